# 32-bit arithmetic. Operands are the low halves, the upper half of the result is zero.

# Addition

insn w0 += w1
bytes 0c10000000000000
r0=5 r1=3 -> r0=8
r0=3 r1=5 -> r0=8
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=0
r0=-1 r1=-1 -> r0=0xfffffffe
r0=0xffffffff r1=1 -> r0=0
r0=0x7fffffffffffffff r1=1 -> r0=0
r0=0x8000000000000000 r1=-1 -> r0=0xffffffff
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0x11111100
r0=0x100000000 r1=0x100000001 -> r0=1
r0=0x80000000 r1=0x7fffffff -> r0=0xffffffff
r0=-7 r1=2 -> r0=0xfffffffb

insn w0 += 1
bytes 0400000001000000
r0=0 -> r0=1
r0=1 -> r0=2
r0=-1 -> r0=0
r0=5 -> r0=6
r0=0x7fffffff -> r0=0x80000000
r0=0x80000000 -> r0=0x80000001
r0=0xffffffff -> r0=0
r0=0x100000000 -> r0=1
r0=0x8000000000000000 -> r0=1
r0=0x7fffffffffffffff -> r0=0
r0=0x123456789abcdef0 -> r0=0x9abcdef1

insn w0 += -1
bytes 04000000ffffffff
r0=0 -> r0=0xffffffff
r0=1 -> r0=0
r0=-1 -> r0=0xfffffffe
r0=5 -> r0=4
r0=0x7fffffff -> r0=0x7ffffffe
r0=0x80000000 -> r0=0x7fffffff
r0=0xffffffff -> r0=0xfffffffe
r0=0x100000000 -> r0=0xffffffff
r0=0x8000000000000000 -> r0=0xffffffff
r0=0x7fffffffffffffff -> r0=0xfffffffe
r0=0x123456789abcdef0 -> r0=0x9abcdeef

insn w0 += 2147483647
bytes 04000000ffffff7f
r0=0 -> r0=0x7fffffff
r0=1 -> r0=0x80000000
r0=-1 -> r0=0x7ffffffe
r0=5 -> r0=0x80000004
r0=0x7fffffff -> r0=0xfffffffe
r0=0x80000000 -> r0=0xffffffff
r0=0xffffffff -> r0=0x7ffffffe
r0=0x100000000 -> r0=0x7fffffff
r0=0x8000000000000000 -> r0=0x7fffffff
r0=0x7fffffffffffffff -> r0=0x7ffffffe
r0=0x123456789abcdef0 -> r0=0x1abcdeef

insn w0 += -2147483648
bytes 0400000000000080
r0=0 -> r0=0x80000000
r0=1 -> r0=0x80000001
r0=-1 -> r0=0x7fffffff
r0=5 -> r0=0x80000005
r0=0x7fffffff -> r0=0xffffffff
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=0x7fffffff
r0=0x100000000 -> r0=0x80000000
r0=0x8000000000000000 -> r0=0x80000000
r0=0x7fffffffffffffff -> r0=0x7fffffff
r0=0x123456789abcdef0 -> r0=0x1abcdef0

insn w0 += 10
bytes 040000000a000000
r0=0 -> r0=10
r0=1 -> r0=11
r0=-1 -> r0=9
r0=5 -> r0=15
r0=0x7fffffff -> r0=0x80000009
r0=0x80000000 -> r0=0x8000000a
r0=0xffffffff -> r0=9
r0=0x100000000 -> r0=10
r0=0x8000000000000000 -> r0=10
r0=0x7fffffffffffffff -> r0=9
r0=0x123456789abcdef0 -> r0=0x9abcdefa

# Subtraction

insn w0 -= w1
bytes 1c10000000000000
r0=5 r1=3 -> r0=2
r0=3 r1=5 -> r0=0xfffffffe
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=2
r0=-1 r1=-1 -> r0=0
r0=0xffffffff r1=1 -> r0=0xfffffffe
r0=0x7fffffffffffffff r1=1 -> r0=0xfffffffe
r0=0x8000000000000000 r1=-1 -> r0=1
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0x2468ace0
r0=0x100000000 r1=0x100000001 -> r0=0xffffffff
r0=0x80000000 r1=0x7fffffff -> r0=1
r0=-7 r1=2 -> r0=0xfffffff7

