# The stack: bounds, spills and fills of every width, offsets that vary.
	.map values, type=array, key_size=4, value_size=64, max_entries=4

prog: stack_write_read socket
	*(u64 *)(r10 - 8) = 7
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: aa2f1973 63da7017 1498c66a

prog: stack_write_fp0 socket
	*(u64 *)(r10 + 0) = 7
	r0 = 0
	exit
expect: EACCES invalid write to stack R10 off=0 size=8
log: 52d6d163 6af9ed9d 423770b8

prog: stack_write_above socket
	*(u64 *)(r10 + 8) = 7
	r0 = 0
	exit
expect: EACCES invalid write to stack R10 off=8 size=8
log: e12b4323 c829f1a5 e64f8090

prog: stack_last socket
	*(u64 *)(r10 - 512) = 7
	r0 = 0
	exit
expect: accepted
log: aa2f1973 f43db02e e6e0cbd2

prog: stack_below socket
	*(u64 *)(r10 - 520) = 7
	r0 = 0
	exit
expect: EACCES invalid write to stack R10 off=-520 size=8
log: 60e302aa aa475975 3edacdfe

prog: stack_crosses_end socket
	*(u64 *)(r10 - 4) = 7
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-4 size 8
log: 8aed6a0d 490abb0d 8ac502c8

prog: stack_read_unset socket
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: c4eef870 0cc76b3f 49dcec5d

prog: stack_read_unset_unpriv socket unpriv
	r0 = *(u64 *)(r10 - 8)
	exit
expect: EACCES invalid read from stack R10 off=-8 size=8
log: adc79645 281fd62f 45e1b163

prog: stack_read_part_unset_unpriv socket unpriv
	*(u32 *)(r10 - 8) = 0
	r0 = *(u64 *)(r10 - 8)
	exit
expect: EACCES invalid read from stack off -8+4 size 8
log: 7a7733f2 7208c920 d0ec8984

prog: stack_misaligned_strict socket strict
	*(u32 *)(r10 - 6) = 0
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-6 size 4
log: 66fc6a01 e7b0ecfb 5586acda

prog: stack_misaligned_load socket
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	r0 = *(u32 *)(r10 - 11)
	exit
expect: EACCES misaligned stack access off 0+0+-11 size 4
log: f4f58a6b e4ea817d e5ee393f

prog: stack_misaligned_spill socket
	*(u64 *)(r10 - 12) = r1
	r0 = 0
	exit
expect: EACCES misaligned stack access off 0+0+-12 size 8
log: e98968ea 940f5051 c9be3713

prog: stack_spill_ctx socket
	*(u64 *)(r10 - 8) = r1
	r2 = *(u64 *)(r10 - 8)
	r0 = *(u32 *)(r2 + 0)
	exit
expect: accepted
log: 333fabce 826b48c6 89808447

prog: stack_spill_ctx_part socket
	*(u32 *)(r10 - 8) = r1
	r0 = 0
	exit
expect: EACCES invalid size of register spill
log: 4539c37b 013470da 18d54504

prog: stack_fill_ctx_part socket
	*(u64 *)(r10 - 8) = r1
	r0 = *(u32 *)(r10 - 8)
	exit
expect: EACCES invalid size of register fill
log: f51f9c2f 6350da89 0b128636

prog: stack_corrupt_spill socket
	*(u64 *)(r10 - 8) = r1
	*(u8 *)(r10 - 7) = 0
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: 333fabce a24cf811 89808447

prog: stack_corrupt_spill_unpriv socket unpriv
	*(u64 *)(r10 - 8) = r1
	*(u8 *)(r10 - 7) = 0
	r0 = 0
	exit
expect: EACCES attempt to corrupt spilled pointer on stack
log: 30383950 7c0ff00e 95d27469

prog: stack_corrupted_deref socket
	*(u64 *)(r10 - 8) = r1
	*(u8 *)(r10 - 7) = 0
	r2 = *(u64 *)(r10 - 8)
	r0 = *(u32 *)(r2 + 0)
	exit
expect: EACCES R2 invalid mem access 'scalar'
log: 84ca0664 2e9fdbdc 1b2dce7d

