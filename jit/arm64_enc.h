/*
 * arm64_enc.h - arm64 machine instructions, one small function each. Facts: Arm's manual of the A64
 * instruction set (DDI 0602).
 *
 * A function gives the instruction's word; a64_put() puts it at the end of a buffer. Registers are 0-31, where
 * 31 is the zero register or the stack pointer, as the instruction has it. `w` is the width of the operation in
 * bits, 32 or 64; `size` of a memory access is 8, 16, 32 or 64 bits. Arguments are in range: who calls has
 * asked.
 */
#ifndef JIT_ARM64_ENC_H
#define JIT_ARM64_ENC_H

#include <stdbool.h>
#include <stdint.h>

#include "jit/code.h"

enum a64_reg { A64_IP0 = 16, A64_IP1, A64_FP = 29, A64_LR, A64_ZR, A64_SP = A64_ZR, A64_REGS };

/* Conditions; one and its opposite differ in bit 0. */
enum a64_cc {
	A64_EQ, A64_NE, A64_HS, A64_LO, A64_MI, A64_PL, A64_VS, A64_VC, A64_HI, A64_LS, A64_GE, A64_LT, A64_GT,
	A64_LE,
};
/* How the second operand of a_shifted instruction is shifted; ror for bitwise ones only. */
enum a64_shift { A64_LSL, A64_LSR, A64_ASR, A64_ROR };
/* How the second operand of an _extended instruction is widened; UXTX and SXTX leave it. */
enum a64_extend { A64_UXTB, A64_UXTH, A64_UXTW, A64_UXTX, A64_SXTB, A64_SXTH, A64_SXTW, A64_SXTX };

static inline void a64_put(struct out *b, uint32_t word)
{
	for (unsigned i = 0; i < 4; i++)
		*b->p++ = (uint8_t)(word >> 8 * i);
}

static inline uint32_t a64_sf(unsigned w)
{
	return w == 64 ? 1u << 31 : 0;
}

static inline uint32_t a64_nd(unsigned n, unsigned d)
{
	return n << 5 | d;
}

/* ---- immediate operands ---- */

/* imm of 12 bits, shifted left by 12 or not; d and n: 31 is sp */
static inline bool a64_is_imm12(uint64_t imm)
{
	return imm < 1 << 12 || (imm < 1 << 24 && !(imm & 0xfff));
}

static inline uint32_t a64_imm12(uint32_t base, unsigned w, unsigned d, unsigned n, uint32_t imm)
{
	uint32_t shifted = imm >> 12 ? 1u << 22 | imm >> 12 << 10 : imm << 10;

	return base | a64_sf(w) | shifted | a64_nd(n, d);
}

static inline uint32_t a64_add_imm(unsigned w, unsigned d, unsigned n, uint32_t imm)
{
	return a64_imm12(0x11000000, w, d, n, imm);
}

static inline uint32_t a64_sub_imm(unsigned w, unsigned d, unsigned n, uint32_t imm)
{
	return a64_imm12(0x51000000, w, d, n, imm);
}

static inline uint32_t a64_cmp_imm(unsigned w, unsigned n, uint32_t imm)
{
	return a64_imm12(0x71000000, w, A64_ZR, n, imm);
}

/* compares with -imm */
static inline uint32_t a64_cmn_imm(unsigned w, unsigned n, uint32_t imm)
{
	return a64_imm12(0x31000000, w, A64_ZR, n, imm);
}

/*
 * Bitwise operations take patterns: a run of ones, rotated, repeated every 2, 4, 8, 16, 32 or 64 bits. `imm`
 * of 32 bits has its upper half clear. Gives N, immr and imms in their places.
 */
enum { A64_NO_PATTERN = -1 };

