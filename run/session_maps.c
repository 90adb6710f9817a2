/*
 * What ebpf-run does with maps before and after a run.
 */
#include <errno.h>
#include <string.h>

#include "core/diag.h"
#include "core/file.h"
#include "core/json.h"
#include "run/dump.h"
#include "run/kernel.h"
#include "run/session.h"

/* Whether `name` is among the names with commas between them; NULL: all. */
static bool is_named(const char *names, const char *name)
{
	size_t len = strlen(name);

	for (const char *at = names; at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
		if (!strncmp(at, name, len) && (at[len] == ',' || !at[len]))
			return true;
	return !names;
}

int session_check_names(struct session *s, unsigned *n)
{
	const struct progset *linked = s->set->linked;
	struct strbuf names = STRBUF_INIT;
	unsigned wanted = 1;

	*n = 0;
	for (uint32_t i = 0; i < linked->n_maps; i++) {
		if (!s->set->maps[i])
			continue;	/* the template of an inner map */
		*n += is_named(s->settings.dump_names, linked->maps[i].name);
		strbuf_printf(&names, "%s%s", i ? ", " : "", linked->maps[i].name);
	}
	for (const char *at = s->settings.dump_names; at && *at; at++)
		wanted += *at == ',';
	if (s->settings.dump_names && *n < wanted)
		diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 },
			   "--map-dump=%s: no such map; there is: %s", s->settings.dump_names,
			   names.len ? names.s : "none");
	strbuf_free(&names);
	return s->settings.dump_names && *n < wanted ? -ENOENT : 0;
}

/* One map: as bpftool prints it. Several: each under its name, in JSON as members of an object. */
int session_dump_maps(struct session *s, int (*flush)(struct strbuf *out, void *arg))
{
	const struct progset *linked = s->set->linked;
	const char *names = s->settings.dump_names;
	struct strbuf out = STRBUF_INIT;
	struct json j = { .out = &out, .pretty = s->cli.pretty };
	enum dump_form form = s->cli.pretty ? DUMP_PRETTY : s->cli.json ? DUMP_JSON : DUMP_PLAIN;
	unsigned n;
	int error = session_check_names(s, &n);
	bool object = n != 1 && form != DUMP_PLAIN;

	if (!error && s->settings.kernel)
		error = run_kernel_fetch(s->kernel);
	if (!error && object)
		json_open(&j, '{');
	for (uint32_t i = 0; !error && i < linked->n_maps; i++) {
		const char *name = linked->maps[i].name;

		if (!s->set->maps[i] || !is_named(names, name))
			continue;
		if (object) {
			json_name(&j, name);
			error = dump_map_json(&j, s->set->maps[i], linked->btf, flush, s);
			continue;
		}
		if (n > 1)
			strbuf_printf(&out, "%s:\n", name);
		error = dump_map(&out, s->set->maps[i], linked->btf, form, flush, s);
	}
	if (!error && object) {
		json_close(&j, '}');
		strbuf_putc(&out, '\n');
	}
	if (!error)
		error = flush(&out, s);
	strbuf_free(&out);
	return error;
}

/* For map_load_json(): by name, or the only one that is no global data. */
static struct map *find_map(void *arg, const char *name, struct diags *d)
{
	const struct session *s = arg;
	struct map *found = NULL;
	unsigned n = 0;

	for (uint32_t i = 0; i < s->set->linked->n_maps; i++) {
		struct map *map = s->set->maps[i];

		if (map && (name ? !strcmp(map->def.name, name) : !map->def.is_data)) {
			found = map;
			n++;
		}
	}
	if (n == 1)
		return found;
	diag_error(d, (struct loc){ NULL, 0, 0, 0 }, "--map-load: %s%s", name ? "no map " :
		   n ? "several maps: the file must name the one that it holds" : "the program has no map",
		   name ? name : "");
	return NULL;
}

int session_load_maps(struct session *s)
{
	int error = 0;

	for (unsigned i = 0; !error && i < s->settings.n_map_loads; i++) {
		const char *file = s->settings.map_loads[i];
		struct strbuf text = STRBUF_INIT;

		error = file_read(file, &text, &s->diags);
		if (!error)
			error = map_load_json(file, text.s, text.len, s->settings.merge, find_map, s,
					      &s->diags);
		strbuf_free(&text);
	}
	return error;
}
