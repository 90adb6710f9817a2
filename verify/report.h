/*
 * report.h - what verifying each program gave, as a table, as CSV in veristat's terms, or as JSON; and against
 * what it gave another time.
 */
#ifndef VERIFY_REPORT_H
#define VERIFY_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct diags;
struct json;
struct strbuf;

enum report_number {
	REPORT_DURATION,	/* microseconds */
	REPORT_INSNS,		/* processed */
	REPORT_STATES, REPORT_PEAK_STATES, REPORT_MAX_STATES,
	REPORT_SIZE,		/* of the program, in instructions */
	REPORT_NUMBERS
};

/* One program. Texts are owned by the report; NULL where there is none. */
struct report_row {
	char *file, *prog;
	bool accepted;
	uint64_t numbers[REPORT_NUMBERS];
	bool known[REPORT_NUMBERS];	/* false: a table that was read does not have it */
	char *section;
	const char *type, *error;	/* names: "xdp", "EACCES" (NULL: accepted); static */
	char *reason, *log;
};

struct report {
	struct report_row *rows;
	uint32_t n, cap;
};

/* A new row, all zero; NULL without memory. Valid until the next one. */
struct report_row *report_add(struct report *report);
void report_free(struct report *report);

void report_text(const struct report *report, struct strbuf *out);
void report_csv(const struct report *report, struct strbuf *out);
void report_json(const struct report *report, struct json *out);

/*
 * Reads a CSV file that report_csv() wrote, or veristat -o csv: columns are found by name, those that say nothing
 * here are passed over. 0, or -errno and a diagnostic.
 */
int report_read(const char *path, struct report *out, struct diags *d);
/*
 * Programs whose verdict, instructions or states are others than in `before`, with both figures; those that only one
 * of the two has; and a line that counts them. Programs are the same when file and program have the same names.
 */
void report_compare(const struct report *before, const struct report *now, struct strbuf *out);

#endif
