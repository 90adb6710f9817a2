/*
 * gen.c - see gen.h. Encodings are written out here, as a test of its own opinion.
 */
#include "tests/verify/gen.h"

#include <linux/bpf.h>
#include <string.h>

enum kind { UNSET, NUMBER, CTX, STACK, VALUE_OR_NULL, VALUE, MAP, PACKET, PACKET_END, KINDS };

const struct map_def gen_maps[GEN_MAPS] = {
	{ .name = (char *)"array", .type = BPF_MAP_TYPE_ARRAY, .key_size = 4, .value_size = GEN_VALUE, .max_entries = 4,
	  .inner = -1 },
	{ .name = (char *)"hash", .type = BPF_MAP_TYPE_HASH, .key_size = GEN_KEY, .value_size = GEN_VALUE,
	  .max_entries = 4, .inner = -1 },
	{ .name = (char *)"ring", .type = BPF_MAP_TYPE_RINGBUF, .max_entries = 4096, .inner = -1 },
	{ .name = (char *)"next", .type = BPF_MAP_TYPE_PROG_ARRAY, .key_size = 4, .value_size = 4, .max_entries = 4,
	  .inner = -1 },
};

static uint64_t rnd(struct gen *g)
{
	g->random ^= g->random << 13;
	g->random ^= g->random >> 7;
	g->random ^= g->random << 17;
	return g->random;
}

static uint32_t below(struct gen *g, uint32_t n)
{
	return (uint32_t)(rnd(g) >> 20) % n;
}

static bool one_in(struct gen *g, uint32_t n)
{
	return below(g, n) == 0;
}

/* Now and then something is wrong. */
static bool oops(struct gen *g, uint32_t n)
{
	return !g->careful && one_in(g, n);
}

static void emit(struct gen *g, uint8_t opcode, unsigned dst, unsigned src, int off, int64_t imm)
{
	if (g->len < GEN_MAX - 40)
		g->code[g->len++] = (struct insn){ .opcode = opcode, .dst = dst, .src = src, .off = (int16_t)off,
						   .imm = (int32_t)imm };
}

static int32_t some_number(struct gen *g)
{
	static const int32_t numbers[] = {
		0, 1, 2, 3, 4, 7, 8, 15, 16, 31, 32, 33, 40, 41, 47, 48, 49, 63, 64, 127, 128, 255, 256, -1, -2, -4, -8, -16,
		-48, 0x7fff, 0xffff, 0x7fffffff, -0x7fffffff - 1
	};

	if (one_in(g, 8))
		return (int32_t)rnd(g);
	return numbers[below(g, sizeof(numbers) / sizeof(numbers[0]))];
}

/* A register that probably holds `kind`; a new number if that is wanted, else any. At times any anyway. */
static unsigned reg_of(struct gen *g, enum kind kind)
{
	unsigned start = below(g, 11), r = below(g, 10);

	if (oops(g, 150))
		return r;
	for (unsigned i = 0; i < 11; i++)
		if (g->kind[(start + i) % 11] == kind)
			return (start + i) % 11;
	if (kind == NUMBER && g->kind[r] != CTX) {
		emit(g, 0xb7, r, 0, 0, some_number(g));
		g->kind[r] = NUMBER;
	}
	return r;
}

static bool have(const struct gen *g, enum kind kind)
{
	for (unsigned r = 0; r < 11; r++)
		if (g->kind[r] == kind)
			return true;
	return false;
}

/* A register to write; those that survive calls more often, the last context seldom. */
static unsigned new_reg(struct gen *g)
{
	unsigned r = one_in(g, 3) ? below(g, 10) : 6 + below(g, 4);

	return g->kind[r] == CTX && !oops(g, 20) ? (r + 1) % 10 : r;
}

static void clobber(struct gen *g)
{
	for (unsigned r = 0; r < 6; r++)
		g->kind[r] = UNSET;
}

static void open_jump(struct gen *g)
{
	if (!g->len || g->n_open >= GEN_MAX)
		return;
	g->open[g->n_open].at = g->len - 1;
	memcpy(g->open[g->n_open].kind, g->kind, sizeof(g->kind));
	g->n_open++;
}

