/*
 * file_s.c - test files of the form .s: whole programs. Lines that begin with "#:" say what must come of the
 * program whose label stands last before them; "#|" lines are its verifier log.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>

#include "core/helper.h"
#include "core/mapfield.h"
#include "core/maptype.h"
#include "tests/runner/trial.h"

static void set_line(struct file *f, unsigned i, struct strbuf *text)
{
	if (f->owned[i])
		free(f->lines[i]);
	f->lines[i] = strbuf_take(text);
	f->owned[i] = true;
}

/* The rest of line `i` if it is the expectation `key` ("#: key rest"), else NULL. */
static const char *expectation(const struct file *f, unsigned i, const char *key)
{
	const char *s = f->lines[i];
	size_t n = strlen(key);

	if (strncmp(s, "#: ", 3) || strncmp(s + 3, key, n) || (s[3 + n] && s[3 + n] != ' '))
		return NULL;
	return s + 3 + n + (s[3 + n] == ' ');
}

void settle(struct trial *t, unsigned line, const char *key, const char *want, const char *got)
{
	struct strbuf text = STRBUF_INIT;
	bool same = !strcmp(want, got);

	if (!same && t->file->accept) {
		strbuf_printf(&text, "#: %s %s", key, got);
		set_line(t->file, line, &text);
		same = true;
	}
	if (!same)
		printf("# expected: %s\n# found:    %s\n", want, got);
	report(same, "%s:%u: %s: %s", t->file->path, line + 1, t->prog->name, key);
}

static const char *verdict_name(int error)
{
	/* The kernel's own number, which <errno.h> does not know. */
	return error == -MAP_ENOTSUPP ? "ENOTSUPP" : error ? strerrorname_np(-error) : "accepted";
}

/* ---- the log ---- */

/* Drops what differs from run to run. */
static void make_normal(struct strbuf *log)
{
	char *text = log_without_addresses(log->s);

	strbuf_cut(log, 0);
	strbuf_puts(log, text);
	free(text);
}

/* "#: log" is followed by the whole log, a line of it after each "#|". */
static void check_log(struct trial *t, unsigned line)
{
	struct file *f = t->file;
	struct strbuf want = STRBUF_INIT, text = STRBUF_INIT;
	unsigned i;
	bool same;

	for (i = line + 1; i < t->end && !strncmp(f->lines[i], "#|", 2); i++)
		strbuf_printf(&want, "%s\n", f->lines[i] + 2 + (f->lines[i][2] == ' '));
	same = !strcmp(want.s, t->log.s);
	if (!same && f->accept) {
		/* The old lines go: a line of NULL is not written. */
		while (--i > line) {
			if (f->owned[i])
				free(f->lines[i]);
			f->owned[i] = false;
			f->lines[i] = (char *)"\001";
		}
		strbuf_puts(&text, "#: log");
		for (const char *s = t->log.s; *s; s += strcspn(s, "\n") + 1)
			strbuf_printf(&text, "\n#| %.*s", (int)strcspn(s, "\n"), s);
		set_line(f, line, &text);
		same = true;
	}
	if (!same)
		note_difference("log", want.s, t->log.s);
	report(same, "%s:%u: %s: log at level %u", f->path, line + 1, t->prog->name, t->level);
	strbuf_free(&want);
}

/* ---- the kernel ---- */

/* Verdict, errno, and for the same version the log, byte by byte. */
static void check_kernel(struct trial *t)
{
	struct strbuf log = STRBUF_INIT;
	struct utsname host;
	int error = 0;
	bool same, same_version;

	if (kernel_unusable())
		return;
	t->kernel = kernel_open(t->subject->set, t->index, t->level, &log, &error);
	if (error == -ENOSYS)
		goto out;
	uname(&host);
	same_version = kernel_same_version();
	make_normal(&log);
	same = error == t->error && (!same_version || !strcmp(log.s, t->log.s));
	if (error != t->error)
		printf("# kernel: %s, here: %s\n", verdict_name(error), verdict_name(t->error));
	if (same_version)
		note_difference("the kernel's log", log.s, t->log.s);
	report(same, "%s: %s: as Linux %s judges it", t->file->path, t->prog->name, host.release);
out:
	strbuf_free(&log);
}

/* ---- runs and maps ---- */

static struct named *packet_named(struct file *f, const char *name, size_t len)
{
	for (unsigned i = 0; i < f->n_packets; i++)
		if (strlen(f->packets[i].name) == len && !memcmp(f->packets[i].name, name, len))
			return &f->packets[i];
	return NULL;
}

