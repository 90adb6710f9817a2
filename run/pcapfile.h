/*
 * pcapfile.h - capture files, read and written through libpcap (which no other header knows of).
 */
#ifndef RUN_PCAPFILE_H
#define RUN_PCAPFILE_H

#include <stdint.h>

struct diags;

struct capture_packet {
	const uint8_t *bytes;	/* valid until the next read */
	uint32_t len;		/* captured */
	uint32_t wire_len;
	uint64_t time_ns;	/* since 1970 */
	uint32_t interface;	/* of a pcapng file's, from 0 */
};

/* A capture file being read: pcap or pcapng. */
struct capture;

/*
 * NULL and a diagnostic. "-": standard input. Names that end in .gz, .bz2, .xz, .zst or .lz4 are read through
 * the program that unpacks them.
 */
struct capture *capture_open(const char *path, struct diags *d);
/* The same by libpcap alone: for files that capture_open() leaves to it, and for tests of both. */
struct capture *capture_open_libpcap(const char *path, struct diags *d);
void capture_close(struct capture *capture);
/* 1: *packet is the next one; 0: no more; -errno and a diagnostic: the file is damaged from here on. */
int capture_next(struct capture *capture, struct capture_packet *packet, struct diags *d);
/* The link type's name, NULL: Ethernet. */
const char *capture_not_ethernet(const struct capture *capture);

/* A pcap file being written, which appears under its name when it is complete. */
struct capture_out;

/* Link type and resolution of time as in `like` (NULL: Ethernet, nanoseconds). NULL and a diagnostic. */
struct capture_out *capture_out_open(const char *path, const struct capture *like, struct diags *d);
/* 0, or -errno and a diagnostic. */
int capture_out_write(struct capture_out *out, const struct capture_packet *packet, struct diags *d);
/* Completes the file and frees `out`: 0, or -errno and a diagnostic, and no file. */
int capture_out_commit(struct capture_out *out, struct diags *d);
/* Gives up: no file. NULL is fine. */
void capture_out_abandon(struct capture_out *out);

#endif
