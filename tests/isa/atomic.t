# Atomic operations on memory (m). The 32-bit ones touch the low half only (of a little-endian host), and what
# they fetch has a zero upper half.

insn lock *(u64 *)(r10 - 8) += r1
bytes db1af8ff00000000
r1=0 m=0 -> m=0
r1=3 m=5 -> m=8
r1=1 m=-1 -> m=0
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> m=0x1111111111111100
r1=1 m=0xffffffff -> m=0x100000000
r1=0x80000000 m=0x80000000 -> m=0x100000000

insn lock *(u64 *)(r10 - 8) |= r1
bytes db1af8ff40000000
r1=0 m=0 -> m=0
r1=3 m=5 -> m=7
r1=1 m=-1 -> m=-1
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> m=0xfefcfef8fefcfef0
r1=1 m=0xffffffff -> m=0xffffffff
r1=0x80000000 m=0x80000000 -> m=0x80000000

insn lock *(u64 *)(r10 - 8) &= r1
bytes db1af8ff50000000
r1=0 m=0 -> m=0
r1=3 m=5 -> m=1
r1=1 m=-1 -> m=1
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> m=0x1214121812141210
r1=1 m=0xffffffff -> m=1
r1=0x80000000 m=0x80000000 -> m=0x80000000

insn lock *(u64 *)(r10 - 8) ^= r1
bytes db1af8ffa0000000
r1=0 m=0 -> m=0
r1=3 m=5 -> m=6
r1=1 m=-1 -> m=-2
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> m=0xece8ece0ece8ece0
r1=1 m=0xffffffff -> m=0xfffffffe
r1=0x80000000 m=0x80000000 -> m=0

insn r1 = atomic_fetch_add((u64 *)(r10 - 8), r1)
bytes db1af8ff01000000
r1=0 m=0 -> r1=0 m=0
r1=3 m=5 -> r1=5 m=8
r1=1 m=-1 -> r1=-1 m=0
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> r1=0x123456789abcdef0 m=0x1111111111111100
r1=1 m=0xffffffff -> r1=0xffffffff m=0x100000000
r1=0x80000000 m=0x80000000 -> r1=0x80000000 m=0x100000000

insn r0 = atomic_fetch_add((u64 *)(r10 - 8), r0)
bytes db0af8ff01000000
r0=0 m=0 -> r0=0 m=0
r0=3 m=5 -> r0=5 m=8
r0=1 m=-1 -> r0=-1 m=0
r0=0xfedcba9876543210 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=0x1111111111111100
r0=1 m=0xffffffff -> r0=0xffffffff m=0x100000000
r0=0x80000000 m=0x80000000 -> r0=0x80000000 m=0x100000000

insn r3 = atomic_fetch_add((u64 *)(r10 - 8), r3)
bytes db3af8ff01000000
r3=0 m=0 -> r3=0 m=0
r3=3 m=5 -> r3=5 m=8
r3=1 m=-1 -> r3=-1 m=0
r3=0xfedcba9876543210 m=0x123456789abcdef0 -> r3=0x123456789abcdef0 m=0x1111111111111100
r3=1 m=0xffffffff -> r3=0xffffffff m=0x100000000
r3=0x80000000 m=0x80000000 -> r3=0x80000000 m=0x100000000

insn r1 = atomic_fetch_or((u64 *)(r10 - 8), r1)
bytes db1af8ff41000000
r1=0 m=0 -> r1=0 m=0
r1=3 m=5 -> r1=5 m=7
r1=1 m=-1 -> r1=-1 m=-1
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> r1=0x123456789abcdef0 m=0xfefcfef8fefcfef0
r1=1 m=0xffffffff -> r1=0xffffffff m=0xffffffff
r1=0x80000000 m=0x80000000 -> r1=0x80000000 m=0x80000000

insn r0 = atomic_fetch_or((u64 *)(r10 - 8), r0)
bytes db0af8ff41000000
r0=0 m=0 -> r0=0 m=0
r0=3 m=5 -> r0=5 m=7
r0=1 m=-1 -> r0=-1 m=-1
r0=0xfedcba9876543210 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=0xfefcfef8fefcfef0
r0=1 m=0xffffffff -> r0=0xffffffff m=0xffffffff
r0=0x80000000 m=0x80000000 -> r0=0x80000000 m=0x80000000