/* Lets some of the open jumps arrive here. */
static void arrive(struct gen *g, bool all)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < g->n_open; i++) {
		if (!all && !one_in(g, 4)) {
			g->open[kept++] = g->open[i];
			continue;
		}
		g->code[g->open[i].at].off = (int16_t)(g->len - g->open[i].at - 1);
		for (unsigned r = 0; r < 10; r++)
			if (g->kind[r] != g->open[i].kind[r] && !oops(g, 30))
				g->kind[r] = UNSET;
	}
	g->n_open = kept;
}

static const uint8_t jumps[] = { 0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70, 0xa0, 0xb0, 0xc0, 0xd0 };

static void conditional(struct gen *g)
{
	unsigned dst = reg_of(g, NUMBER), op = jumps[below(g, sizeof(jumps))] | (one_in(g, 3) ? 6 : 5);

	if (one_in(g, 4) && have(g, NUMBER))
		emit(g, op | 8, dst, reg_of(g, NUMBER), 0, 0);
	else
		emit(g, op, dst, 0, 0, some_number(g));
	open_jump(g);
}

static const uint8_t alu_ops[] = { 0x00, 0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70, 0x90, 0xa0, 0xb0, 0xc0 };

static void arithmetic(struct gen *g)
{
	unsigned op = alu_ops[below(g, sizeof(alu_ops))], width = one_in(g, 3) ? 4 : 7, dst = reg_of(g, NUMBER);
	int32_t imm = some_number(g);
	int off = 0;

	if (op == 0x60 || op == 0x70 || op == 0xc0)
		imm = (int32_t)below(g, oops(g, 16) ? 66 : width == 4 ? 32 : 64);
	if ((op == 0x30 || op == 0x90) && one_in(g, 3))
		off = 1;
	if ((op == 0x30 || op == 0x90) && !imm && !oops(g, 8))
		imm = 3;
	if (op == 0xb0) {
		unsigned src = dst;

		dst = new_reg(g);
		g->kind[dst] = NUMBER;
		if (!one_in(g, 3) && g->kind[src] == NUMBER) {
			static const int widths[] = { 0, 0, 0, 8, 16, 32 };

			emit(g, width | 0xb8, dst, src, width == 7 ? widths[below(g, 6)] : widths[below(g, 5)], 0);
			return;
		}
	} else if (one_in(g, 3)) {
		emit(g, op | width | 8, dst, reg_of(g, NUMBER), off, 0);
		return;
	}
	emit(g, op | width, dst, 0, off, imm);
}

static void unary(struct gen *g)
{
	static const int widths[] = { 16, 32, 64 };
	static const uint8_t ends[] = { 0xd4, 0xdc, 0xd7 };
	unsigned r = reg_of(g, NUMBER);

	if (one_in(g, 2))
		emit(g, one_in(g, 2) ? 0x84 : 0x87, r, 0, 0, 0);
	else
		emit(g, ends[below(g, 3)], r, 0, 0, widths[below(g, 3)]);
}

/* A field of the context, mostly one that this type may read. */
static void load_field(struct gen *g)
{
	static const int skb[] = { 0, 4, 8, 12, 16, 20, 24, 32, 40, 44, 48, 52, 56, 60, 64, 68 };
	static const uint8_t sizes[] = { 0x61, 0x61, 0x61, 0x69, 0x71, 0x79, 0x81 };
	unsigned base = reg_of(g, CTX), dst = new_reg(g);
	int off = g->type == BPF_PROG_TYPE_XDP ? 12 + 4 * (int)below(g, 2) : skb[below(g, 16)];

	emit(g, oops(g, 25) ? sizes[below(g, 7)] : 0x61, dst, base, off + oops(g, 200), 0);
	g->kind[dst] = NUMBER;
}

static const uint8_t load_code[] = { 0x71, 0x69, 0x61, 0x79, 0x91, 0x89, 0x81 };
static const uint8_t store_code[] = { 0x73, 0x6b, 0x63, 0x7b };

static int stack_offset(struct gen *g, unsigned size)
{
	int off = g->stack - 8 * (int)(1 + below(g, 6));

	if (one_in(g, 6))
		off += (int)(size * below(g, 8 / size + 1));
	if (oops(g, 40))
		off = -(int)below(g, 530) + 8;
	return off;
}

