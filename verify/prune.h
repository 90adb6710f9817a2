/*
 * prune.h - states kept at prune points, so that a path that arrives with nothing new ends there.
 */
#ifndef VERIFY_PRUNE_H
#define VERIFY_PRUNE_H

#include <stdbool.h>
#include <stdint.h>

#include "verify/env.h"

/*
 * At env->insn: 1 when a kept state covers the current one (the path is done), 0 to go on (perhaps the state
 * was kept), -errno when the program loops forever.
 */
int prune_visit(struct env *env);
/* A path from `st` has ended: counts it off at its checkpoints, and lets go of those that nothing needs. */
int prune_path_done(struct env *env, struct vstate *st);
/* The newest unfinished state kept at `insn` for the call chain of `st`, NULL: none. */
struct vstate *prune_loop_entry(struct env *env, const struct vstate *st, uint32_t insn);
/* Scalars that changed since `old` and whose exact value did not matter: now any number. */
void prune_widen(struct env *env, const struct vstate *old, struct vstate *st);
/* Forgets what no path from `st` on looks at; all of them must have been walked. */
void prune_clean(struct env *env, struct vstate *st);
/* After a function was verified: nothing kept is of use for the next. */
int prune_init(struct env *env);
void prune_forget(struct env *env);

/* ---- compare.c ---- */

enum exactness {
	COVERS,
	COVERS_ALL,		/* without leaving out what was not read or precise */
	IDENTICAL		/* and so that the path would go round forever */
};
/* Whether what was proved for `old` holds for `cur`. */
bool states_equal(struct env *env, struct vstate *old, const struct vstate *cur, enum exactness how);

/* ---- loops.c: states inside loops, whose marks are not final until the loop was left ---- */

int loops_enter(struct env *env, struct vstate *st);
int loops_exit(struct env *env, struct vstate *st);
/* `cur` was covered by `old`, which is in an unfinished loop: marks of `old` have to be carried on later. */
int loops_backedge(struct env *env, struct vstate *old, const struct vstate *cur);
bool loops_unfinished(const struct env *env, const struct vstate *st);
void loops_forget(struct env *env);

void prune_note_peak(struct env *env);

#endif
