# Moves. A 32-bit move clears the upper half, a 64-bit immediate is sign-extended.

insn r0 = r1
bytes bf10000000000000
r0=9 r1=0 -> r0=0
r0=9 r1=1 -> r0=1
r0=9 r1=-1 -> r0=-1
r0=9 r1=5 -> r0=5
r0=9 r1=0x7fffffff -> r0=0x7fffffff
r0=9 r1=0x80000000 -> r0=0x80000000
r0=9 r1=0xffffffff -> r0=0xffffffff
r0=9 r1=0x100000000 -> r0=0x100000000
r0=9 r1=0x8000000000000000 -> r0=0x8000000000000000
r0=9 r1=0x7fffffffffffffff -> r0=0x7fffffffffffffff
r0=9 r1=0x123456789abcdef0 -> r0=0x123456789abcdef0

insn w0 = w1
bytes bc10000000000000
r0=9 r1=0 -> r0=0
r0=9 r1=1 -> r0=1
r0=9 r1=-1 -> r0=0xffffffff
r0=9 r1=5 -> r0=5
r0=9 r1=0x7fffffff -> r0=0x7fffffff
r0=9 r1=0x80000000 -> r0=0x80000000
r0=9 r1=0xffffffff -> r0=0xffffffff
r0=9 r1=0x100000000 -> r0=0
r0=9 r1=0x8000000000000000 -> r0=0
r0=9 r1=0x7fffffffffffffff -> r0=0xffffffff
r0=9 r1=0x123456789abcdef0 -> r0=0x9abcdef0

insn w0 = w0
bytes bc00000000000000
r0=0 -> r0=0
r0=1 -> r0=1
r0=-1 -> r0=0xffffffff
r0=5 -> r0=5
r0=0x7fffffff -> r0=0x7fffffff
r0=0x80000000 -> r0=0x80000000
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0x9abcdef0

insn r0 = 0
bytes b700000000000000
r0=0x123456789abcdef0 -> r0=0

insn w0 = 0
bytes b400000000000000
r0=0x123456789abcdef0 -> r0=0

insn r0 = 1
bytes b700000001000000
r0=0x123456789abcdef0 -> r0=1

insn w0 = 1
bytes b400000001000000
r0=0x123456789abcdef0 -> r0=1

insn r0 = -1
bytes b7000000ffffffff
r0=0x123456789abcdef0 -> r0=-1

insn w0 = -1
bytes b4000000ffffffff
r0=0x123456789abcdef0 -> r0=0xffffffff

insn r0 = 2147483647
bytes b7000000ffffff7f
r0=0x123456789abcdef0 -> r0=0x7fffffff

insn w0 = 2147483647
bytes b4000000ffffff7f
r0=0x123456789abcdef0 -> r0=0x7fffffff

insn r0 = -2147483648
bytes b700000000000080
r0=0x123456789abcdef0 -> r0=0xffffffff80000000

insn w0 = -2147483648
bytes b400000000000080
r0=0x123456789abcdef0 -> r0=0x80000000

insn w0 = w1
bytes bc10000000000000
r1=0x123456789abcdef0 r0=-1 -> r0=0x9abcdef0

insn w1 = w2
bytes bc21000000000000
r2=0x123456789abcdef0 r1=-1 -> r1=0x9abcdef0

insn w2 = w3
bytes bc32000000000000
r3=0x123456789abcdef0 r2=-1 -> r2=0x9abcdef0

insn w3 = w4
bytes bc43000000000000
r4=0x123456789abcdef0 r3=-1 -> r3=0x9abcdef0

insn w4 = w5
bytes bc54000000000000
r5=0x123456789abcdef0 r4=-1 -> r4=0x9abcdef0

insn w5 = w0
bytes bc05000000000000
r0=0x123456789abcdef0 r5=-1 -> r5=0x9abcdef0

# Moves with sign extension

insn r0 = (s8)r1
bytes bf10080000000000
r0=9 r1=0 -> r0=0
r0=9 r1=1 -> r0=1
r0=9 r1=127 -> r0=127
r0=9 r1=128 -> r0=-128
r0=9 r1=255 -> r0=-1
r0=9 r1=32767 -> r0=-1
r0=9 r1=32768 -> r0=0
r0=9 r1=65535 -> r0=-1
r0=9 r1=0x7fffffff -> r0=-1
r0=9 r1=0x80000000 -> r0=0
r0=9 r1=0xffffffff -> r0=-1
r0=9 r1=0x123456789abcdef0 -> r0=-16
r0=9 r1=-1 -> r0=-1
r0=9 r1=0x1234567812348080 -> r0=-128

insn r0 = (s16)r1
bytes bf10100000000000
r0=9 r1=0 -> r0=0
r0=9 r1=1 -> r0=1
r0=9 r1=127 -> r0=127
r0=9 r1=128 -> r0=128
r0=9 r1=255 -> r0=255
r0=9 r1=32767 -> r0=32767
r0=9 r1=32768 -> r0=-32768
r0=9 r1=65535 -> r0=-1
r0=9 r1=0x7fffffff -> r0=-1
r0=9 r1=0x80000000 -> r0=0
r0=9 r1=0xffffffff -> r0=-1
r0=9 r1=0x123456789abcdef0 -> r0=-8464
r0=9 r1=-1 -> r0=-1
r0=9 r1=0x1234567812348080 -> r0=-32640

