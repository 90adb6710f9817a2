#!/bin/sh
# Programs of our own through conformance_plugin, as the public suite would send them: in native code, interpreted and
# checked. A case is a line: name | memory in hexadecimal | r0 in hexadecimal, or ! for an error | instructions.
. "$top_srcdir/tests/lib.sh" || exit 99
plugin=$top_builddir/tests/conformance_plugin

hex() { od -An -v -tx1 | tr '\n' ' '; }

run_case() {	# run_case NAME MEMORY WANT: the instructions are in case.s
	"$as" --raw -o case.bin case.s 2>err || { fail "$1: does not assemble"; note err; return; }
	hex < case.bin > case.hex
	for engine in --jit --interpret --checked; do
		if test -n "$2"; then
			"$plugin" "$2" $engine < case.hex > out 2>err
		else
			"$plugin" $engine < case.hex > out 2>err
		fi
		status=$?
		if test "$3" = '!'; then
			test $status -ne 0 && test -s err && test ! -s out
		else
			test $status -eq 0 && test "$(cat out)" = "$3"
		fi
		got=$?
		ok $got "$1 $engine"
		test $got -eq 0 || note out err
	done
}

while IFS='|' read -r name memory want text; do
	case $name in '' | '#'*) continue ;; esac
	name=$(echo $name) memory=$(echo $memory) want=$(echo $want)
	printf '%s\n' "$text" | tr ';' '\n' > case.s
	run_case "$name" "$memory" "$want"
