/*
 * filtering.h - a classic program and what became of it: an eBPF program of one type, in each engine.
 */
#ifndef TESTS_FILTER_FILTERING_H
#define TESTS_FILTER_FILTERING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "asm/classic.h"

struct classic_prog;
struct run_set;
struct run_state;
struct progset;
struct strbuf;

enum { FILTERING_ENGINES = 2 };

struct filtering {
	enum filter_type type;
	struct run_set *sets[FILTERING_ENGINES];
	struct run_state *states[FILTERING_ENGINES];
	unsigned runs;
};

/* Translates, writes the object, reads it again and verifies; false: `why` says what went wrong. */
bool filtering_open(struct filtering *s, const struct classic_prog *prog, enum filter_type type,
		    struct strbuf *why);
void filtering_close(struct filtering *s);
const struct progset *filtering_programs(const struct filtering *s);

/*
 * Whether both engines give this packet the verdict that belongs to `value`, what the classic program
 * returns. Otherwise `why` tells.
 */
bool filtering_agrees(struct filtering *s, const uint8_t *bytes, size_t len, uint32_t value,
		      struct strbuf *why);
/* The verdict that belongs to a classic program's value. */
uint32_t filtering_verdict_of(enum filter_type type, uint32_t value);

/* ---- packets ---- */

struct packet {
	uint8_t *bytes;
	uint32_t len;
};

enum { MAX_PACKETS = 16384 };

/* Those of a capture file, then `extra` that are cut and damaged copies of them; how many, 0: no file. */
unsigned packets_read(const char *path, struct packet *packets, unsigned extra, uint64_t seed);
void packets_free(struct packet *packets, unsigned n);

/* A generator of random numbers; never 0 for a state that is not. */
uint64_t random_next(uint64_t *state);

#endif
