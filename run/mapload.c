#include "run/mapload.h"

#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/strbuf.h"
#include "maps/map.h"
#include "maps/user_ringbuf.h"

enum { MAX_DEPTH = 64 };

struct loader {
	const char *file, *text, *at, *end;
	enum map_merge merge;
	map_finder find;
	void *arg;
	struct diags *d;
};

__attribute__((format(printf, 2, 3))) static int fail(struct loader *l, const char *fmt, ...)
{
	uint32_t line = 1, col = 1;
	char what[160];
	va_list ap;

	for (const char *p = l->text; p < l->at; p++) {
		col = *p == '\n' ? 1 : col + 1;
		line += *p == '\n';
	}
	va_start(ap, fmt);
	vsnprintf(what, sizeof(what), fmt, ap);
	va_end(ap);
	diag_error(l->d, (struct loc){ diag_intern(l->d, l->file), line, col, 0 }, "%s", what);
	return -EINVAL;
}

/* The next character that is no blank, 0 at the end. */
static char peek(struct loader *l)
{
	while (l->at < l->end && strchr(" \t\r\n", *l->at))
		l->at++;
	return l->at < l->end ? *l->at : 0;
}

static int expect(struct loader *l, char c)
{
	if (peek(l) != c)
		return fail(l, "expected '%c'", c);
	l->at++;
	return 0;
}

/* After an element: 1: a comma, another follows; 0: `close`, it was the last; -errno. */
static int more(struct loader *l, char close)
{
	char c = peek(l);

	if (c != ',' && c != close)
		return fail(l, "expected ',' or '%c'", close);
	l->at++;
	return c == ',';
}

/* A string without escapes, which is what names and bytes are. */
static int read_string(struct loader *l, char *out, size_t size)
{
	size_t n = 0;
	int error = expect(l, '"');

	if (error)
		return error;
	while (l->at < l->end && *l->at != '"') {
		if (*l->at == '\\' || n + 1 >= size)
			return fail(l, "expected a short string without escapes");
		out[n++] = *l->at++;
	}
	out[n] = 0;
	return expect(l, '"');
}

static int skip(struct loader *l, unsigned depth);

static int skip_string(struct loader *l)
{
	for (l->at++; l->at < l->end && *l->at != '"'; l->at++)
		l->at += *l->at == '\\' && l->at + 1 < l->end;
	return expect(l, '"');
}

static int skip_members(struct loader *l, char close, unsigned depth)
{
	int error = 0, go_on = 1;

	l->at++;
	if (peek(l) == close) {
		l->at++;
		return 0;
	}
	while (go_on == 1) {
		if (close == '}') {
			error = peek(l) == '"' ? skip_string(l) : fail(l, "expected a name");
			if (!error)
				error = expect(l, ':');
		}
		if (!error)
			error = skip(l, depth + 1);
		if (error)
			return error;
		go_on = more(l, close);
	}
	return go_on;
}

/* A value of no interest. */
static int skip(struct loader *l, unsigned depth)
{
	char c = peek(l);

	if (depth > MAX_DEPTH)
		return fail(l, "nested too deeply");
	if (c == '{' || c == '[')
		return skip_members(l, c == '{' ? '}' : ']', depth);
	if (c == '"')
		return skip_string(l);
	if (!c || !strchr("-0123456789tfn", c))
		return fail(l, "expected a value");
	while (l->at < l->end && !strchr(",]} \t\r\n", *l->at))
		l->at++;
	return 0;
}

/* "0x01" or 1. */
static int read_byte(struct loader *l, uint8_t *byte)
{
	char word[16], *end = word;
	unsigned long value;
	size_t len = 0;

	if (peek(l) == '"') {
		int error = read_string(l, word, sizeof(word));

		if (error)
			return error;
	} else {
		while (l->at < l->end && *l->at >= '0' && *l->at <= '9' && len + 1 < sizeof(word))
			word[len++] = *l->at++;
		word[len] = 0;
	}
	value = strtoul(word, &end, 0);
	if (end == word || *end || value > 255)
		return fail(l, "expected a byte");
	*byte = (uint8_t)value;
	return 0;
}

