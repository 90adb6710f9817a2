#!/bin/sh
# Several objects, programs and sources at once: --attach, --prog, maps shared by name.
. "$top_srcdir/tests/lib.sh" || exit 99
traffic=$examples/traffic.pcap
packets=$("$run" -r "$traffic" "$examples/count_proto.s" 2>&1 >/dev/null | sed 's/.*: \([0-9]*\) packets.*/\1/')

# program NAME SECTION KEY VERDICT: counts packets at KEY of the map "seen", then returns VERDICT.
program() {
	cat <<-END
		.section $2,"ax",@progbits
		.globl $1
		.type $1,@function
	$1:
		r6 = r1
		r1 = $3
		*(u32 *)(r10 - 4) = r1
		r2 = r10
		r2 += -4
		r1 = seen ll
		call bpf_map_lookup_elem
		if r0 == 0 goto out_$1
		r1 = 1
		lock *(u64 *)(r0 + 0) += r1
	out_$1:
		r0 = $4
		exit
		.size $1, .-$1
	END
}
map() { printf '\t.map seen, type=array, max_entries=%s, key=u32, value=u64\n' "$1"; }
# seen COUNT...: the elements of the map in the JSON dump `out`.
seen() { test "$(tr -d '\n ' <out | grep -o '"formatted":{[^}]*}' | sed 's/.*"value":\([0-9]*\).*/\1/' | tr '\n' ' ')" = "$* "; }

{ map 4; program first xdp 0 2; program stop xdp 1 1; } >a.s
{ map 4; program second xdp 2 2; program third tc 3 -1; } >b.s
{ map 5; program other xdp 0 2; } >c.s
{ map 4; program one tc 0 -1; program two tc 1 0; program three tc 2 0; program probe socket 3 60; } >tc.s

try 0 "programs of two files on one source" "$run" -j -r "$traffic" --map-dump --prog first --prog second --prog third a.s b.s
seen "$packets" 0 "$packets" "$packets"
ok $? "share a map by its name"
lines err 3 "the summary has a line for each"
try 0 "an XDP program that drops" "$run" -j -r "$traffic" --map-dump --prog stop --prog second --prog third b.s a.s
seen 0 "$packets" 0 0
ok $? "is the last to see the packet, at its hook and behind"
try 0 "the same, the other way round" "$run" -j -r "$traffic" --map-dump --prog second --prog stop --prog third b.s a.s
seen 0 "$packets" "$packets" 0
ok $? "the order of the options counts"
try 0 "tc programs" "$run" -j -r "$traffic" --map-dump --prog one --prog two --prog three --prog probe tc.s
seen "$packets" "$packets" 0 "$packets"
ok $? "TC_ACT_UNSPEC hands on, TC_ACT_OK ends, sockets see all"

cp "$traffic" x.pcap
try 0 "programs on different sources" "$run" -j -r "$traffic" -r x.pcap --map-dump --attach "x.pcap=first" \
	--attach "$traffic=second" --attach 2=b.s:third a.s b.s
seen "$packets" 0 "$packets" "$packets"
ok $? "each on its own"
says err "^first (xdp) on x.pcap: $packets packets" "the summary names the source"
try 0 "a source that only --attach names" "$run" -j --map-dump --attach "x.pcap=first" a.s
seen "$packets" 0 0 0
ok $? "is read"
try 0 "by section" "$run" -j --map-dump --attach "x.pcap=b.s:tc" b.s
seen 0 0 0 "$packets"
ok $? "a program by its section"
try 0 "one program twice" "$run" -j -r x.pcap --map-dump --prog first --prog first a.s
seen $((2 * packets)) 0 0 0
ok $? "runs twice"

refuse() {	# refuse PATTERN NAME ARGUMENTS...
	pattern=$1 name=$2
	shift 2
	try 2 "$name" "$run" "$@"
	says err "$pattern" "says: $pattern"
}
refuse "c.s: error: map 'seen': a.s has one of that name with max_entries 4, here it is 5" \
	"maps of one name that differ" -r x.pcap --prog first a.s c.s
refuse "no program is attached to 'x.pcap'" "a source without a program" -r "$traffic" -r x.pcap --attach "1=first" a.s
refuse "no program 'nope'; there is: a.s:first, a.s:stop" "no such program" -r x.pcap --prog nope a.s
refuse "'nope' is no source, no file and no interface" "no such source" --attach nope=first a.s
refuse "wants SOURCE=PROGRAM" "no source" --attach first a.s
refuse "more than one program is called 'xdp'" "a section with two programs" -r x.pcap --prog xdp a.s
refuse "several programs (first, stop)" "a choice to be made" -r x.pcap a.s

# Against the kernel, several at once.
if kernel_usable; then
	for engine in --engine=kernel --cross-check; do
		try 0 "$engine with several programs" "$run" -j $engine -r "$traffic" --map-dump --prog first --prog second \
			--prog third a.s b.s
		seen "$packets" 0 "$packets" "$packets"
		ok $? "$engine: the same maps"
	done
else
	skip "several programs in the kernel" "bpf(2) is not allowed here"
fi
done_testing
