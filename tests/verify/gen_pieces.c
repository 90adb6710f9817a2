/*
 * gen_pieces.c - pieces of programs: arithmetic, memory, packets, helpers. See gen_impl.h.
 */
#include "tests/verify/gen_impl.h"

#include <linux/bpf.h>

#include "core/ctx.h"

static const uint8_t jumps[] = { 0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70, 0xa0, 0xb0, 0xc0, 0xd0 };

void gen_conditional(struct gen *g)
{
	unsigned dst = gen_reg_of(g, NUMBER),
		 op = jumps[gen_below(g, sizeof(jumps))] | (gen_one_in(g, 3) ? 6 : 5);

	if (gen_one_in(g, 4) && gen_have(g, NUMBER))
		gen_emit(g, op | 8, dst, gen_reg_of(g, NUMBER), 0, 0);
	else
		gen_emit(g, op, dst, 0, 0, gen_some_number(g));
	gen_open_jump(g);
}

const uint8_t gen_alu_ops[GEN_ALU_OPS] = { 0x00, 0x10, 0x20, 0x30, 0x40, 0x50,
					   0x60, 0x70, 0x90, 0xa0, 0xb0, 0xc0 };

void gen_arithmetic(struct gen *g)
{
	unsigned op = gen_alu_ops[gen_below(g, GEN_ALU_OPS)], width = gen_one_in(g, 3) ? 4 : 7,
		 dst = gen_reg_of(g, NUMBER);
	int32_t imm = gen_some_number(g);
	int off = 0;

	if (op == 0x60 || op == 0x70 || op == 0xc0)
		imm = (int32_t)gen_below(g, gen_oops(g, 16) ? 66 : width == 4 ? 32 : 64);
	if ((op == 0x30 || op == 0x90) && gen_one_in(g, 3))
		off = 1;
	if ((op == 0x30 || op == 0x90) && !imm && !gen_oops(g, 8))
		imm = 3;
	if (op == 0xb0) {
		unsigned src = dst;

		dst = gen_new_reg(g);
		g->kind[dst] = NUMBER;
		if (!gen_one_in(g, 3) && g->kind[src] == NUMBER) {
			static const int widths[] = { 0, 0, 0, 8, 16, 32 };

			gen_emit(g, width | 0xb8, dst, src,
				 width == 7 ? widths[gen_below(g, 6)] : widths[gen_below(g, 5)], 0);
			return;
		}
	} else if (gen_one_in(g, 3)) {
		gen_emit(g, op | width | 8, dst, gen_reg_of(g, NUMBER), off, 0);
		return;
	}
	gen_emit(g, op | width, dst, 0, off, imm);
}

void gen_unary(struct gen *g)
{
	static const int widths[] = { 16, 32, 64 };
	static const uint8_t ends[] = { 0xd4, 0xdc, 0xd7 };
	unsigned r = gen_reg_of(g, NUMBER);

	if (gen_one_in(g, 2))
		gen_emit(g, gen_one_in(g, 2) ? 0x84 : 0x87, r, 0, 0, 0);
	else
		gen_emit(g, ends[gen_below(g, 3)], r, 0, 0, widths[gen_below(g, 3)]);
}

/* A field of the context, mostly one that this type may read. */
void gen_load_field(struct gen *g)
{
	static const int skb[] = { 0, 4, 8, 12, 16, 20, 24, 32, 40, 44, 48, 52, 56, 60, 64, 68 };
	static const uint8_t sizes[] = { 0x61, 0x61, 0x61, 0x69, 0x71, 0x79, 0x81 };
	unsigned base = gen_reg_of(g, CTX), dst = gen_new_reg(g);
	const struct progtype *type = progtype_by_number(g->type);
	int off;

	if (g->wide) {
		static const uint8_t loads[] = { 0x71, 0x69, 0x61, 0x79 };
		unsigned log2 = gen_one_in(g, 3) ? gen_below(g, 4) : type->n_fields ? 2 : 3;
		const struct ctx_field *f = NULL;

		for (unsigned n = 0; n < 20; n++) {
			off = type->n_fields ? type->fields[gen_below(g, type->n_fields)].offset : 8 * (int)(1 + gen_below(g, 11));
			if (!type->n_fields || gen_oops(g, 60) ||
			    (ctx_may_access(type, gen_types[g->row].attach, (uint32_t)off, 1u << log2, false, &f) &&
			     f->value == CTX_SCALAR))
				break;
			log2 = gen_below(g, 4);
		}
		gen_emit(g, loads[log2], dst, base, off, 0);
		g->kind[dst] = NUMBER;
		return;
	}
	off = g->type == BPF_PROG_TYPE_XDP ? 12 + 4 * (int)gen_below(g, 2) : skb[gen_below(g, 16)];

	gen_emit(g, gen_oops(g, 25) ? sizes[gen_below(g, 7)] : 0x61, dst, base, off + gen_oops(g, 200), 0);
	g->kind[dst] = NUMBER;
}

