noinst_LTLIBRARIES += libverify.la
libverify_la_SOURCES = \
	verify/cfg.h verify/cfg_flow.c verify/cfg_funcs.c verify/cfg_impl.h verify/cfg_live.c \
	verify/cfg_order.c verify/env.h \
	verify/scalar.c verify/scalar.h verify/scalar_impl.h \
	verify/scalar_alu.c verify/scalar_branch.c verify/scalar_print.c verify/scalar_sync.c \
	verify/stacklive.c verify/stacklive.h verify/state.h \
	verify/tnum.c verify/tnum.h \
	verify/verify.h
