# 64-bit arithmetic. The result has 64 bits; immediates are sign-extended.

# Addition

insn r0 += r1
bytes 0f10000000000000
r0=5 r1=3 -> r0=8
r0=3 r1=5 -> r0=8
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=0
r0=-1 r1=-1 -> r0=-2
r0=0xffffffff r1=1 -> r0=0x100000000
r0=0x7fffffffffffffff r1=1 -> r0=0x8000000000000000
r0=0x8000000000000000 r1=-1 -> r0=0x7fffffffffffffff
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0x1111111111111100
r0=0x100000000 r1=0x100000001 -> r0=0x200000001
r0=0x80000000 r1=0x7fffffff -> r0=0xffffffff
r0=-7 r1=2 -> r0=-5

insn r0 += 1
bytes 0700000001000000
r0=0 -> r0=1
r0=1 -> r0=2
r0=-1 -> r0=0
r0=5 -> r0=6
r0=0x7fffffff -> r0=0x80000000
r0=0x80000000 -> r0=0x80000001
r0=0xffffffff -> r0=0x100000000
r0=0x100000000 -> r0=0x100000001
r0=0x8000000000000000 -> r0=0x8000000000000001
r0=0x7fffffffffffffff -> r0=0x8000000000000000
r0=0x123456789abcdef0 -> r0=0x123456789abcdef1

insn r0 += -1
bytes 07000000ffffffff
r0=0 -> r0=-1
r0=1 -> r0=0
r0=-1 -> r0=-2
r0=5 -> r0=4
r0=0x7fffffff -> r0=0x7ffffffe
r0=0x80000000 -> r0=0x7fffffff
r0=0xffffffff -> r0=0xfffffffe
r0=0x100000000 -> r0=0xffffffff
r0=0x8000000000000000 -> r0=0x7fffffffffffffff
r0=0x7fffffffffffffff -> r0=0x7ffffffffffffffe
r0=0x123456789abcdef0 -> r0=0x123456789abcdeef

insn r0 += 2147483647
bytes 07000000ffffff7f
r0=0 -> r0=0x7fffffff
r0=1 -> r0=0x80000000
r0=-1 -> r0=0x7ffffffe
r0=5 -> r0=0x80000004
r0=0x7fffffff -> r0=0xfffffffe
r0=0x80000000 -> r0=0xffffffff
r0=0xffffffff -> r0=0x17ffffffe
r0=0x100000000 -> r0=0x17fffffff
r0=0x8000000000000000 -> r0=0x800000007fffffff
r0=0x7fffffffffffffff -> r0=0x800000007ffffffe
r0=0x123456789abcdef0 -> r0=0x123456791abcdeef

insn r0 += -2147483648
bytes 0700000000000080
r0=0 -> r0=0xffffffff80000000
r0=1 -> r0=0xffffffff80000001
r0=-1 -> r0=0xffffffff7fffffff
r0=5 -> r0=0xffffffff80000005
r0=0x7fffffff -> r0=-1
r0=0x80000000 -> r0=0
r0=0xffffffff -> r0=0x7fffffff
r0=0x100000000 -> r0=0x80000000
r0=0x8000000000000000 -> r0=0x7fffffff80000000
r0=0x7fffffffffffffff -> r0=0x7fffffff7fffffff
r0=0x123456789abcdef0 -> r0=0x123456781abcdef0

insn r0 += 10
bytes 070000000a000000
r0=0 -> r0=10
r0=1 -> r0=11
r0=-1 -> r0=9
r0=5 -> r0=15
r0=0x7fffffff -> r0=0x80000009
r0=0x80000000 -> r0=0x8000000a
r0=0xffffffff -> r0=0x100000009
r0=0x100000000 -> r0=0x10000000a
r0=0x8000000000000000 -> r0=0x800000000000000a
r0=0x7fffffffffffffff -> r0=0x8000000000000009
r0=0x123456789abcdef0 -> r0=0x123456789abcdefa

# Subtraction

