#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/diag.h"
#include "core/file.h"
#include "core/strbuf.h"
#include "verify/report_impl.h"

/* ---- reading CSV ---- */

enum { COLUMN_FILE = REPORT_NUMBERS, COLUMN_PROG, COLUMN_VERDICT, COLUMN_OTHER, MAX_COLUMNS = 64 };

struct reader {
	const char *at, *end;
	uint32_t line;
	int columns[MAX_COLUMNS];
	unsigned n_columns;
	struct strbuf field;
	struct loc loc;
	struct diags *d;
};

static int bad(struct reader *r, const char *what)
{
	r->loc.line = r->line;
	diag_error(r->d, r->loc, "%s", what);
	return -EINVAL;
}

/* The next field to r->field; true: the line goes on after it. */
static bool next_field(struct reader *r)
{
	bool quoted = r->at < r->end && *r->at == '"';

	strbuf_cut(&r->field, 0);
	for (r->at += quoted; r->at < r->end; r->at++) {
		if (quoted && *r->at == '"') {
			if (r->at + 1 == r->end || r->at[1] != '"') {
				quoted = false;
				continue;
			}
			r->at++;
		} else if (!quoted && (*r->at == ',' || *r->at == '\n')) {
			break;
		} else if (!quoted && *r->at == '\r') {
			continue;
		}
		strbuf_putc(&r->field, *r->at);
	}
	if (r->at < r->end && *r->at++ == ',')
		return true;
	r->line++;
	return false;
}

static int column_by_name(const char *name)
{
	if (!strcmp(name, "file_name"))
		return COLUMN_FILE;
	if (!strcmp(name, "prog_name"))
		return COLUMN_PROG;
	if (!strcmp(name, "verdict"))
		return COLUMN_VERDICT;
	for (int i = 0; i < REPORT_NUMBERS; i++)
		if (!strcmp(name, report_column_name(i)))
			return i;
	return COLUMN_OTHER;
}

static int read_head(struct reader *r)
{
	unsigned seen = 0;
	bool more = true;

	while (more) {
		more = next_field(r);
		if (r->n_columns == MAX_COLUMNS)
			return bad(r, "too many columns");
		r->columns[r->n_columns] = column_by_name(r->field.s);
		seen |= 1u << r->columns[r->n_columns++];
	}
	r->line = 1;
	if (~seen & (1u << COLUMN_FILE | 1u << COLUMN_PROG | 1u << COLUMN_VERDICT))
		return bad(r, "expected a table with columns file_name, prog_name and verdict");
	r->line = 2;
	return 0;
}

static int read_number(struct reader *r, uint64_t *out)
{
	char *end;

	errno = 0;
	*out = strtoull(r->field.s, &end, 10);
	return errno || *end || end == r->field.s || r->field.s[0] == '-' ? bad(r, "expected a number") : 0;
}

static int take_field(struct reader *r, int column, struct report_row *row)
{
	switch (column) {
	case COLUMN_FILE:
		free(row->file);
		row->file = strdup(r->field.s);
		return row->file ? 0 : -ENOMEM;
	case COLUMN_PROG:
		free(row->prog);
		row->prog = strdup(r->field.s);
		return row->prog ? 0 : -ENOMEM;
	case COLUMN_VERDICT:
		row->accepted = !strcmp(r->field.s, "success");
		return row->accepted || !strcmp(r->field.s, "failure") ? 0
								       : bad(r, "expected 'success' or 'failure'");
	case COLUMN_OTHER:
		return 0;
	}
	row->known[column] = true;
	return read_number(r, &row->numbers[column]);
}

static int read_row(struct reader *r, struct report *out)
{
	struct report_row *row = report_add(out);
	unsigned at = 0;
	bool more = true;
	uint32_t line = r->line;

	if (!row)
		return -ENOMEM;
	for (; more; at++) {
		int error;

		more = next_field(r);
		r->line = line;
		error = at < r->n_columns ? take_field(r, r->columns[at], row) : bad(r, "too many fields");
		if (error)
			return error;
	}
	if (at < r->n_columns)
		return bad(r, "too few fields");
	r->line = line + 1;
	return 0;
}

