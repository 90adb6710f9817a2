/*
 * x86_64_enc.h - x86-64 machine instructions, one small function each. Facts: Intel's manual, volume 2.
 *
 * Register numbers are the processor's: 0 rax, 1 rcx, 2 rdx, 3 rbx, 4 rsp, 5 rbp, 6 rsi, 7 rdi, 8-15.
 * `w` is the width of the operation in bits. Bytes go to the end of a buffer that has room for them.
 */
#ifndef JIT_X86_64_ENC_H
#define JIT_X86_64_ENC_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "jit/code.h"

enum x86_reg {
	RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R8, R9, R10, R11, R12, R13, R14, R15, X86_REGS,
	X86_NONE = 0xff
};

/* The condition codes of jcc and cmovcc. */
enum x86_cc { X86_B = 2, X86_AE, X86_E, X86_NE, X86_BE, X86_A, X86_S, X86_NS, X86_L = 12, X86_GE, X86_LE,
	     X86_G };

/* The operation of opcodes 0x00-0x3b, and of 0x81/0x83 with an immediate. */
enum x86_alu { X86_ADD, X86_OR, X86_ADC, X86_SBB, X86_AND, X86_SUB, X86_XOR, X86_CMP };
/* The operation of 0xc1/0xd1/0xd3. */
enum x86_shift { X86_ROL = 0, X86_ROR = 1, X86_SHL = 4, X86_SHR = 5, X86_SAR = 7 };

/* base + (index << scale) + disp; X86_NONE for none. */
struct x86_mem {
	uint8_t base, index, scale;
	int32_t disp;
};

static inline void x86_byte(struct out *b, unsigned byte)
{
	*b->p++ = (uint8_t)byte;
}

static inline void x86_imm32(struct out *b, int64_t imm)
{
	uint32_t v = (uint32_t)imm;

	for (unsigned i = 0; i < 4; i++)
		x86_byte(b, v >> 8 * i & 0xff);
}

static inline void x86_imm64(struct out *b, uint64_t v)
{
	for (unsigned i = 0; i < 8; i++)
		x86_byte(b, v >> 8 * i & 0xff);
}

static inline bool x86_fits8(int64_t v)
{
	return v == (int8_t)v;
}

static inline bool x86_fits32(int64_t v)
{
	return v == (int32_t)v;
}

/* REX for reg, index, base; left out when it says nothing, unless `force` (byte registers spl..dil). */
static inline void x86_rex(struct out *b, unsigned w, unsigned reg, unsigned index, unsigned base,
			   bool force)
{
	unsigned rex = 0x40 | (w == 64) << 3 | (reg >> 3 & 1) << 2 | (index >> 3 & 1) << 1 | (base >> 3 & 1);

	if (rex != 0x40 || force)
		x86_byte(b, rex);
}

static inline void x86_modrm_reg(struct out *b, unsigned reg, unsigned rm)
{
	x86_byte(b, 0xc0 | (reg & 7) << 3 | (rm & 7));
}

static inline void x86_modrm_mem(struct out *b, unsigned reg, struct x86_mem m)
{
	unsigned mod = m.disp == 0 && (m.base & 7) != RBP ? 0 : x86_fits8(m.disp) ? 1 : 2;
	bool sib = m.index != X86_NONE || m.base == X86_NONE || (m.base & 7) == RSP;

	reg = (reg & 7) << 3;
	if (m.base == X86_NONE)
		mod = 0;
	x86_byte(b, mod << 6 | reg | (sib ? 4 : m.base & 7u));
	if (sib)
		x86_byte(b, (unsigned)m.scale << 6 | (m.index == X86_NONE ? 4 : m.index & 7u) << 3 |
			    (m.base == X86_NONE ? 5 : m.base & 7u));
	if (m.base == X86_NONE || mod == 2)
		x86_imm32(b, m.disp);
	else if (mod == 1)
		x86_byte(b, (uint8_t)m.disp);
}

static inline unsigned x86_base(struct x86_mem m)
{
	return m.base == X86_NONE ? 0 : m.base;
}

static inline unsigned x86_index(struct x86_mem m)
{
	return m.index == X86_NONE ? 0 : m.index;
}

/* op reg, rm with a register */
static inline void x86_op_rr(struct out *b, unsigned w, unsigned op, unsigned reg, unsigned rm)
{
	x86_rex(b, w, reg, 0, rm, false);
	x86_byte(b, op);
	x86_modrm_reg(b, reg, rm);
}

