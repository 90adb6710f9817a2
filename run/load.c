/*
 * From a file to running programs: assembled or read, linked, maps created, verified, compiled.
 */
#include "run/load.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "asm/asm.h"
#include "core/diag.h"
#include "core/file.h"
#include "core/helper.h"
#include "core/link.h"
#include "core/maptype.h"
#include "core/object.h"
#include "core/proof.h"
#include "core/strbuf.h"
#include "maps/events.h"
#include "run/context.h"
#include "run/checked.h"
#include "run/guard.h"
#include "run/helpers.h"
#include "run/interp.h"
#include "run/state.h"
#include "run/verdict.h"
#include "verify/verify.h"

static bool is_assembly(const char *path)
{
	size_t len = strlen(path);

	return len > 2 && path[len - 2] == '.' && (path[len - 1] == 's' || path[len - 1] == 'S');
}

/* Global data is laid out in the object's byte order: only programs of the host's own can run. */
static const bool host_is_big = __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__;

static struct object *assemble(const char *path, struct diags *d)
{
	struct strbuf text = STRBUF_INIT;
	struct asm_options options = { .big_endian = host_is_big };
	struct object *obj = NULL;

	if (!file_read(path, &text, d))
		obj = asm_text(path, text.s, text.len, &options, d);
	strbuf_free(&text);
	return obj;
}

static struct loc in_file(const char *path, struct diags *d)
{
	return (struct loc){ diag_intern(d, path), 0, 0, 0 };
}

static struct progset *read_programs(const char *path, struct diags *d)
{
	struct object *obj = is_assembly(path) ? assemble(path, d) : object_read_file(path, d);
	struct progset *linked = NULL;

	if (obj && obj->big_endian != host_is_big)
		diag_error(d, in_file(path, d), "a %s-endian object does not run on this %s-endian machine",
			   obj->big_endian ? "big" : "little", host_is_big ? "big" : "little");
	else if (obj)
		linked = link_object(obj, d);
	object_free(obj);
	return linked;
}

/* What a consumer does first: a buffer for the events of each CPU. */
static int open_buffers(struct map *map, const struct map_env *env, uint32_t bytes)
{
	int error = 0;

	for (unsigned cpu = 0; !error && cpu < env->cpus && cpu < map->def.max_entries; cpu++)
		error = map_perf_open(map, cpu, cpu, bytes);
	return error;
}

static int create_map(struct run_set *set, uint32_t i)
{
	const struct map_def *def = &set->linked->maps[i];
	struct map_env env = {
		.cpus = set->options.cpus ? set->options.cpus : 1, .seed = MAP_SEED, .world = set->options.world,
		.btf = set->linked->btf, .alone = set->options.alone,
	};
	struct map_def whole = *def;
	int error;

	whole.max_entries = maptype_entries(def->type, def->max_entries, env.cpus);
	if (def->inner >= 0)
		env.inner = &set->linked->maps[def->inner];
	error = map_new_in(&whole, &env, &set->maps[i]);
	if (!error && def->type == MAP_PERF_EVENT_ARRAY)
		error = open_buffers(set->maps[i], &env, run_event_bytes(&set->options));
	return error;
}

/* What native code needs of a map. */
static void note_map(struct run_set *set, uint32_t i)
{
	set->jit_maps[i] = (struct jit_map){
		.handle = (uintptr_t)set->maps[i], .elements = set->maps[i]->elements,
		.stride = set->maps[i]->stride, .max_entries = set->maps[i]->def.max_entries,
		.lookup = set->maps[i]->lookup_fast,
	};
}

