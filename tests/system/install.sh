#!/bin/sh
# What `make install` puts down works from there.
. "$top_srcdir/tests/lib.sh" || exit 99

if test ! -f "$top_builddir/Makefile"; then
	skip_all "no build tree"
fi
# Not while another make of the same tree runs what this one would: it only copies.
(cd "$top_builddir" && MAKEFLAGS= $MAKE -s install DESTDIR="$scratch/root" prefix=/usr) >out 2>err
ok $? "make install DESTDIR=..."
head -n 20 err | note
root=$scratch/root/usr
for file in bin/ebpf-as bin/ebpf-verify bin/ebpf-run share/man/man1/ebpf-as.1 share/man/man1/ebpf-verify.1 \
	share/man/man1/ebpf-run.1 share/man/man5/ebpf-asm.5 share/doc/ebpf-tools/examples/count_proto.s \
	share/doc/ebpf-tools/examples/traffic.pcap; do
	test -s "$root/$file"
	ok $? "$file is installed"
done
mkdir work && cd work || exit 99
try 0 "the installed ebpf-as" "$root/bin/ebpf-as" "$root/share/doc/ebpf-tools/examples/count_proto.s"
try 0 "the installed ebpf-verify" "$root/bin/ebpf-verify" count_proto.o
try 0 "the installed ebpf-run" "$root/bin/ebpf-run" -r "$root/share/doc/ebpf-tools/examples/traffic.pcap" --map-dump \
	count_proto.o
cd ..
(cd "$top_builddir" && MAKEFLAGS= $MAKE -s uninstall DESTDIR="$scratch/root" prefix=/usr) >out 2>err
ok $? "make uninstall"
test -z "$(find root -type f)"
ok $? "leaves no file behind"
find root -type f | note
done_testing
