/*
 * The kernel's printf for programs (bpf_trace_printk, bpf_trace_vprintk, bpf_snprintf): which conversions
 * there are and how their results look; and numbers from text.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

#include "core/format.h"
#include "core/strbuf.h"
#include "run/helpers.h"

enum { MAX_STRING = 512, MAX_FLAGS = 12 };

/* Reads memory that may not be there. */
static bool read_safely(void *to, uint64_t address, size_t n)
{
	struct iovec local = { to, n }, remote = { POINTER(address), n };

	return process_vm_readv(getpid(), &local, 1, &remote, 1, 0) == (ssize_t)n;
}

static void add_string(struct strbuf *out, const char *spec, uint64_t address)
{
	char text[MAX_STRING], format[40];
	size_t n = 0;

	while (n < sizeof(text) - 1 && read_safely(&text[n], address + n, 1) && text[n])
		n++;
	text[n] = 0;
	snprintf(format, sizeof(format), "%ss", spec);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	strbuf_printf(out, format, text);
#pragma GCC diagnostic pop
}

static void add_ipv6(struct strbuf *out, const uint8_t *b, bool colons)
{
	for (unsigned i = 0; i < 16; i += 2)
		strbuf_printf(out, "%s%02x%02x", i && colons ? ":" : "", b[i], b[i + 1]);
}

static void add_pointer(struct strbuf *out, const struct format_conversion *c, const char *spec, uint64_t value)
{
	uint8_t bytes[16] = { 0 };

	if (c->pointer == 'k' || c->pointer == 'u') {
		add_string(out, spec, value);
	} else if (c->version) {
		read_safely(bytes, value, c->version == '4' ? 4 : 16);
		if (c->version == '6')
			add_ipv6(out, bytes, c->pointer == 'I');
		else
			strbuf_printf(out, c->pointer == 'I' ? "%u.%u.%u.%u" : "%03u.%03u.%03u.%03u", bytes[0],
				      bytes[1], bytes[2], bytes[3]);
	} else {
		strbuf_printf(out, "%016llx", (unsigned long long)value);
	}
}

static void add_number(struct strbuf *out, const struct format_conversion *c, const char *spec, uint64_t value)
{
	char format[48];
	unsigned shift = 64 - 8 * c->bytes;
	bool is_signed = c->letter == 'd' || c->letter == 'i';

	if (is_signed)
		value = (uint64_t)((int64_t)(value << shift) >> shift);
	else
		value = value << shift >> shift;
	snprintf(format, sizeof(format), "%sll%c", spec, c->letter);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	strbuf_printf(out, format, (unsigned long long)value);
#pragma GCC diagnostic pop
}

static void add_argument(struct strbuf *out, const struct format_conversion *c, uint64_t value)
{
	char spec[MAX_FLAGS + 2];

	snprintf(spec, sizeof(spec), "%%%.*s", (int)c->n_flags, c->flags);
	if (c->letter == 's')
		add_string(out, spec, value);
	else if (c->letter == 'p')
		add_pointer(out, c, spec, value);
	else if (c->letter == 'c')
		strbuf_putc(out, (char)value);
	else
		add_number(out, c, spec, value);
}

int text_format(struct strbuf *out, const char *fmt, uint64_t size, const uint64_t *args, unsigned n)
{
	struct format_conversion c;
	unsigned used = 0;
	int what;

	if (!size || fmt[strnlen(fmt, size) == size ? size - 1 : strnlen(fmt, size)])
		return -EINVAL;
	while ((what = format_next(&fmt, used, n, &c)) > FORMAT_END) {
		if (what == FORMAT_TEXT)
			strbuf_putc(out, c.letter);
		else if (c.n_flags > MAX_FLAGS)
			return -EINVAL;		/* a width that no buffer has */
		else
			add_argument(out, &c, args[used++]);
	}
	return what;
}

/* ---- the helpers ---- */

static uint64_t print(struct vm *vm, const char *fmt, uint64_t size, const uint64_t *args, unsigned n)
{
	struct run_state *state = state_of(vm);
	int error;

	strbuf_cut(&state->text, 0);
	error = text_format(&state->text, fmt, size, args, n);
	if (error)
		return ERROR(-error);
	if (state->sinks.trace)
		state->sinks.trace(state->sinks.arg, state->text.s, state->text.len);
	return state->text.len;
}