insn r3 = atomic_fetch_or((u64 *)(r10 - 8), r3)
bytes db3af8ff41000000
r3=0 m=0 -> r3=0 m=0
r3=3 m=5 -> r3=5 m=7
r3=1 m=-1 -> r3=-1 m=-1
r3=0xfedcba9876543210 m=0x123456789abcdef0 -> r3=0x123456789abcdef0 m=0xfefcfef8fefcfef0
r3=1 m=0xffffffff -> r3=0xffffffff m=0xffffffff
r3=0x80000000 m=0x80000000 -> r3=0x80000000 m=0x80000000

insn r1 = atomic_fetch_and((u64 *)(r10 - 8), r1)
bytes db1af8ff51000000
r1=0 m=0 -> r1=0 m=0
r1=3 m=5 -> r1=5 m=1
r1=1 m=-1 -> r1=-1 m=1
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> r1=0x123456789abcdef0 m=0x1214121812141210
r1=1 m=0xffffffff -> r1=0xffffffff m=1
r1=0x80000000 m=0x80000000 -> r1=0x80000000 m=0x80000000

insn r0 = atomic_fetch_and((u64 *)(r10 - 8), r0)
bytes db0af8ff51000000
r0=0 m=0 -> r0=0 m=0
r0=3 m=5 -> r0=5 m=1
r0=1 m=-1 -> r0=-1 m=1
r0=0xfedcba9876543210 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=0x1214121812141210
r0=1 m=0xffffffff -> r0=0xffffffff m=1
r0=0x80000000 m=0x80000000 -> r0=0x80000000 m=0x80000000

insn r3 = atomic_fetch_and((u64 *)(r10 - 8), r3)
bytes db3af8ff51000000
r3=0 m=0 -> r3=0 m=0
r3=3 m=5 -> r3=5 m=1
r3=1 m=-1 -> r3=-1 m=1
r3=0xfedcba9876543210 m=0x123456789abcdef0 -> r3=0x123456789abcdef0 m=0x1214121812141210
r3=1 m=0xffffffff -> r3=0xffffffff m=1
r3=0x80000000 m=0x80000000 -> r3=0x80000000 m=0x80000000

insn r1 = atomic_fetch_xor((u64 *)(r10 - 8), r1)
bytes db1af8ffa1000000
r1=0 m=0 -> r1=0 m=0
r1=3 m=5 -> r1=5 m=6
r1=1 m=-1 -> r1=-1 m=-2
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> r1=0x123456789abcdef0 m=0xece8ece0ece8ece0
r1=1 m=0xffffffff -> r1=0xffffffff m=0xfffffffe
r1=0x80000000 m=0x80000000 -> r1=0x80000000 m=0

insn r0 = atomic_fetch_xor((u64 *)(r10 - 8), r0)
bytes db0af8ffa1000000
r0=0 m=0 -> r0=0 m=0
r0=3 m=5 -> r0=5 m=6
r0=1 m=-1 -> r0=-1 m=-2
r0=0xfedcba9876543210 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=0xece8ece0ece8ece0
r0=1 m=0xffffffff -> r0=0xffffffff m=0xfffffffe
r0=0x80000000 m=0x80000000 -> r0=0x80000000 m=0

insn r3 = atomic_fetch_xor((u64 *)(r10 - 8), r3)
bytes db3af8ffa1000000
r3=0 m=0 -> r3=0 m=0
r3=3 m=5 -> r3=5 m=6
r3=1 m=-1 -> r3=-1 m=-2
r3=0xfedcba9876543210 m=0x123456789abcdef0 -> r3=0x123456789abcdef0 m=0xece8ece0ece8ece0
r3=1 m=0xffffffff -> r3=0xffffffff m=0xfffffffe
r3=0x80000000 m=0x80000000 -> r3=0x80000000 m=0

# Exchange gives the old value back, none of it lost

