/*
 * disasm.h - instructions to text, from the texts of isa.def.
 */
#ifndef CORE_DISASM_H
#define CORE_DISASM_H

#include <stdbool.h>
#include <stdint.h>

#include "core/isa.h"

struct strbuf;

enum disasm_style {
	DISASM_KERNEL,		/* as the verifier's log: "*(u64 *)(r10 -8) = r1", "if r0 == 0x0 goto pc+2" */
	DISASM_PSEUDOC,		/* as LLVM: "*(u64 *)(r10 - 8) = r1", "if r0 == 0 goto +2" */
	DISASM_MNEMONIC		/* as GNU as, normal dialect: "stxdw [%r10-8],%r1", "jeq %r0,0,2" */
};

/* How names are found; every function may be NULL or return NULL for "none". */
struct disasm_names {
	const void *arg;
	/* The operand of slot `pc` in words: label of a jump or call target, symbol of an lddw, kernel function. */
	const char *(*operand)(const void *arg, uint32_t pc, const struct insn *in);
	/* KERNEL style, lddw of a map or variable: the address to print instead of the raw immediate. */
	bool (*address)(const void *arg, uint32_t pc, const struct insn *in, uint64_t *value);
	bool big_endian;	/* of the object: how ".8byte" must put the bytes of what is no instruction */
};

/*
 * Appends the text of the instruction at `in` without opcode and newline; its id must be set. `names` may be
 * NULL. An lddw reads two slots. KERNEL style prints illegal instructions as the kernel does before it rejects
 * them, and takes any opcode 0x18 for a whole lddw; no "(%02x) " goes before a text that starts with "BUG_".
 * The other styles assemble to the same bytes again: what is no instruction becomes ".8byte 0x...".
 */
void disasm(struct strbuf *out, const struct insn *in, uint32_t pc, enum disasm_style style,
	    const struct disasm_names *names);

#endif
