# tests of verify
VERIFY_TESTS = tests/verify/scalar_sound tests/verify/scalar_kernel tests/verify/parity
check_PROGRAMS += $(VERIFY_TESTS)
TESTS += $(VERIFY_TESTS)
tests_verify_scalar_sound_SOURCES = tests/verify/scalar_sound.c tests/tap.h
tests_verify_scalar_sound_LDADD = libverify.la libcore.la
tests_verify_scalar_kernel_SOURCES = tests/verify/scalar_kernel.c tests/verify/kernel.h tests/tap.h
tests_verify_scalar_kernel_LDADD = libverify.la libcore.la
tests_verify_parity_SOURCES = tests/verify/parity.c tests/verify/oracle.h tests/verify/kernel.h tests/tap.h
tests_verify_parity_LDADD = libverify.la libasm.la libcore.la $(ELF_LIBS)
VERIFY_PROGS = arith atomic basic bounds calls cfg ctx helpers illegal ldabs loops map packet precise refs \
	stack subreg unpriv
EXTRA_DIST += $(VERIFY_PROGS:%=tests/verify/progs/%.t)