insn r1 = xchg_64(r10 - 8, r1)
bytes db1af8ffe1000000
r1=0 m=0 -> r1=0 m=0
r1=3 m=5 -> r1=5 m=3
r1=1 m=-1 -> r1=-1 m=1
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> r1=0x123456789abcdef0 m=0xfedcba9876543210
r1=1 m=0xffffffff -> r1=0xffffffff m=1
r1=0x80000000 m=0x80000000 -> r1=0x80000000 m=0x80000000

insn r0 = xchg_64(r10 - 8, r0)
bytes db0af8ffe1000000
r0=0 m=0 -> r0=0 m=0
r0=3 m=5 -> r0=5 m=3
r0=1 m=-1 -> r0=-1 m=1
r0=0xfedcba9876543210 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=0xfedcba9876543210
r0=1 m=0xffffffff -> r0=0xffffffff m=1
r0=0x80000000 m=0x80000000 -> r0=0x80000000 m=0x80000000

insn r4 = xchg_64(r10 - 8, r4)
bytes db4af8ffe1000000
r4=0 m=0 -> r4=0 m=0
r4=3 m=5 -> r4=5 m=3
r4=1 m=-1 -> r4=-1 m=1
r4=0xfedcba9876543210 m=0x123456789abcdef0 -> r4=0x123456789abcdef0 m=0xfedcba9876543210
r4=1 m=0xffffffff -> r4=0xffffffff m=1
r4=0x80000000 m=0x80000000 -> r4=0x80000000 m=0x80000000

# Compare and exchange: with r0; r0 is the old value afterwards, whether equal or not

insn r0 = cmpxchg_64(r10 - 8, r0, r1)
bytes db1af8fff1000000
r0=5 r1=9 m=5 -> r0=5 m=9
r0=6 r1=9 m=5 -> r0=5 m=5
r0=0x123456789abcdef0 r1=1 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=1
r0=0x9abcdef0 r1=1 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=0x123456789abcdef0
r0=0 r1=-1 m=0 -> r0=0 m=-1
r0=-1 r1=0 m=-1 -> r0=-1 m=0
r0=5 r1=7 m=0x1234567800000005 -> r0=0x1234567800000005 m=0x1234567800000005
r0=0xffffffff00000005 r1=7 m=0x1234567800000005 -> r0=0x1234567800000005 m=0x1234567800000005

insn r0 = cmpxchg_64(r10 - 8, r0, r3)
bytes db3af8fff1000000
r0=5 r3=9 m=5 -> r0=5 m=9
r0=6 r3=9 m=5 -> r0=5 m=5
r0=0x123456789abcdef0 r3=1 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=1
r0=0x9abcdef0 r3=1 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=0x123456789abcdef0
r0=0 r3=-1 m=0 -> r0=0 m=-1
r0=-1 r3=0 m=-1 -> r0=-1 m=0
r0=5 r3=7 m=0x1234567800000005 -> r0=0x1234567800000005 m=0x1234567800000005
r0=0xffffffff00000005 r3=7 m=0x1234567800000005 -> r0=0x1234567800000005 m=0x1234567800000005

insn r0 = cmpxchg_64(r10 - 8, r0, r5)
bytes db5af8fff1000000
r0=5 r5=9 m=5 -> r0=5 m=9
r0=6 r5=9 m=5 -> r0=5 m=5
r0=0x123456789abcdef0 r5=1 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=1
r0=0x9abcdef0 r5=1 m=0x123456789abcdef0 -> r0=0x123456789abcdef0 m=0x123456789abcdef0
r0=0 r5=-1 m=0 -> r0=0 m=-1
r0=-1 r5=0 m=-1 -> r0=-1 m=0
r0=5 r5=7 m=0x1234567800000005 -> r0=0x1234567800000005 m=0x1234567800000005
r0=0xffffffff00000005 r5=7 m=0x1234567800000005 -> r0=0x1234567800000005 m=0x1234567800000005

insn lock *(u32 *)(r10 - 8) += w1
bytes c31af8ff00000000
r1=0 m=0 -> m=0
r1=3 m=5 -> m=8
r1=1 m=-1 -> m=0xffffffff00000000
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> m=0x1234567811111100
r1=1 m=0xffffffff -> m=0
r1=0x80000000 m=0x80000000 -> m=0

