#!/bin/bash
# make bench: interpreter and native code against C, and the main job on a capture of a million packets. Needs
# clang-19 for the BPF side of the programs. Times are of this machine and this moment; ratios tell more.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

clang-19 -O2 -target bpf -mcpu=v4 -I "$top_srcdir" -c -o "$dir/programs.o" "$top_srcdir/bench/programs.c"
"$top_builddir/bench/engines" "$dir/programs.o"

echo
"$top_builddir/bench/make_pcap" 1000000 1000 > "$dir/million.pcap"
cat "$dir/million.pcap" > /dev/null
# seconds NAME COMMAND...: CPU time (user and system), the best of five; wall time would show the neighbours' work.
seconds() {
	name=$1
	shift
	best=
	for i in 1 2 3 4 5; do
		took=$(TIMEFORMAT='%U %S'; { time "$@" > /dev/null 2>&1; } 2>&1)
		took=$(echo "$took" | awk '{ printf "%.0f", ($1 + $2) * 1e9 }')
		test -n "$best" && test "$best" -le "$took" || best=$took
	done
	awk -v name="$name" -v ns="$best" 'BEGIN {
		printf "%-52s %6.3f s %6.1f ns/packet %6.2f M packets/s\n", name, ns / 1e9, ns / 1e6, 1e3 / (ns / 1e6) }'
}
run=$top_builddir/ebpf-run examples=$top_srcdir/examples
for program in count_proto count_proto_xdp flows_tc; do
	for engine in jit interp; do
		seconds "ebpf-run --engine=$engine $program, 1M packets" \
			"$run" --engine=$engine -r "$dir/million.pcap" --map-dump "$examples/$program.s"
	done
done
if command -v tcpdump > /dev/null; then
	seconds "tcpdump -w /dev/null 'tcp port 80', 1M packets" tcpdump -r "$dir/million.pcap" -w /dev/null 'tcp port 80'
fi
