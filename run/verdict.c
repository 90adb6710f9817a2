/*
 * What the programs' return values are called and what becomes of the packet.
 */
#include "core/ctx.h"
#include "run/load.h"

struct named { const char *name; enum run_fate fate; };

/* <linux/bpf.h>, enum xdp_action. */
static const struct named xdp_actions[] = {
	{ "XDP_ABORTED", RUN_DROPPED }, { "XDP_DROP", RUN_DROPPED }, { "XDP_PASS", RUN_ACCEPTED },
	{ "XDP_TX", RUN_SENT }, { "XDP_REDIRECT", RUN_REDIRECTED },
};

/* <linux/pkt_cls.h>, from TC_ACT_UNSPEC = -1 on. */
static const struct named tc_actions[] = {
	{ "TC_ACT_UNSPEC", RUN_ACCEPTED },     { "TC_ACT_OK", RUN_ACCEPTED },
	{ "TC_ACT_RECLASSIFY", RUN_ACCEPTED }, { "TC_ACT_SHOT", RUN_DROPPED },
	{ "TC_ACT_PIPE", RUN_ACCEPTED },       { "TC_ACT_STOLEN", RUN_DROPPED },
	{ "TC_ACT_QUEUED", RUN_DROPPED },      { "TC_ACT_REPEAT", RUN_ACCEPTED },
	{ "TC_ACT_REDIRECT", RUN_REDIRECTED },       { "TC_ACT_TRAP", RUN_DROPPED },
};

enum {
	N_XDP = sizeof(xdp_actions) / sizeof(xdp_actions[0]),
	N_TC = sizeof(tc_actions) / sizeof(tc_actions[0])
};

struct run_verdict run_verdict(const struct progtype *type, uint64_t ret, size_t len)
{
	uint32_t r0 = (uint32_t)ret, keep = (uint32_t)len;

	if (type->id == PROGTYPE_XDP) {
		if (r0 >= N_XDP)
			return (struct run_verdict){ "XDP invalid", RUN_DROPPED, keep };
		return (struct run_verdict){ xdp_actions[r0].name, xdp_actions[r0].fate, keep };
	}
	if (type->id == PROGTYPE_SCHED_CLS || type->id == PROGTYPE_SCHED_ACT) {
		if (r0 + 1 >= N_TC)	/* -1 wraps to the first */
			return (struct run_verdict){ "TC_ACT invalid", RUN_ACCEPTED, keep };
		return (struct run_verdict){ tc_actions[r0 + 1].name, tc_actions[r0 + 1].fate, keep };
	}
	/* A socket filter says how many bytes to keep. */
	if (!r0)
		return (struct run_verdict){ "dropped", RUN_DROPPED, 0 };
	return (struct run_verdict){ "kept", RUN_ACCEPTED, r0 < keep ? r0 : keep };
}
