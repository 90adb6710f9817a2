# 32-bit division and remainder. Division by zero gives 0, remainder by zero leaves the dividend
# (its low half: the upper half of a 32-bit result is always zero).
# The most negative number divided by -1 is itself, remainder 0.

# Unsigned division

insn w0 /= w1
bytes 3c10000000000000
r0=7 r1=2 -> r0=3
r0=-7 r1=2 -> r0=0x7ffffffc
r0=7 r1=-2 -> r0=0
r0=-7 r1=-2 -> r0=0
r0=7 r1=0 -> r0=0
r0=-7 r1=0 -> r0=0
r0=0x123456789abcdef0 r1=0 -> r0=0
r0=0x80000000 r1=-1 -> r0=0
r0=0x80000000 r1=1 -> r0=0x80000000
r0=0 r1=5 -> r0=0
r0=5 r1=0xffffffff -> r0=0
r0=0x123456789abcdef0 r1=10 -> r0=0xf79497e
r0=0x123456789abcdef0 r1=0x100000000 -> r0=0
r0=0x100000007 r1=0x100000002 -> r0=3
r0=0x8000000000000000 r1=-1 -> r0=0
r0=0x80000000 r1=-1 -> r0=0
r0=0xffffffff r1=-1 -> r0=1

insn w0 /= 1
bytes 3400000001000000
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0xfffffff9
r0=0x80000000 -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0x9abcdef0
r0=-1 -> r0=0xffffffff

insn w0 /= -1
bytes 34000000ffffffff
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=1

insn w0 /= 2
bytes 3400000002000000
r0=0 -> r0=0
r0=7 -> r0=3
r0=-7 -> r0=0x7ffffffc
r0=0x80000000 -> r0=0x40000000
r0=0x123456789abcdef0 -> r0=0x4d5e6f78
r0=-1 -> r0=0x7fffffff

insn w0 /= -2
bytes 34000000feffffff
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=1

insn w0 /= 3
bytes 3400000003000000
r0=0 -> r0=0
r0=7 -> r0=2
r0=-7 -> r0=0x55555553
r0=0x80000000 -> r0=0x2aaaaaaa
r0=0x123456789abcdef0 -> r0=0x33944a50
r0=-1 -> r0=0x55555555

insn w0 /= 7
bytes 3400000007000000
r0=0 -> r0=0
r0=7 -> r0=1
r0=-7 -> r0=0x24924923
r0=0x80000000 -> r0=0x12492492
r0=0x123456789abcdef0 -> r0=0x161afb46
r0=-1 -> r0=0x24924924

insn w0 /= 10
bytes 340000000a000000
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0x19999998
r0=0x80000000 -> r0=0xccccccc
r0=0x123456789abcdef0 -> r0=0xf79497e
r0=-1 -> r0=0x19999999

insn w0 /= 1000
bytes 34000000e8030000
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0x418937
r0=0x80000000 -> r0=0x20c49b
r0=0x123456789abcdef0 -> r0=0x279ce5
r0=-1 -> r0=0x418937

insn w0 /= 2147483647
bytes 34000000ffffff7f
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=1
r0=0x80000000 -> r0=1
r0=0x123456789abcdef0 -> r0=1
r0=-1 -> r0=2

insn w0 /= -2147483648
bytes 3400000000000080
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=1
r0=0x80000000 -> r0=1
r0=0x123456789abcdef0 -> r0=1
r0=-1 -> r0=1

insn w0 /= 16
bytes 3400000010000000
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0xfffffff
r0=0x80000000 -> r0=0x8000000
r0=0x123456789abcdef0 -> r0=0x9abcdef
r0=-1 -> r0=0xfffffff

# Unsigned remainder

