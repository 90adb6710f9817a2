noinst_LTLIBRARIES += libjit.la
libjit_la_SOURCES = \
	jit/build.c jit/build.h \
	jit/build_insn.c \
	jit/cfg.c \
	jit/code.h \
	jit/ir.c jit/ir.def jit/ir.h \
	jit/jit.c jit/jit.h \
	jit/live.c \
	jit/pages.c \
	jit/promote.c \
	jit/regalloc.c jit/regalloc.h \
	jit/slots.c \
	jit/x86_64.c jit/x86_64.h jit/x86_64_enc.h \
	jit/x86_64_insn.c \
	jit/x86_64_link.c \
	jit/x86_64_rules.c
