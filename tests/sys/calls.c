/*
 * bpf(2), call by call: test files (tests/sys/NAME.t) hold calls and the answers of Linux 6.18, which
 * ebpf_bpf() must give too, and the running kernel where it may be asked.
 *
 *     == title of a group
 *     h: map_create type=hash key_size=4 value_size=8 max_entries=3
 *     = fd
 *     map_lookup_elem map_fd=$h key=@{u32:1} value=?8
 *     = ENOENT
 *
 * A call is a command of run/sys.def and values for fields of its argument (tests/sys/fields.h); the rest is
 * zero. It goes on in lines that begin with a blank. "h:" keeps the descriptor that comes back, for $h, and
 * $h.id is its id. A line "= ..." is the answer: an error's name, "fd" or a number; then, behind a bar, what
 * was written, and where. A value is
 *
 *     5  -1  0x10      a number
 *     hash  xdp        the number of a type of maps or programs
 *     "text"           of a name: the letters; else the address of a string; % is a folder of the test's own
 *     @{u32:1 ff*4}    the address of bytes, see words_bytes() in tests/runner/runner.h; $h in them is a
 * number
 *     @name            the same, of bytes that "bytes name = u32:1" gave
 *     ?8               the address of 8 bytes to be written
 *     ?8@{...}         the same, with bytes in them
 *     ?text:100        the same for text
 *     ?map_info        the same for a struct, of 4 KiB
 *     NULL BAD READONLY    addresses that are not good, or only for reading
 *
 * "*cpus" behind bytes or a size is for maps with a value for each CPU. The memory of all of them ends where
 * a page that is not there begins. Beside fields: size=N is the argument's; at=OFFSET:VALUE one of its bytes.
 * Besides calls: "close h", "file TEXT" (creates), "unlink TEXT", "source s" (of packets, $s is its number;
 * in the kernel the loopback interface, of a network namespace of the test's own).
 *
 *     calls --accept FILE...    writes what the running kernel answers into the files
 */
#include <ctype.h>
#include <ebpf/bpf.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <unistd.h>

#include "core/ctx.h"
#include "tests/runner/runner.h"
#include "tests/sys/fields.h"
#include "tests/tap.h"

enum { PAGE = 4096, MAX_BYTES = 1 << 16, ATTR_ROOM = 2 * PAGE, MAX_SYMBOLS = 256, MAX_BUFFERS = 16, UNWRITTEN = 0xee };

static const struct { const char *name; int number; const char *part; bool gives_fd; } commands[] = {
#define SYS_COMMAND(number, name, part, last) \
	{ #name, number, #part, number == 0 || number == 5 || number == 7 || number == 13 || number == 14 || \
				number == 18 || number == 19 || number == 28 || number == 30 },
#include "run/sys.def"
};

struct symbol { char name[32]; int fd; char *bytes; uint32_t ifindex; };

/* One going-through of a file, here or in the kernel. */
struct side {
	bool kernel;
	struct symbol symbols[MAX_SYMBOLS];
	unsigned n_symbols;
	char folder[64];
	const char *file;
	unsigned line;
};

struct buffer { const char *name; uint8_t *map, *at; size_t mapped, size; bool out, cpus; const char *info; char named[32]; };

struct call {
	struct side *side;
	unsigned command;
	uint8_t *attr;			/* ATTR_ROOM bytes */
	uint8_t before[ATTR_ROOM];
	uint64_t size;
	struct buffer buffers[MAX_BUFFERS];
	unsigned n_buffers;
};

static void bad(const struct side *s, const char *what, const char *word)
{
	printf("Bail out! %s:%u: %s '%s'\n", s->file, s->line, what, word);
	exit(1);
}

static long bpf(const struct side *s, int cmd, void *attr, unsigned size)
{
	return s->kernel ? syscall(SYS_bpf, cmd, attr, size) : ebpf_bpf(cmd, attr, size);
}

