/*
 * assemble(disassemble(x)) = x for random instructions, in every style of the disassembler.
 * An argument is the seed; it is printed.
 */
#include <elf.h>
#include <time.h>

#include "asm/dump.h"
#include "core/disasm.h"
#include "tests/asm/operands.h"
#include "tests/asm/tools.h"

enum { INSNS = 4000, STREAMS = 5 };

static uint64_t state;

static uint32_t rnd(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (uint32_t)(state >> 16);
}

/* Small numbers, ends of ranges and anything. */
static int32_t rnd_number(void)
{
	switch (rnd() % 4) {
	case 0: return (int32_t)(rnd() % 32) - 16;
	case 1: return operand_imms[rnd() % N_IMMS];
	default: return (int32_t)rnd();
	}
}

static void one_stream(enum disasm_style style, const char *name, bool big)
{
	struct strbuf text = STRBUF_INIT, bytes = STRBUF_INIT;
	struct asm_options options = { .big_endian = big };
	const struct strbuf *ours;
	struct object *obj;
	uint8_t encoded[2 * ISA_SLOT];
	struct insn in[2];
	bool same;

	for (unsigned n = 0; n < INSNS; n++) {
		enum isa_id id = (enum isa_id)(ISA_IMM64_HI + 1 + rnd() % (ISA_COUNT - ISA_IMM64_HI - 1));
		unsigned slots;

		make_insn(in, id, rnd() % ISA_REGS, rnd() % ISA_REGS, (int16_t)rnd_number(), rnd_number(),
			  rnd_number());
		if (!has_text(in, style))
			continue;
		slots = isa_is_imm64(in) ? 2 : 1;
		put_line(&text, in, style, bytes.len / ISA_SLOT);
		isa_encode(in, slots, big, encoded);
		strbuf_add(&bytes, encoded, slots * ISA_SLOT);
	}
	obj = assemble("random.s", &text, &options);
	ours = section_bytes(obj, ".text");
	same = ours && ours->len == bytes.len && !memcmp(ours->s, bytes.s, bytes.len);
	ok(same, "%u random instructions in %s, %s", INSNS, name, big ? "big-endian" : "little-endian");
	object_free(obj);
	strbuf_free(&text);
	strbuf_free(&bytes);
}

/* Any bytes at all, most of them no instructions. */
static void any_bytes(bool mnemonic, bool big)
{
	struct object *obj = object_new("bytes", big), *again;
	int section = obj ? object_add_section(obj, ".text", SHT_PROGBITS, SHF_ALLOC | SHF_EXECINSTR, 8) : -1;
	struct dump_options how = { .mnemonic = mnemonic };
	struct asm_options options = { .big_endian = big };
	struct strbuf text = STRBUF_INIT, *bytes;
	const struct strbuf *ours;
	struct diags d = { 0 };

	if (section < 0)
		return;
	bytes = &obj->sections[section].data;
	for (unsigned i = 0; i < INSNS * ISA_SLOT; i++)
		strbuf_putc(bytes, (char)rnd());
	obj->sections[section].size = bytes->len;
	asm_dump(obj, &how, &text, &d);
	again = assemble("bytes.s", &text, &options);
	ours = section_bytes(again, ".text");
	ok(ours && ours->len == bytes->len && !memcmp(ours->s, bytes->s, bytes->len),
	   "%u random bytes in %s, %s", INSNS * ISA_SLOT, mnemonic ? "mnemonics" : "pseudo-C",
	   big ? "big-endian" : "little-endian");
	for (size_t i = 0; ours && i < ours->len && i < bytes->len; i++)
		if (ours->s[i] != bytes->s[i]) {
			note("byte %zu of %zu is %02x, not %02x", i, bytes->len, (unsigned char)ours->s[i],
			     (unsigned char)bytes->s[i]);
			break;
		}
	object_free(obj);
	object_free(again);
	diag_free(&d);
	strbuf_free(&text);
}

int main(int argc, char **argv)
{
	state = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL) << 20 ^ (uint64_t)getpid();
	note("seed %llu", (unsigned long long)state);
	state |= 1;
	for (int i = 0; i < STREAMS; i++) {
		one_stream(DISASM_PSEUDOC, "pseudo-C", i & 1);
		one_stream(DISASM_KERNEL, "the kernel's listing", i & 1);
		one_stream(DISASM_MNEMONIC, "mnemonics", i & 1);
	}
	for (int i = 0; i < 4; i++)
		any_bytes(i & 1, i & 2);
	return done();
}
