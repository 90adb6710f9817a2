/*
 * soundness.c - what the verifier says of a program is true when it runs.
 *
 * soundness [-v] [SEED [COUNT]]      soundness --one SEED: one program, and what goes wrong
 *
 * Random programs (gen.h) that are accepted run in the checked interpreter on random packets, contexts and
 * maps. They end, and every access is in bounds, or the interpreter stops them. Before each instruction
 *
 * - the facts of the proof hold: it can be reached, the branch that led here can be taken, an address is what
 *   the proof says that it is;
 * - every register and stack slot of every frame that is looked at later is one that a state stands for with
 *   which the verifier walked this instruction, all of them in the same one. For this the program is verified
 *   once more, without ending paths at states that differ in numbers which decide nothing: of these the
 *   verifier need not have seen all values.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/btf.h"
#include "core/diag.h"
#include "core/disasm.h"
#include "core/helper.h"
#include "core/proof.h"
#include "core/strbuf.h"
#include "maps/map.h"
#include "run/checked_impl.h"
#include "run/context.h"
#include "run/load.h"
#include "tests/tap.h"
#include "tests/verify/gen.h"
#include "verify/pack.h"
#include "verify/prune.h"
#include "verify/verify.h"

enum { MAX_STATES = 20000, RUNS = 4, BUDGET = 1200000, BUDGET_OF_ROUNDS = 50000, MAX_SHOWN = 12,
      PACKET_MAX = 200 };

static struct {
	unsigned programs, accepted, doubtful, by_range, runs, endless, faults, facts, states;
	uint64_t steps, compared;
} figures;
static bool show_all;
static unsigned shown;
static uint64_t seed_now;

/* One program, made to run. */
struct subject {
	struct progset linked;
	struct prog prog;
	struct prog_func funcs[GEN_TYPE_IDS];
	struct run_prog run;
	struct run_set set;
	struct map *maps[GEN_MAPS];
	struct run_state *state;
	uint64_t random;
};

/* What the observer holds each step to. */
struct watch {
	struct subject *s;
	const struct proof *proof;	/* NULL: states instead */
	struct env *env;
	struct vstate **states;		/* by instruction, linked by next */
	uint32_t n_states;
	bool wrong;			/* said so already */
	uint32_t last_pc, last_depth;
	bool has_last;
};

static uint64_t rnd(struct subject *s)
{
	s->random ^= s->random << 13;
	s->random ^= s->random >> 7;
	s->random ^= s->random << 17;
	return s->random;
}

/* Small numbers and such with few bits come more often than others. */
static uint64_t some_value(struct subject *s)
{
	uint64_t v = rnd(s);

	switch (rnd(s) % 6) {
	case 0: return v % 16;
	case 1: return 0 - v % 16;
	case 2: return v & 0xff;
	case 3: return (uint32_t)v;
	case 4: return 1ull << v % 64;
	}
	return v;
}

static void fill(struct subject *s, uint8_t *bytes, size_t n)
{
	for (size_t i = 0; i < n; i += 8) {
		uint64_t v = some_value(s);

		memcpy(bytes + i, &v, n - i < 8 ? n - i : 8);
	}
}

/* ---- saying what is wrong ---- */

__attribute__((format(printf, 4, 5))) static void wrong(struct watch *w, const struct checked_view *view,
							unsigned *count,
							const char *fmt, ...)
{
	const struct checked_frame *f = &view->frames[view->depth];
	struct strbuf text = STRBUF_INIT;
	char what[400];
	va_list ap;

	if (w->wrong)
		return;
	w->wrong = true;
	++*count;
	if (!show_all && shown++ >= MAX_SHOWN)
		return;
	va_start(ap, fmt);
	vsnprintf(what, sizeof(what), fmt, ap);
	va_end(ap);
	disasm(&text, &f->prog->insns[f->pc], f->pc, DISASM_PSEUDOC, NULL);
	note("seed %" PRIu64 ", instruction %u (%s): %s", seed_now, f->pc, text.s, what);
	strbuf_free(&text);
}

/* ---- the facts of the proof ---- */

static void check_branch(struct watch *w, const struct checked_view *view)
{
	const struct checked_frame *f = &view->frames[view->depth];
	const struct insn *in = &f->prog->insns[w->last_pc];
	uint8_t flags = w->proof->facts[w->last_pc].flags;
	uint32_t target = w->last_pc + 1 + (uint32_t)in->off;

	if (!w->has_last || w->last_depth != view->depth || isa_op_kinds[isa_row(in)->op] != KIND_JMP ||
	    target == w->last_pc + 1)
		return;
	if (f->pc == target && !(flags & PROOF_TAKEN))
		wrong(w, view, &figures.facts,
		      "instruction %u jumps here, and the proof says that it never jumps", w->last_pc);
	if (f->pc == w->last_pc + 1 && !(flags & PROOF_FALLS))
		wrong(w, view, &figures.facts,
		      "instruction %u goes on, and the proof says that it always jumps", w->last_pc);
}

static void check_memory(struct watch *w, const struct checked *c, const struct checked_view *view)
{
	const struct checked_frame *f = &view->frames[view->depth];
	const struct insn *in = &f->prog->insns[f->pc];
	const struct proof_fact *fact = &w->proof->facts[f->pc];
	uint64_t at = view->regs[isa_row(in)->form == FORM_LOAD ? in->src :
				 in->dst] + (uint64_t)(int64_t)in->off;
	struct checked_region r = checked_find(c, at);
	const struct checked_frame *owner = &view->frames[r.frame];

	if ((fact->mem == PROOF_MEM_CTX) != (r.kind == CHECKED_CTX))
		wrong(w, view, &figures.facts, "context or not: the proof is wrong");
	if (fact->flags & PROOF_STACK && at != (uintptr_t)f->fp + (uint64_t)(int64_t)fact->stack_off)
		wrong(w, view, &figures.facts, "not at r10 %+d, as the proof says", fact->stack_off);
	if (fact->flags & PROOF_PACKET && r.kind != CHECKED_PACKET && r.kind != CHECKED_META)
		wrong(w, view, &figures.facts, "not in the packet, as the proof says");
	if (r.kind == CHECKED_STACK) {
		const struct prog_func *func = prog_func(f->prog, owner->pc);
		uint64_t deep = (uintptr_t)owner->fp - at;

		if (deep > w->proof->funcs[func - f->prog->funcs].stack_depth)
			wrong(w, view, &figures.facts, "%" PRIu64 " bytes deep in a stack of %u", deep,
			      w->proof->funcs[func - f->prog->funcs].stack_depth);
	}
}

static void check_call(struct watch *w, const struct checked_view *view)
{
	const struct checked_frame *f = &view->frames[view->depth];
	const struct proof_fact *fact = &w->proof->facts[f->pc];
	uint32_t key;

	if (fact->flags & PROOF_MAP_KNOWN && view->regs[1] != (uintptr_t)w->s->maps[fact->map])
		wrong(w, view, &figures.facts, "another map than the proof says");
	if (!(fact->flags & PROOF_KEY_KNOWN))
		return;
	memcpy(&key, (const void *)(uintptr_t)view->regs[2], sizeof(key));
	if (key != fact->key)
		wrong(w, view, &figures.facts, "key %u, and the proof says %u", key, fact->key);
}

static void hold_to_proof(void *arg, const struct checked *c, const struct checked_view *view)
{
	struct watch *w = arg;
	const struct checked_frame *f = &view->frames[view->depth];
	enum isa_kind kind = (enum isa_kind)isa_op_kinds[isa_row(&f->prog->insns[f->pc])->op];

	figures.steps++;
	if (!(w->proof->facts[f->pc].flags & PROOF_SEEN))
		wrong(w, view, &figures.facts, "the proof says that nobody comes here");
	else if (kind == KIND_LOAD || kind == KIND_STORE || kind == KIND_ATOMIC)
		check_memory(w, c, view);
	else if (f->prog->insns[f->pc].id == ISA_CALL)
		check_call(w, view);
	check_branch(w, view);
	w->has_last = true;
	w->last_pc = f->pc;
	w->last_depth = view->depth;
}

/* ---- the states of the walk ---- */

