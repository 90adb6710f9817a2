# tests of jit
jit_tests = tests/jit/random
check_PROGRAMS += $(jit_tests)
TESTS += $(jit_tests)
jit_kit = tests/jit/kit.c tests/jit/kit.h tests/jit/ref.c tests/jit/ref.h
tests_jit_random_SOURCES = tests/jit/random.c $(jit_kit)
tests_jit_random_LDADD = libjit.la libcore.la
