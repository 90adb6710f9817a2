#!/bin/sh
# The running kernel as engine, and beside ours. Needs bpf(2).
. "$top_srcdir/tests/lib.sh" || exit 99
traffic=$examples/traffic.pcap

"$run" --engine=kernel -c 1 -r "$traffic" "$examples/count_proto_xdp.s" >/dev/null 2>err
status=$?
if test $status -ne 0 && grep -q 'not permitted' err; then
	grep -q CAP_BPF err
	ok $? "without the capability, its name"
	skip "the kernel as engine" "bpf(2) is not allowed here"
	done_testing
fi
ok $status "the kernel runs a program"
for f in count_proto count_proto_xdp flows_tc; do
	"$run" -q --cross-check -r "$traffic" "$examples/$f.s" >out 2>err
	ok $? "$f: the same in the kernel: $(cat err)"
done
for f in count_proto count_proto_xdp; do
	"$run" -q --engine=kernel -r "$traffic" --map-dump "$examples/$f.s" >kernel
	"$run" -q -r "$traffic" --map-dump "$examples/$f.s" >ours
	cmp -s kernel ours
	ok $? "$f: the kernel's maps are dumped as ours"
done
for prog in tag untag; do
	"$run" -q --cross-check -r "$traffic" --prog $prog "$examples/vlan_link.s" >out 2>err
	ok $? "$prog: packets changed alike: $(cat err)"
done
"$run" -q --engine=kernel -r "$traffic" -w kernel.pcap --prog tag "$examples/vlan_link.s"
test "$(wc -c <kernel.pcap)" -gt 100000
ok $? "the kernel's packets are written"

cat >random.s <<'END'
	.section xdp,"ax",@progbits
	.globl f
	.type f,@function
f:
	call bpf_get_prandom_u32
	exit
	.size f, .-f
	.license "GPL"
END
"$run" -q --cross-check -r "$traffic" random.s >out 2>err
test $? -eq 1 && grep -q 'packet 1: the kernel differs' err && grep -q 'in the kernel: ' err
ok $? "the first difference ends it with status 1"
cat >bad.s <<'END'
	.section xdp,"ax",@progbits
	.globl f
	.type f,@function
f:
	r0 = r5
	exit
	.size f, .-f
END
"$run" -q --engine=kernel -r "$traffic" bad.s >out 2>err
test $? -eq 1 && grep -q 'R5 !read_ok' err && grep -q 'rejected by the kernel' err
ok $? "the kernel's log of a rejected program"
if command -v setpriv >/dev/null && test "$(id -u)" -eq 0; then
	setpriv --bounding-set -all --inh-caps -all "$run" --engine=kernel -r "$traffic" "$examples/flows_tc.s" 2>err
	test $? -eq 2 && grep -q CAP_BPF err
	ok $? "without the capability, its name"
fi
done_testing
