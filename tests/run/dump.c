/*
 * Map dumps against bpftool: the same contents in a kernel map and in ours must print alike, as text, JSON
 * and pretty JSON. What bpftool 7.1 printed is also recorded here, for where bpf(2) is not allowed.
 */
#include "run/dump.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/btf.h"
#include "core/diag.h"
#include "core/json.h"
#include "maps/map.h"
#include "tests/tap.h"
#include "tests/verify/oracle.h"

static const char *const form_options[] = { "", "-j", "-p" };
static const char *const form_names[] = { "text", "JSON", "pretty JSON" };

static char *run_command(const char *command)
{
	struct strbuf out = STRBUF_INIT;
	FILE *pipe = popen(command, "r");
	char buffer[4096];
	size_t n;

	while (pipe && (n = fread(buffer, 1, sizeof(buffer), pipe)) > 0)
		strbuf_add(&out, buffer, n);
	if (!pipe || pclose(pipe)) {
		strbuf_free(&out);
		return NULL;
	}
	return strbuf_take(&out);
}

static char *dump(struct map *map, const struct btf *btf, enum dump_form form)
{
	struct strbuf out = STRBUF_INIT;

	dump_map(&out, map, btf, form, NULL, NULL);
	return strbuf_take(&out);
}

static struct map_def definition(uint32_t type, uint32_t key_size, uint32_t value_size, uint32_t entries)
{
	static char name[] = "dumped";

	return (struct map_def){ .name = name, .type = type, .key_size = key_size, .value_size = value_size,
				 .max_entries = entries, .inner = -1 };
}

/* ---- recorded ---- */

static void expect(const char *name, const struct map_def *def, const char *want)
{
	struct map *map;
	uint8_t key[64], value[128];
	char *got;

	for (unsigned i = 0; i < sizeof(value); i++)
		key[i % sizeof(key)] = value[i] = (uint8_t)(i + 1);
	for (unsigned i = 0; i < sizeof(key); i++)
		key[i] = (uint8_t)(i + 1);
	if (!ok(!map_new(def, &map), "%s: map", name))
		return;
	if (def->type == MAP_HASH)
		map_user_update(map, key, value, 0);
	got = dump(map, NULL, DUMP_PLAIN);
	if (!ok(got && !strcmp(got, want), "%s: as recorded", name))
		note("%s", got);
	free(got);
	map_free(map);
}

static void test_recorded(void)
{
	struct map_def def = definition(MAP_ARRAY, 4, 8, 2);

	expect("array", &def, "key: 00 00 00 00  value: 00 00 00 00 00 00 00 00\n"
	       "key: 01 00 00 00  value: 00 00 00 00 00 00 00 00\nFound 2 elements\n");
	def = definition(MAP_PERCPU_ARRAY, 4, 8, 1);
	expect("values per CPU, of one CPU", &def, "key:\n00 00 00 00\n"
	       "value (CPU 00): 00 00 00 00 00 00 00 00\nFound 1 element\n");
	def = definition(MAP_HASH, 4, 4, 2);
	expect("hash", &def, "key: 01 02 03 04  value: 01 02 03 04\nFound 1 element\n");
	def = definition(MAP_HASH, 4, 16, 2);
	expect("the longest on one line", &def,
	       "key: 01 02 03 04  value: 01 02 03 04 05 06 07 08  09 0a 0b 0c 0d 0e 0f 10\nFound 1 element\n");
	def = definition(MAP_HASH, 17, 20, 2);
	expect("long ones have lines of their own", &def,
	       "key:\n01 02 03 04 05 06 07 08  09 0a 0b 0c 0d 0e 0f 10\n11\n"
	       "value:\n01 02 03 04 05 06 07 08  09 0a 0b 0c 0d 0e 0f 10\n11 12 13 14\nFound 1 element\n");
}

/* ---- against bpftool ---- */

static char *bpftool_dump(int fd, enum dump_form form)
{
	struct bpf_map_info info = { 0 };
	union bpf_attr attr = { 0 };
	char command[256];

	attr.info.bpf_fd = (uint32_t)fd;
	attr.info.info = (uintptr_t)&info;
	attr.info.info_len = sizeof(info);
	if (oracle_bpf(BPF_OBJ_GET_INFO_BY_FD, &attr))
		return NULL;
	snprintf(command, sizeof(command), "bpftool %s map dump id %u 2>/dev/null", form_options[form],
		 info.id);
	return run_command(command);
}

