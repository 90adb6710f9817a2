# tests of jit
jit_tests = tests/jit/arm64_enc tests/jit/big tests/jit/features tests/jit/random tests/jit/semantics \
	tests/jit/harden
check_PROGRAMS += $(jit_tests)
TESTS += $(jit_tests)
jit_kit = tests/jit/kit.c tests/jit/kit.h tests/jit/ref.c tests/jit/ref.h
tests_jit_arm64_enc_SOURCES = tests/jit/arm64_enc.c tests/tap.h
tests_jit_arm64_enc_LDADD =
tests_jit_big_SOURCES = tests/jit/big.c $(jit_kit)
tests_jit_big_LDADD = libjit.la libcore.la
tests_jit_features_SOURCES = tests/jit/features.c $(jit_kit)
tests_jit_features_LDADD = libjit.la libcore.la
tests_jit_harden_SOURCES = tests/jit/harden.c $(jit_kit) tests/tap.h
tests_jit_harden_LDADD = libjit.la libcore.la
tests_jit_random_SOURCES = tests/jit/random.c $(jit_kit)
tests_jit_random_LDADD = libjit.la libcore.la
tests_jit_semantics_SOURCES = tests/jit/semantics.c $(jit_kit)
tests_jit_semantics_LDADD = libjit.la libcore.la -lpthread
