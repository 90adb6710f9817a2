/*
 * classic.c - classic BPF to eBPF that the verifier takes, whatever the program.
 *
 * A is r0, X is r7, both always zero-extended; M[] is on the stack. Socket filters read the packet with the
 * packet load instructions, which end the program with 0 outside it, as classic loads do. XDP and tc programs
 * compare with the packet's end, as far ahead as every path that can still match is going to read, and load
 * directly:
 *
 *     r8 = start of the packet    r9 = its end    r1, r2: scratch
 *
 * A tc program's packet may have bytes that are not linear. What is missing up to a fixed offset is pulled
 * in; what stands at an offset that depends on X is copied by bpf_skb_load_bytes(). Both happen off the main
 * path.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "asm/classic.h"
#include "asm/classic_emit.h"
#include "asm/classic_flow.h"
#include "asm/classic_make.h"
#include "core/ctx.h"
#include "core/diag.h"
#include "core/helper.h"

const char *const filter_type_names[FILTER_TYPES + 1] = { "socket", "xdp", "tc", NULL };

static const struct verdict {
	int32_t match, no_match;
} verdicts[FILTER_TYPES] = {
	[FILTER_XDP] = { 2, 1 },	/* XDP_PASS, XDP_DROP */
	[FILTER_TC] = { 0, 2 },		/* TC_ACT_OK, TC_ACT_SHOT */
};

enum { A, TMP, TMP2, CTX = 6, X, DATA, END, FP };	/* registers */
enum { A_SAVED = DATA };	/* socket filters have no use for DATA */

enum { ISLAND = 8000 }; /* code off the main path comes after so many slots at the latest: jumps reach it */

/* Bytes of stack below r10. */
static int32_t stack_slot(struct translation *t, int16_t *slot)
{
	if (!*slot) {
		t->depth += 8;
		*slot = (int16_t)-t->depth;
	}
	return *slot;
}

static bool direct(const struct translation *t)
{
	return t->options->type != FILTER_SOCKET;
}

static int32_t field_offset(const struct translation *t, const char *name)
{
	return ctx_field_by_name(t->type, name)->offset;
}

/* ---- code off the main path ---- */

static void waiting(struct translation *t)
{
	if (!t->waits) {
		t->waits = true;
		t->waits_since = t->e.n;
	}
}

/* Where the program ends without a match. */
static uint32_t no_match(struct translation *t)
{
	waiting(t);
	if (!t->has_no_match) {
		t->has_no_match = true;
		t->no_match = emit_label(&t->e);
	}
	return t->no_match;
}

static struct slow *add_slow(struct translation *t, uint32_t at)
{
	struct slow *s;

	waiting(t);
	if (t->n_slow == t->cap_slow) {
		uint32_t cap = t->cap_slow ? 2 * t->cap_slow : 32;

		s = realloc(t->slow, cap * sizeof(*s));
		if (!s) {
			t->e.failed = true;
			return NULL;
		}
		t->slow = s;
		t->cap_slow = cap;
	}
	s = &t->slow[t->n_slow++];
	*s = (struct slow){ .at = at, .label = emit_label(&t->e), .back = emit_label(&t->e) };
	return s;
}

static void mark_line(struct translation *t, uint32_t at)
{
	struct translated_line *lines;

	if (t->n_lines && t->lines[t->n_lines - 1].slot == t->e.n) {
		t->lines[t->n_lines - 1].at = at;
		return;
	}
	lines = t->n_lines & (t->n_lines - 1) ? t->lines :
		realloc(t->lines, (t->n_lines ? 2 * (size_t)t->n_lines : 1) * sizeof(*lines));
	if (!lines) {
		t->e.failed = true;
		return;
	}
	t->lines = lines;
	lines[t->n_lines++] = (struct translated_line){ t->e.n, at };
}

