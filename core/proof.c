#include "core/proof.h"

#include <stdlib.h>

struct proof *proof_new(uint32_t len, uint32_t n_funcs)
{
	struct proof *proof = calloc(1, sizeof(*proof));

	if (!proof)
		return NULL;
	proof->len = len;
	proof->n_funcs = n_funcs;
	proof->facts = calloc(len ? len : 1, sizeof(*proof->facts));
	proof->funcs = calloc(n_funcs ? n_funcs : 1, sizeof(*proof->funcs));
	if (!proof->facts || !proof->funcs) {
		proof_free(proof);
		return NULL;
	}
	return proof;
}

void proof_free(struct proof *proof)
{
	if (!proof)
		return;
	free(proof->facts);
	free(proof->funcs);
	free(proof);
}
