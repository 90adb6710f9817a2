#!/bin/sh
# The main job: assemble, verify, run over a real capture, dump the maps; the counters are what tcpdump and
# tshark count in the same file.
. "$top_srcdir/tests/lib.sh" || exit 99
pcap=$examples/traffic.pcap

# The counters of a map dump (text or JSON) as "key value" lines, zeros left out.
counters() {
	"$run" -q -j -r "$pcap" --map-dump "$@" 2>err | jq -r '
		.. | objects | select(has("formatted")) | .formatted | select(.value > 0) | "\(.key) \(.value)"' 2>>err ||
	echo failed
}

try 0 "ebpf-as examples/count_proto.s" "$as" "$examples/count_proto.s"
test -s count_proto.o
ok $? "writes count_proto.o in the current folder"
try 0 "ebpf-verify --log-level 1" "$verify" --log-level 1 count_proto.o
says out '^count_proto.o: socket/count_proto: accepted$' "one line with the verdict on stdout"
try 0 "ebpf-run --map-dump" "$run" -r "$pcap" --map-dump count_proto.o
test -s out
ok $? "the map is dumped on stdout"
cp out from-object
try 0 "ebpf-verify takes the .s" "$verify" "$examples/count_proto.s"
try 0 "ebpf-run takes the .s" "$run" -r "$pcap" --map-dump "$examples/count_proto.s"
cmp -s out from-object
ok $? "with the same dump"
"$run" -r - --map-dump count_proto.o <"$pcap" >out 2>err
cmp -s out from-object
ok $? "and from stdin"

# Each counter against the oracles. The dump as text has the same numbers as the JSON that is read here.
if have jq; then
	counters count_proto.o > ours
	if have tcpdump; then
		# Byte 23 is the eighth of the second line of each packet's dump: the last half of the fourth word.
		tcpdump -r "$pcap" -n -t -xx 2>/dev/null | awk '$1 == "0x0010:" && length($5) == 4 { print substr($5, 3) }' |
			sort | uniq -c | while read -r frames byte; do echo "$((0x$byte)) $frames"; done > theirs
		cmp -s ours theirs
		ok $? "count_proto counts what is in tcpdump's dump, for each of the $(wc -l < ours) bytes that occur"
		diff theirs ours | note
		for n in 1 6 17; do
			frames=$(tcpdump -r "$pcap" "ether[23] = $n" 2>/dev/null | wc -l)
			grep -q -x "$n $frames" ours
			ok $? "and what tcpdump's filter finds: $frames frames of protocol $n"
		done
		test "$(awk '{ sum += $2 } END { print sum }' ours)" = "$(tcpdump -r "$pcap" 'greater 24' 2>/dev/null | wc -l)"
		ok $? "and nothing else"
	else
		skip "count_proto against tcpdump" "tcpdump is not installed"
	fi
	if have tshark; then
		tshark -r "$pcap" -Y ip -T fields -E occurrence=f -e ip.proto 2>/dev/null |
			sort -n | uniq -c | awk '{ print $2, $1 }' > ip4
		tshark -r "$pcap" -Y ipv6 -T fields -E occurrence=f -e ipv6.nxt 2>/dev/null |
			sort -n | uniq -c | awk '{ print $2, $1 }' > ip6
		sort -n ip4 ip6 | awk '{ sum[$1] += $2 } END { for (n in sum) print n, sum[n] }' | sort -n > theirs
		counters "$examples/count_proto_xdp.s" > ours
		# tshark shows the protocol of each IP header; the first of a frame is the one that the program counts.
		cmp -s ours theirs
		ok $? "count_proto_xdp counts what tshark calls the protocol (IPv4, IPv6, VLAN)"
		diff theirs ours | note
	else
		skip "count_proto_xdp against tshark" "tshark is not installed"
	fi
	if have tcpdump; then
		counters "$examples/count_proto_xdp.s" > ours
		while read -r n frames; do
			plain=$(tcpdump -r "$pcap" "ip[9] = $n or ip6[6] = $n" 2>/dev/null | wc -l)
			tagged=$(tcpdump -r "$pcap" "vlan and (ip[9] = $n or ip6[6] = $n)" 2>/dev/null | wc -l)
			echo "$n $((plain + tagged))"
		done < ours > theirs
		cmp -s ours theirs
		ok $? "count_proto_xdp counts what tcpdump counts"
		diff theirs ours | note
		test "$(awk '{ sum += $2 } END { print sum }' ours)" = \
			"$(tcpdump -r "$pcap" 'ip or ip6 or (vlan and (ip or ip6))' 2>/dev/null | wc -l)"
		ok $? "and nothing else"
	else
		skip "count_proto_xdp against tcpdump" "tcpdump is not installed"
	fi
	# Flows: as many packets as there are with an IP header, each flow as tshark knows it.
	"$run" -q -j -r "$pcap" --map-dump "$examples/flows_tc.s" 2>err > flows
	test "$(jq '[.. | objects | select(has("formatted")) | .formatted.value.packets] | add' flows)" = \
		"$(awk '{ sum += $2 } END { print sum }' ours)"
	ok $? "flows_tc counts each IP packet in one flow"
	if have tshark; then
		found=$(jq '[.. | objects | select(has("formatted")) | .formatted | select(.key.protocol == 6)] | length' flows)
		test "$found" -eq "$(tshark -r "$pcap" -Y tcp -T fields -E occurrence=f -e ip.src -e ip.dst -e ipv6.src \
			-e ipv6.dst -e tcp.srcport -e tcp.dstport 2>/dev/null | sort -u | wc -l)"
		ok $? "flows_tc finds as many TCP flows as tshark"
	else
		skip "flows_tc against tshark" "tshark is not installed"
	fi
else
	skip "the counters" "jq is not installed"
fi

done_testing
