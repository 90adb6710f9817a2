/*
 * context.h - which context fields a program reads, and filling them in before it runs: no more than these, and
 * of these no more than can have changed since its last run.
 */
#ifndef RUN_CONTEXT_H
#define RUN_CONTEXT_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "run/state.h"

struct run_prog;

/* Where a field's value comes from: a number in struct run_state of so many bytes, the packet's length, 0. */
enum context_how { CONTEXT_8, CONTEXT_16, CONTEXT_32, CONTEXT_64, CONTEXT_LENGTH, CONTEXT_ZERO };

struct context_fill {
	uint16_t slot;		/* of vm.ctx[] */
	uint16_t from;		/* offset in struct run_state */
	uint8_t how;		/* enum context_how */
};

/* For programs of one context struct. */
struct context_plan {
	struct context_fill fills[VM_CTX_SLOTS];
	/*
	 * The first n_follow change with the packet's bytes, and so when a helper changes these; those up to
	 * n_each are others that differ from packet to packet; the rest stays as it was.
	 */
	unsigned n_follow, n_each, n;
	bool dirties;	/* programs write to fields, or to what is known of a packet: everything is set before a run */
	bool parses;	/* the link header is to be looked at before a run */
	const char *ctx_name;
};

/* What any of `n` prepared programs may read, all of one context struct. NULL without memory. */
struct context_plan *context_plan_new(struct run_prog *const *progs, unsigned n);
/* Adds what another plan (NULL: one without fields) has to `plan` (NULL: a new one). NULL without memory. */
struct context_plan *context_plan_join(struct context_plan *plan, const struct context_plan *other);
/* The same of programs that are not known yet. */
struct progtype;
struct context_plan *context_plan_all(const struct progtype *type);
void context_plan_free(struct context_plan *plan);

static inline void context_fill_some(struct run_state *state, const struct context_plan *plan, unsigned n)
{
	for (unsigned i = 0; i < n; i++) {
		const struct context_fill *fill = &plan->fills[i];
		const uint8_t *from = (const uint8_t *)state + fill->from;
		uint64_t value = 0;

		switch (fill->how) {
		case CONTEXT_8:
			value = *from;
			break;
		case CONTEXT_16:
			value = *(const uint16_t *)(const void *)from;
			break;
		case CONTEXT_32:
			value = *(const uint32_t *)(const void *)from;
			break;
		case CONTEXT_64:
			value = *(const uint64_t *)(const void *)from;
			break;
		case CONTEXT_LENGTH:
			value = packet_len(&state->vm);
			break;
		}
		state->vm.ctx[fill->slot] = value;
	}
}

/* Everything, with the values that the user wants there. */
void context_fill_all(struct run_state *state, const struct context_plan *plan);

/* Fills the slots before a run. */
static inline void context_fill(struct run_state *state, const struct context_plan *plan)
{
	if (state->plan == plan && !plan->dirties && !state->n_presets)
		context_fill_some(state, plan, plan->n_each);
	else
		context_fill_all(state, plan);
}

#endif
