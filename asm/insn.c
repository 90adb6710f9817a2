/*
 * insn.c - statements of the pseudo-C dialect to instructions. Which encoding a statement means, and what an
 * operator or a function is called, comes from the rows and texts of isa.def.
 */
#include <ctype.h>
#include <string.h>

#include "asm/as.h"

enum { FORMS = FORM_PKT_IND + 1, WIDTHS = 4, MAX_WORDS = 128, MAX_OPERATORS = 16 };

/* The row for an operation, width, form, and 32-bit class (ALU only). */
static uint8_t rows[OP_COUNT][WIDTHS][FORMS][2];

/* Operators are packed into a number, their characters from the lowest byte up. */
struct operator {
	uint32_t text;
	enum isa_op op;
};

static struct operator operators[MAX_OPERATORS], comparisons[MAX_OPERATORS];

/* Words of the pseudo-C texts: "be16", "atomic_fetch_add", and the row that has it; several rows may. */
static struct { struct str name; uint8_t id; bool call; } words[MAX_WORDS];
static unsigned n_words;

static unsigned width_index(unsigned width)
{
	return width == 8 ? 0 : width == 16 ? 1 : width == 32 ? 2 : 3;
}

static enum isa_id find(enum isa_op op, unsigned width, enum isa_form form, bool is32)
{
	return (enum isa_id)rows[op][width_index(width)][form][is32];
}

static uint32_t pack(const char *p, size_t len)
{
	uint32_t v = 0;

	for (size_t i = 0; i < len && i < 4; i++)
		v |= (uint32_t)(unsigned char)p[i] << 8 * i;
	return v;
}

/* Notes the operator of "%d += %i" (doubled percent signs are one) or "if %d == %h goto". */
static void note_operator(struct operator *table, const char *text, enum isa_op op)
{
	char word[8];
	size_t len = 0;

	while (*text != ' ')
		text++;
	for (text++; *text != ' ' && len < sizeof(word); text += *text == '%' ? 2 : 1)
		word[len++] = *text;
	while (table->text)
		table++;
	*table = (struct operator){ pack(word, len), op };
}

/* Notes the word in a text like "%d = be16 %d" or "%s = xchg_64(%m, %s)". */
static void note_word(const char *text, enum isa_id id)
{
	const char *p = strstr(text, " = "), *end;

	p = p ? p + 3 : text;
	for (end = p; isalnum((unsigned char)*end) || *end == '_'; end++)
		;
	if (end == p || !isalpha((unsigned char)*p) || n_words == MAX_WORDS)
		return;
	if (*end != '(' && !(p != text && *end == ' ' && isa_op_kinds[isa_rows[id].op] == KIND_END))
		return;
	words[n_words].name = (struct str){ p, (uint32_t)(end - p) };
	words[n_words].call = *end == '(';
	words[n_words++].id = (uint8_t)id;
}

__attribute__((constructor)) static void insn_index(void)
{
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++) {
		const struct isa_row *row = &isa_rows[id];
		struct insn in = { .opcode = row->opcode };
		unsigned kind = isa_op_kinds[row->op];

		rows[row->op][width_index(row->width)][row->form][kind == KIND_ALU && isa_is32(&in)] =
			(uint8_t)id;
		if (kind == KIND_ALU && row->form == FORM_DST_IMM && row->width == 64)
			note_operator(operators, row->pseudoc, (enum isa_op)row->op);
		if (kind == KIND_JMP && row->form == FORM_DST_IMM_JMP && row->width == 64)
			note_operator(comparisons, row->pseudoc + 3, (enum isa_op)row->op);
		note_word(row->pseudoc, (enum isa_id)id);
		if (strcmp(row->kernel, row->pseudoc))
			note_word(row->kernel, (enum isa_id)id);
	}
}

static enum isa_op operator_find(const struct operator *table, struct str text)
{
	uint32_t v = pack(text.p, text.len);