static void load_ends(struct translation *t, unsigned ctx)
{
	emit_insn(&t->e, ISA_LDX32, DATA, ctx, field_offset(t, "data"), 0);
	emit_insn(&t->e, ISA_LDX32, END, ctx, field_offset(t, "data_end"), 0);
}

/* Goes to `label` unless the packet has `n` bytes. */
static void compare_end(struct translation *t, uint32_t n, uint32_t label)
{
	emit_insn(&t->e, ISA_MOV64_REG, TMP, DATA, 0, 0);
	emit_insn(&t->e, ISA_ADD64_IMM, TMP, 0, 0, (int32_t)n);
	emit_jump(&t->e, ISA_JGT64_REG, TMP, END, 0, label);
}

/* Makes the first `n` bytes linear, if the packet has them. */
static void pull(struct translation *t, const struct slow *s)
{
	struct emit *e = &t->e;
	int32_t saved = 0;

	emit_insn(e, ISA_LDX32, TMP, CTX, field_offset(t, "len"), 0);
	emit_insn(e, ISA_MOV32_IMM, TMP2, 0, 0, (int32_t)s->bytes);
	emit_jump(e, ISA_JGT64_REG, TMP2, TMP, 0, no_match(t));
	if (s->keep_a) {
		saved = stack_slot(t, &t->save);
		emit_insn(e, ISA_STX64, FP, A, saved, 0);
	}
	emit_insn(e, ISA_MOV64_REG, TMP, CTX, 0, 0);
	emit_insn(e, ISA_CALL, 0, 0, 0, HELPER_skb_pull_data);
	load_ends(t, CTX);
	if (s->keep_a)
		emit_insn(e, ISA_LDX64, A, FP, saved, 0);
	compare_end(t, s->bytes, no_match(t));
}

static enum isa_id load_id(unsigned width)
{
	return width == 4 ? ISA_LDX32 : width == 2 ? ISA_LDX16 : ISA_LDX8;
}

/* Copies the bytes to the stack and loads them from there to `dst`. */
static void copy(struct translation *t, uint32_t at, unsigned dst, bool keep_a)
{
	const struct classic *in = &t->prog->insns[at];
	struct emit *e = &t->e;
	int32_t buffer = stack_slot(t, &t->buffer), saved = keep_a ? stack_slot(t, &t->save) : 0;

	if (classic_rows[classic_op(in)].form == CFORM_IND) {
		emit_insn(e, ISA_MOV64_REG, TMP2, X, 0, 0);
		emit_insn(e, ISA_ADD64_IMM, TMP2, 0, 0, (int32_t)in->k);
		emit_jump(e, ISA_JGT64_IMM, TMP2, 0, INT32_MAX, no_match(t));
	} else {
		emit_insn(e, ISA_MOV32_IMM, TMP2, 0, 0, (int32_t)in->k);
	}
	if (keep_a)
		emit_insn(e, ISA_STX64, FP, A, saved, 0);
	emit_insn(e, ISA_MOV64_REG, TMP, CTX, 0, 0);
	emit_insn(e, ISA_MOV64_REG, 3, FP, 0, 0);
	emit_insn(e, ISA_ADD64_IMM, 3, 0, 0, buffer);
	emit_insn(e, ISA_MOV32_IMM, 4, 0, 0, (int32_t)classic_width(in));
	emit_insn(e, ISA_CALL, 0, 0, 0, HELPER_skb_load_bytes);
	emit_jump(e, ISA_JNE64_IMM, A, 0, 0, no_match(t));
	if (keep_a)
		emit_insn(e, ISA_LDX64, A, FP, saved, 0);
	emit_insn(e, load_id(classic_width(in)), dst, FP, buffer, 0);
}