static void store_stack(struct gen *g)
{
	unsigned shift = one_in(g, 3) ? below(g, 4) : 3, src = below(g, 11);
	int off = stack_offset(g, 1u << shift);

	if (one_in(g, 3)) {
		emit(g, store_code[shift] - 1, 10, 0, off, some_number(g));
	} else {
		if (g->kind[src] == UNSET || src == 10 || g->careful)
			src = reg_of(g, NUMBER);
		emit(g, store_code[shift], 10, src, off, 0);
	}
}

static void load_stack(struct gen *g)
{
	unsigned dst = new_reg(g), k = one_in(g, 3) ? below(g, 7) : 3;

	emit(g, load_code[k], dst, 10, stack_offset(g, k == 3 ? 8 : 4), 0);
	g->kind[dst] = NUMBER;
}

/* A pointer into the stack in `r`. */
static int stack_pointer(struct gen *g, unsigned r)
{
	int off = g->stack - 8 * (int)(1 + below(g, 6));

	emit(g, 0xbf, r, 10, 0, 0);
	emit(g, 0x07, r, 0, 0, off);
	g->kind[r] = STACK;
	if (one_in(g, 6) && have(g, NUMBER)) {
		unsigned n = reg_of(g, NUMBER);

		if (!oops(g, 4))
			emit(g, 0x57, n, 0, 0, one_in(g, 2) ? 8 : 7);
		emit(g, oops(g, 8) ? 0x1f : 0x0f, r, n, 0, 0);
	}
	return off;
}

static void lookup(struct gen *g)
{
	unsigned map = oops(g, 60) ? below(g, GEN_MAPS) : below(g, 2), to;
	int off;

	if (!one_in(g, 10))
		emit(g, 0x7a, 10, 0, -8, one_in(g, 2) ? (int)below(g, 6) : some_number(g));
	emit(g, 0x18, 1, BPF_PSEUDO_MAP_IDX, 0, map);
	emit(g, 0, 0, 0, 0, 0);
	off = one_in(g, 3) ? stack_pointer(g, 2) : -8;
	if (off == -8) {
		emit(g, 0xbf, 2, 10, 0, 0);
		emit(g, 0x07, 2, 0, 0, oops(g, 24) ? -3 : -8);
	}
	emit(g, 0x85, 0, 0, 0, BPF_FUNC_map_lookup_elem);
	clobber(g);
	g->kind[0] = VALUE_OR_NULL;
	if (one_in(g, 4)) {
		to = 6 + below(g, 4);
		emit(g, 0xbf, to, 0, 0, 0);
		g->kind[to] = VALUE_OR_NULL;
	}
	if (oops(g, 8))
		return;
	emit(g, 0x15, 0, 0, 0, 0);
	open_jump(g);
	for (unsigned r = 0; r < 10; r++)
		if (g->kind[r] == VALUE_OR_NULL)
			g->kind[r] = VALUE;
	if (one_in(g, 2)) {
		to = 6 + below(g, 4);
		emit(g, 0xbf, to, 0, 0, 0);
		g->kind[to] = VALUE;
	}
}

/* Loads or stores through a register, near the end of what it may reach. */
static void through(struct gen *g, unsigned base, int end)
{
	static const uint8_t sizes[] = { 1, 2, 4, 8 };
	unsigned k = below(g, 4);
	int off = oops(g, 3) ? end - sizes[k] + (int)below(g, 3) - 1 : (int)below(g, (uint32_t)end / 2 + 1);

	if (g->careful)
		off = end < sizes[k] ? 0 : off > end - sizes[k] ? end - sizes[k] : off;
	if (g->careful && end < sizes[k])
		return;
	if (oops(g, 30))
		off = -off;
	if (one_in(g, 3)) {
		emit(g, store_code[k], base, reg_of(g, NUMBER), off, 0);
	} else if (one_in(g, 5) && !(g->careful && g->kind[base] == PACKET)) {
		static const int16_t atomics[] = { 0x00, 0x01, 0x40, 0x50, 0xa0, 0xa1, 0xe1, 0xf1, 0x100, 0x110 };

		emit(g, one_in(g, 2) ? 0xdb : 0xc3, base, reg_of(g, NUMBER), off & ~7, atomics[below(g, g->careful ? 7 : 10)]);
		if (!g->careful)
			g->kind[0] = NUMBER;
	} else if (one_in(g, 6)) {
		emit(g, store_code[k] - 1, base, 0, off, some_number(g));
	} else {
		unsigned dst = new_reg(g);

		emit(g, load_code[k], dst, base, off, 0);
		g->kind[dst] = NUMBER;
	}
}

