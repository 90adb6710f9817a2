# 32-bit conditional jumps: the upper halves of registers do not count, immediates have 32 bits.

insn if w0 == w1 goto taken
bytes 1e10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> falls
r0=2 r1=1 -> falls
r0=-1 r1=1 -> falls
r0=1 r1=-1 -> falls
r0=0 r1=0 -> taken
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> taken
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if w0 == 0 goto taken
bytes 1600010000000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0 -> taken
r0=-1 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 == 1 goto taken
bytes 1600010001000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> falls
r0=-1 -> falls
r0=1 -> taken
r0=0 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 == -1 goto taken
bytes 16000100ffffffff
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=-1 -> taken
r0=-2 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 == 2147483647 goto taken
bytes 16000100ffffff7f
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0x7fffffff -> taken
r0=0x7ffffffe -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 == -2147483648 goto taken
bytes 1600010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 != w1 goto taken
bytes 5e10010000000000
r0=1 r1=1 -> falls
r0=1 r1=2 -> taken
r0=2 r1=1 -> taken
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> taken
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> taken
r0=0xffffffff r1=-1 -> falls
r0=0x100000001 r1=1 -> falls
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> taken
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> falls

insn if w0 != 0 goto taken
bytes 5600010000000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0 -> falls
r0=-1 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 != 1 goto taken
bytes 5600010001000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> taken
r0=-1 -> taken
r0=1 -> falls
r0=0 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 != -1 goto taken
bytes 56000100ffffffff
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=-1 -> falls
r0=-2 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 != 2147483647 goto taken
bytes 56000100ffffff7f
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0x7fffffff -> falls
r0=0x7ffffffe -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 != -2147483648 goto taken
bytes 5600010000000080
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0xffffffff80000000 -> falls
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 > w1 goto taken
bytes 2e10010000000000
r0=1 r1=1 -> falls
r0=1 r1=2 -> falls
r0=2 r1=1 -> taken
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> falls
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> falls
r0=0x100000001 r1=1 -> falls
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> taken
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> falls

insn if w0 > 0 goto taken
bytes 2600010000000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0 -> falls
r0=-1 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 > 1 goto taken
bytes 2600010001000000
r0=0 -> falls
r0=1 -> falls
r0=2 -> taken
r0=-1 -> taken
r0=1 -> falls
r0=0 -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 > -1 goto taken
bytes 26000100ffffffff
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=-1 -> falls
r0=-2 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 > 2147483647 goto taken
bytes 26000100ffffff7f
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0x7fffffff -> falls
r0=0x7ffffffe -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 > -2147483648 goto taken
bytes 2600010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0xffffffff80000000 -> falls
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 >= w1 goto taken
bytes 3e10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> falls
r0=2 r1=1 -> taken
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> falls
r0=0 r1=0 -> taken
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> taken
r0=0x80000000 r1=0x7fffffff -> taken
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if w0 >= 0 goto taken
bytes 3600010000000000
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0 -> taken
r0=-1 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 >= 1 goto taken
bytes 3600010001000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=1 -> taken
r0=0 -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 >= -1 goto taken
bytes 36000100ffffffff
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=-1 -> taken
r0=-2 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 >= 2147483647 goto taken
bytes 36000100ffffff7f
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0x7fffffff -> taken
r0=0x7ffffffe -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 >= -2147483648 goto taken
bytes 3600010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 < w1 goto taken
bytes ae10010000000000
r0=1 r1=1 -> falls
r0=1 r1=2 -> taken
r0=2 r1=1 -> falls
r0=-1 r1=1 -> falls
r0=1 r1=-1 -> taken
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> taken
r0=0xffffffff r1=-1 -> falls
r0=0x100000001 r1=1 -> falls
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> falls

insn if w0 < 0 goto taken
bytes a600010000000000
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0 -> falls
r0=-1 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 < 1 goto taken
bytes a600010001000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=1 -> falls
r0=0 -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 < -1 goto taken
bytes a6000100ffffffff
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=-1 -> falls
r0=-2 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 < 2147483647 goto taken
bytes a6000100ffffff7f
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0x7fffffff -> falls
r0=0x7ffffffe -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 < -2147483648 goto taken
bytes a600010000000080
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0xffffffff80000000 -> falls
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 <= w1 goto taken
bytes be10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> taken
r0=2 r1=1 -> falls
r0=-1 r1=1 -> falls
r0=1 r1=-1 -> taken
r0=0 r1=0 -> taken
r0=0x8000000000000000 r1=0x7fffffffffffffff -> taken
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> taken
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if w0 <= 0 goto taken
bytes b600010000000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0 -> taken
r0=-1 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 <= 1 goto taken
bytes b600010001000000
r0=0 -> taken
r0=1 -> taken
r0=2 -> falls
r0=-1 -> falls
r0=1 -> taken
r0=0 -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 <= -1 goto taken
bytes b6000100ffffffff
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=-1 -> taken
r0=-2 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 <= 2147483647 goto taken
bytes b6000100ffffff7f
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0x7fffffff -> taken
r0=0x7ffffffe -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 <= -2147483648 goto taken
bytes b600010000000080
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 & w1 goto taken
bytes 4e10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> falls
r0=2 r1=1 -> falls
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> taken
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if w0 & 0 goto taken
bytes 4600010000000000
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0 -> falls
r0=-1 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls
r0=384 -> falls
r0=383 -> falls
r0=0x8000000000000080 -> falls