static void flush(struct translation *t)
{
	for (uint32_t i = 0; i < t->n_slow && !t->e.failed; i++) {
		const struct slow s = t->slow[i];

		mark_line(t, s.at);
		emit_place(&t->e, s.label);
		if (s.bytes)
			pull(t, &s);
		else
			copy(t, s.at, A, false);
		emit_jump(&t->e, ISA_JA, 0, 0, 0, s.back);
	}
	t->n_slow = 0;
	if (t->has_no_match) {
		emit_place(&t->e, t->no_match);
		emit_insn(&t->e, ISA_MOV32_IMM, A, 0, 0, verdicts[t->options->type].no_match);
		emit_insn(&t->e, ISA_EXIT, 0, 0, 0, 0);
	}
	t->has_no_match = t->waits = false;
}

/* ---- loads ---- */

static void to_host_order(struct translation *t, unsigned width)
{
	if (width > 1)
		emit_insn(&t->e, width == 2 ? ISA_BE16 : ISA_BE32, A, 0, 0, 0);
}

static void load_socket(struct translation *t, const struct classic *in)
{
	static const uint16_t ids[2][5] = { { 0, ISA_LD_ABS8, ISA_LD_ABS16, 0, ISA_LD_ABS32 },
					    { 0, ISA_LD_IND8, ISA_LD_IND16, 0, ISA_LD_IND32 } };
	bool indirect = classic_rows[classic_op(in)].form == CFORM_IND;
	uint32_t at = (uint32_t)(in - t->prog->insns);

	/* The kernel adds in 32 bits and gives negative offsets a meaning; a classic load fails there. */
	if (indirect && in->k < CLASSIC_LINK_OFFSET && (uint64_t)t->facts[at].x_max + in->k > INT32_MAX)
		emit_jump(&t->e, ISA_JGT64_IMM, X, 0, (int32_t)(INT32_MAX - in->k), no_match(t));
	emit_insn(&t->e, ids[indirect][classic_width(in)], 0, indirect ? X : 0, 0, (int32_t)in->k);
}

/* Makes sure that the packet reaches as far as this load from a fixed offset wants it. */
static void reach(struct translation *t, uint32_t at, bool keep_a)
{
	uint32_t bytes = classic_load_reach(t->prog, t->facts, at);
	struct slow *s;

	if (t->facts[at].checked >= bytes)
		return;
	if (t->options->type == FILTER_XDP) {
		compare_end(t, bytes, no_match(t));
		return;
	}
	s = add_slow(t, at);
	if (!s)
		return;
	s->bytes = bytes;
	s->keep_a = keep_a;
	compare_end(t, bytes, s->label);
	emit_place(&t->e, t->slow[t->n_slow - 1].back);
}

/* dst = the bytes at [k], in network order. */
static void load_fixed(struct translation *t, uint32_t at, unsigned dst, bool keep_a)
{
	const struct classic *in = &t->prog->insns[at];
	int32_t offset = (int32_t)in->k;
	unsigned base = DATA;

	if (classic_load_end(in) > DIRECT_MAX) {
		copy(t, at, dst, keep_a);
		return;
	}
	reach(t, at, keep_a);
	if (offset > INT16_MAX) {
		emit_insn(&t->e, ISA_MOV64_REG, base = TMP, DATA, 0, 0);
		emit_insn(&t->e, ISA_ADD64_IMM, TMP, 0, 0, offset);
		offset = 0;
	}
	emit_insn(&t->e, load_id(classic_width(in)), dst, base, offset, 0);
}

/*
 * TMP = where X points in the packet; goes to `outside` if the load's end is out of a packet pointer's reach.
 * The mask changes nothing, but the verifier knows the result's range by it, whatever it made of X: on a path
 * that no packet takes, comparisons may have left it with nonsense.
 */