/* ["0x01","0x02"] or [1, 2]: exactly n bytes. */
static int read_bytes(struct loader *l, uint8_t *bytes, uint32_t n, const char *what)
{
	int error = expect(l, '['), go_on = 1;
	uint32_t got = 0;

	while (!error && go_on == 1) {
		uint8_t byte;

		error = read_byte(l, &byte);
		if (error)
			break;
		if (got == n)
			return fail(l, "a %s has %u bytes, here are more", what, n);
		bytes[got++] = byte;
		go_on = more(l, ']');
	}
	if (error || go_on < 0)
		return error ? error : go_on;
	return got == n ? 0 : fail(l, "a %s has %u bytes, here are %u", what, n, got);
}

/* [{"cpu": 0, "value": [...]}, ...]: of the CPUs that the map has; those of others are left out. */
static int read_cpus(struct loader *l, const struct map *map, uint8_t *value)
{
	uint32_t size = map->def.value_size, stride = (size + 7) / 8 * 8;
	uint8_t *unused = malloc(size + 1);
	int error = unused ? expect(l, '[') : -ENOMEM, go_on = 1;

	for (unsigned cpu = 0; !error && go_on == 1; cpu++) {
		int member = 1;
		char name[64];

		error = expect(l, '{');
		while (!error && member == 1) {
			error = read_string(l, name, sizeof(name));
			if (!error)
				error = expect(l, ':');
			if (!error && !strcmp(name, "value"))
				error = read_bytes(l, cpu < map->cpus ? value + (size_t)cpu * stride : unused,
						   size, "value");
			else if (!error)
				error = skip(l, 0);
			if (!error)
				member = more(l, '}');
		}
		if (!error && member == 0)
			go_on = more(l, ']');
		else if (!error)
			error = member;
	}
	free(unused);
	return error ? error : go_on;
}

static uint64_t get(const uint8_t *p, unsigned bytes)
{
	uint64_t wide;
	uint32_t narrow;

	if (bytes == 8) {
		memcpy(&wide, p, 8);
		return wide;
	}
	memcpy(&narrow, p, 4);
	return narrow;
}

static void put(uint8_t *p, uint64_t v, unsigned bytes)
{
	uint32_t narrow = (uint32_t)v;

	if (bytes == 8)
		memcpy(p, &v, 8);
	else
		memcpy(p, &narrow, 4);
}

/* Makes of `value` what the element shall be, given what is there. */
static int combine(struct loader *l, struct map *map, const uint8_t *key, uint8_t *value)
{
	uint64_t size = map_value_bytes(map);
	unsigned word = size % 8 ? 4 : 8;
	uint8_t *old;

	if (l->merge == MERGE_LAST || !map->def.key_size)
		return 0;
	if (size % 4)
		return fail(l, "map '%s': values of %u bytes are no words to add or compare", map->def.name,
			    map->def.value_size);
	old = malloc(size + 1);
	if (!old)
		return -ENOMEM;
	for (uint64_t i = map_user_lookup(map, key, old, 0) ? size : 0; i < size; i += word) {
		uint64_t a = get(old + i, word), b = get(value + i, word);

		put(value + i, l->merge == MERGE_SUM ? a + b : a > b ? a : b, word);
	}
	free(old);
	return 0;
}

static bool is_value(const char *name)
{
	return !strcmp(name, "value") || !strcmp(name, "values");
}

