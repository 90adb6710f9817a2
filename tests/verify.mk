# tests of verify
VERIFY_TESTS = tests/verify/scalar_sound tests/verify/scalar_kernel
check_PROGRAMS += $(VERIFY_TESTS)
TESTS += $(VERIFY_TESTS)
tests_verify_scalar_sound_SOURCES = tests/verify/scalar_sound.c tests/tap.h
tests_verify_scalar_sound_LDADD = libverify.la libcore.la
tests_verify_scalar_kernel_SOURCES = tests/verify/scalar_kernel.c tests/verify/kernel.h tests/tap.h
tests_verify_scalar_kernel_LDADD = libverify.la libcore.la
