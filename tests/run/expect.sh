#!/bin/sh
# --expect: what is expected of a run, both sides of each kind of line.
. "$top_srcdir/tests/lib.sh"

traffic=$examples/traffic.pcap

# meets NAME OPTIONS... < EXPECTATIONS: all are met
meets() {
	name=$1
	shift
	cat > expected
	try 0 "$name" "$run" "$@" --expect expected
}
# fails LINE NAME OPTIONS... < EXPECTATIONS: exit status 1, and the diff has LINE as it is instead
fails() {
	line=$1 name=$2
	shift 2
	cat > expected
	try 1 "$name" "$run" "$@" --expect expected
	grep -qxF -e "+$line" out
	ok $? "$name: the diff says '$line'"
}
# refuses PATTERN NAME < EXPECTATIONS: they are no such thing
refuses() {
	cat > expected
	try 2 "$2" "$run" -r "$traffic" "$examples/count_proto_xdp.s" --expect expected
	says err "$1" "$2: the message"
}

cat > short.s <<'END'
	.section xdp, "ax", @progbits
	.globl short
short:	r2 = *(u32 *)(r1 + 0)		# drops packets of less than 4 bytes, writes 0x07 to the first byte of others
	r3 = *(u32 *)(r1 + 4)
	r0 = 1
	r4 = r2
	r4 += 4
	if r4 > r3 goto 1f
	*(u8 *)(r2 + 0) = 7
	r0 = 2
1:	exit
END
echo 01020304 > four.hex
echo 0102 > two.hex

meets "a verdict" --data-in four.hex short.s <<'END'
# a comment
packet 1: XDP_PASS   # and another
END
meets "a verdict as a number" --data-in four.hex short.s <<'END'
packet 1: 2
END
fails "packet 1: XDP_DROP" "another verdict" --data-in two.hex short.s <<'END'
packet 1: XDP_PASS
END
fails "packet 1: XDP_DROP" "another number" --data-in two.hex short.s <<'END'
packet 1: 2
END
meets "bytes" --data-in four.hex short.s <<'END'
packet 1: XDP_PASS | u8:7 0203 04
END
fails "packet 1: XDP_PASS | 07020304" "other bytes" --data-in four.hex short.s <<'END'
packet 1: XDP_PASS | 01020304
END
fails "packet 1: XDP_PASS | 07020304" "fewer bytes" --data-in four.hex short.s <<'END'
packet 1: XDP_PASS | 070203
END
meets "ranges" -r "$traffic" "$examples/count_proto_xdp.s" <<'END'
packet 5-: XDP_PASS
packet 1-3435: XDP_PASS
packet 3435: XDP_PASS
END
fails "packets = 3435" "a packet that does not come" -r "$traffic" "$examples/count_proto_xdp.s" <<'END'
packet 3436: XDP_PASS
END
meets "counts" -r "$traffic" "$examples/count_proto_xdp.s" <<'END'
packets = 3435
verdict XDP_PASS = 3435
verdict 1 = 0
END
fails "packets = 3435" "another count of packets" -r "$traffic" "$examples/count_proto_xdp.s" <<'END'
packets = 3434
END
fails "verdict XDP_PASS = 3435" "another count of a verdict" -r "$traffic" "$examples/count_proto_xdp.s" <<'END'
verdict XDP_PASS = 1
END
meets "maps" -r "$traffic" "$examples/count_proto_xdp.s" <<'END'
map counters u32:6 = u64:1336
map counters u32:0x100 = none
map counters entries = 256
END
fails "map counters u32:6 = u64:1336" "another value" -r "$traffic" "$examples/count_proto_xdp.s" <<'END'
map counters u32:6 = u64:1335
END
fails "map counters u32:6 = u64:1336" "a value where none is expected" -r "$traffic" "$examples/count_proto_xdp.s" <<'END'
map counters u32:6 = none
END
fails "map counters u32:256 = none" "no value where one is expected" -r "$traffic" "$examples/count_proto_xdp.s" <<'END'
map counters 00010000 = u64:1
END
fails "map counters entries = 256" "another number of entries" -r "$traffic" "$examples/count_proto_xdp.s" <<'END'
map counters entries = 255
END
if have clang-19; then
	clang-19 -O2 -g -target bpf -I"/usr/include/$(uname -m)-linux-gnu" -c "$top_srcdir/tests/run/c/events.c" \
		-o events.o 2> err
	ok $? "compiles"
	meets "events" --data-in four.hex events.o <<'END'
event ring u32:4 u16:443 6f6b
event perf u32:4 u16:443 6f6b
events ring = 1
END
	fails "event ring 04000000bb016f6b" "another event" --data-in four.hex events.o <<'END'
event ring u32:4 u16:443 6f6c
END
	fails "no more events of ring" "an event that does not come" --data-in four.hex events.o <<'END'
event ring u32:4 u16:443 6f6b
event ring u32:4 u16:443 6f6b
END
	fails "events perf = 1" "another number of events" --data-in four.hex events.o <<'END'
events perf = 0
END
else
	skip "events" "no clang-19"
fi

refuses 'expected:1:1: error: expected .packet' "a line of another kind" <<'END'
pocket 1: XDP_PASS
END
refuses 'expected:2:1: error: expected a packet.s number' "no number" <<'END'
packet 1: XDP_PASS
packet 0: XDP_PASS
END
refuses "error: expected a packet's number" "a range upside down" <<'END'
packet 3-2: XDP_PASS
END
refuses 'error: expected bytes' "no bytes" <<'END'
packet 1: XDP_PASS | 0g
END
refuses "error: no map has the name 'counts'" "no such map" <<'END'
map counts u32:1 = none
END
refuses 'error: expected a key of 4 bytes, not 8' "a key of another size" <<'END'
map counters u64:1 = none
END
refuses 'error: expected a value of 8 bytes, not 4' "a value of another size" <<'END'
map counters u32:1 = u32:1
END
refuses "error: no map has the name 'ring'" "events of no map" <<'END'
events ring = 0
END
try 2 "--tap without --expect" "$run" --data-in four.hex --tap short.s
try 2 "no such file" "$run" --data-in four.hex --expect missing short.s

printf 'packet 1: XDP_PASS\npacket 2: XDP_PASS\n' > expected
try 1 "--tap" "$run" --data-in four.hex --tap --expect expected short.s
printf 'ok 1 - packet 1: XDP_PASS\nnot ok 2 - packet 2: XDP_PASS\n# expected:2: but it is: packets = 1\n1..2\n' > tap
cmp -s out tap
ok $? "TAP, as it should be"
says err '^1 of 2 expectations met$' "and a summary"

if kernel_usable; then
	printf 'map counters u32:6 = u64:1336\nverdict XDP_PASS = 3435\n' > expected
	try 0 "expectations of the kernel" "$run" --engine=kernel -r "$traffic" "$examples/count_proto_xdp.s" --expect expected
else
	skip "expectations of the kernel" "bpf(2) is not allowed"
fi

# Damaged files are refused or read, whatever they are.
bad=0
printf 'packet 1-3: XDP_PASS | 0a\nmap counters u32:6 = u64:1\nverdict XDP_PASS = 1\nevents x = 1\n' > whole
for at in $(seq 0 2 80); do
	for byte in '|' '=' ':' '-' '\n' '*'; do
		{ head -c "$at" whole; printf "$byte"; tail -c +"$((at + 2))" whole; } > expected
		"$run" -q --data-in four.hex short.s --expect expected > out 2> err
		test $? -le 2 || bad=1
	done
done
ok $bad "damaged files of expectations"
done_testing
