/*
 * What is refused before a program runs: what it would do there means nothing outside the kernel.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>

#include "core/diag.h"
#include "core/helper.h"
#include "core/maptype.h"
#include "core/proof.h"
#include "run/load.h"

/* The place of an instruction in the source, or in the file at least. */
static struct loc place(const struct prog *prog, uint32_t pc, struct diags *d)
{
	const struct prog_line *line = prog_line(prog, pc);

	if (line && line->line)
		return (struct loc){ diag_intern(d, line->file), line->line, line->col, 0 };
	return (struct loc){ diag_intern(d, prog->set->file), 0, 0, 0 };
}

__attribute__((format(printf, 4, 5))) static int refuse(const struct prog *prog, uint32_t pc, struct diags *d,
							const char *fmt, ...)
{
	char why[160];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(why, sizeof(why), fmt, ap);
	va_end(ap);
	diag_error(d, place(prog, pc, d), "program '%s' cannot run here: %s (instruction %u)", prog->name, why, pc);
	return -ENOTSUP;
}

static int check_call(const struct prog *prog, uint32_t pc, struct diags *d)
{
	const struct helper *helper = helper_by_id((uint32_t)prog->insns[pc].imm);

	if (helper && !(helper->flags & HELPER_NO_BODY))
		return 0;
	return refuse(prog, pc, d, "bpf_%s() means nothing outside the kernel", helper ? helper->name : "?");
}

/*
 * Also what is inside a map of maps must be something here. Maps that are not there, which only unverified programs
 * name, are the checked interpreter's to report.
 */
static int check_map(const struct prog *prog, uint32_t pc, struct diags *d)
{
	uint32_t index = (uint32_t)prog->insns[pc].imm;
	const struct map_def *map = index < prog->set->n_maps ? &prog->set->maps[index] : NULL, *inner = map;
	const struct maptype *outer_type, *type;

	if (!map)
		return 0;
	if (map->inner >= 0)
		inner = &prog->set->maps[map->inner];
	outer_type = maptype_by_number(map->type);
	type = maptype_by_number(inner->type);
	if (type && outer_type && type->runs && outer_type->runs)
		return 0;
	if (outer_type && !outer_type->runs)
		type = outer_type;
	return refuse(prog, pc, d, "map '%s': what maps of type %s hold is the kernel's", map->name,
		      type ? type->name : "?");
}

int run_check(const struct prog *prog, const struct proof *proof, struct diags *d)
{
	int error = 0;

	for (uint32_t pc = 0; !error && pc < prog->len; pc++) {
		const struct insn *in = &prog->insns[pc];

		if (proof && !(proof->facts[pc].flags & PROOF_SEEN))
			continue;
		if (in->id == ISA_LD_MAP_IDX || in->id == ISA_LD_MAP_IDX_VALUE)
			error = check_map(prog, pc, d);
		else if (proof && in->id == ISA_CALL)
			error = check_call(prog, pc, d);
		else if (proof && in->id == ISA_NONE)	/* the kernel may know more than we do */
			error = refuse(prog, pc, d, "it is none that this version knows");
	}
	return error;
}
