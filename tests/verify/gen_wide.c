/*
 * gen_wide.c - pieces for every type of program: dynptrs, timers, locks, records, sockets and other objects of the
 * kernel's, callbacks, and any helper at all. See gen_impl.h.
 */
#include <linux/bpf.h>

#include "core/ctx.h"
#include "core/helper.h"
#include "tests/verify/gen_impl.h"

static void imm(struct gen *g, unsigned r, int32_t n) { gen_emit(g, 0xb7, r, 0, 0, n); }
static void copy(struct gen *g, unsigned r, unsigned from) { gen_emit(g, 0xbf, r, from, 0, 0); }
static void helper(struct gen *g, uint32_t id)
{
	gen_emit(g, 0x85, 0, 0, 0, id);
	gen_clobber(g);
	g->kind[0] = NUMBER;
}
static void map(struct gen *g, unsigned r, unsigned number)
{
	gen_emit(g, 0x18, r, BPF_PSEUDO_MAP_IDX, 0, number);
	gen_emit(g, 0, 0, 0, 0, 0);
}
static void stack(struct gen *g, unsigned r, int off)
{
	copy(g, r, 10);
	gen_emit(g, 0x07, r, 0, 0, off);
}
static void function(struct gen *g, unsigned r, enum gen_func func)
{
	gen_emit(g, 0x18, r, BPF_PSEUDO_FUNC, 0, 0);
	gen_use_function(g, func);
	gen_emit(g, 0, 0, 0, 0, 0);
}

/* No timers and locks in tracing, and no locks in socket filters. */
static bool may_keep(const struct gen *g, bool lock)
{
	switch (g->type) {
	case BPF_PROG_TYPE_KPROBE: case BPF_PROG_TYPE_TRACEPOINT: case BPF_PROG_TYPE_PERF_EVENT:
	case BPF_PROG_TYPE_RAW_TRACEPOINT: case BPF_PROG_TYPE_RAW_TRACEPOINT_WRITABLE:
		return false;
	case BPF_PROG_TYPE_SOCKET_FILTER:
		return !lock;
	}
	return true;
}

/* A register that outlives calls and holds no context. */
static unsigned keeper(struct gen *g)
{
	unsigned r = 6 + gen_below(g, 4);

	return g->kind[r] == CTX ? 6 + (r - 5) % 4 : r;
}

/* r0 is a value, or the program ends early; kept with that kind. */
static unsigned keep_result(struct gen *g, enum kind kind)
{
	unsigned r = keeper(g);

	if (!gen_oops(g, 10)) {
		gen_emit(g, 0x15, 0, 0, 0, 0);
		gen_open_jump(g);
	}
	copy(g, r, 0);
	g->kind[r] = kind;
	return r;
}

static void look_up(struct gen *g, unsigned number, enum kind kind)
{
	if (!gen_one_in(g, 6))
		gen_emit(g, 0x7a, 10, 0, g->stack - 8, gen_below(g, 6));
	map(g, 1, number);
	stack(g, 2, g->stack - 8);
	helper(g, BPF_FUNC_map_lookup_elem);
	keep_result(g, kind);
}

static unsigned kept(struct gen *g, enum kind kind, unsigned number)
{
	if (!gen_have(g, kind))
		look_up(g, number, kind);
	return gen_reg_of(g, kind);
}

/* ---- dynptrs ---- */

static int some_slot(struct gen *g)
{
	return g->stack - 8 * (int)(2 + gen_below(g, 5)) - gen_oops(g, 30);
}

static void make_dynptr(struct gen *g)
{
	unsigned record = gen_one_in(g, 2), base;
	int off = some_slot(g);

	if (record) {
		map(g, 1, gen_oops(g, 40) ? GEN_HASH : GEN_RING);
		if (gen_one_in(g, 4))
			copy(g, 2, gen_reg_of(g, NUMBER));
		else
			imm(g, 2, 16);
		imm(g, 3, 0);
	} else {
		base = kept(g, VALUE, GEN_ARRAY);
		copy(g, 1, base);
		imm(g, 2, gen_oops(g, 8) ? GEN_VALUE + 1 : 8 * (int)gen_below(g, 7));
		imm(g, 3, gen_oops(g, 20));
	}
	stack(g, 4, off);
	helper(g, record ? BPF_FUNC_ringbuf_reserve_dynptr : BPF_FUNC_dynptr_from_mem);
	g->dynptr[record] = off;
}

