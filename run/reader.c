#include "run/reader.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "run/pcapfile.h"

enum { BLOCK = 256 << 10, BLOCK_SHARED = 64 << 10, HEADROOM = 256, MAX_PACKET = 262144, MAX_NG_BLOCK = 16 << 20, LINK_ETHERNET = 1 };
#define NS_PER_SECOND 1000000000ull

/* What a pcapng section says of an interface. */
struct interface {
	uint16_t link;
	uint32_t snaplen;
	uint64_t units;		/* of time per second */
	int64_t offset;		/* seconds to add */
};

struct reader {
	int fd;
	uint8_t *own;		/* memory that is freed with the reader */
	uint8_t *buffer;	/* [start, end) of it is read and not consumed */
	size_t size, start, end;
	uint64_t consumed;
	bool at_eof, swapped, ng, nanoseconds;
	uint32_t snaplen;
	uint16_t link;
	struct interface *interfaces;
	uint32_t n_interfaces;
	reader_block *fresh;	/* NULL: all is read to the reader's own memory */
	void *fresh_arg;
	char why[160];
};

struct reader *reader_new(int fd)
{
	struct reader *r = calloc(1, sizeof(*r));

	if (!r)
		return NULL;
	r->fd = fd;
	r->size = HEADROOM + BLOCK;
	r->start = r->end = HEADROOM;
	r->own = r->buffer = malloc(r->size);
	if (!r->buffer) {
		free(r);
		return NULL;
	}
	return r;
}

void reader_free(struct reader *r)
{
	if (!r)
		return;
	if (r->fd > STDIN_FILENO)
		close(r->fd);
	free(r->own);
	free(r->interfaces);
	free(r);
}

void reader_set_blocks(struct reader *r, reader_block *fresh, void *arg)
{
	r->fresh = fresh;
	r->fresh_arg = arg;
}

const char *reader_why(const struct reader *r)
{
	return r->why;
}

int reader_link(const struct reader *r)
{
	return r->link;
}

bool reader_microseconds(const struct reader *r)
{
	return !r->ng && !r->nanoseconds;
}

uint64_t reader_consumed(const struct reader *r)
{
	return r->consumed;
}

__attribute__((format(printf, 2, 3))) static int bad(struct reader *r, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(r->why, sizeof(r->why), fmt, ap);
	va_end(ap);
	return -EBADMSG;
}

/* Room for n bytes from `start` on: what is unread moves to the front, or to a larger buffer. */
static int make_room(struct reader *r, size_t n)
{
	size_t have = r->end - r->start, size = HEADROOM + n;
	uint8_t *buffer = r->buffer;

	if (r->fresh && size < BLOCK_SHARED)
		size = BLOCK_SHARED;
	if (r->fresh || size > r->size) {
		buffer = r->fresh ? r->fresh(r->fresh_arg, size) : malloc(size);
		if (!buffer)
			return bad(r, "out of memory for a record of %zu bytes", n) ? -ENOMEM : 0;
		memcpy(buffer + HEADROOM, r->buffer + r->start, have);
		if (!r->fresh) {
			free(r->own);
			r->own = buffer;
		}
		r->buffer = buffer;
		r->size = size;
	} else if (r->start != HEADROOM) {
		memmove(buffer + HEADROOM, buffer + r->start, have);
	}
	r->start = HEADROOM;
	r->end = HEADROOM + have;
	return 0;
}

/* The slow path of need(). */
static int fetch(struct reader *r, size_t n)
{
	int error = r->size - r->start < n || r->start > r->size / 2 ? make_room(r, n) : 0;

	while (!error && r->end - r->start < n && !r->at_eof) {
		ssize_t got = read(r->fd, r->buffer + r->end, r->size - r->end);

		if (got < 0) {
			error = -errno;
			bad(r, "%s", strerror(errno));
		}
		r->at_eof = got == 0;
		r->end += got > 0 ? (size_t)got : 0;
	}
	return error ? error : r->end - r->start >= n;
}

/* Sees to it that n bytes stand at `start`: 1; 0: the file has fewer; -errno. */
static inline int need(struct reader *r, size_t n)
{
	return __builtin_expect(r->end - r->start >= n, 1) ? 1 : fetch(r, n);
}

static inline void consume(struct reader *r, size_t n)
{
	r->start += n;
	r->consumed += n;
}

static inline uint32_t get32_in(bool swapped, const uint8_t *p)
{
	uint32_t v;

	memcpy(&v, p, sizeof(v));
	return swapped ? __builtin_bswap32(v) : v;
}

