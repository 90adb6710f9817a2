# tests of filters
check_PROGRAMS += tests/filter/pcap
tests_filter_pcap_SOURCES = tests/filter/pcap.c tests/filter/filtering.c tests/filter/filtering.h tests/runner/kernel.c \
	tests/runner/runner.h tests/tap.h
tests_filter_pcap_LDADD = libfilter.la libebpf-all.la
TESTS += tests/filter/pcap
EXTRA_DIST += tests/filter/expressions
