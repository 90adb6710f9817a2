# Stack of call chains: 512 bytes, less with tail calls, and stacks of their own where Linux gives them.
	.map values, type=hash, key=u64, value={ bpf_timer t; u64 b; }, max_entries=4
	.map plain, type=hash, key=u64, value=u64, max_entries=4
	.map next, type=prog_array, key_size=4, value_size=4, max_entries=4
	.license "GPL"

prog: depth_two_tc_256_256 tc btf
	*(u64 *)(r10 - 256) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 5135717a 291c7fd5

prog: depth_two_tc_264_256 tc btf
	*(u64 *)(r10 - 264) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 11bdc72e efac315e

prog: depth_two_tc_512_0 tc btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 0d915453 72e05aba

prog: depth_two_tc_512_8 tc btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 5ded65b0 7b4b0e7b

prog: depth_two_tc_512_48 tc btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 560. Too large
log: 8a4d69e5 dc9d2dd4 b1ba33c1

prog: depth_two_tc_512_56 tc btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 56) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 576. Too large
log: abcf561c 16b7e4bb 53e52edb

prog: depth_two_tc_448_64 tc btf
	*(u64 *)(r10 - 448) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 427c9584 db40c795

prog: depth_two_tc_456_64 tc btf
	*(u64 *)(r10 - 456) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 8ad8c170 3b790d56

prog: depth_two_tc_504_16 tc btf
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 16) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 9d038c32 81135adb

prog: depth_two_tc_512_512 tc btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 1024. Too large
log: 0f7ff1ad 9b388476 41e08cef

prog: depth_two_tc_8_512 tc btf
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 edd887bc d672a6af

prog: depth_two_tc_40_480 tc btf
	*(u64 *)(r10 - 40) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 480) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 e54ae9f2 43be6be3

prog: depth_three_tc tc btf
	*(u64 *)(r10 - 200) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 3 calls is 624. Too large
log: fe10c0a8 efb06d8f 180dca51

prog: depth_small_tc tc btf
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 40) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 78f3e424 138209e4 5c8047a7

prog: depth_loop_tc tc btf
	*(u64 *)(r10 - 400) = 0
	r1 = 5
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 afe72601 3a609e18

prog: depth_tail_tc tc btf
	r6 = r1
	*(u64 *)(r10 - 400) = 0
	call f
	r1 = r6
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 df689184 3a609e18

prog: depth_tail_in_function_tc tc btf
	*(u64 *)(r10 - 250) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-250 size 8
log: 79008150 d1c7d888 dd21778c

prog: depth_tail_in_function_deep_tc tc btf
	*(u64 *)(r10 - 272) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES tail_calls are not allowed when call stack of previous frames is 272 bytes. Too large
log: b96efc6a fdae0939 9daad29d

prog: depth_nine_tc tc btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:	call f2
	r0 = 0
	exit
	.type f2,@function
f2:	call f3
	r0 = 0
	exit
	.type f3,@function
f3:	call f4
	r0 = 0
	exit
	.type f4,@function
f4:	call f5
	r0 = 0
	exit
	.type f5,@function
f5:	call f6
	r0 = 0
	exit
	.type f6,@function
f6:	call f7
	r0 = 0
	exit
	.type f7,@function
f7:	call f8
	r0 = 0
	exit
	.type f8,@function
f8:	r0 = 1
	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 89665a71 b8f5072a b4ced8fc

prog: depth_two_kprobe_f_256_256 kprobe/f btf
	*(u64 *)(r10 - 256) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 5135717a 291c7fd5

prog: depth_two_kprobe_f_264_256 kprobe/f btf
	*(u64 *)(r10 - 264) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff a94b31d2 c8124edc

prog: depth_two_kprobe_f_512_0 kprobe/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 0d915453 72e05aba

prog: depth_two_kprobe_f_512_8 kprobe/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 32622ac8 f879e595

prog: depth_two_kprobe_f_512_48 kprobe/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 01b1ace0 53f83de3

prog: depth_two_kprobe_f_512_56 kprobe/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 56) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 042d1432 abb24c38

prog: depth_two_kprobe_f_448_64 kprobe/f btf
	*(u64 *)(r10 - 448) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 427c9584 db40c795

prog: depth_two_kprobe_f_456_64 kprobe/f btf
	*(u64 *)(r10 - 456) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 919f9308 86458148