insn w0 -= 1
bytes 1400000001000000
r0=0 -> r0=0xffffffff
r0=1 -> r0=0
r0=-1 -> r0=0xfffffffe
r0=5 -> r0=4
r0=0x7fffffff -> r0=0x7ffffffe
r0=0x80000000 -> r0=0x7fffffff
r0=0xffffffff -> r0=0xfffffffe
r0=0x100000000 -> r0=0xffffffff
r0=0x8000000000000000 -> r0=0xffffffff
r0=0x7fffffffffffffff -> r0=0xfffffffe
r0=0x123456789abcdef0 -> r0=0x9abcdeef

insn w0 -= -1
bytes 14000000ffffffff
r0=0 -> r0=1
r0=1 -> r0=2
r0=-1 -> r0=0
r0=5 -> r0=6
r0=0x7fffffff -> r0=0x80000000
r0=0x80000000 -> r0=0x80000001
r0=0xffffffff -> r0=0
r0=0x100000000 -> r0=1
r0=0x8000000000000000 -> r0=1
r0=0x7fffffffffffffff -> r0=0
r0=0x123456789abcdef0 -> r0=0x9abcdef1

insn w0 -= 2147483647
bytes 14000000ffffff7f
r0=0 -> r0=0x80000001
r0=1 -> r0=0x80000002
r0=-1 -> r0=0x80000000
r0=5 -> r0=0x80000006
r0=0x7fffffff -> r0=0
r0=0x80000000 -> r0=1
r0=0xffffffff -> r0=0x80000000
r0=0x100000000 -> r0=0x80000001
r0=0x8000000000000000 -> r0=0x80000001
r0=0x7fffffffffffffff -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0x1abcdef1

insn w0 -= -2147483648
bytes 1400000000000080
r0=0 -> r0=0x80000000
r0=1 -> r0=0x80000001
r0=-1 -> r0=0x7fffffff
r0=5 -> r0=0x80000005
r0=0x7fffffff -> r0=0xffffffff
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=0x7fffffff
r0=0x100000000 -> r0=0x80000000
r0=0x8000000000000000 -> r0=0x80000000
r0=0x7fffffffffffffff -> r0=0x7fffffff
r0=0x123456789abcdef0 -> r0=0x1abcdef0

insn w0 -= 10
bytes 140000000a000000
r0=0 -> r0=0xfffffff6
r0=1 -> r0=0xfffffff7
r0=-1 -> r0=0xfffffff5
r0=5 -> r0=0xfffffffb
r0=0x7fffffff -> r0=0x7ffffff5
r0=0x80000000 -> r0=0x7ffffff6
r0=0xffffffff -> r0=0xfffffff5
r0=0x100000000 -> r0=0xfffffff6
r0=0x8000000000000000 -> r0=0xfffffff6
r0=0x7fffffffffffffff -> r0=0xfffffff5
r0=0x123456789abcdef0 -> r0=0x9abcdee6

# Multiplication

insn w0 *= w1
bytes 2c10000000000000
r0=5 r1=3 -> r0=15
r0=3 r1=5 -> r0=15
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=0xffffffff
r0=-1 r1=-1 -> r0=1
r0=0xffffffff r1=1 -> r0=0xffffffff
r0=0x7fffffffffffffff r1=1 -> r0=0xffffffff
r0=0x8000000000000000 r1=-1 -> r0=0
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0x5618cf00
r0=0x100000000 r1=0x100000001 -> r0=0
r0=0x80000000 r1=0x7fffffff -> r0=0x80000000
r0=-7 r1=2 -> r0=0xfffffff2

insn w0 *= 1
bytes 2400000001000000
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

insn w0 *= -1
bytes 24000000ffffffff
r0=0 -> r0=0
r0=1 -> r0=0xffffffff
r0=-1 -> r0=1
r0=5 -> r0=0xfffffffb
r0=0x7fffffff -> r0=0x80000001
r0=0x80000000 -> r0=0x80000000
r0=0xffffffff -> r0=1
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=1
r0=0x123456789abcdef0 -> r0=0x65432110

insn w0 *= 2147483647
bytes 24000000ffffff7f
r0=0 -> r0=0
r0=1 -> r0=0x7fffffff
r0=-1 -> r0=0x80000001
r0=5 -> r0=0x7ffffffb
r0=0x7fffffff -> r0=1
r0=0x80000000 -> r0=0x80000000
r0=0xffffffff -> r0=0x80000001
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=0x80000001
r0=0x123456789abcdef0 -> r0=0x65432110