static inline void x86_op_rm(struct out *b, unsigned w, unsigned op, unsigned reg, struct x86_mem m)
{
	x86_rex(b, w, reg, x86_index(m), x86_base(m), false);
	x86_byte(b, op);
	x86_modrm_mem(b, reg, m);
}

/* The same with a 0x0f opcode. */
static inline void x86_op0f_rr(struct out *b, unsigned w, unsigned op, unsigned reg, unsigned rm,
			       bool byte)
{
	x86_rex(b, w, reg, 0, rm, byte && rm >= RSP && rm <= RDI);
	x86_byte(b, 0x0f);
	x86_byte(b, op);
	x86_modrm_reg(b, reg, rm);
}

static inline void x86_op0f_rm(struct out *b, unsigned w, unsigned op, unsigned reg, struct x86_mem m)
{
	x86_rex(b, w, reg, x86_index(m), x86_base(m), false);
	x86_byte(b, 0x0f);
	x86_byte(b, op);
	x86_modrm_mem(b, reg, m);
}

/* ---- moves ---- */

static inline void x86_mov(struct out *b, unsigned w, unsigned dst, unsigned src)
{
	x86_op_rr(b, w, 0x8b, dst, src);
}

static inline void x86_xchg(struct out *b, unsigned r, unsigned s)
{
	if (r == RAX || s == RAX) {
		x86_rex(b, 64, 0, 0, r == RAX ? s : r, false);
		x86_byte(b, 0x90 | ((r == RAX ? s : r) & 7));
		return;
	}
	x86_op_rr(b, 64, 0x87, r, s);
}

/* The shortest that does not touch the flags. */
static inline void x86_mov_imm(struct out *b, unsigned dst, uint64_t imm)
{
	if (imm == (uint32_t)imm) {
		x86_rex(b, 32, 0, 0, dst, false);
		x86_byte(b, 0xb8 | (dst & 7));
		x86_imm32(b, (int64_t)imm);
	} else if (x86_fits32((int64_t)imm)) {
		x86_rex(b, 64, 0, 0, dst, false);
		x86_byte(b, 0xc7);
		x86_modrm_reg(b, 0, dst);
		x86_imm32(b, (int64_t)imm);
	} else {
		x86_rex(b, 64, 0, 0, dst, false);
		x86_byte(b, 0xb8 | (dst & 7));
		x86_imm64(b, imm);
	}
}

static inline void x86_movzx(struct out *b, unsigned from, unsigned dst, unsigned src)
{
	if (from == 32)
		x86_mov(b, 32, dst, src);
	else
		x86_op0f_rr(b, 32, from == 8 ? 0xb6 : 0xb7, dst, src, from == 8);
}

/* w: of the result, 32 or 64. */
static inline void x86_movsx(struct out *b, unsigned w, unsigned from, unsigned dst, unsigned src)
{
	if (from == 32)
		x86_op_rr(b, w, 0x63, dst, src);
	else
		x86_op0f_rr(b, w, from == 8 ? 0xbe : 0xbf, dst, src, from == 8);
}

/* Upper bits of the register cleared. */
static inline void x86_load(struct out *b, unsigned w, unsigned dst, struct x86_mem m)
{
	if (w >= 32)
		x86_op_rm(b, w, 0x8b, dst, m);
	else
		x86_op0f_rm(b, 32, w == 8 ? 0xb6 : 0xb7, dst, m);
}

static inline void x86_load_signed(struct out *b, unsigned w, unsigned from, unsigned dst,
				   struct x86_mem m)
{
	if (from == 32)
		x86_op_rm(b, w, 0x63, dst, m);
	else
		x86_op0f_rm(b, w, from == 8 ? 0xbe : 0xbf, dst, m);
}

/* An instruction with an opcode for bytes and one for the rest, 0x66 for 16 bits. */
static inline void x86_sized_rm(struct out *b, unsigned w, unsigned op, unsigned reg, struct x86_mem m,
				bool byte_reg)
{
	if (w == 16)
		x86_byte(b, 0x66);
	x86_rex(b, w, reg, x86_index(m), x86_base(m), w == 8 && byte_reg && reg >= RSP && reg <= RDI);
	x86_byte(b, w == 8 ? op : op | 1);
	x86_modrm_mem(b, reg, m);
}

static inline void x86_store(struct out *b, unsigned w, struct x86_mem m, unsigned src)
{
	x86_sized_rm(b, w, 0x88, src, m, true);
}

