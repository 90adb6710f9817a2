/* Atomic operations: a read and a write of the same memory. */
#include <errno.h>

#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

static bool allowed_on(const struct reg *r)
{
	return !reg_is(r, REG_CTX) && !reg_is_packet(r) && !reg_is(r, REG_FLOW_KEYS) && !reg_is_sock(r);
}

static int check_pointer(struct env *env, unsigned regno, const char *what)
{
	const struct reg *r = &cur_regs(env)[regno];

	if (allowed_on(r))
		return 0;
	verbose(env, "BPF_ATOMIC %s R%u %s is not allowed\n", what, regno, reg_name(r));
	return -EACCES;
}

static int check_leak(struct env *env, unsigned regno)
{
	if (!reg_leaks(env, &cur_regs(env)[regno]))
		return 0;
	verbose(env, "R%u leaks addr into mem\n", regno);
	return -EACCES;
}

/* The register that gets the old value; -1: none. */
static int result_of(const struct insn *in)
{
	switch (isa_row(in)->op) {
	case OP_A_CMPXCHG:
		return 0;
	case OP_A_XCHG: case OP_A_FADD: case OP_A_FOR: case OP_A_FAND: case OP_A_FXOR:
		return in->src;
	}
	return -1;
}

static int read_modify_write(struct env *env, const struct insn *in)
{
	struct access a = { .reg = in->dst, .off = in->off, .size = isa_row(in)->width / 8, .value = -1, .strict = true };
	int result = result_of(in), err;

	err = reg_check(env, in->src, USE_READ);
	if (!err)
		err = reg_check(env, in->dst, USE_READ);
	if (!err && isa_row(in)->op == OP_A_CMPXCHG) {
		err = reg_check(env, 0, USE_READ);
		if (!err)
			err = check_leak(env, 0);
	}
	if (!err)
		err = check_leak(env, in->src);
	if (!err)
		err = check_pointer(env, in->dst, "stores into");
	if (!err && result >= 0)
		err = reg_check(env, (unsigned)result, USE_WRITE);
	if (!err)
		err = mem_access(env, &a);
	if (!err && result >= 0) {
		a.value = result;
		err = mem_access(env, &a);
	}
	if (err)
		return err;
	a.value = -1;
	a.write = true;
	return mem_access(env, &a);
}

int rule_atomic(struct env *env, const struct insn *in)
{
	int err;

	switch (isa_row(in)->op) {
	case OP_A_LOAD_ACQ:
		err = rule_load(env, in, true, false);
		return err ? err : check_pointer(env, in->src, "loads from");
	case OP_A_STORE_REL:
		err = rule_store(env, in, true);
		return err ? err : check_pointer(env, in->dst, "stores into");
	}
	return read_modify_write(env, in);
}
