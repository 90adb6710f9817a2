/*
 * gen_link.c - generated programs with their functions and types. See gen.h.
 */
#include <stddef.h>

#include "core/btf.h"
#include "core/ctx.h"
#include "tests/verify/gen.h"

static const char *const names[GEN_TYPE_IDS] = {
	"random", "helper", "global", "loop_body", "each_body", "timer_body", "drain_body", "vma_body", "memory",
};

static uint32_t add_struct(struct btf *btf, const char *name, uint32_t first, const char *first_name, uint32_t rest_at,
			   uint32_t number, uint32_t size)
{
	const struct btf_member members[] = { { first_name, first, 0, 0 }, { "rest", number, rest_at * 8, 0 } };

	return btf_add_composite(btf, BTF_STRUCT, name, size, members, 2);
}

/* int random(void) and bodies like it, int global(int a, int b), int memory(struct pair *p, int n). */
struct btf *gen_btf(uint32_t ids[GEN_TYPE_IDS])
{
	struct btf *btf = btf_new();
	uint32_t number = btf_add_int(btf, "int", 4, BTF_INT_SIGNED_ENC), wide = btf_add_int(btf, "long", 8, 0);
	uint32_t timer = btf_add_composite(btf, BTF_STRUCT, "bpf_timer", 16, NULL, 0), lock, plain, two, pair, memory;

	add_struct(btf, "timed", timer, "timer", 16, wide, GEN_VALUE);
	lock = btf_add_composite(btf, BTF_STRUCT, "bpf_spin_lock", 4, NULL, 0);
	add_struct(btf, "locked", lock, "lock", 4, number, GEN_VALUE);
	pair = btf_add_ref(btf, BTF_PTR, "", add_struct(btf, "pair", wide, "first", 8, wide, 16));
	plain = btf_add_proto(btf, number, NULL, 0);
	two = btf_add_proto(btf, number, (struct btf_param[]){ { "a", number }, { "b", number } }, 2);
	memory = btf_add_proto(btf, number, (struct btf_param[]){ { "p", pair }, { "n", number } }, 2);
	ids[0] = btf_add_func(btf, names[0], plain, BTF_STATIC);
	for (unsigned f = 0; f < GEN_FUNCS; f++) {
		bool global = f == GEN_GLOBAL || f == GEN_MEMORY;

		ids[1 + f] = btf_add_func(btf, names[1 + f], f == GEN_GLOBAL ? two : f == GEN_MEMORY ? memory : plain,
					  global ? BTF_GLOBAL : BTF_STATIC);
	}
	return btf;
}

bool gen_link(struct gen *g, struct prog *p, const uint32_t ids[GEN_TYPE_IDS])
{
	uint32_t n = 1, first = g->len;

	p->insns = g->code;
	p->len = g->len;
	p->type = progtype_by_number(g->type);
	p->attach_type = gen_types[g->row].attach;
	p->prog_flags = gen_types[g->row].flags;
	p->funcs[0] = (struct prog_func){ .name = (char *)(uintptr_t)names[0], .btf_id = g->typed ? ids[0] : 0 };
	for (unsigned f = 0; f < GEN_FUNCS; f++) {
		if (!g->start[f])
			continue;
		first = g->start[f] < first ? g->start[f] : first;
		p->funcs[n - 1].end = g->start[f];
		p->funcs[n++] = (struct prog_func){
			.name = (char *)(uintptr_t)names[1 + f], .start = g->start[f],
			.btf_id = g->typed ? ids[1 + f] : 0, .global = g->typed && (f == GEN_GLOBAL || f == GEN_MEMORY)
		};
	}
	p->funcs[n - 1].end = g->len;
	p->n_funcs = n;
	for (uint32_t i = first; i < g->len; i++)
		if (g->typed && !(g->code[i].opcode & 7) && g->code[i].opcode >= 0x20)
			return false;
	return true;
}
