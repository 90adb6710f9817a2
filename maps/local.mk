noinst_LTLIBRARIES += libmaps.la
libmaps_la_SOURCES =
