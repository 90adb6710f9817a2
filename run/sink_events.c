/*
 * --events: what programs send through ring buffers and perf buffers, as lines of JSON in the manner of
 * `bpftool map event_pipe`.
 */
#include <errno.h>
#include <stdlib.h>

#include "core/btf.h"
#include "core/diag.h"
#include "core/file.h"
#include "core/json.h"
#include "core/strbuf.h"
#include "maps/events.h"
#include "run/dump.h"
#include "run/session.h"

struct event_sink {
	struct sink sink;
	struct file_out file;
	bool stream;		/* standard output: who reads it wants each event as it comes */
	const char *type;	/* struct that records hold, NULL: not known; borrowed */
	struct strbuf text;	/* not written yet */
};

enum { FLUSH = 64 << 10 };

static int flush(struct event_sink *e, struct diags *d)
{
	int error = e->text.failed ? -ENOMEM : file_out_write(&e->file, e->text.s, e->text.len, d);

	strbuf_cut(&e->text, 0);
	return error;
}

/* The type of a record that is long enough for it; 0: none. */
static uint32_t record_type(const struct event_sink *e, const struct btf *btf, uint32_t size)
{
	uint32_t type = e->type && btf ? btf_find(btf, BTF_STRUCT, e->type) : 0;
	int64_t bytes = type ? btf_size(btf, type) : 0;

	return bytes > 0 && bytes <= size ? type : 0;
}

static void add_bytes(struct json *json, const uint8_t *bytes, uint32_t n)
{
	json_open(json, '[');
	for (uint32_t i = 0; i < n; i++)
		json_raw(json, "\"0x%02x\"", bytes[i]);
	json_close(json, ']');
}

static int write_event(struct sink *sink, const struct map *map, const struct btf *btf, const struct map_event *event,
		       struct diags *d)
{
	struct event_sink *e = (struct event_sink *)sink;
	struct json json = { .out = &e->text };
	uint32_t type = record_type(e, btf, event->size);

	json_open(&json, '{');
	json_name(&json, "map");
	json_string(&json, map->def.name ? map->def.name : "");
	json_name(&json, "cpu");
	json_raw(&json, "%u", event->cpu);
	json_name(&json, "data");
	add_bytes(&json, event->data, event->size);
	if (type) {
		json_name(&json, "value");
		dump_typed(&json, btf, type, event->data, event->size, false);
	}
	json_close(&json, '}');
	strbuf_putc(&e->text, '\n');
	return e->stream || e->text.len >= FLUSH ? flush(e, d) : 0;
}

static int finish(struct sink *sink, bool well, struct diags *d)
{
	struct event_sink *e = (struct event_sink *)sink;
	int error = 0;

	if (well)
		error = flush(e, d);
	if (well && !error)
		error = file_out_commit(&e->file, d);
	else
		file_out_abandon(&e->file);
	strbuf_free(&e->text);
	free(e);
	return error;
}

struct sink *sink_events(const char *path, const char *type, struct diags *d)
{
	struct event_sink *e = calloc(1, sizeof(*e));

	if (!e)
		return NULL;
	e->sink.event = write_event;
	e->sink.finish = finish;
	e->text = (struct strbuf)STRBUF_INIT;
	e->type = type;
	e->stream = path[0] == '-' && !path[1];
	if (!file_out_open(&e->file, path, d))
		return &e->sink;
	free(e);
	return NULL;
}
