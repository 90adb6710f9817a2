# 32-bit shifts. A register's shift count is taken modulo 32.

# Left

insn w0 <<= w1
bytes 6c10000000000000
r0=1 r1=0 -> r0=1
r0=1 r1=1 -> r0=2
r0=0x123456789abcdef0 r1=4 -> r0=0xabcdef00
r0=-1 r1=31 -> r0=0x80000000
r0=0x123456789abcdef0 r1=31 -> r0=0
r0=0x8000000000000000 r1=1 -> r0=0
r0=0x80000000 r1=1 -> r0=0
r0=0x123456789abcdef0 r1=32 -> r0=0x9abcdef0
r0=0x123456789abcdef0 r1=33 -> r0=0x3579bde0
r0=0x123456789abcdef0 r1=64 -> r0=0x9abcdef0
r0=0x123456789abcdef0 r1=65 -> r0=0x3579bde0
r0=0x123456789abcdef0 r1=-1 -> r0=0
r0=0x123456789abcdef0 r1=0x100000001 -> r0=0x3579bde0
r0=-1 r1=32 -> r0=0xffffffff
r0=-1 r1=33 -> r0=0xfffffffe

insn w0 <<= 0
bytes 6400000000000000
r0=1 -> r0=1
r0=-1 -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0x9abcdef0
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0x80000000
r0=0x7fffffff -> r0=0x7fffffff

insn w0 <<= 1
bytes 6400000001000000
r0=1 -> r0=2
r0=-1 -> r0=0xfffffffe
r0=0x123456789abcdef0 -> r0=0x3579bde0
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0
r0=0x7fffffff -> r0=0xfffffffe

insn w0 <<= 7
bytes 6400000007000000
r0=1 -> r0=128
r0=-1 -> r0=0xffffff80
r0=0x123456789abcdef0 -> r0=0x5e6f7800
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0
r0=0x7fffffff -> r0=0xffffff80

insn w0 <<= 31
bytes 640000001f000000
r0=1 -> r0=0x80000000
r0=-1 -> r0=0x80000000
r0=0x123456789abcdef0 -> r0=0
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0
r0=0x7fffffff -> r0=0x80000000

# Right, zeros come in

insn w0 >>= w1
bytes 7c10000000000000
r0=1 r1=0 -> r0=1
r0=1 r1=1 -> r0=0
r0=0x123456789abcdef0 r1=4 -> r0=0x9abcdef
r0=-1 r1=31 -> r0=1
r0=0x123456789abcdef0 r1=31 -> r0=1
r0=0x8000000000000000 r1=1 -> r0=0
r0=0x80000000 r1=1 -> r0=0x40000000
r0=0x123456789abcdef0 r1=32 -> r0=0x9abcdef0
r0=0x123456789abcdef0 r1=33 -> r0=0x4d5e6f78
r0=0x123456789abcdef0 r1=64 -> r0=0x9abcdef0
r0=0x123456789abcdef0 r1=65 -> r0=0x4d5e6f78
r0=0x123456789abcdef0 r1=-1 -> r0=1
r0=0x123456789abcdef0 r1=0x100000001 -> r0=0x4d5e6f78
r0=-1 r1=32 -> r0=0xffffffff
r0=-1 r1=33 -> r0=0x7fffffff

insn w0 >>= 0
bytes 7400000000000000
r0=1 -> r0=1
r0=-1 -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0x9abcdef0
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0x80000000
r0=0x7fffffff -> r0=0x7fffffff

insn w0 >>= 1
bytes 7400000001000000
r0=1 -> r0=0
r0=-1 -> r0=0x7fffffff
r0=0x123456789abcdef0 -> r0=0x4d5e6f78
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0x40000000
r0=0x7fffffff -> r0=0x3fffffff

insn w0 >>= 7
bytes 7400000007000000
r0=1 -> r0=0
r0=-1 -> r0=0x1ffffff
r0=0x123456789abcdef0 -> r0=0x13579bd
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0x1000000
r0=0x7fffffff -> r0=0xffffff

insn w0 >>= 31
bytes 740000001f000000
r0=1 -> r0=0
r0=-1 -> r0=1
r0=0x123456789abcdef0 -> r0=1
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=1
r0=0x7fffffff -> r0=0

# Right, the sign comes in

