/*
 * Dynptrs: pointers with bounds that are checked when the program runs. One takes two slots of the stack, or is
 * given to a callback, which then may only read it.
 */
#include <errno.h>
#include <string.h>

#include "core/helper.h"
#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"
#include "verify/stacklive.h"

enum { DYNPTR_SIZE = 16 };

const char *dynptr_name(unsigned type)
{
	static const char *const names[] = {
		[DYNPTR_NONE] = "", [DYNPTR_LOCAL] = "local", [DYNPTR_RINGBUF] = "ringbuf", [DYNPTR_SKB] = "skb",
		[DYNPTR_XDP] = "xdp", [DYNPTR_SKB_META] = "skb_meta",
	};

	return names[type & DYNPTR_TYPE];
}

static bool is_counted(const struct slot *s) { return (s->reg.dynptr & DYNPTR_TYPE) == DYNPTR_RINGBUF; }

/*
 * The slot where a dynptr would begin that `r` points to; -ERANGE: stack that was never used; -EINVAL: none can
 * be there (said in the log).
 */
static int slot_of(struct env *env, const struct reg *r)
{
	int32_t off = r->off + (int32_t)r->s.bits.value, i;

	if (!reg_fixed_offset(r)) {
		verbose(env, "dynptr has to be at a constant offset\n");
		return -EINVAL;
	}
	i = (-off - 1) / 8;
	if (off % 8 || i + 1 < DYNPTR_SLOTS) {
		verbose(env, "cannot pass in dynptr at an offset=%d\n", off);
		return -EINVAL;
	}
	return i < (int32_t)env->cur->frames[r->frame]->stack_bytes / 8 ? i : -ERANGE;
}

static bool is_slice(const struct reg *r, const void *arg)
{
	return r->kind == REG_MEM && !(r->flags & ~PTR_MAYBE_NULL) && r->slice_of == *(const uint32_t *)arg;
}

static void invalidate(struct env *env, struct reg *r, const void *arg)
{
	(void)arg;
	reg_set_invalid(env, r);
}

/* Both halves of the dynptr that begins at slot i are gone. */
static void forget_slots(struct env *env, struct frame *f, uint32_t i)
{
	for (uint32_t k = i - 1; k <= i; k++) {
		reg_set_none(&f->stack[k].reg);
		memset(f->stack[k].type, SLOT_INVALID, sizeof(f->stack[k].type));
		log_touch_slot(env, k);
	}
}

int dynptr_overwrite(struct env *env, struct frame *f, uint32_t i)
{
	uint32_t id;

	if (!slot_is_dynptr(&f->stack[i]))
		return 0;
	i += !(f->stack[i].reg.dynptr & DYNPTR_FIRST);
	if (is_counted(&f->stack[i])) {
		verbose(env, "cannot overwrite referenced dynptr\n");
		return -EINVAL;
	}
	id = f->stack[i].reg.id;
	forget_slots(env, f, i);
	stacklive_write(env, f->depth, 3ull << (i - 1));
	vstate_each_reg(env, env->cur, is_slice, invalidate, &id);
	return 0;
}

/* ---- arguments of helpers ---- */

static int make(struct env *env, unsigned regno, unsigned type)
{
	struct access a = { .reg = regno, .size = 8, .write = true, .value = -1 };
	const struct reg *r = &cur_regs(env)[regno];
	struct frame *f;
	uint32_t id;
	int i = reg_is(r, REG_STACK) ? slot_of(env, r) : -EINVAL, err;

	if (i == -EINVAL) {
		verbose(env, "Dynptr has to be an uninitialized dynptr\n");
		return i;
	}
	for (a.off = 0; a.off < DYNPTR_SIZE; a.off += 8) {
		err = mem_access(env, &a);
		if (err)
			return err;
	}
	i = slot_of(env, r);
	f = reg_frame(env, r);
	err = dynptr_overwrite(env, f, (uint32_t)i);
	if (!err)
		err = dynptr_overwrite(env, f, (uint32_t)i - 1);
	if (err)
		return err;
	id = ++env->id_gen;
	for (int k = i; k > i - DYNPTR_SLOTS; k--) {
		reg_set_pointer(&f->stack[k].reg, REG_DYNPTR, 0);
		f->stack[k].reg.dynptr = type | (k == i ? DYNPTR_FIRST : 0);
		f->stack[k].reg.id = id;
		memset(f->stack[k].type, SLOT_DYNPTR, sizeof(f->stack[k].type));
	}
	if (type == DYNPTR_RINGBUF)
		f->stack[i].reg.ref = f->stack[i - 1].reg.ref = (uint32_t)ref_acquire(env, env->insn);
	stacklive_write(env, f->depth, 3ull << (i - 1));
	return 0;
}