static inline int32_t a64_pattern(unsigned w, uint64_t imm)
{
	unsigned period = 64, ones, turn;
	uint64_t low, mask;

	if (w == 32)
		imm |= imm << 32;
	if (imm == 0 || imm == UINT64_MAX)
		return A64_NO_PATTERN;
	while (period > 2 && (imm ^ imm >> period / 2) << (64 - period / 2) == 0)
		period /= 2;
	mask = UINT64_MAX >> (64 - period);
	low = imm & mask;
	ones = (unsigned)__builtin_popcountll(low);
	/* Turned left by this, the run begins at bit 0. */
	if (low & 1 && low >> (period - 1))
		turn = 64 - (unsigned)__builtin_clzll(~low & mask);
	else
		turn = (unsigned)__builtin_ctzll(low);
	if (turn)
		low = (low >> turn | low << (period - turn)) & mask;
	if (low & (low + 1))
		return A64_NO_PATTERN;
	return (int32_t)((period == 64 ? 1u << 22 : 0) | (period - turn) % period << 16 |
			 ((~(period * 2 - 1) & 0x3f) | (ones - 1)) << 10);
}

/* d: 31 is sp, but for ands; pattern from a64_pattern() */
static inline uint32_t a64_and_imm(unsigned w, unsigned d, unsigned n, int32_t pattern)
{
	return 0x12000000 | a64_sf(w) | (uint32_t)pattern | a64_nd(n, d);
}

static inline uint32_t a64_orr_imm(unsigned w, unsigned d, unsigned n, int32_t pattern)
{
	return 0x32000000 | a64_sf(w) | (uint32_t)pattern | a64_nd(n, d);
}

static inline uint32_t a64_eor_imm(unsigned w, unsigned d, unsigned n, int32_t pattern)
{
	return 0x52000000 | a64_sf(w) | (uint32_t)pattern | a64_nd(n, d);
}

static inline uint32_t a64_tst_imm(unsigned w, unsigned n, int32_t pattern)
{
	return 0x72000000 | a64_sf(w) | (uint32_t)pattern | a64_nd(n, A64_ZR);
}

/* imm of 16 bits, shifted left by 16 * part; movz clears the rest, movn takes all bits the other way round */
static inline uint32_t a64_movz(unsigned w, unsigned d, unsigned imm, unsigned part)
{
	return 0x52800000 | a64_sf(w) | part << 21 | imm << 5 | d;
}

static inline uint32_t a64_movn(unsigned w, unsigned d, unsigned imm, unsigned part)
{
	return 0x12800000 | a64_sf(w) | part << 21 | imm << 5 | d;
}

static inline uint32_t a64_movk(unsigned w, unsigned d, unsigned imm, unsigned part)
{
	return 0x72800000 | a64_sf(w) | part << 21 | imm << 5 | d;
}

/* ---- registers ---- */

static inline uint32_t a64_rrr(uint32_t base, unsigned w, unsigned d, unsigned n, unsigned m)
{
	return base | a64_sf(w) | m << 16 | a64_nd(n, d);
}

/* m shifted by n bits, less than w */
static inline uint32_t a64_shifted(enum a64_shift how, unsigned bits)
{
	return (uint32_t)how << 22 | bits << 10;
}

static inline uint32_t a64_add(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t shifted)
{
	return a64_rrr(0x0b000000 | shifted, w, d, n, m);
}

static inline uint32_t a64_sub(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t shifted)
{
	return a64_rrr(0x4b000000 | shifted, w, d, n, m);
}

static inline uint32_t a64_cmp(unsigned w, unsigned n, unsigned m, uint32_t shifted)
{
	return a64_rrr(0x6b000000 | shifted, w, A64_ZR, n, m);
}

/* m widened and shifted left by up to 4 bits; d, n: 31 is sp */
static inline uint32_t a64_extended(enum a64_extend how, unsigned bits)
{
	return (uint32_t)how << 13 | bits << 10;
}

static inline uint32_t a64_add_extended(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t extended)
{
	return a64_rrr(0x0b200000 | extended, w, d, n, m);
}

static inline uint32_t a64_sub_extended(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t extended)
{
	return a64_rrr(0x4b200000 | extended, w, d, n, m);
}

