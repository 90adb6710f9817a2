/*
 * classic.h - classic BPF programs: what libpcap compiles filters to, and what sockets took before eBPF.
 * An accumulator A, an index register X, sixteen words of memory, jumps forward only.
 */
#ifndef CORE_CLASSIC_H
#define CORE_CLASSIC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diags;
struct strbuf;

enum classic_op {
	CLASSIC_NONE,		/* no such instruction */
#define CLASSIC(id, code, mnemonic, form) CLASSIC_##id,
#include "core/classic.def"
	CLASSIC_OPS
};

/* How the operand is written. */
enum classic_form {
	CFORM_NONE, CFORM_ABS, CFORM_IND, CFORM_IMM, CFORM_MEM, CFORM_LEN, CFORM_MSH, CFORM_X, CFORM_A,
	CFORM_JUMP, CFORM_COND_K, CFORM_COND_X
};

/* Values beside the packet. */
enum classic_aux_id {
#define CLASSIC_AUX(id, ...) CLASSIC_AUX_##id,
#include "core/classic.def"
	CLASSIC_AUXES
};

enum {
	CLASSIC_MAX = 4096,	/* instructions */
	CLASSIC_WORDS = 16	/* M[] */
};

/* Absolute offsets from here on mean something else than the packet's bytes. */
#define CLASSIC_AUX_OFFSET 0xfffff000u	/* values beside the packet */
#define CLASSIC_NET_OFFSET 0xfff00000u	/* from the network header */
#define CLASSIC_LINK_OFFSET 0xffe00000u	/* from the link layer's header */

struct classic {
	uint16_t code;
	uint8_t jt, jf;		/* conditional jumps: relative to the next instruction */
	uint32_t k;
};

struct classic_row {
	uint16_t code;
	uint8_t form;		/* enum classic_form */
	const char *mnemonic;
};

struct classic_aux {
	uint32_t offset;	/* from CLASSIC_AUX_OFFSET */
	const char *name;	/* in text: "proto" */
	const char *skb, *xdp;	/* field that holds it, NULL: none */
	const char *helper;	/* helper that gives it, NULL: none */
	bool swap;		/* the field is in network order */
};

extern const struct classic_row classic_rows[CLASSIC_OPS];
extern const struct classic_aux classic_auxes[CLASSIC_AUXES];

/* Where each instruction of a program stands, for messages and for line information. */
struct classic_line {
	uint32_t line;
	const char *text;	/* owned by the program; NULL: classic_text() */
};

struct classic_prog {
	const char *name;	/* of the file, for messages; borrowed */
	struct classic *insns;
	struct classic_line *lines;	/* NULL: line i + 1, classic_text() */
	uint32_t n;
};

void classic_free(struct classic_prog *prog);
enum classic_op classic_op(const struct classic *in);
/* What a load from an absolute offset gives beside the packet, CLASSIC_AUXES: none. */
enum classic_aux_id classic_aux_at(const struct classic *in);
/* Bytes that a load from the packet takes: 1, 2 or 4. */
unsigned classic_width(const struct classic *in);

/* Appends one instruction as tcpdump -d prints it: "(000) ldh      [12]". */
void classic_text(const struct classic_prog *prog, uint32_t at, struct strbuf *out);

/*
 * The rules by which the kernel takes a classic program: known instructions, jumps that stay inside, a return
 * at the end, no division by zero, no shift by 32 or more, M[] written before it is read. 0, or -EINVAL and a
 * diagnostic for each breach.
 */
int classic_check(const struct classic_prog *prog, struct diags *d);

#endif
