/*
 * engines.c - bench/engines PROGRAMS.o: interpreter and native code against the C compiler's, same source,
 * same machine, in turns; the best of many.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench/programs.h"
#include "core/diag.h"
#include "run/load.h"
#include "run/state.h"
#include "verify/verify.h"

enum { BYTES = 1500, ROUNDS = 30 };
static const uint64_t AT_LEAST = 5000000;	/* ns that one measurement takes */

static uint8_t packet[BYTES];

struct bench {
	const char *name;
	int (*native)(const struct context *ctx);
	uint64_t insns;		/* that one run executes */
	struct run_state *states[2];
	struct run_prog *progs[2];	/* of RUN_ENGINE_JIT and RUN_ENGINE_INTERP */
	double best[3];		/* ns per run: native, JIT, interpreter */
	uint32_t result[3];
};

static uint64_t now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

static uint32_t run_once(struct bench *b, unsigned who)
{
	const struct context ctx = { (unsigned long)packet, (unsigned long)packet + BYTES };

	return who == 0 ? (uint32_t)b->native(&ctx) : (uint32_t)run_execute(b->states[who - 1], b->progs[who - 1]);
}

static void measure(struct bench *b, unsigned who)
{
	uint64_t start = now(), end, n = 0;
	double each;

	do {
		for (unsigned i = 0; i < 100; i++)
			b->result[who] = run_once(b, who);
		n += 100;
		end = now();
	} while (end - start < AT_LEAST);
	each = (double)(end - start) / (double)n;
	if (b->best[who] == 0 || each < b->best[who])
		b->best[who] = each;
}

static void give_up(struct diags *d, const char *what)
{
	struct strbuf text = STRBUF_INIT;

	diag_render(d, false, &text);
	fprintf(stderr, "%s%s\n", text.s, what);
	exit(2);
}

/* One program set for each engine: they share nothing. */
static void prepare(struct bench *b, struct run_set *const sets[2])
{
	const struct vfy_options options = { 0 };
	struct vfy_stats stats = { 0 };
	struct strbuf log = STRBUF_INIT;
	struct diags d = { 0 };

	for (unsigned i = 0; i < 2; i++) {
		b->progs[i] = run_find(sets[i], b->name, &d);
		if (!b->progs[i] || run_prepare(sets[i], b->progs[i], &log, &d))
			give_up(&d, log.s);
		b->states[i] = run_state_new(1, NULL);
		packet_set(b->states[i], packet, BYTES, BYTES, 0);
	}
	vfy_check(b->progs[0]->prog, &options, &log, NULL, &stats, &d);
	b->insns = stats.insns_processed;
	strbuf_free(&log);
	diag_free(&d);
}

int main(int argc, char **argv)
{
	struct bench benches[] = {
		{ .name = "fnv", .native = fnv }, { .name = "checksum", .native = checksum }, { .name = "siphash", .native = siphash },
	};
	const unsigned n = sizeof(benches) / sizeof(benches[0]);
	struct run_set *sets[2];
	struct diags d = { 0 };
	int status = 0;

	for (unsigned i = 0; i < BYTES; i++)
		packet[i] = (uint8_t)(i * 167 + 13);
	for (unsigned i = 0; i < 2; i++) {
		const struct run_options options = { .engine = i ? RUN_ENGINE_INTERP : RUN_ENGINE_JIT };

		if (argc != 2 || run_open(argv[1], &options, &sets[i], &d))
			give_up(&d, "usage: engines PROGRAMS.o");
	}
	for (unsigned i = 0; i < n; i++)
		prepare(&benches[i], sets);
	for (unsigned round = 0; round < ROUNDS; round++)
		for (unsigned i = 0; i < n; i++)
			for (unsigned who = 0; who < 3; who++)
				measure(&benches[i], who);
	printf("%-10s %8s %22s %30s %30s\n", "program", "insns", "native C", "JIT", "interpreter");
	for (unsigned i = 0; i < n; i++) {
		struct bench *b = &benches[i];
		double insns = (double)b->insns;

		printf("%-10s %8.0f %19.0f ns %8.0f ns %5.2fx %6.0f M/s %8.0f ns %5.2fx %6.0f M/s\n", b->name, insns, b->best[0],
		       b->best[1], b->best[1] / b->best[0], insns / b->best[1] * 1000,
		       b->best[2], b->best[2] / b->best[0], insns / b->best[2] * 1000);
		if (b->result[0] != b->result[1] || b->result[0] != b->result[2]) {
			printf("%s: results differ: %#x %#x %#x\n", b->name, b->result[0], b->result[1], b->result[2]);
			status = 1;
		}
		run_state_free(b->states[0]);
		run_state_free(b->states[1]);
	}
	run_close(sets[0]);
	run_close(sets[1]);
	return status;
}