static void give_back_dynptr(struct gen *g)
{
	if (!g->dynptr[1])
		return;
	stack(g, 1, g->dynptr[1]);
	imm(g, 2, 0);
	helper(g, gen_one_in(g, 2) ? BPF_FUNC_ringbuf_submit_dynptr : BPF_FUNC_ringbuf_discard_dynptr);
	if (!gen_oops(g, 8))
		g->dynptr[1] = 0;
}

static void use_dynptr(struct gen *g)
{
	int off = g->dynptr[g->dynptr[0] && g->dynptr[1] ? gen_below(g, 2) : !g->dynptr[0]];

	if (!off && !gen_oops(g, 6)) {
		make_dynptr(g);
		return;
	}
	off -= gen_oops(g, 20) * 8;
	switch (gen_below(g, 4)) {
	case 0:
		gen_stack_pointer(g, 1);
		imm(g, 2, 8 * (int)gen_below(g, 3));
		stack(g, 3, off);
		imm(g, 4, 0);
		imm(g, 5, 0);
		helper(g, BPF_FUNC_dynptr_read);
		return;
	case 1:
		stack(g, 1, off);
		imm(g, 2, 0);
		if (gen_one_in(g, 2) && gen_have(g, VALUE))
			copy(g, 3, gen_reg_of(g, VALUE));
		else
			gen_stack_pointer(g, 3);
		imm(g, 4, 8 * (int)gen_below(g, 3));
		imm(g, 5, 0);
		helper(g, BPF_FUNC_dynptr_write);
		return;
	case 2:
		stack(g, 1, off);
		imm(g, 2, 0);
		imm(g, 3, GEN_VALUE - (int)(gen_oops(g, 3) ? gen_below(g, GEN_VALUE) : 0));
		helper(g, BPF_FUNC_dynptr_data);
		keep_result(g, VALUE);
		return;
	}
	give_back_dynptr(g);
}

/* ---- values that the kernel keeps something in ---- */

static void use_timer(struct gen *g)
{
	static const uint8_t what[] = { BPF_FUNC_timer_init, BPF_FUNC_timer_set_callback, BPF_FUNC_timer_start, BPF_FUNC_timer_cancel };
	uint32_t id = what[gen_below(g, 4)];
	unsigned r = kept(g, TIMED, GEN_TIMERS);

	if (gen_one_in(g, 4)) {
		gen_through(g, r, GEN_VALUE);
		return;
	}
	copy(g, 1, r);
	if (gen_oops(g, 12))
		gen_emit(g, 0x07, 1, 0, 0, 8);
	if (id == BPF_FUNC_timer_init)
		map(g, 2, gen_oops(g, 12) ? GEN_ARRAY : GEN_TIMERS);
	else if (id == BPF_FUNC_timer_set_callback && g->typed)
		function(g, 2, GEN_TIMER_BODY);
	else if (id != BPF_FUNC_timer_cancel)
		imm(g, 2, 1000);
	if (id != BPF_FUNC_timer_cancel)
		imm(g, 3, 0);
	helper(g, id);
}

static void use_lock(struct gen *g)
{
	unsigned r = kept(g, LOCKED, GEN_LOCKS);

	copy(g, 1, r);
	helper(g, BPF_FUNC_spin_lock);
	for (unsigned n = gen_below(g, 4); n; n--) {
		if (gen_oops(g, 10))
			gen_call_helper(g);
		else if (gen_one_in(g, 3))
			gen_arithmetic(g);
		else if (gen_one_in(g, 4))
			gen_conditional(g);
		else
			gen_emit(g, gen_one_in(g, 2) ? 0x63 : 0x7b, r, gen_reg_of(g, NUMBER), 8 + 8 * (int)gen_below(g, 5), 0);
	}
	if (g->careful)
		gen_arrive(g, true);
	copy(g, 1, gen_oops(g, 12) ? gen_reg_of(g, LOCKED) : r);
	if (!gen_oops(g, 20))
		helper(g, BPF_FUNC_spin_unlock);
}

/* ---- objects ---- */