	for (; table->text; table++)
		if (table->text == v)
			return table->op;
	return OP_COUNT;
}

enum isa_op insn_operator(struct str text)
{
	return operator_find(operators, text);
}

enum isa_op insn_comparison(struct str text)
{
	return operator_find(comparisons, text);
}

/* ---- encoding ---- */

static bool level_allows(struct as *as, const struct isa_row *row, struct span span)
{
	if (!as->options->level || row->level <= as->options->level)
		return true;
	if (row->level > 4)
		as_error(as, span,
			 "this instruction is newer than every numbered level; leave -m out to use it");
	else
		as_error(as, span, "this instruction needs -m v%u or newer", row->level);
	return false;
}

static void put(struct as *as, const struct insn *in)
{
	struct strbuf *b = section_data(as);
	uint8_t bytes[ISA_SLOT];

	isa_encode(in, 1, as->obj->big_endian, bytes);
	if (b->cap - b->len > ISA_SLOT && !b->failed) {
		memcpy(b->s + b->len, bytes, ISA_SLOT);
		b->len += ISA_SLOT;
		b->s[b->len] = '\0';
	} else {
		strbuf_add(b, bytes, ISA_SLOT);
	}
	as->failed |= b->failed;
}

/* A 16-bit field with a number, or to be filled later. */
static int16_t field16(struct as *as, struct expr e, enum fixup_kind kind, struct span span)
{
	if (as->off_at.len)
		span = as->off_at;
	if (!expr_fold(as, &e)) {
		fixup_add(as, kind, section_here(as), e, span);
		return 0;
	}
	if (e.value < INT16_MIN || e.value > INT16_MAX)
		as_error(as, span, "offset %lld does not fit in 16 bits", (long long)e.value);
	return (int16_t)e.value;
}

static int32_t field32(struct as *as, struct expr e, enum fixup_kind kind, struct span span, bool extended)
{
	if (as->imm_at.len)
		span = as->imm_at;
	if (!expr_fold(as, &e)) {
		fixup_add(as, kind, section_here(as), e, span);
		return 0;
	}
	if (e.value < INT32_MIN || e.value > UINT32_MAX)
		as_error(as, span, "immediate %lld does not fit in 32 bits", (long long)e.value);
	else if (extended && e.value > INT32_MAX)
		as_warning(as, span, "the immediate is sign-extended to %lld", (long long)(int32_t)e.value);
	return (int32_t)(uint32_t)e.value;
}

static void note_line(struct as *as, struct span span)
{
	struct as_line *line;

	if (as->options->no_debug)
		return;
	if (!as_grow(as, (void **)&as->lines, as->n_lines, &as->cap_lines, sizeof(*line)))
		return;
	line = &as->lines[as->n_lines++];
	*line = (struct as_line){ as->section, (uint32_t)section_here(as), span.at };
}

static void put_imm64(struct as *as, struct insn *in, struct expr imm, struct span span)
{
	struct insn high = { 0 };

	if (!expr_fold(as, &imm)) {
		fixup_add(as, FIX_IMM64, section_here(as), imm, as->imm_at.len ? as->imm_at : span);
		imm = (struct expr){ 0 };
	}
	in->imm = (int32_t)(uint32_t)imm.value;
	high.imm = (int32_t)(uint32_t)((uint64_t)imm.value >> 32);
	put(as, in);
	put(as, &high);
}

/* In a listing of the kernel's, number and opcode stand before the instruction. */
static void check_listed(struct as *as, const struct isa_row *row)
{
	int64_t pc = (int64_t)section_here(as) / ISA_SLOT;

	as->listed.pending = false;
	if (as->listed.pc != pc)
		as_error(as, as->listed.span, "the listing says instruction %lld, and this is %lld",
			 (long long)as->listed.pc, (long long)pc);
	else if (as->listed.opcode != row->opcode)
		as_error(as, as->listed.span, "the listing says opcode %02x, and this is %02x",
			 as->listed.opcode, row->opcode);
}

