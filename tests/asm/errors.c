/*
 * Files with mistakes in tests/asm/mistakes: what is said of NAME.s, with lines, columns and carets, is
 * NAME.err. With --update the expectations are written anew. A first line "# level: 2" is the option -m.
 */
#include <dirent.h>

#include "tests/asm/tools.h"

static bool update;

static void check(const char *dir, const char *file)
{
	struct asm_options options = { 0 };
	char path[1024];
	struct strbuf text, said = STRBUF_INIT, expected;
	struct diags d = { 0 };
	struct object *obj;
	bool same;

	snprintf(path, sizeof(path), "%s/%s", dir, file);
	text = slurp(path);
	if (!strncmp(text.s, "# level: ", 9))
		options.level = (unsigned)(text.s[9] - '0');
	obj = asm_text(file, text.s, text.len, &options, &d);
	diag_render(&d, false, &said);
	strcpy(strrchr(path, '.'), ".err");
	if (update)
		spill(path, &said);
	expected = slurp(path);
	same = said.len == expected.len && !memcmp(said.s, expected.s, said.len);
	ok(same && (obj == NULL) == (d.errors != 0), "%s: %u mistakes", file, d.errors);
	if (!same) {
		for (char *line = strtok(said.s, "\n"); line; line = strtok(NULL, "\n"))
			note("%s", line);
	}
	object_free(obj);
	diag_free(&d);
	strbuf_free(&text);
	strbuf_free(&said);
	strbuf_free(&expected);
}

int main(int argc, char **argv)
{
	const char *top = getenv("top_srcdir");
	struct dirent **entries;
	char dir[512];
	int n;

	update = argc > 1 && !strcmp(argv[1], "--update");
	snprintf(dir, sizeof(dir), "%s/tests/asm/mistakes", top ? top : ".");
	n = scandir(dir, &entries, NULL, alphasort);
	ok(n > 2, "there are files in tests/asm/mistakes");
	for (int i = 0; i < n; i++) {
		size_t len = strlen(entries[i]->d_name);

		if (len > 2 && !strcmp(entries[i]->d_name + len - 2, ".s"))
			check(dir, entries[i]->d_name);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
	return done();
}
