/*
 * parse.y - the grammar of both dialects. A rule of a statement ends in one call that assembles it; a
 * statement with a mistake is reported and skipped, and reading goes on with the next one.
 */
%code requires {
#include "asm/as.h"
}

%code {
#include <string.h>

#include "asm/lex.h"

#define YYLLOC_DEFAULT(cur, rhs, n) ((cur) = span_join(&YYRHSLOC(rhs, (n) ? 1 : 0), &YYRHSLOC(rhs, n)))

static inline struct span span_join(const struct span *first, const struct span *last)
{
	return (struct span){ first->at, last->at + last->len - first->at };
}

/* The number of a statement, or the target of a jump, on the way to what assembles it. */
#define IMM(e, at) (as->imm_at = (at), (e))
#define OFF(e, at) (as->off_at = (at), (e))

static void asm_yyerror(const struct span *at, struct as *as, void *scanner, const char *text);
static inline void statement_end(struct as *as)
{
	as->operands.n = as->n_args = 0;
	as->imm_at.len = as->off_at.len = 0;
	as->listed.line = as->listed.pending = false;
}

static void operand_reg(struct as *as, struct reg reg, struct span span);
static void operand_expr(struct as *as, struct expr e, struct span span);
static struct operand *operand_mem(struct as *as, struct reg base, struct expr off, struct span span);
static void operand_word(struct as *as, struct str word, struct expr e, struct span span);
static enum isa_op comparison(struct as *as, struct span at);
}

%define api.pure full
%define api.prefix {asm_yy}
%define api.location.type {struct span}
%define parse.error custom
%locations
%initial-action { @$ = (struct span){ 0, 0 }; }
%parse-param { struct as *as } { void *scanner }
%lex-param { void *scanner }

%union {
	int64_t num;
	int op;
	struct str str;
	struct reg reg;
	struct mem mem;
	struct expr expr;
	struct address { struct reg reg; struct expr off; } address;
	const struct directive *dir;
	struct as_type *type;
	struct macro *macro;
}

%token END "end of line"
%token BAD "unexpected character" BAD_REG "unknown register" BAD_TEXT
%token IF "if" GOTO "goto" LOCK "lock" LL "ll" PC "pc"
%token EQ "==" NE "!=" LE "<=" GE ">=" SIGNED_CMP "s< or s>" SHL "<<" SHR ">>" ANDAND "&&" OROR "||"
%token <reg> REG "register"
%token <mem> MEM "memory access" CAST "cast" POINTER "pointer cast"
%token <num> NUMBER "number" FORWARD "local label" BACKWARD "local label " LOCAL_LABEL "local label:"
%token <expr> MAP "map"
%token <str> NAME "name" LABEL "label" STRING "string" AT "@type" TEXT "text"
%token <op> ASSIGN "assignment operator"
%token <dir> DIRECTIVE "directive" DIRECTIVE_RAW "directive "

%token <macro> MACRO "macro's name"

%type <expr> expr signed target
%type <address> address
%type <op> cmp
%type <type> type struct fields field_type

%left OROR
%left ANDAND
%left EQ NE '<' '>' LE GE
%left '|'
%left '^'
%left '&'
%left SHL SHR
%left '+' '-'
%left '*' '/' '%'
%precedence UNARY

%%

file:
	%empty
|	file line
	;

line:
	END
|	label
|	directive				{ statement_end(as); }
|	statement END				{ statement_end(as); }
|	error END				{ statement_end(as); (void)yynerrs; yyerrok; }
	;

/* They run when the line has been read, for they may change what is read next. */
directive:
	DIRECTIVE END				{ directive_run(as, $1, @1, (struct str){ "", 0 }, @1); }
|	DIRECTIVE args END			{ directive_run(as, $1, @1, (struct str){ "", 0 }, @$); }
|	DIRECTIVE_RAW END			{ directive_run(as, $1, @1, (struct str){ "", 0 }, @1); }
|	DIRECTIVE_RAW TEXT END			{ directive_run(as, $1, @1, $2, @2); }
|	MACRO END				{ macro_expand(as, $1, (struct str){ "", 0 }, @1); }
|	MACRO TEXT END				{ macro_expand(as, $1, $2, @1); }
	;

