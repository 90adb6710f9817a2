#!/bin/sh
# The checked interpreter: what it stops and what it says then; and that it stops nothing that is right.
. "$top_srcdir/tests/lib.sh" || exit 99

echo '00 11 22 33 44 55 66 77 88 99 aa bb 08 00 45 00' > packet

program() {	# program SECTION: its instructions from stdin, with maps of several kinds
	printf '\t.section %s,"ax",@progbits\n\t.globl f\n\t.type f,@function\nf:\n' "$1"
	cat
	cat <<'END'
	.map	array, type=array, key=u32, value=u64, max_entries=4
	.map	hash, type=hash, key=u32, max_entries=4, value={
		u32 a;
		u32 b;
		u32 c;
	}
	.map	ring, type=ringbuf, max_entries=4096
	.map	next, type=prog_array, key=u32, value=u32, max_entries=4
	.license "GPL"
END
}

unverified() { "$run" --no-verify --data-in packet "$@" >out 2>err; }

stops() {	# stops PATTERN NAME [SECTION]: the program on stdin
	program "${3:-xdp}" > f.s
	unverified f.s
	got=$?
	test $got -eq 1 && grep -q "stopped: $1" err
	ok $? "$2: $(sed -n 's/.*stopped: //p' err | sed 's/0x[0-9a-f]*/ADDRESS/g')"
	test $got -eq 1 || note err
}

runs() {	# runs VERDICT NAME [SECTION]
	program "${3:-xdp}" > f.s
	unverified f.s && grep -q "$1 1$" err
	ok $? "$2"
	test "$(tail -n 1 err | grep -c "$1 1$")" -eq 1 || note err
}

# ---- memory ----

stops "store of 8 bytes at 0x[0-9a-f]*: 1 byte past the end of the packet (16 bytes)" "behind the packet" <<'END'
	r2 = *(u32 *)(r1 + 4)
	*(u64 *)(r2 + 1) = 1
END
stops "load of 4 bytes at 0x[0-9a-f]*: 2 of the bytes are past the end of the packet" "across its end" <<'END'
	r2 = *(u32 *)(r1 + 4)
	r0 = *(u32 *)(r2 - 2)
END
stops "load of 1 byte at 0x[0-9a-f]*: 1 byte before the packet" "before it" <<'END'
	r2 = *(u32 *)(r1 + 0)
	r0 = *(u8 *)(r2 - 1)
END
runs XDP_TX "its first and last byte" <<'END'
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r0 = *(u8 *)(r2 + 0)
	*(u8 *)(r3 - 1) = 1
	r0 = 3
	exit
END
stops "store of 8 bytes at 0x[0-9a-f]*: 4 of the bytes are past the end of a value of map 'array' (8 bytes)" "across a value's end" <<'END'
	*(u64 *)(r10 - 8) = 0
	r1 = array ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	*(u64 *)(r0 + 4) = 1
END
stops "load of 4 bytes at 0x[0-9a-f]*: 4 bytes past the end of a value of map 'hash' (12 bytes)" "behind a hash's value" <<'END'
	*(u64 *)(r10 - 8) = 0
	*(u64 *)(r10 - 16) = 0
	r1 = hash ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	r1 = hash ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r1 = *(u32 *)(r0 + 8)
	r1 = *(u32 *)(r0 + 16)
END
stops "load of 8 bytes at 0: a null pointer" "the result of a lookup that found nothing" <<'END'
	*(u64 *)(r10 - 8) = 9
	r1 = array ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
	r0 = *(u64 *)(r0 + 0)
END
stops "load of 8 bytes at 0x18: a null pointer and an offset" "a field of nothing" <<'END'
	r0 = 0
	r0 = *(u64 *)(r0 + 24)
END
stops "store of 4 bytes at 0x[0-9a-f]*: map 'array' itself, offset 4, which is no memory" "a map as memory" <<'END'
	r1 = array ll
	*(u32 *)(r1 + 4) = 1
END
stops "load of 8 bytes at 0x1122334455667788: nothing that the program has is near" "a made-up address" <<'END'
	r1 = 0x1122334455667788 ll
	r0 = *(u64 *)(r1 + 0)
END
stops "store of 8 bytes at 0x[0-9a-f]*: just past the end of the stack of 'f'" "above the stack" <<'END'
	*(u64 *)(r10 + 0) = 1
END
stops "store of 8 bytes at 0x[0-9a-f]*: 8 bytes before the stack of 'f'" "below it" <<'END'
	*(u64 *)(r10 - 520) = 1
END
runs XDP_PASS "all of the stack" <<'END'
	*(u64 *)(r10 - 512) = 1
	r0 = *(u64 *)(r10 - 512)
	r0 += 1
	exit
END
stops "atomic access of 8 bytes at 0x[0-9a-f]*, which is not aligned" "an atomic across words" <<'END'
	r1 = 1
	lock *(u64 *)(r10 - 12) += r1
