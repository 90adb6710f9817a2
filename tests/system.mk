# Test files, their runner, and end-to-end tests.
check_PROGRAMS += tests/runner/runner
tests_runner_runner_SOURCES = \
	tests/runner/engine.c \
	tests/runner/file_maps.c \
	tests/runner/file_s.c \
	tests/runner/file_t.c \
	tests/runner/kernel.c \
	tests/runner/main.c \
	tests/runner/program.c \
	tests/runner/runner.h \
	tests/runner/text.c \
	tests/runner/trial.h
tests_runner_runner_LDADD = libebpf-all.la
TESTS += tests/runner/runner

system_tests = \
	tests/system/bad-input.sh \
	tests/system/install.sh \
	tests/system/kernel-load.sh \
	tests/system/main-job.sh \
	tests/system/manual.sh
TESTS += $(system_tests)
EXTRA_DIST += $(system_tests) tests/lib.sh tests/system/libbpf_load.c tests/isa tests/prog