static void get_object(struct gen *g)
{
	const struct progtype *type = progtype_by_number(g->type);
	unsigned r = keeper(g);

	for (unsigned i = 0; i < type->n_fields; i++) {
		const struct ctx_field *f = &type->fields[i];
		bool socket = f->value == CTX_SOCK || f->value == CTX_SOCK_OR_NULL || f->value == CTX_SOCK_COMMON_OR_NULL;

		if (!(socket || f->value == CTX_OBJECT) || gen_one_in(g, 3))
			continue;
		gen_emit(g, 0x79, r, gen_reg_of(g, CTX), f->offset, 0);
		g->kind[r] = socket ? SOCKET : OBJECT;
		if (socket && !gen_oops(g, 8)) {
			gen_emit(g, 0x15, r, 0, 0, 0);
			gen_open_jump(g);
		}
		return;
	}
	if (helper_for(BPF_FUNC_get_current_task_btf, type)) {
		helper(g, BPF_FUNC_get_current_task_btf);
		copy(g, r, 0);
		g->kind[r] = OBJECT;
	}
}

static void use_object(struct gen *g)
{
	static const uint8_t loads[] = { 0x79, 0x79, 0x61, 0x69, 0x71 };
	enum kind kind = gen_have(g, OBJECT) ? OBJECT : SOCKET;
	unsigned from, to = gen_new_reg(g), load = gen_below(g, 5);

	if (!gen_have(g, kind)) {
		get_object(g);
		return;
	}
	from = gen_reg_of(g, kind);
	if (kind == SOCKET)
		gen_emit(g, 0x61, to, from, 4 * (int)gen_below(g, 20), 0);
	else
		gen_emit(g, loads[load], to, from, 8 * (int)gen_below(g, gen_one_in(g, 4) ? 300 : 40), 0);
	g->kind[to] = kind == OBJECT && load < 2 && gen_one_in(g, 2) ? OBJECT : NUMBER;
	if (gen_oops(g, 10))
		gen_emit(g, 0x7b, from, to, 8, 0);
}

static void use_map_pointer(struct gen *g)
{
	unsigned r = keeper(g), to = gen_new_reg(g);

	map(g, r, may_keep(g, true) ? gen_below(g, GEN_INNER) : gen_below(g, GEN_MAPS));
	gen_emit(g, gen_one_in(g, 3) ? 0x79 : 0x61, to, r, 4 * (int)gen_below(g, gen_one_in(g, 3) ? 60 : 12), 0);
	g->kind[r] = UNSET;
	g->kind[to] = NUMBER;
}

static void use_inner_map(struct gen *g)
{
	gen_emit(g, 0x7a, 10, 0, g->stack - 8, gen_below(g, 6));
	map(g, 1, GEN_OUTER);
	stack(g, 2, g->stack - 8);
	helper(g, BPF_FUNC_map_lookup_elem);
	gen_emit(g, 0x15, 0, 0, 0, 0);
	gen_open_jump(g);
	copy(g, 1, 0);
	stack(g, 2, g->stack - 8);
	helper(g, BPF_FUNC_map_lookup_elem);
	keep_result(g, VALUE);
}

/* ---- callbacks and functions ---- */

static void call_back(struct gen *g)
{
	unsigned what = gen_below(g, 3), r;

	if (what == 0) {
		map(g, 1, gen_oops(g, 20) ? GEN_RING : GEN_USER);
		function(g, 2, GEN_DRAIN_BODY);
		if (gen_one_in(g, 2))
			imm(g, 3, 0);
		else
			gen_stack_pointer(g, 3);
		imm(g, 4, 0);
		helper(g, BPF_FUNC_user_ringbuf_drain);
	} else if (what == 1) {
		r = gen_have(g, OBJECT) ? gen_reg_of(g, OBJECT) : 10;
		copy(g, 1, r);
		imm(g, 2, 0);
		function(g, 3, GEN_VMA_BODY);
		imm(g, 4, 0);
		imm(g, 5, 0);
		helper(g, BPF_FUNC_find_vma);
	} else {
		if (gen_one_in(g, 5))
			imm(g, 1, 0);
		else if (gen_one_in(g, 2) && gen_have(g, VALUE))
			copy(g, 1, gen_reg_of(g, VALUE));
		else
			gen_stack_pointer(g, 1);
		copy(g, 2, gen_reg_of(g, NUMBER));
		gen_emit(g, 0x85, 0, BPF_PSEUDO_CALL, 0, 0);
		gen_use_function(g, GEN_MEMORY);
		gen_clobber(g);
		g->kind[0] = NUMBER;
	}
}