void insn_emit(struct as *as, enum isa_id id, unsigned dst, unsigned src, struct expr off, struct expr imm,
	       struct span span)
{
	const struct isa_row *row = &isa_rows[id];
	struct insn in = { .opcode = row->opcode, .dst = (uint8_t)dst, .id = (uint16_t)id };

	if (!level_allows(as, row, span))
		return;
	if (as->obj->sections[as->section].type == SHT_NOBITS) {
		as_error(as, span, "no instructions in %s", as->obj->sections[as->section].name);
		return;
	}
	in.src = (uint8_t)(row->src == ISA_REG ? src : (unsigned)row->src);
	in.off = (int16_t)(row->off == ISA_ANY ? 0 : row->off);
	in.imm = row->imm == ISA_ANY ? 0 : row->imm;
	note_line(as, span);
	if (as->listed.pending)
		check_listed(as, row);
	if (as->obj->sections[as->section].align < ISA_SLOT)
		as->obj->sections[as->section].align = ISA_SLOT;
	switch ((enum isa_form)row->form) {
	case FORM_NONE:
	case FORM_DST:
	case FORM_DST_SRC:
		break;
	case FORM_DST_IMM:
		in.imm = field32(as, imm, FIX_IMM32, span, row->width == 64);
		break;
	case FORM_DST_SRC_IMM:
	case FORM_PKT_ABS:
	case FORM_PKT_IND:
		in.imm = field32(as, imm, FIX_IMM32, span, false);
		break;
	case FORM_DST_IMM_JMP:
		in.imm = field32(as, imm, FIX_IMM32, span, false);
		in.off = field16(as, off, FIX_JUMP16, span);
		break;
	case FORM_DST_SRC_JMP:
	case FORM_JMP:
		in.off = field16(as, off, FIX_JUMP16, span);
		break;
	case FORM_JMP_IMM:
		in.imm = field32(as, imm, FIX_JUMP32, span, false);
		break;
	case FORM_CALL:
	case FORM_CALL_OFF:
		in.imm = field32(as, imm, FIX_CALL, span, false);
		break;
	case FORM_LOAD:
	case FORM_STORE_REG:
		in.off = field16(as, off, FIX_OFF16, span);
		break;
	case FORM_STORE_IMM:
		in.off = field16(as, off, FIX_OFF16, span);
		in.imm = field32(as, imm, FIX_IMM32, span, row->width == 64);
		break;
	case FORM_DST_IMM64:
		put_imm64(as, &in, imm, span);
		return;
	}
	put(as, &in);
}

static const struct expr none;

static bool same_width(struct as *as, struct reg a, struct reg b, struct span span)
{
	if (a.w == b.w)
		return true;
	as_error(as, span, "%c%u has %u bits and %c%u has %u", a.w ? 'w' : 'r', a.n, a.w ? 32 : 64,
		 b.w ? 'w' : 'r', b.n, b.w ? 32 : 64);
	return false;
}

static bool want_wide(struct as *as, struct reg r, struct span span)
{
	if (r.w)
		as_error(as, span, "this takes a 64-bit register: r%u instead of w%u", r.n, r.n);
	return !r.w;
}

void insn_alu_reg(struct as *as, struct reg dst, enum isa_op op, struct reg src, struct span span)
{
	if (op == OP_MOV && src.w)	/* clang's "r1 = w2": a 32-bit move fills the register with zeros */
		dst.w = true;
	if (same_width(as, dst, src, span))
		insn_emit(as, find(op, dst.w ? 32 : 64, FORM_DST_SRC, dst.w), dst.n, src.n, none, none, span);
}

void insn_alu_imm(struct as *as, struct reg dst, enum isa_op op, struct expr imm, struct span span)
{
	/* The kernel prints 64-bit immediates without "ll". */
	if (as->listed.pending && as->listed.opcode == isa_rows[ISA_LD_IMM64].opcode && op == OP_MOV &&
	    !dst.w) {
		insn_imm64(as, dst, imm, span);
		return;
	}
	insn_emit(as, find(op, dst.w ? 32 : 64, FORM_DST_IMM, dst.w), dst.n, 0, none, imm, span);
}

