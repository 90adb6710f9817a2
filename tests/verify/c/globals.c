/* Programs for the verifier: global functions with every kind of argument, and calls that keep to it or do not. */
#include <linux/bpf.h>
#include <linux/pkt_cls.h>
#include <bpf/bpf_helpers.h>

#define TAG(name) __attribute__((btf_decl_tag("arg:" name)))

struct pair { __u64 a, b; };
struct big { __u8 bytes[64]; };
struct task_struct;
struct sk_buff;
struct nothing_known;
enum mode { OFF, ON };
typedef struct pair pair_t;

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 4);
	__type(key, __u32);
	__type(value, struct big);
} values SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, 4096);
} ring SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_USER_RINGBUF);
	__uint(max_entries, 4096);
} user SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PROG_ARRAY);
	__uint(max_entries, 4);
	__uint(key_size, 4);
	__uint(value_size, 4);
} progs SEC(".maps");

/* ---- numbers ---- */

__noinline int f_number(int a) { asm volatile("" : "+r"(a)); return a + 1; }
__noinline long f_numbers(char a, short b, int c, long d, __u64 e) { asm volatile("" : "+r"(a), "+r"(b)); return a + b + c + d + e; }
__noinline int f_enum(enum mode m) { asm volatile("" : "+r"(m)); return m == ON; }
__noinline int f_bool(_Bool b) { asm volatile("" : "+r"(b)); return b; }
__noinline __u64 f_wide(__u64 a) { asm volatile("" : "+r"(a)); return a; }
__noinline int f_none(void) { asm volatile(""); return 7; }

SEC("tc") int number(struct __sk_buff *skb) { return f_number(skb->len); }
SEC("tc") int numbers(struct __sk_buff *skb) { return f_numbers(1, 2, skb->len, 4, skb->mark); }
SEC("tc") int enumeration(struct __sk_buff *skb) { return f_enum(skb->len & 1); }
SEC("tc") int boolean(struct __sk_buff *skb) { return f_bool(skb->len & 1); }
SEC("tc") int wide(struct __sk_buff *skb) { return f_wide(skb->len) & 1; }
SEC("tc") int none(struct __sk_buff *skb) { return f_none(); }
SEC("tc") int number_pointer(struct __sk_buff *skb) { return f_number((long)skb); }
SEC("tc") int number_stack(struct __sk_buff *skb) { int x = 1; return f_number((long)&x); }
SEC("tc") int returned_is_unknown(struct __sk_buff *skb)
{
	__u32 k = 0;
	struct big *v = bpf_map_lookup_elem(&values, &k);
	unsigned n = f_none();

	return v ? v->bytes[n] : 0;
}
SEC("tc") int returned_is_bounded(struct __sk_buff *skb)
{
	__u32 k = 0;
	struct big *v = bpf_map_lookup_elem(&values, &k);
	unsigned n = f_none();

	return v && n < 64 ? v->bytes[n] : 0;
}

/* ---- memory ---- */

__noinline int f_pair(struct pair *p) { return p ? p->a + p->b : 0; }
__noinline int f_pair_unchecked(struct pair *p) { return p->a; }
__noinline int f_pair_beyond(struct pair *p) { return p ? ((volatile __u64 *)p)[2] : 0; }
__noinline int f_pair_writes(struct pair *p) { if (p) p->a = 1; return 0; }
__noinline int f_typedef(pair_t *p) { return p ? p->a : 0; }
__noinline int f_const(const struct pair *p) { return p ? p->a : 0; }
__noinline int f_int_pointer(int *p) { return p ? *p : 0; }
__noinline int f_char_pointer(char *p) { return p ? *p : 0; }
__noinline int f_array(__u8 (*p)[10]) { return p ? (*p)[9] : 0; }
__noinline int f_pointer_pointer(void **p) { return p ? (long)*p : 0; }
__noinline int f_void(void *p) { asm volatile("" : "+r"(p)); return p != 0; }
__noinline int f_unknown(struct nothing_known *p) { asm volatile("" : "+r"(p)); return p != 0; }
__noinline int f_function(int (*p)(int)) { asm volatile("" : "+r"(p)); return p != 0; }
__noinline int f_big(struct big *p) { return p ? p->bytes[63] : 0; }
__noinline int f_two(struct pair *p, struct pair *q) { return (p ? p->a : 0) + (q ? q->b : 0); }
__noinline int f_nonnull(struct pair *p TAG("nonnull")) { return p->a; }
__noinline int f_nullable(struct pair *p TAG("nullable")) { return p ? p->a : 0; }

