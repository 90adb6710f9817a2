#!/bin/sh
# The example of the bpf(2) manual, on a file and on an interface.
. "$top_srcdir/tests/lib.sh" || exit 99
example=$top_builddir/examples/sock_example
traffic=$top_srcdir/examples/traffic.pcap

# What the assembler's version of the program counts under ebpf-run, where it sees the same packets.
count() { "$run" -q -r "$traffic" --filter 'ether[12:2] = 0x800' --map-dump -j "$top_srcdir/examples/count_proto.s" | tr '{' '\n' |
	sed -n "s/.*\"key\":$1,\"value\":\([0-9]*\).*/\1/p"; }
try 0 "counts a file's packets" "$example" -r "$traffic"
expected="TCP $(count 6) UDP $(count 17) ICMP $(count 1) packets"
test "$(cat out)" = "$expected"
ok $? "as many as ebpf-run says: $expected"
note out

try 1 "a file that is not there" "$example" -r nowhere
try 2 "no source" "$example"

if test "$(id -u)" -eq 0 && have ip && have ping && ip netns add sock-example 2>/dev/null; then
	cleanup() { ip netns del sock-example; }
	in="ip netns exec sock-example"
	$in ip link set lo up
	$in ping -q -c 4 -i 0.5 127.0.0.1 > ping.out 2>&1 &
	$in "$example" -i lo -c 3 > live
	wait
	# Each of the four is there twice, and so is each answer; the first may have come too early.
	icmp=$(sed -n '$s/.*ICMP \([0-9]*\).*/\1/p' live)
	test "${icmp:-0}" -ge 4 && test "$(wc -l < live)" -eq 3
	ok $? "counts what comes by an interface, and says so every second"
	note live
else
	skip "an interface" "needs root, ip and ping"
fi

done_testing