insn lock *(u32 *)(r10 - 8) |= w1
bytes c31af8ff40000000
r1=0 m=0 -> m=0
r1=3 m=5 -> m=7
r1=1 m=-1 -> m=-1
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> m=0x12345678fefcfef0
r1=1 m=0xffffffff -> m=0xffffffff
r1=0x80000000 m=0x80000000 -> m=0x80000000

insn lock *(u32 *)(r10 - 8) &= w1
bytes c31af8ff50000000
r1=0 m=0 -> m=0
r1=3 m=5 -> m=1
r1=1 m=-1 -> m=0xffffffff00000001
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> m=0x1234567812141210
r1=1 m=0xffffffff -> m=1
r1=0x80000000 m=0x80000000 -> m=0x80000000

insn lock *(u32 *)(r10 - 8) ^= w1
bytes c31af8ffa0000000
r1=0 m=0 -> m=0
r1=3 m=5 -> m=6
r1=1 m=-1 -> m=-2
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> m=0x12345678ece8ece0
r1=1 m=0xffffffff -> m=0xfffffffe
r1=0x80000000 m=0x80000000 -> m=0

insn w1 = atomic_fetch_add((u32 *)(r10 - 8), w1)
bytes c31af8ff01000000
r1=0 m=0 -> r1=0 m=0
r1=3 m=5 -> r1=5 m=8
r1=1 m=-1 -> r1=0xffffffff m=0xffffffff00000000
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> r1=0x9abcdef0 m=0x1234567811111100
r1=1 m=0xffffffff -> r1=0xffffffff m=0
r1=0x80000000 m=0x80000000 -> r1=0x80000000 m=0

insn w0 = atomic_fetch_add((u32 *)(r10 - 8), w0)
bytes c30af8ff01000000
r0=0 m=0 -> r0=0 m=0
r0=3 m=5 -> r0=5 m=8
r0=1 m=-1 -> r0=0xffffffff m=0xffffffff00000000
r0=0xfedcba9876543210 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x1234567811111100
r0=1 m=0xffffffff -> r0=0xffffffff m=0
r0=0x80000000 m=0x80000000 -> r0=0x80000000 m=0

insn w3 = atomic_fetch_add((u32 *)(r10 - 8), w3)
bytes c33af8ff01000000
r3=0 m=0 -> r3=0 m=0
r3=3 m=5 -> r3=5 m=8
r3=1 m=-1 -> r3=0xffffffff m=0xffffffff00000000
r3=0xfedcba9876543210 m=0x123456789abcdef0 -> r3=0x9abcdef0 m=0x1234567811111100
r3=1 m=0xffffffff -> r3=0xffffffff m=0
r3=0x80000000 m=0x80000000 -> r3=0x80000000 m=0

insn w1 = atomic_fetch_or((u32 *)(r10 - 8), w1)
bytes c31af8ff41000000
r1=0 m=0 -> r1=0 m=0
r1=3 m=5 -> r1=5 m=7
r1=1 m=-1 -> r1=0xffffffff m=-1
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> r1=0x9abcdef0 m=0x12345678fefcfef0
r1=1 m=0xffffffff -> r1=0xffffffff m=0xffffffff
r1=0x80000000 m=0x80000000 -> r1=0x80000000 m=0x80000000

insn w0 = atomic_fetch_or((u32 *)(r10 - 8), w0)
bytes c30af8ff41000000
r0=0 m=0 -> r0=0 m=0
r0=3 m=5 -> r0=5 m=7
r0=1 m=-1 -> r0=0xffffffff m=-1
r0=0xfedcba9876543210 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x12345678fefcfef0
r0=1 m=0xffffffff -> r0=0xffffffff m=0xffffffff
r0=0x80000000 m=0x80000000 -> r0=0x80000000 m=0x80000000

insn w3 = atomic_fetch_or((u32 *)(r10 - 8), w3)
bytes c33af8ff41000000
r3=0 m=0 -> r3=0 m=0
r3=3 m=5 -> r3=5 m=7
r3=1 m=-1 -> r3=0xffffffff m=-1
r3=0xfedcba9876543210 m=0x123456789abcdef0 -> r3=0x9abcdef0 m=0x12345678fefcfef0
r3=1 m=0xffffffff -> r3=0xffffffff m=0xffffffff
r3=0x80000000 m=0x80000000 -> r3=0x80000000 m=0x80000000