static uint64_t seed = 1;

static uint8_t draw_byte(void)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	/* Zero, letters and small numbers are more likely than in noise: names, flags, enums. */
	return (uint8_t)(seed >> 62 == 0 ? 0 : seed >> 62 == 1 ? 'a' + (seed >> 40) % 26 :
			 seed >> 62 == 2 ? (seed >> 40) % 3 : seed >> 40);
}

/* One element of a hash (their order is not the kernel's), all of an array. */
static void fill(int fd, struct map *map)
{
	uint64_t n = map->def.type == MAP_HASH ? 1 : map->def.max_entries;
	uint8_t *key = malloc(map->def.key_size), *value = malloc(map_value_bytes(map));

	for (uint32_t i = 0; i < n; i++) {
		union bpf_attr attr = { .map_fd = (uint32_t)fd,
					.key = (uintptr_t)key,
					.value = (uintptr_t)value };

		for (uint32_t b = 0; b < map->def.key_size; b++)
			key[b] = draw_byte();
		if (map->def.type == MAP_ARRAY)
			memcpy(key, &i, 4);
		for (uint32_t b = 0; b < map->def.value_size; b++)
			value[b] = draw_byte();
		oracle_bpf(BPF_MAP_UPDATE_ELEM, &attr);
		map_user_update(map, key, value, 0);
	}
	free(key);
	free(value);
}

static void compare(const char *name, int fd, struct map *map, const struct btf *btf)
{
	for (enum dump_form form = DUMP_PLAIN; form <= DUMP_PRETTY; form++) {
		char *want = bpftool_dump(fd, form), *got = dump(map, btf, form);

		if (!ok(want && got && !strcmp(want, got), "%s: %s as bpftool's", name, form_names[form]))
			note("bpftool:\n%s\nours:\n%s", want ? want : "(none)", got ? got : "(none)");
		free(want);
		free(got);
	}
}

static void test_plain(void)
{
	static const uint16_t sizes[][2] = { { 1, 1 },	 { 4, 8 },   { 8, 8 },	{ 8, 16 },  { 8, 17 },
					     { 16, 8 },	 { 16, 9 },  { 17, 1 }, { 12, 12 }, { 13, 12 },
					     { 16, 16 }, { 5, 100 }, { 40, 33 } };

	for (unsigned i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		struct map_def def = definition(MAP_HASH, sizes[i][0], sizes[i][1], 4);
		struct progset set = { .maps = &def, .n_maps = 1 };
		struct oracle_maps maps = { 0 };
		struct map *map = NULL;
		char name[64];

		snprintf(name, sizeof(name), "key of %u, value of %u", def.key_size, def.value_size);
		if (ok(!oracle_maps_open(&set, &maps) && !map_new(&def, &map), "%s: maps", name)) {
			compare(name, maps.fds[0], map, NULL);
			fill(maps.fds[0], map);
			compare(name, maps.fds[0], map, NULL);
		}
		oracle_maps_close(&maps);
		if (map)
			map_free(map);
	}
}

