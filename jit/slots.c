/*
 * slots.c - places in the frame for values that live in memory.
 *
 * Needs: ra_allocate(). Promises: values that live at the same time have different slots; n_slots is no more
 * than the most that live at once (over the order of the blocks).
 */
#include <errno.h>
#include <stdlib.h>

#include "jit/regalloc.h"

struct range {
	uint32_t from, to;
	ref v;
};

static int by_from(const void *a, const void *b)
{
	const struct range *x = a, *y = b;

	return x->from != y->from ? (x->from < y->from ? -1 : 1) : x->v < y->v ? -1 : 1;
}

static int by_to(const void *a, const void *b)
{
	const struct range *x = a, *y = b;

	return x->to != y->to ? (x->to < y->to ? -1 : 1) : x->v < y->v ? -1 : 1;
}

struct ranges {
	struct ra *ra;
	struct range *r;
	uint32_t n;
	uint32_t *ends;		/* by block: its last position */
};

static void extend(struct ranges *s, ref v, uint32_t pos)
{
	struct range *r;

	if (!v || !s->ra->values[v].spilled)
		return;
	r = &s->r[s->ra->values[v].slot];
	if (pos < r->from)
		r->from = pos;
	if (pos > r->to)
		r->to = pos;
}

static void find_ranges(struct ranges *s)
{
	struct ra *ra = s->ra;
	struct ir *ir = ra->ir;
	uint32_t pos = 0;
	ref *ops[MAX_OPS];

	for (uint32_t o = 0; o < ir->n_order; o++) {
		for (ref r = ir->blocks[ir->order[o]].first; r; r = ir->ins[r].next)
			pos++;
		s->ends[ir->order[o]] = ++pos;
	}
	pos = 0;
	for (uint32_t o = 0; o < ir->n_order; o++) {
		const struct ir_block *b = &ir->blocks[ir->order[o]];

		for (uint32_t n = ra->blocks[ir->order[o]].live_in; n; n = ra->nodes[n].next) {
			extend(s, ra->nodes[n].v, pos);
			if (ra->values[ra->nodes[n].v].spilled)
				for (uint32_t k = 0; k < b->n_preds; k++)
					extend(s, ra->nodes[n].v, s->ends[ir->pool[b->preds + k]]);
		}
		for (ref r = b->first; r; r = ir->ins[r].next, pos++) {
			struct ir_ins *i = &ir->ins[r];
			unsigned n = ir_operands(ir, i, ops);

			extend(s, r, pos);
			for (unsigned k = 0; k < n; k++)
				extend(s, *ops[k], pos);
			for (uint32_t k = 0; i->op == IR_PHI && k < b->n_preds; k++) {
				extend(s, r, s->ends[ir->pool[b->preds + k]]);
				extend(s, ir->pool[i->args + k], s->ends[ir->pool[b->preds + k]]);
			}
		}
		pos = s->ends[ir->order[o]];
	}
}

int ra_slots(struct ra *ra)
{
	struct ir *ir = ra->ir;
	struct ranges s = { .ra = ra };
	struct range *ending = NULL;
	uint32_t *free_slots = NULL, n_free = 0, e = 0;

	ra->n_slots = 0;
	for (ref v = 1; v < ir->n_ins; v++)
		s.n += ra->values[v].spilled;
	if (!s.n)
		return 0;
	s.r = malloc(2 * (size_t)s.n * sizeof(*s.r));
	s.ends = malloc(ir->n_blocks * sizeof(*s.ends));
	free_slots = malloc(s.n * sizeof(*free_slots));
	if (!s.r || !s.ends || !free_slots) {
		free(s.r);
		free(s.ends);
		free(free_slots);
		return -ENOMEM;
	}
	s.n = 0;
	for (ref v = 1; v < ir->n_ins; v++) {
		if (!ra->values[v].spilled)
			continue;
		ra->values[v].slot = s.n;
		s.r[s.n++] = (struct range){ UINT32_MAX, 0, v };
	}
	find_ranges(&s);
	ending = s.r + s.n;
	for (uint32_t k = 0; k < s.n; k++)
		ending[k] = s.r[k];
	qsort(s.r, s.n, sizeof(*s.r), by_from);
	qsort(ending, s.n, sizeof(*ending), by_to);
	for (uint32_t k = 0; k < s.n; k++) {
		while (e < s.n && ending[e].to < s.r[k].from)
			free_slots[n_free++] = ra->values[ending[e++].v].slot;
		ra->values[s.r[k].v].slot = n_free ? free_slots[--n_free] : ra->n_slots++;
	}
	free(s.r);
	free(s.ends);
	free(free_slots);
	return 0;
}
