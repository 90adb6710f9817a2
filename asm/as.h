/*
 * as.h - the assembler's state and the parts it is made of; private to asm/.
 *
 *   lex.l, parse.y   text to statements          insn.c      pseudo-C statements to instructions
 *   source.c         places in the text          mnemonic.c  mnemonic statements to instructions
 *   macro.c include.c  text from elsewhere       directive.c section.c data.c  directives
 *   symbol.c names.c   names, expressions        map.c kfunc.c debug.c  BTF
 *   fixup.c          values known at the end     dump.c       objects back to text
 */
#ifndef ASM_AS_H
#define ASM_AS_H

#include <elf.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "asm/asm.h"
#include "core/diag.h"
#include "core/isa.h"
#include "core/object.h"

/* Some bytes of the text; places of all texts share one number line, see struct source. */
struct span {
	uint32_t at, len;
};

/* A piece of text that is not a C string. */
struct str {
	const char *p;
	uint32_t len;
};

struct reg {
	uint8_t n;
	bool w;			/* written w3: 32 bits */
};

/* value + add - sub; 0: no symbol (symbol 0 is nobody). What is no such sum waits as a node, alone. */
struct expr {
	int64_t value;
	uint32_t add, sub, node;
};

/* A memory access: how it was cast and where it goes. */
struct mem {
	uint8_t width;		/* bits, 0: no cast */
	bool sign;
};

enum operand_kind { OPD_REG, OPD_EXPR, OPD_MEM, OPD_WORD };

/* One operand of a mnemonic statement or one argument of a pseudo-C function. */
struct operand {
	uint8_t kind;		/* enum operand_kind */
	struct reg reg;		/* OPD_REG, OPD_MEM: the base */
	struct mem mem;		/* OPD_MEM: the cast, if any */
	struct str word;	/* OPD_WORD: "map_fd 5"; OPD_MEM: a word before it; p NULL: none */
	struct expr expr;	/* OPD_EXPR; OPD_MEM: the offset; OPD_WORD: what follows */
	struct span span;
};

enum { MAX_OPERANDS = 8 };

struct operands {
	struct operand item[MAX_OPERANDS];
	unsigned n;
};

/* An argument of a directive. */
enum arg_kind { ARGK_NONE, ARGK_EXPR, ARGK_STRING, ARGK_AT, ARGK_OPTION };

struct arg {
	uint8_t kind;		/* enum arg_kind */
	struct expr expr;	/* ARGK_EXPR */
	struct str text;	/* ARGK_STRING: between the quotes, escapes as written; ARGK_AT: without @;
				   ARGK_OPTION: the name before '=' */
	struct span span;
	struct as_type *type;	/* ARGK_OPTION: the type behind '='; NULL: an expression */
};

enum { SYM_DEFINED = 1, SYM_SET = 2, SYM_TEMP = 4, SYM_SIZED = 8, SYM_EXTERN = 16, SYM_NAMED = 32,
       SYM_KNOWN = 64 };

struct symbol {
	struct str name;
	uint32_t hash;
	int32_t section;	/* of the object, or OBJ_ABS, OBJ_COMMON, OBJ_UNDEF */
	uint8_t flags;		/* SYM_; KNOWN: its value came from names.def */
	uint8_t bind, type, visibility;	/* bind 0xff: nobody has said */
	int64_t value;		/* in the section; OBJ_COMMON: alignment */
	struct expr expr;	/* SYM_SET: its value */
	struct expr size;	/* SYM_SIZED */
	struct span span;	/* definition, or first mention */
	int32_t elf;		/* index in the object, -1: not there */
};

enum { BIND_UNSET = 0xff };

/* What the object's section lacks while it is being filled. */
struct section_info {
	uint32_t begin;		/* symbol at offset 0 */
	int32_t elf;		/* section symbol in the object, -1: none yet */
};

enum fixup_kind { FIX_JUMP16, FIX_JUMP32, FIX_CALL, FIX_IMM64, FIX_IMM32, FIX_OFF16, FIX_DATA8, FIX_DATA16,
		  FIX_DATA32, FIX_DATA64 };

struct fixup {
	uint64_t offset;	/* of the instruction or the datum */
	struct expr expr;
	struct span span;
	uint32_t section;
	uint8_t kind;		/* enum fixup_kind */
};