static void point(struct translation *t, uint32_t at, uint32_t outside)
{
	uint32_t end = (uint32_t)classic_load_end(&t->prog->insns[at]);
	uint32_t mask = classic_mask(t->facts[at].x_max);
	struct emit *e = &t->e;

	if (mask > DIRECT_MAX) {
		emit_insn(e, ISA_MOV64_REG, TMP, X, 0, 0);
		emit_insn(e, ISA_RSH64_IMM, TMP, 0, 0, 16);
		emit_jump(e, ISA_JNE64_IMM, TMP, 0, 0, outside);
		mask = DIRECT_MAX;
	}
	emit_insn(e, ISA_MOV64_REG, TMP, X, 0, 0);
	emit_insn(e, ISA_AND64_IMM, TMP, 0, 0, (int32_t)mask);
	if (mask > DIRECT_MAX - end)
		emit_jump(e, ISA_JGT64_IMM, TMP, 0, (int32_t)(DIRECT_MAX - end), outside);
	emit_insn(e, ISA_ADD64_REG, TMP, DATA, 0, 0);
}

/* A = the bytes at [x + k], in network order. */
static void load_indexed(struct translation *t, uint32_t at)
{
	const struct classic *in = &t->prog->insns[at];
	struct emit *e = &t->e;
	struct slow *s = NULL;
	uint32_t outside;

	if (classic_load_end(in) > DIRECT_MAX) {
		copy(t, at, A, false);
		return;
	}
	if (t->options->type == FILTER_TC && !(s = add_slow(t, at)))
		return;
	outside = s ? s->label : no_match(t);
	point(t, at, outside);
	emit_insn(e, ISA_MOV64_REG, TMP2, TMP, 0, 0);
	emit_insn(e, ISA_ADD64_IMM, TMP2, 0, 0, (int32_t)classic_load_end(in));
	emit_jump(e, ISA_JGT64_REG, TMP2, END, 0, outside);
	if (in->k > INT16_MAX)
		emit_insn(e, ISA_ADD64_IMM, TMP, 0, 0, (int32_t)in->k);
	emit_insn(e, load_id(classic_width(in)), A, TMP, in->k > INT16_MAX ? 0 : (int32_t)in->k, 0);
	if (s)
		emit_place(e, s->back);
}

/* X = 4 * (the byte at [k] & 15), and A as it was. */
static void load_header_length(struct translation *t, uint32_t at)
{
	const struct classic *in = &t->prog->insns[at];
	bool keep_a = t->facts[at + 1].a_live;

	if (direct(t)) {
		load_fixed(t, at, X, keep_a);
	} else {
		if (keep_a)
			emit_insn(&t->e, ISA_MOV64_REG, A_SAVED, A, 0, 0);
		emit_insn(&t->e, ISA_LD_ABS8, 0, 0, 0, (int32_t)in->k);
		emit_insn(&t->e, ISA_MOV64_REG, X, A, 0, 0);
		if (keep_a)
			emit_insn(&t->e, ISA_MOV64_REG, A, A_SAVED, 0, 0);
	}
	emit_insn(&t->e, ISA_AND32_IMM, X, 0, 0, 15);
	emit_insn(&t->e, ISA_LSH32_IMM, X, 0, 0, 2);
}

static void load_length(struct translation *t, unsigned dst)
{
	if (t->options->type == FILTER_XDP) {
		emit_insn(&t->e, ISA_MOV64_REG, dst, END, 0, 0);
		emit_insn(&t->e, ISA_SUB64_REG, dst, DATA, 0, 0);
		emit_insn(&t->e, ISA_MOV32_REG, dst, dst, 0, 0);
	} else {
		emit_insn(&t->e, ISA_LDX32, dst, CTX, field_offset(t, "len"), 0);
	}
}

/* What a type has for a value beside the packet, NULL: nothing. */
static const char *aux_field(const struct translation *t, const struct classic_aux *aux)
{
	return t->options->type == FILTER_XDP ? aux->xdp : aux->skb;
}

