/*
 * Which programs run where: files, sources and --attach become attachments at the hooks of sources.
 */
#include <errno.h>
#include <net/if.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/strbuf.h"
#include "run/kernel.h"
#include "run/session.h"

static const struct loc nowhere;

/* A program and the set that it is from. */
struct found {
	struct run_set *set;
	struct run_prog *prog;
};

/* ---- programs by name ---- */

static bool is_file(const struct run_set *set, const char *name, size_t len)
{
	const char *file = set->linked->file, *base = strrchr(file, '/');

	base = base ? base + 1 : file;
	return (strlen(file) == len && !strncmp(file, name, len)) || (strlen(base) == len && !strncmp(base, name, len));
}

/* Adds what is called so in one set: how many that were. */
static unsigned find_in(struct run_set *set, const char *name, bool by_section, struct found *found)
{
	unsigned n = 0;

	for (uint32_t i = 0; i < set->linked->n_progs; i++) {
		const struct prog *prog = &set->linked->progs[i];

		if (strcmp(by_section ? prog->section : prog->name, name))
			continue;
		*found = (struct found){ set, &set->progs[i] };
		n++;
	}
	return n;
}

/* FILE:NAME, or NAME in any of them, of a program or of its section. */
static unsigned find_all(const struct session *s, const char *text, bool with_file, bool by_section,
			 struct found *found)
{
	const char *colon = strrchr(text, ':');
	unsigned n = 0;

	if (with_file && !colon)
		return 0;
	for (unsigned i = 0; i < s->family.n; i++)
		if (!with_file)
			n += find_in(s->family.sets[i], text, by_section, found);
		else if (is_file(s->family.sets[i], text, (size_t)(colon - text)))
			n += find_in(s->family.sets[i], colon + 1, by_section, found);
	return n;
}

static int find_program(struct session *s, const char *text, struct found *found)
{
	struct strbuf names = STRBUF_INIT;
	unsigned n = 0;

	for (int way = 0; way < 4 && !n; way++)
		n = find_all(s, text, way & 1, way & 2, found);
	for (unsigned i = 0; n != 1 && i < s->family.n; i++)
		for (uint32_t p = 0; p < s->family.sets[i]->linked->n_progs; p++)
			strbuf_printf(&names, "%s%s:%s", names.len ? ", " : "", s->family.sets[i]->linked->file,
				      s->family.sets[i]->linked->progs[p].name);
	if (n != 1)
		diag_error(&s->diags, nowhere, "%s '%s'; there is: %s",
			   n ? "more than one program is called" : "no program", text, names.len ? names.s : "none");
	strbuf_free(&names);
	return n == 1 ? 0 : -ENOENT;
}

/* ---- sources ---- */

static int add_source(struct session *s, const char *name, enum source_kind kind)
{
	struct source *more = reallocarray(s->sources, s->n_sources + 1, sizeof(*more));

	if (!more)
		return -ENOMEM;
	s->sources = more;
	s->sources[s->n_sources++] = (struct source){ .kind = kind, .name = name };
	return 0;
}

/* A source that only --attach names: a file that is there, else an interface. */
static int add_unknown(struct session *s, const char *name)
{
	if (!strcmp(name, "-") || !access(name, F_OK))
		return add_source(s, name, SOURCE_FILE);
	if (!strcmp(name, "any") || if_nametoindex(name))
		return add_source(s, name, SOURCE_INTERFACE);
	diag_error(&s->diags, nowhere, "--attach: '%s' is no source, no file and no interface", name);
	return -ENOENT;
}

/* Whether an attachment's source is this one: by its name, or by its number from 1 where no name is like that. */
static bool is_meant(const struct session *s, unsigned i, const char *name, bool by_number)
{
	uint64_t number;

	if (by_number)
		return cli_number(name, s->n_sources, &number) && number == i + 1;
	return !strcmp(s->sources[i].name, name);
}

static unsigned count_meant(const struct session *s, const char *name, bool by_number)
{
	unsigned n = 0;

	for (unsigned i = 0; i < s->n_sources; i++)
		n += is_meant(s, i, name, by_number);
	return n;
}

static int add_sources(struct session *s)
{
	const struct settings *settings = &s->settings;
	int error = settings->data_in ? add_source(s, settings->data_in, SOURCE_HEX) : 0;

	if (!error && settings->records)
		error = add_source(s, settings->records, SOURCE_RECORDS);

	/* Files first, then interfaces: these have no end. */
	for (int live = 0; live < 2; live++)
		for (unsigned i = 0; i < settings->n_sources && !error; i++)
			if (settings->sources[i].is_interface == live)
				error = add_source(s, settings->sources[i].name, live ? SOURCE_INTERFACE : SOURCE_FILE);
	for (unsigned i = 0; i < settings->n_attach && !error; i++) {
		const char *name = settings->attach[i].source;

		if (name && !count_meant(s, name, false) && !count_meant(s, name, true))
			error = add_unknown(s, name);
	}
	return error;
}

