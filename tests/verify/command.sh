#!/bin/sh
# What ebpf-verify prints besides verdict and log: tables, comparisons, graphs, the kernel's answer.
. "$top_srcdir/tests/lib.sh"

cat > two.s <<'END'
	.section xdp, "ax", @progbits
	.globl good, bad
good:
	r0 = *(u32 *)(r1 + 0)
	if r0 == 0 goto 1f
	r0 = 2
	exit
1:	r0 = 1
	exit
bad:
	r0 = r3
	exit
END

try 1 "-o csv" "$verify" -o csv two.s
says out '^file_name,prog_name,verdict,duration,total_insns,total_states,peak_states,' "CSV has a head"
says out '^two.s,good,success,[0-9]*,6,' "CSV: an accepted program"
says out '^two.s,bad,failure,' "CSV: a rejected one"
lines out 3 "nothing else with it"
cp out before.csv
try 1 "--compare with the same" "$verify" --compare before.csv two.s
says out '^0 changed, 2 as before, 0 new, 0 gone$' "nothing changed"
sed -i 's/r0 = r3/r0 = 0/' two.s
try 0 "--compare after a change" "$verify" -C before.csv two.s
says out '^two.s/bad: now accepted$' "a verdict that changed"
try 2 "--compare without a table" "$verify" -C two.s two.s
says err 'two.s:1: error: expected a table with columns' "says what is wrong with it"
try 2 "-o with something else" "$verify" -o html two.s
try 0 "--stats" "$verify" --stats two.s
says out '^two.s  good     accepted .* 6 ' "a table under the verdicts"

try 0 "-j" "$verify" -j --log-level 2 two.s
says out '^\[{"file_name":"two.s","prog_name":"good","section":"xdp","type":"xdp","verdict":"success",' "JSON"
says out '"log":"func#0 @0\\n' "the log in JSON"
try 2 "-j with -o csv" "$verify" -j -o csv two.s

try 0 "--cfg" "$verify" --cfg --prog good two.s
says out '^digraph "good" {$' "a graph"
says out 'b0 -> b4 \[label=T\];' "the edge of the jump"
says out 'b0 -> b2 \[label=F\];' "the edge of going on"
if have dot; then
	dot -Tsvg out > /dev/null 2> err
	ok $? "dot(1) takes it"
fi
cat > dead.s <<'END'
	.section xdp, "ax", @progbits
	.globl f
f:	r1 = 1
	if r1 == 1 goto 1f
	r0 = 7
1:	r0 = 1
	exit
END
try 0 "--cfg of dead code" "$verify" --cfg dead.s
says out 'b2 .*color=grey' "dead code is grey"

try 1 "--log-size" "$verify" --log-level 2 --log-size 50 --prog good two.s
says out 'rejected: the log takes [0-9]* bytes (ENOSPC)$' "a log that does not fit is ENOSPC"
try 0 "--log-size that suffices" "$verify" --log-level 2 --log-size 100000 --prog good two.s
try 1 "--log-size with BPF_LOG_FIXED" "$verify" --log-level 10 --log-size 8 --prog good two.s
says out '^func#0 two.s' "which keeps the beginning"
try 2 "--log-size 0" "$verify" --log-size 0 two.s

try 2 "--kernel-oracle with --unprivileged" "$verify" --kernel-oracle --unprivileged two.s
if kernel_usable; then
	cat > maps.s <<'END'
	.map counters, type=array, key=u32, value=u64, max_entries=3
	.section socket, "ax", @progbits
	.globl f
f:	*(u32 *)(r10 - 4) = 0
	r1 = counters ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto 1f
	r0 = *(u64 *)(r0 + 8)
1:	exit
END
	try 0 "--kernel-oracle" "$verify" --kernel-oracle --log-level 2 two.s
	says out '^  Linux .*: accepted$' "the kernel's verdict"
	test "$(grep -c '^  the logs are the same$' out)" -eq 2
	ok $? "and the same log"
	try 1 "--kernel-oracle of a rejected program with a map" "$verify" --kernel-oracle --log-level 1 maps.s
	says out 'Linux .*: rejected: R0 min value is outside of the allowed memory range (EACCES)$' "its reason"
	says out '^  the logs are the same$' "the maps have their names"
else
	skip "--kernel-oracle" "bpf(2) is not allowed"
fi
done_testing
