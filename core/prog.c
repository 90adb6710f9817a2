#include "core/prog.h"

#include <stdlib.h>
#include <string.h>

#include "core/btf.h"

static void map_def_clear(struct map_def *def)
{
	for (uint32_t i = 0; i < def->n_values; i++)
		free(def->values[i]);
	free(def->values);
	free(def->name);
	free(def->pin_name);
	free(def->section);
	free(def->data);
}

static void prog_clear(struct prog *prog)
{
	for (uint32_t i = 0; i < prog->n_funcs; i++)
		free(prog->funcs[i].name);
	free(prog->funcs);
	free(prog->lines);
	free(prog->insns);
	free(prog->name);
	free(prog->section);
}

void progset_free(struct progset *set)
{
	if (!set)
		return;
	for (uint32_t i = 0; i < set->n_progs; i++)
		prog_clear(&set->progs[i]);
	for (uint32_t i = 0; i < set->n_maps; i++)
		map_def_clear(&set->maps[i]);
	free(set->progs);
	free(set->maps);
	free(set->file);
	free(set->license);
	btf_free(set->btf);
	free(set);
}

const struct prog_line *prog_line(const struct prog *prog, uint32_t insn)
{
	uint32_t lo = 0, hi = prog->n_lines;

	while (lo < hi) {
		uint32_t mid = lo + (hi - lo) / 2;

		if (prog->lines[mid].insn <= insn)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo ? &prog->lines[lo - 1] : NULL;
}

const struct prog_func *prog_func(const struct prog *prog, uint32_t insn)
{
	const struct prog_func *found = &prog->funcs[0];

	for (uint32_t i = 0; i < prog->n_funcs && prog->funcs[i].start <= insn; i++)
		found = &prog->funcs[i];
	return found;
}

bool license_is_gpl(const char *license)
{
	static const char *const names[] = { "GPL", "GPL v2", "GPL and additional rights", "Dual BSD/GPL",
					     "Dual MIT/GPL", "Dual MPL/GPL" };

	for (unsigned i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (!strcmp(license, names[i]))
			return true;
	return false;
}