insn r0 -= r1
bytes 1f10000000000000
r0=5 r1=3 -> r0=2
r0=3 r1=5 -> r0=-2
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=2
r0=-1 r1=-1 -> r0=0
r0=0xffffffff r1=1 -> r0=0xfffffffe
r0=0x7fffffffffffffff r1=1 -> r0=0x7ffffffffffffffe
r0=0x8000000000000000 r1=-1 -> r0=0x8000000000000001
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0x13579be02468ace0
r0=0x100000000 r1=0x100000001 -> r0=-1
r0=0x80000000 r1=0x7fffffff -> r0=1
r0=-7 r1=2 -> r0=-9

insn r0 -= 1
bytes 1700000001000000
r0=0 -> r0=-1
r0=1 -> r0=0
r0=-1 -> r0=-2
r0=5 -> r0=4
r0=0x7fffffff -> r0=0x7ffffffe
r0=0x80000000 -> r0=0x7fffffff
r0=0xffffffff -> r0=0xfffffffe
r0=0x100000000 -> r0=0xffffffff
r0=0x8000000000000000 -> r0=0x7fffffffffffffff
r0=0x7fffffffffffffff -> r0=0x7ffffffffffffffe
r0=0x123456789abcdef0 -> r0=0x123456789abcdeef

insn r0 -= -1
bytes 17000000ffffffff
r0=0 -> r0=1
r0=1 -> r0=2
r0=-1 -> r0=0
r0=5 -> r0=6
r0=0x7fffffff -> r0=0x80000000
r0=0x80000000 -> r0=0x80000001
r0=0xffffffff -> r0=0x100000000
r0=0x100000000 -> r0=0x100000001
r0=0x8000000000000000 -> r0=0x8000000000000001
r0=0x7fffffffffffffff -> r0=0x8000000000000000
r0=0x123456789abcdef0 -> r0=0x123456789abcdef1

insn r0 -= 2147483647
bytes 17000000ffffff7f
r0=0 -> r0=0xffffffff80000001
r0=1 -> r0=0xffffffff80000002
r0=-1 -> r0=0xffffffff80000000
r0=5 -> r0=0xffffffff80000006
r0=0x7fffffff -> r0=0
r0=0x80000000 -> r0=1
r0=0xffffffff -> r0=0x80000000
r0=0x100000000 -> r0=0x80000001
r0=0x8000000000000000 -> r0=0x7fffffff80000001
r0=0x7fffffffffffffff -> r0=0x7fffffff80000000
r0=0x123456789abcdef0 -> r0=0x123456781abcdef1

insn r0 -= -2147483648
bytes 1700000000000080
r0=0 -> r0=0x80000000
r0=1 -> r0=0x80000001
r0=-1 -> r0=0x7fffffff
r0=5 -> r0=0x80000005
r0=0x7fffffff -> r0=0xffffffff
r0=0x80000000 -> r0=0x100000000
r0=0xffffffff -> r0=0x17fffffff
r0=0x100000000 -> r0=0x180000000
r0=0x8000000000000000 -> r0=0x8000000080000000
r0=0x7fffffffffffffff -> r0=0x800000007fffffff
r0=0x123456789abcdef0 -> r0=0x123456791abcdef0

insn r0 -= 10
bytes 170000000a000000
r0=0 -> r0=-10
r0=1 -> r0=-9
r0=-1 -> r0=-11
r0=5 -> r0=-5
r0=0x7fffffff -> r0=0x7ffffff5
r0=0x80000000 -> r0=0x7ffffff6
r0=0xffffffff -> r0=0xfffffff5
r0=0x100000000 -> r0=0xfffffff6
r0=0x8000000000000000 -> r0=0x7ffffffffffffff6
r0=0x7fffffffffffffff -> r0=0x7ffffffffffffff5
r0=0x123456789abcdef0 -> r0=0x123456789abcdee6

# Multiplication

insn r0 *= r1
bytes 2f10000000000000
r0=5 r1=3 -> r0=15
r0=3 r1=5 -> r0=15
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=-1
r0=-1 r1=-1 -> r0=1
r0=0xffffffff r1=1 -> r0=0xffffffff
r0=0x7fffffffffffffff r1=1 -> r0=0x7fffffffffffffff
r0=0x8000000000000000 r1=-1 -> r0=0x8000000000000000
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0x236d88fe5618cf00
r0=0x100000000 r1=0x100000001 -> r0=0x100000000
r0=0x80000000 r1=0x7fffffff -> r0=0x3fffffff80000000
r0=-7 r1=2 -> r0=-14