label:
	LABEL					{ symbol_label(as, $1, @1); }
|	LOCAL_LABEL				{ symbol_local_label(as, $1, @1); }
	;

statement:
	instruction
|	NAME '=' expr				{ symbol_set(as, $1, $3, @$); }
	;

instruction:
	REG '=' REG				{ insn_alu_reg(as, $1, OP_MOV, $3, @$); }
|	REG '=' expr				{ insn_alu_imm(as, $1, OP_MOV, IMM($3, @3), @$); }
|	REG '=' expr LL				{ insn_imm64(as, $1, IMM($3, @3), @$); }
|	REG '=' MAP				{ insn_map(as, $1, $3, @$); }
|	REG '=' CAST REG			{ insn_movsx(as, $1, $3.width, $4, @$); }
|	REG '=' '-' REG				{ insn_neg(as, $1, $4, @$); }
|	REG '=' NAME REG			{ insn_unary(as, $1, $3, $4, @$, @3); }
|	REG '=' NAME '(' arguments ')'	{ insn_function(as, &$1, $3, @$, @3); }
|	NAME '(' pointer_argument ',' argument ')'	{ insn_function(as, NULL, $1, @$, @1); }
|	REG ASSIGN REG				{ insn_alu_reg(as, $1, (enum isa_op)$2, $3, @$); }
|	REG ASSIGN expr				{ insn_alu_imm(as, $1, (enum isa_op)$2, IMM($3, @3), @$); }
|	REG '=' MEM address			{ insn_load(as, $1, $3, $4.reg, $4.off, @$); }
|	REG '=' MEM NAME '[' expr ']'		{ insn_packet(as, $1, $3, $4, NULL, IMM($6, @6), @$, @4); }
|	REG '=' MEM NAME '[' REG ']'	{ insn_packet(as, $1, $3, $4, &$6, (struct expr){ 0 }, @$, @4); }
|	REG '=' MEM NAME '[' REG signed ']'	{ insn_packet(as, $1, $3, $4, &$6, IMM($7, @7), @$, @4); }
|	MEM address '=' REG			{ insn_store_reg(as, $1, $2.reg, $2.off, $4, @$); }
|	MEM address '=' expr			{ insn_store_imm(as, $1, $2.reg, $2.off, IMM($4, @4), @$); }
|	LOCK MEM address ASSIGN REG	{ insn_atomic(as, $2, $3.reg, $3.off, (enum isa_op)$4, $5, @$); }
|	IF REG cmp REG GOTO target	{ insn_jump_reg(as, $2, (enum isa_op)$3, $4, OFF($6, @6), @$); }
|	IF REG cmp expr GOTO target	{
		insn_jump_imm(as, $2, (enum isa_op)$3, IMM($4, @4), OFF($6, @6), @$);
	}
|	GOTO target	{
		operand_expr(as, $2, @2);
		mnemonic_statement(as, (struct str){ "goto", 4 }, false, @$, @1);
	}
|	NAME			{ mnemonic_statement(as, $1, false, @$, @1); }
|	NAME operands		{ mnemonic_statement(as, $1, false, @$, @1); }
|	LOCK NAME operands	{ mnemonic_statement(as, $2, true, @$, @2); }
	;

target:
	expr
|	PC signed		{ $$ = $2; }	/* as the kernel writes it */
	;

cmp:
	EQ	{ $$ = comparison(as, @1); }
|	NE	{ $$ = comparison(as, @1); }
|	LE	{ $$ = comparison(as, @1); }
|	GE	{ $$ = comparison(as, @1); }
|	'<'	{ $$ = comparison(as, @1); }
|	'>'	{ $$ = comparison(as, @1); }
|	'&'	{ $$ = comparison(as, @1); }
|	SIGNED_CMP	{ $$ = comparison(as, @1); }
	;

