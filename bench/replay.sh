#!/bin/bash
# make bench-run: captures through programs, beside tcpdump and a bare walk over the mapped file. PACKETS=10000000 for
# the full size (64-byte frames; the others have a third and a tenth of that), 3000000 by default. Processor time, user
# and system, the best of five taken in turns; the files are in the page cache. Start-up is in it.
set -eu
packets=${PACKETS:-3000000}
dir=${TMPDIR:-/tmp}/ebpf-bench-$$
mkdir "$dir"
trap 'rm -rf "$dir"' EXIT
run=$top_builddir/ebpf-run examples=$top_srcdir/examples bench=$top_builddir/bench
"$top_builddir/ebpf-as" --filter 'tcp port 80' -o "$dir/port80.o"

# used COMMAND...: microseconds of processor time
used() {
	took=$(TIMEFORMAT='%U %S'; { time "$@" > /dev/null 2>&1; } 2>&1)
	echo "$took" | awk '{ printf "%d", ($1 + $2) * 1e6 }'
}
least() {	# least NAME VALUE: the least of the values of that name so far
	test -n "${best[$1]:-}" && test "${best[$1]}" -le "$2" || best[$1]=$2
}
declare -A best
programs="count filter keep flows"
for mix in 64 imix 1500; do
	case $mix in
	64) n=$packets flows=1000 ;;
	imix) n=$((packets / 3)) flows=100000 ;;
	1500) n=$((packets / 10)) flows=1000 ;;
	esac
	"$bench/make_pcap" $n $flows $mix > "$dir/$mix.pcap"
	cat "$dir/$mix.pcap" > /dev/null
	best=()
	for round in 1 2 3 4 5; do
		least walk "$("$bench/walk" "$dir/$mix.pcap" | awk -v n=$n '{ printf "%d", $1 * n / 1000 }')"
		least tcpdump "$(used tcpdump -r "$dir/$mix.pcap" -w /dev/null 'tcp port 80')"
		least count "$(used "$run" -r "$dir/$mix.pcap" "$examples/count_proto.s")"
		least filter "$(used "$run" -r "$dir/$mix.pcap" "$dir/port80.o")"
		least keep "$(used "$run" -r "$dir/$mix.pcap" -w /dev/null "$dir/port80.o")"
		least flows "$(used "$run" -r "$dir/$mix.pcap" "$examples/flows_tc.s")"
	done
	echo "$n packets, $mix, $flows flows; ns of processor time a packet"
	for name in walk tcpdump $programs; do
		awk -v name=$name -v us="${best[$name]}" -v n=$n -v tcpdump="${best[tcpdump]}" -v walk="${best[walk]}" 'BEGIN {
			what["walk"] = "mapped, first line touched"
			what["tcpdump"] = "tcpdump -w /dev/null \"tcp port 80\""
			what["count"] = "ebpf-run count_proto.s"
			what["filter"] = "ebpf-run \"tcp port 80\""
			what["keep"] = "ebpf-run -w /dev/null \"tcp port 80\""
			what["flows"] = "ebpf-run flows_tc.s"
			printf "    %-36s %7.1f   %5.2fx tcpdump   %4.0f%% of the walk\n", what[name], us * 1000 / n,
				tcpdump / us, 100 * walk / us }'
	done
done
