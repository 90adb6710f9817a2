/*
 * strbuf.h - a growing byte buffer, always NUL-terminated. Start with STRBUF_INIT.
 * Running out of memory sets `failed`; later calls do nothing, so that callers check once at the end.
 */
#ifndef CORE_STRBUF_H
#define CORE_STRBUF_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct strbuf {
	char *s;	/* owned; "" until something was added, never NULL */
	size_t len, cap;
	bool failed;
};

extern char strbuf_empty[1];
#define STRBUF_INIT { strbuf_empty, 0, 0, false }

void strbuf_add(struct strbuf *b, const void *bytes, size_t n);
void strbuf_puts(struct strbuf *b, const char *s);
void strbuf_putc(struct strbuf *b, char c);
__attribute__((format(printf, 2, 3))) void strbuf_printf(struct strbuf *b, const char *fmt, ...);
void strbuf_vprintf(struct strbuf *b, const char *fmt, va_list ap);
/* Adds blanks until the current line (since the last newline) is `column` wide. */
void strbuf_pad(struct strbuf *b, size_t column);
void strbuf_zero(struct strbuf *b, size_t n);
/* Keeps the first `len` bytes. */
void strbuf_cut(struct strbuf *b, size_t len);
/* Room for `n` more bytes at the end, zeroed and counted in; NULL without memory. */
void *strbuf_extend(struct strbuf *b, size_t n);
/* Hands the text to the caller, who frees it (NULL when failed); the buffer is empty again. */
char *strbuf_take(struct strbuf *b);
void strbuf_free(struct strbuf *b);

#endif