prog: stack_spill_scalar socket
	r2 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = r2
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: 333fabce 755e4075 89808447

prog: stack_spill_scalar_u32 socket
	r2 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 8) = r2
	r0 = *(u32 *)(r10 - 8)
	exit
expect: accepted
log: 333fabce 42dac876 89808447

prog: stack_spill_u32_fill_u64 socket
	r2 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 8) = r2
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: 333fabce 4af70bf3 89808447

prog: stack_spill_u64_fill_u32 socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 0xff
	*(u64 *)(r10 - 8) = r2
	r0 = *(u32 *)(r10 - 8)
	r3 = *(u32 *)(r10 - 4)
	exit
expect: accepted
log: d7bc7f3c 6cac71aa 5b5432a9

prog: stack_spill_u16 socket
	r2 = *(u8 *)(r1 + 0)
	*(u16 *)(r10 - 8) = r2
	r0 = *(u16 *)(r10 - 8)
	exit
expect: accepted
log: 333fabce b137f329 89808447

prog: stack_spill_u8 socket
	r2 = *(u8 *)(r1 + 0)
	*(u8 *)(r10 - 8) = r2
	r0 = *(u8 *)(r10 - 8)
	exit
expect: accepted
log: 333fabce c692d34d 89808447

prog: stack_spill_upper_half socket
	r2 = *(u8 *)(r1 + 0)
	*(u32 *)(r10 - 4) = r2
	r0 = *(u32 *)(r10 - 4)
	exit
expect: accepted
log: 333fabce 466d6cf8 89808447

prog: stack_zero_parts socket
	*(u64 *)(r10 - 8) = 0
	r0 = *(u8 *)(r10 - 5)
	r2 = *(u16 *)(r10 - 4)
	r3 = *(u32 *)(r10 - 8)
	exit
expect: accepted
log: deacabe1 9212d684 75e5e244

prog: stack_const_parts socket
	*(u64 *)(r10 - 8) = 0x12345678
	r0 = *(u8 *)(r10 - 8)
	r2 = *(u16 *)(r10 - 8)
	r3 = *(u32 *)(r10 - 8)
	r4 = *(u32 *)(r10 - 4)
	exit
expect: accepted
log: d7bc7f3c ff0a05b7 5b5432a9

prog: stack_sign_extended_fill socket
	r2 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = r2
	r0 = *(s8 *)(r10 - 8)
	r3 = *(s16 *)(r10 - 8)
	r4 = *(s32 *)(r10 - 8)
	exit
expect: accepted
log: d7bc7f3c 2c87f0b0 5b5432a9

prog: stack_var_read socket
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	r2 = *(u32 *)(r1 + 0)
	r2 &= 8
	r3 = r10
	r3 += -16
	r3 += r2
	r0 = *(u64 *)(r3 + 0)
	exit
expect: accepted
log: 4341296d cb90150a 8f038b6b

prog: stack_var_read_unset socket
	*(u64 *)(r10 - 8) = 0
	r2 = *(u32 *)(r1 + 0)
	r2 &= 8
	r3 = r10
	r3 += -16
	r3 += r2
	r0 = *(u64 *)(r3 + 0)
	exit
expect: accepted
log: d169d93a dc846afb 3593b7c8

prog: stack_var_read_out socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 16
	r3 = r10
	r3 += -16
	r3 += r2
	r0 = *(u64 *)(r3 + 0)
	exit
expect: EINVAL invalid variable-offset read from stack R3 var_off=(0x0; 0x10) off=-16 size=8
log: 4601ea53 e596ab36 2e235a62

prog: stack_var_read_below socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 8
	r3 = r10
	r3 += -520
	r3 += r2
	r0 = *(u64 *)(r3 + 0)
	exit
expect: EACCES invalid variable-offset read from stack R3 var_off=(0x0; 0x8) off=-520 size=8
log: 9cf78f41 cf112074 e5746b77

prog: stack_var_unbounded socket
	r2 = *(u32 *)(r1 + 0)
	r3 = r10
	r3 += r2
	r0 = *(u64 *)(r3 + 0)
	exit
expect: EACCES misaligned stack access off (0x0; 0xffffffff)+0+0 size 8
log: 15af63b3 66538c2d 2ebf1706

