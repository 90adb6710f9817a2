#include "core/strbuf.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char strbuf_empty[1];

static bool reserve(struct strbuf *b, size_t more)
{
	size_t need, cap;
	char *s;

	if (b->failed || more > SIZE_MAX / 2 - b->len) {
		b->failed = true;
		return false;
	}
	need = b->len + more + 1;
	if (need <= b->cap)
		return true;
	cap = b->cap ? b->cap * 2 : 64;
	if (cap < need)
		cap = need;
	s = realloc(b->cap ? b->s : NULL, cap);
	if (!s) {
		b->failed = true;
		return false;
	}
	b->s = s;
	b->cap = cap;
	b->s[b->len] = '\0';
	return true;
}

void strbuf_add(struct strbuf *b, const void *bytes, size_t n)
{
	if (!n || !reserve(b, n))
		return;
	memcpy(b->s + b->len, bytes, n);
	b->len += n;
	b->s[b->len] = '\0';
}

void strbuf_puts(struct strbuf *b, const char *s)
{
	strbuf_add(b, s, strlen(s));
}

void strbuf_putc(struct strbuf *b, char c)
{
	strbuf_add(b, &c, 1);
}

void strbuf_vprintf(struct strbuf *b, const char *fmt, va_list ap)
{
	va_list again;
	int n;

	va_copy(again, ap);
	n = vsnprintf(b->cap > b->len ? b->s + b->len : NULL, b->cap > b->len ? b->cap - b->len : 0, fmt, ap);
	if (n >= 0 && (size_t)n >= b->cap - b->len && reserve(b, (size_t)n))
		vsnprintf(b->s + b->len, (size_t)n + 1, fmt, again);
	va_end(again);
	if (n < 0)
		b->failed = true;
	if (!b->failed)
		b->len += (size_t)n;
	else if (b->cap)
		b->s[b->len] = '\0';
}

void strbuf_printf(struct strbuf *b, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	strbuf_vprintf(b, fmt, ap);
	va_end(ap);
}

void strbuf_pad(struct strbuf *b, size_t column)
{
	size_t start = b->len;

	while (start && b->s[start - 1] != '\n')
		start--;
	while (!b->failed && b->len - start < column)
		strbuf_putc(b, ' ');
}

void *strbuf_extend(struct strbuf *b, size_t n)
{
	void *at;

	if (!reserve(b, n))
		return NULL;
	at = b->s + b->len;
	memset(at, 0, n + 1);
	b->len += n;
	return at;
}

void strbuf_zero(struct strbuf *b, size_t n)
{
	strbuf_extend(b, n);
}

void strbuf_cut(struct strbuf *b, size_t len)
{
	if (len < b->len) {
		b->len = len;
		b->s[len] = '\0';
	}
}

char *strbuf_take(struct strbuf *b)
{
	char *s = b->cap ? b->s : calloc(1, 1);

	if (b->failed) {
		free(s);
		s = NULL;
	}
	*b = (struct strbuf)STRBUF_INIT;
	return s;
}

void strbuf_free(struct strbuf *b)
{
	if (b->cap)
		free(b->s);
	*b = (struct strbuf)STRBUF_INIT;
}
