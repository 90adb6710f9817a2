/* The stack: registers saved and restored, bytes written and read, at fixed and variable offsets. */
#include <errno.h>
#include <string.h>

#include "verify/log.h"
#include "verify/precise.h"
#include "verify/proofs.h"
#include "verify/reg.h"
#include "verify/rules.h"
#include "verify/stacklive.h"

/* Slot of the byte at r10 + off (off < 0), and its index in slot.type. */
static unsigned slot_of(int32_t off) { return (unsigned)(-off - 1) / 8; }
static unsigned byte_of(int32_t off) { return (unsigned)(-off - 1) % 8; }

int stack_bounds(struct env *env, unsigned regno, int32_t off, int32_t size, bool write)
{
	const struct reg *r = &cur_regs(env)[regno];
	struct frame *f = reg_frame(env, r);
	const char *what = write ? " write to" : " read from";
	int64_t lowest = write || env->allow_uninit_stack ? -ISA_STACK : -(int64_t)f->stack_bytes, min, max;
	int err = 0;

	if (reg_fixed_offset(r)) {
		min = (int64_t)r->s.bits.value + off;
		max = min + size;
	} else {
		if (r->s.smax >= LIMIT_VAR_OFF || r->s.smin <= -LIMIT_VAR_OFF) {
			verbose(env, "invalid unbounded variable-offset%s stack R%u\n", what, regno);
			return -EACCES;
		}
		min = r->s.smin + off;
		max = r->s.smax + off + size;
	}
	if (min < lowest || min > -1)
		err = -EACCES;
	else if (max > 0)
		err = -EINVAL;
	else if (size < 0)
		err = -EFAULT;
	if (!err) {
		frame_grow(env, f, (uint32_t)-min);
		return 0;
	}
	if (reg_fixed_offset(r))
		verbose(env, "invalid%s stack R%u off=%d size=%d\n", what, regno, off, size);
	else
		verbose(env, "invalid variable-offset%s stack R%u var_off=%s off=%d size=%d\n", what, regno,
			log_tnum(r->s.bits), off, size);
	return err;
}

/*
 * clang spills registers around calls that change few of them in slots used for nothing else; the kernel drops
 * those spills. Any other access there says that they are needed.
 */
static void check_fastcall(struct env *env, const struct frame *f, int32_t off)
{
	struct func *fn = &env->funcs[f->func];

	if (fn->fastcall_stack_off <= off || env->aux[env->insn].fastcall_pattern)
		return;
	fn->fastcall_stack_off = INT16_MIN;
	for (uint32_t i = fn->start; i < fn[1].start; i++) {
		env->aux[i].fastcall_spills = 0;
		env->aux[i].fastcall_pattern = false;
	}
}

/* ---- writing ---- */

static void set_misc(uint8_t *type)
{
	if (*type != SLOT_ZERO && *type != SLOT_INVALID)
		*type = SLOT_MISC;
}

static void scrub(struct slot *s)
{
	for (unsigned b = 0; b < 8; b++)
		if (s->type[b] != SLOT_INVALID)
			s->type[b] = SLOT_MISC;
}

/* The register goes to the first `size` bytes of the slot. */
static void save(struct slot *s, const struct reg *r, int32_t size)
{
	s->reg = *r;
	for (int b = 7; b >= 0; b--) {
		if (b > 7 - size)
			s->type[b] = SLOT_SPILL;
		else
			set_misc(&s->type[b]);
	}
}

static bool stores_imm(const struct env *env)
{
	return isa_row(&env->insns[env->insn])->op == OP_ST;
}

/* A store that a mispredicting processor could pass by must not uncover what was there. */
static void note_bypass(struct env *env, const struct slot *s, const struct reg *value, int32_t size)
{
	bool sanitize = value && reg_spillable(value);

	if (env->bypass_spec_v4)
		return;
	for (int i = 0; i < size && !sanitize; i++)
		sanitize = s->type[i] != SLOT_MISC && s->type[i] != SLOT_ZERO;
	if (sanitize)
		env->aux[env->insn].nospec_result = true;
}

static void forget_spill(struct slot *s)
{
	s->reg.kind = REG_NONE;
	s->reg.flags = 0;
	if (slot_is_spill(s))
		scrub(s);
}

