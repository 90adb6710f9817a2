noinst_LTLIBRARIES += libasm.la
libasm_la_SOURCES =