insn w1 = atomic_fetch_and((u32 *)(r10 - 8), w1)
bytes c31af8ff51000000
r1=0 m=0 -> r1=0 m=0
r1=3 m=5 -> r1=5 m=1
r1=1 m=-1 -> r1=0xffffffff m=0xffffffff00000001
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> r1=0x9abcdef0 m=0x1234567812141210
r1=1 m=0xffffffff -> r1=0xffffffff m=1
r1=0x80000000 m=0x80000000 -> r1=0x80000000 m=0x80000000

insn w0 = atomic_fetch_and((u32 *)(r10 - 8), w0)
bytes c30af8ff51000000
r0=0 m=0 -> r0=0 m=0
r0=3 m=5 -> r0=5 m=1
r0=1 m=-1 -> r0=0xffffffff m=0xffffffff00000001
r0=0xfedcba9876543210 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x1234567812141210
r0=1 m=0xffffffff -> r0=0xffffffff m=1
r0=0x80000000 m=0x80000000 -> r0=0x80000000 m=0x80000000

insn w3 = atomic_fetch_and((u32 *)(r10 - 8), w3)
bytes c33af8ff51000000
r3=0 m=0 -> r3=0 m=0
r3=3 m=5 -> r3=5 m=1
r3=1 m=-1 -> r3=0xffffffff m=0xffffffff00000001
r3=0xfedcba9876543210 m=0x123456789abcdef0 -> r3=0x9abcdef0 m=0x1234567812141210
r3=1 m=0xffffffff -> r3=0xffffffff m=1
r3=0x80000000 m=0x80000000 -> r3=0x80000000 m=0x80000000

insn w1 = atomic_fetch_xor((u32 *)(r10 - 8), w1)
bytes c31af8ffa1000000
r1=0 m=0 -> r1=0 m=0
r1=3 m=5 -> r1=5 m=6
r1=1 m=-1 -> r1=0xffffffff m=-2
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> r1=0x9abcdef0 m=0x12345678ece8ece0
r1=1 m=0xffffffff -> r1=0xffffffff m=0xfffffffe
r1=0x80000000 m=0x80000000 -> r1=0x80000000 m=0

insn w0 = atomic_fetch_xor((u32 *)(r10 - 8), w0)
bytes c30af8ffa1000000
r0=0 m=0 -> r0=0 m=0
r0=3 m=5 -> r0=5 m=6
r0=1 m=-1 -> r0=0xffffffff m=-2
r0=0xfedcba9876543210 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x12345678ece8ece0
r0=1 m=0xffffffff -> r0=0xffffffff m=0xfffffffe
r0=0x80000000 m=0x80000000 -> r0=0x80000000 m=0

insn w3 = atomic_fetch_xor((u32 *)(r10 - 8), w3)
bytes c33af8ffa1000000
r3=0 m=0 -> r3=0 m=0
r3=3 m=5 -> r3=5 m=6
r3=1 m=-1 -> r3=0xffffffff m=-2
r3=0xfedcba9876543210 m=0x123456789abcdef0 -> r3=0x9abcdef0 m=0x12345678ece8ece0
r3=1 m=0xffffffff -> r3=0xffffffff m=0xfffffffe
r3=0x80000000 m=0x80000000 -> r3=0x80000000 m=0

# Exchange gives the old value back, none of it lost

insn w1 = xchg32_32(r10 - 8, w1)
bytes c31af8ffe1000000
r1=0 m=0 -> r1=0 m=0
r1=3 m=5 -> r1=5 m=3
r1=1 m=-1 -> r1=0xffffffff m=0xffffffff00000001
r1=0xfedcba9876543210 m=0x123456789abcdef0 -> r1=0x9abcdef0 m=0x1234567876543210
r1=1 m=0xffffffff -> r1=0xffffffff m=1
r1=0x80000000 m=0x80000000 -> r1=0x80000000 m=0x80000000