static int create_maps(struct run_set *set, struct diags *d)
{
	struct loc loc = in_file(set->linked->file, d);

	for (uint32_t i = 0; i < set->linked->n_maps; i++) {
		const struct map_def *def = &set->linked->maps[i];
		const struct maptype *type = maptype_by_number(def->type);
		int error = 0;

		if (def->is_template)
			continue;
		error = run_family_map(set, i, &set->maps[i], d);
		if (error)
			return error;
		if (!set->maps[i])
			error = create_map(set, i);
		if (error) {
			diag_error(d, loc, "map '%s' (%s): cannot be created: %s", def->name,
				   type ? type->name : "unknown type", strerror(-error));
			return error;
		}
		note_map(set, i);
	}
	return 0;
}

/* Programs are part of their set: dropping the last reference frees nothing. */
static void keep(struct map_object *object)
{
	(void)object;
}

static struct map_object *object_by_name(struct run_set *set, const char *name, bool program)
{
	for (uint32_t i = 0; program && i < set->linked->n_progs; i++)
		if (!strcmp(set->linked->progs[i].name, name))
			return &set->progs[i].object;
	for (uint32_t i = 0; !program && i < set->linked->n_maps; i++)
		if (set->maps[i] && !strcmp(set->linked->maps[i].name, name))
			return &set->maps[i]->object;
	return NULL;
}

/* Fills the initial slots of maps of programs and maps of maps. */
static int fill_maps(struct run_set *set, struct diags *d)
{
	struct loc loc = in_file(set->linked->file, d);

	for (uint32_t i = 0; i < set->linked->n_maps; i++) {
		const struct map_def *def = &set->linked->maps[i];

		for (uint32_t key = 0; set->maps[i] && key < def->n_values; key++) {
			struct map_object *object;
			int error = -ENOENT;

			if (!def->values[key])
				continue;
			object = object_by_name(set, def->values[key], def->type == MAP_PROG_ARRAY);
			if (object)
				error = map_set_object(set->maps[i], &key, object, 0);
			if (error) {
				diag_error(d, loc, "map '%s': element %u cannot be '%s': %s", def->name, key,
					   def->values[key], strerror(-error));
				return error;
			}
		}
	}
	return 0;
}

/* Room for everything that one struct per program or map makes up; the programs' heads; what code runs in. */
static int begin_set(struct run_set *set)
{
	uint32_t n_progs = set->linked->n_progs, n_maps = set->linked->n_maps;

	set->progs = calloc(n_progs ? n_progs : 1, sizeof(*set->progs));
	set->maps = calloc(n_maps ? n_maps : 1, sizeof(*set->maps));
	set->jit_maps = calloc(n_maps ? n_maps : 1, sizeof(*set->jit_maps));
	if (!set->progs || !set->maps || !set->jit_maps)
		return -ENOMEM;
	for (uint32_t i = 0; i < n_progs; i++) {
		set->progs[i].prog = &set->linked->progs[i];
		set->progs[i].set = set;
		set->progs[i].object = (struct map_object){ .id = i + 1, .refs = 1, .destroy = keep };
	}
	set->env = (struct jit_env){
		.flags = set->options.alone ? JIT_ALONE : 0,
		.maps = set->jit_maps, .n_maps = n_maps, .helpers = run_helpers,
		.n_helpers = HELPER_COUNT, .load_packet = run_load_packet, .tail_call = help_tail_call,
	};
	return 0;
}

int run_open(const char *path, const struct run_options *options, struct run_set **out, struct diags *d)
{
	struct run_set *set = calloc(1, sizeof(*set));
	int error = set ? 0 : -ENOMEM;

	if (error)
		return error;
	set->options = *options;
	set->linked = read_programs(path, d);
	if (!set->linked)
		error = -EINVAL;
	if (!error)
		error = begin_set(set);
	if (!error && set->options.family)
		error = run_family_add(set->options.family, set);
	if (!error)
		error = create_maps(set, d);
	if (!error)
		error = fill_maps(set, d);
	if (error)
		run_close(set);
	else
		*out = set;
	return error;
}

int run_adopt(struct progset *linked, struct map *const *maps, const struct run_options *options,
	      struct run_set **out)
{
	struct run_set *set = calloc(1, sizeof(*set));
	int error;

