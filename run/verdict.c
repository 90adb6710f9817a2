#include "run/verdict.h"

#include "core/ctx.h"

/* <linux/bpf.h>, enum xdp_action. */
static const struct run_meaning xdp_actions[] = {
	{ "XDP_ABORTED", RUN_DROPPED }, { "XDP_DROP", RUN_DROPPED }, { "XDP_PASS", RUN_ACCEPTED },
	{ "XDP_TX", RUN_SENT }, { "XDP_REDIRECT", RUN_REDIRECTED }, { "XDP invalid", RUN_DROPPED },
};

/* <linux/pkt_cls.h>. */
static const struct run_meaning tc_actions[] = {
	{ "TC_ACT_UNSPEC", RUN_ACCEPTED },     { "TC_ACT_OK", RUN_ACCEPTED },
	{ "TC_ACT_RECLASSIFY", RUN_ACCEPTED }, { "TC_ACT_SHOT", RUN_DROPPED },
	{ "TC_ACT_PIPE", RUN_ACCEPTED },       { "TC_ACT_STOLEN", RUN_DROPPED },
	{ "TC_ACT_QUEUED", RUN_DROPPED },      { "TC_ACT_REPEAT", RUN_ACCEPTED },
	{ "TC_ACT_REDIRECT", RUN_REDIRECTED }, { "TC_ACT_TRAP", RUN_DROPPED },
	{ "TC_ACT invalid", RUN_ACCEPTED },
};

static const struct run_meaning numbers[] = { { "0", RUN_ACCEPTED }, { "other", RUN_ACCEPTED } };

static const struct run_meaning lengths[] = { { "dropped", RUN_DROPPED }, { "kept", RUN_ACCEPTED } };

#define LAST(meanings) sizeof(meanings) / sizeof((meanings)[0]) - 1, meanings

const struct run_returns *run_returns(const struct progtype *type)
{
	static const struct run_returns xdp = { RUN_HOOK_XDP, 0, LAST(xdp_actions) },
					tc = { RUN_HOOK_TC, -1, LAST(tc_actions) },
					filter = { RUN_HOOK_SOCKET, 0, LAST(lengths) },
					tracer = { RUN_HOOK_RECORD, 0, LAST(numbers) };

	switch (type->id) {
	case PROGTYPE_XDP:
		return &xdp;
	case PROGTYPE_SCHED_CLS:
	case PROGTYPE_SCHED_ACT:
		return &tc;
	case PROGTYPE_SOCKET_FILTER:
		return &filter;
	case PROGTYPE_KPROBE:
	case PROGTYPE_TRACEPOINT:
	case PROGTYPE_PERF_EVENT:
	case PROGTYPE_RAW_TRACEPOINT:
		return &tracer;
	}
	return NULL;
}