prog: depth_two_kprobe_f_504_16 kprobe/f btf
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 16) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 9f4ba666 7ad555d1

prog: depth_two_kprobe_f_512_512 kprobe/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff bc845184 d1da05d9

prog: depth_two_kprobe_f_8_512 kprobe/f btf
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff ff3b6414 2483f321

prog: depth_two_kprobe_f_40_480 kprobe/f btf
	*(u64 *)(r10 - 40) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 480) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff af518fa6 f830b48d

prog: depth_three_kprobe_f kprobe/f btf
	*(u64 *)(r10 - 200) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: accepted
log: ca3040b6 8d258b3b c31e3b8f

prog: depth_small_kprobe_f kprobe/f btf
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 40) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 78f3e424 138209e4 5c8047a7

prog: depth_loop_kprobe_f kprobe/f btf
	*(u64 *)(r10 - 400) = 0
	r1 = 5
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: accepted
log: a967419f 0ee868b2 1b5779b1

prog: depth_tail_kprobe_f kprobe/f btf
	r6 = r1
	*(u64 *)(r10 - 400) = 0
	call f
	r1 = r6
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 df689184 3a609e18

prog: depth_tail_in_function_kprobe_f kprobe/f btf
	*(u64 *)(r10 - 250) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-250 size 8
log: 79008150 d1c7d888 dd21778c

prog: depth_tail_in_function_deep_kprobe_f kprobe/f btf
	*(u64 *)(r10 - 272) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES tail_calls are not allowed when call stack of previous frames is 272 bytes. Too large
log: b96efc6a fdae0939 9daad29d

prog: depth_nine_kprobe_f kprobe/f btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:	call f2
	r0 = 0
	exit
	.type f2,@function
f2:	call f3
	r0 = 0
	exit
	.type f3,@function
f3:	call f4
	r0 = 0
	exit
	.type f4,@function
f4:	call f5
	r0 = 0
	exit
	.type f5,@function
f5:	call f6
	r0 = 0
	exit
	.type f6,@function
f6:	call f7
	r0 = 0
	exit
	.type f7,@function
f7:	call f8
	r0 = 0
	exit
	.type f8,@function
f8:	r0 = 1
	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 89665a71 b8f5072a b4ced8fc

prog: depth_two_tracepoint_f_256_256 tracepoint/f btf
	*(u64 *)(r10 - 256) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff d9f1a73e 291c7fd5

prog: depth_two_tracepoint_f_264_256 tracepoint/f btf
	*(u64 *)(r10 - 264) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 995ddc1e c8124edc

prog: depth_two_tracepoint_f_512_0 tracepoint/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 3c98e9c7 72e05aba

prog: depth_two_tracepoint_f_512_8 tracepoint/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 8c8f46a0 f879e595

prog: depth_two_tracepoint_f_512_48 tracepoint/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff f87749b8 53f83de3

prog: depth_two_tracepoint_f_512_56 tracepoint/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 56) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff abead622 abb24c38

prog: depth_two_tracepoint_f_448_64 tracepoint/f btf
	*(u64 *)(r10 - 448) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 7ddc6ec8 db40c795

prog: depth_two_tracepoint_f_456_64 tracepoint/f btf
	*(u64 *)(r10 - 456) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff d7dc193c 86458148

prog: depth_two_tracepoint_f_504_16 tracepoint/f btf
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 16) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff e7a96ece 7ad555d1

prog: depth_two_tracepoint_f_512_512 tracepoint/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 2ae6ccbc d1da05d9

prog: depth_two_tracepoint_f_8_512 tracepoint/f btf
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 86c719cc 2483f321

prog: depth_two_tracepoint_f_40_480 tracepoint/f btf
	*(u64 *)(r10 - 40) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 480) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 758edf1e f830b48d

prog: depth_three_tracepoint_f tracepoint/f btf
	*(u64 *)(r10 - 200) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: accepted
log: ca3040b6 078abe27 c31e3b8f

prog: depth_small_tracepoint_f tracepoint/f btf
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 40) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 346610cc 9014390c 6339c11f

prog: depth_loop_tracepoint_f tracepoint/f btf
	*(u64 *)(r10 - 400) = 0
	r1 = 5
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: accepted
log: a967419f 05e0940a 1b5779b1

