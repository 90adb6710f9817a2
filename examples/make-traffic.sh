#!/bin/sh
# Makes traffic.pcap: real conversations between two network namespaces, over two links and on loopback, captured
# by tcpdump while they happen. The second link is VLAN 42: vlan_link.s puts the tags on and takes them off, so
# this works on kernels without VLAN devices too. Nothing is left behind but the file.
#
#     make-traffic.sh [OUTPUT]           as root; EBPF_AS names the assembler (ebpf-as from the PATH)
#
# Debian packages: iproute2 ethtool iputils-ping tcpdump tshark bpftool curl openssl dnsmasq-base bind9-dnsutils
# python3-minimal, and a kernel with veth, network namespaces and cls_bpf.

set -eu
out=$(realpath "${1:-traffic.pcap}")
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d)
a=ebpf-traffic-a-$$ b=ebpf-traffic-b-$$
pins=/sys/fs/bpf/ebpf-traffic-$$
children=

finish() {
	trap - EXIT INT TERM
	test -z "$children" || kill $children 2>/dev/null || :
	wait
	ip netns del $a 2>/dev/null || :
	ip netns del $b 2>/dev/null || :
	rm -rf "$dir" "$pins"
}
trap finish EXIT INT TERM

in_a() { ip netns exec $a "$@"; }
in_b() { ip netns exec $b "$@"; }
start() { "$@" >/dev/null 2>"$dir/errors.$(echo "$children" | wc -w)" & children="$children $!"; }

# Two namespaces, the client a and the server b, two links between them. No offloads: what is captured shall be
# what a wire would carry, in frames of at most 1514 bytes with true checksums.
ip netns add $a
ip netns add $b
ip link add plain0 netns $a address 02:00:00:00:00:0a type veth peer name plain0 netns $b address 02:00:00:00:00:0b
ip link add vlan0 netns $a address 02:00:00:00:42:0a type veth peer name vlan0 netns $b address 02:00:00:00:42:0b
for n in $a:1 $b:2; do
	ns=${n%:*} host=${n#*:}
	for dev in lo plain0 vlan0; do
		ip netns exec $ns ethtool -K $dev tx off tso off gso off gro off sg off >/dev/null 2>&1 || :
		ip netns exec $ns sysctl -q -w net.ipv6.conf.$dev.accept_dad=0 net.ipv6.conf.$dev.router_solicitations=0
	done
	ip -n $ns link set lo mtu 1500 up
	ip -n $ns addr add 192.0.2.$host/25 dev plain0
	ip -n $ns addr add 2001:db8:1::$host/64 dev plain0
	ip -n $ns addr add 192.0.2.$((128 + host))/25 dev vlan0
	ip -n $ns addr add 2001:db8:42::$host/64 dev vlan0
	ip -n $ns link set plain0 up
	ip -n $ns link set vlan0 mtu 1496 up
done

"${EBPF_AS:-ebpf-as}" -o "$dir/vlan_link.o" "$here/vlan_link.s"
bpftool prog loadall "$dir/vlan_link.o" "$pins"
for ns in $a $b; do
	tc -n $ns qdisc add dev vlan0 clsact
	# ip netns exec has a /sys of its own; the descriptor opens the pin of ours.
	for way in egress:tag ingress:untag; do
		nsenter --net=/run/netns/$ns tc filter add dev vlan0 ${way%:*} \
			bpf direct-action object-pinned "$pins/${way#*:}"
	done
done

# Servers: HTTP, TLS and DNS, over IPv4 and IPv6, on both links and on b's loopback.
mkdir "$dir/www"
echo 'Hello from the other side.' > "$dir/www/index.html"
awk 'BEGIN { for (i = 0; i < 700; i++) printf "line %d of a page of some length\n", i }' > "$dir/www/page.txt"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj /CN=www.example \
	-keyout "$dir/key.pem" -out "$dir/cert.pem" 2>/dev/null
start in_b python3 -m http.server --bind :: --directory "$dir/www" 80
start in_b openssl s_server -accept 443 -key "$dir/key.pem" -cert "$dir/cert.pem" -www -quiet
start in_b dnsmasq --keep-in-foreground --no-resolv --no-hosts --no-daemon --user=root --pid-file= \
	--bind-dynamic --cache-size=0 --address=/example/192.0.2.2 --address=/example/2001:db8:1::2 \
	--txt-record="text.example,$(awk 'BEGIN { for (i = 0; i < 200; i++) printf "x" }')"
sleep 2

# The captures: one end of each link, and loopback.
start in_a tcpdump -U -i plain0 -w "$dir/plain.pcap"
start in_a tcpdump -U -i vlan0 -w "$dir/vlan.pcap"
start in_b tcpdump -U -i lo -w "$dir/lo.pcap"
sleep 2

fetch() { "$1" curl -s -o /dev/null --max-time 10 --insecure "$2" || echo "make-traffic: $2 failed" >&2; }
resolve() {	# resolve NAMESPACE-FUNCTION SERVER TRANSPORT NUMBER
	awk -v n="$4" 'BEGIN {
		for (i = 0; i < n; i++)
			print "host" i ".example " (i % 3 ? "A" : "AAAA")
		print "text.example TXT\nno.such.name A"
	}' > "$dir/names"
	"$1" dig @"$2" "$3" +tries=1 +time=3 -f "$dir/names" >/dev/null || :
}

