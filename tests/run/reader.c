/*
 * Our reader of captures against libpcap: the same packets, and an end or an error at the same place, for
 * files of both formats, both byte orders, several resolutions of time; cut at every byte; and with bytes
 * changed.
 */
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/strbuf.h"
#include "run/pcapfile.h"
#include "tests/tap.h"

static bool big;	/* byte order of the file being made */
static uint64_t seed;

static uint32_t draw_below(uint32_t n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(seed >> 33) % n;
}

static void put(struct strbuf *b, uint64_t v, unsigned bytes)
{
	for (unsigned i = 0; i < bytes; i++)
		strbuf_putc(b, (char)(v >> 8 * (big ? bytes - 1 - i : i)));
}

static void put_noise(struct strbuf *b, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		strbuf_putc(b, (char)draw_below(256));
}

static void make_pcap(struct strbuf *b, uint32_t magic, uint32_t snaplen, unsigned n)
{
	put(b, magic, 4), put(b, 2, 2), put(b, 4, 2), put(b, 0, 8), put(b, snaplen, 4), put(b, 1, 4);
	for (unsigned i = 0; i < n; i++) {
		uint32_t len = draw_below(90);

		put(b, 1700000000 + i, 4), put(b, draw_below(1000000), 4), put(b, len, 4),
			put(b, len + draw_below(2000), 4);
		put_noise(b, len);
	}
}

static void block(struct strbuf *b, uint32_t type, const struct strbuf *body)
{
	uint32_t padded = (uint32_t)(body->len + 3) / 4 * 4;

	put(b, type, 4), put(b, padded + 12, 4);
	strbuf_add(b, body->s, body->len);
	strbuf_zero(b, padded - body->len);
	put(b, padded + 12, 4);
}

static void make_interface(struct strbuf *b, uint32_t snaplen, int resolution, int64_t offset)
{
	struct strbuf body = STRBUF_INIT;

	put(&body, 1, 2), put(&body, 0, 2), put(&body, snaplen, 4);
	if (resolution >= 0)
		put(&body, 9, 2), put(&body, 1, 2), put(&body, (uint8_t)resolution, 1), strbuf_zero(&body, 3);
	if (offset)
		put(&body, 14, 2), put(&body, 8, 2), put(&body, (uint64_t)offset, 8);
	put(&body, 0, 4);
	block(b, 1, &body);
	strbuf_free(&body);
}

static void make_section(struct strbuf *b)
{
	struct strbuf body = STRBUF_INIT;

	put(&body, 0x1a2b3c4d, 4), put(&body, 1, 2), put(&body, 0, 2), put(&body, UINT64_MAX, 8);
	block(b, 0x0a0d0d0a, &body);
	strbuf_free(&body);
}

static void make_packet(struct strbuf *b, uint32_t type, uint32_t interface)
{
	struct strbuf body = STRBUF_INIT;
	uint32_t len = draw_below(90);
	uint64_t units = 1700000000000000ull + draw_below(1000000000);

	if (type == 6)
		put(&body, interface, 4);
	if (type == 2)
		put(&body, interface, 2), put(&body, 0, 2);
	if (type != 3)
		put(&body, units >> 32, 4), put(&body, units & UINT32_MAX, 4), put(&body, len, 4);
	put(&body, type == 3 ? len : len + 7, 4);
	put_noise(&body, len);
	block(b, type, &body);
	strbuf_free(&body);
}

static void make_pcapng(struct strbuf *b, unsigned n)
{
	struct strbuf other = STRBUF_INIT;

	make_section(b);
	strbuf_puts(&other, "something of no interest to us");
	block(b, 0x80000001, &other);
	strbuf_free(&other);
	make_interface(b, 262144, -1, 0);
	make_interface(b, 262144, 9, 0);
	make_interface(b, 262144, 0x80 | 10, 5);
	make_interface(b, 262144, 3, -7);
	for (unsigned i = 0; i < n; i++)
		make_packet(b, i % 5 == 4 ? 3 : i % 7 == 3 ? 2 : 6, draw_below(4));
	make_section(b);
	make_interface(b, 262144, 6, 0);
	make_packet(b, 6, 0);
}

/* ---- comparing ---- */

static char path[] = "/tmp/ebpf-reader-XXXXXX";

static void write_file(const char *bytes, size_t len)
{
	FILE *f = fopen(path, "wb");

	fwrite(bytes, 1, len, f);
	fclose(f);
}

static uint64_t hash(uint64_t h, const void *bytes, size_t n)
{
	for (const uint8_t *p = bytes, *end = p + n; p < end; p++)
		h = (h ^ *p) * 0x100000001b3;
	return h;
}

struct reading {
	bool opened, failed;
	unsigned n;
	uint64_t hashes[512];
	char *why;
};

static struct capture *open_ours(const char *name, struct diags *d)
{
	return capture_open(name, NULL, d);
}

/* Changed times are left out: libpcap takes seconds past 2038 for ones before 1970. */
static struct reading read_all(struct capture *(*open)(const char *, struct diags *), bool times)
{
	struct diags d = { 0 };
	struct capture *capture = open(path, &d);
	struct capture_packet packet = { 0 };
	struct reading r = { .opened = capture };
	struct strbuf text = STRBUF_INIT;
	int got = 0;

