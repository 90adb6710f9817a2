/* Tables of results: written, read again, compared; and files that are none. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/strbuf.h"
#include "tests/tap.h"
#include "verify/logfit.h"
#include "verify/report.h"

static char path[] = "/tmp/ebpf-report-XXXXXX";

static void put(const char *text, size_t len)
{
	FILE *f = fopen(path, "w");

	if (!f || fwrite(text, 1, len, f) != len)
		abort();
	fclose(f);
}

/* The message of the first error in *message (to be freed), NULL: none. */
static int get(const char *text, struct report *r, char **message)
{
	struct strbuf said = STRBUF_INIT;
	struct diags d = { 0 };
	int error;

	put(text, strlen(text));
	error = report_read(path, r, &d);
	diag_render(&d, false, &said);
	diag_free(&d);
	*message = strbuf_take(&said);
	return error;
}

static void refuses(const char *text, const char *what)
{
	struct report r = { 0 };
	char *message;
	int error = get(text, &r, &message);

	ok(error < 0 && strstr(message, what), "refused: %s", what);
	report_free(&r);
	free(message);
}

static void reads(void)
{
	struct report r = { 0 };
	char *message;
	int error = get("total_insns,file_name,verdict,prog_name,something\r\n"
			"12,\"a,b \"\"c\"\".o\",success,f,x\r\n7,d.o,failure,g,y", &r, &message);

	ok(!error && r.n == 2, "a table with columns in another order, without a last newline");
	if (r.n == 2) {
		ok(!strcmp(r.rows[0].file, "a,b \"c\".o"), "a quoted name");
		ok(r.rows[0].accepted && r.rows[0].numbers[REPORT_INSNS] == 12, "a row of it");
		ok(!r.rows[1].accepted && !r.rows[1].known[REPORT_STATES], "what a table does not have is not known");
	}
	report_free(&r);
	free(message);
}

static void says(const struct report *before, const struct report *now, const char *what, const char *name)
{
	struct strbuf text = STRBUF_INIT;

	report_compare(before, now, &text);
	if (!ok(strstr(text.s, what) != NULL, "%s", name))
		printf("# no '%s' in: %s\n", what, text.s);
	strbuf_free(&text);
}

static void compares(void)
{
	struct report a = { 0 }, b = { 0 };
	char *message;

	get("file_name,prog_name,verdict,duration,total_insns\nx.o,f,success,1,100\nx.o,g,success,1,5\ny.o,h,failure,2,3\n",
	    &a, &message);
	free(message);
	get("file_name,prog_name,verdict,duration,total_insns\nx.o,g,success,9,5\nx.o,f,failure,1,110\nz.o,h,success,2,3\n",
	    &b, &message);
	free(message);
	says(&a, &b, "x.o/f: now rejected\n", "a verdict that changed");
	says(&a, &b, "100 ->        110  +10 (+10.0%)", "a number that changed");
	says(&a, &b, "y.o/h: gone, was rejected\nz.o/h: new, accepted\n", "programs that only one of them has");
	says(&a, &b, "1 changed, 1 as before, 1 new, 1 gone\n", "the time that it took is no change");
	says(&a, &a, "0 changed, 3 as before, 0 new, 0 gone\n", "nothing changed");
	report_free(&a);
	report_free(&b);
}

static void survives_anything(unsigned seed)
{
	static const char good[] = "file_name,prog_name,verdict,duration,total_insns,peak_states\n"
				   "\"x,1\".o,f,success,1,100,2\nx.o,g,failure,1,5,18446744073709551615\n";
	static const char bytes[] = "\",\n\r9-x";
	bool whole = true;

	srandom(seed);
	for (int i = 0; i < 3000; i++) {
		char text[sizeof(good)];
		struct report r = { 0 };
		char *message;

		memcpy(text, good, sizeof(good));
		for (int n = 0; n < 3; n++)
			text[(size_t)random() % (sizeof(good) - 1)] = bytes[(size_t)random() % (sizeof(bytes) - 1)];
		whole = (get(text, &r, &message) == 0) == !*message && whole;
		report_free(&r);
		free(message);
	}
	ok(whole, "3000 damaged tables: read, or refused with a message (seed %u)", seed);
}

static void fits(void)
{
	struct strbuf log = STRBUF_INIT;
	size_t need = 0;

	strbuf_puts(&log, "0123456789");
	ok(!vfy_log_fit(&log, 1, 11, &need) && need == 11 && log.len == 10, "a log that just fits");
	ok(vfy_log_fit(&log, 1, 10, &need) < 0 && need == 11 && !strcmp(log.s, "123456789"), "one byte too long: the end stays");
	ok(vfy_log_fit(&log, VFY_LOG_FIXED, 5, &need) < 0 && need == 10 && !strcmp(log.s, "1234"),
	   "with BPF_LOG_FIXED the beginning stays");
	strbuf_free(&log);
}

int main(int argc, char **argv)
{
	int fd = mkstemp(path);

	if (fd < 0)
		return 99;
	close(fd);
	reads();
	refuses("", "expected a table with columns");
	refuses("file_name,prog_name\n", "expected a table with columns");
	refuses("file_name,prog_name,verdict\na,b,maybe\n", "expected 'success' or 'failure'");
	refuses("file_name,prog_name,verdict\na,b\n", "too few fields");
	refuses("file_name,prog_name,verdict\na,b,success,c\n", "too many fields");
	refuses("file_name,prog_name,verdict,duration\na,b,success,-1\n", ":2: error: expected a number");
	compares();
	fits();
	survives_anything(argc > 1 ? (unsigned)atoi(argv[1]) : 1);
	unlink(path);
	return done();
}
