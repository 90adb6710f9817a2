/*
 * jit.c - the way of a program to machine code.
 */
#include "jit/jit.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/random.h>

#include "core/diag.h"
#include "jit/build.h"
#include "jit/emit.h"
#include "jit/passes.h"

static int add_fixup(struct text *t, struct fixup f)
{
	if (ir_grow(&t->fixups, &t->cap_fixups, t->n_fixups + 1ull, sizeof(*t->fixups)))
		return -ENOMEM;
	t->fixups[t->n_fixups++] = f;
	return 0;
}

int text_fixup(struct text *t, enum fixup_kind kind, uint32_t label, uint32_t how)
{
	return add_fixup(t, (struct fixup){ .at = t->n, .kind = (uint8_t)kind, .label = label, .how = how });
}

int text_call_host(struct text *t, uint64_t host)
{
	return add_fixup(t, (struct fixup){ .at = t->n, .kind = FIX_CALL_HOST, .host = host });
}

uint64_t text_random(struct text *t)
{
	t->random ^= t->random << 13;
	t->random ^= t->random >> 7;
	t->random ^= t->random << 17;
	return t->random;
}

void text_free(struct text *t)
{
	free(t->bytes);
	free(t->fixups);
}

/* NULL: none for this host. */
static const struct target *host_target(void)
{
#if defined(__x86_64__)
	return &x86_target;
#elif defined(__aarch64__) && defined(__AARCH64EL__)
	return &arm64_target;
#else
	return NULL;
#endif
}

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

/* The passes, by their names in dumps. Each gives 0 or -ENOMEM. */
static int phi(struct compiler *c)
{
	int err = pass_phi(&c->ir);

	dump(c, "phi");
	return err;
}

static int fold(struct compiler *c, bool again)
{
	int err = pass_fold(&c->ir, &c->room, again);

	dump(c, again ? "fold again" : "fold");
	return err;
}

static int branch(struct compiler *c)
{
	int err = pass_branch(&c->ir, &c->room);

	dump(c, "branch");
	return err;
}

static int dce(struct compiler *c)
{
	int err = pass_dce(&c->ir, &c->room);

	dump(c, "dce");
	return err;
}

static int unroll(struct compiler *c)
{
	bool changed = false;
	int err = c->ir.has_loops ? pass_unroll(&c->ir, &c->room, &changed) : 0;

	if (err || !changed)
		return err;
	dump(c, "unroll");
	err = fold(c, true);
	if (!err)
		err = branch(c);
	if (!err)
		err = phi(c);
	return err ? err : dce(c);
}

/* Leaves ins.uses right. */
static int simplify(struct compiler *c)
{
	int err = phi(c);

	if (!err)
		err = fold(c, false);
	if (!err && c->ir.has_loops) {	/* what comes round a loop is bounded now */
		err = branch(c);
		if (!err)
			err = phi(c);
		if (!err)
			err = fold(c, true);
	}
	if (!err)
		err = dce(c);
	if (!err)
		err = branch(c);
	if (!err)
		err = phi(c);
	if (!err)
		err = dce(c);
	return err ? err : unroll(c);
}

static int blind(struct compiler *c)
{
	int err = c->b.env->flags & JIT_HARDEN ? pass_blind(&c->ir) : 0;

	if (c->b.env->flags & JIT_HARDEN)
		dump(c, "blind");
	return err;
}

/* For this machine: address modes, operands in memory, and what else it is good at. */
static int select_operands(struct compiler *c)
{
	int err = pass_combine(&c->ir);

	dump(c, "combine");
	if (!err)
		err = blind(c);
	if (!err)
		err = pass_select(&c->ir, &c->room, c->machine);
	dump(c, "select");
	if (!err && c->machine->lower) {
		err = c->machine->lower(&c->ir, &c->room);
		dump(c, "lower");
	}
	if (!err)
		err = pass_consts(&c->ir, c->machine);
	dump(c, "consts");
	return err ? err : dce(c);
}