for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
	fetch in_a http://192.0.2.2/
	fetch in_a "http://[2001:db8:1::2]/"
	fetch in_a http://192.0.2.130/
	fetch in_b http://127.0.0.1/
	fetch in_a https://192.0.2.2/
done
for i in 1 2 3 4 5; do
	fetch in_a "https://[2001:db8:1::2]/"
	fetch in_a "https://[2001:db8:42::2]/"
	fetch in_b "https://[::1]/"
	fetch in_a http://192.0.2.2:81/ 2>/dev/null		# nobody there: reset
done
fetch in_a http://192.0.2.2/page.txt
fetch in_a "http://[2001:db8:42::2]/page.txt"
resolve in_a 192.0.2.2 +notcp 150
resolve in_a 2001:db8:1::2 +notcp 100
resolve in_a 192.0.2.130 +notcp 60
resolve in_b 127.0.0.1 +notcp 40
resolve in_a 192.0.2.2 +tcp 5
in_a dig @192.0.2.2 -p 54 +tries=1 +time=1 host.example >/dev/null || :	# nobody there: ICMP port unreachable

# Echoes, small ones, big ones, and such that must be cut into fragments.
in_a ping -q -n -i 0.01 -c 200 192.0.2.2 >/dev/null
in_a ping -q -n -i 0.01 -c 150 2001:db8:1::2 >/dev/null
in_a ping -q -n -i 0.01 -c 80 192.0.2.130 >/dev/null
in_a ping -q -n -i 0.01 -c 80 2001:db8:42::2 >/dev/null
in_b ping -q -n -i 0.01 -c 50 127.0.0.1 >/dev/null
in_a ping -q -n -i 0.02 -c 10 -s 1400 192.0.2.2 >/dev/null
in_a ping -q -n -i 0.02 -c 8 -s 4000 192.0.2.2 >/dev/null
in_a ping -q -n -i 0.02 -c 5 -s 4000 2001:db8:1::2 >/dev/null
in_a ping -q -n -i 0.02 -c 4 -s 4000 192.0.2.130 >/dev/null
in_a ping -q -n -c 3 -t 1 192.0.2.2 >/dev/null
in_a ping -q -n -c 1 -W 1 192.0.2.99 >/dev/null || :	# nobody there: ARP alone
for i in 1 2 3 4 5 6 7 8 9 10; do
	in_a ip neigh flush all
	in_b ip neigh flush all
	in_a ping -q -n -c 1 192.0.2.2 >/dev/null
	in_a ping -q -n -c 1 192.0.2.130 >/dev/null
	in_a ping -q -n -c 1 2001:db8:1::2 >/dev/null
done
sleep 2

# Children are the servers and then the three captures; each tcpdump writes out its file when told to end.
kill -INT $(ip netns pids $a; ip netns pids $b) 2>/dev/null || :
sleep 1
for f in plain vlan lo; do test -s "$dir/$f.pcap"; done
mergecap -F pcap -w "$dir/all.pcap" "$dir/plain.pcap" "$dir/vlan.pcap" "$dir/lo.pcap"
mv "$dir/all.pcap" "$out"
tcpdump -n -r "$out" 2>/dev/null | wc -l | sed 's/$/ packets/'
ls -l "$out"