/* "$name" in place of the named packet's words. */
static void expand(struct file *f, const char *s, struct strbuf *out)
{
	while (*s) {
		size_t n = strcspn(s, " \t");
		struct named *p = *s == '$' ? packet_named(f, s + 1, n - 1) : NULL;

		if (p)
			strbuf_puts(out, p->words.s);
		else
			strbuf_add(out, s, n);
		s += n;
		while (*s == ' ' || *s == '\t')
			strbuf_putc(out, *s++);
	}
}

static bool parse_ctx(char *s, struct run *run)
{
	char *save, *word;

	for (word = strtok_r(s, " \t", &save); word; word = strtok_r(NULL, " \t", &save)) {
		char *equals = strchr(word, '=');

		if (!equals || run->n_ctx == CTX_SETS)
			return false;
		*equals = '\0';
		run->ctx[run->n_ctx].field = word;
		if (!words_number(equals + 1, &run->ctx[run->n_ctx++].value))
			return false;
	}
	return true;
}

/* "PACKET [; field=value...]" up to the arrow; `text` is taken apart and must live as long as `run`. */
static bool parse_run(char *text, struct run *run)
{
	char *semicolon = strchr(text, ';');
	long n;

	memset(run, 0, sizeof(*run));
	if (semicolon) {
		*semicolon = '\0';
		if (!parse_ctx(semicolon + 1, run))
			return false;
	}
	n = words_bytes(text, run->in, sizeof(run->in));
	if (n < 0)
		return false;
	run->in_len = (size_t)n;
	return true;
}

static bool agree(const struct run *a, const struct run *b, const char *who, uint64_t mask)
{
	if ((a->ret & mask) != (b->ret & mask)) {
		printf("# %s returns %#llx, the interpreter %#llx\n", who, (unsigned long long)b->ret,
		       (unsigned long long)a->ret);
		return false;
	}
	if (a->out_len != b->out_len || memcmp(a->out, b->out, a->out_len)) {
		printf("# %s leaves another packet than the interpreter (%zu and %zu bytes)\n", who, b->out_len,
		       a->out_len);
		return false;
	}
	return true;
}

/* Everywhere, on the same input; *good: all agree. False: it cannot run. */
static bool run_everywhere(struct trial *t, const struct run *input, struct run *first, bool *good)
{
	struct run other;

	*first = *input;
	if (!engine_run(t->engines[INTERP], first))
		return false;
	*good = true;
	for (enum engine e = INTERP + 1; e < ENGINE_KINDS; e++) {
		other = *input;
		*good &= !t->engines[e] || (engine_run(t->engines[e], &other) &&
					    agree(first, &other, engine_names[e], UINT64_MAX));
	}
	other = *input;
	if (t->kernel && kernel_run(t->kernel, &other))
		*good &= agree(first, &other, "the kernel", UINT32_MAX);
	return true;
}

static void check_run(struct trial *t, unsigned line, const char *text)
{
	const char *arrow = strstr(text, "->"), *want = arrow ? arrow + 2 + (arrow[2] == ' ') : "";
	const char *key = "run", *bar;
	struct strbuf words = STRBUF_INIT, got = STRBUF_INIT, expected = STRBUF_INIT;
	char *input = strndup(text, arrow ? (size_t)(arrow - text) : strlen(text));
	static struct run run, result;
	bool good = false;
	uint64_t ret;

	if (!t->engines[INTERP]) {
		report(false, "%s:%u: %s: rejected, so it cannot run", t->file->path, line + 1, t->prog->name);
		goto out;
	}
	expand(t->file, input, &words);
	if (!parse_run(words.s, &run) || !run_everywhere(t, &run, &result, &good)) {
		report(false, "%s:%u: %s: a run that makes no sense", t->file->path, line + 1, t->prog->name);
		goto out;
	}
	report(good, "%s:%u: %s: all engines agree", t->file->path, line + 1, t->prog->name);

	/* Numbers compare as numbers, however they are written; the packet only where it is given. */
	bar = strchr(want, '|');
	strbuf_add(&expected, want, bar ? (size_t)(bar - want) : strlen(want));
	if (!words_number(trim(expected.s), &ret) || ret != result.ret)
		strbuf_printf(&got, "%s -> %#llx", trim(input), (unsigned long long)result.ret);
	else
		strbuf_printf(&got, "%s -> %s", trim(input), trim(expected.s));
	if (bar) {
		uint8_t bytes[PACKET_MAX];
		long n;

		strbuf_cut(&words, 0);
		expand(t->file, bar + 1, &words);
		n = words_bytes(words.s, bytes, sizeof(bytes));
		if (n >= 0 && (size_t)n == result.out_len && !memcmp(bytes, result.out, result.out_len)) {
			strbuf_printf(&got, " %s", bar);
		} else {
			strbuf_puts(&got, " | ");
			words_hex(&got, result.out, result.out_len);
		}
	}
	settle(t, line, key, text, got.s);
out:
	free(input);
	strbuf_free(&words);
	strbuf_free(&got);
	strbuf_free(&expected);
}

