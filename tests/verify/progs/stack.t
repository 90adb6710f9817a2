# The stack: bounds, spills and fills of every width, offsets that vary.
	.map values, type=array, key_size=4, value_size=64, max_entries=4

prog: stack_write_read socket
	*(u64 *)(r10 - 8) = 7
	r0 = *(u64 *)(r10 - 8)
	exit
prog: stack_write_fp0 socket
	*(u64 *)(r10 + 0) = 7
	r0 = 0
	exit
prog: stack_write_above socket
	*(u64 *)(r10 + 8) = 7
	r0 = 0
	exit
prog: stack_last socket
	*(u64 *)(r10 - 512) = 7
	r0 = 0
	exit
prog: stack_below socket
	*(u64 *)(r10 - 520) = 7
	r0 = 0
	exit
prog: stack_crosses_end socket
	*(u64 *)(r10 - 4) = 7
	r0 = 0
	exit
prog: stack_read_unset socket
	r0 = *(u64 *)(r10 - 8)
	exit
prog: stack_read_unset_unpriv socket unpriv
	r0 = *(u64 *)(r10 - 8)
	exit
prog: stack_read_part_unset_unpriv socket unpriv
	*(u32 *)(r10 - 8) = 0
	r0 = *(u64 *)(r10 - 8)
	exit
prog: stack_misaligned_strict socket strict
	*(u32 *)(r10 - 6) = 0
	r0 = 0
	exit
prog: stack_misaligned_load socket
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	r0 = *(u32 *)(r10 - 11)
	exit
prog: stack_misaligned_spill socket
	*(u64 *)(r10 - 12) = r1
	r0 = 0
	exit
prog: stack_spill_ctx socket
	*(u64 *)(r10 - 8) = r1
	r2 = *(u64 *)(r10 - 8)
	r0 = *(u32 *)(r2 + 0)
	exit
prog: stack_spill_ctx_part socket
	*(u32 *)(r10 - 8) = r1
	r0 = 0
	exit
prog: stack_fill_ctx_part socket
	*(u64 *)(r10 - 8) = r1
	r0 = *(u32 *)(r10 - 8)
	exit
prog: stack_corrupt_spill socket
	*(u64 *)(r10 - 8) = r1
	*(u8 *)(r10 - 7) = 0
	r0 = *(u64 *)(r10 - 8)
	exit
prog: stack_corrupt_spill_unpriv socket unpriv
	*(u64 *)(r10 - 8) = r1
	*(u8 *)(r10 - 7) = 0
	r0 = 0
	exit
prog: stack_corrupted_deref socket
	*(u64 *)(r10 - 8) = r1
	*(u8 *)(r10 - 7) = 0
	r2 = *(u64 *)(r10 - 8)
	r0 = *(u32 *)(r2 + 0)
	exit
prog: stack_spill_scalar socket
	r2 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = r2
	r0 = *(u64 *)(r10 - 8)
	exit
prog: stack_spill_scalar_u32 socket
	r2 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 8) = r2
	r0 = *(u32 *)(r10 - 8)
	exit
prog: stack_spill_u32_fill_u64 socket
	r2 = *(u32 *)(r1 + 0)
	*(u32 *)(r10 - 8) = r2
	r0 = *(u64 *)(r10 - 8)
	exit
prog: stack_spill_u64_fill_u32 socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 0xff
	*(u64 *)(r10 - 8) = r2
	r0 = *(u32 *)(r10 - 8)
	r3 = *(u32 *)(r10 - 4)
	exit
prog: stack_spill_u16 socket
	r2 = *(u8 *)(r1 + 0)
	*(u16 *)(r10 - 8) = r2
	r0 = *(u16 *)(r10 - 8)
	exit
prog: stack_spill_u8 socket
	r2 = *(u8 *)(r1 + 0)
	*(u8 *)(r10 - 8) = r2
	r0 = *(u8 *)(r10 - 8)
	exit
prog: stack_spill_upper_half socket
	r2 = *(u8 *)(r1 + 0)
	*(u32 *)(r10 - 4) = r2
	r0 = *(u32 *)(r10 - 4)
	exit
prog: stack_zero_parts socket
	*(u64 *)(r10 - 8) = 0
	r0 = *(u8 *)(r10 - 5)
	r2 = *(u16 *)(r10 - 4)
	r3 = *(u32 *)(r10 - 8)
	exit
prog: stack_const_parts socket
	*(u64 *)(r10 - 8) = 0x12345678
	r0 = *(u8 *)(r10 - 8)
	r2 = *(u16 *)(r10 - 8)
	r3 = *(u32 *)(r10 - 8)
	r4 = *(u32 *)(r10 - 4)
	exit
prog: stack_sign_extended_fill socket
	r2 = *(u32 *)(r1 + 0)
	*(u64 *)(r10 - 8) = r2
	r0 = *(s8 *)(r10 - 8)
	r3 = *(s16 *)(r10 - 8)
	r4 = *(s32 *)(r10 - 8)
	exit
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
prog: stack_var_read_unset socket
	*(u64 *)(r10 - 8) = 0
	r2 = *(u32 *)(r1 + 0)
	r2 &= 8
	r3 = r10
	r3 += -16
	r3 += r2
	r0 = *(u64 *)(r3 + 0)
	exit
prog: stack_var_read_out socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 16
	r3 = r10
	r3 += -16
	r3 += r2
	r0 = *(u64 *)(r3 + 0)
	exit
prog: stack_var_read_below socket
	r2 = *(u32 *)(r1 + 0)
	r2 &= 8
	r3 = r10
	r3 += -520
	r3 += r2
	r0 = *(u64 *)(r3 + 0)
	exit
prog: stack_var_unbounded socket
	r2 = *(u32 *)(r1 + 0)
	r3 = r10
	r3 += r2
	r0 = *(u64 *)(r3 + 0)
	exit
prog: stack_var_unbounded64 socket
	call bpf_ktime_get_ns
	r3 = r10
	r3 += r0
	r0 = *(u64 *)(r3 + 0)
	exit
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
prog: stack_helper_unset socket
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: stack_helper_unset_unpriv socket unpriv
	r1 = values ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = 0
	exit
prog: stack_helper_key_at_end socket
	*(u32 *)(r10 - 4) = 0
	r1 = values ll
	r2 = r10
	r2 += -3
	call bpf_map_lookup_elem
	r0 = 0
	exit
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
prog: stack_spill_merge socket
	r2 = *(u32 *)(r1 + 0)
	if r2 > 7 goto a
	*(u64 *)(r10 - 8) = r2
	goto b
a:	*(u64 *)(r10 - 8) = 3
b:	r0 = *(u64 *)(r10 - 8)
	exit
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
