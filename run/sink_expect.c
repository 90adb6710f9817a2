/*
 * --expect: packets and events are held to what a file says of them as they come, maps at the end.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/words.h"
#include "maps/events.h"
#include "maps/map.h"
#include "run/expect.h"
#include "run/kernel.h"
#include "run/session.h"

struct list {
	struct expectation **at;
	unsigned n;
};

struct expect_sink {
	struct sink sink;
	struct session *s;
	struct expectations *e;
	struct list of[EXPECT_KINDS];	/* by their kind; those of packets by the first of them */
	struct list active;		/* expectations of the packets that are coming now, */
	unsigned next;			/* and the next one in of[EXPECT_PACKET] */
	unsigned settled;		/* so many of of[EXPECT_EVENT] have had their event */
	uint64_t packets;
};

/* Bytes as one number where they are as long as one, else in hexadecimal. */
static void add_bytes(struct strbuf *out, const void *bytes, size_t n)
{
	uint64_t number = 0;

	if (n == 1 || n == 2 || n == 4 || n == 8) {
		memcpy(&number, bytes, n);
		strbuf_printf(out, "u%zu:%llu", n * 8, (unsigned long long)number);
	} else {
		words_hex(out, bytes, n);
	}
}

static bool is_settled(const struct expectation *x)
{
	return x->met || x->failed;
}

static void settle(struct expectation *x, bool met)
{
	x->met = met;
	x->failed = !met;
}

/* ---- packets ---- */

static bool is_verdict(const char *name, const struct outcome *outcome)
{
	uint64_t number;

	if (words_number(name, &number))
		return (uint32_t)number == outcome->value;
	return !strcmp(name, outcome->meaning->name);
}

static void check_packet(struct expectation *x, const struct outcome *outcome)
{
	bool same = is_verdict(x->name, outcome);

	if (x->failed)
		return;
	if (x->has_bytes)
		same = same && outcome->len == x->bytes.len && !memcmp(outcome->bytes, x->bytes.s, outcome->len);
	settle(x, same);
	if (same)
		return;
	strbuf_printf(&x->got, "packet %llu: %s", (unsigned long long)outcome->in->number, outcome->meaning->name);
	if (!x->has_bytes)
		return;
	strbuf_puts(&x->got, " | ");
	words_hex(&x->got, outcome->bytes, outcome->len);
}

static int on_packet(struct sink *sink, const struct outcome *outcome, struct diags *d)
{
	struct expect_sink *k = (struct expect_sink *)sink;
	const struct list *packets = &k->of[EXPECT_PACKET];
	uint64_t number = outcome->in->number;
	unsigned kept = 0;

	(void)d;
	k->packets++;
	while (k->next < packets->n && packets->at[k->next]->first <= number)
		k->active.at[k->active.n++] = packets->at[k->next++];
	for (unsigned i = 0; i < k->active.n; i++) {
		struct expectation *x = k->active.at[i];

		if (number <= x->last)
			check_packet(x, outcome);
		if (number < x->last)
			k->active.at[kept++] = x;
	}
	k->active.n = kept;
	for (unsigned i = 0; i < k->of[EXPECT_VERDICT].n; i++) {
		struct expectation *x = k->of[EXPECT_VERDICT].at[i];

		x->seen += is_verdict(x->name, outcome);
	}
	return 0;
}

/* ---- events ---- */

/* Perf records are lengthened by zeros. */
static bool same_event(const struct expectation *x, const struct map *map, const struct map_event *event)
{
	const uint8_t *bytes = event->data;
	size_t n = x->bytes.len;

	if (n > event->size || memcmp(bytes, x->bytes.s, n))
		return false;
	if (map->def.type != MAP_PERF_EVENT_ARRAY)
		return n == event->size;
	while (n < event->size && !bytes[n])
		n++;
	return n == event->size && event->size - x->bytes.len < 8;
}

