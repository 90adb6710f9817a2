/* Registers of one origin (equal id) learn from each other's comparisons. */
#include "verify/pack.h"
#include "verify/precise.h"
#include "verify/proofs.h"
#include "verify/reg.h"
#include "verify/rules.h"

/* A register of frame `fr`, or the one saved in a slot of it. */
static void collect(struct env *env, struct vstate *st, struct linked *l, uint32_t id, uint32_t fr, uint32_t index,
		    bool is_slot)
{
	const struct frame *f = st->frames[fr];
	struct reg room;
	const struct reg *r = is_slot ? frame_slot_reg(f, index, &room) : frame_reg(f, index, &room);

	if (r->kind != REG_SCALAR || (r->id & ~ID_ADD_CONST) != id)
		return;
	if (l->n < LINKED_MAX) {
		l->regs[l->n++] = (struct linked_reg){ (uint8_t)fr, (uint8_t)index, is_slot };
		return;
	}
	/* One too many: it learns nothing. */
	if (is_slot)
		vstate_own(env, st, fr)->stack[index].reg.id = 0;
	else
		vstate_own(env, st, fr)->regs[index].id = 0;
}

void linked_collect(struct env *env, struct vstate *st, uint32_t id, struct linked *l)
{
	id &= ~ID_ADD_CONST;
	for (uint32_t fr = st->current + 1; fr--;) {
		uint32_t live = env->aux[vstate_frame_insn(st, fr)].live_regs;

		for (unsigned r = 0; r < ISA_FP; r++)
			if (live >> r & 1)
				collect(env, st, l, id, fr, r, false);
		for (uint64_t left = frame_spilled(st->frames[fr]); left; left &= left - 1)
			collect(env, st, l, id, fr, (uint32_t)__builtin_ctzll(left), true);
	}
}

void linked_sync(struct env *env, struct vstate *st, const struct reg *known, const struct linked *l)
{
	for (unsigned i = 0; i < l->n; i++) {
		const struct linked_reg *e = &l->regs[i];
		struct frame *f = vstate_own(env, st, e->frame);
		struct reg *r = e->is_slot ? &f->stack[e->index].reg : &f->regs[e->index];
		int32_t off = r->off;
		uint32_t id = r->id;

		if (r->kind != REG_SCALAR || r == known || (id & ~ID_ADD_CONST) != (known->id & ~ID_ADD_CONST))
			continue;
		/* Distances of 32 and of 64 bits have nothing in common. */
		if (((id ^ known->id) & ID_ADD_CONST) == ID_ADD_CONST)
			continue;
		proof_learned(env, id);
		if ((!(id & ID_ADD_CONST) && !(known->id & ID_ADD_CONST)) || r->off == known->off) {
			*r = *known;
			continue;
		}
		/* r is known plus the difference of what was added to both; it keeps its own distance. */
		struct scalar delta = scalar_const((uint64_t)((int64_t)off - known->off));

		*r = *known;
		r->off = off;
		r->id = id;
		scalar_add_unsynced(&r->s, &delta);
		if ((id | known->id) & ID_ADD_CONST32)
			scalar_zext32(&r->s);
		scalar_sync(&r->s);
	}
}
