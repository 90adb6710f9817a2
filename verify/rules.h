/*
 * rules.h - what each family of instructions may do, and what is known after it. All functions work on the
 * running frame of env->cur; they return 0 or -errno with the reason in the log. Those of control flow set
 * env->insn to the next instruction; after the others it is the slot that follows.
 */
#ifndef VERIFY_RULES_H
#define VERIFY_RULES_H

#include <stdbool.h>
#include <stdint.h>

#include "core/helper.h"
#include "verify/env.h"

struct map_def;

/* ---- walk.c ---- */

int walk(struct env *env, uint32_t func);
/* A copy of the current state, to be walked from `insn` later; NULL: too many (said in the log). */
struct vstate *walk_push(struct env *env, uint32_t insn, uint32_t from, bool speculative);
/* A state for a function that runs on its own later (timers): nothing is shared with the current one. */
struct vstate *walk_push_new(struct env *env, uint32_t insn, uint32_t func);
enum { WALK_PATH_DONE = 1 };

/* ---- arithmetic ---- */

int rule_alu(struct env *env, const struct insn *in);			/* alu.c */
int rule_pointer_alu(struct env *env, const struct insn *in, const struct reg *ptr,
		     const struct reg *off);				/* pointer.c */
const char *alu_sign(const struct insn *in);				/* "+=" */

/* sanitize.c: pointer arithmetic that stays in bounds even when the processor mispredicts (not for root) */
struct sanitize { uint8_t state; uint32_t limit; bool to_left; };
int sanitize_scalar(struct env *env, const struct insn *in);
int sanitize_pointer(struct env *env, const struct insn *in, const struct reg *ptr, const struct reg *off,
		     struct reg *dst, struct sanitize *s, bool commit);
int sanitize_bounds(struct env *env, const struct insn *in, const struct reg *dst);
/* The way that the program does not take, walked as the processor might. */
int sanitize_untaken(struct env *env, const struct insn *in, uint32_t next);

/* ---- jumps ---- */

int rule_jump(struct env *env, const struct insn *in);			/* branch.c */
int branch_taken(const struct reg *a, const struct reg *b, enum isa_op op, bool is32);
void null_checked(struct env *env, struct vstate *st, unsigned r, bool is_null);
/* Comparison of packet pointers; false: it was none. */
bool packet_compared(struct env *env, const struct insn *in, const struct reg *dst, const struct reg *src,
		     struct vstate *fall, struct vstate *jump);		/* packet.c */
struct linked;
void linked_collect(struct env *env, struct vstate *st, uint32_t id, struct linked *l);	/* linked.c */
void linked_sync(struct env *env, struct vstate *st, const struct reg *known, const struct linked *l);

/* ---- memory ---- */

int rule_load(struct env *env, const struct insn *in, bool aligned, bool any_trust);	/* mem.c */
int rule_store(struct env *env, const struct insn *in, bool aligned);
int rule_store_imm(struct env *env, const struct insn *in);
int rule_atomic(struct env *env, const struct insn *in);		/* atomic.c */
int ld_abs_allowed(struct env *env);					/* ldabs.c */
int rule_ld_abs(struct env *env, const struct insn *in);		/* ldabs.c */
int rule_imm64(struct env *env, const struct insn *in);			/* imm64.c */

/* One access through a register. */
struct access {
	unsigned reg;		/* the pointer */
	int32_t off;
	int32_t size;
	bool write;
	int value;		/* register stored or loaded to; -1: none */
	bool strict;		/* natural alignment is required */
	bool sign;		/* a sign-extending load */
};
int mem_access(struct env *env, const struct access *a);
int mem_alignment(struct env *env, const struct reg *r, int32_t off, int32_t size, bool strict);
/* [off, off + size) plus the register's variable part within mem_size bytes. */
int mem_region(struct env *env, unsigned r, int32_t off, int32_t size, uint32_t mem_size, bool zero_ok);
int mem_fixed(struct env *env, unsigned r, int32_t off, int32_t size, uint32_t mem_size, bool zero_ok);
/* A pointer that may only be used as it was given. */
int mem_unmodified(struct env *env, const struct reg *r, unsigned regno, bool fixed_ok);
/* The pointer kind an instruction uses must not depend on the path where it would be translated differently. */
int mem_note_kind(struct env *env, uint8_t kind, uint16_t flags, bool any_trust);

int stack_bounds(struct env *env, unsigned r, int32_t off, int32_t size, bool write);	/* stack.c */
int stack_read(struct env *env, const struct access *a, int32_t off);
int stack_write(struct env *env, const struct access *a, int32_t off);
struct call;
/* A helper reads or writes `size` bytes; c (may be NULL): writing need not find them initialised. */
int stack_range(struct env *env, unsigned r, int32_t off, int32_t size, bool zero_ok, bool write, struct call *c);

