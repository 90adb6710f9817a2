noinst_LTLIBRARIES += librun.la
librun_la_SOURCES =