	if (!set) {
		progset_free(linked);
		return -ENOMEM;
	}
	set->options = *options;
	set->linked = linked;
	error = begin_set(set);
	for (uint32_t i = 0; !error && i < linked->n_maps; i++) {
		if (!maps[i])
			continue;
		map_object_get(&maps[i]->object);
		set->maps[i] = maps[i];
		note_map(set, i);
	}
	if (error)
		run_close(set);
	else
		*out = set;
	return error;
}

static void prog_clear(struct run_prog *prog)
{
	proof_free(prog->proof);
	interp_free(prog->interp);
	code_free(prog->code);
	context_plan_free(prog->plan);
	prog->proof = NULL;
	prog->interp = NULL;
	prog->checked = false;
	prog->code = NULL;
	prog->plan = NULL;
}

void run_close(struct run_set *set)
{
	if (!set)
		return;
	if (set->options.family)
		run_family_remove(set->options.family, set);
	/* Maps first: they hold programs. */
	for (uint32_t i = 0; set->maps && i < set->linked->n_maps; i++)
		map_free(set->maps[i]);
	for (uint32_t i = 0; set->progs && i < set->linked->n_progs; i++)
		prog_clear(&set->progs[i]);
	free(set->jit_maps);
	free(set->maps);
	free(set->progs);
	progset_free(set->linked);
	free(set);
}

struct run_prog *run_find(struct run_set *set, const char *name, struct diags *d)
{
	const struct progset *linked = set->linked;
	struct loc loc = in_file(linked->file, d);
	struct strbuf names = STRBUF_INIT;

	for (uint32_t i = 0; name && i < linked->n_progs; i++)
		if (!strcmp(linked->progs[i].name, name))
			return &set->progs[i];
	if (!name && linked->n_progs == 1)
		return &set->progs[0];
	for (uint32_t i = 0; i < linked->n_progs; i++)
		strbuf_printf(&names, "%s%s", i ? ", " : "", linked->progs[i].name);
	if (!linked->n_progs)
		diag_error(d, loc, "no program in this file");
	else if (name)
		diag_error(d, loc, "no program '%s'; there is: %s", name, names.s);
	else
		diag_error(d, loc, "several programs (%s): choose one with --prog", names.s);
	strbuf_free(&names);
	return NULL;
}

/* ---- making a program runnable ---- */

static int check_type(const struct prog *prog, struct diags *d)
{
	struct loc loc = in_file(prog->set->file, d);

	if (!prog->type)
		diag_error(d, loc, "program '%s': section '%s' names no program type", prog->name,
			   prog->section);
	else if (!prog->type->runs && !run_returns(prog->type))
		diag_error(d, loc, "program '%s': programs of type %s cannot run here", prog->name,
			   prog->type->name);
	return prog->type && (prog->type->runs || run_returns(prog->type)) ? 0 : -EINVAL;
}

/*
 * The context of a program that traces is a record, which is put where others' fields are, as it is: accesses to it are
 * to memory like any other. -E2BIG and a diagnostic: it reads behind the room there.
 */
static int flatten_context(const struct run_prog *prog, struct diags *d)
{
	const struct run_returns *returns = run_returns(prog->prog->type);

	if (!returns || returns->hook != RUN_HOOK_RECORD)
		return 0;
	for (uint32_t pc = 0; pc < prog->prog->len; pc++) {
		const struct insn *in = &prog->prog->insns[pc];
		struct proof_fact *fact = &prog->proof->facts[pc];

		if (fact->mem != PROOF_MEM_CTX)
			continue;
		if (in->off < 0 || in->off + 8 > (int)RUN_RECORD_MAX) {
			diag_error(d, in_file(prog->prog->set->file, d), "program '%s' cannot run here: it reads byte %d of its "
				   "context, and records have at most %d", prog->prog->name, in->off, RUN_RECORD_MAX);
			return -E2BIG;
		}
		fact->mem = PROOF_MEM_DIRECT;
	}
	return 0;
}

