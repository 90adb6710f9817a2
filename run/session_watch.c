/*
 * --trace, --profile, --coverage: what a session does with a run that is watched instruction by instruction.
 */
#include <errno.h>
#include <string.h>

#include "core/file.h"
#include "run/session.h"
#include "run/watch.h"

static void print_trace(void *arg, const char *text, size_t len)
{
	struct session *s = arg;
	int error = s->host.print(s->host.arg, text, len);

	if (error && !s->print_error)
		s->print_error = error;
}

bool session_watches(const struct settings *settings)
{
	return settings->trace || settings->profile || settings->coverage;
}

int session_watch(struct session *s, struct worker *worker)
{
	const struct watch_host host = { s, s->settings.trace ? print_trace : NULL };

	if (!session_watches(&s->settings))
		return 0;
	worker->watch = watch_new(worker->state, &host, s->settings.profile);
	return worker->watch ? 0 : -ENOMEM;
}

static int write_coverage(struct session *s, const struct watch *watch)
{
	struct strbuf text = STRBUF_INIT;
	int error = 0;

	if (!watch_coverage(watch, &text)) {
		diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 },
			   "--coverage: nothing ran that has a line table (-g for clang)");
		error = -ENODATA;
	}
	if (!error)
		error = text.failed ? -ENOMEM : file_write(s->settings.coverage, text.s, text.len, &s->diags);
	strbuf_free(&text);
	return error;
}

int session_watched(struct session *s)
{
	const struct watch *watch = s->workers[0].watch;
	struct strbuf text = STRBUF_INIT;
	int error = s->print_error;

	if (error)
		diag_error(&s->diags, (struct loc){ NULL, 0, 0, 0 }, "cannot print the trace: %s", strerror(-error));
	if (watch && s->settings.coverage && !error)
		error = write_coverage(s, watch);
	if (watch && s->settings.profile && !error) {
		watch_profile(watch, &text);
		error = s->host.print(s->host.arg, text.s, text.len);
	}
	strbuf_free(&text);
	return error;
}