/* A record for programs, of as many bytes as there are. */
static int read_record(struct loader *l, struct map *map)
{
	struct strbuf bytes = STRBUF_INIT;
	int error = expect(l, '['), go_on = 1;

	if (!error && peek(l) == ']') {
		l->at++;
		go_on = 0;
	}
	while (!error && go_on == 1) {
		uint8_t byte;

		error = read_byte(l, &byte);
		if (!error) {
			strbuf_putc(&bytes, (char)byte);
			go_on = more(l, ']');
		}
	}
	error = error ? error : go_on < 0 ? go_on : 0;
	if (!error)
		error = map_user_ringbuf_write(map, bytes.len ? bytes.s : "", (uint32_t)bytes.len);
	strbuf_free(&bytes);
	return error == -E2BIG || error == -ENOSPC ? fail(l, "map '%s': %s", map->def.name, strerror(-error)) : error;
}

static int load_element(struct loader *l, struct map *map, uint8_t *key, uint8_t *value)
{
	bool has_key = !map->def.key_size, has_value = false, missing = false;
	int error = expect(l, '{'), go_on = 1;
	char name[64];

	while (!error && go_on == 1) {
		error = read_string(l, name, sizeof(name));
		if (!error)
			error = expect(l, ':');
		if (error)
			break;
		if (is_value(name) && peek(l) == '{') {
			/* {"error": ...}: a key without a value, as dumps have them. */
			error = skip(l, 0);
			missing = true;
		} else if (!strcmp(name, "value") && map->def.type == MAP_USER_RINGBUF) {
			error = read_record(l, map);
			missing = true;
		} else if (!strcmp(name, "key")) {
			error = read_bytes(l, key, map->def.key_size, "key");
			has_key = true;
		} else if (is_value(name)) {
			error = name[5] ? read_cpus(l, map, value)
					: read_bytes(l, value, map->def.value_size, "value");
			has_value = true;
		} else {
			error = skip(l, 0);
		}
		if (!error)
			go_on = more(l, '}');
	}
	if (error || go_on < 0)
		return error ? error : go_on;
	if (missing)
		return 0;
	if (!has_key || !has_value)
		return fail(l, "an element without %s", has_key ? "value" : "key");
	error = combine(l, map, key, value);
	if (error)
		return error == -EINVAL ? error : fail(l, "map '%s': %s", map->def.name, strerror(-error));
	error = map_user_update(map, key, value, 0);
	return error ? fail(l, "map '%s': %s", map->def.name, strerror(-error)) : 0;
}

static int load_map(struct loader *l, struct map *map)
{
	uint8_t *key = calloc(1, map->def.key_size + 1), *value = calloc(1, map_value_bytes(map) + 8);
	int error = key && value ? expect(l, '[') : -ENOMEM, go_on = 1;

	if (!error && peek(l) == ']') {
		l->at++;
		go_on = 0;
	}
	while (!error && go_on == 1) {
		error = load_element(l, map, key, value);
		if (!error)
			go_on = more(l, ']');
	}
	free(key);
	free(value);
	return error ? error : go_on;
}

static int load_named(struct loader *l)
{
	int error = expect(l, '{'), go_on = 1;
	char name[256];

	while (!error && go_on == 1) {
		struct map *map;

		error = read_string(l, name, sizeof(name));
		if (!error)
			error = expect(l, ':');
		if (error)
			break;
		map = l->find(l->arg, name, l->d);
		error = map ? load_map(l, map) : -ENOENT;
		if (!error)
			go_on = more(l, '}');
	}
	return error ? error : go_on;
}

int map_load_json(const char *file, const char *text, size_t len, enum map_merge merge, map_finder find,
		  void *arg, struct diags *d)
{
	struct loader l = { file, text, text, text + len, merge, find, arg, d };
	struct map *only;
	int error;

	if (peek(&l) == '{') {
		error = load_named(&l);
	} else {
		only = peek(&l) == '[' ? find(arg, NULL, d) : NULL;
		error = only		  ? load_map(&l, only)
			: peek(&l) == '[' ? -ENOENT
					  : fail(&l, "expected '[' or '{'");
	}
	if (!error && peek(&l))
		error = fail(&l, "expected the end of the file");
	return error;
}
