/*
 * make_pcap.c - bench/make_pcap PACKETS FLOWS [64|imix|1500] > FILE: a capture of TCP and UDP over IPv4, of so many
 * flows; always the same for the same arguments.
 *
 * 64 and 1500: frames of that length, each of any flow. imix: of twelve frames seven have 64 bytes, four 594 and one
 * 1518, and the flows are as often met as Zipf's law says: the n-th most frequent one 1/n times as often as the first.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t random_state = 88172645463325252u;

static uint32_t next_random(void)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (uint32_t)(random_state >> 16);
}

/* shares[n]: of 2^32 packets, how many belong to flows 0 to n. */
static uint32_t *zipf_new(uint32_t flows)
{
	uint32_t *shares = malloc(flows * sizeof(*shares));
	double all = 0, sum = 0;

	for (uint32_t i = 0; shares && i < flows; i++)
		all += 1.0 / (i + 1);
	for (uint32_t i = 0; shares && i < flows; i++) {
		sum += 1.0 / (i + 1);
		shares[i] = (uint32_t)(sum / all * 4294967295.0);
	}
	return shares;
}

static uint32_t draw_flow(const uint32_t *shares, uint32_t flows)
{
	uint32_t draw = next_random(), low = 0, high = flows - 1;

	if (!shares)
		return draw % flows;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (shares[middle] < draw)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static uint32_t draw_length(const char *mix)
{
	uint32_t draw;

	if (strcmp(mix, "imix"))
		return (uint32_t)strtoul(mix, NULL, 0);
	draw = next_random() % 12;
	return draw < 7 ? 64 : draw < 11 ? 594 : 1518;
}

int main(int argc, char **argv)
{
	const uint32_t head[6] = { 0xa1b2c3d4, 0x00040002, 0, 0, 65535, 1 };
	unsigned long packets = argc > 1 ? strtoul(argv[1], NULL, 0) : 1000000;
	uint32_t flows = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 0) : 1000;
	const char *mix = argc > 3 ? argv[3] : "64";
	uint32_t *shares = strcmp(mix, "imix") ? NULL : zipf_new(flows);
	static uint8_t frame[65536] = { 2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0, 0x45, 0, 0, 50, 0, 0, 0x40, 0, 64 };

	fwrite(head, sizeof(head), 1, stdout);
	for (unsigned long i = 0; i < packets; i++) {
		uint32_t flow = draw_flow(shares, flows), len = draw_length(mix);
		const uint32_t record[4] = { (uint32_t)(i / 1000000), (uint32_t)(i % 1000000), len, len };

		frame[16] = (uint8_t)((len - 14) >> 8);
		frame[17] = (uint8_t)(len - 14);
		frame[23] = flow % 4 ? 6 : 17;
		memcpy(frame + 26, &flow, 4);
		memcpy(frame + 34, &flow, 2);
		frame[37] = flow % 4 ? 80 : 53;
		fwrite(record, sizeof(record), 1, stdout);
		fwrite(frame, len, 1, stdout);
	}
	free(shares);
	return fflush(stdout) ? 2 : 0;
}
