noinst_LTLIBRARIES += librun.la
librun_la_SOURCES = \
	run/api.c \
	run/bell.c run/bell.h \
	run/bytes.h \
	run/capture_out.c \
	run/checked.c run/checked.h run/checked_impl.h \
	run/checked_call.c \
	run/checked_mem.c \
	run/checked_report.c \
	run/context.c run/context.h \
	run/crew.c run/crew.h \
	run/dispatch.c run/dispatch.h \
	run/dump.c run/dump.h \
	run/dump_btf.c \
	run/dynptr.h \
	run/expect.c run/expect.h \
	run/family.c \
	run/fanout.c run/fanout.h \
	run/flow.c run/flow.h \
	run/guard.c run/guard.h \
	run/helpers.c run/helpers.h \
	run/helpers_csum.c \
	run/helpers_dynptr.c \
	run/helpers_map.c \
	run/helpers_redirect.c \
	run/helpers_room.c \
	run/helpers_skb.c \
	run/helpers_sock.c \
	run/helpers_system.c \
	run/inject.c run/inject.h \
	run/interp.c run/interp.h run/interp_flow.h run/interp_ops.h run/interp_pairs.h \
	run/kernel.c run/kernel.h run/kernel_impl.h \
	run/kernel_events.c run/kernel_events.h \
	run/kernel_maps.c \
	run/load.c run/load.h \
	run/mapload.c run/mapload.h \
	run/packet.c \
	run/pcapfile.c run/pcapfile.h \
	run/pcapng_out.c run/pcapng_out.h \
	run/reader.c run/reader.h \
	run/redirect.c run/redirect.h \
	run/session.c run/session.h \
	run/session_attach.c \
	run/session_maps.c \
	run/session_progress.c \
	run/session_report.c \
	run/session_run.c \
	run/session_watch.c \
	run/sink.c run/sink.h \
	run/sink_events.c \
	run/sink_expect.c \
	run/sink_send.c \
	run/sink_write.c \
	run/source.c run/source.h \
	run/refuse.c \
	run/state.h \
	run/sys.c run/sys.h run/sys.def \
	run/sys_batch.c run/sys_elem.h \
	run/sys_btf.c \
	run/sys_id.c \
	run/sys_info.c \
	run/sys_link.c \
	run/sys_log.c \
	run/sys_map.c \
	run/sys_object.c \
	run/sys_pin.c \
	run/sys_prog.c \
	run/sys_prog_info.c \
	run/sys_prog_maps.c \
	run/sys_run.c \
	run/sys_source.c run/sys_source.h \
	run/sys_user.c \
	run/sys_worker.c \
	run/text.c \
	run/unpack.c run/unpack.h \
	run/verdict.c run/verdict.h \
	run/watch.c run/watch.h \
	run/watch_report.c

# Programs in the running kernel: what ebpf-verify takes of it.
noinst_LTLIBRARIES += libkernel.la
libkernel_la_SOURCES = run/kernel_load.c run/kernel_load.h

# Filter expressions: what ebpf-as needs of libpcap.
noinst_LTLIBRARIES += libfilter.la
libfilter_la_SOURCES = run/filter.c run/filter.h
libfilter_la_LIBADD = $(PCAP_LIBS)

bin_PROGRAMS += ebpf-run
ebpf_run_SOURCES = run/main.c run/options.c run/options.h
ebpf_run_LDADD = libebpf-all.la

# The installed library: everything inside, nothing but ebpf_ names outside.
lib_LTLIBRARIES += libebpf.la
libebpf_la_SOURCES =
libebpf_la_LIBADD = libebpf-all.la
libebpf_la_LDFLAGS = $(AM_LDFLAGS) -export-symbols-regex '^ebpf_' -no-undefined -version-info 0:0:0
ebpfincludedir = $(includedir)/ebpf
ebpfinclude_HEADERS = include/ebpf/bpf.h include/ebpf/ebpf.h