/* (r1 + 4) */
address:
	'(' REG ')'		{ $$ = (struct address){ $2, { 0 } }; }
|	'(' REG signed ')'	{ $$ = (struct address){ $2, OFF($3, @3) }; }
	;

signed:
	'+' expr	%prec '+'	{ $$ = $2; }
|	'-' expr	%prec '+'	{ $$ = expr_unary(as, EXPR_NEG, $2, @$); }
|	signed '+' expr			{ $$ = expr_binary(as, EXPR_ADD, $1, $3, @$); }
|	signed '-' expr			{ $$ = expr_binary(as, EXPR_SUB, $1, $3, @$); }
	;

/* of a pseudo-C function: (u64 *)(r1 + 0), r1 + 0, r1, 5 */
arguments:
	argument
|	arguments ',' argument
	;

argument:
	pointer_argument
|	REG signed		{ operand_mem(as, $1, $2, @$); }
|	REG			{ operand_reg(as, $1, @$); }
|	expr			{ operand_expr(as, $1, @$); }
	;

pointer_argument:
	POINTER address		{ operand_mem(as, $2.reg, $2.off, @$)->mem = $1; }
	;

operands:
	operand
|	operands ',' operand
	;

operand:
	REG			{ operand_reg(as, $1, @$); }
|	expr			{ operand_expr(as, $1, @$); }
|	'[' REG ']'		{ operand_mem(as, $2, (struct expr){ 0 }, @$); }
|	'[' REG signed ']'	{ operand_mem(as, $2, $3, @$); }
|	PC signed		{ operand_word(as, (struct str){ "local", 5 }, $2, @$); }
|	NAME NAME		{ operand_word(as, $1, expr_symbol(as, $2, @2), @$); }
|	NAME NUMBER		{ operand_word(as, $1, (struct expr){ .value = $2 }, @$); }
	/* lock fetch add [r1] */
|	NAME '[' REG ']'	{ operand_mem(as, $3, (struct expr){ 0 }, @$)->word = $1; }
|	NAME '[' REG signed ']'	{ operand_mem(as, $3, $4, @$)->word = $1; }
	;

args:
	arg
|	args ',' arg
|	args ',' no_arg ',' arg		/* ".p2align 3,,7" */
|	args AT		/* ".type f @function" */
		{ directive_arg(as, (struct arg){ .kind = ARGK_AT, .text = $2, .span = @2 }); }
	;

no_arg:
	%empty		{ directive_arg(as, (struct arg){ .kind = ARGK_NONE, .span = @$ }); }
	;

arg:
	expr		{ directive_arg(as, (struct arg){ .kind = ARGK_EXPR, .expr = $1, .span = @$ }); }
|	STRING		{ directive_arg(as, (struct arg){ .kind = ARGK_STRING, .text = $1, .span = @$ }); }
|	AT		{ directive_arg(as, (struct arg){ .kind = ARGK_AT, .text = $1, .span = @$ }); }
|	NAME '=' expr	{ directive_arg(as, (struct arg){ ARGK_OPTION, $3, $1, @3, NULL }); }
|	NAME '=' type	{ directive_arg(as, (struct arg){ ARGK_OPTION, { 0 }, $1, @3, $3 }); }
	;

/* .map keys and values: u8[16], { u32 address; u16 port; } */
type:
	NAME '[' expr ']'	{ $$ = type_array(as, type_named(as, $1, @1), $3, @3); }
|	struct			{ $$ = $1; }
|	struct '[' expr ']'	{ $$ = type_array(as, $1, $3, @3); }
	;

struct:
	'{' fields '}'		{ $$ = $2; }
|	'{' fields ';' '}'	{ $$ = $2; }
	;

fields:
	field_type NAME			{ $$ = type_field(as, type_struct(as), $1, $2, @2); }
|	field_type NAME '[' expr ']'	{
		$$ = type_field(as, type_struct(as), type_array(as, $1, $4, @4), $2, @2);
	}