static int on_event(struct sink *sink, const struct map *map, const struct btf *btf, const struct map_event *event,
		    struct diags *d)
{
	struct expect_sink *k = (struct expect_sink *)sink;
	struct list *counts = &k->of[EXPECT_EVENTS], *events = &k->of[EXPECT_EVENT];

	(void)btf, (void)d;
	for (unsigned i = 0; i < counts->n; i++)
		counts->at[i]->seen += !strcmp(counts->at[i]->name, map->def.name);
	while (k->settled < events->n && is_settled(events->at[k->settled]))
		k->settled++;
	for (unsigned i = k->settled; i < events->n; i++) {
		struct expectation *x = events->at[i];

		if (is_settled(x) || strcmp(x->name, map->def.name))
			continue;
		settle(x, same_event(x, map, event));
		if (x->failed) {
			strbuf_printf(&x->got, "event %s ", x->name);
			words_hex(&x->got, event->data, event->size);
		}
		break;
	}
	return 0;
}

/* ---- the end ---- */

static void check_count(struct expectation *x, const char *what, uint64_t n)
{
	settle(x, n == x->count);
	if (x->failed)
		strbuf_printf(&x->got, "%s%s = %llu", what, x->kind == EXPECT_PACKETS ? "" : x->name,
			      (unsigned long long)n);
}

static bool count_entry(void *arg, void *key, void *value)
{
	(void)key, (void)value;
	++*(uint64_t *)arg;
	return false;
}

static void check_entries(struct expectation *x, struct map *map)
{
	uint64_t n = 0;

	if (map->ops->each)
		map->ops->each(map, 0, count_entry, &n);
	settle(x, n == x->count);
	if (x->failed)
		strbuf_printf(&x->got, "map %s entries = %llu", x->name, (unsigned long long)n);
}

static void check_value(struct expectation *x, struct map *map)
{
	uint64_t size = map_value_bytes(map);
	uint8_t *value = malloc(size + 1);
	int error = value ? map_user_lookup(map, x->key.s, value, 0) : -ENOMEM;

	settle(x, !error == x->has_bytes && (error || (x->bytes.len == size && !memcmp(value, x->bytes.s, size))));
	if (x->failed) {
		strbuf_printf(&x->got, "map %s ", x->name);
		add_bytes(&x->got, x->key.s, x->key.len);
		strbuf_puts(&x->got, " = ");
		if (error)
			strbuf_puts(&x->got, error == -ENOENT ? "none" : strerror(-error));
		else
			add_bytes(&x->got, value, size);
	}
	free(value);
}

static int check_map(struct session *s, struct map *map, const struct btf *btf, void *arg)
{
	struct expectations *e = arg;

	(void)btf;
	if (s->settings.kernel)
		run_kernel_fetch(s->how.kernel, map);
	for (unsigned i = 0; i < e->n; i++) {
		struct expectation *x = &e->at[i];

		if ((x->kind != EXPECT_VALUE && x->kind != EXPECT_ENTRIES) || strcmp(x->name, map->def.name))
			continue;
		if (x->kind == EXPECT_ENTRIES)
			check_entries(x, map);
		else
			check_value(x, map);
	}
	return 0;
}

/* What did not come up at all. */
static void check_rest(const struct expect_sink *k, struct expectation *x)
{
	switch (x->kind) {
	case EXPECT_PACKETS:
		check_count(x, "packets", k->packets);
		return;
	case EXPECT_VERDICT:
		check_count(x, "verdict ", x->seen);
		return;
	case EXPECT_EVENTS:
		check_count(x, "events ", x->seen);
		return;
	case EXPECT_PACKET:
	case EXPECT_EVENT:
	case EXPECT_VALUE:
	case EXPECT_ENTRIES:
	case EXPECT_KINDS:
		break;
	}
	if (is_settled(x))
		return;
	x->failed = true;
	if (x->kind == EXPECT_PACKET)
		strbuf_printf(&x->got, "packets = %llu", (unsigned long long)k->packets);
	else
		strbuf_printf(&x->got, "no more events of %s", x->name);
}