static void load_aux(struct translation *t, enum classic_aux_id id)
{
	const struct classic_aux *aux = &classic_auxes[id];

	if (id == CLASSIC_AUX_XOR_X) {
		emit_insn(&t->e, ISA_XOR32_REG, A, X, 0, 0);
	} else if (aux->helper) {
		emit_insn(&t->e, ISA_CALL, 0, 0, 0, (int32_t)helper_by_name(aux->helper)->id);
		emit_insn(&t->e, ISA_MOV32_REG, A, A, 0, 0);
	} else {
		emit_insn(&t->e, ISA_LDX32, A, CTX, field_offset(t, aux_field(t, aux)), 0);
		if (aux->swap)
			to_host_order(t, 2);
		if (id == CLASSIC_AUX_IFINDEX)	/* no device: the load fails */
			emit_jump(&t->e, ISA_JEQ64_IMM, A, 0, 0, no_match(t));
	}
}

static void load_packet(struct translation *t, uint32_t at, unsigned form)
{
	const struct classic *in = &t->prog->insns[at];

	if (!direct(t)) {
		load_socket(t, in);
		return;
	}
	if (form == CFORM_ABS)
		load_fixed(t, at, A, false);
	else
		load_indexed(t, at);
	to_host_order(t, classic_width(in));
}

/* ---- arithmetic and jumps ---- */

static void shift_by_x(struct translation *t, enum isa_id id)
{
	uint32_t too_far = emit_label(&t->e), end = emit_label(&t->e);

	emit_jump(&t->e, ISA_JGT64_IMM, X, 0, 31, too_far);
	emit_insn(&t->e, id, A, X, 0, 0);
	emit_jump(&t->e, ISA_JA, 0, 0, 0, end);
	emit_place(&t->e, too_far);
	emit_insn(&t->e, ISA_MOV32_IMM, A, 0, 0, 0);
	emit_place(&t->e, end);
}

static void arithmetic(struct translation *t, const struct classic *in)
{
	static const uint16_t ids[][2] = {
		{ ISA_ADD32_IMM, ISA_ADD32_REG }, { ISA_SUB32_IMM, ISA_SUB32_REG },
		{ ISA_MUL32_IMM, ISA_MUL32_REG }, { ISA_DIV32_IMM, ISA_DIV32_REG },
		{ ISA_OR32_IMM, ISA_OR32_REG },   { ISA_AND32_IMM, ISA_AND32_REG },
		{ ISA_LSH32_IMM, ISA_LSH32_REG }, { ISA_RSH32_IMM, ISA_RSH32_REG },
		{ ISA_NEG32, ISA_NEG32 },         { ISA_MOD32_IMM, ISA_MOD32_REG },
		{ ISA_XOR32_IMM, ISA_XOR32_REG },
	};
	bool by_x = in->code & 8;
	enum isa_id id = ids[in->code >> 4][by_x];
	enum classic_op op = classic_op(in);

	if (op == CLASSIC_DIV_X || op == CLASSIC_MOD_X)
		emit_jump(&t->e, ISA_JEQ64_IMM, X, 0, 0, no_match(t));
	if (op == CLASSIC_LSH_X || op == CLASSIC_RSH_X)
		shift_by_x(t, id);
	else
		emit_insn(&t->e, id, A, by_x ? X : 0, 0, by_x ? 0 : (int32_t)in->k);
}