|	fields ';' field_type NAME	{ $$ = type_field(as, $1, $3, $4, @4); }
|	fields ';' field_type NAME '[' expr ']'	{
		$$ = type_field(as, $1, type_array(as, $3, $6, @6), $4, @4);
	}
	;

field_type:
	NAME			{ $$ = type_named(as, $1, @1); }
|	struct			{ $$ = $1; }
	;

expr:
	NUMBER			{ $$ = (struct expr){ .value = $1 }; }
|	NAME			{ $$ = expr_symbol(as, $1, @1); }
|	FORWARD			{ $$ = symbol_local_ref(as, $1, true, @1); }
|	BACKWARD		{ $$ = symbol_local_ref(as, $1, false, @1); }
|	'(' expr ')'		{ $$ = $2; }
|	'-' expr %prec UNARY	{ $$ = expr_unary(as, EXPR_NEG, $2, @$); }
|	'+' expr %prec UNARY	{ $$ = $2; }
|	'~' expr %prec UNARY	{ $$ = expr_unary(as, EXPR_NOT, $2, @$); }
|	'!' expr %prec UNARY	{ $$ = expr_unary(as, EXPR_LNOT, $2, @$); }
|	expr '+' expr		{ $$ = expr_binary(as, EXPR_ADD, $1, $3, @$); }
|	expr '-' expr		{ $$ = expr_binary(as, EXPR_SUB, $1, $3, @$); }
|	expr '*' expr		{ $$ = expr_binary(as, EXPR_MUL, $1, $3, @$); }
|	expr '/' expr		{ $$ = expr_binary(as, EXPR_DIV, $1, $3, @$); }
|	expr '%' expr		{ $$ = expr_binary(as, EXPR_MOD, $1, $3, @$); }
|	expr SHL expr		{ $$ = expr_binary(as, EXPR_SHL, $1, $3, @$); }
|	expr SHR expr		{ $$ = expr_binary(as, EXPR_SHR, $1, $3, @$); }
|	expr '&' expr		{ $$ = expr_binary(as, EXPR_AND, $1, $3, @$); }
|	expr '^' expr		{ $$ = expr_binary(as, EXPR_XOR, $1, $3, @$); }
|	expr '|' expr		{ $$ = expr_binary(as, EXPR_OR, $1, $3, @$); }
|	expr EQ expr		{ $$ = expr_binary(as, EXPR_EQ, $1, $3, @$); }
|	expr NE expr		{ $$ = expr_binary(as, EXPR_NE, $1, $3, @$); }
|	expr '<' expr		{ $$ = expr_binary(as, EXPR_LT, $1, $3, @$); }
|	expr '>' expr		{ $$ = expr_binary(as, EXPR_GT, $1, $3, @$); }
|	expr LE expr		{ $$ = expr_binary(as, EXPR_LE, $1, $3, @$); }
|	expr GE expr		{ $$ = expr_binary(as, EXPR_GE, $1, $3, @$); }
|	expr ANDAND expr	{ $$ = expr_binary(as, EXPR_ANDAND, $1, $3, @$); }
|	expr OROR expr		{ $$ = expr_binary(as, EXPR_OROR, $1, $3, @$); }
	;

%%

/* The next operand of the statement; the last one again when there are too many. */
static struct operand *operand_next(struct as *as, enum operand_kind kind, struct span span)
{
	struct operands *o = &as->operands;
	struct operand *opd;

	if (o->n == MAX_OPERANDS) {
		as_error(as, span, "too many operands");
		o->n--;
	}
	opd = &o->item[o->n++];
	opd->kind = (uint8_t)kind;
	opd->mem.width = 0;
	opd->word.p = NULL;
	opd->span = span;
	return opd;
}

static void operand_reg(struct as *as, struct reg reg, struct span span)
{
	operand_next(as, OPD_REG, span)->reg = reg;
}

static void operand_expr(struct as *as, struct expr e, struct span span)
{
	operand_next(as, OPD_EXPR, span)->expr = e;
}

