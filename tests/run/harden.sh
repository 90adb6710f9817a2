#!/bin/sh
# --harden: the same results, and code that names no number of the program.
. "$top_srcdir/tests/lib.sh" || exit 99

case $(uname -m) in
x86_64 | aarch64) ;;
*) skip_all "no compiler for this machine" ;;
esac

for source in count_proto.s count_proto_xdp.s flows_tc.s; do
	"$run" -r "$examples/traffic.pcap" --map-dump "$examples/$source" >plain 2>plain.err
	"$run" -r "$examples/traffic.pcap" --map-dump --harden "$examples/$source" >hard 2>hard.err
	cmp -s plain hard && cmp -s plain.err hard.err
	ok $? "$source: verdicts and maps are the same"
done

cat > f.s <<'END'
	.section tc,"ax",@progbits
	.globl main
	.type main,@function
main:
	r6 = *(u32 *)(r1 + 0)
	r6 *= 0x41b2c3d4
	*(u32 *)(r1 + 48) = r6
	r1 = 3
	r2 = body ll
	r3 = r10
	r3 += -8
	*(u64 *)(r3 + 0) = 0
	r4 = 0
	call bpf_loop
	r0 = *(u64 *)(r10 - 8)
	exit
	.size main, .-main
	.text
	.type body,@function
body:
	r1 = *(u64 *)(r2 + 0)
	r1 += 1
	*(u64 *)(r2 + 0) = r1
	r0 = 0
	exit
	.size body, .-body
	.license "GPL"
END
echo 0011223344556677889900112233 > packet
"$run" --harden --data-in packet f.s 2>err
ok $? "a program with a callback"
says err "TC_ACT_STOLEN\|TC_ACT_PIPE" "calls it back on the guarded stack"
try 2 "--harden in another engine is refused" "$run" --harden --engine=interp --data-in packet f.s
try 0 "its forms" "$run" --harden --dump-jit=ir f.s
says out "after blind" "include the one in which numbers are taken out"
if grep -q '^#define HAVE_CAPSTONE' "$top_builddir/config.h"; then
	"$run" --dump-jit=asm f.s | grep -v '^;' > plain
	"$run" --harden --dump-jit=asm f.s | grep -v '^;' > hard
	"$run" --harden --dump-jit=asm f.s | grep -v '^;' > hard2
	# arm64 has no number of more than 16 bits in one instruction.
	test "$(uname -m)" != x86_64 || grep -q 41b2c3d4 plain
	ok $? "the number is in plain code"
	test "$(grep -c '41b2c3d4' hard)" -eq 0 && test -s hard
	ok $? "and not in hardened code"
	test -s hard && ! cmp -s hard hard2
	ok $? "which is another one each time"
else
	skip "numbers in the code" "built without capstone"
fi
done_testing
