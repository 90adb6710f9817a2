# tests of verify
VERIFY_GEN = tests/verify/gen.c tests/verify/gen.h tests/verify/gen_base.c tests/verify/gen_impl.h \
	tests/verify/gen_link.c tests/verify/gen_wide.c tests/verify/gen_pieces.c
VERIFY_TESTS = tests/verify/scalar_sound tests/verify/scalar_precise tests/verify/scalar_kernel tests/verify/parity \
	tests/verify/fuzz tests/verify/report
check_PROGRAMS += $(VERIFY_TESTS)
TESTS += $(VERIFY_TESTS)
tests_verify_scalar_sound_SOURCES = tests/verify/scalar_sound.c tests/tap.h
tests_verify_scalar_sound_LDADD = libverify.la libcore.la
tests_verify_scalar_precise_SOURCES = tests/verify/scalar_precise.c tests/tap.h
tests_verify_scalar_precise_LDADD = libverify.la libcore.la
tests_verify_scalar_kernel_SOURCES = tests/verify/scalar_kernel.c tests/verify/kernel.h tests/tap.h
tests_verify_scalar_kernel_LDADD = libverify.la libcore.la
tests_verify_fuzz_SOURCES = tests/verify/fuzz.c $(VERIFY_GEN) tests/tap.h
tests_verify_fuzz_LDADD = libverify.la libcore.la
tests_verify_report_SOURCES = tests/verify/report.c tests/tap.h
tests_verify_report_LDADD = libverify.la libcore.la
tests_verify_parity_SOURCES = tests/verify/parity.c tests/verify/oracle.h tests/verify/kernel.h tests/tap.h
tests_verify_parity_LDADD = libverify.la libasm.la libcore.la $(ELF_LIBS)
VERIFY_PROGS = arith atomic basic bounds calls cfg cgroup ctx depth dynptr helpers hooks ids illegal \
	ldabs leave locks loops map mapptr object packet precise refs sleep sockets stack \
	stacklive subreg syscall timer types unpriv
EXTRA_DIST += $(VERIFY_PROGS:%=tests/verify/progs/%.t)

# The command
TESTS += tests/verify/command.sh
EXTRA_DIST += tests/verify/command.sh

# every helper from every type of program
check_PROGRAMS += tests/verify/helper_grid
TESTS += tests/verify/helper_grid
EXTRA_DIST += tests/verify/helper_grid-6.18.txt
tests_verify_helper_grid_SOURCES = tests/verify/helper_grid.c tests/verify/oracle.h tests/verify/kernel.h tests/tap.h
tests_verify_helper_grid_LDADD = libverify.la libcore.la

# C programs, compiled at several levels
TESTS += tests/verify/objects.sh
EXTRA_DIST += tests/verify/objects.sh tests/verify/c/calls.c tests/verify/c/flows.c \
	tests/verify/c/expect-6.18.txt tests/verify/c/globals.c \
	tests/verify/c/loops.c tests/verify/c/state.c

# make check-kernel: many random programs; COUNT=n SEED=n
check_PROGRAMS += tests/verify/near_miss
TESTS += tests/verify/near_miss
tests_verify_near_miss_SOURCES = tests/verify/near_miss.c $(VERIFY_GEN) \
	tests/verify/oracle.h tests/verify/kernel.h tests/tap.h
tests_verify_near_miss_LDADD = libverify.la libcore.la
COUNT = 20000
SEED = 1
.PHONY: check-kernel
check-kernel: tests/verify/near_miss tests/verify/parity tests/verify/scalar_kernel
	srcdir=$(srcdir) tests/verify/parity
	tests/verify/scalar_kernel $(SEED) 2000
	tests/verify/near_miss $(SEED) $(COUNT)

# make check-soundness: accepted programs do what the verifier says; COUNT=n SEED=n
check_PROGRAMS += tests/verify/soundness
TESTS += tests/verify/soundness
tests_verify_soundness_SOURCES = tests/verify/soundness.c $(VERIFY_GEN) tests/tap.h
tests_verify_soundness_LDADD = libebpf-all.la
.PHONY: check-soundness
check-soundness: tests/verify/soundness tests/verify/scalar_sound tests/verify/scalar_precise
	tests/verify/scalar_sound
	tests/verify/scalar_precise
	tests/verify/soundness $(SEED) $(COUNT)