void insn_neg(struct as *as, struct reg dst, struct reg src, struct span span)
{
	if (!same_width(as, dst, src, span))
		return;
	if (dst.n != src.n)
		as_error(as, span, "negation works in place: both registers must be the same");
	else
		insn_emit(as, find(OP_NEG, dst.w ? 32 : 64, FORM_DST, dst.w), dst.n, 0, none, none, span);
}

void insn_movsx(struct as *as, struct reg dst, unsigned width, struct reg src, struct span span)
{
	enum isa_id id = find(OP_MOVSX, width, FORM_DST_SRC, dst.w);

	if (!same_width(as, dst, src, span))
		return;
	if (id)
		insn_emit(as, id, dst.n, src.n, none, none, span);
	else
		as_error(as, span, "(s%u) has as many bits as w%u", width, dst.n);
}

void insn_imm64(struct as *as, struct reg dst, struct expr imm, struct span span)
{
	if (want_wide(as, dst, span))
		insn_emit(as, ISA_LD_IMM64, dst.n, 0, none, imm, span);
}

void insn_map(struct as *as, struct reg dst, struct expr map, struct span span)
{
	enum isa_id id = map.add ? ISA_LD_MAP_VALUE : ISA_LD_MAP_FD;

	map.add = 0;
	if (want_wide(as, dst, span))
		insn_emit(as, id, dst.n, 0, none, map, span);
}

void insn_load(struct as *as, struct reg dst, struct mem mem, struct reg base, struct expr off,
	       struct span span)
{
	enum isa_op op = mem.sign ? OP_LDSX : OP_LDX;
	enum isa_id id = find(op, mem.width, FORM_LOAD, false);

	if (!want_wide(as, base, span))
		return;
	if (!id)
		as_error(as, span, "there is no load of s%u: 64 bits need no sign extension", mem.width);
	else if (dst.w && (mem.sign || mem.width == 64))
		as_error(as, span, "a load of %c%u fills 64 bits: r%u instead of w%u", mem.sign ? 's' : 'u',
			 mem.width, dst.n, dst.n);
	else
		insn_emit(as, id, dst.n, base.n, off, none, span);
}

static bool store_ok(struct as *as, struct mem mem, struct reg base, struct span span)
{
	if (mem.sign)
		as_error(as, span, "stores have no sign: u%u instead of s%u", mem.width, mem.width);
	return !mem.sign && want_wide(as, base, span);
}

void insn_store_reg(struct as *as, struct mem mem, struct reg base, struct expr off, struct reg src,
		    struct span span)
{
	if (!store_ok(as, mem, base, span) || (mem.width == 64 && !want_wide(as, src, span)))
		return;
	insn_emit(as, find(OP_STX, mem.width, FORM_STORE_REG, false), base.n, src.n, off, none, span);
}

void insn_store_imm(struct as *as, struct mem mem, struct reg base, struct expr off, struct expr imm,
		    struct span span)
{
	if (store_ok(as, mem, base, span))
		insn_emit(as, find(OP_ST, mem.width, FORM_STORE_IMM, false), base.n, 0, off, imm, span);
}

void insn_atomic(struct as *as, struct mem mem, struct reg base, struct expr off, enum isa_op op,
		 struct reg src, struct span span)
{
	enum isa_op atomic = op == OP_ADD ? OP_A_ADD : op == OP_OR ? OP_A_OR : op == OP_AND ? OP_A_AND :
			     op == OP_XOR ? OP_A_XOR : OP_COUNT;
	enum isa_id id = atomic == OP_COUNT ? ISA_NONE : find(atomic, mem.width, FORM_STORE_REG, false);

