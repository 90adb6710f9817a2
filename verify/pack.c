#include "verify/pack.h"

#include <string.h>

#include "verify/env.h"

/*
 * frame.packed, in words of 64 bits: the outline; a descriptor of 16 bits for each register and each slot; eight
 * type bytes for each slot; then what the descriptors point to. A descriptor is the word where that begins << 4 |
 * HAS_HEAD | enum form.
 */
enum { DESCRIPTORS = sizeof(struct outline) / 8 };

/* How the number is written down; words that it takes in `form_words`. */
enum form {
	NOTHING,	/* REG_NONE */
	ANYTHING,	/* every bit unknown, and no bound tells more */
	NUMBER,		/* one value */
	BITS,		/* value and mask, and no bound tells more */
	WHOLE,		/* the whole struct reg */
	FORMS
};
typedef uint16_t descriptor __attribute__((may_alias));
enum { HAS_HEAD = 8, HEAD_WORDS = 3, REG_WORDS = sizeof(struct reg) / 8 };
static const uint8_t form_words[FORMS] = { [NUMBER] = 1, [BITS] = 2, [WHOLE] = REG_WORDS };

/* All of a register but the number: what is mostly zero in a scalar. */
struct head {
	uint64_t kind, extra, id;
};
_Static_assert(sizeof(struct head) == 8 * HEAD_WORDS, "as many words");
_Static_assert(offsetof(struct reg, s) == 16 && offsetof(struct reg, id) == 80 && sizeof(struct reg) == 88,
	       "kind to off, extra and map_uid, the number, id and ref");

static struct head head_of(const struct reg *r)
{
	struct head h;

	memcpy(&h, r, 16);
	memcpy(&h.id, &r->id, 8);
	return h;
}

static void set_head(struct reg *r, const uint64_t *words)
{
	memcpy(r, words, 16);
	memcpy(&r->id, words + 2, 8);
}

/* ---- writing ---- */

/* Room to put a frame together in, for the most that a frame can take. */
struct packer {
	uint64_t words[DESCRIPTORS + (ISA_REGS + MAX_SLOTS + 3) / 4 + MAX_SLOTS + (ISA_REGS + MAX_SLOTS) * REG_WORDS];
	uint32_t n;
};

static enum form form_of(const struct reg *r)
{
	uint64_t mask = r->s.bits.mask;
	struct scalar s;

	if (r->kind == REG_NONE)
		return NOTHING;
	s = scalar_from_bits(r->s.bits);
	if (!scalar_same(&s, &r->s))
		return WHOLE;
	return !~mask ? ANYTHING : mask ? BITS : NUMBER;
}

/* The heads of what has none written down. */
static const uint64_t plain[HEAD_WORDS] = {
	__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__ ? REG_SCALAR : (uint64_t)REG_SCALAR << 56
}, nothing[HEAD_WORDS];

static uint16_t put(struct packer *p, const struct reg *r)
{
	enum form form = form_of(r);
	uint32_t at = p->n;
	struct head h;

	if (form == WHOLE) {
		memcpy(p->words + at, r, sizeof(*r));
		p->n += REG_WORDS;
		return (uint16_t)(at << 4 | form);
	}
	if (form == NUMBER || form == BITS)
		p->words[p->n++] = r->s.bits.value;
	if (form == BITS)
		p->words[p->n++] = r->s.bits.mask;
	h = head_of(r);
	if (form == NOTHING ? !r->ref : h.kind == plain[0] && !h.extra && !h.id)
		return (uint16_t)(at << 4 | form);
	memcpy(p->words + p->n, &h, sizeof(h));
	p->n += HEAD_WORDS;
	return (uint16_t)(at << 4 | HAS_HEAD | form);
}

static uint32_t descriptor_words(uint32_t slots) { return (ISA_REGS + slots + 3) / 4; }

/* Bytes that are all of one type, in a word of eight. */
#define ALL(type) (UINT64_C(0x0101010101010101) * (type))

static uint64_t types_of(const struct slot *s)
{
	uint64_t types;

	_Static_assert(SLOT_INVALID == 0, "never written is all zero");
	memcpy(&types, s->type, sizeof(types));
	return types;
}

static bool slot_is_number(const struct env *env, const struct slot *s)
{
	if (slot_is_scalar64(s))
		return true;
	return env->allow_uninit_stack ? !(types_of(s) & ~ALL(SLOT_MISC)) : types_of(s) == ALL(SLOT_MISC);
}

