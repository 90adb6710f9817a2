# tests of bpf(2) in user space
check_PROGRAMS += tests/sys/calls
TESTS += tests/sys/calls
EXTRA_DIST += tests/sys/batch.t tests/sys/btf.t tests/sys/link.t tests/sys/maps.t tests/sys/pin.t tests/sys/progs.t tests/sys/run.t tests/sys/types.t
tests_sys_calls_SOURCES = tests/sys/calls.c tests/sys/fields.h tests/runner/text.c tests/runner/runner.h tests/tap.h
tests_sys_calls_LDADD = libebpf-all.la

TESTS += tests/sys/sock_example.sh
EXTRA_DIST += tests/sys/sock_example.sh

# Linked with the shared library, as its users are.
check_PROGRAMS += tests/sys/lifetime
TESTS += tests/sys/lifetime
tests_sys_lifetime_SOURCES = tests/sys/lifetime.c tests/tap.h
tests_sys_lifetime_CFLAGS = $(AM_CFLAGS) -pthread
tests_sys_lifetime_LDADD = libebpf.la -lpthread