insn r0 = (s32)r1
bytes bf10200000000000
r0=9 r1=0 -> r0=0
r0=9 r1=1 -> r0=1
r0=9 r1=127 -> r0=127
r0=9 r1=128 -> r0=128
r0=9 r1=255 -> r0=255
r0=9 r1=32767 -> r0=32767
r0=9 r1=32768 -> r0=32768
r0=9 r1=65535 -> r0=65535
r0=9 r1=0x7fffffff -> r0=0x7fffffff
r0=9 r1=0x80000000 -> r0=0xffffffff80000000
r0=9 r1=0xffffffff -> r0=-1
r0=9 r1=0x123456789abcdef0 -> r0=0xffffffff9abcdef0
r0=9 r1=-1 -> r0=-1
r0=9 r1=0x1234567812348080 -> r0=0x12348080

insn w0 = (s8)w1
bytes bc10080000000000
r0=9 r1=0 -> r0=0
r0=9 r1=1 -> r0=1
r0=9 r1=127 -> r0=127
r0=9 r1=128 -> r0=0xffffff80
r0=9 r1=255 -> r0=0xffffffff
r0=9 r1=32767 -> r0=0xffffffff
r0=9 r1=32768 -> r0=0
r0=9 r1=65535 -> r0=0xffffffff
r0=9 r1=0x7fffffff -> r0=0xffffffff
r0=9 r1=0x80000000 -> r0=0
r0=9 r1=0xffffffff -> r0=0xffffffff
r0=9 r1=0x123456789abcdef0 -> r0=0xfffffff0
r0=9 r1=-1 -> r0=0xffffffff
r0=9 r1=0x1234567812348080 -> r0=0xffffff80

insn w0 = (s16)w1
bytes bc10100000000000
r0=9 r1=0 -> r0=0
r0=9 r1=1 -> r0=1
r0=9 r1=127 -> r0=127
r0=9 r1=128 -> r0=128
r0=9 r1=255 -> r0=255
r0=9 r1=32767 -> r0=32767
r0=9 r1=32768 -> r0=0xffff8000
r0=9 r1=65535 -> r0=0xffffffff
r0=9 r1=0x7fffffff -> r0=0xffffffff
r0=9 r1=0x80000000 -> r0=0
r0=9 r1=0xffffffff -> r0=0xffffffff
r0=9 r1=0x123456789abcdef0 -> r0=0xffffdef0
r0=9 r1=-1 -> r0=0xffffffff
r0=9 r1=0x1234567812348080 -> r0=0xffff8080

insn r3 = (s8)r3
bytes bf33080000000000
r3=0 -> r3=0
r3=1 -> r3=1
r3=127 -> r3=127
r3=128 -> r3=-128
r3=255 -> r3=-1
r3=32767 -> r3=-1
r3=32768 -> r3=0
r3=65535 -> r3=-1
r3=0x7fffffff -> r3=-1
r3=0x80000000 -> r3=0
r3=0xffffffff -> r3=-1
r3=0x123456789abcdef0 -> r3=-16
r3=-1 -> r3=-1
r3=0x1234567812348080 -> r3=-128

insn w4 = (s16)w4
bytes bc44100000000000
r4=0 -> r4=0
r4=1 -> r4=1
r4=127 -> r4=127
r4=128 -> r4=128
r4=255 -> r4=255
r4=32767 -> r4=32767
r4=32768 -> r4=0xffff8000
r4=65535 -> r4=0xffffffff
r4=0x7fffffff -> r4=0xffffffff
r4=0x80000000 -> r4=0
r4=0xffffffff -> r4=0xffffffff
r4=0x123456789abcdef0 -> r4=0xffffdef0
r4=-1 -> r4=0xffffffff
r4=0x1234567812348080 -> r4=0xffff8080

# 64-bit immediates take two slots

insn r0 = 0 ll
bytes 1800000000000000 0000000000000000
r0=7 -> r0=0

insn r0 = 1 ll
bytes 1800000001000000 0000000000000000
r0=7 -> r0=1

insn r0 = -1 ll
bytes 18000000ffffffff 00000000ffffffff
r0=7 -> r0=-1

insn r0 = 0x7fffffff ll
bytes 18000000ffffff7f 0000000000000000
r0=7 -> r0=0x7fffffff

insn r0 = 0x80000000 ll
bytes 1800000000000080 0000000000000000
r0=7 -> r0=0x80000000

insn r0 = 0xffffffff ll
bytes 18000000ffffffff 0000000000000000
r0=7 -> r0=0xffffffff

insn r0 = 0x100000000 ll
bytes 1800000000000000 0000000001000000
r0=7 -> r0=0x100000000

insn r0 = 0x8000000000000000 ll
bytes 1800000000000000 0000000000000080
r0=7 -> r0=0x8000000000000000

insn r0 = 0x123456789abcdef0 ll
bytes 18000000f0debc9a 0000000078563412
r0=7 -> r0=0x123456789abcdef0