insn if w0 & 1 goto taken
bytes 4600010001000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> falls
r0=-1 -> taken
r0=1 -> taken
r0=0 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken
r0=384 -> falls
r0=383 -> taken
r0=0x8000000000000080 -> falls

insn if w0 & -1 goto taken
bytes 46000100ffffffff
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=-1 -> taken
r0=-2 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken
r0=384 -> taken
r0=383 -> taken
r0=0x8000000000000080 -> taken

insn if w0 & 2147483647 goto taken
bytes 46000100ffffff7f
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0x7fffffff -> taken
r0=0x7ffffffe -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken
r0=384 -> taken
r0=383 -> taken
r0=0x8000000000000080 -> taken

insn if w0 & -2147483648 goto taken
bytes 4600010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken
r0=384 -> falls
r0=383 -> falls
r0=0x8000000000000080 -> falls

insn if w0 & 128 goto taken
bytes 4600010080000000
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=128 -> taken
r0=127 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken
r0=384 -> taken
r0=383 -> falls
r0=0x8000000000000080 -> taken

insn if w0 s> w1 goto taken
bytes 6e10010000000000
r0=1 r1=1 -> falls
r0=1 r1=2 -> falls
r0=2 r1=1 -> taken
r0=-1 r1=1 -> falls
r0=1 r1=-1 -> taken
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> taken
r0=0xffffffff r1=-1 -> falls
r0=0x100000001 r1=1 -> falls
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> falls

insn if w0 s> 0 goto taken
bytes 6600010000000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0 -> falls
r0=-1 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 s> 1 goto taken
bytes 6600010001000000
r0=0 -> falls
r0=1 -> falls
r0=2 -> taken
r0=-1 -> falls
r0=1 -> falls
r0=0 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 s> -1 goto taken
bytes 66000100ffffffff
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=-1 -> falls
r0=-2 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 s> 2147483647 goto taken
bytes 66000100ffffff7f
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0x7fffffff -> falls
r0=0x7ffffffe -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 s> -2147483648 goto taken
bytes 6600010000000080
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0xffffffff80000000 -> falls
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 s>= w1 goto taken
bytes 7e10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> falls
r0=2 r1=1 -> taken
r0=-1 r1=1 -> falls
r0=1 r1=-1 -> taken
r0=0 r1=0 -> taken
r0=0x8000000000000000 r1=0x7fffffffffffffff -> taken
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> taken
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if w0 s>= 0 goto taken
bytes 7600010000000000
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0 -> taken
r0=-1 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if w0 s>= 1 goto taken
bytes 7600010001000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=1 -> taken
r0=0 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 s>= -1 goto taken
bytes 76000100ffffffff
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=-1 -> taken
r0=-2 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 s>= 2147483647 goto taken
bytes 76000100ffffff7f
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0x7fffffff -> taken
r0=0x7ffffffe -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 s>= -2147483648 goto taken
bytes 7600010000000080
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 s< w1 goto taken
bytes ce10010000000000
r0=1 r1=1 -> falls
r0=1 r1=2 -> taken
r0=2 r1=1 -> falls
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> falls
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> falls
r0=0x100000001 r1=1 -> falls
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> taken
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> falls

insn if w0 s< 0 goto taken
bytes c600010000000000
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0 -> falls
r0=-1 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 s< 1 goto taken
bytes c600010001000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=1 -> falls
r0=0 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 s< -1 goto taken
bytes c6000100ffffffff
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=-1 -> falls
r0=-2 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 s< 2147483647 goto taken
bytes c6000100ffffff7f
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0x7fffffff -> falls
r0=0x7ffffffe -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 s< -2147483648 goto taken
bytes c600010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0xffffffff80000000 -> falls
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if w0 s<= w1 goto taken
bytes de10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> taken
r0=2 r1=1 -> falls
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> falls
r0=0 r1=0 -> taken
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> taken
r0=0x80000000 r1=0x7fffffff -> taken
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if w0 s<= 0 goto taken
bytes d600010000000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0 -> taken
r0=-1 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 s<= 1 goto taken
bytes d600010001000000
r0=0 -> taken
r0=1 -> taken
r0=2 -> falls
r0=-1 -> taken
r0=1 -> taken
r0=0 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 s<= -1 goto taken
bytes d6000100ffffffff
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=-1 -> taken
r0=-2 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if w0 s<= 2147483647 goto taken
bytes d6000100ffffff7f
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0x7fffffff -> taken
r0=0x7ffffffe -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if w0 s<= -2147483648 goto taken
bytes d600010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls
