/*
 * jit.c - bench/jit OBJECT.o: native code from BPF against the C compiler's from the same source, and against
 * the kernel's JIT where bpf(2) is allowed; the best of many rounds, taken in turns.
 *
 * jit OBJECT.o PROGRAM native|jit TIMES only runs that program so often, for who counts instructions, and prints how
 * long it is, in BPF instructions and in bytes of native code.
 */
#if __has_include(<bpf/libbpf.h>)
#define WITH_LIBBPF
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#endif
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench/jit_programs.h"
#include "core/diag.h"
#include "core/strbuf.h"
#include "run/load.h"
#include "run/state.h"

enum { ROUNDS = 30, PACKET_BYTES = 64 };
static const uint64_t AT_LEAST = 500000;	/* ns that one measurement takes */

struct bench {
	const char *name;
	int (*native)(void *ctx);
	struct run_prog *prog;
	int kernel;			/* fd, -1: none */
	double ns[3];			/* per run: native, JIT, kernel */
	uint32_t result[3];
	double compile_us;
	size_t code;
};

static uint8_t packet[PACKET_BYTES];
static struct run_state *state;

static uint64_t now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);	/* others may want the processor too */
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

static void keep_best(double *best, double ns)
{
	if (*best == 0 || ns < *best)
		*best = ns;
}

static void measure_native(struct bench *b)
{
	uint64_t start = now(), end, n = 0;

	do {
		for (unsigned i = 0; i < 64; i++)
			b->result[0] = (uint32_t)b->native(NULL);
		n += 64;
		end = now();
	} while (end - start < AT_LEAST);
	keep_best(&b->ns[0], (double)(end - start) / (double)n);
}

static void measure_jit(struct bench *b)
{
	struct vm *vm = &state->vm;
	uint64_t start = now(), end, n = 0;

	do {
		for (unsigned i = 0; i < 64; i++)
			b->result[1] = (uint32_t)b->prog->entry(vm);
		n += 64;
		end = now();
	} while (end - start < AT_LEAST);
	keep_best(&b->ns[1], (double)(end - start) / (double)n);
}

#ifdef WITH_LIBBPF
static void measure_kernel(struct bench *b)
{
	uint8_t data[PACKET_BYTES] = { 0 };
	LIBBPF_OPTS(bpf_test_run_opts, opts, .data_in = data, .data_size_in = sizeof(data),
		    .repeat = (int)(AT_LEAST / (uint64_t)b->ns[0] / 2 + 1));

	if (b->kernel < 0 || bpf_prog_test_run_opts(b->kernel, &opts))
		return;
	b->result[2] = opts.retval;
	keep_best(&b->ns[2], opts.duration);
}
#else
static void measure_kernel(struct bench *b)
{
	(void)b;
}
#endif

/* A few in a row: the first one only fetches what the measurements before it pushed out of the caches. */
static void measure_compile(struct bench *b, const struct run_set *set)
{
	for (unsigned i = 0; i < 4; i++) {
		uint64_t start = now(), took;
		struct code *code;

		if (jit_compile(b->prog->prog, b->prog->proof, &set->env, &code, NULL))
			return;
		took = now() - start;
		b->code = code_size(code);
		code_free(code);
		keep_best(&b->compile_us, (double)took / 1000);
	}
}

static void give_up(struct diags *d, const char *what)
{
	struct strbuf text = STRBUF_INIT;

	diag_render(d, false, &text);
	fprintf(stderr, "%s%s\n", text.s, what);
	exit(2);
}

#ifdef WITH_LIBBPF
static int silent(enum libbpf_print_level level, const char *format, va_list args)
{
	(void)level, (void)format, (void)args;
	return 0;
}

/* The same object in the kernel; programs without one keep kernel = -1. */
static void load_kernel(const char *path, struct bench *benches, unsigned n)
{
	LIBBPF_OPTS(bpf_test_run_opts, opts, .data_in = packet, .data_size_in = sizeof(packet));
	struct bpf_object *obj;

	libbpf_set_print(silent);
	obj = bpf_object__open_file(path, NULL);
	if (!obj || bpf_object__load(obj)) {
		printf("(no kernel column: the object was not loaded)\n");
		return;
	}
	bpf_prog_test_run_opts(bpf_program__fd(bpf_object__find_program_by_name(obj, "fill")), &opts);
	for (unsigned i = 0; i < n; i++) {
		struct bpf_program *prog = bpf_object__find_program_by_name(obj, benches[i].name);

		benches[i].kernel = prog ? bpf_program__fd(prog) : -1;
	}
}
#else
static void load_kernel(const char *path, struct bench *benches, unsigned n)
{
	(void)path, (void)benches, (void)n;
	printf("(no kernel column: built without libbpf)\n");
}
#endif

static void prepare(struct run_set *set, struct bench *benches, unsigned n)
{
	struct strbuf log = STRBUF_INIT;
	struct diags d = { 0 };
	struct run_prog *start = run_find(set, "fill", &d);

	if (!start || run_prepare(set, start, &log, &d))
		give_up(&d, log.s);
	state = run_state_new(1, NULL);
	packet_set(state, packet, sizeof(packet), sizeof(packet), 0);
	run_execute(state, start);
	fill(NULL);
	for (unsigned i = 0; i < n; i++) {
		benches[i].prog = run_find(set, benches[i].name, &d);
		benches[i].kernel = -1;
		if (!benches[i].prog || run_prepare(set, benches[i].prog, &log, &d))
			give_up(&d, log.s);
	}
	strbuf_free(&log);
	diag_free(&d);
}

static int report(const struct bench *benches, unsigned n)
{
	double jit = 0, kernel = 0, insns = 0, us = 0, bytes = 0;
	unsigned kernels = 0;
	int status = 0;

	printf("%-14s %6s %9s %9s %6s %9s %6s %8s %6s\n", "program", "insns", "native", "jit", "", "kernel",
	       "",
	       "us/1000", "bytes");
	for (unsigned i = 0; i < n; i++) {
		const struct bench *b = &benches[i];
		double len = b->prog->prog->len;

		printf("%-14s %6.0f %6.0f ns %6.0f ns %5.2fx %6.0f ns %5.2fx %8.1f %6.2f%s\n", b->name, len,
		       b->ns[0], b->ns[1],
		       b->ns[1] / b->ns[0], b->ns[2], b->ns[2] / b->ns[0], b->compile_us * 1000 / len,
		       (double)b->code / len, b->result[0] != b->result[1] ? "  RESULTS DIFFER" : "");
		status |= b->result[0] != b->result[1];
		jit += log(b->ns[1] / b->ns[0]);
		if (b->ns[2] > 0) {
			kernel += log(b->ns[2] / b->ns[0]);
			kernels++;
		}
		insns += len;
		us += b->compile_us;
		bytes += (double)b->code;
	}
	printf("geometric mean of the ratios: jit %.3f", exp(jit / n));
	if (kernels)
		printf(", kernel %.3f", exp(kernel / kernels));
	printf("; compile %.1f us per 1000 instructions, %.2f bytes of code per instruction\n",
	       us * 1000 / insns,
	       bytes / insns);
	return status;
}

CALLS_CODE static int run_only(const struct bench *benches, unsigned n, char **argv)
{
	bool native = !strcmp(argv[1], "native");
	unsigned i = 0;

	while (i < n && strcmp(benches[i].name, argv[0]))
		i++;
	if (i == n)
		return 2;
	for (int times = atoi(argv[2]); times > 0; times--)
		if (native)
			benches[i].native(NULL);
		else
			benches[i].prog->entry(&state->vm);
	printf("%u %zu\n", benches[i].prog->prog->len, code_size(benches[i].prog->code));
	return 0;
}

int main(int argc, char **argv)
{
#define P(program) { .name = #program, .native = program },
	struct bench benches[] = { JIT_PROGRAMS(P) };
#undef P
	const unsigned n = sizeof(benches) / sizeof(benches[0]);
	const struct run_options options = { .engine = RUN_ENGINE_JIT };
	unsigned rounds = argc > 2 ? (unsigned)atoi(argv[2]) : ROUNDS;
	struct run_set *set;
	struct diags d = { 0 };

	if (argc < 2 || run_open(argv[1], &options, &set, &d))
		give_up(&d, "usage: jit PROGRAMS.o [ROUNDS]");
	prepare(set, benches, n);
	if (argc > 4)
		return run_only(benches, n, argv + 2);
	load_kernel(argv[1], benches, n);
	for (unsigned round = 0; round < rounds; round++)
		for (unsigned i = 0; i < n; i++) {
			measure_native(&benches[i]);
			measure_jit(&benches[i]);
			measure_kernel(&benches[i]);
			measure_compile(&benches[i], set);
		}
	return report(benches, n);
}
