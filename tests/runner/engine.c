/*
 * engine.c - the interpreters and native code, as ebpf-run runs them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "maps/user_ringbuf.h"
#include "run/load.h"
#include "run/state.h"
#include "tests/runner/runner.h"

const char *const engine_names[] = { "interpreter", "checked interpreter", "native code" };

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
	return engine != JIT;
#endif
}

struct engine_set *engine_set_open(const char *path, enum engine engine, struct diags *d)
{
	static const enum run_engine engines[] = { RUN_ENGINE_INTERP, RUN_ENGINE_CHECKED, RUN_ENGINE_JIT };
	struct run_options options = { .engine = engines[engine], .budget = UINT64_MAX };
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

struct engine_run *engine_open(struct engine_set *s, unsigned prog, struct diags *d)
{
	struct run_prog *p = &s->set->progs[prog];
	struct strbuf log = STRBUF_INIT;
	struct engine_run *e = NULL;
	int error = p->proof ? 0 : run_prepare(s->set, p, &log, d);	/* once for all runs */

	if (error == RUN_REJECTED)
		printf("# rejected: %.*s\n", (int)strcspn(log.s, "\n"), log.s);
	else if (!error && s->engine == JIT && !p->code)
		printf("# no native code is made of it\n");
	else if (!error)
		e = calloc(1, sizeof(*e));
	if (e)
		*e = (struct engine_run){ s, p, run_state_new(1, NULL) };
	strbuf_free(&log);
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
	if (run_stopped(e->state)) {
		struct diags d = { 0 };

		run_explain(e->state, &d);
		note_diags(&d);
		diag_free(&d);
		return false;
	}
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

int engine_update(struct engine_run *e, unsigned map, const void *key, const void *value)
{
	return map_user_update(e->set->set->maps[map], key, value, 0);
}

int engine_send(struct engine_run *e, unsigned map, const void *data, uint32_t size)
{
	return map_user_ringbuf_write(e->set->set->maps[map], data, size);
}

int engine_events(struct engine_run *e, unsigned map, map_take_event *take, void *arg)
{
	return map_events_consume(e->set->set->maps[map], take, arg);
}

void engine_close(struct engine_run *e)
{
	if (e)
		run_state_free(e->state);
	free(e);
}
