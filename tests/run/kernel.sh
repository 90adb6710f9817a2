#!/bin/sh
# The running kernel as engine, and beside ours. Needs bpf(2).
n=0
ok() {	# ok STATUS NAME
	n=$((n + 1))
	if test "$1" -eq 0; then echo "ok $n - $2"; else echo "not ok $n - $2"; fi
}
run=$top_builddir/ebpf-run
examples=$top_srcdir/examples
traffic=$examples/traffic.pcap
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

"$run" --engine=kernel -c 1 -r "$traffic" "$examples/count_proto_xdp.s" >/dev/null 2>"$dir/err"
status=$?
if test $status -ne 0 && grep -q 'not permitted' "$dir/err"; then
	grep -q CAP_BPF "$dir/err"
	ok $? "without the capability, its name"
	echo "ok 2 - the kernel as engine # SKIP bpf(2) is not allowed here"
	echo "1..2"
	exit 0
fi
ok $status "the kernel runs a program"
for f in count_proto count_proto_xdp flows_tc; do
	"$run" -q --cross-check -r "$traffic" "$examples/$f.s" >"$dir/out" 2>"$dir/err"
	ok $? "$f: the same in the kernel: $(cat "$dir/err")"
done
for f in count_proto count_proto_xdp; do
	"$run" -q --engine=kernel -r "$traffic" --map-dump "$examples/$f.s" >"$dir/kernel"
	"$run" -q -r "$traffic" --map-dump "$examples/$f.s" >"$dir/ours"
	cmp -s "$dir/kernel" "$dir/ours"
	ok $? "$f: the kernel's maps are dumped as ours"
done
for prog in tag untag; do
	"$run" -q --cross-check -r "$traffic" --prog $prog "$examples/vlan_link.s" >"$dir/out" 2>"$dir/err"
	ok $? "$prog: packets changed alike: $(cat "$dir/err")"
done
"$run" -q --engine=kernel -r "$traffic" -w "$dir/kernel.pcap" --prog tag "$examples/vlan_link.s"
test "$(wc -c <"$dir/kernel.pcap")" -gt 100000
ok $? "the kernel's packets are written"

cat >"$dir/random.s" <<'END'
	.section xdp,"ax",@progbits
	.globl f
	.type f,@function
f:
	call bpf_get_prandom_u32
	exit
	.size f, .-f
	.license "GPL"
END
"$run" -q --cross-check -r "$traffic" "$dir/random.s" >"$dir/out" 2>"$dir/err"
test $? -eq 1 && grep -q 'packet 1: the kernel differs' "$dir/err" && grep -q 'in the kernel: ' "$dir/err"
ok $? "the first difference ends it with status 1"
cat >"$dir/bad.s" <<'END'
	.section xdp,"ax",@progbits
	.globl f
	.type f,@function
f:
	r0 = r5
	exit
	.size f, .-f
END
"$run" -q --engine=kernel -r "$traffic" "$dir/bad.s" >"$dir/out" 2>"$dir/err"
test $? -eq 1 && grep -q 'R5 !read_ok' "$dir/err" && grep -q 'rejected by the kernel' "$dir/err"
ok $? "the kernel's log of a rejected program"
if command -v setpriv >/dev/null && test "$(id -u)" -eq 0; then
	setpriv --bounding-set -all --inh-caps -all "$run" --engine=kernel -r "$traffic" "$examples/flows_tc.s" 2>"$dir/err"
	test $? -eq 2 && grep -q CAP_BPF "$dir/err"
	ok $? "without the capability, its name"
fi
echo "1..$n"
