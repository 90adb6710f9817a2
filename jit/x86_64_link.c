/*
 * x86_64_link.c - jumps, calls and addresses of x86-64, in their short and long forms.
 */
#include "jit/x86_64.h"

enum { JUMP_SIZE = 5, BRANCH_SIZE = 6, SHORT_SIZE = 2, LEA_SIZE = 7, CALL_SIZE = 5, FAR_CALL_SIZE = 12 };

unsigned x86_longest(const struct fixup *f)
{
	switch (f->kind) {
	case FIX_JUMP: return f->how == FIX_ALWAYS ? JUMP_SIZE : BRANCH_SIZE;
	case FIX_CALL: return CALL_SIZE;
	case FIX_ADDRESS: return LEA_SIZE;
	case FIX_CALL_HOST: return FAR_CALL_SIZE;
	}
	return 0;
}

unsigned x86_size(const struct fixup *f, int64_t away)
{
	if (f->kind == FIX_JUMP && away >= -128 && away <= 127)
		return SHORT_SIZE;
	if (f->kind == FIX_CALL_HOST && away > INT32_MIN / 2 && away < INT32_MAX / 2)
		return CALL_SIZE;
	return x86_longest(f);
}

void x86_pad(struct out *b, unsigned n)
{
	static const uint8_t nops[9][9] = {
		{ 0x90 }, { 0x66, 0x90 }, { 0x0f, 0x1f, 0x00 }, { 0x0f, 0x1f, 0x40, 0 }, { 0x0f, 0x1f, 0x44,
											  0, 0 },
		{ 0x66, 0x0f, 0x1f, 0x44, 0, 0 }, { 0x0f, 0x1f, 0x80, 0, 0, 0, 0 }, { 0x0f, 0x1f, 0x84, 0, 0,
										     0, 0, 0 },
		{ 0x66, 0x0f, 0x1f, 0x84, 0, 0, 0, 0, 0 },
	};

	while (n) {
		unsigned k = n > 9 ? 9 : n;

		memcpy(b->p, nops[k - 1], k);
		b->p += k;
		n -= k;
	}
}

void x86_write(struct out *b, const struct fixup *f, uint64_t to)
{
	int64_t away = (int64_t)(to - ((uint64_t)(uintptr_t)b->p + f->size));

	switch (f->kind) {
	case FIX_JUMP:
		if (f->size == SHORT_SIZE) {
			x86_byte(b, f->how == FIX_ALWAYS ? 0xeb : 0x70u | f->how);
			x86_byte(b, (uint8_t)away);
			return;
		}
		if (f->how == FIX_ALWAYS) {
			x86_byte(b, 0xe9);
		} else {
			x86_byte(b, 0x0f);
			x86_byte(b, 0x80u | f->how);
		}
		x86_imm32(b, away);
		return;
	case FIX_ADDRESS:	/* rip-relative */
		x86_rex(b, 64, f->how, 0, 0, false);
		x86_byte(b, 0x8d);
		x86_byte(b, (f->how & 7u) << 3 | 5);
		x86_imm32(b, away);
		return;
	case FIX_CALL:
	case FIX_CALL_HOST:
		if (f->size == CALL_SIZE) {
			x86_byte(b, 0xe8);
			x86_imm32(b, away);
		} else {
			x86_rex(b, 64, 0, 0, RAX, false);
			x86_byte(b, 0xb8);
			x86_imm64(b, to);
			x86_call_reg(b, RAX);
		}
		return;
	}
}
