/*
 * The checked interpreter, instruction after instruction. What operations do is in interp_ops.h; here is what
 * has to hold before.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/ctx.h"
#include "core/helper.h"
#include "maps/map.h"
#include "run/checked_impl.h"
#include "run/helpers.h"
#include "run/interp_ops.h"

/* ---- memory of a worker ---- */

struct checked *checked_new(struct run_state *state)
{
	struct checked *c = calloc(1, sizeof(*c));

	if (!c)
		return NULL;
	c->state = state;
	c->vm = &state->vm;
	c->budget = CHECKED_BUDGET;
	c->what = (struct strbuf)STRBUF_INIT;
	c->stack = calloc(CHECKED_FRAMES, CHECKED_FRAME_BYTES);
	if (!c->stack) {
		free(c);
		return NULL;
	}
	return c;
}

void checked_free(struct checked *c)
{
	if (!c)
		return;
	free(c->stack);
	free(c->nodes);
	strbuf_free(&c->what);
	free(c);
}

void checked_set_budget(struct checked *c, uint64_t instructions)
{
	c->budget = instructions ? instructions : CHECKED_BUDGET;
}

void checked_watch(struct checked *c, checked_observer *observer, void *arg)
{
	c->observer = observer;
	c->observer_arg = arg;
}

void checked_litter(struct checked *c, uint64_t seed)
{
	c->litter = seed;
}

/* ---- frames ---- */

static void fill_frame(struct checked *c, uint8_t *bytes)
{
	if (!c->litter) {
		memset(bytes, 0, ISA_STACK);
		return;
	}
	for (unsigned i = 0; i < ISA_STACK; i += 8) {
		c->litter ^= c->litter << 13;
		c->litter ^= c->litter >> 7;
		c->litter ^= c->litter << 17;
		memcpy(bytes + i, &c->litter, 8);
	}
}

static void open_frame(struct checked *c, const struct run_prog *run, uint32_t pc, enum checked_entry entry,
		       unsigned level)
{
	struct checked_frame *f = checked_frame(c);

	f->run = run;
	f->prog = run->prog;
	f->pc = pc;
	f->entry = (uint8_t)entry;
	f->level = (uint8_t)level;
	f->may_goto = VM_LOOP_BUDGET;
	f->fp = c->stack + (c->depth + 1) * (size_t)CHECKED_FRAME_BYTES;
	fill_frame(c, f->fp - ISA_STACK);
	c->r[ISA_FP] = (uintptr_t)f->fp;
}

/* A function of the running program; false: too deep. */
static bool enter(struct checked *c, uint32_t pc, enum checked_entry entry)
{
	struct checked_frame *f = checked_frame(c);

	if (f->level + 1 >= VM_CALL_FRAMES || c->depth + 1 >= CHECKED_FRAMES)
		return checked_fault(c, "more than %d calls deep", VM_CALL_FRAMES);
	memcpy(f->saved, &c->r[6], sizeof(f->saved));
	c->depth++;
	open_frame(c, f->run, pc, entry, f->level + 1u);
	return true;
}

static void leave(struct checked *c)
{
	struct checked_frame *f;

	c->depth--;
	f = checked_frame(c);
	memcpy(&c->r[6], f->saved, sizeof(f->saved));
	c->r[ISA_FP] = (uintptr_t)f->fp;
}

bool checked_code(const struct checked *c, uint64_t address, uint32_t *pc)
{
	const struct prog *prog = c->frames[c->depth].prog;
	uint64_t into = address - (uintptr_t)prog->insns;

	*pc = (uint32_t)(into / sizeof(*prog->insns));
	return into / sizeof(*prog->insns) < prog->len && into % sizeof(*prog->insns) == 0;
}

/* ---- before an instruction ---- */