static const uint8_t load_code[] = { 0x71, 0x69, 0x61, 0x79, 0x91, 0x89, 0x81 };
static const uint8_t store_code[] = { 0x73, 0x6b, 0x63, 0x7b };

static int stack_offset(struct gen *g, unsigned size)
{
	int off = g->stack - 8 * (int)(1 + gen_below(g, 6));

	if (gen_one_in(g, 6))
		off += (int)(size * gen_below(g, 8 / size + 1));
	if (gen_oops(g, 40))
		off = -(int)gen_below(g, 530) + 8;
	return off;
}

void gen_store_stack(struct gen *g)
{
	unsigned shift = gen_one_in(g, 3) ? gen_below(g, 4) : 3, src = gen_below(g, 11);
	int off = stack_offset(g, 1u << shift);

	if (gen_one_in(g, 3)) {
		gen_emit(g, store_code[shift] - 1, 10, 0, off, gen_some_number(g));
	} else {
		if (g->kind[src] == UNSET || src == 10 || g->careful)
			src = gen_reg_of(g, NUMBER);
		gen_emit(g, store_code[shift], 10, src, off, 0);
	}
}

void gen_load_stack(struct gen *g)
{
	unsigned dst = gen_new_reg(g), k = gen_one_in(g, 3) ? gen_below(g, 7) : 3;

	gen_emit(g, load_code[k], dst, 10, stack_offset(g, k == 3 ? 8 : 4), 0);
	g->kind[dst] = NUMBER;
}

/* A pointer into the stack in `r`. */
int gen_stack_pointer(struct gen *g, unsigned r)
{
	int off = g->stack - 8 * (int)(1 + gen_below(g, 6));

	gen_emit(g, 0xbf, r, 10, 0, 0);
	gen_emit(g, 0x07, r, 0, 0, off);
	g->kind[r] = STACK;
	if (gen_one_in(g, 6) && gen_have(g, NUMBER)) {
		unsigned n = gen_reg_of(g, NUMBER);

		if (!gen_oops(g, 4))
			gen_emit(g, 0x57, n, 0, 0, gen_one_in(g, 2) ? 8 : 7);
		gen_emit(g, gen_oops(g, 8) ? 0x1f : 0x0f, r, n, 0, 0);
	}
	return off;
}

void gen_lookup(struct gen *g)
{
	unsigned map = gen_oops(g, 60) ? gen_below(g, GEN_MAPS) : gen_below(g, 2), to;
	int off;

	if (!gen_one_in(g, 10))
		gen_emit(g, 0x7a, 10, 0, -8, gen_one_in(g, 2) ? (int)gen_below(g, 6) : gen_some_number(g));
	gen_emit(g, 0x18, 1, BPF_PSEUDO_MAP_IDX, 0, map);
	gen_emit(g, 0, 0, 0, 0, 0);
	off = gen_one_in(g, 3) ? gen_stack_pointer(g, 2) : -8;
	if (off == -8) {
		gen_emit(g, 0xbf, 2, 10, 0, 0);
		gen_emit(g, 0x07, 2, 0, 0, gen_oops(g, 24) ? -3 : -8);
	}
	gen_emit(g, 0x85, 0, 0, 0, BPF_FUNC_map_lookup_elem);
	gen_clobber(g);
	g->kind[0] = VALUE_OR_NULL;
	if (gen_one_in(g, 4)) {
		to = 6 + gen_below(g, 4);
		gen_emit(g, 0xbf, to, 0, 0, 0);
		g->kind[to] = VALUE_OR_NULL;
	}
	if (gen_oops(g, 8))
		return;
	gen_emit(g, 0x15, 0, 0, 0, 0);
	gen_open_jump(g);
	for (unsigned r = 0; r < 10; r++)
		if (g->kind[r] == VALUE_OR_NULL)
			g->kind[r] = VALUE;
	if (gen_one_in(g, 2)) {
		to = 6 + gen_below(g, 4);
		gen_emit(g, 0xbf, to, 0, 0, 0);
		g->kind[to] = VALUE;
	}
}