static unsigned cpus(void)
{
	unsigned first = 0, last = 0;
	FILE *file = fopen("/sys/devices/system/cpu/possible", "r");

	if (!file || fscanf(file, "%u-%u", &first, &last) < 2)
		last = 0;
	if (file)
		fclose(file);
	return last + 1;
}

/* ---- symbols ---- */

static struct symbol *find(struct side *s, const char *name, size_t len, bool make)
{
	for (unsigned i = 0; i < s->n_symbols; i++)
		if (strlen(s->symbols[i].name) == len && !strncmp(s->symbols[i].name, name, len))
			return &s->symbols[i];
	if (!make || s->n_symbols == MAX_SYMBOLS || len >= sizeof(s->symbols[0].name))
		bad(s, "no such name, or too many", name);
	snprintf(s->symbols[s->n_symbols].name, sizeof(s->symbols[0].name), "%.*s", (int)len, name);
	s->symbols[s->n_symbols].fd = -1;
	return &s->symbols[s->n_symbols++];
}

/* The id behind a descriptor, and of what kind it is, which the name that it has in /proc tells. */
static uint32_t id_of(struct side *s, const struct symbol *symbol, enum shape *kind)
{
	static const char *const names[] = { "bpf-map", "bpf-prog", "btf", "bpf_link" };
	union sys_attr attr = { .info.fd = (uint32_t)symbol->fd };
	uint32_t words[8] = { 0 };
	char link[64], target[64] = "";
	unsigned i;

	attr.info.len = sizeof(words);
	attr.info.info = (uintptr_t)words;
	snprintf(link, sizeof(link), "/proc/self/fd/%d", symbol->fd);
	if (readlink(link, target, sizeof(target) - 1) < 0 || bpf(s, 15, &attr, sizeof(attr)))
		return 0;
	for (i = 0; i < 3 && !strstr(target, names[i]); i++)
		;
	*kind = ID_OF_MAP + i;
	return words[*kind == ID_OF_BTF ? 3 : 1];
}

/* "$name", "$name.id", "$name.id-1" */
static uint64_t symbol_value(struct side *s, const char *word)
{
	size_t len = strcspn(word + 1, ".+-");
	const struct symbol *symbol = find(s, word + 1, len, false);
	const char *rest = word + 1 + len;
	uint64_t value = (uint64_t)(int64_t)symbol->fd, add = 0;
	enum shape kind;

	if (symbol->ifindex)
		value = symbol->ifindex;
	if (!strncmp(rest, ".id", 3)) {
		value = id_of(s, symbol, &kind);
		rest += 3;
	}
	if (*rest && !words_number(*rest == '+' ? rest + 1 : rest, &add))
		bad(s, "no number", word);
	return value + add;
}

/* ---- values ---- */

