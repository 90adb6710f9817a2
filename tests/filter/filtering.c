/*
 * filtering.c - from a classic program to verdicts of both engines.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/classic.h"
#include "core/diag.h"
#include "core/file.h"
#include "core/helper.h"
#include "core/object.h"
#include "core/strbuf.h"
#include "run/helpers.h"
#include "run/load.h"
#include "run/pcapfile.h"
#include "run/state.h"
#include "tests/filter/filtering.h"

/* ---- packets in two pieces, of which programs see the first until they pull ---- */

static uint64_t pull(uint64_t ctx, uint64_t len, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	const struct run_state *state = (const struct run_state *)vm;

	(void)ctx, (void)r3, (void)r4, (void)r5;
	if ((uint32_t)len > packet_len(vm))
		return (uint64_t)-ENOMEM;
	vm->ctx[state->presets[0].slot] = (uintptr_t)vm->data + (uint32_t)len;
	return 0;
}

static const vm_helper *splitting_helpers(void)
{
	static vm_helper helpers[HELPER_COUNT];

	memcpy(helpers, run_helpers, sizeof(helpers));
	helpers[HELPER_skb_pull_data] = pull;
	return helpers;
}

/* The packet that was set has `linear` bytes in its first piece. */
static void split(struct run_state *state, const struct progtype *type, size_t linear)
{
	state->presets[0].ctx_name = type->ctx_name;
	state->presets[0].slot = (uint16_t)(ctx_field_by_name(type, "data_end") - type->fields);
	state->presets[0].value = (uintptr_t)state->vm.data + linear;
	state->n_presets = 1;
}

static bool open_engine(struct filtering *s, unsigned engine, const char *path, struct strbuf *why,
			struct diags *d)
{
	const struct run_options options = { .engine = engine ? RUN_ENGINE_INTERP : RUN_ENGINE_JIT };

	if (run_open(path, &options, &s->sets[engine], d))
		return false;
	s->sets[engine]->env.helpers = splitting_helpers();
	if (s->sets[engine]->linked->n_progs != 1 ||
	    run_prepare(s->sets[engine], s->sets[engine]->progs, why, d))
		return false;
	s->states[engine] = run_state_new(1, NULL);
	return s->states[engine];
}

bool filtering_open(struct filtering *s, const struct classic_prog *prog, enum filter_type type,
		    struct strbuf *why)
{
	const struct filter_options options = { .type = type };
	struct diags d = { 0 };
	struct strbuf bytes = STRBUF_INIT;
	struct object *obj = classic_object(prog, &options, &d);
	char path[] = "/tmp/filter-XXXXXX";
	int fd = mkstemp(path);
	bool done;

	*s = (struct filtering){ .type = type };
	done = obj && fd >= 0 && !object_write(obj, &bytes, &d) &&
	       write(fd, bytes.s, bytes.len) == (ssize_t)bytes.len;
	for (unsigned i = 0; i < FILTERING_ENGINES && done; i++)
		done = open_engine(s, i, path, why, &d);
	if (fd >= 0) {
		close(fd);
		unlink(path);
	}
	diag_render(&d, false, why);
	diag_free(&d);
	strbuf_free(&bytes);
	object_free(obj);
	if (!done)
		filtering_close(s);
	return done;
}

void filtering_close(struct filtering *s)
{
	for (unsigned i = 0; i < FILTERING_ENGINES; i++) {
		if (s->states[i])
			run_state_free(s->states[i]);
		if (s->sets[i])
			run_close(s->sets[i]);
		s->states[i] = NULL;
		s->sets[i] = NULL;
	}
}

const struct progset *filtering_programs(const struct filtering *s)
{
	return s->sets[0]->linked;
}

uint32_t filtering_verdict_of(enum filter_type type, uint32_t value)
{
	switch (type) {
	case FILTER_XDP:
		return value ? 2 : 1;
	case FILTER_TC:
		return value ? 0 : 2;
	case FILTER_SOCKET:
	case FILTER_TYPES:
		break;
	}
	return value;
}

bool filtering_agrees(struct filtering *s, const uint8_t *bytes, size_t len, uint32_t value,
		      struct strbuf *why)
{
	uint32_t want = filtering_verdict_of(s->type, value);
	unsigned pieces = s->type == FILTER_TC ? 2 : 1;

	for (unsigned i = 0; i < FILTERING_ENGINES * pieces; i++) {
		unsigned engine = i % FILTERING_ENGINES;
		struct run_state *state = s->states[engine];
		const struct run_prog *prog = s->sets[engine]->progs;
		size_t linear = len * (s->runs++ % 8) / 8;
		uint32_t got;

		if (packet_set(state, bytes, len, (uint32_t)len, 0))
			return false;
		state->n_presets = 0;
		if (i >= FILTERING_ENGINES)
			split(state, prog->prog->type, linear);
		got = (uint32_t)run_execute(state, prog);
		if (got == want)
			continue;
		strbuf_printf(why, "%s, %s%s: %#x, not %#x, for %zu bytes (%zu):", filter_type_names[s->type],
			      engine ? "interpreter" : "JIT", state->n_presets ? ", in two pieces" : "", got, want,
			      len, linear);
		for (size_t k = 0; k < len && k < 64; k++)
			strbuf_printf(why, " %02x", bytes[k]);
		return false;
	}
	return true;
}

/* ---- packets ---- */

uint64_t random_next(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state * 0x2545f4914f6cdd1d;
}

/* Values that filters ask for, in places where they look. */
static const struct {
	uint8_t at, bytes[4], n;
} planted[] = {
	{ 12, { 0x08, 0x00 }, 2 }, { 12, { 0x86, 0xdd }, 2 }, { 12, { 0x08, 0x06 }, 2 },
	{ 12, { 0x81, 0x00 }, 2 }, { 12, { 0x88, 0xa8 }, 2 }, { 12, { 0x88, 0x47 }, 2 },
	{ 12, { 0x88, 0x63 }, 2 }, { 12, { 0x88, 0x64 }, 2 }, { 12, { 0x88, 0xcc }, 2 },
	{ 12, { 0x60, 0x03 }, 2 }, { 12, { 0x00, 0x26 }, 2 }, { 12, { 0x80, 0x35 }, 2 },
	{ 12, { 0x80, 0x9b }, 2 }, { 12, { 0x81, 0x37 }, 2 }, { 12, { 0x60, 0x04 }, 2 },
	{ 14, { 0x42, 0x42, 3 }, 3 }, { 14, { 0xfe, 0xfe, 3, 0x83 }, 4 }, { 14, { 0xaa, 0xaa, 3, 0 }, 4 },
	{ 14, { 0, 100, 0x08, 0 }, 4 }, { 14, { 0, 5, 0x81, 0 }, 4 }, { 14, { 0, 1, 0x08, 0 }, 4 },
	{ 14, { 0, 0x3e, 0x81, 0 }, 4 }, { 14, { 0x46 }, 1 }, { 14, { 0x4f }, 1 },
	{ 18, { 0, 7, 0x08, 0 }, 4 }, { 18, { 0, 0, 0x08, 0 }, 4 }, { 18, { 0x45, 0 }, 2 },
	{ 20, { 0, 0x21 }, 2 }, { 20, { 0x20, 0 }, 2 }, { 20, { 0, 1 }, 2 }, { 20, { 6 }, 1 },
	{ 20, { 17 }, 1 }, { 20, { 44 }, 1 }, { 20, { 58 }, 1 }, { 20, { 132 }, 1 }, { 22, { 3 }, 1 },
	{ 22, { 255 }, 1 }, { 23, { 1 }, 1 }, { 23, { 2 }, 1 }, { 23, { 6 }, 1 }, { 23, { 17 }, 1 },
	{ 23, { 47 }, 1 }, { 23, { 50 }, 1 }, { 23, { 51 }, 1 }, { 23, { 103 }, 1 }, { 23, { 112 }, 1 },
	{ 23, { 132 }, 1 }, { 26, { 10, 0, 0, 1 }, 4 }, { 30, { 10, 0, 0, 3 }, 4 },
	{ 26, { 127, 0, 0, 1 }, 4 }, { 30, { 192, 168, 0, 10 }, 4 }, { 30, { 224, 0, 0, 251 }, 4 },
	{ 0, { 255, 255 }, 2 }, { 30, { 255, 255, 255, 255 }, 4 }, { 34, { 0, 22 }, 2 }, { 36, { 0, 22 }, 2 },
	{ 36, { 0, 67 }, 2 }, { 36, { 0x14, 0xe9 }, 2 }, { 36, { 0x1f, 0x90 }, 2 }, { 36, { 0, 0 }, 2 },
	{ 36, { 255, 255 }, 2 }, { 36, { 0x17, 0xc1 }, 2 }, { 54, { 135 }, 1 }, { 54, { 128 }, 1 },
	{ 56, { 0x01, 0xbb }, 2 }, { 47, { 4 }, 1 }, { 22, { 0xfe, 0x80 }, 2 }, { 38, { 0xff, 2 }, 2 },
	{ 6, { 0, 0, 0, 0 }, 4 }, { 17, { 1 }, 1 },
};

static void plant(struct packet *p, uint64_t *seed)
{
	for (unsigned n = (unsigned)(random_next(seed) >> 33) % 4; n; n--) {
		unsigned i = (unsigned)(random_next(seed) >> 33) % (sizeof(planted) / sizeof(planted[0]));

		if (planted[i].at + planted[i].n <= p->len)
			memcpy(p->bytes + planted[i].at, planted[i].bytes, planted[i].n);
	}
}

static void damage(struct packet *p, uint64_t *seed)
{
	unsigned hits = (unsigned)(random_next(seed) >> 33) % 6;

	plant(p, seed);
	if (random_next(seed) >> 63)
		return;
	if (random_next(seed) >> 63)
		p->len = (uint32_t)(random_next(seed) >> 33) % ((p->len < 80 ? p->len : 80) + 1);
	for (unsigned i = 0; i < hits && p->len; i++) {
		uint32_t where = (uint32_t)(random_next(seed) >> 33) % (p->len < 60 ? p->len : 60);

		p->bytes[where] = (uint8_t)(random_next(seed) >> 40);
	}
}

static struct packet copy(const uint8_t *bytes, uint32_t len)
{
	struct packet p = { malloc(len + 1u), len };

	memcpy(p.bytes, bytes, len);
	return p;
}

unsigned packets_read(const char *path, struct packet *packets, unsigned extra, uint64_t seed)
{
	struct diags d = { 0 };
	struct capture *capture = capture_open(path, NULL, &d);
	struct capture_packet in;
	unsigned n = 0, all;

	while (capture && n + extra < MAX_PACKETS && capture_next(capture, &in, &d) == 1)
		packets[n++] = copy(in.bytes, in.len);
	if (capture)
		capture_close(capture);
	diag_free(&d);
	all = n ? n + extra : 0;
	for (unsigned i = n; i < all; i++) {
		const struct packet *from = &packets[(random_next(&seed) >> 33) % n];

		packets[i] = copy(from->bytes, from->len);
		damage(&packets[i], &seed);
	}
	return all;
}

void packets_free(struct packet *packets, unsigned n)
{
	while (n)
		free(packets[--n].bytes);
}
