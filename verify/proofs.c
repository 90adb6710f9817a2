#include "verify/proofs.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/helper.h"
#include "core/maptype.h"
#include "core/proof.h"
#include "verify/reg.h"
#include "verify/rules.h"

/* What some path said against a fact: it then does not hold for all. */
enum { NOT_STACK = 1, NOT_PACKET = 2, NOT_MAP = 4, NOT_KEY = 8, ACCESSED = 16, CALLED = 32 };


int proof_start(struct env *env)
{
	uint32_t n = env->len;

	env->notes = pool_alloc(env, n);
	memset(env->notes, 0, n);
	env->proof = proof_new(n, env->prog->n_funcs);
	return env->proof ? 0 : -ENOMEM;
}

static bool off_the_path(const struct env *env) { return env->cur->speculative; }

void proof_branch(struct env *env, bool taken, bool falls)
{
	struct proof_fact *fact = &env->proof->facts[env->insn];

	if (!off_the_path(env))
		fact->flags |= (uint8_t)((taken ? PROOF_TAKEN : 0) | (falls ? PROOF_FALLS : 0));
}

void proof_memory(struct env *env, const struct reg *ptr, int32_t off)
{
	struct proof_fact *fact = &env->proof->facts[env->insn];
	uint8_t *against = &env->notes[env->insn];
	enum isa_kind kind = (enum isa_kind)isa_op_kinds[isa_row(&env->insns[env->insn])->op];
	bool first = !(*against & ACCESSED);

	if (off_the_path(env) || (kind != KIND_LOAD && kind != KIND_STORE && kind != KIND_ATOMIC))
		return;
	*against |= ACCESSED;
	if (reg_is(ptr, REG_CTX)) {
		fact->mem = PROOF_MEM_CTX;
		return;
	}
	fact->mem = PROOF_MEM_DIRECT;
	if (!reg_is(ptr, REG_STACK) || ptr->frame != env->cur->current || !reg_fixed_offset(ptr)) {
		*against |= NOT_STACK;
	} else {
		int16_t at = (int16_t)(off + (int32_t)ptr->s.bits.value);

		if (!first && at != fact->stack_off)
			*against |= NOT_STACK;
		fact->stack_off = at;
	}
	if (!reg_is_packet(ptr))
		*against |= NOT_PACKET;
}

void proof_ctx(struct env *env, uint32_t slot, unsigned shift, unsigned width)
{
	struct proof_fact *fact = &env->proof->facts[env->insn];

	if (off_the_path(env))
		return;
	fact->slot = (uint16_t)slot;
	fact->shift = (uint8_t)shift;
	fact->width = (uint8_t)width;
}

void proof_call(struct env *env, const struct call *c)
{
	struct proof_fact *fact = &env->proof->facts[env->insn];
	uint8_t *against = &env->notes[env->insn];
	bool first = !(*against & CALLED), array;

	if (off_the_path(env))
		return;
	*against |= CALLED;
	if (c->helper->flags & HELPER_CHANGES_PKT)
		env->proof->changes_packet = true;
	array = c->map && (c->map->type == MAP_ARRAY || c->map->type == MAP_PERCPU_ARRAY);
	if (!c->map || c->helper->args[0] != ARG_CONST_MAP || (!first && fact->map != c->map_index))
		*against |= NOT_MAP;
	fact->map = c->map_index;
	if (!array || c->key < 0 || c->key > UINT32_MAX || (!first && fact->key != c->stored_key))
		*against |= NOT_KEY;
	fact->key = c->stored_key;
}

void proof_extended(struct env *env, const struct reg *r, unsigned size)
{
	uint32_t id = r->id & ~ID_ADD_CONST;

	if (!id || off_the_path(env) || !(r->s.umax >> (8 * size - 1)))
		return;
	for (uint32_t i = 0; i < env->n_extended; i++)
		if (env->extended_ids[i] == id)
			return;
	if (env->n_extended < sizeof(env->extended_ids) / sizeof(env->extended_ids[0]))
		env->extended_ids[env->n_extended++] = id;
	else
		env->proof->doubtful = true;
}

void proof_learned(struct env *env, uint32_t id)
{
	for (uint32_t i = 0; i < env->n_extended; i++)
		if (env->extended_ids[i] == (id & ~ID_ADD_CONST) && !off_the_path(env))
			env->proof->doubtful = true;
}

static void settle(struct env *env, uint32_t i)
{
	struct proof_fact *fact = &env->proof->facts[i];
	uint8_t against = env->notes[i];

	if (env->aux[i].seen && env->insns[i].id != ISA_NONE)
		fact->flags |= PROOF_SEEN;
	if (against & ACCESSED && fact->mem == PROOF_MEM_DIRECT) {
		if (!(against & NOT_STACK))
			fact->flags |= PROOF_STACK;
		if (!(against & NOT_PACKET))
			fact->flags |= PROOF_PACKET;
		if (!(against & NOT_PACKET) && isa_op_kinds[isa_row(&env->insns[i])->op] == KIND_STORE)
			env->proof->changes_packet = true;
	}
	if (against & CALLED && !(against & NOT_MAP))
		fact->flags |= PROOF_MAP_KNOWN | (against & NOT_KEY ? 0 : PROOF_KEY_KNOWN);
	if (!(fact->flags & PROOF_STACK))
		fact->stack_off = 0;
}

void proof_finish(struct env *env)
{
	for (uint32_t i = 0; i < env->len; i++)
		settle(env, i);
	for (uint32_t f = 0; f < env->n_funcs; f++) {
		const struct func *fn = &env->funcs[f];
		struct proof_func *out;

		if (fn->prog_func >= env->proof->n_funcs)
			continue;	/* not one that the program lists */
		out = &env->proof->funcs[fn->prog_func];
		out->stack_depth = fn->frame_bytes;
		out->reached = env->proof->facts[fn->start].flags & PROOF_SEEN;
		out->tail_call_reachable = fn->tail_call_reachable;
		out->is_callback = fn->is_cb;
	}
}
