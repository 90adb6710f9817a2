/*
 * The core of the interpreter: one label per row of isa.def, and a few for what the proof adds (context
 * fields, inlined array lookups, decided branches). An operation without a DO_ macro does not compile.
 *
 * Steps keep the numbering of slots, so every jump distance stays what the instruction says.
 */
#include "run/interp.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/helper.h"
#include "core/isa.h"
#include "core/prog.h"
#include "core/proof.h"
#include "run/guard.h"
#include "run/interp_flow.h"
#include "run/interp_pairs.h"

struct step {
	union {
		const void *go;		/* label of the code that runs it */
		uint64_t value;		/* second slot of an lddw: the 64-bit immediate */
	};
	uint8_t dst, src;
	int16_t off;
	int32_t imm;
};

struct interp {
	struct step *steps;
	uint32_t len;
	const vm_helper *helpers;
	const struct jit_map *maps;
	vm_helper load_packet, tail_call;
};

/* What a local call keeps of its caller. */
struct frame {
	const struct step *back;
	uint8_t *fp;
	uint64_t saved[4];		/* r6..r9 */
	uint32_t may_goto;
};

/*
 * A program uses at most 512 bytes over its call chain, 8 frames deep; 33 tail calls made from functions may
 * stack up, each on top of at most 256 bytes, and callbacks run on top of all that.
 */
enum { STACK_BYTES = 40 * ISA_STACK, STACK_FRAMES = 40 * VM_CALL_FRAMES };

struct interp_stack {
	_Alignas(16) uint8_t bytes[STACK_BYTES];	/* first: a page that nobody may touch is in front */
	struct frame frames[STACK_FRAMES];
	/* While a helper runs that may call back: where free space begins, and the program. */
	uint8_t *top;
	struct frame *frame;
	const struct interp *running;
};

/* Steps that are no row of the table. */
#define SPECIAL_STEPS(X) \
	X(DEAD) X(NOP) X(JUMP) \
	X(CTX_LDX8) X(CTX_LDX16) X(CTX_LDX32) X(CTX_LDX64) X(CTX_LDX_PAIR) \
	X(CTX_LDSX8) X(CTX_LDSX16) X(CTX_LDSX32) \
	X(CTX_ST8) X(CTX_ST16) X(CTX_ST32) X(CTX_ST64) X(CTX_ST_PAIR) \
	X(CTX_STX8) X(CTX_STX16) X(CTX_STX32) X(CTX_STX64) X(CTX_STX_PAIR) \
	X(LD_VALUE) X(CALL_BACK) X(TAIL_CALL) X(ARRAY_LOOKUP) X(SHIFTS_LEFT_RIGHT) X(SHIFTS_RIGHT_LEFT)

enum special {
	SPECIAL_FIRST = ISA_COUNT,
	SPECIAL_BEFORE = SPECIAL_FIRST - 1,
#define X(name) STEP_##name,
	SPECIAL_STEPS(X)
#undef X
	STEP_COUNT
};