static void use_value(struct gen *g)
{
	unsigned base;

	if (!have(g, VALUE))
		lookup(g);
	base = reg_of(g, VALUE);
	if (one_in(g, 2) && have(g, NUMBER)) {
		unsigned n = reg_of(g, NUMBER), copy = new_reg(g);

		if (!oops(g, 5)) {
			if (one_in(g, 2)) {
				emit(g, one_in(g, 3) ? 0x54 : 0x57, n, 0, 0, oops(g, 6) ? 63 : 31);
			} else {
				emit(g, oops(g, 4) ? 0x26 : oops(g, 8) ? 0x65 : 0x25, n, 0, 0, 31 + (g->careful ? 0 : (int)below(g, 20)));
				open_jump(g);
			}
		}
		emit(g, 0xbf, copy, base, 0, 0);
		emit(g, oops(g, 10) ? 0x1f : 0x0f, copy, n, 0, 0);
		g->kind[copy] = VALUE;
		through(g, copy, one_in(g, 2) ? 8 : GEN_VALUE - 31);
		g->kind[copy] = UNSET;
	} else {
		through(g, base, GEN_VALUE);
	}
}

static void packet(struct gen *g)
{
	bool xdp = g->type == BPF_PROG_TYPE_XDP;
	unsigned data = new_reg(g), end = below(g, 6), limit = below(g, 6), ctx = reg_of(g, CTX);
	int n = (int)below(g, 40), op;

	if (limit == end)
		limit = (end + 1) % 6;
	if (ctx == data && !one_in(g, 10))
		data = 6 + (data - 5) % 4;
	emit(g, 0x61, data, ctx, xdp ? (oops(g, 10) ? 8 : 0) : 76, 0);
	emit(g, 0x61, end, ctx, xdp ? (oops(g, 20) ? 0 : 4) : 80, 0);
	if (one_in(g, 4) && have(g, NUMBER)) {
		unsigned by = reg_of(g, NUMBER);

		if (!oops(g, 4))
			emit(g, 0x57, by, 0, 0, one_in(g, 2) || g->careful ? 0xff : 0xffff);
		emit(g, 0x0f, data, by, 0, 0);
	}
	emit(g, 0xbf, limit, data, 0, 0);
	emit(g, 0x07, limit, 0, 0, n);
	g->kind[data] = PACKET;
	g->kind[end] = PACKET_END;
	g->kind[limit] = PACKET;
	op = (int[]){ 0x2d, 0x2d, 0x2d, 0x3d, 0xad, 0xbd }[below(g, g->careful ? 4 : 6)];
	if (oops(g, 5))
		emit(g, (uint8_t)op, end, limit, 0, 0);
	else
		emit(g, (uint8_t)op, limit, end, 0, 0);
	open_jump(g);
	through(g, oops(g, 12) ? limit : data, n + !g->careful);
	if (one_in(g, 2) && g->kind[data] == PACKET)
		through(g, data, n + !g->careful);
	g->kind[end] = g->kind[limit] = UNSET;
}