prog: depth_tail_tracepoint_f tracepoint/f btf
	r6 = r1
	*(u64 *)(r10 - 400) = 0
	call f
	r1 = r6
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 e230d248 3a609e18

prog: depth_tail_in_function_tracepoint_f tracepoint/f btf
	*(u64 *)(r10 - 250) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-250 size 8
log: 9f536a38 438ca6d0 265f95d4

prog: depth_tail_in_function_deep_tracepoint_f tracepoint/f btf
	*(u64 *)(r10 - 272) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES tail_calls are not allowed when call stack of previous frames is 272 bytes. Too large
log: b96efc6a 39d057a1 9daad29d

prog: depth_nine_tracepoint_f tracepoint/f btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:	call f2
	r0 = 0
	exit
	.type f2,@function
f2:	call f3
	r0 = 0
	exit
	.type f3,@function
f3:	call f4
	r0 = 0
	exit
	.type f4,@function
f4:	call f5
	r0 = 0
	exit
	.type f5,@function
f5:	call f6
	r0 = 0
	exit
	.type f6,@function
f6:	call f7
	r0 = 0
	exit
	.type f7,@function
f7:	call f8
	r0 = 0
	exit
	.type f8,@function
f8:	r0 = 1
	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: aaf4cea9 b2e5799a 299fb544

prog: depth_two_raw_tp_f_256_256 raw_tp/f btf
	*(u64 *)(r10 - 256) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 5135717a 291c7fd5

prog: depth_two_raw_tp_f_264_256 raw_tp/f btf
	*(u64 *)(r10 - 264) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff a94b31d2 c8124edc

prog: depth_two_raw_tp_f_512_0 raw_tp/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 0d915453 72e05aba

prog: depth_two_raw_tp_f_512_8 raw_tp/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 32622ac8 f879e595

prog: depth_two_raw_tp_f_512_48 raw_tp/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 01b1ace0 53f83de3

prog: depth_two_raw_tp_f_512_56 raw_tp/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 56) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 042d1432 abb24c38

prog: depth_two_raw_tp_f_448_64 raw_tp/f btf
	*(u64 *)(r10 - 448) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 427c9584 db40c795

prog: depth_two_raw_tp_f_456_64 raw_tp/f btf
	*(u64 *)(r10 - 456) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 919f9308 86458148

prog: depth_two_raw_tp_f_504_16 raw_tp/f btf
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 16) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 9f4ba666 7ad555d1

prog: depth_two_raw_tp_f_512_512 raw_tp/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff bc845184 d1da05d9

prog: depth_two_raw_tp_f_8_512 raw_tp/f btf
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff ff3b6414 2483f321

prog: depth_two_raw_tp_f_40_480 raw_tp/f btf
	*(u64 *)(r10 - 40) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 480) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff af518fa6 f830b48d

prog: depth_three_raw_tp_f raw_tp/f btf
	*(u64 *)(r10 - 200) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: accepted
log: ca3040b6 8d258b3b c31e3b8f

prog: depth_small_raw_tp_f raw_tp/f btf
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 40) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 78f3e424 138209e4 5c8047a7

prog: depth_loop_raw_tp_f raw_tp/f btf
	*(u64 *)(r10 - 400) = 0
	r1 = 5
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: accepted
log: a967419f 0ee868b2 1b5779b1

prog: depth_tail_raw_tp_f raw_tp/f btf
	r6 = r1
	*(u64 *)(r10 - 400) = 0
	call f
	r1 = r6
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 df689184 3a609e18

prog: depth_tail_in_function_raw_tp_f raw_tp/f btf
	*(u64 *)(r10 - 250) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-250 size 8
log: 79008150 d1c7d888 dd21778c

prog: depth_tail_in_function_deep_raw_tp_f raw_tp/f btf
	*(u64 *)(r10 - 272) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES tail_calls are not allowed when call stack of previous frames is 272 bytes. Too large
log: b96efc6a fdae0939 9daad29d

prog: depth_nine_raw_tp_f raw_tp/f btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:	call f2
	r0 = 0
	exit
	.type f2,@function
f2:	call f3
	r0 = 0
	exit
	.type f3,@function
f3:	call f4
	r0 = 0
	exit
	.type f4,@function
f4:	call f5
	r0 = 0
	exit
	.type f5,@function
f5:	call f6
	r0 = 0
	exit
	.type f6,@function
f6:	call f7
	r0 = 0
	exit
	.type f7,@function
