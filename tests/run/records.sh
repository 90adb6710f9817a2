#!/bin/sh
# --records: programs that trace, over contexts from a file.
. "$top_srcdir/tests/lib.sh" || exit 99

# tracer SECTION OFFSET: adds the 8 bytes at that offset of the context to sums[1]; returns whether they are more than 5.
tracer() {
	cat <<-END
		.map sums, type=array, max_entries=2, key=u32, value=u64
		.section $1,"ax",@progbits
		.globl tracer
		.type tracer,@function
	tracer:
		r6 = *(u64 *)(r1 + $2)
		r1 = 1
		*(u32 *)(r10 - 4) = r1
		r1 = sums ll
		r2 = r10
		r2 += -4
		call bpf_map_lookup_elem
		if r0 == 0 goto none
		lock *(u64 *)(r0 + 0) += r6
	none:
		r0 = 0
		if r6 <= 5 goto out
		r0 = 1
	out:
		exit
		.size tracer, .-tracer
		.license "GPL"
	END
}
# records N SIZE OFFSET: n records, numbered from 1 in the byte at that offset; all other bytes are 0.
records() {
	i=1
	while test $i -le "$1"; do
		head -c "$3" /dev/zero
		printf "\\$(printf %03o $i)"
		head -c $(($2 - $3 - 1)) /dev/zero
		i=$((i + 1))
	done
}
if test "$(printf '\001\000' | od -An -d | tr -d ' ')" -ne 1; then
	skip_all "the records here are little-endian"
fi

# section, offset read, size of a record, and whether that must be said
while read -r section offset size say; do
	tracer "$section" "$offset" >t.s
	records 20 "$size" "$offset" >rec
	for engine in jit interp; do
		try 0 "$section, $engine" "$run" --engine=$engine --records rec $say --map-dump t.s
		test "$(grep -c '"value": 210$' out)" -eq 1
		ok $? "the sum of 20 records"
		says err "20 records, $((20 * size)) bytes: 0 5, other 15" "how often it returned what"
	done
done <<END
kprobe/f 112 168
kretprobe/f 80 168
uprobe/f 0 168
perf_event 168 184
tracepoint/a/b 16 24 --record-size=24
raw_tp/a 8 96 --record-size=96
END
records 20 168 112 >rec
tracer kprobe/f 112 >t.s
try 0 "two workers, a count" "$run" -j2 -c 7 --records rec --map-dump t.s
test "$(grep -c '"value": 28$' out)" -eq 1
ok $? "7 records"
try 2 "a record cut off" sh -c "head -c 1000 rec >cut; '$run' --records cut t.s"
says err '1000 bytes are no whole number of records of 168' "says so"
try 2 "over packets" "$run" -r "$examples/traffic.pcap" t.s
says err "programs of type kprobe do not run over packets: give --records" "says what to give"
try 2 "packets' programs" "$run" --records rec "$examples/count_proto.s"
says err "programs of type socket_filter do not run over records" "do not run over records"
tracer tracepoint/a/b 16 >t.s
try 2 "no size" "$run" --records rec t.s
says err 'give --record-size' "must be said"
tracer tracepoint/a/b 640 >t.s
try 2 "a context that is too long" "$run" --records rec --record-size 168 t.s
says err 'records have at most 640' "says so"
try 2 "in the kernel" "$run" --engine=kernel --records rec t.s
tracer kprobe/f 4000 >t.s
try 1 "behind the context" "$run" --records rec t.s
says err 'invalid bpf_context access' "the verifier says no"
# Beside packets: each program has what suits it.
tracer kprobe/f 112 >t.s
try 0 "records and packets" "$run" -r "$examples/traffic.pcap" --records rec t.s "$examples/count_proto_xdp.s"
says err '^tracer (kprobe): 20 records' "each where it suits"
says err '^count_proto_xdp (xdp): [0-9]* packets' "each where it suits"

# --ctx-in: a packet's context, as a struct.
cat >mark.s <<'END'
	.map seen, type=array, max_entries=2, key=u32, value=u64
	.section tc,"ax",@progbits
	.globl mark
	.type mark,@function
mark:
	r6 = *(u32 *)(r1 + 8)		# mark
	r7 = *(u32 *)(r1 + 52)		# cb[1]
	r1 = 1
	*(u32 *)(r10 - 4) = r1
	r1 = seen ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r6 <<= 32
	r6 |= r7
	*(u64 *)(r0 + 0) = r6
out:
	r0 = 0
	exit
	.size mark, .-mark
END
echo 'ffffffffffff 020000000001 0800 00000000' >packet
{ printf '%s' '00000000 00000000 07000000'; head -c 40 /dev/zero | od -An -v -t x1; printf '09000000'; } >ctx
for engine in jit interp checked; do
	try 0 "a context from a file, $engine" "$run" --engine=$engine --data-in packet --ctx-in ctx --map-dump mark.s
	test "$(grep -c "\"value\": $((7 << 32 | 9))\$" out)" -eq 1
	ok $? "mark and cb[1]"
done
try 0 "--ctx wins" "$run" --data-in packet --ctx-in ctx --ctx mark=1 --map-dump mark.s
test "$(grep -c "\"value\": $((1 << 32 | 9))\$" out)" -eq 1
ok $? "over it"
head -c 400 /dev/zero | od -An -v -t x1 >long
try 2 "a context that is too long" "$run" --data-in packet --ctx-in long mark.s
says err 'has [0-9]* bytes, here are 400' "says so"
echo xyz >bad
try 2 "no hexadecimal" "$run" --data-in packet --ctx-in bad mark.s
done_testing
