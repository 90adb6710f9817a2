#!/bin/sh
# Interfaces: a veth pair in a network namespace of its own. Needs privilege.
. "$top_srcdir/tests/lib.sh" || exit 99

test "$(id -u)" -eq 0 || skip_all "needs root"
command -v ip >/dev/null || skip_all "needs ip (iproute2)"
command -v ping >/dev/null || skip_all "needs ping"
ns=ebpf-run-$$
ip netns add $ns 2>/dev/null || skip_all "cannot make a network namespace"
cleanup() { ip netns del $ns; }
in="ip netns exec $ns"
$in ip link set lo up
$in ip link add v0 type veth peer name v1 2>/dev/null || skip_all "cannot make a veth pair"
$in ip link set v0 up
$in ip link set v1 up
program=$examples/count_proto.s

# Starts ebpf-run with the arguments, waits until it listens, and leaves its number in $pid.
start() {
	: >err	# the one before said so, too
	$in "$run" "$@" >out 2>err &
	pid=$!
	tries=0
	until grep -q '^listening on' err || test $tries -eq 100; do
		sleep 0.1
		tries=$((tries + 1))
	done
}
icmp() { grep -A1 '"key": 1,' out | tail -n 1 | tr -dc 0-9; }

start -i lo --map-dump "$program"
$in ping -q -c 10 -i 0.01 127.0.0.1 >/dev/null
sleep 0.4
# ip netns exec replaces itself: the number is ebpf-run's
kill -INT $pid
wait $pid
ok $? "SIGINT ends it well"
test "$(icmp)" = 20	# requests and replies
ok $? "10 pings on lo: $(icmp) packets"
grep -q 'lost by the capture: 0 packets' err
ok $? "lost packets are reported"

start -i lo -c 6 --filter 'icmp[icmptype] == icmp-echo' --map-dump "$program"
$in ping -q -c 10 -i 0.01 127.0.0.1 >/dev/null
wait $pid
ok $? "-c ends it"
test "$(icmp)" = 6
ok $? "a filter and a count: $(icmp) packets"

start -i lo --map-dump "$program"
$in ping -q -c 3 -i 0.01 127.0.0.1 >/dev/null
sleep 0.4
kill -USR1 $pid
sleep 0.4
test "$(icmp)" = 6
ok $? "SIGUSR1 dumps the maps: $(icmp) packets"
kill -TERM $pid
wait $pid
ok $? "SIGTERM ends it well"

# Several workers share an interface through the kernel's fan-out: no packet is missed, none is seen twice.
start -j3 -i lo --map-dump "$program"
$in ping -q -c 20 -i 0.01 127.0.0.1 >/dev/null
$in ping -q -c 20 -i 0.01 127.0.0.2 >/dev/null
sleep 0.4
kill -USR1 $pid
sleep 0.4
test "$(icmp)" = 80
ok $? "three workers: $(icmp) packets of 40 pings"
kill -INT $pid
wait $pid
ok $? "SIGINT ends them well"
start -j3 -i lo -U -c 7 --map-dump "$program"
$in ping -q -c 20 -i 0.01 127.0.0.1 >/dev/null
wait $pid
ok $? "-c ends them"
test "$(icmp)" = 7
ok $? "after as many packets as it says: $(icmp)"
# One that goes down may come up again.
for workers in 1 2; do
	start -j$workers -i v1 -w live.pcap "$program"
	$in ip link set v1 down
	sleep 0.3
	$in ip link set v1 up
	sleep 0.2
	kill -0 $pid
	ok $? "an interface that goes down and up does not end it, $workers workers"
	kill -INT $pid
	wait $pid
	ok $? "SIGINT does"
done
# Of all interfaces, each packet with the number of its own, and with an Ethernet header.
start -i any --map-dump "$program"
$in ping -q -c 10 -i 0.01 127.0.0.1 >/dev/null
sleep 0.4
kill -INT $pid
wait $pid
ok $? "any interface"
test "$(icmp)" = 20
ok $? "10 pings: $(icmp) packets"

start -i v0 -i v1 --map-dump "$program"
$in ip link set v0 down
$in ip link del v0
i=0
while kill -0 $pid 2>/dev/null && test $i -lt 50; do sleep 0.1; i=$((i + 1)); done
wait $pid
test $? -eq 2
ok $? "an interface that goes away ends it with status 2"
grep -q 'v[01]: error: ' err
ok $? "and names the interface"

$in "$run" -i nosuch "$program" >out 2>err
test $? -eq 2 && grep -q 'nosuch: error: .*No such device' err
ok $? "no such interface"
if command -v setpriv >/dev/null; then
	$in setpriv --bounding-set -all --inh-caps -all "$run" -i lo "$program" >out 2>err
	test $? -eq 2 && grep -q CAP_NET_RAW err
	ok $? "without the capability, its name"
fi
"$run" -D >out && grep -q '^lo ' out
ok $? "-D lists lo"
done_testing