/* Diagnostics only where somebody wants to see the code: else the interpreter runs what cannot be compiled. */
static int compile(struct run_set *set, struct run_prog *prog, struct diags *d)
{
	struct strbuf *ir = set->options.show_ir, *code = set->options.show_code;
	struct jit_env env = set->env;
	int error;

	if (set->options.harden)
		env.flags |= JIT_HARDEN;
	env.dump = ir;
	env.places = code;
	if (ir)
		strbuf_printf(ir, "program '%s'\n", prog->prog->name);
	error = jit_compile(prog->prog, prog->proof, &env, &prog->code, ir || code ? d : NULL);
	return !error && code ? code_dump(prog->code, prog->prog, code) : error;
}

static int make_code(struct run_set *set, struct run_prog *prog, struct diags *d)
{
	int error = -ENOTSUP;

	if (set->options.engine == RUN_ENGINE_CHECKED) {
		prog->checked = true;
		return 0;
	}
	if (set->options.engine == RUN_ENGINE_JIT)
		error = compile(set, prog, d);
	if (!error) {
		prog->entry = code_function(prog->code);
		return 0;
	}
	if (error != -ENOTSUP) {
		diag_error(d, in_file(set->linked->file, d), "program '%s': cannot be compiled: %s",
			   prog->prog->name, strerror(-error));
		return error;
	}
	return interp_new(prog->prog, prog->proof, &set->env, &prog->interp, d);
}

static int prepare_one(struct run_set *set, struct run_prog *prog, struct strbuf *log, struct diags *d)
{
	struct vfy_options options = { .log_level = set->options.log_level };
	unsigned errors = d->errors;
	struct vfy_stats stats;
	int error = run_is_prepared(prog) ? 0 : check_type(prog->prog, d);

	if (error || run_is_prepared(prog))
		return error;
	if (set->options.no_verify) {
		error = run_check(prog->prog, NULL, d);
		return error ? error : make_code(set, prog, d);
	}
	error = vfy_check(prog->prog, &options, log, &prog->proof, &stats, d);
	/* Writing the log costs more than verifying: only a rejected program pays, with a second walk. */
	if (error && error != -ENOMEM && d->errors == errors && !options.log_level) {
		options.log_level = VFY_LOG_PATH;
		error = vfy_check(prog->prog, &options, log, &prog->proof, &stats, d);
	}
	if (error)
		return error == -ENOMEM || d->errors > errors ? error : RUN_REJECTED;
	error = flatten_context(prog, d);
	return error ? error : run_finish(prog, d);
}

int run_finish(struct run_prog *prog, struct diags *d)
{
	int error = run_check(prog->prog, prog->proof, d);

	if (!error && prog->proof->doubtful && prog->set->options.engine != RUN_ENGINE_CHECKED) {
		diag_error(d, in_file(prog->prog->set->file, d), "program '%s' runs in the checked engine only: it is "
			   "accepted by a mistake of Linux 6.18, which takes numbers whose sign was extended for what "
			   "they were", prog->prog->name);
		error = -ENOTSUP;
	}
	return error ? error : make_code(prog->set, prog, d);
}

/*
 * Calls from machine code into the interpreter do not exist: where one program cannot be compiled, none is.
 */
static int same_engine(struct run_set *set, struct diags *d)
{
	bool interp = false;
	int error = 0;

	for (uint32_t i = 0; i < set->linked->n_progs; i++)
		interp |= set->progs[i].interp != NULL;
	for (uint32_t i = 0; interp && !error && i < set->linked->n_progs; i++) {
		struct run_prog *prog = &set->progs[i];

		if (!prog->code)
			continue;
		code_free(prog->code);
		prog->code = NULL;
		error = interp_new(prog->prog, prog->proof, &set->env, &prog->interp, d);
	}
	return error;
}

