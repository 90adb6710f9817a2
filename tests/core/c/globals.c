/* Global data: every section, static and global, constants, strings, and addresses with an offset. */
#include "bpf.h"

static int hidden_count;		/* .bss, static: section symbol and addend */
int shown_count;
int numbers[4] = { 1, 2, 3, 4 };	/* .data */
static u64 secret[3] = { 7, 8, 9 };
const volatile int config = 5;		/* .rodata */
int tuned SEC(".data.tuned") = 3;
u64 scratch[8];

SEC("socket")
int count(struct ctx *ctx)
{
	static const char fmt[] = "packet %d";
	u32 k = get_prandom_u32() & 3;

	hidden_count += config;
	shown_count++;
	numbers[k] += (int)secret[k % 3];
	secret[1] ^= scratch[k]++;
	trace_printk(fmt, sizeof(fmt), hidden_count);
	return tuned++;
}
