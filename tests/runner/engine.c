/*
 * engine.c - interpreter and native code, as ebpf-run runs them.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/proof.h"
#include "run/load.h"
#include "run/state.h"
#include "tests/runner/runner.h"
#include "verify/verify.h"

const char *const engine_names[] = { "interpreter", "native code" };

struct engine_set {
	struct run_set *set;
	enum engine engine;
};

struct engine_run {
	struct engine_set *set;
	struct run_prog *prog;
	struct run_state *state;
};

bool engine_exists(enum engine engine)
{
#if defined(__x86_64__)
	(void)engine;
	return true;
#else
	return engine == INTERP;
#endif
}

struct engine_set *engine_set_open(const char *path, enum engine engine, struct diags *d)
{
	struct run_options options = { .engine = engine == JIT ? RUN_ENGINE_JIT : RUN_ENGINE_INTERP };
	struct engine_set *s = calloc(1, sizeof(*s));

	s->engine = engine;
	if (!run_open(path, &options, &s->set, d))
		return s;
	free(s);
	return NULL;
}

void engine_set_close(struct engine_set *s)
{
	if (s)
		run_close(s->set);
	free(s);
}

/* run_prepare() says only that a program was rejected; its errno comes from the verifier itself. */
static int verdict(const struct prog *prog, unsigned level, struct strbuf *log)
{
	const struct vfy_options options = { .log_level = level };
	struct vfy_stats stats;
	struct proof *proof = NULL;
	struct diags d = { 0 };
	int error = vfy_check(prog, &options, log, &proof, &stats, &d);

	proof_free(proof);
	if (error == -EOPNOTSUPP)
		note_diags(&d);
	diag_free(&d);
	return error;
}

struct engine_run *engine_open(struct engine_set *s, unsigned prog, unsigned level, struct strbuf *log, int *error,
			       struct diags *d)
{
	struct engine_run *e;
	struct strbuf again = STRBUF_INIT;

	*error = s->set->progs[prog].prog->type ? verdict(s->set->progs[prog].prog, level, log) : -EINVAL;
	if (*error)
		return NULL;
	*error = run_prepare(s->set, &s->set->progs[prog], &again, d);
	strbuf_free(&again);
	if (!*error && s->engine == JIT && !s->set->progs[prog].code)
		*error = -ENOTSUP;
	if (*error) {
		*error = *error < 0 ? *error : -EIO;
		return NULL;
	}
	e = calloc(1, sizeof(*e));
	e->set = s;
	e->prog = &s->set->progs[prog];
	e->state = run_state_new(s->set, 1, NULL);
	return e;
}

/* Context fields that a file can set: what comes with a packet, not from its bytes. */
static bool set_field(struct run_packet *packet, const struct ctx_set *c)
{
	if (!strcmp(c->field, "mark"))
		packet->mark = (uint32_t)c->value;
	else if (!strcmp(c->field, "ifindex") || !strcmp(c->field, "ingress_ifindex"))
		packet->ifindex = (uint32_t)c->value;
	else if (!strcmp(c->field, "hash"))
		packet->hash = (uint32_t)c->value;
	else
		return false;
	return true;
}

bool engine_run(struct engine_run *e, struct run *run)
{
	struct vm *vm = &e->state->vm;

	if (packet_set(e->state, run->in, run->in_len, (uint32_t)run->in_len, 0))
		return false;
	for (unsigned i = 0; i < run->n_ctx; i++)
		if (!set_field(&e->state->packet, &run->ctx[i]))
			return false;
	run->ret = run_execute(e->state, e->prog);
	run->out_len = (size_t)(vm->data_end - vm->data);
	if (run->out_len > PACKET_MAX)
		return false;
	memcpy(run->out, vm->data, run->out_len);
	return true;
}

const void *engine_lookup(struct engine_run *e, unsigned map, const void *key)
{
	struct map *m = e->set->set->maps[map];

	return m->ops->lookup(m, key, 0);
}

unsigned engine_entries(struct engine_run *e, unsigned map)
{
	struct map *m = e->set->set->maps[map];
	uint8_t *key = calloc(1, m->def.key_size), *next = calloc(1, m->def.key_size);
	unsigned n = 0;

	for (int error = m->ops->next_key(m, NULL, next); !error; error = m->ops->next_key(m, key, next)) {
		memcpy(key, next, m->def.key_size);
		n++;
	}
	free(key);
	free(next);
	return n;
}

void engine_close(struct engine_run *e)
{
	if (e)
		run_state_free(e->state);
	free(e);
}
