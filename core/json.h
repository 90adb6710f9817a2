/*
 * json.h - JSON as bpftool lays it out: compact, or pretty with four blanks per level, members on lines of
 * their own and array elements on one.
 */
#ifndef CORE_JSON_H
#define CORE_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "core/strbuf.h"

struct json {
	struct strbuf *out;
	unsigned depth;
	bool pretty, follows;	/* follows: something stands before, on this level */
};

void json_open(struct json *j, char bracket);		/* '{' or '[' */
void json_close(struct json *j, char bracket);		/* '}' or ']' */
void json_name(struct json *j, const char *name);
void json_string(struct json *j, const char *text);
/* A value as it stands: numbers, true, null. */
__attribute__((format(printf, 2, 3))) void json_raw(struct json *j, const char *fmt, ...);

#endif