static void condition(struct translation *t, uint32_t at)
{
	/* Immediate and register, then the opposite. Nothing is newer than v2, which every kernel takes. */
	static const uint16_t ids[][4] = {
		[1] = { ISA_JEQ64_IMM, ISA_JEQ64_REG, ISA_JNE64_IMM, ISA_JNE64_REG },
		[2] = { ISA_JGT64_IMM, ISA_JGT64_REG, ISA_JLE64_IMM, ISA_JLE64_REG },
		[3] = { ISA_JGE64_IMM, ISA_JGE64_REG, ISA_JLT64_IMM, ISA_JLT64_REG },
		[4] = { ISA_JSET64_IMM, ISA_JSET64_REG },
	};
	const struct classic *in = &t->prog->insns[at];
	const uint16_t *id = ids[in->code >> 4];
	uint32_t yes = at + 1 + in->jt, no = at + 1 + in->jf;
	bool by_register = in->code & 8, opposite = yes == at + 1 && id[2];
	unsigned src = by_register ? X : 0;

	if (yes == no) {
		if (in->jt)
			emit_jump(&t->e, ISA_JA, 0, 0, 0, yes);
		return;
	}
	/* Immediates are sign-extended to 64 bits. With &, the upper half of A makes nothing of that. */
	if (!by_register && in->k > INT32_MAX && classic_op(in) != CLASSIC_JSET_K) {
		emit_insn(&t->e, ISA_MOV32_IMM, src = TMP, 0, 0, (int32_t)in->k);
		by_register = true;
	}
	emit_jump(&t->e, id[2 * opposite + by_register], A, src, by_register ? 0 : (int32_t)in->k,
		  opposite ? no : yes);
	if (!opposite && in->jf)
		emit_jump(&t->e, ISA_JA, 0, 0, 0, no);
}

static void give_back(struct translation *t, const struct classic *in)
{
	const struct verdict *v = &verdicts[t->options->type];
	bool constant = classic_op(in) == CLASSIC_RET_K;

	if (!direct(t)) {
		if (constant)
			emit_insn(&t->e, ISA_MOV32_IMM, A, 0, 0, (int32_t)in->k);
	} else {
		if (!constant)
			emit_jump(&t->e, ISA_JEQ64_IMM, A, 0, 0, no_match(t));
		emit_insn(&t->e, ISA_MOV32_IMM, A, 0, 0, constant && !in->k ? v->no_match : v->match);
	}
	emit_insn(&t->e, ISA_EXIT, 0, 0, 0, 0);
}

/* Loads and stores of A or X that do not touch the packet. */
static void move(struct translation *t, const struct classic *in, enum classic_op op, unsigned reg)
{
	switch (classic_rows[op].form) {
	case CFORM_IMM:
		emit_insn(&t->e, ISA_MOV32_IMM, reg, 0, 0, (int32_t)in->k);
		break;
	case CFORM_LEN:
		load_length(t, reg);
		break;
	case CFORM_MEM:
		if ((in->code & 7) <= 1)
			emit_insn(&t->e, ISA_LDX64, reg, FP, stack_slot(t, &t->words[in->k]), 0);
		else
			emit_insn(&t->e, ISA_STX64, FP, reg, stack_slot(t, &t->words[in->k]), 0);
		break;
	}
}

static void translate_one(struct translation *t, uint32_t at)
{
	const struct classic *in = &t->prog->insns[at];
	enum classic_op op = classic_op(in);
	unsigned form = classic_rows[op].form;
	enum classic_aux_id aux = classic_aux_at(in);

	if (classic_load_fails(in, t->limit))
		emit_jump(&t->e, ISA_JA, 0, 0, 0, no_match(t));
	else if (aux < CLASSIC_AUXES)
		load_aux(t, aux);
	else if (form == CFORM_ABS || form == CFORM_IND)
		load_packet(t, at, form);
	else if (form == CFORM_MSH)
		load_header_length(t, at);
	else if (op == CLASSIC_RET_K || op == CLASSIC_RET_A)
		give_back(t, in);
	else if (op == CLASSIC_TAX)
		emit_insn(&t->e, ISA_MOV64_REG, X, A, 0, 0);
	else if (op == CLASSIC_TXA)
		emit_insn(&t->e, ISA_MOV64_REG, A, X, 0, 0);
	else if (op == CLASSIC_JA)
		emit_jump(&t->e, ISA_JA, 0, 0, 0, at + 1 + in->k);
	else if (form == CFORM_COND_K || form == CFORM_COND_X)
		condition(t, at);
	else if ((in->code & 7) == 4)
		arithmetic(t, in);
	else
		move(t, in, op, in->code & 1 ? X : A);
}

/* ---- the whole ---- */

