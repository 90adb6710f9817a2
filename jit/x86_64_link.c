/*
 * x86_64_link.c - jumps get their shortest form and their targets.
 *
 * Needs: the text of all functions. Promises: starting from long jumps, a few rounds shorten those that reach
 * their target with one byte; every round leaves correct code, so the number of rounds bounds the time.
 */
#include <errno.h>
#include <stdlib.h>

#include "jit/x86_64.h"

enum { ROUNDS = 3, PAD = 15, LEA_SIZE = 7, CALL_SIZE = 5, FAR_CALL_SIZE = 12 };

static unsigned long_size(const struct fixup *f)
{
	switch (f->kind) {
	case FIX_ALIGN: return PAD;
	case FIX_JUMP: return f->cc == FIX_ALWAYS ? 5 : 6;
	case FIX_CALL: return CALL_SIZE;
	case FIX_ADDRESS: return LEA_SIZE;
	case FIX_CALL_HOST: return FAR_CALL_SIZE;
	}
	return 0;
}

size_t x86_bound(const struct text *t)
{
	size_t size = t->n;

	for (uint32_t k = 0; k < t->n_fixups; k++)
		size += long_size(&t->fixups[k]);
	return size + PAD;
}

static void find_labels(const struct text *t, uint32_t *labels)
{
	uint32_t grown = 0;

	for (uint32_t k = 0; k < t->n_fixups; k++) {
		const struct fixup *f = &t->fixups[k];

		if (f->kind == FIX_LABEL)
			labels[f->to] = f->at + grown;
		grown += f->size;
	}
}

static void shorten(struct text *t, const uint32_t *labels)
{
	uint32_t grown = 0;

	for (uint32_t k = 0; k < t->n_fixups; k++) {
		struct fixup *f = &t->fixups[k];
		int64_t away = f->kind == FIX_JUMP ?
			       (int64_t)labels[f->to] - (int64_t)(f->at + grown + f->size) : 0;

		grown += f->size;
		/* Forward, the jump's own shrinking leaves the distance; backward, it can only come nearer. */
		if (f->kind == FIX_JUMP && f->size > 2 && away >= -128 && away <= 127)
			f->size = 2;
	}
}

static void choose_calls(struct text *t, const struct code *code)
{
	for (uint32_t k = 0; k < t->n_fixups; k++) {
		struct fixup *f = &t->fixups[k];
		int64_t away = (int64_t)(f->to - (uint64_t)(uintptr_t)code->pages);

		f->size = (uint8_t)long_size(f);
		if (f->kind == FIX_CALL_HOST && away > INT32_MIN / 2 && away < INT32_MAX / 2)
			f->size = CALL_SIZE;
	}
}

static void pad(struct x86_buf *b, unsigned n)
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

static void write_fixup(struct x86_buf *b, const struct fixup *f, const struct code *code,
			const uint32_t *labels)
{
	int64_t here = b->p - code->pages;

	switch (f->kind) {
	case FIX_JUMP:
		if (f->size == 2) {
			x86_byte(b, f->cc == FIX_ALWAYS ? 0xeb : 0x70u | f->cc);
			x86_byte(b, (uint8_t)((int64_t)labels[f->to] - here - 2));
			return;
		}
		if (f->cc == FIX_ALWAYS) {
			x86_byte(b, 0xe9);
		} else {
			x86_byte(b, 0x0f);
			x86_byte(b, 0x80u | f->cc);
		}
		x86_imm32(b, (int64_t)labels[f->to] - here - f->size);
		return;
	case FIX_CALL:
		x86_byte(b, 0xe8);
		x86_imm32(b, (int64_t)labels[f->to] - here - CALL_SIZE);
		return;
	case FIX_ADDRESS:	/* rip-relative */
		x86_rex(b, 64, f->cc, 0, 0, false);
		x86_byte(b, 0x8d);
		x86_byte(b, (f->cc & 7u) << 3 | 5);
		x86_imm32(b, (int64_t)labels[f->to] - here - LEA_SIZE);
		return;
	case FIX_CALL_HOST:
		if (f->size == CALL_SIZE) {
			x86_byte(b, 0xe8);
			x86_imm32(b, (int64_t)(f->to - (uint64_t)(uintptr_t)b->p - 4));
		} else {
			x86_rex(b, 64, 0, 0, RAX, false);
			x86_byte(b, 0xb8);
			x86_imm64(b, f->to);
			x86_call_reg(b, RAX);
		}
		return;
	}
}

/* Where things end up: padding is now what it needs to be. */
static void place(struct text *t, uint32_t *labels)
{
	uint32_t grown = 0;

	for (uint32_t k = 0; k < t->n_fixups; k++) {
		struct fixup *f = &t->fixups[k];

		if (f->kind == FIX_ALIGN)
			f->size = -(f->at + grown) & PAD;
		else if (f->kind == FIX_LABEL)
			labels[f->to] = f->at + grown;
		grown += f->size;
	}
}

int x86_link(struct text *t, struct code *code)
{
	uint32_t *labels = calloc(t->n_labels + 1, sizeof(*labels)), from = 0;
	struct x86_buf b = { code->pages };

	if (!labels)
		return -ENOMEM;
	choose_calls(t, code);
	for (unsigned round = 0; round < ROUNDS; round++) {
		find_labels(t, labels);
		shorten(t, labels);
	}
	place(t, labels);
	for (uint32_t k = 0; k < t->n_fixups; k++) {
		const struct fixup *f = &t->fixups[k];

		memcpy(b.p, t->bytes + from, f->at - from);
		b.p += f->at - from;
		from = f->at;
		if (f->kind == FIX_ALIGN)
			pad(&b, f->size);
		else
			write_fixup(&b, f, code, labels);
	}
	memcpy(b.p, t->bytes + from, t->n - from);
	b.p += t->n - from;
	code->size = (size_t)(b.p - code->pages);
	code->entry = labels[0];
	free(labels);
	return 0;
}
