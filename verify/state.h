/*
 * state.h - what the verifier knows at one point of one path: registers, stack slots, call frames, references.
 *
 * States are copied at every branch and compared at every join, millions of times in a large program. So a
 * register is 88 bytes with everything that decides equality in front, a frame holds only as many stack slots
 * as the function used, states that are kept are packed (pack.h), and all of it comes from a pool (pool.h).
 */
#ifndef VERIFY_STATE_H
#define VERIFY_STATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/isa.h"
#include "verify/pool.h"
#include "verify/scalar.h"

/* What a register holds. */
enum reg_kind {
	REG_NONE,		/* never written: reading it is an error */
	REG_SCALAR,
	REG_CTX,
	REG_MAP,		/* the map itself: reg.map */
	REG_MAP_VALUE,		/* a value of reg.map */
	REG_MAP_KEY,
	REG_STACK,		/* the stack of frame reg.frame */
	REG_PACKET_META, REG_PACKET, REG_PACKET_END,
	REG_FLOW_KEYS,
	REG_SOCKET, REG_SOCK_COMMON, REG_TCP_SOCK, REG_XDP_SOCK,
	REG_MEM,		/* reg.mem_size bytes */
	REG_BUF,
	REG_FUNC,		/* function number reg.func */
	REG_TP_BUFFER,		/* what a tracepoint lets programs write */
	REG_OBJECT,		/* a struct of the kernel's, of type reg.type (ktype.h) */
	REG_ARENA,		/* memory shared with user space */
	REG_DYNPTR,		/* a dynptr that a callback got (or, in a slot, one on the stack): reg.dynptr */
	REG_KINDS
};

/* Qualities of a pointer, in reg.flags. */
enum {
	PTR_MAYBE_NULL	= 1 << 0,
	PTR_RDONLY	= 1 << 1,
	PTR_RINGBUF	= 1 << 2,	/* a record of bpf_ringbuf_reserve() */
	PTR_UNTRUSTED	= 1 << 3,
	PTR_TRUSTED	= 1 << 4,	/* valid as long as the program runs, or its reference is held */
	PTR_RCU		= 1 << 5,	/* valid until the kernel may free what nobody reads */
	PTR_PERCPU	= 1 << 6,	/* not an address, but what makes one for each processor */
	PTR_USER	= 1 << 7,	/* of user space */
};

/*
 * In reg.id of a scalar: the register is "id plus reg.off", linked to the registers of that id; the sum was
 * made with 64 or with 32 bits.
 */
#define ID_ADD_CONST64 0x80000000u
#define ID_ADD_CONST32 0x40000000u
#define ID_ADD_CONST (ID_ADD_CONST64 | ID_ADD_CONST32)

/*
 * Two registers stand for the same knowledge when all their bytes are equal: a register is always written with
 * its unused fields zero.
 */
struct reg {
	uint8_t kind;			/* enum reg_kind */
	uint8_t frame;			/* REG_STACK: whose stack */
	uint16_t flags;			/* PTR_ */
	int32_t off;			/* pointers: fixed offset; scalar with ID_ADD_CONST: what is added to id */
	union {
		int32_t range;		/* packet pointers: bytes known to be readable; RANGE_ below */
		uint32_t map;		/* REG_MAP, _VALUE, _KEY: index into progset.maps */
		uint32_t mem_size;	/* REG_MEM */
		uint32_t func;		/* REG_FUNC */
		uint32_t type;		/* REG_OBJECT: number of a type of env's, see ktype.h */
		uint32_t dynptr;	/* REG_DYNPTR: enum dynptr_type, and in a slot DYNPTR_FIRST */
		uint32_t extra;		/* any of them, for comparing */
	};
	union {
		uint32_t map_uid;	/* maps: tells apart inner maps from different lookups */
		uint32_t slice_of;	/* REG_MEM: id of the dynptr that it is part of */
	};				/* 0: neither */
	struct scalar s;		/* the number, or the variable part of a pointer's offset */
	uint32_t id;			/* equal ids: same origin (null checks, ranges, linked scalars) */
	uint32_t ref;			/* the reference that keeps the object alive, 0: none */
};

#define REG_CMP_BYTES offsetof(struct reg, id)

