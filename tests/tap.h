/*
 * tap.h - the Test Anything Protocol for C tests. One translation unit per program.
 */
#ifndef TESTS_TAP_H
#define TESTS_TAP_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>

static unsigned tap_count, tap_failed;

/* Reports one result; gives `pass` back. */
__attribute__((format(printf, 2, 3), unused)) static bool ok(bool pass, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	printf("%sok %u - ", pass ? "" : "not ", ++tap_count);
	vprintf(fmt, ap);
	printf("\n");
	va_end(ap);
	tap_failed += !pass;
	fflush(stdout);
	return pass;
}

/* Counts a test that cannot run here, with the reason. */
__attribute__((format(printf, 2, 3), unused)) static void skip(const char *name, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	printf("ok %u - %s # SKIP ", ++tap_count, name);
	vprintf(fmt, ap);
	printf("\n");
	va_end(ap);
}

/* A line for the reader of the log. */
__attribute__((format(printf, 1, 2), unused)) static void note(const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	printf("# ");
	vprintf(fmt, ap);
	printf("\n");
	va_end(ap);
}

/* Prints the plan; return its value from main. */
__attribute__((unused)) static int done(void)
{
	printf("1..%u\n", tap_count);
	return tap_failed != 0;
}

#endif
