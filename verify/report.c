#include "verify/report_impl.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "core/json.h"
#include "core/strbuf.h"

/* Titles and names of veristat, which also reads what we write. */
static const struct {
	const char *name, *title;
} columns[REPORT_NUMBERS] = {
	[REPORT_DURATION] = { "duration", "Duration (us)" },
	[REPORT_INSNS] = { "total_insns", "Insns" },
	[REPORT_STATES] = { "total_states", "States" },
	[REPORT_PEAK_STATES] = { "peak_states", "Peak states" },
	[REPORT_MAX_STATES] = { "max_states_per_insn", "Max states per insn" },
	[REPORT_SIZE] = { "prog_size", "Program size" }
};

const char *report_column_name(enum report_number which)
{
	return columns[which].name;
}

const char *report_column_title(enum report_number which)
{
	return columns[which].title;
}

struct report_row *report_add(struct report *report)
{
	if (report->n == report->cap) {
		uint32_t cap = report->cap ? 2 * report->cap : 16;
		struct report_row *rows = realloc(report->rows, cap * sizeof(*rows));

		if (!rows)
			return NULL;
		report->rows = rows;
		report->cap = cap;
	}
	memset(&report->rows[report->n], 0, sizeof(*report->rows));
	return &report->rows[report->n++];
}

void report_free(struct report *report)
{
	for (uint32_t i = 0; i < report->n; i++) {
		struct report_row *row = &report->rows[i];

		free(row->file);
		free(row->prog);
		free(row->section);
		free(row->reason);
		free(row->log);
	}
	free(report->rows);
	*report = (struct report){ 0 };
}

const char *report_verdict(const struct report_row *row)
{
	return row->accepted ? "success" : "failure";
}

/* ---- text ---- */

static size_t widest(size_t a, size_t b)
{
	return a > b ? a : b;
}

static void text_line(struct strbuf *out, const struct report_row *row, size_t file, size_t prog)
{
	strbuf_printf(out, "%-*s  %-*s  %-8s", (int)file, row->file, (int)prog, row->prog,
		      row->accepted ? "accepted" : "rejected");
	for (int i = 0; i < REPORT_NUMBERS; i++)
		strbuf_printf(out, "  %*" PRIu64, (int)strlen(columns[i].title), row->numbers[i]);
	strbuf_putc(out, '\n');
}

void report_text(const struct report *report, struct strbuf *out)
{
	static const char dashes[] = "------------------------------------------------------------------------------";
	size_t file = strlen("File"), prog = strlen("Program");

	for (uint32_t i = 0; i < report->n; i++) {
		file = widest(file, strlen(report->rows[i].file));
		prog = widest(prog, strlen(report->rows[i].prog));
	}
	strbuf_printf(out, "%-*s  %-*s  %-8s", (int)file, "File", (int)prog, "Program", "Verdict");
	for (int i = 0; i < REPORT_NUMBERS; i++)
		strbuf_printf(out, "  %s", columns[i].title);
	strbuf_printf(out, "\n%.*s  %.*s  %.8s", (int)file, dashes, (int)prog, dashes, dashes);
	for (int i = 0; i < REPORT_NUMBERS; i++)
		strbuf_printf(out, "  %.*s", (int)strlen(columns[i].title), dashes);
	strbuf_putc(out, '\n');
	for (uint32_t i = 0; i < report->n; i++)
		text_line(out, &report->rows[i], file, prog);
}

/* ---- CSV ---- */

/* RFC 4180: quoted where it must be. */
static void csv_field(struct strbuf *out, const char *text)
{
	if (!text[strcspn(text, ",\"\r\n")]) {
		strbuf_puts(out, text);
		return;
	}
	strbuf_putc(out, '"');
	for (; *text; text++) {
		if (*text == '"')
			strbuf_putc(out, '"');
		strbuf_putc(out, *text);
	}
	strbuf_putc(out, '"');
}

void report_csv(const struct report *report, struct strbuf *out)
{
	strbuf_puts(out, "file_name,prog_name,verdict");
	for (int i = 0; i < REPORT_NUMBERS; i++)
		strbuf_printf(out, ",%s", columns[i].name);
	strbuf_putc(out, '\n');
	for (uint32_t r = 0; r < report->n; r++) {
		const struct report_row *row = &report->rows[r];

		csv_field(out, row->file);
		strbuf_putc(out, ',');
		csv_field(out, row->prog);
		strbuf_printf(out, ",%s", report_verdict(row));
		for (int i = 0; i < REPORT_NUMBERS; i++)
			strbuf_printf(out, ",%" PRIu64, row->numbers[i]);
		strbuf_putc(out, '\n');
	}
}

/* ---- JSON ---- */

static void member(struct json *out, const char *name, const char *text)
{
	if (!text)
		return;
	json_name(out, name);
	json_string(out, text);
}

void report_json(const struct report *report, struct json *out)
{
	json_open(out, '[');
	for (uint32_t r = 0; r < report->n; r++) {
		const struct report_row *row = &report->rows[r];

		json_open(out, '{');
		member(out, "file_name", row->file);
		member(out, "prog_name", row->prog);
		member(out, "section", row->section);
		member(out, "type", row->type);
		member(out, "verdict", report_verdict(row));
		member(out, "errno", row->error);
		member(out, "reason", row->reason);
		for (int i = 0; i < REPORT_NUMBERS; i++) {
			json_name(out, columns[i].name);
			json_raw(out, "%" PRIu64, row->numbers[i]);
		}
		member(out, "log", row->log);
		json_close(out, '}');
	}
	json_close(out, ']');
}