f7:	call f8
	r0 = 0
	exit
	.type f8,@function
f8:	r0 = 1
	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 89665a71 b8f5072a b4ced8fc

prog: depth_two_perf_event_256_256 perf_event btf
	*(u64 *)(r10 - 256) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 5135717a 291c7fd5

prog: depth_two_perf_event_264_256 perf_event btf
	*(u64 *)(r10 - 264) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff a94b31d2 c8124edc

prog: depth_two_perf_event_512_0 perf_event btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 0d915453 72e05aba

prog: depth_two_perf_event_512_8 perf_event btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 32622ac8 f879e595

prog: depth_two_perf_event_512_48 perf_event btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 01b1ace0 53f83de3

prog: depth_two_perf_event_512_56 perf_event btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 56) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 042d1432 abb24c38

prog: depth_two_perf_event_448_64 perf_event btf
	*(u64 *)(r10 - 448) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 427c9584 db40c795

prog: depth_two_perf_event_456_64 perf_event btf
	*(u64 *)(r10 - 456) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 919f9308 86458148

prog: depth_two_perf_event_504_16 perf_event btf
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 16) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 9f4ba666 7ad555d1

prog: depth_two_perf_event_512_512 perf_event btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff bc845184 d1da05d9

prog: depth_two_perf_event_8_512 perf_event btf
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff ff3b6414 2483f321

prog: depth_two_perf_event_40_480 perf_event btf
	*(u64 *)(r10 - 40) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 480) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff af518fa6 f830b48d

prog: depth_three_perf_event perf_event btf
	*(u64 *)(r10 - 200) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: accepted
log: ca3040b6 8d258b3b c31e3b8f

prog: depth_small_perf_event perf_event btf
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 40) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 78f3e424 138209e4 5c8047a7

prog: depth_loop_perf_event perf_event btf
	*(u64 *)(r10 - 400) = 0
	r1 = 5
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: accepted
log: a967419f 0ee868b2 1b5779b1

prog: depth_tail_perf_event perf_event btf
	r6 = r1
	*(u64 *)(r10 - 400) = 0
	call f
	r1 = r6
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 df689184 3a609e18

prog: depth_tail_in_function_perf_event perf_event btf
	*(u64 *)(r10 - 250) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-250 size 8
log: 79008150 d1c7d888 dd21778c

prog: depth_tail_in_function_deep_perf_event perf_event btf
	*(u64 *)(r10 - 272) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES tail_calls are not allowed when call stack of previous frames is 272 bytes. Too large
log: b96efc6a fdae0939 9daad29d

prog: depth_nine_perf_event perf_event btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:	call f2
	r0 = 0
	exit
	.type f2,@function
f2:	call f3
	r0 = 0
	exit
	.type f3,@function
f3:	call f4
	r0 = 0
	exit
	.type f4,@function
f4:	call f5
	r0 = 0
	exit
	.type f5,@function
f5:	call f6
	r0 = 0
	exit
	.type f6,@function
f6:	call f7
	r0 = 0
	exit
	.type f7,@function
f7:	call f8
	r0 = 0
	exit
	.type f8,@function
f8:	r0 = 1
	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 89665a71 b8f5072a b4ced8fc

prog: depth_two_raw_tp_w_f_256_256 raw_tp.w/f btf
	*(u64 *)(r10 - 256) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 5135717a 291c7fd5

prog: depth_two_raw_tp_w_f_264_256 raw_tp.w/f btf
	*(u64 *)(r10 - 264) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 11bdc72e efac315e

prog: depth_two_raw_tp_w_f_512_0 raw_tp.w/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 0d915453 72e05aba

prog: depth_two_raw_tp_w_f_512_8 raw_tp.w/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 5ded65b0 7b4b0e7b

prog: depth_two_raw_tp_w_f_512_48 raw_tp.w/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 560. Too large
log: 8a4d69e5 dc9d2dd4 b1ba33c1

prog: depth_two_raw_tp_w_f_512_56 raw_tp.w/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 56) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 576. Too large
log: abcf561c 16b7e4bb 53e52edb

prog: depth_two_raw_tp_w_f_448_64 raw_tp.w/f btf
	*(u64 *)(r10 - 448) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 427c9584 db40c795

prog: depth_two_raw_tp_w_f_456_64 raw_tp.w/f btf
	*(u64 *)(r10 - 456) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 8ad8c170 3b790d56