static void call_helper(struct gen *g)
{
	unsigned what = below(g, 6);

	if (what < 2) {
		emit(g, 0x85, 0, 0, 0, what ? BPF_FUNC_get_prandom_u32 : BPF_FUNC_ktime_get_ns);
	} else if (what == 2 && g->type != BPF_PROG_TYPE_XDP) {
		unsigned size = reg_of(g, NUMBER);
		int off = -8 * (int)(1 + below(g, 6));

		if (one_in(g, 2)) {
			emit(g, 0xb7, 4, 0, 0, oops(g, 6) ? -off + 1 : -off);
		} else {
			emit(g, 0xbf, 4, size, 0, 0);
			emit(g, 0x57, 4, 0, 0, -off - 1);
			if (!oops(g, 4))
				emit(g, 0x07, 4, 0, 0, 1);
		}
		emit(g, 0xbf, 1, reg_of(g, CTX), 0, 0);
		emit(g, 0xb7, 2, 0, 0, (int)below(g, 20));
		emit(g, 0xbf, 3, 10, 0, 0);
		emit(g, 0x07, 3, 0, 0, off);
		emit(g, 0x85, 0, 0, 0, BPF_FUNC_skb_load_bytes);
	} else if (what == 3) {
		emit(g, 0x18, 1, BPF_PSEUDO_MAP_IDX, 0, below(g, 2));
		emit(g, 0, 0, 0, 0, 0);
		stack_pointer(g, 2);
		if (one_in(g, 3) && have(g, VALUE))
			emit(g, 0xbf, 3, reg_of(g, VALUE), 0, 0);
		else
			stack_pointer(g, 3);
		if (!oops(g, 12))
			emit(g, 0xb7, 4, 0, 0, (int)below(g, 3));
		emit(g, 0x85, 0, 0, 0, one_in(g, 3) ? BPF_FUNC_map_delete_elem : BPF_FUNC_map_update_elem);
	} else if (what == 4 && g->type == BPF_PROG_TYPE_SCHED_CLS) {
		emit(g, 0xbf, 1, reg_of(g, CTX), 0, 0);
		emit(g, 0xb7, 2, 0, 0, (int)below(g, 64));
		emit(g, 0x85, 0, 0, 0, BPF_FUNC_skb_pull_data);
	} else if (what == 5) {
		emit(g, 0x85, 0, 0, 0, oops(g, 2) ? (int)below(g, 60) : BPF_FUNC_get_smp_processor_id);
	} else {
		emit(g, 0x85, 0, 0, 0, BPF_FUNC_get_prandom_u32);
	}
	clobber(g);
	g->kind[0] = NUMBER;
}

/* A record of the ring buffer: taken, used, given back - or not. */
static void record(struct gen *g)
{
	unsigned keep = 6 + below(g, 4);

	if (g->kind[keep] == CTX)
		return;
	emit(g, 0x18, 1, BPF_PSEUDO_MAP_IDX, 0, oops(g, 60) ? GEN_HASH : GEN_RING);
	emit(g, 0, 0, 0, 0, 0);
	emit(g, 0xb7, 2, 0, 0, GEN_VALUE);
	emit(g, 0xb7, 3, 0, 0, oops(g, 40));
	emit(g, 0x85, 0, 0, 0, BPF_FUNC_ringbuf_reserve);
	clobber(g);
	g->kind[0] = VALUE_OR_NULL;
	emit(g, 0x15, 0, 0, 0, 0);
	open_jump(g);
	emit(g, 0xbf, keep, 0, 0, 0);
	g->kind[0] = g->kind[keep] = VALUE;
	if (one_in(g, 2))
		through(g, keep, GEN_VALUE);
	if (oops(g, 4))
		conditional(g);
	if (one_in(g, 4)) {
		emit(g, 0x7b, 10, keep, g->stack - 8, 0);
		emit(g, 0x79, 1, 10, g->stack - 8, 0);
	} else {
		emit(g, 0xbf, 1, oops(g, 30) ? 0 : keep, 0, 0);
	}
	emit(g, 0xb7, 2, 0, 0, 0);
	if (!oops(g, 20))
		emit(g, 0x85, 0, 0, 0, one_in(g, 2) ? BPF_FUNC_ringbuf_submit : BPF_FUNC_ringbuf_discard);
	clobber(g);
	g->kind[keep] = UNSET;
}

static void lookup_socket(struct gen *g)
{
	unsigned keep = 6 + below(g, 4);

	if (g->kind[keep] == CTX || g->type == BPF_PROG_TYPE_SOCKET_FILTER)
		return;
	emit(g, 0xbf, 1, reg_of(g, CTX), 0, 0);
	emit(g, 0x7a, 10, 0, g->stack - 8, 0);
	emit(g, 0x7a, 10, 0, g->stack - 16, 0);
	emit(g, 0xbf, 2, 10, 0, 0);
	emit(g, 0x07, 2, 0, 0, g->stack - 16);
	emit(g, 0xb7, 3, 0, 0, oops(g, 10) ? 16 : 12);
	emit(g, 0xb7, 4, 0, 0, -1);
	emit(g, 0xb7, 5, 0, 0, 0);
	emit(g, 0x85, 0, 0, 0, one_in(g, 2) ? BPF_FUNC_sk_lookup_tcp : BPF_FUNC_sk_lookup_udp);
	clobber(g);
	if (!oops(g, 10)) {
		emit(g, 0x15, 0, 0, 0, 0);
		open_jump(g);
	}
	emit(g, 0xbf, keep, 0, 0, 0);
	if (oops(g, 2))
		emit(g, 0x61, 7, keep, (int)below(g, 12) * 4, 0);
	emit(g, 0xbf, 1, keep, 0, 0);
	if (!oops(g, 20))
		emit(g, 0x85, 0, 0, 0, BPF_FUNC_sk_release);
	clobber(g);
	if (!g->careful && keep != 7)
		g->kind[7] = NUMBER;
	g->kind[keep] = UNSET;
}