insn w0 s>>= w1
bytes cc10000000000000
r0=1 r1=0 -> r0=1
r0=1 r1=1 -> r0=0
r0=0x123456789abcdef0 r1=4 -> r0=0xf9abcdef
r0=-1 r1=31 -> r0=0xffffffff
r0=0x123456789abcdef0 r1=31 -> r0=0xffffffff
r0=0x8000000000000000 r1=1 -> r0=0
r0=0x80000000 r1=1 -> r0=0xc0000000
r0=0x123456789abcdef0 r1=32 -> r0=0x9abcdef0
r0=0x123456789abcdef0 r1=33 -> r0=0xcd5e6f78
r0=0x123456789abcdef0 r1=64 -> r0=0x9abcdef0
r0=0x123456789abcdef0 r1=65 -> r0=0xcd5e6f78
r0=0x123456789abcdef0 r1=-1 -> r0=0xffffffff
r0=0x123456789abcdef0 r1=0x100000001 -> r0=0xcd5e6f78
r0=-1 r1=32 -> r0=0xffffffff
r0=-1 r1=33 -> r0=0xffffffff

insn w0 s>>= 0
bytes c400000000000000
r0=1 -> r0=1
r0=-1 -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0x9abcdef0
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0x80000000
r0=0x7fffffff -> r0=0x7fffffff

insn w0 s>>= 1
bytes c400000001000000
r0=1 -> r0=0
r0=-1 -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0xcd5e6f78
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0xc0000000
r0=0x7fffffff -> r0=0x3fffffff

insn w0 s>>= 7
bytes c400000007000000
r0=1 -> r0=0
r0=-1 -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0xff3579bd
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0xff000000
r0=0x7fffffff -> r0=0xffffff

insn w0 s>>= 31
bytes c40000001f000000
r0=1 -> r0=0
r0=-1 -> r0=0xffffffff
r0=0x123456789abcdef0 -> r0=0xffffffff
r0=0x8000000000000000 -> r0=0
r0=0x80000000 -> r0=0xffffffff
r0=0x7fffffff -> r0=0

# Register roles: the count sits in a fixed machine register (cl)

insn w0 <<= w4
bytes 6c40000000000000
r0=-12345 r4=3 -> r0=0xfffe7e38
r0=0x123456789abcdef0 r4=9 -> r0=0x79bde000

insn w4 <<= w0
bytes 6c04000000000000
r4=-12345 r0=3 -> r4=0xfffe7e38
r4=0x123456789abcdef0 r0=9 -> r4=0x79bde000

insn w3 <<= w4
bytes 6c43000000000000
r3=-12345 r4=3 -> r3=0xfffe7e38
r3=0x123456789abcdef0 r4=9 -> r3=0x79bde000

insn w4 <<= w3
bytes 6c34000000000000
r4=-12345 r3=3 -> r4=0xfffe7e38
r4=0x123456789abcdef0 r3=9 -> r4=0x79bde000

insn w4 <<= w4
bytes 6c44000000000000
r4=5 -> r4=160
r4=0x123456789abcdef0 -> r4=0xdef00000

insn w1 <<= w2
bytes 6c21000000000000
r1=-12345 r2=3 -> r1=0xfffe7e38
r1=0x123456789abcdef0 r2=9 -> r1=0x79bde000

insn w0 <<= w0
bytes 6c00000000000000
r0=5 -> r0=160
r0=0x123456789abcdef0 -> r0=0xdef00000

insn w0 s>>= w4
bytes cc40000000000000
r0=-12345 r4=3 -> r0=0xfffff9f8
r0=0x123456789abcdef0 r4=9 -> r0=0xffcd5e6f

insn w4 s>>= w0
bytes cc04000000000000
r4=-12345 r0=3 -> r4=0xfffff9f8
r4=0x123456789abcdef0 r0=9 -> r4=0xffcd5e6f

insn w3 s>>= w4
bytes cc43000000000000
r3=-12345 r4=3 -> r3=0xfffff9f8
r3=0x123456789abcdef0 r4=9 -> r3=0xffcd5e6f

insn w4 s>>= w3
bytes cc34000000000000
r4=-12345 r3=3 -> r4=0xfffff9f8
r4=0x123456789abcdef0 r3=9 -> r4=0xffcd5e6f

insn w4 s>>= w4
bytes cc44000000000000
r4=5 -> r4=0
r4=0x123456789abcdef0 -> r4=0xffff9abc

insn w1 s>>= w2
bytes cc21000000000000
r1=-12345 r2=3 -> r1=0xfffff9f8
r1=0x123456789abcdef0 r2=9 -> r1=0xffcd5e6f

insn w0 s>>= w0
bytes cc00000000000000
r0=5 -> r0=0
r0=0x123456789abcdef0 -> r0=0xffff9abc
