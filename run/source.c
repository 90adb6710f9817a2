#include "run/source.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "run/context.h"
#include "run/load.h"
#include "run/pcapfile.h"

/* A plan for all programs of the chain; what each may tail-call is in its own. */
static int plan_chain(struct chain *chain)
{
	context_plan_free(chain->plan);
	chain->plan = NULL;
	if (!chain->n)
		return 0;
	chain->plan = context_plan_join(NULL, chain->at[0]->prog->plan);
	for (unsigned i = 1; i < chain->n && chain->plan; i++)
		chain->plan = context_plan_join(chain->plan, chain->at[i]->prog->plan);
	return chain->plan ? 0 : -ENOMEM;
}

int source_settle(struct source *source)
{
	unsigned programs = 0;
	int error = 0;

	source->only = NULL;
	source->in_place = true;
	source->talks = false;
	for (int hook = 0; hook < RUN_HOOKS; hook++) {
		struct chain *chain = &source->chains[hook];

		if (plan_chain(chain))
			error = -ENOMEM;
		for (unsigned i = 0; i < chain->n; i++) {
			source->in_place &= chain->at[i]->prog->in_place;
			source->talks |= chain->at[i]->prog->talks;
		}
		programs += chain->n;
		if (chain->n)
			source->only = chain;
	}
	if (programs != 1)
		source->only = NULL;
	return error;
}

bool source_suits(const struct source *source, const struct attachment *attachment)
{
	bool traces = attachment->returns && attachment->returns->hook == RUN_HOOK_RECORD;

	return attachment->returns && traces == (source->kind == SOURCE_RECORDS);
}

int source_attach(struct source *source, struct attachment *attachment)
{
	struct attachment **more;
	struct chain *chain;

	if (!source_suits(source, attachment))
		return -EINVAL;
	chain = &source->chains[attachment->returns->hook];
	more = realloc(chain->at, (chain->n + 1) * sizeof(*more));
	if (!more)
		return -ENOMEM;
	chain->at = more;
	chain->at[chain->n++] = attachment;
	return source_settle(source);
}

int source_detach(struct source *source, struct attachment *attachment)
{
	struct chain *chain = &source->chains[attachment->returns->hook];
	unsigned i = 0;

	while (i < chain->n && chain->at[i] != attachment)
		i++;
	if (i == chain->n)
		return -ENOENT;
	memmove(&chain->at[i], &chain->at[i + 1], (chain->n - i - 1) * sizeof(*chain->at));
	chain->n--;
	return source_settle(source);
}

void source_clear(struct source *source)
{
	if (!source->captures)
		capture_close(source->capture);
	for (unsigned i = 0; i < source->n_captures; i++)
		capture_close(source->captures[i]);
	free(source->captures);
	source->capture = NULL;
	source->captures = NULL;
	source->n_captures = 0;
	for (int hook = 0; hook < RUN_HOOKS; hook++) {
		free(source->chains[hook].at);
		context_plan_free(source->chains[hook].plan);
		source->chains[hook] = (struct chain){ .n = 0 };
	}
}
