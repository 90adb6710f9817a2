#!/bin/sh
# Dumps of maps whose values are interfaces, CPUs, descriptors, or nothing one could see: as bpftool prints them;
# and loading what has no keys.
. "$top_srcdir/tests/lib.sh" || exit 99

cat > kinds.s <<'EOF'
	.map devs, type=devmap, key_size=4, value_size=4, max_entries=3
	.map hashed, type=devmap_hash, key=u32, value=u64, max_entries=3
	.map wide, type=devmap, key_size=4, value_size=8, max_entries=2
	.map cpus, type=cpumap, key_size=4, value_size=8, max_entries=2
	.map socks, type=xskmap, key_size=4, value_size=4, max_entries=2
	.map perf, type=perf_event_array, key_size=4, value_size=4, max_entries=2
	.map smap, type=sockmap, key_size=4, value_size=4, max_entries=2
	.map shash, type=sockhash, key_size=4, value_size=8, max_entries=2
	.map reuse, type=reuseport_sockarray, key_size=4, value_size=8, max_entries=2
	.map cgs, type=cgroup_array, key_size=4, value_size=4, max_entries=2
	.map stacks, type=stack_trace, key_size=4, value_size=8, max_entries=2
	.map progs, type=prog_array, key_size=4, value_size=4, max_entries=2
	.map ring, type=ringbuf, max_entries=4096
	.map fifo, type=queue, value_size=4, max_entries=4
	.map user, type=user_ringbuf, max_entries=4096
	.license "GPL"
	.section xdp,"ax",@progbits
	.globl nothing
	.type nothing,@function
nothing:
	r0 = 2
	exit
	.globl pop
	.type pop,@function
pop:
	r1 = fifo ll
	r2 = r10
	r2 += -4
	call bpf_map_pop_elem
	if r0 != 0 goto 1f
	r0 = *(u32 *)(r10 - 4)
1:
	exit
	.globl drain
	.type drain,@function
drain:
	r1 = user ll
	r2 = each ll
	r3 = 0
	r4 = 0
	call bpf_user_ringbuf_drain
	r0 &= 3
	exit
	.text
	.type each,@function
each:
	r0 = 0
	exit
EOF
cat > fill.json <<'EOF'
{ "devs": [{"key":[1,0,0,0],"value":[1,0,0,0]}],
  "hashed": [{"key":["0x4d",0,0,0],"value":[1,0,0,0,0,0,0,0]}],
  "wide": [{"key":[0,0,0,0],"value":[1,0,0,0,0,0,0,0]}, {"key":[1,0,0,0],"value":{"error":"No such file or directory"}}],
  "cpus": [{"key":[0,0,0,0],"value":[8,0,0,0,0,0,0,0]}] }
EOF

# In the kernel: name, what bpftool makes of it, key and value.
kinds='devs:devmap key 4 value 4 entries 3:01 00 00 00:01 00 00 00
hashed:devmap_hash key 4 value 8 entries 3:4d 00 00 00:01 00 00 00 00 00 00 00
wide:devmap key 4 value 8 entries 2:00 00 00 00:01 00 00 00 00 00 00 00
cpus:cpumap key 4 value 8 entries 2:00 00 00 00:08 00 00 00 00 00 00 00
socks:xskmap key 4 value 4 entries 2
perf:perf_event_array key 4 value 4 entries 2
smap:sockmap key 4 value 4 entries 2
shash:sockhash key 4 value 8 entries 2
reuse:reuseport_sockarray key 4 value 8 entries 2
cgs:cgroup_array key 4 value 4 entries 2
stacks:stack_trace key 4 value 8 entries 2
progs:prog_array key 4 value 4 entries 2
ring:ringbuf key 0 value 0 entries 4096'

dump_ours() {	# dump_ours NAME FORM
	"$run" -q --map-load fill.json --prog nothing $2 --map-dump="$1" kinds.s 2>err
}

