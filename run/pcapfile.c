#include "run/pcapfile.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <net/if.h>
#include <pcap/pcap.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/file.h"
#include "core/strbuf.h"
#include "run/reader.h"
#include "run/unpack.h"

enum { BUFFER = 1 << 20, MAX_SNAPLEN = 262144 };
#define NS_PER_SECOND 1000000000ull

/* Read by our own reader, or by libpcap. */
struct capture {
	struct reader *reader;
	pcap_t *pcap;
	char *path;
	char *buffer;		/* of libpcap's stream */
	pid_t unpacker;		/* the program that unpacks the file, 0: none */
	int file;		/* the file's position tells how far it is read, whoever reads it; -1: no file */
	uint64_t packets;	/* read so far */
	const volatile sig_atomic_t *stop;	/* see capture_open(); NULL */
	uint64_t not_before;	/* packets that came earlier are not for us */
	bool microseconds;	/* the file's resolution; else finer */
	bool live;
	bool cooked;		/* of all interfaces: SLL2 headers, which become Ethernet's */
	uint32_t ifindex;
	struct bpf_program *filter;	/* of a file; interfaces have theirs in the kernel */
};

static struct loc in_file(struct diags *d, const char *path)
{
	return (struct loc){ diag_intern(d, !strcmp(path, "-") ? "<stdin>" : path), 0, 0, 0 };
}

static struct capture *capture_new(const char *path)
{
	struct capture *capture = calloc(1, sizeof(*capture));

	if (capture) {
		capture->ifindex = 1;
		capture->file = -1;
		capture->path = strdup(path);
	}
	if (capture && !capture->path) {
		free(capture);
		capture = NULL;
	}
	return capture;
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

struct capture *capture_open_libpcap(const char *path, struct diags *d)
{
	struct capture *capture = capture_new(path);
	FILE *file = strcmp(path, "-") ? fopen(path, "rb") : stdin;
	char why[PCAP_ERRBUF_SIZE] = "";

	if (!file || !capture) {
		diag_error(d, in_file(d, path), "cannot open: %s", strerror(errno));
		capture_close(capture);
		return NULL;
	}
	capture->buffer = malloc(BUFFER);
	if (capture->buffer)
		setvbuf(file, capture->buffer, _IOFBF, BUFFER);
	capture->file = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
	capture->microseconds = is_microseconds(file);
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

static void filter_free(struct capture *capture)
{
	if (capture->filter)
		pcap_freecode(capture->filter);
	free(capture->filter);
	capture->filter = NULL;
}

/* ---- opening ---- */

static bool stopped(const struct capture *capture)
{
	return capture->stop && *capture->stop;
}

/* A descriptor of the file's contents; -1 and a diagnostic. */
static int open_contents(struct capture *capture, struct diags *d)
{
	const char *path = capture->path, *program = unpack_program(path);
	int fd;

	do
		fd = strcmp(path, "-") ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
	while (fd < 0 && errno == EINTR && !stopped(capture));
	if (stopped(capture)) {
		if (fd > STDIN_FILENO)
			close(fd);
		return -1;
	}
	if (fd < 0) {
		diag_error(d, in_file(d, path), "cannot open: %s", strerror(errno));
		return fd;
	}
	capture->file = fcntl(fd, F_DUPFD_CLOEXEC, 3);
	if (program) {
		fd = unpack_start(program, fd, &capture->unpacker);
		if (fd < 0)
			diag_error(d, in_file(d, path), "cannot run %s to unpack it: %s", program,
				   strerror(errno));
	} else {
		posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL);
	}
	return fd;
}

struct capture *capture_open(const char *path, const volatile sig_atomic_t *stop, struct diags *d)
{
	struct capture *capture = capture_new(path);
	int fd, got;
	bool seekable;