int run_prepare(struct run_set *set, struct run_prog *prog, struct strbuf *log, struct diags *d)
{
	int error = prepare_one(set, prog, log, d);

	for (uint32_t i = 0; !error && i < set->linked->n_maps; i++) {
		const struct map_def *def = &set->linked->maps[i];

		for (uint32_t key = 0; def->type == MAP_PROG_ARRAY && !error && key < def->n_values; key++)
			if (def->values[key])
				error = prepare_one(set, run_find(set, def->values[key], d), log, d);
	}
	if (!error)
		error = same_engine(set, d);
	return error ? error : run_plan(set);
}

/* ---- running ---- */

/* SplitMix64 of Vigna (public domain): spreads a seed over the generator's state. */
static uint64_t next_seed(uint64_t *seed)
{
	uint64_t z = *seed += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

struct run_state *run_state_new(uint64_t seed, const struct run_sinks *sinks)
{
	struct run_state *state = calloc(1, sizeof(*state));

	if (!state)
		return NULL;
	state->vm.runner = state;
	state->text = (struct strbuf)STRBUF_INIT;
	if (sinks)
		state->sinks = *sinks;
	for (unsigned i = 0; i < 4; i++)
		state->vm.random[i] = next_seed(&seed);
	state->stack = interp_stack_new();
	if (!state->stack) {
		free(state);
		return NULL;
	}
	map_reader_add(&state->reader);
	return state;
}

/* Helpers run on it, too, and some of them write long texts. */
enum { GUARDED_BYTES = 512 << 10 };

void run_state_free(struct run_state *state)
{
	if (!state)
		return;
	map_reader_remove(&state->reader);
	packet_free(state);
	interp_stack_free(state->stack);
	checked_free(state->checked);
	guard_free(state->guarded, GUARDED_BYTES);
	strbuf_free(&state->text);
	free(state);
}

int run_state_watch(struct run_state *state, checked_observer *observer, void *arg)
{
	if (!state->checked)
		state->checked = checked_new(state);
	if (!state->checked)
		return -ENOMEM;
	checked_watch(state->checked, observer, arg);
	return 0;
}

static uint64_t run_checked(struct run_state *state, const struct run_prog *prog)
{
	if (!state->checked)
		state->checked = checked_new(state);
	if (!state->checked)
		return 0;
	checked_set_budget(state->checked, prog->set->options.budget);
	return checked_run(state->checked, prog);
}

static uint64_t run_guarded(struct run_state *state, const struct run_prog *prog)
{
	if (!state->guarded)
		state->guarded = guard_new(GUARDED_BYTES);
	state->no_stack = !state->guarded;
	return state->guarded ? guard_call(prog->entry, &state->vm, (uint8_t *)state->guarded + GUARDED_BYTES) : 0;
}

bool run_stopped(const struct run_state *state)
{
	return state->no_stack || (state->checks && (!state->checked || checked_failed(state->checked)));
}

void run_explain(const struct run_state *state, struct diags *d)
{
	if (state->checks && state->checked)
		checked_report(state->checked, d);
	else
		diag_error(d, (struct loc){ NULL, 0, 0, 0 }, "out of memory");
}

CALLS_CODE uint64_t run_enter(struct run_state *state, const struct run_prog *prog)
{
	state->vm.tail_calls = 0;
	state->running = prog;
	state->native = prog->code;
	state->redirect.kind = REDIRECT_NOWHERE;
	state->checks = prog->checked;
	if (prog->checked)
		return run_checked(state, prog);
	if (prog->code && prog->set->options.harden)
		return run_guarded(state, prog);
	return prog->code ? prog->entry(&state->vm) : interp_run(prog->interp, &state->vm, state->stack);
}

uint64_t run_execute(struct run_state *state, const struct run_prog *prog)
{
	context_fill(state, prog->plan);
	return run_enter(state, prog);
}
