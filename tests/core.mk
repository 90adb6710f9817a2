# tests of core
core_tests = tests/core/diag tests/core/file tests/core/disasm tests/core/btf tests/core/link tests/core/object \
	tests/core/replay
check_PROGRAMS += $(core_tests)
TESTS += $(core_tests)
EXTRA_DIST += tests/core/c tests/core/command.h tests/core/sample.h tests/core/fuzz.h tests/core/corpus
tests_core_diag_LDADD = libcore.la
tests_core_file_LDADD = libcore.la
tests_core_disasm_LDADD = libcore.la
tests_core_link_LDADD = libcore.la $(ELF_LIBS) -ldl
tests_core_object_LDADD = libcore.la $(ELF_LIBS)
tests_core_btf_LDADD = libcore.la
tests_core_replay_SOURCES = tests/core/replay.c tests/core/fuzz.c
tests_core_replay_LDADD = libcore.la $(ELF_LIBS)
