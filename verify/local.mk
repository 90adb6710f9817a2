noinst_LTLIBRARIES += libverify.la
libverify_la_SOURCES = \
	verify/cfg.h verify/env.h verify/scalar.h verify/stacklive.h verify/state.h verify/tnum.h verify/verify.h