#define STACK_PAIR struct pair p = { skb->len, 2 }
SEC("tc") int pair_stack(struct __sk_buff *skb) { STACK_PAIR; return f_pair(&p); }
SEC("tc") int pair_null(struct __sk_buff *skb) { return f_pair(0); }
SEC("tc") int pair_unchecked(struct __sk_buff *skb) { STACK_PAIR; return f_pair_unchecked(&p); }
SEC("tc") int pair_beyond(struct __sk_buff *skb) { STACK_PAIR; return f_pair_beyond(&p); }
SEC("tc") int pair_writes(struct __sk_buff *skb) { STACK_PAIR; return f_pair_writes(&p) + p.a; }
SEC("tc") int pair_uninit(struct __sk_buff *skb) { struct pair p; asm volatile("" :: "r"(&p)); return f_pair(&p); }
SEC("tc") int pair_too_short(struct __sk_buff *skb) { __u64 x = skb->len; return f_pair((void *)&x); }
SEC("tc") int pair_number(struct __sk_buff *skb) { return f_pair((void *)(long)skb->len); }
SEC("tc") int pair_ctx(struct __sk_buff *skb) { return f_pair((void *)skb); }
SEC("tc") int pair_map(struct __sk_buff *skb) { return f_pair((void *)&values); }
SEC("tc") int pair_value(struct __sk_buff *skb) { __u32 k = 0; return f_pair(bpf_map_lookup_elem(&values, &k)); }
SEC("tc") int pair_value_checked(struct __sk_buff *skb)
{
	__u32 k = skb->len;
	struct big *v = bpf_map_lookup_elem(&values, &k);

	return v ? f_pair((void *)v) : 0;
}
SEC("tc") int pair_value_maybe(struct __sk_buff *skb) { __u32 k = skb->len; return f_pair(bpf_map_lookup_elem(&values, &k)); }
SEC("tc") int nonnull_value_maybe(struct __sk_buff *skb) { __u32 k = skb->len; return f_nonnull(bpf_map_lookup_elem(&values, &k)); }
SEC("tc") int pair_value_end(struct __sk_buff *skb)
{
	__u32 k = 0;
	struct big *v = bpf_map_lookup_elem(&values, &k);

	return v ? f_pair((void *)&v->bytes[48]) + f_pair((void *)&v->bytes[49]) : 0;
}
SEC("tc") int pair_packet(struct __sk_buff *skb)
{
	void *data = (void *)(long)skb->data, *end = (void *)(long)skb->data_end;

	return data + 16 <= end ? f_pair(data) : 0;
}
SEC("tc") int pair_packet_short(struct __sk_buff *skb)
{
	void *data = (void *)(long)skb->data, *end = (void *)(long)skb->data_end;

	return data + 15 <= end ? f_pair(data) : 0;
}
SEC("tc") int pair_record(struct __sk_buff *skb)
{
	struct pair *p = bpf_ringbuf_reserve(&ring, sizeof(*p), 0);
	int n;

	if (!p)
		return 0;
	n = f_pair_writes(p);
	bpf_ringbuf_submit(p, 0);
	return n;
}
SEC("tc") int pair_record_unchecked(struct __sk_buff *skb)
{
	struct pair *p = bpf_ringbuf_reserve(&ring, sizeof(*p), 0);
	int n = f_pair_writes(p);

	if (p)
		bpf_ringbuf_discard(p, 0);
	return n;
}
SEC("tc") int pair_spilled(struct __sk_buff *skb)
{
	volatile struct { void *p; __u64 n; } s = { skb, 1 };

	return f_pair((void *)&s);
}
SEC("tc") int pair_twice(struct __sk_buff *skb) { STACK_PAIR; return f_two(&p, &p); }
SEC("tc") int pair_two_null(struct __sk_buff *skb) { STACK_PAIR; return f_two(0, &p); }
SEC("tc") int pair_inside(struct __sk_buff *skb) { struct { __u64 x; struct pair p; } s = { 1, { skb->len, 3 } }; return f_pair(&s.p); }
SEC("tc") int nonnull(struct __sk_buff *skb) { STACK_PAIR; return f_nonnull(&p); }
SEC("tc") int nonnull_null(struct __sk_buff *skb) { return f_nonnull(0); }
SEC("tc") int nullable(struct __sk_buff *skb) { STACK_PAIR; return f_nullable(&p); }
SEC("tc") int typedefed(struct __sk_buff *skb) { STACK_PAIR; return f_typedef(&p); }
SEC("tc") int constant(struct __sk_buff *skb) { STACK_PAIR; return f_const(&p); }
SEC("tc") int int_pointer(struct __sk_buff *skb) { int n = skb->len; return f_int_pointer(&n); }
SEC("tc") int char_pointer(struct __sk_buff *skb) { char n = skb->len; return f_char_pointer(&n); }
SEC("tc") int array(struct __sk_buff *skb) { __u8 n[10] = { 1 }; return f_array(&n); }
SEC("tc") int array_short(struct __sk_buff *skb) { __u8 n[8] = { 1 }; return f_array((void *)&n); }
SEC("tc") int pointer_pointer(struct __sk_buff *skb) { void *p = 0; return f_pointer_pointer(&p); }
SEC("tc") int void_pointer(struct __sk_buff *skb) { return f_void(0); }
SEC("tc") int unknown_struct(struct __sk_buff *skb) { return f_unknown(0); }
SEC("tc") int function_pointer(struct __sk_buff *skb) { return f_function(0); }
SEC("tc") int big(struct __sk_buff *skb) { struct big b = {}; b.bytes[3] = skb->len; return f_big(&b); }
SEC("tc") int overwritten(struct __sk_buff *skb)
{
	struct pair p = { 3, 4 };
	__u32 k = 0;
	struct big *v = bpf_map_lookup_elem(&values, &k);

	f_pair_writes(&p);
	return v ? v->bytes[p.a] : 0;
}

