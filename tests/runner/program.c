/*
 * program.c - from the text of a test to linked programs.
 */
#include "asm/asm.h"
#include "core/link.h"
#include "core/object.h"
#include "tests/runner/runner.h"

bool subject_open(struct subject *s, const char *file, const char *text, size_t len)
{
	const struct asm_options options = { 0 };

	*s = (struct subject){ 0 };
	s->obj = asm_text(file, text, len, &options, &s->diags);
	if (s->obj)
		s->set = link_object(s->obj, &s->diags);
	return s->set;
}

void subject_close(struct subject *s)
{
	progset_free(s->set);
	object_free(s->obj);
	diag_free(&s->diags);
}