static inline void x86_imm_of(struct out *b, unsigned w, int64_t imm)
{
	if (w == 8) {
		x86_byte(b, (uint8_t)imm);
	} else if (w == 16) {
		x86_byte(b, (uint8_t)imm);
		x86_byte(b, (uint8_t)((uint64_t)imm >> 8));
	} else {
		x86_imm32(b, imm);
	}
}

static inline void x86_store_imm(struct out *b, unsigned w, struct x86_mem m, int64_t imm)
{
	x86_sized_rm(b, w, 0xc6, 0, m, false);
	x86_imm_of(b, w, imm);
}

/* w: 16, 32, 64; loads bytes in reverse order */
static inline void x86_movbe_load(struct out *b, unsigned w, unsigned dst, struct x86_mem m)
{
	if (w == 16)
		x86_byte(b, 0x66);
	x86_rex(b, w, dst, x86_index(m), x86_base(m), false);
	x86_byte(b, 0x0f);
	x86_byte(b, 0x38);
	x86_byte(b, 0xf0);
	x86_modrm_mem(b, dst, m);
}

static inline void x86_movbe_store(struct out *b, unsigned w, struct x86_mem m, unsigned src)
{
	if (w == 16)
		x86_byte(b, 0x66);
	x86_rex(b, w, src, x86_index(m), x86_base(m), false);
	x86_byte(b, 0x0f);
	x86_byte(b, 0x38);
	x86_byte(b, 0xf1);
	x86_modrm_mem(b, src, m);
}

static inline void x86_lea(struct out *b, unsigned w, unsigned dst, struct x86_mem m)
{
	x86_op_rm(b, w, 0x8d, dst, m);
}

static inline void x86_push(struct out *b, unsigned r)
{
	x86_rex(b, 32, 0, 0, r, false);
	x86_byte(b, 0x50 | (r & 7));
}

static inline void x86_pop(struct out *b, unsigned r)
{
	x86_rex(b, 32, 0, 0, r, false);
	x86_byte(b, 0x58 | (r & 7));
}

static inline void x86_push_mem(struct out *b, struct x86_mem m)
{
	x86_op_rm(b, 32, 0xff, 6, m);
}

static inline void x86_pop_mem(struct out *b, struct x86_mem m)
{
	x86_op_rm(b, 32, 0x8f, 0, m);
}

static inline void x86_push_imm(struct out *b, int64_t imm)
{
	x86_byte(b, 0x68);
	x86_imm32(b, imm);
}

/* movq between memory and xmm0, which nothing else uses */
static inline void x86_load_xmm0(struct out *b, struct x86_mem m)
{
	x86_byte(b, 0xf3);
	x86_op0f_rm(b, 32, 0x7e, 0, m);
}

static inline void x86_store_xmm0(struct out *b, struct x86_mem m)
{
	x86_byte(b, 0x66);
	x86_op0f_rm(b, 32, 0xd6, 0, m);
}

static inline void x86_cmov(struct out *b, unsigned w, unsigned cc, unsigned dst, unsigned src)
{
	x86_op0f_rr(b, w, 0x40 | cc, dst, src, false);
}

/* ---- arithmetic ---- */

static inline void x86_alu_rr(struct out *b, unsigned w, enum x86_alu op, unsigned dst, unsigned src)
{
	x86_op_rr(b, w, op << 3 | 3, dst, src);
}

static inline void x86_alu_rm(struct out *b, unsigned w, enum x86_alu op, unsigned dst, struct x86_mem m)
{
	x86_op_rm(b, w, op << 3 | 3, dst, m);
}

static inline void x86_alu_ri(struct out *b, unsigned w, enum x86_alu op, unsigned dst, int64_t imm)
{
	if (w == 32)
		imm = (int32_t)imm;
	x86_rex(b, w, 0, 0, dst, false);
	if (x86_fits8(imm)) {
		x86_byte(b, 0x83);
		x86_modrm_reg(b, op, dst);
		x86_byte(b, (uint8_t)imm);
	} else if (dst == RAX) {
		x86_byte(b, op << 3 | 5);
		x86_imm32(b, imm);
	} else {
		x86_byte(b, 0x81);
		x86_modrm_reg(b, op, dst);
		x86_imm32(b, imm);
	}
}