static void tail_call(struct gen *g)
{
	emit(g, 0xbf, 1, reg_of(g, CTX), 0, 0);
	emit(g, 0x18, 2, BPF_PSEUDO_MAP_IDX, 0, oops(g, 40) ? GEN_ARRAY : GEN_NEXT);
	emit(g, 0, 0, 0, 0, 0);
	if (one_in(g, 2))
		emit(g, 0xbf, 3, reg_of(g, NUMBER), 0, 0);
	else
		emit(g, 0xb7, 3, 0, 0, (int)below(g, 6));
	emit(g, 0x85, 0, 0, 0, BPF_FUNC_tail_call);
	clobber(g);
}

static void other_helpers(struct gen *g)
{
	unsigned what = below(g, 4);

	if (what == 0 && g->type == BPF_PROG_TYPE_XDP) {
		emit(g, 0xbf, 1, reg_of(g, CTX), 0, 0);
		emit(g, 0xbf, 2, reg_of(g, NUMBER), 0, 0);
		emit(g, 0x85, 0, 0, 0, one_in(g, 2) ? BPF_FUNC_xdp_adjust_head : BPF_FUNC_xdp_adjust_tail);
	} else if (what == 1) {
		if (one_in(g, 3))
			emit(g, 0xb7, 1, 0, 0, 0);
		else
			stack_pointer(g, 1);
		emit(g, 0xb7, 2, 0, 0, g->careful ? 0 : 4 * (int)below(g, 5));
		stack_pointer(g, 3);
		emit(g, 0xb7, 4, 0, 0, 4 * (int)below(g, 3));
		emit(g, 0xb7, 5, 0, 0, 0);
		emit(g, 0x85, 0, 0, 0, g->type == BPF_PROG_TYPE_SOCKET_FILTER ? BPF_FUNC_get_prandom_u32 :
		     BPF_FUNC_csum_diff);
	} else if (what == 2 && g->type == BPF_PROG_TYPE_SCHED_CLS) {
		emit(g, 0xbf, 1, reg_of(g, CTX), 0, 0);
		emit(g, 0xb7, 2, 0, 0, (int)below(g, 40));
		stack_pointer(g, 3);
		emit(g, 0xb7, 4, 0, 0, g->careful ? 8 : (int)below(g, 17));
		emit(g, 0xb7, 5, 0, 0, 0);
		emit(g, 0x85, 0, 0, 0, BPF_FUNC_skb_store_bytes);
	} else {
		tail_call(g);
		return;
	}
	clobber(g);
	g->kind[0] = NUMBER;
}

static void old_load(struct gen *g)
{
	if (g->kind[6] != CTX && !oops(g, 10))
		return;
	if (one_in(g, 4))
		emit(g, (uint8_t)(0x40 + 8 * below(g, 3)), 0, reg_of(g, NUMBER), 0, (int)below(g, 40));
	else
		emit(g, (uint8_t)(0x20 + 8 * below(g, 3)), 0, 0, 0, (int)below(g, 40));
	clobber(g);
	g->kind[0] = NUMBER;
}

static void pointer_arithmetic(struct gen *g)
{
	static const uint8_t ops[] = { 0x07, 0x07, 0x17, 0x0f, 0x1f, 0x57, 0x27, 0x04, 0x67 };
	unsigned op = ops[one_in(g, 4) ? below(g, 9) : below(g, 4)], r = below(g, 10);

	if (g->careful || g->kind[r] <= NUMBER || (g->kind[r] == CTX && !one_in(g, 6)))
		return;
	emit(g, (uint8_t)op, r, op & 8 ? reg_of(g, NUMBER) : 0, 0, op & 8 ? 0 : some_number(g) & 63);
}

