#include "run/redirect.h"

#include "run/state.h"

int redirect_deliver(struct run_state *state, redirect_send *send, void *arg)
{
	const struct redirect *to = &state->redirect;
	struct redirect_hop hop = {
		.kind = to->kind, .target = to->target, .bytes = state->vm.data, .len = packet_len(&state->vm),
	};
	int error;

	if (to->kind == REDIRECT_NOWHERE)
		return 0;
	error = send(arg, &hop);
	return error ? error : 1;
}