insn r0 *= 1
bytes 2700000001000000
r0=0 -> r0=0
r0=1 -> r0=1
r0=-1 -> r0=-1
r0=5 -> r0=5
r0=0x7fffffff -> r0=0x7fffffff
r0=0x80000000 -> r0=0x80000000
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=0x100000000
r0=0x8000000000000000 -> r0=0x8000000000000000
r0=0x7fffffffffffffff -> r0=0x7fffffffffffffff
r0=0x123456789abcdef0 -> r0=0x123456789abcdef0

insn r0 *= -1
bytes 27000000ffffffff
r0=0 -> r0=0
r0=1 -> r0=-1
r0=-1 -> r0=1
r0=5 -> r0=-5
r0=0x7fffffff -> r0=0xffffffff80000001
r0=0x80000000 -> r0=0xffffffff80000000
r0=0xffffffff -> r0=0xffffffff00000001
r0=0x100000000 -> r0=0xffffffff00000000
r0=0x8000000000000000 -> r0=0x8000000000000000
r0=0x7fffffffffffffff -> r0=0x8000000000000001
r0=0x123456789abcdef0 -> r0=0xedcba98765432110

insn r0 *= 2147483647
bytes 27000000ffffff7f
r0=0 -> r0=0
r0=1 -> r0=0x7fffffff
r0=-1 -> r0=0xffffffff80000001
r0=5 -> r0=0x27ffffffb
r0=0x7fffffff -> r0=0x3fffffff00000001
r0=0x80000000 -> r0=0x3fffffff80000000
r0=0xffffffff -> r0=0x7ffffffe80000001
r0=0x100000000 -> r0=0x7fffffff00000000
r0=0x8000000000000000 -> r0=0x8000000000000000
r0=0x7fffffffffffffff -> r0=0x7fffffff80000001
r0=0x123456789abcdef0 -> r0=0x3b2a18ff65432110

insn r0 *= -2147483648
bytes 2700000000000080
r0=0 -> r0=0
r0=1 -> r0=0xffffffff80000000
r0=-1 -> r0=0x80000000
r0=5 -> r0=0xfffffffd80000000
r0=0x7fffffff -> r0=0xc000000080000000
r0=0x80000000 -> r0=0xc000000000000000
r0=0xffffffff -> r0=0x8000000080000000
r0=0x100000000 -> r0=0x8000000000000000
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0xb2a1908800000000

insn r0 *= 10
bytes 270000000a000000
r0=0 -> r0=0
r0=1 -> r0=10
r0=-1 -> r0=-10
r0=5 -> r0=50
r0=0x7fffffff -> r0=0x4fffffff6
r0=0x80000000 -> r0=0x500000000
r0=0xffffffff -> r0=0x9fffffff6
r0=0x100000000 -> r0=0xa00000000
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=-10
r0=0x123456789abcdef0 -> r0=0xb60b60b60b60b560

insn r0 *= 0
bytes 2700000000000000
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

insn r0 *= 8
bytes 2700000008000000
r0=0 -> r0=0
r0=1 -> r0=8
r0=-1 -> r0=-8
r0=5 -> r0=40
r0=0x7fffffff -> r0=0x3fffffff8
r0=0x80000000 -> r0=0x400000000
r0=0xffffffff -> r0=0x7fffffff8
r0=0x100000000 -> r0=0x800000000
r0=0x8000000000000000 -> r0=0
r0=0x7fffffffffffffff -> r0=-8
r0=0x123456789abcdef0 -> r0=0x91a2b3c4d5e6f780

# Or

insn r0 |= r1
bytes 4f10000000000000
r0=5 r1=3 -> r0=7
r0=3 r1=5 -> r0=7
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=-1
r0=-1 r1=-1 -> r0=-1
r0=0xffffffff r1=1 -> r0=0xffffffff
r0=0x7fffffffffffffff r1=1 -> r0=0x7fffffffffffffff
r0=0x8000000000000000 r1=-1 -> r0=-1
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0xfefcfef8fefcfef0
r0=0x100000000 r1=0x100000001 -> r0=0x100000001
r0=0x80000000 r1=0x7fffffff -> r0=0xffffffff
r0=-7 r1=2 -> r0=-5