static void outline_slot(const struct env *env, struct outline *o, const struct slot *s, uint64_t bit)
{
	if (slot_is_spill(s))
		o->spilled |= bit;
	if (slot_is_number(env, s))
		o->numbers |= bit;
	if (env->allow_uninit_stack ? types_of(s) & ~ALL(SLOT_MISC) : types_of(s))
		o->said |= bit;
}

static void outline(const struct env *env, const struct frame *f, struct outline *o)
{
	*o = (struct outline){ 0 };
	for (unsigned r = 0; r < ISA_REGS; r++) {
		o->none |= (uint16_t)((f->regs[r].kind == REG_NONE) << r);
		o->scalars |= (uint16_t)((f->regs[r].kind == REG_SCALAR) << r);
	}
	for (uint32_t i = 0; i < f->stack_bytes / 8; i++)
		outline_slot(env, o, &f->stack[i], 1ull << i);
}

void frame_pack(struct env *env, const struct frame *from, struct frame *to)
{
	uint32_t slots = from->stack_bytes / 8;
	struct packer p;
	struct outline *o = (struct outline *)p.words;
	descriptor *desc = (descriptor *)(p.words + DESCRIPTORS);
	uint64_t *types = p.words + DESCRIPTORS + descriptor_words(slots);

	outline(env, from, o);
	p.n = (uint32_t)(types + slots - p.words);
	for (unsigned r = 0; r < ISA_REGS; r++)
		*desc++ = put(&p, &from->regs[r]);
	for (uint32_t i = 0; i < slots; i++) {
		memcpy(&types[i], from->stack[i].type, 8);
		*desc++ = slot_has_reg(&from->stack[i]) ? put(&p, &from->stack[i].reg) : NOTHING;
	}
	to->packed = pool_alloc(env, p.n * sizeof(*p.words));
	to->packed_words = (uint16_t)p.n;
	memcpy(to->packed, p.words, p.n * sizeof(*p.words));
}

void frame_copy_packed(struct env *env, const struct frame *from, struct frame *to)
{
	to->packed = pool_alloc(env, from->packed_words * sizeof(*to->packed));
	to->packed_words = from->packed_words;
	memcpy(to->packed, from->packed, from->packed_words * sizeof(*to->packed));
}

void frame_drop_packed(struct env *env, struct frame *f)
{
	pool_free(env, f->packed, f->packed_words * sizeof(*f->packed));
	f->packed = NULL;
}

/* ---- reading ---- */

static struct outline *packed_outline(const struct frame *f) { return (struct outline *)f->packed; }
static descriptor *descriptors(const struct frame *f) { return (descriptor *)(f->packed + DESCRIPTORS); }
static descriptor *slot_descriptors(const struct frame *f) { return descriptors(f) + ISA_REGS; }

static uint64_t *packed_types(const struct frame *f)
{
	return f->packed + DESCRIPTORS + descriptor_words(f->stack_bytes / 8);
}

static struct tnum bits_of(enum form form, const uint64_t *words)
{
	switch (form) {
	case NUMBER:
		return (struct tnum){ words[0], 0 };
	case BITS:
		return (struct tnum){ words[0], words[1] };
	default:
		return TNUM_UNKNOWN;
	}
}

static const struct reg *get(const struct frame *f, descriptor desc, struct reg *room)
{
	enum form form = desc & 7;
	const uint64_t *words = f->packed + (desc >> 4);

	if (form == WHOLE)
		return (const struct reg *)words;
	if (desc & HAS_HEAD)
		set_head(room, words + form_words[form]);
	else
		set_head(room, form == NOTHING ? nothing : plain);
	room->s = scalar_from_bits(bits_of(form, words));
	return room;
}

static enum reg_kind kind_of(const struct frame *f, descriptor desc)
{
	enum form form = desc & 7;
	const uint64_t *words = f->packed + (desc >> 4);

	if (form == NOTHING)
		return REG_NONE;
	if (form == WHOLE || desc & HAS_HEAD)
		return ((const struct reg *)(words + (form == WHOLE ? 0 : form_words[form])))->kind;
	return REG_SCALAR;
}

