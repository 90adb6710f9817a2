/*
 * cfg_blocks.c - basic blocks: instructions in a row that are entered at the first alone and left at the last.
 * The passes that look for orders, loops and liveness go from block to block.
 */
#include <string.h>

#include "verify/cfg.h"
#include "verify/cfg_impl.h"
#include "verify/env.h"

/* Bit i: a block begins at slot i. */
struct starts { uint64_t *bits; };

static void mark(const struct starts *s, uint32_t insn) { s->bits[insn / 64] |= 1ull << insn % 64; }
static bool marked(const struct starts *s, uint32_t insn) { return s->bits[insn / 64] >> insn % 64 & 1; }

/* Whether what follows is not simply the next instruction. Calls return there. */
static bool ends_block(const struct insn *in)
{
	return insn_is_jmp_class(in) && insn_op_bits(in) != OP_BITS_CALL;
}

static uint32_t mark_starts(const struct env *env, const struct starts *s)
{
	uint32_t n = 0;

	for (uint32_t f = 0; f < env->n_funcs; f++)
		mark(s, env->funcs[f].start);
	for (uint32_t i = 0; i < env->len; i++) {
		const struct insn *in = &env->insns[i];

		if (!ends_block(in))
			continue;
		if (i + 1 < env->len)
			mark(s, i + 1);
		if (insn_jumps(in))
			mark(s, (uint32_t)insn_target(in, i));
	}
	for (uint32_t w = 0; w <= env->len / 64; w++)
		n += (uint32_t)__builtin_popcountll(s->bits[w]);
	return n;
}

/* From one start to before the next. */
static void cut(struct env *env, const struct starts *s, uint32_t *number)
{
	uint32_t f = 0;

	for (uint32_t i = 0; i < env->len; i += insn_slots(&env->insns[i])) {
		if (marked(s, i)) {
			if (f < env->n_funcs && env->funcs[f].start == i)
				env->funcs[f++].first_block = env->n_blocks;
			number[i] = env->n_blocks;
			env->blocks[env->n_blocks++].start = i;
		}
		env->blocks[env->n_blocks - 1].last = i;
	}
	env->funcs[env->n_funcs].first_block = env->n_blocks;
}

/* The next instruction first: the order shows in the log (cfg_order.c). */
static void connect(const struct env *env, struct block *b, const uint32_t *number)
{
	const struct insn *in = &env->insns[b->last];

	if (insn_is_jmp_class(in) && insn_op_bits(in) == OP_BITS_EXIT)
		return;
	if (!(insn_is_jmp_class(in) && insn_op_bits(in) == OP_BITS_JA))
		b->succ[b->n_succ++] = number[b->last + insn_slots(in)];
	if (insn_jumps(in))
		b->succ[b->n_succ++] = number[insn_target(in, b->last)];
}

int cfg_blocks(struct env *env)
{
	struct starts s = { pool_zeroed(env, (env->len / 64 + 1) * sizeof(*s.bits)) };
	uint32_t n = mark_starts(env, &s), *number = pool_zeroed(env, env->len * sizeof(*number));

	env->blocks = pool_zeroed(env, n * sizeof(*env->blocks));
	cut(env, &s, number);
	for (uint32_t i = 0; i < env->n_blocks; i++)
		connect(env, &env->blocks[i], number);
	return 0;
}
