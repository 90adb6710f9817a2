#!/bin/sh
# What ebpf-run writes besides maps: packets with their verdicts, events, how far it is.
. "$top_srcdir/tests/lib.sh"

traffic=$examples/traffic.pcap
packets=3435

cat > odd.s <<'END'
	.section xdp, "ax", @progbits
	.globl odd
odd:	r2 = *(u32 *)(r1 + 0)	# drops packets that are shorter than 60 bytes
	r3 = *(u32 *)(r1 + 4)
	r2 += 60
	r0 = 1
	if r2 > r3 goto 1f
	r0 = 2
1:	exit
	.section tc, "ax", @progbits
	.globl shot
shot:	r0 = 2
	exit
	.section socket, "ax", @progbits
	.globl first
first:	r0 = 20
	exit
END

# ---- pcapng with verdicts ----
try 0 "-w FILE.pcapng" "$run" -r "$traffic" --prog odd -w passed.pcapng odd.s
passed=$(sed -n 's/.*XDP_PASS \([0-9]*\).*/\1/p' err)
try 0 "--write-all" "$run" -r "$traffic" --prog odd --write-all -w all.pcapng odd.s
try 0 "verdicts of tc" "$run" -r "$traffic" --prog shot --write-all -w tc.pcapng odd.s
try 0 "verdicts of sockets" "$run" -r "$traffic" --prog first -w socket.pcapng odd.s
if have tshark; then
	verdicts() { tshark -r "$1" -Y "$2" 2>/dev/null | wc -l; }
	test "$(verdicts passed.pcapng 'frame.verdict.ebpf_xdp == 2')" -eq "$passed"
	ok $? "accepted packets have the verdict XDP_PASS"
	test "$(verdicts passed.pcapng frame)" -eq "$passed"
	ok $? "and are all that is there"
	test "$(verdicts all.pcapng 'frame.verdict.ebpf_xdp == 1')" -eq $((packets - passed))
	ok $? "dropped packets have XDP_DROP"
	test "$(verdicts all.pcapng 'frame.verdict.ebpf_xdp == 1 && frame.cap_len > 0')" -eq $((packets - passed))
	ok $? "and their bytes"
	test "$(verdicts tc.pcapng 'frame.verdict.ebpf_tc == 2')" -eq $packets
	ok $? "TC_ACT_SHOT"
	test "$(verdicts socket.pcapng 'frame.comment == "kept (20)" && frame.cap_len == 20')" -eq $packets
	ok $? "a socket filter's verdict is a comment, the packet is cut"
	tshark -r "$traffic" -T fields -e frame.time_epoch 2>/dev/null > times.pcap
	tshark -r all.pcapng -T fields -e frame.time_epoch 2>/dev/null > times.pcapng
	cmp -s times.pcap times.pcapng
	ok $? "times are those of the capture"
else
	skip "pcapng read by tshark" "no tshark"
fi
try 0 "our own reader takes it" "$run" -r all.pcapng --prog odd odd.s
says err "XDP_PASS $passed" "with the same verdicts"
try 2 "--write-all to a pcap file" "$run" -r "$traffic" --prog odd --write-all -w all.pcap odd.s
absent all.pcap "no file from what was refused"
try 2 "a pcapng file on a full disk" "$run" -r "$traffic" --prog odd --write-all -w /dev/full odd.s

# ---- events ----
if have clang-19; then
	clang-19 -O2 -g -target bpf -I"/usr/include/$(uname -m)-linux-gnu" -c "$top_srcdir/tests/run/c/events.c" \
		-o events.o 2> err
	ok $? "compiles"
	try 0 "--events" "$run" -r "$traffic" --events events.json events.o
	lines events.json $((2 * packets)) "nothing is lost, however small the ring"
	says events.json '^{"map":"ring","cpu":0,"data":\["0x2a","0x00","0x00","0x00","0xbb","0x01","0x6f","0x6b"\]}$' \
		"an event of the ring buffer"
	says events.json '^{"map":"perf","cpu":0,"data":\["0x2a",' "an event of the perf buffer"
	try 0 "--event-type" "$run" -r "$traffic" -c 1 --events - --event-type event events.o
	says out '"value":{"len":42,"port":443,"tag":\[111,107\]}}$' "fields of the struct"
	try 2 "--event-type that is not there" "$run" -r "$traffic" --events - --event-type even events.o
	says err "there is no struct 'even'" "says so"
	try 2 "--event-type without --events" "$run" -r "$traffic" --event-type event events.o
	try 2 "events to a full disk" "$run" -r "$traffic" --events /dev/full events.o
	if have jq; then
		jq -e . < events.json > /dev/null
		ok $? "each line is JSON"
	fi
else
	skip "events" "no clang-19"
fi

if kernel_usable && test -e events.o; then
	try 0 "--cross-check with a map that has no elements" "$run" -r "$traffic" -c 3 --cross-check events.o
	says err "^map 'ring' is not compared with the kernel's" "says that it was not compared"
fi

# ---- progress ----
if have script; then
	(cat "$traffic"; for i in 1 2 3 4 5 6 7 8 9; do tail -c +25 "$traffic"; done) > ten.pcap
	script -qec "$run -r ten.pcap --repeat 2000 --engine=interp --prog odd odd.s" /dev/null > tty 2>&1 < /dev/null
	tr '\r' '\n' < tty > tty.lines
	says tty.lines '^[0-9]* packets, [0-9.]* M/s, [0-9.]* [KM]iB of [0-9.]* MiB ([0-9]*%), [0-9]*:[0-9]* left' \
		"a terminal sees how far a long run is"
	try 0 "a long run without a terminal" "$run" -r ten.pcap --repeat 2000 --engine=interp --prog odd odd.s
	grep -q left err
	test $? -eq 1
	ok $? "others do not"
fi
done_testing