static int finish(struct sink *sink, bool well, struct diags *d)
{
	struct expect_sink *k = (struct expect_sink *)sink;

	(void)d;
	if (well)
		session_each_map(k->s, check_map, k->e);
	for (unsigned i = 0; well && i < k->e->n; i++)
		check_rest(k, &k->e->at[i]);
	for (unsigned kind = 0; kind < EXPECT_KINDS; kind++)
		free(k->of[kind].at);
	free(k->active.at);
	free(k);
	return 0;
}

/* ---- the beginning ---- */

static int by_first(const void *a, const void *b)
{
	const struct expectation *x = *(struct expectation *const *)a, *y = *(struct expectation *const *)b;

	return x->first != y->first ? (x->first > y->first) - (x->first < y->first)
				    : (x->line > y->line) - (x->line < y->line);
}

struct naming { const char *name; struct map *map; };

static int find_map(struct session *s, struct map *map, const struct btf *btf, void *arg)
{
	struct naming *naming = arg;

	(void)s, (void)btf;
	if (map->def.name && !strcmp(map->def.name, naming->name))
		naming->map = map;
	return naming->map != NULL;
}

/* Maps that are not there, and keys and values that are not as long as the map's, are mistakes of the file. */
static int check_names(struct session *s, const struct expectations *e)
{
	int error = 0;

	for (unsigned i = 0; i < e->n; i++) {
		const struct expectation *x = &e->at[i];
		struct loc loc = { diag_intern(&s->diags, e->path), x->line, 1, 0 };
		struct naming naming = { x->name, NULL };

		if (x->kind < EXPECT_VALUE)
			continue;
		session_each_map(s, find_map, &naming);
		if (!naming.map) {
			diag_error(&s->diags, loc, "no map has the name '%s'", x->name);
			error = -EINVAL;
		} else if (x->kind == EXPECT_VALUE && x->key.len != naming.map->def.key_size) {
			diag_error(&s->diags, loc, "expected a key of %u bytes, not %zu", naming.map->def.key_size,
				   x->key.len);
			error = -EINVAL;
		} else if (x->kind == EXPECT_VALUE && x->has_bytes && x->bytes.len != map_value_bytes(naming.map)) {
			diag_error(&s->diags, loc, "expected a value of %llu bytes, not %zu",
				   (unsigned long long)map_value_bytes(naming.map), x->bytes.len);
			error = -EINVAL;
		}
	}
	return error;
}

static bool make_lists(struct expect_sink *k)
{
	struct list *packets = &k->of[EXPECT_PACKET];

	for (unsigned i = 0; i < k->e->n; i++)
		k->of[k->e->at[i].kind].n++;
	for (unsigned kind = 0; kind < EXPECT_KINDS; kind++) {
		k->of[kind].at = calloc(k->of[kind].n + 1, sizeof(struct expectation *));
		if (!k->of[kind].at)
			return false;
		k->of[kind].n = 0;
	}
	for (unsigned i = 0; i < k->e->n; i++) {
		struct list *list = &k->of[k->e->at[i].kind];

		list->at[list->n++] = &k->e->at[i];
	}
	qsort(packets->at, packets->n, sizeof(struct expectation *), by_first);
	k->active.at = calloc(packets->n + 1, sizeof(struct expectation *));
	return k->active.at != NULL;
}

struct sink *sink_expect(struct session *s, struct expectations *e)
{
	struct expect_sink *k = check_names(s, e) ? NULL : calloc(1, sizeof(*k));

	if (!k)
		return NULL;
	*k = (struct expect_sink){
		.sink = { .packet = on_packet, .event = on_event, .finish = finish }, .s = s, .e = e,
	};
	if (!make_lists(k)) {
		finish(&k->sink, false, NULL);
		return NULL;
	}
	return &k->sink;
}
