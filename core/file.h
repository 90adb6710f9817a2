/*
 * file.h - whole files in, whole files out. An output file appears complete or not at all: it is written
 * without a name (or under a temporary one) in the same folder, then renamed.
 */
#ifndef CORE_FILE_H
#define CORE_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct diags;
struct strbuf;

/* Appends the file at `path` ("-": stdin) to `out`. 0, or -errno and a diagnostic. */
int file_read(const char *path, struct strbuf *out, struct diags *d);
/* Writes `len` bytes to `path` ("-": stdout). 0, or -errno and a diagnostic; on error `path` is untouched. */
int file_write(const char *path, const void *bytes, size_t len, struct diags *d);

/* For outputs that grow: open, write, then commit (rename) or abandon (unlink); both end it, whatever they return. */
struct file_out {
	int fd;
	char *path;		/* behind symbolic links */
	char *temporary;	/* name that the file has until it is renamed; NULL: none */
	bool unnamed;		/* it has no name yet (O_TMPFILE) */
};
int file_out_open(struct file_out *out, const char *path, struct diags *d);
/* Writes all of it. 0, or -errno and a diagnostic; the caller then abandons. */
int file_out_write(struct file_out *out, const void *bytes, size_t len, struct diags *d);
int file_out_commit(struct file_out *out, struct diags *d);
void file_out_abandon(struct file_out *out);

#endif