	while (capture && r.n < 512 && (got = capture_next(capture, &packet, &d)) == 1) {
		uint64_t h = hash(0xcbf29ce484222325, &packet.len, 4);

		h = hash(h, &packet.wire_len, 4);
		if (times)
			h = hash(h, &packet.time_ns, 8);
		r.hashes[r.n++] = hash(h, packet.bytes, packet.len);
	}
	r.failed = got < 0;
	capture_close(capture);
	diag_render(&d, false, &text);
	r.why = strbuf_take(&text);
	diag_free(&d);
	return r;
}

/* The packets that both give are the same; `strict`: and so are their number and the end. */
static bool alike(bool strict)
{
	struct reading ours = read_all(open_ours, strict), theirs = read_all(capture_open_libpcap, strict);
	unsigned n = ours.n < theirs.n ? ours.n : theirs.n;
	bool same = !memcmp(ours.hashes, theirs.hashes, n * sizeof(ours.hashes[0]));

	if (strict)
		same = same && ours.n == theirs.n && ours.opened == theirs.opened &&
		       ours.failed == theirs.failed;
	if (!same)
		note("ours: %s, %u packets, %s; libpcap: %s, %u packets, %s",
		     ours.opened ? "opened" : "not opened", ours.n, ours.why,
		     theirs.opened ? "opened" : "not opened", theirs.n, theirs.why);
	free(ours.why);
	free(theirs.why);
	return same;
}

static void test_file(const char *name, const struct strbuf *file)
{
	unsigned cuts = 0, changes = 0;

	write_file(file->s, file->len);
	ok(alike(true), "%s: the same packets", name);
	for (size_t cut = 0; cut < file->len; cut += 1 + (cut > 200) * 29) {
		write_file(file->s, cut);
		cuts += !alike(true);
	}
	ok(!cuts, "%s: cut anywhere", name);
	for (unsigned i = 0; i < 150; i++) {
		char *copy = malloc(file->len);
		size_t at = draw_below((uint32_t)(i % 2 && file->len > 200 ? 200 : file->len));

		memcpy(copy, file->s, file->len);
		copy[at] = (char)draw_below(256);
		write_file(copy, file->len);
		changes += !alike(false);
		free(copy);
	}
	ok(!changes, "%s: with bytes changed", name);
}

static void test_packed(const char *program, const char *suffix)
{
	struct strbuf file = STRBUF_INIT;
	struct capture_packet packet;
	struct capture *capture;
	struct diags d = { 0 };
	char command[512], packed[64];
	unsigned n = 0;

	snprintf(command, sizeof(command), "command -v %s >/dev/null 2>&1", program);
	if (system(command)) {
		skip(program, "not installed");
		return;
	}
	make_pcap(&file, 0xa1b2c3d4, 65535, 30);
	write_file(file.s, file.len);
	snprintf(packed, sizeof(packed), "%s%s", path, suffix);
	snprintf(command, sizeof(command), "%s -c < %s > %s 2>/dev/null", program, path, packed);
	ok(!system(command), "%s packs", program);
	capture = capture_open(packed, NULL, &d);
	while (capture && capture_next(capture, &packet, &d) == 1)
		n++;
	ok(n == 30 && !d.errors, "%s: read through it", suffix);
	capture_close(capture);
	diag_free(&d);
	/* Cut: all that can be unpacked, and an error. */
	snprintf(command, sizeof(command), "head -c $(($(wc -c < %s) - 9)) %s > %s.cut && mv %s.cut %s",
		 packed, packed, packed, packed, packed);
	n = (unsigned)system(command);
	capture = capture_open(packed, NULL, &d);
	while (capture && capture_next(capture, &packet, &d) == 1)
		;
	ok(d.errors == 1, "%s: cut off, an error", suffix);
	capture_close(capture);
	diag_free(&d);
	unlink(packed);
	strbuf_free(&file);
}

int main(int argc, char **argv)
{
	static const struct { const char *name; uint32_t magic, snaplen; bool big;
	} pcaps[] = {
		{ "pcap, microseconds", 0xa1b2c3d4, 65535, false },
		{ "pcap, nanoseconds", 0xa1b23c4d, 262144, false },
		{ "pcap, big-endian", 0xa1b2c3d4, 0, true },
		{ "pcap, big-endian, nanoseconds", 0xa1b23c4d, 65535, true },
		{ "pcap with packets past its snap length", 0xa1b2c3d4, 40, false },
		{ "pcap of another kind", 0xa1b2cd34, 65535, false },
	};
	int fd = mkstemp(path);

	seed = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL);
	note("seed %llu", (unsigned long long)seed);
	for (unsigned i = 0; i < sizeof(pcaps) / sizeof(pcaps[0]); i++) {
		struct strbuf file = STRBUF_INIT;

		big = pcaps[i].big;
		make_pcap(&file, pcaps[i].magic, pcaps[i].snaplen, 40);
		test_file(pcaps[i].name, &file);
		strbuf_free(&file);
	}
	for (unsigned i = 0; i < 2; i++) {
		struct strbuf file = STRBUF_INIT;

		big = i;
		make_pcapng(&file, 40);
		test_file(i ? "pcapng, big-endian" : "pcapng", &file);
		strbuf_free(&file);
	}
	big = false;
	ok(freopen("/dev/null", "w", stderr) != NULL, "quiet: unpackers complain of cut files");
	test_packed("gzip", ".gz");
	test_packed("xz", ".xz");
	test_packed("zstd", ".zst");
	close(fd);
	unlink(path);
	return done();
}