/* A state and a moment of the run, frame by frame: frames[first + i] of the run is frame i of the state. */
struct pair {
	const struct watch *w;
	const struct checked *c;
	const struct checked_view *view;
	const struct vstate *st;
	uint32_t first;
	char why[200];
	/* Numbers that the state says are the same. */
	struct { uint32_t id; uint64_t value; } ids[(ISA_REGS + MAX_SLOTS) * MAX_FRAMES];
	uint32_t n_ids;
};

static bool admits(const struct scalar *s, uint64_t v)
{
	return (v & ~s->bits.mask) == s->bits.value && v >= s->umin && v <= s->umax &&
		(int64_t)v >= s->smin &&
	       (int64_t)v <= s->smax && (uint32_t)v >= s->u32_min && (uint32_t)v <= s->u32_max &&
	       (int32_t)(uint32_t)v >= s->s32_min && (int32_t)(uint32_t)v <= s->s32_max;
}

/* Some region of that kind and map begins where the pointer's fixed and variable offsets say. */
static bool points_into(const struct pair *p, const struct reg *r, uint64_t v, enum checked_kind kind,
			uint32_t size)
{
	for (uint32_t i = 1; i < p->c->n_nodes; i++) {
		const struct checked_region *g = &p->c->nodes[i].region;

		if (g->kind == kind && g->size >= size && (kind == CHECKED_RECORD ||
							   g->map == p->w->s->maps[r->map]) &&
		    admits(&r->s, v - g->start - (uint64_t)(int64_t)r->off))
			return true;
	}
	return false;
}

static bool packet_pointer(const struct pair *p, const struct reg *r, uint64_t v, const uint8_t *base)
{
	const struct vm *vm = p->c->vm;
	uint64_t start = v - (uint64_t)(int64_t)r->off;	/* what the range counts from */
	const uint8_t *end = r->kind == REG_PACKET_META ? vm->data : vm->data_end;

	if (!admits(&r->s, start - (uintptr_t)base))
		return false;
	return r->range <= 0 || start + (uint32_t)r->range <= (uintptr_t)end;
}

static bool same_number(struct pair *p, const struct reg *r, uint64_t v)
{
	uint32_t id = r->id & ~ID_ADD_CONST;

	if (!id || r->id & ID_ADD_CONST32)
		return true;
	/* The mistake of 6.18 that makes programs doubtful once it matters. */
	for (uint32_t i = 0; i < p->w->env->n_extended; i++)
		if (p->w->env->extended_ids[i] == id)
			return true;
	if (r->id & ID_ADD_CONST64)
		v -= (uint64_t)(int64_t)r->off;
	for (uint32_t i = 0; i < p->n_ids; i++)
		if (p->ids[i].id == id)
			return p->ids[i].value == v;
	p->ids[p->n_ids].id = id;
	p->ids[p->n_ids++].value = v;
	return true;
}

static bool stands_for(struct pair *p, const struct reg *r, uint64_t v)
{
	const struct vm *vm = p->c->vm;
	uint32_t pc;

	figures.compared++;
	if (r->flags & PTR_MAYBE_NULL && !v)
		return true;
	switch ((enum reg_kind)r->kind) {
	case REG_NONE:
		return true;
	case REG_SCALAR:
		return admits(&r->s, v) && same_number(p, r, v);
	case REG_CTX:
		return admits(&r->s, v - checked_ctx(p->c) - (uint64_t)(int64_t)r->off);
	case REG_MAP:
		return v == (uintptr_t)p->w->s->maps[r->map];
	case REG_MAP_VALUE:
		return points_into(p, r, v, CHECKED_VALUE, 0);
	case REG_MAP_KEY:
		return points_into(p, r, v, CHECKED_KEY, 0);
	case REG_MEM:
		return points_into(p, r, v, CHECKED_RECORD, r->mem_size);
	case REG_STACK:
		return admits(&r->s,
			      v - (uintptr_t)p->view->frames[p->first + r->frame].fp - (uint64_t)(int64_t)r->off);
	case REG_PACKET:
		return packet_pointer(p, r, v, vm->data);
	case REG_PACKET_META:
		return packet_pointer(p, r, v, vm->data_meta);
	case REG_PACKET_END:
		return v == (uintptr_t)vm->data_end;
	case REG_FUNC:
		return checked_code(p->c, v, &pc) && pc == p->w->env->funcs[r->func].start;
	case REG_SOCKET: case REG_SOCK_COMMON: case REG_TCP_SOCK: case REG_XDP_SOCK:
		return false;		/* there are none here, so this is null */
	default:
		break;
	}
	return true;
}