static int write_bytes(struct env *env, struct slot *s, const struct access *a, const struct reg *value, int32_t off)
{
	uint8_t type = SLOT_MISC;

	forget_spill(s);
	if ((value && reg_is_null(value)) || (!value && stores_imm(env) && !env->insns[env->insn].imm)) {
		/* The slot's zero is as good as the register's: that must be exact. */
		int err = precise_reg(env, a->value);

		if (err)
			return err;
		type = SLOT_ZERO;
	}
	for (int i = 0; i < a->size; i++)
		s->type[byte_of(off + i)] = type;
	return 0;
}

static int write_fixed(struct env *env, struct frame *f, const struct access *a, int32_t off)
{
	unsigned i = slot_of(off);
	struct slot *s = &f->stack[i];
	struct reg *value = a->value >= 0 ? &cur_regs(env)[a->value] : NULL;
	bool whole = a->size == 8, start = off % 8 == 0;
	int err;

	if (!env->allow_ptr_leaks && slot_is_spill(s) && s->reg.kind != REG_SCALAR && !whole) {
		verbose(env, "attempt to corrupt spilled pointer on stack\n");
		return -EACCES;
	}
	note_bypass(env, s, value, a->size);
	err = dynptr_overwrite(env, f, i);
	if (err)
		return err;
	if (start && whole)
		stacklive_write(env, f->depth, 1ull << i);
	check_fastcall(env, f, off);
	log_touch_slot(env, i);
	if (value && start && value->kind == REG_SCALAR && env->capable) {
		bool fits = reg_width(value) <= 8u * (unsigned)a->size;

		if (fits)
			reg_link_before_copy(env, value);
		save(s, value, a->size);
		if (!fits)
			s->reg.id = 0;
	} else if (!value && start && stores_imm(env) && env->capable) {
		struct reg imm;

		reg_set_const(&imm, (uint64_t)(int64_t)env->insns[env->insn].imm);
		save(s, &imm, a->size);
	} else if (value && reg_spillable(value)) {
		if (!whole) {
			log_line(env, env->insn, "; ");
			verbose(env, "invalid size of register spill\n");
			return -EACCES;
		}
		if (f != state_frame(env->cur) && reg_is(value, REG_STACK)) {
			verbose(env, "cannot spill pointers to stack into stack frame of the caller\n");
			return -EINVAL;
		}
		save(s, value, a->size);
	} else {
		return write_bytes(env, s, a, value, off);
	}
	history_note(env, history_slot(f->depth, i), 0);
	return 0;
}

static int write_variable_byte(struct env *env, struct frame *f, int32_t at, bool zero, bool *zero_used)
{
	unsigned i = slot_of(at);
	struct slot *s = &f->stack[i];
	uint8_t *type = &s->type[byte_of(at)];

	log_touch_slot(env, i);
	if (!env->allow_ptr_leaks && *type != SLOT_MISC && *type != SLOT_ZERO) {
		verbose(env, "spilled ptr in range of var-offset stack write; insn %u, ptr off: %d", env->insn, at);
		return -EINVAL;
	}
	if (zero && *type == SLOT_SPILL && slot_is_scalar_spill(s) && tnum_equals_const(s->reg.s.bits, 0)) {
		*zero_used = true;
		return 0;
	}
	forget_spill(s);
	if (*type == SLOT_INVALID && !env->allow_uninit_stack) {
		verbose(env, "uninit stack in range of var-offset write prohibited for !root; insn %u, off: %d", env->insn, at);
		return -EINVAL;
	}
	if (zero && *type == SLOT_ZERO)
		*zero_used = true;
	else
		*type = SLOT_MISC;
	return 0;
}

