# 64-bit conditional jumps.

insn if r0 == r1 goto taken
bytes 1d10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> falls
r0=2 r1=1 -> falls
r0=-1 r1=1 -> falls
r0=1 r1=-1 -> falls
r0=0 r1=0 -> taken
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> falls
r0=0x100000001 r1=1 -> falls
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if r0 == 0 goto taken
bytes 1500010000000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0 -> taken
r0=-1 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 == 1 goto taken
bytes 1500010001000000
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

insn if r0 == -1 goto taken
bytes 15000100ffffffff
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=-1 -> taken
r0=-2 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 == 2147483647 goto taken
bytes 15000100ffffff7f
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

insn if r0 == -2147483648 goto taken
bytes 1500010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 != r1 goto taken
bytes 5d10010000000000
r0=1 r1=1 -> falls
r0=1 r1=2 -> taken
r0=2 r1=1 -> taken
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> taken
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> taken
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> taken
r0=0x80000000 r1=0x7fffffff -> taken
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> falls

insn if r0 != 0 goto taken
bytes 5500010000000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0 -> falls
r0=-1 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 != 1 goto taken
bytes 5500010001000000
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

insn if r0 != -1 goto taken
bytes 55000100ffffffff
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=-1 -> falls
r0=-2 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 != 2147483647 goto taken
bytes 55000100ffffff7f
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

insn if r0 != -2147483648 goto taken
bytes 5500010000000080
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0xffffffff80000000 -> falls
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 > r1 goto taken
bytes 2d10010000000000
r0=1 r1=1 -> falls
r0=1 r1=2 -> falls
r0=2 r1=1 -> taken
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> falls
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> taken
r0=0xffffffff r1=-1 -> falls
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> taken
r0=0x80000000 r1=0x7fffffff -> taken
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> falls

insn if r0 > 0 goto taken
bytes 2500010000000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0 -> falls
r0=-1 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 > 1 goto taken
bytes 2500010001000000
r0=0 -> falls
r0=1 -> falls
r0=2 -> taken
r0=-1 -> taken
r0=1 -> falls
r0=0 -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 > -1 goto taken
bytes 25000100ffffffff
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

insn if r0 > 2147483647 goto taken
bytes 25000100ffffff7f
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0x7fffffff -> falls
r0=0x7ffffffe -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 > -2147483648 goto taken
bytes 2500010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0xffffffff80000000 -> falls
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 >= r1 goto taken
bytes 3d10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> falls
r0=2 r1=1 -> taken
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> falls
r0=0 r1=0 -> taken
r0=0x8000000000000000 r1=0x7fffffffffffffff -> taken
r0=0xffffffff r1=-1 -> falls
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> taken
r0=0x80000000 r1=0x7fffffff -> taken
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if r0 >= 0 goto taken
bytes 3500010000000000
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

insn if r0 >= 1 goto taken
bytes 3500010001000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=1 -> taken
r0=0 -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 >= -1 goto taken
bytes 35000100ffffffff
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=-1 -> taken
r0=-2 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 >= 2147483647 goto taken
bytes 35000100ffffff7f
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0x7fffffff -> taken
r0=0x7ffffffe -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 >= -2147483648 goto taken
bytes 3500010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 < r1 goto taken
bytes ad10010000000000
r0=1 r1=1 -> falls
r0=1 r1=2 -> taken
r0=2 r1=1 -> falls
r0=-1 r1=1 -> falls
r0=1 r1=-1 -> taken
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> falls
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> falls

insn if r0 < 0 goto taken
bytes a500010000000000
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

insn if r0 < 1 goto taken
bytes a500010001000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=1 -> falls
r0=0 -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 < -1 goto taken
bytes a5000100ffffffff
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=-1 -> falls
r0=-2 -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 < 2147483647 goto taken
bytes a5000100ffffff7f
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0x7fffffff -> falls
r0=0x7ffffffe -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 < -2147483648 goto taken
bytes a500010000000080
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0xffffffff80000000 -> falls
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 <= r1 goto taken
bytes bd10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> taken
r0=2 r1=1 -> falls
r0=-1 r1=1 -> falls
r0=1 r1=-1 -> taken
r0=0 r1=0 -> taken
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> falls
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if r0 <= 0 goto taken
bytes b500010000000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0 -> taken
r0=-1 -> falls
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 <= 1 goto taken
bytes b500010001000000
r0=0 -> taken
r0=1 -> taken
r0=2 -> falls
r0=-1 -> falls
r0=1 -> taken
r0=0 -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 <= -1 goto taken
bytes b5000100ffffffff
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

insn if r0 <= 2147483647 goto taken
bytes b5000100ffffff7f
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0x7fffffff -> taken
r0=0x7ffffffe -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> falls

insn if r0 <= -2147483648 goto taken
bytes b500010000000080
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken

insn if r0 & r1 goto taken
bytes 4d10010000000000
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

insn if r0 & 0 goto taken
bytes 4500010000000000
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

insn if r0 & 1 goto taken
bytes 4500010001000000
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

insn if r0 & -1 goto taken
bytes 45000100ffffffff
r0=0 -> falls
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
r0=384 -> taken
r0=383 -> taken
r0=0x8000000000000080 -> taken

insn if r0 & 2147483647 goto taken
bytes 45000100ffffff7f
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

insn if r0 & -2147483648 goto taken
bytes 4500010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> taken
r0=384 -> falls
r0=383 -> falls
r0=0x8000000000000080 -> taken

