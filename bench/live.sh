#!/bin/bash
# The live half of make bench-run: 64-byte frames over a veth pair at several rates, received by a plain reader of the
# kernel's ring and by ebpf-run counting them. Needs root.
set -eu
test "$(id -u)" -eq 0 && command -v ip > /dev/null || { echo "live: needs root and ip"; exit 0; }
ns=ebpf-bench-$$ dir=$(mktemp -d)
ip netns add $ns
trap 'ip netns del $ns; rm -rf "$dir"' EXIT
in="ip netns exec $ns"
$in ip link add v0 type veth peer name v1
$in sysctl -q -w net.ipv6.conf.v0.disable_ipv6=1 net.ipv6.conf.v1.disable_ipv6=1
$in ip link set v0 up
$in ip link set v1 up
bench=$top_builddir/bench run=$top_builddir/ebpf-run
wait_for() { until grep -q "listening on" "$1" 2> /dev/null; do sleep 0.05; done; }

echo "64-byte frames over veth, 2 s at each rate; ns of processor time of the receiver a packet"
printf '%10s %12s %10s %8s   %s\n' rate received lost ns receiver
for rate in 200000 500000 1000000 2000000; do
	n=$((rate * 2))
	$in "$bench/live" receive v1 3.5 > "$dir/out" 2> "$dir/err" &
	wait_for "$dir/err"
	got=$($in "$bench/live" send v0 $n $rate)
	wait $!
	read -r packets lost plain rest < "$dir/out"
	printf '%10.0f %12d %10d %8.1f   plain TPACKET_V3\n' "$got" "$packets" "$lost" "$plain"
	: > "$dir/err"
	TIMEFORMAT='cpu %U %S'
	{ time $in "$run" -i v1 -p -c $n --map-dump "$top_srcdir/examples/count_proto.s" > /dev/null 2> "$dir/err"; } \
		2> "$dir/time" &
	pid=$!
	wait_for "$dir/err"
	got=$($in "$bench/live" send v0 $n $rate)
	sleep 1
	pkill -INT -P $pid 2> /dev/null || true
	wait $pid
	packets=$(sed -n 's/.*: \([0-9]*\) packets,.*/\1/p' "$dir/err")
	lost=$(sed -n 's/lost by the capture: \([0-9]*\) packet.*/\1/p' "$dir/err")
	awk -v rate="$got" -v packets="$packets" -v lost="$lost" -v plain="$plain" '/^cpu/ {
		ns = ($2 + $3) * 1e9 / packets
		printf "%10.0f %12d %10d %8.1f   ebpf-run, %.2f times that\n", rate, packets, lost, ns, ns / plain }' "$dir/time"
done