int packet_access(struct env *env, unsigned r, int32_t off, int32_t size, bool zero_ok);	/* packet.c */
bool packet_allowed(struct env *env, const struct call *c, bool write);
void packet_moved(struct env *env);
/* Whether the kernel translates accesses to its context, so that no others may have it as plain memory. */
bool ctx_has_fields(const struct progtype *type);
bool ctx_known(const struct progtype *type);	/* whether what its context holds is known here */
int ctx_access(struct env *env, const struct access *a, int32_t off);	/* ctx.c */
int sock_access(struct env *env, const struct access *a, int32_t off);
int object_access(struct env *env, const struct access *a, int32_t off);	/* object.c */
int map_object_access(struct env *env, const struct access *a, int32_t off);
/* Whether a helper may take the object in register r as a struct of that type; says why not. */
int object_passes(struct env *env, unsigned r, uint32_t wanted, bool null_ok, bool release, bool strict);
int map_access(struct env *env, const struct access *a, int32_t off);	/* mapval.c */
int map_access_kind(struct env *env, unsigned r, int32_t off, int32_t size, bool write);
int map_access_bounds(struct env *env, unsigned r, int32_t off, int32_t size, bool zero_ok);

/* ---- calls ---- */

/* What the arguments of a call said. */
struct call {
	const struct helper *helper;
	const struct map_def *map;	/* NULL: none */
	uint32_t map_index, map_uid;
	bool raw;			/* the memory argument need not be initialised */
	unsigned raw_reg;
	int32_t raw_size;		/* bytes to be marked as written after the call */
	unsigned release;		/* register of the reference given back, 0: none */
	uint32_t ref, dynptr;		/* the object's reference; the dynptr that the result is part of */
	uint64_t size_max;
	uint32_t mem_size;
	uint32_t func;
	int64_t key;			/* constant key, -1: unknown */
	uint32_t stored_key;		/* that key as it is in memory */
};

int rule_helper(struct env *env, const struct insn *in);
int helper_args(struct env *env, struct call *c);			/* helperarg.c */
int helper_memory(struct env *env, unsigned r, int32_t size, bool write, bool zero_ok, struct call *c);
int object_passed(struct env *env, unsigned r, const struct func_arg *arg);	/* to a global function */
int helper_arg_offset(struct env *env, const struct reg *r, unsigned regno, bool release);
int map_suits_helper(struct env *env, const struct call *c);		/* mapcall.c */
int rule_call(struct env *env, const struct insn *in);			/* subprog.c */
int rule_return(struct env *env);
/* A new frame on top of `st`, registers untouched but for r10; NULL: too deep. */
struct frame *call_enter(struct env *env, struct vstate *st, uint32_t func, uint32_t callsite);
/* The function returns here and now, without an exit instruction; the step goes on behind the call. */
int leave_function(struct env *env, const struct scalar *r0);		/* call.c */
int call_back(struct env *env, struct call *c);				/* callback.c */
int func_signature(struct env *env, uint32_t func);			/* signature.c */
int func_call_matches(struct env *env, uint32_t func);
const char *func_name(const struct env *env, uint32_t func);
void clear_caller_saved(struct env *env);

struct ref *ref_add(struct env *env, uint32_t insn);			/* refs.c: all but insn to be filled in */
void ref_drop_at(struct vstate *st, uint32_t i);
int ref_acquire(struct env *env, uint32_t insn);			/* the id */
bool ref_drop(struct vstate *st, uint32_t id);				/* without looking at registers */
int ref_release(struct env *env, uint32_t id);
int ref_check_leak(struct env *env, bool locks_too, const char *what);
int timer_arg(struct env *env, unsigned r, struct call *c);			/* timer.c */
int lock_take(struct env *env, unsigned r, bool lock);			/* lock.c */

/* dynptr.c: an argument of that kind; `type`: the type wanted, 0: any */
int dynptr_arg(struct env *env, unsigned r, enum helper_arg arg, unsigned type);
int dynptr_passed(struct env *env, unsigned r);			/* to a global function */
int dynptr_check_release(struct env *env, unsigned r);
int dynptr_release(struct env *env, unsigned r);
/* Slot i is about to be written to: the dynptr there is none any more, and neither is what came from it. */
int dynptr_overwrite(struct env *env, struct frame *f, uint32_t i);
/* Id and reference of the dynptr that r points to. */
void dynptr_of(struct env *env, unsigned r, uint32_t *id, uint32_t *ref);
void dynptr_for_callback(struct env *env, struct reg *r, unsigned type);
const char *dynptr_name(unsigned type);

int rule_exit(struct env *env);						/* exit.c */
void log_bad_return(struct env *env, const struct reg *r, int32_t min, int32_t max, const char *when);

#endif