insn if r0 & 128 goto taken
bytes 4500010080000000
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

insn if r0 s> r1 goto taken
bytes 6d10010000000000
r0=1 r1=1 -> falls
r0=1 r1=2 -> falls
r0=2 r1=1 -> taken
r0=-1 r1=1 -> falls
r0=1 r1=-1 -> taken
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> taken
r0=0x80000000 r1=0x7fffffff -> taken
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> falls

insn if r0 s> 0 goto taken
bytes 6500010000000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0 -> falls
r0=-1 -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if r0 s> 1 goto taken
bytes 6500010001000000
r0=0 -> falls
r0=1 -> falls
r0=2 -> taken
r0=-1 -> falls
r0=1 -> falls
r0=0 -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if r0 s> -1 goto taken
bytes 65000100ffffffff
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=-1 -> falls
r0=-2 -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if r0 s> 2147483647 goto taken
bytes 65000100ffffff7f
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0x7fffffff -> falls
r0=0x7ffffffe -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if r0 s> -2147483648 goto taken
bytes 6500010000000080
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0xffffffff80000000 -> falls
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if r0 s>= r1 goto taken
bytes 7d10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> falls
r0=2 r1=1 -> taken
r0=-1 r1=1 -> falls
r0=1 r1=-1 -> taken
r0=0 r1=0 -> taken
r0=0x8000000000000000 r1=0x7fffffffffffffff -> falls
r0=0xffffffff r1=-1 -> taken
r0=0x100000001 r1=1 -> taken
r0=0x200000000 r1=0x100000000 -> taken
r0=0x80000000 r1=0x7fffffff -> taken
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if r0 s>= 0 goto taken
bytes 7500010000000000
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=0 -> taken
r0=-1 -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if r0 s>= 1 goto taken
bytes 7500010001000000
r0=0 -> falls
r0=1 -> taken
r0=2 -> taken
r0=-1 -> falls
r0=1 -> taken
r0=0 -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if r0 s>= -1 goto taken
bytes 75000100ffffffff
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=-1 -> taken
r0=-2 -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if r0 s>= 2147483647 goto taken
bytes 75000100ffffff7f
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0x7fffffff -> taken
r0=0x7ffffffe -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if r0 s>= -2147483648 goto taken
bytes 7500010000000080
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> falls
r0=0x80000000 -> taken
r0=0xffffffff -> taken
r0=0x100000000 -> taken
r0=0x8000000000000000 -> falls
r0=0x7fffffffffffffff -> taken

insn if r0 s< r1 goto taken
bytes cd10010000000000
r0=1 r1=1 -> falls
r0=1 r1=2 -> taken
r0=2 r1=1 -> falls
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> falls
r0=0 r1=0 -> falls
r0=0x8000000000000000 r1=0x7fffffffffffffff -> taken
r0=0xffffffff r1=-1 -> falls
r0=0x100000001 r1=1 -> falls
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> falls

insn if r0 s< 0 goto taken
bytes c500010000000000
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0 -> falls
r0=-1 -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if r0 s< 1 goto taken
bytes c500010001000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=1 -> falls
r0=0 -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if r0 s< -1 goto taken
bytes c5000100ffffffff
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=-1 -> falls
r0=-2 -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if r0 s< 2147483647 goto taken
bytes c5000100ffffff7f
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0x7fffffff -> falls
r0=0x7ffffffe -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if r0 s< -2147483648 goto taken
bytes c500010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0xffffffff80000000 -> falls
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if r0 s<= r1 goto taken
bytes dd10010000000000
r0=1 r1=1 -> taken
r0=1 r1=2 -> taken
r0=2 r1=1 -> falls
r0=-1 r1=1 -> taken
r0=1 r1=-1 -> falls
r0=0 r1=0 -> taken
r0=0x8000000000000000 r1=0x7fffffffffffffff -> taken
r0=0xffffffff r1=-1 -> falls
r0=0x100000001 r1=1 -> falls
r0=0x200000000 r1=0x100000000 -> falls
r0=0x80000000 r1=0x7fffffff -> falls
r0=0x123456789abcdef0 r1=0x123456789abcdef0 -> taken

insn if r0 s<= 0 goto taken
bytes d500010000000000
r0=0 -> taken
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=0 -> taken
r0=-1 -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if r0 s<= 1 goto taken
bytes d500010001000000
r0=0 -> taken
r0=1 -> taken
r0=2 -> falls
r0=-1 -> taken
r0=1 -> taken
r0=0 -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if r0 s<= -1 goto taken
bytes d5000100ffffffff
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> taken
r0=-1 -> taken
r0=-2 -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if r0 s<= 2147483647 goto taken
bytes d5000100ffffff7f
r0=0 -> taken
r0=1 -> taken
r0=2 -> taken
r0=-1 -> taken
r0=0x7fffffff -> taken
r0=0x7ffffffe -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls

insn if r0 s<= -2147483648 goto taken
bytes d500010000000080
r0=0 -> falls
r0=1 -> falls
r0=2 -> falls
r0=-1 -> falls
r0=0xffffffff80000000 -> taken
r0=0xffffffff7fffffff -> taken
r0=0x80000000 -> falls
r0=0xffffffff -> falls
r0=0x100000000 -> falls
r0=0x8000000000000000 -> taken
r0=0x7fffffffffffffff -> falls