/* ---- attachments ---- */

static int check_runs(struct session *s, const struct found *found)
{
	const struct prog *prog = found->prog->prog;

	if (prog->type && prog->type->runs)	/* in the kernel */
		return 0;
	diag_error(&s->diags, (struct loc){ diag_intern(&s->diags, found->set->linked->file), 0, 0, 0 },
		   "program '%s': not of a type that runs over packets", prog->name);
	return -EINVAL;
}

static int prepare(struct session *s, const struct found *found, struct attachment *attachment, struct strbuf *log)
{
	const char *by = "verifier";
	int error = s->how.ours ? run_prepare(found->set, found->prog, log, &s->diags) : check_runs(s, found);

	if (!error && s->how.kernel) {
		error = check_runs(s, found);
		if (!error)
			error = run_kernel_add(s->how.kernel, found->set, found->prog, &attachment->kernel, log,
					       &s->diags);
		by = "kernel";
	}
	if (error == RUN_REJECTED)
		diag_error(&s->diags, (struct loc){ diag_intern(&s->diags, found->set->linked->file), 0, 0, 0 },
			   "program '%s' rejected by the %s, not run", found->prog->prog->name, by);
	else if (!error && s->settings.verbose)
		session_say(s, "%s: %s\n", found->prog->prog->name,
			    !s->how.ours	  ? "runs in the kernel"
			    : found->prog->code	  ? "compiled to machine code"
			    : found->prog->checked ? "runs in the checked interpreter"
						  : "runs in the interpreter");
	return error;
}

static int does_not_suit(struct session *s, const struct found *found, const struct source *source)
{
	diag_error(&s->diags, (struct loc){ diag_intern(&s->diags, found->set->linked->file), 0, 0, 0 },
		   "program '%s': programs of type %s do not run over %s ('%s')", found->prog->prog->name,
		   found->prog->prog->type->name,
		   source->kind == SOURCE_RECORDS ? "records" : "packets: give --records FILE", source->name);
	return -EINVAL;
}

/* A program on the sources of that name, NULL: on all that suit it. */
static int attach(struct session *s, const struct found *found, const char *on, struct strbuf *log)
{
	struct attachment **more = reallocarray(s->attachments, s->n_attachments + 1, sizeof(*more));
	struct attachment *attachment = calloc(1, sizeof(*attachment));
	bool by_number = on && !count_meant(s, on, false);
	unsigned attached = 0;
	int error = more && attachment ? 0 : -ENOMEM;

	if (more)
		s->attachments = more;
	if (error) {
		free(attachment);
		return error;
	}
	*attachment = (struct attachment){ .prog = found->prog, .on = on, .number = s->n_attachments, .kernel = -1 };
	s->attachments[s->n_attachments++] = attachment;
	error = prepare(s, found, attachment, log);
	if (!error)
		attachment->returns = run_returns(found->prog->prog->type);
	for (unsigned i = 0; i < s->n_sources && !error; i++) {
		if (on ? !is_meant(s, i, on, by_number) : !source_suits(&s->sources[i], attachment))
			continue;
		if (!source_suits(&s->sources[i], attachment))
			return does_not_suit(s, found, &s->sources[i]);
		error = source_attach(&s->sources[i], attachment);
		attached++;
	}
	if (!error && s->n_sources && !attached)
		error = does_not_suit(s, found, &s->sources[0]);
	return error;
}

/* Without a word on it, each file's only program runs over everything. */
static int attach_default(struct session *s, struct strbuf *log)
{
	int error = 0;

	for (unsigned i = 0; i < s->family.n && !error; i++) {
		struct found found = { s->family.sets[i], run_find(s->family.sets[i], NULL, &s->diags) };

		error = found.prog ? attach(s, &found, NULL, log) : -ENOENT;
	}
	return error;
}

static int check_sources(struct session *s)
{
	for (unsigned i = 0; i < s->n_sources; i++) {
		unsigned n = 0;

		for (int hook = 0; hook < RUN_HOOKS; hook++)
			n += s->sources[i].chains[hook].n;
		if (n)
			continue;
		diag_error(&s->diags, nowhere, "no program is attached to '%s'", s->sources[i].name);
		return -EINVAL;
	}
	return 0;
}

int session_attach_all(struct session *s, struct strbuf *log)
{
	int error = add_sources(s);

	if (!error && !s->settings.n_attach)
		error = attach_default(s, log);
	for (unsigned i = 0; i < s->settings.n_attach && !error; i++) {
		const struct attach_option *option = &s->settings.attach[i];
		struct found found;

		error = find_program(s, option->program, &found);
		if (!error)
			error = attach(s, &found, option->source, log);
	}
	return error ? error : check_sources(s);
}