/* Values of range for a pointer that a comparison put at or beyond the packet's end. */
enum { RANGE_AT_END = -1, RANGE_BEYOND_END = -2 };

enum slot_type {
	SLOT_INVALID,		/* never written */
	SLOT_SPILL,		/* part of the register in slot.reg */
	SLOT_MISC,		/* some bytes */
	SLOT_ZERO,		/* zero bytes */
	SLOT_DYNPTR		/* half of a dynptr, which slot.reg describes */
};

/* In reg.dynptr: the slot holds the half at the lower address. */
enum { DYNPTR_FIRST = 1 << 8, DYNPTR_TYPE = DYNPTR_FIRST - 1, DYNPTR_SLOTS = 2 };

/* Eight bytes of stack at r10 - 8 * (i + 1) for slot i; type[7] is the byte at that address, type[0] the last. */
struct slot {
	struct reg reg;
	uint8_t type[8];	/* enum slot_type */
};

/*
 * A call. What is known of its registers and stack is either open (regs, stack) or packed (pack.h), which takes a
 * fraction of the space. The running frame of a state that is being walked or was pushed just now is open; a
 * frame that vstate_own() gives is, too. All others are read through frame_reg() and its like.
 */
struct frame {
	int32_t callsite;		/* the call instruction in the frame before; -1: none */
	uint32_t depth;			/* 0: the program's entry */
	uint32_t func;			/* number of the function */
	uint32_t async_entry;
	int32_t ret_min, ret_max;	/* what a callback may return */
	bool in_callback, in_async_callback;
	uint32_t callback_depth;	/* how often the callback was entered from the same call */
	uint32_t stack_bytes;		/* in use: a multiple of 8 */
	uint32_t cap_slots;
	uint32_t users;			/* states that share this frame (only callers' frames are shared) */
	/*
	 * In kept states: scalars whose exact value mattered to some decision later on. In a state that is being
	 * walked, none: that is found out about the checkpoints before it.
	 */
	uint16_t precise_regs;
	uint16_t packed_words;
	uint64_t precise_slots;
	struct reg *regs;		/* ISA_REGS; NULL when packed */
	struct slot *stack;
	uint64_t *packed;		/* NULL when open */
};

enum { MAX_FRAMES = 8, MAX_SLOTS = ISA_STACK / 8 };

enum ref_kind { REF_PTR = 1, REF_LOCK = 2, REF_IRQ = 4 };
struct ref {
	uint8_t kind;
	uint32_t id;
	uint32_t insn;			/* where it was acquired */
	uint64_t object;		/* REF_LOCK: which object holds the lock */
};

/*
 * One step that precision backtracking cannot guess from the code. A step whose comparison was shared by other
 * registers (linked.c) has them in the word before its own.
 */
union history {
	struct {
		uint64_t insn : 20;
		uint64_t came_from : 20;	/* the instruction walked before it, plus 1; 0: none */
		uint64_t flags : 12;		/* HIST_ */
		uint64_t touched : 11;		/* vstate.touched until here, HIST_TOUCHED */
		uint64_t has_linked : 1;
	};
	uint64_t linked;
};
_Static_assert(sizeof(union history) == 8, "steps are copied with every state");
/* Registers, and the bit for whatever is wanted (backtrack.h) in place of r10, which is never wanted. */
#define HIST_TOUCHED(touched) (((touched) & 0x3ff) | (touched) >> 15 << 10)
static inline uint64_t history_linked(const union history *h) { return h->has_linked ? h[-1].linked : 0; }
enum {
	HIST_FRAME_MASK = 0x7, HIST_SLOT_SHIFT = 3, HIST_SLOT_MASK = 0x3f,
	HIST_STACK_ACCESS = 1 << 9, HIST_DST_STACK = 1 << 10, HIST_SRC_STACK = 1 << 11
};

struct vstate {
	/* What a search through the kept states of a place looks at: one cache line. */
	struct vstate *next, *prev;		/* kept states of one place, paths that wait, states inside a loop */
	uint32_t insn;
	uint32_t branches;			/* paths from here still to be walked */
	uint32_t current;			/* index of the running frame */
	uint32_t hits, misses;			/* kept: how often it ended a path, or did not */
	uint32_t dfs_depth;
	bool speculative, cleaned;
	bool sleepable;				/* may this path sleep? */
	bool retired;				/* kept, but no longer looked at */
	bool kept;				/* only as many frames as there are have room */
	uint8_t differs_frame, differs;		/* kept: what told it from a path that arrived, see compare.c */
	struct vstate *parent;			/* the checkpoint that this path went through last */
	struct vstate *equal_state;		/* the kept state that made this one redundant inside a loop */