END
stops "load of 8 bytes at 0x[0-9a-f]*: the stack of a function that has returned" "a stack that is gone" <<'END'
	call g
	r0 = *(u64 *)(r0 + 0)
	exit
	.text
g:
	r0 = r10
	r0 += -8
	exit
END

# ---- the context ----

stops "store of 4 bytes at offset 0 of the context (struct xdp_md): field 'data' does not allow that" "a field that is read-only" <<'END'
	*(u32 *)(r1 + 0) = 1
END
stops "load of 8 bytes at offset 16 of the context (struct xdp_md): field 'rx_queue_index' does" "two fields at once" <<'END'
	r0 = *(u64 *)(r1 + 16)
END
stops "load of 4 bytes at offset 188 of the context (struct __sk_buff)" "half a field" tc <<'END'
	r0 = *(u32 *)(r1 + 188)
END
stops "bpf_skb_load_bytes(): argument 3 at 0x[0-9a-f]*: the context (struct __sk_buff), offset 48, whose fields" "the context as a helper's memory" tc <<'END'
	r2 = 0
	r3 = r1
	r3 += 48
	r4 = 4
	call bpf_skb_load_bytes
END
runs TC_ACT_SHOT "fields of all kinds" tc <<'END'
	r6 = r1
	*(u64 *)(r6 + 48) = 0x7fff0001
	r0 = *(u32 *)(r6 + 48)
	r0 >>= 16
	if r0 != 0x7fff goto bad
	*(u16 *)(r6 + 50) = 2
	r0 = *(u32 *)(r6 + 48)
	if r0 != 0x20001 goto bad
	r0 = *(s8 *)(r6 + 50)
	if r0 != 2 goto bad
	r2 = *(u32 *)(r6 + 76)
	r0 = *(u8 *)(r2 + 1)
	if r0 != 0x11 goto bad
	r0 = *(u32 *)(r6 + 0)
	if r0 != 16 goto bad
	r0 = 2
	exit
bad:
	r0 = 1
	exit
END

# ---- helpers ----

stops "bpf_map_lookup_elem(): argument 1 must be a map, not 0x[0-9a-f]* (the context (struct xdp_md))" "no map" <<'END'
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
END
stops "bpf_map_lookup_elem(): argument 1: a map of type ringbuf does not do" "a map of another kind" <<'END'
	r1 = ring ll
	r2 = r10
	r2 += -8
	call bpf_map_lookup_elem
END
stops "bpf_map_lookup_elem(): argument 2 at 0x[0-9a-f]*: 2 of the bytes are past the end of the stack" "half a key" <<'END'
	r1 = array ll
	r2 = r10
	r2 += -2
	call bpf_map_lookup_elem
END
stops "bpf_xdp_load_bytes(): argument 3 at 0x[0-9a-f]*: 1 of the bytes are past" "memory that is too small" <<'END'
	r2 = 0
	r3 = r10
	r3 += -15
	r4 = 16
	call bpf_xdp_load_bytes
END
stops "bpf_xdp_load_bytes(): argument 3: -1 bytes are too many" "a negative size" <<'END'
	r2 = 0
	r3 = r10
	r3 += -15
	r4 = -1
	call bpf_xdp_load_bytes
END
stops "bpf_xdp_adjust_head(): argument 1 must be the context" "another context" <<'END'
	r1 = r10
	r2 = 0
	call bpf_xdp_adjust_head
END
stops "load of 1 byte at 0x[0-9a-f]*: 2 bytes before the packet" "a pointer from before the packet moved" <<'END'
	r6 = *(u32 *)(r1 + 0)
	r2 = 2
	call bpf_xdp_adjust_head
	r0 = *(u8 *)(r6 + 0)
END
stops "programs of type xdp cannot call bpf_skb_load_bytes" "another type's helper" <<'END'
	call bpf_skb_load_bytes
END
stops "bpf_get_current_task() means nothing outside the kernel" "a helper that is the kernel's" <<'END'
	call bpf_get_current_task
END
stops "there is no helper number 12345" "no helper" <<'END'
	call 12345
END
stops "bpf_loop(): argument 2 must be a function of the program" "a callback that is none" <<'END'
	r1 = 3
	r2 = r10
	r3 = 0
	r4 = 0
	call bpf_loop
END
stops "store of 8 bytes at 0x[0-9a-f]*: just past the end of the stack of 'body'" "a fault in a callback" <<'END'
	r1 = 3
	r2 = body ll
	r3 = 0
	r4 = 0
	call bpf_loop
	r0 = 0
	exit
	.type body,@function
body:
	*(u64 *)(r10 + 0) = 1
	r0 = 0
	exit
	.size body, .-body
END
grep -q "called back by instruction" err
ok $? "and the way there"
stops "it ended without submitting or discarding the record of ring buffer 'ring' that instruction 4" "a record that is kept" <<'END'
	r1 = ring ll
	r2 = 8
	r3 = 0
	call bpf_ringbuf_reserve
	r0 = 2
	exit
