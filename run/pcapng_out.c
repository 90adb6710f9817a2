#include "run/pcapng_out.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "config.h"
#include "core/file.h"
#include "core/strbuf.h"
#include "run/pcapfile.h"

enum { BLOCK_SECTION = 0x0a0d0d0a, BLOCK_INTERFACE = 1, BLOCK_PACKET = 6, BYTE_ORDER_MAGIC = 0x1a2b3c4d };
enum {
	OPTION_END = 0, OPTION_COMMENT = 1, OPTION_APPLICATION = 4, OPTION_NAME = 2, OPTION_RESOLUTION = 9,
	OPTION_VERDICT = 7
};
enum { NANOSECONDS = 9, FLUSH = 256 << 10 };

struct pcapng_out {
	struct file_out file;
	struct strbuf bytes;		/* not written yet */
	unsigned interfaces;
};

static void put16(struct strbuf *b, uint16_t v)
{
	strbuf_add(b, &v, sizeof(v));
}

static void put32(struct strbuf *b, uint32_t v)
{
	strbuf_add(b, &v, sizeof(v));
}

/* Up to a multiple of 4. */
static void pad(struct strbuf *b, size_t len)
{
	strbuf_zero(b, -len & 3);
}

/* Where the block begins; its length is entered by end_block(). */
static size_t begin_block(struct strbuf *b, uint32_t type)
{
	size_t at = b->len;

	put32(b, type);
	put32(b, 0);
	return at;
}

static void end_block(struct strbuf *b, size_t at)
{
	uint32_t len = (uint32_t)(b->len - at) + 4;

	put32(b, len);
	if (!b->failed)
		memcpy(b->s + at + 4, &len, sizeof(len));
}

static void option(struct strbuf *b, uint16_t code, const void *value, size_t len)
{
	put16(b, code);
	put16(b, (uint16_t)len);
	strbuf_add(b, value, len);
	pad(b, len);
}

static int flush(struct pcapng_out *out, struct diags *d)
{
	int error = out->bytes.failed ? -ENOMEM : file_out_write(&out->file, out->bytes.s, out->bytes.len, d);

	strbuf_cut(&out->bytes, 0);
	return error;
}

static void section(struct strbuf *b)
{
	static const char application[] = "ebpf-run " PACKAGE_VERSION;
	size_t at = begin_block(b, BLOCK_SECTION);

	put32(b, BYTE_ORDER_MAGIC);
	put16(b, 1);			/* version 1.0 */
	put16(b, 0);
	put32(b, UINT32_MAX);		/* of unknown length, 64 bits */
	put32(b, UINT32_MAX);
	option(b, OPTION_APPLICATION, application, strlen(application));
	put32(b, OPTION_END);
	end_block(b, at);
}

struct pcapng_out *pcapng_out_open(const char *path, struct diags *d)
{
	struct pcapng_out *out = calloc(1, sizeof(*out));

	if (!out)
		return NULL;
	out->bytes = (struct strbuf)STRBUF_INIT;
	if (file_out_open(&out->file, path, d)) {
		free(out);
		return NULL;
	}
	section(&out->bytes);
	return out;
}

int pcapng_out_interface(struct pcapng_out *out, uint16_t link, const char *name, struct diags *d)
{
	const uint8_t resolution = NANOSECONDS;
	size_t at = begin_block(&out->bytes, BLOCK_INTERFACE);
	int error;

	put16(&out->bytes, link);
	put16(&out->bytes, 0);
	put32(&out->bytes, 0);		/* no limit to what is captured of a packet */
	if (name)
		option(&out->bytes, OPTION_NAME, name, strlen(name));
	option(&out->bytes, OPTION_RESOLUTION, &resolution, sizeof(resolution));
	put32(&out->bytes, OPTION_END);
	end_block(&out->bytes, at);
	error = flush(out, d);
	return error ? error : (int)out->interfaces++;
}

static void verdict(struct strbuf *b, const struct pcapng_mark *mark)
{
	uint8_t value[9] = { (uint8_t)mark->kind };

	memcpy(value + 1, &mark->value, sizeof(mark->value));
	option(b, OPTION_VERDICT, value, sizeof(value));
}

int pcapng_out_packet(struct pcapng_out *out, unsigned interface, const struct capture_packet *packet,
		      const struct pcapng_mark *mark, struct diags *d)
{
	struct strbuf *b = &out->bytes;
	size_t at = begin_block(b, BLOCK_PACKET);

	put32(b, interface);
	put32(b, (uint32_t)(packet->time_ns >> 32));
	put32(b, (uint32_t)packet->time_ns);
	put32(b, packet->len);
	put32(b, packet->wire_len);
	strbuf_add(b, packet->bytes, packet->len);
	pad(b, packet->len);
	if (mark->comment)
		option(b, OPTION_COMMENT, mark->comment, strlen(mark->comment));
	if (mark->kind != PCAPNG_NO_VERDICT)
		verdict(b, mark);
	if (mark->comment || mark->kind != PCAPNG_NO_VERDICT)
		put32(b, OPTION_END);
	end_block(b, at);
	return b->len < FLUSH && !b->failed ? 0 : flush(out, d);
}

int pcapng_out_commit(struct pcapng_out *out, struct diags *d)
{
	int error = flush(out, d);

	if (error) {
		pcapng_out_abandon(out);
		return error;
	}
	error = file_out_commit(&out->file, d);
	strbuf_free(&out->bytes);
	free(out);
	return error;
}

void pcapng_out_abandon(struct pcapng_out *out)
{
	if (!out)
		return;
	file_out_abandon(&out->file);
	strbuf_free(&out->bytes);
	free(out);
}