static bool bad_registers(struct checked *c, const struct insn *s, const struct isa_row *row)
{
	enum isa_kind kind = (enum isa_kind)isa_op_kinds[row->op];
	bool writes_dst = kind == KIND_ALU || kind == KIND_END || kind == KIND_LOAD || kind == KIND_IMM64 ||
			  row->op == OP_A_LOAD_ACQ;
	bool writes_src = kind == KIND_ATOMIC && row->op >= OP_A_FADD && row->op <= OP_A_XCHG;

	if (s->dst >= ISA_REGS)
		return !checked_fault(c, "there is no register r%u", s->dst);
	if (s->dst && !isa_has_dst((enum isa_form)row->form))
		return !checked_fault(c, "no instruction: its destination register must be 0, not %u",
				      s->dst);
	if ((writes_dst && s->dst == ISA_FP) || (writes_src && s->src == ISA_FP))
		return !checked_fault(c, "r10 cannot be written");
	return false;
}

/* Second slot of a 64-bit immediate. */
static bool bad_half(struct checked *c, const struct insn *s, uint32_t left)
{
	if (left < 2 || s[1].id != ISA_IMM64_HI || s[1].dst || s[1].src || s[1].off)
		return !checked_fault(c,
				      "no instruction: the second half of the 64-bit immediate is missing or damaged");
	return false;
}

/* The instruction at the running frame's pc, known to be one; NULL: fault. */
static const struct insn *fetch(struct checked *c)
{
	const struct checked_frame *f = checked_frame(c);
	const struct insn *s = &f->prog->insns[f->pc];

	if (f->pc >= f->prog->len) {
		checked_fault(c, "after instruction %u it goes on at instruction %d, and the program has %u",
			      c->before,
			      (int32_t)f->pc, f->prog->len);
		return NULL;
	}
	if (!c->left) {
		checked_fault(c, "it did not end within %llu instructions", (unsigned long long)c->budget);
		return NULL;
	}
	c->left--;
	if (s->id == ISA_IMM64_HI) {
		checked_fault(c, "instruction %u jumps into the middle of a 64-bit immediate", c->before);
		return NULL;
	}
	if (s->id == ISA_NONE) {
		checked_fault(c, "no instruction: opcode %#04x with these fields means nothing", s->opcode);
		return NULL;
	}
	if (bad_registers(c, s, isa_row(s)) || (isa_is_imm64(s) && bad_half(c, s, f->prog->len - f->pc)))
		return NULL;
	return s;
}

static void show(struct checked *c)
{
	const struct checked_view view = { c->r, c->frames, c->depth };

	if (c->observer)
		c->observer(c->observer_arg, c, &view);
}

/* ---- the context: a struct that exists in the tables alone ---- */

/* Two fields of 4 bytes at once. */
static bool is_pair(const struct ctx_field *f, unsigned size)
{
	return size == 8 && f->size == 4 && f->value == CTX_SCALAR;
}

static void load_field(struct checked *c, const struct insn *s, const struct isa_row *row, uint64_t *slot,
		       const struct ctx_field *f, unsigned shift)
{
	uint64_t v = slot[0] >> shift;
	unsigned unused = 64u - row->width;

	if (is_pair(f, row->width / 8u))
		v = (uint32_t)slot[0] | slot[1] << 32;
	else if (f->value == CTX_SCALAR)
		v = row->op == OP_LDSX ? (uint64_t)((int64_t)(v << unused) >> unused) : v << unused >> unused;
	c->r[s->dst] = v;	/* of a pointer, all of it, whatever the field's size */
}

static void store_field(const struct isa_row *row, uint64_t *slot, const struct ctx_field *f, unsigned shift,
			uint64_t value)
{
	uint64_t mask = UINT64_MAX >> (64u - row->width) << shift;

	if (is_pair(f, row->width / 8u)) {
		slot[0] = (uint32_t)value;
		slot[1] = value >> 32;
	} else {
		slot[0] = (slot[0] & ~mask) | (value << shift & mask);
	}
}

