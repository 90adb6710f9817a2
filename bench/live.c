/*
 * live.c - the two ends of an interface:
 *
 *     bench/live send IFACE PACKETS RATE     frames of 64 bytes, so many a second
 *     bench/live receive IFACE SECONDS       a plain reader of the kernel's ring (TPACKET_V3, 64 MB) that touches each
 *                                            packet; prints packets, losses, nanoseconds of processor time a packet
 */
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <time.h>
#include <arpa/inet.h>

static double seconds(clockid_t clock)
{
	struct timespec t;

	clock_gettime(clock, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int open_socket(const char *interface, int protocol)
{
	struct sockaddr_ll at = { .sll_family = AF_PACKET, .sll_ifindex = (int)if_nametoindex(interface),
				  .sll_protocol = htons((uint16_t)protocol) };
	int fd = socket(AF_PACKET, SOCK_RAW, 0);

	if (fd < 0 || !at.sll_ifindex || bind(fd, (struct sockaddr *)&at, sizeof(at))) {
		perror(interface);
		exit(2);
	}
	return fd;
}

/* ---- sending ---- */

static int send_packets(const char *interface, unsigned long packets, double rate)
{
	enum { BATCH = 32, LENGTH = 64, FLOWS = 1000 };
	static uint8_t frames[BATCH][LENGTH];
	struct mmsghdr messages[BATCH] = { 0 };
	struct iovec pieces[BATCH];
	int fd = open_socket(interface, 0);
	double start = seconds(CLOCK_MONOTONIC);
	unsigned long sent = 0;

	for (unsigned i = 0; i < BATCH; i++) {
		const uint8_t head[] = { 2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0, 0x45, 0, 0, 50, 0, 0, 0x40, 0, 64, 17 };

		memcpy(frames[i], head, sizeof(head));
		pieces[i] = (struct iovec){ frames[i], LENGTH };
		messages[i].msg_hdr.msg_iov = &pieces[i];
		messages[i].msg_hdr.msg_iovlen = 1;
	}
	while (sent < packets) {
		int got;

		for (unsigned i = 0; i < BATCH; i++) {
			uint32_t flow = (uint32_t)((sent + i) % FLOWS);

			memcpy(&frames[i][26], &flow, sizeof(flow));
		}
		while ((double)sent > (seconds(CLOCK_MONOTONIC) - start) * rate)
			;
		got = sendmmsg(fd, messages, packets - sent < BATCH ? (unsigned)(packets - sent) : BATCH, 0);
		sent += got > 0 ? (unsigned long)got : 0;
	}
	printf("%.0f\n", (double)sent / (seconds(CLOCK_MONOTONIC) - start));
	return 0;
}

/* ---- receiving ---- */

enum { BLOCK = 1 << 20, BLOCKS = 64, FRAME = 2048, RETIRE_MS = 100 };

static uint8_t *open_ring(int fd)
{
	const int version = TPACKET_V3;
	struct tpacket_req3 ring = { .tp_block_size = BLOCK, .tp_block_nr = BLOCKS, .tp_frame_size = FRAME,
				     .tp_frame_nr = BLOCK / FRAME * BLOCKS, .tp_retire_blk_tov = RETIRE_MS };
	void *bytes;

	if (setsockopt(fd, SOL_PACKET, PACKET_VERSION, &version, sizeof(version)) ||
	    setsockopt(fd, SOL_PACKET, PACKET_RX_RING, &ring, sizeof(ring)))
		return NULL;
	bytes = mmap(NULL, (size_t)BLOCK * BLOCKS, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	return bytes == MAP_FAILED ? NULL : bytes;
}

/* Touches each packet of a block: how many there are. */
static unsigned long walk_block(const struct tpacket_block_desc *block, unsigned long *sum)
{
	const uint8_t *at = (const uint8_t *)block + block->hdr.bh1.offset_to_first_pkt;

	for (uint32_t i = 0; i < block->hdr.bh1.num_pkts; i++) {
		const struct tpacket3_hdr *packet = (const void *)at;

		*sum += at[packet->tp_mac + 30];
		at += packet->tp_next_offset;
	}
	return block->hdr.bh1.num_pkts;
}

static int receive_packets(const char *interface, double duration)
{
	int fd = open_socket(interface, ETH_P_ALL);
	uint8_t *ring = open_ring(fd);
	unsigned long packets = 0, sum = 0;
	struct tpacket_stats_v3 stats = { 0 };
	socklen_t size = sizeof(stats);
	double start, cpu;
	unsigned at = 0;

	if (!ring) {
		perror(interface);
		return 2;
	}
	fprintf(stderr, "listening on %s\n", interface);
	start = seconds(CLOCK_MONOTONIC);
	cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
	while (seconds(CLOCK_MONOTONIC) - start < duration) {
		struct tpacket_block_desc *block = (void *)(ring + (size_t)at * BLOCK);
		struct pollfd ready = { .fd = fd, .events = POLLIN };

		if (!(__atomic_load_n(&block->hdr.bh1.block_status, __ATOMIC_ACQUIRE) & TP_STATUS_USER)) {
			poll(&ready, 1, RETIRE_MS);
			continue;
		}
		packets += walk_block(block, &sum);
		__atomic_store_n(&block->hdr.bh1.block_status, TP_STATUS_KERNEL, __ATOMIC_RELEASE);
		at = (at + 1) % BLOCKS;
	}
	cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
	getsockopt(fd, SOL_PACKET, PACKET_STATISTICS, &stats, &size);
	printf("%lu %u %.1f %lu\n", packets, stats.tp_drops, packets ? cpu * 1e9 / (double)packets : 0, sum);
	return 0;
}

int main(int argc, char **argv)
{
	if (argc == 5 && !strcmp(argv[1], "send"))
		return send_packets(argv[2], strtoul(argv[3], NULL, 0), strtod(argv[4], NULL));
	if (argc == 4 && !strcmp(argv[1], "receive"))
		return receive_packets(argv[2], strtod(argv[3], NULL));
	fprintf(stderr, "usage: %s send IFACE PACKETS RATE | receive IFACE SECONDS\n", argv[0]);
	return 2;
}
