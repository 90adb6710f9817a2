/*
 * The running kernel takes what we assemble: the examples and tests/asm/load/NAME.s, through libbpf
 * (bpftool), pinned in a bpffs of this test's own mount namespace.
 */
#include <dirent.h>
#include <errno.h>
#include <sched.h>
#include <sys/mount.h>

#include "tests/asm/tools.h"

static char pins[64];

static void check(const char *file)
{
	struct asm_options options = { 0 };
	struct strbuf text, elf = STRBUF_INIT;
	struct diags d = { 0 };
	struct object *obj;
	char path[1024];
	int stem = (int)strlen(file) - 2;	/* bpffs takes no dots in names */

	text = slurp(file);
	obj = assemble(file, &text, &options);
	if (!obj || object_write(obj, &elf, &d)) {
		ok(false, "%s assembles", file);
		goto out;
	}
	snprintf(path, sizeof(path), "%s/in.o", scratch);
	spill(path, &elf);
	/* An object may hold several programs. */
	ok(run("bpftool prog loadall %s %s/%.*s pinmaps %s/%.*s_maps >%s/log 2>&1", path, pins, stem, file,
	       pins, stem, file, scratch) == 0,
	   "the kernel takes %s", file);
	if (tap_failed)
		run("tail -n 12 %s/log | sed 's/^/# /'", scratch);
	/* With the source beside the instructions: the line information came through. */
	ok(run("for p in %s/%.*s/*; do bpftool prog dump xlated pinned $p linum | grep -q '\\[file:%s "
	       "line_num:' || "
	       "exit 1; done",
	       pins, stem, file, file) == 0,
	   "%s: the kernel knows its lines", file);
out:
	object_free(obj);
	diag_free(&d);
	strbuf_free(&text);
	strbuf_free(&elf);
}

static void check_folder(const char *dir)
{
	struct dirent **entries;
	/* From inside, so that the names of files are the same wherever the sources are. */
	int n = chdir(dir) == 0 ? scandir(".", &entries, NULL, alphasort) : -1;

	for (int i = 0; i < n; i++) {
		size_t len = strlen(entries[i]->d_name);

		if (len > 2 && !strcmp(entries[i]->d_name + len - 2, ".s"))
			check(entries[i]->d_name);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
}

int main(void)
{
	const char *top = getenv("top_srcdir");
	char dir[512];

	if (geteuid() != 0) {
		skip("load into the kernel", "needs root");
		return done();
	}
	if (run("command -v bpftool >/dev/null 2>&1 && bpftool version >/dev/null 2>&1")) {
		skip("load into the kernel", "bpftool is not installed");
		return done();
	}
	if (!scratch_open())
		return 99;
	snprintf(pins, sizeof(pins), "%s/bpf", scratch);
	if (unshare(CLONE_NEWNS) || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) ||
	    run("mkdir %s", pins) || mount("bpf", pins, "bpf", 0, NULL)) {
		skip("load into the kernel", "cannot mount a bpffs: %s", strerror(errno));
	} else if (run("bpftool prog list >/dev/null 2>&1")) {
		skip("load into the kernel", "bpf(2) is not allowed here");
	} else {
		snprintf(dir, sizeof(dir), "%s/examples", top ? top : ".");
		check_folder(dir);
		snprintf(dir, sizeof(dir), "%s/tests/asm/load", top ? top : ".");
		check_folder(dir);
	}
	umount(pins);
	scratch_close();
	return done();
}
