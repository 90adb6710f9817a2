/*
 * jit.c - the way of a program to machine code.
 */
#include "jit/jit.h"

#include <errno.h>
#include <stdlib.h>

#include "core/diag.h"
#include "jit/build.h"
#include "jit/code.h"
#include "jit/passes.h"
#include "jit/regalloc.h"

int text_fixup(struct text *t, enum fixup_kind kind, unsigned cc, uint64_t to)
{
	if (ra_grow(&t->fixups, &t->cap_fixups, t->n_fixups + 1ull, sizeof(*t->fixups)))
		return -ENOMEM;
	t->fixups[t->n_fixups++] = (struct fixup){ t->n, (uint8_t)kind, (uint8_t)cc, 0, to };
	return 0;
}

void text_free(struct text *t)
{
	free(t->bytes);
	free(t->fixups);
}

#if !defined(__x86_64__)
const struct target *target_host(void)
{
	return NULL;
}
#endif

struct compiler {
	const struct target *target;
	const struct machine *machine;
	struct builder b;
	struct ir ir;
	struct pass_room room;
	struct ra ra;
	struct text text;
};

static void dump(const struct compiler *c, const char *pass)
{
	if (c->b.env->dump)
		ir_dump(&c->ir, pass, c->b.env->dump);
}

static int unroll(struct compiler *c)
{
	bool changed = false;
	int err = pass_dce(&c->ir, &c->room);

	if (!err)
		err = pass_unroll(&c->ir, &c->room, &changed);
	if (err || !changed)
		return err;
	err = pass_fold(&c->ir, &c->room, true);
	if (!err)
		err = pass_branch(&c->ir, &c->room);
	return err ? err : pass_phi(&c->ir);
}

static int fold(struct compiler *c)
{
	int err = pass_phi(&c->ir);

	if (!err)
		err = pass_fold(&c->ir, &c->room, false);
	if (!err && c->ir.has_loops) {	/* what comes round a loop is bounded now */
		err = pass_branch(&c->ir, &c->room);
		if (!err)
			err = pass_phi(&c->ir);
		if (!err)
			err = pass_fold(&c->ir, &c->room, true);
	}
	if (!err)
		err = pass_dce(&c->ir, &c->room);
	if (!err)
		err = pass_branch(&c->ir, &c->room);
	if (!err)
		err = pass_phi(&c->ir);
	if (!err && c->ir.has_loops)
		err = unroll(c);
	dump(c, "fold");
	return err;
}

static int improve(struct compiler *c)
{
	unsigned leave_out = c->b.env->flags;
	int err = leave_out & JIT_NO_FOLD ? 0 : fold(c);

	c->room.folded = !(leave_out & JIT_NO_FOLD);
	if (!err)
		err = pass_dce(&c->ir, &c->room);
	if (err || leave_out & JIT_NO_SELECT)
		return err;
	err = pass_combine(&c->ir);
	if (!err)
		err = pass_select(&c->ir, &c->room);
	if (!err)
		err = pass_consts(&c->ir, &c->room);
	if (!err)
		err = pass_dce(&c->ir, &c->room);
	dump(c, "select");
	return err;
}

static int compile_function(struct compiler *c, uint32_t func)
{
	uint32_t first;
	int err = build_function(&c->b, func);

	if (err)
		return err;
	dump(c, "build");
	err = improve(c);
	if (err)
		return err;
	c->ra.ir = &c->ir;
	c->ra.m = c->machine;
	c->ra.allocatable = c->machine->allocatable;
	err = ra_live(&c->ra);
	if (!err)
		err = ra_allocate(&c->ra);
	if (!err)
		err = ra_slots(&c->ra);
	if (err)
		return err;
	first = c->text.n_labels;
	c->text.n_labels += c->ir.n_blocks;
	return c->target->emit(&c->text, &c->ra, first, c->b.env->flags);
}

static int link_code(struct compiler *c, struct code **out)
{
	struct code *code = code_new(c->target->bound(&c->text), (const void *)(uintptr_t)jit_compile);
	int err;

	if (!code)
		return -ENOMEM;
	err = c->target->link(&c->text, code);
	if (!err)
		err = code_seal(code, code->size);
	if (err)
		code_free(code);
	else
		*out = code;
	return err;
}

int jit_compile(const struct prog *prog, const struct proof *proof, const struct jit_env *env,
		struct code **out, struct diags *d)
{
	struct compiler c = { .target = target_host() };
	int err = 0;

	if (!c.target)
		return -ENOTSUP;
	if (proof->len != prog->len || proof->n_funcs != prog->n_funcs || !prog->n_funcs)
		return -EINVAL;
	c.machine = c.target->machine(env->flags);
	c.b = (struct builder){ .prog = prog, .proof = proof, .env = env, .d = d, .ir = &c.ir };
	c.text.n_labels = prog->n_funcs;
	for (uint32_t f = 0; f < prog->n_funcs && !err; f++)
		if (f == 0 || proof->funcs[f].reached)
			err = compile_function(&c, f);
	if (!err)
		err = link_code(&c, out);
	builder_free(&c.b);
	ir_free(&c.ir);
	pass_room_free(&c.room);
	ra_free(&c.ra);
	text_free(&c.text);
	return err;
}
