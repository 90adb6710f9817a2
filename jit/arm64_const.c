/*
 * arm64_const.c - constants in registers.
 */
#include "jit/arm64.h"

#include "jit/passes.h"

static unsigned part(uint64_t value, unsigned k)
{
	return (unsigned)(value >> 16 * k & 0xffff);
}

/* 16 bits at a time, beginning with all bits clear or all bits set, whichever leaves less to do. */
static unsigned by_parts(uint32_t words[4], unsigned w, unsigned d, uint64_t value)
{
	unsigned parts = w / 16, zeros = 0, ones = 0, n = 0, rest;

	for (unsigned k = 0; k < parts; k++) {
		zeros += part(value, k) == 0;
		ones += part(value, k) == 0xffff;
	}
	rest = ones > zeros ? 0xffff : 0;
	for (unsigned k = 0; k < parts; k++) {
		unsigned p = part(value, k);

		if (p == rest)
			continue;
		if (n)
			words[n] = a64_movk(w, d, p, k);
		else
			words[n] = rest ? a64_movn(w, d, p ^ 0xffff, k) : a64_movz(w, d, p, k);
		n++;
	}
	if (!n)
		words[n++] = rest ? a64_movn(w, d, 0, 0) : a64_movz(w, d, 0, 0);
	return n;
}

unsigned arm64_constant(uint32_t words[4], unsigned d, uint64_t value)
{
	unsigned w = value >> 32 ? 64 : 32, n = by_parts(words, w, d, value);
	int32_t pattern = n > 1 ? a64_pattern(w, value) : A64_NO_PATTERN;

	if (pattern == A64_NO_PATTERN)
		return n;
	words[0] = a64_orr_imm(w, d, A64_ZR, pattern);
	return 1;
}

void arm64_emit_constant(struct emit *e, unsigned d, uint64_t value)
{
	uint32_t words[4];
	unsigned n = arm64_constant(words, d, value);

	for (unsigned k = 0; k < n; k++)
		arm64_put(e, words[k]);
}

void arm64_emit_number(struct emit *e, unsigned d, uint64_t value)
{
	unsigned w = value >> 32 ? 64 : 32, other = d == A64_IP1 ? A64_IP0 : A64_IP1;
	uint64_t part;

	if (!(e->features & A64_BLIND) || !blind_wanted((int64_t)value)) {
		arm64_emit_constant(e, d, value);
		return;
	}
	part = w == 64 ? text_random(e->t) : (uint32_t)(text_random(e->t) >> 32);
	arm64_emit_constant(e, d, value ^ part);
	arm64_emit_constant(e, other, part);
	arm64_put(e, a64_eor(w, d, d, other, 0));
}

void arm64_emit_add(struct emit *e, unsigned w, unsigned d, unsigned n, int64_t imm)
{
	uint64_t size = imm < 0 ? -(uint64_t)imm : (uint64_t)imm;
	uint32_t (*op)(unsigned, unsigned, unsigned, uint32_t) = imm < 0 ? a64_sub_imm : a64_add_imm;

	if (size == 0 && w == 64) {
		if (d != n)
			arm64_put(e, a64_add_imm(w, d, n, 0));
	} else if (a64_is_imm12(size)) {
		arm64_put(e, op(w, d, n, (uint32_t)size));
	} else if (size < 1 << 24) {
		arm64_put(e, op(w, d, n, (uint32_t)size & 0xfff000));
		arm64_put(e, op(w, d, d, (uint32_t)size & 0xfff));
	} else {
		unsigned t = d == A64_SP || d == n ? A64_IP1 : d;

		arm64_emit_constant(e, t, w == 32 ? (uint32_t)imm : (uint64_t)imm);
		arm64_put(e, a64_add_extended(w, d, n, t, a64_extended(w == 32 ? A64_UXTW : A64_UXTX, 0)));
	}
}
