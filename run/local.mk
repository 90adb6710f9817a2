noinst_LTLIBRARIES += librun.la
librun_la_SOURCES = \
	run/interp.c run/interp.h run/interp_ops.h