/* ---- a program, a file ---- */

static void check_bytes(struct trial *t, unsigned line, const char *text)
{
	uint8_t *bytes = malloc((size_t)t->prog->len * ISA_SLOT), *want = malloc(MAX_VALUE);
	struct strbuf got = STRBUF_INIT;
	long n = words_bytes(text, want, MAX_VALUE);

	isa_encode(t->prog->insns, t->prog->len, false, bytes);
	if (n == (long)t->prog->len * ISA_SLOT && !memcmp(want, bytes, (size_t)n))
		strbuf_puts(&got, text);
	else
		for (uint32_t i = 0; i < t->prog->len; i++) {
			strbuf_puts(&got, i ? " " : "");
			words_hex(&got, bytes + (size_t)i * ISA_SLOT, ISA_SLOT);
		}
	settle(t, line, "bytes", text, got.s);
	free(bytes);
	free(want);
	strbuf_free(&got);
}

static void check_lines(struct trial *t)
{
	for (unsigned i = t->first; i < t->end; i++) {
		const char *text;

		if ((text = expectation(t->file, i, "verdict"))) {
			settle(t, i, "verdict", text, verdict_name(t->error));
		} else if ((text = expectation(t->file, i, "final"))) {
			char *final = log_reason(t->log.s);

			settle(t, i, "final", text, final);
			free(final);
		} else if (expectation(t->file, i, "log")) {
			check_log(t, i);
		} else if ((text = expectation(t->file, i, "bytes"))) {
			check_bytes(t, i, text);
		} else if ((text = expectation(t->file, i, "run"))) {
			check_run(t, i, text);
		} else if ((text = expectation(t->file, i, "map"))) {
			check_map(t, i, text);
		} else if ((text = expectation(t->file, i, "set"))) {
			check_set(t, i, text);
		} else if ((text = expectation(t->file, i, "send"))) {
			check_send(t, i, text);
		} else if ((text = expectation(t->file, i, "events"))) {
			check_events(t, i, text);
		} else if (!strncmp(t->file->lines[i], "#:", 2) && !expectation(t->file, i, "log-level") &&
			   !expectation(t->file, i, "packet")) {
			report(false, "%s:%u: no such expectation: %s", t->file->path, i + 1, t->file->lines[i]);
		}
	}
}

/* Callbacks and locks want type information; others are judged without, and their logs are shorter. */
static bool needs_types(const struct prog *p)
{
	for (uint32_t i = 0; i < p->len; i++) {
		const struct insn *in = &p->insns[i];
		struct mapfields fields;

		if (in->id == ISA_LD_CODE_ADDR)
			return true;
		if (in->id != ISA_LD_MAP_IDX && in->id != ISA_LD_MAP_IDX_VALUE)
			continue;
		mapfields_read(&p->set->maps[in->imm], p->set->btf, &fields);
		if (fields.n)
			return true;
	}
	return false;
}

/* The checked interpreter cannot tell what a program does to a dynptr's memory. */
static bool can_be_checked(const struct prog *p)
{
	for (uint32_t i = 0; i < p->len; i++) {
		const struct helper *h = p->insns[i].id == ISA_CALL ? helper_by_id((uint32_t)p->insns[i].imm) : NULL;

		for (unsigned a = 0; h && a < 5; a++)
			if (h->args[a] == ARG_DYNPTR || h->args[a] == ARG_DYNPTR_UNINIT)
				return false;
	}
	return true;
}

