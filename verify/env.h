/*
 * env.h - what all files of verify/ share: one struct per run of vfy_check(), and who does what.
 *
 *   verify.c     the table of contents: every pass in order, then the log's last lines
 *   tnum.c scalar.c   numbers (value types)
 *   cfg.c        functions, jumps, unreachable code, order of blocks, prune points, loops, live registers
 *   legal.c      opcodes, reserved fields, references to maps
 *   walk.c       from instruction to instruction and path to path
 *   state.c      states: copying, references, free lists
 *   prune.c      has an equal state been here?    loops.c: states inside loops
 *   precise.c    which scalars' exact values mattered, by walking back
 *   stacklive.c  which stack slots are read later
 *   log.c        registers and stack as text
 *   alu.c pointer.c branch.c linked.c   arithmetic, pointer arithmetic, conditional jumps, equal scalars
 *   ktype.c      structs of the kernel's by number
 *   mem.c stack.c packet.c ctx.c mapval.c atomic.c ldabs.c   memory, by what is accessed
 *   call.c helperarg.c subprog.c refs.c   calls
 *   depth.c      stack depth of call chains       proof.c   what is kept for interpreter and JIT
 */
#ifndef VERIFY_ENV_H
#define VERIFY_ENV_H

#include <stdbool.h>
#include <stdint.h>

#include "core/mapfield.h"
#include "core/prog.h"
#include "core/strbuf.h"
#include "verify/state.h"
#include "verify/verify.h"

struct helper;
struct precise;
struct stacklive;
struct scc_info;
struct ktypes;

enum {
	LIMIT_INSNS = 1000000,		/* instructions walked */
	LIMIT_JUMPS = 8192,		/* paths waiting at once */
	LIMIT_FUNCS = 256,
	LIMIT_VAR_OFF = 1 << 29,	/* variable offsets and sizes */
	LIMIT_FRAMES_STACK = 512,
};

/* Bits of prog_flags (BPF_F_ in <linux/bpf.h>). */
enum {
	PROG_TEST_STATE_FREQ = 1 << 3,	/* keep a state wherever one may be looked for */
	PROG_SLEEPABLE = 1 << 4
};

/* What the passes know of one slot: small, since there may be a million. */
struct insn_aux {
	uint16_t live_regs;		/* bit r: register r is read later (before the instruction) */
	bool prune_point : 1;		/* is an equal state known here? */
	bool force_checkpoint : 1;	/* always keep a state here */
	bool jmp_point : 1;		/* record how we came here (precision) */
	bool calls_callback : 1;
	bool may_write_stack : 1;
	bool seen : 1;
	bool nospec : 1, nospec_result : 1;	/* unprivileged: a barrier makes it safe */
	bool fastcall_pattern : 1;
	bool loop_seen : 1, loop_inline : 1;	/* bpf_loop() that the kernel inlines, always with loop_func */
	uint8_t fastcall_spills;
	uint8_t ptr_kind;		/* memory: what it points to, as seen first; 0 not seen */
	uint16_t ptr_flags;
	uint8_t alu_state;		/* sanitation, see sanitize.c */
	uint32_t scc;			/* number of the loop, 0: in none */
	uint32_t node;			/* the next one that stacklive.c keeps marks for */
	union {
		uint32_t alu_limit;	/* arithmetic, see sanitize.c */
		uint32_t loop_func;
	};
};

enum func_arg_kind { FARG_ANY, FARG_CTX, FARG_MEM, FARG_DYNPTR, FARG_OBJECT, FARG_ARENA };
struct func_arg { uint8_t kind; uint16_t flags; uint32_t mem_size, type; };	/* flags: PTR_; type: see ktype.h */

/* One function of the program; env.funcs[env.n_funcs].start is the program's length. */
struct func {
	uint32_t start;
	uint32_t first_block;		/* its part of env.blocks begins here, */
	uint32_t postorder;		/* and of env.postorder here */
	uint32_t prog_func;		/* index in prog.funcs of the function at `start` */
	uint16_t stack_depth;		/* bytes, 0..512; after the walk as the kernel changes it */
	uint16_t frame_bytes;		/* what the walk found: for the proof */
	int16_t fastcall_stack_off;
	bool keep_fastcall_stack;
	bool has_tail_call, tail_call_reachable, has_ld_abs;
	bool is_cb, is_async_cb, is_global, called;
	bool changes_pkt_data, might_sleep;
	uint8_t own_stack;		/* enum own_stack, depth.c */
	bool args_cached;
	uint8_t n_args;
	struct func_arg args[5];
	bool verified, unreliable;	/* its BTF signature does not tell the truth */
};