int report_read(const char *path, struct report *out, struct diags *d)
{
	struct strbuf text = STRBUF_INIT;
	struct reader r = { .field = STRBUF_INIT, .line = 1, .d = d };
	int error = file_read(path, &text, d);

	r.loc.file = diag_intern(d, path);
	r.at = text.s;
	r.end = text.s + text.len;
	if (!error)
		error = read_head(&r);
	while (!error && r.at < r.end)
		error = read_row(&r, out);
	strbuf_free(&r.field);
	strbuf_free(&text);
	return error;
}

/* ---- comparing ---- */

static int by_name(const struct report_row *a, const struct report_row *b)
{
	int order = strcmp(a->file, b->file);

	return order ? order : strcmp(a->prog, b->prog);
}

static int by_name_at(const void *a, const void *b)
{
	return by_name(*(const struct report_row *const *)a, *(const struct report_row *const *)b);
}

static const struct report_row **sorted(const struct report *report)
{
	const struct report_row **rows = calloc(report->n + 1, sizeof(*rows));

	for (uint32_t i = 0; rows && i < report->n; i++)
		rows[i] = &report->rows[i];
	if (rows)
		qsort(rows, report->n, sizeof(*rows), by_name_at);
	return rows;
}

static void print_verdict(struct strbuf *out, const char *label, const struct report_row *row)
{
	strbuf_printf(out, "%s/%s: %s %s", row->file, row->prog, label, row->accepted ? "accepted" : "rejected");
}

/* How long it took is another each time. */
static bool counts(const struct report_row *before, const struct report_row *now, int i)
{
	return i != REPORT_DURATION && before->known[i] && before->numbers[i] != now->numbers[i];
}

static bool print_changes(struct strbuf *out, const struct report_row *before, const struct report_row *now)
{
	bool changed = before->accepted != now->accepted;

	for (int i = 0; i < REPORT_NUMBERS; i++)
		changed = changed || counts(before, now, i);
	if (!changed)
		return false;
	print_verdict(out, before->accepted == now->accepted ? "still" : "now", now);
	strbuf_putc(out, '\n');
	for (int i = 0; i < REPORT_NUMBERS; i++) {
		int64_t more = (int64_t)(now->numbers[i] - before->numbers[i]);

		if (!counts(before, now, i))
			continue;
		strbuf_printf(out, "    %-20s %10" PRIu64 " -> %10" PRIu64 "  %+" PRId64, report_column_title(i),
			      before->numbers[i], now->numbers[i], more);
		if (before->numbers[i])
			strbuf_printf(out, " (%+.1f%%)", 100.0 * (double)more / (double)before->numbers[i]);
		strbuf_putc(out, '\n');
	}
	return true;
}

void report_compare(const struct report *before, const struct report *now, struct strbuf *out)
{
	const struct report_row **a = sorted(before), **b = sorted(now);
	uint32_t i = 0, j = 0, same = 0, changed = 0, gone = 0, added = 0;

	while (a && b && (i < before->n || j < now->n)) {
		int order = i == before->n ? 1 : j == now->n ? -1 : by_name(a[i], b[j]);

		if (!order) {
			if (print_changes(out, a[i++], b[j++]))
				changed++;
			else
				same++;
			continue;
		}
		if (order < 0) {
			gone++;
			print_verdict(out, "gone, was", a[i++]);
		} else {
			added++;
			print_verdict(out, "new,", b[j++]);
		}
		strbuf_putc(out, '\n');
	}
	strbuf_printf(out, "%u changed, %u as before, %u new, %u gone\n", changed, same, added, gone);
	free(a);
	free(b);
}