/* Loads or stores through a register, near the end of what it may reach. */
void gen_through(struct gen *g, unsigned base, int end)
{
	static const uint8_t sizes[] = { 1, 2, 4, 8 };
	unsigned k = gen_below(g, 4);
	int off = gen_oops(g, 3) ? end - sizes[k] + (int)gen_below(g, 3) - 1
				 : (int)gen_below(g, (uint32_t)end / 2 + 1);

	if (g->careful)
		off = end < sizes[k] ? 0 : off > end - sizes[k] ? end - sizes[k] : off;
	if (g->careful && end < sizes[k])
		return;
	if (gen_oops(g, 30))
		off = -off;
	if (gen_one_in(g, 3)) {
		gen_emit(g, store_code[k], base, gen_reg_of(g, NUMBER), off, 0);
	} else if (gen_one_in(g, 5) && !(g->careful && g->kind[base] == PACKET)) {
		static const int16_t atomics[] = { 0x00, 0x01, 0x40, 0x50,  0xa0,
						   0xa1, 0xe1, 0xf1, 0x100, 0x110 };

		gen_emit(g, gen_one_in(g, 2) ? 0xdb : 0xc3, base, gen_reg_of(g, NUMBER), off & ~7,
			 atomics[gen_below(g, g->careful ? 7 : 10)]);
		if (!g->careful)
			g->kind[0] = NUMBER;
	} else if (gen_one_in(g, 6)) {
		gen_emit(g, store_code[k] - 1, base, 0, off, gen_some_number(g));
	} else {
		unsigned dst = gen_new_reg(g);

		gen_emit(g, load_code[k], dst, base, off, 0);
		g->kind[dst] = NUMBER;
	}
}

void gen_use_value(struct gen *g)
{
	unsigned base;

	if (!gen_have(g, VALUE))
		gen_lookup(g);
	base = gen_reg_of(g, VALUE);
	if (gen_one_in(g, 2) && gen_have(g, NUMBER)) {
		unsigned n = gen_reg_of(g, NUMBER), copy = gen_new_reg(g);

		if (!gen_oops(g, 5)) {
			if (gen_one_in(g, 2)) {
				gen_emit(g, gen_one_in(g, 3) ? 0x54 : 0x57, n, 0, 0,
					 gen_oops(g, 6) ? 63 : 31);
			} else {
				gen_emit(g,
					 gen_oops(g, 4)	  ? 0x26
					 : gen_oops(g, 8) ? 0x65
							  : 0x25,
					 n, 0, 0, 31 + (g->careful ? 0 : (int)gen_below(g, 20)));
				gen_open_jump(g);
			}
		}
		gen_emit(g, 0xbf, copy, base, 0, 0);
		gen_emit(g, gen_oops(g, 10) ? 0x1f : 0x0f, copy, n, 0, 0);
		g->kind[copy] = VALUE;
		gen_through(g, copy, gen_one_in(g, 2) ? 8 : GEN_VALUE - 31);
		g->kind[copy] = UNSET;
	} else {
		gen_through(g, base, GEN_VALUE);
	}
}

