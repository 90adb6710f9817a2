/*
 * main.c - runner [--accept] [FILE.s | FILE.t]...
 *
 * Without files: all of tests/isa and tests/prog, and whether together they have run every instruction there is.
 */
#include <dirent.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "tests/runner/runner.h"
#include "tests/tap.h"

bool covered[ISA_COUNT];

void report(bool pass, const char *fmt, ...)
{
	char name[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(name, sizeof(name), fmt, ap);
	va_end(ap);
	/* TAP reads '#' as the start of a directive. */
	for (char *s = name; *s; s++)
		if (*s == '#')
			*s = '%';
	ok(pass, "%s", name);
}

static bool ends(const char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	return n > m && !strcmp(s + n - m, end);
}

static void run_file(const char *path, bool accept)
{
	if (ends(path, ".t"))
		file_t(path, accept);
	else if (ends(path, ".s"))
		file_s(path, accept);
	else
		ok(false, "%s: neither .s nor .t", path);
}

static int by_name(const struct dirent *e)
{
	return ends(e->d_name, ".s") || ends(e->d_name, ".t");
}

static void run_folder(const char *tree, const char *folder, bool accept)
{
	struct dirent **entries;
	char dir[2048], path[4096];
	int n;

	snprintf(dir, sizeof(dir), "%s/%s", tree, folder);
	n = scandir(dir, &entries, by_name, alphasort);
	ok(n > 0, "%s has test files", folder);
	for (int i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/%s", dir, entries[i]->d_name);
		run_file(path, accept);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
}

/* What no program of a type that runs here can hold, with the reason. */
static const struct { enum isa_id id; const char *why; } never_runs[] = {
	{ ISA_NONE, "no instruction" },
	{ ISA_ADDR_CAST, "needs an arena map" },
	{ ISA_CALL_KFUNC, "kernel functions are the kernel's" },
	{ ISA_CALLX, "the verifier accepts no callx" },
	{ ISA_LD_MAP_FD, "linked programs name maps by index" },
	{ ISA_LD_MAP_VALUE, "linked programs name maps by index" },
	{ ISA_LD_VAR_ADDR, "variables of the kernel" },
};

static void check_coverage(void)
{
	for (size_t i = 0; i < sizeof(never_runs) / sizeof(*never_runs); i++)
		covered[never_runs[i].id] = true;
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++)
		ok(covered[id], "some program runs %s", isa_rows[id].name);
}

int main(int argc, char **argv)
{
	bool accept = argc > 1 && !strcmp(argv[1], "--accept");
	bool recorded = argc > 1 && !strcmp(argv[1], "--recorded");	/* the kernel's answers are those in the files */
	const char *tree = getenv("top_srcdir"), *why = kernel_unusable();

	if (why && !recorded)
		skip("the running kernel's answers", "%s", why);
	argv += accept || recorded;
	argc -= accept || recorded;
	for (int i = 1; i < argc; i++)
		run_file(argv[i], accept);
	if (argc == 1) {
		run_folder(tree ? tree : ".", "tests/isa", accept);
		run_folder(tree ? tree : ".", "tests/prog", accept);
		check_coverage();
	}
	return done();
}
