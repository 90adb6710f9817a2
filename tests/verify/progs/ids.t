# Numbers that share an origin, when an equal state was met before.
prog: ids_independent_then_linked socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 7
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r7 = r6
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: f227a560 23a700ff e3f81e61

prog: ids_singular_then_linked socket states
	r3 = *(u32 *)(r1 + 0)
	r3 &= 7
	r4 = *(u32 *)(r1 + 4)
	r4 &= 7
	r6 = r3
	r7 = r4
	r3 = 0
	r4 = 0
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r7 = r6
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: 1d4c4c4a 61e30dbc eacb88c3

prog: ids_dead_link_then_linked socket states
	r3 = *(u32 *)(r1 + 0)
	r3 &= 7
	r4 = *(u32 *)(r1 + 4)
	r4 &= 7
	r6 = r3
	r7 = r4
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r7 = r6
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: f7711a04 dc0b1c90 d0dd7199

prog: ids_linked_then_independent socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 7
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r7 = r6
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: 9b8aa306 7fc3a618 f3e2966f

prog: ids_linked_then_linked socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 7
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r7 = r6
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r6 = r7
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: f227a560 58cda858 e3f81e61

prog: ids_plus_then_independent socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 15
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r7 = r6
	r7 += 1
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: 6fd40217 923e1010 db80c27e

prog: ids_independent_then_plus socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 15
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r7 = r6
	r7 += 1
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: 252f0d7d 63a01efe 06c640c4

prog: ids_plus_then_plus socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 15
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r7 = r6
	r7 += 1
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r7 = r6
	r7 += 1
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: 4a1e43d6 a35c8f0a cd866713

prog: ids_plus_then_other_plus socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 15
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r7 = r6
	r7 += 1
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r7 = r6
	r7 += 2
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: f7711a04 c1b0fcd2 d0dd7199

prog: ids_plus_then_plus32 socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 15
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r7 = r6
	r7 += 1
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r7 = r6
	w7 += 1
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: f7711a04 0d0a593f d0dd7199

prog: ids_linked_then_plus socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 15
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r6 = r7
	r6 = r6
	r7 = r6
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r7 = r6
	r7 += 1
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: 14b633e5 34ac0056 3d520820

prog: ids_singular_plus_then_independent socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 15
	r3 = r7
	r3 &= 7
	r7 = r3
	r7 += 1
	r3 = 0
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r7 = *(u32 *)(r1 + 4)
	r7 &= 7
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: f79de4e8 872760da cca1bcbd

prog: ids_constants socket states
	r6 = *(u32 *)(r1 + 0)
	r6 &= 7
	r7 = *(u32 *)(r1 + 4)
	r7 &= 15
	r8 = *(u32 *)(r1 + 8)
	r5 = *(u32 *)(r1 + 12)
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	*(u64 *)(r10 - 24) = 0
	if r8 == 0 goto b
	r6 = 3
	r7 = 3
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
	goto l
b:	r7 = r6
	if r6 != 3 goto l
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	r0 = 0
	if r5 == 1 goto +0
	if r5 == 2 goto +0
	if r5 == 3 goto +0
l:	r0 = 1
	r0 = 2
	r9 = r10
	r9 += -24
	r9 += r6
	r0 = *(u8 *)(r9 + 0)
	r9 = r10
	r9 += -24
	r9 += r7
	r0 = *(u8 *)(r9 + 0)
	exit
expect: accepted
log: 351d356b 5a752b88 4c39715e

