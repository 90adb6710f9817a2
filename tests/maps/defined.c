/*
 * Maps that are definitions only, and those without keys: what can be made, and what bpf(2) says of keys and
 * values, as far as it does not take them.
 */
#include <sys/socket.h>

#include "tests/maps/side.h"

static struct btf *btf;
static uint32_t key_type, byte_type;

static uint32_t value_type(uint32_t size)
{
	return btf_add_array(btf, byte_type, key_type, size);
}

static void elements(FILE *out, const struct side *side, const struct map_def *def)
{
	/* None of these is a descriptor of the right kind. */
	static const uint32_t numbers[] = { 0, 3, 4, 7, 8, 99999 };
	uint64_t key[2] = { 0 }, value[1024] = { 0 };
	void *at = def->key_size ? key : NULL;

	for (unsigned k = 0; k < sizeof(numbers) / sizeof(numbers[0]); k++) {
		if (k && !at)
			break;
		/* Which descriptors are open here is no matter of maps. */
		if (def->btf_key && numbers[k] < 99999)
			continue;
		key[0] = numbers[k];
		fprintf(out, "key %u: lookup %d", numbers[k], lookup(side, at, value, 0));
		fprintf(out, " %d %d; update", lookup(side, at, value, 1),
			lookup(side, at, value, 4));
		for (uint64_t flags = 0; flags < 6; flags++) {
			value[0] = 99999;
			fprintf(out, " %d", update(side, at, value, flags));
		}
		fprintf(out, "; delete %d", delete(side, at));
		fprintf(out, "; next %d", next_key(side, at, value));
		fprintf(out, "; take %d\n", take(side, at, value, 0));
	}
}

static void one_map(FILE *out, struct map_def def, bool ask_kernel)
{
	struct side side = { .kernel = ask_kernel, .btf = btf };
	int err;

	def.name = (char *)(uintptr_t)maptype_by_number(def.type)->name;
	err = make(&side, &def);
	fprintf(out, "%s %u %u %u %#x%s%s: %d\n", def.name, def.key_size, def.value_size, def.max_entries, def.flags,
		def.btf_key ? " key" : "", def.btf_value ? " value" : "", err);
	if (err)
		return;
	elements(out, &side, &def);
	forget(&side);
}

/* Storage of sockets, tasks and so on: what it must be told, and how large values may be. */
static void storages(FILE *out, bool ask_kernel)
{
	static const uint32_t types[] = { MAP_SK_STORAGE, MAP_INODE_STORAGE, MAP_TASK_STORAGE, MAP_CGRP_STORAGE };

	for (unsigned i = 0; i < 4; i++) {
		struct map_def def = { .type = types[i], .key_size = 4, .value_size = 8, .flags = 1,
				       .btf_key = key_type, .btf_value = value_type(8) };
		struct map_def bad = def;

		fprintf(out, "== %s\n", maptype_by_number(types[i])->name);
		one_map(out, def, ask_kernel);
		bad.btf_key = 0;
		one_map(out, bad, ask_kernel);
		bad = def;
		bad.btf_value = 0;
		one_map(out, bad, ask_kernel);
		bad = def;
		bad.flags = 0;
		one_map(out, bad, ask_kernel);
		bad = def;
		bad.max_entries = 1;
		one_map(out, bad, ask_kernel);
		bad = def;
		bad.key_size = 8;
		one_map(out, bad, ask_kernel);
		for (bad = def, bad.value_size = 65406; bad.value_size < 65409; bad.value_size++) {
			struct side side = { .kernel = ask_kernel, .btf = btf };
			int err;

			bad.btf_value = value_type(bad.value_size);
			err = make(&side, &bad);
			fprintf(out, "value of %u bytes: %d\n", bad.value_size, err);
			if (!err)
				forget(&side);
		}
	}
}

static void answers(FILE *out, bool ask_kernel)
{
	static const struct map_def maps[] = {
		{ .type = MAP_STACK_TRACE, .key_size = 4, .value_size = 8, .max_entries = 5 },
		{ .type = MAP_CGROUP_ARRAY, .key_size = 4, .value_size = 4, .max_entries = 5 },
		{ .type = MAP_SOCKMAP, .key_size = 4, .value_size = 4, .max_entries = 5 },
		{ .type = MAP_SOCKMAP, .key_size = 4, .value_size = 8, .max_entries = 5 },
		{ .type = MAP_SOCKHASH, .key_size = 4, .value_size = 4, .max_entries = 5 },
		{ .type = MAP_SOCKHASH, .key_size = 8, .value_size = 8, .max_entries = 5 },
		{ .type = MAP_REUSEPORT_SOCKARRAY, .key_size = 4, .value_size = 4, .max_entries = 5 },
		{ .type = MAP_REUSEPORT_SOCKARRAY, .key_size = 4, .value_size = 8, .max_entries = 5 },
		{ .type = MAP_ARENA, .max_entries = 5, .flags = MAPFLAG_MMAPABLE },
		{ .type = MAP_RINGBUF, .max_entries = 4096 },
		{ .type = MAP_USER_RINGBUF, .max_entries = 4096 },
	};

	btf = btf_new();
	key_type = btf_add_int(btf, "int", 4, BTF_INT_SIGNED_ENC);
	byte_type = btf_add_int(btf, "char", 1, 0);
	for (unsigned i = 0; i < sizeof(maps) / sizeof(maps[0]); i++) {
		if (!i || maps[i].type != maps[i - 1].type)
			fprintf(out, "== %s\n", maptype_by_number(maps[i].type)->name);
		one_map(out, maps[i], ask_kernel);
	}
	storages(out, ask_kernel);
	btf_free(btf);
}

int main(int argc, char **argv)
{
	return oracle_main(argc, argv, "tests/maps/defined-6.18.txt", answers);
}
