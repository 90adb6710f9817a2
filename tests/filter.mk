# tests of filters
check_PROGRAMS += tests/filter/pcap
tests_filter_pcap_SOURCES = tests/filter/pcap.c tests/filter/filtering.c tests/filter/filtering.h tests/runner/kernel.c \
	tests/runner/runner.h tests/tap.h
tests_filter_pcap_LDADD = libfilter.la libebpf-all.la
TESTS += tests/filter/pcap
EXTRA_DIST += tests/filter/expressions

check_PROGRAMS += tests/filter/random
tests_filter_random_SOURCES = tests/filter/random.c tests/filter/filtering.c tests/filter/filtering.h \
	tests/filter/program.h tests/runner/kernel.c tests/runner/runner.h tests/tap.h
tests_filter_random_LDADD = libebpf-all.la
TESTS += tests/filter/random

check_PROGRAMS += tests/filter/text
tests_filter_text_SOURCES = tests/filter/text.c tests/filter/filtering.c tests/filter/filtering.h \
	tests/filter/program.h tests/tap.h
tests_filter_text_LDADD = libebpf-all.la
TESTS += tests/filter/text
