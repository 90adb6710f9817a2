/* BTF: made, written, read; what the kernel and bpftool say of it; and every way in which foreign BTF can lie. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#ifdef HAVE_CONFIG_H
#include "config.h"
#endif
#include "core/btf.h"
#include "core/diag.h"
#include "core/file.h"
#include "core/strbuf.h"
#include "tests/core/command.h"
#include "tests/tap.h"

/* int, struct pair { int a; unsigned b : 3; struct pair *next; }, typedefs, an array, functions, a variable. */
static struct btf *example(void)
{
	struct btf *btf = btf_new();
	uint32_t integer = btf_add_int(btf, "int", 4, BTF_INT_SIGNED_ENC);	/* 1 */
	uint32_t word = btf_add_int(btf, "unsigned int", 4, 0);			/* 2 */
	uint32_t next = btf_add_ref(btf, BTF_PTR, NULL, 4);			/* 3 */
	const struct btf_member members[] = { { "a", integer, 0, 0 },
					      { "b", word, 32, 3 },
					      { "next", next, 64, 0 } };
	uint32_t pair = btf_add_composite(btf, BTF_STRUCT, "pair", 16, members, 3);	/* 4 */
	uint32_t named =
		btf_add_ref(btf, BTF_TYPEDEF, "pair_t", btf_add_ref(btf, BTF_CONST, NULL, pair)); /* 6, 5 */
	const struct btf_param params[] = { { "x", named }, { NULL, 0 } };
	uint32_t proto = btf_add_proto(btf, integer, params, 2);		/* 7 */
	struct btf_secvar vars[2];

	btf_add_func(btf, "print", proto, BTF_GLOBAL);				/* 8 */
	vars[0].type = btf_add_var(btf, "pairs", btf_add_array(btf, named, word, 10), BTF_GLOBAL); /* 10, 9 */
	vars[1].type = btf_add_var(btf, "last", integer, BTF_STATIC);		/* 11 */
	vars[0].offset = 0;
	vars[0].size = 160;
	vars[1].offset = 160;
	vars[1].size = 4;
	btf_add_datasec(btf, ".data", 164, vars, 2);				/* 12 */
	btf_add_ref(btf, BTF_FWD, "other", 0);					/* 13 */
	return btf;
}

static void queries(const struct btf *btf, const char *which)
{
	const struct btf_type *pair = btf_type(btf, 4), *proto = btf_type(btf, 7);

	ok(btf_count(btf) == 14 && !btf_type(btf, 14) && btf_type(btf, 0)->kind == BTF_VOID, "%s: types",
	   which);
	ok(strcmp(pair->name, "pair") == 0 && pair->kflag && pair->n == 3 && pair->members[1].bit_size == 3 &&
		   pair->members[1].bit_offset == 32 && strcmp(pair->members[2].name, "next") == 0,
	   "%s: bit fields", which);
	ok(proto->n == 2 && proto->type == 1 && proto->params[1].type == 0 && !*proto->params[1].name,
	   "%s: a variadic function", which);
	ok(btf_skip_modifiers(btf, 6) == 4 && btf_skip_modifiers(btf, 3) == 3 &&
		   btf_skip_modifiers(btf, 99) == 0,
	   "%s: behind modifiers", which);
	ok(btf_size(btf, 9) == 160 && btf_size(btf, 3) == 8 && btf_size(btf, 6) == 16 &&
		   btf_size(btf, 7) == -1 && btf_size(btf, 0) == -1 && btf_size(btf, 13) == -1,
	   "%s: sizes", which);
	ok(btf_find(btf, BTF_STRUCT, "pair") == 4 && btf_find(btf, BTF_UNION, "pair") == 0, "%s: by name",
	   which);
}

static void round_trip(bool big_endian)
{
	struct btf *btf = example(), *again;
	struct strbuf out = STRBUF_INIT, twice = STRBUF_INIT;
	struct diags d = { 0 };
	uint32_t offset;

	ok(btf_write(btf, big_endian, &out) == 0, "written");
	again = btf_read(out.s, out.len, "a", &d);
	if (!ok(again && d.n == 0, "read"))
		return;
	queries(again, big_endian ? "big-endian" : "little-endian");
	ok(btf_write(again, big_endian, &twice) == 0 && twice.len == out.len &&
		   memcmp(twice.s, out.s, out.len) == 0,
	   "and written again the same");
	offset = btf_add_string(again, "pair");
	ok(strcmp(btf_string(again, offset), "pair") == 0 && offset < out.len &&
	   btf_add_string(again, "new") == btf_add_string(again, "new"), "equal strings share one offset");
	ok(*btf_string(again, 1u << 30) == '\0', "no string beyond the end");
	btf_free(again);
	btf_free(btf);
	strbuf_free(&out);
	strbuf_free(&twice);
	diag_free(&d);
}

