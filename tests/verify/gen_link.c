/*
 * gen_link.c - generated programs with their functions and types. See gen.h.
 */
#include "core/btf.h"
#include "core/ctx.h"
#include "tests/verify/gen.h"

static const char *const names[GEN_TYPE_IDS] = { "random", "helper", "global", "loop_body", "each_body" };

/* int random(void) and bodies like it, int global(int a, int b). */
struct btf *gen_btf(uint32_t ids[GEN_TYPE_IDS])
{
	struct btf *btf = btf_new();
	uint32_t number = btf_add_int(btf, "int", 4, BTF_INT_SIGNED_ENC);
	const struct btf_param params[] = { { "a", number }, { "b", number } };
	uint32_t plain = btf_add_proto(btf, number, NULL, 0), two = btf_add_proto(btf, number, params, 2);

	ids[0] = btf_add_func(btf, names[0], plain, BTF_STATIC);
	for (unsigned f = 0; f < GEN_FUNCS; f++)
		ids[1 + f] = btf_add_func(btf, names[1 + f], f == GEN_GLOBAL ? two : plain,
					  f == GEN_GLOBAL ? BTF_GLOBAL : BTF_STATIC);
	return btf;
}

bool gen_link(struct gen *g, struct prog *p, const uint32_t ids[GEN_TYPE_IDS])
{
	uint32_t n = 1, first = g->len;

	p->insns = g->code;
	p->len = g->len;
	p->type = progtype_by_number(g->type);
	p->funcs[0] = (struct prog_func){ .name = (char *)(uintptr_t)names[0], .btf_id = g->typed ? ids[0] : 0 };
	for (unsigned f = 0; f < GEN_FUNCS; f++) {
		if (!g->start[f])
			continue;
		first = g->start[f] < first ? g->start[f] : first;
		p->funcs[n - 1].end = g->start[f];
		p->funcs[n++] = (struct prog_func){
			.name = (char *)(uintptr_t)names[1 + f], .start = g->start[f],
			.btf_id = g->typed ? ids[1 + f] : 0, .global = g->typed && f == GEN_GLOBAL
		};
	}
	p->funcs[n - 1].end = g->len;
	p->n_funcs = n;
	for (uint32_t i = first; i < g->len; i++)
		if (g->typed && !(g->code[i].opcode & 7) && g->code[i].opcode >= 0x20)
			return false;
	return true;
}
