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

static const struct loc nowhere;

/* Whether an earlier set has that map, too. */
static bool is_shared(const struct session *s, unsigned set, const struct map *map)
{
	for (unsigned i = 0; i < set; i++)
		for (uint32_t m = 0; m < s->family.sets[i]->linked->n_maps; m++)
			if (s->family.sets[i]->maps[m] == map)
				return true;
	return false;
}

int session_each_map(struct session *s, int (*visit)(struct session *s, struct map *map, const struct btf *btf,
						     void *arg),
		     void *arg)
{
	int error = 0;

	for (unsigned i = 0; i < s->family.n; i++) {
		const struct run_set *set = s->family.sets[i];

		/* Those without a map are templates of inner maps. */
		for (uint32_t m = 0; m < set->linked->n_maps && !error; m++)
			if (set->maps[m] && !is_shared(s, i, set->maps[m]))
				error = visit(s, set->maps[m], set->linked->btf, arg);
	}
	return error;
}

/* Whether `name` is among the names with commas between them; NULL: all. */
static bool is_named(const char *names, const char *name)
{
	size_t len = strlen(name);

	for (const char *at = names; at; at = strchr(at, ',') ? strchr(at, ',') + 1 : NULL)
		if (!strncmp(at, name, len) && (at[len] == ',' || !at[len]))
			return true;
	return !names;
}

struct counting { unsigned n; struct strbuf names; };

static int count_named(struct session *s, struct map *map, const struct btf *btf, void *arg)
{
	struct counting *c = arg;

	(void)btf;
	c->n += is_named(s->settings.dump_names, map->def.name);
	strbuf_printf(&c->names, "%s%s", c->names.len ? ", " : "", map->def.name);
	return 0;
}

int session_check_names(struct session *s, unsigned *n)
{
	struct counting c = { 0, STRBUF_INIT };
	unsigned wanted = 1;

	session_each_map(s, count_named, &c);
	*n = c.n;
	for (const char *at = s->settings.dump_names; at && *at; at++)
		wanted += *at == ',';
	if (s->settings.dump_names && c.n < wanted)
		diag_error(&s->diags, nowhere, "--map-dump=%s: no such map; there is: %s",
			   s->settings.dump_names, c.names.len ? c.names.s : "none");
	strbuf_free(&c.names);
	return s->settings.dump_names && c.n < wanted ? -ENOENT : 0;
}

/* ---- dumps ---- */

/* Hands over what was written so far. */
static int flush(struct strbuf *out, void *arg)
{
	struct session *s = arg;
	int error = out->failed ? -ENOMEM : s->host.print(s->host.arg, out->s, out->len);

	strbuf_cut(out, 0);
	if (error)
		diag_error(&s->diags, nowhere, "cannot write the maps: %s", strerror(-error));
	return error;
}

struct dumping {
	struct strbuf out;
	struct json json;
	enum dump_form form;
	unsigned n;
	bool object;	/* JSON, several */
};

static int dump_one(struct session *s, struct map *map, const struct btf *btf, void *arg)
{
	struct dumping *d = arg;
	int error = 0;

	if (!is_named(s->settings.dump_names, map->def.name))
		return 0;
	if (s->settings.kernel && s->how.kernel)
		error = run_kernel_fetch(s->how.kernel, map);
	if (error && error != -EOPNOTSUPP) {
		diag_error(&s->diags, nowhere, "map '%s': cannot be read from the kernel: %s", map->def.name,
			   strerror(-error));
		return error;
	}
	if (d->object) {
		json_name(&d->json, map->def.name);
		return dump_map_json(&d->json, map, btf, flush, s);
	}
	if (d->n > 1)
		strbuf_printf(&d->out, "%s:\n", map->def.name);
	return dump_map(&d->out, map, btf, d->form, flush, s);
}

int session_dump_maps(struct session *s)
{
	struct dumping d = {
		.out = STRBUF_INIT,
		.form = s->settings.pretty ? DUMP_PRETTY : s->settings.json ? DUMP_JSON : DUMP_PLAIN,
	};
	int error = session_check_names(s, &d.n);

	d.json = (struct json){ .out = &d.out, .pretty = s->settings.pretty };
	d.object = d.n != 1 && d.form != DUMP_PLAIN;
	if (!error && d.object)
		json_open(&d.json, '{');
	if (!error)
		error = session_each_map(s, dump_one, &d);
	if (!error && d.object) {
		json_close(&d.json, '}');
		strbuf_putc(&d.out, '\n');
	}
	if (!error)
		error = flush(&d.out, s);
	strbuf_free(&d.out);
	return error;
}

/* ---- loads ---- */

struct finding { const char *name; struct map *found; unsigned n; };

static int match(struct session *s, struct map *map, const struct btf *btf, void *arg)
{
	struct finding *f = arg;

	(void)s, (void)btf;
	if (f->name ? strcmp(map->def.name, f->name) : map->def.is_data)
		return 0;
	f->found = map;
	f->n++;
	return 0;
}

/* For map_load_json(): by name, or the only one that is no global data. */
static struct map *find_map(void *arg, const char *name, struct diags *d)
{
	struct finding f = { .name = name };

	session_each_map(arg, match, &f);
	if (f.n == 1)
		return f.found;
	diag_error(d, nowhere, "--map-load: %s%s", name ? "no map " :
		   f.n ? "several maps: the file must name the one that it holds" : "the program has no map",
		   name ? name : "");
	return NULL;
}

static int store_one(struct session *s, struct map *map, const struct btf *btf, void *arg)
{
	int error = map->frozen ? 0 : run_kernel_store(s->how.kernel, map);

	(void)btf, (void)arg;
	if (!error || error == -EOPNOTSUPP)
		return 0;
	diag_error(&s->diags, nowhere, "map '%s': cannot be filled in the kernel: %s", map->def.name, strerror(-error));
	return error;
}

int session_load_maps(struct session *s)
{
	int error = 0;

	for (unsigned i = 0; !error && i < s->settings.map_loads.n; i++) {
		const char *file = s->settings.map_loads.at[i];
		struct strbuf text = STRBUF_INIT;

		error = file_read(file, &text, &s->diags);
		if (!error)
			error = map_load_json(file, text.s, text.len, s->settings.merge, find_map, s,
					      &s->diags);
		strbuf_free(&text);
	}
	if (!error && s->how.kernel && s->settings.map_loads.n)
		error = session_each_map(s, store_one, NULL);
	return error;
}

/* ---- beside the kernel's ---- */

static int compare_one(struct session *s, struct map *map, const struct btf *btf, void *arg)
{
	int same = run_kernel_same_map(s->how.kernel, map);

	(void)btf, (void)arg;
	if (same == -EOPNOTSUPP && !s->settings.quiet)
		session_say(s, "map '%s' is not compared with the kernel's: what its type holds is each side's own\n",
			    map->def.name);
	if (same == 1 || same == -EOPNOTSUPP)
		return 0;
	diag_error(&s->diags, nowhere, "map '%s' holds something else in the kernel", map->def.name);
	s->mismatch = true;
	return 0;
}

void session_compare_maps(struct session *s)
{
	session_each_map(s, compare_one, NULL);
}
