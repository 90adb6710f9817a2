#include "verify/depth.h"

#include <errno.h>

#include "verify/log.h"

enum { STACK_OF_TAIL_CALLERS = 256, SMALL_STACK = 64 };

/* Linux gives functions of programs that may be interrupted by themselves a stack of their own. */
enum own_stack { OWN_STACK_UNKNOWN, OWN_STACK_NO, OWN_STACK_YES };

static uint32_t rounded(uint32_t depth) { return (depth + 15) & ~15u; }

struct level { uint32_t func, next; };

/* Adds the function's frame to `depth`, unless it has a stack of its own. */
static int add_frame(struct env *env, uint32_t func, uint32_t callers, uint32_t *depth, bool own)
{
	struct func *fn = &env->funcs[func];
	uint32_t size = rounded(fn->stack_depth);

	if (!own)
		fn->own_stack = OWN_STACK_NO;
	else if (fn->own_stack == OWN_STACK_UNKNOWN && size >= SMALL_STACK)
		fn->own_stack = OWN_STACK_YES;
	if (fn->own_stack == OWN_STACK_YES) {
		if (size <= ISA_STACK)
			return 0;
		verbose(env, "stack size of subprog %u is %u. Too large\n", func, size);
		return -EACCES;
	}
	*depth += size;
	if (*depth <= ISA_STACK)
		return 0;
	verbose(env, "combined stack size of %u calls is %u. Too large\n", callers + 1, *depth);
	return -EACCES;
}

/* Walks the instructions of `root` and of all it calls, in the order of the code. */
static int check_chain(struct env *env, uint32_t root, bool own)
{
	struct level levels[MAX_FRAMES];
	uint32_t n = 0, func = root, at, depth = 0;
	bool tail_call = false;
	int err;

enter:
	if (func && env->funcs[func].has_tail_call && depth >= STACK_OF_TAIL_CALLERS) {
		verbose(env, "tail_calls are not allowed when call stack of previous frames is %u bytes. Too large\n", depth);
		return -EACCES;
	}
	err = add_frame(env, func, n, &depth, own);
	if (err)
		return err;
	at = env->funcs[func].start;
resume:
	for (; at < env->funcs[func + 1].start; at++) {
		const struct insn *in = &env->insns[at];
		int callee;

		if (in->id != ISA_CALL_LOCAL && in->id != ISA_LD_CODE_ADDR)
			continue;
		callee = func_at(env, at + (uint32_t)in->imm + 1);
		if (callee < 0)
			return -EFAULT;
		if (env->funcs[callee].is_async_cb && in->id != ISA_CALL_LOCAL)
			continue;
		levels[n] = (struct level){ func, at + 1 };
		func = (uint32_t)callee;
		tail_call |= env->funcs[func].has_tail_call;
		if (++n >= MAX_FRAMES) {
			verbose(env, "the call stack of %u frames is too deep !\n", n);
			return -E2BIG;
		}
		goto enter;
	}
	for (uint32_t i = 0; tail_call && i < n; i++)
		env->funcs[levels[i].func].tail_call_reachable = true;
	if (!n)
		return 0;
	if (env->funcs[func].own_stack != OWN_STACK_YES)
		depth -= rounded(env->funcs[func].stack_depth);
	n--;
	func = levels[n].func;
	at = levels[n].next;
	goto resume;
}

static bool own_stacks(const struct env *env)
{
	for (uint32_t i = 0; i < env->n_funcs; i++)
		if (env->funcs[i].has_tail_call)
			return false;
	switch (env->prog->type->id) {
	case PROGTYPE_KPROBE: case PROGTYPE_TRACEPOINT: case PROGTYPE_PERF_EVENT: case PROGTYPE_RAW_TRACEPOINT:
		return true;
	}
	return false;
}

/* Functions that run later, on the kernel's stack, come first: what they share with the program has it, too. */
int depth_check(struct env *env)
{
	for (uint32_t i = env->n_funcs; i--;) {
		int err = !i || env->funcs[i].is_async_cb ? check_chain(env, i, !i && own_stacks(env)) : 0;

		if (err)
			return err;
	}
	return 0;
}

void depth_drop_fastcalls(struct env *env)
{
	for (uint32_t f = 0; f < env->n_funcs; f++) {
		struct func *fn = &env->funcs[f];
		bool dropped = false;

		for (uint32_t i = fn->start; i < fn[1].start; i++)
			dropped |= env->aux[i].fastcall_spills > 0;
		if (dropped && !fn->keep_fastcall_stack)
			fn->stack_depth = (uint16_t)-fn->fastcall_stack_off;
	}
}

void depth_add_inlined(struct env *env)
{
	for (uint32_t f = 0; f < env->n_funcs; f++) {
		struct func *fn = &env->funcs[f];
		bool loop = false, may_goto = false;

		for (uint32_t i = fn->start; i < fn[1].start; i++) {
			loop |= env->aux[i].loop_inline;
			may_goto |= env->aux[i].seen && env->insns[i].id == ISA_MAY_GOTO && env->insns[i].off;
		}
		fn->stack_depth = (uint16_t)(fn->stack_depth + (loop ? 24 : 0) + (may_goto ? 16 : 0));
	}
}