/* An instruction and the line that made it. */
struct as_line {
	uint32_t section, offset;
	uint32_t at;		/* in the text */
};

/* A text that is being read: the file, an included one, a macro's body. */
struct source {
	const char *file;	/* interned */
	char *text;		/* owned; two zero bytes behind, as flex wants */
	uint32_t base, len;	/* its bytes are the places [base, base + len] */
	struct span from;	/* where it was included or called; of length 0 for the first */
	uint32_t line;		/* number of its first line */
	const char *macro;	/* name, when it is a macro's body */
	const char *shown;	/* the name that messages give to such a text, once they have */
	uint32_t *lines, n_lines;	/* where each line begins; NULL: nobody has asked */
};

struct arena;
struct macro;

/* An open .if: where it began, whether one of its branches was taken, whether .else has been. */
struct condition {
	struct span span;
	bool taken, last;
};

enum { MAX_CONDITIONS = 64, MAX_READING = 64, MAX_SUGGESTIONS = 200 };

struct as {
	const struct asm_options *options;
	struct diags *d;
	struct object *obj;
	void *scanner;
	bool failed;		/* out of memory */
	unsigned suggestions;	/* "did you mean" so far */

	struct source *sources;
	uint32_t n_sources, cap_sources, source;	/* source: the one being read */

	struct symbol *symbols;
	uint32_t n_symbols, cap_symbols;
	uint32_t *table;	/* hash -> symbol, 0: free */
	uint32_t mask;
	uint32_t local_last[10], local_next[10];	/* 1b and 1f */

	struct expr_node *nodes;	/* see symbol.c; node 0 is none */
	uint32_t n_nodes, cap_nodes;
	unsigned folding;		/* depth of nodes within nodes */

	struct section_info *info;	/* one per section of obj */
	uint32_t cap_info;
	uint32_t section;	/* current one */
	uint32_t previous;	/* .previous */
	uint32_t stack[16], depth;	/* .pushsection */

	struct fixup *fixups;
	uint32_t n_fixups, cap_fixups;
	struct as_line *lines;
	uint32_t n_lines, cap_lines;

	struct operands operands;	/* of the statement being read */
	struct span imm_at, off_at;	/* its number, its offset or target; of length 0: unknown */
	struct arg *args;
	uint32_t n_args, cap_args;
	unsigned braces;	/* open ones */
	struct macro *macros;		/* see macro.h */
	uint32_t expansions;		/* so far: what \\@ stands for */
	uint64_t expanded;		/* bytes that they made */
	uint32_t reading[MAX_READING];	/* sources whose reading waits for the end of another */
	unsigned depth_reading;
	bool stop_expanding;		/* after runaway recursion */
	struct condition conditions[MAX_CONDITIONS];
	unsigned n_conditions;
	bool skip;			/* the lexer shall skip to the next branch */
	const char *block;		/* a .macro's or .rept's text, while the lexer collects it */
	unsigned block_depth;
	bool block_macro;		/* it ends with .endm, not .endr */
	struct {
		bool line, pending;	/* this line is one of a listing; its instruction has not come yet */
		int64_t pc;
		uint8_t opcode;
		struct span span;
	} listed;
	bool compiled;		/* the text is a compiler's: names may stay undefined */
	bool from_gcc;
	const char *file_symbol;	/* .file */

	struct as_map *maps;	/* .map definitions, see map.h */
	uint32_t n_maps, cap_maps;
	struct as_kfunc *kfuncs;	/* .extern_kfunc */
	uint32_t n_kfuncs, cap_kfuncs;
	struct arena *arena;	/* names and strings that live to the end */
};

/* ---- source.c ---- */

/* Takes a copy of the text; the index, or -1. */
int source_add(struct as *as, const char *file, const char *text, size_t len, struct span from, uint32_t line,
	       const char *macro);