insn w0 = xchg32_32(r10 - 8, w0)
bytes c30af8ffe1000000
r0=0 m=0 -> r0=0 m=0
r0=3 m=5 -> r0=5 m=3
r0=1 m=-1 -> r0=0xffffffff m=0xffffffff00000001
r0=0xfedcba9876543210 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x1234567876543210
r0=1 m=0xffffffff -> r0=0xffffffff m=1
r0=0x80000000 m=0x80000000 -> r0=0x80000000 m=0x80000000

insn w4 = xchg32_32(r10 - 8, w4)
bytes c34af8ffe1000000
r4=0 m=0 -> r4=0 m=0
r4=3 m=5 -> r4=5 m=3
r4=1 m=-1 -> r4=0xffffffff m=0xffffffff00000001
r4=0xfedcba9876543210 m=0x123456789abcdef0 -> r4=0x9abcdef0 m=0x1234567876543210
r4=1 m=0xffffffff -> r4=0xffffffff m=1
r4=0x80000000 m=0x80000000 -> r4=0x80000000 m=0x80000000

# Compare and exchange: with r0; r0 is the old value afterwards, whether equal or not

insn w0 = cmpxchg32_32(r10 - 8, w0, w1)
bytes c31af8fff1000000
r0=5 r1=9 m=5 -> r0=5 m=9
r0=6 r1=9 m=5 -> r0=5 m=5
r0=0x123456789abcdef0 r1=1 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x1234567800000001
r0=0x9abcdef0 r1=1 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x1234567800000001
r0=0 r1=-1 m=0 -> r0=0 m=0xffffffff
r0=-1 r1=0 m=-1 -> r0=0xffffffff m=0xffffffff00000000
r0=5 r1=7 m=0x1234567800000005 -> r0=5 m=0x1234567800000007
r0=0xffffffff00000005 r1=7 m=0x1234567800000005 -> r0=5 m=0x1234567800000007

insn w0 = cmpxchg32_32(r10 - 8, w0, w3)
bytes c33af8fff1000000
r0=5 r3=9 m=5 -> r0=5 m=9
r0=6 r3=9 m=5 -> r0=5 m=5
r0=0x123456789abcdef0 r3=1 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x1234567800000001
r0=0x9abcdef0 r3=1 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x1234567800000001
r0=0 r3=-1 m=0 -> r0=0 m=0xffffffff
r0=-1 r3=0 m=-1 -> r0=0xffffffff m=0xffffffff00000000
r0=5 r3=7 m=0x1234567800000005 -> r0=5 m=0x1234567800000007
r0=0xffffffff00000005 r3=7 m=0x1234567800000005 -> r0=5 m=0x1234567800000007

insn w0 = cmpxchg32_32(r10 - 8, w0, w5)
bytes c35af8fff1000000
r0=5 r5=9 m=5 -> r0=5 m=9
r0=6 r5=9 m=5 -> r0=5 m=5
r0=0x123456789abcdef0 r5=1 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x1234567800000001
r0=0x9abcdef0 r5=1 m=0x123456789abcdef0 -> r0=0x9abcdef0 m=0x1234567800000001
r0=0 r5=-1 m=0 -> r0=0 m=0xffffffff
r0=-1 r5=0 m=-1 -> r0=0xffffffff m=0xffffffff00000000
r0=5 r5=7 m=0x1234567800000005 -> r0=5 m=0x1234567800000007
r0=0xffffffff00000005 r5=7 m=0x1234567800000005 -> r0=5 m=0x1234567800000007

# Load-acquire and store-release of every width

insn w0 = load_acquire((u8 *)(r10 - 8))
bytes d3a0f8ff00010000
r0=-1 m=0 -> r0=0
r0=-1 m=-1 -> r0=255
r0=-1 m=0x123456789abcdef0 -> r0=240

insn store_release((u8 *)(r10 - 8), w0)
bytes d30af8ff10010000
r0=0 m=0x1122334455667788 -> m=0x1122334455667700
r0=-1 m=0x1122334455667788 -> m=0x11223344556677ff
r0=0x123456789abcdef0 m=0x1122334455667788 -> m=0x11223344556677f0

