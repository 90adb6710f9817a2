noinst_LTLIBRARIES += libjit.la
libjit_la_SOURCES = \
	jit/arm64.c jit/arm64.h jit/arm64_enc.h \
	jit/arm64_compare.c \
	jit/arm64_const.c \
	jit/arm64_insn.c \
	jit/arm64_link.c \
	jit/arm64_lower.c \
	jit/arm64_mem.c \
	jit/arm64_rules.c \
	jit/blind.c \
	jit/branch.c \
	jit/build.c jit/build.h \
	jit/build_insn.c \
	jit/cfg.c \
	jit/code.h \
	jit/combine.c \
	jit/consts.c \
	jit/dce.c \
	jit/dump.c \
	jit/divide.c \
	jit/emit.c jit/emit.h \
	jit/fold.c \
	jit/ir.c jit/ir.def jit/ir.h \
	jit/jit.c jit/jit.h \
	jit/link.c \
	jit/live.c \
	jit/pages.c \
	jit/passes.h \
	jit/phi.c \
	jit/promote.c \
	jit/ra_edge.c \
	jit/ra_insn.c \
	jit/ra_regs.c \
	jit/regalloc.c jit/regalloc.h jit/regalloc_impl.h \
	jit/select.c \
	jit/slots.c \
	jit/unroll.c \
	jit/x86_64.c jit/x86_64.h jit/x86_64_enc.h \
	jit/x86_64_insn.c \
	jit/x86_64_link.c \
	jit/x86_64_rules.c
libjit_la_LIBADD = $(CAPSTONE_LIBS)
