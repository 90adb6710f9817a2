#!/bin/sh
# Bad input ends with one clear message, the right exit status, and no half-written file.
. "$top_srcdir/tests/lib.sh" || exit 99

cp "$examples/count_proto.s" good.s
"$as" good.s || exit 99
cp "$examples/traffic.pcap" good.pcap

# crashes NAME COMMAND...: a signal, or a sanitizer's report, is never an answer.
sound() {
	if grep -q -e 'Sanitizer' -e 'runtime error' err || test "$got" -gt 2; then
		fail "$1: neither crash nor sanitizer report"
		head -n 30 err | note
	else
		pass "$1: neither crash nor sanitizer report"
	fi
}

# ---- the command line ----
for tool in "$as" "$verify" "$run"; do
	name=${tool##*/}
	over=
	test "$name" != ebpf-run || over="-r good.pcap"
	try 2 "$name: unknown option" "$tool" --no-such-option good.s
	says err 'no-such-option' "$name: names the unknown option"
	test ! -s out
	ok $? "$name: an error says nothing on stdout"
	try 2 "$name: no file" "$tool"
	test -s err
	ok $? "$name: says that a file is missing"
	try 2 "$name: a file that is not there" "$tool" $over -- nowhere.s
	says err 'nowhere.s: .*No such file' "$name: names the missing file"
	try 2 "$name: a folder" "$tool" $over .
	sound "$name on a folder"
	try 0 "$name: --help" "$tool" --help
	says out "^[Uu]sage: $name" "$name: --help shows the usage on stdout"
	try 0 "$name: --version" "$tool" --version
	says out '[0-9]\.[0-9]' "$name: --version"
done
only good.s good.o good.pcap

# ---- objects ----
size=$(wc -c < good.o)
for tool in "$verify" "$run"; do
	name=${tool##*/}
	over=
	test "$name" != ebpf-run || over="-r good.pcap"
	for cut in 0 1 4 16 63 64 65 200 $((size / 3)) $((size / 2)) $((size - 700)) $((size - 64)) $((size - 1)); do
		head -c "$cut" good.o > cut.o
		"$tool" $over cut.o >out 2>err
		got=$?
		test $got -eq 2 && grep -q 'cut.o: ' err
		ok $? "$name: an object cut after $cut bytes is an input error that names the file"
		sound "$name, $cut bytes"
	done
	head -c 3000 /dev/urandom > noise.o
	try 2 "$name: noise" "$tool" $over noise.o
	sound "$name on noise"
	printf '#include <stdio.h>\nint x;\n' > c.o
	try 2 "$name: a text that is no object" "$tool" $over c.o
	printf '\t.map m, type=array, key=u32, value=u64, max_entries=1\n' > empty.s
	"$as" empty.s
	try 2 "$name: an object without programs" "$tool" $over empty.o
	says err 'empty.o: .*no program' "$name: says that the object has no program"
	rm -f cut.o noise.o c.o empty.s empty.o
done
# Root may read everything, unless it gives up the capabilities that make it so.
ordinary=
test "$(id -u)" -ne 0 || ordinary="setpriv --bounding-set -dac_override,-dac_read_search"
cp good.o secret.o && chmod 0 secret.o
try 2 "an unreadable object" $ordinary "$verify" secret.o
says err 'secret.o: .*Permission denied' "says why it is unreadable"
rm -f secret.o
cp /bin/true host.o
try 2 "an ELF file for another machine" "$verify" host.o
says err 'host.o: ' "names the file for another machine"
rm -f host.o

# ---- assembly ----
cat > bad.s <<'END'
	.section socket,"ax",@progbits
	.globl f
	.type f,@function
f:
	r11 = 5
	r0 = r1 +
	r2 = *(u7 *)(r1 + 0)
	goto nowhere
	.frobnicate 3
	r0 = 0
	exit
END
try 2 "ebpf-as: a file with five mistakes" "$as" bad.s
for place in 5:2 6: 7: 8: 9:2; do
	says err "^bad.s:$place.*error: " "the mistake in line ${place%:*} is reported with its place"
done
test "$(grep -c '^bad.s:[0-9]*:[0-9]*: error: ' err)" -eq 5
ok $? "five mistakes, five errors"
test "$(grep -c '^ *| *^' err)" -eq 5
ok $? "each with a caret"
says err 'r11 = 5' "and with the line itself"
absent bad.o "no object of a file with mistakes"
echo old > bad.o
"$as" bad.s 2>/dev/null
test "$(cat bad.o)" = old
ok $? "an old object stays as it was"
for tool in "$verify" "$run -r good.pcap"; do
	try 2 "${tool##*/} of a source with mistakes" $tool bad.s
	says err '^bad.s:5:2: error: ' "${tool##*/} shows the same errors"
done
printf '\tr0 = 0\n\tr1 = "\0\001\377\n\t.section "unterminated\n/* no end' > bin.s
try 2 "bytes that are no text" "$as" bin.s
sound "bytes that are no text"
rm -f bad.s bad.o bin.s

# ---- captures ----
head -c 1000 good.pcap > cut.pcap
try 2 "a capture cut in the middle of a packet" "$run" -r cut.pcap good.o
says err 'cut.pcap: .*\(truncated\|cut off\)' "says that the capture is cut off"
sound "cut capture"
head -c 10 good.pcap > cut.pcap
try 2 "a capture cut in its header" "$run" -r cut.pcap good.o
says err 'cut.pcap: ' "names the capture"
echo hello > cut.pcap
try 2 "a capture that is none" "$run" -r cut.pcap good.o
says err 'cut.pcap: ' "names the file that is no capture"
head -c 1000 good.pcap > cut.pcap
try 2 "a cut capture with -w" "$run" -r cut.pcap -w copy.pcap good.o
absent copy.pcap "no output from a run that failed"
rm -f cut.pcap

# ---- a rejected program ----
printf '\t.section socket,"ax",@progbits\n\t.globl f\n\t.type f,@function\nf:\texit\n' > reject.s
try 1 "ebpf-verify: a rejected program" "$verify" reject.s
says out '^reject.s: socket/f: rejected: R0 !read_ok (EACCES)$' "the verdict with the log's last line on stdout"
try 1 "ebpf-run: a rejected program is not run" "$run" -r good.pcap -w copy.pcap reject.s
says err 'R0 !read_ok' "its log is on stderr"
absent copy.pcap "no output of a rejected program"
rm -f reject.s

# ---- full disks ----
if test -c /dev/full; then
	try 2 "ebpf-as onto a full device" "$as" -o /dev/full good.s
	says err 'No space left' "says that the device is full"
	try 2 "ebpf-run -w onto a full device" "$run" -r good.pcap -w /dev/full "$examples/flows_tc.s"
	says err 'No space left' "says that the device is full"
	"$verify" good.s >/dev/full 2>err
	got=$?
	test $got -eq 2
	ok $? "ebpf-verify with stdout full"
	"$run" -r good.pcap --map-dump good.s >/dev/full 2>err
	got=$?
	test $got -eq 2
	ok $? "ebpf-run --map-dump with stdout full"
else
	skip "a full device" "there is no /dev/full"
fi
mkdir disk
if mount -t tmpfs -o size=16k none disk 2>/dev/null; then
	cleanup() { umount "$scratch/disk"; }
	echo precious > disk/out.pcap
	try 2 "ebpf-run -w onto a disk too small" "$run" -r good.pcap -w disk/out.pcap "$examples/flows_tc.s"
	test "$(cat disk/out.pcap)" = precious && test "$(ls -A disk)" = out.pcap
	ok $? "the old file stays, no other appears"
	head -c 20000 /dev/zero > disk/fill 2>/dev/null
	try 2 "ebpf-as onto a disk too small" "$as" -o disk/good.o good.s
	test ! -e disk/good.o && test "$(ls -A disk | wc -l)" -eq 2
	ok $? "no half-written object"
else
	skip "a disk too small" "cannot mount a tmpfs here"
fi
try 2 "an output folder that is not there" "$as" -o nowhere/good.o good.s
says err 'nowhere/good.o: ' "names the output"

done_testing
