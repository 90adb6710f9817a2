/*
 * pcap.c - filter expressions over the packets of examples/traffic.pcap, and over damaged ones: our program
 * of each type in each engine against libpcap's own filter, before our verifier, and before the kernel's
 * where bpf(2) may be used.
 *
 *     pcap [EXPRESSION]    all of tests/filter/expressions, or just this one
 */
#include <errno.h>
#include <pcap/pcap.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/classic.h"
#include "core/diag.h"
#include "core/strbuf.h"
#include "run/filter.h"
#include "tests/filter/filtering.h"
#include "tests/runner/runner.h"
#include "tests/tap.h"

enum { DAMAGED = 6000, KERNEL_STEP = 97 };

static struct packet packets[MAX_PACKETS];
static unsigned n_packets;
static const char *no_kernel;

/* What libpcap's filter says to each packet. */
static uint32_t values[MAX_PACKETS];
static unsigned n_matches;

static bool ask_libpcap(const char *expression, const char *link_type)
{
	pcap_t *pcap =
		pcap_open_dead(link_type ? pcap_datalink_name_to_val(link_type) : DLT_EN10MB, FILTER_SNAPLEN);
	struct bpf_program filter;

	if (!pcap || pcap_compile(pcap, &filter, expression, 1, PCAP_NETMASK_UNKNOWN))
		return false;
	n_matches = 0;
	for (unsigned i = 0; i < n_packets; i++) {
		const struct pcap_pkthdr header = { .caplen = packets[i].len, .len = packets[i].len };

		values[i] = (uint32_t)pcap_offline_filter(&filter, &header, packets[i].bytes);
		n_matches += values[i] != 0;
	}
	pcap_freecode(&filter);
	pcap_close(pcap);
	return true;
}

/* The kernel's verifier, and its verdicts for some packets (socket filters get them without the Ethernet
 * header there). */
static bool ask_kernel(const struct filtering *s, struct strbuf *why)
{
	static struct run run;
	int error;
	struct kernel_run *k = kernel_open(filtering_programs(s), 0, 1, why, &error);
	bool same = k || error == -ENOSYS;

	for (unsigned i = 0; k && same && s->type != FILTER_SOCKET && i < n_packets; i += KERNEL_STEP) {
		if (packets[i].len > PACKET_MAX - 512)
			continue;
		memcpy(run.in, packets[i].bytes, run.in_len = packets[i].len);
		if (!kernel_run(k, &run))
			continue;
		same = (uint32_t)run.ret == filtering_verdict_of(s->type, values[i]);
		if (!same)
			strbuf_printf(why, "kernel: %#x for packet %u", (uint32_t)run.ret, i);
	}
	if (k)
		kernel_close(k);
	return same;
}

/* Values beside the packet: libpcap's filter has none of them for a file. */
static bool looks_aside(const struct classic_prog *prog)
{
	for (uint32_t i = 0; i < prog->n; i++)
		if (classic_aux_at(&prog->insns[i]) < CLASSIC_AUXES)
			return true;
	return false;
}

static bool check_type(const struct classic_prog *prog, enum filter_type type, struct strbuf *why)
{
	bool aside = looks_aside(prog), same;
	struct filtering s;

	if (!filtering_open(&s, prog, type, why))
		return aside && type == FILTER_XDP;
	same = true;
	for (unsigned i = 0; i < n_packets && same && !aside; i++)
		same = filtering_agrees(&s, packets[i].bytes, packets[i].len, values[i], why);
	if (same && !aside && !no_kernel)
		same = ask_kernel(&s, why);
	filtering_close(&s);
	return same;
}

static void check(const char *expression, const char *link_type)
{
	struct strbuf why = STRBUF_INIT;
	struct diags d = { 0 };
	struct classic_prog prog = { 0 };
	bool same = !filter_compile(expression, link_type, FILTER_SNAPLEN, &prog, &d) &&
		    ask_libpcap(expression, link_type);

	for (unsigned type = 0; type < FILTER_TYPES && same; type++)
		same = check_type(&prog, (enum filter_type)type, &why);
	if (!same) {
		diag_render(&d, false, &why);
		for (char *line = strtok(why.s, "\n"); line; line = strtok(NULL, "\n"))
			note("%s", line);
	}
	ok(same, "%s%s%s (%u of %u packets)", link_type ? link_type : "", link_type ? ": " : "", expression,
	   n_matches, n_packets);
	strbuf_free(&why);
	diag_free(&d);
	classic_free(&prog);
}

/* "RAW: tcp" -> link type and expression. */
static void check_line(char *line)
{
	char *colon = strstr(line, ": ");

	line[strcspn(line, "\n")] = '\0';
	if (!*line || *line == '#')
		return;
	if (colon && strspn(line, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == (size_t)(colon - line)) {
		*colon = '\0';
		check(colon + 2, line);
	} else {
		check(line, NULL);
	}
}

int main(int argc, char **argv)
{
	const char *top = getenv("top_srcdir");
	uint64_t seed =
		getenv("FILTER_SEED") ? strtoull(getenv("FILTER_SEED"), NULL, 0) : (uint64_t)time(NULL);
	struct strbuf path = STRBUF_INIT;
	char line[512];
	FILE *list;

	note("FILTER_SEED=%llu", (unsigned long long)seed);
	no_kernel = kernel_unusable();
	if (no_kernel)
		note("without the kernel: %s", no_kernel);
	strbuf_printf(&path, "%s/examples/traffic.pcap", top ? top : ".");
	n_packets = packets_read(path.s, packets, DAMAGED, seed | 1);
	ok(n_packets, "%s is there", path.s);
	strbuf_cut(&path, 0);
	strbuf_printf(&path, "%s/tests/filter/expressions", top ? top : ".");
	list = fopen(path.s, "r");
	if (argc > 1)
		check_line(argv[1]);
	while (argc < 2 && list && fgets(line, sizeof(line), list))
		check_line(line);
	ok(list, "%s is there", path.s);
	if (list)
		fclose(list);
	packets_free(packets, n_packets);
	strbuf_free(&path);
	return done();
}
