/*
 * tools.h - what the assembler's tests share: other programs to compare with, files of their own to do it in.
 */
#ifndef TESTS_ASM_TOOLS_H
#define TESTS_ASM_TOOLS_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "asm/asm.h"
#include "core/diag.h"
#include "core/object.h"
#include "core/strbuf.h"
#include "tests/tap.h"

static char scratch[] = "/tmp/ebpf-asm-test-XXXXXX";	/* a folder of this test's own */

__attribute__((format(printf, 1, 2), unused)) static int run(const char *fmt, ...)
{
	char command[4096];
	va_list ap;
	int status;

	va_start(ap, fmt);
	vsnprintf(command, sizeof(command), fmt, ap);
	va_end(ap);
	fflush(NULL);
	status = system(command);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

__attribute__((unused)) static bool scratch_open(void)
{
	return mkdtemp(scratch) != NULL;
}

__attribute__((unused)) static void scratch_close(void)
{
	run("rm -rf %s", scratch);
}

/* The first of the programs (NULL-terminated) that is installed, NULL: none. */
__attribute__((unused)) static const char *tool(const char *const *names)
{
	for (; *names; names++)
		if (run("command -v %s >/dev/null 2>&1", *names) == 0)
			return *names;
	return NULL;
}

/* A whole file; .failed when it cannot be read. */
__attribute__((unused)) static struct strbuf slurp(const char *path)
{
	struct strbuf b = STRBUF_INIT;
	FILE *f = fopen(path, "rb");
	char block[4096];
	size_t n;

	if (!f) {
		b.failed = true;
		return b;
	}
	while ((n = fread(block, 1, sizeof(block), f)) > 0)
		strbuf_add(&b, block, n);
	fclose(f);
	return b;
}

__attribute__((unused)) static bool spill(const char *path, const struct strbuf *b)
{
	FILE *f = fopen(path, "wb");
	bool good = f && fwrite(b->s, 1, b->len, f) == b->len;

	return f && fclose(f) == 0 && good;
}

/* Assembles; on mistakes prints them as notes and gives NULL. */
__attribute__((unused)) static struct object *assemble(const char *name, const struct strbuf *text,
						       const struct asm_options *options)
{
	struct diags d = { 0 };
	struct object *obj = asm_text(name, text->s, text->len, options, &d);

	if (!obj) {
		struct strbuf said = STRBUF_INIT;

		diag_render(&d, false, &said);
		for (char *line = strtok(said.s, "\n"); line; line = strtok(NULL, "\n"))
			note("%s", line);
		strbuf_free(&said);
	}
	diag_free(&d);
	return obj;
}

__attribute__((unused)) static const struct strbuf *section_bytes(const struct object *obj, const char *name)
{
	int i = obj ? object_section(obj, name) : -1;

	return i < 0 ? NULL : &obj->sections[i].data;
}

#endif
