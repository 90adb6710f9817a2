/*
 * interp_ops.h - what each operation of isa.def does that is not control flow: one DO_ macro per ISA_OP, with
 * the row's opcode, width and form as constants. For the cores of the two interpreters, interp.c and
 * checked.c, which give these macros what they work on:
 *
 *   r         the registers        s             the instruction: dst, src, off, imm
 *   NEXT(n)   goes on n slots from here          FROM, TARGET  where a load reads, and all else reads and writes
 *
 * Semantics: RFC 9669 sections 4 and 5, and Linux 6.18 for what is newer.
 */
#ifndef RUN_INTERP_OPS_H
#define RUN_INTERP_OPS_H

#include <stdint.h>
#include <string.h>

/* Memory of any type, aligned; for the atomic built-ins. */
typedef uint8_t __attribute__((may_alias)) any8;
typedef uint16_t __attribute__((may_alias)) any16;
typedef uint32_t __attribute__((may_alias)) any32;
typedef uint64_t __attribute__((may_alias)) any64;

#define ACCESS_(bits) \
	static inline uint64_t load##bits(const void *p) \
	{ \
		uint##bits##_t v; \
 \
		memcpy(&v, p, sizeof(v)); \
		return v; \
	} \
	static inline void store##bits(void *p, uint64_t value) \
	{ \
		uint##bits##_t v = (uint##bits##_t)value; \
 \
		memcpy(p, &v, sizeof(v)); \
	}
ACCESS_(8)
ACCESS_(16)
ACCESS_(32)
ACCESS_(64)
#undef ACCESS_

#define IS32(opcode) (((opcode) & 7) == 4 || ((opcode) & 7) == 6)
#define HAS_IMM(form) (FORM_##form == FORM_DST_IMM || FORM_##form == FORM_DST_IMM_JMP)
#define OPERAND(form) (HAS_IMM(form) ? (uint64_t)(int64_t)s->imm : r[s->src])

/* r[dst] = expr of a (destination) and b (operand), of unsigned type U; S is its signed twin. */
#define ALU(opcode, form, expr) \
	do { \
		if (IS32(opcode)) { \
			typedef uint32_t U; \
			typedef int32_t S __attribute__((unused)); \
			const U a __attribute__((unused)) = (U)r[s->dst], \
				  b __attribute__((unused)) = (U)OPERAND(form); \
			r[s->dst] = (U)(expr); \
		} else { \
			typedef uint64_t U; \
			typedef int64_t S __attribute__((unused)); \
			const U a __attribute__((unused)) = r[s->dst], \
				  b __attribute__((unused)) = OPERAND(form); \
			r[s->dst] = (U)(expr); \
		} \
	} while (0)
#define SHIFT (b & (sizeof(U) * 8 - 1))

#define DO_ADD(opcode, width, form) ALU(opcode, form, a + b)
#define DO_SUB(opcode, width, form) ALU(opcode, form, a - b)
#define DO_MUL(opcode, width, form) ALU(opcode, form, a * b)
#define DO_DIV(opcode, width, form) ALU(opcode, form, b ? a / b : 0)
#define DO_MOD(opcode, width, form) ALU(opcode, form, b ? a % b : a)
/* The quotient by -1 is the negation, which wraps; the processor's own division would trap there. */
#define DO_SDIV(opcode, width, form) \
	ALU(opcode, form, b == 0 ? (U)0 : b == (U)-1 ? (U)0 - a : (U)((S)a / (S)b))
#define DO_SMOD(opcode, width, form) \
	ALU(opcode, form, b == 0 ? a : b == (U)-1 ? (U)0 : (U)((S)a % (S)b))
#define DO_OR(opcode, width, form) ALU(opcode, form, a | b)
#define DO_AND(opcode, width, form) ALU(opcode, form, a & b)
#define DO_XOR(opcode, width, form) ALU(opcode, form, a ^ b)
#define DO_LSH(opcode, width, form) ALU(opcode, form, a << SHIFT)
#define DO_RSH(opcode, width, form) ALU(opcode, form, a >> SHIFT)
#define DO_ARSH(opcode, width, form) ALU(opcode, form, (S)a >> SHIFT)
#define DO_NEG(opcode, width, form) ALU(opcode, form, (U)0 - a)
#define DO_MOV(opcode, width, form) ALU(opcode, form, b)
#define DO_MOVSX(opcode, width, form) \
	ALU(opcode, form, (U)(S)(width == 8 ? (int8_t)b : width == 16 ? (int16_t)b : (int32_t)b))
/* Arena memory would have two addresses in the kernel; here it has one. */
#define DO_ADDR_CAST(opcode, width, form) (r[s->dst] = r[s->src])

#define SWAP(width, v) \
	(width == 16 ? (uint64_t)__builtin_bswap16((uint16_t)(v)) : \
	 width == 32 ? (uint64_t)__builtin_bswap32((uint32_t)(v)) : __builtin_bswap64(v))
