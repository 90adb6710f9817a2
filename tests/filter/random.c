/*
 * random.c - random classic programs: ours of each type in each engine against libpcap's interpreter, before
 * our verifier and before the kernel's.
 *
 *     FILTER_SEED=N FILTER_PROGRAMS=N random
 */
#include <errno.h>
#include <pcap/pcap.h>
#include <stdlib.h>
#include <time.h>

#include "core/strbuf.h"
#include "tests/filter/program.h"
#include "tests/runner/runner.h"
#include "tests/tap.h"

enum { PROGRAMS = 1000, DAMAGED = 300, KERNEL_EVERY = 5 };

static struct packet packets[MAX_PACKETS];
static unsigned n_packets;

static uint32_t libpcap_says(const struct classic_prog *prog, const struct packet *p)
{
	static struct bpf_insn copy[PROGRAM_MAX];
	const struct bpf_program filter = { .bf_len = prog->n, .bf_insns = copy };
	const struct pcap_pkthdr header = { .caplen = p->len, .len = p->len };

	for (uint32_t i = 0; i < prog->n; i++)
		copy[i] = (struct bpf_insn){ prog->insns[i].code, prog->insns[i].jt, prog->insns[i].jf,
					     prog->insns[i].k };
	return (uint32_t)pcap_offline_filter(&filter, &header, p->bytes);
}

static bool kernel_takes(const struct filtering *s, struct strbuf *why)
{
	int error;
	struct kernel_run *k = kernel_open(filtering_programs(s), 0, 1, why, &error);

	if (k)
		kernel_close(k);
	return k || error == -ENOSYS;
}

static bool agrees(const struct classic_prog *prog, enum filter_type type, bool kernel, uint64_t seed,
		   struct strbuf *why)
{
	struct filtering s;
	bool same;

	if (!filtering_open(&s, prog, type, why))
		return false;
	same = !kernel || kernel_takes(&s, why);
	for (unsigned i = 0; i < 60 && same; i++) {
		struct packet p = packets[program_random(&seed, n_packets)];

		if (i & 1)	/* ends are what matters */
			p.len = program_random(&seed, p.len < 200 ? p.len + 1 : 201);
		same = filtering_agrees(&s, p.bytes, p.len, libpcap_says(prog, &p), why);
	}
	filtering_close(&s);
	return same;
}

static void show(const struct classic_prog *prog, struct strbuf *why)
{
	struct strbuf text = STRBUF_INIT;

	for (uint32_t i = 0; i < prog->n; i++) {
		strbuf_cut(&text, 0);
		classic_text(prog, i, &text);
		note("%s", text.s);
	}
	strbuf_free(&text);
	note("%s", why->len > 1500 ? why->s + why->len - 1500 : why->s);
}

int main(void)
{
	const char *top = getenv("top_srcdir"), *count = getenv("FILTER_PROGRAMS"),
		   *given = getenv("FILTER_SEED");
	uint64_t seed = (given ? strtoull(given, NULL, 0) : (uint64_t)time(NULL)) | 1;
	unsigned n = count ? (unsigned)atoi(count) : PROGRAMS, bad = 0;
	bool kernel = !kernel_unusable();
	struct strbuf path = STRBUF_INIT;

	note("FILTER_SEED=%llu%s", (unsigned long long)seed, kernel ? "" : ", without the kernel");
	strbuf_printf(&path, "%s/examples/traffic.pcap", top ? top : ".");
	n_packets = packets_read(path.s, packets, DAMAGED, seed);
	strbuf_free(&path);
	ok(n_packets, "there are packets");
	for (unsigned i = 0; i < n && n_packets && bad < 5; i++) {
		struct classic insns[PROGRAM_MAX];
		struct strbuf why = STRBUF_INIT;
		struct classic_prog prog;

		program_make(&prog, insns, &seed);
		for (unsigned type = 0; type < FILTER_TYPES; type++) {
			if (agrees(&prog, (enum filter_type)type, kernel && i % KERNEL_EVERY == 0, seed,
				   &why))
				continue;
			bad++;
			note("program %u, %s", i, filter_type_names[type]);
			show(&prog, &why);
			break;
		}
		strbuf_free(&why);
	}
	ok(!bad, "%u random classic programs of each type", n);
	packets_free(packets, n_packets);
	return done();
}
