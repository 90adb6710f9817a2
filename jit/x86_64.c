/*
 * x86_64.c - frames of x86-64, and what ends a function.
 *
 * The frame, from rsp up: slots of spilled values, the program's own stack (r10 points to its end), pushed
 * registers, return address. A function that calls nothing keeps it in the red zone below rsp when it fits.
 */
#include "jit/x86_64.h"

enum { RED_ZONE = 128 };

static void plan_frame(struct emit *e, uint32_t slots, uint32_t stack)
{
	unsigned n_saved = (unsigned)__builtin_popcount(e->saved);

	e->frame = (int32_t)(slots + stack);
	if (e->calls && (e->frame + 8 * n_saved + 8) % 16)
		e->frame += 8;
	e->slots = 0;
	if (!e->calls && e->frame <= RED_ZONE) {
		e->slots = -e->frame;
		e->frame = 0;
	}
	e->r10 = e->slots + (int32_t)(slots + stack);
}

static void prologue(struct emit *e)
{
#if defined(__CET__) && __CET__ & 1
	x86_endbr64(&e->b);	/* functions are entered through pointers */
#endif
	for (unsigned r = 0; r < X86_REGS; r++)
		if (e->saved >> r & 1)
			x86_push(&e->b, r);
	if (e->frame)
		x86_alu_ri(&e->b, 64, X86_SUB, RSP, e->frame);
}

static void leave(struct emit *e)
{
	if (e->frame)
		x86_alu_ri(&e->b, 64, X86_ADD, RSP, e->frame);
	for (unsigned r = X86_REGS; r-- > 0;)
		if (e->saved >> r & 1)
			x86_pop(&e->b, r);
}

static bool long_leave(const struct emit *e)
{
	return e->frame || __builtin_popcount(e->saved) > 2;
}

static void ret(struct emit *e)
{
	x86_ret(&e->b);
}

static void result(struct emit *e, uint64_t value)
{
	x86_emit_number(e, RAX, value);
}

static void tail(struct emit *e, const struct mop *m)
{
	(void)m;
	x86_jmp_reg(&e->b, RAX);
}

static void trap(struct emit *e)
{
	x86_ud2(&e->b);
}

static uint32_t opposite(uint32_t how)
{
	return how ^ 1;
}

const struct target x86_target = {
	.machine = x86_machine, .features = x86_features, .reach = INT32_MAX,
	.unit = 1, .gap = 0xcc,
	.plan_frame = plan_frame, .prologue = prologue, .leave = leave, .long_leave = long_leave,
	.ret = ret, .result = result, .tail = tail, .trap = trap,
	.step = x86_emit_step, .compare = x86_emit_compare, .opposite = opposite,
	.longest = x86_longest, .size = x86_size, .write = x86_write, .pad = x86_pad,
};