#define KEEP(width, v) (width == 16 ? (uint64_t)(uint16_t)(v) : width == 32 ? (uint64_t)(uint32_t)(v) : (v))
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
#define DO_TO_LE(opcode, width, form) (r[s->dst] = KEEP(width, r[s->dst]))
#define DO_TO_BE(opcode, width, form) (r[s->dst] = SWAP(width, r[s->dst]))
#else
#define DO_TO_LE(opcode, width, form) (r[s->dst] = SWAP(width, r[s->dst]))
#define DO_TO_BE(opcode, width, form) (r[s->dst] = KEEP(width, r[s->dst]))
#endif
#define DO_BSWAP(opcode, width, form) (r[s->dst] = SWAP(width, r[s->dst]))

/* Two NEXTs rather than one after a computed distance: the branch predictor tells the two ways apart. */
#define JUMP_IF(opcode, form, expr) do { \
	if (IS32(opcode)) { \
		typedef uint32_t U; \
		typedef int32_t S __attribute__((unused)); \
		const U a = (U)r[s->dst], b = (U)OPERAND(form); \
		if (expr) \
			NEXT(1 + s->off); \
	} else { \
		typedef uint64_t U; \
		typedef int64_t S __attribute__((unused)); \
		const U a = r[s->dst], b = OPERAND(form); \
		if (expr) \
			NEXT(1 + s->off); \
	} \
} while (0)
#define DO_JEQ(opcode, width, form) JUMP_IF(opcode, form, a == b)
#define DO_JNE(opcode, width, form) JUMP_IF(opcode, form, a != b)
#define DO_JSET(opcode, width, form) JUMP_IF(opcode, form, a & b)
#define DO_JGT(opcode, width, form) JUMP_IF(opcode, form, a > b)
#define DO_JGE(opcode, width, form) JUMP_IF(opcode, form, a >= b)
#define DO_JLT(opcode, width, form) JUMP_IF(opcode, form, a < b)
#define DO_JLE(opcode, width, form) JUMP_IF(opcode, form, a <= b)
#define DO_JSGT(opcode, width, form) JUMP_IF(opcode, form, (S)a > (S)b)
#define DO_JSGE(opcode, width, form) JUMP_IF(opcode, form, (S)a >= (S)b)
#define DO_JSLT(opcode, width, form) JUMP_IF(opcode, form, (S)a < (S)b)
#define DO_JSLE(opcode, width, form) JUMP_IF(opcode, form, (S)a <= (S)b)

#define DO_JA(opcode, width, form) NEXT(1 + (FORM_##form == FORM_JMP_IMM ? s->imm : s->off))
#define DO_LDX(opcode, width, form) (r[s->dst] = load##width(FROM))
#define DO_LDSX(opcode, width, form) \
	(r[s->dst] = (uint64_t)(int64_t)(int##width##_t)load##width(FROM))
#define DO_ST(opcode, width, form) store##width(TARGET, (uint64_t)(int64_t)s->imm)
#define DO_STX(opcode, width, form) store##width(TARGET, r[s->src])

/* As in the kernel: operations that fetch order everything around them, the others nothing. */
#define ATOMIC(width, name) \
	__atomic_fetch_##name((any##width *)TARGET, (uint##width##_t)r[s->src], __ATOMIC_RELAXED)
#define FETCH(width, name) \
	(r[s->src] = __atomic_fetch_##name((any##width *)TARGET, (uint##width##_t)r[s->src], \
					   __ATOMIC_SEQ_CST))
#define DO_A_ADD(opcode, width, form) ATOMIC(width, add)
#define DO_A_OR(opcode, width, form) ATOMIC(width, or)
#define DO_A_AND(opcode, width, form) ATOMIC(width, and)
#define DO_A_XOR(opcode, width, form) ATOMIC(width, xor)
#define DO_A_FADD(opcode, width, form) FETCH(width, add)
#define DO_A_FOR(opcode, width, form) FETCH(width, or)
#define DO_A_FAND(opcode, width, form) FETCH(width, and)
#define DO_A_FXOR(opcode, width, form) FETCH(width, xor)
#define DO_A_XCHG(opcode, width, form) \
	(r[s->src] = __atomic_exchange_n((any##width *)TARGET, (uint##width##_t)r[s->src], __ATOMIC_SEQ_CST))
#define DO_A_CMPXCHG(opcode, width, form) do { \
	uint##width##_t was = (uint##width##_t)r[0]; \
 \
	__atomic_compare_exchange_n((any##width *)TARGET, &was, (uint##width##_t)r[s->src], false, \
				    __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); \
	r[0] = was; \
} while (0)
#define DO_A_LOAD_ACQ(opcode, width, form) \
	(r[s->dst] = __atomic_load_n((any##width *)FROM, __ATOMIC_ACQUIRE))
#define DO_A_STORE_REL(opcode, width, form) \
	__atomic_store_n((any##width *)TARGET, (uint##width##_t)r[s->src], __ATOMIC_RELEASE)

#endif
