noinst_LTLIBRARIES += libcore.la
libcore_la_SOURCES = \
	core/btf.c core/btf.h core/btf_store.h \
	core/btf_check.c core/btf_check.h \
	core/btf_ext.c core/btf_read.c \
	core/cli.c core/cli.h \
	core/classic.c core/classic.def core/classic.h \
	core/ctx.c core/ctx.def core/ctx.h \
	core/diag.c core/diag.h \
	core/disasm.c core/disasm.h \
	core/file.c core/file.h \
	core/format.c core/format.h \
	core/helper.c core/helper.def core/helper.h \
	core/isa.c core/isa.def core/isa.h \
	core/json.c core/json.h \
	core/link.c core/link.h core/link_core.c core/link_impl.h core/link_maps.c core/link_prog.c \
	core/mapfield.c core/mapfield.def core/mapfield.h \
	core/maptype.c core/maptype.def core/maptype.h \
	core/elf_read.c core/elf_write.c \
	core/object.c core/object.h \
	core/prog.c core/prog.h \
	core/sha256.c core/sha256.h \
	core/proof.c core/proof.h \
	core/strbuf.c core/strbuf.h \
	core/words.c core/words.h \
	core/vm.h