done <<'END'
# arithmetic
add            | | 5                | w0 = 0; w1 = 2; w0 += 1; w0 += w1; r0 += 2; exit
add64 wraps    | | 1                | r0 = -1; r0 += 2; exit
add32 wraps    | | 1                | r0 = -1; w0 += 2; exit
sub            | | fffffffffffffffe | r0 = 1; r1 = 3; r0 -= r1; exit
sub32          | | fffffffe         | r0 = 1; r1 = 3; w0 -= w1; exit
mul            | | fffffffffffffffa | r0 = -2; r0 *= 3; exit
mul32          | | fffffffa         | r0 = -2; w0 *= 3; exit
mul64 high     | | 600000000        | r0 = 0x300000000 ll; r0 *= 2; exit
div            | | 3fffffffffffffff | r0 = -1; r0 /= 4; exit
div by zero    | | 0                | r0 = 7; r1 = 0; r0 /= r1; exit
div32 by zero  | | 0                | r0 = 7; r1 = 0x100000000 ll; w0 /= w1; exit
div32 divisor  | | 4                | r0 = 12; r1 = 0x100000003 ll; w0 /= w1; exit
div by -imm    | | 1                | r0 = -1; r0 /= -2; exit
mod            | | 3                | r0 = 11; r0 %= 4; exit
mod by zero    | | 100000007        | r0 = 0x100000007 ll; r1 = 0; r0 %= r1; exit
mod32 by zero  | | 7                | r0 = 0x100000007 ll; r1 = 0; w0 %= w1; exit
sdiv           | | fffffffffffffffd | r0 = -13; r0 s/= 4; exit
sdiv32         | | fffffffd         | r0 = -13; w0 s/= 4; exit
sdiv min by -1 | | 8000000000000000 | r0 = 0x8000000000000000 ll; r1 = -1; r0 s/= r1; exit
sdiv32 min -1  | | 80000000         | w0 = 0x80000000; w1 = -1; w0 s/= w1; exit
sdiv by zero   | | 0                | r0 = -13; r1 = 0; r0 s/= r1; exit
smod           | | ffffffffffffffff | r0 = -13; r0 s%= 4; exit
smod32         | | ffffffff         | r0 = -13; w0 s%= 4; exit
smod min by -1 | | 0                | r0 = 0x8000000000000000 ll; r1 = -1; r0 s%= r1; exit
smod by zero   | | fffffffffffffff3 | r0 = -13; r1 = 0; r0 s%= r1; exit
or             | | fffffffffffffff5 | r0 = 5; r0 |= -16; exit
or32           | | fffffff5         | r0 = 5; w0 |= -16; exit
and            | | f0               | r0 = 0xff; r0 &= -16; exit
xor            | | fffffffffffffff0 | r0 = 15; r0 ^= -1; exit
neg            | | fffffffffffffffe | r0 = 2; r0 = -r0; exit
neg32          | | fffffffe         | r0 = 2; w0 = -w0; exit
neg min        | | 8000000000000000 | r0 = 0x8000000000000000 ll; r0 = -r0; exit
mov sign       | | ffffffffffffffff | r0 = -1; exit
mov32 zeroes   | | ffffffff         | r0 = -1; w0 = w0; exit
mov32 imm      | | ffffffff         | w0 = -1; exit
movsx8         | | ffffffffffffff80 | r1 = 0x180; r0 = (s8)r1; exit
movsx16        | | ffffffffffff8000 | r1 = 0x18000; r0 = (s16)r1; exit
movsx32        | | ffffffff80000000 | r1 = 0x180000000 ll; r0 = (s32)r1; exit
movsx8 to 32   | | ffffff80         | r1 = 0x180; w0 = (s8)w1; exit
movsx16 to 32  | | ffff8000         | r1 = 0x18000; w0 = (s16)w1; exit
# shifts
lsh            | | 8000000000000000 | r0 = 1; r0 <<= 63; exit
lsh masks      | | 2                | r0 = 1; r1 = 65; r0 <<= r1; exit
lsh32 masks    | | 2                | r0 = 1; r1 = 33; w0 <<= w1; exit
rsh            | | 1                | r0 = -1; r0 >>= 63; exit
rsh32          | | 7fffffff         | r0 = -1; w0 >>= 1; exit
arsh           | | fffffffffffffffc | r0 = -7; r0 s>>= 1; exit
arsh32         | | fffffffc         | r0 = -7; w0 s>>= 1; exit
arsh32 reg     | | ffff8000         | w0 = 0x80000000; r1 = 16; w0 s>>= w1; exit
arsh masks     | | ffffffffffffffff | r0 = -2; r1 = 65; r0 s>>= r1; exit
# byte order
be16           | | 2211             | r0 = 0x8899112233441122 ll; r0 = be16 r0; exit
be32           | | 22113344         | r0 = 0x8899112244331122 ll; r0 = be32 r0; exit
be64           | | 8877665544332211 | r0 = 0x1122334455667788 ll; r0 = be64 r0; exit
le16           | | 1122             | r0 = 0x8899112233441122 ll; r0 = le16 r0; exit
le32           | | 33441122         | r0 = 0x8899112233441122 ll; r0 = le32 r0; exit
bswap16        | | 2211             | r0 = 0x8899112233441122 ll; r0 = bswap16 r0; exit
bswap32        | | 22114433         | r0 = 0x8899112233441122 ll; r0 = bswap32 r0; exit
bswap64        | | 8877665544332211 | r0 = 0x1122334455667788 ll; r0 = bswap64 r0; exit
# jumps
jeq            | | 1                | r0 = 0; r1 = 10; if r1 == 11 goto +3; if r1 == 10 goto +1; exit; r0 = 1; exit
jset           | | 1                | r0 = 0; r1 = 0x80; if r1 & 0x7f goto +2; r0 = 1; if r1 & 0x80 goto +1; r0 = 2; exit
jset32         | | 1                | r0 = 1; r1 = 0x8000000000 ll; if w1 & 0x80 goto +1; exit; r0 = 2; exit
jsgt sign      | | 1                | r0 = 1; r1 = -2; if r1 s> -1 goto +2; if r1 s> -3 goto +2; r0 = 2; exit; exit
jlt32 unsigned | | 1                | r0 = 1; r1 = -1; if w1 < 5 goto +1; exit; r0 = 2; exit
ja             | | 1                | r0 = 1; goto +1; r0 = 2; exit
gotol          | | 1                | r0 = 1; gotol +1; r0 = 2; exit
loop           | | 37               | r0 = 0; r1 = 10; r0 += r1; r1 += -1; if r1 != 0 goto -3; exit
backward       | | 2                | r0 = 0; goto +2; r0 += 1; goto +1; goto -3; r0 += 1; exit
# memory
ldx            | 11 22 33 44 55 66 77 88 | 8877665544332211 | r0 = *(u64 *)(r1 + 0); exit
ldx narrow     | 11 22 c3 44 55 66 77 88 | c3 | r0 = *(u8 *)(r1 + 2); exit
ldx unaligned  | 11 22 33 44 55 66 77 88 | 5544 | r0 = *(u16 *)(r1 + 3); exit
ldsx           | 11 22 c3 44 | ffffffffffffffc3 | r0 = *(s8 *)(r1 + 2); exit
ldsx32         | 00 00 00 80 | ffffffff80000000 | r0 = *(s32 *)(r1 + 0); exit
length         | 01 02 03 04 05 | 5 | r0 = r2; exit
no memory      | | 0            | r0 = r1; r0 |= r2; exit
st             | aa bb 11 cc dd | 55 | *(u8 *)(r1 + 2) = 0x55; r0 = *(u8 *)(r1 + 2); exit
st sign        | 00 00 00 00 00 00 00 00 | ffffffffffffffff | *(u64 *)(r1 + 0) = -1; r0 = *(u64 *)(r1 + 0); exit
stx            | aa bb ff ff ff ff cc dd | 11223344 | r2 = 0x11223344; *(u32 *)(r1 + 2) = r2; w0 = *(u32 *)(r1 + 2); exit
past the end   | 01 02 03 04 | ! | r0 = *(u32 *)(r1 + 2); exit
stack          | | cd | r1 = 51; *(u8 *)(r10 - 16) = 0xab; *(u8 *)(r10 - 8) = 0xcd; *(u8 *)(r10 - 1) = r1; r0 = *(u8 *)(r10 - 8); exit
lddw           | | 1122334455667788 | r0 = 0x1122334455667788 ll; exit
lddw high      | | 80000000 | r0 = 0x0000000080000000 ll; exit
# atomics
atomic add     | 01 00 00 00 00 00 00 00 | 7 | r2 = 6; lock *(u64 *)(r1 + 0) += r2; r0 = *(u64 *)(r1 + 0); exit
atomic add32   | ff ff ff ff 01 00 00 00 | 100000000 | r2 = 1; lock *(u32 *)(r1 + 0) += w2; r0 = *(u64 *)(r1 + 0); exit
fetch add      | 05 00 00 00 00 00 00 00 | 5 | r0 = 3; r0 = atomic_fetch_add((u64 *)(r1 + 0), r0); exit
fetch and      | 0f 00 00 00 00 00 00 00 | f | r0 = 3; r0 = atomic_fetch_and((u64 *)(r1 + 0), r0); exit
fetch or32     | f0 00 00 00 ff ff ff ff | f0 | r0 = -1; w0 = atomic_fetch_or((u32 *)(r1 + 0), w0); exit
xchg           | 05 00 00 00 00 00 00 00 | 508 | r2 = 8; r2 = xchg_64(r1 + 0, r2); r0 = r2; r0 <<= 8; r3 = *(u64 *)(r1 + 0); r0 |= r3; exit
cmpxchg        | 05 00 00 00 00 00 00 00 | 509 | r2 = 9; r0 = 5; r0 = cmpxchg_64(r1 + 0, r0, r2); r0 <<= 8; r3 = *(u64 *)(r1 + 0); r0 |= r3; exit
cmpxchg fails  | 05 00 00 00 00 00 00 00 | 505 | r2 = 9; r0 = 4; r0 = cmpxchg_64(r1 + 0, r0, r2); r0 <<= 8; r3 = *(u64 *)(r1 + 0); r0 |= r3; exit
cmpxchg32      | 05 00 00 00 ff ff ff ff | 5 | r2 = 9; r0 = -1; r0 <<= 32; r0 |= 5; w0 = cmpxchg32_32(r1 + 0, w0, w2); exit
# calls
helper 5       | | 2 | r1 = -1; call 5; r0 = 2; exit
callx          | | 2 | r1 = -1; r2 = 5; callx r2; r0 = 2; exit
local          | | 15 | r6 = 6; r1 = 15; call f; r0 += r6; exit; f:; r6 = 0; r0 = r1; exit
local stack    | | 8 | *(u64 *)(r10 - 8) = 8; call f; r0 = *(u64 *)(r10 - 8); exit; f:; *(u64 *)(r10 - 8) = 9; r0 = 1; exit
nested         | | 3 | call f; r0 += 1; exit; f:; call g; r0 += 1; exit; g:; r0 = 1; exit
kernel         | | ! | .8byte 0x0000002a00002085; exit
# what is refused
no exit        | | ! | r0 = 1
r11            | | ! | .8byte 0x0000000100000bb7; exit
write to r10   | | ! | r10 = 1; r0 = 0; exit
endless        | | ! | goto -1; exit
out            | | ! | goto +9; exit
reserved       | | ! | r0 = 1; .8byte 0x0000000000010087; exit
half an lddw   | | ! | r0 = 1; goto +1; r1 = 5 ll; exit
END

# Objects, and what is no program.
printf '\t.section xdp,"ax",@progbits\n\t.globl f\n\t.type f,@function\nf:\n\tr0 = *(u8 *)(r1 + 1)\n\texit\n' > f.s
"$as" -o f.o f.s
hex < f.o > f.hex
try 0 "an object" "$plugin" "01 a2 03" --elf < f.hex
says out '^a2$' "and its result"
sed 's/\.section xdp.*/.text/' f.s > g.s
"$as" -o g.o g.s 2>/dev/null
hex < g.o > g.hex
try 0 "an object whose program is in .text" "$plugin" --elf "01 a2 03" < g.hex
says out '^a2$' "and its result"
try 1 "no object" "$plugin" --elf < /dev/null
echo 'b7 00 0' > odd.hex
try 1 "half a byte" "$plugin" < odd.hex
try 1 "no hexadecimal" "$plugin" "zz" < f.hex
echo 'b7 00 00 00 01 00 00 00 95 00 00 00 00 00 00 00' > one.hex
try 0 "memory of blanks is none" "$plugin" " " < one.hex
"$plugin" -v < one.hex 2>&1 | grep -q "as it was asked for"
ok $? "a verified program runs in native code"
done_testing
