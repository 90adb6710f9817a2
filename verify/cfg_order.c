/*
 * cfg_order.c - blocks in post order, and the loops: strongly connected parts of the flow graph.
 *
 * Both orders are visible in the log (number of rounds and order of lines of the stack liveness, loop numbers
 * beside the live registers), so successors are visited in a fixed order: the next instruction first.
 */
#include "verify/cfg.h"
#include "verify/env.h"

enum { MET = 1, EXPANDED = 2 };

/* The post order of what block `start` reaches, appended to env->postorder. */
static void order_function(struct env *env, uint32_t start, uint32_t *n, uint8_t *state, uint32_t *stack)
{
	uint32_t depth = 0;

	stack[depth++] = start;
	state[start] |= MET;
	while (depth) {
		uint32_t at = stack[depth - 1];
		const struct block *b = &env->blocks[at];

		if (state[at] & EXPANDED) {
			env->postorder[(*n)++] = at;
			depth--;
			continue;
		}
		for (unsigned i = 0; i < b->n_succ; i++) {
			if (!state[b->succ[i]]) {
				state[b->succ[i]] = MET;
				stack[depth++] = b->succ[i];
			}
		}
		state[at] |= EXPANDED;
	}
}

int cfg_postorder(struct env *env)
{
	uint8_t *state = pool_zeroed(env, env->n_blocks);
	uint32_t *stack = pool_zeroed(env, env->n_blocks * sizeof(*stack)), n = 0;

	env->postorder = pool_alloc(env, env->n_blocks * sizeof(*env->postorder));
	for (uint32_t i = 0; i < env->n_funcs; i++) {
		env->funcs[i].postorder = n;
		order_function(env, env->funcs[i].first_block, &n, state, stack);
	}
	env->funcs[env->n_funcs].postorder = n;
	return 0;
}

/* Tarjan's search. `low` is the smallest number that is known to be reachable. */
struct loops {
	struct env *env;
	uint32_t *number, *low;		/* 0: not met; FINISHED: its component is complete */
	uint32_t *members, n_members;	/* met, component not complete */
	uint32_t *path, depth;
	uint32_t next_number, next_loop;
};

#define FINISHED UINT32_MAX

static void note_loop(struct env *env, const struct block *b, uint32_t loop)
{
	for (uint32_t i = b->start; loop && i <= b->last; i++)
		env->aux[i].scc = loop;
}

/* All of `root`'s component is on top of the members. One block alone is a loop only if it jumps to itself. */
static void close_component(struct loops *l, uint32_t root)
{
	const struct block *b = &l->env->blocks[root];
	bool is_loop = l->members[l->n_members - 1] != root;
	uint32_t loop = 0, member;

	for (unsigned i = 0; i < b->n_succ; i++)
		is_loop |= b->succ[i] == root;
	if (is_loop)
		loop = l->next_loop++;
	do {
		member = l->members[--l->n_members];
		l->low[member] = FINISHED;
		note_loop(l->env, &l->env->blocks[member], loop);
	} while (member != root);
}

static void search_from(struct loops *l, uint32_t start)
{
	l->path[l->depth++] = start;
	while (l->depth) {
		uint32_t at = l->path[l->depth - 1];
		const struct block *b = &l->env->blocks[at];
		unsigned i;

		if (!l->number[at]) {
			l->number[at] = l->low[at] = l->next_number++;
			l->members[l->n_members++] = at;
		}
		for (i = 0; i < b->n_succ && l->number[b->succ[i]]; i++)
			if (l->low[b->succ[i]] < l->low[at])
				l->low[at] = l->low[b->succ[i]];
		if (i < b->n_succ) {
			l->path[l->depth++] = b->succ[i];
			continue;
		}
		if (l->low[at] == l->number[at])
			close_component(l, at);
		l->depth--;
	}
}

int cfg_loops(struct env *env)
{
	struct loops l = { .env = env, .next_number = 1, .next_loop = 1 };
	uint32_t n = env->n_blocks, *memory = pool_zeroed(env, n * 4 * sizeof(*memory));

	l.number = memory;
	l.low = memory + n;
	l.members = memory + 2 * (size_t)n;
	l.path = memory + 3 * (size_t)n;
	for (uint32_t i = 0; i < n; i++)
		if (!l.number[i])
			search_from(&l, i);
	env->n_scc = l.next_loop;
	env->scc = pool_zeroed(env, l.next_loop * sizeof(*env->scc));
	return 0;
}