prog: depth_two_raw_tp_w_f_504_16 raw_tp.w/f btf
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 16) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 9d038c32 81135adb

prog: depth_two_raw_tp_w_f_512_512 raw_tp.w/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 1024. Too large
log: 0f7ff1ad 9b388476 41e08cef

prog: depth_two_raw_tp_w_f_8_512 raw_tp.w/f btf
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 edd887bc d672a6af

prog: depth_two_raw_tp_w_f_40_480 raw_tp.w/f btf
	*(u64 *)(r10 - 40) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 480) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 e54ae9f2 43be6be3

prog: depth_three_raw_tp_w_f raw_tp.w/f btf
	*(u64 *)(r10 - 200) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 3 calls is 624. Too large
log: fe10c0a8 efb06d8f 180dca51

prog: depth_small_raw_tp_w_f raw_tp.w/f btf
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 40) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 78f3e424 138209e4 5c8047a7

prog: depth_loop_raw_tp_w_f raw_tp.w/f btf
	*(u64 *)(r10 - 400) = 0
	r1 = 5
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 afe72601 3a609e18

prog: depth_tail_raw_tp_w_f raw_tp.w/f btf
	r6 = r1
	*(u64 *)(r10 - 400) = 0
	call f
	r1 = r6
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 df689184 3a609e18

prog: depth_tail_in_function_raw_tp_w_f raw_tp.w/f btf
	*(u64 *)(r10 - 250) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-250 size 8
log: 79008150 d1c7d888 dd21778c

prog: depth_tail_in_function_deep_raw_tp_w_f raw_tp.w/f btf
	*(u64 *)(r10 - 272) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES tail_calls are not allowed when call stack of previous frames is 272 bytes. Too large
log: b96efc6a fdae0939 9daad29d

prog: depth_nine_raw_tp_w_f raw_tp.w/f btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:	call f2
	r0 = 0
	exit
	.type f2,@function
f2:	call f3
	r0 = 0
	exit
	.type f3,@function
f3:	call f4
	r0 = 0
	exit
	.type f4,@function
f4:	call f5
	r0 = 0
	exit
	.type f5,@function
f5:	call f6
	r0 = 0
	exit
	.type f6,@function
f6:	call f7
	r0 = 0
	exit
	.type f7,@function
f7:	call f8
	r0 = 0
	exit
	.type f8,@function
f8:	r0 = 1
	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 89665a71 b8f5072a b4ced8fc

prog: depth_two_syscall_256_256 syscall btf
	*(u64 *)(r10 - 256) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff d9f1a73e 291c7fd5

prog: depth_two_syscall_264_256 syscall btf
	*(u64 *)(r10 - 264) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 2820d7ea efac315e

prog: depth_two_syscall_512_0 syscall btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 3c98e9c7 72e05aba

prog: depth_two_syscall_512_8 syscall btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 a0063848 7b4b0e7b

prog: depth_two_syscall_512_48 syscall btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 560. Too large
log: 8a4d69e5 74a261bc b1ba33c1

prog: depth_two_syscall_512_56 syscall btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 56) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 576. Too large
log: abcf561c 84ccd70b 53e52edb

prog: depth_two_syscall_448_64 syscall btf
	*(u64 *)(r10 - 448) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 7ddc6ec8 db40c795

prog: depth_two_syscall_456_64 syscall btf
	*(u64 *)(r10 - 456) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 01aa0084 3b790d56

prog: depth_two_syscall_504_16 syscall btf
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 16) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 082da13a 81135adb

prog: depth_two_syscall_512_512 syscall btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 1024. Too large
log: 0f7ff1ad 57ee0dae 41e08cef

prog: depth_two_syscall_8_512 syscall btf
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 fa580c34 d672a6af

prog: depth_two_syscall_40_480 syscall btf
	*(u64 *)(r10 - 40) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 480) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 419950ea 43be6be3

prog: depth_three_syscall syscall btf
	*(u64 *)(r10 - 200) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 3 calls is 624. Too large
log: fe10c0a8 b022c1f3 180dca51

prog: depth_small_syscall syscall btf
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 40) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 346610cc 9014390c 6339c11f

prog: depth_loop_syscall syscall btf
	*(u64 *)(r10 - 400) = 0
	r1 = 5
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 46977779 3a609e18

