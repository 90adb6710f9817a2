/*
 * maps_jit.c - our side of bench/maps in programs: the text of the program that maps_kernel.c loads into the
 * kernel, assembled, verified and compiled here. What the same program takes without the calls is subtracted.
 */
#include <stdio.h>
#include <unistd.h>

#include "bench/maps.h"
#include "core/diag.h"
#include "core/maptype.h"
#include "core/strbuf.h"
#include "run/load.h"
#include "run/state.h"

enum { UNROLL = 16 };

static void give_up(const char *what, struct diags *d)
{
	struct strbuf text = STRBUF_INIT;

	diag_render(d, false, &text);
	fprintf(stderr, "%s: %s\n", what, text.s ? text.s : "");
	exit(2);
}

static void write_call(FILE *out, const struct kernel_map *shape, const char *helper, unsigned i)
{
	fprintf(out, "\tr2 = r6\n\tr2 += %u\n\tr3 = r10\n\tr3 += -8\n\tr4 = 0\n\tr1 = bench ll\n",
		i * shape->key_size);
	if (helper)
		fprintf(out, "\tcall %s\n", helper);
}

static void write_program(FILE *out, const struct kernel_map *shape, const char *name, const char *helper,
			  uint32_t n)
{
	fprintf(out, "\t.globl %s\n\t.type %s,@function\n%s:\n", name, name, name);
	fprintf(out, "\tr6 = counter ll\n\tr7 = *(u64 *)(r6 + 0)\n");
	fprintf(out, "\tr8 = r7\n\tr8 += 1\n\t*(u64 *)(r6 + 0) = r8\n");
	fprintf(out, "\tr7 &= %u\n\tr7 *= %u\n\tr6 = keys ll\n\tr6 += r7\n\t*(u64 *)(r10 - 8) = 1\n",
		n / UNROLL - 1, UNROLL * shape->key_size);
	for (unsigned i = 0; i < UNROLL; i++)
		write_call(out, shape, helper, i);
	fprintf(out, "\tr0 = 0\n\texit\n");
}

static void write_text(FILE *out, const struct kernel_map *shape, const char *helper, uint32_t n)
{
	fprintf(out, "\t.map bench, type=%s, key_size=%u, value_size=%u, max_entries=%u, flags=%u\n",
		maptype_by_number(shape->type)->name, shape->key_size, shape->value_size, shape->entries,
		shape->flags);
	fprintf(out, "\t.data\n\t.globl counter\ncounter:\n\t.zero 16\n\t.globl keys\nkeys:\n\t.zero %u\n",
		n * shape->key_size);
	fprintf(out, "\t.section xdp,\"ax\",@progbits\n");
	write_program(out, shape, "with", helper, n);
	write_program(out, shape, "without", NULL, n);
}

static struct map *map_named(const struct run_set *set, const char *name)
{
	for (uint32_t i = 0; i < set->linked->n_maps; i++)
		if (strstr(set->linked->maps[i].name, name))
			return set->maps[i];
	return NULL;
}

struct jit_run {
	struct run_set *set;
	struct run_prog *progs[2];
	struct run_state *state;
	uint32_t runs;
};

struct jit_run *jit_prepare(const struct kernel_map *shape, const char *helper, const uint8_t *keys,
			    uint32_t n)
{
	const struct run_options options = { .engine = RUN_ENGINE_JIT, .alone = true };
	struct jit_run *run = calloc(1, sizeof(*run));
	char path[] = "/tmp/bench-maps-XXXXXX.s";
	FILE *out = fdopen(mkstemps(path, 2), "w");
	struct strbuf log = STRBUF_INIT;
	struct diags d = { 0 };
	uint8_t packet[64] = { 0 };
	struct map *data;

	write_text(out, shape, helper, n);
	fclose(out);
	if (run_open(path, &options, &run->set, &d))
		give_up("the bench's program", &d);
	unlink(path);
	for (unsigned i = 0; i < 2; i++) {
		run->progs[i] = run_find(run->set, i ? "without" : "with", &d);
		if (!run->progs[i] || run_prepare(run->set, run->progs[i], &log, &d))
			give_up(log.s ? log.s : "the bench's program", &d);
	}
	data = map_named(run->set, ".data");
	memcpy(data->elements + 16, keys, (size_t)n * shape->key_size);
	run->state = run_state_new(1, NULL);
	packet_set(run->state, packet, sizeof(packet), sizeof(packet), 0);
	run->runs = n / UNROLL;
	strbuf_free(&log);
	diag_free(&d);
	return run;
}

struct map *jit_map_of(struct jit_run *run)
{
	return map_named(run->set, "bench");
}

static double time_of(struct jit_run *run, unsigned which)
{
	double start;

	run_execute(run->state, run->progs[which]);
	start = bench_now();
	for (uint32_t i = 0; i < run->runs; i++)
		run_enter(run->state, run->progs[which]);
	return bench_now() - start;
}

double jit_measure(struct jit_run *run)
{
	double with = time_of(run, 0);

	return (with - time_of(run, 1)) / run->runs / UNROLL;
}

void jit_finish(struct jit_run *run)
{
	run_state_free(run->state);
	run_close(run->set);
	free(run);
}
