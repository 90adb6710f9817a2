noinst_LTLIBRARIES += libverify.la
libverify_la_SOURCES =
