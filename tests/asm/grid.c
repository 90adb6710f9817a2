/*
 * Every row of isa.def with operands at the ends of their ranges: our bytes are the fields that were meant,
 * and those of llvm-mc (pseudo-C, both byte orders) and of GNU as (mnemonics), where these know the
 * instruction.
 */
#include "core/disasm.h"
#include "tests/asm/operands.h"
#include "tests/asm/tools.h"

struct texts {
	enum disasm_style style;
	struct strbuf text, bytes;
	bool big_endian;
	bool (*takes)(const struct insn *in);	/* NULL: everything */
	unsigned n;
};

static void add_text(void *arg, const struct insn *in)
{
	struct texts *t = arg;
	unsigned slots = isa_is_imm64(in) ? 2 : 1;
	uint8_t bytes[2 * ISA_SLOT];

	if (t->takes && !t->takes(in))
		return;
	put_line(&t->text, in, t->style, t->bytes.len / ISA_SLOT);
	isa_encode(in, slots, t->big_endian, bytes);
	strbuf_add(&t->bytes, bytes, slots * ISA_SLOT);
	t->n++;
}

/*
 * What LLVM 19 does not take, or does otherwise, and why. Everything else must come out the same.
 *     load_acquire, store_release   came with LLVM 20
 *     call of a distance            LLVM knows functions by name only
 *     gotol beyond 16 bits          its parser's limit is that of goto
 *     ld_pseudo beyond 32 bits      it drops the upper half
 *     skb[r1 + 5]                   it has no text for the immediate
 */
static bool llvm_takes(const struct insn *in)
{
	const struct isa_row *row = isa_row(in);

	if (row->op == OP_A_LOAD_ACQ || row->op == OP_A_STORE_REL || row->op == OP_CALL_LOCAL)
		return false;
	if (row->form == FORM_JMP_IMM)
		return in->imm == (int16_t)in->imm;
	if (row->form == FORM_DST_IMM64 && row->op != OP_LD_IMM64)
		return in[1].imm == 0;
	return row->form != FORM_PKT_IND || in->imm == 0;
}

/*
 * GNU as 2.40 knows the instructions up to v3; of what it does not know it says so, and the row is skipped.
 *     call of a distance            "local" is no word of its own there
 */
static bool gnu_takes(const struct insn *in)
{
	return isa_row(in)->op != OP_CALL_LOCAL;
}

/* Where each row's instructions lie in the texts that another assembler gets. */
static struct { size_t start, end; unsigned n; } place[ISA_COUNT];

/* Runs `command` on the text; their bytes, .failed when it does not take the text (the reason is in `why`).
 */
static struct strbuf their_bytes(const struct texts *t, const char *command, char why[120])
{
	char path[128];
	struct strbuf none = STRBUF_INIT;
	FILE *f;

	none.failed = true;
	snprintf(path, sizeof(path), "%s/in.s", scratch);
	if (!spill(path, &t->text))
		return none;
	if (run("cd %s && rm -f out.* && { %s; } 2>err.txt", scratch, command) == 0) {
		snprintf(path, sizeof(path), "%s/out.bin", scratch);
		return slurp(path);
	}
	snprintf(path, sizeof(path), "%s/err.txt", scratch);
	f = fopen(path, "r");
	while (f && fgets(why, 120, f) && !strstr(why, "rror:"))
		;
	if (f)
		fclose(f);
	why[strcspn(why, "\n")] = '\0';
	return none;
}

static void compare_rows(const char *what, const struct texts *t, const struct strbuf *theirs)
{
	ok(theirs->len == t->bytes.len, "%s: %zu bytes, %zu expected", what, theirs->len, t->bytes.len);
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++) {
		size_t start = place[id].start, len = place[id].end - start;

		if (len)
			ok(theirs->len >= start + len && !memcmp(theirs->s + start, t->bytes.s + start, len),
			   "%s: %u instructions as %s%s has them", isa_rows[id].name, place[id].n, what,
			   t->big_endian ? ", big-endian," : "");
	}
}

static void add_row(struct texts *t, enum isa_id id)
{
	place[id].start = t->bytes.len;
	t->n = 0;
	for_operands(id, add_text, t);
	place[id].end = t->bytes.len;
	place[id].n = t->n;
}

static bool testable(unsigned id, enum disasm_style style)
{
	struct insn in[2];

	make_insn(in, (enum isa_id)id, 0, 0, 0, 0, 0);
	return has_text(in, style);
}

static void texts_free(struct texts *t)
{
	strbuf_free(&t->text);
	strbuf_free(&t->bytes);
}

