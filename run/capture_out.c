/*
 * Plain pcap, written: records go through a buffer of ours, without a library call for each.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/file.h"
#include "run/pcapfile.h"

enum { BUFFER = 256 << 10, SNAPLEN = 262144, LINK_ETHERNET = 1, RECORD = 16 };
#define NS_PER_SECOND 1000000000ull

struct capture_out {
	struct file_out file;
	bool microseconds;
	size_t len;		/* bytes of the buffer that are not written yet */
	uint8_t buffer[BUFFER];
};

static void put_header(struct capture_out *out, uint32_t link)
{
	/* magic, version 2.4, zone, accuracy, the longest packet, what packets begin with; in this machine's order */
	const uint32_t magic = out->microseconds ? 0xa1b2c3d4 : 0xa1b23c4d, rest[] = { 0, 0, SNAPLEN, link };
	const uint16_t version[] = { 2, 4 };

	memcpy(out->buffer, &magic, 4);
	memcpy(out->buffer + 4, version, 4);
	memcpy(out->buffer + 8, rest, sizeof(rest));
	out->len = 8 + sizeof(rest);
}

struct capture_out *capture_out_open(const char *path, const struct capture *like, struct diags *d)
{
	struct capture_out *out = malloc(sizeof(*out));

	if (!out)
		return NULL;
	out->microseconds = like && capture_microseconds(like);
	put_header(out, like ? capture_linktype(like) : LINK_ETHERNET);
	if (!file_out_open(&out->file, path, d))
		return out;
	free(out);
	return NULL;
}

static int flush(struct capture_out *out, struct diags *d)
{
	size_t len = out->len;

	out->len = 0;
	return file_out_write(&out->file, out->buffer, len, d);
}

int capture_out_write(struct capture_out *out, const struct capture_packet *packet, struct diags *d)
{
	uint64_t seconds = packet->time_ns / NS_PER_SECOND, fraction = packet->time_ns - seconds * NS_PER_SECOND;
	const uint32_t record[4] = {
		(uint32_t)seconds, (uint32_t)(out->microseconds ? fraction / 1000 : fraction), packet->len, packet->wire_len,
	};
	int error = out->len + RECORD + packet->len > BUFFER ? flush(out, d) : 0;

	if (error)
		return error;
	if (RECORD + (size_t)packet->len > BUFFER) {
		error = file_out_write(&out->file, record, RECORD, d);
		return error ? error : file_out_write(&out->file, packet->bytes, packet->len, d);
	}
	memcpy(out->buffer + out->len, record, RECORD);
	memcpy(out->buffer + out->len + RECORD, packet->bytes, packet->len);
	out->len += RECORD + packet->len;
	return 0;
}

int capture_out_commit(struct capture_out *out, struct diags *d)
{
	int error = flush(out, d);

	if (error)
		file_out_abandon(&out->file);
	else
		error = file_out_commit(&out->file, d);
	free(out);
	return error;
}

void capture_out_abandon(struct capture_out *out)
{
	if (!out)
		return;
	file_out_abandon(&out->file);
	free(out);
}
