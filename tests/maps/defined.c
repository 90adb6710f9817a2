/*
 * Maps that are definitions only, and those without keys: what can be made, and what bpf(2) says of keys and
 * values, as far as it does not take them.
 */
#include <sys/socket.h>

#include "core/btf.h"
#include "core/strbuf.h"
#include "maps/map.h"
#include "tests/tables/oracle.h"

struct side { struct map *map; int fd; bool kernel; };

static struct btf *btf;
static uint32_t key_type, byte_type;

static uint32_t value_type(uint32_t size)
{
	return btf_add_array(btf, byte_type, key_type, size);
}

static int load_types(void)
{
	struct strbuf bytes = STRBUF_INIT;
	union bpf_attr attr;
	int fd;

	memset(&attr, 0, sizeof(attr));
	btf_write(btf, false, &bytes);
	attr.btf = (uintptr_t)bytes.s;
	attr.btf_size = (uint32_t)bytes.len;
	fd = oracle_bpf(BPF_BTF_LOAD, &attr);
	strbuf_free(&bytes);
	return fd;
}

static int make(struct side *side, const struct map_def *def)
{
	const struct map_env env = { .cpus = 2, .seed = 1, .btf = btf };
	union bpf_attr attr;
	int types = -1;

	if (!side->kernel)
		return map_new_in(def, &env, &side->map);
	memset(&attr, 0, sizeof(attr));
	attr.map_type = def->type;
	attr.key_size = def->key_size;
	attr.value_size = def->value_size;
	attr.max_entries = def->max_entries;
	attr.map_flags = def->flags;
	if (def->btf_key || def->btf_value) {
		types = load_types();
		attr.btf_fd = (uint32_t)types;
		attr.btf_key_type_id = def->btf_key;
		attr.btf_value_type_id = def->btf_value;
	}
	side->fd = oracle_bpf(BPF_MAP_CREATE, &attr);
	if (types >= 0)
		close(types);
	return side->fd < 0 ? side->fd : 0;
}

static void forget(struct side *side)
{
	if (side->kernel)
		close(side->fd);
	else
		map_free(side->map);
}

static int call(const struct side *side, int cmd, const void *key, void *value, uint64_t flags)
{
	union bpf_attr attr;

	if (!side->kernel)
		switch (cmd) {
		case BPF_MAP_LOOKUP_ELEM: return map_user_lookup(side->map, key, value, flags);
		case BPF_MAP_UPDATE_ELEM: return map_user_update(side->map, key, value, flags);
		case BPF_MAP_DELETE_ELEM: return map_user_delete(side->map, key);
		case BPF_MAP_GET_NEXT_KEY: return map_user_next_key(side->map, key, value);
		default: return map_user_lookup_delete(side->map, key, value, flags);
		}
	memset(&attr, 0, sizeof(attr));
	attr.map_fd = (uint32_t)side->fd;
	attr.key = (uintptr_t)key;
	attr.value = (uintptr_t)value;
	attr.flags = flags;
	return oracle_bpf(cmd, &attr);
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
		fprintf(out, "key %u: lookup %d", numbers[k], call(side, BPF_MAP_LOOKUP_ELEM, at, value, 0));
		fprintf(out, " %d %d; update", call(side, BPF_MAP_LOOKUP_ELEM, at, value, 1),
			call(side, BPF_MAP_LOOKUP_ELEM, at, value, 4));
		for (uint64_t flags = 0; flags < 6; flags++) {
			value[0] = 99999;
			fprintf(out, " %d", call(side, BPF_MAP_UPDATE_ELEM, at, value, flags));
		}
		fprintf(out, "; delete %d", call(side, BPF_MAP_DELETE_ELEM, at, NULL, 0));
		fprintf(out, "; next %d", call(side, BPF_MAP_GET_NEXT_KEY, at, value, 0));
		fprintf(out, "; take %d\n", call(side, BPF_MAP_LOOKUP_AND_DELETE_ELEM, at, value, 0));
	}
}

static void one_map(FILE *out, struct map_def def, bool ask_kernel)
{
	struct side side = { .kernel = ask_kernel };
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
			struct side side = { .kernel = ask_kernel };
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
