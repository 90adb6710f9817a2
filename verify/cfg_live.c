/*
 * cfg_live.c - registers that may be read later, and spills around calls that the call makes unnecessary.
 */
#include <errno.h>
#include <inttypes.h>

#include "core/helper.h"
#include "verify/cfg.h"
#include "verify/cfg_impl.h"
#include "verify/env.h"

#define REG(n) (1u << (n))

enum { CALLER_SAVED = 0x3f, ARGUMENTS = 0x3e, ALL_REGS = 0xffff };

struct effect { uint16_t reads, writes; };

/* What the call leaves alone is known from the prototype; false: no helper that this program may call. */
static bool helper_signature(const struct env *env, const struct insn *in, const struct helper **h,
			     unsigned *n_args)
{
	if (!insn_is_helper_call(in))
		return false;
	*h = helper_here(env, (uint32_t)in->imm);
	if (!*h)
		return false;
	for (*n_args = 0; *n_args < 5 && (*h)->args[*n_args] != ARG_NONE; )
		++*n_args;
	return true;
}

static struct effect atomic_effect(const struct insn *in, uint16_t dst, uint16_t src)
{
	enum { LOAD_ACQUIRE = 0x100, STORE_RELEASE = 0x110, CMPXCHG = 0xf1, FETCH = 1 };

	if (in->imm == CMPXCHG)
		return (struct effect){ REG(0) | dst | src, REG(0) };
	if (in->imm == LOAD_ACQUIRE)
		return (struct effect){ src, dst };
	return (struct effect){ dst | src, in->imm != STORE_RELEASE && in->imm & FETCH ? src : 0 };
}

static struct effect memory_effect(const struct insn *in, uint16_t dst, uint16_t src)
{
	const struct effect unknown = { ALL_REGS, 0 };
	enum {
		MODE_MEM = 0x60,
		MODE_MEMSX = 0x80,
		MODE_ATOMIC = 0xc0,
		CLASS_LDX = 1,
		CLASS_ST = 2,
		CLASS_STX = 3
	};
	unsigned mode = in->opcode & 0xe0;

	switch (insn_class(in)) {
	case CLASS_LD:
		return isa_is_imm64(in) ? (struct effect){ 0, dst } : unknown;
	case CLASS_LDX:
		return mode == MODE_MEM || mode == MODE_MEMSX ? (struct effect){ src, dst } : unknown;
	case CLASS_ST:
		return mode == MODE_MEM ? (struct effect){ dst, 0 } : unknown;
	case CLASS_STX:
		if (mode == MODE_ATOMIC)
			return atomic_effect(in, dst, src);
		return mode == MODE_MEM ? (struct effect){ dst | src, 0 } : unknown;
	}
	return unknown;
}

static struct effect jump_effect(const struct env *env, const struct insn *in, uint16_t operands)
{
	const struct helper *h;
	unsigned n_args;

	switch (insn_op_bits(in)) {
	case OP_BITS_JA:
	case CODE_MAY_GOTO & 0xf0:
		return (struct effect){ 0, 0 };
	case OP_BITS_EXIT:
		return (struct effect){ REG(0), 0 };
	case OP_BITS_CALL:
		if (helper_signature(env, in, &h, &n_args))
			return (struct effect){ (REG(n_args + 1) - 1) & ARGUMENTS, CALLER_SAVED };
		return (struct effect){ ARGUMENTS, CALLER_SAVED };
	}
	return (struct effect){ operands, 0 };
}

static struct effect effect_of(const struct env *env, const struct insn *in)
{
	enum { CLASS_ALU = 4, CLASS_ALU64 = 7, OP_BITS_MOV = 0xb0, OP_BITS_END = 0xd0 };
	uint16_t dst = REG(in->dst), src = REG(in->src);
	uint16_t operands = isa_src_is_reg(in) ? dst | src : dst;

	if (insn_is_jmp_class(in))
		return jump_effect(env, in, operands);
	if (insn_class(in) != CLASS_ALU && insn_class(in) != CLASS_ALU64)
		return memory_effect(in, dst, src);
	if (insn_op_bits(in) == OP_BITS_END)
		return (struct effect){ dst, dst };
	if (insn_op_bits(in) == OP_BITS_MOV)
		return (struct effect){ isa_src_is_reg(in) ? src : 0, dst };
	return (struct effect){ operands, dst };
}