insn w0 %= w1
bytes 9c10000000000000
r0=7 r1=2 -> r0=1
r0=-7 r1=2 -> r0=1
r0=7 r1=-2 -> r0=7
r0=-7 r1=-2 -> r0=0xfffffff9
r0=7 r1=0 -> r0=7
r0=-7 r1=0 -> r0=0xfffffff9
r0=0x123456789abcdef0 r1=0 -> r0=0x9abcdef0
r0=0x80000000 r1=-1 -> r0=0x80000000
r0=0x80000000 r1=1 -> r0=0
r0=0 r1=5 -> r0=0
r0=5 r1=0xffffffff -> r0=5
r0=0x123456789abcdef0 r1=10 -> r0=4
r0=0x123456789abcdef0 r1=0x100000000 -> r0=0x9abcdef0
r0=0x100000007 r1=0x100000002 -> r0=1
r0=0x8000000000000000 r1=-1 -> r0=0
r0=0x80000000 r1=-1 -> r0=0x80000000
r0=0xffffffff r1=-1 -> r0=0

insn w0 %= 1
bytes 9400000001000000
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=0

insn w0 %= -1
bytes 94000000ffffffff
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0xfffffff9
r0=0x80000000 -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0x9abcdef0
r0=-1 -> r0=0

insn w0 %= 2
bytes 9400000002000000
r0=0 -> r0=0
r0=7 -> r0=1
r0=-7 -> r0=1
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=1

insn w0 %= -2
bytes 94000000feffffff
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0xfffffff9
r0=0x80000000 -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0x9abcdef0
r0=-1 -> r0=1

insn w0 %= 3
bytes 9400000003000000
r0=0 -> r0=0
r0=7 -> r0=1
r0=-7 -> r0=0
r0=0x80000000 -> r0=2
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=0

insn w0 %= 7
bytes 9400000007000000
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=4
r0=0x80000000 -> r0=2
r0=0x123456789abcdef0 -> r0=6
r0=-1 -> r0=3

insn w0 %= 10
bytes 940000000a000000
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=9
r0=0x80000000 -> r0=8
r0=0x123456789abcdef0 -> r0=4
r0=-1 -> r0=5

insn w0 %= 1000
bytes 94000000e8030000
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=289
r0=0x80000000 -> r0=648
r0=0x123456789abcdef0 -> r0=104
r0=-1 -> r0=295

insn w0 %= 2147483647
bytes 94000000ffffff7f
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0x7ffffffa
r0=0x80000000 -> r0=1
r0=0x123456789abcdef0 -> r0=0x1abcdef1
r0=-1 -> r0=1

insn w0 %= -2147483648
bytes 9400000000000080
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0x7ffffff9
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0x1abcdef0
r0=-1 -> r0=0x7fffffff

insn w0 %= 16
bytes 9400000010000000
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=9
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=15

# Signed division

insn w0 s/= w1
bytes 3c10010000000000
r0=7 r1=2 -> r0=3
r0=-7 r1=2 -> r0=0xfffffffd
r0=7 r1=-2 -> r0=0xfffffffd
r0=-7 r1=-2 -> r0=3
r0=7 r1=0 -> r0=0
r0=-7 r1=0 -> r0=0
r0=0x123456789abcdef0 r1=0 -> r0=0
r0=0x80000000 r1=-1 -> r0=0x80000000
r0=0x80000000 r1=1 -> r0=0x80000000
r0=0 r1=5 -> r0=0
r0=5 r1=0xffffffff -> r0=0xfffffffb
r0=0x123456789abcdef0 r1=10 -> r0=0xf5dfafe5
r0=0x123456789abcdef0 r1=0x100000000 -> r0=0
r0=0x100000007 r1=0x100000002 -> r0=3
r0=0x8000000000000000 r1=-1 -> r0=0
r0=0x80000000 r1=-1 -> r0=0x80000000
r0=0xffffffff r1=-1 -> r0=1

insn w0 s/= 1
bytes 3400010001000000
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0xfffffff9
r0=0x80000000 -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0x9abcdef0
r0=-1 -> r0=0xffffffff

