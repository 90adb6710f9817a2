/*
 * Values of context fields. A program reads only the slots that its proof names, so only those are filled; one
 * that has no proof may read all.
 */
#include "run/context.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>

#include "core/ctx.h"
#include "core/helper.h"
#include "core/proof.h"
#include "run/load.h"

enum when { FOLLOWS, EACH_PACKET, FIXED };

#define FROM(member) sizeof(((struct run_state *)0)->member) == 8   ? CONTEXT_64 \
		     : sizeof(((struct run_state *)0)->member) == 4 ? CONTEXT_32 \
		     : sizeof(((struct run_state *)0)->member) == 2 ? CONTEXT_16 \
								    : CONTEXT_8, \
		     offsetof(struct run_state, member)

/* Fields by their name in ctx.def; those not here are 0. `header`: it is known when the link header was read. */
static const struct field {
	const char *name;
	enum when when;
	bool header;
	uint8_t how;
	uint16_t from;
} known_fields[] = {
	{ "len", FOLLOWS, false, CONTEXT_LENGTH, 0 },
	{ "wire_len", EACH_PACKET, false, FROM(packet.wire_len) },
	{ "pkt_type", FOLLOWS, true, FROM(packet.pkt_type) },
	{ "protocol", FOLLOWS, true, FROM(packet.protocol) },
	{ "vlan_present", FOLLOWS, false, FROM(packet.vlan_present) },
	{ "vlan_tci", FOLLOWS, false, FROM(packet.vlan_tci) },
	{ "vlan_proto", FOLLOWS, false, FROM(packet.vlan_proto) },
	{ "ifindex", EACH_PACKET, false, FROM(packet.ifindex) },
	{ "ingress_ifindex", EACH_PACKET, false, FROM(packet.ifindex) },
	{ "egress_ifindex", EACH_PACKET, false, FROM(packet.egress_ifindex) },
	{ "hash", FOLLOWS, false, FROM(packet.hash) },
	{ "data", FOLLOWS, false, FROM(vm.data) },
	{ "data_end", FOLLOWS, false, FROM(vm.data_end) },
	{ "data_meta", FOLLOWS, false, FROM(vm.data_meta) },
	{ "mark", EACH_PACKET, false, FROM(packet.mark) },
	{ "tstamp", EACH_PACKET, false, FROM(vm.time_ns) },
};

static const struct field *field_by_name(const char *name)
{
	static const struct field zero = { "", FIXED, false, CONTEXT_ZERO, 0 };

	for (unsigned i = 0; i < sizeof(known_fields) / sizeof(known_fields[0]); i++)
		if (!strcmp(known_fields[i].name, name))
			return &known_fields[i];
	return &zero;
}

/* Fills are sorted by when they are due. */
static void add_fill(struct context_plan *plan, struct context_fill fill, enum when when)
{
	unsigned *ends[] = { &plan->n_follow, &plan->n_each, &plan->n };

	for (unsigned i = 0; i < plan->n; i++)
		if (plan->fills[i].slot == fill.slot)
			return;
	/* Room at the end of its part: the first of each later part goes to that part's end. */
	for (int part = FIXED; part > (int)when; part--)
		plan->fills[*ends[part]] = plan->fills[*ends[part - 1]], ++*ends[part];
	plan->fills[*ends[when]] = fill;
	++*ends[when];
}

static void add_slot(struct context_plan *plan, const struct progtype *type, uint16_t slot)
{
	const struct field *field = field_by_name(type->fields[slot].name);

	add_fill(plan, (struct context_fill){ slot, field->from, field->how }, field->when);
	plan->parses |= field->header;
}

static void add_access(struct context_plan *plan, const struct progtype *type, const struct proof_fact *fact)
{
	if (fact->slot >= type->n_fields)
		return;
	add_slot(plan, type, fact->slot);
	if (fact->width == 64 && type->fields[fact->slot].size == 4 && fact->slot + 1 < type->n_fields)
		add_slot(plan, type, (uint16_t)(fact->slot + 1));
}

