#!/bin/sh
# The tests of execution on arm64: cross-built, and run by qemu-user on two processors, with LSE atomics and without.
#
#   arm64.sh             builds in $top_builddir/arm64 and runs everything; results as logs and .trs in tests/arm64/
#   arm64.sh root        prints where libraries for arm64 are
#   arm64.sh build       only builds
#   arm64.sh run CPU TEST [ARGUMENT...]     one of the tests
#
# Called by `make check-arm64`, which sets top_srcdir, top_builddir and MAKE. The libraries are Debian's, unpacked into
# a folder: nothing is installed. ARM64_ROOT names a folder that has them already.

script=$top_srcdir/tests/arm64.sh
results=$top_builddir/tests/arm64
build=$top_builddir/arm64
root=${ARM64_ROOT:-$build/root}
jobs=$(nproc 2>/dev/null || echo 2)

ulimit -c 0

say() { printf 'check-arm64: %s\n' "$*" >&2; }

# What cannot run here is skipped, with the reason.
give_up() {
	say "skipped: $*"
	mkdir -p "$results"
	printf 'ok 1 - arm64 # SKIP %s\n1..1\n' "$*" > "$results/arm64.log"
	printf ':test-result: SKIP arm64\n' > "$results/arm64.trs"
	exit 0
}

# Libraries for arm64 with all they need, by way of apt's own choice, but into folders of ours.
fetch_root() {
	test -e "$root/usr/include/libelf.h" && test -e "$root/usr/include/pcap/pcap.h" && return
	test -z "$ARM64_ROOT" || give_up "ARM64_ROOT=$ARM64_ROOT has no libelf or no libpcap"
	command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null ||
		give_up "no apt-get here: set ARM64_ROOT to a folder with libelf and libpcap for arm64"
	apt=$build/apt
	mkdir -p "$apt/state/lists/partial" "$apt/cache/archives/partial" "$root" || exit 1
	: > "$apt/status"
	for word in update '-y --download-only --no-install-recommends install libelf-dev libpcap-dev libcapstone-dev'; do
		# shellcheck disable=SC2086
		apt-get -q -o APT::Architecture=arm64 -o APT::Architectures=arm64 -o Acquire::Languages=none \
			-o APT::Sandbox::User= -o Dir::State="$apt/state" -o Dir::State::status="$apt/status" \
			-o Dir::Cache="$apt/cache" $word > "$apt/log" 2>&1
	done || { tail -n 5 "$apt/log" >&2; give_up "cannot fetch libelf-dev, libpcap-dev and libcapstone-dev for arm64"; }
	for package in "$apt"/cache/archives/*.deb; do
		dpkg-deb -x "$package" "$root" || exit 1
	done
	rm -rf "$apt"
}

programs='ebpf-run tests/jit/big tests/jit/features tests/jit/harden tests/jit/random tests/jit/semantics
	tests/run/engines tests/run/guard tests/run/interp tests/runner/runner'

build_all() {
	for tool in aarch64-linux-gnu-gcc qemu-aarch64; do
		command -v $tool >/dev/null ||
			give_up "no $tool: install the packages gcc-aarch64-linux-gnu and qemu-user"
	done
	mkdir -p "$build" || exit 1
	fetch_root
	cd "$build" || exit 1
	if ! test -e config.status || test "$top_srcdir/configure" -nt config.status ||
	   test "$script" -nt config.status; then
		find . -maxdepth 1 ! -name . ! -name root -exec rm -rf {} +
		"$top_srcdir/configure" --quiet --host=aarch64-linux-gnu --enable-werror \
			CC="aarch64-linux-gnu-gcc --sysroot=$root" CFLAGS='-O1 -g -mbranch-protection=bti' \
			> configure.log 2>&1 || { tail -n 20 configure.log >&2; exit 1; }
	fi
	# The parser's header first, as `make all` does.
	# shellcheck disable=SC2086
	{ ${MAKE:-make} -s asm/parse.h && ${MAKE:-make} -s $programs; } > make.log || {
		say "the build failed, see $build/make.log"
		exit 1
	}
}

# run CPU TEST [ARGUMENT...]: a program of the cross build, under the name TEST-CPU
run_one() {
	cpu=$1 test=$2
	shift 2
	name=$(basename "$test")-$cpu
	case $test in
	examples) set -- sh "$script" examples "$cpu" ;;
	*) set -- qemu-aarch64 -cpu "$cpu" -L "$root" "$build/$test" "$@" ;;
	esac
	mkdir -p "$results"
	sh "$top_srcdir/build-aux/tap-driver.sh" --test-name "$name" --log-file "$results/$name.log" \
		--trs-file "$results/$name.trs" --color-tests no -- "$@" > "$results/$name.out" 2>&1
	grep -e '^FAIL' -e '^ERROR' "$results/$name.out"
	rm -f "$results/$name.out"
	printf 'check-arm64: %s: %s\n' "$name" "$(sed -n 's/^:test-result: //p' "$results/$name.trs" | cut -d' ' -f1 |
		sort | uniq -c | tr -s ' \n' ' ')"
}

# Examples must print on arm64 what they print here.
examples() {	# examples CPU
	. "$top_srcdir/tests/lib.sh"
	cpu=$1
	while read -r file options; do
		# shellcheck disable=SC2086
		set -- $options --engine=jit -r "$examples/traffic.pcap" --map-dump "$examples/$file"
		"$run" "$@" >here 2>here-err
		try 0 "$file runs" qemu-aarch64 -cpu "$cpu" -L "$root" "$build/ebpf-run" -v "$@"
		says err 'compiled to machine code' "$file is native code"
		test -s here-err && cmp -s here out
		ok $? "$file prints what it prints here"
	done <<-END
		count_proto.s
		count_proto_xdp.s
		flows_tc.s
		vlan_link.s --prog=tag
	END
	done_testing
}

check() {
	build_all
	rm -rf "$results"
	# The longest first.
	xargs -P "$jobs" -L 1 sh "$script" run <<-END
		max tests/runner/runner --recorded
		cortex-a53 tests/runner/runner --recorded
		max tests/run/engines
		max tests/jit/random 3000
		max tests/jit/semantics
		cortex-a53 tests/jit/semantics
		max tests/jit/big
		cortex-a53 tests/jit/random 1500 0x5300
		max tests/jit/features
		cortex-a53 tests/jit/features
		max tests/jit/harden
		max tests/run/guard
		max tests/run/interp
		max examples
	END
	! grep -q -e '^:test-result: FAIL' -e '^:test-result: ERROR' -e '^:test-result: XPASS' "$results"/*.trs
}

case $1 in
'') check ;;
root) echo "$root" ;;
build) build_all ;;
run) shift; run_one "$@" ;;
examples) examples "$2" ;;
*) sed -n '2,/^$/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
