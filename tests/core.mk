# tests of core
core_tests = tests/core/diag tests/core/file
check_PROGRAMS += $(core_tests)
TESTS += $(core_tests)
tests_core_diag_LDADD = libcore.la
tests_core_file_LDADD = libcore.la
