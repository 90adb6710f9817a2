noinst_LTLIBRARIES += librun.la
librun_la_SOURCES = \
	run/bytes.h \
	run/context.c \
	run/dump.c run/dump.h \
	run/dump_btf.c \
	run/helpers.c run/helpers.h \
	run/helpers_csum.c \
	run/helpers_map.c \
	run/helpers_room.c \
	run/helpers_skb.c \
	run/interp.c run/interp.h run/interp_ops.h \
	run/json.c run/json.h \
	run/load.c run/load.h \
	run/packet.c \
	run/pcapfile.c run/pcapfile.h \
	run/state.h \
	run/text.c \
	run/verdict.c

bin_PROGRAMS += ebpf-run
ebpf_run_SOURCES = run/main.c
ebpf_run_LDADD = libebpf-all.la
