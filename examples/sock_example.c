/*
 * sock_example: how many TCP, UDP and ICMP packets there are. The program that counts is written as instructions,
 * and it, its map and the packets are spoken to through the calls of bpf(2); but nothing of it is in the kernel,
 * and only listening to an interface takes a privilege (CAP_NET_RAW).
 *
 *     sock_example -r FILE      counts what a capture file holds, and prints that at its end
 *     sock_example -i INTERFACE [-c SECONDS]    counts what comes, and prints once a second
 *
 *     cc sock_example.c -lebpf -o sock_example
 */
#include <arpa/inet.h>
#include <ebpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <netinet/ip.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static uint64_t address(const void *p)
{
	return (uintptr_t)p;
}

/* An array of one counter for each protocol number. */
static int make_map(void)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.map_type = BPF_MAP_TYPE_ARRAY;
	attr.key_size = sizeof(uint32_t);
	attr.value_size = sizeof(uint64_t);
	attr.max_entries = 256;
	return ebpf_bpf(BPF_MAP_CREATE, &attr, sizeof(attr));
}

static uint64_t count_of(int map, uint32_t protocol)
{
	union bpf_attr attr;
	uint64_t count = 0;

	memset(&attr, 0, sizeof(attr));
	attr.map_fd = (uint32_t)map;
	attr.key = address(&protocol);
	attr.value = address(&count);
	if (ebpf_bpf(BPF_MAP_LOOKUP_ELEM, &attr, sizeof(attr)))
		perror("sock_example: lookup");
	return count;
}

#define INSN(op, dst, src, offset, number) \
	{ .code = (op), .dst_reg = (dst), .src_reg = (src), .off = (offset), .imm = (number) }
enum { R0, R1, R2, R3, R4, R5, R6, R7, R8, R9, R10 };

/* counts[the packet's protocol]++, of IPv4; accepts nothing, since nobody reads the socket. */
static int load_program(int map)
{
	struct bpf_insn insns[] = {
		INSN(BPF_ALU64 | BPF_MOV | BPF_X, R6, R1, 0, 0),		/* LD_ABS wants it there */
		INSN(BPF_LD | BPF_ABS | BPF_H, 0, 0, 0, offsetof(struct ethhdr, h_proto)),
		INSN(BPF_JMP | BPF_JNE | BPF_K, R0, 0, 10, ETH_P_IP),		/* to the end */
		INSN(BPF_LD | BPF_ABS | BPF_B, 0, 0, 0, ETH_HLEN + offsetof(struct iphdr, protocol)),
		INSN(BPF_STX | BPF_MEM | BPF_W, R10, R0, -4, 0),		/* the key */
		INSN(BPF_ALU64 | BPF_MOV | BPF_X, R2, R10, 0, 0),
		INSN(BPF_ALU64 | BPF_ADD | BPF_K, R2, 0, 0, -4),
		INSN(BPF_LD | BPF_DW | BPF_IMM, R1, BPF_PSEUDO_MAP_FD, 0, map),	/* two slots */
		INSN(0, 0, 0, 0, 0),
		INSN(BPF_JMP | BPF_CALL, 0, 0, 0, BPF_FUNC_map_lookup_elem),
		INSN(BPF_JMP | BPF_JEQ | BPF_K, R0, 0, 2, 0),			/* to the end */
		INSN(BPF_ALU64 | BPF_MOV | BPF_K, R1, 0, 0, 1),
		INSN(BPF_STX | BPF_ATOMIC | BPF_DW, R0, R1, 0, BPF_ADD),
		INSN(BPF_ALU64 | BPF_MOV | BPF_K, R0, 0, 0, 0),
		INSN(BPF_JMP | BPF_EXIT, 0, 0, 0, 0),
	};
	static char log[65536];
	union bpf_attr attr;
	int prog;

	memset(&attr, 0, sizeof(attr));
	attr.prog_type = BPF_PROG_TYPE_SOCKET_FILTER;
	attr.insns = address(insns);
	attr.insn_cnt = sizeof(insns) / sizeof(insns[0]);
	attr.license = address("GPL");
	attr.log_level = 1;
	attr.log_buf = address(log);
	attr.log_size = sizeof(log);
	prog = ebpf_bpf(BPF_PROG_LOAD, &attr, sizeof(attr));
	if (prog < 0)
		fprintf(stderr, "sock_example: the program: %s\n%s", strerror(errno), log);
	return prog;
}

static void print_counts(int map)
{
	printf("TCP %llu UDP %llu ICMP %llu packets\n", (unsigned long long)count_of(map, IPPROTO_TCP),
	       (unsigned long long)count_of(map, IPPROTO_UDP), (unsigned long long)count_of(map, IPPROTO_ICMP));
	fflush(stdout);
}

/* Until the file ends, or the seconds are over (0: never); of an interface prints every second. */
static int run(int source, int map, int live, long seconds)
{
	long long n;

	if (!live) {
		while ((n = ebpf_source_run(source, 0, -1)) > 0)
			;
		if (!n)
			print_counts(map);
		return n < 0 ? -1 : 0;
	}
	for (long second = 0; !seconds || second < seconds; second++) {
		if (ebpf_source_run(source, 0, 1000) < 0)
			return -1;
		print_counts(map);
	}
	return 0;
}

static int fail(const char *what)
{
	fprintf(stderr, "sock_example: %s: %s\n", what, strerror(errno));
	return 1;
}

int main(int argc, char **argv)
{
	const char *name = NULL;
	int live = 0, option, map, prog, source;
	long seconds = 0;

	while ((option = getopt(argc, argv, "r:i:c:")) != -1) {
		if (option == '?')
			return 2;
		if (option == 'c') {
			seconds = strtol(optarg, NULL, 10);
			continue;
		}
		name = optarg;
		live = option == 'i';
	}
	if (!name) {
		fprintf(stderr, "usage: sock_example -r FILE | -i INTERFACE [-c SECONDS]\n");
		return 2;
	}
	map = make_map();
	if (map < 0)
		return fail("the map");
	prog = load_program(map);
	if (prog < 0)
		return 1;
	source = ebpf_source_open(name, live ? EBPF_SOURCE_INTERFACE : 0);
	if (source < 0)
		return fail(name);
	if (ebpf_source_filter(source, prog))
		return fail("attaching the program");
	if (run(source, map, live, seconds))
		return fail(name);
	return 0;
}