prog: depth_tail_syscall syscall btf
	r6 = r1
	*(u64 *)(r10 - 400) = 0
	call f
	r1 = r6
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 26b49ac1 81a23e99

prog: depth_tail_in_function_syscall syscall btf
	*(u64 *)(r10 - 250) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 a6ccc504 81a23e99

prog: depth_tail_in_function_deep_syscall syscall btf
	*(u64 *)(r10 - 272) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 a6ccc504 81a23e99

prog: depth_nine_syscall syscall btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:	call f2
	r0 = 0
	exit
	.type f2,@function
f2:	call f3
	r0 = 0
	exit
	.type f3,@function
f3:	call f4
	r0 = 0
	exit
	.type f4,@function
f4:	call f5
	r0 = 0
	exit
	.type f5,@function
f5:	call f6
	r0 = 0
	exit
	.type f6,@function
f6:	call f7
	r0 = 0
	exit
	.type f7,@function
f7:	call f8
	r0 = 0
	exit
	.type f8,@function
f8:	r0 = 1
	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: aaf4cea9 b2e5799a 299fb544

prog: depth_two_uprobe_s_f_256_256 uprobe.s/f btf
	*(u64 *)(r10 - 256) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 5135717a 291c7fd5

prog: depth_two_uprobe_s_f_264_256 uprobe.s/f btf
	*(u64 *)(r10 - 264) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff a94b31d2 c8124edc

prog: depth_two_uprobe_s_f_512_0 uprobe.s/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 0d915453 72e05aba

prog: depth_two_uprobe_s_f_512_8 uprobe.s/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 32622ac8 f879e595

prog: depth_two_uprobe_s_f_512_48 uprobe.s/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 01b1ace0 53f83de3

prog: depth_two_uprobe_s_f_512_56 uprobe.s/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 56) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 042d1432 abb24c38

prog: depth_two_uprobe_s_f_448_64 uprobe.s/f btf
	*(u64 *)(r10 - 448) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 427c9584 db40c795

prog: depth_two_uprobe_s_f_456_64 uprobe.s/f btf
	*(u64 *)(r10 - 456) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 919f9308 86458148

prog: depth_two_uprobe_s_f_504_16 uprobe.s/f btf
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 16) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 9f4ba666 7ad555d1

prog: depth_two_uprobe_s_f_512_512 uprobe.s/f btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff bc845184 d1da05d9

prog: depth_two_uprobe_s_f_8_512 uprobe.s/f btf
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff ff3b6414 2483f321

prog: depth_two_uprobe_s_f_40_480 uprobe.s/f btf
	*(u64 *)(r10 - 40) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 480) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff af518fa6 f830b48d

prog: depth_three_uprobe_s_f uprobe.s/f btf
	*(u64 *)(r10 - 200) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: accepted
log: ca3040b6 8d258b3b c31e3b8f

prog: depth_small_uprobe_s_f uprobe.s/f btf
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 40) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 78f3e424 138209e4 5c8047a7

prog: depth_loop_uprobe_s_f uprobe.s/f btf
	*(u64 *)(r10 - 400) = 0
	r1 = 5
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: accepted
log: a967419f 0ee868b2 1b5779b1

prog: depth_tail_uprobe_s_f uprobe.s/f btf
	r6 = r1
	*(u64 *)(r10 - 400) = 0
	call f
	r1 = r6
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 26b49ac1 81a23e99

prog: depth_tail_in_function_uprobe_s_f uprobe.s/f btf
	*(u64 *)(r10 - 250) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 a6ccc504 81a23e99

prog: depth_tail_in_function_deep_uprobe_s_f uprobe.s/f btf
	*(u64 *)(r10 - 272) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EINVAL Sleepable programs can only use array, hash, ringbuf and local storage maps
log: 79b57f09 a6ccc504 81a23e99

prog: depth_nine_uprobe_s_f uprobe.s/f btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:	call f2
	r0 = 0
	exit
	.type f2,@function
f2:	call f3
	r0 = 0
	exit
	.type f3,@function
f3:	call f4
	r0 = 0
	exit
	.type f4,@function
f4:	call f5
	r0 = 0
	exit
	.type f5,@function
f5:	call f6
	r0 = 0
	exit
	.type f6,@function
f6:	call f7
	r0 = 0
	exit
	.type f7,@function
f7:	call f8
	r0 = 0
	exit
	.type f8,@function
