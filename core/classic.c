/*
 * classic.c - facts, text and the rules of classic BPF programs.
 */
#include <errno.h>
#include <stdlib.h>

#include "core/classic.h"
#include "core/diag.h"
#include "core/strbuf.h"

const struct classic_row classic_rows[CLASSIC_OPS] = {
#define CLASSIC(id, code, mnemonic, form) [CLASSIC_##id] = { code, CFORM_##form, mnemonic },
#include "core/classic.def"
};

const struct classic_aux classic_auxes[CLASSIC_AUXES] = {
#define CLASSIC_AUX(id, offset, name, skb, xdp, helper, swap) \
	[CLASSIC_AUX_##id] = { offset, name, skb, xdp, helper, swap },
#include "core/classic.def"
};

void classic_free(struct classic_prog *prog)
{
	for (uint32_t i = 0; prog->lines && i < prog->n; i++)
		free((char *)prog->lines[i].text);
	free(prog->lines);
	free(prog->insns);
	*prog = (struct classic_prog){ 0 };
}

enum classic_op classic_op(const struct classic *in)
{
	switch (in->code) {
#define CLASSIC(id, code, mnemonic, form) case code: return CLASSIC_##id;
#include "core/classic.def"
	}
	return CLASSIC_NONE;
}

enum classic_aux_id classic_aux_at(const struct classic *in)
{
	if (classic_rows[classic_op(in)].form != CFORM_ABS || in->k < CLASSIC_AUX_OFFSET)
		return CLASSIC_AUXES;
	switch (in->k - CLASSIC_AUX_OFFSET) {
#define CLASSIC_AUX(id, offset, ...) case offset: return CLASSIC_AUX_##id;
#include "core/classic.def"
	}
	return CLASSIC_AUXES;
}

unsigned classic_width(const struct classic *in)
{
	switch (in->code & 0x18) {
	case 0x00:
		return 4;
	case 0x08:
		return 2;
	}
	return 1;
}

/* ---- text ---- */

static void operand_text(const struct classic *in, enum classic_op op, uint32_t at, struct strbuf *out)
{
	enum classic_aux_id aux = classic_aux_at(in);

	switch ((enum classic_form)classic_rows[op].form) {
	case CFORM_NONE:
		return;
	case CFORM_ABS:
		if (aux < CLASSIC_AUXES)
			strbuf_printf(out, "#%s", classic_auxes[aux].name);
		else
			strbuf_printf(out, "[%u]", in->k);
		return;
	case CFORM_IND:
		strbuf_printf(out, "[x + %u]", in->k);
		return;
	case CFORM_IMM:
		strbuf_printf(out, op == CLASSIC_RET_K || in->k < 10 ? "#%u" : "#0x%x", in->k);
		return;
	case CFORM_MEM:
		strbuf_printf(out, "M[%u]", in->k);
		return;
	case CFORM_LEN:
		strbuf_puts(out, "#pktlen");
		return;
	case CFORM_MSH:
		strbuf_printf(out, "4*([%u]&0xf)", in->k);
		return;
	case CFORM_X:
		strbuf_puts(out, "x");
		return;
	case CFORM_A:
		strbuf_puts(out, "a");
		return;
	case CFORM_JUMP:
		strbuf_printf(out, "%u", at + 1 + in->k);
		return;
	case CFORM_COND_K:
		strbuf_printf(out, "#0x%x", in->k);
		break;
	case CFORM_COND_X:
		strbuf_puts(out, "x");
		break;
	}
	strbuf_printf(out, " jt %u jf %u", at + 1 + in->jt, at + 1 + in->jf);
}

void classic_text(const struct classic_prog *prog, uint32_t at, struct strbuf *out)
{
	const struct classic *in = &prog->insns[at];
	enum classic_op op = classic_op(in);

	if (op == CLASSIC_NONE) {
		strbuf_printf(out, "(%03u) unknown code %#x", at, in->code);
		return;
	}
	strbuf_printf(out, "(%03u) %s", at, classic_rows[op].mnemonic);
	if (classic_rows[op].form == CFORM_NONE)
		return;
	strbuf_printf(out, "%*s", (int)(9 - __builtin_strlen(classic_rows[op].mnemonic)), "");
	operand_text(in, op, at, out);
}

/* ---- rules ---- */

struct check {
	const struct classic_prog *prog;
	struct diags *d;
	bool bad;
};

__attribute__((format(printf, 3, 4)))
static void breach(struct check *c, uint32_t at, const char *fmt, ...)
{
	struct loc loc = { .file = c->prog->name, .line = c->prog->lines ? c->prog->lines[at].line : 0 };
	struct strbuf text = STRBUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	strbuf_vprintf(&text, fmt, ap);
	va_end(ap);
	if (!c->prog->lines)
		strbuf_printf(&text, " (instruction %u)", at);
	diag_error(c->d, loc, "%s", text.s);
	strbuf_free(&text);
	c->bad = true;
}

static void check_fields(struct check *c, uint32_t at)
{
	const struct classic *in = &c->prog->insns[at];
	enum classic_op op = classic_op(in);
	uint32_t left = c->prog->n - at - 1;	/* instructions behind this one */

	switch ((enum classic_form)classic_rows[op].form) {
	case CFORM_ABS:
		if (in->k >= CLASSIC_AUX_OFFSET && classic_aux_at(in) == CLASSIC_AUXES)
			breach(c, at, "offset %#x stands for nothing that is known", in->k);
		break;
	case CFORM_MEM:
		if (in->k >= CLASSIC_WORDS)
			breach(c, at, "M[%u] does not exist: there are M[0] to M[%d]", in->k,
			       CLASSIC_WORDS - 1);
		break;
	case CFORM_JUMP:
		if (in->k > INT32_MAX && 0u - in->k <= at + 1)
			breach(c, at,
			       "a jump backwards: only libpcap's own interpreter loops (protochain)");
		else if (in->k >= left)
			breach(c, at, "the jump leaves the program");
		break;
	case CFORM_COND_K:
	case CFORM_COND_X:
		if (in->jt >= left || in->jf >= left)
			breach(c, at, "the jump leaves the program");
		break;
	case CFORM_NONE:
		if (op == CLASSIC_NONE)
			breach(c, at, "no such instruction: code %#x", in->code);
		break;
	case CFORM_IMM:
		if ((op == CLASSIC_DIV_K || op == CLASSIC_MOD_K) && !in->k)
			breach(c, at, "division by zero");
		if ((op == CLASSIC_LSH_K || op == CLASSIC_RSH_K) && in->k >= 32)
			breach(c, at, "shift by %u bits: A has 32", in->k);
		break;
	case CFORM_IND: case CFORM_LEN: case CFORM_MSH: case CFORM_X: case CFORM_A:
		break;
	}
}

/* M[]: bit i of written[pc]: on every path to pc something was stored in M[i]. Jumps go forward, so one pass
 * does. */
static void check_words(struct check *c, uint16_t *written)
{
	for (uint32_t i = 0; i < c->prog->n; i++) {
		const struct classic *in = &c->prog->insns[i];
		enum classic_op op = classic_op(in);
		uint16_t now = written[i];

		if ((op == CLASSIC_LD_MEM || op == CLASSIC_LDX_MEM) && !(now >> in->k & 1))
			breach(c, i, "M[%u] is read, but a path leads here on which nothing was stored in it",
			       in->k);
		if (op == CLASSIC_ST || op == CLASSIC_STX)
			now |= (uint16_t)(1u << in->k);
		switch ((enum classic_form)classic_rows[op].form) {
		case CFORM_COND_K:
		case CFORM_COND_X:
			written[i + 1 + in->jt] &= now;
			written[i + 1 + in->jf] &= now;
			break;
		case CFORM_JUMP:
			written[i + 1 + in->k] &= now;
			break;
		case CFORM_NONE: case CFORM_ABS: case CFORM_IND: case CFORM_IMM: case CFORM_MEM:
		case CFORM_LEN: case CFORM_MSH: case CFORM_X: case CFORM_A:
			if (i + 1 < c->prog->n && op != CLASSIC_RET_K && op != CLASSIC_RET_A)
				written[i + 1] &= now;
			break;
		}
	}
}

int classic_check(const struct classic_prog *prog, struct diags *d)
{
	struct check c = { prog, d, false };
	struct loc loc = { .file = prog->name };
	uint16_t *written;
	enum classic_op last;

	if (!prog->n || prog->n > CLASSIC_MAX) {
		diag_error(d, loc,
			   prog->n ? "%u instructions: a classic program has at most %d" : "no instructions",
			   prog->n, CLASSIC_MAX);
		return -EINVAL;
	}
	for (uint32_t i = 0; i < prog->n; i++)
		check_fields(&c, i);
	last = classic_op(&prog->insns[prog->n - 1]);
	if (last != CLASSIC_RET_K && last != CLASSIC_RET_A)
		breach(&c, prog->n - 1, "the last instruction is no ret");
	if (c.bad)
		return -EINVAL;
	written = malloc(prog->n * sizeof(*written));
	if (!written)
		return -ENOMEM;
	for (uint32_t i = 0; i < prog->n; i++)
		written[i] = i ? 0xffff : 0;
	check_words(&c, written);
	free(written);
	return c.bad ? -EINVAL : 0;
}
