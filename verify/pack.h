/*
 * pack.h - frames in little space. Most registers hold nothing, anything, one number, or a pointer with a fixed
 * offset; written down as such, the frame of a state that is kept or waits takes a tenth of an open one. In large
 * programs that is what the time goes into otherwise: pages for states, and cache misses on them.
 *
 * The functions that read work on both forms.
 */
#ifndef VERIFY_PACK_H
#define VERIFY_PACK_H

#include <stdbool.h>
#include <stdint.h>

#include "verify/state.h"

/* What can be told of a frame without a look at any number: masks of registers and of slots. */
struct outline {
	uint16_t none, scalars;
	uint64_t spilled;	/* slots that a register is saved in */
	uint64_t numbers;	/* of which a load of all eight bytes gives a number */
	uint64_t said;		/* with a byte that somebody may rely on */
};
/* Put together in `room` if need be. */
const struct outline *frame_outline(const struct env *env, const struct frame *f, struct outline *room);

/* Packs what `from` (open) holds into `to`, which may be the same. */
void frame_pack(struct env *env, const struct frame *from, struct frame *to);
/* Fills regs and stack of `to` from the packed `from`. */
void frame_unpack(const struct frame *from, struct frame *to);
void frame_copy_packed(struct env *env, const struct frame *from, struct frame *to);
void frame_drop_packed(struct env *env, struct frame *f);

/* A register, put together in `room` if need be. */
const struct reg *frame_reg(const struct frame *f, unsigned r, struct reg *room);
/* Its kind alone, and whether it is the same as `other` to the byte: both much quicker. */
enum reg_kind frame_reg_kind(const struct frame *f, unsigned r);
bool frame_reg_same(const struct frame *f, unsigned r, const struct reg *other);
/* A slot's types, as slot.type. */
const uint8_t *frame_slot_type(const struct frame *f, uint32_t slot);
/* The slots that a register is saved in, and such a register. */
uint64_t frame_spilled(const struct frame *f);
const struct reg *frame_slot_reg(const struct frame *f, uint32_t slot, struct reg *room);
enum reg_kind frame_slot_kind(const struct frame *f, uint32_t slot);
/* Whether a load of all of a slot, which need not be there, gives a number. */
bool frame_slot_is_number(const struct env *env, const struct frame *f, uint32_t slot);

/* Scalars that count as precise; without CAP_BPF (`all`), all do. */
uint32_t frame_precise_regs(const struct frame *f, bool all);
uint64_t frame_precise_slots(const struct frame *f, bool all);

/* In a packed frame: nothing is known of it any more. */
void frame_forget_reg(struct frame *f, unsigned r);
void frame_forget_slot(struct frame *f, uint32_t slot);

#endif
