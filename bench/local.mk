# make bench: measurements, none of which a test depends on.
EXTRA_PROGRAMS += bench/engines bench/live bench/make_pcap bench/verify bench/walk
bench_engines_SOURCES = bench/engines.c bench/programs.c bench/programs.h
bench_engines_CFLAGS = $(AM_CFLAGS) -fno-tree-vectorize
bench_engines_LDADD = libebpf-all.la
bench_live_SOURCES = bench/live.c
bench_make_pcap_SOURCES = bench/make_pcap.c
bench_walk_SOURCES = bench/walk.c
bench_verify_SOURCES = bench/verify.c tests/verify/oracle.h tests/verify/kernel.h
bench_verify_LDADD = libverify.la libasm.la libcore.la $(ELF_LIBS)
EXTRA_DIST += bench/live.sh bench/replay.sh bench/run.sh bench/README.md bench/RESULTS.md
CLEANFILES += bench/engines$(EXEEXT) bench/make_pcap$(EXEEXT) bench/verify$(EXEEXT) \
	bench/live$(EXEEXT) bench/walk$(EXEEXT)

.PHONY: bench
bench: bench/engines$(EXEEXT) bench/make_pcap$(EXEEXT) $(bin_PROGRAMS)
	top_srcdir='$(abs_top_srcdir)' top_builddir='$(abs_top_builddir)' $(SHELL) $(srcdir)/bench/run.sh

# Captures and interfaces through programs, against tcpdump and a plain reader of the kernel's ring: make bench-run.
.PHONY: bench-run
bench-run: bench/live$(EXEEXT) bench/make_pcap$(EXEEXT) bench/walk$(EXEEXT) $(bin_PROGRAMS)
	top_srcdir='$(abs_top_srcdir)' top_builddir='$(abs_top_builddir)' bash $(srcdir)/bench/replay.sh
	top_srcdir='$(abs_top_srcdir)' top_builddir='$(abs_top_builddir)' bash $(srcdir)/bench/live.sh

# The JIT against clang and the kernel: make bench-jit. Needs clang-19 and libbpf.
EXTRA_PROGRAMS += bench/jit
bench_jit_SOURCES = bench/jit.c bench/jit_programs.h
bench_jit_LDADD = bench/jit_native.o libebpf-all.la $(BENCH_LIBBPF) -lm
BENCH_LIBBPF = -lbpf
BENCH_NATIVE = clang-19 -O2 -fno-vectorize -fno-slp-vectorize
EXTRA_DIST += bench/jit_programs.c
CLEANFILES += bench/jit$(EXEEXT) bench/jit_native.o bench/jit_programs.o

bench/jit_native.o: bench/jit_programs.c bench/jit_programs.h
	$(BENCH_NATIVE) -I$(srcdir) -c -o $@ $(srcdir)/bench/jit_programs.c
bench/jit_programs.o: bench/jit_programs.c bench/jit_programs.h
	clang-19 -O2 -g -target bpf -mcpu=v4 -I$(srcdir) -c -o $@ $(srcdir)/bench/jit_programs.c

.PHONY: bench-jit
bench-jit: bench/jit$(EXEEXT) bench/jit_programs.o
	bench/jit$(EXEEXT) bench/jit_programs.o

# Instructions that arm64 executes and bytes of code, cross-built and counted by qemu-user: make bench-arm64.
EXTRA_DIST += bench/arm64.sh bench/qemu_count.c
.PHONY: bench-arm64
bench-arm64:
	+@top_srcdir='$(abs_top_srcdir)' top_builddir='$(abs_top_builddir)' $(SHELL) $(srcdir)/bench/arm64.sh

# The assembler against llvm-mc and GNU as: make bench-asm.
EXTRA_PROGRAMS += bench/assemble
bench_assemble_SOURCES = bench/assemble.c
CLEANFILES += bench/assemble$(EXEEXT)

.PHONY: bench-asm
bench-asm: bench/assemble$(EXEEXT) ebpf-as$(EXEEXT)
	bench/assemble$(EXEEXT) ./ebpf-as$(EXEEXT)

# The maps against the kernel's: make bench-maps. As root, where bpf(2) is allowed.
EXTRA_PROGRAMS += bench/maps
bench_maps_SOURCES = bench/maps.c bench/maps.h bench/maps_jit.c bench/maps_kernel.c bench/maps_peers.c \
	tests/maps/exact.h
bench_maps_CFLAGS = $(AM_CFLAGS) $(PEER_CFLAGS) -pthread
bench_maps_LDADD = libebpf-all.la $(PEER_LIBS) -lpthread -lm
CLEANFILES += bench/maps$(EXEEXT)

.PHONY: bench-maps
bench-maps: bench/maps$(EXEEXT)
	bench/maps$(EXEEXT)