/* A load or store of a context field, done. False: fault. */
static bool use_ctx(struct checked *c, const struct insn *s, const struct isa_row *row, uint64_t offset)
{
	const struct prog *prog = checked_frame(c)->prog;
	const struct progtype *type = prog->type;
	bool store = isa_op_kinds[row->op] == KIND_STORE;
	const struct ctx_field *f = NULL, *part;
	unsigned shift;
	uint64_t *slot;

	if (isa_op_kinds[row->op] == KIND_ATOMIC)
		return checked_fault(c, "an atomic access to the context");
	if (!ctx_may_access(type, prog->attach_type, (uint32_t)offset, row->width / 8u, store, &f) ||
	    (f->value != CTX_SCALAR && (store || row->op == OP_LDSX))) {
		part = ctx_field_at(type, (uint32_t)offset);
		return checked_fault(c, "%s of %u bytes at offset %u of the context (struct %s): %s%s%s",
				     store ? "store" : "load", row->width / 8u, (unsigned)offset,
					     type->ctx_name,
				     part ? "field '" : "no field is there", part ? part->name : "",
				     part ? "' does not allow that here" : "");
	}
	slot = &c->vm->ctx[f - ctx_fields(type, prog->attach_type)];
	shift = ((unsigned)offset - f->offset) * 8;
	if (!store)
		load_field(c, s, row, slot, f, shift);
	else
		store_field(row, slot, f, shift, row->op == OP_ST ? (uint64_t)(int64_t)s->imm : c->r[s->src]);
	return true;
}

enum access { NO_MEMORY, MEMORY, DONE, FAULT };

/* What the instruction's address is: c->where is set, or the access is done. */
static enum access reach(struct checked *c, const struct insn *s, const struct isa_row *row)
{
	enum isa_kind kind = (enum isa_kind)isa_op_kinds[row->op];
	bool from = row->form == FORM_LOAD;
	uint64_t address = c->r[from ? s->src : s->dst] + (uint64_t)(int64_t)s->off;
	const struct progtype *type = checked_frame(c)->prog->type;
	unsigned size = row->width / 8u;
	char who[40];

	if (kind != KIND_LOAD && kind != KIND_STORE && kind != KIND_ATOMIC)
		return NO_MEMORY;
	if (type && address - checked_ctx(c) < type->ctx_size)
		return use_ctx(c, s, row, address - checked_ctx(c)) ? DONE : FAULT;
	snprintf(who, sizeof(who), "%s of %u byte%s",
		 from ? "load" : kind == KIND_ATOMIC ? "atomic access" : "store", size, size > 1 ? "s" : "");
	if (!checked_reach(c, address, size, !from, who))
		return FAULT;
	if (kind == KIND_ATOMIC && address % size) {
		checked_fault(c, "%s at %#llx, which is not aligned to that", who,
			      (unsigned long long)address);
		return FAULT;
	}
	c->where = (void *)(uintptr_t)address;
	return MEMORY;
}

/* ---- instructions that are no plain operations ---- */

static bool load_immediate(struct checked *c, const struct insn *s)
{
	const struct run_set *set = checked_frame(c)->run->set;
	enum isa_op op = (enum isa_op)isa_row(s)->op;
	uint32_t index = (uint32_t)s->imm, off = (uint32_t)s[1].imm;
	const struct prog *prog = checked_frame(c)->prog;
	uint64_t target = checked_frame(c)->pc + 1ull + (uint64_t)(int64_t)s->imm;
	struct map *map;

	if (op == OP_LD_IMM64) {
		c->r[s->dst] = isa_imm64(s);
		return true;
	}
	if (op == OP_LD_CODE_ADDR) {
		if (target >= prog->len)
			return checked_fault(c, "the address of instruction %lld, and the program has %u",
					     (long long)target, prog->len);
		c->r[s->dst] = (uintptr_t)&prog->insns[target];
		return true;
	}
	if (op != OP_LD_MAP_IDX && op != OP_LD_MAP_IDX_VALUE)
		return checked_fault(c, "%s means nothing here", isa_row(s)->name);
	map = index < set->linked->n_maps ? set->maps[index] : NULL;
	if (!map)
		return checked_fault(c, "there is no map number %u", index);
	if (op == OP_LD_MAP_IDX) {
		c->r[s->dst] = (uintptr_t)map;
		return true;
	}
	if (!map->elements || off >= map->def.value_size)
		return checked_fault(c, "map '%s' has no value with an offset %u", map->def.name, off);
	c->r[s->dst] = (uintptr_t)map->elements + off;
	return checked_add(c, (struct checked_region){
		.kind = CHECKED_VALUE, .start = (uintptr_t)map->elements, .size = map->def.value_size,
		.map = map, .readonly = map->def.flags & MAPFLAG_RDONLY_PROG });
}

