#include "verify/logdiff.h"

#include <string.h>

#include "core/strbuf.h"

/* The text from `p` up to `end` with its address, as "... = 0xffff8881... more", replaced. */
static void add_without_address(struct strbuf *out, const char *line, const char *end)
{
	static const char lddw[] = "(18) r", address[] = " = 0xffff";
	const char *p = memmem(line, (size_t)(end - line), lddw, sizeof(lddw) - 1);

	p = p ? memmem(p, (size_t)(end - p), address, sizeof(address) - 1) : NULL;
	if (!p) {
		strbuf_add(out, line, (size_t)(end - line));
		return;
	}
	strbuf_add(out, line, (size_t)(p - line));
	strbuf_puts(out, " = ADDRESS");
	p += sizeof(address) - 1;
	p += strspn(p, "0123456789abcdef");
	p += strspn(p, " ");	/* the columns after it depend on its length */
	if (p < end)
		strbuf_putc(out, ' ');
	strbuf_add(out, p, (size_t)(end - p));
}

static void add_normal_line(struct strbuf *out, const char *line, const char *end)
{
	static const char time[] = "verification time ";
	const char *took = memmem(line, (size_t)(end - line), time, sizeof(time) - 1);

	if (!took) {
		add_without_address(out, line, end);
		return;
	}
	strbuf_add(out, line, (size_t)(took - line));
	strbuf_puts(out, "verification time N usec");
}

static const char *line_end(const char *line)
{
	return line + strcspn(line, "\n");
}

void logdiff_normal(const char *log, struct strbuf *out)
{
	while (*log) {
		const char *end = line_end(log);

		add_normal_line(out, log, end);
		if (*end)
			strbuf_putc(out, '\n');
		log = *end ? end + 1 : end;
	}
}

static const char *take_line(const char *log, struct strbuf *line)
{
	const char *end = line_end(log);

	strbuf_cut(line, 0);
	add_normal_line(line, log, end);
	return *end ? end + 1 : end;
}

uint32_t logdiff_first(const char *ours, const char *theirs, struct strbuf *our_line, struct strbuf *their_line)
{
	for (uint32_t n = 1; *ours || *theirs; n++) {
		ours = take_line(ours, our_line);
		theirs = take_line(theirs, their_line);
		if (our_line->len != their_line->len || memcmp(our_line->s, their_line->s, our_line->len))
			return n;
	}
	return 0;
}

static bool is_statistics(const char *line)
{
	static const char *const starts[] = { "processed ", "stack depth ", "verification time " };

	for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); i++)
		if (!strncmp(line, starts[i], strlen(starts[i])))
			return true;
	return false;
}

void logdiff_reason(const char *log, struct strbuf *out)
{
	const char *reason = "", *end = reason;

	while (*log) {
		const char *next = line_end(log);

		if (next != log && !is_statistics(log)) {
			reason = log;
			end = next;
		}
		log = *next ? next + 1 : next;
	}
	strbuf_add(out, reason, (size_t)(end - reason));
}
