# make bench: measurements, none of which a test depends on.
EXTRA_PROGRAMS += bench/engines bench/make_pcap
bench_engines_SOURCES = bench/engines.c bench/programs.c bench/programs.h
bench_engines_CFLAGS = $(AM_CFLAGS) -fno-tree-vectorize
bench_engines_LDADD = libebpf-all.la
bench_make_pcap_SOURCES = bench/make_pcap.c
EXTRA_DIST += bench/run.sh bench/README.md
CLEANFILES += bench/engines$(EXEEXT) bench/make_pcap$(EXEEXT)

.PHONY: bench
bench: bench/engines$(EXEEXT) bench/make_pcap$(EXEEXT) $(bin_PROGRAMS)
	top_srcdir='$(abs_top_srcdir)' top_builddir='$(abs_top_builddir)' $(SHELL) $(srcdir)/bench/run.sh
