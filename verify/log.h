/*
 * log.h - the verifier's log: what changed in registers and stack, source lines, instructions.
 */
#ifndef VERIFY_LOG_H
#define VERIFY_LOG_H

#include <stdbool.h>
#include <stdint.h>

#include "verify/env.h"

enum { LOG_PATHS = VFY_LOG_PATH | VFY_LOG_ALL };

static inline bool log_paths(const struct env *env) { return env->log_level & LOG_PATHS; }
static inline bool log_all(const struct env *env) { return env->log_level & VFY_LOG_ALL; }

/* What the next line about the state has to show. */
static inline void log_touch_reg(struct env *env, unsigned r) { env->scratched_regs |= 1u << r; }
static inline void log_touch_slot(struct env *env, unsigned slot) { env->scratched_slots |= 1ull << slot; }
static inline void log_touch_all(struct env *env)
{
	env->scratched_regs = UINT32_MAX;
	env->scratched_slots = UINT64_MAX;
}
static inline bool log_touched(const struct env *env) { return env->scratched_regs || env->scratched_slots; }

/* One frame: all of it, or what was touched since the last time (then forgets that). Ends the line. */
void log_state(struct env *env, const struct vstate *st, uint32_t frame, bool all);
/* What the instruction did, after its text on the same line if nothing was printed since. */
void log_insn_state(struct env *env, const struct vstate *st);
/* The instruction about to be walked, with its source line before it. */
void log_step(struct env *env);
/* "; text @ file:line" when the line is another one than the last; the prefix is a printf format. */
__attribute__((format(printf, 3, 4))) void log_line(struct env *env, uint32_t insn, const char *prefix, ...);
/* Back to what the log was when it had `pos` bytes. */
void log_reset(struct env *env, size_t pos);
static inline size_t log_pos(const struct env *env) { return env->log->len - env->log_base; }

/* A map's name as the kernel keeps it: 15 letters; none of what comes out of a map of maps. Static storage. */
const char *map_shown_name(const struct map_def *map);
void log_scalar(struct env *env, const struct scalar *s);
/* "-8,-24" of a slot mask, "r0,r6" of a register mask. */
void log_slot_mask(struct env *env, uint64_t slots);
void log_reg_mask(struct env *env, uint32_t regs);
/* A tnum as messages have it: "(0x0; 0xff)" or the number. Static storage. */
const char *log_tnum(struct tnum t);

#endif