	uint32_t first_insn;			/* of the straight piece of path behind this state */
	int32_t last_insn;			/* -1: the function was just entered */
	uint16_t touched;			/* in it: env.touches of all instructions; */
	uint64_t touched_slots;			/* stack slots accessed, of any frame */
	union history *history;
	uint32_t n_history, cap_history;	/* words */
	uint32_t n_steps;
	struct ref *refs;
	uint32_t n_refs, cap_refs;
	uint32_t active_locks, lock_id;
	uint64_t lock_object;
	uint32_t active_preempt_locks, active_rcu_locks;
	uint32_t callback_unroll_depth, may_goto_depth;
	uint32_t resume_insn;			/* waiting: where to go on, and from where we came */
	int32_t resume_prev;
	size_t log_pos;				/* waiting: how long the log was */

	struct frame *frames[MAX_FRAMES];	/* up to and including `current`; callers may be shared (frame.users) */
};

static inline struct frame *state_frame(const struct vstate *st) { return st->frames[st->current]; }
static inline struct reg *state_regs(const struct vstate *st) { return st->frames[st->current]->regs; }
static inline bool slot_is_spill(const struct slot *s) { return s->type[7] == SLOT_SPILL; }
static inline bool slot_is_scalar_spill(const struct slot *s)
{
	return s->type[7] == SLOT_SPILL && s->reg.kind == REG_SCALAR;
}
static inline bool slot_is_dynptr(const struct slot *s) { return s->type[0] == SLOT_DYNPTR; }
/* Something is known of slot.reg, if only the reference that was there. */
static inline bool slot_has_reg(const struct slot *s)
{
	return slot_is_spill(s) || slot_is_dynptr(s) || s->reg.ref;
}
/* A whole 64-bit scalar is spilled. */
static inline bool slot_is_scalar64(const struct slot *s)
{
	return s->type[0] == SLOT_SPILL && s->reg.kind == REG_SCALAR;
}


struct env;

/* ---- state.c ---- */

struct vstate *vstate_new(struct env *env);
/* A copy with no list membership, the running frame open. */
struct vstate *vstate_copy(struct env *env, const struct vstate *from);
/* A copy for keeping, all its frames packed. */
struct vstate *vstate_keep(struct env *env, const struct vstate *from);
/* A copy of where the path came from alone, without frames. */
struct vstate *vstate_path(struct env *env, const struct vstate *from);
void vstate_free(struct env *env, struct vstate *st);
struct frame *frame_new(struct env *env, int32_t callsite, uint32_t depth, uint32_t func);
void frame_free(struct env *env, struct frame *f);
/* Frame `i` of `st`, open and not shared with any other state: for writing to it. */
struct frame *vstate_own(struct env *env, struct vstate *st, uint32_t i);
/* The same for kept states: packed. */
struct frame *vstate_own_packed(struct env *env, struct vstate *st, uint32_t i);
/* Packs the frames of a state that will wait. */
void vstate_pack(struct env *env, struct vstate *st);
/* Gives back what an open frame needs. */
void frame_drop_room(struct env *env, struct frame *f);
/* Makes room so that at least `bytes` of stack are in use; notes the function's depth. */
void frame_grow(struct env *env, struct frame *f, uint32_t bytes);
/* Room for one more word of history; n_history already counts it. */
union history *vstate_add_history(struct env *env, struct vstate *st);
/* The instruction that frame `i` is at. */
static inline uint32_t vstate_frame_insn(const struct vstate *st, uint32_t i)
{
	return i == st->current ? st->insn : (uint32_t)st->frames[i + 1]->callsite;
}
bool vstate_same_callsites(const struct vstate *a, const struct vstate *b);

/* Every register and spilled register of `st` that `wants` says yes to, frame after frame. `each` may write. */
void vstate_each_reg(struct env *env, struct vstate *st, bool (*wants)(const struct reg *, const void *),
		     void (*each)(struct env *, struct reg *, const void *), const void *arg);

#endif
