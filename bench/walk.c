/*
 * walk.c - bench/walk FILE: what it takes at least to look at the packets of a capture: the file mapped, and the first
 * line of each packet touched. Prints nanoseconds of processor time a packet, mapping included, and their number.
 */
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>

static double cpu_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

int main(int argc, char **argv)
{
	enum { HEADER = 24, RECORD = 16, DESTINATION = 30 };
	double start = cpu_ns();
	unsigned long packets = 0, sum = 0;
	struct stat stat;
	const uint8_t *bytes;
	int fd = argc > 1 ? open(argv[1], O_RDONLY) : -1;

	if (fd < 0 || fstat(fd, &stat))
		return 2;
	bytes = mmap(NULL, (size_t)stat.st_size, PROT_READ, MAP_SHARED, fd, 0);
	if (bytes == MAP_FAILED)
		return 2;
	for (size_t at = HEADER; at + RECORD <= (size_t)stat.st_size; packets++) {
		uint32_t len;

		memcpy(&len, bytes + at + 8, sizeof(len));
		sum += bytes[at + RECORD + DESTINATION];
		at += RECORD + len;
	}
	munmap((void *)(uintptr_t)bytes, (size_t)stat.st_size);
	printf("%.2f %lu %lu\n", (cpu_ns() - start) / (double)packets, packets, sum);
	return 0;
}