insn w0 s/= -1
bytes 34000100ffffffff
r0=0 -> r0=0
r0=7 -> r0=0xfffffff9
r0=-7 -> r0=7
r0=0x80000000 -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0x65432110
r0=-1 -> r0=1

insn w0 s/= 2
bytes 3400010002000000
r0=0 -> r0=0
r0=7 -> r0=3
r0=-7 -> r0=0xfffffffd
r0=0x80000000 -> r0=0xc0000000
r0=0x123456789abcdef0 -> r0=0xcd5e6f78
r0=-1 -> r0=0

insn w0 s/= -2
bytes 34000100feffffff
r0=0 -> r0=0
r0=7 -> r0=0xfffffffd
r0=-7 -> r0=3
r0=0x80000000 -> r0=0x40000000
r0=0x123456789abcdef0 -> r0=0x32a19088
r0=-1 -> r0=0

insn w0 s/= 3
bytes 3400010003000000
r0=0 -> r0=0
r0=7 -> r0=2
r0=-7 -> r0=0xfffffffe
r0=0x80000000 -> r0=0xd5555556
r0=0x123456789abcdef0 -> r0=0xde3ef4fb
r0=-1 -> r0=0

insn w0 s/= 7
bytes 3400010007000000
r0=0 -> r0=0
r0=7 -> r0=1
r0=-7 -> r0=0xffffffff
r0=0x80000000 -> r0=0xedb6db6e
r0=0x123456789abcdef0 -> r0=0xf188b223
r0=-1 -> r0=0

insn w0 s/= 10
bytes 340001000a000000
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=0xf3333334
r0=0x123456789abcdef0 -> r0=0xf5dfafe5
r0=-1 -> r0=0

insn w0 s/= 1000
bytes 34000100e8030000
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=0xffdf3b65
r0=0x123456789abcdef0 -> r0=0xffe613ae
r0=-1 -> r0=0

insn w0 s/= 2147483647
bytes 34000100ffffff7f
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=0

insn w0 s/= -2147483648
bytes 3400010000000080
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=1
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=0

insn w0 s/= 16
bytes 3400010010000000
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=0xf8000000
r0=0x123456789abcdef0 -> r0=0xf9abcdef
r0=-1 -> r0=0

# Signed remainder

insn w0 s%= w1
bytes 9c10010000000000
r0=7 r1=2 -> r0=1
r0=-7 r1=2 -> r0=0xffffffff
r0=7 r1=-2 -> r0=1
r0=-7 r1=-2 -> r0=0xffffffff
r0=7 r1=0 -> r0=7
r0=-7 r1=0 -> r0=0xfffffff9
r0=0x123456789abcdef0 r1=0 -> r0=0x9abcdef0
r0=0x80000000 r1=-1 -> r0=0
r0=0x80000000 r1=1 -> r0=0
r0=0 r1=5 -> r0=0
r0=5 r1=0xffffffff -> r0=0
r0=0x123456789abcdef0 r1=10 -> r0=0xfffffffe
r0=0x123456789abcdef0 r1=0x100000000 -> r0=0x9abcdef0
r0=0x100000007 r1=0x100000002 -> r0=1
r0=0x8000000000000000 r1=-1 -> r0=0
r0=0x80000000 r1=-1 -> r0=0
r0=0xffffffff r1=-1 -> r0=0

insn w0 s%= 1
bytes 9400010001000000
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=0

insn w0 s%= -1
bytes 94000100ffffffff
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=0

insn w0 s%= 2
bytes 9400010002000000
r0=0 -> r0=0
r0=7 -> r0=1
r0=-7 -> r0=0xffffffff
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=0xffffffff

insn w0 s%= -2
bytes 94000100feffffff
r0=0 -> r0=0
r0=7 -> r0=1
r0=-7 -> r0=0xffffffff
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=0xffffffff

insn w0 s%= 3
bytes 9400010003000000
r0=0 -> r0=0
r0=7 -> r0=1
r0=-7 -> r0=0xffffffff
r0=0x80000000 -> r0=0xfffffffe
r0=0x123456789abcdef0 -> r0=0xffffffff
r0=-1 -> r0=0xffffffff

