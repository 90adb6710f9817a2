noinst_LTLIBRARIES += libjit.la
libjit_la_SOURCES =
