/*
 * dce.c - what nobody needs.
 *
 * Promises: operands are resolved; every instruction left has an effect or a user that has; ins.uses counts
 * the places that name it.
 */
#include <errno.h>
#include <stdlib.h>

#include "jit/passes.h"
#include "jit/regalloc.h"

/* Loads have no effect either: the proof says that they cannot fail. */
static bool needed(const struct ir_ins *i)
{
	return !(ir_is(i, IR_PURE) || i->op == IR_LOAD || i->op == IR_PARAM);
}

static void mark(struct ir *ir, struct pass_room *room, uint32_t *sp, ref *v)
{
	if (!*v)
		return;
	*v = ir_find(ir, *v);
	if (!ir->ins[*v].uses++)
		room->words[(*sp)++] = *v;
}

static void mark_operands(struct ir *ir, struct pass_room *room, uint32_t *sp, ref r)
{
	struct ir_ins *i = &ir->ins[r];

	mark(ir, room, sp, &i->a);
	mark(ir, room, sp, &i->b);
	mark(ir, room, sp, &i->c);
	for (uint32_t k = 0; k < i->n_args; k++)
		mark(ir, room, sp, &ir->pool[i->args + k]);
}

int pass_dce(struct ir *ir, struct pass_room *room)
{
	uint32_t sp = 0;

	if (ra_grow(&room->words, &room->cap_words, ir->n_ins, sizeof(*room->words)))
		return -ENOMEM;
	for (ref r = 0; r < ir->n_ins; r++)
		ir->ins[r].uses = 0;
	for (uint32_t o = 0; o < ir->n_order; o++)
		for (ref r = ir->blocks[ir->order[o]].first; r; r = ir->ins[r].next)
			if (needed(&ir->ins[r]))
				mark_operands(ir, room, &sp, r);
	while (sp) {
		ref r = room->words[--sp];

		if (!needed(&ir->ins[r]))
			mark_operands(ir, room, &sp, r);
	}
	for (uint32_t o = 0; o < ir->n_order; o++) {
		ref next;

		for (ref r = ir->blocks[ir->order[o]].first; r; r = next) {
			next = ir->ins[r].next;
			if (!ir->ins[r].uses && !needed(&ir->ins[r]))
				ir_remove(ir, r);
		}
	}
	return 0;
}

void pass_room_free(struct pass_room *room)
{
	free(room->bits);
	free(room->words);
}