/* ---- context ---- */

__noinline int f_ctx(struct __sk_buff *skb) { return skb->len; }
__noinline int f_kernel_ctx(struct sk_buff *skb) { asm volatile("" : "+r"(skb)); return 1; }
__noinline int f_tagged_ctx(void *ctx TAG("ctx")) { return ((struct __sk_buff *)ctx)->len; }
__noinline int f_tagged_named(struct __sk_buff *ctx TAG("ctx")) { return ctx->len; }
__noinline int f_tagged_wrong(struct xdp_md *ctx TAG("ctx")) { return ctx->data; }
__noinline int f_tagged_int(__u64 *ctx TAG("ctx")) { asm volatile("" : "+r"(ctx)); return 0; }
__noinline int f_tagged_number(__u64 ctx TAG("ctx")) { return ctx; }
__noinline int f_tagged_twice(void *ctx TAG("ctx") TAG("nonnull")) { asm volatile("" : "+r"(ctx)); return 1; }
__noinline int f_xdp(struct xdp_md *ctx) { asm volatile("" : "+r"(ctx)); return ctx != 0; }

SEC("tc") int ctx(struct __sk_buff *skb) { return f_ctx(skb); }
SEC("tc") int ctx_kernel_name(struct __sk_buff *skb) { return f_kernel_ctx((void *)skb); }
SEC("tc") int ctx_null(struct __sk_buff *skb) { return f_ctx(0); }
SEC("tc") int ctx_stack(struct __sk_buff *skb) { struct __sk_buff s = {}; return f_ctx(&s); }
SEC("tc") int ctx_moved(struct __sk_buff *skb) { void *p = (void *)skb + 4; asm volatile("" : "+r"(p)); return f_ctx(p); }
SEC("tc") int ctx_tagged(struct __sk_buff *skb) { return f_tagged_ctx(skb); }
SEC("tc") int ctx_tagged_named(struct __sk_buff *skb) { return f_tagged_named(skb); }
SEC("tc") int ctx_tagged_wrong(struct __sk_buff *skb) { return f_tagged_wrong((void *)skb); }
SEC("tc") int ctx_tagged_int(struct __sk_buff *skb) { return f_tagged_int((void *)skb); }
SEC("tc") int ctx_tagged_number(struct __sk_buff *skb) { return f_tagged_number((long)skb); }
SEC("tc") int ctx_tagged_twice(struct __sk_buff *skb) { return f_tagged_twice(skb); }
SEC("tc") int ctx_other_type(struct __sk_buff *skb) { struct xdp_md x = {}; return f_xdp(&x); }
SEC("xdp") int xdp_ctx(struct xdp_md *ctx) { return f_xdp(ctx); }
SEC("xdp") int xdp_tagged(struct xdp_md *ctx) { return f_tagged_wrong(ctx); }
SEC("xdp") int xdp_other_type(struct xdp_md *ctx) { struct __sk_buff s = {}; return f_ctx(&s); }
SEC("raw_tp/x") int raw_tagged_int(struct bpf_raw_tracepoint_args *ctx) { return f_tagged_int((void *)ctx); }
SEC("raw_tp/x") int raw_tagged(struct bpf_raw_tracepoint_args *ctx) { return f_tagged_named((void *)ctx); }
SEC("tracepoint/x") int tracepoint_tagged(void *ctx) { return f_tagged_named(ctx); }
SEC("tracepoint/x") int tracepoint_tagged_int(void *ctx) { return f_tagged_int(ctx); }
SEC("perf_event") int perf_tagged(void *ctx) { return f_tagged_named(ctx); }
SEC("kprobe/x") int kprobe_tagged(void *ctx) { return f_tagged_int(ctx); }
SEC("syscall") int syscall_tagged(void *ctx) { return f_tagged_named(ctx); }
SEC("syscall") int syscall_pair(void *ctx) { return f_pair(ctx); }