f8:	r0 = 1
	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 89665a71 b8f5072a b4ced8fc

prog: depth_two_socket_256_256 socket btf
	*(u64 *)(r10 - 256) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 5135717a 291c7fd5

prog: depth_two_socket_264_256 socket btf
	*(u64 *)(r10 - 264) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 11bdc72e efac315e

prog: depth_two_socket_512_0 socket btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 0d915453 72e05aba

prog: depth_two_socket_512_8 socket btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 5ded65b0 7b4b0e7b

prog: depth_two_socket_512_48 socket btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 560. Too large
log: 8a4d69e5 dc9d2dd4 b1ba33c1

prog: depth_two_socket_512_56 socket btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 56) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 576. Too large
log: abcf561c 16b7e4bb 53e52edb

prog: depth_two_socket_448_64 socket btf
	*(u64 *)(r10 - 448) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 427c9584 db40c795

prog: depth_two_socket_456_64 socket btf
	*(u64 *)(r10 - 456) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 8ad8c170 3b790d56

prog: depth_two_socket_504_16 socket btf
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 16) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 9d038c32 81135adb

prog: depth_two_socket_512_512 socket btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 1024. Too large
log: 0f7ff1ad 9b388476 41e08cef

prog: depth_two_socket_8_512 socket btf
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 edd887bc d672a6af

prog: depth_two_socket_40_480 socket btf
	*(u64 *)(r10 - 40) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 480) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 e54ae9f2 43be6be3

prog: depth_three_socket socket btf
	*(u64 *)(r10 - 200) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 3 calls is 624. Too large
log: fe10c0a8 efb06d8f 180dca51

prog: depth_small_socket socket btf
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 40) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 78f3e424 138209e4 5c8047a7

prog: depth_loop_socket socket btf
	*(u64 *)(r10 - 400) = 0
	r1 = 5
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 afe72601 3a609e18

prog: depth_tail_socket socket btf
	r6 = r1
	*(u64 *)(r10 - 400) = 0
	call f
	r1 = r6
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 df689184 3a609e18

prog: depth_tail_in_function_socket socket btf
	*(u64 *)(r10 - 250) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-250 size 8
log: 79008150 d1c7d888 dd21778c

prog: depth_tail_in_function_deep_socket socket btf
	*(u64 *)(r10 - 272) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES tail_calls are not allowed when call stack of previous frames is 272 bytes. Too large
log: b96efc6a fdae0939 9daad29d

prog: depth_nine_socket socket btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:	call f2
	r0 = 0
	exit
	.type f2,@function
f2:	call f3
	r0 = 0
	exit
	.type f3,@function
f3:	call f4
	r0 = 0
	exit
	.type f4,@function
f4:	call f5
	r0 = 0
	exit
	.type f5,@function
f5:	call f6
	r0 = 0
	exit
	.type f6,@function
f6:	call f7
	r0 = 0
	exit
	.type f7,@function
f7:	call f8
	r0 = 0
	exit
	.type f8,@function
f8:	r0 = 1
	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 89665a71 b8f5072a b4ced8fc

prog: depth_two_netfilter_256_256 netfilter btf
	*(u64 *)(r10 - 256) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 095c6015 291c7fd5

prog: depth_two_netfilter_264_256 netfilter btf
	*(u64 *)(r10 - 264) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 256) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 cab5dd33 efac315e

prog: depth_two_netfilter_512_0 netfilter btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c b8c158b0 72e05aba

prog: depth_two_netfilter_512_8 netfilter btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 4469f69d 7b4b0e7b

prog: depth_two_netfilter_512_48 netfilter btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 560. Too large
log: 8a4d69e5 9d6eeaa1 b1ba33c1

prog: depth_two_netfilter_512_56 netfilter btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 56) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 576. Too large
log: abcf561c 43632f6a 53e52edb

prog: depth_two_netfilter_448_64 netfilter btf
	*(u64 *)(r10 - 448) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: accepted
log: 90ee56ff 953d9fdf db40c795

prog: depth_two_netfilter_456_64 netfilter btf
	*(u64 *)(r10 - 456) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 64) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 ac67f05d 3b790d56

prog: depth_two_netfilter_504_16 netfilter btf
	*(u64 *)(r10 - 504) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 16) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 89c0406f 81135adb

