noinst_LTLIBRARIES += libverify.la
libverify_la_SOURCES = \
	verify/alu.c \
	verify/atomic.c \
	verify/backtrack.c verify/backtrack.h \
	verify/branch.c \
	verify/call.c \
	verify/callback.c \
	verify/cfg.h \
	verify/cfg_blocks.c \
	verify/cfg_flow.c \
	verify/cfg_funcs.c \
	verify/cfg_impl.h \
	verify/cfg_live.c \
	verify/cfg_order.c \
	verify/compare.c \
	verify/ctx.c \
	verify/depth.c verify/depth.h \
	verify/dot.c verify/dot.h \
	verify/dynptr.c \
	verify/env.h \
	verify/exit.c \
	verify/helperarg.c \
	verify/imm64.c \
	verify/ktype.c verify/ktype.h \
	verify/ldabs.c \
	verify/legal.c verify/legal.h \
	verify/linked.c \
	verify/lock.c \
	verify/log.c verify/log.h \
	verify/logdiff.c verify/logdiff.h \
	verify/logfit.c verify/logfit.h \
	verify/loops.c \
	verify/mapcall.c \
	verify/mapval.c \
	verify/mem.c \
	verify/object.c \
	verify/pack.c verify/pack.h \
	verify/packet.c \
	verify/pointer.c \
	verify/pool.c verify/pool.h \
	verify/precise.c verify/precise.h \
	verify/proofs.c verify/proofs.h \
	verify/prune.c verify/prune.h \
	verify/refs.c \
	verify/reg.c verify/reg.h \
	verify/report.c verify/report.h \
	verify/report_compare.c \
	verify/report_impl.h \
	verify/rules.h \
	verify/sanitize.c \
	verify/scalar.c verify/scalar.h \
	verify/scalar_alu.c \
	verify/scalar_branch.c \
	verify/scalar_impl.h \
	verify/scalar_print.c \
	verify/scalar_sync.c \
	verify/signature.c \
	verify/stack.c \
	verify/stacklive.c verify/stacklive.h \
	verify/state.c verify/state.h \
	verify/subprog.c \
	verify/timer.c \
	verify/tnum.c verify/tnum.h \
	verify/verify.c verify/verify.h \
	verify/walk.c

bin_PROGRAMS += ebpf-verify
ebpf_verify_SOURCES = verify/main.c
ebpf_verify_LDADD = libkernel.la libasm.la libverify.la libcore.la $(ELF_LIBS)
