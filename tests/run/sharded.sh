#!/bin/sh
# The example of sharded captures: what several processes count adds up to what one counts.
. "$top_srcdir/tests/lib.sh" || exit 99
EBPF_RUN=$run
export EBPF_RUN
cat >all.s <<'END'
	.section socket,"ax",@progbits
	.globl all
	.type all,@function
all:
	r0 = 0xffff
	exit
	.size all, .-all
END
"$run" -q -r "$examples/traffic.pcap" -c 1500 -w "one half.pcap" all.s
# The other half: the header, and what comes after as many bytes as the first has.
{ head -c 24 "$examples/traffic.pcap"; tail -c +$(($(wc -c <"one half.pcap") + 1)) "$examples/traffic.pcap"; } >other.pcap
for program in count_proto count_proto_xdp flows_tc; do
	"$run" -q -j -r "one half.pcap" -r other.pcap --map-dump "$examples/$program.s" >whole
	try 0 "two processes: $program" sh "$examples/sharded.sh" "$examples/$program.s" "one half.pcap" other.pcap
	for f in whole out; do tr -d '\n ' <$f | sed 's/},{"key"/\n{"key"/g; s/^\[//; s/}*\]*$//' | sort >$f.sorted; done
	cmp -s whole.sorted out.sorted
	ok $? "count what one counts"
done
"$run" -q -r "$examples/traffic.pcap" all.s && JOBS=1 try 0 "one capture" sh "$examples/sharded.sh" \
	"$examples/count_proto.s" "$examples/traffic.pcap"
try 123 "a capture that is not there" sh "$examples/sharded.sh" "$examples/count_proto.s" other.pcap nope.pcap
try 2 "no capture" sh "$examples/sharded.sh" "$examples/count_proto.s"
done_testing