	if (!capture)
		return NULL;
	capture->stop = stop;
	fd = open_contents(capture, d);
	seekable = fd >= 0 && lseek(fd, 0, SEEK_CUR) == 0;
	if (fd >= 0)
		capture->reader = reader_new(fd);
	if (!capture->reader) {
		capture_close(capture);
		return NULL;
	}
	do
		got = reader_start(capture->reader);
	while (got == -EINTR && !stopped(capture));
	if (stopped(capture)) {
		capture_close(capture);
		return NULL;
	}
	if (got == 1) {
		capture->microseconds = reader_microseconds(capture->reader);
		return capture;
	}
	if (got == 0 && seekable && lseek(fd, 0, SEEK_SET) == 0) {
		capture_close(capture);
		return capture_open_libpcap(path, d);
	}
	diag_error(d, in_file(d, path), "not a capture file that can be read: %s",
		   got < 0 ? reader_why(capture->reader) : "unknown format");
	capture_close(capture);
	return NULL;
}

void capture_close(struct capture *capture)
{
	if (!capture)
		return;
	reader_free(capture->reader);	/* closes the pipe first, so that the unpacker does not wait for us */
	unpack_end(&capture->unpacker);
	filter_free(capture);
	if (capture->pcap)
		pcap_close(capture->pcap);
	if (capture->file >= 0)
		close(capture->file);
	free(capture->path);
	free(capture->buffer);
	free(capture);
}

enum { LINK_RAW = 101 };	/* the one of the common ones whose number inside libpcap is another */

/* The link type as libpcap numbers it inside the program. */
static int link_of(const struct capture *capture)
{
	if (capture->cooked)
		return DLT_EN10MB;
	if (capture->pcap)
		return pcap_datalink(capture->pcap);
	return reader_link(capture->reader) == LINK_RAW ? DLT_RAW : reader_link(capture->reader);
}

/* ---- interfaces ---- */

static int live_failed(const char *interface, int status, const char *why, struct diags *d)
{
	bool denied = status == PCAP_ERROR_PERM_DENIED || status == PCAP_ERROR_PROMISC_PERM_DENIED;

	/* The status says it in general, the text in particular, and sometimes not at all. */
	diag_error(d, in_file(d, interface), "cannot listen: %s", *why ? why : pcap_statustostr(status));
	if (denied)
		diag_note(d, (struct loc){ NULL, 0, 0, 0 }, "this takes the capability CAP_NET_RAW: "
			  "run as root, or `setcap cap_net_raw+ep` on ebpf-run");
	return -EPERM;
}

static int live_options(pcap_t *pcap, const struct capture_live *how)
{
	enum { BUFFER_KIB = 64 << 10, TIMEOUT_MS = 100 };
	uint32_t kib = how->buffer_kib ? how->buffer_kib : BUFFER_KIB;

	return pcap_set_snaplen(pcap, how->snaplen ? (int)how->snaplen : MAX_SNAPLEN) ||
		pcap_set_promisc(pcap, how->promiscuous) || pcap_set_timeout(pcap, TIMEOUT_MS) ||
		pcap_set_immediate_mode(pcap, how->immediate) ||
		pcap_set_buffer_size(pcap, (int)((kib > 2097151 ? 2097151 : kib) * 1024));
}

static int set_direction(pcap_t *pcap, const char *direction)
{
	if (!direction)
		return 0;
	return pcap_setdirection(pcap, !strcmp(direction, "in")	   ? PCAP_D_IN
				       : !strcmp(direction, "out") ? PCAP_D_OUT
								   : PCAP_D_INOUT);
}

struct capture *capture_open_live(const char *interface, const struct capture_live *how, struct diags *d)
{
	struct capture *capture = capture_new(interface);
	char why[PCAP_ERRBUF_SIZE] = "";
	int status = PCAP_ERROR;

