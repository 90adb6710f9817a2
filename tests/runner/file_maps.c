/*
 * file_maps.c - what test files say of maps: values, updates by user space, events.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/runner/trial.h"

static int map_named(const struct progset *set, const char *name, size_t len)
{
	for (uint32_t i = 0; i < set->n_maps; i++)
		if (strlen(set->maps[i].name) == len && !memcmp(set->maps[i].name, name, len))
			return (int)i;
	return -1;
}

/* The value as text: one number for 1, 2, 4 and 8 bytes, else hex; "none". */
static void print_value(struct strbuf *out, const void *value, unsigned size)
{
	uint64_t n = 0;

	if (!value) {
		strbuf_puts(out, "none");
	} else if (size == 1 || size == 2 || size == 4 || size == 8) {
		memcpy(&n, value, size);
		strbuf_printf(out, "u%u:%llu", size * 8, (unsigned long long)n);
	} else {
		words_hex(out, value, size);
	}
}

/* "NAME KEY = VALUE" or "NAME entries = N". */
void check_map(struct trial *t, unsigned line, const char *text)
{
	const struct progset *set = t->file->subject.set;
	size_t name_len = strcspn(text, " ");
	const char *equals = strchr(text, '=');
	int map = map_named(set, text, name_len);
	char *key_text = strndup(text + name_len, (equals ? (size_t)(equals - text) : strlen(text)) - name_len);
	uint8_t key[MAX_VALUE], want[MAX_VALUE], from_kernel[MAX_VALUE];
	struct strbuf got[ENGINE_KINDS] = { STRBUF_INIT, STRBUF_INIT, STRBUF_INIT }, all = STRBUF_INIT;
	bool entries = !strcmp(trim(key_text), "entries");
	const void *value = NULL;
	bool good = true;

	if (map < 0 || (!entries && words_bytes(key_text, key, sizeof(key)) != (long)set->maps[map].key_size)) {
		report(false, "%s:%u: no such map, or not a key of it", t->file->path, line + 1);
		goto out;
	}
	for (enum engine e = INTERP; e < ENGINE_KINDS; e++) {
		if (!t->engines[e])
			continue;
		value = entries ? NULL : engine_lookup(t->engines[e], (unsigned)map, key);
		if (entries)
			strbuf_printf(&got[e], "%u", engine_entries(t->engines[e], (unsigned)map));
		else
			print_value(&got[e], value, set->maps[map].value_size);
	}
	for (enum engine e = INTERP + 1; e < ENGINE_KINDS; e++) {
		if (!t->engines[e] || !strcmp(got[INTERP].s, got[e].s))
			continue;
		printf("# interpreter: %s, %s: %s\n", got[INTERP].s, engine_names[e], got[e].s);
		good = false;
	}
	if (t->kernel && !entries && kernel_lookup(t->kernel, (unsigned)map, key, from_kernel) &&
	    (!value || memcmp(from_kernel, value, set->maps[map].value_size))) {
		printf("# the kernel has another value\n");
		good = false;
	}
	report(good, "%s:%u: %s: map %.*s is the same everywhere", t->file->path, line + 1, t->prog->name,
	       (int)name_len, text);
	strbuf_printf(&all, "%.*s %s = ", (int)name_len, text, trim(key_text));
	/* A value written in another way is as good. */
	if (equals && value && words_bytes(equals + 1, want, sizeof(want)) == (long)set->maps[map].value_size &&
	    !memcmp(want, value, set->maps[map].value_size))
		strbuf_puts(&all, equals + 1 + strspn(equals + 1, " "));
	else
		strbuf_puts(&all, got[INTERP].s);
	settle(t, line, "map", text, all.s);
out:
	free(key_text);
	for (enum engine e = INTERP; e < ENGINE_KINDS; e++)
		strbuf_free(&got[e]);
	strbuf_free(&all);
}

/* What an update by user space gives, as text. */
static void print_result(struct strbuf *out, int error)
{
	strbuf_puts(out, error ? strerrorname_np(-error) : "done");
}

