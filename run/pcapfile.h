/*
 * pcapfile.h - capture files, read and written through libpcap (which no other header knows of).
 */
#ifndef RUN_PCAPFILE_H
#define RUN_PCAPFILE_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "run/flow.h"

struct diags;
struct strbuf;

struct capture_packet {
	const uint8_t *bytes;	/* valid until the next read */
	uint32_t len;		/* captured */
	uint32_t wire_len;
	uint64_t time_ns;	/* since 1970 */
	uint32_t ifindex;	/* of the interface that it came by; in files they count from 1 */
	uint64_t number;	/* in the session, from 1; nothing that captures fill in */
};

/* A capture file being read: pcap or pcapng. */
struct capture;

/*
 * NULL and a diagnostic, or none if *stop (which may be set by a signal's handler; NULL: nobody does) was not 0. "-":
 * standard input. Names that end in .gz, .bz2, .xz, .zst or .lz4 are read through
 * the program that unpacks them.
 */
struct capture *capture_open(const char *path, const volatile sig_atomic_t *stop, struct diags *d);
/* The same by libpcap alone: for files that capture_open() leaves to it, and for tests of both. */
struct capture *capture_open_libpcap(const char *path, struct diags *d);
void capture_close(struct capture *capture);

/* How an interface is listened to. */
struct capture_live {
	uint32_t snaplen;		/* 0: whole packets */
	uint32_t buffer_kib;		/* 0: 64 MiB */
	bool promiscuous, immediate;
	const char *direction;		/* "in", "out", "inout"; NULL: both */
};

/* NULL and a diagnostic, which names the capability that is missing. "any": all interfaces. */
struct capture *capture_open_live(const char *interface, const struct capture_live *how, struct diags *d);
/* For poll(): -1 for a file. */
int capture_fd(const struct capture *capture);
/*
 * Lets only packets through that a filter expression of pcap-filter(7) takes. 0 or -EINVAL and a diagnostic.
 */
int capture_filter(struct capture *capture, const char *expression, struct diags *d);
/* Packets that an interface's capture lost so far; 0 for a file. */
uint64_t capture_drops(const struct capture *capture);
/* Appends a line for each interface: its name and what it is. 0 or -errno and a diagnostic. */
int capture_list_interfaces(struct strbuf *out, struct diags *d);

/*
 * 1: *packet is the next one; 0: no more; CAPTURE_IDLE: none yet, poll; -errno and a diagnostic: the file is
 * damaged from here on, or the interface is gone.
 */
enum { CAPTURE_IDLE = 2 };
int capture_next(struct capture *capture, struct capture_packet *packet, struct diags *d);
/*
 * The quick way: hands up to `most` packets to `take`, several at a time where that is possible, and counts them
 * in *taken; their bytes may be written to. 1: there may be more; otherwise as capture_next(), or the error that
 * `take` gave.
 */
typedef int capture_take(void *arg, struct capture_packet *packets, unsigned n);
enum { CAPTURE_BATCH = 64 };	/* the most at a time */
int capture_run(struct capture *capture, uint32_t most, uint32_t *taken, capture_take *take, void *arg,
		struct diags *d);
/* From now on packets stay where they are, see reader_set_blocks(). False: only until the next call, for all that. */
bool capture_set_blocks(struct capture *capture, uint8_t *(*fresh)(void *arg, size_t size), void *arg);
/* Of an interface: packets that came earlier are left out. Nanoseconds since 1970. */
void capture_not_before(struct capture *capture, uint64_t time_ns);
enum flow_link capture_flow_link(const struct capture *capture);
/* The link type's name, NULL: Ethernet. */
const char *capture_not_ethernet(const struct capture *capture);

/* The link type as files number it (LINKTYPE_). */
enum { CAPTURE_ETHERNET = 1 };
uint16_t capture_linktype(const struct capture *capture);
/*
 * How far a file is read, in bytes as it lies on the disk, and how long it is. False: nobody knows, as of pipes
 * and interfaces.
 */
bool capture_progress(const struct capture *capture, uint64_t *done, uint64_t *size);

/* Whether its times are no finer than that. */
bool capture_microseconds(const struct capture *capture);

/* ---- capture_out.c ---- */

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