static void many_strings(void)
{
	struct btf *btf = btf_new();
	uint32_t offsets[20000];
	bool same = true;
	char text[32];

	for (unsigned i = 0; i < 20000; i++) {
		snprintf(text, sizeof(text), "string number %u", i);
		offsets[i] = btf_add_string(btf, text);
	}
	for (unsigned i = 0; i < 20000; i++) {
		snprintf(text, sizeof(text), "string number %u", i);
		same &= strcmp(btf_string(btf, offsets[i]), text) == 0 &&
			btf_add_string(btf, text) == offsets[i];
	}
	ok(same, "20000 strings");
	btf_free(btf);
}

/* ---- other readers ---- */

#ifdef HAVE_LINUX_BPF_H
#include <linux/bpf.h>
#include <sys/syscall.h>

static void kernel_takes_it(const struct strbuf *bytes)
{
	static char log[4096];
	union bpf_attr attr;
	int fd;

	memset(&attr, 0, sizeof(attr));
	attr.btf = (uintptr_t)bytes->s;
	attr.btf_size = (uint32_t)bytes->len;
	attr.btf_log_buf = (uintptr_t)log;
	attr.btf_log_size = sizeof(log);
	attr.btf_log_level = 1;
	fd = (int)syscall(SYS_bpf, BPF_BTF_LOAD, &attr, sizeof(attr));
	if (fd < 0 && (errno == EPERM || errno == ENOSYS))
		skip("the kernel takes it", "bpf(2): %s", strerror(errno));
	else if (!ok(fd >= 0, "the kernel takes it"))
		note("%s", log);
	if (fd >= 0)
		close(fd);
}
#else
static void kernel_takes_it(const struct strbuf *bytes)
{
	(void)bytes;
	skip("the kernel takes it", "no linux/bpf.h here");
}
#endif

static void other_readers(void)
{
	struct strbuf out = STRBUF_INIT, text = STRBUF_INIT;
	struct btf *btf = example();
	char path[] = "/tmp/ebpf-btf.XXXXXX";
	struct diags d = { 0 };
	int fd = mkstemp(path);

	btf_write(btf, false, &out);
	kernel_takes_it(&out);
	if (fd < 0 || !have_tool("bpftool"))
		skip("bpftool prints it", "no bpftool");
	else
		ok(file_write(path, out.s, out.len, &d) == 0 &&
			   command(&text, "bpftool btf dump file %s", path) &&
			   strstr(text.s, "[4] STRUCT 'pair' size=16 vlen=3") &&
			   strstr(text.s, "bitfield_size=3") &&
			   strstr(text.s, "[12] DATASEC '.data' size=164 vlen=2"),
		   "bpftool prints it");
	if (fd >= 0)
		close(fd);
	unlink(path);
	btf_free(btf);
	strbuf_free(&out);
	strbuf_free(&text);
	diag_free(&d);
}

static void kernels_own(void)
{
	const char *path = "/sys/kernel/btf/vmlinux";
	struct strbuf bytes = STRBUF_INIT, out = STRBUF_INIT;
	struct diags d = { 0 };
	struct btf *btf;

	if (access(path, R_OK) != 0) {
		skip("the running kernel's BTF", "%s: %s", path, strerror(errno));
		return;
	}
	btf = file_read(path, &bytes, &d) == 0 ? btf_read(bytes.s, bytes.len, path, &d) : NULL;
	if (ok(btf && btf_find(btf, BTF_STRUCT, "task_struct"), "the running kernel's BTF is read"))
		ok(btf_write(btf, false, &out) == 0 && out.len == bytes.len &&
			   memcmp(out.s, bytes.s, out.len) == 0,
		   "and written again the same, %u types", btf_count(btf));
	btf_free(btf);
	strbuf_free(&bytes);
	strbuf_free(&out);
	diag_free(&d);
}

/* ---- damage ---- */

/* A .BTF section of these type words; the strings are "" "a". */
static void make(struct strbuf *out, const uint32_t *words, size_t n)
{
	const uint32_t header[] = { 0x0001eb9f, 24, 0, (uint32_t)(4 * n), (uint32_t)(4 * n), 3 };

	for (size_t i = 0; i < 6 + n; i++)
		for (unsigned b = 0; b < 4; b++)
			strbuf_putc(out, (char)((i < 6 ? header[i] : words[i - 6]) >> 8 * b));
	strbuf_add(out, "\0a", 3);
}

