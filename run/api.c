/*
 * The installed library: thin covers of what the commands use.
 */
#include <ebpf/ebpf.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "config.h"
#include "core/ctx.h"
#include "core/diag.h"
#include "core/strbuf.h"
#include "run/dump.h"
#include "run/load.h"
#include "run/state.h"
#include "run/verdict.h"

struct ebpf_program {
	struct ebpf_object *obj;
	struct run_prog *prog;
	bool loaded;
};

struct ebpf_map {
	struct ebpf_object *obj;
	struct map *map;
};

struct ebpf_object {
	struct run_set *set;
	struct run_state *state;
	struct ebpf_program *progs;	/* one per program of the set */
	struct ebpf_map *maps;		/* those that exist on their own */
	unsigned n_maps;
};

const char *ebpf_version(void)
{
	return PACKAGE_VERSION;
}

/* Hands `text` to the caller, or frees it when it is not wanted or says nothing. */
static void give(struct strbuf *text, char **message)
{
	if (message && text->len)
		*message = strbuf_take(text);
	strbuf_free(text);
}

static void give_diags(struct diags *d, char **message)
{
	struct strbuf text = STRBUF_INIT;

	diag_render(d, false, &text);
	diag_free(d);
	give(&text, message);
}

/* The caller's struct may be shorter than ours: an older header's. */
static struct ebpf_options read_options(const struct ebpf_options *options)
{
	struct ebpf_options read = { .size = sizeof(read) };

	if (options)
		memcpy(&read, options, options->size < sizeof(read) ? options->size : sizeof(read));
	return read;
}

static int list(struct ebpf_object *obj)
{
	const struct progset *linked = obj->set->linked;

	obj->progs = calloc(linked->n_progs ? linked->n_progs : 1, sizeof(*obj->progs));
	obj->maps = calloc(linked->n_maps ? linked->n_maps : 1, sizeof(*obj->maps));
	if (!obj->progs || !obj->maps)
		return -ENOMEM;
	for (uint32_t i = 0; i < linked->n_progs; i++)
		obj->progs[i] = (struct ebpf_program){ obj, &obj->set->progs[i], false };
	for (uint32_t i = 0; i < linked->n_maps; i++)
		if (obj->set->maps[i])
			obj->maps[obj->n_maps++] = (struct ebpf_map){ obj, obj->set->maps[i] };
	return 0;
}

struct ebpf_object *ebpf_open(const char *path, const struct ebpf_options *options, char **message)
{
	const struct ebpf_options wanted = read_options(options);
	const struct run_options run = {
		.engine = wanted.engine == EBPF_ENGINE_JIT ? RUN_ENGINE_JIT : RUN_ENGINE_INTERP,
		.log_level = wanted.log_level,
	};
	const struct run_sinks sinks = { .arg = wanted.trace_arg, .trace = wanted.trace };
	struct ebpf_object *obj = calloc(1, sizeof(*obj));
	struct diags d = { 0 };
	int error = -ENOMEM;

	if (message)
		*message = NULL;
	if (obj)
		error = run_open(path, &run, &obj->set, &d);
	if (!error)
		error = list(obj);
	if (!error) {
		obj->state = run_state_new(wanted.seed, &sinks);
		error = obj->state ? 0 : -ENOMEM;
		if (!error)
			map_reader_end(&obj->state->reader);
	}
	give_diags(&d, message);
	if (!error)
		return obj;
	ebpf_close(obj);
	return NULL;
}

void ebpf_close(struct ebpf_object *obj)
{
	if (!obj)
		return;
	run_state_free(obj->state);
	run_close(obj->set);
	free(obj->progs);
	free(obj->maps);
	free(obj);
}

/* ---- programs ---- */

struct ebpf_program *ebpf_program_at(struct ebpf_object *obj, unsigned index)
{
	return index < obj->set->linked->n_progs ? &obj->progs[index] : NULL;
}

struct ebpf_program *ebpf_program_by_name(struct ebpf_object *obj, const char *name, char **message)
{
	struct diags d = { 0 };
	struct run_prog *found = run_find(obj->set, name, &d);