	if (capture)
		capture->pcap = pcap_create(interface, why);
	if (capture && capture->pcap) {
		/* Not every device has times in nanoseconds: then they are microseconds. */
		capture->microseconds = pcap_set_tstamp_precision(capture->pcap,
								  PCAP_TSTAMP_PRECISION_NANO) != 0;
		status = live_options(capture->pcap, how) ? PCAP_ERROR : pcap_activate(capture->pcap);
		if (status < 0)
			snprintf(why, sizeof(why), "%s", pcap_geterr(capture->pcap));
		else if (pcap_setnonblock(capture->pcap, 1, why) ||
			 set_direction(capture->pcap, how->direction))
			status = PCAP_ERROR;
	}
	if (status < 0) {
		live_failed(interface, status, why, d);
		capture_close(capture);
		return NULL;
	}
	capture->live = true;
	capture->ifindex = if_nametoindex(interface);
	/* Of all interfaces at once there are no link headers, but what was in them. */
	capture->cooked = pcap_datalink(capture->pcap) == DLT_LINUX_SLL &&
			  !pcap_set_datalink(capture->pcap, DLT_LINUX_SLL2);
	return capture;
}

void capture_not_before(struct capture *capture, uint64_t time_ns)
{
	capture->not_before = time_ns;
}

bool capture_set_blocks(struct capture *capture, uint8_t *(*fresh)(void *arg, size_t size), void *arg)
{
	if (capture->reader)
		reader_set_blocks(capture->reader, fresh, arg);
	return capture->reader;
}

int capture_fd(const struct capture *capture)
{
	return capture->live ? pcap_get_selectable_fd(capture->pcap) : -1;
}

uint64_t capture_drops(const struct capture *capture)
{
	struct pcap_stat stat;

	return capture->live && !pcap_stats(capture->pcap, &stat) ? (uint64_t)stat.ps_drop + stat.ps_ifdrop
								  : 0;
}

int capture_list_interfaces(struct strbuf *out, struct diags *d)
{
	char why[PCAP_ERRBUF_SIZE] = "";
	pcap_if_t *all;

	if (pcap_findalldevs(&all, why)) {
		diag_error(d, (struct loc){ NULL, 0, 0, 0 }, "cannot list the interfaces: %s", why);
		return -EIO;
	}
	for (const pcap_if_t *i = all; i; i = i->next)
		strbuf_printf(out, "%s%s%s%s%s\n", i->name, i->description ? " (" : "",
			      i->description ? i->description : "", i->description ? ")" : "",
			      i->flags & PCAP_IF_UP ? " up" : " down");
	pcap_freealldevs(all);
	return 0;
}

/* ---- filters ---- */

int capture_filter(struct capture *capture, const char *expression, struct diags *d)
{
	pcap_t *pcap = capture->pcap ? capture->pcap : pcap_open_dead(link_of(capture), MAX_SNAPLEN);
	struct bpf_program *filter = calloc(1, sizeof(*filter));
	int error = pcap && filter ? 0 : -ENOMEM;

	if (!error && pcap_compile(pcap, filter, expression, 1, PCAP_NETMASK_UNKNOWN)) {
		diag_error(d, (struct loc){ NULL, 0, 0, 0 }, "filter '%s': %s", expression,
			   pcap_geterr(pcap));
		error = -EINVAL;
		free(filter);
		filter = NULL;
	}
	capture->filter = filter;
	if (!error && capture->live) {
		if (pcap_setfilter(pcap, filter)) {
			diag_error(d, in_file(d, capture->path), "cannot set the filter: %s",
				   pcap_geterr(pcap));
			error = -EIO;
		}
		filter_free(capture);
	}
	if (pcap && !capture->pcap)
		pcap_close(pcap);
	return error;
}

static bool passes(const struct capture *capture, const struct capture_packet *packet)
{
	const struct pcap_pkthdr header = { .caplen = packet->len, .len = packet->wire_len };

	return !capture->filter || pcap_offline_filter(capture->filter, &header, packet->bytes);
}

/* ---- reading ---- */

enum { SLL2_HEADER = 20, ETHERNET_HEADER = 14, COOKED_BROADCAST = 1, COOKED_MULTICAST = 2 };

/*
 * Makes an Ethernet header of an SLL2 one: protocol, ifindex and the sender's address are in it, of the receiver's
 * only what kind it was. Nothing else reads these bytes.
 */
static void make_ethernet(struct capture_packet *packet)
{
	uint8_t *from = (uint8_t *)(uintptr_t)packet->bytes, *to = from + SLL2_HEADER - ETHERNET_HEADER;
	uint8_t header[ETHERNET_HEADER] = { 0 };
	uint8_t kind = from[10], address_len = from[11];

	packet->ifindex = (uint32_t)from[4] << 24 | (uint32_t)from[5] << 16 | (uint32_t)from[6] << 8 | from[7];
	if (kind == COOKED_BROADCAST)
		memset(header, 0xff, 6);
	header[0] |= kind == COOKED_MULTICAST;
	if (address_len == 6)
		memcpy(header + 6, from + 12, 6);
	memcpy(header + 12, from, 2);
	memcpy(to, header, sizeof(header));
	packet->bytes = to;
	packet->len -= SLL2_HEADER - ETHERNET_HEADER;
	packet->wire_len -= SLL2_HEADER - ETHERNET_HEADER;
}

static void read_packet(const struct capture *capture, const struct pcap_pkthdr *header, const u_char *bytes,
			struct capture_packet *packet)
{
	bool fine = !capture->live || !capture->microseconds;