/* Any byte that may be written counts as written with anything. */
static int write_variable(struct env *env, struct frame *f, const struct access *a, int32_t off)
{
	const struct reg *ptr = &cur_regs(env)[a->reg];
	const struct reg *value = a->value >= 0 ? &cur_regs(env)[a->value] : NULL;
	int32_t min = (int32_t)ptr->s.smin + off, max = (int32_t)ptr->s.smax + off + a->size;
	bool zero = value ? reg_is_null(value) : stores_imm(env) && !env->insns[env->insn].imm, used = false;

	for (int32_t at = min; at < max; at++) {
		int err = dynptr_overwrite(env, f, slot_of(at));

		if (err)
			return err;
	}
	check_fastcall(env, f, min);
	for (int32_t at = min; at < max; at++) {
		int err = write_variable_byte(env, f, at, zero, &used);

		if (err)
			return err;
	}
	return used ? precise_reg(env, a->value) : 0;
}

int stack_write(struct env *env, const struct access *a, int32_t off)
{
	const struct reg *ptr = &cur_regs(env)[a->reg];
	struct frame *f = reg_frame(env, ptr);

	if (reg_fixed_offset(ptr))
		return write_fixed(env, f, a, off + (int32_t)ptr->s.bits.value);
	return write_variable(env, f, a, off);
}

/* ---- reading ---- */

/* What a load of bytes gives: 0 if all are zero, else any number. */
static void load_bytes(struct env *env, struct frame *f, int32_t min, int32_t max, int value)
{
	struct reg *r = &cur_regs(env)[value];
	int32_t at;

	for (at = min; at < max; at++) {
		log_touch_slot(env, slot_of(at));
		if (f->stack[slot_of(at)].type[byte_of(at)] != SLOT_ZERO)
			break;
	}
	if (at == max)
		reg_set_const(r, 0);
	else
		reg_set_unknown(r);
}

static int check_bytes(struct env *env, const struct slot *s, int32_t off, int32_t size, bool spills_ok,
		       int *spilled, int *zero)
{
	for (int i = 0; i < size; i++) {
		uint8_t type = s->type[(byte_of(off) - (unsigned)i) % 8];

		*spilled += type == SLOT_SPILL;
		*zero += type == SLOT_ZERO;
		if (type == SLOT_MISC || type == SLOT_ZERO || (type == SLOT_SPILL && spills_ok) ||
		    (type == SLOT_INVALID && env->allow_uninit_stack))
			continue;
		verbose(env, "invalid read from stack off %d+%d size %d\n", off, i, size);
		return -EACCES;
	}
	return 0;
}

static int32_t spilled_bytes(const struct slot *s)
{
	int32_t n = 0;

	while (n < 8 && s->type[7 - n] == SLOT_SPILL)
		n++;
	return n;
}

/* Part of a spilled number, or bytes that only partly are one. *fill: the register came from the slot. */
static int load_part(struct env *env, const struct slot *s, const struct access *a, int32_t off, bool *fill)
{
	struct reg *dst;
	int spilled = 0, zero = 0, err;

	if (s->reg.kind != REG_SCALAR) {
		log_line(env, env->insn, "; ");
		verbose(env, "invalid size of register fill\n");
		return -EACCES;
	}
	if (a->value < 0) {
		*fill = false;
		return 0;
	}
	dst = &cur_regs(env)[a->value];
	if (a->size <= spilled_bytes(s) && off % 8 == 0) {	/* its low bytes: this is little endian */
		*dst = s->reg;
		if (reg_width(&s->reg) > 8u * (unsigned)a->size)
			dst->id = 0;
		if (a->sign)
			proof_extended(env, dst, (unsigned)a->size);
		return 0;
	}
	err = check_bytes(env, s, off, a->size, true, &spilled, &zero);
	if (err)
		return err;
	if (spilled == a->size && tnum_equals_const(s->reg.s.bits, 0)) {
		reg_set_const(dst, 0);
		return 0;
	}
	*fill = false;
	if (zero == a->size)
		reg_set_const(dst, 0);
	else
		reg_set_unknown(dst);
	return 0;
}

