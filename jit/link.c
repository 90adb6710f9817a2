/*
 * link.c - jumps get their shortest form and their targets.
 *
 * Needs: the text of all functions. Promises: starting from the longest forms, a few rounds shorten what reaches
 * its target in a shorter one; every round leaves correct code, so the number of rounds bounds the time.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "jit/emit.h"

enum { ROUNDS = 3 };

static bool goes_to_label(const struct fixup *f)
{
	return f->kind == FIX_JUMP || f->kind == FIX_CALL || f->kind == FIX_ADDRESS;
}

static unsigned longest(const struct target *target, const struct fixup *f)
{
	if (f->kind == FIX_LABEL || f->kind == FIX_PLACE)
		return 0;
	if (f->kind == FIX_GAP || f->kind == FIX_PAD)
		return f->how;
	return f->kind == FIX_ALIGN ? CODE_ALIGN - 1 : target->longest(f);
}

size_t code_bound(const struct target *target, const struct text *t)
{
	size_t size = t->n;

	for (uint32_t k = 0; k < t->n_fixups; k++)
		size += longest(target, &t->fixups[k]);
	return size;
}

static void find_labels(const struct text *t, uint32_t *labels)
{
	uint32_t grown = 0;

	for (uint32_t k = 0; k < t->n_fixups; k++) {
		const struct fixup *f = &t->fixups[k];

		if (f->kind == FIX_LABEL)
			labels[f->label] = f->at + grown;
		grown += f->size;
	}
}

/* Forward, a jump's own shrinking leaves the distance from its end; backward, it can only come nearer. */
static void shorten(const struct target *target, struct text *t, const uint32_t *labels)
{
	uint32_t grown = 0;

	for (uint32_t k = 0; k < t->n_fixups; k++) {
		struct fixup *f = &t->fixups[k];
		unsigned size;

		grown += f->size;
		if (!goes_to_label(f))
			continue;
		size = target->size(f, (int64_t)labels[f->label] - (int64_t)(f->at + grown));
		if (size < f->size)
			f->size = (uint8_t)size;
	}
}

/* The host's functions stay where they are: anywhere in the code they are near or far. */
static void start_sizes(const struct target *target, struct text *t, const struct code *code)
{
	for (uint32_t k = 0; k < t->n_fixups; k++) {
		struct fixup *f = &t->fixups[k];

		f->size = (uint8_t)longest(target, f);
		if (f->kind == FIX_CALL_HOST)
			f->size = (uint8_t)target->size(f, (int64_t)(f->host -
							   (uint64_t)(uintptr_t)code->pages));
	}
}

/* Where things end up: padding is now what it needs to be. */
static void place(struct text *t, uint32_t *labels)
{
	uint32_t grown = 0;

	for (uint32_t k = 0; k < t->n_fixups; k++) {
		struct fixup *f = &t->fixups[k];

		if (f->kind == FIX_ALIGN)
			f->size = -(f->at + grown) & (CODE_ALIGN - 1);
		else if (f->kind == FIX_LABEL)
			labels[f->label] = f->at + grown;
		grown += f->size;
	}
}

static void fill(struct out *b, uint8_t value, unsigned n)
{
	memset(b->p, value, n);
	b->p += n;
}

static int add_place(struct code *code, const struct out *b, uint32_t pc)
{
	if (ir_grow(&code->places, &code->cap_places, code->n_places + 1ull, sizeof(*code->places)))
		return -ENOMEM;
	code->places[code->n_places++] = (struct code_place){ (uint32_t)(b->p - code->pages), pc };
	return 0;
}

int code_link(const struct target *target, struct text *t, struct code *code)
{
	uint32_t *labels = calloc(t->n_labels + 1, sizeof(*labels)), from = 0;
	struct out b = { code->pages };
	int err = 0;

	if (!labels)
		return -ENOMEM;
	start_sizes(target, t, code);
	for (unsigned round = 0; round < ROUNDS; round++) {
		find_labels(t, labels);
		shorten(target, t, labels);
	}
	place(t, labels);
	for (uint32_t k = 0; k < t->n_fixups; k++) {
		const struct fixup *f = &t->fixups[k];

		memcpy(b.p, t->bytes + from, f->at - from);
		b.p += f->at - from;
		from = f->at;
		if (f->kind == FIX_ALIGN || f->kind == FIX_PAD)
			target->pad(&b, f->size);
		else if (f->kind == FIX_GAP)
			fill(&b, target->gap, f->size);
		else if (goes_to_label(f))
			target->write(&b, f, (uint64_t)(uintptr_t)(code->pages + labels[f->label]));
		else if (f->kind == FIX_CALL_HOST)
			target->write(&b, f, f->host);
		else if (f->kind == FIX_PLACE && !err)
			err = add_place(code, &b, f->label);
	}
	memcpy(b.p, t->bytes + from, t->n - from);
	b.p += t->n - from;
	code->size = (size_t)(b.p - code->pages);
	code->entry = labels[0];
	free(labels);
	return err;
}
