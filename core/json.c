#include "core/json.h"

#include <stdarg.h>

static void separate(struct json *j)
{
	if (j->follows)
		strbuf_putc(j->out, ',');
	j->follows = true;
}

static void new_line(struct json *j)
{
	if (!j->pretty)
		return;
	strbuf_putc(j->out, '\n');
	for (unsigned i = 0; i < j->depth; i++)
		strbuf_puts(j->out, "    ");
}

void json_open(struct json *j, char bracket)
{
	separate(j);
	strbuf_putc(j->out, bracket);
	j->depth++;
	j->follows = false;
}

void json_close(struct json *j, char bracket)
{
	j->depth--;
	if (j->follows)
		new_line(j);
	strbuf_putc(j->out, bracket);
	j->follows = true;
}

static void quoted(struct json *j, const char *text)
{
	static const char plain[] = "\"\\\b\f\n\r\t", after[] = "\"\\bfnrt";

	strbuf_putc(j->out, '"');
	for (; *text; text++) {
		const char *at = plain;

		while (*at && *at != *text)
			at++;
		if (*at)
			strbuf_printf(j->out, "\\%c", after[at - plain]);
		else if ((unsigned char)*text < 0x20)
			strbuf_printf(j->out, "\\u%04x", (unsigned char)*text);
		else
			strbuf_putc(j->out, *text);
	}
	strbuf_putc(j->out, '"');
}

void json_name(struct json *j, const char *name)
{
	separate(j);
	new_line(j);
	quoted(j, name);
	strbuf_puts(j->out, j->pretty ? ": " : ":");
	j->follows = false;
}

void json_string(struct json *j, const char *text)
{
	separate(j);
	quoted(j, text);
}

void json_raw(struct json *j, const char *fmt, ...)
{
	va_list ap;

	separate(j);
	va_start(ap, fmt);
	strbuf_vprintf(j->out, fmt, ap);
	va_end(ap);
}