static int read_fixed(struct env *env, struct frame *f, const struct access *a, int32_t off)
{
	unsigned i = slot_of(off);
	struct slot *s = &f->stack[i];
	bool fill = true;
	int err, none = 0;

	log_touch_slot(env, i);
	check_fastcall(env, state_frame(env->cur), off);
	err = stacklive_read(env, f->depth, env->insn, 1ull << i);
	if (err)
		return err;
	if (!slot_is_spill(s)) {
		err = check_bytes(env, s, off, a->size, false, &none, &none);
		if (!err && a->value >= 0)
			load_bytes(env, f, off, off + a->size, a->value);
		return err;
	}
	if (a->size != 8 || spilled_bytes(s) != 8) {
		err = load_part(env, s, a, off, &fill);
		if (err || (!fill && a->value < 0))
			return err;
	} else if (a->value >= 0) {
		cur_regs(env)[a->value] = s->reg;
	} else if (reg_leaks(env, &s->reg)) {
		verbose(env, "leaking pointer from stack off %d\n", off);
		return -EACCES;
	}
	if (fill)
		history_note(env, history_slot(f->depth, i), 0);
	return 0;
}

int stack_read(struct env *env, const struct access *a, int32_t off)
{
	const struct reg *ptr = &cur_regs(env)[a->reg];
	struct frame *f = reg_frame(env, ptr);
	int32_t min, max;
	int err;

	if (reg_fixed_offset(ptr))
		return read_fixed(env, f, a, off + (int32_t)ptr->s.bits.value);
	if (a->value < 0) {
		verbose(env, "variable offset stack pointer cannot be passed into helper function; var_off=%s off=%d size=%d\n",
			log_tnum(ptr->s.bits), off, a->size);
		return -EACCES;
	}
	err = stack_range(env, a->reg, off, a->size, false, false, NULL);
	if (err)
		return err;
	min = (int32_t)ptr->s.smin + off;
	max = (int32_t)ptr->s.smax + off;
	load_bytes(env, f, min, max + a->size, a->value);
	check_fastcall(env, f, min);
	return 0;
}

/* ---- helpers ---- */

static bool range_byte_ok(struct env *env, struct slot *s, uint8_t *type, bool clobber)
{
	if (*type == SLOT_MISC)
		return true;
	if (*type == SLOT_ZERO || (*type == SLOT_INVALID && env->allow_uninit_stack)) {
		if (clobber)
			*type = SLOT_MISC;
		return true;
	}
	if (!slot_is_spill(s) || !(s->reg.kind == REG_SCALAR || env->allow_ptr_leaks))
		return false;
	if (clobber) {
		reg_set_unknown(&s->reg);
		scrub(s);
	}
	return true;
}

int stack_range(struct env *env, unsigned regno, int32_t off, int32_t size, bool zero_ok, bool write, struct call *c)
{
	const struct reg *r = &cur_regs(env)[regno];
	struct frame *f = reg_frame(env, r);
	int32_t min, max;
	int err;

	if (!size && !zero_ok) {
		verbose(env, "invalid zero-sized read\n");
		return -EACCES;
	}
	err = stack_bounds(env, regno, off, size, write);
	if (err)
		return err;
	if (reg_fixed_offset(r)) {
		min = max = (int32_t)r->s.bits.value + off;
	} else {
		if (!env->bypass_spec_v1) {
			verbose(env, "R%u variable offset stack access prohibited for !root, var_off=%s\n", regno,
				log_tnum(r->s.bits));
			return -EACCES;
		}
		if (c && c->raw)
			c = NULL;
		min = (int32_t)r->s.smin + off;
		max = (int32_t)r->s.smax + off;
	}
	if (c && c->raw) {
		for (int32_t at = min; at < max + size; at++) {
			if (f->stack[slot_of(at)].type[byte_of(at)] != SLOT_DYNPTR)
				continue;
			verbose(env, "potential write to dynptr at off=%d disallowed\n", at);
			return -EACCES;
		}
		c->raw_size = size;
		c->raw_reg = regno;
		return 0;
	}
	for (int32_t at = min; at < max + size; at++) {
		struct slot *s = &f->stack[slot_of(at)];

		if (!range_byte_ok(env, s, &s->type[byte_of(at)], write)) {
			if (reg_fixed_offset(r))
				verbose(env, "invalid read from stack R%u off %d+%d size %d\n", regno, min, at - min, size);
			else
				verbose(env, "invalid read from stack R%u var_off %s+%d size %d\n", regno,
					log_tnum(r->s.bits), at - min, size);
			return -EACCES;
		}
		err = stacklive_read(env, f->depth, env->insn, 1ull << slot_of(at));
		if (err)
			return err;
	}
	return 0;
}
