/*
 * Replays what fuzzers found (tests/core/corpus), then damages valid inputs in ways that the seed decides:
 * EBPF_TEST_SEED=N repeats a run, EBPF_TEST_ROUNDS=N makes it longer.
 */
#include <dirent.h>
#include <string.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/file.h"
#include "tests/core/command.h"
#include "tests/core/fuzz.h"
#include "tests/core/sample.h"
#include "tests/tap.h"

struct target {
	const char *name;
	void (*run)(const uint8_t *bytes, size_t len);
};

static const struct target targets[] = { { "object", fuzz_object },
					 { "btf", fuzz_btf },
					 { "code", fuzz_code } };

/* The bytes in memory of exactly their size, so that ASan sees reads behind the end. */
static void run(const struct target *t, const char *bytes, size_t len)
{
	uint8_t *exact = malloc(len ? len : 1);

	memcpy(exact, bytes, len);
	t->run(exact, len);
	free(exact);
}

static void corpus(const struct target *t)
{
	struct strbuf path = STRBUF_INIT, bytes = STRBUF_INIT;
	struct diags d = { 0 };
	struct dirent *entry;
	unsigned n = 0;
	DIR *dir;

	strbuf_printf(&path, "%s/tests/core/corpus/%s", source_folder(), t->name);
	dir = opendir(path.s);
	while (dir && (entry = readdir(dir))) {
		if (entry->d_name[0] == '.')
			continue;
		strbuf_cut(&path, 0);
		strbuf_cut(&bytes, 0);
		strbuf_printf(&path, "%s/tests/core/corpus/%s/%s", source_folder(), t->name, entry->d_name);
		if (file_read(path.s, &bytes, &d) == 0) {
			run(t, bytes.s, bytes.len);
			n++;
		}
	}
	if (dir)
		closedir(dir);
	ok(n > 0, "%u files of the %s corpus", n, t->name);
	strbuf_free(&path);
	strbuf_free(&bytes);
	diag_free(&d);
}

/* ---- damage ---- */

static uint64_t state;

static uint32_t draw(uint32_t below)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (uint32_t)(state >> 16) % below;
}

static void damage(struct strbuf *b)
{
	static const uint8_t odd[] = { 0, 1, 0x7f, 0x80, 0xff, 0xfe, 8, 0x10 };

	for (uint32_t n = 1 + draw(4); n-- > 0 && b->len;) {
		uint32_t at = draw((uint32_t)b->len);

		switch (draw(5)) {
		case 0: b->s[at] = (char)(b->s[at] ^ 1 << draw(8)); break;
		case 1: b->s[at] = (char)odd[draw(sizeof(odd))]; break;
		case 2: b->s[at] = (char)draw(256); break;
		case 3:
			for (uint32_t i = at & ~3u; i < b->len && i < (at & ~3u) + 4; i++)
				b->s[i] = (char)odd[draw(sizeof(odd))];
			break;
		default:
			if (draw(8) == 0)
				strbuf_cut(b, at);
			break;
		}
	}
}

static void damaged(const struct target *t, const struct strbuf *good, const char *what, unsigned rounds)
{
	run(t, good->s, good->len);
	for (unsigned i = 0; i < rounds; i++) {
		struct strbuf bad = STRBUF_INIT;

		strbuf_add(&bad, good->s, good->len);
		damage(&bad);
		run(t, bad.s, bad.len);
		strbuf_free(&bad);
	}
	ok(true, "%s, damaged %u times", what, rounds);
}

/* The two sections as fuzz_btf() takes them. */
static void btf_of(const struct object *obj, struct strbuf *out)
{
	const struct strbuf *btf = &obj->sections[object_section(obj, ".BTF")].data;
	const struct strbuf *ext = &obj->sections[object_section(obj, ".BTF.ext")].data;

	strbuf_cut(out, 0);
	strbuf_putc(out, (char)(btf->len >> 8));
	strbuf_putc(out, (char)btf->len);
	strbuf_add(out, btf->s, btf->len);
	strbuf_add(out, ext->s, ext->len);
}

static void mutations(unsigned rounds)
{
	struct object *obj = sample(false);
	struct strbuf bytes = STRBUF_INIT;
	struct diags d = { 0 };
	char path[] = "/tmp/ebpf-replay.XXXXXX";
	int fd = mkstemp(path);

	object_write(obj, &bytes, &d);
	damaged(&targets[0], &bytes, "our own object", rounds);
	damaged(&targets[2], &obj->sections[1].data, "instructions", rounds);
	btf_of(obj, &bytes);
	damaged(&targets[1], &bytes, "our own BTF", rounds);
	object_free(obj);
	obj = NULL;
	if (fd >= 0 && have_tool("clang-19") && compile("maps", "bpf", "v3", path))
		obj = object_read_file(path, &d);
	if (obj) {
		strbuf_cut(&bytes, 0);
		object_write(obj, &bytes, &d);
		damaged(&targets[0], &bytes, "clang's object", rounds / 4);
		btf_of(obj, &bytes);
		damaged(&targets[1], &bytes, "clang's BTF", rounds / 4);
	} else {
		skip("clang's object, damaged", "no clang-19");
	}
	if (fd >= 0) {
		close(fd);
		unlink(path);
	}
	object_free(obj);
	strbuf_free(&bytes);
	diag_free(&d);
}

int main(void)
{
	const char *seed = getenv("EBPF_TEST_SEED"), *rounds = getenv("EBPF_TEST_ROUNDS");

	state = seed ? strtoull(seed, NULL, 0) : 20251122;
	note("EBPF_TEST_SEED=%llu", (unsigned long long)state);
	state = state * 2862933555777941757u + 1;
	for (unsigned i = 0; i < 3; i++)
		corpus(&targets[i]);
	mutations(rounds ? (unsigned)atoi(rounds) : 4000);
	return done();
}