void gen_packet(struct gen *g)
{
	bool xdp = g->type == BPF_PROG_TYPE_XDP;
	unsigned data = gen_new_reg(g), end = gen_below(g, 6), limit = gen_below(g, 6),
		 ctx = gen_reg_of(g, CTX);
	int n = (int)gen_below(g, 40), op;

	if (limit == end)
		limit = (end + 1) % 6;
	if (ctx == data && !gen_one_in(g, 10))
		data = 6 + (data - 5) % 4;
	gen_emit(g, 0x61, data, ctx, xdp ? (gen_oops(g, 10) ? 8 : 0) : 76, 0);
	gen_emit(g, 0x61, end, ctx, xdp ? (gen_oops(g, 20) ? 0 : 4) : 80, 0);
	if (gen_one_in(g, 4) && gen_have(g, NUMBER)) {
		unsigned by = gen_reg_of(g, NUMBER);

		if (!gen_oops(g, 4))
			gen_emit(g, 0x57, by, 0, 0, gen_one_in(g, 2) || g->careful ? 0xff : 0xffff);
		gen_emit(g, 0x0f, data, by, 0, 0);
	}
	gen_emit(g, 0xbf, limit, data, 0, 0);
	gen_emit(g, 0x07, limit, 0, 0, n);
	g->kind[data] = PACKET;
	g->kind[end] = PACKET_END;
	g->kind[limit] = PACKET;
	op = (int[]){ 0x2d, 0x2d, 0x2d, 0x3d, 0xad, 0xbd }[gen_below(g, g->careful ? 4 : 6)];
	if (gen_oops(g, 5))
		gen_emit(g, (uint8_t)op, end, limit, 0, 0);
	else
		gen_emit(g, (uint8_t)op, limit, end, 0, 0);
	gen_open_jump(g);
	gen_through(g, gen_oops(g, 12) ? limit : data, n + !g->careful);
	if (gen_one_in(g, 2) && g->kind[data] == PACKET)
		gen_through(g, data, n + !g->careful);
	g->kind[end] = g->kind[limit] = UNSET;
}

void gen_call_helper(struct gen *g)
{
	unsigned what = gen_below(g, 6);

	if (what < 2) {
		gen_emit(g, 0x85, 0, 0, 0, what ? BPF_FUNC_get_prandom_u32 : BPF_FUNC_ktime_get_ns);
	} else if (what == 2 && g->type != BPF_PROG_TYPE_XDP) {
		unsigned size = gen_reg_of(g, NUMBER);
		int off = -8 * (int)(1 + gen_below(g, 6));

		if (gen_one_in(g, 2)) {
			gen_emit(g, 0xb7, 4, 0, 0, gen_oops(g, 6) ? -off + 1 : -off);
		} else {
			gen_emit(g, 0xbf, 4, size, 0, 0);
			gen_emit(g, 0x57, 4, 0, 0, -off - 1);
			if (!gen_oops(g, 4))
				gen_emit(g, 0x07, 4, 0, 0, 1);
		}
		gen_emit(g, 0xbf, 1, gen_reg_of(g, CTX), 0, 0);
		gen_emit(g, 0xb7, 2, 0, 0, (int)gen_below(g, 20));
		gen_emit(g, 0xbf, 3, 10, 0, 0);
		gen_emit(g, 0x07, 3, 0, 0, off);
		gen_emit(g, 0x85, 0, 0, 0, BPF_FUNC_skb_load_bytes);
	} else if (what == 3) {
		gen_emit(g, 0x18, 1, BPF_PSEUDO_MAP_IDX, 0, gen_below(g, 2));
		gen_emit(g, 0, 0, 0, 0, 0);
		gen_stack_pointer(g, 2);
		if (gen_one_in(g, 3) && gen_have(g, VALUE))
			gen_emit(g, 0xbf, 3, gen_reg_of(g, VALUE), 0, 0);
		else
			gen_stack_pointer(g, 3);
		if (!gen_oops(g, 12))
			gen_emit(g, 0xb7, 4, 0, 0, (int)gen_below(g, 3));
		gen_emit(g, 0x85, 0, 0, 0,
			 gen_one_in(g, 3) ? BPF_FUNC_map_delete_elem : BPF_FUNC_map_update_elem);
	} else if (what == 4 && g->type == BPF_PROG_TYPE_SCHED_CLS) {
		gen_emit(g, 0xbf, 1, gen_reg_of(g, CTX), 0, 0);
		gen_emit(g, 0xb7, 2, 0, 0, (int)gen_below(g, 64));
		gen_emit(g, 0x85, 0, 0, 0, BPF_FUNC_skb_pull_data);
	} else if (what == 5) {
		gen_emit(g, 0x85, 0, 0, 0,
			 gen_oops(g, 2) ? (int)gen_below(g, 60) : BPF_FUNC_get_smp_processor_id);
	} else {
		gen_emit(g, 0x85, 0, 0, 0, BPF_FUNC_get_prandom_u32);
	}
	gen_clobber(g);
	g->kind[0] = NUMBER;
}