struct loc source_loc(struct as *as, struct span span);
/* The place in a file that a place belongs to: for what a macro made, where it was called. */
uint32_t source_origin(const struct as *as, uint32_t at);
/* The text at a place, and the place of a piece of text. */
const char *source_text(const struct as *as, uint32_t at);
struct span source_span(const struct as *as, struct str text);
/* Where `word` stands within the span; the span when it does not. */
struct span source_find(const struct as *as, struct span span, struct str word);
__attribute__((format(printf, 3, 4))) void as_error(struct as *as, struct span span, const char *fmt, ...);
__attribute__((format(printf, 3, 4))) void as_warning(struct as *as, struct span span, const char *fmt, ...);
__attribute__((format(printf, 3, 4))) void as_note(struct as *as, struct span span, const char *fmt, ...);
/* "; did you mean 'x'?" for `word`, "" when nothing is near; the text lives until the next call. */
/* After many of them there are no more: they take time, and nobody reads them. */
bool as_may_suggest(const struct as *as);
const char *as_nearest(struct as *as, struct str word, const char *const *names);
/* Memory that lives as long as the assembler; NULL without. */
void *as_alloc(struct as *as, size_t n);
void arena_free(struct arena *arena);
/* Grows an array so that item `n` fits; false without memory. */
bool as_grow(struct as *as, void **items, uint32_t n, uint32_t *cap, size_t size);

/* One character of a string or character constant, escapes resolved; moves *p behind it. */
void string_char(const char **p, unsigned char *c);
/* A number in any of C's notations; false: it has more than 64 bits. */
bool number_parse(const char *p, const char *end, uint64_t *value);

/* ---- lex.l ---- */

/* Reads all of sources[0]; not 0: out of memory. Mistakes are in the diagnostics. */
int lex_and_parse(struct as *as);
/* Reads that source next, then goes on. */
void lex_push(struct as *as, uint32_t source);
/* Where the lexer has put a zero byte into the text, and what was there; NULL: nowhere. */
const char *lex_hole(const struct as *as, char *held);

/* ---- macro.c ---- */

struct macro *macro_find(const struct as *as, struct str name);
void macro_expand(struct as *as, struct macro *m, struct str text, struct span span);
/* At the end of the text: reports conditions that are still open. */
void macro_end(struct as *as);

/* ---- symbol.c ---- */

uint32_t symbol_get(struct as *as, struct str name, struct span span);
/* The symbol of that name, 0: none. */
uint32_t symbol_find(const struct as *as, struct str name);
uint32_t symbol_anonymous(struct as *as, struct span span);
void symbol_label(struct as *as, struct str name, struct span span);
void symbol_local_label(struct as *as, int64_t digit, struct span span);
struct expr symbol_local_ref(struct as *as, int64_t digit, bool forward, struct span span);
void symbol_set(struct as *as, struct str name, struct expr value, struct span span);

enum expr_op { EXPR_ADD, EXPR_SUB, EXPR_MUL, EXPR_DIV, EXPR_MOD, EXPR_SHL, EXPR_SHR, EXPR_AND,
	       EXPR_XOR, EXPR_OR,
	       EXPR_EQ, EXPR_NE, EXPR_LT, EXPR_GT, EXPR_LE, EXPR_GE, EXPR_ANDAND, EXPR_OROR,
	       EXPR_NEG, EXPR_NOT, EXPR_LNOT };

struct expr expr_symbol(struct as *as, struct str name, struct span span);
struct expr expr_here(struct as *as);
struct expr expr_unary(struct as *as, enum expr_op op, struct expr e, struct span span);
struct expr expr_binary(struct as *as, enum expr_op op, struct expr a, struct expr b, struct span span);
/* Replaces what is known by its value; true if nothing but a number is left. */
bool expr_fold(struct as *as, struct expr *e);
/* A number now, or an error that says what needs it. */
bool expr_number(struct as *as, struct expr e, struct span span, const char *what, int64_t *value);

/* ---- names.c ---- */

enum { MAX_KNOWN_NAMES = 768 };

/* The value of a name that the kernel's headers give; false: it is none of these. */
bool name_value(struct str word, int64_t *value);
/* Up to `max` such names that `word` may have been meant to be; how many. */
unsigned names_like(struct as *as, struct str word, const char **names, unsigned max);

/* ---- section.c ---- */

/* Index of the section of that name, made when there is none. */
uint32_t section_get(struct as *as, const char *name, uint32_t type, uint64_t flags, uint64_t align);
void section_use(struct as *as, uint32_t section);
struct strbuf *section_data(struct as *as);
/* Bytes in the current section so far. */
uint64_t section_here(const struct as *as);
/* The same with type, flags and alignment as the name wants them. */
uint32_t section_named(struct as *as, const char *name);
void section_align(struct as *as, uint64_t align, int fill, uint64_t max);
void section_zero(struct as *as, uint64_t n);
/* Notes each section's size when nothing more is to come. */
void section_sizes(struct as *as);