	packet->bytes = bytes;
	packet->len = header->caplen;
	packet->wire_len = header->len;
	packet->ifindex = capture->ifindex;
	packet->time_ns = (uint64_t)header->ts.tv_sec * NS_PER_SECOND +
			  (uint64_t)header->ts.tv_usec * (fine ? 1 : 1000);
	if (capture->cooked && packet->len >= SLL2_HEADER)
		make_ethernet(packet);
}

static int libpcap_next(struct capture *capture, struct capture_packet *packet)
{
	struct pcap_pkthdr *header;
	const u_char *bytes;
	int got = pcap_next_ex(capture->pcap, &header, &bytes);

	if (got == 1)
		read_packet(capture, header, bytes, packet);
	return got == PCAP_ERROR_BREAK ? 0 : got == 1 ? 1 : got == 0 ? CAPTURE_IDLE : -EBADMSG;
}

static int trouble(struct capture *capture, int got, struct diags *d)
{
	if (capture->live)
		diag_error(d, in_file(d, capture->path), "%s", pcap_geterr(capture->pcap));
	else
		diag_error(d, in_file(d, capture->path), "damaged after packet %llu: %s",
			   (unsigned long long)capture->packets,
			   got == 0	     ? "it cannot be unpacked to its end"
			   : capture->reader ? reader_why(capture->reader)
					     : pcap_geterr(capture->pcap));
	return got == 0 ? -EIO : got;
}

int capture_next(struct capture *capture, struct capture_packet *packet, struct diags *d)
{
	int got;

	do {
		do
			got = capture->reader ? reader_next(capture->reader, packet) : libpcap_next(capture, packet);
		while (got == -EINTR);
		if (__builtin_expect(got != 1, 0)) {
			if (got == CAPTURE_IDLE || (got == 0 && unpack_end(&capture->unpacker)))
				return got;
			return trouble(capture, got, d);
		}
		capture->packets++;
	} while (!passes(capture, packet));
	return 1;
}

/* One call of pcap_dispatch(): the packets lie in the kernel's ring, each until the next. */
struct delivery {
	struct capture *capture;
	capture_take *take;
	void *arg;
	uint32_t taken;
	int error;
};

static void deliver(u_char *user, const struct pcap_pkthdr *header, const u_char *bytes)
{
	struct delivery *delivery = (struct delivery *)(void *)user;
	struct capture_packet packet;

	if (delivery->error)
		return;
	read_packet(delivery->capture, header, bytes, &packet);
	if (packet.time_ns < delivery->capture->not_before)
		return;
	delivery->taken++;
	delivery->error = delivery->take(delivery->arg, &packet, 1);
	if (delivery->error)
		pcap_breakloop(delivery->capture->pcap);
}

static int run_live(struct capture *capture, uint32_t most, uint32_t *taken, capture_take *take, void *arg,
		    struct diags *d)
{
	struct delivery delivery = { .capture = capture, .take = take, .arg = arg };
	int got = pcap_dispatch(capture->pcap, most > INT_MAX ? INT_MAX : (int)most, deliver,
				(u_char *)&delivery);

	*taken = delivery.taken;
	if (delivery.error)
		return delivery.error;
	if (got < 0)
		return trouble(capture, got, d);
	return got ? 1 : CAPTURE_IDLE;
}

/* Those of `n` packets that the filter takes move to the front: how many. */
static unsigned filter_batch(const struct capture *capture, struct capture_packet *packets, unsigned n)
{
	unsigned kept = 0;

	for (unsigned i = 0; i < n && capture->filter; i++)
		if (passes(capture, &packets[i]))
			packets[kept++] = packets[i];
	return capture->filter ? kept : n;
}

int capture_run(struct capture *capture, uint32_t most, uint32_t *taken, capture_take *take, void *arg,
		struct diags *d)
{
	struct capture_packet packets[CAPTURE_BATCH];

	*taken = 0;
	if (capture->live)
		return run_live(capture, most, taken, take, arg, d);
	while (*taken < most) {
		uint32_t left = most - *taken;
		int got, error;
		unsigned n;

		if (capture->reader)
			got = reader_batch(capture->reader, packets, left < CAPTURE_BATCH ? left : CAPTURE_BATCH);
		else
			got = libpcap_next(capture, packets);
		if (got == -EINTR)
			return 1;	/* the caller has a look at why */
		if (got <= 0)	/* what stops us stops the unpacker, too */
			return got == 0 && (unpack_end(&capture->unpacker) || stopped(capture)) ? 0 :
			       trouble(capture, got, d);
		capture->packets += (unsigned)got;
		n = filter_batch(capture, packets, (unsigned)got);
		*taken += n;
		error = n ? take(arg, packets, n) : 0;
		if (error)
			return error;
	}
	return 1;
}

uint16_t capture_linktype(const struct capture *capture)
{
	int link = link_of(capture);

	return (uint16_t)(link == DLT_RAW ? LINK_RAW : link);
}

bool capture_progress(const struct capture *capture, uint64_t *done, uint64_t *size)
{
	struct stat stat;
	off_t at = capture->file >= 0 ? lseek(capture->file, 0, SEEK_CUR) : -1;

	if (at < 0 || fstat(capture->file, &stat) || !S_ISREG(stat.st_mode))
		return false;
	*done = (uint64_t)at;
	*size = (uint64_t)stat.st_size;
	return true;
}

enum flow_link capture_flow_link(const struct capture *capture)
{
	switch (link_of(capture)) {
	case DLT_EN10MB:
		return FLOW_ETHERNET;
	case DLT_RAW:
	case DLT_IPV4:
	case DLT_IPV6:
		return FLOW_IP;
	}
	return FLOW_UNKNOWN;
}

const char *capture_not_ethernet(const struct capture *capture)
{
	const char *name = pcap_datalink_val_to_name(link_of(capture));

	return link_of(capture) == DLT_EN10MB ? NULL : name ? name : "unknown";
}

bool capture_microseconds(const struct capture *capture)
{
	return capture->microseconds;
}
