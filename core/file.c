#include "core/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/strbuf.h"

enum { MAX_FILE = 1 << 30 };	/* bytes; more than this is an endless device, not an input */

/* Queues "PATH: error: cannot WHAT: reason" and gives back -error. */
static int fail(struct diags *d, const char *path, const char *what, int error)
{
	struct loc loc = { .file = path };

	diag_error(d, loc, "cannot %s: %s", what, strerror(error));
	return -error;
}

static bool is_dash(const char *path)
{
	return strcmp(path, "-") == 0;
}

static int read_all(int fd, struct strbuf *out)
{
	size_t start = out->len;

	for (;;) {
		char bytes[65536];
		ssize_t n = read(fd, bytes, sizeof(bytes));

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return errno;
		if (n == 0)
			return 0;
		strbuf_add(out, bytes, (size_t)n);
		if (out->failed)
			return ENOMEM;
		if (out->len - start > MAX_FILE)
			return EFBIG;
	}
}

int file_read(const char *path, struct strbuf *out, struct diags *d)
{
	const char *name = is_dash(path) ? "<stdin>" : path;
	int fd = is_dash(path) ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	int error;

	if (fd < 0)
		return fail(d, name, "open", errno);
	error = read_all(fd, out);
	if (fd != STDIN_FILENO)
		close(fd);
	return error ? fail(d, name, "read", error) : 0;
}

static int write_all(int fd, const char *bytes, size_t len)
{
	while (len) {
		ssize_t n = write(fd, bytes, len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return errno;
		bytes += n;
		len -= (size_t)n;
	}
	return 0;
}

/*
 * Calls `make` with names beside `path` until one is free, and remembers that one. 0 or an errno.
 */
static int with_free_name(struct file_out *out, bool (*make)(struct file_out *out, const char *name))
{
	const char *slash = strrchr(out->path, '/');
	int folder = slash ? (int)(slash + 1 - out->path) : 0;
	struct strbuf name = STRBUF_INIT;
	int error = EEXIST;

	for (unsigned i = 0; i < 1000 && error == EEXIST; i++) {
		strbuf_cut(&name, 0);
		strbuf_printf(&name, "%.*s.ebpf-%ld-%u.tmp", folder, out->path, (long)getpid(), i);
		error = name.failed ? ENOMEM : make(out, name.s) ? 0 : errno;
	}
	if (!error)
		out->temporary = strbuf_take(&name);
	strbuf_free(&name);
	return error;
}

static bool create(struct file_out *out, const char *name)
{
	out->fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	return out->fd >= 0;
}

static bool link_unnamed(struct file_out *out, const char *name)
{
	char self[64];

	snprintf(self, sizeof(self), "/proc/self/fd/%d", out->fd);
	return linkat(AT_FDCWD, self, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0;
}

/* A file without a name vanishes with the process, however that ends; not every file system has them. */
static bool open_unnamed(struct file_out *out)
{
	const char *slash = strrchr(out->path, '/');
	char *folder = !slash ? strdup(".") : strndup(out->path, (size_t)(slash - out->path) + 1);

	if (folder && access("/proc/self/fd", X_OK) == 0)
		out->fd = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
	free(folder);
	out->unnamed = out->fd >= 0;
	return out->unnamed;
}

/* Opens a new file in the folder of `path`; its mode is that of the file it will replace, if there is one. */
static int open_temporary(struct file_out *out, const struct stat *old)
{
	int error = open_unnamed(out) ? 0 : with_free_name(out, create);

	if (!error && old && fchmod(out->fd, old->st_mode & 07777) != 0)
		errno = 0;	/* a file system without modes */
	return error;
}

/* Where writing to `path` must end up: behind symbolic links, so that a link stays one. */
static char *behind_links(const char *path)
{
	char *real = realpath(path, NULL);

	return real ? real : strdup(path);
}

int file_out_open(struct file_out *out, const char *path, struct diags *d)
{
	struct stat st;
	bool exists;
	int error = 0;

	*out = (struct file_out){ .fd = -1 };
	if (is_dash(path)) {
		out->fd = STDOUT_FILENO;
		out->path = strdup("<stdout>");
		return out->path ? 0 : fail(d, "<stdout>", "open", ENOMEM);
	}
	out->path = behind_links(path);
	if (!out->path)
		return fail(d, path, "create", ENOMEM);
	exists = stat(path, &st) == 0;
	if (exists && S_ISDIR(st.st_mode))
		error = EISDIR;
	else if (exists && access(path, W_OK) != 0)
		error = errno;
	else if (exists && !S_ISREG(st.st_mode))
		error = (out->fd = open(path, O_WRONLY | O_CLOEXEC)) < 0 ? errno : 0;
	else
		error = open_temporary(out, exists ? &st : NULL);
	if (error) {
		file_out_abandon(out);
		return fail(d, path, "create", error);
	}
	return 0;
}

int file_out_write(struct file_out *out, const void *bytes, size_t len, struct diags *d)
{
	int error = write_all(out->fd, bytes, len);

	return error ? fail(d, out->path, "write", error) : 0;
}

int file_out_commit(struct file_out *out, struct diags *d)
{
	int error = out->unnamed ? with_free_name(out, link_unnamed) : 0;

	/* Some file systems find out only on closing that the disk is full. */
	if (out->fd != STDOUT_FILENO && close(out->fd) != 0 && !error)
		error = errno;
	out->fd = -1;
	if (error)
		fail(d, out->path, "write", error);
	else if (out->temporary && rename(out->temporary, out->path) != 0)
		fail(d, out->path, "rename the finished file to this name", error = errno);
	if (!error) {
		free(out->temporary);
		out->temporary = NULL;
	}
	file_out_abandon(out);
	return -error;
}

void file_out_abandon(struct file_out *out)
{
	if (out->fd >= 0 && out->fd != STDOUT_FILENO)
		close(out->fd);
	if (out->temporary)
		unlink(out->temporary);
	free(out->temporary);
	free(out->path);
	*out = (struct file_out){ .fd = -1 };
}

int file_write(const char *path, const void *bytes, size_t len, struct diags *d)
{
	struct file_out out;
	int ret = file_out_open(&out, path, d);

	if (ret)
		return ret;
	ret = file_out_write(&out, bytes, len, d);
	if (ret) {
		file_out_abandon(&out);
		return ret;
	}
	return file_out_commit(&out, d);
}
