# lib.sh - what the test scripts share: TAP, a scratch folder, and the commands as they were built.

as=$top_builddir/ebpf-as verify=$top_builddir/ebpf-verify run=$top_builddir/ebpf-run
examples=$top_srcdir/examples

count=0 failed=0
scratch=$(mktemp -d) || exit 99
cleanup() { :; }
trap 'cleanup; rm -rf "$scratch"' EXIT
trap 'exit 99' INT TERM
cd "$scratch" || exit 99

pass() { count=$((count + 1)); echo "ok $count - $*"; }
fail() { count=$((count + 1)); echo "not ok $count - $*"; failed=1; }
# ok STATUS NAME: by the status of what was run before
ok() { test "$1" -eq 0 && pass "$2" || fail "$2"; }
skip() { count=$((count + 1)); echo "ok $count - $1 # SKIP $2"; }
skip_all() { echo "1..0 # SKIP $*"; exit 0; }
note() { sed 's/^/# /' "$@"; }
done_testing() { echo "1..$count"; exit $failed; }

have() { command -v "$1" >/dev/null 2>&1; }
# Whether bpf(2) works here: privilege alone does not say.
kernel_usable() { have bpftool && bpftool map create "/sys/fs/bpf/ebpf-test-$$" type array key 4 value 4 entries 1 \
	name probe >/dev/null 2>&1 && rm -f "/sys/fs/bpf/ebpf-test-$$"; }

# try STATUS NAME COMMAND...: runs it (output in out, errors in err) and wants that exit status.
try() {
	try_want=$1 try_name=$2
	shift 2
	"$@" >out 2>err
	got=$?
	if test $got -eq "$try_want"; then
		pass "$try_name"
	else
		fail "$try_name"
		echo "# $*: exit status $got, expected $try_want"
		head -n 20 err | note
	fi
}

# says FILE PATTERN NAME: FILE (out or err) has a line that the pattern matches.
says() {
	if grep -q -e "$2" "$1"; then
		pass "$3"
	else
		fail "$3"
		echo "# no line of $1 matches: $2"
		head -n 20 "$1" | note
	fi
}

# lines FILE N NAME: FILE has that many lines.
lines() {
	test "$(wc -l < "$1")" -eq "$2"
	ok $? "$3"
}
absent() { test ! -e "$1"; ok $? "$2"; }
# Nothing but these names in the scratch folder.
only() {
	left=$(ls -A | grep -v -x -e out -e err $(for f; do printf ' -e %s' "$f"; done))
	test -z "$left"
	ok $? "no other file is left behind"
	test -z "$left" || echo "# $left"
}