static inline uint32_t get32(const struct reader *r, const uint8_t *p)
{
	return get32_in(r->swapped, p);
}

static inline uint16_t get16(const struct reader *r, const uint8_t *p)
{
	uint16_t v;

	memcpy(&v, p, sizeof(v));
	return r->swapped ? __builtin_bswap16(v) : v;
}

/* ---- pcap ---- */

enum { PCAP_HEADER = 24, PCAP_RECORD = 16 };
enum { PCAP_MAGIC = 0xa1b2c3d4, PCAP_MAGIC_NS = 0xa1b23c4d, NG_SECTION = 0x0a0d0d0a };

/*
 * Left to libpcap: link types whose packets may be longer than others', and in files of the other byte order
 * all that may have headers of the capturing host in its order.
 */
static bool is_unusual(const struct reader *r)
{
	return r->link == 231 || r->link == 249 || r->link == 279 || (r->swapped && r->link != LINK_ETHERNET);
}

static int pcap_start(struct reader *r, uint32_t magic)
{
	const uint8_t *header;
	int got = need(r, PCAP_HEADER);

	if (got <= 0)
		return got < 0 ? got : bad(r, "the file header is truncated");
	r->swapped = magic != PCAP_MAGIC && magic != PCAP_MAGIC_NS;
	r->nanoseconds = (r->swapped ? __builtin_bswap32(magic) : magic) == PCAP_MAGIC_NS;
	header = r->buffer + r->start;
	r->snaplen = get32(r, header + 16);
	r->link = (uint16_t)(get32(r, header + 20) & 0xffff);
	if (get16(r, header + 4) != 2 || get16(r, header + 6) != 4 || is_unusual(r))
		return 0;
	if (!r->snaplen || r->snaplen > MAX_PACKET)
		r->snaplen = MAX_PACKET;
	consume(r, PCAP_HEADER);
	return 1;
}

static int cut_off(struct reader *r, size_t n, const char *what)
{
	return bad(r, "truncated: %s has %zu bytes, the file %zu of them", what, n, r->end - r->start);
}

/* The record at `at`, which is there as a whole. `fraction`: nanoseconds in a unit of time below the second. */
static inline __attribute__((always_inline)) void pcap_record(const uint8_t *at, bool swapped, uint32_t snaplen,
							      uint64_t fraction, struct capture_packet *packet)
{
	uint32_t len = get32_in(swapped, at + 8);

	packet->bytes = at + PCAP_RECORD;
	packet->len = len < snaplen ? len : snaplen;
	packet->wire_len = get32_in(swapped, at + 12);
	packet->time_ns = get32_in(swapped, at) * NS_PER_SECOND + get32_in(swapped, at + 4) * fraction;
	packet->ifindex = 1;
}

static int pcap_next(struct reader *r, struct capture_packet *packet)
{
	int got = need(r, PCAP_RECORD);
	uint32_t len;

	if (got <= 0)
		return got < 0 ? got : r->end == r->start ? 0 : cut_off(r, PCAP_RECORD, "a packet's header");
	len = get32(r, r->buffer + r->start + 8);
	if (len > MAX_PACKET)
		return bad(r, "a packet of %u bytes, more than the %u that there may be", len, MAX_PACKET);
	got = need(r, PCAP_RECORD + (size_t)len);
	if (got <= 0)
		return got < 0 ? got : cut_off(r, PCAP_RECORD + (size_t)len, "a packet with its header");
	pcap_record(r->buffer + r->start, r->swapped, r->snaplen, r->nanoseconds ? 1 : 1000, packet);
	consume(r, PCAP_RECORD + (size_t)len);
	return 1;
}

/* Those of the next `max` packets that are in the buffer, as far as nothing is wrong. */
static inline __attribute__((always_inline)) unsigned pcap_ready(struct reader *r, bool swapped,
								 struct capture_packet *packets, unsigned max)
{
	const uint8_t *at = r->buffer + r->start, *end = r->buffer + r->end;
	const uint32_t snaplen = r->snaplen;
	const uint64_t fraction = r->nanoseconds ? 1 : 1000;
	unsigned n = 0;

	for (; n < max && end - at >= PCAP_RECORD; n++) {
		uint32_t len = get32_in(swapped, at + 8);

		if (len > MAX_PACKET || len > end - at - PCAP_RECORD)
			break;
		__builtin_prefetch(at + PCAP_RECORD + len + 64);
		pcap_record(at, swapped, snaplen, fraction, &packets[n]);
		at += PCAP_RECORD + len;
	}
	consume(r, (size_t)(at - (r->buffer + r->start)));
	return n;
}