/* ---- insn.c: what the grammar's rules for pseudo-C call ---- */

enum isa_op insn_operator(struct str text);		/* "+=", "s>>="; OP_COUNT: none */
enum isa_op insn_comparison(struct str text);		/* "==", "s<" */

/* Emits the row with these operand fields; `e` is its expression operand, in the field that the form says. */
void insn_emit(struct as *as, enum isa_id id, unsigned dst, unsigned src, struct expr off, struct expr imm,
	       struct span span);
void insn_alu_reg(struct as *as, struct reg dst, enum isa_op op, struct reg src, struct span span);
void insn_alu_imm(struct as *as, struct reg dst, enum isa_op op, struct expr imm, struct span span);
void insn_neg(struct as *as, struct reg dst, struct reg src, struct span span);
void insn_movsx(struct as *as, struct reg dst, unsigned width, struct reg src, struct span span);
void insn_unary(struct as *as, struct reg dst, struct str name, struct reg src, struct span span,
		struct span word);
void insn_imm64(struct as *as, struct reg dst, struct expr imm, struct span span);
/* dst = map[id:5]; the expression is lex.l's. */
void insn_map(struct as *as, struct reg dst, struct expr map, struct span span);
void insn_load(struct as *as, struct reg dst, struct mem mem, struct reg base, struct expr off,
	       struct span span);
void insn_store_reg(struct as *as, struct mem mem, struct reg base, struct expr off, struct reg src,
		    struct span span);
void insn_store_imm(struct as *as, struct mem mem, struct reg base, struct expr off, struct expr imm,
		    struct span span);
void insn_atomic(struct as *as, struct mem mem, struct reg base, struct expr off, enum isa_op op,
		 struct reg src, struct span span);
/* dst = *(u8 *)name[index + off]; index NULL: none */
void insn_packet(struct as *as, struct reg dst, struct mem mem, struct str name, const struct reg *index,
		 struct expr off, struct span span, struct span word);
void insn_jump_reg(struct as *as, struct reg dst, enum isa_op op, struct reg src, struct expr to,
		   struct span span);
void insn_jump_imm(struct as *as, struct reg dst, enum isa_op op, struct expr imm, struct expr to,
		   struct span span);
/* dst = name(as->operands), or without dst. */
void insn_function(struct as *as, const struct reg *dst, struct str name, struct span span, struct span word);

/* ---- mnemonic.c ---- */

/* Assembles the statement `name as->operands`; lock: it began with "lock". */
void mnemonic_statement(struct as *as, struct str name, bool lock, struct span span, struct span word);

/* ---- directive.c ---- */

enum directive_form {
	DIR_ARGS,		/* arguments as the grammar reads them */
	DIR_RAW,		/* the rest of the statement as text */
	DIR_MACRO, DIR_REPEAT,	/* that and all lines up to .endm, .endr */
	DIR_SKIP		/* read and ignored */
};

struct directive;

const struct directive *directive_find(struct str name);
enum directive_form directive_form(const struct directive *dir);
void directive_run(struct as *as, const struct directive *dir, struct span span, struct str raw,
		   struct span at);
void directive_unknown(struct as *as, struct str name, struct span span);
void directive_arg(struct as *as, struct arg arg);

/* ---- map.c ---- */

/* Types of map keys and values; NULL without memory or after an error. */
struct as_type *type_named(struct as *as, struct str name, struct span span);
struct as_type *type_array(struct as *as, struct as_type *of, struct expr n, struct span span);
struct as_type *type_struct(struct as *as);
struct as_type *type_field(struct as *as, struct as_type *t, struct as_type *of, struct str name,
			   struct span span);

/* ---- debug.c ---- */

/* Makes .BTF and .BTF.ext, unless the text brings its own. */
void debug_info(struct as *as);

/* ---- fixup.c ---- */

void fixup_add(struct as *as, enum fixup_kind kind, uint64_t offset, struct expr e, struct span span);
/* Writes every value that had to wait, or a relocation for it. */
void fixup_all(struct as *as);
/* Moves the symbols into the object. */
void fixup_symbols(struct as *as);

#endif
