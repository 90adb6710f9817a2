#include "run/watch.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/disasm.h"
#include "core/prog.h"
#include "run/checked_impl.h"
#include "run/load.h"

struct watch {
	struct watch_host host;
	bool times, tracing;
	struct watch_counts *counts;
	unsigned n, last;		/* `last`: the program of the last instruction */
	/* The instruction before this one, in the same run. */
	struct watch_counts *before;
	uint32_t before_pc, depth;
	uint64_t began;
	/* --trace: the line that is not complete until the next instruction shows what this one did. */
	struct strbuf line;
	uint64_t packet;
	uint64_t regs[ISA_REGS];
	const struct prog_line *source;
};

static uint64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
}

/* The program's counters; NULL without memory. */
static struct watch_counts *counts_of(struct watch *w, const struct prog *prog)
{
	struct watch_counts *more;
	size_t n = (size_t)prog->len + 1;

	for (unsigned i = 0; i < w->n; i++)
		if (w->counts[(w->last + i) % w->n].prog == prog) {
			w->last = (w->last + i) % w->n;
			return &w->counts[w->last];
		}
	more = reallocarray(w->counts, w->n + 1, sizeof(*more));
	if (!more)
		return NULL;
	w->counts = more;
	w->before = NULL;		/* that moved */
	more += w->n;
	*more = (struct watch_counts){ prog, calloc(n, sizeof(uint64_t)), calloc(n, sizeof(uint64_t)),
				       calloc(n, sizeof(uint64_t)) };
	if (more->count && more->taken && more->ns) {
		w->last = w->n++;
		return more;
	}
	free(more->count);
	free(more->taken);
	free(more->ns);
	return NULL;
}

/* The slot after the instruction. */
static uint32_t next_slot(const struct prog *prog, uint32_t pc)
{
	return pc + (isa_is_imm64(&prog->insns[pc]) ? 2 : 1);
}

static void count(struct watch *w, const struct checked_frame *f, uint32_t depth)
{
	struct watch_counts *c;
	uint64_t now = w->times ? now_ns() : 0;

	if (w->before)
		w->before->ns[w->before_pc] += now - w->began;
	if (w->before && w->before->prog == f->prog && w->depth == depth &&
	    f->pc != next_slot(f->prog, w->before_pc))
		w->before->taken[w->before_pc]++;
	c = counts_of(w, f->prog);
	if (c)
		c->count[f->pc]++;
	w->before = c;
	w->before_pc = f->pc;
	w->depth = depth;
	w->began = w->times ? now_ns() : 0;
}

/* ---- the trace ---- */

static void print_line(struct watch *w)
{
	strbuf_putc(&w->line, '\n');
	w->host.print(w->host.arg, w->line.s, w->line.len);
	strbuf_cut(&w->line, 0);
}

static void add_register(struct watch *w, const struct checked *c, unsigned r, uint64_t value)
{
	struct checked_region before = checked_find(c, value - 1);
	struct strbuf what = STRBUF_INIT;

	strbuf_pad(&w->line, 48);
	strbuf_printf(&w->line, " r%u=", r);
	checked_describe(c, value, &what);
	if (before.kind == CHECKED_PACKET && before.start + before.size == value)
		strbuf_puts(&w->line, "[the packet's end]");
	else if (before.kind == CHECKED_STACK && before.start + before.size == value)
		strbuf_puts(&w->line, "[r10]");
	else if (what.len)
		strbuf_printf(&w->line, "[%s]", what.s);
	else if (value < 1000000 || value > -1000000ull)
		strbuf_printf(&w->line, "%lld", (long long)value);
	else
		strbuf_printf(&w->line, "%#llx", (unsigned long long)value);
	strbuf_free(&what);
}

/* What the last instruction did, which the registers now show. */
static void finish_line(struct watch *w, const struct checked *c, const uint64_t *regs)
{
	for (unsigned r = 0; w->line.len && r < ISA_FP; r++)
		if (regs[r] != w->regs[r])
			add_register(w, c, r, regs[r]);
	if (w->line.len)
		print_line(w);
}

const char *watch_file_name(const struct prog_line *line)
{
	const char *slash = strrchr(line->file, '/');

	return slash ? slash + 1 : line->file;
}

/* The source line, where another one begins. */
static void add_source(struct watch *w, const struct checked_frame *f)
{
	const struct prog_line *line = prog_line(f->prog, f->pc);

	if (!line || line == w->source)
		return;
	w->source = line;
	strbuf_printf(&w->line, "; %s @ %s:%u", line->text, watch_file_name(line), line->line);
	print_line(w);
}

static void trace(struct watch *w, const struct checked *c, const struct checked_view *view)
{
	const struct checked_frame *f = &view->frames[view->depth];
	bool entered = !w->line.len && !w->source;

	finish_line(w, c, view->regs);
	if (entered) {
		strbuf_printf(&w->line, "packet %llu: %s", (unsigned long long)w->packet, f->prog->name);
		print_line(w);
	}
	add_source(w, f);
	strbuf_printf(&w->line, "%*s%4u: ", (int)(2 * view->depth), "", f->pc);
	disasm(&w->line, &f->prog->insns[f->pc], f->pc, DISASM_KERNEL, NULL);
	if (entered)		/* what the program begins with */
		add_register(w, c, 1, view->regs[1]);
	memcpy(w->regs, view->regs, sizeof(w->regs));
}

static void observe(void *arg, const struct checked *c, const struct checked_view *view)
{
	struct watch *w = arg;

	count(w, &view->frames[view->depth], view->depth);
	if (w->tracing)
		trace(w, c, view);
}

/* ---- from outside ---- */

struct watch *watch_new(struct run_state *state, const struct watch_host *host, bool times)
{
	struct watch *w = calloc(1, sizeof(*w));

	if (!w)
		return NULL;
	w->host = *host;
	w->times = times;
	w->line = (struct strbuf)STRBUF_INIT;
	if (!run_state_watch(state, observe, w))
		return w;
	free(w);
	return NULL;
}

void watch_free(struct watch *w)
{
	if (!w)
		return;
	for (unsigned i = 0; i < w->n; i++) {
		free(w->counts[i].count);
		free(w->counts[i].taken);
		free(w->counts[i].ns);
	}
	free(w->counts);
	strbuf_free(&w->line);
	free(w);
}

void watch_packet(struct watch *w, uint64_t number, bool trace_it)
{
	w->packet = number;
	w->tracing = trace_it && w->host.print;
	w->before = NULL;
	w->source = NULL;
}

void watch_returned(struct watch *w, uint64_t value)
{
	if (w->before && w->times)
		w->before->ns[w->before_pc] += now_ns() - w->began;
	w->before = NULL;
	w->source = NULL;
	if (!w->line.len)
		return;
	strbuf_pad(&w->line, 48);
	strbuf_printf(&w->line, " returns %#llx", (unsigned long long)value);
	print_line(w);
}

const struct watch_counts *watch_counts(const struct watch *w, unsigned *n)
{
	*n = w->n;
	return w->counts;
}
