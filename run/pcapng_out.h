/*
 * pcapng_out.h - a pcapng file being written (draft-ietf-opsawg-pcapng), with what a program decided about each
 * packet. It appears under its name when it is complete.
 */
#ifndef RUN_PCAPNG_OUT_H
#define RUN_PCAPNG_OUT_H

#include <stdint.h>

struct capture_packet;
struct diags;
struct pcapng_out;

/* First octet of the option epb_verdict. */
enum pcapng_verdict { PCAPNG_NO_VERDICT = -1, PCAPNG_VERDICT_TC = 1, PCAPNG_VERDICT_XDP = 2 };

struct pcapng_mark {
	enum pcapng_verdict kind;
	uint64_t value;			/* what the program returned */
	const char *comment;		/* NULL: none */
};

/* "-": standard output. NULL and a diagnostic. */
struct pcapng_out *pcapng_out_open(const char *path, struct diags *d);
/* Describes an interface; name NULL: it has none. Its number, from 0 on, or -errno and a diagnostic. */
int pcapng_out_interface(struct pcapng_out *out, uint16_t link, const char *name, struct diags *d);
/* 0, or -errno and a diagnostic. */
int pcapng_out_packet(struct pcapng_out *out, unsigned interface, const struct capture_packet *packet,
		      const struct pcapng_mark *mark, struct diags *d);
/* Completes the file and frees `out`: 0, or -errno and a diagnostic, and no file. */
int pcapng_out_commit(struct pcapng_out *out, struct diags *d);
/* Gives up: no file. NULL is fine. */
void pcapng_out_abandon(struct pcapng_out *out);

#endif