insn w0 *= -2147483648
bytes 2400000000000080
r0=0 -> r0=0
r0=1 -> r0=0x80000000
r0=-1 -> r0=0x80000000
r0=5 -> r0=0x80000000
r0=0x7fffffff -> r0=0x80000000
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=0x80000000
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0

insn w0 *= 10
bytes 240000000a000000
r0=0 -> r0=0
r0=1 -> r0=10
r0=-1 -> r0=0xfffffff6
r0=5 -> r0=50
r0=0x7fffffff -> r0=0xfffffff6
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=0xfffffff6
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=0xfffffff6
r0=0x123456789abcdef0 -> r0=0xb60b560

insn w0 *= 0
bytes 2400000000000000
r0=0 -> r0=0
r0=1 -> r0=0
r0=-1 -> r0=0
r0=5 -> r0=0
r0=0x7fffffff -> r0=0
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=0
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=0
r0=0x123456789abcdef0 -> r0=0

insn w0 *= 8
bytes 2400000008000000
r0=0 -> r0=0
r0=1 -> r0=8
r0=-1 -> r0=0xfffffff8
r0=5 -> r0=40
r0=0x7fffffff -> r0=0xfffffff8
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=0xfffffff8
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=0xfffffff8
r0=0x123456789abcdef0 -> r0=0xd5e6f780

# Or

insn w0 |= w1
bytes 4c10000000000000
r0=5 r1=3 -> r0=7
r0=3 r1=5 -> r0=7
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=0xffffffff
r0=-1 r1=-1 -> r0=0xffffffff
r0=0xffffffff r1=1 -> r0=0xffffffff
r0=0x7fffffffffffffff r1=1 -> r0=0xffffffff
r0=0x8000000000000000 r1=-1 -> r0=0xffffffff
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0xfefcfef0
r0=0x100000000 r1=0x100000001 -> r0=1
r0=0x80000000 r1=0x7fffffff -> r0=0xffffffff
r0=-7 r1=2 -> r0=0xfffffffb

insn w0 |= 1
bytes 4400000001000000
r0=0 -> r0=1
r0=1 -> r0=1
r0=-1 -> r0=0xffffffff
r0=5 -> r0=5
r0=0x7fffffff -> r0=0x7fffffff
r0=0x80000000 -> r0=0x80000001
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=1
r0=0x8000000000000000 -> r0=1
r0=0x7fffffffffffffff -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0x9abcdef1

insn w0 |= -1
bytes 44000000ffffffff
r0=0 -> r0=0xffffffff
r0=1 -> r0=0xffffffff
r0=-1 -> r0=0xffffffff
r0=5 -> r0=0xffffffff
r0=0x7fffffff -> r0=0xffffffff
r0=0x80000000 -> r0=0xffffffff
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=0xffffffff
r0=0x8000000000000000 -> r0=0xffffffff
r0=0x7fffffffffffffff -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0xffffffff

insn w0 |= 2147483647
bytes 44000000ffffff7f
r0=0 -> r0=0x7fffffff
r0=1 -> r0=0x7fffffff
r0=-1 -> r0=0xffffffff
r0=5 -> r0=0x7fffffff
r0=0x7fffffff -> r0=0x7fffffff
r0=0x80000000 -> r0=0xffffffff
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=0x7fffffff
r0=0x8000000000000000 -> r0=0x7fffffff
r0=0x7fffffffffffffff -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0xffffffff

insn w0 |= -2147483648
bytes 4400000000000080
r0=0 -> r0=0x80000000
r0=1 -> r0=0x80000001
r0=-1 -> r0=0xffffffff
r0=5 -> r0=0x80000005
r0=0x7fffffff -> r0=0xffffffff
r0=0x80000000 -> r0=0x80000000
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=0x80000000
r0=0x8000000000000000 -> r0=0x80000000
r0=0x7fffffffffffffff -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0x9abcdef0