/* ---- dynptrs ---- */

__noinline int f_dynptr(struct bpf_dynptr *d) { char b[8]; return bpf_dynptr_read(b, sizeof(b), d, 0, 0); }
__noinline int f_const_dynptr(const struct bpf_dynptr *d) { char b[8]; return bpf_dynptr_read(b, sizeof(b), d, 0, 0); }
__noinline int f_dynptr_submits(struct bpf_dynptr *d) { bpf_ringbuf_submit_dynptr(d, 0); return 0; }
__noinline int f_dynptr_tagged(struct bpf_dynptr *d TAG("nonnull")) { asm volatile("" : "+r"(d)); return 0; }
__noinline int f_dynptr_slice(struct bpf_dynptr *d) { char *p = bpf_dynptr_data(d, 0, 4); return p ? *p : 0; }

SEC("tc") int dynptr(struct __sk_buff *skb)
{
	struct bpf_dynptr d;
	int n;

	bpf_ringbuf_reserve_dynptr(&ring, 64, 0, &d);
	n = f_dynptr(&d) + f_const_dynptr(&d) + f_dynptr_slice(&d);
	bpf_ringbuf_discard_dynptr(&d, 0);
	return n;
}
SEC("tc") int dynptr_submitted(struct __sk_buff *skb)
{
	struct bpf_dynptr d;

	bpf_ringbuf_reserve_dynptr(&ring, 64, 0, &d);
	return f_dynptr_submits(&d);
}
SEC("tc") int dynptr_tagged(struct __sk_buff *skb)
{
	struct bpf_dynptr d;

	bpf_ringbuf_reserve_dynptr(&ring, 64, 0, &d);
	f_dynptr_tagged(&d);
	bpf_ringbuf_discard_dynptr(&d, 0);
	return 0;
}
SEC("tc") int dynptr_uninit(struct __sk_buff *skb) { struct bpf_dynptr d; asm volatile("" :: "r"(&d)); return f_dynptr(&d); }
SEC("tc") int dynptr_number(struct __sk_buff *skb) { return f_dynptr(0); }
SEC("tc") int dynptr_ctx(struct __sk_buff *skb) { return f_dynptr((void *)skb); }
static long drained(struct bpf_dynptr *d, void *ctx) { return f_dynptr(d) & 1; }
SEC("tc") int dynptr_of_callback(struct __sk_buff *skb) { return bpf_user_ringbuf_drain(&user, drained, 0, 0); }

