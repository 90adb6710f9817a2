# tests of run
check_PROGRAMS += tests/run/interp
tests_run_interp_SOURCES = tests/run/interp.c tests/run/mkprog.h tests/tap.h
tests_run_interp_LDADD = libebpf-all.la
TESTS += tests/run/interp