static void piece(struct gen *g, unsigned depth);

static void some_pieces(struct gen *g, unsigned n, unsigned depth)
{
	for (unsigned i = 0; i < n; i++)
		piece(g, depth);
}

/* Gives registers back the kind that they had, as far as a number can. */
static void restore(struct gen *g, const uint8_t *before)
{
	if (!g->careful)
		return;
	arrive(g, true);
	for (unsigned r = 0; r < 10; r++) {
		if (before[r] == NUMBER && g->kind[r] != NUMBER) {
			emit(g, 0xb7, r, 0, 0, 1);
			g->kind[r] = NUMBER;
		}
	}
}

/* Counts up to a small number, now and then with a hole in it. */
static void loop(struct gen *g, unsigned depth)
{
	unsigned counter = 6 + below(g, 4), n = 2 + below(g, one_in(g, 10) ? 40 : 5);
	uint8_t before[ISA_REGS];
	uint32_t top;

	if (g->kind[counter] == CTX || g->len > GEN_MAX - 200)
		return;
	/* The second round must find what the first one found. */
	if (g->careful)
		clobber(g);
	memcpy(before, g->kind, sizeof(before));
	if (one_in(g, 4)) {
		top = g->len;
		emit(g, 0xe5, 0, 0, 0, 0);
		some_pieces(g, 1 + below(g, 3), depth + 1);
		restore(g, before);
		emit(g, 0x05, 0, 0, (int)top - (int)g->len - 1, 0);
		g->code[top].off = (int16_t)(g->len - top - 1);
		return;
	}
	emit(g, 0xb7, counter, 0, 0, 0);
	before[counter] = g->kind[counter] = NUMBER;
	top = g->len;
	some_pieces(g, 1 + below(g, 3), depth + 1);
	restore(g, before);
	emit(g, one_in(g, 6) ? 0x04 : 0x07, counter, 0, 0, 1);
	emit(g, one_in(g, 4) ? 0xa6 : one_in(g, 5) ? 0x55 : 0xa5, counter, 0, (int)top - (int)g->len - 1, (int)n);
}

static void call_function(struct gen *g)
{
	unsigned args = below(g, 3);

	for (unsigned i = 1; i <= args; i++) {
		if (one_in(g, 2))
			stack_pointer(g, i);
		else
			emit(g, 0xbf, i, one_in(g, 2) ? reg_of(g, NUMBER) : reg_of(g, CTX), 0, 0);
	}
	emit(g, 0x85, 0, BPF_PSEUDO_CALL, 0, 0);
	if (g->len)
		g->calls[g->n_calls++] = g->len - 1;
	clobber(g);
	g->kind[0] = NUMBER;
}

static void piece(struct gen *g, unsigned depth)
{
	unsigned what = below(g, 37);

	if (!have(g, CTX) && !oops(g, 10) && (what < 5 || (what >= 26 && what < 30)))
		return;
	if (g->n_open && one_in(g, 3))
		arrive(g, false);
	if (what < 5)
		load_field(g);
	else if (what < 10)
		arithmetic(g);
	else if (what < 11)
		unary(g);
	else if (what < 15)
		conditional(g);
	else if (what < 18)
		store_stack(g);
	else if (what < 20)
		load_stack(g);
	else if (what < 22)
		lookup(g);
	else if (what < 26)
		use_value(g);
	else if (what < 28 && (g->type != BPF_PROG_TYPE_SOCKET_FILTER || oops(g, 20)))
		packet(g);
	else if (what < 30)
		call_helper(g);
	else if (what < 31)
		pointer_arithmetic(g);
	else if (what < 32 && depth < 2)
		loop(g, depth);
	else if (what < 33 && (g->type != BPF_PROG_TYPE_XDP || oops(g, 20)))
		old_load(g);
	else if (what < 34)
		record(g);
	else if (what < 35)
		lookup_socket(g);
	else if (what < 36)
		other_helpers(g);
	else if (one_in(g, 3))
		call_function(g);
}

