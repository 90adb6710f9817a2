#!/bin/sh
# --redirect: what programs send to interfaces, in files and on real ones.
. "$top_srcdir/tests/lib.sh" || exit 99
traffic=$examples/traffic.pcap
count() { tail -c +25 "$1" | wc -c; }	# bytes of all records
all=$(count "$traffic")

program() {	# program NAME SECTION LINES: the function's body
	printf '\t.section %s,"ax",@progbits\n\t.globl %s\n\t.type %s,@function\n%s:\n%s\n\texit\n\t.size %s, .-%s\n' \
		"$2" "$1" "$1" "$1" "$3" "$1" "$1"
}
{
	program back xdp '	r0 = 3'
	program there xdp '	r1 = 7
	r2 = 0
	call bpf_redirect'
	program tc_there tc '	r1 = 7
	r2 = 0
	call bpf_redirect'
	program clone tc '	r2 = 7
	r3 = 0
	call bpf_clone_redirect
	r0 = 0'
	program drop xdp '	r0 = 1'
} >send.s
cat >devmap.s <<'END'
	.map ports, type=devmap, max_entries=4, key=u32, value=u32
	.section xdp,"ax",@progbits
	.globl ports_of
	.type ports_of,@function
ports_of:
	r1 = ports ll
	r2 = 2
	r3 = 0
	call bpf_redirect_map
	exit
	.size ports_of, .-ports_of
END

try 0 "XDP_TX" "$run" -r "$traffic" --redirect 1=back.pcap --redirect 7=there.pcap --prog back send.s
cmp -s back.pcap "$traffic"
ok $? "goes back to where it came from: the file is the same"
test "$(count there.pcap)" -eq 0
ok $? "and nowhere else"
for prog in there tc_there clone; do
	rm -f back.pcap there.pcap
	try 0 "$prog" "$run" -r "$traffic" --redirect 1=back.pcap --redirect 7=there.pcap --prog $prog send.s
	cmp -s there.pcap "$traffic" && test "$(count back.pcap)" -eq 0
	ok $? "goes to interface 7"
	try 0 "$prog, three workers" "$run" -j3 -r "$traffic" --redirect 7=many.pcap --prog $prog send.s
	cmp -s many.pcap there.pcap
	ok $? "the same, in the same order"
done
try 0 "a clone is not the packet" "$run" -r "$traffic" -w kept.pcap --redirect 7=there.pcap --prog clone send.s
cmp -s kept.pcap "$traffic"
ok $? "which goes on"
try 0 "no way" "$run" -r "$traffic" --redirect 1=back.pcap --prog there send.s
says err "warning: [0-9]* packets for interface 7 went nowhere" "is told"
echo '{"ports": [{"key": ["0x02","0x00","0x00","0x00"], "value": ["0x09","0x00","0x00","0x00"]}]}' >ports.json
try 0 "a map of interfaces" "$run" -r "$traffic" --map-load ports.json --redirect 9=there.pcap devmap.s
cmp -s there.pcap "$traffic"
ok $? "says where"
try 2 "no number" "$run" -r "$traffic" --redirect x=there.pcap --prog there send.s
try 2 "a folder that is not there" "$run" -r "$traffic" --redirect 7=nope/there.pcap --prog there send.s
try 2 "a damaged capture" sh -c "head -c 100000 '$traffic' >cut.pcap; rm -f there.pcap; '$run' -r cut.pcap --redirect 7=there.pcap --prog there send.s"
absent there.pcap "leaves no file"

# By a real interface.
if test "$(id -u)" -eq 0 && have ip && have tcpdump && ip netns add ebpf-redirect-$$ 2>/dev/null; then
	ns=ebpf-redirect-$$
	cleanup() { ip netns del $ns; }
	in="ip netns exec $ns"
	if $in ip link add v0 type veth peer name v1 2>/dev/null; then
		$in ip link set v0 mtu 9000 up
		$in ip link set v1 mtu 9000 up
		$in tcpdump -i v1 --immediate-mode -s 2000 -B 32768 -U -w seen.pcap 'ether[12:2] != 0x86dd' 2>tcpdump.err &
		tries=0
		until grep -q 'listening on' tcpdump.err || test $tries -eq 100; do sleep 0.1; tries=$((tries + 1)); done
		try 0 "by an interface" $in "$run" --filter 'ip and not vlan' -r "$traffic" --redirect 7=v0 --prog there send.s
		want=$(sed -n 's/.*: \([0-9]*\) packets.*/\1/p' err | head -n 1)
		sleep 0.5
		kill -INT $!
		wait $!
		got=$(tcpdump -r seen.pcap ip 2>/dev/null | wc -l)
		test "$got" -eq "$want"
		ok $? "$want packets arrive at the other end: $got"
		try 2 "without the capability" $in setpriv --bounding-set -all --inh-caps -all "$run" -r "$traffic" \
			--redirect 7=v0 --prog there send.s
		says err CAP_NET_RAW "its name"
	else
		skip "by an interface" "cannot make a veth pair"
	fi
else
	skip "by an interface" "needs root, ip and tcpdump"
fi
done_testing