/* ---- pcapng ---- */

enum { BLOCK_INTERFACE = 1, BLOCK_PACKET = 2, BLOCK_SIMPLE = 3, BLOCK_ENHANCED = 6, BLOCK_MIN = 12 };
enum { OPTION_END = 0, OPTION_TSRESOL = 9, OPTION_TSOFFSET = 14 };
#define NG_ORDER 0x1a2b3c4du

/* The next block, whole: its body is [*body, *body + *len). 1, 0 at the end, -errno. */
static int ng_block(struct reader *r, uint32_t *type, const uint8_t **body, uint32_t *len)
{
	uint32_t total;
	int got = need(r, BLOCK_MIN);

	if (got <= 0)
		return got < 0 ? got : r->end == r->start ? 0 : cut_off(r, BLOCK_MIN, "a block's header");
	*type = get32(r, r->buffer + r->start);
	if (*type == NG_SECTION) {
		uint32_t order;

		/* Only here the byte order may change; it is said before the length can be read. */
		memcpy(&order, r->buffer + r->start + 8, 4);
		if (order != NG_ORDER && order != __builtin_bswap32(NG_ORDER))
			return bad(r, "a section has no byte order mark");
		if (r->consumed && r->swapped != (order != NG_ORDER))
			return bad(r, "sections of different byte orders");
		r->swapped = order != NG_ORDER;
	}
	total = get32(r, r->buffer + r->start + 4);
	if (total < BLOCK_MIN || total % 4 || total > MAX_NG_BLOCK)
		return bad(r, "a block of %u bytes", total);
	got = need(r, total);
	if (got <= 0)
		return got < 0 ? got : cut_off(r, total, "a block");
	if (get32(r, r->buffer + r->start + total - 4) != total)
		return bad(r, "a block's length differs at its two ends");
	*body = r->buffer + r->start + 8;
	*len = total - BLOCK_MIN;
	consume(r, total);
	return 1;
}

static int read_resolution(struct reader *r, struct interface *in, uint8_t value)
{
	unsigned exponent = value & 0x7f;

	if (value & 0x80) {
		if (exponent > 63)
			return bad(r, "a resolution of time of 2^-%u", exponent);
		in->units = 1ull << exponent;
		return 0;
	}
	if (exponent > 19)
		return bad(r, "a resolution of time of 10^-%u", exponent);
	for (in->units = 1; exponent; exponent--)
		in->units *= 10;
	return 0;
}

static int ng_interface(struct reader *r, const uint8_t *body, uint32_t len)
{
	struct interface in = { .units = 1000000 }, *more;
	int error = 0;

	if (len < 8)
		return bad(r, "an interface description of %u bytes", len);
	in.link = get16(r, body);
	in.snaplen = get32(r, body + 4);
	for (uint32_t at = 8; at + 4 <= len && !error;) {
		uint16_t option = get16(r, body + at), size = get16(r, body + at + 2);

		at += 4;
		if (option == OPTION_END)
			break;
		if (size > len - at)
			return bad(r, "an option runs past its block");
		if (option == OPTION_TSRESOL && size == 1)
			error = read_resolution(r, &in, body[at]);
		if (option == OPTION_TSOFFSET && size == 8)
			in.offset = (int64_t)(get32(r, body + at + (r->swapped ? 4 : 0)) |
					      (uint64_t)get32(r, body + at + (r->swapped ? 0 : 4)) << 32);
		at += (size + 3u) & ~3u;
	}
	if (error)
		return error;
	if (r->n_interfaces && in.link != r->interfaces[0].link)
		return bad(r, "interfaces of different link types (%u, %u)", r->interfaces[0].link, in.link);
	more = realloc(r->interfaces, (r->n_interfaces + 1) * sizeof(*more));
	if (!more)
		return bad(r, "out of memory") ? -ENOMEM : 0;
	r->interfaces = more;
	r->interfaces[r->n_interfaces++] = in;
	r->link = in.link;
	return 0;
}

static uint64_t ng_time(const struct interface *in, uint64_t units)
{
	uint64_t seconds = units / in->units, rest = units % in->units;

	return (seconds + (uint64_t)in->offset) * NS_PER_SECOND +
		(uint64_t)((unsigned __int128)rest * NS_PER_SECOND / in->units);
}

static int ng_packet(struct reader *r, uint32_t type, const uint8_t *body, uint32_t len,
		     struct capture_packet *packet)
{
	uint32_t fixed = type == BLOCK_SIMPLE ? 4 : 20, index = 0;
	const struct interface *in;
	uint64_t units = 0;

