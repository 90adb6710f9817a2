/*
 * Which helpers each program type may call, and for which the program's licence must be compatible with the
 * GPL: a program that does nothing but call it. What the kernel says of the arguments does not matter here.
 */
#include "core/helper.h"
#include "tests/tables/oracle.h"

/* Every type that this test can load, with the attach types that make a difference. */
static const struct { uint32_t type; uint32_t flags; uint8_t attach[12]; unsigned n;
} types[] = {
	{ 1, 0, { 0 }, 1 },
	{ 2, 0, { 0 }, 1 },
	{ 3, 0, { 0 }, 1 },
	{ 4, 0, { 0 }, 1 },
	{ 5, 0, { 0 }, 1 },
	{ 6, 0, { 37 }, 1 },
	{ 7, 0, { 0 }, 1 },
	{ 8, 0, { 0, 1 }, 2 },
	{ 9, 0, { 2, 12, 13, 34 }, 4 },
	{ 10, 0, { 0 }, 1 },
	{ 11, 0, { 0 }, 1 },
	{ 12, 0, { 0 }, 1 },
	{ 13, 0, { 3 }, 1 },
	{ 14, 0, { 4, 5, 38 }, 3 },
	{ 15, 0, { 6 }, 1 },
	{ 16, 0, { 7 }, 1 },
	{ 17, 0, { 0 }, 1 },
	{ 18, 0, { 8, 9, 10, 11, 14, 15, 19, 20, 29, 31, 49, 50 }, 12 },
	{ 19, 0, { 0 }, 1 },
	{ 21, 0, { 39 }, 1 },
	{ 22, 0, { 17 }, 1 },
	{ 23, 0, { 18 }, 1 },
	{ 24, 0, { 0 }, 1 },
	{ 25, 0, { 21, 22 }, 2 },
	{ 30, 0, { 36 }, 1 },
	{ 31, BPF_F_SLEEPABLE, { 0 }, 1 },
	{ 32, 0, { 45 }, 1 },
};

/*
 * The kernel locks some helpers away when it is locked down itself; they are not asked for. And what writes
 * user memory or changes return values it lets nobody have by default.
 */
static bool asked(uint32_t id)
{
	return id != HELPER_probe_write_user && id != HELPER_override_return;
}

static void ask(unsigned row, uint32_t id, bool *allowed, bool *gpl)
{
	const struct bpf_insn call[] = { { .code = 0x85, .imm = (int32_t)id }, { .code = 0x95 } };

	*allowed = *gpl = false;
	for (unsigned i = 0; i < types[row].n; i++) {
		uint32_t attach = types[row].attach[i];
		int err = oracle_load(types[row].type, attach, types[row].flags, "GPL", call, 2);

		if (err == -EINVAL &&
		    (strstr(oracle_log, "cannot use helper") || strstr(oracle_log, "unknown func")))
			continue;
		*allowed = true;
		oracle_load(types[row].type, attach, types[row].flags, "none", call, 2);
		*gpl |= strstr(oracle_log, "GPL") != NULL;
	}
}

static void answers(FILE *out, bool ask_kernel)
{
	for (unsigned row = 0; row < sizeof(types) / sizeof(types[0]); row++) {
		const struct progtype *type = progtype_by_number(types[row].type);

		fprintf(out, "== %s\n", type->name);
		for (uint32_t id = 1; id < HELPER_COUNT; id++) {
			const struct helper *helper = helper_for(id, type);
			bool allowed = helper, gpl = helper && helper->flags & HELPER_GPL;

			if (!asked(id))
				continue;
			if (ask_kernel)
				ask(row, id, &allowed, &gpl);
			if (allowed)
				fprintf(out, "%u %s%s\n", id, helper_by_id(id)->name, gpl ? " GPL" : "");
		}
	}
}

int main(int argc, char **argv)
{
	return oracle_main(argc, argv, "tests/tables/callers-6.18.txt", answers);
}