	if (!store_ok(as, mem, base, span) || (mem.width == 64 && !want_wide(as, src, span)))
		return;
	if (atomic == OP_COUNT)
		as_error(as, span, "lock goes with +=, |=, &= and ^=");
	else if (!id)
		as_error(as, span, "atomic operations are on u32 and u64");
	else
		insn_emit(as, id, base.n, src.n, off, none, span);
}

void insn_packet(struct as *as, struct reg dst, struct mem mem, struct str name, const struct reg *index,
		 struct expr off, struct span span, struct span word)
{
	enum isa_id id = mem.sign ? ISA_NONE : index ? find(OP_LD_IND, mem.width, FORM_PKT_IND, false) :
			 find(OP_LD_ABS, mem.width, FORM_PKT_ABS, false);

	if (name.len != 3 || memcmp(name.p, "skb", 3))
		as_error(as, word, "expected skb, found '%.*s'", (int)name.len, name.p);
	else if (dst.n != 0)
		as_error(as, span, "packet loads go to r0");
	else if (!id)
		as_error(as, span, "packet loads are of u8, u16 and u32");
	else
		insn_emit(as, id, 0, index ? index->n : 0, none, off, span);
}

void insn_jump_reg(struct as *as, struct reg dst, enum isa_op op, struct reg src, struct expr to,
		   struct span span)
{
	if (op == OP_MOV && src.w)	/* clang's "r1 = w2": a 32-bit move fills the register with zeros */
		dst.w = true;
	if (same_width(as, dst, src, span))
		insn_emit(as, find(op, dst.w ? 32 : 64, FORM_DST_SRC_JMP, false), dst.n, src.n, to, none,
			  span);
}

void insn_jump_imm(struct as *as, struct reg dst, enum isa_op op, struct expr imm, struct expr to,
		   struct span span)
{
	insn_emit(as, find(op, dst.w ? 32 : 64, FORM_DST_IMM_JMP, false), dst.n, 0, to, imm, span);
}

/* ---- words: be16, atomic_fetch_add() ... ---- */

static void unknown_word(struct as *as, struct str name, bool call, struct span word)
{
	const char *names[MAX_WORDS + 1];
	unsigned n = 0;

	for (unsigned i = 0; i < n_words && as_may_suggest(as); i++) {
		char *copy = words[i].call == call ? as_alloc(as, words[i].name.len + 1) : NULL;

		if (!copy)
			continue;
		memcpy(copy, words[i].name.p, words[i].name.len);
		copy[words[i].name.len] = '\0';
		names[n++] = copy;
	}
	names[n] = NULL;
	as_error(as, word, "unknown %s '%.*s'%s", call ? "function" : "operation", (int)name.len, name.p,
		 as_nearest(as, name, names));
}

/* The row whose text has the word, of the given width unless that is 0; *known: some row has it. */
static enum isa_id word_find(struct str name, bool call, unsigned width, bool *known)
{
	*known = false;
	for (unsigned i = 0; i < n_words; i++) {
		const struct isa_row *row = &isa_rows[words[i].id];

		if (words[i].call != call || words[i].name.len != name.len ||
		    memcmp(words[i].name.p, name.p, name.len))
			continue;
		*known = true;
		if (!width || row->width == width)
			return (enum isa_id)words[i].id;
	}
	return ISA_NONE;
}

void insn_unary(struct as *as, struct reg dst, struct str name, struct reg src, struct span span,
		struct span word)
{
	bool known;
	enum isa_id id = word_find(name, false, 0, &known);

	if (!known)
		unknown_word(as, name, false, word);
	else if (dst.n != src.n || dst.w || src.w)
		as_error(as, span, "%.*s works in place, on one 64-bit register", (int)name.len, name.p);
	else
		insn_emit(as, id, dst.n, 0, none, none, span);
}

static bool is_reg(const struct operand *o, unsigned width)
{
	return o->kind == OPD_REG && !(o->reg.w && width == 64);
}