/* False: outside the packet, which ends the function. */
static bool load_packet(struct checked *c, const struct insn *s)
{
	const struct isa_row *row = isa_row(s);
	uint64_t at = (uint32_t)s->imm + (row->op == OP_LD_IND ? (uint32_t)c->r[s->src] : 0);

	c->r[0] = run_load_packet((uint32_t)at, row->width / 8u, 0, 0, 0, c->vm);
	if ((int64_t)c->r[0] >= 0)
		return true;
	c->r[0] = 0;
	return false;
}

/* Maps are known as soon as their program runs: as handles, not as memory. */
static bool add_maps(struct checked *c, const struct run_set *set)
{
	for (uint32_t i = 0; i < set->linked->n_maps; i++)
		if (set->maps[i] && !checked_add(c, (struct checked_region){
				.kind = CHECKED_MAP, .start = (uintptr_t)set->maps[i],
				.size = sizeof(*set->maps[i]), .map = set->maps[i] }))
			return false;
	return true;
}

static bool tail_call(struct checked *c, bool *gone)
{
	struct checked_frame *f = checked_frame(c);
	const struct run_prog *next;

	if (!checked_helper(c, HELPER_tail_call))
		return false;
	next = (const struct run_prog *)(uintptr_t)c->r[0];
	*gone = next;
	if (!next)
		return true;
	c->r[1] = checked_ctx(c);
	open_frame(c, next, 0, (enum checked_entry)f->entry, 0);
	return add_maps(c, next->set);
}

/* callx: a function of the program by its address, or a helper by its number. */
static bool call_register(struct checked *c, uint64_t target, bool *local)
{
	uint32_t pc;

	*local = checked_code(c, target, &pc);
	if (*local)
		return enter(c, pc, CHECKED_CALL);
	if (target < HELPER_COUNT)
		return checked_helper(c, (uint32_t)target);
	return checked_fault(c, "a call to %#llx, which is no function of the program",
			     (unsigned long long)target);
}

/* The instructions of control, as macros like those of interp_ops.h. */
#define FROM (c->where)
#define TARGET (c->where)
#define NEXT(n) do { checked_frame(c)->pc += (uint32_t)(n); goto next; } while (0)
#define DO_MAY_GOTO(opcode, width, form) do { \
	if (!checked_frame(c)->may_goto) \
		NEXT(1 + s->off); \
	checked_frame(c)->may_goto--; \
} while (0)
#define DO_CALL(opcode, width, form) do { \
	bool gone = false; \
 \
	if (!(s->imm == HELPER_tail_call ? tail_call(c, &gone) : checked_helper(c, (uint32_t)s->imm))) \
		return 0; \
	if (gone) \
		goto next; \
} while (0)
#define DO_CALL_LOCAL(opcode, width, form) do { \
	if (!enter(c, checked_frame(c)->pc + 1 + (uint32_t)s->imm, CHECKED_CALL)) \
		return 0; \
	goto next; \
} while (0)
#define DO_CALLX(opcode, width, form) do { \
	bool local; \
 \
	if (!call_register(c, r[s->dst], &local)) \
		return 0; \
	if (local) \
		goto next; \
} while (0)
#define DO_CALL_KFUNC(opcode, width, form) \
	return checked_fault(c, "kernel functions (number %d) mean nothing outside the kernel", s->imm)