insn w0 s%= 7
bytes 9400010007000000
r0=0 -> r0=0
r0=7 -> r0=0
r0=-7 -> r0=0
r0=0x80000000 -> r0=0xfffffffe
r0=0x123456789abcdef0 -> r0=0xfffffffb
r0=-1 -> r0=0xffffffff

insn w0 s%= 10
bytes 940001000a000000
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0xfffffff9
r0=0x80000000 -> r0=0xfffffff8
r0=0x123456789abcdef0 -> r0=0xfffffffe
r0=-1 -> r0=0xffffffff

insn w0 s%= 1000
bytes 94000100e8030000
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0xfffffff9
r0=0x80000000 -> r0=0xfffffd78
r0=0x123456789abcdef0 -> r0=0xffffff40
r0=-1 -> r0=0xffffffff

insn w0 s%= 2147483647
bytes 94000100ffffff7f
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0xfffffff9
r0=0x80000000 -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0x9abcdef0
r0=-1 -> r0=0xffffffff

insn w0 s%= -2147483648
bytes 9400010000000080
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0xfffffff9
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0x9abcdef0
r0=-1 -> r0=0xffffffff

insn w0 s%= 16
bytes 9400010010000000
r0=0 -> r0=0
r0=7 -> r0=7
r0=-7 -> r0=0xfffffff9
r0=0x80000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0
r0=-1 -> r0=0xffffffff

# Register roles: a machine divides fixed registers only (rax, rdx, rcx are r0, r3, r4 or scratch)

insn w0 /= w3
bytes 3c30000000000000
r0=100 r3=7 -> r0=14
r0=-100 r3=7 -> r0=0x24924916

insn w3 /= w0
bytes 3c03000000000000
r3=100 r0=7 -> r3=14
r3=-100 r0=7 -> r3=0x24924916

insn w3 /= w4
bytes 3c43000000000000
r3=100 r4=7 -> r3=14
r3=-100 r4=7 -> r3=0x24924916

insn w4 /= w3
bytes 3c34000000000000
r4=100 r3=7 -> r4=14
r4=-100 r3=7 -> r4=0x24924916

insn w2 /= w2
bytes 3c22000000000000
r2=9 -> r2=1
r2=0 -> r2=0

insn w3 /= w3
bytes 3c33000000000000
r3=9 -> r3=1
r3=0 -> r3=0

insn w0 /= w0
bytes 3c00000000000000
r0=9 -> r0=1
r0=0 -> r0=0

insn w5 /= w4
bytes 3c45000000000000
r5=100 r4=7 -> r5=14
r5=-100 r4=7 -> r5=0x24924916

insn w0 s%= w3
bytes 9c30010000000000
r0=100 r3=7 -> r0=2
r0=-100 r3=7 -> r0=0xfffffffe

insn w3 s%= w0
bytes 9c03010000000000
r3=100 r0=7 -> r3=2
r3=-100 r0=7 -> r3=0xfffffffe

insn w3 s%= w4
bytes 9c43010000000000
r3=100 r4=7 -> r3=2
r3=-100 r4=7 -> r3=0xfffffffe

insn w4 s%= w3
bytes 9c34010000000000
r4=100 r3=7 -> r4=2
r4=-100 r3=7 -> r4=0xfffffffe

insn w2 s%= w2
bytes 9c22010000000000
r2=9 -> r2=0
r2=0 -> r2=0

insn w3 s%= w3
bytes 9c33010000000000
r3=9 -> r3=0
r3=0 -> r3=0

insn w0 s%= w0
bytes 9c00010000000000
r0=9 -> r0=0
r0=0 -> r0=0

insn w5 s%= w4
bytes 9c45010000000000
r5=100 r4=7 -> r5=2
r5=-100 r4=7 -> r5=0xfffffffe
