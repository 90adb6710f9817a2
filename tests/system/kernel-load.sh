#!/bin/sh
# What the assembler makes is what others expect: the running kernel (through bpftool and libbpf), LLVM's tools.
. "$top_srcdir/tests/lib.sh" || exit 99

pins=/sys/fs/bpf/ebpf-test-$$
cleanup() { rm -rf "$pins"; }
programs="count_proto count_proto_xdp flows_tc vlan_link"

for p in $programs; do
	try 0 "$p: assembles" "$as" "$examples/$p.s"
	try 0 "$p: assembles without line information" "$as" --strip-debug -o "$p.bare.o" "$examples/$p.s"
	try 0 "$p: our verifier accepts it" "$verify" "$p.o"
done

if kernel_usable; then
	for p in $programs; do
		try 0 "$p: bpftool loads it into Linux $(uname -r)" bpftool prog loadall $p.o "$pins"
		rm -rf "$pins"
		try 0 "$p: and without line information" bpftool prog loadall $p.bare.o "$pins"
		rm -rf "$pins"
	done
	bpftool prog loadall count_proto.o "$pins" 2>/dev/null
	bpftool prog dump xlated pinned "$pins/count_proto" > out 2>err
	says out '^; r0 = \*(u8 \*)skb\[23\]' "the kernel knows the source line of each instruction"
	bpftool -j map show name counters > out 2>err
	says out '"type":"array".*"bytes_key":4,"bytes_value":8,"max_entries":256' "the map is as .map says"
	rm -rf "$pins"
else
	skip "the running kernel loads the examples" "bpf(2) is not allowed here, or bpftool is not installed"
fi

if printf '#include <bpf/libbpf.h>\nint main(void) { return !libbpf_version_string(); }\n' > probe.c &&
   $CC -o probe probe.c -lbpf 2>/dev/null; then
	$CC -o load "$top_srcdir/tests/system/libbpf_load.c" -lbpf || exit 99
	for p in $programs; do
		try 0 "$p: libbpf opens it" ./load open $p.o
	done
	try 0 "flows_tc: libbpf lists what is in it" ./load open flows_tc.o
	says out '^map flows type 1 key 40 value 16 entries 65536$' "the map with its sizes"
	says out '^program flows_tc section tc instructions 107$' "the program with its length"
	if kernel_usable; then
		for p in $programs; do
			try 0 "$p: libbpf loads it" ./load load $p.o
		done
	else
		skip "libbpf loads the examples" "bpf(2) is not allowed here"
	fi
else
	skip "libbpf opens the examples" "libbpf-dev is not installed"
fi

if have llvm-objdump-19; then
	for p in $programs; do
		llvm-objdump-19 -d -r $p.o > out 2>err
		ok $? "$p: llvm-objdump reads it"
		test ! -s err && ! grep -q unknown out
		ok $? "$p: and knows every instruction"
	done
	llvm-objdump-19 -d -r --no-show-raw-insn count_proto.o > out
	says out 'R_BPF_64_64.*counters' "the map reference is a relocation as LLVM writes it"
	"$as" -EB -o big.o "$examples/count_proto.s" && llvm-objdump-19 -d big.o > out 2>err
	says out 'elf64-bpf' "a big-endian object"
	says out 'r0 = \*(u8 \*)skb\[0x17\]' "with the same instructions"
	llvm-readelf-19 -S -s count_proto.o > out 2>err
	says out 'FUNC .*GLOBAL .*count_proto$' "the program's symbol is a global function"
	says out 'OBJECT .*GLOBAL .*counters$' "the map's symbol is a global object"
else
	skip "LLVM's tools read the examples" "llvm-objdump-19 is not installed"
fi

if have clang-19; then
	cat > prog.c <<'END'
#define SEC(name) __attribute__((section(name), used))
struct __sk_buff;
struct {
	int (*type)[2];
	unsigned *key;
	unsigned long long *value;
	int (*max_entries)[4];
} counters SEC(".maps");
static void *(*lookup)(void *, const void *) = (void *)1;
unsigned step = 3;
static __attribute__((noinline)) int twice(int x) { return x * 2 + step; }
SEC("socket") int count(struct __sk_buff *skb)
{
	unsigned key = 1;
	unsigned long long *value = lookup(&counters, &key);
	if (value)
		__sync_fetch_and_add(value, twice(key));
	return 0;
}
char _license[] SEC("license") = "GPL";
END
	for level in v1 v2 v3 v4; do
		clang-19 -O2 -g -target bpf -mcpu=$level -c prog.c -o prog.o 2>err || { note err; exit 99; }
		try 0 "clang's object ($level): verified" "$verify" prog.o
		"$run" -q -j -r "$examples/traffic.pcap" --map-dump=counters prog.o >out 2>err
		says out '"key":1,"value":17175' "clang's object ($level): runs, 3435 times 5"
	done
else
	skip "clang's objects" "clang-19 is not installed"
fi

done_testing