static bool says(struct strbuf *bytes, const char *words)
{
	struct diags d = { 0 };
	struct btf *btf = btf_read(bytes->s, bytes->len, "a", &d);
	bool right = words ? !btf && d.n == 1 && strstr(d.items[0].text, words) : btf && d.n == 0;

	if (!right)
		note("got %s", d.n ? d.items[0].text : "no message");
	btf_free(btf);
	diag_free(&d);
	return right;
}

#define REFUSED(name, words, ...) do { \
	const uint32_t types[] = { __VA_ARGS__ }; \
	struct strbuf bytes = STRBUF_INIT; \
	make(&bytes, types, sizeof(types) / 4); \
	ok(says(&bytes, words), "%s", name); \
	strbuf_free(&bytes); \
} while (0)
#define INFO(kind, n) ((uint32_t)(kind) << 24 | (n))
#define INT_TYPE 0, INFO(BTF_INT, 0), 4, 32		/* type 1 of what follows */

static void damage(void)
{
	REFUSED("good types", NULL, INT_TYPE, 1, INFO(BTF_TYPEDEF, 0), 1);
	REFUSED("unknown kind", "unknown kind 20", 0, INFO(20, 0), 0);
	REFUSED("kind 0", "unknown kind 0", 0, 0, 0);
	REFUSED("a name outside", "name at byte 3 of 3", 3, INFO(BTF_PTR, 0), 0);
	REFUSED("half a type", "cut short", 0, INFO(BTF_PTR, 0));
	REFUSED("half an array", "cut short", 0, INFO(BTF_ARRAY, 0), 0, 1, 1);
	REFUSED("too few members", "cut short", 1, INFO(BTF_STRUCT, 2), 4, 0, 1, 0);
	REFUSED("type outside", "type 7, which does not exist", 0, INFO(BTF_PTR, 0), 7);
	REFUSED("a pointer to a function name", "cannot stand there",
		0, INFO(BTF_FUNC_PROTO, 0), 0, 1, INFO(BTF_FUNC, 0), 1, 0, INFO(BTF_PTR, 0), 2);
	REFUSED("a function without prototype", "cannot stand there", INT_TYPE, 1, INFO(BTF_FUNC, 0), 1);
	REFUSED("a variable of no type", "cannot stand there", 1, INFO(BTF_VAR, 0), 0, 1);
	REFUSED("a section of no variables", "cannot stand there", INT_TYPE, 1, INFO(BTF_DATASEC, 1), 4, 1, 0,
		4);
	REFUSED("33 bits in 4 bytes", "has 33 bits in 4 bytes", 0, INFO(BTF_INT, 0), 4, 33);
	REFUSED("linkage 3", "linkage 3", INT_TYPE, 1, INFO(BTF_VAR, 0), 1, 3);
	REFUSED("a member behind its struct", "is at bit 40 of 4 bytes", INT_TYPE, 1, INFO(BTF_STRUCT, 1), 4,
		1, 1, 40);
	REFUSED("void in the middle of parameters", "cannot stand there",
		INT_TYPE, 0, INFO(BTF_FUNC_PROTO, 2), 0, 0, 0, 0, 1);
	REFUSED("a typedef of itself", "contains itself", 1, INFO(BTF_TYPEDEF, 0), 1);
	REFUSED("two modifiers of each other", "contains itself", 0, INFO(BTF_CONST, 0), 2, 0,
		INFO(BTF_VOLATILE, 0), 1);
	REFUSED("a pointer to itself", "contains itself", 0, INFO(BTF_PTR, 0), 1);
	REFUSED("a struct that contains itself", "contains itself", 1, INFO(BTF_STRUCT, 1), 4, 1, 1, 0);
	REFUSED("a struct that contains an array of itself", "contains itself",
		INT_TYPE, 1, INFO(BTF_STRUCT, 1), 4, 1, 3, 0, 0, INFO(BTF_ARRAY, 0), 0, 2, 1, 1);
	REFUSED("but it may point to itself", NULL, 1, INFO(BTF_STRUCT, 1), 8, 1, 2, 0, 0, INFO(BTF_PTR, 0),
		1);
	REFUSED("a function that takes itself", "contains itself",
		0, INFO(BTF_FUNC_PROTO, 1), 0, 1, 2, 0, INFO(BTF_PTR, 0), 1);
}