prog: stack_var_unbounded64 socket
	call bpf_ktime_get_ns
	r3 = r10
	r3 += r0
	r0 = *(u64 *)(r3 + 0)
	exit
expect: EINVAL math between fp pointer and register with unbounded min value is not allowed
log: 24bbedef 596a8b24 8d634e17

prog: stack_var_write socket
	*(u64 *)(r10 - 8) = 1
	*(u64 *)(r10 - 16) = 2
	r2 = *(u32 *)(r1 + 0)
	r2 &= 8
	r3 = r10
	r3 += -16
	r3 += r2
	*(u64 *)(r3 + 0) = 0
	r0 = *(u64 *)(r10 - 16)
	exit
expect: accepted
log: 369b8025 b03c2c18 4672b60f

prog: stack_var_write_over_pointer socket
	*(u64 *)(r10 - 8) = r1
	r2 = *(u32 *)(r1 + 0)
	r2 &= 8
	r3 = r10
	r3 += -16
	r3 += r2
	*(u64 *)(r3 + 0) = 0
	r4 = *(u64 *)(r10 - 8)
	r0 = *(u32 *)(r4 + 0)
	exit
expect: EACCES R4 invalid mem access 'scalar'
log: 12ecb863 bc332d47 1479a5f7

prog: stack_var_unpriv socket unpriv
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	r2 = *(u32 *)(r1 + 0)
	r2 &= 8
	r3 = r10
	r3 += -16
	r3 += r2
	r0 = *(u64 *)(r3 + 0)
	exit
expect: EACCES R3 variable stack access prohibited for !root, var_off=(0x0; 0x8) off=-16
log: 2198c7a4 74e9b620 a3850538

prog: stack_helper_unset socket
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: accepted
log: d7bc7f3c 982f4ba3 5b5432a9

prog: stack_helper_unset_unpriv socket unpriv
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EACCES invalid read from stack R2 off=-4 size=4
log: 469de38b 91f92b4f 0e707211

prog: stack_helper_key_at_end socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -3
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: EINVAL invalid read from stack R2 off=-3 size=4
log: 2ae31190 6ad0f749 33dac9cb

prog: stack_helper_var_key socket
	*(u64 *)(r10 - 8) = 0
	r3 = *(u32 *)(r1 + 0)
	r3 &= 4
	r1 = values ll
	r2 = r10
	r2 += -8
	r2 += r3
	call bpf_map_lookup_elem
	r0 = 0
	exit
expect: accepted
log: 369b8025 2e8423b8 b99e8792

prog: stack_value_from_stack socket
	*(u32 *)(r10 - 4) = 0
	r3 = r10
	r3 += -72
	*(u64 *)(r3 + 0) = 1
	*(u64 *)(r3 + 56) = 1
	r1 = values ll
	r2 = r10
	r2 += -4
	r4 = 0
	call bpf_map_update_elem
	r0 = 0
	exit
expect: accepted
log: 44890123 aa3a4678 887eb097

prog: stack_spill_merge socket
	r2 = *(u32 *)(r1 + 0)
	if r2 > 7 goto a
	*(u64 *)(r10 - 8) = r2
	goto b
a:	*(u64 *)(r10 - 8) = 3
b:	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: 60230ed9 eab933e9 465e2c34

prog: stack_slot_dead_later socket
	r2 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = r2
	if r2 > 7 goto a
	*(u64 *)(r10 - 8) = 1
	r0 = 0
	goto b
a:	*(u64 *)(r10 - 8) = 2
	r0 = 1
b:	*(u64 *)(r10 - 8) = 3
	r0 = *(u64 *)(r10 - 8)
	exit
expect: accepted
log: 0787d66d 582b2020 289dcf82

prog: stack_far_slots socket
	r2 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 400) = r2
	*(u64 *)(r10 - 304) = r2
	if r2 > 7 goto a
	*(u64 *)(r10 - 400) = 1
	r0 = *(u64 *)(r10 - 304)
	goto b
a:	r0 = *(u64 *)(r10 - 400)
b:	r3 = *(u64 *)(r10 - 400)
	r0 += r3
	exit
expect: accepted
log: a967419f 2361b74f 3a890908

