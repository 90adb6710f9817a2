# tests of run
check_PROGRAMS += tests/run/interp
tests_run_interp_SOURCES = tests/run/interp.c tests/run/mkprog.h tests/tap.h
tests_run_interp_LDADD = libebpf-all.la
TESTS += tests/run/interp

check_PROGRAMS += tests/run/kernel_helpers
tests_run_kernel_helpers_SOURCES = tests/run/kernel_helpers.c tests/run/mkprog.h tests/tap.h
tests_run_kernel_helpers_LDADD = libebpf-all.la
TESTS += tests/run/kernel_helpers

# Linked with the shared library, as its users are.
check_PROGRAMS += tests/run/api
tests_run_api_SOURCES = tests/run/api.c tests/tap.h
tests_run_api_LDADD = libebpf.la
TESTS += tests/run/api

check_PROGRAMS += tests/run/engines
tests_run_engines_SOURCES = tests/run/engines.c tests/runner/kernel.c tests/runner/runner.h tests/tap.h
tests_run_engines_LDADD = libebpf-all.la
TESTS += tests/run/engines

check_PROGRAMS += tests/run/dump
tests_run_dump_SOURCES = tests/run/dump.c tests/tap.h
tests_run_dump_LDADD = libebpf-all.la
TESTS += tests/run/dump

check_PROGRAMS += tests/run/reader
tests_run_reader_SOURCES = tests/run/reader.c tests/tap.h
tests_run_reader_LDADD = libebpf-all.la
TESTS += tests/run/reader

TESTS += tests/run/workers.sh
EXTRA_DIST += tests/run/workers.sh

TESTS += tests/run/redirect.sh
EXTRA_DIST += tests/run/redirect.sh

TESTS += tests/run/sharded.sh
EXTRA_DIST += tests/run/sharded.sh

TESTS += tests/run/trouble.sh
EXTRA_DIST += tests/run/trouble.sh

TESTS += tests/run/records.sh
EXTRA_DIST += tests/run/records.sh

TESTS += tests/run/attach.sh
EXTRA_DIST += tests/run/attach.sh

TESTS += tests/run/live.sh
EXTRA_DIST += tests/run/live.sh
EXTRA_DIST += tests/run/c

TESTS += tests/run/kernel.sh
EXTRA_DIST += tests/run/kernel.sh

TESTS += tests/run/mapload.sh
EXTRA_DIST += tests/run/mapload.sh

TESTS += tests/run/refuse.sh
EXTRA_DIST += tests/run/refuse.sh

TESTS += tests/run/checked.sh
EXTRA_DIST += tests/run/checked.sh

check_PROGRAMS += tests/run/redirect
tests_run_redirect_SOURCES = tests/run/redirect.c tests/tap.h
tests_run_redirect_LDADD = libebpf-all.la
TESTS += tests/run/redirect

# For the public suite bpf_conformance, and a test of its own through it.
check_PROGRAMS += tests/conformance_plugin
tests_conformance_plugin_SOURCES = tests/conformance/plugin.c
tests_conformance_plugin_LDADD = libebpf-all.la
check_PROGRAMS += tests/conformance/reserved
tests_conformance_reserved_SOURCES = tests/conformance/reserved.c tests/tap.h
tests_conformance_reserved_LDADD = libebpf-all.la
TESTS += tests/conformance/reserved
TESTS += tests/conformance/cases.sh
EXTRA_DIST += tests/conformance/cases.sh

TESTS += tests/run/outputs.sh
EXTRA_DIST += tests/run/outputs.sh

TESTS += tests/run/dumpjit.sh
EXTRA_DIST += tests/run/dumpjit.sh

TESTS += tests/run/expect.sh
EXTRA_DIST += tests/run/expect.sh

TESTS += tests/run/mapkinds.sh
EXTRA_DIST += tests/run/mapkinds.sh tests/run/mapkinds.txt tests/run/mapkinds-j.txt tests/run/mapkinds-p.txt

TESTS += tests/run/watch.sh
EXTRA_DIST += tests/run/watch.sh

check_PROGRAMS += tests/run/guard
tests_run_guard_SOURCES = tests/run/guard.c tests/tap.h
tests_run_guard_LDADD = libebpf-all.la
TESTS += tests/run/guard

TESTS += tests/run/harden.sh
EXTRA_DIST += tests/run/harden.sh
