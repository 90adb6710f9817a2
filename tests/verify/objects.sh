#!/bin/sh
# Compiles c/*.c at several levels and for every version of the instruction set, and has the programs judged by
# the running kernel and by us (parity). What the kernel said of some of them is recorded, for one compiler, in
# c/expect-6.18.txt; objects.sh --record makes that anew.
srcdir=${srcdir:-.}
clang=${CLANG:-clang-19}
expect=$srcdir/tests/verify/c/expect-6.18.txt
dir=$(mktemp -d) || exit 99
trap 'rm -rf "$dir"' EXIT

if ! command -v "$clang" >/dev/null 2>&1; then
	echo "ok 1 - C programs # SKIP no $clang"
	echo 1..1
	exit 0
fi
version="# $("$clang" --version | head -1)"
compile() {	# compile LEVEL VERSION SOURCE
	"$clang" -g -$1 -target bpf -mcpu=$2 -I"/usr/include/$(uname -m)-linux-gnu" -w \
		-c "$3" -o "$dir/$(basename "$3" .c)-$1-$2.o" || exit 99
}
for source in "$srcdir"/tests/verify/c/*.c; do
	levels="O1 O2"
	# Without optimisation, helpers that are called through constants are called through memory.
	grep -q "helpers as macros" "$source" && levels="O0 O1 O2"
	for level in $levels; do
		for version_of in v1 v2 v3 v4; do
			test "$1" = --record && test $level-$version_of != O2-v3 && test $level-$version_of != O0-v1 && continue
			compile $level $version_of "$source"
		done
	done
done
if test "$1" = --record; then
	echo "$version" >"$expect"
	exec tests/verify/parity --record --expect "$expect" "$dir"/*.o
fi
test "$(head -1 "$expect" 2>/dev/null)" = "$version" && set -- --expect "$expect"
exec tests/verify/parity "$@" "$dir"/*.o