static bool slot_stands_for(struct pair *p, const struct slot *slot, const uint8_t *bytes)
{
	unsigned spilled = 0;
	struct reg reg;
	uint64_t v = 0;

	for (unsigned i = 0; i < 8; i++) {
		if (slot->type[7 - i] == SLOT_ZERO && bytes[i])
			return false;
		spilled += slot->type[7 - i] == SLOT_SPILL && spilled == i;
	}
	if (!spilled)
		return true;
	memcpy(&v, bytes, spilled);	/* little-endian hosts, as the generator's programs are */
	reg = slot->reg;
	if (spilled < 8 && reg.kind == REG_SCALAR)
		scalar_truncate(&reg.s, spilled);	/* its upper bytes are not in memory */
	return stands_for(p, &reg, v);
}

static bool frame_stands_for(struct pair *p, uint32_t i)
{
	const struct frame *f = p->st->frames[i];
	const struct checked_frame *now = &p->view->frames[p->first + i];
	bool running = i == p->st->current;
	uint64_t saved = frame_spilled(f);
	struct slot slot;
	struct reg room;

	for (unsigned r = running ? 0 : 6; r < ISA_FP; r++) {
		uint64_t v = running ? p->view->regs[r] : now->saved[r - 6];

		if (stands_for(p, frame_reg(f, r, &room), v))
			continue;
		snprintf(p->why, sizeof(p->why), "frame %u: r%u = %#" PRIx64, i, r, v);
		return false;
	}
	for (uint32_t s = 0; s < f->stack_bytes / 8; s++) {
		memset(&slot, 0, sizeof(slot));
		memcpy(slot.type, frame_slot_type(f, s), sizeof(slot.type));
		if (saved >> s & 1)
			slot.reg = *frame_slot_reg(f, s, &room);
		if (slot_stands_for(p, &slot, now->fp - 8 * (s + 1)))
			continue;
		snprintf(p->why, sizeof(p->why), "frame %u: the stack at r10 - %u", i, 8 * (s + 1));
		return false;
	}
	return true;
}

/* The same calls led here; a global function is verified on its own. */
static bool same_calls(const struct pair *p)
{
	const struct vstate *st = p->st;
	uint32_t start = p->w->env->funcs[st->frames[0]->func].start;

	if (st->current > p->view->depth)
		return false;
	for (uint32_t i = 0; i < st->current; i++)
		if (p->view->frames[p->first + i].pc != (uint32_t)st->frames[i + 1]->callsite)
			return false;
	return p->first ? prog_func(p->view->frames[p->first].prog,
				    p->view->frames[p->first].pc)->start == start && start
			: !start;
}

static void hold_to_states(void *arg, const struct checked *c, const struct checked_view *view)
{
	struct watch *w = arg;
	static struct pair p;
	unsigned tried = 0;

	figures.steps++;
	for (const struct vstate *st = w->states[view->frames[view->depth].pc]; st; st = st->next) {
		bool same = true;

		p.w = w;
		p.c = c;
		p.view = view;
		p.st = st;
		p.first = view->depth - st->current;
		p.n_ids = 0;
		if (!same_calls(&p))
			continue;
		tried++;
		for (uint32_t i = 0; same && i <= st->current; i++)
			same = frame_stands_for(&p, i);
		if (same)
			return;
	}
	wrong(w, view, &figures.states, "none of the %u states stands for this; the last one differs in %s",
	      tried,
	      tried ? p.why : "everything");
}

/* ---- runs ---- */

