/* command.h - running tools from tests. */
#ifndef TESTS_CORE_COMMAND_H
#define TESTS_CORE_COMMAND_H

#include <stdio.h>
#include <stdlib.h>

#include "core/strbuf.h"

/* Runs a shell command; its output goes to `out` (may be NULL). Whether it ended well. */
__attribute__((format(printf, 2, 3), unused)) static bool command(struct strbuf *out, const char *fmt, ...)
{
	struct strbuf line = STRBUF_INIT;
	char bytes[4096];
	va_list ap;
	size_t n;
	FILE *f;

	va_start(ap, fmt);
	strbuf_vprintf(&line, fmt, ap);
	va_end(ap);
	f = popen(line.s, "r");
	strbuf_free(&line);
	if (out)
		strbuf_cut(out, 0);
	while (f && (n = fread(bytes, 1, sizeof(bytes), f)) > 0)
		if (out)
			strbuf_add(out, bytes, n);
	return f && pclose(f) == 0;
}

__attribute__((unused)) static bool have_tool(const char *tool)
{
	return command(NULL, "command -v %s", tool);
}

/* Folder of the test's own files. */
__attribute__((unused)) static const char *source_folder(void)
{
	const char *folder = getenv("srcdir");

	return folder ? folder : ".";
}

/* Compiles tests/core/c/NAME.c with clang-19; false when that does not work. */
__attribute__((unused)) static bool compile(const char *name, const char *target, const char *cpu,
					    const char *out)
{
	return command(NULL, "clang-19 -O2 -g -target %s -mcpu=%s -c %s/tests/core/c/%s.c -o %s", target, cpu,
		       source_folder(), name, out);
}

#endif