why=
kernel_usable || why="bpf(2) or bpftool cannot be used here"
pins=/sys/fs/bpf/ebpf-test-$$
cleanup() { rm -f $pins-*; }
for form in '' -j -p; do
	echo "$kinds" | while IFS=: read -r name type key value; do
		echo "== $name $form"
		dump_ours "$name" "$form"
	done > ours$form
	cmp -s ours$form "$top_srcdir/tests/run/mapkinds$form.txt"
	ok $? "dumps $form are those that bpftool gave"
	diff ours$form "$top_srcdir/tests/run/mapkinds$form.txt" > difference; note difference
	if test -n "$why"; then
		skip "bpftool $form" "$why"
		continue
	fi
	echo "$kinds" | while IFS=: read -r name type key value; do
		echo "== $name $form"
		bpftool map create $pins-$name type $type name $name
		test -z "$key" || bpftool map update pinned $pins-$name key hex $key value hex $value
		bpftool $form map dump pinned $pins-$name 2>/dev/null
	done > theirs$form
	cmp -s theirs$form "$top_srcdir/tests/run/mapkinds$form.txt"
	ok $? "bpftool $form says the same"
	diff theirs$form "$top_srcdir/tests/run/mapkinds$form.txt" > difference; note difference
done
for map in devs hashed wide cpus; do
	dump_ours $map -j > once.json
	{ printf '{"%s": ' $map; cat once.json; echo '}'; } > named.json
	"$run" -q --map-load named.json --prog nothing -j --map-dump=$map kinds.s > again.json 2>err
	cmp -s once.json again.json
	ok $? "$map: what was dumped comes back"
done

echo '{"devs": [{"key":[0,0,0,0],"value":[255,255,255,0]}]}' > bad.json
"$run" -q --map-load bad.json --prog nothing --map-dump kinds.s > out 2> err
test $? -eq 2 && grep -q "map 'devs': Invalid argument" err
ok $? "an interface that is not there: $(grep error: err)"
"$run" -q --map-load bad.json --prog nothing --redirect 16777215=there.pcap --map-dump=devs kinds.s > out 2> err
grep -q 'value: ff ff ff 00' out
ok $? "but one that --redirect names"
echo '{"fifo": [{"value":[3,0,0,0]}, {"value":[1,0,0,0]}]}' > fifo.json
echo 00000000000000000000000000000000 > packet
"$run" --map-load fifo.json --prog pop --data-in packet kinds.s > out 2> err
grep -q 'XDP_TX 1$' err
ok $? "a queue is loaded in order: $(cat err)"
echo '{"user": [{"value":[3]}, {"value":[]}, {"value":["0x01",2,3,4,5]}]}' > user.json
"$run" --map-load user.json --prog drain --data-in packet kinds.s > out 2> err
grep -q 'XDP_TX 1' err
ok $? "records for a program: $(cat err)"

# Sizes that a loader completes: whole pages of a ring buffer, a slot for each CPU.
cat > sizes.s <<'EOF'
	.map ring, type=ringbuf, max_entries=5000
	.map perf, type=perf_event_array, key_size=4, value_size=4, max_entries=0
	.license "GPL"
	.section xdp,"ax",@progbits
	.globl ask
	.type ask,@function
ask:
	r6 = r1
	r1 = ring ll
	r2 = 1
	call bpf_ringbuf_query
	if r0 != 8192 goto 1f
	r1 = r6
	r2 = perf ll
	r3 = 0xffffffff ll
	r4 = r10
	r4 += -8
	*(u64 *)(r10 - 8) = 0
	r5 = 8
	call bpf_perf_event_output
	if r0 != 0 goto 1f
	r0 = 2
	exit
1:
	r0 = 1
	exit
EOF
"$run" --data-in packet sizes.s > out 2> err
grep -q 'XDP_PASS 1' err
ok $? "sizes of maps are completed: $(cat err)"
if test -z "$why"; then
	"$run" --engine=kernel --data-in packet sizes.s > out 2> err
	grep -q 'XDP_PASS 1' err
	ok $? "in the kernel, too: $(cat err)"
else
	skip "in the kernel" "$why"
fi
done_testing
