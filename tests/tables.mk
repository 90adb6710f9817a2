# tests of tables
check_PROGRAMS += tests/tables/ctx_access
TESTS += tests/tables/ctx_access
EXTRA_DIST += tests/tables/ctx-6.18.txt
tests_tables_ctx_access_SOURCES = tests/tables/ctx_access.c tests/tables/oracle.h tests/tap.h
tests_tables_ctx_access_LDADD = libcore.la