/* op [m], imm for widths 8 to 64 */
static inline void x86_alu_mi(struct out *b, unsigned w, enum x86_alu op, struct x86_mem m, int64_t imm)
{
	if (w == 16)
		imm = (int16_t)imm;
	else if (w == 32)
		imm = (int32_t)imm;
	if (w == 16)
		x86_byte(b, 0x66);
	x86_rex(b, w, 0, x86_index(m), x86_base(m), false);
	if (w == 8 || x86_fits8(imm)) {
		x86_byte(b, w == 8 ? 0x80 : 0x83);
		x86_modrm_mem(b, op, m);
		x86_byte(b, (uint8_t)imm);
	} else {
		x86_byte(b, 0x81);
		x86_modrm_mem(b, op, m);
		x86_imm_of(b, w, imm);
	}
}

/* op [m], src */
static inline void x86_alu_mr(struct out *b, unsigned w, enum x86_alu op, struct x86_mem m, unsigned src)
{
	x86_sized_rm(b, w, op << 3, src, m, true);
}

static inline void x86_test_rr(struct out *b, unsigned w, unsigned r, unsigned s)
{
	x86_op_rr(b, w, 0x85, s, r);
}

static inline void x86_test_ri(struct out *b, unsigned w, unsigned r, int64_t imm)
{
	if (w == 64 && imm == (int64_t)(imm & 0x7fffffff))
		w = 32;
	if (imm == (imm & 0x7f) && (r == RAX || r == RCX || r == RDX || r == RBX)) {
		if (r != RAX) {
			x86_byte(b, 0xf6);
			x86_modrm_reg(b, 0, r);
		} else {
			x86_byte(b, 0xa8);
		}
		x86_byte(b, (unsigned)imm);
		return;
	}
	x86_rex(b, w, 0, 0, r, false);
	if (r == RAX) {
		x86_byte(b, 0xa9);
	} else {
		x86_byte(b, 0xf7);
		x86_modrm_reg(b, 0, r);
	}
	x86_imm32(b, imm);
}

static inline void x86_test_mi(struct out *b, unsigned w, struct x86_mem m, int64_t imm)
{
	x86_sized_rm(b, w, 0xf6, 0, m, false);
	x86_imm_of(b, w, imm);
}

static inline void x86_neg(struct out *b, unsigned w, unsigned r)
{
	x86_op_rr(b, w, 0xf7, 3, r);
}

/* r + 1, or r - 1 */
static inline void x86_inc(struct out *b, unsigned w, unsigned r, bool down)
{
	x86_op_rr(b, w, 0xff, down, r);
}

static inline void x86_not(struct out *b, unsigned w, unsigned r)
{
	x86_op_rr(b, w, 0xf7, 2, r);
}

static inline void x86_imul_rr(struct out *b, unsigned w, unsigned dst, unsigned src)
{
	x86_op0f_rr(b, w, 0xaf, dst, src, false);
}

static inline void x86_imul_rm(struct out *b, unsigned w, unsigned dst, struct x86_mem m)
{
	x86_op0f_rm(b, w, 0xaf, dst, m);
}

static inline void x86_imul_rri(struct out *b, unsigned w, unsigned dst, unsigned src, int64_t imm)
{
	if (w == 32)
		imm = (int32_t)imm;
	x86_op_rr(b, w, x86_fits8(imm) ? 0x6b : 0x69, dst, src);
	if (x86_fits8(imm))
		x86_byte(b, (uint8_t)imm);
	else
		x86_imm32(b, imm);
}

/* rdx:rax = rax * r */
static inline void x86_mul(struct out *b, unsigned w, unsigned r)
{
	x86_op_rr(b, w, 0xf7, 4, r);
}

/* rax = rdx:rax / r, rdx = the remainder */
static inline void x86_div(struct out *b, unsigned w, unsigned r)
{
	x86_op_rr(b, w, 0xf7, 6, r);
}

static inline void x86_idiv(struct out *b, unsigned w, unsigned r)
{
	x86_op_rr(b, w, 0xf7, 7, r);
}

/* rdx = the sign of rax */
static inline void x86_cqo(struct out *b, unsigned w)
{
	x86_rex(b, w, 0, 0, 0, false);
	x86_byte(b, 0x99);
}

static inline void x86_shift_imm(struct out *b, unsigned w, enum x86_shift op, unsigned r, unsigned n)
{
	x86_rex(b, w, 0, 0, r, false);
	x86_byte(b, n == 1 ? 0xd1 : 0xc1);
	x86_modrm_reg(b, op, r);
	if (n != 1)
		x86_byte(b, n);
}

/* by cl */
static inline void x86_shift_cl(struct out *b, unsigned w, enum x86_shift op, unsigned r)
{
	x86_op_rr(b, w, 0xd3, op, r);
}

