/*
 * Values of context fields. A program reads only the slots that its proof names, so only those are filled.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/ctx.h"
#include "core/proof.h"
#include "run/load.h"
#include "run/state.h"

typedef uint64_t (*field_value)(const struct run_state *state);

#define FIELD(name, expr) \
	static uint64_t field_##name(const struct run_state *state) \
	{ \
		const struct run_packet *packet __attribute__((unused)) = &state->packet; \
		const struct vm *vm __attribute__((unused)) = &state->vm; \
 \
		return (expr); \
	}
FIELD(len, packet_len(vm))
FIELD(wire_len, packet->wire_len)
FIELD(pkt_type, packet->pkt_type)
FIELD(protocol, packet->protocol)
FIELD(vlan_present, packet->vlan_present)
FIELD(vlan_tci, packet->vlan_tci)
FIELD(vlan_proto, packet->vlan_proto)
FIELD(ifindex, packet->ifindex)
FIELD(hash, packet->hash)
FIELD(data, (uintptr_t)vm->data)
FIELD(data_end, (uintptr_t)vm->data_end)
FIELD(data_meta, (uintptr_t)vm->data_meta)
FIELD(mark, packet->mark)
FIELD(time, vm->time_ns)

/*
 * Fields by their name in ctx.def; those not here are 0. `follows`: changes when a helper changes the packet.
 */
static const struct {
	const char *name;
	field_value value;
	bool follows;
} values[] = {
	{ "len", field_len, true },
	{ "wire_len", field_wire_len, false },
	{ "pkt_type", field_pkt_type, true },
	{ "protocol", field_protocol, true },
	{ "vlan_present", field_vlan_present, true },
	{ "vlan_tci", field_vlan_tci, true },
	{ "vlan_proto", field_vlan_proto, true },
	{ "ifindex", field_ifindex, false },
	{ "ingress_ifindex", field_ifindex, false },
	{ "hash", field_hash, true },
	{ "data", field_data, true },
	{ "data_end", field_data_end, true },
	{ "data_meta", field_data_meta, true },
	{ "mark", field_mark, false },
	{ "tstamp", field_time, false },
};

struct fill {
	uint16_t slot;
	field_value value;	/* NULL: 0 */
};

/* Slots mean the same for all program types of one context struct, and a run never mixes two. */
struct context_plan {
	struct fill fills[VM_CTX_SLOTS];
	unsigned n, n_follow;	/* the first n_follow ones change with the packet */
};

static void add_slot(struct context_plan *plan, const struct progtype *type, uint16_t slot)
{
	struct fill fill = { slot, NULL };
	bool follows = false;

	for (unsigned i = 0; i < plan->n; i++)
		if (plan->fills[i].slot == slot)
			return;
	for (unsigned i = 0; i < sizeof(values) / sizeof(values[0]); i++)
		if (!strcmp(values[i].name, type->fields[slot].name)) {
			fill.value = values[i].value;
			follows = values[i].follows;
		}
	plan->fills[plan->n++] = fill;
	if (follows) {
		plan->fills[plan->n - 1] = plan->fills[plan->n_follow];
		plan->fills[plan->n_follow++] = fill;
	}
}

static void add_program(struct context_plan *plan, const struct run_prog *prog)
{
	const struct progtype *type = prog->prog->type;

	for (uint32_t pc = 0; pc < prog->proof->len; pc++) {
		const struct proof_fact *fact = &prog->proof->facts[pc];

		if (fact->mem != PROOF_MEM_CTX || fact->slot >= type->n_fields)
			continue;
		add_slot(plan, type, fact->slot);
		if (fact->width == 64 && type->fields[fact->slot].size == 4 &&
		    fact->slot + 1 < type->n_fields)
			add_slot(plan, type, (uint16_t)(fact->slot + 1));
	}
}

struct context_plan *context_plan_new(const struct run_set *set)
{
	struct context_plan *plan = calloc(1, sizeof(*plan));

	for (uint32_t i = 0; plan && i < set->linked->n_progs; i++)
		if (set->progs[i].proof)
			add_program(plan, &set->progs[i]);
	return plan;
}

void context_plan_free(struct context_plan *plan)
{
	free(plan);
}

static void fill(struct run_state *state, unsigned n)
{
	const struct fill *fills = state->set->plan->fills;

	for (unsigned i = 0; i < n; i++)
		state->vm.ctx[fills[i].slot] = fills[i].value ? fills[i].value(state) : 0;
}

void context_fill(struct run_state *state)
{
	fill(state, state->set->plan->n);
	for (unsigned i = 0; i < state->n_presets; i++)
		state->vm.ctx[state->presets[i].slot] = state->presets[i].value;
}

int run_state_preset(struct run_state *state, const struct run_prog *prog, const char *field, uint64_t value)
{
	const struct progtype *type = prog->prog->type;
	const struct ctx_field *found = ctx_field_by_name(type, field);

	if (!found || found->value != CTX_SCALAR || state->n_presets == MAX_PRESETS)
		return -ENOENT;
	state->presets[state->n_presets].slot = (uint16_t)(found - type->fields);
	state->presets[state->n_presets++].value = found->size < 8 ? value & ((1ull << 8 * found->size) - 1)
								   : value;
	return 0;
}

void context_refresh(struct run_state *state)
{
	fill(state, state->set->plan->n_follow);
}

void context_set(struct run_state *state, const char *name, uint64_t value)
{
	const struct progtype *type = state->running->prog->type;
	const struct ctx_field *field = ctx_field_by_name(type, name);

	if (field)
		state->vm.ctx[field - type->fields] = value;
}
