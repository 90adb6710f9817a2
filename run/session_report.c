/*
 * What a session says of itself.
 */
#include <stdarg.h>
#include <string.h>
#include <time.h>

#include "core/ctx.h"
#include "core/prog.h"
#include "run/session.h"

double session_clock(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

void session_say(const struct session *s, const char *fmt, ...)
{
	struct strbuf text = STRBUF_INIT;
	va_list ap;

	va_start(ap, fmt);
	strbuf_vprintf(&text, fmt, ap);
	va_end(ap);
	s->host.say(s->host.arg, text.s, text.len);
	strbuf_free(&text);
}

static void add_count(struct strbuf *out, uint64_t n, const char *of)
{
	strbuf_printf(out, "%llu %s%s", (unsigned long long)n, of, n == 1 ? "" : "s");
}

/* All workers' tallies of one attachment, added up. */
static struct tally total(const struct session *s, unsigned number)
{
	struct tally sum = { .packets = 0 };

	for (unsigned w = 0; w < s->n_workers; w++) {
		const struct tally *one = &s->workers[w].tallies[number];

		sum.packets += one->packets;
		sum.bytes += one->bytes;
		sum.refused += one->refused;
		for (unsigned i = 0; i < RUN_MAX_MEANINGS; i++)
			sum.meanings[i] += one->meanings[i];
	}
	return sum;
}

static void add_attachment(const struct session *s, const struct attachment *a, struct strbuf *out)
{
	const struct tally tally = total(s, a->number);
	const char *sign = ":";

	strbuf_printf(out, "%s (%s)", a->prog->prog->name, a->prog->prog->type->name);
	if (a->on)
		strbuf_printf(out, " on %s", a->on);
	strbuf_puts(out, ": ");
	add_count(out, tally.packets, a->returns->hook == RUN_HOOK_RECORD ? "record" : "packet");
	strbuf_printf(out, ", %llu bytes", (unsigned long long)tally.bytes);
	for (uint32_t i = 0; i <= a->returns->last; i++) {
		if (!tally.meanings[i])
			continue;
		strbuf_printf(out, "%s %s %llu", sign, a->returns->meanings[i].name,
			      (unsigned long long)tally.meanings[i]);
		sign = ",";
	}
	strbuf_putc(out, '\n');
	if (!tally.refused)
		return;
	strbuf_puts(out, "not taken by the kernel's test run: ");
	add_count(out, tally.refused, "packet");
	strbuf_putc(out, '\n');
}

void session_summary(const struct session *s, struct strbuf *out)
{
	double seconds = session_clock() - s->started;
	uint64_t drops = 0, packets = 0;
	bool live = false;

	for (unsigned i = 0; i < s->n_attachments; i++)
		add_attachment(s, s->attachments[i], out);
	for (unsigned i = 0; i < s->n_sources; i++) {
		live |= s->sources[i].kind == SOURCE_INTERFACE;
		for (unsigned c = 0; c < s->sources[i].n_captures; c++)
			drops += s->sources[i].captures[c] ? capture_drops(s->sources[i].captures[c]) : 0;
	}
	for (unsigned i = 0; i < s->n_workers; i++)
		packets += s->workers[i].packets;
	if (live) {
		strbuf_puts(out, "lost by the capture: ");
		add_count(out, drops, "packet");
		strbuf_putc(out, '\n');
	}
	if (s->settings.verbose && packets && seconds > 0)
		strbuf_printf(out, "%.3f s, %.0f packets/s, %.1f ns/packet\n", seconds, (double)packets / seconds,
			      seconds * 1e9 / (double)packets);
}
