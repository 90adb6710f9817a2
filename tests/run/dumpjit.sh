#!/bin/sh
# --dump-jit: the compiler's forms and its code, as text.
. "$top_srcdir/tests/lib.sh" || exit 99

cat > f.s <<'END'
	.section tc,"ax",@progbits
	.globl main
	.type main,@function
main:
	r6 = *(u32 *)(r1 + 0)
	r6 *= 12345
	r1 = r6
	call sub
	r0 += r6
	exit
	.size main, .-main
	.text
	.type sub,@function
sub:
	r0 = r1
	r0 ^= 77
	exit
	.size sub, .-sub
END

case $(uname -m) in
x86_64 | aarch64) ;;
*) skip_all "no compiler for this machine" ;;
esac

try 0 "--dump-jit=ir needs no packets" "$run" --dump-jit=ir f.s
for pass in build phi fold dce branch combine select consts; do
	says out "^function [01] after $pass\$" "the form after the pass $pass"
done
says out "^function 0 with registers of " "the registers in the end"
says out "mul64 v[0-9]* 12345" "an instruction of it"

try 2 "--dump-jit of another engine is refused" "$run" --dump-jit=ir --engine=interp f.s
try 2 "--dump-jit of something else is refused" "$run" --dump-jit=bytes f.s
echo 0011223344556677889900112233 > packet
"$run" --dump-jit=ir --data-in packet f.s >out 2>err
ok $? "with packets the program runs as well"
says err "1 packet, 14 bytes" "over that packet"

if ! grep -q '^#define HAVE_CAPSTONE' "$top_builddir/config.h"; then
	try 2 "--dump-jit=asm without capstone is refused" "$run" --dump-jit=asm f.s
	says err "built without capstone" "with the reason"
	skip "machine code as text" "built without capstone"
	done_testing
fi
try 0 "--dump-jit=asm" "$run" --dump-jit=asm f.s
says out "^; f.s:6: r6 \*= 12345\$" "a line of the source"
says out "^; 1: r6 \*= 12345\$" "its instruction"
says out "^main:\$" "a function"
says out "^sub:\$" "and another one"
bytes=$(sed -n "s/^; program 'main': \([0-9]*\) bytes.*/\1/p" out)
# Addresses, then bytes in hexadecimal, then two blanks and the text.
shown=$(sed -n 's/^ *[0-9a-f]*:  \(\([0-9a-f][0-9a-f] \)*\).*/\1/p' out | wc -w)
test "$bytes" -gt 20 && test "$shown" -eq "$bytes"
ok $? "every byte of the code is there ($shown of $bytes)"
first=$(grep -n '12345$\|0x3039$' out | grep -c 'f.s\|: r6\|imul\|mov')
test "$first" -ge 3
ok $? "the constant is in the line, the instruction and the code"
done_testing
