/*
 * The installed library, through its header alone.
 */
#include <ebpf/ebpf.h>
#include <errno.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/tap.h"

static const char count[] =
	"	.map	counters, type=array, key=u32, value=u64, max_entries=256\n"
	"	.map	seen, type=hash, key_size=1, value_size=1, max_entries=4\n"
	"	.section socket,\"ax\",@progbits\n"
	"	.globl	count\n	.type	count,@function\n"
	"count:\n"
	"	r6 = r1\n	r0 = *(u8 *)skb[23]\n	*(u32 *)(r10 - 4) = r0\n"
	"	r2 = r10\n	r2 += -4\n	r1 = counters ll\n	call bpf_map_lookup_elem\n"
	"	if r0 == 0 goto out\n	r1 = 1\n	lock *(u64 *)(r0 + 0) += r1\n"
	"out:\n	r0 = 7\n	exit\n	.size	count, .-count\n"
	"	.globl	second\n	.type	second,@function\n"
	"second:\n	r0 = *(u64 *)(r1 + 4096)\n	exit\n	.size	second, .-second\n"
	"	.section xdp,\"ax\",@progbits\n"
	"	.globl	grow\n	.type	grow,@function\n"
	"grow:\n	r2 = -4\n	call bpf_xdp_adjust_head\n	r0 = 2\n	exit\n	.size	grow, .-grow\n"
	"	.section tc,\"ax\",@progbits\n"
	"	.globl	talk\n	.type	talk,@function\n"
	"talk:\n	r1 = 0x0a6425\n	*(u64 *)(r10 - 8) = r1\n	r1 = r10\n	r1 += -8\n	r2 = 4\n	r3 = 42\n"
	"	call bpf_trace_printk\n	call bpf_get_prandom_u32\n	exit\n	.size	talk, .-talk\n"
	"	.license	\"GPL\"\n";

static char path[] = "/tmp/ebpf-api-XXXXXX.s";

static void write_source(const char *text)
{
	int fd = mkstemps(path, 2);

	ok(fd >= 0 && write(fd, text, strlen(text)) == (ssize_t)strlen(text), "source written");
	close(fd);
}

static void test_run(struct ebpf_object *obj)
{
	char *message = NULL;
	struct ebpf_program *prog = ebpf_program_by_name(obj, "count", &message);
	struct ebpf_map *map = ebpf_map_by_name(obj, "counters");
	struct ebpf_result result;
	uint8_t packet[64] = { [12] = 8, [23] = 17 };
	uint32_t key = 17;
	uint64_t value = 0;

	ok(prog && !strcmp(ebpf_program_name(prog), "count"), "program found");
	ok(prog && !strcmp(ebpf_program_type(prog), "socket_filter"), "its type");
	ok(ebpf_run(prog, packet, sizeof(packet), 0, &result) == -EINVAL, "not before it is loaded");
	ok(ebpf_load(prog, &message) == 0, "loaded: %s", message ? message : "");
	free(message);
	ok(ebpf_load(prog, NULL) == 0, "loading again does nothing");
	for (int i = 0; i < 3; i++)
		ok(ebpf_run(prog, packet, sizeof(packet), 0, &result) == 0 && result.value == 7, "run");
	ok(!strcmp(result.verdict, "kept") && result.len == 64, "verdict: %s", result.verdict);
	ok(ebpf_map_key_size(map) == 4 && ebpf_map_value_size(map) == 8, "sizes of the map");
	ok(ebpf_map_lookup(map, &key, &value) == 0 && value == 3, "counted");
	key = 256;
	ok(ebpf_map_lookup(map, &key, &value) == -ENOENT, "no such key");
}