/* Instructions in a row, entered at the first alone and left at the last (calls return). */
struct block {
	uint32_t start, last;		/* slots of instructions */
	uint32_t succ[2], n_succ;	/* blocks that may follow */
};

struct pool;

struct env {
	const struct prog *prog;
	const struct vfy_options *options;
	const struct insn *insns;	/* = prog->insns */
	uint32_t len;			/* = prog->len */
	struct diags *diags;
	struct proof *proof;

	/* Log. verbose() writes when log_on; level 1 forgets each path that ended well. */
	struct strbuf *log;
	size_t log_base;		/* where ours begins in it */
	uint32_t log_level;
	size_t prev_log_pos, prev_insn_print_pos;
	const struct prog_line *prev_line;
	uint32_t scratched_regs;
	uint64_t scratched_slots;
	bool unsupported;		/* -EOPNOTSUPP was diagnosed */

	/* Rules that depend on who loads the program. */
	bool capable;			/* CAP_BPF */
	bool allow_ptr_leaks, allow_uninit_stack, bypass_spec_v1, bypass_spec_v4;
	bool strict_alignment;
	bool sleepable;			/* the program may sleep */
	bool seen_direct_write;
	uint32_t extended_ids[16], n_extended;	/* proofs.c */

	/* Functions and flow; cfg.c fills these. */
	struct insn_aux *aux;		/* len */
	struct func funcs[LIMIT_FUNCS + 2];
	uint32_t n_funcs;
	struct block *blocks;		/* of all functions, in the order of the code */
	uint32_t n_blocks;
	uint32_t *postorder;		/* numbers of blocks, each function's in post order */
	uint32_t n_scc;			/* loops are numbered 1 .. n_scc - 1 */
	struct scc_info **scc;

	/* The walk. */
	struct pool *pool;
	void *bail;			/* jmp_buf: out of memory */
	struct vstate *cur;
	struct vstate *pending;		/* paths that wait, newest first */
	uint32_t n_pending;
	uint32_t insn;
	int32_t prev_insn;		/* -1: none */
	uint32_t id_gen;
	uint32_t insn_processed, prev_insn_processed;
	uint32_t jmps_processed, prev_jmps_processed;
	bool has_hist;			/* the instruction being walked has the last entry of cur->history */
	bool explore_alu_limits;
	struct vstate **kept;		/* states by place (prune.c); len lists, newest first */
	struct vstate *retired;
	uint32_t n_kept, n_retired, n_backedges;
	uint32_t max_states_per_insn, total_states, peak_states, longest_mark_read;
	struct stacklive *stacklive;
	struct precise *precise;
	uint16_t *touches;		/* per slot: registers that backtracking must look at it for */
	struct mapfields *maps;		/* per map of the set: what its value holds */
	struct ktypes *ktypes;		/* types of the kernel's that turned up (ktype.c) */
	uint8_t *notes;			/* per slot: what spoke against a fact (proofs.c) */
};

/* log.c: appends when a log is wanted. */
__attribute__((format(printf, 2, 3))) void verbose(struct env *env, const char *fmt, ...);
/* Appends "unsupported: ..." as a diagnostic and gives -EOPNOTSUPP. */
__attribute__((format(printf, 2, 3))) int unsupported(struct env *env, const char *fmt, ...);
/* Says what is wrong and gives its error; 0: nothing is. */
int report_fault(struct env *env, const struct prog_fault *fault);
/* The instruction's text and a newline, as after "3: ". */
void log_insn(struct env *env, uint32_t insn);

/* call.c: the helper as this program, loaded by whom it is, may call it; NULL: it may not. */
const struct helper *helper_here(const struct env *env, uint32_t id);

/* Whether values of the map have a field of that kind. */
static inline bool map_has(const struct env *env, uint32_t map, enum mapfield_kind kind)
{
	return env->maps[map].kinds >> kind & 1;
}

static inline bool map_def_has_lock(const struct env *env, uint32_t map)
{
	return map_has(env, map, MAPFIELD_SPIN_LOCK) || map_has(env, map, MAPFIELD_RES_SPIN_LOCK);
}

/* Number of the function that starts at / contains a slot; -1: none starts there. */
int func_at(const struct env *env, uint32_t start);
uint32_t func_of(const struct env *env, uint32_t insn);

#endif