/* result = name(memory, registers...): the arguments that the row's operation takes. */
static bool function_args(struct as *as, const struct isa_row *row, const struct reg *dst, struct span span)
{
	const struct operand *o = as->operands.item;
	unsigned n = as->operands.n, want = row->form == FORM_LOAD ? 1 : row->op == OP_A_CMPXCHG ? 3 : 2;
	const struct operand *last = &o[n - 1];

	if (n != want) {
		as_error(as, span, "%u arguments instead of %u", n, want);
	} else if (o[0].kind == OPD_EXPR || (o[0].kind == OPD_REG && o[0].reg.w)) {
		as_error(as, o[0].span, "the first argument is a memory address, as in (r1 + 8)");
	} else if (row->form != FORM_LOAD && !is_reg(last, row->width)) {
		as_error(as, last->span, "the last argument is a register of %u bits", row->width);
	} else if (row->form == FORM_LOAD && dst->w && row->width == 64) {
		as_error(as, span, "a load of u64 fills 64 bits: r%u instead of w%u", dst->n, dst->n);
	} else if (row->op == OP_A_CMPXCHG &&
		   (!is_reg(&o[1], row->width) || o[1].reg.n != 0 || dst->n != 0)) {
		as_error(as, span, "compare and exchange compares with r0 and gives its result in r0");
	} else if (dst && row->form == FORM_STORE_REG && row->op != OP_A_CMPXCHG && dst->n != last->reg.n) {
		as_error(as, span, "the old value goes to the register that the new one comes from, r%u",
			 last->reg.n);
	} else {
		return true;
	}
	return false;
}

static void addr_space_cast(struct as *as, const struct reg *dst, struct span span)
{
	struct operand *o = as->operands.item;
	int64_t from, to;

	if (as->operands.n != 3 || !dst || dst->w || !is_reg(&o[0], 64) || o[0].reg.w ||
	    o[1].kind != OPD_EXPR || o[2].kind != OPD_EXPR) {
		as_error(as, span, "expected r1 = addr_space_cast(r2, 0, 1)");
		return;
	}
	if (!expr_number(as, o[1].expr, o[1].span, "an address space", &from) ||
	    !expr_number(as, o[2].expr, o[2].span, "an address space", &to))
		return;
	if (from < 0 || from > 0xffff || to < 0 || to > 0xffff) {
		as_error(as, span, "address spaces have 16 bits");
		return;
	}
	insn_emit(as, ISA_ADDR_CAST, dst->n, o[0].reg.n, none,
		  (struct expr){ .value = (int32_t)((uint32_t)from << 16 | (uint32_t)to) }, span);
}

void insn_function(struct as *as, const struct reg *dst, struct str name, struct span span, struct span word)
{
	struct operand *o = as->operands.item;
	unsigned width = o[0].kind == OPD_MEM ? o[0].mem.width : 0;
	bool known;
	enum isa_id id = word_find(name, true, width, &known);
	const struct isa_row *row = &isa_rows[id];

	if (!known) {
		unknown_word(as, name, true, word);
	} else if (!id) {
		as_error(as, o[0].span, "%.*s does not work on %u bits", (int)name.len, name.p, width);
	} else if (row->op == OP_ADDR_CAST) {
		addr_space_cast(as, dst, span);
	} else if ((dst != NULL) == (row->op == OP_A_STORE_REL)) {
		as_error(as, word, dst ? "%.*s gives no result" : "the result of %.*s needs a register",
			 (int)name.len, name.p);
	} else if (function_args(as, row, dst, span)) {
		struct expr off = o[0].kind == OPD_MEM ? o[0].expr : none;
		const struct operand *last = &o[as->operands.n - 1];

		if (row->form == FORM_LOAD)
			insn_emit(as, id, dst->n, o[0].reg.n, off, none, span);
		else
			insn_emit(as, id, o[0].reg.n, last->reg.n, off, none, span);
	}
}