/* rol r16, 8 */
static inline void x86_swap16(struct out *b, unsigned r)
{
	x86_byte(b, 0x66);
	x86_rex(b, 32, 0, 0, r, false);
	x86_byte(b, 0xc1);
	x86_modrm_reg(b, X86_ROL, r);
	x86_byte(b, 8);
}

static inline void x86_bswap(struct out *b, unsigned w, unsigned r)
{
	x86_rex(b, w, 0, 0, r, false);
	x86_byte(b, 0x0f);
	x86_byte(b, 0xc8 | (r & 7));
}

/* ---- BMI: VEX-encoded, map 2 (0f38) or 3 (0f3a), pp 0 none, 1 66, 2 f3, 3 f2 ---- */

static inline void x86_vex(struct out *b, unsigned map, unsigned pp, unsigned w, unsigned op,
			   unsigned reg,
			   unsigned v, unsigned rm)
{
	x86_byte(b, 0xc4);
	x86_byte(b, (~reg & 8) << 4 | 1 << 6 | (~rm & 8) << 2 | map);
	x86_byte(b, (w == 64) << 7 | (~v & 15) << 3 | pp);
	x86_byte(b, op);
	x86_modrm_reg(b, reg, rm);
}

/* dst = src shifted by the register n; the flags stay */
static inline void x86_shlx(struct out *b, unsigned w, unsigned dst, unsigned src, unsigned n)
{
	x86_vex(b, 2, 1, w, 0xf7, dst, n, src);
}

static inline void x86_shrx(struct out *b, unsigned w, unsigned dst, unsigned src, unsigned n)
{
	x86_vex(b, 2, 3, w, 0xf7, dst, n, src);
}

static inline void x86_sarx(struct out *b, unsigned w, unsigned dst, unsigned src, unsigned n)
{
	x86_vex(b, 2, 2, w, 0xf7, dst, n, src);
}

static inline void x86_rorx(struct out *b, unsigned w, unsigned dst, unsigned src, unsigned n)
{
	x86_vex(b, 3, 3, w, 0xf0, dst, 0, src);
	x86_byte(b, n);
}

/* high:low = rdx * src */
static inline void x86_mulx(struct out *b, unsigned w, unsigned high, unsigned low, unsigned src)
{
	x86_vex(b, 2, 3, w, 0xf6, high, low, src);
}

/* ---- atomics ---- */

static inline void x86_lock(struct out *b)
{
	x86_byte(b, 0xf0);
}

static inline void x86_xadd(struct out *b, unsigned w, struct x86_mem m, unsigned r)
{
	x86_op0f_rm(b, w, 0xc1, r, m);
}

static inline void x86_cmpxchg(struct out *b, unsigned w, struct x86_mem m, unsigned r)
{
	x86_op0f_rm(b, w, 0xb1, r, m);
}

/* locks by itself */
static inline void x86_xchg_mem(struct out *b, unsigned w, struct x86_mem m, unsigned r)
{
	x86_op_rm(b, w, 0x87, r, m);
}

/* ---- control ---- */

static inline void x86_ret(struct out *b)
{
	x86_byte(b, 0xc3);
}

static inline void x86_endbr64(struct out *b)
{
	x86_byte(b, 0xf3);
	x86_byte(b, 0x0f);
	x86_byte(b, 0x1e);
	x86_byte(b, 0xfa);
}

static inline void x86_ud2(struct out *b)
{
	x86_byte(b, 0x0f);
	x86_byte(b, 0x0b);
}

static inline void x86_call_reg(struct out *b, unsigned r)
{
	x86_op_rr(b, 32, 0xff, 2, r);
}

static inline void x86_jmp_reg(struct out *b, unsigned r)
{
	x86_op_rr(b, 32, 0xff, 4, r);
}

/* Jumps over the code that x86_land() ends; less than 128 bytes. */
static inline uint8_t *x86_skip(struct out *b, unsigned cc)
{
	x86_byte(b, 0x70 | cc);
	x86_byte(b, 0);
	return b->p;
}

static inline uint8_t *x86_skip_always(struct out *b)
{
	x86_byte(b, 0xeb);
	x86_byte(b, 0);
	return b->p;
}

static inline void x86_land(struct out *b, uint8_t *from)
{
	from[-1] = (uint8_t)(b->p - from);
}

static inline void x86_loop_to(struct out *b, unsigned cc, const uint8_t *to)
{
	x86_byte(b, 0x70 | cc);
	x86_byte(b, (uint8_t)(to - (b->p + 1)));
}

#endif
