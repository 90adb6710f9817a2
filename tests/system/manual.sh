#!/bin/sh
# The manual: well-formed, and saying what the commands themselves say.
. "$top_srcdir/tests/lib.sh" || exit 99
man=$top_srcdir/man

if have mandoc; then
	for page in "$man"/*.[1-8]; do
		mandoc -T lint -W warning "$page" >out 2>&1
		ok $? "${page##*/} is well-formed"
		note out
	done
else
	skip "the pages are well-formed" "mandoc is not installed"
fi

# Every option of --help is on the page, and every option of the page is in --help. A page writes "Fl -name".
for tool in "$as" "$verify" "$run"; do
	name=${tool##*/}
	"$tool" --help | sed -n 's/^  *\(-[A-Za-z], \)\{0,1\}--\([a-z][a-z-]*\).*/\2/p' | sort -u > help
	sed -n '/^\.It Fl/p' "$man/$name.1" | grep -o 'Fl -[a-z][a-z-]*' | sed 's/^Fl -//' | sort -u > page
	test -s help && test -z "$(comm -23 help page)"
	ok $? "$name.1 has every option"
	comm -23 help page | sed 's/^/# missing: --/'
	test -z "$(comm -13 help page)"
	ok $? "$name.1 has no option that is not there"
	comm -13 help page | sed 's/^/# unknown: --/'
done

# Every directive and every mnemonic of the tables is in ebpf-asm(5).
sed 's/[^A-Za-z0-9_.]/\n/g' "$man/ebpf-asm.5" | sort -u > words
for table in 's/^DIRECTIVE("\([a-z0-9_]*\)".*/\1/p asm/directive.def' ; do
	sed -n "${table% *}" "$top_srcdir/${table#* }" | sort -u > names
	test -s names && sed 's/^\.//' words | sort -u | comm -23 names - > lacking
	test ! -s lacking
	ok $? "ebpf-asm.5 has every directive"
	note lacking
done

# Every function of the library and every command of bpf(2) has its place.
sed -n 's/^.*[ *]\(ebpf_[a-z_]*\)(.*;$/\1/p' "$top_srcdir"/include/ebpf/*.h | sort -u > names
sed -n 's/^\.Fn \(ebpf_[a-z_]*\).*/\1/p' "$man/libebpf.3" "$man/ebpf_bpf.3" | sort -u | comm -23 names - > lacking
test -s names && test ! -s lacking
ok $? "libebpf.3 and ebpf_bpf.3 have every function"
note lacking
sed -n 's/^SYS_COMMAND([0-9]*, *\([a-z_]*\),.*/BPF_\1/p' "$top_srcdir/run/sys.def" | tr a-z A-Z | sort -u > names
grep -o 'BPF_[A-Z_]*' "$man/ebpf_bpf.3" | sort -u | comm -23 names - > lacking
test -s names && test ! -s lacking
ok $? "ebpf_bpf.3 has every command"
note lacking

# Its two examples assemble, to the same instructions.
awk '/^\.Sh EXAMPLES/ { on = 1 } /^\.Bd/ && on { n++; text = 1; next } /^\.Ed/ { text = 0 } text { print > "example" n }' \
	"$man/ebpf-asm.5"
{ sed '/^	\*(u32/,$d' example1; sed 's/\\e/\\/g' example2; echo '	.license "GPL"'; } > mnemonic.s
cp example1 pseudoc.s
for dialect in pseudoc mnemonic; do
	try 0 "the example of ebpf-asm.5 ($dialect) assembles" "$as" --strip-debug $dialect.s
	try 0 "and is accepted" "$verify" $dialect.o
done
cmp -s pseudoc.o mnemonic.o
ok $? "both examples are the same program"

done_testing