static int improve(struct compiler *c)
{
	unsigned leave_out = c->b.env->flags;
	int err = leave_out & JIT_NO_FOLD ? dce(c) : simplify(c);

	c->room.folded = !(leave_out & JIT_NO_FOLD);
	if (err)
		return err;
	if (!(leave_out & JIT_NO_SELECT))
		return select_operands(c);
	err = blind(c);
	return err ? err : dce(c);
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
	if (!err && c->b.env->dump)
		ra_dump(&c->ra, c->b.env->dump);
	if (err)
		return err;
	first = c->text.n_labels;
	c->text.n_labels += c->ir.n_blocks;
	return emit_function(c->target, &c->text, &c->ra, first, c->b.env->flags);
}

static int link_code(struct compiler *c, struct code **out)
{
	size_t bound = code_bound(c->target, &c->text);
	struct code *code;
	int err;

	if (bound > c->target->reach)
		return -ENOTSUP;
	code = code_new(bound, (const void *)(uintptr_t)jit_compile, c->text.random ? text_random(&c->text) : 0);

	if (!code)
		return -ENOMEM;
	err = code_link(c->target, &c->text, code);
	if (!err)
		err = code_seal(code, code->size);
	if (err)
		code_free(code);
	else
		*out = code;
	return err;
}

/*
 * Memory to work in. Compiling touches much of it for a short time, and fresh pages cost more than the work;
 * so each thread keeps what it had, unless a big program made it big.
 */
enum { KEEP_INSNS = 16384 };

static pthread_once_t spare_once = PTHREAD_ONCE_INIT;
static pthread_key_t spare_key;
static bool spare_works;

static void compiler_free(void *p)
{
	struct compiler *c = p;

	builder_free(&c->b);
	ir_free(&c->ir);
	pass_room_free(&c->room);
	ra_free(&c->ra);
	text_free(&c->text);
	free(c);
}

static void spare_init(void)
{
	spare_works = pthread_key_create(&spare_key, compiler_free) == 0;
}

static struct compiler *compiler_new(void)
{
	struct compiler *c;

	pthread_once(&spare_once, spare_init);
	c = spare_works ? pthread_getspecific(spare_key) : NULL;
	if (c)
		pthread_setspecific(spare_key, NULL);
	return c ? c : calloc(1, sizeof(*c));
}

static void compiler_done(struct compiler *c)
{
	c->text.n = c->text.n_fixups = 0;
	if (!spare_works || c->ir.cap_ins > KEEP_INSNS || c->text.cap > KEEP_INSNS * 16 ||
	    c->b.cap_slots > KEEP_INSNS || pthread_setspecific(spare_key, c))
		compiler_free(c);
}

static uint64_t random_seed(void)
{
	uint64_t seed = 0;

	/* Without a source of randomness, addresses are the best there is. */
	if (getrandom(&seed, sizeof(seed), 0) != sizeof(seed))
		seed = (uintptr_t)&seed;
	return seed | 1;
}

int jit_compile(const struct prog *prog, const struct proof *proof, const struct jit_env *env,
		struct code **out, struct diags *d)
{
	const struct target *target = host_target();
	struct compiler *c;
	int err = 0;

	if (!target)
		return -ENOTSUP;
	if (proof->len != prog->len || proof->n_funcs != prog->n_funcs || !prog->n_funcs)
		return -EINVAL;
	c = compiler_new();
	if (!c)
		return -ENOMEM;
	c->target = target;
	c->machine = target->machine(env->flags);
	c->b.prog = prog;
	c->b.proof = proof;
	c->b.env = env;
	c->b.d = d;
	c->b.ir = &c->ir;
	c->text.n_labels = prog->n_funcs;
	c->text.places = env->places;
	c->text.random = env->flags & JIT_HARDEN ? random_seed() : 0;
	err = build_params(&c->b);
	for (uint32_t f = 0; f < prog->n_funcs && !err; f++)
		if (f == 0 || proof->funcs[f].reached)
			err = compile_function(c, f);
	if (!err)
		err = link_code(c, out);
	compiler_done(c);
	return err;
}
