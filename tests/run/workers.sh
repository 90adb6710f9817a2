#!/bin/sh
# Several workers: the same results as one, packets of a flow on one worker, values per CPU one per worker.
. "$top_srcdir/tests/lib.sh" || exit 99
traffic=$examples/traffic.pcap

sorted() { tr -d '\n ' <"$1" | sed 's/},{"key"/},\n{"key"/g; s/^\[//; s/\]$//' | sed 's/,$//' | sort; }

for program in count_proto count_proto_xdp flows_tc; do
	for engine in jit interp; do
		"$run" -j --engine=$engine -r "$traffic" -w one.pcap --map-dump "$examples/$program.s" >one 2>one.err
		sorted one >one.sorted
		for n in 2 3 7; do
			try 0 "$program, $engine, $n workers" "$run" -j -j$n --engine=$engine -r "$traffic" -w many.pcap \
				--map-dump "$examples/$program.s"
			sorted out | cmp -s - one.sorted && cmp -s one.err err && cmp -s one.pcap many.pcap
			ok $? "the same maps, counts and packets in their order"
		done
	done
done
try 0 "packets that get longer" "$run" -r "$traffic" -w one.pcap --prog tag "$examples/vlan_link.s"
try 0 "on four workers" "$run" --workers 4 -r "$traffic" -w many.pcap --prog tag "$examples/vlan_link.s"
cmp -s one.pcap many.pcap
ok $? "are the same"

# Which CPU saw which flow: a hash of addresses and ports to the CPUs that saw it, as bits; both directions are one.
cat >cpus.s <<'END'
	.map seen, type=hash, max_entries=65536, key=u32, value=u64
	.map per_cpu, type=percpu_array, max_entries=1, key=u32, value=u64
	.section socket,"ax",@progbits
	.globl cpus
	.type cpus,@function
cpus:
	r6 = r1
	r0 = *(u16 *)skb[12]
	if r0 != 0x800 goto out
	r0 = *(u8 *)skb[14]
	if r0 != 0x45 goto out
	r0 = *(u16 *)skb[20]
	r0 &= 0x3fff
	if r0 != 0 goto out
	r0 = *(u8 *)skb[23]
	r8 = r0
	r8 <<= 16
	if r0 == 6 goto ports
	if r0 != 17 goto out
ports:
	r0 = *(u32 *)skb[26]
	r7 = r0
	r0 = *(u32 *)skb[30]
	r7 ^= r0
	r0 = *(u16 *)skb[34]
	r8 ^= r0
	r0 = *(u16 *)skb[36]
	r8 ^= r0
	r7 *= 65599
	r7 += r8
	*(u32 *)(r10 - 4) = r7
	call bpf_get_smp_processor_id
	r9 = 1
	r9 <<= r0
	r1 = seen ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 != 0 goto there
	*(u64 *)(r10 - 16) = r9
	r1 = seen ll
	r2 = r10
	r2 += -4
	r3 = r10
	r3 += -16
	r4 = 0
	call bpf_map_update_elem
	goto count
there:
	lock *(u64 *)(r0 + 0) |= r9
count:
	r1 = 0
	*(u32 *)(r10 - 4) = r1
	r1 = per_cpu ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto out
	r1 = *(u64 *)(r0 + 0)
	r1 += 1
	*(u64 *)(r0 + 0) = r1
out:
	r0 = 0
	exit
	.size cpus, .-cpus
END
try 0 "who saw which flow" "$run" -j -j 4 -r "$traffic" --map-dump=seen cpus.s
sorted out | grep -o '"formatted":{[^}]*}' | sed 's/.*"value":\([0-9]*\).*/\1/' | sort -n | uniq -c >masks
! awk '{ print $2 }' masks | grep -vxE '1|2|4|8'
ok $? "each was seen by one worker"
lines masks 4 "and each worker saw some"
note masks
total() { tr -d '\n ' <out | grep -o '"cpu":[0-9]*,"value":[0-9][0-9]*' | sed 's/.*://' | awk '{ sum += $1; n++ } END { print n, sum }'; }
try 0 "values per CPU" "$run" -j -j 4 -r "$traffic" --map-dump=per_cpu cpus.s
four=$(total)
try 0 "of one" "$run" -j -j 1 -r "$traffic" --map-dump=per_cpu cpus.s
test "$four" = "4 $(total | cut -d ' ' -f 2)"
ok $? "one for each worker, which add up to the same: $four"

# What our reader does not read, libpcap does: packets are gone with the next one.
printf '\324\303\262\241\002\000\004\000\000\000\000\000\000\000\000\000\377\377\000\000\347\000\000\000' >dbus.pcap
tail -c +25 "$traffic" >>dbus.pcap
"$run" -j -r dbus.pcap --map-dump "$examples/count_proto.s" >one 2>one.err
try 0 "a file for libpcap" "$run" -j -j3 -r dbus.pcap --map-dump "$examples/count_proto.s"
cmp -s one out
ok $? "the same"
gzip -c "$traffic" >packed.pcap.gz
"$run" -j -r "$traffic" -c 1000 --map-dump "$examples/count_proto.s" >one 2>/dev/null
try 0 "a packed file, 1000 packets" "$run" -j -j3 -r packed.pcap.gz -c 1000 --map-dump "$examples/count_proto.s"
cmp -s one out
ok $? "exactly so many"
try 0 "a filter" "$run" -j3 --filter tcp -r "$traffic" "$examples/count_proto.s"
"$run" --filter tcp -r "$traffic" "$examples/count_proto.s" 2>one.err
cmp -s one.err err
ok $? "the same packets"
head -c 100000 "$traffic" >cut.pcap
"$run" -r cut.pcap "$examples/count_proto.s" 2>one.err
try 2 "a damaged file" "$run" -j3 -r cut.pcap "$examples/count_proto.s"
cmp -s one.err err
ok $? "says the same"

# -j alone is JSON; with a number, in the same word or the next, workers.
try 0 "-j" "$run" -q -j -r "$traffic" --map-dump "$examples/count_proto.s"
says out '^\[{"key":\["0x' "is JSON"
try 0 "-jq" "$run" -jq -r "$traffic" --map-dump "$examples/count_proto.s"
says out '^\[{"key":\["0x' "is JSON"
try 0 "-j 2" "$run" -q -j 2 -r "$traffic" --map-dump "$examples/count_proto.s"
says out '^\[{$' "is none"
try 0 "--json -j2" "$run" -q --json -j2 -r "$traffic" --map-dump "$examples/count_proto.s"
says out '^\[{"key":\["0x' "is"
try 2 "no workers" "$run" -j0 -r "$traffic" "$examples/count_proto.s"
try 2 "too many workers" "$run" -j 257 -r "$traffic" "$examples/count_proto.s"
try 2 "several workers in the kernel" "$run" -j2 --engine=kernel -r "$traffic" "$examples/count_proto.s"
done_testing