/* "NAME KEY = VALUE -> RESULT": user space updates the map, with the same result everywhere. */
void check_set(struct trial *t, unsigned line, const char *text)
{
	const struct progset *set = t->file->subject.set;
	size_t name_len = strcspn(text, " ");
	int map = map_named(set, text, name_len), theirs = 0, ours = 0;
	const char *equals = strchr(text, '='), *arrow = strstr(text, "->");
	uint8_t key[MAX_VALUE], value[MAX_VALUE];
	struct strbuf got = STRBUF_INIT;
	char *words[2] = { NULL, NULL };
	bool good = true;

	if (map >= 0 && equals && arrow > equals) {
		words[0] = strndup(text + name_len, (size_t)(equals - text) - name_len);
		words[1] = strndup(equals + 1, (size_t)(arrow - equals) - 1);
	}
	if (!words[0] || words_bytes(words[0], key, sizeof(key)) != (long)set->maps[map].key_size ||
	    words_bytes(words[1], value, sizeof(value)) != (long)set->maps[map].value_size) {
		report(false, "%s:%u: no such map, or not a key and value of it", t->file->path, line + 1);
		goto out;
	}
	if (t->kernel)
		theirs = kernel_update(t->kernel, (unsigned)map, key, value);
	for (enum engine e = INTERP; e < ENGINE_KINDS; e++) {
		if (!t->engines[e])
			continue;
		ours = engine_update(t->engines[e], (unsigned)map, key, value);
		good &= !t->kernel || ours == theirs;
	}
	if (!good)
		printf("# the kernel gives %d, we %d\n", theirs, ours);
	report(good, "%s:%u: %s: map %.*s is updated everywhere alike", t->file->path, line + 1, t->prog->name,
	       (int)name_len, text);
	strbuf_add(&got, text, (size_t)(arrow - text));
	strbuf_puts(&got, "-> ");
	print_result(&got, ours);
	settle(t, line, "set", text, got.s);
out:
	free(words[0]);
	free(words[1]);
	strbuf_free(&got);
}

/* "NAME = BYTES | BYTES": user space sends these records through a user ring buffer. */
void check_send(struct trial *t, unsigned line, const char *text)
{
	int map = map_named(t->file->subject.set, text, strcspn(text, " "));
	const char *equals = strchr(text, '=');
	char *records = strdup(equals ? equals + 1 : ""), *save, *record;
	uint8_t bytes[MAX_VALUE];
	bool good = map >= 0;

	for (record = strtok_r(records, "|", &save); record && good; record = strtok_r(NULL, "|", &save)) {
		long n = words_bytes(record, bytes, sizeof(bytes));

		good = n >= 0 && (!t->kernel || !kernel_send(t->kernel, (unsigned)map, bytes, (uint32_t)n));
		for (enum engine e = INTERP; good && e < ENGINE_KINDS; e++)
			good = !t->engines[e] || !engine_send(t->engines[e], (unsigned)map, bytes, (uint32_t)n);
	}
	report(good, "%s:%u: %s: records are sent", t->file->path, line + 1, t->prog->name);
	free(records);
}

static int print_event(void *arg, const struct map_event *event)
{
	struct strbuf *out = arg;

	strbuf_puts(out, out->len ? " | " : "");
	words_hex(out, event->data, event->size);
	if (!event->size)
		strbuf_puts(out, "nothing");
	return 0;
}

static bool same_text(const struct strbuf *a, const struct strbuf *b)
{
	return a->len == b->len && (!a->len || !memcmp(a->s, b->s, a->len));
}

static const char *text_or_none(const struct strbuf *text)
{
	return text->len ? text->s : "none";
}

/* "NAME = HEX | HEX": what came since the last look. */
void check_events(struct trial *t, unsigned line, const char *text)
{
	size_t name_len = strcspn(text, " ");
	int map = map_named(t->file->subject.set, text, name_len);
	struct strbuf got[ENGINE_KINDS] = { STRBUF_INIT, STRBUF_INIT, STRBUF_INIT };
	struct strbuf theirs = STRBUF_INIT, all = STRBUF_INIT;
	bool good = true;

	if (map < 0) {
		report(false, "%s:%u: no such map", t->file->path, line + 1);
		return;
	}
	if (t->kernel)
		kernel_events(t->kernel, (unsigned)map, print_event, &theirs);
	for (enum engine e = INTERP; e < ENGINE_KINDS; e++) {
		if (!t->engines[e])
			continue;
		engine_events(t->engines[e], (unsigned)map, print_event, &got[e]);
		if (same_text(&got[e], &got[INTERP]) && (!t->kernel || same_text(&got[e], &theirs)))
			continue;
		printf("# %s: %s; the kernel: %s\n", engine_names[e], text_or_none(&got[e]), text_or_none(&theirs));
		good = false;
	}
	report(good, "%s:%u: %s: events of %.*s are the same everywhere", t->file->path, line + 1, t->prog->name,
	       (int)name_len, text);
	strbuf_printf(&all, "%.*s = %s", (int)name_len, text, text_or_none(&got[INTERP]));
	settle(t, line, "events", text, all.s);
	for (enum engine e = INTERP; e < ENGINE_KINDS; e++)
		strbuf_free(&got[e]);
	strbuf_free(&theirs);
	strbuf_free(&all);
}