/* The first slot of the dynptr on the stack that `r` points to; NULL: there is none. */
static struct slot *find(struct env *env, const struct reg *r)
{
	int i = slot_of(env, r);
	struct frame *f;

	if (i < 0)
		return NULL;
	f = reg_frame(env, r);
	if (!slot_is_dynptr(&f->stack[i]) || !slot_is_dynptr(&f->stack[i - 1]) ||
	    !(f->stack[i].reg.dynptr & DYNPTR_FIRST))
		return NULL;
	return &f->stack[i];
}

static int use(struct env *env, unsigned regno, unsigned type, bool changes)
{
	const struct reg *r = &cur_regs(env)[regno];
	struct slot *s = NULL;
	unsigned i;

	if (reg_is(r, REG_DYNPTR) && changes) {
		verbose(env, "cannot pass pointer to const bpf_dynptr, the helper mutates it\n");
		return -EINVAL;
	}
	if (!reg_is(r, REG_DYNPTR) && !(s = find(env, r))) {
		verbose(env, "Expected an initialized dynptr as arg #%u\n", regno - 1);
		return -EINVAL;
	}
	if (type && ((s ? s->reg.dynptr : r->dynptr) & DYNPTR_TYPE) != type) {
		verbose(env, "Expected a dynptr of type %s as arg #%u\n", dynptr_name(type), regno - 1);
		return -EINVAL;
	}
	if (!s)
		return 0;
	i = (unsigned)slot_of(env, r);
	log_touch_slot(env, i);
	log_touch_slot(env, i - 1);
	return stacklive_read(env, r->frame, env->insn, 3ull << (i - 1));
}

int dynptr_arg(struct env *env, unsigned regno, enum helper_arg arg, unsigned type)
{
	return arg == ARG_DYNPTR_UNINIT ? make(env, regno, type) : use(env, regno, type, arg == ARG_DYNPTR_OF);
}

int dynptr_passed(struct env *env, unsigned regno)
{
	const struct reg *r = &cur_regs(env)[regno];

	if (reg_is(r, REG_STACK) || reg_is(r, REG_DYNPTR))
		return use(env, regno, DYNPTR_NONE, false);
	verbose(env, "arg#%u expected pointer to stack or const struct bpf_dynptr\n", regno - 1);
	return -EINVAL;
}

int dynptr_check_release(struct env *env, unsigned regno)
{
	const struct reg *r = &cur_regs(env)[regno];
	int i;

	if (reg_is(r, REG_DYNPTR)) {
		verbose(env, "cannot release unowned const bpf_dynptr\n");
		return -EINVAL;
	}
	i = slot_of(env, r);
	if (i >= 0 && reg_frame(env, r)->stack[i].reg.ref)
		return 0;
	verbose(env, "arg %u is an unacquired reference\n", regno);
	return -EINVAL;
}

int dynptr_release(struct env *env, unsigned regno)
{
	const struct reg *r = &cur_regs(env)[regno];
	struct slot *s = find(env, r);
	struct frame *f;
	uint32_t ref;

	if (!s)
		return -EINVAL;
	ref = s->reg.ref;
	ref_release(env, ref);
	f = reg_frame(env, r);
	for (uint32_t i = 1; i < f->stack_bytes / 8; i++) {
		if (!slot_is_dynptr(&f->stack[i]) || f->stack[i].reg.ref != ref || !(f->stack[i].reg.dynptr & DYNPTR_FIRST))
			continue;
		forget_slots(env, f, i);
		stacklive_write(env, f->depth, 3ull << (i - 1));
	}
	return 0;
}

void dynptr_of(struct env *env, unsigned regno, uint32_t *id, uint32_t *ref)
{
	const struct reg *r = &cur_regs(env)[regno];

	if (!reg_is(r, REG_DYNPTR))
		r = &find(env, r)->reg;
	*id = r->id;
	*ref = r->ref;
}

void dynptr_for_callback(struct env *env, struct reg *r, unsigned type)
{
	reg_set_pointer(r, REG_DYNPTR, 0);
	r->dynptr = type;
	r->id = ++env->id_gen;
}
