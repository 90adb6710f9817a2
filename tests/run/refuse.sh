#!/bin/sh
# What ebpf-run does not run, and what it says then.
. "$top_srcdir/tests/lib.sh" || exit 99

refused() {	# refused STATUS PATTERN NAME ARGUMENTS...
	status=$1 pattern=$2 name=$3
	shift 3
	"$run" -r "$examples/traffic.pcap" "$@" > out 2> err
	got=$?
	test $got -eq "$status" && grep -q "$pattern" err && test ! -s out
	ok $? "$name: status $got, $(grep error: err | head -n 1)"
}

program() {	# program SECTION CALLS...: one per function
	printf '\t.section %s,"ax",@progbits\n' "$1"
	shift
	for call in "$@"; do
		printf '\t.globl f_%s\n\t.type f_%s,@function\nf_%s:\n\tcall bpf_%s\n\tr0 = 0\n\texit\n\t.size f_%s, .-f_%s\n' \
			"$call" "$call" "$call" "$call" "$call" "$call"
	done
	printf '\t.license "GPL"\n'
}

"$top_builddir/ebpf-as" -EB -o big.o "$examples/count_proto_xdp.s"
"$top_builddir/ebpf-as" -EL -o little.o "$examples/count_proto_xdp.s"
if "$run" -q -r "$examples/traffic.pcap" little.o 2>err; then other=big; else other=little; fi
refused 2 "$other.o: error: a $other-endian object" "an object of the other byte order" $other.o
program tc get_current_task > task.s
refused 2 'task.s:5:.*bpf_get_current_task() means nothing outside' "a helper without a body" task.s
program tc ktime_get_ns jiffies64 > two.s
refused 2 'several programs (f_ktime_get_ns, f_jiffies64)' "several programs" two.s
refused 2 "no program 'nope'" "no such program" --prog nope two.s
refused 0 'f_jiffies64 (sched_cls)' "the one that was named" --prog f_jiffies64 two.s
program kprobe/x ktime_get_ns > probe.s
refused 2 'type kprobe' "a type that does not run over packets" probe.s
program nonsense ktime_get_ns > nonsense.s
refused 2 "names no program type" "a section that says nothing" nonsense.s
program tc xdp_adjust_head > wrong.s
refused 1 'rejected by the verifier' "a program that the verifier rejects" wrong.s
cat > storage.s <<'MAP'
	.map stored, type=sk_storage, key=int, value=u64, max_entries=0, flags=1
	.map socks, type=sockmap, key=u32, value=u32, max_entries=4
	.map plain, type=array, key=u32, value=u32, max_entries=4
	.section xdp,"ax",@progbits
	.globl uses
	.type uses,@function
uses:
	*(u32 *)(r10 - 4) = 0
	r1 = socks ll
	r2 = r10
	r2 += -4
	call bpf_map_lookup_elem
	r0 = 2
	exit
	.globl does_not
	.type does_not,@function
does_not:
	r1 = plain ll
	r0 = 2
	exit
MAP
refused 0 'XDP_PASS' "maps that only the kernel has stand beside a program" --prog does_not storage.s
sed 's/socks ll/stored ll/' storage.s > sk.s
refused 2 "map 'socks': what maps of type sockmap hold" "one that is used" --no-verify --prog uses storage.s
refused 2 "map 'stored': what maps of type sk_storage hold" "another one" --no-verify --prog uses sk.s
refused 2 "no such field" "no such context field" --ctx nope=1 "$examples/flows_tc.s"
refused 2 "filter 'foo bar'" "a filter that is none" --filter 'foo bar' "$examples/flows_tc.s"

# Numbers whose sign was extended, compared through each other: r8 is not what r7 was.
cat > extended.s <<'END'
	.section tc,"ax",@progbits
	.globl f
	.type f,@function
f:
	w7 = *(u32 *)(r1 + 48)
	*(u64 *)(r10 - 8) = r7
	r8 = *(s32 *)(r10 - 8)
	if r7 > 0x7fffffff goto 1f
	r8 = 0
1:	r8 >>= 32
	r0 = r8
	exit
	.size f, .-f
END
refused 2 "'f' runs in the checked engine only" "what is accepted by mistake" extended.s
refused 0 "f (sched_cls)" "and runs in that engine" --engine=checked extended.s
sed 's/(s32 \*)/(u32 *)/' extended.s > plain.s
refused 0 "f (sched_cls)" "without the sign it is right" plain.s
done_testing