insn r0 |= 1
bytes 4700000001000000
r0=0 -> r0=1
r0=1 -> r0=1
r0=-1 -> r0=-1
r0=5 -> r0=5
r0=0x7fffffff -> r0=0x7fffffff
r0=0x80000000 -> r0=0x80000001
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=0x100000001
r0=0x8000000000000000 -> r0=0x8000000000000001
r0=0x7fffffffffffffff -> r0=0x7fffffffffffffff
r0=0x123456789abcdef0 -> r0=0x123456789abcdef1

insn r0 |= -1
bytes 47000000ffffffff
r0=0 -> r0=-1
r0=1 -> r0=-1
r0=-1 -> r0=-1
r0=5 -> r0=-1
r0=0x7fffffff -> r0=-1
r0=0x80000000 -> r0=-1
r0=0xffffffff -> r0=-1
r0=0x100000000 -> r0=-1
r0=0x8000000000000000 -> r0=-1
r0=0x7fffffffffffffff -> r0=-1
r0=0x123456789abcdef0 -> r0=-1

insn r0 |= 2147483647
bytes 47000000ffffff7f
r0=0 -> r0=0x7fffffff
r0=1 -> r0=0x7fffffff
r0=-1 -> r0=-1
r0=5 -> r0=0x7fffffff
r0=0x7fffffff -> r0=0x7fffffff
r0=0x80000000 -> r0=0xffffffff
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=0x17fffffff
r0=0x8000000000000000 -> r0=0x800000007fffffff
r0=0x7fffffffffffffff -> r0=0x7fffffffffffffff
r0=0x123456789abcdef0 -> r0=0x12345678ffffffff

insn r0 |= -2147483648
bytes 4700000000000080
r0=0 -> r0=0xffffffff80000000
r0=1 -> r0=0xffffffff80000001
r0=-1 -> r0=-1
r0=5 -> r0=0xffffffff80000005
r0=0x7fffffff -> r0=-1
r0=0x80000000 -> r0=0xffffffff80000000
r0=0xffffffff -> r0=-1
r0=0x100000000 -> r0=0xffffffff80000000
r0=0x8000000000000000 -> r0=0xffffffff80000000
r0=0x7fffffffffffffff -> r0=-1
r0=0x123456789abcdef0 -> r0=0xffffffff9abcdef0

insn r0 |= 10
bytes 470000000a000000
r0=0 -> r0=10
r0=1 -> r0=11
r0=-1 -> r0=-1
r0=5 -> r0=15
r0=0x7fffffff -> r0=0x7fffffff
r0=0x80000000 -> r0=0x8000000a
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=0x10000000a
r0=0x8000000000000000 -> r0=0x800000000000000a
r0=0x7fffffffffffffff -> r0=0x7fffffffffffffff
r0=0x123456789abcdef0 -> r0=0x123456789abcdefa

# And

insn r0 &= r1
bytes 5f10000000000000
r0=5 r1=3 -> r0=1
r0=3 r1=5 -> r0=1
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=1
r0=-1 r1=-1 -> r0=-1
r0=0xffffffff r1=1 -> r0=1
r0=0x7fffffffffffffff r1=1 -> r0=1
r0=0x8000000000000000 r1=-1 -> r0=0x8000000000000000
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0x1214121812141210
r0=0x100000000 r1=0x100000001 -> r0=0x100000000
r0=0x80000000 r1=0x7fffffff -> r0=0
r0=-7 r1=2 -> r0=0

insn r0 &= 1
bytes 5700000001000000
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

insn r0 &= -1
bytes 57000000ffffffff
r0=0 -> r0=0
r0=1 -> r0=1
r0=-1 -> r0=-1
r0=5 -> r0=5
r0=0x7fffffff -> r0=0x7fffffff
r0=0x80000000 -> r0=0x80000000
r0=0xffffffff -> r0=0xffffffff
r0=0x100000000 -> r0=0x100000000
r0=0x8000000000000000 -> r0=0x8000000000000000
r0=0x7fffffffffffffff -> r0=0x7fffffffffffffff
r0=0x123456789abcdef0 -> r0=0x123456789abcdef0

