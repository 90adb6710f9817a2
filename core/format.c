#include "core/format.h"

#include <ctype.h>
#include <errno.h>
#include <string.h>

/* ASCII only, whatever the locale. */
static bool is_text(char c) { return (c >= ' ' && c <= '~') || (c >= '\t' && c <= '\r'); }
static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static bool is_punct(char c) { return c > ' ' && c <= '~' && !isalnum((unsigned char)c); }
/* After a conversion that letters could go on. */
static bool ends(char c) { return !c || is_space(c) || is_punct(c); }

/* After "%p". */
static const char *read_pointer(const char *p, struct format_conversion *c)
{
	c->bytes = 8;
	if (ends(*p))
		return p;
	c->pointer = *p;
	if ((p[0] == 'k' || p[0] == 'u') && p[1] == 's')
		return ends(p[2]) ? p + 2 : NULL;
	if (strchr("KxsSB", *p))
		return p + 1;
	if ((p[0] != 'i' && p[0] != 'I') || (p[1] != '4' && p[1] != '6'))
		return NULL;
	c->version = p[1];
	return p + 2;
}

/* After '%'; NULL: nothing that the kernel takes. */
static const char *read_conversion(const char *p, struct format_conversion *c)
{
	*c = (struct format_conversion){ .flags = p, .bytes = 4 };
	while (*p && strchr("0+- ", *p))
		p++;
	if (*p >= '1' && *p <= '9')
		while (isdigit((unsigned char)*p))
			p++;
	c->n_flags = (unsigned)(p - c->flags);
	c->letter = *p;
	if (*p == 'p')
		return read_pointer(p + 1, c);
	if (*p == 's')
		return ends(p[1]) ? p + 1 : NULL;
	if (*p == 'c')
		return p + 1;
	if (*p == 'l') {
		c->bytes = 8;
		p += p[1] == 'l' ? 2 : 1;
	}
	c->letter = *p;
	return *p && strchr("diuxX", *p) ? p + 1 : NULL;
}

int format_next(const char **p, unsigned used, unsigned n, struct format_conversion *c)
{
	const char *at = *p;

	if (!*at)
		return FORMAT_END;
	if (!is_text(*at))
		return -EINVAL;
	if (*at != '%' || at[1] == '%') {
		c->letter = *at;
		*p = at + (*at == '%' ? 2 : 1);
		return FORMAT_TEXT;
	}
	at = used < n ? read_conversion(at + 1, c) : NULL;
	if (!at)
		return -EINVAL;
	*p = at;
	return FORMAT_CONVERSION;
}

bool format_valid(const char *format, unsigned n)
{
	struct format_conversion c;
	unsigned used = 0;
	int what;

	while ((what = format_next(&format, used, n, &c)) > FORMAT_END)
		used += what == FORMAT_CONVERSION;
	return what == FORMAT_END;
}
