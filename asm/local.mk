noinst_LTLIBRARIES += libasm.la
AM_YFLAGS = -d -Wno-yacc
libasm_la_SOURCES = \
	asm/alias.def \
	asm/as.h \
	asm/asm.c asm/asm.h \
	asm/classic.c asm/classic.h asm/classic_make.h \
	asm/classic_emit.c asm/classic_emit.h \
	asm/classic_flow.c asm/classic_flow.h \
	asm/classic_object.c \
	asm/classic_read.h \
	asm/classic_stmt.c \
	asm/classic_text.c asm/classic_text.h \
	asm/data.c \
	asm/debug.c \
	asm/directive.c asm/directive.def asm/directive.h \
	asm/dump.c asm/dump.h \
	asm/fixup.c \
	asm/insn.c \
	asm/kfunc.c \
	asm/lex.h asm/lex.l \
	asm/include.c \
	asm/macro.c asm/macro.h \
	asm/map.c asm/map.h \
	asm/mnemonic.c \
	asm/names.c asm/names.def \
	asm/parse.y \
	asm/section.c \
	asm/source.c \
	asm/symbol.c
BUILT_SOURCES += asm/parse.h

bin_PROGRAMS += ebpf-as
ebpf_as_SOURCES = asm/main.c
ebpf_as_LDADD = libfilter.la libasm.la libcore.la $(ELF_LIBS)
