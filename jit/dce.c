/*
 * dce.c - what nobody needs.
 *
 * Promises: operands are resolved; every instruction left has an effect or a user that has; ins.uses counts
 * the places that name it.
 */
#include <errno.h>
#include <stdlib.h>

#include "jit/passes.h"

/* Loads have no effect either: the proof says that they cannot fail. */
static bool needed(const struct ir_ins *i)
{
	return !(ir_is(i, IR_PURE) || i->op == IR_LOAD || i->op == IR_PARAM);
}

struct marks {
	struct ir *ir;
	uint32_t *stack, sp;	/* needed after all, though passed over */
};

/* The walk goes backward and has passed `v` if its mark is set: only what comes round a loop can be late. */
static void count(struct marks *m, ref *v)
{
	struct ir_ins *i;

	*v = ir_find(m->ir, *v);
	i = &m->ir->ins[*v];
	if (!i->uses++ && i->flags & IRF_PASSED)
		m->stack[m->sp++] = *v;
}

static void count_operands(struct marks *m, struct ir_ins *i)
{
	if (i->a)
		count(m, &i->a);
	if (i->b)
		count(m, &i->b);
	if (i->c)
		count(m, &i->c);
	for (uint32_t k = 0; k < i->n_args; k++)
		if (m->ir->pool[i->args + k])
			count(m, &m->ir->pool[i->args + k]);
}

static bool dead(const struct ir_ins *i)
{
	return !i->uses && !needed(i);
}

/* Without loops nobody can ask for what the walk has passed: it goes at once. */
static void walk_straight(struct marks *m)
{
	struct ir *ir = m->ir;

	for (uint32_t o = ir->n_order; o-- > 0;) {
		ref before;

		for (ref r = ir->blocks[ir->order[o]].last; r; r = before) {
			before = ir->ins[r].prev;
			if (dead(&ir->ins[r]))
				ir_remove(ir, r);
			else
				count_operands(m, &ir->ins[r]);
		}
	}
}

static void walk_loops(struct marks *m)
{
	struct ir *ir = m->ir;

	for (uint32_t o = ir->n_order; o-- > 0;)
		for (ref r = ir->blocks[ir->order[o]].last; r; r = ir->ins[r].prev) {
			struct ir_ins *i = &ir->ins[r];

			i->flags |= IRF_PASSED;
			if (i->uses || needed(i))
				count_operands(m, i);
			while (m->sp) {
				struct ir_ins *late = &ir->ins[m->stack[--m->sp]];

				if (!needed(late))
					count_operands(m, late);
			}
		}
	for (uint32_t o = 0; o < ir->n_order; o++) {
		ref next;

		for (ref r = ir->blocks[ir->order[o]].first; r; r = next) {
			next = ir->ins[r].next;
			if (dead(&ir->ins[r]))
				ir_remove(ir, r);
		}
	}
}

int pass_dce(struct ir *ir, struct pass_room *room)
{
	struct marks m = { .ir = ir };

	if (ir_grow(&room->words, &room->cap_words, ir->n_ins, sizeof(*room->words)))
		return -ENOMEM;
	m.stack = room->words;
	for (ref r = 0; r < ir->n_ins; r++) {
		ir->ins[r].uses = 0;
		ir->ins[r].flags &= (uint16_t)~IRF_PASSED;
	}
	if (ir->has_loops)
		walk_loops(&m);
	else
		walk_straight(&m);
	return 0;
}

void pass_room_free(struct pass_room *room)
{
	free(room->bits);
	free(room->words);
}
