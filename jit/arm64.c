/*
 * arm64.c - frames of arm64, and what ends a function.
 *
 * The frame, from sp up: frame pointer and return address if the function calls, saved registers, slots of
 * spilled values, the program's own stack (r10 points to its end). There is no red zone.
 */
#include "jit/arm64.h"

enum { NEAR_FRAME = 504 };	/* how far a pair's instruction can move sp */

/* Registers that the function keeps for its caller, in their order in the frame; their number. */
static unsigned kept_registers(const struct emit *e, uint8_t regs[A64_REGS])
{
	unsigned n = 0;

	if (e->calls) {
		regs[n++] = A64_FP;
		regs[n++] = A64_LR;
	}
	for (unsigned r = 0; r < A64_REGS; r++)
		if (e->saved >> r & 1)
			regs[n++] = (uint8_t)r;
	return n;
}

static void plan_frame(struct emit *e, uint32_t slots, uint32_t stack)
{
	uint8_t regs[A64_REGS];
	uint32_t kept = (kept_registers(e, regs) * 8 + 15) & ~15u;

	e->frame = (int32_t)((kept + slots + stack + 15) & ~15u);
	e->slots = (int32_t)kept;
	e->r10 = (int32_t)(kept + slots + stack);
}

/* Every function can be called through a pointer, by the host or by another program's tail call. */
static void prologue(struct emit *e)
{
	uint8_t regs[A64_REGS];
	unsigned n = kept_registers(e, regs), k = 0;

	arm64_put(e, a64_bti_c());
	if (n >= 2 && e->frame <= NEAR_FRAME) {
		arm64_put(e, a64_stp_pre(64, regs[0], regs[1], A64_SP, -e->frame));
		k = 2;
	} else if (e->frame) {
		arm64_emit_add(e, 64, A64_SP, A64_SP, -e->frame);
	}
	for (; k + 1 < n; k += 2)
		arm64_put(e, a64_stp(64, regs[k], regs[k + 1], A64_SP, (int32_t)k * 8));
	if (k < n)
		arm64_put(e, a64_ldst(A64_STR, 64, regs[k], A64_SP, k * 8));
	if (e->calls)
		arm64_put(e, a64_add_imm(64, A64_FP, A64_SP, 0));
}

static void leave(struct emit *e)
{
	uint8_t regs[A64_REGS];
	unsigned n = kept_registers(e, regs), first = n >= 2 && e->frame <= NEAR_FRAME ? 2 : 0, k = n & ~1u;

	if (n & 1)
		arm64_put(e, a64_ldst(A64_LDR, 64, regs[k], A64_SP, k * 8));
	for (; k > first; k -= 2)
		arm64_put(e, a64_ldp(64, regs[k - 2], regs[k - 1], A64_SP, (int32_t)(k - 2) * 8));
	if (first)
		arm64_put(e, a64_ldp_post(64, regs[0], regs[1], A64_SP, e->frame));
	else if (e->frame)
		arm64_emit_add(e, 64, A64_SP, A64_SP, e->frame);
}

static bool long_leave(const struct emit *e)
{
	return e->frame;
}

static void ret(struct emit *e)
{
	arm64_put(e, a64_ret());
}

static void result(struct emit *e, uint64_t value)
{
	arm64_emit_number(e, 0, value);
}

static void tail(struct emit *e, const struct mop *m)
{
	(void)m;
	arm64_put(e, a64_br(A64_IP0));
}

static void trap(struct emit *e)
{
	arm64_put(e, a64_brk(1));
}

static uint32_t opposite(uint32_t how)
{
	return a64_opposite(how);
}

const struct target arm64_target = {
	.machine = arm64_machine, .features = arm64_features, .reach = 1 << 26,
	.unit = 4, .gap = 0,
	.plan_frame = plan_frame, .prologue = prologue, .leave = leave, .long_leave = long_leave,
	.ret = ret, .result = result, .tail = tail, .trap = trap,
	.step = arm64_emit_step, .compare = arm64_emit_branch, .opposite = opposite,
	.longest = arm64_longest, .size = arm64_size, .write = arm64_write, .pad = arm64_pad,
};