/* ---- objects of the kernel's, and other tags ---- */

__noinline int f_trusted(struct task_struct *t TAG("trusted")) { asm volatile("" : "+r"(t)); return t != 0; }
__noinline int f_trusted_nullable(struct task_struct *t TAG("trusted") TAG("nullable")) { asm volatile("" : "+r"(t)); return t != 0; }
__noinline int f_trusted_nonnull(struct task_struct *t TAG("trusted") TAG("nonnull")) { asm volatile("" : "+r"(t)); return t != 0; }
__noinline int f_trusted_unknown(struct nothing_known *t TAG("trusted")) { asm volatile("" : "+r"(t)); return t != 0; }
__noinline int f_trusted_number(int *t TAG("trusted")) { asm volatile("" : "+r"(t)); return t != 0; }
__noinline int f_untrusted(struct task_struct *t TAG("untrusted")) { asm volatile("" : "+r"(t)); return t != 0; }
__noinline int f_untrusted_int(int *t TAG("untrusted")) { return *t; }
__noinline int f_untrusted_void(void *t TAG("untrusted")) { return *(char *)t; }
__noinline int f_untrusted_writes(int *t TAG("untrusted")) { *t = 1; return 0; }
__noinline int f_untrusted_nonnull(int *t TAG("untrusted") TAG("nonnull")) { return *t; }
__noinline int f_untrusted_enum(enum mode *t TAG("untrusted")) { return *t; }
__noinline int f_other_tag(int *t TAG("whatever")) { asm volatile("" : "+r"(t)); return t != 0; }
__noinline int f_arena(int *t TAG("arena")) { asm volatile("" : "+r"(t)); return t != 0; }
__noinline int f_arena_nonnull(int *t TAG("arena") TAG("nonnull")) { asm volatile("" : "+r"(t)); return t != 0; }
__noinline int f_nonnull_number(int t TAG("nonnull")) { return t; }

SEC("kprobe/x") int trusted(void *ctx) { return f_trusted((void *)bpf_get_current_task_btf()); }
SEC("kprobe/x") int trusted_null(void *ctx) { return f_trusted(0); }
SEC("kprobe/x") int trusted_ctx(void *ctx) { return f_trusted(ctx); }
SEC("kprobe/x") int trusted_other(void *ctx) { return f_trusted((void *)bpf_task_pt_regs((void *)bpf_get_current_task_btf())); }
SEC("kprobe/x") int trusted_nullable(void *ctx) { return f_trusted_nullable(0) + f_trusted_nullable((void *)bpf_get_current_task_btf()); }
SEC("kprobe/x") int trusted_nonnull(void *ctx) { return f_trusted_nonnull((void *)bpf_get_current_task_btf()); }
SEC("kprobe/x") int trusted_unknown(void *ctx) { return f_trusted_unknown(0); }
SEC("kprobe/x") int trusted_number(void *ctx) { return f_trusted_number(0); }
SEC("kprobe/x") int untrusted(void *ctx) { return f_untrusted(ctx); }
SEC("kprobe/x") int untrusted_int(void *ctx) { return f_untrusted_int(ctx); }
SEC("kprobe/x") int untrusted_void(void *ctx) { return f_untrusted_void((void *)5); }
SEC("kprobe/x") int untrusted_writes(void *ctx) { return f_untrusted_writes(ctx); }
SEC("kprobe/x") int untrusted_nonnull(void *ctx) { return f_untrusted_nonnull(ctx); }
SEC("kprobe/x") int untrusted_enum(void *ctx) { return f_untrusted_enum(ctx); }
SEC("tc") int other_tag(struct __sk_buff *skb) { int x = 1; return f_other_tag(&x); }
SEC("tc") int arena(struct __sk_buff *skb) { return f_arena((void *)5); }
SEC("tc") int arena_ctx(struct __sk_buff *skb) { return f_arena((void *)skb); }
SEC("tc") int arena_nonnull(struct __sk_buff *skb) { return f_arena_nonnull((void *)5); }
SEC("tc") int nonnull_number(struct __sk_buff *skb) { return f_nonnull_number(5); }
static __noinline int f_static_tagged(int *t TAG("nonnull")) { return *t; }
SEC("tc") int static_tagged(struct __sk_buff *skb) { int x = skb->len; return f_static_tagged(&x); }