void frame_unpack(const struct frame *from, struct frame *to)
{
	struct reg room;

	for (unsigned r = 0; r < ISA_REGS; r++)
		to->regs[r] = *get(from, descriptors(from)[r], &room);
	for (uint32_t i = 0; i < from->stack_bytes / 8; i++) {
		memcpy(to->stack[i].type, frame_slot_type(from, i), sizeof(to->stack[i].type));
		if (slot_descriptors(from)[i] != NOTHING)
			to->stack[i].reg = *get(from, slot_descriptors(from)[i], &room);
		else
			to->stack[i].reg.ref = 0;
	}
}

const struct outline *frame_outline(const struct env *env, const struct frame *f, struct outline *room)
{
	if (f->packed)
		return packed_outline(f);
	outline(env, f, room);
	return room;
}

const struct reg *frame_reg(const struct frame *f, unsigned r, struct reg *room)
{
	return f->packed ? get(f, descriptors(f)[r], room) : &f->regs[r];
}

enum reg_kind frame_reg_kind(const struct frame *f, unsigned r)
{
	return f->packed ? kind_of(f, descriptors(f)[r]) : (enum reg_kind)f->regs[r].kind;
}

static bool reg_same(const struct reg *a, const struct reg *b)
{
	struct head x = head_of(a), y = head_of(b);

	return x.kind == y.kind && x.extra == y.extra && x.id == y.id && scalar_same(&a->s, &b->s);
}

bool frame_reg_same(const struct frame *f, unsigned r, const struct reg *other)
{
	descriptor desc = f->packed ? descriptors(f)[r] : 0;
	enum form form = desc & 7;
	struct reg room;
	struct tnum bits;

	if (f->packed && form != WHOLE) {
		bits = bits_of(form, f->packed + (desc >> 4));
		if (bits.value != other->s.bits.value || bits.mask != other->s.bits.mask)
			return false;
	}
	return reg_same(frame_reg(f, r, &room), other);
}

const uint8_t *frame_slot_type(const struct frame *f, uint32_t slot)
{
	return f->packed ? (const uint8_t *)(packed_types(f) + slot) : f->stack[slot].type;
}

uint64_t frame_spilled(const struct frame *f)
{
	uint64_t slots = 0;

	if (f->packed)
		return packed_outline(f)->spilled;
	for (uint32_t i = 0; i < f->stack_bytes / 8; i++)
		slots |= (uint64_t)slot_is_spill(&f->stack[i]) << i;
	return slots;
}

const struct reg *frame_slot_reg(const struct frame *f, uint32_t slot, struct reg *room)
{
	return f->packed ? get(f, slot_descriptors(f)[slot], room) : &f->stack[slot].reg;
}

enum reg_kind frame_slot_kind(const struct frame *f, uint32_t slot)
{
	return f->packed ? kind_of(f, slot_descriptors(f)[slot]) : (enum reg_kind)f->stack[slot].reg.kind;
}

bool frame_slot_is_number(const struct env *env, const struct frame *f, uint32_t slot)
{
	if (slot >= f->stack_bytes / 8)
		return false;
	return f->packed ? packed_outline(f)->numbers >> slot & 1 : slot_is_number(env, &f->stack[slot]);
}

uint32_t frame_precise_regs(const struct frame *f, bool all)
{
	uint32_t regs = f->precise_regs;

	for (unsigned r = 0; all && r < ISA_FP; r++)
		regs |= (uint32_t)(frame_reg_kind(f, r) == REG_SCALAR) << r;
	return regs;
}

uint64_t frame_precise_slots(const struct frame *f, bool all)
{
	uint64_t slots = f->precise_slots;

	for (uint64_t left = all ? frame_spilled(f) : 0; left; left &= left - 1) {
		uint32_t i = (uint32_t)__builtin_ctzll(left);

		slots |= (uint64_t)(frame_slot_kind(f, i) == REG_SCALAR) << i;
	}
	return slots;
}

/* ---- forgetting ---- */

void frame_forget_reg(struct frame *f, unsigned r)
{
	struct outline *o = packed_outline(f);

	descriptors(f)[r] = NOTHING;
	f->precise_regs &= (uint16_t)~(1u << r);
	o->none |= (uint16_t)(1u << r);
	o->scalars &= (uint16_t)~(1u << r);
}

void frame_forget_slot(struct frame *f, uint32_t slot)
{
	struct outline *o = packed_outline(f);
	uint64_t others = ~(1ull << slot);

	slot_descriptors(f)[slot] = NOTHING;
	packed_types(f)[slot] = 0;
	f->precise_slots &= others;
	o->spilled &= others;
	o->numbers &= others;
	o->said &= others;
}
