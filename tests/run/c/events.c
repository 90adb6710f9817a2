/* Sends a record for each packet through a ring buffer as small as they come, and through a perf buffer. */
#include <linux/bpf.h>

#define SEC(name) __attribute__((section(name), used))

struct event {
	unsigned int len;
	unsigned short port;
	char tag[2];
};

const struct event *in_btf SEC(".rodata.types");	/* else clang leaves the type out */

struct {
	int (*type)[BPF_MAP_TYPE_RINGBUF];
	int (*max_entries)[4096];
} ring SEC(".maps");

struct {
	int (*type)[BPF_MAP_TYPE_PERF_EVENT_ARRAY];
	int (*key_size)[4];
	int (*value_size)[4];
} perf SEC(".maps");

static long (*const ringbuf_output)(void *map, void *data, unsigned long long size, unsigned long long flags) =
	(void *)130;
static long (*const perf_event_output)(void *ctx, void *map, unsigned long long flags, void *data,
				       unsigned long long size) = (void *)25;

SEC("xdp") int send(struct xdp_md *ctx)
{
	struct event event = { ctx->data_end - ctx->data, 443, { 'o', 'k' } };

	ringbuf_output(&ring, &event, sizeof(event), 0);
	perf_event_output(ctx, &perf, 0xffffffffull, &event, sizeof(event));
	return XDP_PASS;
}

char _license[] SEC("license") = "GPL";