insn w0 |= 10
bytes 440000000a000000
r0=0 -> r0=10
r0=1 -> r0=11
r0=-1 -> r0=0xffffffff
r0=5 -> r0=15
r0=0x7fffffff -> r0=0x7fffffff
r0=0x80000000 -> r0=0x8000000a
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=10
r0=0x8000000000000000 -> r0=10
r0=0x7fffffffffffffff -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0x9abcdefa

# And

insn w0 &= w1
bytes 5c10000000000000
r0=5 r1=3 -> r0=1
r0=3 r1=5 -> r0=1
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=1
r0=-1 r1=-1 -> r0=0xffffffff
r0=0xffffffff r1=1 -> r0=1
r0=0x7fffffffffffffff r1=1 -> r0=1
r0=0x8000000000000000 r1=-1 -> r0=0
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0x12141210
r0=0x100000000 r1=0x100000001 -> r0=0
r0=0x80000000 r1=0x7fffffff -> r0=0
r0=-7 r1=2 -> r0=0

insn w0 &= 1
bytes 5400000001000000
r0=0 -> r0=0
r0=1 -> r0=1
r0=-1 -> r0=1
r0=5 -> r0=1
r0=0x7fffffff -> r0=1
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=1
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=1
r0=0x123456789abcdef0 -> r0=0

insn w0 &= -1
bytes 54000000ffffffff
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

insn w0 &= 2147483647
bytes 54000000ffffff7f
r0=0 -> r0=0
r0=1 -> r0=1
r0=-1 -> r0=0x7fffffff
r0=5 -> r0=5
r0=0x7fffffff -> r0=0x7fffffff
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=0x7fffffff
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=0x7fffffff
r0=0x123456789abcdef0 -> r0=0x1abcdef0

insn w0 &= -2147483648
bytes 5400000000000080
r0=0 -> r0=0
r0=1 -> r0=0
r0=-1 -> r0=0x80000000
r0=5 -> r0=0
r0=0x7fffffff -> r0=0
r0=0x80000000 -> r0=0x80000000
r0=0xffffffff -> r0=0x80000000
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0x80000000

insn w0 &= 10
bytes 540000000a000000
r0=0 -> r0=0
r0=1 -> r0=0
r0=-1 -> r0=10
r0=5 -> r0=0
r0=0x7fffffff -> r0=10
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=10
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=10
r0=0x123456789abcdef0 -> r0=0

# Exclusive or

insn w0 ^= w1
bytes ac10000000000000
r0=5 r1=3 -> r0=6
r0=3 r1=5 -> r0=6
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=0xfffffffe
r0=-1 r1=-1 -> r0=0
r0=0xffffffff r1=1 -> r0=0xfffffffe
r0=0x7fffffffffffffff r1=1 -> r0=0xfffffffe
r0=0x8000000000000000 r1=-1 -> r0=0xffffffff
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0xece8ece0
r0=0x100000000 r1=0x100000001 -> r0=1
r0=0x80000000 r1=0x7fffffff -> r0=0xffffffff
r0=-7 r1=2 -> r0=0xfffffffb

insn w0 ^= 1
bytes a400000001000000
r0=0 -> r0=1
r0=1 -> r0=0
r0=-1 -> r0=0xfffffffe
r0=5 -> r0=4
r0=0x7fffffff -> r0=0x7ffffffe
r0=0x80000000 -> r0=0x80000001
r0=0xffffffff -> r0=0xfffffffe
r0=0x100000000 -> r0=1
r0=0x8000000000000000 -> r0=1
r0=0x7fffffffffffffff -> r0=0xfffffffe
r0=0x123456789abcdef0 -> r0=0x9abcdef1

insn w0 ^= -1
bytes a4000000ffffffff
r0=0 -> r0=0xffffffff
r0=1 -> r0=0xfffffffe
r0=-1 -> r0=0
r0=5 -> r0=0xfffffffa
r0=0x7fffffff -> r0=0x80000000
r0=0x80000000 -> r0=0x7fffffff
r0=0xffffffff -> r0=0
r0=0x100000000 -> r0=0xffffffff
r0=0x8000000000000000 -> r0=0xffffffff
r0=0x7fffffffffffffff -> r0=0
r0=0x123456789abcdef0 -> r0=0x6543210f