static void fill_maps(struct subject *s)
{
	uint8_t key[GEN_KEY], value[GEN_VALUE];
	uint32_t index;

	for (index = 0; index < gen_maps[GEN_ARRAY].max_entries; index++) {
		fill(s, value, sizeof(value));
		map_user_update(s->maps[GEN_ARRAY], &index, value, 0);
	}
	for (unsigned i = 0; i < 4; i++) {
		uint64_t number = rnd(s) % 6;

		memcpy(key, &number, sizeof(key));
		fill(s, value, sizeof(value));
		map_user_update(s->maps[GEN_HASH], key, value, 0);
	}
}

static void place_input(struct subject *s)
{
	uint8_t packet[PACKET_MAX];
	size_t len = 14 + rnd(s) % (rnd(s) % 3 ? 40 :
				    PACKET_MAX - 14);	/* bounds that programs check are small */
	struct vm *vm = &s->state->vm;

	fill(s, packet, len);
	packet_set(s->state, packet, len, (uint32_t)len, rnd(s));
	s->state->n_presets = 0;
	for (unsigned i = 0; i < s->prog.type->n_fields && s->state->n_presets < MAX_PRESETS; i++)
		if (rnd(s) % 2 && s->prog.type->fields[i].value == CTX_SCALAR &&
		    strcmp(s->prog.type->fields[i].name, "len"))
			run_state_preset(s->state, &s->run, s->prog.type->fields[i].name, some_value(s));
	for (unsigned i = 0; i < 4; i++)
		vm->random[i] = rnd(s);
}

/*
 * Rounds of may_goto and of callbacks, which the verifier does not walk one by one, may be more than we wait
 * for.
 */
static bool may_take_long(const struct prog *p)
{
	for (uint32_t i = 0; i < p->len; i++)
		if (p->insns[i].id == ISA_MAY_GOTO ||
		    (p->insns[i].id == ISA_CALL && (p->insns[i].imm == HELPER_loop ||
						    p->insns[i].imm == HELPER_for_each_map_elem)))
			return true;
	return false;
}

static void run_watched(struct subject *s, struct watch *w, checked_observer *observer)
{
	struct strbuf text = STRBUF_INIT;
	struct diags d = { 0 };

	for (unsigned i = 0; i < RUNS && !w->wrong; i++) {
		fill_maps(s);
		place_input(s);
		w->has_last = false;
		checked_watch(s->state->checked, observer, w);
		checked_litter(s->state->checked, rnd(s) | 1);
		run_execute(s->state, &s->run);
		figures.runs++;
		if (!run_stopped(s->state))
			continue;
		if (!s->state->checked->left && s->set.options.budget == BUDGET_OF_ROUNDS) {
			figures.endless++;
			continue;
		}
		/* A helper that only the kernel has: so far all was well. */
		if (strstr(s->state->checked->what.s, "means nothing outside the kernel"))
			continue;
		figures.faults++;
		w->wrong = true;
		if (!show_all && shown++ >= MAX_SHOWN)
			continue;
		run_explain(s->state, &d);
		diag_render(&d, false, &text);
		for (const char *line = text.s; *line; line += strcspn(line, "\n") + 1)
			note("seed %" PRIu64 ": %.*s", seed_now, (int)strcspn(line, "\n"), line);
	}
	diag_free(&d);
	strbuf_free(&text);
}

/* ---- verifying ---- */

static int keep_state(void *arg, struct env *env)
{
	struct watch *w = arg;
	struct vstate *st;

	if (w->n_states++ == MAX_STATES)
		return -EDQUOT;
	st = vstate_copy(env, env->cur);
	st->insn = env->insn;
	st->next = w->states[env->insn];
	w->states[env->insn] = st;
	return 0;
}

static void run_with_states(void *arg, struct env *env)
{
	struct watch *w = arg;

	w->env = env;
	for (uint32_t i = 0; i < env->len; i++)
		for (struct vstate *st = w->states[i]; st; st = st->next)
			prune_clean(env, st);
	figures.by_range++;
	run_watched(w->s, w, hold_to_states);
}