/* ---- results, and functions that call functions ---- */

__noinline struct pair *f_returns_pointer(int a) { asm volatile("" : "+r"(a)); return 0; }
__noinline void f_returns_nothing(int a) { asm volatile("" : "+r"(a)); }
__noinline int f_calls(int a) { return f_number(a) + f_none(); }
__noinline int f_bad_inside(int a) { __u64 *p = (void *)(long)a; return *p; }
__noinline int f_bad_unused(int a) { __u64 *p = (void *)(long)a; return *p; }
__noinline int f_pulls(struct __sk_buff *skb) { return bpf_skb_pull_data(skb, 0); }
__noinline int f_pulls_deep(struct __sk_buff *skb) { return f_pulls(skb); }
__noinline int f_loops(int n) { int s = 0; for (int i = 0; i < 100; i++) { asm volatile("" : "+r"(s)); s += i & n; } return s; }

SEC("tc") int returns_pointer(struct __sk_buff *skb) { return f_returns_pointer(skb->len) != 0; }
SEC("tc") int returns_nothing(struct __sk_buff *skb) { f_returns_nothing(skb->len); return 0; }
SEC("tc") int calls(struct __sk_buff *skb) { return f_calls(skb->len); }
SEC("tc") int bad_inside(struct __sk_buff *skb) { return f_bad_inside(skb->len); }
SEC("tc") int loops_inside(struct __sk_buff *skb) { return f_loops(skb->len) + f_loops(3); }
SEC("tc") int pulls(struct __sk_buff *skb)
{
	void *data = (void *)(long)skb->data, *end = (void *)(long)skb->data_end;

	if (data + 1 > end || f_pulls(skb))
		return 0;
	return *(char *)data;
}
SEC("tc") int pulls_deep(struct __sk_buff *skb)
{
	void *data = (void *)(long)skb->data, *end = (void *)(long)skb->data_end;

	if (data + 1 > end || f_pulls_deep(skb))
		return 0;
	return *(char *)data;
}
SEC("tc") int pulls_not(struct __sk_buff *skb)
{
	void *data = (void *)(long)skb->data, *end = (void *)(long)skb->data_end;

	if (data + 1 > end || f_ctx(skb))
		return 0;
	return *(char *)data;
}
/* The program that is called may have moved the packet. */
__noinline int f_tail_calls(struct __sk_buff *skb) { bpf_tail_call(skb, &progs, 0); return 0; }
SEC("tc") int tail_calls_inside(struct __sk_buff *skb)
{
	void *data = (void *)(long)skb->data, *end = (void *)(long)skb->data_end;

	if (data + 1 > end || f_tail_calls(skb))
		return 0;
	return *(char *)data;
}
static long in_callback(__u32 i, void *ctx) { return f_number(i) & 1; }
SEC("tc") int from_callback(struct __sk_buff *skb) { return bpf_loop(10, in_callback, 0, 0); }

char LICENSE[] SEC("license") = "GPL";