/* A record of the ring buffer: taken, used, given back - or not. */
void gen_record(struct gen *g)
{
	unsigned keep = 6 + gen_below(g, 4);

	if (g->kind[keep] == CTX)
		return;
	gen_emit(g, 0x18, 1, BPF_PSEUDO_MAP_IDX, 0, gen_oops(g, 60) ? GEN_HASH : GEN_RING);
	gen_emit(g, 0, 0, 0, 0, 0);
	gen_emit(g, 0xb7, 2, 0, 0, GEN_VALUE);
	gen_emit(g, 0xb7, 3, 0, 0, gen_oops(g, 40));
	gen_emit(g, 0x85, 0, 0, 0, BPF_FUNC_ringbuf_reserve);
	gen_clobber(g);
	g->kind[0] = VALUE_OR_NULL;
	gen_emit(g, 0x15, 0, 0, 0, 0);
	gen_open_jump(g);
	gen_emit(g, 0xbf, keep, 0, 0, 0);
	g->kind[0] = g->kind[keep] = VALUE;
	if (gen_one_in(g, 2))
		gen_through(g, keep, GEN_VALUE);
	if (gen_oops(g, 4))
		gen_conditional(g);
	if (gen_one_in(g, 4)) {
		gen_emit(g, 0x7b, 10, keep, g->stack - 8, 0);
		gen_emit(g, 0x79, 1, 10, g->stack - 8, 0);
	} else {
		gen_emit(g, 0xbf, 1, gen_oops(g, 30) ? 0 : keep, 0, 0);
	}
	gen_emit(g, 0xb7, 2, 0, 0, 0);
	if (!gen_oops(g, 20))
		gen_emit(g, 0x85, 0, 0, 0,
			 gen_one_in(g, 2) ? BPF_FUNC_ringbuf_submit : BPF_FUNC_ringbuf_discard);
	gen_clobber(g);
	g->kind[keep] = UNSET;
}

void gen_lookup_socket(struct gen *g)
{
	unsigned keep = 6 + gen_below(g, 4);

	if (g->kind[keep] == CTX || g->type == BPF_PROG_TYPE_SOCKET_FILTER)
		return;
	gen_emit(g, 0xbf, 1, gen_reg_of(g, CTX), 0, 0);
	gen_emit(g, 0x7a, 10, 0, g->stack - 8, 0);
	gen_emit(g, 0x7a, 10, 0, g->stack - 16, 0);
	gen_emit(g, 0xbf, 2, 10, 0, 0);
	gen_emit(g, 0x07, 2, 0, 0, g->stack - 16);
	gen_emit(g, 0xb7, 3, 0, 0, gen_oops(g, 10) ? 16 : 12);
	gen_emit(g, 0xb7, 4, 0, 0, -1);
	gen_emit(g, 0xb7, 5, 0, 0, 0);
	gen_emit(g, 0x85, 0, 0, 0, gen_one_in(g, 2) ? BPF_FUNC_sk_lookup_tcp : BPF_FUNC_sk_lookup_udp);
	gen_clobber(g);
	if (!gen_oops(g, 10)) {
		gen_emit(g, 0x15, 0, 0, 0, 0);
		gen_open_jump(g);
	}
	gen_emit(g, 0xbf, keep, 0, 0, 0);
	if (gen_oops(g, 2))
		gen_emit(g, 0x61, 7, keep, (int)gen_below(g, 12) * 4, 0);
	gen_emit(g, 0xbf, 1, keep, 0, 0);
	if (!gen_oops(g, 20))
		gen_emit(g, 0x85, 0, 0, 0, BPF_FUNC_sk_release);
	gen_clobber(g);
	if (!g->careful && keep != 7)
		g->kind[7] = NUMBER;
	g->kind[keep] = UNSET;
}