/* Types of all kinds, made with the BTF writer. */
static struct btf *make_types(uint32_t *key, uint32_t *values, unsigned *n)
{
	struct btf *b = btf_new();
	uint32_t u32 = btf_add_int(b, "unsigned int", 4, 0), u64 = btf_add_int(b, "unsigned long", 8, 0);
	uint32_t s8 = btf_add_int(b, "signed char", 1, BTF_INT_SIGNED_ENC),
		 s16 = btf_add_int(b, "short", 2, BTF_INT_SIGNED_ENC);
	uint32_t s32 = btf_add_int(b, "int", 4, BTF_INT_SIGNED_ENC),
		 s64 = btf_add_int(b, "long", 8, BTF_INT_SIGNED_ENC);
	uint32_t u8 = btf_add_int(b, "unsigned char", 1, 0),
		 ch = btf_add_int(b, "char", 1, BTF_INT_SIGNED_ENC);
	uint32_t encoded = btf_add_int(b, "letter", 1, BTF_INT_CHAR_ENC),
		 yes = btf_add_int(b, "bool", 1, BTF_INT_BOOL_ENC);
	uint32_t u128 = btf_add_int(b, "unsigned __int128", 16, 0), pointer = btf_add_ref(b, BTF_PTR, "", 0);
	uint32_t name8 = btf_add_array(b, ch, u32, 8), mac = btf_add_array(b, u8, u32, 6),
		 pair = btf_add_array(b, s16, u32, 2);
	uint32_t grid = btf_add_array(b, pair, u32, 3), alias = btf_add_ref(b, BTF_TYPEDEF, "alias", u32);
	uint32_t fixed = btf_add_ref(b, BTF_CONST, "", alias);
	struct btf_member inner[] = { { "c", ch, 0, 0 }, { "s", s16, 16, 0 } };
	uint32_t in = btf_add_composite(b, BTF_STRUCT, "in", 4, inner, 2);
	struct btf_member either[] = { { "whole", u32, 0, 0 }, { "in", in, 0, 0 } };
	uint32_t un = btf_add_composite(b, BTF_UNION, "", 4, either, 2), ins = btf_add_array(b, in, u32, 2);
	struct btf_member all[] = {
		{ "u64", u64, 0, 0 },	       { "s64", s64, 64, 0 },	       { "s32", s32, 128, 0 },
		{ "u32", fixed, 160, 0 },      { "s8", s8, 192, 0 },	       { "u8", u8, 200, 0 },
		{ "letter", encoded, 208, 0 }, { "yes", yes, 216, 0 },	       { "in", in, 224, 0 },
		{ "name", name8, 256, 0 },     { "pointer", pointer, 320, 0 }, { "mac", mac, 384, 0 },
		{ "s16", s16, 432, 0 },	       { "grid", grid, 448, 0 },       { "", un, 544, 0 },
		{ "ins", ins, 576, 0 },	       { "big", u128, 640, 0 },
	};
	struct btf_member keys[] = { { "a", u32, 0, 0 }, { "mac", mac, 32, 0 }, { "two", s16, 80, 0 } };

	*key = btf_add_composite(b, BTF_STRUCT, "key", 12, keys, 3);
	*n = 0;
	values[(*n)++] = btf_add_composite(b, BTF_STRUCT, "all", 96, all, sizeof(all) / sizeof(all[0]));
	values[(*n)++] = u64;
	values[(*n)++] = s32;
	values[(*n)++] = fixed;
	values[(*n)++] = name8;
	values[(*n)++] = grid;
	values[(*n)++] = un;
	return b;
}

/* With its types; -1: the kernel takes neither them nor the map. */
static int typed_kernel_map(const struct map_def *def, int btf)
{
	union bpf_attr attr = {
		.map_type = def->type, .key_size = def->key_size, .value_size = def->value_size,
		.max_entries = def->max_entries, .btf_fd = (uint32_t)btf, .btf_key_type_id = def->btf_key,
		.btf_value_type_id = def->btf_value,
	};

	return oracle_bpf(BPF_MAP_CREATE, &attr);
}

static void test_typed(void)
{
	uint32_t key, values[16];
	unsigned n;
	struct btf *btf = make_types(&key, values, &n);
	struct progset set = { .btf = btf };
	int kernel_btf = oracle_btf(&set);

	for (unsigned i = 0; i < 3 * n; i++) {
		uint32_t type = values[i % n];
		bool hash = i < 2 * n;
		struct map_def def = definition(hash ? MAP_HASH : MAP_ARRAY, hash ? 12 : 4,
						(uint32_t)btf_size(btf, type), 3);
		struct map *map = NULL;
		char name[64];
		int fd;

		def.btf_key = hash ? key : 1;
		def.btf_value = type;
		fd = typed_kernel_map(&def, kernel_btf);
		snprintf(name, sizeof(name), "%s of type %u, round %u", hash ? "hash" : "array", type, i / n);
		if (ok(fd >= 0 && !map_new(&def, &map), "%s: maps", name)) {
			fill(fd, map);
			compare(name, fd, map, btf);
		}
		if (map)
			map_free(map);
		if (fd >= 0)
			close(fd);
	}
	if (kernel_btf > 0)
		close(kernel_btf);
	btf_free(btf);
}

int main(void)
{
	union bpf_attr attr = {
		.map_type = BPF_MAP_TYPE_ARRAY, .key_size = 4, .value_size = 4, .max_entries = 4
	};
	int fd;

	test_recorded();
	fd = oracle_bpf(BPF_MAP_CREATE, &attr);
	if (fd < 0) {
		skip("against bpftool", "bpf(2) is not allowed here");
	} else if (system("bpftool version >/dev/null 2>&1")) {
		skip("against bpftool", "bpftool is not installed");
	} else {
		test_plain();
		test_typed();
	}
	if (fd >= 0)
		close(fd);
	return done();
}
