#!/bin/sh
# When things go wrong around a run: disks full, pipes closed, signals at any moment, files that change.
. "$top_srcdir/tests/lib.sh" || exit 99
traffic=$examples/traffic.pcap
flows=$examples/flows_tc.s

cat >all.s <<'END'
	.section xdp,"ax",@progbits
	.globl all
	.type all,@function
all:
	r0 = 2
	exit
	.size all, .-all
END

# ---- nowhere to write to ----
if test -c /dev/full; then
	for form in "" -j -p; do
		try 2 "maps to a full disk $form" sh -c "'$run' -q $form -r '$traffic' --map-dump '$flows' >/dev/full"
		says err 'cannot write the maps: No space left' "says so"
	done
	try 2 "packets to a full disk" "$run" -q -r "$traffic" -w /dev/full all.s
	says err '/dev/full: error: cannot write: No space left' "says so"
	try 2 "redirected ones" "$run" -q -r "$traffic" --redirect 1=/dev/full --prog all -w x.pcap all.s
	absent x.pcap "and then no other file either"
	try 2 "help to a full disk" sh -c "'$run' --help >/dev/full"
fi
"$run" -q -r "$traffic" --map-dump "$flows" 2>err | head -c 1 >/dev/null
only all.s
# Closed before anything is written: a reader that ends at once.
{ "$run" -q -r "$traffic" -w kept.pcap --map-dump "$flows" 2>err; echo $? >status; } | true
test "$(cat status)" -eq 2 || test "$(cat status)" -eq 0
ok $? "a closed pipe: status $(cat status), $(cat err)"
cmp -s kept.pcap "$traffic"
ok $? "the packets are written all the same"
rm -f kept.pcap status

# ---- signals ----
# A source without end, of real packets.
endless() { head -c 24 "$traffic"; while tail -c +25 "$traffic"; do :; done 2>/dev/null; }
for workers in 1 3; do
	for delay in 0.02 0.05 0.1 0.2; do
		endless | "$run" -j -j$workers -r - -w w.pcap --map-dump "$flows" >out 2>err &
		pid=$!
		# The signals are caught as soon as the output file is open.
		tries=0
		until test -n "$(find /proc/$pid/fd -lname "$PWD/*" 2>/dev/null | grep -v '/[12]$')" || test $tries -eq 200; do
			sleep 0.01
			tries=$((tries + 1))
		done
		sleep $delay
		kill -INT $pid
		wait $pid
		status=$?
		test $status -eq 0 && test "$(tail -c 2 out)" = ']' && grep -q ' packets, ' err
		ok $? "SIGINT after $delay s, $workers workers: status $status, $(tail -n 1 err)"
		n=$(sed -n 's/.*: \([0-9]*\) packets.*/\1/p' err)
		test "$("$run" -r w.pcap all.s 2>&1 | sed -n 's/.*: \([0-9]*\) packets.*/\1/p')" = "$n"
		ok $? "all of the $n packets are in the output file"
		rm -f w.pcap
	done
done
# A pipe that says nothing: before the header, and after some packets.
for first in 0 24 100000; do
	rm -f fifo
	mkfifo fifo
	{ head -c $first "$traffic"; sleep 20; } >fifo &
	writer=$!
	"$run" -r fifo --map-dump "$flows" >out 2>err &
	pid=$!
	sleep 0.4
	kill -USR1 $pid
	sleep 0.1
	kill -INT $pid
	wait $pid
	ok $? "SIGINT while a pipe keeps it waiting after $first bytes"
	kill $writer 2>/dev/null
	wait $writer 2>/dev/null
done
test "$(grep -c '^\[' out)" -ge 1
ok $? "SIGUSR1 dumped the maps before"
rm -f fifo

# ---- files ----
head -c 50000 "$traffic" | gzip -c | head -c 20000 >cut.pcap.gz
try 2 "a packed file that is cut off" "$run" -r cut.pcap.gz "$flows"
says err 'cut.pcap.gz: error: damaged' "says so"
gzip -c "$traffic" >whole.pcap.gz
try 0 "leaving a packed file early" "$run" -r whole.pcap.gz -c 1 "$flows"
lines err 1 "without a word of the unpacker's"
try 2 "a folder" "$run" -r . "$flows"
try 2 "no file" "$run" -r nope.pcap "$flows"
done_testing
