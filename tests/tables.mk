# tests of tables
check_PROGRAMS += tests/tables/ctx_access
TESTS += tests/tables/ctx_access
EXTRA_DIST += tests/tables/ctx-6.18.txt
tests_tables_ctx_access_SOURCES = tests/tables/ctx_access.c tests/tables/oracle.h tests/tap.h
tests_tables_ctx_access_LDADD = libcore.la
check_PROGRAMS += tests/tables/helper_callers
TESTS += tests/tables/helper_callers
EXTRA_DIST += tests/tables/callers-6.18.txt
tests_tables_helper_callers_SOURCES = tests/tables/helper_callers.c tests/tables/oracle.h tests/tap.h
tests_tables_helper_callers_LDADD = libcore.la
check_PROGRAMS += tests/tables/helper_args
TESTS += tests/tables/helper_args
EXTRA_DIST += tests/tables/args-6.18.txt
tests_tables_helper_args_SOURCES = tests/tables/helper_args.c tests/tables/oracle.h tests/tap.h
tests_tables_helper_args_LDADD = libcore.la