static void deep_chain(bool forwards)
{
	static uint32_t words[3 * 300000];
	struct strbuf bytes = STRBUF_INIT;

	for (uint32_t i = 0; i < 300000; i++) {
		words[3 * i] = 0;
		words[3 * i + 1] = INFO(BTF_CONST, 0);
		words[3 * i + 2] = forwards ? (i == 299999 ? 0 : i + 2) : i;
	}
	make(&bytes, words, 3 * 300000);
	ok(says(&bytes, "over 64 deep"), "300000 modifiers of one type, %s",
	   forwards ? "forwards" : "backwards");
	strbuf_free(&bytes);
}

static void bad_headers(void)
{
	const uint32_t types[] = { INT_TYPE };
	static const struct {
		unsigned at;
		uint8_t value;
		const char *words;
	} patches[] = {
		{ 0, 0, "not BTF" },
		{ 2, 2, "not BTF version 1" },
		{ 4, 200, "reach past the end" },
		{ 4, 20, "reach past the end" },
		{ 8, 255, "reach past the end" },
		{ 12, 17, "cut short" },
		{ 16, 255, "reach past the end" },
		{ 20, 0, "start and end with a zero" },
		{ 20, 2, "start and end with a zero" },
		{ 15, 255, "reach past the end" },
		{ 23, 255, "reach past the end" },
	};
	struct strbuf bytes = STRBUF_INIT;
	bool right = true;

	for (size_t i = 0; i < sizeof(patches) / sizeof(*patches); i++) {
		strbuf_cut(&bytes, 0);
		make(&bytes, types, 4);
		bytes.s[patches[i].at] = (char)patches[i].value;
		ok(says(&bytes, patches[i].words), "header byte %u is %u", patches[i].at, patches[i].value);
	}
	strbuf_cut(&bytes, 0);
	make(&bytes, types, 4);
	for (size_t len = 0; len < bytes.len && right; len++) {
		struct strbuf cut = STRBUF_INIT;

		strbuf_add(&cut, bytes.s, len);
		right = says(&cut, "BTF");
		strbuf_free(&cut);
	}
	ok(right, "cut short anywhere");
	strbuf_free(&bytes);
}

/* ---- .BTF.ext ---- */

static void line_tables(bool big_endian)
{
	struct btf *btf = example();
	struct btf_func_info func = { 16, 8 }, bad = { 16, 4 };
	struct btf_line_info lines[2] = { { 0, 0, 0, 12, 3 }, { 8, 0, 0, 1 << 20, 1023 } };
	struct btf_ext_section section = { "xdp", &func, 1, lines, 2, NULL, 0 };
	struct btf_ext ext = { &section, 1 }, *again;
	struct strbuf out = STRBUF_INIT;
	struct diags d = { 0 };
	bool right = true;

	lines[0].file = btf_add_string(btf, "a.c");
	lines[0].text = btf_add_string(btf, "\treturn 0;");
	ok(btf_ext_write(&ext, btf, big_endian, &out) == 0, ".BTF.ext written");
	again = btf_ext_read(out.s, out.len, btf, "a", &d);
	ok(again && d.n == 0 && again->n == 1 && strcmp(again->sections[0].name, "xdp") == 0 &&
		   !again->sections[0].n_cores && again->sections[0].n_funcs == 1 &&
		   again->sections[0].funcs[0].insn_off == 16 && again->sections[0].n_lines == 2 &&
		   again->sections[0].lines[1].line == 1 << 20 && again->sections[0].lines[1].col == 1023 &&
		   strcmp(btf_string(btf, again->sections[0].lines[0].text), "\treturn 0;") == 0,
	   "and read");
	btf_ext_free(again);
	for (size_t len = 0; len < out.len && right; len++) {
		char *cut = malloc(len + !len);

		memcpy(cut, out.s, len);
		diag_free(&d);
		again = btf_ext_read(cut, len, btf, "a", &d);
		right = !again && d.n == 1;
		btf_ext_free(again);
		free(cut);
	}
	ok(right, "cut short anywhere");
	diag_free(&d);
	section.funcs = &bad;
	strbuf_cut(&out, 0);
	btf_ext_write(&ext, btf, big_endian, &out);
	ok(!btf_ext_read(out.s, out.len, btf, "a", &d) && d.n == 1 &&
		   strstr(d.items[0].text, "is no function"),
	   "a function whose type is a struct");
	btf_free(btf);
	strbuf_free(&out);
	diag_free(&d);
}

int main(void)
{
	struct btf *btf = example();

	queries(btf, "made");
	btf_free(btf);
	round_trip(false);
	round_trip(true);
	many_strings();
	other_readers();
	kernels_own();
	damage();
	deep_chain(true);
	deep_chain(false);
	bad_headers();
	line_tables(false);
	line_tables(true);
	return done();
}