	if (len < fixed)
		return bad(r, "a packet block of %u bytes", len);
	if (type != BLOCK_SIMPLE) {
		index = type == BLOCK_PACKET ? get16(r, body) : get32(r, body);
		units = (uint64_t)get32(r, body + 4) << 32 | get32(r, body + 8);
	}
	if (index >= r->n_interfaces)
		return bad(r, "a packet of interface %u, of which nothing was said", index);
	in = &r->interfaces[index];
	packet->wire_len = get32(r, body + fixed - 4);
	packet->len = type == BLOCK_SIMPLE ? packet->wire_len : get32(r, body + fixed - 8);
	if (type == BLOCK_SIMPLE && in->snaplen && packet->len > in->snaplen)
		packet->len = in->snaplen;
	if (packet->len > len - fixed)
		return bad(r, "a packet of %u bytes in a block for %u", packet->len, len - fixed);
	packet->bytes = body + fixed;
	packet->time_ns = ng_time(in, units);
	packet->ifindex = index + 1;
	return 1;
}

static int ng_next(struct reader *r, struct capture_packet *packet)
{
	const uint8_t *body;
	uint32_t type, len;
	int got;

	while ((got = ng_block(r, &type, &body, &len)) == 1) {
		if (type == NG_SECTION)
			r->n_interfaces = 0;
		else if (type == BLOCK_INTERFACE)
			got = ng_interface(r, body, len);
		else if (type == BLOCK_PACKET || type == BLOCK_SIMPLE || type == BLOCK_ENHANCED)
			return ng_packet(r, type, body, len, packet);
		if (got < 0)
			return got;
	}
	return got;
}

/* The link type stands in the first interface's block: read up to there. */
static int ng_start(struct reader *r)
{
	const uint8_t *body;
	uint32_t type, len;
	int got = 1;

	r->ng = true;
	while (got == 1 && !r->n_interfaces) {
		/* Packets without an interface are an error, which reader_next() will find again. */
		got = need(r, 4);
		if (got == 1 && (get32(r, r->buffer + r->start) == BLOCK_ENHANCED ||
				 get32(r, r->buffer + r->start) == BLOCK_PACKET))
			break;
		got = ng_block(r, &type, &body, &len);
		if (got == 1 && type == BLOCK_INTERFACE)
			got = ng_interface(r, body, len) ? -EBADMSG : 1;
	}
	if (!got)
		return bad(r, "it describes no interface");
	if (got < 0)
		return got;
	if (!r->n_interfaces)
		r->link = LINK_ETHERNET;
	return is_unusual(r) ? 0 : 1;
}

/* ---- both ---- */

int reader_start(struct reader *r)
{
	uint32_t magic;
	int got;

	if (r->ng)	/* interrupted before */
		return ng_start(r);
	got = need(r, sizeof(magic));
	if (got <= 0)
		return got < 0 ? got
			       : bad(r, r->end == r->start ? "the file is empty"
							   : "too short to be a capture file");
	memcpy(&magic, r->buffer + r->start, sizeof(magic));
	switch (magic) {
	case PCAP_MAGIC:
	case PCAP_MAGIC_NS:
	case 0xd4c3b2a1:
	case 0x4d3cb2a1:
		return pcap_start(r, magic);
	case NG_SECTION:
		return ng_start(r);
	}
	return 0;
}

int reader_next(struct reader *r, struct capture_packet *packet)
{
	return r->ng ? ng_next(r, packet) : pcap_next(r, packet);
}

/* Whether a block of pcapng is in the buffer as a whole, and a packet: nothing else comes several at a time. */
static bool ng_is_ready(const struct reader *r)
{
	const uint8_t *at = r->buffer + r->start;
	size_t have = r->end - r->start;

	return have >= BLOCK_MIN && get32(r, at) == BLOCK_ENHANCED && get32(r, at + 4) <= have;
}

int reader_batch(struct reader *r, struct capture_packet *packets, unsigned max)
{
	int got = reader_next(r, packets);
	unsigned n = 1;

	if (got != 1)
		return got;
	if (!r->ng && r->swapped)
		return 1 + (int)pcap_ready(r, true, packets + 1, max - 1);
	if (!r->ng)
		return 1 + (int)pcap_ready(r, false, packets + 1, max - 1);
	while (n < max && ng_is_ready(r)) {
		size_t start = r->start;

		if (ng_next(r, &packets[n]) != 1) {
			r->consumed -= r->start - start;
			r->start = start;
			break;
		}
		n++;
	}
	return (int)n;
}
