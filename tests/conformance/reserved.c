/*
 * reserved.c - fields of instructions that must be zero, or one certain value: with another, neither the
 * verifier nor the checked interpreter takes the instruction for one. Every row of isa.def, every such field
 * of it.
 */
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/helper.h"
#include "core/link.h"
#include "core/strbuf.h"
#include "run/checked_impl.h"
#include "run/load.h"
#include "tests/tap.h"
#include "verify/verify.h"

enum { BEFORE = 6 };

/*
 * Rows that no program of these can hold even when their fields are right, or that the verifier does not
 * cover.
 */
static bool never_accepted(enum isa_id id)
{
	switch ((int)id) {
	case ISA_ADDR_CAST: case ISA_CALL_KFUNC: case ISA_CALLX: case ISA_LD_MAP_FD: case ISA_LD_MAP_VALUE:
	case ISA_LD_VAR_ADDR: case ISA_LD_CODE_ADDR: case ISA_LD_MAP_IDX: case ISA_LD_MAP_IDX_VALUE:
		return true;
	}
	return false;
}

/* The row with operands that work: r0 and r2 are numbers, r6 the context, the stack at r10 - 8 is written. */
static struct insn good_one(enum isa_id id)
{
	const struct isa_row *row = &isa_rows[id];
	struct insn in = { .opcode = row->opcode, .off = row->off == ISA_ANY ? 0 : (int16_t)row->off,
			   .imm = row->imm == ISA_ANY ? 1 : row->imm, .src = row->src == ISA_REG ? 2 :
				   (uint8_t)row->src };

	switch ((enum isa_form)row->form) {
	case FORM_LOAD:
		in.src = ISA_FP;
		in.off = -8;
		break;
	case FORM_STORE_IMM: case FORM_STORE_REG:
		in.dst = ISA_FP;
		in.off = -8;
		break;
	case FORM_CALL:
		in.imm = id == ISA_CALL_LOCAL ? 2 : HELPER_ktime_get_ns;
		break;
	case FORM_JMP: case FORM_JMP_IMM:
		in.imm = 0;
		break;
	case FORM_PKT_ABS: case FORM_PKT_IND: case FORM_NONE: case FORM_DST: case FORM_DST_IMM: case FORM_DST_SRC:
	case FORM_DST_SRC_IMM: case FORM_DST_IMM_JMP: case FORM_DST_SRC_JMP: case FORM_CALL_OFF: case FORM_DST_IMM64:
		break;
	}
	return in;
}

/* A program around the instruction (and, of a 64-bit immediate, its second half). */
static struct progset *program(const struct insn *in, const struct insn *second, struct diags *d)
{
	struct insn insns[16] = {
		{ .opcode = 0xbf, .dst = 6, .src = 1 }, { .opcode = 0xb7, .dst = 0, .imm = 1 },
		{ .opcode = 0xb7, .dst = 2, .imm = 1 }, { .opcode = 0x7a, .dst = 10, .off = -8, .imm = 7 },
		{ .opcode = 0xb7, .dst = 3, .imm = 1 }, { .opcode = 0xb7, .dst = 4, .imm = 1 },
	};
	uint8_t bytes[sizeof(insns)];
	unsigned n = BEFORE;

	insns[n++] = *in;
	if (in->opcode == 0x18)
		insns[n++] = *second;
	if (in->opcode != 0x95) {	/* nothing may be unreachable */
		insns[n++] = (struct insn){ .opcode = 0xb7, .dst = 0 };
		insns[n++] = (struct insn){ .opcode = 0x95 };
	}
	if (in->opcode == 0x85 && in->src == 1) {	/* a function to call */
		insns[n++] = (struct insn){ .opcode = 0xb7, .dst = 0 };
		insns[n++] = (struct insn){ .opcode = 0x95 };
	}
	isa_encode(insns, n, false, bytes);
	return link_raw("reserved", bytes, n * ISA_SLOT, false, progtype_by_id(PROGTYPE_SOCKET_FILTER), d);
}