static inline uint32_t a64_cmp_extended(unsigned w, unsigned n, unsigned m, uint32_t extended)
{
	return a64_rrr(0x6b200000 | extended, w, A64_ZR, n, m);
}

static inline uint32_t a64_and(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t shifted)
{
	return a64_rrr(0x0a000000 | shifted, w, d, n, m);
}

static inline uint32_t a64_bic(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t shifted)
{
	return a64_rrr(0x0a200000 | shifted, w, d, n, m);
}

static inline uint32_t a64_orr(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t shifted)
{
	return a64_rrr(0x2a000000 | shifted, w, d, n, m);
}

static inline uint32_t a64_orn(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t shifted)
{
	return a64_rrr(0x2a200000 | shifted, w, d, n, m);
}

static inline uint32_t a64_eor(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t shifted)
{
	return a64_rrr(0x4a000000 | shifted, w, d, n, m);
}

static inline uint32_t a64_eon(unsigned w, unsigned d, unsigned n, unsigned m, uint32_t shifted)
{
	return a64_rrr(0x4a200000 | shifted, w, d, n, m);
}

static inline uint32_t a64_tst(unsigned w, unsigned n, unsigned m, uint32_t shifted)
{
	return a64_rrr(0x6a000000 | shifted, w, A64_ZR, n, m);
}

static inline uint32_t a64_mov(unsigned w, unsigned d, unsigned m)
{
	return a64_orr(w, d, A64_ZR, m, 0);
}

static inline uint32_t a64_udiv(unsigned w, unsigned d, unsigned n, unsigned m)
{
	return a64_rrr(0x1ac00800, w, d, n, m);
}

static inline uint32_t a64_sdiv(unsigned w, unsigned d, unsigned n, unsigned m)
{
	return a64_rrr(0x1ac00c00, w, d, n, m);
}

static inline uint32_t a64_lsl(unsigned w, unsigned d, unsigned n, unsigned m)
{
	return a64_rrr(0x1ac02000, w, d, n, m);
}

static inline uint32_t a64_lsr(unsigned w, unsigned d, unsigned n, unsigned m)
{
	return a64_rrr(0x1ac02400, w, d, n, m);
}

static inline uint32_t a64_asr(unsigned w, unsigned d, unsigned n, unsigned m)
{
	return a64_rrr(0x1ac02800, w, d, n, m);
}

static inline uint32_t a64_ror(unsigned w, unsigned d, unsigned n, unsigned m)
{
	return a64_rrr(0x1ac02c00, w, d, n, m);
}

/* a + n * m, a - n * m */
static inline uint32_t a64_madd(unsigned w, unsigned d, unsigned n, unsigned m, unsigned a)
{
	return a64_rrr(0x1b000000 | a << 10, w, d, n, m);
}

static inline uint32_t a64_msub(unsigned w, unsigned d, unsigned n, unsigned m, unsigned a)
{
	return a64_rrr(0x1b008000 | a << 10, w, d, n, m);
}

static inline uint32_t a64_umulh(unsigned d, unsigned n, unsigned m)
{
	return a64_rrr(0x9bc07c00, 64, d, n, m);
}

/* cc ? n : m, m + 1, ~m, -m */
static inline uint32_t a64_csel(unsigned w, unsigned d, unsigned n, unsigned m, unsigned cc)
{
	return a64_rrr(0x1a800000 | cc << 12, w, d, n, m);
}

static inline uint32_t a64_csinc(unsigned w, unsigned d, unsigned n, unsigned m, unsigned cc)
{
	return a64_rrr(0x1a800400 | cc << 12, w, d, n, m);
}

static inline uint32_t a64_csinv(unsigned w, unsigned d, unsigned n, unsigned m, unsigned cc)
{
	return a64_rrr(0x5a800000 | cc << 12, w, d, n, m);
}

static inline uint32_t a64_csneg(unsigned w, unsigned d, unsigned n, unsigned m, unsigned cc)
{
	return a64_rrr(0x5a800400 | cc << 12, w, d, n, m);
}

