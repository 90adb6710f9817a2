#!/bin/sh
# --trace, --profile, --coverage: runs watched instruction by instruction.
. "$top_srcdir/tests/lib.sh"

traffic=$examples/traffic.pcap

cat > prog.s <<'END'
	.section .maps, "aw", @progbits
	.map seen, type=array, key=u32, value=u64, max_entries=1
	.section xdp, "ax", @progbits
	.globl prog
prog:	r6 = r1
	r2 = *(u32 *)(r1 + 0)
	r3 = *(u32 *)(r1 + 4)
	r2 += 60
	if r2 > r3 goto drop
	*(u32 *)(r10 - 4) = 0
	r1 = seen ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	if r0 == 0 goto drop
	call add
	r0 = 2
	exit
drop:	r0 = 1
	exit
	.type add, @function
add:	r1 = 1
	lock *(u64 *)(r0 + 0) += r1
	r0 = 0
	exit
END
# A subprogram takes what it is given in r1 to r5.
sed -i 's/^	call add/	r1 = r0\n	call add/; s/^add:	r1 = 1/add:	r2 = 1/; s/(r0 + 0) += r1/(r1 + 0) += r2/' prog.s

try 0 "a run to compare with" "$run" -r "$traffic" prog.s
passed=$(sed -n 's/.*XDP_PASS \([0-9]*\).*/\1/p' err)
dropped=$(sed -n 's/.*XDP_DROP \([0-9]*\).*/\1/p' err)
grep -v 'ns/packet' err > plain

# ---- trace ----
long=$(tshark -r "$traffic" -Y 'frame.len >= 60' -T fields -e frame.number 2>/dev/null | head -n 1)
short=$(tshark -r "$traffic" -Y 'frame.len < 60' -T fields -e frame.number 2>/dev/null | head -n 1)
try 0 "--trace" "$run" -r "$traffic" --trace --packet "${short:-1}" prog.s
says out "^packet ${short:-1}: prog$" "says which packet and program"
says out '^; r6 = r1 @ prog.s:5$' "source lines"
says out '^   0: r6 = r1  *r1=\[the context (struct xdp_md)\] r6=\[the context (struct xdp_md)\]$' "what r1 is in the beginning"
says out "^   2: r3 = \*(u32 \*)(r1 +4)  *r3=\[the packet's end\]$" "the packet's end"
says out '^ *1[0-9]: exit  *returns 0x1$' "what the program returned"
test "$(grep -c '^packet ' out)" -eq 1
ok $? "nothing of other packets"
cmp -s err plain
ok $? "the summary is that of any other run"
if test -n "$long"; then
	try 0 "--trace of another packet" "$run" -r "$traffic" --trace --packet "$long" prog.s
	says out "map 'seen'" "values of maps by their name"
	says out '^  *[0-9]*: lock \*(u64 \*)(r1 +0) += r2' "instructions of functions"
	cp out first
	try 0 "once more" "$run" -r "$traffic" --trace --packet "$long" prog.s
	cmp -s out first
	ok $? "the trace is the same each time"
else
	skip "a packet of more than 60 bytes" "no tshark"
fi
try 0 "--trace of all packets" "$run" -r "$traffic" -c 3 --trace prog.s
test "$(grep -c '^packet ' out)" -eq 3
ok $? "three packets"
try 2 "--packet without --trace" "$run" -r "$traffic" --packet 3 prog.s
try 2 "--trace in another engine" "$run" -r "$traffic" --trace --engine=interp prog.s
says err 'run in the checked engine' "says why"
try 2 "--trace of several workers" "$run" -r "$traffic" --trace -j2 prog.s
try 0 "--trace with --no-verify" "$run" -r "$traffic" -c 1 --trace --no-verify prog.s
try 2 "--trace to a full disk" sh -c "'$run' -r '$traffic' --trace prog.s > /dev/full"
says err 'cannot print the trace: No space left' "says why"

# ---- profile ----
try 0 "--profile" "$run" -r "$traffic" --profile prog.s
says out "^prog (xdp): $((passed + dropped)) runs, " "how many runs"
says out "^ *$((passed + dropped)) .*   0: r6 = r1$" "an instruction of all runs"
says out "^ *$passed .* lock \*(u64 \*)(r1 +0) += r2$" "one of some"
cmp -s err plain
ok $? "verdicts as ever"

# ---- coverage ----
try 0 "--coverage" "$run" -r "$traffic" --coverage cov prog.s
says cov '^SF:.*prog.s$' "the source file"
says cov "^DA:5,$((passed + dropped))$" "a line of all runs"
says cov "^DA:20,$dropped$" "a line of some"
says cov "^BRDA:9,0,0,$dropped$" "how often a branch was taken"
says cov "^BRDA:9,0,1,$passed$" "and how often not"
says cov '^BRDA:15,0,0,0$' "a branch that was never taken"
says cov "^FNDA:$passed,add$" "a function"
try 0 "--coverage of one packet" "$run" -r "$traffic" -c 1 --coverage one prog.s
test "$(grep -c '^DA:.*,0$' one)" -gt 0
ok $? "lines that did not run"
if have lcov; then
	lcov --summary cov > out 2>&1
	ok $? "lcov reads it"
fi
cat > bare.s <<'END'
	.section xdp, "ax", @progbits
	.globl f
f:	r0 = 2
	exit
END
"$as" --strip-debug -o bare.o bare.s
try 2 "--coverage without a line table" "$run" -r "$traffic" --coverage none bare.o
says err 'nothing ran that has a line table' "says so"
absent none "and writes nothing"
try 2 "--coverage to a full disk" "$run" -r "$traffic" --coverage /dev/full prog.s
done_testing
