/*
 * arm64_link.c - jumps, calls and addresses of arm64, in their short and long forms.
 *
 * A conditional jump too far away becomes one over an unconditional jump.
 */
#include "jit/arm64.h"

enum { WORD = 4, SLACK = 64 };	/* SLACK: a jump that moves while sizes are chosen still reaches */

static bool reaches(int64_t reach, int64_t away)
{
	return away > SLACK - reach && away < reach - SLACK;
}

static uint32_t jump_of(const struct fixup *f)
{
	return f->how == FIX_ALWAYS ? a64_b() : f->how;
}

unsigned arm64_longest(const struct fixup *f)
{
	uint32_t words[4];

	switch (f->kind) {
	case FIX_JUMP: return f->how == FIX_ALWAYS ? WORD : 2 * WORD;
	case FIX_CALL: return WORD;
	case FIX_ADDRESS: return 2 * WORD;
	case FIX_CALL_HOST: return (arm64_constant(words, A64_IP0, f->host) + 1) * WORD;
	}
	return 0;
}

unsigned arm64_size(const struct fixup *f, int64_t away)
{
	switch (f->kind) {
	case FIX_JUMP:
		if (reaches(a64_reach(jump_of(f)), away))
			return WORD;
		break;
	case FIX_ADDRESS:
		if (reaches(1 << 20, away))
			return WORD;
		break;
	case FIX_CALL_HOST:	/* from anywhere in the code, which is much less than half of that */
		if (reaches(1 << 26, away))
			return WORD;
		break;
	}
	return arm64_longest(f);
}

void arm64_pad(struct out *b, unsigned n)
{
	for (; n; n -= WORD)
		a64_put(b, a64_nop());
}

static void write_address(struct out *b, const struct fixup *f, uint64_t to)
{
	uint64_t here = (uint64_t)(uintptr_t)b->p;

	if (f->size == WORD) {
		a64_put(b, a64_aim_adr(a64_adr(f->how), (int64_t)(to - here)));
	} else {
		a64_put(b, a64_aim_adr(a64_adrp(f->how), (int64_t)(to >> 12) - (int64_t)(here >> 12)));
		a64_put(b, a64_add_imm(64, f->how, f->how, to & 0xfff));
	}
}

void arm64_write(struct out *b, const struct fixup *f, uint64_t to)
{
	int64_t away = (int64_t)(to - (uint64_t)(uintptr_t)b->p);
	uint32_t words[4];

	switch (f->kind) {
	case FIX_JUMP:
		if (f->size == WORD) {
			a64_put(b, a64_aim(jump_of(f), away));
		} else {
			a64_put(b, a64_aim(a64_opposite(f->how), 2 * WORD));
			a64_put(b, a64_aim(a64_b(), away - WORD));
		}
		return;
	case FIX_ADDRESS:
		write_address(b, f, to);
		return;
	case FIX_CALL:
	case FIX_CALL_HOST:
		if (f->size == WORD) {
			a64_put(b, a64_aim(a64_bl(), away));
			return;
		}
		for (unsigned k = 0, n = arm64_constant(words, A64_IP0, to); k < n; k++)
			a64_put(b, words[k]);
		a64_put(b, a64_blr(A64_IP0));
		return;
	}
}
