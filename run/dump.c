#include "run/dump.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/btf.h"
#include "core/json.h"
#include "maps/map.h"

/* Sixteen bytes to a line, in two groups. */
static void hex_bytes(struct strbuf *out, const uint8_t *bytes, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++) {
		if (i)
			strbuf_puts(out, i % 16 == 0 ? "\n" : i % 8 == 0 ? "  " : " ");
		strbuf_printf(out, "%02x", bytes[i]);
	}
}

/* One value per CPU, each rounded up to 8 bytes, as bpf(2) gives them; with one CPU, too. */
static bool is_percpu(const struct map *map)
{
	return maptype_is_percpu(map->def.type);
}

static uint32_t cpu_stride(const struct map *map)
{
	return (map->def.value_size + 7) / 8 * 8;
}

static void plain_percpu(struct strbuf *out, const struct map *map, const void *key, const uint8_t *values)
{
	strbuf_puts(out, "key:\n");
	hex_bytes(out, key, map->def.key_size);
	strbuf_putc(out, '\n');
	for (unsigned cpu = 0; cpu < map->cpus; cpu++) {
		strbuf_printf(out, "value (CPU %02u):%c", cpu, map->def.value_size > 16 ? '\n' : ' ');
		hex_bytes(out, values + (size_t)cpu * cpu_stride(map), map->def.value_size);
		strbuf_putc(out, '\n');
	}
}

static void plain_element(struct strbuf *out, const struct map *map, const void *key, const void *value)
{
	const struct map_def *def = &map->def;
	bool own_lines = def->key_size > 16 || def->value_size > 16;
	bool one_line = !own_lines && def->key_size + def->value_size <= 24;

	if (is_percpu(map)) {
		plain_percpu(out, map, key, value);
		return;
	}
	/* Where both are at most 16 bytes but do not fit together, each has its line. */
	strbuf_puts(out, own_lines ? "key:\n" : "key: ");
	hex_bytes(out, key, def->key_size);
	strbuf_puts(out, one_line ? "  " : "\n");
	strbuf_puts(out, own_lines ? "value:\n" : "value: ");
	hex_bytes(out, value, def->value_size);
	strbuf_putc(out, '\n');
}

static void json_bytes(struct json *j, const uint8_t *bytes, uint32_t n)
{
	json_open(j, '[');
	for (uint32_t i = 0; i < n; i++)
		json_raw(j, "\"0x%02x\"", bytes[i]);
	json_close(j, ']');
}

/* The value, or "values" with that of each CPU; by its type, or as bytes (btf NULL). */
static void json_values(struct json *j, const struct map *map, const struct btf *btf, const uint8_t *value,
			bool plain)
{
	bool percpu = is_percpu(map);
	uint32_t size = map->def.value_size;

	json_name(j, percpu ? "values" : "value");
	if (percpu)
		json_open(j, '[');
	for (unsigned cpu = 0; cpu < (percpu ? map->cpus : 1); cpu++, value += cpu_stride(map)) {
		if (percpu) {
			json_open(j, '{');
			json_name(j, "cpu");
			json_raw(j, "%u", cpu);
			json_name(j, "value");
		}
		if (btf)
			dump_typed(j, btf, map->def.btf_value, value, size, plain);
		else
			json_bytes(j, value, size);
		if (percpu)
			json_close(j, '}');
	}
	if (percpu)
		json_close(j, ']');
}

/* Global data has no key that means anything. */
static void typed_element(struct json *j, const struct map *map, const struct btf *btf, const void *key,
			  const void *value, bool plain)
{
	json_open(j, '{');
	if (map->def.btf_key) {
		json_name(j, "key");
		dump_typed(j, btf, map->def.btf_key, key, map->def.key_size, plain);
	}
	json_values(j, map, btf, value, plain);
	json_close(j, '}');
}

static void json_element(struct json *j, const struct map *map, const struct btf *btf, const void *key,
			 const void *value)
{
	json_open(j, '{');
	json_name(j, "key");
	json_bytes(j, key, map->def.key_size);
	json_values(j, map, NULL, value, false);
	if (btf) {
		json_name(j, "formatted");
		typed_element(j, map, btf, key, value, false);
	}
	json_close(j, '}');
}

/*
 * The types to print by, NULL: the map has none, or not all of them, or is of a type that has none in Linux. As for the kernel, a value alone is not
 * enough.
 */
static const struct btf *types_of(const struct map *map, const struct btf *btf)
{
	struct mapfields fields;

	mapfields_read(&map->def, btf, &fields);
	return fields.has_btf && map->def.btf_value && (map->def.btf_key || map->def.is_data) ? btf : NULL;
}

