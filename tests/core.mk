# tests of core
core_tests = tests/core/diag tests/core/file tests/core/disasm tests/core/link
check_PROGRAMS += $(core_tests)
TESTS += $(core_tests)
EXTRA_DIST += tests/core/c tests/core/command.h
tests_core_diag_LDADD = libcore.la
tests_core_file_LDADD = libcore.la
tests_core_disasm_LDADD = libcore.la
tests_core_link_LDADD = libcore.la $(ELF_LIBS) -ldl
