/*
 * cfg_order.c - instructions in post order, and the loops: strongly connected parts of the flow graph.
 *
 * Both orders are visible in the log (number of rounds and order of lines of the stack liveness, loop numbers
 * beside the live registers), so successors are visited in a fixed order: the next instruction first.
 */
#include <errno.h>
#include <stdlib.h>

#include "verify/cfg.h"
#include "verify/env.h"

enum { MET = 1, EXPANDED = 2 };

/* The post order of what `start` reaches, appended to env->postorder. */
static void order_function(struct env *env, uint32_t start, uint8_t *state, uint32_t *stack)
{
	uint32_t depth = 0;

	stack[depth++] = start;
	state[start] |= MET;
	while (depth) {
		uint32_t at = stack[depth - 1], succ[2];
		unsigned n;

		if (state[at] & EXPANDED) {
			env->postorder[env->n_postorder++] = at;
			depth--;
			continue;
		}
		n = cfg_successors(env, at, succ);
		for (unsigned i = 0; i < n; i++) {
			if (!state[succ[i]]) {
				state[succ[i]] = MET;
				stack[depth++] = succ[i];
			}
		}
		state[at] |= EXPANDED;
	}
}

int cfg_postorder(struct env *env)
{
	uint8_t *state = calloc(env->len, 1);
	uint32_t *stack = calloc(env->len, sizeof(*stack));
	int err = -ENOMEM;

	env->postorder = calloc(env->len, sizeof(*env->postorder));
	if (!state || !stack || !env->postorder)
		goto out;
	for (uint32_t i = 0; i < env->n_funcs; i++) {
		env->funcs[i].postorder = env->n_postorder;
		order_function(env, env->funcs[i].start, state, stack);
	}
	env->funcs[env->n_funcs].postorder = env->n_postorder;
	err = 0;
out:
	free(state);
	free(stack);
	return err;
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

/* All of `root`'s component is on top of the members. One alone is a loop only if it jumps to itself. */
static void close_component(struct loops *l, uint32_t root)
{
	uint32_t succ[2], loop = 0, member;
	unsigned n = cfg_successors(l->env, root, succ);
	bool is_loop = l->members[l->n_members - 1] != root;

	for (unsigned i = 0; i < n; i++)
		is_loop |= succ[i] == root;
	if (is_loop)
		loop = l->next_loop++;
	do {
		member = l->members[--l->n_members];
		l->low[member] = FINISHED;
		l->env->aux[member].scc = loop;
	} while (member != root);
}

static void search_from(struct loops *l, uint32_t start)
{
	l->path[l->depth++] = start;
	while (l->depth) {
		uint32_t at = l->path[l->depth - 1], succ[2];
		unsigned n = cfg_successors(l->env, at, succ), i;

		if (!l->number[at]) {
			l->number[at] = l->low[at] = l->next_number++;
			l->members[l->n_members++] = at;
		}
		for (i = 0; i < n && l->number[succ[i]]; i++)
			if (l->low[succ[i]] < l->low[at])
				l->low[at] = l->low[succ[i]];
		if (i < n) {
			l->path[l->depth++] = succ[i];
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
	uint32_t *memory = calloc(env->len, 4 * sizeof(*memory));

	if (!memory)
		return -ENOMEM;
	l.number = memory;
	l.low = memory + env->len;
	l.members = memory + 2 * (size_t)env->len;
	l.path = memory + 3 * (size_t)env->len;
	for (uint32_t i = 0; i < env->len; i++)
		if (!l.number[i])
			search_from(&l, i);
	free(memory);
	env->n_scc = l.next_loop;
	env->scc = calloc(l.next_loop, sizeof(*env->scc));
	return env->scc ? 0 : -ENOMEM;
}
