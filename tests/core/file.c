/* Files: whole or not at all, and one diagnostic for each thing that can go wrong. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/file.h"
#include "core/strbuf.h"
#include "tests/tap.h"

static bool holds(const char *path, const char *text)
{
	struct strbuf out = STRBUF_INIT;
	struct diags d = { 0 };
	bool same = file_read(path, &out, &d) == 0 && strcmp(out.s, text) == 0;

	strbuf_free(&out);
	diag_free(&d);
	return same;
}

/* Whether `ret` is -error with one diagnostic that contains `words`. */
static bool one_error(int ret, struct diags *d, int error, const char *words)
{
	bool right = ret == -error && d->n == 1 && d->errors == 1 && strstr(d->items[0].text, words);

	if (!right)
		note("returned %d, %zu diagnostics, first: %s", ret, d->n, d->n ? d->items[0].text : "none");
	diag_free(d);
	return right;
}

static void reading(void)
{
	struct strbuf out = STRBUF_INIT;
	struct diags d = { 0 };

	ok(one_error(file_read("none", &out, &d), &d, ENOENT, "cannot open: No such file"), "a missing file");
	ok(one_error(file_read(".", &out, &d), &d, EISDIR, "cannot read: Is a directory"), "a folder");
	strbuf_free(&out);
}

/* A process that ends in the middle of its output leaves no file, where the file system can do that. */
static void killed(void)
{
	int fd = open(".", O_TMPFILE | O_WRONLY, 0600), status = 1;
	struct file_out out;
	struct diags d = { 0 };
	pid_t pid;

	if (fd < 0) {
		skip("a process that is killed leaves no file", "O_TMPFILE: %s", strerror(errno));
		return;
	}
	close(fd);
	pid = fork();
	if (pid == 0) {
		if (file_out_open(&out, "c", &d) == 0 && file_out_write(&out, "half", 4, &d) == 0)
			kill(getpid(), SIGKILL);
		_exit(0);
	}
	ok(waitpid(pid, &status, 0) == pid && WIFSIGNALED(status) && access("c", F_OK) != 0,
	   "a process that is killed leaves no file");	/* main's rmdir() proves the rest */
}

static void writing(void)
{
	struct diags d = { 0 };
	struct file_out out;
	struct stat st;

	ok(file_write("a", "one", 3, &d) == 0 && holds("a", "one"), "a new file");
	chmod("a", 0640);
	ok(file_write("a", "two", 3, &d) == 0 && holds("a", "two") && stat("a", &st) == 0 &&
	   (st.st_mode & 0777) == 0640, "replacing keeps the mode");
	ok(symlink("a", "link") == 0 && file_write("link", "three", 5, &d) == 0 && holds("a", "three") &&
	   lstat("link", &st) == 0 && S_ISLNK(st.st_mode), "writing through a link keeps the link");
	ok(file_write("/dev/null", "x", 1, &d) == 0 && stat("/dev/null", &st) == 0 && S_ISCHR(st.st_mode),
	   "a device is written to, not replaced");
	ok(one_error(file_write(".", "x", 1, &d), &d, EISDIR, "cannot create: Is a directory"), "a folder");
	ok(one_error(file_write("no/such/a", "x", 1, &d), &d, ENOENT, "cannot create"), "a missing folder");
	if (access("/dev/full", W_OK) == 0)
		ok(one_error(file_write("/dev/full", "x", 1, &d), &d, ENOSPC, "cannot write: No space left"),
		   "a full disk");
	else
		skip("a full disk", "no /dev/full");

	ok(file_out_open(&out, "a", &d) == 0 && file_out_write(&out, "half", 4, &d) == 0 &&
		   holds("a", "three"),
	   "the old content stays until the commit");
	file_out_abandon(&out);
	ok(holds("a", "three"), "and after an abandon");

	killed();

	ok(file_out_open(&out, "b", &d) == 0 && mkdir("b", 0777) == 0 &&
	   one_error(file_out_commit(&out, &d), &d, EISDIR, "cannot rename"), "a rename that fails");
	rmdir("b");
	diag_free(&d);
}

int main(void)
{
	char folder[] = "/tmp/ebpf-file.XXXXXX";

	if (!mkdtemp(folder) || chdir(folder) != 0) {
		ok(false, "a folder to work in");
		return done();
	}
	reading();
	writing();
	unlink("a");
	unlink("link");
	ok(chdir("/") == 0 && rmdir(folder) == 0, "nothing is left behind");
	return done();
}
