/*
 * The assembler over damaged texts: whatever stands in a file, it ends with an object or with messages.
 * Every file of the corpus is read as it is and with random damage; the seed is printed. Run it by hand as
 *     fuzz SEED ROUNDS [FILE...]
 * and with --enable-sanitizers it finds more.
 */
#include <dirent.h>
#include <time.h>

#include "core/disasm.h"
#include "tests/asm/tools.h"

enum { MAX_FILES = 256 };

static uint64_t state;
static struct strbuf corpus[MAX_FILES];
static unsigned n_corpus;

static uint32_t rnd(uint32_t below)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return below ? (uint32_t)(state >> 16) % below : 0;
}

static bool ends_with(const char *name, const char *suffix)
{
	size_t len = strlen(name), n = strlen(suffix);

	return len > n && !strcmp(name + len - n, suffix);
}

static void add_file(const char *path)
{
	if (n_corpus < MAX_FILES) {
		corpus[n_corpus] = slurp(path);
		n_corpus += !corpus[n_corpus].failed;
	}
}

static void add_folder(const char *top, const char *folder)
{
	char path[1024];
	struct dirent **entries;
	int n;

	snprintf(path, sizeof(path), "%s/%s", top, folder);
	n = scandir(path, &entries, NULL, alphasort);
	for (int i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/%s/%s", top, folder, entries[i]->d_name);
		if (ends_with(path, ".s"))
			add_file(path);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
}

/* Words that mean something somewhere. */
static const char *const words[] = {
	" r1 ",
	"r10",
	"w0",
	" = ",
	"+=",
	"s>>=",
	"(",
	")",
	"[",
	"]",
	"{",
	"}",
	";",
	"\n",
	"\"",
	"'",
	"\\",
	"ll",
	"lock ",
	"if ",
	" goto ",
	"1f",
	"1:",
	"1b",
	".",
	".set x,",
	".long ",
	".map m,type=hash",
	".section ",
	"0x",
	"-1",
	"<<",
	"*(u64 *)",
	"skb[",
	".macro m a\n",
	".endm\n",
	".rept 3\n",
	".endr\n",
	".if 1\n",
	".endif\n",
	".include \"",
	"x",
	",",
	"#",
	"/*",
	"*/",
	"99999999999",
	"9223372036854775807",
	"call ",
	"fetch ",
	"%",
	"@",
	"pc+",
	".zero 0x7fffff",
	".",
	"\0",
};

static void damage(struct strbuf *b, const struct strbuf *from)
{
	uint32_t at = rnd((uint32_t)b->len), n = rnd(24);
	struct strbuf out = STRBUF_INIT;

	if (at + n > b->len)
		n = (uint32_t)b->len - at;
	strbuf_add(&out, b->s, at);
	switch (rnd(6)) {
	case 0:		/* cut */
		break;
	case 1:		/* double */
		strbuf_add(&out, b->s + at, n);
		strbuf_add(&out, b->s + at, n);
		break;
	case 2:		/* another byte */
		strbuf_putc(&out, (char)rnd(256));
		n = n ? 1 : 0;
		break;
	case 3: {	/* a piece of another file */
		uint32_t start = rnd((uint32_t)from->len), len = rnd(200);

		strbuf_add(&out, from->s + start, start + len > from->len ? from->len - start : len);
		n = 0;
		break;
	}
	default:	/* a word */
		strbuf_puts(&out, words[rnd(sizeof(words) / sizeof(words[0]))]);
		n = 0;
		break;
	}
	strbuf_add(&out, b->s + at + n, b->len - at - n);
	strbuf_free(b);
	*b = out;
}

static bool try(const struct strbuf *text)
{
	struct asm_options options = { .level = rnd(5), .big_endian = rnd(2) };
	struct diags d = { 0 };
	struct strbuf said = STRBUF_INIT, elf = STRBUF_INIT;
	struct object *obj = asm_text("fuzz.s", text->s, text->len, &options, &d);
	bool sane = (obj != NULL) == (d.errors == 0);

	diag_render(&d, false, &said);
	if (obj)
		object_write(obj, &elf, &d);
	object_free(obj);
	diag_free(&d);
	strbuf_free(&said);
	strbuf_free(&elf);
	return sane;
}

int main(int argc, char **argv)
{
	const char *top = getenv("top_srcdir");
	unsigned rounds = argc > 2 ? (unsigned)strtoul(argv[2], NULL, 0) : 3000, bad = 0;

	state = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL) << 20 ^ (uint64_t)getpid();
	note("seed %llu", (unsigned long long)state);
	state |= 1;
	for (int i = 3; i < argc; i++)
		add_file(argv[i]);
	if (argc <= 3) {
		add_folder(top ? top : ".", "examples");
		add_folder(top ? top : ".", "tests/asm/load");
		add_folder(top ? top : ".", "tests/asm/mistakes");
		add_folder(top ? top : ".", "tests/asm/corpus");
		add_folder(top ? top : ".", "tests/prog");
	}
	if (!ok(n_corpus > 0, "there is a corpus"))
		return done();
	for (unsigned i = 0; i < n_corpus; i++)
		bad += !try(&corpus[i]);
	ok(!bad, "%u files as they are", n_corpus);
	for (unsigned i = 0; i < rounds; i++) {
		const struct strbuf *from = &corpus[rnd(n_corpus)];
		struct strbuf text = STRBUF_INIT;

		strbuf_add(&text, from->s, from->len > 6000 ? 6000 : from->len);
		for (unsigned k = 1 + rnd(6); k; k--)
			damage(&text, &corpus[rnd(n_corpus)]);
		if (!try(&text)) {
			bad++;
			note("round %u: neither an object nor a message", i);
		}
		strbuf_free(&text);
	}
	ok(!bad, "%u damaged texts", rounds);
	for (unsigned i = 0; i < n_corpus; i++)
		strbuf_free(&corpus[i]);
	return done();
}