/* Changes a field somewhere. */
static void mutate(struct gen *g)
{
	struct insn *in = &g->code[below(g, g->len)];

	/* Functions, maps and second slots stay: what they name is not random. */
	if (!in->opcode || in->opcode == 0x18 || (in->opcode == 0x85 && in->src))
		return;
	switch (below(g, 8)) {
	case 0:
		in->dst = below(g, 11);
		break;
	case 1:
		if (in->src || one_in(g, 8))
			in->src = below(g, one_in(g, 20) ? 16 : 11);
		break;
	case 2:
		if ((in->opcode & 7) < 4 || one_in(g, 30))
			in->off = (int16_t)(in->off + (int)below(g, 17) - 8);
		break;
	case 3:
		if (in->imm || one_in(g, 20))
			in->imm += (int)below(g, 5) - 2;
		break;
	case 4:
		if (in->imm || one_in(g, 20))
			in->imm = some_number(g);
		break;
	case 5:
		if (one_in(g, 4))
			in->opcode ^= 8;
		break;
	case 6:
		if ((in->opcode & 7) == 4 || (in->opcode & 7) == 7)
			in->opcode = (uint8_t)((in->opcode & 0x0f) | alu_ops[below(g, sizeof(alu_ops))]);
		break;
	case 7:
		if (one_in(g, 10))
			in->opcode = (uint8_t)rnd(g);
		if (in->opcode == 0x18 || in->opcode == 0x85)
			in->opcode = 0xb7;
		break;
	}
}

static void finish(struct gen *g)
{
	uint32_t body;

	arrive(g, true);
	g->code[g->len++] = (struct insn){ .opcode = 0xb7, .imm = (int)below(g, 3) };
	if (oops(g, 24))
		g->len--;
	g->code[g->len++] = (struct insn){ .opcode = 0x95 };
	if (!g->n_calls)
		return;
	body = g->len;
	for (uint32_t i = 0; i < g->n_calls; i++)
		g->code[g->calls[i]].imm = (int32_t)body - (int32_t)g->calls[i] - 1;
	g->n_calls = g->n_open = 0;
	memset(g->kind, UNSET, sizeof(g->kind));
	g->kind[10] = STACK;
	g->kind[1] = one_in(g, 2) ? NUMBER : VALUE;
	for (unsigned i = below(g, 4); i > 0 && g->len < GEN_MAX - 60; i--) {
		if (one_in(g, 2) && g->kind[1] == VALUE)
			through(g, 1, 8);
		else
			piece(g, 2);
	}
	/* Calls of itself would only be refused. */
	for (uint32_t i = 0; i < g->n_calls; i++)
		g->code[g->calls[i]] = (struct insn){ .opcode = 0xb7 };
	arrive(g, true);
	g->code[g->len++] = (struct insn){ .opcode = 0xb7, .imm = (int)below(g, 9) };
	g->code[g->len++] = (struct insn){ .opcode = 0x95 };
}

void gen_program(struct gen *g, uint64_t seed)
{
	static const uint32_t types[] = {
		BPF_PROG_TYPE_SOCKET_FILTER, BPF_PROG_TYPE_SCHED_CLS, BPF_PROG_TYPE_XDP
	};

	memset(g, 0, sizeof(*g));
	g->random = seed * 0x9e3779b97f4a7c15u + 0x1234567;
	for (int i = 0; i < 8; i++)
		rnd(g);
	g->stack = one_in(g, 4) ? -8 * (int)below(g, 58) : 0;
	g->careful = one_in(g, 2);
	g->type = types[below(g, 3)];
	g->kind[1] = CTX;
	g->kind[10] = STACK;
	if (!oops(g, 12)) {
		unsigned keep = one_in(g, 3) ? 7 : 6;

		emit(g, 0xbf, keep, 1, 0, 0);
		g->kind[keep] = CTX;
	}
	for (unsigned i = below(g, 4); i; i--)
		load_field(g);
	some_pieces(g, 2 + below(g, g->careful ? (one_in(g, 4) ? 150 : 50) : one_in(g, 6) ? 40 : 14), 0);
	finish(g);
	if (one_in(g, g->careful ? 8 : 3))
		for (unsigned i = 1 + below(g, 3); i; i--)
			mutate(g);
	isa_classify_all(g->code, g->len);
}
