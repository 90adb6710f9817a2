/*
 * bpf(2) on maps of redirect targets: interfaces, CPUs and sockets, good and bad ones, under all flags. The
 * values are the loopback interface, one that is not there, and descriptors that are no socket.
 */
#include <sys/socket.h>

#include "tests/maps/side.h"

static void updates(FILE *out, const struct side *side, const struct map_def *def)
{
	static const uint32_t keys[] = { 0, 1, 3, 4, 99 }, firsts[] = { 0, 1, 16384, 16385, 99999 };
	static const uint32_t seconds[] = { 0, UINT32_MAX, 99999 };

	for (unsigned k = 0; k < sizeof(keys) / sizeof(keys[0]); k++)
		for (unsigned f = 0; f < sizeof(firsts) / sizeof(firsts[0]); f++)
			for (unsigned s = 0; s < (def->value_size == 8 ? 3 : 1); s++) {
				uint32_t value[2] = { firsts[f], seconds[s] };

				/* Which CPUs there are is not a matter of maps. */
				if (def->type == MAP_CPUMAP && keys[k] && keys[k] < def->max_entries)
					continue;
				fprintf(out, "update %u = %u, %d:", keys[k], value[0], (int)value[1]);
				for (uint64_t flags = 0; flags < 5; flags++)
					fprintf(out, " %d", update(side, &keys[k], value, flags));
				memset(value, 0xff, sizeof(value));
				fprintf(out, "; lookup %d", lookup(side, &keys[k], value, 0));
				fprintf(out, " %d %d\n", (int)value[0], def->value_size == 8 ? (int)value[1] : 0);
			}
}

static void one_map(FILE *out, uint32_t type, uint32_t value_size, bool ask_kernel)
{
	struct map_def def = { .name = (char *)"targets", .type = type, .key_size = 4, .value_size = value_size,
			       .max_entries = 4 };
	struct side side = { .kernel = ask_kernel };
	uint32_t key = 77, next, value[2];
	int sock = socket(AF_INET, SOCK_DGRAM, 0), err, n = 0;

	fprintf(out, "== %s, value of %u bytes\n", maptype_by_number(type)->name, value_size);
	make(&side, &def);
	updates(out, &side, &def);
	for (err = next_key(&side, NULL, &next); !err && n < 9; n++) {
		key = next;
		err = next_key(&side, &key, &next);
	}
	fprintf(out, "%d keys\nflags of lookup:", n);
	for (uint64_t flags = 1; flags < 6; flags++)
		fprintf(out, " %d", lookup(&side, &(uint32_t){ 0 }, value, flags));
	fprintf(out, "\nlookup and delete: %d\n", take(&side, &(uint32_t){ 0 }, value, 0));
	fprintf(out, "a socket of another kind: %d\n",
		update(&side, &(uint32_t){ 0 }, &(uint32_t[2]){ (uint32_t)sock }, 1));
	for (key = 0; key < 6; key++) {
		int first = delete(&side, &key);

		fprintf(out, "delete %u: %d %d\n", key, first, delete(&side, &key));
	}
	close(sock);
	forget(&side);
}

static void answers(FILE *out, bool ask_kernel)
{
	one_map(out, MAP_DEVMAP, 4, ask_kernel);
	one_map(out, MAP_DEVMAP, 8, ask_kernel);
	one_map(out, MAP_DEVMAP_HASH, 4, ask_kernel);
	one_map(out, MAP_DEVMAP_HASH, 8, ask_kernel);
	one_map(out, MAP_CPUMAP, 4, ask_kernel);
	one_map(out, MAP_CPUMAP, 8, ask_kernel);
	one_map(out, MAP_XSKMAP, 4, ask_kernel);
}

int main(int argc, char **argv)
{
	return oracle_main(argc, argv, "tests/maps/targets-6.18.txt", answers);
}