BODY(trace_printk)
{
	const uint64_t args[3] = { r3, r4, r5 };

	return print(vm, POINTER(r1), (uint32_t)r2, args, 3);
}

enum { MAX_ARGS = 12 };

/* r = address of 8-byte arguments, size = bytes of them. False: no good. */
static bool read_args(uint64_t *args, uint64_t r, uint64_t size)
{
	if (size % 8 || size > 8 * MAX_ARGS || (size && !r))
		return false;
	if (size)
		memcpy(args, POINTER(r), size);
	return true;
}

BODY(trace_vprintk)
{
	uint64_t args[MAX_ARGS];

	if (!read_args(args, r3, (uint32_t)r4))
		return ERROR(EINVAL);
	return print(vm, POINTER(r1), (uint32_t)r2, args, (unsigned)((uint32_t)r4 / 8));
}

BODY(snprintf)
{
	struct strbuf *text = &state_of(vm)->text;
	uint64_t args[MAX_ARGS], size = (uint32_t)r2;
	const char *fmt = POINTER(r3);
	int error;

	if (!read_args(args, r4, (uint32_t)r5))
		return ERROR(EINVAL);
	strbuf_cut(text, 0);
	error = text_format(text, fmt, strlen(fmt) + 1, args, (unsigned)((uint32_t)r5 / 8));
	if (error)
		return ERROR(-error);
	if (size) {
		size_t n = text->len < size ? text->len : size - 1;

		memcpy(POINTER(r1), text->s, n);
		((char *)POINTER(r1))[n] = 0;
	}
	return text->len + 1;
}

BODY(strncmp)
{
	const unsigned char *a = POINTER(r1), *b = POINTER(r3);

	for (uint64_t i = 0; i < (uint32_t)r2; i++)
		if (a[i] != b[i] || !a[i])
			return a[i] == b[i] ? 0 : a[i] < b[i] ? (uint64_t)-1 : 1;
	return 0;
}

static unsigned digit(char c)
{
	return c >= '0' && c <= '9' ? (unsigned)(c - '0') : c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10) :
		c >= 'A' && c <= 'F' ? (unsigned)(c - 'A' + 10) : 99;
}

/* Blanks, a sign, digits. Gives the bytes that were read, or -errno. */
static int64_t read_number(const char *text, uint64_t size, uint64_t flags, bool *negative, uint64_t *value)
{
	uint64_t i = 0, start;
	unsigned base = (unsigned)(flags & 31);

	if (!size || (base != 0 && base != 8 && base != 10 && base != 16) || flags & ~31ull)
		return -EINVAL;
	while (i < size && isspace((unsigned char)text[i]))
		i++;
	*negative = i < size && text[i] == '-';
	i += *negative;
	if (i < size && text[i] == '0' && (base == 0 || base == 16) && i + 2 < size &&
	    (text[i + 1] | 32) == 'x' && digit(text[i + 2]) < 16) {
		base = 16;
		i += 2;
	} else if (base == 0) {
		base = i < size && text[i] == '0' ? 8 : 10;
	}
	*value = 0;
	for (start = i; i < size && digit(text[i]) < base; i++)
		if (__builtin_mul_overflow(*value, (uint64_t)base, value) ||
		    __builtin_add_overflow(*value, (uint64_t)digit(text[i]), value))
			return -ERANGE;
	return i == start ? -EINVAL : (int64_t)i;
}

BODY(strtol)
{
	uint64_t value = 0;
	bool negative = false;
	int64_t used = read_number(POINTER(r1), (uint32_t)r2, r3, &negative, &value);

	if (used < 0)
		return (uint64_t)used;
	if (value > (uint64_t)INT64_MAX + negative)
		return ERROR(ERANGE);
	value = negative ? 0 - value : value;
	memcpy(POINTER(r4), &value, sizeof(value));
	return (uint64_t)used;
}

BODY(strtoul)
{
	uint64_t value = 0;
	bool negative = false;
	int64_t used = read_number(POINTER(r1), (uint32_t)r2, r3, &negative, &value);

	if (used < 0)
		return (uint64_t)used;
	if (negative)
		return ERROR(EINVAL);
	memcpy(POINTER(r4), &value, sizeof(value));
	return (uint64_t)used;
}