prog: depth_two_netfilter_512_512 netfilter btf
	*(u64 *)(r10 - 512) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 1024. Too large
log: 0f7ff1ad bec7f18d 41e08cef

prog: depth_two_netfilter_8_512 netfilter btf
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 512) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 04765ba1 d672a6af

prog: depth_two_netfilter_40_480 netfilter btf
	*(u64 *)(r10 - 40) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 480) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 528. Too large
log: 21190ef1 7b067c2f 43be6be3

prog: depth_three_netfilter netfilter btf
	*(u64 *)(r10 - 200) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 3 calls is 624. Too large
log: fe10c0a8 c0e38be6 180dca51

prog: depth_small_netfilter netfilter btf
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 48) = 0
	call g
	r0 = 0
	exit
	.type g,@function
g:	*(u64 *)(r10 - 40) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 78f3e424 138209e4 5c8047a7

prog: depth_loop_netfilter netfilter btf
	*(u64 *)(r10 - 400) = 0
	r1 = 5
	r2 = f ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 d6ccc6d6 3a609e18

prog: depth_tail_netfilter netfilter btf
	r6 = r1
	*(u64 *)(r10 - 400) = 0
	call f
	r1 = r6
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES combined stack size of 2 calls is 608. Too large
log: eb9636d2 1d3e4dfd 3a609e18

prog: depth_tail_in_function_netfilter netfilter btf
	*(u64 *)(r10 - 250) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-250 size 8
log: 79008150 d1c7d888 dd21778c

prog: depth_tail_in_function_deep_netfilter netfilter btf
	*(u64 *)(r10 - 272) = 0
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:
	r2 = next ll
	r3 = 0
	call bpf_tail_call
	r0 = 0
	exit
expect: EACCES tail_calls are not allowed when call stack of previous frames is 272 bytes. Too large
log: b96efc6a 5828a79d 9daad29d

prog: depth_nine_netfilter netfilter btf
	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type f,@function
f:	call f2
	r0 = 0
	exit
	.type f2,@function
f2:	call f3
	r0 = 0
	exit
	.type f3,@function
f3:	call f4
	r0 = 0
	exit
	.type f4,@function
f4:	call f5
	r0 = 0
	exit
	.type f5,@function
f5:	call f6
	r0 = 0
	exit
	.type f6,@function
f6:	call f7
	r0 = 0
	exit
	.type f7,@function
f7:	call f8
	r0 = 0
	exit
	.type f8,@function
f8:	r0 = 1
	r0 = 0
	exit
expect: E2BIG the call stack of 9 frames is too deep
log: 89665a71 b8f5072a b4ced8fc

prog: depth_timer_500_500_0 tc btf
	*(u64 *)(r10 - 500) = 0
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = cb ll
	call bpf_timer_set_callback
out:	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.type f,@function
f:	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: 78f3e424 9ecb5ffe 5c8047a7

prog: depth_timer_8_500_8 tc btf
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = cb ll
	call bpf_timer_set_callback
out:	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.type f,@function
f:	*(u64 *)(r10 - 8) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: b334bb90 9c5e2c35 10d05c92

prog: depth_timer_8_500_32 tc btf
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = cb ll
	call bpf_timer_set_callback
out:	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u64 *)(r10 - 500) = 0
	call f
	r0 = 0
	exit
	.type f,@function
f:	*(u64 *)(r10 - 32) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-500 size 8
log: b334bb90 c5ee3229 4efca0af

prog: depth_timer_300_300_200 tc btf
	*(u64 *)(r10 - 300) = 0
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = cb ll
	call bpf_timer_set_callback
out:	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u64 *)(r10 - 300) = 0
	call f
	r0 = 0
	exit
	.type f,@function
f:	*(u64 *)(r10 - 200) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-300 size 8
log: 96a4b6fa a6a2e492 7ee77c69

prog: depth_timer_300_8_300 tc btf
	*(u64 *)(r10 - 300) = 0
	*(u64 *)(r10 - 8) = 0
	r1 = values ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = r0
	r2 = cb ll
	call bpf_timer_set_callback
out:	call f
	r0 = 0
	exit
	.section .text,"ax",@progbits
	.type cb,@function
cb:
	*(u64 *)(r10 - 8) = 0
	call f
	r0 = 0
	exit
	.type f,@function
f:	*(u64 *)(r10 - 300) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-300 size 8
log: 96a4b6fa 09d824ee 7ee77c69