static uint8_t *guarded(struct call *c, const char *name, size_t size, struct buffer **out)
{
	struct buffer *b = &c->buffers[c->n_buffers++];
	size_t pages = (size + PAGE - 1) / PAGE * PAGE;

	if (c->n_buffers > MAX_BUFFERS)
		bad(c->side, "too many buffers", name);
	*b = (struct buffer){ .name = name, .mapped = pages + PAGE, .size = size };
	b->map = mmap(NULL, b->mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (b->map == MAP_FAILED)
		bad(c->side, "no memory for", name);
	mprotect(b->map + pages, PAGE, PROT_NONE);
	b->at = b->map + pages - size;
	if (out)
		*out = b;
	return b->at;
}

/* "{...}" or a name, and perhaps "*cpus", into bytes. */
static size_t read_bytes(struct side *s, const char *word, uint8_t *out)
{
	char text[MAX_BYTES] = "", *at = text;
	const char *end = strchr(word, '}'), *from = word;
	bool every_cpu;
	long n;

	if (*word != '{') {
		size_t len = strcspn(word, "*");

		from = find(s, word, len, false)->bytes;
		if (!from)
			bad(s, "no bytes", word);
		every_cpu = !strcmp(word + len, "*cpus");
		end = from + strlen(from);
	} else {
		if (!end)
			bad(s, "no }", word);
		from = word + 1;
		every_cpu = !strcmp(end + 1, "*cpus");
	}
	while (from < end) {
		size_t len = 1;

		if (*from == '$') {
			char name[64];

			len = strcspn(from, " }*");
			snprintf(name, sizeof(name), "%.*s", (int)len, from);
			at += sprintf(at, "%lld", (long long)symbol_value(s, name));
		} else {
			*at++ = *from;
		}
		from += len;
	}
	*at = 0;
	n = words_bytes(text, out, every_cpu ? MAX_BYTES / 64 : MAX_BYTES);
	if (n < 0)
		bad(s, "no bytes", word);
	for (unsigned cpu = 1; every_cpu && cpu < cpus(); cpu++)
		memcpy(out + cpu * (size_t)n, out, (size_t)n);
	return (size_t)n * (every_cpu ? cpus() : 1);
}

/* "text": with the folder for %. */
static void read_text(struct side *s, const char *word, char *out, size_t size)
{
	size_t len = strlen(word), n = 0;

	if (len < 2 || word[len - 1] != '"')
		bad(s, "no \" at the end", word);
	for (size_t i = 1; i < len - 1; i++)
		n += (size_t)snprintf(out + n, size - n, word[i] == '%' ? "%s" : "%.1s",
				      word[i] == '%' ? s->folder : word + i);
	if (n == 0)
		*out = 0;
}

static uint64_t out_buffer(struct call *c, const char *name, const char *word)
{
	const char *in = strchr(word, '@');
	struct buffer *b;
	uint64_t size = PAGE;
	char digits[32];
	bool text = !strncmp(word, "text:", 5), every_cpu = strstr(word, "*cpus");

	snprintf(digits, sizeof(digits), "%.*s", (int)strcspn(word + (text ? 5 : 0), "@*"), word + (text ? 5 : 0));
	if (isdigit((unsigned char)*digits) && !words_number(digits, &size))
		bad(c->side, "no size", word);
	guarded(c, name, size * (every_cpu ? cpus() : 1), &b);
	b->out = true;
	b->cpus = every_cpu;
	memcpy(b->named, digits, sizeof(digits));
	b->info = text ? "text" : isdigit((unsigned char)*digits) ? NULL : b->named;
	memset(b->at, b->info && !text ? 0 : UNWRITTEN, b->size);
	if (in) {
		uint8_t bytes[MAX_BYTES];
		size_t n = read_bytes(c->side, in + 1, bytes);

		memcpy(b->at, bytes, n < b->size ? n : b->size);
	}
	return (uintptr_t)b->at;
}

static uint64_t value_of(struct call *c, const char *name, const char *word)
{
	static uint8_t bytes[MAX_BYTES];
	const struct maptype *map = maptype_by_name(word);
	const struct progtype *prog = progtype_by_name(word);
	uint64_t value;
	size_t n;

	if (words_number(word, &value))
		return value;
	if (!strcmp(word, "NULL"))
		return 0;
	if (!strcmp(word, "BAD"))
		return 8;
	if (!strcmp(word, "READONLY")) {
		uint8_t *at = guarded(c, name, PAGE, NULL);

		mprotect(at, PAGE, PROT_READ);
		return (uintptr_t)at;
	}
	switch (*word) {
	case '$':
		return symbol_value(c->side, word);
	case '@':
		n = read_bytes(c->side, word + 1, bytes);
		return (uintptr_t)memcpy(guarded(c, name, n, NULL), bytes, n);
	case '?':
		return out_buffer(c, name, word + 1);
	case '"':
		read_text(c->side, word, (char *)bytes, sizeof(bytes));
		n = strlen((char *)bytes) + 1;
		return (uintptr_t)memcpy(guarded(c, name, n, NULL), bytes, n);
	}
	if (!map && !prog)
		bad(c->side, "no value", word);
	return map ? map->number : prog->number;
}

static void set_field(struct call *c, char *word)
{
	char *is = strchr(word, '=');
	uint64_t value = 0;

	if (!is)
		bad(c->side, "no field", word);
	*is++ = 0;
	if (!strcmp(word, "size")) {
		c->size = value_of(c, word, is);
		return;
	}
	if (!strcmp(word, "at")) {
		char *colon = strchr(is, ':');
		uint64_t at = 0;

		if (!colon)
			bad(c->side, "no byte", is);
		*colon = 0;
		if (!words_number(is, &at) || at >= ATTR_ROOM || !words_number(colon + 1, &value))
			bad(c->side, "no byte", is);
		c->attr[at] = (uint8_t)value;
		return;
	}
	for (unsigned i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		const struct field *f = &fields[i];

		if (strcmp(f->part, commands[c->command].part) || strcmp(f->name, word))
			continue;
		if (*is == '"' && f->size == SYS_NAME) {
			memcpy(c->attr + f->offset, is + 1, strnlen(is + 1, SYS_NAME + 1) - 1);
			return;
		}
		value = value_of(c, f->name, is);
		memcpy(c->attr + f->offset, &value, f->size);
		return;
	}
	bad(c->side, "no such field", word);
}

/* ---- answers ---- */

static void show_bytes(struct strbuf *out, const uint8_t *bytes, size_t n)
{
	for (size_t i = 0; i < n;) {
		size_t same = 1;

		while (i + same < n && bytes[i + same] == bytes[i])
			same++;
		if (same >= 8) {
			strbuf_printf(out, "%s%02x*%zu", i ? " " : "", bytes[i], same);
			i += same;
			if (i < n)
				strbuf_putc(out, ' ');
		} else {
			strbuf_printf(out, "%02x", bytes[i++]);
		}
	}
}

static void show_text(struct strbuf *out, const struct buffer *b)
{
	size_t n = strnlen((char *)b->at, b->size);

	strbuf_putc(out, '"');
	for (size_t i = 0; i < n; i++)
		if (b->at[i] == '\n')
			strbuf_puts(out, "\\n");
		else if (b->at[i] != UNWRITTEN)
			strbuf_putc(out, (char)b->at[i]);
	strbuf_puts(out, n == b->size ? "\" without end" : "\"");
}

static void show_id(struct side *s, struct strbuf *out, uint32_t id, enum shape wanted)
{
	for (unsigned i = 0; id && i < s->n_symbols; i++) {
		enum shape kind = ANY;

		if (s->symbols[i].fd >= 0 && id_of(s, &s->symbols[i], &kind) == id && kind == wanted) {
			strbuf_printf(out, "$%s.id", s->symbols[i].name);
			return;
		}
	}
	strbuf_puts(out, id ? "another" : "0");
}

static void show_info(struct side *s, struct strbuf *out, const struct buffer *b)
{
	for (unsigned i = 0; i < sizeof(info_fields) / sizeof(info_fields[0]); i++) {
		const struct info_field *f = &info_fields[i];
		uint64_t value = 0;

		if (strcmp(f->info, b->info))
			continue;
		memcpy(&value, b->at + f->offset, f->size < 8 ? f->size : 8);
		if (!value || (f->shape == USER && value == getuid()))
			continue;
		strbuf_printf(out, " %s=", f->name);
		switch (f->shape) {
		case NUMBER:
		case USER:
			strbuf_printf(out, "%llu", (unsigned long long)value);
			break;
		case HEX:
			words_hex(out, b->at + f->offset, f->size);
			break;
		case TEXT:
			strbuf_printf(out, "\"%.*s\"", f->size, (char *)b->at + f->offset);
			break;
		case ANY:
			strbuf_putc(out, '*');
			break;
		default:
			show_id(s, out, (uint32_t)value, f->shape);
		}
	}
}

static void show_buffer(struct call *c, struct strbuf *out, const struct buffer *b)
{
	size_t one = b->cpus ? b->size / cpus() : b->size;

	strbuf_printf(out, " %s=", b->name);
	if (!b->info) {
		show_bytes(out, b->at, one);
		for (size_t at = one; at < b->size; at += one)
			if (memcmp(b->at, b->at + at, one)) {
				strbuf_puts(out, " not on all CPUs");
				break;
			}
	} else if (!strcmp(b->info, "text")) {
		show_text(out, b);
	} else {
		strbuf_putc(out, '{');
		show_info(c->side, out, b);
		strbuf_puts(out, " }");
	}
}

static bool written(const struct buffer *b)
{
	for (size_t i = 0; i < b->size; i++)
		if (b->at[i] != (b->info && strcmp(b->info, "text") ? 0 : UNWRITTEN))
			return true;
	return false;
}

/* What "map_get_next_id" gives. */
static enum shape kind_of(const char *command)
{
	return *command == 'm' ? ID_OF_MAP : *command == 'p' ? ID_OF_PROG : *command == 'b' ? ID_OF_BTF : ID_OF_LINK;
}

/* Fields that the call wrote into its argument. */
static void show_fields(struct call *c, struct strbuf *out)
{
	for (unsigned i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		const struct field *f = &fields[i];
		uint64_t value = 0;

		if (strcmp(f->part, commands[c->command].part) ||
		    !memcmp(c->attr + f->offset, c->before + f->offset, f->size))
			continue;
		memcpy(&value, c->attr + f->offset, f->size < 8 ? f->size : 8);
		strbuf_printf(out, " %s=", f->name);
		if (!strcmp(f->name, "next_id"))
			show_id(c->side, out, (uint32_t)value, kind_of(commands[c->command].name));
		else if (!strcmp(f->name, "duration"))
			strbuf_putc(out, '*');
		else
			strbuf_printf(out, "%llu", (unsigned long long)value);
	}
}

static void show_result(struct call *c, struct strbuf *out, long result, int error, struct symbol *keep)
{
	size_t bar;

	if (result < 0 && strerrorname_np(error))
		strbuf_puts(out, strerrorname_np(error));
	else if (result < 0)
		strbuf_printf(out, "E%d", error);
	else if (commands[c->command].gives_fd)
		strbuf_puts(out, "fd");
	else
		strbuf_printf(out, "%ld", result);
	if (result >= 0 && commands[c->command].gives_fd) {
		if (keep)
			keep->fd = (int)result;
		else
			close((int)result);
	}
	bar = out->len;
	show_fields(c, out);
	for (unsigned i = 0; i < c->n_buffers; i++)
		if (c->buffers[i].out && written(&c->buffers[i]))
			show_buffer(c, out, &c->buffers[i]);
	if (out->len > bar) {
		char *rest = strdup(out->s + bar);

		out->len = bar;
		strbuf_printf(out, " |%s", rest);
		free(rest);
	}
}

/* ---- files ---- */

/* The next word, of which quotes and braces keep blanks together. */
static char *next_word(char **at)
{
	char *from = *at + strspn(*at, " \t"), *to = from;

	while (*to && !isspace((unsigned char)*to)) {
		if (*to == '"' || *to == '{') {
			char *end = strchr(to + 1, *to == '"' ? '"' : '}');

			to = end ? end : to;
		}
		to++;
	}
	if (to == from)
		return NULL;
	*at = *to ? to + 1 : to;
	*to = 0;
	return from;
}

static bool other_action(struct side *s, const char *verb, char *rest)
{
	char path[256];

	rest = trim(rest);
	if (!strcmp(verb, "close")) {
		struct symbol *symbol = find(s, rest, strlen(rest), false);

		close(symbol->fd);
		symbol->fd = -1;
	} else if (!strcmp(verb, "file") || !strcmp(verb, "unlink")) {
		read_text(s, rest, path, sizeof(path));
		if (*verb == 'u')
			unlink(path);
		else
			close(open(path, O_CREAT | O_WRONLY, 0600));
	} else if (!strcmp(verb, "source")) {
		struct symbol *symbol = find(s, rest, strlen(rest), true);
		const char *tree = getenv("top_srcdir");

		snprintf(path, sizeof(path), "%s/examples/traffic.pcap", tree ? tree : ".");
		symbol->fd = s->kernel ? -1 : ebpf_source_open(path, 0);
		symbol->ifindex = s->kernel ? 1 : (uint32_t)ebpf_source_ifindex(symbol->fd);
	} else if (!strcmp(verb, "bytes")) {
		char *is = strchr(rest, '=');
		char *name = rest;

		if (!is)
			bad(s, "no =", rest);
		*is = 0;
		name = trim(name);
		find(s, name, strlen(name), true)->bytes = strdup(trim(is + 1));
	} else {
		return false;
	}
	return true;
}

static void one_call(struct side *s, char *text, struct strbuf *answer)
{
	static struct call c;
	char *at = text, *word = next_word(&at), *name;
	struct symbol *keep = NULL;
	uint8_t *attr;
	long result;
	int error;

	c = (struct call){ .side = s, .size = sizeof(union sys_attr) };
	if (word && word[strlen(word) - 1] == ':') {
		keep = find(s, word, strlen(word) - 1, true);
		word = next_word(&at);
	}
	name = word;
	for (c.command = 0; c.command < sizeof(commands) / sizeof(commands[0]); c.command++)
		if (word && !strcmp(commands[c.command].name, word))
			break;
	if (c.command == sizeof(commands) / sizeof(commands[0]))
		bad(s, "no such command", name ? name : text);
	attr = c.attr = calloc(1, ATTR_ROOM);
	while ((word = next_word(&at)))
		set_field(&c, word);
	memcpy(c.before, c.attr, ATTR_ROOM);
	errno = 0;
	result = bpf(s, commands[c.command].number, attr, (unsigned)c.size);
	error = errno;
	show_result(&c, answer, result, error, keep);
	for (unsigned i = 0; i < c.n_buffers; i++)
		munmap(c.buffers[i].map, c.buffers[i].mapped);
	free(attr);
}

struct totals { unsigned calls, wrong, group_calls, group_wrong; char group[128]; };

static void end_group(struct totals *t, const struct side *s)
{
	if (t->group_calls)
		ok(!t->group_wrong, "%s: %s: %u calls", s->kernel ? "the running kernel" : "ebpf_bpf()", t->group,
		   t->group_calls);
	t->group_calls = t->group_wrong = 0;
}

/* A logical line: with those that go on in it. Gives the next one. */
static const char *join_lines(struct side *s, const char *at, struct strbuf *line)
{
	line->len = 0;
	do {
		size_t n = strcspn(at, "\n");

		strbuf_printf(line, "%.*s", (int)n, at);
		at += n + (at[n] == '\n');
		s->line++;
	} while (*at == ' ' || *at == '\t');
	return at;
}

/* Goes through a file; with `out`, writes it with the answers that came. */
static void go_through(struct side *s, const char *text, struct totals *t, struct strbuf *out)
{
	struct strbuf line = STRBUF_INIT;

	for (const char *at = text; *at;) {
		const char *begin = at;
		struct strbuf answer = STRBUF_INIT;
		char verb[32];

		at = join_lines(s, at, &line);
		if (line.len >= 2 && !strncmp(line.s, "==", 2)) {
			end_group(t, s);
			snprintf(t->group, sizeof(t->group), "%s", trim(line.s + 2));
		}
		if (out)
			strbuf_printf(out, "%.*s", (int)(at - begin), begin);
		if (!line.len || line.s[0] == '#' || line.s[0] == '=')
			continue;
		snprintf(verb, sizeof(verb), "%.*s", (int)strcspn(line.s, " "), line.s);
		if (other_action(s, verb, line.s + strlen(verb)))
			continue;
		one_call(s, line.s, &answer);
		t->calls++;
		t->group_calls++;
		if (out)
			strbuf_printf(out, "= %s\n", answer.s);
		if (at[0] == '=' && at[1] == ' ') {
			size_t n = strcspn(at + 2, "\n");

			if (!out && (answer.len != n || memcmp(at + 2, answer.s, n))) {
				note("%s:%u: %.*s", s->file, s->line, (int)strcspn(begin, "\n"), begin);
				note("   recorded: %.*s", (int)n, at + 2);
				note("   %s %s", s->kernel ? "kernel:  " : "ours:    ", answer.s);
				t->wrong++;
				t->group_wrong++;
			}
			at += 2 + n + (at[2 + n] == '\n');
			s->line++;
		} else if (!out) {
			bad(s, "no answer; calls --accept writes it. Line", line.s);
		}
		strbuf_free(&answer);
	}
	end_group(t, s);
	strbuf_free(&line);
}

static void side_open(struct side *s, const char *file, bool kernel)
{
	*s = (struct side){ .kernel = kernel, .file = file };
	snprintf(s->folder, sizeof(s->folder), kernel ? "/sys/fs/bpf/ebpf-tools-XXXXXX" : "/tmp/ebpf-tools-XXXXXX");
	if (!mkdtemp(s->folder))
		s->folder[0] = 0;
	if (!kernel)
		ebpf_bpffs(s->folder);
}

static void side_close(struct side *s)
{
	char command[128];

	for (unsigned i = 0; i < s->n_symbols; i++) {
		if (s->symbols[i].fd >= 0)
			close(s->symbols[i].fd);
		free(s->symbols[i].bytes);
	}
	snprintf(command, sizeof(command), "rm -rf %s", s->folder);
	if (s->folder[0] && system(command))
		note("cannot remove %s", s->folder);
}

static const char *missing(void)
{
	static const uint64_t minimal[] = { 0xb7, 0x95 };	/* an XDP program, which is for root */
	union sys_attr attr = { .load = { .type = 6, .insn_cnt = 2 } };
	struct utsname name;
	int fd;

	if (uname(&name) || strncmp(name.release, "6.18", 4))
		return "the kernel is not 6.18";
	attr.load.insns = (uintptr_t)minimal;
	attr.load.license = (uintptr_t)"GPL";
	fd = (int)syscall(SYS_bpf, 5, &attr, sizeof(attr));
	if (fd < 0)
		return "bpf(2) is not allowed";
	close(fd);
	return NULL;
}

static void one_file(const char *path, bool accept, struct totals *ours)
{
	struct strbuf text = STRBUF_INIT, out = STRBUF_INIT;
	const char *why = missing();
	struct totals theirs = { 0 };
	static struct side s;

	read_file(path, &text);
	if (accept) {
		side_open(&s, path, true);
		go_through(&s, text.s, &theirs, &out);
		side_close(&s);
		if (strcmp(out.s, text.s))
			write_file(path, &out);
	} else {
		side_open(&s, path, false);
		go_through(&s, text.s, ours, NULL);
		side_close(&s);
		if (why) {
			skip(path, "%s", why);
		} else {
			side_open(&s, path, true);
			go_through(&s, text.s, &theirs, NULL);
			side_close(&s);
		}
	}
	strbuf_free(&text);
	strbuf_free(&out);
}

int main(int argc, char **argv)
{
	bool accept = argc > 1 && !strcmp(argv[1], "--accept");
	bool alone __attribute__((unused)) = !unshare(CLONE_NEWNET);
	const char *srcdir = getenv("top_srcdir");
	struct totals ours = { 0 };
	char path[4096];

	if (accept && missing()) {
		fprintf(stderr, "the kernel cannot be asked: %s\n", missing());
		return 2;
	}
	for (int i = 1 + accept; i < argc; i++)
		one_file(argv[i], accept, &ours);
	if (argc == 1) {
		static const char *const files[] = { "maps", "batch", "progs", "run", "pin", "link", "btf", "types" };

		for (unsigned i = 0; i < sizeof(files) / sizeof(files[0]); i++) {
			snprintf(path, sizeof(path), "%s/tests/sys/%s.t", srcdir ? srcdir : ".", files[i]);
			one_file(path, false, &ours);
		}
		ok(ours.calls >= 400, "%u calls", ours.calls);
	}
	return accept ? 0 : done();
}
