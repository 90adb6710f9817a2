#include "run/pcapfile.h"

#include <errno.h>
#include <pcap/pcap.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/file.h"

enum { BUFFER = 1 << 20, MAX_SNAPLEN = 262144 };
#define NS_PER_SECOND 1000000000ull

struct capture {
	pcap_t *pcap;
	char *path;
	char *buffer;		/* of the stream */
	uint64_t packets;	/* read so far */
	bool microseconds;	/* the file's resolution; else finer */
};

static struct loc in_file(struct diags *d, const char *path)
{
	return (struct loc){ diag_intern(d, !strcmp(path, "-") ? "<stdin>" : path), 0, 0, 0 };
}

/*
 * libpcap does not say in which resolution a file was written; its first four bytes do. They go back into the
 * stream's buffer, so that this works for pipes.
 */
static bool is_microseconds(FILE *file)
{
	static const uint8_t magics[2][4] = { { 0xd4, 0xc3, 0xb2, 0xa1 }, { 0xa1, 0xb2, 0xc3, 0xd4 } };
	uint8_t magic[4];
	size_t n = fread(magic, 1, sizeof(magic), file);

	for (size_t i = n; i-- > 0;)
		ungetc(magic[i], file);
	return n == sizeof(magic) && (!memcmp(magic, magics[0], 4) || !memcmp(magic, magics[1], 4));
}

struct capture *capture_open(const char *path, struct diags *d)
{
	struct capture *capture = calloc(1, sizeof(*capture));
	FILE *file = strcmp(path, "-") ? fopen(path, "rb") : stdin;
	char why[PCAP_ERRBUF_SIZE] = "";

	if (!file || !capture) {
		diag_error(d, in_file(d, path), "cannot open: %s", strerror(errno));
		free(capture);
		return NULL;
	}
	capture->path = strdup(path);
	capture->buffer = malloc(BUFFER);
	if (capture->buffer)
		setvbuf(file, capture->buffer, _IOFBF, BUFFER);
	capture->microseconds = is_microseconds(file);
	if (capture->path)
		capture->pcap = pcap_fopen_offline_with_tstamp_precision(file, PCAP_TSTAMP_PRECISION_NANO, why);
	if (!capture->pcap) {
		diag_error(d, in_file(d, path), "not a capture file that can be read: %s", why);
		if (file != stdin)
			fclose(file);
		capture_close(capture);
		return NULL;
	}
	return capture;
}

void capture_close(struct capture *capture)
{
	if (!capture)
		return;
	if (capture->pcap)
		pcap_close(capture->pcap);
	free(capture->path);
	free(capture->buffer);
	free(capture);
}

int capture_next(struct capture *capture, struct capture_packet *packet, struct diags *d)
{
	struct pcap_pkthdr *header;
	const u_char *bytes;
	int got = pcap_next_ex(capture->pcap, &header, &bytes);

	if (got == 1) {
		capture->packets++;
		*packet = (struct capture_packet){
			.bytes = bytes, .len = header->caplen, .wire_len = header->len,
			.time_ns = (uint64_t)header->ts.tv_sec * NS_PER_SECOND + (uint64_t)header->ts.tv_usec,
		};
		return 1;
	}
	if (got == PCAP_ERROR_BREAK)
		return 0;
	diag_error(d, in_file(d, capture->path), "damaged after packet %llu: %s",
		   (unsigned long long)capture->packets, pcap_geterr(capture->pcap));
	return -EIO;
}

const char *capture_not_ethernet(const struct capture *capture)
{
	int link = pcap_datalink(capture->pcap);
	const char *name = pcap_datalink_val_to_name(link);

	return link == DLT_EN10MB ? NULL : name ? name : "unknown";
}

/* ---- writing ---- */

struct capture_out {
	struct file_out file;
	pcap_t *pcap;
	pcap_dumper_t *dumper;
	bool microseconds;
};

static int write_failed(struct capture_out *out, int error, struct diags *d)
{
	diag_error(d, in_file(d, out->file.path), "cannot write: %s", strerror(error ? error : EIO));
	return error ? -error : -EIO;
}

struct capture_out *capture_out_open(const char *path, const struct capture *like, struct diags *d)
{
	struct capture_out *out = calloc(1, sizeof(*out));
	int link = like ? pcap_datalink(like->pcap) : DLT_EN10MB;
	FILE *stream = NULL;
	int fd = -1;

	if (!out)
		return NULL;
	if (file_out_open(&out->file, path, d)) {
		free(out);
		return NULL;
	}
	out->microseconds = like && like->microseconds;
	out->pcap = pcap_open_dead_with_tstamp_precision(link, MAX_SNAPLEN, out->microseconds ?
							 PCAP_TSTAMP_PRECISION_MICRO : PCAP_TSTAMP_PRECISION_NANO);
	fd = dup(out->file.fd);		/* the stream closes its descriptor, the file its own */
	if (fd >= 0)
		stream = fdopen(fd, "wb");
	if (out->pcap && stream)
		out->dumper = pcap_dump_fopen(out->pcap, stream);
	if (!out->dumper) {
		write_failed(out, errno, d);
		if (stream)
			fclose(stream);
		else if (fd >= 0)
			close(fd);
		capture_out_abandon(out);
		return NULL;
	}
	return out;
}

int capture_out_write(struct capture_out *out, const struct capture_packet *packet, struct diags *d)
{
	struct pcap_pkthdr header = { .caplen = packet->len, .len = packet->wire_len };
	uint64_t fraction = packet->time_ns % NS_PER_SECOND;

	header.ts.tv_sec = (time_t)(packet->time_ns / NS_PER_SECOND);
	header.ts.tv_usec = (suseconds_t)(out->microseconds ? fraction / 1000 : fraction);
	pcap_dump((u_char *)out->dumper, &header, packet->bytes);
	return ferror(pcap_dump_file(out->dumper)) ? write_failed(out, errno, d) : 0;
}

static void out_free(struct capture_out *out)
{
	if (out->dumper)
		pcap_dump_close(out->dumper);
	if (out->pcap)
		pcap_close(out->pcap);
	free(out);
}

int capture_out_commit(struct capture_out *out, struct diags *d)
{
	int error = 0;

	errno = 0;
	if (pcap_dump_flush(out->dumper) || ferror(pcap_dump_file(out->dumper)))
		error = write_failed(out, errno, d);
	if (error)
		file_out_abandon(&out->file);
	else
		error = file_out_commit(&out->file, d);
	out_free(out);
	return error;
}

void capture_out_abandon(struct capture_out *out)
{
	if (!out)
		return;
	file_out_abandon(&out->file);
	out_free(out);
}