/* ---- bits ---- */

static inline uint32_t a64_bitfield(uint32_t base, unsigned w, unsigned d, unsigned n, unsigned immr,
				    unsigned imms)
{
	return base | a64_sf(w) | (w == 64 ? 1u << 22 : 0) | immr << 16 | imms << 10 | a64_nd(n, d);
}

/* `bits` bits of n from bit `low` on; with their sign */
static inline uint32_t a64_ubfx(unsigned w, unsigned d, unsigned n, unsigned low, unsigned bits)
{
	return a64_bitfield(0x53000000, w, d, n, low, low + bits - 1);
}

static inline uint32_t a64_sbfx(unsigned w, unsigned d, unsigned n, unsigned low, unsigned bits)
{
	return a64_bitfield(0x13000000, w, d, n, low, low + bits - 1);
}

/* the lowest `bits` bits of n, moved to bit `low`, the rest clear; the sign above; the rest of d left */
static inline uint32_t a64_ubfiz(unsigned w, unsigned d, unsigned n, unsigned low, unsigned bits)
{
	return a64_bitfield(0x53000000, w, d, n, (w - low) % w, bits - 1);
}

static inline uint32_t a64_sbfiz(unsigned w, unsigned d, unsigned n, unsigned low, unsigned bits)
{
	return a64_bitfield(0x13000000, w, d, n, (w - low) % w, bits - 1);
}

static inline uint32_t a64_bfi(unsigned w, unsigned d, unsigned n, unsigned low, unsigned bits)
{
	return a64_bitfield(0x33000000, w, d, n, (w - low) % w, bits - 1);
}

static inline uint32_t a64_lsl_imm(unsigned w, unsigned d, unsigned n, unsigned bits)
{
	return a64_ubfiz(w, d, n, bits, w - bits);
}

static inline uint32_t a64_lsr_imm(unsigned w, unsigned d, unsigned n, unsigned bits)
{
	return a64_ubfx(w, d, n, bits, w - bits);
}

static inline uint32_t a64_asr_imm(unsigned w, unsigned d, unsigned n, unsigned bits)
{
	return a64_sbfx(w, d, n, bits, w - bits);
}

/* the w bits of n:m from bit `low` on */
static inline uint32_t a64_extr(unsigned w, unsigned d, unsigned n, unsigned m, unsigned low)
{
	return a64_rrr(0x13800000 | (w == 64 ? 1u << 22 : 0) | low << 10, w, d, n, m);
}

/* bytes reversed: of the whole, of each 16 bits */
static inline uint32_t a64_rev(unsigned w, unsigned d, unsigned n)
{
	return (w == 64 ? 0xdac00c00 : 0x5ac00800) | a64_nd(n, d);
}

static inline uint32_t a64_rev16(unsigned w, unsigned d, unsigned n)
{
	return 0x5ac00400 | a64_sf(w) | a64_nd(n, d);
}

/* ---- memory ---- */

static inline uint32_t a64_size(unsigned size)
{
	return (unsigned)__builtin_ctz(size / 8) << 30;
}

/* How a load or store goes: stores; loads with the rest clear; with the sign, to 64 and to 32 bits. */
enum a64_access { A64_STR, A64_LDR, A64_LDRS64, A64_LDRS32 };

static inline uint32_t a64_mem(uint32_t base, enum a64_access how, unsigned size, unsigned t, unsigned n)
{
	return base | a64_size(size) | (uint32_t)how << 22 | a64_nd(n, t);
}

/* [n + offset]: a multiple of the access's size below 4096 times it */
static inline uint32_t a64_ldst(enum a64_access how, unsigned size, unsigned t, unsigned n, uint32_t offset)
{
	return a64_mem(0x39000000 | offset / (size / 8) << 10, how, size, t, n);
}