insn r0 &= 2147483647
bytes 57000000ffffff7f
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

insn r0 &= -2147483648
bytes 5700000000000080
r0=0 -> r0=0
r0=1 -> r0=0
r0=-1 -> r0=0xffffffff80000000
r0=5 -> r0=0
r0=0x7fffffff -> r0=0
r0=0x80000000 -> r0=0x80000000
r0=0xffffffff -> r0=0x80000000
r0=0x100000000 -> r0=0x100000000
r0=0x8000000000000000 -> r0=0x8000000000000000
r0=0x7fffffffffffffff -> r0=0x7fffffff80000000
r0=0x123456789abcdef0 -> r0=0x1234567880000000

insn r0 &= 10
bytes 570000000a000000
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

insn r0 ^= r1
bytes af10000000000000
r0=5 r1=3 -> r0=6
r0=3 r1=5 -> r0=6
r0=0 r1=0 -> r0=0
r0=1 r1=-1 -> r0=-2
r0=-1 r1=-1 -> r0=0
r0=0xffffffff r1=1 -> r0=0xfffffffe
r0=0x7fffffffffffffff r1=1 -> r0=0x7ffffffffffffffe
r0=0x8000000000000000 r1=-1 -> r0=0x7fffffffffffffff
r0=0x123456789abcdef0 r1=0xfedcba9876543210 -> r0=0xece8ece0ece8ece0
r0=0x100000000 r1=0x100000001 -> r0=1
r0=0x80000000 r1=0x7fffffff -> r0=0xffffffff
r0=-7 r1=2 -> r0=-5

insn r0 ^= 1
bytes a700000001000000
r0=0 -> r0=1
r0=1 -> r0=0
r0=-1 -> r0=-2
r0=5 -> r0=4
r0=0x7fffffff -> r0=0x7ffffffe
r0=0x80000000 -> r0=0x80000001
r0=0xffffffff -> r0=0xfffffffe
r0=0x100000000 -> r0=0x100000001
r0=0x8000000000000000 -> r0=0x8000000000000001
r0=0x7fffffffffffffff -> r0=0x7ffffffffffffffe
r0=0x123456789abcdef0 -> r0=0x123456789abcdef1

insn r0 ^= -1
bytes a7000000ffffffff
r0=0 -> r0=-1
r0=1 -> r0=-2
r0=-1 -> r0=0
r0=5 -> r0=-6
r0=0x7fffffff -> r0=0xffffffff80000000
r0=0x80000000 -> r0=0xffffffff7fffffff
r0=0xffffffff -> r0=0xffffffff00000000
r0=0x100000000 -> r0=0xfffffffeffffffff
r0=0x8000000000000000 -> r0=0x7fffffffffffffff
r0=0x7fffffffffffffff -> r0=0x8000000000000000
r0=0x123456789abcdef0 -> r0=0xedcba9876543210f

insn r0 ^= 2147483647
bytes a7000000ffffff7f
r0=0 -> r0=0x7fffffff
r0=1 -> r0=0x7ffffffe
r0=-1 -> r0=0xffffffff80000000
r0=5 -> r0=0x7ffffffa
r0=0x7fffffff -> r0=0
r0=0x80000000 -> r0=0xffffffff
r0=0xffffffff -> r0=0x80000000
r0=0x100000000 -> r0=0x17fffffff
r0=0x8000000000000000 -> r0=0x800000007fffffff
r0=0x7fffffffffffffff -> r0=0x7fffffff80000000
r0=0x123456789abcdef0 -> r0=0x12345678e543210f

insn r0 ^= -2147483648
bytes a700000000000080
r0=0 -> r0=0xffffffff80000000
r0=1 -> r0=0xffffffff80000001
r0=-1 -> r0=0x7fffffff
r0=5 -> r0=0xffffffff80000005
r0=0x7fffffff -> r0=-1
r0=0x80000000 -> r0=0xffffffff00000000
r0=0xffffffff -> r0=0xffffffff7fffffff
r0=0x100000000 -> r0=0xfffffffe80000000
r0=0x8000000000000000 -> r0=0x7fffffff80000000
r0=0x7fffffffffffffff -> r0=0x800000007fffffff
r0=0x123456789abcdef0 -> r0=0xedcba9871abcdef0