static void run_program(struct trial *t)
{
	struct diags d = { 0 };
	bool judged = false;

	t->level = 1;
	for (unsigned i = t->first; i < t->end; i++) {
		const char *text = expectation(t->file, i, "log-level");

		if (text)
			t->level = (unsigned)atoi(text);
		judged |= expectation(t->file, i, "verdict") != NULL;
	}
	t->subject = needs_types(t->prog) ? &t->file->debug : &t->file->subject;
	t->error = subject_verdict(t->subject, t->index, t->level, &t->log);
	for (enum engine e = INTERP; !t->error && e < ENGINE_KINDS; e++)
		if (t->file->sets[e] && (e != CHECKED || can_be_checked(t->prog)))
			t->engines[e] = engine_open(t->file->sets[e], t->index, &d);
	for (uint32_t i = 0; t->engines[INTERP] && i < t->prog->len; i++)
		covered[t->prog->insns[i].id] = true;
	make_normal(&t->log);
	/* A program that says nothing of its verdict is one that is accepted. */
	if (!judged)
		report(!t->error, "%s: %s: accepted", t->file->path, t->prog->name);
	if (!judged && t->error)
		printf("# %s%s", t->log.s, t->log.len && t->log.s[t->log.len - 1] == '\n' ? "" : "\n");
	note_diags(&d);
	check_kernel(t);
	for (enum engine e = INTERP; !t->error && e < ENGINE_KINDS; e++)
		if (t->file->sets[e] && !t->engines[e] && (e != CHECKED || can_be_checked(t->prog)))
			report(false, "%s: %s: %s", t->file->path, t->prog->name, engine_names[e]);
	check_lines(t);
	for (enum engine e = INTERP; e < ENGINE_KINDS; e++)
		engine_close(t->engines[e]);
	kernel_close(t->kernel);
	diag_free(&d);
	strbuf_free(&t->log);
}

static int prog_labelled(const struct progset *set, const char *line)
{
	for (uint32_t i = 0; i < set->n_progs; i++) {
		size_t n = strlen(set->progs[i].name);

		if (!strncmp(line, set->progs[i].name, n) && line[n] == ':')
			return (int)i;
	}
	return -1;
}

/* "#: packet NAME WORDS": lines of the same name add up. */
static void define_packet(struct file *f, const char *text)
{
	size_t n = strcspn(text, " ");
	struct named *p = packet_named(f, text, n);

	if (!p) {
		if (f->n_packets == MAX_NAMED || n >= sizeof(p->name))
			return;
		p = &f->packets[f->n_packets++];
		*p = (struct named){ .words = STRBUF_INIT };
		memcpy(p->name, text, n);
	}
	strbuf_printf(&p->words, " %s", text + n);
}

static void cut_lines(struct file *f, char *text)
{
	while (*text && f->n_lines < MAX_LINES) {
		size_t n = strcspn(text, "\n");
		bool more = text[n];

		f->lines[f->n_lines++] = text;
		text[n] = '\0';
		text += n + more;
	}
	for (unsigned i = 0; i < f->n_lines; i++) {
		const char *packet = expectation(f, i, "packet");

		if (packet)
			define_packet(f, packet);
	}
}

static void rewrite(const struct file *f)
{
	struct strbuf text = STRBUF_INIT;

	for (unsigned i = 0; i < f->n_lines; i++)
		if (*f->lines[i] != '\001')
			strbuf_printf(&text, "%s\n", f->lines[i]);
	write_file(f->path, &text);
	strbuf_free(&text);
}

void file_s(const char *path, bool accept)
{
	struct file *f = calloc(1, sizeof(*f));
	struct strbuf text = STRBUF_INIT;

	f->path = path;
	f->accept = accept;
	read_file(path, &text);
	if (!subject_open(&f->subject, path, text.s, text.len, false) ||
	    !subject_open(&f->debug, path, text.s, text.len, true)) {
		report(false, "%s: assembles and links", path);
		note_diags(&f->subject.diags);
		goto out;
	}
	for (enum engine e = INTERP; e < ENGINE_KINDS; e++)
		if (engine_exists(e))
			f->sets[e] = engine_set_open(path, e, &f->subject.diags);
	if (!f->sets[INTERP] || !f->sets[CHECKED] || (engine_exists(JIT) && !f->sets[JIT])) {
		report(false, "%s: opens", path);
		note_diags(&f->subject.diags);
		goto out;
	}
	cut_lines(f, text.s);
	for (unsigned i = 0; i < f->n_lines; i++) {
		int index = prog_labelled(f->subject.set, f->lines[i]);
		struct trial t = { .file = f, .first = i, .end = i + 1, .log = STRBUF_INIT };

		if (index < 0)
			continue;
		while (t.end < f->n_lines && prog_labelled(f->subject.set, f->lines[t.end]) < 0)
			t.end++;
		t.index = (unsigned)index;
		t.prog = &f->subject.set->progs[index];
		run_program(&t);
	}
	if (accept)
		rewrite(f);
out:
	for (unsigned i = 0; i < f->n_lines; i++)
		if (f->owned[i])
			free(f->lines[i]);
	for (unsigned i = 0; i < f->n_packets; i++)
		strbuf_free(&f->packets[i].words);
	for (enum engine e = INTERP; e < ENGINE_KINDS; e++)
		engine_set_close(f->sets[e]);
	subject_close(&f->subject);
	subject_close(&f->debug);
	strbuf_free(&text);
	free(f);
}
