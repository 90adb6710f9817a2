noinst_LTLIBRARIES += libasm.la
AM_YFLAGS = -d -Wno-yacc
libasm_la_SOURCES = \
	asm/alias.def \
	asm/as.h \
	asm/asm.c asm/asm.h \
	asm/data.c \
	asm/debug.c \
	asm/directive.c asm/directive.def asm/directive.h \
	asm/dump.c asm/dump.h \
	asm/fixup.c \
	asm/insn.c \
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
ebpf_as_LDADD = libasm.la libcore.la $(ELF_LIBS)