#define DO_EXIT(opcode, width, form) goto end
#define IMMEDIATE do { \
	if (!load_immediate(c, s)) \
		return 0; \
	NEXT(2); \
} while (0)
#define DO_LD_IMM64(opcode, width, form) IMMEDIATE
#define DO_LD_MAP_FD(opcode, width, form) IMMEDIATE
#define DO_LD_MAP_VALUE(opcode, width, form) IMMEDIATE
#define DO_LD_VAR_ADDR(opcode, width, form) IMMEDIATE
#define DO_LD_CODE_ADDR(opcode, width, form) IMMEDIATE
#define DO_LD_MAP_IDX(opcode, width, form) IMMEDIATE
#define DO_LD_MAP_IDX_VALUE(opcode, width, form) IMMEDIATE
#define PACKET do { \
	if (!load_packet(c, s)) \
		goto end; \
} while (0)
#define DO_LD_ABS(opcode, width, form) PACKET
#define DO_LD_IND(opcode, width, form) PACKET

/* Runs until the function that now begins, in frame `base`, returns: r0, and 0 after a fault. */
static uint64_t execute(struct checked *c, uint32_t base)
{
	uint64_t *r = c->r;
	const struct insn *s;
	enum access access;

next:
	s = fetch(c);
	if (!s)
		return 0;
	c->before = checked_frame(c)->pc;
	show(c);
	access = reach(c, s, isa_row(s));
	if (access == FAULT)
		return 0;
	if (access == DONE)
		NEXT(1);
	switch ((enum isa_id)s->id) {
	case ISA_NONE: case ISA_IMM64_HI: case ISA_COUNT:
		break;
#define ISA_INSN(id, opcode, src, off, imm, group, level, op, width, form, pseudoc, kernel, mnemonic) \
	case ISA_##id: \
		DO_##op(opcode, width, form); \
		break;
#include "core/isa.def"
	}
	NEXT(1);
end:
	if (c->depth == base)
		return r[0];
	leave(c);
	NEXT(1);
}

/* ---- runs ---- */

uint64_t checked_run(struct checked *c, const struct run_prog *prog)
{
	uint64_t r0 = 0;

	c->failed = false;
	c->depth = 0;
	c->left = c->budget;
	c->n_locks = c->n_records = 0;
	c->each_map = NULL;
	checked_forget(c);
	memset(c->r, 0, sizeof(c->r));
	open_frame(c, prog, 0, CHECKED_MAIN, 0);
	c->r[1] = checked_ctx(c);
	if (add_maps(c, prog->set))
		r0 = execute(c, 0);
	checked_settle(c);
	return c->failed ? 0 : r0;
}

uint64_t checked_callback(struct checked *c, uint64_t function, const uint64_t args[5])
{
	uint64_t kept[ISA_REGS], r0;
	uint32_t base = c->depth, pc;

	if (c->failed)
		return 1;
	if (!checked_code(c, function, &pc))
		return !checked_fault(c, "a callback at %#llx, which is no function of the program",
				      (unsigned long long)function);
	memcpy(kept, c->r, sizeof(kept));
	if ((c->each_map && !checked_element(c, args[1], args[2])) || !enter(c, pc, CHECKED_CALLBACK))
		return 1;
	memset(c->r, 0, ISA_FP * sizeof(c->r[0]));
	memcpy(&c->r[1], args, 5 * sizeof(args[0]));
	r0 = execute(c, base + 1);
	if (c->failed)
		return 1;	/* which ends the helper's rounds */
	c->depth = base;
	memcpy(c->r, kept, sizeof(kept));
	if (c->each_map)
		checked_remove(c, args[1]);	/* the key may be a variable of the helper's */
	return r0;
}
