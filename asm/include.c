/*
 * include.c - other files: .include reads them as text, .incbin as bytes.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "asm/as.h"
#include "asm/directive.h"
#include "core/file.h"

/* Where the file is: beside the one that names it, or in a folder of -I. The path lives in the arena. */
static const char *find_file(struct as *as, struct str name)
{
	const char *from = as->sources[as->source].file, *slash = strrchr(from, '/');
	unsigned n = as->options->n_includes;
	size_t size = name.len + strlen(from) + 2;
	char *path;

	for (unsigned i = 0; i < n; i++)
		size += strlen(as->options->includes[i]) + 1;
	path = as_alloc(as, size);
	if (!path)
		return NULL;
	snprintf(path, size, "%.*s%.*s", *name.p == '/' || !slash ? 0 : (int)(slash + 1 - from), from,
		 (int)name.len, name.p);
	for (unsigned i = 0; access(path, F_OK) && *name.p != '/' && i < n; i++)
		snprintf(path, size, "%s/%.*s", as->options->includes[i], (int)name.len, name.p);
	if (access(path, F_OK))
		snprintf(path, size, "%.*s", (int)name.len, name.p);
	return path;
}

/* Reads a file that a directive names; an error at the name when that fails. */
static const char *read_named(struct as *as, const struct directive_call *c, struct strbuf *out)
{
	struct diags quiet = { 0 };
	const char *path;
	int err;

	if (!c->n || c->args[0].kind != ARGK_STRING || !c->args[0].text.len) {
		as_error(as, c->span, "expected a file's name in quotes");
		return NULL;
	}
	path = find_file(as, c->args[0].text);
	if (!path)
		return NULL;
	err = file_read(path, out, &quiet);
	diag_free(&quiet);
	if (err)
		as_error(as, c->args[0].span, "cannot read '%s': %s", path, strerror(-err));
	return err ? NULL : path;
}

void dir_include(struct as *as, const struct directive_call *c)
{
	enum { MAX_DEPTH = 32 };
	struct strbuf text = STRBUF_INIT;
	const char *path = as->depth_reading < MAX_DEPTH ? read_named(as, c, &text) : NULL;
	int source;

	if (as->depth_reading >= MAX_DEPTH)
		as_error(as, c->span, "files include each other too deep");
	if (path) {
		path = diag_intern(as->d, path);
		diag_source(as->d, path, text.s, text.len);
		source = source_add(as, path, text.s, text.len, c->args[0].span, 1, NULL);
		if (source >= 0)
			lex_push(as, (uint32_t)source);
	}
	strbuf_free(&text);
}

/* .incbin "file" [, skip [, count]] */
void dir_incbin(struct as *as, const struct directive_call *c)
{
	struct strbuf bytes = STRBUF_INIT;
	int64_t skip, count;

	if (read_named(as, c, &bytes) && arg_number(as, c, 1, 0, &skip) &&
	    arg_number(as, c, 2, INT64_MAX, &count)) {
		if (skip < 0 || (uint64_t)skip > bytes.len || count < 0)
			as_error(as, c->at, "the file has %zu bytes", bytes.len);
		else if (as->obj->sections[as->section].type == SHT_NOBITS)
			as_error(as, c->span, "%s holds nothing but zeros",
				 as->obj->sections[as->section].name);
		else
			strbuf_add(section_data(as), bytes.s + skip,
				   bytes.len - (size_t)skip < (size_t)count ? bytes.len - (size_t)skip
									    : (size_t)count);
	}
	as->failed |= section_data(as)->failed;
	strbuf_free(&bytes);
}