static void check_llvm(bool big, const char *mc, const char *copy)
{
	struct texts t = { DISASM_PSEUDOC, STRBUF_INIT, STRBUF_INIT, big, llvm_takes, 0 };
	char command[256], why[120] = "";
	struct strbuf theirs;

	snprintf(command, sizeof(command), "%s -triple %s -mcpu=v4 -filetype=obj in.s -o out.o && "
		 "%s -O binary -j .text out.o out.bin", mc, big ? "bpfeb" : "bpfel", copy);
	memset(place, 0, sizeof(place));
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++)
		if (testable(id, DISASM_PSEUDOC))
			add_row(&t, (enum isa_id)id);
	theirs = their_bytes(&t, command, why);
	if (ok(!theirs.failed, "%s takes what we write %s", mc, why))
		compare_rows("llvm-mc", &t, &theirs);
	strbuf_free(&theirs);
	texts_free(&t);
}

/* One row alone tells whether GNU as knows it; what it knows is compared together. */
static void check_gnu(bool big, const char *gas, const char *copy)
{
	static bool unknown[ISA_COUNT];
	struct texts t = { DISASM_MNEMONIC, STRBUF_INIT, STRBUF_INIT, big, gnu_takes, 0 };
	char command[256], why[120] = "";
	struct strbuf theirs;

	/* GNU as up to 2.40 wants the sign of an offset behind a plus. */
	snprintf(command, sizeof(command),
		 "sed 's/\\(\\[%%r[0-9]*\\)-/\\1+-/' in.s > gnu.s && %s %s gnu.s -o out.o && "
		 "%s -O binary -j .text out.o out.bin",
		 gas, big ? "-EB" : "-EL", copy);
	memset(place, 0, sizeof(place));
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT && !big; id++) {
		struct texts one = { DISASM_MNEMONIC, STRBUF_INIT, STRBUF_INIT, big, gnu_takes, 0 };

		add_row(&one, (enum isa_id)id);
		theirs = their_bytes(&one, command, why);
		unknown[id] = theirs.failed;
		if (theirs.failed && one.n)
			note("%s is unknown to %s: %s", isa_rows[id].name, gas, why);
		strbuf_free(&theirs);
		texts_free(&one);
	}
	memset(place, 0, sizeof(place));
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++)
		if (testable(id, DISASM_MNEMONIC) && !unknown[id])
			add_row(&t, (enum isa_id)id);
	theirs = their_bytes(&t, command, why);
	if (ok(!theirs.failed, "%s takes what we write %s", gas, why))
		compare_rows("GNU as", &t, &theirs);
	strbuf_free(&theirs);
	texts_free(&t);
}

/* Our own bytes are the fields that were meant. */
static void check_ours(enum isa_id id, enum disasm_style style, bool big)
{
	static const char *const styles[] = { "the log's words", "pseudo-C", "mnemonics" };
	struct texts t = { style, STRBUF_INIT, STRBUF_INIT, big, NULL, 0 };
	struct asm_options options = { .big_endian = big, .no_debug = true };
	const struct strbuf *ours;
	struct object *obj;

	for_operands(id, add_text, &t);
	obj = assemble("grid.s", &t.text, &options);
	ours = section_bytes(obj, ".text");
	ok(ours && ours->len == t.bytes.len && !memcmp(ours->s, t.bytes.s, ours->len),
	   "%s: %u instructions in %s%s", isa_rows[id].name, t.n, styles[style], big ? ", big-endian" : "");
	object_free(obj);
	texts_free(&t);
}

int main(void)
{
	static const char *const mc_names[] = { "llvm-mc-19", NULL };
	static const char *const copy_names[] = { "llvm-objcopy-19", NULL };
	static const char *const gas_names[] = { "bpf-unknown-none-as", "bpf-as", NULL };
	const char *mc = tool(mc_names), *copy = tool(copy_names), *gas = tool(gas_names);

	if (!scratch_open())
		return 99;
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++)
		for (int style = DISASM_KERNEL; style <= DISASM_MNEMONIC; style++)
			for (int big = 0; big < 2 && testable(id, (enum disasm_style)style); big++)
				check_ours((enum isa_id)id, (enum disasm_style)style, big);
	for (int big = 0; big < 2; big++) {
		if (mc && copy)
			check_llvm(big, mc, copy);
		else
			skip("llvm-mc", "llvm-mc-19 and llvm-objcopy-19 are not installed");
		if (gas && copy)
			check_gnu(big, gas, copy);
		else
			skip("GNU as", "binutils-bpf is not installed");
	}
	scratch_close();
	return done();
}
