#!/bin/sh
# Native code for arm64 against clang's, without an arm64 machine: instructions executed by one run of each program of
# bench/jit, counted by qemu-user, and bytes of code for each BPF instruction. For make bench-arm64.

build=$top_builddir/arm64
sh "$top_srcdir/tests/arm64.sh" build || exit
root=$(sh "$top_srcdir/tests/arm64.sh" root) || exit
cd "$build" || exit
cc -shared -fPIC -O2 -o qemu_count.so "$top_srcdir/bench/qemu_count.c" || exit
"${MAKE:-make}" -s bench/jit bench/jit_programs.o BENCH_LIBBPF= >> make.log \
	BENCH_NATIVE='clang-19 --target=aarch64-linux-gnu -march=armv8.2-a -O2 -fno-vectorize -fno-slp-vectorize' || exit

# count PROGRAM native|jit: instructions of one run
count() {
	for times in 1 11; do
		qemu-aarch64 -cpu max -L "$root" -plugin ./qemu_count.so bench/jit bench/jit_programs.o "$1" "$2" $times \
			2>&1 >size | tail -n 1
	done | awk '{ n[NR] = $1 } END { printf "%.0f\n", (n[2] - n[1]) / 10 }'
}

programs=$(sed -n 's/.*P(\(.*\)) P(.*/&/p' "$top_srcdir/bench/jit_programs.h" | tr ' \t' '\n\n' | sed -n 's/^P(\(.*\)).*/\1/p')
for program in $programs; do
	echo "$program $(count "$program" native) $(count "$program" jit) $(cat size)"
done | awk '
	BEGIN { printf "%-14s %6s %9s %9s %6s %8s\n", "program", "insns", "native", "jit", "", "bytes" }
	{
		printf "%-14s %6d %9d %9d %5.2fx %8.2f\n", $1, $4, $2, $3, $3 / $2, $5 / $4
		product += log($3 / $2); insns += $4; bytes += $5
	}
	END { printf "geometric mean of the ratios: %.3f; %.2f bytes of code per instruction\n", exp(product / NR),
		bytes / insns }'