static void tail_call(struct gen *g)
{
	gen_emit(g, 0xbf, 1, gen_reg_of(g, CTX), 0, 0);
	gen_emit(g, 0x18, 2, BPF_PSEUDO_MAP_IDX, 0, gen_oops(g, 40) ? GEN_ARRAY : GEN_NEXT);
	gen_emit(g, 0, 0, 0, 0, 0);
	if (gen_one_in(g, 2))
		gen_emit(g, 0xbf, 3, gen_reg_of(g, NUMBER), 0, 0);
	else
		gen_emit(g, 0xb7, 3, 0, 0, (int)gen_below(g, 6));
	gen_emit(g, 0x85, 0, 0, 0, BPF_FUNC_tail_call);
	gen_clobber(g);
}

void gen_other_helpers(struct gen *g)
{
	unsigned what = gen_below(g, 4);

	if (what == 0 && g->type == BPF_PROG_TYPE_XDP) {
		gen_emit(g, 0xbf, 1, gen_reg_of(g, CTX), 0, 0);
		gen_emit(g, 0xbf, 2, gen_reg_of(g, NUMBER), 0, 0);
		gen_emit(g, 0x85, 0, 0, 0,
			 gen_one_in(g, 2) ? BPF_FUNC_xdp_adjust_head : BPF_FUNC_xdp_adjust_tail);
	} else if (what == 1) {
		if (gen_one_in(g, 3))
			gen_emit(g, 0xb7, 1, 0, 0, 0);
		else
			gen_stack_pointer(g, 1);
		gen_emit(g, 0xb7, 2, 0, 0, g->careful ? 0 : 4 * (int)gen_below(g, 5));
		gen_stack_pointer(g, 3);
		gen_emit(g, 0xb7, 4, 0, 0, 4 * (int)gen_below(g, 3));
		gen_emit(g, 0xb7, 5, 0, 0, 0);
		gen_emit(g, 0x85, 0, 0, 0, g->type == BPF_PROG_TYPE_SOCKET_FILTER ? BPF_FUNC_get_prandom_u32 :
		     BPF_FUNC_csum_diff);
	} else if (what == 2 && g->type == BPF_PROG_TYPE_SCHED_CLS) {
		gen_emit(g, 0xbf, 1, gen_reg_of(g, CTX), 0, 0);
		gen_emit(g, 0xb7, 2, 0, 0, (int)gen_below(g, 40));
		gen_stack_pointer(g, 3);
		gen_emit(g, 0xb7, 4, 0, 0, g->careful ? 8 : (int)gen_below(g, 17));
		gen_emit(g, 0xb7, 5, 0, 0, 0);
		gen_emit(g, 0x85, 0, 0, 0, BPF_FUNC_skb_store_bytes);
	} else {
		tail_call(g);
		return;
	}
	gen_clobber(g);
	g->kind[0] = NUMBER;
}

void gen_old_load(struct gen *g)
{
	if (g->kind[6] != CTX && !gen_oops(g, 10))
		return;
	if (gen_one_in(g, 4))
		gen_emit(g, (uint8_t)(0x40 + 8 * gen_below(g, 3)), 0, gen_reg_of(g, NUMBER), 0,
			 (int)gen_below(g, 40));
	else
		gen_emit(g, (uint8_t)(0x20 + 8 * gen_below(g, 3)), 0, 0, 0, (int)gen_below(g, 40));
	gen_clobber(g);
	g->kind[0] = NUMBER;
}

void gen_pointer_arithmetic(struct gen *g)
{
	static const uint8_t ops[] = { 0x07, 0x07, 0x17, 0x0f, 0x1f, 0x57, 0x27, 0x04, 0x67 };
	unsigned op = ops[gen_one_in(g, 4) ? gen_below(g, 9) : gen_below(g, 4)], r = gen_below(g, 10);

	if (g->careful || g->kind[r] <= NUMBER || (g->kind[r] == CTX && !gen_one_in(g, 6)))
		return;
	gen_emit(g, (uint8_t)op, r, op & 8 ? gen_reg_of(g, NUMBER) : 0, 0,
		 op & 8 ? 0 : gen_some_number(g) & 63);
}
