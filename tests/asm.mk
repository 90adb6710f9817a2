# tests of asm
asm_tests = tests/asm/clang tests/asm/errors tests/asm/fuzz tests/asm/grid tests/asm/kernel tests/asm/names tests/asm/roundtrip tests/asm/spellings
check_PROGRAMS += $(asm_tests)
TESTS += $(asm_tests)
asm_test_libs = libasm.la libcore.la $(ELF_LIBS)
tests_asm_clang_LDADD = $(asm_test_libs)
tests_asm_errors_LDADD = $(asm_test_libs)
tests_asm_fuzz_LDADD = $(asm_test_libs)
tests_asm_grid_LDADD = $(asm_test_libs)
tests_asm_kernel_LDADD = $(asm_test_libs)
tests_asm_names_LDADD = $(asm_test_libs)
tests_asm_roundtrip_LDADD = $(asm_test_libs)
tests_asm_spellings_LDADD = $(asm_test_libs)
EXTRA_DIST += tests/asm/c tests/asm/corpus tests/asm/load tests/asm/mistakes tests/asm/operands.h tests/asm/tools.h