insn w0 ^= 2147483647
bytes a4000000ffffff7f
r0=0 -> r0=0x7fffffff
r0=1 -> r0=0x7ffffffe
r0=-1 -> r0=0x80000000
r0=5 -> r0=0x7ffffffa
r0=0x7fffffff -> r0=0
r0=0x80000000 -> r0=0xffffffff
r0=0xffffffff -> r0=0x80000000
r0=0x100000000 -> r0=0x7fffffff
r0=0x8000000000000000 -> r0=0x7fffffff
r0=0x7fffffffffffffff -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0xe543210f

insn w0 ^= -2147483648
bytes a400000000000080
r0=0 -> r0=0x80000000
r0=1 -> r0=0x80000001
r0=-1 -> r0=0x7fffffff
r0=5 -> r0=0x80000005
r0=0x7fffffff -> r0=0xffffffff
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=0x7fffffff
r0=0x100000000 -> r0=0x80000000
r0=0x8000000000000000 -> r0=0x80000000
r0=0x7fffffffffffffff -> r0=0x7fffffff
r0=0x123456789abcdef0 -> r0=0x1abcdef0

insn w0 ^= 10
bytes a40000000a000000
r0=0 -> r0=10
r0=1 -> r0=11
r0=-1 -> r0=0xfffffff5
r0=5 -> r0=15
r0=0x7fffffff -> r0=0x7ffffff5
r0=0x80000000 -> r0=0x8000000a
r0=0xffffffff -> r0=0xfffffff5
r0=0x100000000 -> r0=10
r0=0x8000000000000000 -> r0=10
r0=0x7fffffffffffffff -> r0=0xfffffff5
r0=0x123456789abcdef0 -> r0=0x9abcdefa

# Negation

insn w0 = -w0
bytes 8400000000000000
r0=0 -> r0=0
r0=1 -> r0=0xffffffff
r0=-1 -> r0=1
r0=5 -> r0=0xfffffffb
r0=0x7fffffff -> r0=0x80000001
r0=0x80000000 -> r0=0x80000000
r0=0xffffffff -> r0=1
r0=0x100000000 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=1
r0=0x123456789abcdef0 -> r0=0x65432110

# The same register on both sides

insn w0 += w0
bytes 0c00000000000000
r0=0 -> r0=0
r0=1 -> r0=2
r0=-1 -> r0=0xfffffffe
r0=0xffffffff -> r0=0xfffffffe
r0=0x8000000000000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0x3579bde0

insn w0 -= w0
bytes 1c00000000000000
r0=0 -> r0=0
r0=1 -> r0=0
r0=-1 -> r0=0
r0=0xffffffff -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0

insn w0 *= w0
bytes 2c00000000000000
r0=0 -> r0=0
r0=1 -> r0=1
r0=-1 -> r0=1
r0=0xffffffff -> r0=1
r0=0x8000000000000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0xf2a52100

insn w0 ^= w0
bytes ac00000000000000
r0=0 -> r0=0
r0=1 -> r0=0
r0=-1 -> r0=0
r0=0xffffffff -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0

insn w0 &= w0
bytes 5c00000000000000
r0=0 -> r0=0
r0=1 -> r0=1
r0=-1 -> r0=0xffffffff
r0=0xffffffff -> r0=0xffffffff
r0=0x8000000000000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0x9abcdef0

# Other registers than r0: each BPF register lives in another machine register

insn w0 += w3
bytes 0c30000000000000
r0=0x123456789abcdef0 r3=-3 -> r0=0x9abcdeed
r0=0xffffffff r3=1 -> r0=0

insn w1 += w4
bytes 0c41000000000000
r1=0x123456789abcdef0 r4=-3 -> r1=0x9abcdeed
r1=0xffffffff r4=1 -> r1=0

insn w2 += w5
bytes 0c52000000000000
r2=0x123456789abcdef0 r5=-3 -> r2=0x9abcdeed
r2=0xffffffff r5=1 -> r2=0

insn w3 += w0
bytes 0c03000000000000
r3=0x123456789abcdef0 r0=-3 -> r3=0x9abcdeed
r3=0xffffffff r0=1 -> r3=0

insn w4 += w1
bytes 0c14000000000000
r4=0x123456789abcdef0 r1=-3 -> r4=0x9abcdeed
r4=0xffffffff r1=1 -> r4=0

insn w5 += w2
bytes 0c25000000000000
r5=0x123456789abcdef0 r2=-3 -> r5=0x9abcdeed
r5=0xffffffff r2=1 -> r5=0