	if (message)
		*message = NULL;
	give_diags(&d, message);
	return found ? &obj->progs[found - obj->set->progs] : NULL;
}

const char *ebpf_program_name(const struct ebpf_program *prog)
{
	return prog->prog->prog->name;
}

const char *ebpf_program_section(const struct ebpf_program *prog)
{
	return prog->prog->prog->section;
}

const char *ebpf_program_type(const struct ebpf_program *prog)
{
	return prog->prog->prog->type ? prog->prog->prog->type->name : NULL;
}

int ebpf_load(struct ebpf_program *prog, char **message)
{
	struct strbuf log = STRBUF_INIT;
	struct diags d = { 0 };
	int error;

	if (message)
		*message = NULL;
	if (prog->loaded)
		return 0;
	error = run_prepare(prog->obj->set, prog->prog, &log, &d);
	prog->loaded = !error;
	if (error && error != RUN_REJECTED)
		diag_render(&d, false, &log);
	diag_free(&d);
	give(&log, message);
	return error == RUN_REJECTED ? -EACCES : error;
}

int ebpf_run(struct ebpf_program *prog, const void *packet, size_t len, uint64_t time_ns,
	     struct ebpf_result *result)
{
	struct run_state *state = prog->obj->state;
	const struct run_returns *returns;
	uint64_t value;
	int error;

	if (!prog->loaded || len > UINT32_MAX)
		return -EINVAL;
	error = packet_set(state, packet, len, (uint32_t)len, time_ns);
	if (error)
		return error;
	map_reader_begin(&state->reader);
	value = run_execute(state, prog->prog);
	map_reader_end(&state->reader);
	returns = run_returns(prog->prog->prog->type);
	error = packet_place_tag(state);
	if (error || !result)
		return error;
	*result = (struct ebpf_result){
		.value = (uint32_t)value, .verdict = returns->meanings[run_meaning(returns, value)].name,
		.packet = state->vm.data, .len = packet_len(&state->vm),
	};
	return 0;
}

/* ---- maps ---- */

struct ebpf_map *ebpf_map_at(struct ebpf_object *obj, unsigned index)
{
	return index < obj->n_maps ? &obj->maps[index] : NULL;
}

struct ebpf_map *ebpf_map_by_name(struct ebpf_object *obj, const char *name)
{
	for (unsigned i = 0; i < obj->n_maps; i++)
		if (!strcmp(obj->maps[i].map->def.name, name))
			return &obj->maps[i];
	return NULL;
}

const char *ebpf_map_name(const struct ebpf_map *map)
{
	return map->map->def.name;
}

uint32_t ebpf_map_key_size(const struct ebpf_map *map)
{
	return map->map->def.key_size;
}

size_t ebpf_map_value_size(const struct ebpf_map *map)
{
	return (size_t)map_value_bytes(map->map);
}

int ebpf_map_lookup(struct ebpf_map *map, const void *key, void *value)
{
	return map_user_lookup(map->map, key, value, 0);
}

int ebpf_map_update(struct ebpf_map *map, const void *key, const void *value, uint64_t flags)
{
	return map_user_update(map->map, key, value, flags);
}

int ebpf_map_delete(struct ebpf_map *map, const void *key)
{
	return map_user_delete(map->map, key);
}

int ebpf_map_next_key(struct ebpf_map *map, const void *key, void *next)
{
	return map_user_next_key(map->map, key, next);
}

char *ebpf_map_dump(struct ebpf_map *map, enum ebpf_dump form)
{
	static const enum dump_form forms[] = { DUMP_PLAIN, DUMP_JSON, DUMP_PRETTY };
	struct strbuf out = STRBUF_INIT;

	if ((unsigned)form >= sizeof(forms) / sizeof(forms[0]) ||
	    dump_map(&out, map->map, map->obj->set->linked->btf, forms[form], NULL, NULL)) {
		strbuf_free(&out);
		return NULL;
	}
	return strbuf_take(&out);
}