/* Rows as constants, for pairs of them: OPCODE_<id>, and numbers of those that can be first and second. */
enum {
#define ISA_INSN(id, opcode, src, off, imm, group, level, op, width, form, pseudoc, kernel, mnemonic) \
	OPCODE_##id = opcode, WIDTH_##id = width, OP_OF_##id = OP_##op, FORM_OF_##id = FORM_##form,
#include "core/isa.def"
};
#define X(id, op, width, form) FIRST_##id,
enum { FIRST_STEPS(X) FIRST_COUNT };
#undef X
#define X(id, op, width, form) SECOND_##id,
enum { SECOND_STEPS(X) SECOND_COUNT };
#undef X
#define X(id, op, width, form) \
	_Static_assert( \
		WIDTH_##id == width && (int)OP_OF_##id == OP_##op && (int)FORM_OF_##id == FORM_##form, #id);
FIRST_STEPS(X)
SECOND_STEPS(X)
#undef X

/* What execute() alone can name. */
struct labels {
	const void *const *steps;		/* by row or special step */
	const void *const (*pairs)[SECOND_COUNT];	/* by first and second */
};

/*
 * Runs from step `s` on with r1..r5 = args, its frame below `fp`. With s == NULL: fills in
 * *labels_out instead.
 */
static uint64_t execute(const struct interp *in, const struct step *s, const uint64_t *args, struct vm *vm,
			struct interp_stack *stack, uint8_t *fp, struct frame *frame,
			struct labels *labels_out)
{
	static const void *const labels[STEP_COUNT] = {
		[ISA_NONE] = &&step_DEAD,
		[ISA_IMM64_HI] = &&step_DEAD,
#define ISA_INSN(id, opcode, src, off, imm, group, level, op, width, form, pseudoc, kernel, mnemonic) \
		[ISA_##id] = &&row_##id,
#include "core/isa.def"
#define X(name) [STEP_##name] = &&step_##name,
		SPECIAL_STEPS(X)
#undef X
	};
	static const void *const pairs[FIRST_COUNT][SECOND_COUNT] = {
#define ENTRY(id2, op2, width2, form2, id1) [FIRST_##id1][SECOND_##id2] = &&pair_##id1##_##id2,
#define X(id1, op1, width1, form1) SECOND_STEPS(ENTRY, id1)
		FIRST_STEPS(X)
#undef X
#undef ENTRY
	};
	uint64_t r[ISA_REGS];
	const struct frame *base = frame;
	uint32_t may_goto = INTERP_MAY_GOTO;

	if (!s) {
		*labels_out = (struct labels){ labels, pairs };
		return 0;
	}
	memset(r, 0, sizeof(r));
	memcpy(&r[1], args, 5 * sizeof(r[1]));
	r[ISA_FP] = (uintptr_t)fp;
	goto *s->go;

#define ISA_INSN(id, opcode, src, off, imm, group, level, op, width, form, pseudoc, kernel, mnemonic) \
row_##id:	DO_##op(opcode, width, form); NEXT(1);
#include "core/isa.def"

#define BODY_OF(id2, op2, width2, form2, id1, op1, width1, form1) \
pair_##id1##_##id2: \
	DO_##op1(OPCODE_##id1, width1, form1); \
	s++; \
	DO_##op2(OPCODE_##id2, width2, form2); \
	NEXT(1);
#define X(id1, op1, width1, form1) SECOND_STEPS(BODY_OF, id1, op1, width1, form1)
	FIRST_STEPS(X)
#undef X
#undef BODY_OF

step_LD_VALUE:
	r[s->dst] = s[1].value;
	NEXT(2);
step_NOP:
	NEXT(1);
step_JUMP:
	NEXT(1 + s->off);
step_CALL_BACK:
	stack->top = fp - s->off;
	stack->frame = frame;
	stack->running = in;
	r[0] = CALL_HELPER(in->helpers[s->imm]);
	NEXT(1);
step_TAIL_CALL:
	r[0] = CALL_HELPER(in->tail_call);
	if (!r[0])
		NEXT(1);
	in = (const struct interp *)(uintptr_t)r[0];
	s = in->steps;
	r[1] = (uintptr_t)vm->ctx;
	may_goto = INTERP_MAY_GOTO;
	goto *s->go;
	/* t = a; one of them shifted left, the other right; both or-ed: how a rotation is written in BPF. */
step_SHIFTS_LEFT_RIGHT: {
	const uint64_t left = r[s->src] << s[1].imm, right = r[s->src] >> s[2].imm;

	r[s[1].dst] = left;
	r[s[2].dst] = right;
	r[s[3].dst] = left | right;
	NEXT(4);
}
step_SHIFTS_RIGHT_LEFT: {
	const uint64_t right = r[s->src] >> s[1].imm, left = r[s->src] << s[2].imm;

	r[s[1].dst] = right;
	r[s[2].dst] = left;
	r[s[3].dst] = left | right;
	NEXT(4);
}
step_ARRAY_LOOKUP: {
	const struct jit_map *map = &in->maps[s->imm];
	uint32_t index = load32((const void *)(uintptr_t)r[2]);

	r[0] = index < map->max_entries ? (uintptr_t)(map->elements + (uint64_t)index * map->stride) : 0;
	NEXT(1);
}

	CTX_STEPS(8)
	CTX_STEPS(16)
	CTX_STEPS(32)
step_CTX_LDX64:
	r[s->dst] = vm->ctx[s->imm] >> s->src;
	NEXT(1);
step_CTX_LDX_PAIR:
	r[s->dst] = (uint32_t)vm->ctx[s->imm] | vm->ctx[s->imm + 1] << 32;
	NEXT(1);
step_CTX_ST64:
	vm->ctx[s->off] = (uint64_t)(int64_t)s->imm;
	NEXT(1);
step_CTX_STX64:
	vm->ctx[s->off] = r[s->src];
	NEXT(1);
step_CTX_ST_PAIR:
	vm->ctx[s->off] = (uint32_t)s->imm;
	vm->ctx[s->off + 1] = s->imm < 0 ? UINT32_MAX : 0;
	NEXT(1);
step_CTX_STX_PAIR:
	vm->ctx[s->off] = (uint32_t)r[s->src];
	vm->ctx[s->off + 1] = r[s->src] >> 32;
	NEXT(1);
step_DEAD:
	__builtin_trap();	/* the proof says that no path comes here */
}

/* ---- preparing ---- */

static struct labels all_labels(void)
{
	struct labels labels;

	execute(NULL, NULL, NULL, NULL, NULL, NULL, NULL, &labels);
	return labels;
}

struct builder {
	const struct prog *prog;
	const struct proof *proof;
	const struct jit_env *env;
	struct interp *in;
	struct diags *d;
	struct labels labels;
};

static int fail(struct builder *b, uint32_t pc, int error, const char *what, long number)
{
	const struct prog_line *line = prog_line(b->prog, pc);
	const char *file = line ? line->file : b->prog->set ? b->prog->set->file : NULL;
	struct loc loc = { file, line ? line->line : 0, line ? line->col : 0, 0 };

	if (loc.file)
		loc.file = diag_intern(b->d, loc.file);
	diag_error(b->d, loc, "%s: instruction %u: %s %ld", b->prog->name, pc, what, number);
	return error;
}

static unsigned width_index(unsigned bits)
{
	return bits == 8 ? 0 : bits == 16 ? 1 : bits == 32 ? 2 : 3;
}

/* Whether a 64-bit access covers this 4-byte field and the next one. */
static bool is_pair(const struct builder *b, const struct proof_fact *fact)
{
	const struct progtype *type = b->prog->type;

	return fact->width == 64 && type && fact->slot < type->n_fields &&
	       type->fields[fact->slot].value == CTX_SCALAR && type->fields[fact->slot].size == 4;
}

/*
 * A load or store of a context field: slot and shift go where the instruction kept what is no longer needed.
 */
static enum special ctx_step(const struct builder *b, const struct insn *insn, const struct proof_fact *fact,
			     struct step *s)
{
	enum isa_op op = isa_row(insn)->op;
	unsigned i = width_index(fact->width);

	if (op == OP_LDX || op == OP_LDSX) {
		s->imm = fact->slot;
		s->src = fact->shift;
		if (is_pair(b, fact))
			return STEP_CTX_LDX_PAIR;
		return (op == OP_LDSX && i < 3 ? STEP_CTX_LDSX8 : STEP_CTX_LDX8) + i;
	}
	s->off = (int16_t)fact->slot;
	s->dst = fact->shift;
	if (is_pair(b, fact))
		return op == OP_ST ? STEP_CTX_ST_PAIR : STEP_CTX_STX_PAIR;
	return (op == OP_ST ? STEP_CTX_ST8 : STEP_CTX_STX8) + i;
}

static int helper_step(struct builder *b, uint32_t pc, const struct proof_fact *fact, struct step *s,
		       unsigned *step)
{
	const struct insn *insn = &b->prog->insns[pc];
	const struct helper *helper = helper_by_id((uint32_t)insn->imm);

	if (insn->imm == HELPER_tail_call && b->env->tail_call) {
		*step = STEP_TAIL_CALL;
		return 0;
	}
	if (insn->imm < 0 || (uint32_t)insn->imm >= b->env->n_helpers || !b->env->helpers[insn->imm])
		return fail(b, pc, -EINVAL, "cannot run here: helper", insn->imm);
	if (helper && helper->flags & HELPER_CALLBACK) {
		const struct prog_func *func = prog_func(b->prog, pc);

		s->off = (int16_t)b->proof->funcs[func - b->prog->funcs].stack_depth;
		*step = STEP_CALL_BACK;
	} else if (insn->imm == HELPER_map_lookup_elem && fact->flags & PROOF_MAP_KNOWN &&
		   fact->map < b->env->n_maps && b->env->maps[fact->map].elements) {
		s->imm = (int32_t)fact->map;
		*step = STEP_ARRAY_LOOKUP;
	}
	return 0;
}

/* The value of an lddw, 0 or -errno. */
static int imm64_value(struct builder *b, uint32_t pc, uint64_t *value)
{
	const struct insn *insn = &b->prog->insns[pc];
	enum isa_op op = isa_row(insn)->op;
	uint32_t index = (uint32_t)insn->imm;

	if (op == OP_LD_IMM64) {
		*value = isa_imm64(insn);
	} else if (op == OP_LD_CODE_ADDR) {
		*value = (uintptr_t)&b->in->steps[pc + 1 + index];
	} else if ((op == OP_LD_MAP_IDX || op == OP_LD_MAP_IDX_VALUE) && index < b->env->n_maps) {
		const struct jit_map *map = &b->env->maps[index];

		*value = op == OP_LD_MAP_IDX ? map->handle : (uintptr_t)map->elements + (uint32_t)insn[1].imm;
	} else {
		return fail(b, pc, -ENOTSUP, "cannot run here: 64-bit immediate of kind", insn->src);
	}
	return 0;
}

static int build_step(struct builder *b, uint32_t pc)
{
	const struct insn *insn = &b->prog->insns[pc];
	const struct proof_fact *fact = &b->proof->facts[pc];
	const struct isa_row *row = isa_row(insn);
	struct step *s = &b->in->steps[pc];
	unsigned step = insn->id;
	int error = 0;

	if (insn->id == ISA_IMM64_HI)
		return 0;
	s->dst = insn->dst;
	s->src = insn->src;
	s->off = insn->off;
	s->imm = insn->imm;
	if (!(fact->flags & PROOF_SEEN)) {
		s->go = b->labels.steps[STEP_DEAD];
		return 0;
	}
	if (fact->mem == PROOF_MEM_CTX) {
		step = ctx_step(b, insn, fact, s);
	} else if (isa_op_kinds[row->op] == KIND_JMP && !(fact->flags & PROOF_TAKEN)) {
		step = STEP_NOP;
	} else if (isa_op_kinds[row->op] == KIND_JMP && !(fact->flags & PROOF_FALLS)) {
		step = STEP_JUMP;
	} else if (isa_op_kinds[row->op] == KIND_IMM64) {
		error = imm64_value(b, pc, &s[1].value);
		step = STEP_LD_VALUE;
	} else if (row->op == OP_CALL) {
		error = helper_step(b, pc, fact, s, &step);
	} else if (row->op == OP_CALL_LOCAL || row->op == OP_CALLX) {
		s->off = (int16_t)b->proof->funcs[prog_func(b->prog, pc) - b->prog->funcs].stack_depth;
	} else if (row->op == OP_CALL_KFUNC) {
		error = fail(b, pc, -ENOTSUP, "cannot run here: kernel function of BTF id", insn->imm);
	}
	s->go = b->labels.steps[step];
	return error;
}

/* Where a row stands among those that can be first and second of a pair, plus one; 0: it cannot. */
static const uint8_t first_of[ISA_COUNT] = {
#define X(id, op, width, form) [ISA_##id] = FIRST_##id + 1,
	FIRST_STEPS(X)
#undef X
};
static const uint8_t second_of[ISA_COUNT] = {
#define X(id, op, width, form) [ISA_##id] = SECOND_##id + 1,
	SECOND_STEPS(X)
#undef X
};

/* The four steps of a rotation, by the code that they run and the registers that they use: its step, or 0. */
static unsigned rotation(const struct builder *b, uint32_t pc)
{
	const struct step *s = &b->in->steps[pc];
	const void *const *code = b->labels.steps;
	uint8_t t = s->dst, a = s->src;
	bool left_right;

	if (pc + 3 >= b->prog->len || s->go != code[ISA_MOV64_REG] || t == a || s[3].go != code[ISA_OR64_REG])
		return 0;
	left_right = s[1].go == code[ISA_LSH64_IMM] && s[2].go == code[ISA_RSH64_IMM];
	if (!left_right && (s[1].go != code[ISA_RSH64_IMM] || s[2].go != code[ISA_LSH64_IMM]))
		return 0;
	if (((unsigned)s[1].imm | (unsigned)s[2].imm) > 63)
		return 0;
	if (!(s[1].dst == t && s[2].dst == a) && !(s[1].dst == a && s[2].dst == t))
		return 0;
	if (!(s[3].dst == t && s[3].src == a) && !(s[3].dst == a && s[3].src == t))
		return 0;
	return left_right ? STEP_SHIFTS_LEFT_RIGHT : STEP_SHIFTS_RIGHT_LEFT;
}

/*
 * Lets each step run the next one as well, where there is code for the pair. The next one keeps its own, for
 * jumps to it; so no step needs to know whether it is reached alone.
 */
static void pair_steps(struct builder *b)
{
	for (uint32_t pc = 0; pc + 1 < b->prog->len; pc++) {
		uint16_t one = b->prog->insns[pc].id, two = b->prog->insns[pc + 1].id;
		struct step *s = &b->in->steps[pc];
		unsigned rotate = rotation(b, pc);

		if (rotate) {
			s->go = b->labels.steps[rotate];
			continue;
		}
		/* Both must run their rows' own code: the proof may have made them something else. */
		if (!first_of[one] || !second_of[two] || s->go != b->labels.steps[one])
			continue;
		if (s[1].go == b->labels.steps[two])
			s->go = b->labels.pairs[first_of[one] - 1][second_of[two] - 1];
	}
}

int interp_new(const struct prog *prog, const struct proof *proof, const struct jit_env *env,
	       struct interp **out, struct diags *d)
{
	struct builder b = { prog, proof, env, NULL, d, all_labels() };
	int error = 0;

	b.in = calloc(1, sizeof(*b.in));
	if (!b.in)
		return -ENOMEM;
	b.in->len = prog->len;
	b.in->helpers = env->helpers;
	b.in->maps = env->maps;
	b.in->load_packet = env->load_packet;
	b.in->tail_call = env->tail_call;
	b.in->steps = calloc((size_t)prog->len + 1, sizeof(*b.in->steps));
	if (!b.in->steps)
		error = -ENOMEM;
	for (uint32_t pc = 0; !error && pc < prog->len; pc++)
		error = build_step(&b, pc);
	if (error) {
		interp_free(b.in);
		return error;
	}
	b.in->steps[prog->len].go = b.labels.steps[STEP_DEAD];
	pair_steps(&b);
	*out = b.in;
	return 0;
}

void interp_free(struct interp *in)
{
	if (!in)
		return;
	free(in->steps);
	free(in);
}

struct interp_stack *interp_stack_new(void)
{
	return guard_new(sizeof(struct interp_stack));
}

void interp_stack_free(struct interp_stack *stack)
{
	guard_free(stack, sizeof(*stack));
}

uint64_t interp_run(const struct interp *in, struct vm *vm, struct interp_stack *stack)
{
	const uint64_t args[5] = { (uintptr_t)vm->ctx };

	return execute(in, in->steps, args, vm, stack, stack->bytes + STACK_BYTES, stack->frames, NULL);
}

uint64_t interp_callback(struct interp_stack *stack, uint64_t function, const uint64_t args[5], struct vm *vm)
{
	/*
	 * A callback's helpers may call back in turn: what the waiting program noted must be there again
	 * after.
	 */
	uint8_t *top = stack->top;
	struct frame *frame = stack->frame;
	const struct interp *running = stack->running;
	const struct step *s = (const struct step *)(uintptr_t)function;
	uint64_t result = execute(running, s, args, vm, stack, top, frame, NULL);

	stack->top = top;
	stack->frame = frame;
	stack->running = running;
	return result;
}
