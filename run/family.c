/*
 * What several objects have in common: maps of one name are one map, and programs that may call each other.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/helper.h"
#include "core/proof.h"
#include "run/context.h"
#include "run/load.h"

int run_family_add(struct run_family *family, struct run_set *set)
{
	struct run_set **more = realloc(family->sets, (family->n + 1) * sizeof(*more));

	if (!more)
		return -ENOMEM;
	family->sets = more;
	family->sets[family->n++] = set;
	return 0;
}

void run_family_remove(struct run_family *family, const struct run_set *set)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < family->n; i++)
		if (family->sets[i] != set)
			family->sets[kept++] = family->sets[i];
	family->n = kept;
	if (kept)
		return;
	free(family->sets);
	family->sets = NULL;
}

/* ---- maps ---- */

/* Two definitions and the sets that they are from, for what their inner maps are. */
struct pair { const struct run_set *sets[2]; const struct map_def *defs[2]; };

static bool differs(struct diags *d, const struct pair *pair, const char *what, uint64_t there, uint64_t here)
{
	if (there == here)
		return false;
	diag_error(d, (struct loc){ diag_intern(d, pair->sets[1]->linked->file), 0, 0, 0 },
		   "map '%s': %s has one of that name with %s %llu, here it is %llu", pair->defs[1]->name,
		   pair->sets[0]->linked->file, what, (unsigned long long)there, (unsigned long long)here);
	return true;
}

static bool same_definition(struct diags *d, const struct pair *pair)
{
	const struct map_def *a = pair->defs[0], *b = pair->defs[1];
	struct pair inner = *pair;

	if (differs(d, pair, "type", a->type, b->type) ||
	    differs(d, pair, "key_size", a->key_size, b->key_size) ||
	    differs(d, pair, "value_size", a->value_size, b->value_size) ||
	    differs(d, pair, "max_entries", a->max_entries, b->max_entries) ||
	    differs(d, pair, "map_flags", a->flags, b->flags) ||
	    differs(d, pair, "map_extra", a->map_extra, b->map_extra) ||
	    differs(d, pair, "inner maps", a->inner >= 0, b->inner >= 0))
		return false;
	if (a->inner < 0)
		return true;
	inner.defs[0] = &pair->sets[0]->linked->maps[a->inner];
	inner.defs[1] = &pair->sets[1]->linked->maps[b->inner];
	return same_definition(d, &inner);
}

int run_family_map(const struct run_set *set, uint32_t index, struct map **out, struct diags *d)
{
	const struct run_family *family = set->options.family;
	const struct map_def *def = &set->linked->maps[index];

	*out = NULL;
	for (unsigned s = 0; family && s < family->n && !def->is_data; s++) {
		const struct run_set *other = family->sets[s];

		for (uint32_t i = 0; other != set && i < other->linked->n_maps; i++) {
			struct pair pair = { { other, set }, { &other->linked->maps[i], def } };

			if (!other->maps[i] || pair.defs[0]->is_data || strcmp(pair.defs[0]->name, def->name))
				continue;
			if (!same_definition(d, &pair))
				return -EINVAL;
			*out = other->maps[i];
			map_object_get(&(*out)->object);
			return 0;
		}
	}
	return 0;
}

/* ---- programs ---- */

bool run_calls(const struct run_prog *prog, bool (*is_one)(const struct helper *helper))
{
	for (uint32_t pc = 0; pc < prog->prog->len; pc++) {
		const struct insn *in = &prog->prog->insns[pc];
		const struct helper *helper = in->id == ISA_CALL ? helper_by_id((uint32_t)in->imm) : NULL;

		if (in->id == ISA_CALLX)
			return true;		/* who knows */
		if (helper && (!prog->proof || prog->proof->facts[pc].flags & PROOF_SEEN) && is_one(helper))
			return true;
	}
	return false;
}

static bool is_tail_call(const struct helper *helper)
{
	return helper->id == HELPER_tail_call;
}

static bool moves_ends(const struct helper *helper)
{
	return helper->flags & HELPER_CHANGES_PKT;
}

static bool is_trace(const struct helper *helper)
{
	return helper->id == HELPER_trace_printk || helper->id == HELPER_trace_vprintk;
}

/* Programs that a run may enter: the one itself, and after a tail call all that are prepared, of its kind. */
struct entered { struct run_prog **progs; unsigned n; };

static int enter_set(struct entered *entered, struct run_set *set, const struct run_prog *first)
{
	struct run_prog **more;

	more = realloc(entered->progs, (entered->n + set->linked->n_progs + 1) * sizeof(*more));
	if (!more)
		return -ENOMEM;
	entered->progs = more;
	for (uint32_t i = 0; i < set->linked->n_progs; i++) {
		struct run_prog *prog = &set->progs[i];

		if (run_is_prepared(prog) && prog != first && prog->prog->type == first->prog->type)
			entered->progs[entered->n++] = prog;
	}
	return 0;
}

static int plan_one(struct run_family *family, struct run_prog *prog)
{
	struct entered entered = { malloc(sizeof(*entered.progs)), 1 };
	int error = entered.progs ? 0 : -ENOMEM;

	if (!error)
		entered.progs[0] = prog;
	for (unsigned s = 0; !error && s < family->n && run_calls(prog, is_tail_call); s++)
		error = enter_set(&entered, family->sets[s], prog);
	prog->in_place = true;
	prog->talks = false;
	for (unsigned i = 0; !error && i < entered.n; i++) {
		prog->in_place &= !run_calls(entered.progs[i], moves_ends);
		prog->talks |= run_calls(entered.progs[i], is_trace);
	}
	context_plan_free(prog->plan);
	prog->plan = error ? NULL : context_plan_new(entered.progs, entered.n);
	free(entered.progs);
	return prog->plan ? 0 : -ENOMEM;
}

int run_plan_any(struct run_prog *prog)
{
	bool jumps = run_calls(prog, is_tail_call);

	prog->in_place = !jumps && !run_calls(prog, moves_ends);
	context_plan_free(prog->plan);
	prog->plan = jumps ? context_plan_all(prog->prog->type) : context_plan_new(&prog, 1);
	return prog->plan ? 0 : -ENOMEM;
}

int run_plan(struct run_set *set)
{
	struct run_set *alone[] = { set };
	struct run_family only = { alone, 1 }, *family = set->options.family ? set->options.family : &only;
	int error = 0;

	for (unsigned s = 0; s < family->n; s++)
		for (uint32_t i = 0; !error && i < family->sets[s]->linked->n_progs; i++)
			if (run_is_prepared(&family->sets[s]->progs[i]))
				error = plan_one(family, &family->sets[s]->progs[i]);
	return error;
}