enum style { STYLE_PLAIN, STYLE_TYPED, STYLE_JSON };

struct dump {
	struct map *map;
	const struct btf *btf;
	enum style style;
	struct json *j;		/* TYPED and JSON */
	struct strbuf *out;
	int (*flush)(struct strbuf *out, void *arg);
	void *arg;
};

static void element(struct dump *dump, const void *key, const void *value)
{
	switch (dump->style) {
	case STYLE_PLAIN:
		plain_element(dump->out, dump->map, key, value);
		break;
	case STYLE_TYPED:
		typed_element(dump->j, dump->map, dump->btf, key, value, true);
		break;
	case STYLE_JSON:
		json_element(dump->j, dump->map, dump->btf, key, value);
		break;
	}
}

/* Of an empty slot of programs or maps nothing is said. */
static bool holds_objects(const struct map *map)
{
	return map->def.type == MAP_PROG_ARRAY || map->def.type == MAP_ARRAY_OF_MAPS ||
	       map->def.type == MAP_HASH_OF_MAPS;
}

/* A key without a value that one could see. */
static void no_element(struct dump *dump, const void *key, int error)
{
	const char *why = strerror(-error), *text = error == -ENOENT ? "<no entry>" : why;
	uint32_t size = dump->map->def.key_size;
	bool own_lines = size > 16 || strlen(text) > 16;
	bool one_line = !own_lines && size + strlen(text) <= 24;

	if (dump->style == STYLE_PLAIN) {
		strbuf_puts(dump->out, own_lines ? "key:\n" : "key: ");
		hex_bytes(dump->out, key, size);
		strbuf_puts(dump->out, one_line ? "  value: " : own_lines ? "\nvalue:\n" : "\nvalue: ");
		strbuf_printf(dump->out, "%s\n", text);
		return;
	}
	json_open(dump->j, '{');
	json_name(dump->j, "key");
	json_bytes(dump->j, key, size);
	json_name(dump->j, "value");
	json_open(dump->j, '{');
	json_name(dump->j, "error");
	json_string(dump->j, why);
	json_close(dump->j, '}');
	json_close(dump->j, '}');
}

/*
 * Every element; *n of them. Values are copied out, so that they hold still and per-CPU ones come together.
 */
static int elements(struct dump *dump, uint64_t *n)
{
	enum { FLUSH_AT = 1 << 16 };
	struct map *map = dump->map;
	uint32_t size = map->def.key_size ? map->def.key_size : 1;
	uint8_t *keys = calloc(2, size), *key = keys, *next = keys + size;
	uint8_t *value = calloc(1, map_value_bytes(map) ? map_value_bytes(map) : 1);
	int error = keys && value ? 0 : -ENOMEM;

	*n = 0;
	for (bool first = true; !error && !map_user_next_key(map, first ? NULL : key, next); first = false) {
		uint8_t *old = key;
		int missing;

		key = next;
		next = old;
		missing = map_user_lookup(map, key, value, 0);
		*n += !missing;
		if (!missing)
			element(dump, key, value);
		else if (!holds_objects(map))
			no_element(dump, key, missing);
		if (dump->flush && dump->out->len >= FLUSH_AT)
			error = dump->flush(dump->out, dump->arg);
	}
	free(keys);
	free(value);
	if (!error && dump->out->failed)
		error = -ENOMEM;
	return error;
}

int dump_map_json(struct json *j, struct map *map, const struct btf *btf,
		  int (*flush)(struct strbuf *out, void *arg), void *arg)
{
	struct dump dump = { map, types_of(map, btf), STYLE_JSON, j, j->out, flush, arg };
	uint64_t n;
	int error;

	json_open(j, '[');
	error = elements(&dump, &n);
	json_close(j, ']');
	return error;
}

int dump_map(struct strbuf *out, struct map *map, const struct btf *btf, enum dump_form form,
	     int (*flush)(struct strbuf *out, void *arg), void *arg)
{
	struct json j = { .out = out, .pretty = form != DUMP_JSON };
	struct dump dump = { map, types_of(map, btf), STYLE_TYPED, &j, out, flush, arg };
	uint64_t n;
	int error;

	if (form != DUMP_PLAIN) {
		error = dump_map_json(&j, map, btf, flush, arg);
		strbuf_putc(out, '\n');
		return error;
	}
	if (dump.btf) {
		json_open(&j, '[');
		error = elements(&dump, &n);
		json_close(&j, ']');
		strbuf_putc(out, '\n');
		return error;
	}
	dump.style = STYLE_PLAIN;
	error = elements(&dump, &n);
	strbuf_printf(out, "Found %llu element%s\n", (unsigned long long)n, n == 1 ? "" : "s");
	return error;
}