/* What the registers of a body or function are at its beginning. */
void gen_wide_body(struct gen *g, enum gen_func func)
{
	g->kind[1] = func == GEN_VMA_BODY ? OBJECT : UNSET;
	g->kind[2] = func == GEN_VMA_BODY ? OBJECT : func == GEN_MEMORY ? NUMBER : UNSET;
	g->kind[3] = func == GEN_TIMER_BODY ? TIMED : UNSET;
	if (func == GEN_DRAIN_BODY && gen_one_in(g, 2)) {
		copy(g, 3, 1);
		gen_stack_pointer(g, 1);
		imm(g, 2, 8);
		imm(g, 4, 0);
		imm(g, 5, 0);
		helper(g, BPF_FUNC_dynptr_read);
	}
	if (func == GEN_MEMORY) {
		copy(g, 6, 1);
		if (!gen_oops(g, 6)) {
			gen_emit(g, 0x15, 6, 0, 0, 0);
			gen_open_jump(g);
		}
		gen_through(g, 6, 16);
	}
}

/* ---- any helper ---- */

static unsigned fitting_map(struct gen *g, const struct helper *h)
{
	if (!gen_oops(g, 30))
		for (unsigned n = 0; n < 20; n++) {
			unsigned i = gen_below(g, GEN_INNER);

			if ((i == GEN_TIMERS || i == GEN_LOCKS || i == GEN_STORAGE) && !may_keep(g, i != GEN_TIMERS))
				continue;
			if (h->maps >> gen_maps[i].type & 1)
				return i;
		}
	return gen_below(g, GEN_INNER);
}

static void memory(struct gen *g, unsigned r)
{
	enum kind kind = gen_one_in(g, 6) ? PACKET : gen_one_in(g, 3) ? VALUE : STACK;

	if (kind == STACK || !gen_have(g, kind))
		gen_stack_pointer(g, r);
	else
		copy(g, r, gen_reg_of(g, kind));
}

static void object(struct gen *g, unsigned r, enum kind kind)
{
	if (gen_have(g, kind))
		copy(g, r, gen_reg_of(g, kind));
	else
		imm(g, r, 0);
}

static void argument(struct gen *g, const struct helper *h, unsigned i)
{
	unsigned r = i + 1;

	switch ((enum helper_arg)h->args[i]) {
	case ARG_NONE:
		return;
	case ARG_ANY:
		if (gen_one_in(g, 3) && gen_have(g, NUMBER))
			copy(g, r, gen_reg_of(g, NUMBER));
		else
			imm(g, r, (int)gen_below(g, 3));
		return;
	case ARG_CONST_MAP:
		map(g, r, fitting_map(g, h));
		return;
	case ARG_SIZE: case ARG_SIZE_OR_ZERO: case ARG_CONST_ALLOC_SIZE:
		if (gen_one_in(g, 5) && gen_have(g, NUMBER)) {
			copy(g, r, gen_reg_of(g, NUMBER));
			gen_emit(g, 0x57, r, 0, 0, 7);
		} else {
			imm(g, r, 8 * (int)gen_below(g, 4));
		}
		return;
	case ARG_CTX: case ARG_CTX_OR_NULL:
		object(g, r, CTX);
		return;
	case ARG_SPIN_LOCK:
		object(g, r, LOCKED);
		return;
	case ARG_TIMER:
		object(g, r, TIMED);
		return;
	case ARG_SOCK_COMMON: case ARG_SOCKET: case ARG_SOCKET_OR_NULL: case ARG_BTF_SOCK_COMMON:
	case ARG_BTF_SOCK_COMMON_OR_NULL:
		object(g, r, SOCKET);
		return;
	case ARG_OBJECT: case ARG_OBJECT_OR_NULL: case ARG_PERCPU_BTF_ID: case ARG_KPTR_OBJECT_OR_NULL:
		object(g, r, OBJECT);
		return;
	case ARG_CONST_STR:
		gen_emit(g, 0x18, r, BPF_PSEUDO_MAP_IDX_VALUE, 0, GEN_TEXT);
		gen_emit(g, 0, 0, 0, 0, 0);
		return;
	case ARG_DYNPTR: case ARG_DYNPTR_UNINIT: case ARG_DYNPTR_OF:
		stack(g, r, g->dynptr[h->args[i] == ARG_DYNPTR_OF] ? g->dynptr[h->args[i] == ARG_DYNPTR_OF] : some_slot(g));
		return;
	case ARG_FUNC:
		imm(g, r, 0);
		return;
	default:
		memory(g, r);
		return;
	}
}

