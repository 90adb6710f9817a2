/*
 * make_pcap.c - bench/make_pcap PACKETS FLOWS > FILE: a capture of 64-byte frames, TCP and UDP over IPv4, of so
 * many flows; always the same for the same numbers.
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

int main(int argc, char **argv)
{
	const uint32_t head[6] = { 0xa1b2c3d4, 0x00040002, 0, 0, 65535, 1 };
	unsigned long packets = argc > 1 ? strtoul(argv[1], NULL, 0) : 1000000;
	uint32_t flows = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 0) : 1000;
	uint8_t frame[64] = { 2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0, 0x45, 0, 0, 50, 0, 0, 0x40, 0, 64 };

	fwrite(head, sizeof(head), 1, stdout);
	for (unsigned long i = 0; i < packets; i++) {
		const uint32_t record[4] = { (uint32_t)(i / 1000000), (uint32_t)(i % 1000000), 64, 64 };
		uint32_t flow = next_random() % flows;

		frame[23] = flow % 4 ? 6 : 17;
		memcpy(frame + 26, &flow, 4);
		memcpy(frame + 34, &flow, 2);
		frame[37] = flow % 4 ? 80 : 53;
		fwrite(record, sizeof(record), 1, stdout);
		fwrite(frame, sizeof(frame), 1, stdout);
	}
	return fflush(stdout) ? 2 : 0;
}