/* [n + offset]: any from -256 to 255 */
static inline uint32_t a64_ldst_near(enum a64_access how, unsigned size, unsigned t, unsigned n,
				     int32_t offset)
{
	return a64_mem(0x38000000 | ((uint32_t)offset & 0x1ff) << 12, how, size, t, n);
}

/* [n + m], m shifted by the access's size if `scaled` */
static inline uint32_t a64_ldst_reg(enum a64_access how, unsigned size, unsigned t, unsigned n, unsigned m,
				    bool scaled)
{
	return a64_mem(0x38206800 | m << 16 | (uint32_t)scaled << 12, how, size, t, n);
}

/* n moves by offset (-256 to 255) first; or afterwards */
static inline uint32_t a64_ldst_pre(enum a64_access how, unsigned size, unsigned t, unsigned n,
				    int32_t offset)
{
	return a64_mem(0x38000c00 | ((uint32_t)offset & 0x1ff) << 12, how, size, t, n);
}

static inline uint32_t a64_ldst_post(enum a64_access how, unsigned size, unsigned t, unsigned n,
				     int32_t offset)
{
	return a64_mem(0x38000400 | ((uint32_t)offset & 0x1ff) << 12, how, size, t, n);
}

static inline uint32_t a64_pair(uint32_t base, bool load, unsigned w, unsigned t, unsigned t2, unsigned n,
				int32_t offset)
{
	uint32_t imm7 = (uint32_t)(offset / (int32_t)(w / 8)) & 0x7f;

	return base | a64_sf(w) | (uint32_t)load << 22 | imm7 << 15 | t2 << 10 | a64_nd(n, t);
}

/* Two registers side by side at [n + offset], -64 to 63 times their size; n moves first, or afterwards. */
static inline uint32_t a64_ldp(unsigned w, unsigned t, unsigned t2, unsigned n, int32_t offset)
{
	return a64_pair(0x29000000, true, w, t, t2, n, offset);
}

static inline uint32_t a64_stp(unsigned w, unsigned t, unsigned t2, unsigned n, int32_t offset)
{
	return a64_pair(0x29000000, false, w, t, t2, n, offset);
}

static inline uint32_t a64_stp_pre(unsigned w, unsigned t, unsigned t2, unsigned n, int32_t offset)
{
	return a64_pair(0x29800000, false, w, t, t2, n, offset);
}

static inline uint32_t a64_ldp_post(unsigned w, unsigned t, unsigned t2, unsigned n, int32_t offset)
{
	return a64_pair(0x28800000, true, w, t, t2, n, offset);
}

/* With acquire and release; exclusively: s is 0 when the store took place. */
static inline uint32_t a64_ldar(unsigned size, unsigned t, unsigned n)
{
	return 0x08dffc00 | a64_size(size) | a64_nd(n, t);
}

static inline uint32_t a64_stlr(unsigned size, unsigned t, unsigned n)
{
	return 0x089ffc00 | a64_size(size) | a64_nd(n, t);
}

static inline uint32_t a64_ldxr(unsigned size, unsigned t, unsigned n)
{
	return 0x085f7c00 | a64_size(size) | a64_nd(n, t);
}

static inline uint32_t a64_stxr(unsigned size, unsigned s, unsigned t, unsigned n)
{
	return 0x08007c00 | a64_size(size) | s << 16 | a64_nd(n, t);
}

static inline uint32_t a64_stlxr(unsigned size, unsigned s, unsigned t, unsigned n)
{
	return 0x0800fc00 | a64_size(size) | s << 16 | a64_nd(n, t);
}

static inline uint32_t a64_dmb_ish(void)
{
	return 0xd5033bbf;
}

/* LSE: t = [n], [n] = [n] op s, in one step, with acquire and release. */
enum a64_atomic { A64_LDADD, A64_LDCLR, A64_LDEOR, A64_LDSET, A64_SWP = 8 };

static inline uint32_t a64_atomic(enum a64_atomic op, unsigned size, unsigned s, unsigned t, unsigned n)
{
	return 0x38e00000 | a64_size(size) | s << 16 | (uint32_t)op << 12 | a64_nd(n, t);
}

