#!/bin/sh
# Compiles c/*.c at several levels and for every version of the instruction set, and has the programs judged by
# the running kernel and by us (parity).
srcdir=${srcdir:-.}
clang=${CLANG:-clang-19}
dir=$(mktemp -d) || exit 99
trap 'rm -rf "$dir"' EXIT

if ! command -v "$clang" >/dev/null 2>&1; then
	echo "ok 1 - C programs # SKIP no $clang"
	echo 1..1
	exit 0
fi
for source in "$srcdir"/tests/verify/c/*.c; do
	name=$(basename "$source" .c)
	for level in O1 O2; do
		for version in v1 v2 v3 v4; do
			"$clang" -g -$level -target bpf -mcpu=$version -I"/usr/include/$(uname -m)-linux-gnu" \
				-c "$source" -o "$dir/$name-$level-$version.o" || exit 99
		done
	done
done
exec tests/verify/parity "$dir"/*.o