/* Helpers that get the context and leave what is known of the packet as it was. */
static bool only_reads(const struct helper *helper)
{
	switch (helper->id) {
	case HELPER_tail_call:
	case HELPER_perf_event_output:
	case HELPER_skb_load_bytes:
	case HELPER_skb_load_bytes_relative:
	case HELPER_get_socket_cookie:
	case HELPER_get_socket_uid:
		return true;
	}
	return helper->args[0] != ARG_CTX && helper->args[0] != ARG_CTX_OR_NULL;
}

static void add_all(struct context_plan *plan, const struct progtype *type)
{
	for (uint16_t slot = 0; slot < type->n_fields; slot++)
		add_slot(plan, type, slot);
	plan->dirties = plan->parses = true;
}

static void add_program(struct context_plan *plan, const struct run_prog *prog)
{
	if (!prog->proof) {
		add_all(plan, prog->prog->type);
		return;
	}
	for (uint32_t pc = 0; pc < prog->proof->len; pc++) {
		const struct proof_fact *fact = &prog->proof->facts[pc];
		const struct insn *in = &prog->prog->insns[pc];
		const struct helper *helper;

		if (fact->mem == PROOF_MEM_CTX) {
			add_access(plan, prog->prog->type, fact);
			plan->dirties |= isa_op_kinds[isa_row(in)->op] != KIND_LOAD;
		}
		if (!(fact->flags & PROOF_SEEN) || (in->id != ISA_CALL && in->id != ISA_CALL_KFUNC))
			continue;
		helper = in->id == ISA_CALL ? helper_by_id((uint32_t)in->imm) : NULL;
		if (!helper || !only_reads(helper))
			plan->dirties = plan->parses = true;
	}
}

struct context_plan *context_plan_new(struct run_prog *const *progs, unsigned n)
{
	struct context_plan *plan = calloc(1, sizeof(*plan));

	for (unsigned i = 0; plan && i < n; i++) {
		plan->ctx_name = progs[i]->prog->type->ctx_name;
		add_program(plan, progs[i]);
	}
	return plan;
}

struct context_plan *context_plan_join(struct context_plan *plan, const struct context_plan *other)
{
	if (!plan)
		plan = calloc(1, sizeof(*plan));
	if (!plan || !other)
		return plan;
	for (unsigned i = 0; i < other->n; i++)
		add_fill(plan, other->fills[i],
			 i < other->n_follow ? FOLLOWS : i < other->n_each ? EACH_PACKET : FIXED);
	plan->dirties |= other->dirties;
	plan->parses |= other->parses;
	plan->ctx_name = other->ctx_name;
	return plan;
}

struct context_plan *context_plan_all(const struct progtype *type)
{
	struct context_plan *plan = calloc(1, sizeof(*plan));

	if (plan) {
		plan->ctx_name = type->ctx_name;
		add_all(plan, type);
	}
	return plan;
}

void context_plan_free(struct context_plan *plan)
{
	free(plan);
}

void context_fill_all(struct run_state *state, const struct context_plan *plan)
{
	context_fill_some(state, plan, plan->n);
	for (unsigned i = 0; i < state->n_presets; i++)
		if (!strcmp(state->presets[i].ctx_name, plan->ctx_name))
			state->vm.ctx[state->presets[i].slot] = state->presets[i].value;
	state->plan = plan;
}

int run_state_preset(struct run_state *state, const struct run_prog *prog, const char *field, uint64_t value)
{
	const struct progtype *type = prog->prog->type;
	const struct ctx_field *found = ctx_field_by_name(type, field);

	if (!found || found->value != CTX_SCALAR || state->n_presets == MAX_PRESETS)
		return -ENOENT;
	state->presets[state->n_presets++] = (struct run_preset){
		.ctx_name = type->ctx_name, .slot = (uint16_t)(found - type->fields),
		.value = found->size < 8 ? value & ((1ull << 8 * found->size) - 1) : value,
	};
	return 0;
}

void context_refresh(struct run_state *state)
{
	context_fill_some(state, state->plan, state->plan->n_follow);
}

void context_set(struct run_state *state, const char *name, uint64_t value)
{
	const struct progtype *type = state->running->prog->type;
	const struct ctx_field *field = ctx_field_by_name(type, name);

	if (field)
		state->vm.ctx[field - type->fields] = value;
}