END
stops "bpf_ringbuf_submit(): argument 1 must be a record that was reserved in a ring buffer, not 0x[0-9a-f]* (a record of ring buffer 'ring', offset 8)" "half a record" <<'END'
	r1 = ring ll
	r2 = 16
	r3 = 0
	call bpf_ringbuf_reserve
	r1 = r0
	r1 += 8
	r2 = 0
	call bpf_ringbuf_submit
END
stops "store of 8 bytes at 0x[0-9a-f]*: " "a record that was submitted" <<'END'
	r1 = ring ll
	r2 = 8
	r3 = 0
	call bpf_ringbuf_reserve
	r6 = r0
	r1 = r0
	r2 = 0
	call bpf_ringbuf_submit
	*(u64 *)(r6 + 0) = 1
END

# ---- the flow of control ----

stops "it did not end within 10000000 instructions" "a program without end" <<'END'
	goto -1
END
program xdp > f.s <<'END'
	r0 = 0
	r0 += 1
	if r0 < 1000 goto -2
	r0 = 2
	exit
END
unverified --max-insns 2003 f.s
ok $? "a budget that is just enough"
unverified --max-insns 2002 f.s
test $? -eq 1
ok $? "and one that is not"
stops "more than 8 calls deep" "recursion" <<'END'
	call f
	exit
END
stops "after instruction 0 it goes on at instruction 7, and the program has 2" "a jump out of the program" <<'END'
	goto +6
	exit
END
stops "after instruction 0 it goes on at instruction 1, and the program has 1" "its end without an exit" <<'END'
	r0 = 0
END
stops "instruction 0 jumps into the middle of a 64-bit immediate" "a jump between two halves" <<'END'
	goto +1
	r0 = 5 ll
	exit
END
stops "no instruction: opcode 0xff" "no instruction" <<'END'
	.8byte 0xff
END
stops "no instruction: its destination register must be 0, not 1" "a reserved field" <<'END'
	.8byte 0x0000000000000195
END
stops "r10 cannot be written" "the frame pointer overwritten" <<'END'
	r10 = 5
END
stops "there is no register r11" "a register that is none" <<'END'
	.8byte 0x0000000000000bb7
END
runs XDP_PASS "division by zero and shifts as the instruction set has them" <<'END'
	r1 = 7
	r2 = 0
	r3 = r1
	r3 /= r2
	r4 = r1
	r4 %= r2
	r0 = r3
	r0 += r4
	r0 -= 5
	r5 = 64
	r0 <<= r5
	exit
END
runs XDP_PASS "a call through a register" <<'END'
	r1 = g ll
	r2 = 1
	callx r1
	exit
	.type g,@function
g:
	r0 = r2
	r0 += 1
	exit
	.size g, .-g
END

# ---- where, and what then ----

cat > two.s <<'END'
	.section tc,"ax",@progbits
	.globl main
	.type main,@function
main:
	r6 = 42
	call sub
	exit
	.size main, .-main
	.type sub,@function
sub:
	*(u8 *)(r10 + 3) = 1
	exit
	.size sub, .-sub
	.map	seen, type=array, key=u32, value=u64, max_entries=1
END
unverified --map-dump two.s
test $? -eq 1
ok $? "a program that is stopped: exit status 1"
says err "two.s:11.*error: program 'main' stopped: store of 1 byte" "its line"
says err "instruction 3 of 'main': \*(u8 \*)(r10 + 3) = 1" "its instruction"
says err "two.s:6.*called by instruction 1 of 'main'" "who called"
says err "r6 = 0x2a" "the registers"
says err "r10 = 0x[0-9a-f]*" "and what they point to"
says err "that was packet 1" "at which packet"
says out '"key": 0' "the maps are dumped all the same"
try 2 "--no-verify in native code is refused" "$run" --no-verify --engine=jit --data-in packet two.s
try 2 "--max-insns of another engine is refused" "$run" --max-insns 5 --data-in packet two.s
try 1 "what is verified is rejected as ever" "$run" --engine=checked --data-in packet two.s
says err "rejected by the verifier" "and does not run"

# ---- programs that are right ----

for source in count_proto.s count_proto_xdp.s flows_tc.s; do
	"$run" -r "$examples/traffic.pcap" --map-dump "$examples/$source" >out 2>err
	for how in --no-verify --engine=checked; do
		"$run" -r "$examples/traffic.pcap" --map-dump $how "$examples/$source" >out2 2>err2
		cmp -s out out2 && cmp -s err err2
		ok $? "$source $how: verdicts and maps as in native code"
	done
done
"$run" -v --no-verify --data-in packet "$examples/count_proto_xdp.s" 2>&1 | grep -q "checked interpreter"
ok $? "-v says which engine runs"
done_testing
