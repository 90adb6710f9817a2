/*
 * The lists of map types and helpers in ebpf-run(1) are those of the tables.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/ctx.h"
#include "core/helper.h"
#include "core/maptype.h"
#include "tests/tap.h"

static char *page;

/* The text from the line `from` to the next section or part, "" if there is none; to be freed. */
static char *part(const char *from)
{
	const char *start = strstr(page, from), *end, *ss;

	if (!start)
		return strdup("");
	start += strlen(from);
	end = strstr(start, "\n.Sh ");
	ss = strstr(start, "\n.Ss ");
	if (ss && (!end || ss < end))
		end = ss;
	return strndup(start, end ? (size_t)(end - start) : strlen(start));
}

/* Whether a line of `text` that begins with `macro` has the word. */
static bool names(const char *text, const char *macro, const char *word)
{
	size_t n = strlen(word);

	for (const char *line = strstr(text, macro); line; line = strstr(line + 1, macro)) {
		const char *end = strchr(line + 1, '\n');

		for (const char *at = strstr(line, word); at && (!end || at < end); at = strstr(at + 1, word))
			if (at[-1] == ' ' && !isalnum((unsigned char)at[n]) && at[n] != '_')
				return true;
	}
	return false;
}

static void map_types(void)
{
	char *usable = part(".Ss Maps that programs can use\n"), *defined = part(".Ss Maps that are definitions only\n");

	for (uint32_t number = 1; number < MAP_TYPE_COUNT; number++) {
		const struct maptype *type = maptype_by_number(number);

		if (number == MAP_STRUCT_OPS)
			continue;
		ok(names(usable, "\n.It Cm", type->name) == type->runs &&
		   names(defined, "\n.It Cm", type->name) == !type->runs,
		   "%s is listed among those that %s", type->name, type->runs ? "programs can use" : "are definitions");
	}
	ok(strstr(defined, ".Cm struct_ops"), "struct_ops is spoken of");
	free(usable);
	free(defined);
}

/* Whether programs that run may call it. */
static bool matters(const struct helper *helper)
{
	for (unsigned id = 0; id < PROGTYPE_COUNT; id++) {
		const struct progtype *type = progtype_by_id((enum progtype_id)id);

		if (type->runs && helper_allowed(helper, type))
			return true;
	}
	return false;
}

static void helpers(void)
{
	char *refused = part(".Ss Helpers that are refused\n"), name[80];
	unsigned wrong = 0;

	for (uint32_t id = 1; id < HELPER_COUNT; id++) {
		const struct helper *helper = helper_by_id(id);
		bool listed, lacks;

		if (!helper)
			continue;
		snprintf(name, sizeof(name), "bpf_%s", helper->name);
		listed = names(refused, "\n.Fn", name);
		lacks = helper->flags & HELPER_NO_BODY && matters(helper);
		if (listed != lacks && ++wrong)
			note("%s is %srefused and %slisted", name, lacks ? "" : "not ", listed ? "" : "not ");
	}
	ok(!wrong, "the helpers that are refused are listed, and no others");
	free(refused);
}

int main(void)
{
	const char *srcdir = getenv("srcdir");
	char path[4096];
	size_t cap = 0;
	FILE *file;

	snprintf(path, sizeof(path), "%s/man/ebpf-run.1", srcdir ? srcdir : ".");
	file = fopen(path, "r");
	if (ok(file && getdelim(&page, &cap, 0, file) > 0, "read the page")) {
		map_types();
		helpers();
	}
	if (file)
		fclose(file);
	free(page);
	return done();
}
