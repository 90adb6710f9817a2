#include "verify/dot.h"

#include <stdlib.h>

#include "core/disasm.h"
#include "core/proof.h"
#include "core/prog.h"
#include "core/strbuf.h"
#include "verify/cfg_impl.h"

struct graph {
	const struct prog *prog;
	const struct proof *proof;
	uint32_t *block;	/* per slot: the first slot of its block */
	struct strbuf *out;
};

static bool ends_block(const struct insn *in)
{
	return insn_jumps(in) || in->opcode == CODE_EXIT;
}

static void mark_target(bool *leader, const struct prog *p, int64_t target)
{
	if (target >= 0 && target < p->len)
		leader[target] = true;
}

static bool find_blocks(struct graph *g)
{
	const struct prog *p = g->prog;
	bool *leader = calloc(p->len + 1, sizeof(*leader));
	uint32_t first = 0;

	g->block = calloc(p->len + 1, sizeof(*g->block));
	if (!leader || !g->block) {
		free(leader);
		return false;
	}
	for (uint32_t f = 0; f < p->n_funcs; f++)
		leader[p->funcs[f].start] = true;
	for (uint32_t i = 0; i < p->len; i += insn_slots(&p->insns[i])) {
		const struct insn *in = &p->insns[i];

		if (insn_jumps(in))
			mark_target(leader, p, insn_target(in, i));
		if (ends_block(in))
			leader[i + 1] = true;
	}
	for (uint32_t i = 0; i < p->len; i++) {
		if (leader[i])
			first = i;
		g->block[i] = first;
	}
	free(leader);
	return true;
}

/* In a string of dot: quotes and backslashes escaped. */
static void add_escaped(struct strbuf *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			strbuf_putc(out, '\\');
		strbuf_putc(out, *text);
	}
}

static void write_block(struct graph *g, uint32_t first, uint32_t end)
{
	bool dead = g->proof && !(g->proof->facts[first].flags & PROOF_SEEN);
	struct strbuf text = STRBUF_INIT;

	strbuf_printf(g->out, "\t\tb%u [label=\"", first);
	for (uint32_t i = first; i < end; i += insn_slots(&g->prog->insns[i])) {
		strbuf_cut(&text, 0);
		disasm(&text, &g->prog->insns[i], i, DISASM_KERNEL, NULL);
		strbuf_printf(g->out, "%u: ", i);
		add_escaped(g->out, text.s);
		strbuf_puts(g->out, "\\l");
	}
	strbuf_printf(g->out, "\"%s];\n", dead ? ", color=grey, fontcolor=grey" : "");
	strbuf_free(&text);
}

static void edge(struct graph *g, uint32_t from, int64_t to, const char *attributes)
{
	if (to >= 0 && to < g->prog->len)
		strbuf_printf(g->out, "\tb%u -> b%u%s;\n", g->block[from], g->block[to], attributes);
	else
		strbuf_printf(g->out, "\tb%u -> outside%s;\n", g->block[from], attributes);
}

static void write_calls(struct graph *g, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i += insn_slots(&g->prog->insns[i])) {
		const struct insn *in = &g->prog->insns[i];

		if (insn_is_local_call(in))
			edge(g, i, (int64_t)i + 1 + in->imm, " [style=dashed]");
		else if (insn_takes_func(in))
			edge(g, i, (int64_t)i + 1 + in->imm, " [style=dotted]");
	}
}

static void write_edges(struct graph *g, uint32_t last, uint32_t end)
{
	const struct insn *in = &g->prog->insns[last];
	bool always = in->opcode == CODE_JA || in->opcode == CODE_JAL;

	if (in->opcode == CODE_EXIT)
		return;
	if (!insn_jumps(in)) {
		edge(g, last, end, "");
		return;
	}
	edge(g, last, insn_target(in, last), always ? "" : " [label=T]");
	if (!always)
		edge(g, last, end, " [label=F]");
}

static uint32_t block_end(const struct graph *g, uint32_t first)
{
	uint32_t end = first;

	while (end < g->prog->len && g->block[end] == first)
		end++;
	return end;
}

/* Nodes first: an edge to a node that is not there yet would put it outside its function's box. */
static void write_function(struct graph *g, uint32_t f)
{
	const struct prog_func *fn = &g->prog->funcs[f];

	strbuf_printf(g->out, "\tsubgraph cluster_%u {\n\t\tlabel=\"", f);
	add_escaped(g->out, fn->name ? fn->name : "");
	strbuf_puts(g->out, "\";\n");
	for (uint32_t i = fn->start; i < fn->end; i = block_end(g, i))
		write_block(g, i, block_end(g, i));
	strbuf_puts(g->out, "\t}\n");
}

static void write_flow(struct graph *g)
{
	for (uint32_t i = 0, end; i < g->prog->len; i = end) {
		uint32_t last = i;

		end = block_end(g, i);
		for (uint32_t at = i; at < end; at += insn_slots(&g->prog->insns[at]))
			last = at;
		write_calls(g, i, end);
		write_edges(g, last, end);
	}
}

void dot_write(const struct prog *prog, const struct proof *proof, struct strbuf *out)
{
	struct graph g = { .prog = prog, .proof = proof, .out = out };

	if (!find_blocks(&g)) {
		out->failed = true;
		free(g.block);
		return;
	}
	strbuf_puts(out, "digraph \"");
	add_escaped(out, prog->name);
	strbuf_puts(out, "\" {\n\tnode [shape=box, fontname=monospace];\n");
	for (uint32_t f = 0; f < prog->n_funcs; f++)
		write_function(&g, f);
	write_flow(&g);
	strbuf_puts(out, "}\n");
	free(g.block);
}