static void test_maps(struct ebpf_object *obj)
{
	struct ebpf_map *map = ebpf_map_by_name(obj, "seen");
	uint8_t key, value = 9, next;
	char *text;

	for (key = 1; key <= 4; key++)
		ok(ebpf_map_update(map, &key, &value, EBPF_NOEXIST) == 0, "update");
	ok(ebpf_map_update(map, &key, &value, EBPF_ANY) == -E2BIG, "full");
	key = 1;
	ok(ebpf_map_update(map, &key, &value, EBPF_NOEXIST) == -EEXIST, "exists");
	for (key = 2; key <= 4; key++)
		ok(ebpf_map_delete(map, &key) == 0, "delete");
	ok(ebpf_map_next_key(map, NULL, &next) == 0 && next == 1, "first key");
	ok(ebpf_map_next_key(map, &next, &key) == -ENOENT, "no second");
	text = ebpf_map_dump(map, EBPF_DUMP_TEXT);
	ok(text && !strcmp(text, "key: 01  value: 09\nFound 1 element\n"), "dumped: %s", text);
	free(text);
	text = ebpf_map_dump(map, EBPF_DUMP_JSON);
	ok(text && !strcmp(text, "[{\"key\":[\"0x01\"],\"value\":[\"0x09\"]}]\n"), "dumped as JSON: %s",
	   text);
	free(text);
	ok(!ebpf_map_by_name(obj, "none") && !ebpf_map_at(obj, 2) && ebpf_map_at(obj, 1),
	   "maps by name and number");
}

static void test_xdp(struct ebpf_object *obj)
{
	struct ebpf_program *prog = ebpf_program_by_name(obj, "grow", NULL);
	struct ebpf_result result;
	uint8_t packet[20];

	memset(packet, 5, sizeof(packet));
	ok(prog && !ebpf_load(prog, NULL), "xdp loaded");
	ok(!ebpf_run(prog, packet, sizeof(packet), 0, &result) && result.len == 24 &&
		   !memcmp(result.packet, "\0\0\0\0\5\5", 6) && !strcmp(result.verdict, "XDP_PASS"),
	   "grew at its head");
}

static void test_rejected(struct ebpf_object *obj)
{
	char *message = NULL;
	struct ebpf_program *prog = ebpf_program_by_name(obj, "second", NULL), *none;

	ok(ebpf_load(prog, &message) == -EACCES, "rejected");
	ok(message && strstr(message, "invalid bpf_context access off=4096 size=8"), "with the log");
	free(message);
	none = ebpf_program_by_name(obj, NULL, &message);
	ok(!none && message && strstr(message, "several programs"),
	   "several programs want a name: %s", message);
	free(message);
}

static char traced[64];

static void trace(void *arg, const char *text, size_t len)
{
	if (arg == traced && len < sizeof(traced))
		memcpy(traced, text, len + 1);
}

static uint32_t talk(struct ebpf_options *options)
{
	struct ebpf_object *obj = ebpf_open(path, options, NULL);
	struct ebpf_program *prog = obj ? ebpf_program_by_name(obj, "talk", NULL) : NULL;
	struct ebpf_result result = { 0 };
	uint8_t packet[20] = { 0 };

	ok(prog && !ebpf_load(prog, NULL) && !ebpf_run(prog, packet, 20, 0, &result), "talk ran");
	ebpf_close(obj);
	return result.value;
}

static void test_options(void)
{
	struct ebpf_options options = {
		.size = sizeof(options), .trace = trace, .trace_arg = traced, .seed = 1
	};
	uint32_t first = talk(&options), again = talk(&options), other;

	ok(!strcmp(traced, "%d") || !strcmp(traced, "42\n"), "trace: %s", traced);
	ok(first == again, "the same seed, the same numbers");
	options.engine = EBPF_ENGINE_INTERPRETER;
	ok(talk(&options) == first, "in the interpreter too");
	options.seed = 2;
	other = talk(&options);
	ok(other != first, "another seed, others");
}

int main(void)
{
	char *message = NULL;
	struct ebpf_object *obj;

	ok(!ebpf_open("/nonexistent/x.o", NULL, &message) && message, "no such file: %s",
	   message ? message : "");
	free(message);
	write_source(count);
	obj = ebpf_open(path, NULL, &message);
	if (ok(obj != NULL, "opened: %s", message ? message : "")) {
		test_run(obj);
		test_maps(obj);
		test_xdp(obj);
		test_rejected(obj);
		test_options();
	}
	ebpf_close(obj);
	ebpf_close(NULL);
	unlink(path);
	return done();
}