insn r0 ^= 10
bytes a70000000a000000
r0=0 -> r0=10
r0=1 -> r0=11
r0=-1 -> r0=-11
r0=5 -> r0=15
r0=0x7fffffff -> r0=0x7ffffff5
r0=0x80000000 -> r0=0x8000000a
r0=0xffffffff -> r0=0xfffffff5
r0=0x100000000 -> r0=0x10000000a
r0=0x8000000000000000 -> r0=0x800000000000000a
r0=0x7fffffffffffffff -> r0=0x7ffffffffffffff5
r0=0x123456789abcdef0 -> r0=0x123456789abcdefa

# Negation

insn r0 = -r0
bytes 8700000000000000
r0=0 -> r0=0
r0=1 -> r0=-1
r0=-1 -> r0=1
r0=5 -> r0=-5
r0=0x7fffffff -> r0=0xffffffff80000001
r0=0x80000000 -> r0=0xffffffff80000000
r0=0xffffffff -> r0=0xffffffff00000001
r0=0x100000000 -> r0=0xffffffff00000000
r0=0x8000000000000000 -> r0=0x8000000000000000
r0=0x7fffffffffffffff -> r0=0x8000000000000001
r0=0x123456789abcdef0 -> r0=0xedcba98765432110

# The same register on both sides

insn r0 += r0
bytes 0f00000000000000
r0=0 -> r0=0
r0=1 -> r0=2
r0=-1 -> r0=-2
r0=0xffffffff -> r0=0x1fffffffe
r0=0x8000000000000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0x2468acf13579bde0

insn r0 -= r0
bytes 1f00000000000000
r0=0 -> r0=0
r0=1 -> r0=0
r0=-1 -> r0=0
r0=0xffffffff -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0

insn r0 *= r0
bytes 2f00000000000000
r0=0 -> r0=0
r0=1 -> r0=1
r0=-1 -> r0=1
r0=0xffffffff -> r0=0xfffffffe00000001
r0=0x8000000000000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0xa5e20890f2a52100

insn r0 ^= r0
bytes af00000000000000
r0=0 -> r0=0
r0=1 -> r0=0
r0=-1 -> r0=0
r0=0xffffffff -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x123456789abcdef0 -> r0=0

insn r0 &= r0
bytes 5f00000000000000
r0=0 -> r0=0
r0=1 -> r0=1
r0=-1 -> r0=-1
r0=0xffffffff -> r0=0xffffffff
r0=0x8000000000000000 -> r0=0x8000000000000000
r0=0x123456789abcdef0 -> r0=0x123456789abcdef0

# Other registers than r0: each BPF register lives in another machine register

insn r0 += r3
bytes 0f30000000000000
r0=0x123456789abcdef0 r3=-3 -> r0=0x123456789abcdeed
r0=0xffffffff r3=1 -> r0=0x100000000

insn r1 += r4
bytes 0f41000000000000
r1=0x123456789abcdef0 r4=-3 -> r1=0x123456789abcdeed
r1=0xffffffff r4=1 -> r1=0x100000000

insn r2 += r5
bytes 0f52000000000000
r2=0x123456789abcdef0 r5=-3 -> r2=0x123456789abcdeed
r2=0xffffffff r5=1 -> r2=0x100000000

insn r3 += r0
bytes 0f03000000000000
r3=0x123456789abcdef0 r0=-3 -> r3=0x123456789abcdeed
r3=0xffffffff r0=1 -> r3=0x100000000

insn r4 += r1
bytes 0f14000000000000
r4=0x123456789abcdef0 r1=-3 -> r4=0x123456789abcdeed
r4=0xffffffff r1=1 -> r4=0x100000000

insn r5 += r2
bytes 0f25000000000000
r5=0x123456789abcdef0 r2=-3 -> r5=0x123456789abcdeed
r5=0xffffffff r2=1 -> r5=0x100000000