static void print_live(struct env *env)
{
	verbose(env, "Live regs before insn:\n");
	for (uint32_t i = 0; i < env->len; i += insn_slots(&env->insns[i])) {
		char regs[ISA_FP + 1] = "";

		for (unsigned r = 0; r < ISA_FP; r++)
			regs[r] = env->aux[i].live_regs & REG(r) ? (char)('0' + r) : '.';
		if (env->aux[i].scc)
			verbose(env, "%3" PRIu32 " ", env->aux[i].scc);
		else
			verbose(env, "    ");
		verbose(env, "%3" PRIu32 ": %s ", i, regs);
		log_insn(env, i);
	}
}

/* Notes what is live before each instruction, given what is live after the last. True: the first has changed. */
static bool live_in(struct env *env, const struct block *b, uint16_t live)
{
	uint16_t before = env->aux[b->start].live_regs;

	for (uint32_t i = b->last + 1; i-- > b->start;) {
		struct effect e;

		if (env->insns[i].id == ISA_IMM64_HI)
			continue;
		e = effect_of(env, &env->insns[i]);
		live = (uint16_t)((live & ~e.writes) | e.reads);
		env->aux[i].live_regs = live;
	}
	return live != before;
}

int cfg_live_regs(struct env *env)
{
	uint16_t *out = pool_zeroed(env, env->n_blocks * sizeof(*out));		/* after each block */
	bool changed = true;

	for (bool first = true; changed; first = false) {
		changed = false;
		for (uint32_t i = 0; i < env->funcs[env->n_funcs].postorder; i++) {
			uint32_t n = env->postorder[i];
			const struct block *b = &env->blocks[n];
			uint16_t live = 0;

			for (unsigned k = 0; k < b->n_succ; k++)
				live |= env->aux[env->blocks[b->succ[k]].start].live_regs;
			if (!first && live == out[n])
				continue;
			out[n] = live;
			changed |= live_in(env, b, live);
		}
	}
	if (env->log_level & VFY_LOG_ALL)
		print_live(env);
	return 0;
}

static int16_t lowest_spill(const struct env *env, const struct func *f)
{
	int16_t lowest = 0;

	for (uint32_t i = f[0].start; i < f[1].start; i++) {
		const struct insn *in = &env->insns[i];

		if (in->opcode == CODE_STX64 && in->dst == ISA_FP && in->off < lowest)
			lowest = in->off;
	}
	return lowest;
}

static bool is_spill_pair(const struct insn *spill, const struct insn *fill, int off, unsigned allowed)
{
	return spill->opcode == CODE_STX64 && fill->opcode == CODE_LDX64 &&
	       spill->dst == ISA_FP && fill->src == ISA_FP && spill->src == fill->dst &&
	       allowed & REG(spill->src) && spill->off == off && fill->off == off;
}

/*
 * Registers that the helper would not clobber if inlined, saved before the call and restored after it in
 * mirrored order at the lowest offsets of the frame: compilers do so for bpf_fastcall functions.
 */
static void match_fastcall(struct env *env, struct func *f, uint32_t call, int16_t lowest)
{
	const struct helper *h;
	unsigned n_args, allowed;
	uint32_t pairs = 0;
	int off = lowest;

	if (!helper_signature(env, &env->insns[call], &h, &n_args))
		return;
	allowed = ~(REG(n_args + 1) - 1) & CALLER_SAVED;
	if (h->ret == RET_VOID)
		allowed |= REG(0);
	for (uint32_t i = 1; i <= 6 && i <= call && call + i < env->len; i++, off += 8) {
		const struct insn *spill = &env->insns[call - i];

		if (!is_spill_pair(spill, &env->insns[call + i], off, allowed))
			break;
		allowed &= ~REG(spill->src);
		env->aux[call - i].fastcall_pattern = env->aux[call + i].fastcall_pattern = true;
		pairs++;
	}
	if (!pairs)
		return;
	if (h->flags & HELPER_FASTCALL)
		env->aux[call].fastcall_spills = (uint8_t)pairs;
	else
		f->keep_fastcall_stack = true;
	if (off < f->fastcall_stack_off)
		f->fastcall_stack_off = (int16_t)off;
}

int cfg_fastcalls(struct env *env)
{
	for (uint32_t i = 0; i < env->n_funcs; i++) {
		struct func *f = &env->funcs[i];
		int16_t lowest = lowest_spill(env, f);

		for (uint32_t at = f[0].start; at < f[1].start; at++)
			if (insn_is_call(&env->insns[at]))
				match_fastcall(env, f, at, lowest);
	}
	return 0;
}