static void any_helper(struct gen *g)
{
	const struct progtype *type = progtype_by_number(g->type);
	const struct helper *h = NULL;
	unsigned id = 0;

	for (unsigned n = 0; n < 30 && !h; n++) {
		id = 1 + gen_below(g, HELPER_COUNT - 1);
		h = gen_oops(g, 60) ? helper_by_id(id) : helper_for(id, type);
		/* Loading these makes the kernel talk. */
		if (id == BPF_FUNC_probe_write_user || id == BPF_FUNC_override_return || (h && h->flags & HELPER_CALLBACK))
			h = NULL;
	}
	if (!h)
		return;
	for (unsigned i = 0; i < 5; i++)
		argument(g, h, i);
	helper(g, id);
	if (h->ret == RET_MAP_VALUE_OR_NULL)
		keep_result(g, VALUE);
	else if (h->ret == RET_OBJECT || h->ret == RET_OBJECT_OR_NULL || h->ret == RET_TRUSTED_OBJECT)
		keep_result(g, OBJECT);
	else if (h->ret == RET_SOCKET_OR_NULL || h->ret == RET_TCP_SOCK_OR_NULL || h->ret == RET_SOCK_COMMON_OR_NULL)
		keep_result(g, SOCKET);
	if (h->flags & HELPER_ACQUIRES && gen_have(g, SOCKET) && !gen_oops(g, 6)) {
		copy(g, 1, gen_reg_of(g, SOCKET));
		helper(g, BPF_FUNC_sk_release);
	}
}

/* A packet pointer of the context, with some bytes known to be there. */
void gen_wide_packet(struct gen *g)
{
	const struct progtype *type = progtype_by_number(g->type);
	const struct ctx_field *data = NULL, *end = NULL;
	unsigned r = keeper(g), n = gen_below(g, 40);

	for (unsigned i = 0; i < type->n_fields; i++) {
		const struct ctx_field *f = &ctx_fields(type, gen_types[g->row].attach)[i];

		if (f->value == CTX_PACKET && f->access)
			data = f;
		if (f->value == CTX_PACKET_END && f->access)
			end = f;
	}
	if (!data || !end || !gen_have(g, CTX))
		return;
	gen_emit(g, data->size == 8 ? 0x79 : 0x61, r, gen_reg_of(g, CTX), data->offset, 0);
	gen_emit(g, end->size == 8 ? 0x79 : 0x61, 2, gen_reg_of(g, CTX), end->offset, 0);
	copy(g, 3, r);
	gen_emit(g, 0x07, 3, 0, 0, n);
	gen_emit(g, 0x2d, 3, 2, 0, 0);
	gen_open_jump(g);
	g->kind[r] = PACKET;
	g->kind[2] = g->kind[3] = UNSET;
	gen_through(g, r, (int)n + 1 - (g->careful ? 1 : 0));
}

void gen_wide_piece(struct gen *g)
{
	unsigned what = gen_below(g, g->typed ? 24 : 20);

	if (what >= 9 && what < 13 && !may_keep(g, what >= 11) && !gen_oops(g, 20))
		what = 0;

	if (what < 5)
		any_helper(g);
	else if (what < 9)
		use_dynptr(g);
	else if (what < 11)
		use_timer(g);
	else if (what < 13)
		use_lock(g);
	else if (what < 16)
		use_object(g);
	else if (what < 17)
		use_map_pointer(g);
	else if (what < 18)
		use_inner_map(g);
	else if (what < 20)
		look_up(g, gen_one_in(g, 2) ? GEN_PERCPU : GEN_LRU, VALUE);
	else
		call_back(g);
}