/* Verifier and checked interpreter: do they take it? A program that does not even link is taken by nobody. */
static void judge(const struct insn *in, const struct insn *second, bool *verified, bool *ran, char *why,
		  size_t size)
{
	const struct run_options options = { .engine = RUN_ENGINE_CHECKED, .no_verify = true };
	struct vfy_options plain = { .log_level = 0 };
	struct strbuf log = STRBUF_INIT;
	struct run_state *state = run_state_new(1, NULL);
	struct diags d = { 0 };
	struct progset *linked = program(in, second, &d);
	struct map *maps[1] = { NULL };
	struct run_set *set = NULL;

	*verified = *ran = false;
	snprintf(why, size, "does not link");
	if (!linked || run_adopt(linked, maps, &options, &set))
		goto out;
	*verified = !vfy_check(&linked->progs[0], &plain, &log, NULL, NULL, &d);
	if (run_prepare(set, &set->progs[0], &log, &d) || packet_set(state,
								     (const uint8_t *)"0123456789abcdef", 16,
									     16, 0))
		goto out;
	run_execute(state, &set->progs[0]);
	*ran = !run_stopped(state);
	snprintf(why, size, "%s", *ran ? "ran" : state->checked->what.s);
out:
	run_close(set);
	run_state_free(state);
	strbuf_free(&log);
	diag_free(&d);
}

static void refused(const char *name, const char *field, const struct insn *in, const struct insn *second)
{
	char why[300];
	bool verified, ran;

	judge(in, second, &verified, &ran, why, sizeof(why));
	ok(!verified && !ran && (strstr(why, "no instruction") || strstr(why, "does not link")), "%s: %s: %s",
	   name, field,
	   verified ? "accepted by the verifier" : why);
}

/* Sets a field to a value for which there is no row. */
static void spoil(enum isa_id id, const char *field, const struct insn *good, const struct insn *second)
{
	static const int values[] = { 1, 7, 3, 9, 0x20, 0x77 };

	for (size_t i = 0; i < sizeof(values) / sizeof(values[0]); i++) {
		struct insn in = *good;

		if (!strcmp(field, "src"))
			in.src = (uint8_t)(values[i] & 15);
		else if (!strcmp(field, "off"))
			in.off = (int16_t)values[i];
		else if (!strcmp(field, "imm"))
			in.imm = values[i];
		else
			in.dst = (uint8_t)(values[i] & 7);
		if (strcmp(field, "dst") && isa_classify(&in) != ISA_NONE)
			continue;
		refused(isa_rows[id].name, field, &in, second);
		return;
	}
	ok(false, "%s: %s: no value is refused", isa_rows[id].name, field);
}

static void spoil_second(enum isa_id id, const struct insn *in)
{
	const struct insn halves[] = { { .opcode = 1 }, { .dst = 1 }, { .src = 1 }, { .off = 1 } };
	static const char *const fields[] = { "opcode", "dst", "src", "off" };

	for (unsigned i = 0; i < 4; i++) {
		char name[60];

		snprintf(name, sizeof(name), "%s, second half", isa_rows[id].name);
		refused(name, fields[i], in, &halves[i]);
	}
}

static void check_row(enum isa_id id)
{
	const struct isa_row *row = &isa_rows[id];
	const struct insn good = good_one(id), second = { 0 };
	bool verified, ran;
	char why[300];

	judge(&good, &second, &verified, &ran, why, sizeof(why));
	ok(never_accepted(id) || (verified && ran), "%s as it should be: %s", row->name, why);
	if (row->off != ISA_ANY)
		spoil(id, "off", &good, &second);
	if (row->imm != ISA_ANY)
		spoil(id, "imm", &good, &second);
	if (row->src != ISA_REG && row->src != ISA_ANY)
		spoil(id, "src", &good, &second);
	if (!isa_has_dst((enum isa_form)row->form))
		spoil(id, "dst", &good, &second);
	if (row->form == FORM_DST_IMM64)
		spoil_second(id, &good);
}

int main(void)
{
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++)
		check_row((enum isa_id)id);
	return done();
}
