/*
 * What BPF_MAP_CREATE takes: for every map type, sizes and flags tried one at a time around a definition
 * that works. A line is the field and, for each value, the error number (0: made).
 */
#include "core/maptype.h"
#include "tests/tables/oracle.h"

struct sizes { uint32_t key, value, entries, flags; uint64_t extra; };

static int inner_fd;

static int kernel_makes(uint32_t type, const struct sizes *s)
{
	bool nests = type == MAP_ARRAY_OF_MAPS || type == MAP_HASH_OF_MAPS;
	union bpf_attr attr;
	int fd;

	memset(&attr, 0, sizeof(attr));
	attr.map_type = type;
	attr.key_size = s->key;
	attr.value_size = s->value;
	attr.max_entries = s->entries;
	attr.map_flags = s->flags;
	attr.map_extra = s->extra;
	attr.inner_map_fd = nests ? (uint32_t)inner_fd : 0;
	fd = oracle_bpf(BPF_MAP_CREATE, &attr);
	if (fd >= 0)
		close(fd);
	return fd < 0 ? -fd : 0;
}

static int makes(const struct maptype *type, const struct sizes *s, bool ask_kernel)
{
	return ask_kernel ? kernel_makes(type->number, s) :
	       -maptype_check(type, s->key, s->value, s->entries, s->flags, s->extra);
}

/* Something that each type takes. */
static struct sizes good(const struct maptype *type)
{
	struct sizes s = { .key = 4, .value = 8, .entries = 1, .flags = type->required };

	if (type->key == MAPKEY_NONE)
		s.key = 0;
	if (type->key == MAPKEY_PREFIX || type->key == MAPKEY_CGROUP)
		s.key = 8;
	if (type->value == MAPVALUE_FD || type->value == MAPVALUE_FD_INFO ||
	    type->value == MAPVALUE_HASH_FD)
		s.value = 4;
	if (type->value == MAPVALUE_NONE)
		s.value = 0;
	if (type->entries == MAPENTRIES_NONE)
		s.entries = 0;
	if (type->entries == MAPENTRIES_PAGES)
		s.entries = 4096;
	return s;
}

static void one_type(FILE *out, const struct maptype *type, bool ask_kernel)
{
	static const uint32_t keys[] = { 0, 1, 2, 3, 4, 5, 7, 8, 16, 20, 256, 260, 261, 512, 513, 4096,
					 4194247, 4194248, 1u << 31, UINT32_MAX };
	static const uint32_t values[] = { 0, 1, 2, 3, 4, 5, 7, 8, 12, 16, 1016, 1024, 32760, 32768, 32769,
					   4194024, 4194025, 4194251, 4194252, 1u << 31, UINT32_MAX };
	static const uint32_t entries[] = { 0, 1, 2, 3, 64, 100, 4095, 4096, 8192, 12288 };
	struct sizes s;

	fprintf(out, "== %s\nkey_size", type->name);
	for (unsigned i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		s = good(type);
		s.key = keys[i];
		fprintf(out, " %u:%d", s.key, makes(type, &s, ask_kernel));
	}
	fprintf(out, "\nvalue_size");
	for (unsigned i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
		s = good(type);
		s.value = values[i];
		/* Between the sizes that per-CPU cgroup storage shares with all and the limit lies a gap. */
		if (type->value != MAPVALUE_CGROUP || s.value <= 32760)
			fprintf(out, " %u:%d", s.value, makes(type, &s, ask_kernel));
	}
	fprintf(out, "\nmax_entries");
	for (unsigned i = 0; i < sizeof(entries) / sizeof(entries[0]); i++) {
		s = good(type);
		s.entries = entries[i];
		if (type->entries != MAPENTRIES_CPUS || s.entries <= 2)
			fprintf(out, " %u:%d", s.entries, makes(type, &s, ask_kernel));
	}
	fprintf(out, "\nmap_flags");
	for (unsigned bit = 0; bit < 20; bit++) {
		s = good(type);
		s.flags ^= 1u << bit;
		fprintf(out, " %u:%d", bit, makes(type, &s, ask_kernel));
	}
	s = good(type);
	s.flags |= MAPFLAG_RDONLY | MAPFLAG_WRONLY;
	fprintf(out, " rdonly+wronly:%d", makes(type, &s, ask_kernel));
	s = good(type);
	s.flags |= MAPFLAG_RDONLY_PROG | MAPFLAG_WRONLY_PROG;
	fprintf(out, " prog:%d", makes(type, &s, ask_kernel));
	fprintf(out, "\nmap_extra");
	s = good(type);
	for (s.extra = 1; s.extra < 64; s.extra = 4 * s.extra - 1)
		fprintf(out, " %u:%d", (unsigned)s.extra, makes(type, &s, ask_kernel));
	fprintf(out, "\n");
}

static void answers(FILE *out, bool ask_kernel)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.map_type = MAP_ARRAY;
	attr.key_size = attr.value_size = 4;
	attr.max_entries = 1;
	inner_fd = ask_kernel ? oracle_bpf(BPF_MAP_CREATE, &attr) : 0;
	for (uint32_t number = 1; number < MAP_TYPE_COUNT; number++) {
		const struct maptype *type = maptype_by_number(number);

		/* Those described in BTF are another matter; arenas map memory. */
		if (type->key != MAPKEY_BTF && number != MAP_ARENA)
			one_type(out, type, ask_kernel);
	}
}

int main(int argc, char **argv)
{
	return oracle_main(argc, argv, "tests/tables/create-6.18.txt", answers);
}