insn w3 = load_acquire((u8 *)(r10 - 8))
bytes d3a3f8ff00010000
r3=-1 m=0 -> r3=0
r3=-1 m=-1 -> r3=255
r3=-1 m=0x123456789abcdef0 -> r3=240

insn store_release((u8 *)(r10 - 8), w3)
bytes d33af8ff10010000
r3=0 m=0x1122334455667788 -> m=0x1122334455667700
r3=-1 m=0x1122334455667788 -> m=0x11223344556677ff
r3=0x123456789abcdef0 m=0x1122334455667788 -> m=0x11223344556677f0

insn w0 = load_acquire((u16 *)(r10 - 8))
bytes cba0f8ff00010000
r0=-1 m=0 -> r0=0
r0=-1 m=-1 -> r0=65535
r0=-1 m=0x123456789abcdef0 -> r0=57072

insn store_release((u16 *)(r10 - 8), w0)
bytes cb0af8ff10010000
r0=0 m=0x1122334455667788 -> m=0x1122334455660000
r0=-1 m=0x1122334455667788 -> m=0x112233445566ffff
r0=0x123456789abcdef0 m=0x1122334455667788 -> m=0x112233445566def0

insn w3 = load_acquire((u16 *)(r10 - 8))
bytes cba3f8ff00010000
r3=-1 m=0 -> r3=0
r3=-1 m=-1 -> r3=65535
r3=-1 m=0x123456789abcdef0 -> r3=57072

insn store_release((u16 *)(r10 - 8), w3)
bytes cb3af8ff10010000
r3=0 m=0x1122334455667788 -> m=0x1122334455660000
r3=-1 m=0x1122334455667788 -> m=0x112233445566ffff
r3=0x123456789abcdef0 m=0x1122334455667788 -> m=0x112233445566def0

insn w0 = load_acquire((u32 *)(r10 - 8))
bytes c3a0f8ff00010000
r0=-1 m=0 -> r0=0
r0=-1 m=-1 -> r0=0xffffffff
r0=-1 m=0x123456789abcdef0 -> r0=0x9abcdef0

insn store_release((u32 *)(r10 - 8), w0)
bytes c30af8ff10010000
r0=0 m=0x1122334455667788 -> m=0x1122334400000000
r0=-1 m=0x1122334455667788 -> m=0x11223344ffffffff
r0=0x123456789abcdef0 m=0x1122334455667788 -> m=0x112233449abcdef0

insn w3 = load_acquire((u32 *)(r10 - 8))
bytes c3a3f8ff00010000
r3=-1 m=0 -> r3=0
r3=-1 m=-1 -> r3=0xffffffff
r3=-1 m=0x123456789abcdef0 -> r3=0x9abcdef0

insn store_release((u32 *)(r10 - 8), w3)
bytes c33af8ff10010000
r3=0 m=0x1122334455667788 -> m=0x1122334400000000
r3=-1 m=0x1122334455667788 -> m=0x11223344ffffffff
r3=0x123456789abcdef0 m=0x1122334455667788 -> m=0x112233449abcdef0

insn r0 = load_acquire((u64 *)(r10 - 8))
bytes dba0f8ff00010000
r0=-1 m=0 -> r0=0
r0=-1 m=-1 -> r0=-1
r0=-1 m=0x123456789abcdef0 -> r0=0x123456789abcdef0

insn store_release((u64 *)(r10 - 8), r0)
bytes db0af8ff10010000
r0=0 m=0x1122334455667788 -> m=0
r0=-1 m=0x1122334455667788 -> m=-1
r0=0x123456789abcdef0 m=0x1122334455667788 -> m=0x123456789abcdef0

insn r3 = load_acquire((u64 *)(r10 - 8))
bytes dba3f8ff00010000
r3=-1 m=0 -> r3=0
r3=-1 m=-1 -> r3=-1
r3=-1 m=0x123456789abcdef0 -> r3=0x123456789abcdef0

insn store_release((u64 *)(r10 - 8), r3)
bytes db3af8ff10010000
r3=0 m=0x1122334455667788 -> m=0
r3=-1 m=0x1122334455667788 -> m=-1
r3=0x123456789abcdef0 m=0x1122334455667788 -> m=0x123456789abcdef0