static void open_subject(struct subject *s, struct btf *btf)
{
	const struct map_env env = { .cpus = 1, .seed = MAP_SEED };

	memset(s, 0, sizeof(*s));
	s->linked = (struct progset){ .file = (char *)"random", .license = (char *)"", .n_maps = GEN_MAPS,
				      .maps = (struct map_def *)(uintptr_t)gen_maps, .progs = &s->prog,
					      .n_progs = 1,
				      .btf = btf };
	s->prog = (struct prog){ .set = &s->linked, .name = (char *)"random", .section = (char *)"",
				.funcs = s->funcs };
	s->run = (struct run_prog){ .prog = &s->prog, .checked = true, .set = &s->set };
	s->set = (struct run_set){ .linked = &s->linked, .progs = &s->run, .maps = s->maps,
				   .options = { .engine = RUN_ENGINE_CHECKED, .no_verify = true } };
	for (unsigned i = 0; i < GEN_MAPS; i++)
		if (map_new_in(&gen_maps[i], &env, &s->maps[i]))
			exit(99);
	s->state = run_state_new(1, NULL);
	s->state->checked = checked_new(s->state);
}

static void try_seed(struct subject *s, uint64_t seed, const uint32_t *ids)
{
	static struct gen g;
	static struct vstate *states[GEN_MAX];
	struct watch w = { .s = s }, v = { .s = s, .states = states };
	const struct vfy_watch hook = { .arg = &v, .step = keep_state, .done = run_with_states,
				       .by_range = true };
	struct vfy_options plain = { .log_level = 0 }, watched = { .watch = &hook };
	struct run_prog *run = &s->run;
	struct strbuf log = STRBUF_INIT;
	struct proof *proof = NULL;
	struct diags d = { 0 };

	seed_now = seed;
	s->random = seed * 0x9e3779b97f4a7c15 + 99;
	gen_program(&g, seed);
	gen_link(&g, &s->prog, ids);
	figures.programs++;
	if (!vfy_check(&s->prog, &plain, &log, &proof, NULL, &d)) {
		figures.accepted++;
		s->run.plan = context_plan_new(&run, 1);
		s->state->plan = NULL;
		s->set.options.budget = may_take_long(&s->prog) ? BUDGET_OF_ROUNDS : BUDGET;
		w.proof = proof;
		run_watched(s, &w, hold_to_proof);
		memset(states, 0, sizeof(states));
		figures.doubtful += proof->doubtful;
		if (!proof->doubtful)
			vfy_check(&s->prog, &watched, &log, NULL, NULL, &d);
		context_plan_free(s->run.plan);
	}
	proof_free(proof);
	strbuf_free(&log);
	diag_free(&d);
}

int main(int argc, char **argv)
{
	static struct subject s;
	uint32_t ids[GEN_TYPE_IDS];
	struct btf *btf = gen_btf(ids);
	uint64_t seed;
	unsigned count;
	int arg = 1;
	bool one = false;

	if (arg < argc && !strcmp(argv[arg], "-v"))
		show_all = true, arg++;
	if (arg < argc && !strcmp(argv[arg], "--one"))
		one = show_all = true, arg++;
	seed = arg < argc ? strtoull(argv[arg], NULL, 0) : (uint64_t)time(NULL) * 100000;
	count = one ? 1 : arg + 1 < argc ? (unsigned)atoi(argv[arg + 1]) : 2000;
	note("seeds %" PRIu64 " to %" PRIu64, seed, seed + count - 1);
	open_subject(&s, btf);
	for (unsigned i = 0; i < count; i++)
		try_seed(&s, seed + i, ids);
	note("%u programs, %u accepted (%u by mistake), %u also with their states; %u runs (%u too long to wait for), %" PRIu64
	     " instructions, %" PRIu64 " registers and slots", figures.programs, figures.accepted,
		     figures.doubtful, figures.by_range,
	     figures.runs, figures.endless, figures.steps, figures.compared);
	ok(!figures.faults, "no accepted program is stopped: every access is in bounds, and it ends");
	ok(!figures.facts, "the facts of the proof hold in every run");
	ok(!figures.states, "every register and slot is what a state of the verifier stands for");
	run_state_free(s.state);
	for (unsigned i = 0; i < GEN_MAPS; i++)
		map_free(s.maps[i]);
	btf_free(btf);
	return done();
}