/* [n] = [n] op s, without order; not for A64_SWP */
static inline uint32_t a64_atomic_plain(enum a64_atomic op, unsigned size, unsigned s, unsigned n)
{
	return 0x38200000 | a64_size(size) | s << 16 | (uint32_t)op << 12 | a64_nd(n, A64_ZR);
}

/* if [n] is s then [n] = t; s = what was there; with acquire and release */
static inline uint32_t a64_casal(unsigned size, unsigned s, unsigned t, unsigned n)
{
	return 0x08e0fc00 | a64_size(size) | s << 16 | a64_nd(n, t);
}

/* ---- jumps: without their distance, which a64_aim() adds ---- */

static inline uint32_t a64_b(void)
{
	return 0x14000000;
}

static inline uint32_t a64_bl(void)
{
	return 0x94000000;
}

static inline uint32_t a64_b_cond(unsigned cc)
{
	return 0x54000000 | cc;
}

/* if the register is 0; if not */
static inline uint32_t a64_cbz(unsigned w, unsigned t)
{
	return 0x34000000 | a64_sf(w) | t;
}

static inline uint32_t a64_cbnz(unsigned w, unsigned t)
{
	return 0x35000000 | a64_sf(w) | t;
}

/* if the bit of the register is 0; if not */
static inline uint32_t a64_tbz(unsigned t, unsigned bit)
{
	return 0x36000000 | (bit >> 5) << 31 | (bit & 31) << 19 | t;
}

static inline uint32_t a64_tbnz(unsigned t, unsigned bit)
{
	return 0x37000000 | (bit >> 5) << 31 | (bit & 31) << 19 | t;
}

static inline uint32_t a64_adr(unsigned d)
{
	return 0x10000000 | d;
}

static inline uint32_t a64_adrp(unsigned d)
{
	return 0x90000000 | d;
}

static inline bool a64_is_b(uint32_t jump)
{
	return (jump & 0x7c000000) == 0x14000000;
}

static inline bool a64_is_tbz(uint32_t jump)
{
	return (jump & 0x7e000000) == 0x36000000;
}

/* The conditional jump that goes when this one does not. */
static inline uint32_t a64_opposite(uint32_t jump)
{
	return jump ^ (jump >> 25 == 0x2a ? 1u : 1u << 24);
}

/* How far a jump reaches in either direction, in bytes. */
static inline int64_t a64_reach(uint32_t jump)
{
	return a64_is_b(jump) ? 1 << 27 : a64_is_tbz(jump) ? 1 << 15 : 1 << 20;
}

/* The jump to what is `away` bytes from it: a multiple of 4 within its reach. */
static inline uint32_t a64_aim(uint32_t jump, int64_t away)
{
	uint32_t words = (uint32_t)(away / 4);

	if (a64_is_b(jump))
		return jump | (words & 0x3ffffff);
	return jump | (words & (a64_is_tbz(jump) ? 0x3fff : 0x7ffff)) << 5;
}

/* adr and adrp: `away` in bytes, in pages; 21 bits */
static inline uint32_t a64_aim_adr(uint32_t adr, int64_t away)
{
	return adr | ((uint32_t)away & 3) << 29 | ((uint32_t)(away >> 2) & 0x7ffff) << 5;
}

static inline uint32_t a64_br(unsigned n)
{
	return 0xd61f0000 | n << 5;
}

static inline uint32_t a64_blr(unsigned n)
{
	return 0xd63f0000 | n << 5;
}

static inline uint32_t a64_ret(void)
{
	return 0xd65f03c0;
}

static inline uint32_t a64_nop(void)
{
	return 0xd503201f;
}

/* Where indirect calls, and jumps through x16 and x17, may land. */
static inline uint32_t a64_bti_c(void)
{
	return 0xd503245f;
}

static inline uint32_t a64_brk(unsigned imm)
{
	return 0xd4200000 | imm << 5;
}

#endif
