/*
 * How far a long run over files is: bytes, packets, rate, and what is left of the time.
 */
#include <sys/stat.h>

#include "run/session.h"

/* Bytes of all files that are read, and how many of them have been; false: not to be known. */
static bool bytes_read(const struct session *s, uint64_t *done, uint64_t *size)
{
	bool before = true;

	*done = *size = 0;
	for (unsigned i = 0; i < s->n_sources; i++) {
		const struct source *source = &s->sources[i];
		uint64_t at, all;
		struct stat stat_of;

		if (source->kind != SOURCE_FILE)
			continue;
		if (source == s->now) {
			before = false;
			if (!source->capture || !capture_progress(source->capture, &at, &all))
				return false;
			*done += at;
			*size += all;
			continue;
		}
		if (stat(source->name, &stat_of) || !S_ISREG(stat_of.st_mode))
			return false;
		*size += (uint64_t)stat_of.st_size;
		*done += before ? (uint64_t)stat_of.st_size : 0;
	}
	return *size > 0;
}

static void add_bytes(struct strbuf *out, uint64_t bytes)
{
	static const char *const units[] = { "B", "KiB", "MiB", "GiB", "TiB" };
	double n = (double)bytes;
	unsigned unit = 0;

	while (n >= 1024 && unit + 1 < sizeof(units) / sizeof(units[0])) {
		n /= 1024;
		unit++;
	}
	strbuf_printf(out, unit ? "%.1f %s" : "%.0f %s", n, units[unit]);
}

static void add_time(struct strbuf *out, double seconds)
{
	unsigned long long s = (unsigned long long)(seconds + 0.5);

	if (s >= 3600)
		strbuf_printf(out, "%llu:%02llu:%02llu", s / 3600, s / 60 % 60, s % 60);
	else
		strbuf_printf(out, "%llu:%02llu", s / 60, s % 60);
}

void session_progress(struct session *s)
{
	enum { PER_SECOND = 4 };
	struct strbuf line = STRBUF_INIT;
	uint64_t done, size;
	double now, seconds;

	if (!s->host.progress)
		return;
	now = session_clock();
	if (now < s->progress_due)
		return;
	s->progress_due = now + 1.0 / PER_SECOND;
	seconds = now - s->started;
	strbuf_printf(&line, "%llu packets, %.2f M/s", (unsigned long long)s->packets,
		      (double)s->packets / seconds / 1e6);
	if (bytes_read(s, &done, &size)) {
		strbuf_puts(&line, ", ");
		add_bytes(&line, done);
		strbuf_puts(&line, " of ");
		add_bytes(&line, size);
		strbuf_printf(&line, " (%.0f%%), ", 100.0 * (double)done / (double)size);
		add_time(&line, done ? seconds * ((double)size / (double)done - 1) : 0);
		strbuf_puts(&line, " left");
	}
	s->host.progress(s->host.arg, line.s);
	strbuf_free(&line);
}
