/*
 * program.c - from the text of a test to linked programs.
 */
#include <errno.h>

#include "asm/asm.h"
#include "core/link.h"
#include "core/object.h"
#include "core/proof.h"
#include "tests/runner/runner.h"
#include "verify/verify.h"

bool subject_open(struct subject *s, const char *file, const char *text, size_t len, bool debug)
{
	const struct asm_options options = { .no_debug = !debug };

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

int subject_verdict(const struct subject *s, unsigned prog, unsigned level, struct strbuf *log)
{
	const struct vfy_options options = { .log_level = level };
	struct vfy_stats stats;
	struct proof *proof = NULL;
	struct diags d = { 0 };
	int error = s->set->progs[prog].type ? vfy_check(&s->set->progs[prog], &options, log, &proof, &stats, &d) : -EINVAL;

	note_diags(&d);
	proof_free(proof);
	diag_free(&d);
	return error;
}