static struct operand *operand_mem(struct as *as, struct reg base, struct expr off, struct span span)
{
	struct operand *opd = operand_next(as, OPD_MEM, span);

	opd->reg = base;
	opd->expr = off;
	return opd;
}

static void operand_word(struct as *as, struct str word, struct expr e, struct span span)
{
	struct operand *opd = operand_next(as, OPD_WORD, span);

	opd->word = word;
	opd->expr = e;
}

static enum isa_op comparison(struct as *as, struct span at)
{
	return insn_comparison((struct str){ source_text(as, at.at), at.len });
}

static void asm_yyerror(const struct span *at, struct as *as, void *scanner, const char *text)
{
	(void)scanner;
	as_error(as, *at, "%s", text);
}

/* What a token that could come next is called in a message; tokens of one kind share a word. */
static const char *kind_of(yysymbol_kind_t token)
{
	switch (token) {
	case YYSYMBOL_REG:
		return "a register";
	case YYSYMBOL_NUMBER: case YYSYMBOL_NAME: case YYSYMBOL_FORWARD: case YYSYMBOL_BACKWARD:
		return "a value";
	case YYSYMBOL_MEM:
		return "a memory access";
	case YYSYMBOL_STRING:
		return "a string";
	case YYSYMBOL_EQ: case YYSYMBOL_NE: case YYSYMBOL_LE: case YYSYMBOL_GE: case YYSYMBOL_SIGNED_CMP:
		return "a comparison";
	case YYSYMBOL_ASSIGN:
		return "an assignment";
	case YYSYMBOL_GOTO:
		return "goto";
	case YYSYMBOL_END:
		return "the end of the statement";
	default:
		return NULL;
	}
}

enum { MAX_TOKENS = 96, MAX_WORDS = 5 };

/* The kinds of token that could come next; how many. */
static int expected_words(const yypcontext_t *ctx, const char *word[MAX_WORDS])
{
	yysymbol_kind_t expected[MAX_TOKENS];
	int n = yypcontext_expected_tokens(ctx, expected, MAX_TOKENS), words = 0;

	for (int i = 0; i < n; i++) {
		const char *kind = n == 1 ? yysymbol_name(expected[i]) : kind_of(expected[i]);
		int k = 0;

		if (expected[i] == YYSYMBOL_LABEL) {	/* only where a statement begins */
			word[0] = "a statement";
			return 1;
		}
		while (kind && k < words && strcmp(word[k], kind))
			k++;
		if (kind && k == words && words < MAX_WORDS)
			word[words++] = kind;
	}
	return words;
}

/* "expected a register or a value, found '='" */
static int yyreport_syntax_error(const yypcontext_t *ctx, struct as *as, void *scanner)
{
	yysymbol_kind_t found = yypcontext_token(ctx);
	struct span at = *yypcontext_location(ctx);
	const char *word[MAX_WORDS], *here = source_text(as, at.at);
	int words = expected_words(ctx, word);
	struct strbuf text = STRBUF_INIT;

	(void)scanner;
	for (int i = 0; i < words; i++)
		strbuf_printf(&text, "%s%s", i == 0 ? "expected " : i == words - 1 ? " or " : ", ", word[i]);
	if (words)
		strbuf_puts(&text, ", ");
	if (found == YYSYMBOL_BAD_TEXT)
		;	/* the lexer has said what is wrong */
	else if (found == YYSYMBOL_BAD_REG)
		as_error(as, at, "unknown register '%.*s'", (int)at.len, here);
	else if (found == YYSYMBOL_BAD && *here == '"')
		as_error(as, at, "string without an end");
	else if (found == YYSYMBOL_END || found == YYSYMBOL_YYEOF)
		as_error(as, at, "%sfound the end of the line", words ? text.s : "incomplete statement: ");
	else
		as_error(as, at, "%s%s '%.*s'", text.s, words ? "found" : "unexpected", (int)at.len, here);
	strbuf_free(&text);
	return 0;
}