/* Errors for what the type has not. */
static bool can_translate(const struct translation *t, struct diags *d)
{
	unsigned errors = d->errors;

	for (uint32_t i = 0; i < t->prog->n; i++) {
		const struct classic *in = &t->prog->insns[i];
		enum classic_aux_id id = classic_aux_at(in);
		unsigned form = classic_rows[classic_op(in)].form;
		struct loc loc = { .file = t->prog->name,
				   .line = t->prog->lines ? t->prog->lines[i].line : 0 };

		if (!t->facts[i].reached)
			continue;
		if (id < CLASSIC_AUXES && id != CLASSIC_AUX_XOR_X && !classic_auxes[id].helper &&
		    !aux_field(t, &classic_auxes[id]))
			diag_error(d, loc, "%s programs have no '%s'",
				   filter_type_names[t->options->type], classic_auxes[id].name);
		if (id == CLASSIC_AUXES && direct(t) && (form == CFORM_ABS || form == CFORM_IND) &&
		    in->k >= CLASSIC_LINK_OFFSET)
			diag_error(d, loc, "%s programs have no loads relative to the %s header",
				   filter_type_names[t->options->type],
				   in->k >= CLASSIC_NET_OFFSET ? "network" : "link layer's");
	}
	return d->errors == errors;
}

static void prologue(struct translation *t)
{
	bool ctx = false, packet = false;

	for (uint32_t i = 0; i < t->prog->n; i++) {
		const struct classic *in = &t->prog->insns[i];
		unsigned form = classic_rows[classic_op(in)].form;
		bool aux = classic_aux_at(in) < CLASSIC_AUXES, length = form == CFORM_LEN;

		if (!t->facts[i].reached)
			continue;
		ctx |= aux || length;
		packet |= (length && t->options->type == FILTER_XDP) ||
			  (!aux && (form == CFORM_ABS || form == CFORM_IND || form == CFORM_MSH));
	}
	if (ctx || (packet && t->options->type != FILTER_XDP))
		emit_insn(&t->e, ISA_MOV64_REG, CTX, 1, 0, 0);
	if (packet && direct(t))
		load_ends(t, 1);
	if (t->facts[0].a_live)
		emit_insn(&t->e, ISA_MOV32_IMM, A, 0, 0, 0);
	if (t->facts[0].x_live)
		emit_insn(&t->e, ISA_MOV32_IMM, X, 0, 0, 0);
}

static int translate(struct translation *t, struct diags *d)
{
	for (uint32_t i = 0; i < t->prog->n; i++)
		emit_label(&t->e);
	mark_line(t, 0);
	prologue(t);
	for (uint32_t i = 0; i < t->prog->n && !t->e.failed; i++) {
		if (!t->facts[i].reached)
			continue;
		if (t->waits && t->e.n - t->waits_since > ISLAND) {
			emit_jump(&t->e, ISA_JA, 0, 0, 0, i);
			flush(t);
		}
		emit_place(&t->e, i);
		mark_line(t, i);
		translate_one(t, i);
	}
	flush(t);
	if (!t->e.failed && !emit_resolve(&t->e) && !t->e.failed) {
		diag_error(d, (struct loc){ .file = t->prog->name }, "the filter is too long for a jump");
		return -E2BIG;
	}
	return t->e.failed ? -ENOMEM : 0;
}

int classic_translate(struct translation *t, struct diags *d)
{
	int err = classic_check(t->prog, d);

	if (err)
		return err;
	t->limit = t->options->type == FILTER_XDP ? DIRECT_MAX : INT32_MAX;
	t->type = progtype_by_section(filter_type_names[t->options->type], NULL);
	t->facts = classic_flow(t->prog, t->limit);
	if (!t->facts)
		return -ENOMEM;
	if (!can_translate(t, d))
		return -EINVAL;
	return translate(t, d);
}

void classic_translation_free(struct translation *t)
{
	emit_free(&t->e);
	free(t->facts);
	free(t->slow);
	free(t->lines);
}
