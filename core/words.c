#include "core/words.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/strbuf.h"

bool words_number(const char *s, uint64_t *value)
{
	bool minus = *s == '-';
	char *end;
	uint64_t n;

	s += minus;
	if (!isdigit((unsigned char)*s))
		return false;
	errno = 0;
	n = strtoull(s, &end, 0);
	if (errno || *end)
		return false;
	*value = minus ? -n : n;
	return true;
}

/* One number of `size` bytes, "u64:5" without what is before the colon. */
static bool put_number(const char *s, bool big, unsigned size, uint8_t *out)
{
	uint64_t n;

	if (!words_number(s, &n))
		return false;
	for (unsigned i = 0; i < size; i++)
		out[i] = (uint8_t)(n >> 8 * (big ? size - 1 - i : i));
	return true;
}

static long put_hex(const char *s, uint8_t *out, size_t max)
{
	size_t n = strlen(s);

	if (n % 2 || n / 2 > max)
		return -1;
	for (size_t i = 0; i < n; i += 2) {
		char pair[3] = { s[i], s[i + 1], 0 }, *end;

		out[i / 2] = (uint8_t)strtoul(pair, &end, 16);
		if (*end || !isxdigit((unsigned char)pair[0]))
			return -1;
	}
	return (long)(n / 2);
}

/* One word of words_bytes(), without its repetition. */
static long put_word(const char *word, uint8_t *out, size_t max)
{
	static const struct {
		const char *prefix;
		bool big;
		unsigned size;
	} kinds[] = {
		{ "u8:", false, 1 }, { "u16:", false, 2 }, { "u32:", false, 4 }, { "u64:", false, 8 },
		{ "be16:", true, 2 }, { "be32:", true, 4 }, { "be64:", true, 8 },
	};

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (!strncmp(word, kinds[i].prefix, strlen(kinds[i].prefix)))
			return kinds[i].size <= max &&
			       put_number(word + strlen(kinds[i].prefix), kinds[i].big, kinds[i].size, out)
			       ? (long)kinds[i].size : -1;
	return put_hex(word, out, max);
}

long words_bytes(const char *s, uint8_t *out, size_t max)
{
	size_t len = 0;
	char *copy = strdup(s), *save, *word;

	for (word = strtok_r(copy, " \t", &save); word; word = strtok_r(NULL, " \t", &save)) {
		char *star = strchr(word, '*');
		uint64_t times = 1;
		long n;

		if (star) {
			*star = '\0';
			if (!words_number(star + 1, &times))
				break;
		}
		n = put_word(word, out + len, max - len);
		if (n < 0)
			break;
		if (times == 0)
			n = 0;
		for (uint64_t i = 1; i < times; i++) {
			if (len + (size_t)n * (i + 1) > max)
				goto out;
			memcpy(out + len + (size_t)n * i, out + len, (size_t)n);
		}
		len += (size_t)n * times;
	}
out:
	free(copy);
	return word ? -1 : (long)len;
}

void words_hex(struct strbuf *out, const void *bytes, size_t n)
{
	const uint8_t *p = bytes;

	for (size_t i = 0; i < n; i++)
		strbuf_printf(out, "%02x", p[i]);
}
