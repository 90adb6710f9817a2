noinst_LTLIBRARIES += libjit.la
libjit_la_SOURCES = \
	jit/ir.c jit/ir.def jit/ir.h \
	jit/jit.h
