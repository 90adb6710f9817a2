/*
 * assemble - lines per second of ebpf-as beside llvm-mc-19 and GNU as, on the same files in the same run, and
 * how memory grows with the file. Each figure is the best of three runs.
 *
 *     assemble EBPF-AS [INSTRUCTIONS]
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static char folder[] = "/tmp/ebpf-bench-XXXXXX";

/* Eight kinds of statement in turn; a label on every eighth, jumped to from before. */
static const char *const pseudoc[8] = {
	"\tr1 += 5\n",
	"\tw2 = w3\n",
	"\tr3 = *(u64 *)(r10 - 8)\n",
	"\t*(u32 *)(r10 - 16) = w4\n",
	"\tif r1 > 7 goto L%u\n",
	"\tr5 = 0x123456789 ll\n",
	"\tcall 1\n",
	"L%u:\n\tr0 s>>= 3\n",
};
static const char *const mnemonic[8] = {
	"\tadd %%r1,5\n", "\tmov32 %%r2,%%r3\n", "\tldxdw %%r3,[%%r10+-8]\n", "\tstxw [%%r10+-16],%%r4\n",
	"\tjgt %%r1,7,L%u\n", "\tlddw %%r5,0x123456789\n", "\tcall 1\n", "L%u:\n\tarsh %%r0,3\n",
};

/* The number of lines. */
static unsigned long generate(const char *path, const char *const texts[8], unsigned n)
{
	FILE *f = fopen(path, "w");
	unsigned last = n / 8;
	unsigned long lines = 5;

	if (!f) {
		perror(path);
		exit(2);
	}
	fputs("\t.text\n\t.globl f\n\t.type f,@function\nf:\n",
	      f); /* a function: then there is a line table */
	for (unsigned i = 0; i < n; i++) {
		unsigned label = i / 8 + (i % 8 == 4 ? 2 : 0);

		fprintf(f, texts[i % 8], label < last ? label : last - 1);
		lines += 1 + (i % 8 == 7);
	}
	fputs("\texit\n", f);
	fclose(f);
	return lines;
}

struct usage {
	double seconds;
	long kib;
};

/* Processor time of one run, and its peak of memory; negative when the program does not exist or fails. */
static struct usage measure(char *const argv[])
{
	struct usage best = { -1, 0 };

	for (int i = 0; i < 3; i++) {
		struct rusage r;
		double t;
		int status;
		pid_t pid = fork();

		if (pid == 0) {
			if (!freopen("/dev/null", "w", stderr))
				_exit(126);
			execvp(argv[0], argv);
			_exit(127);
		}
		if (pid < 0 || wait4(pid, &status, 0, &r) != pid || status)
			return (struct usage){ -1, 0 };
		t = (double)r.ru_utime.tv_sec + (double)r.ru_stime.tv_sec +
		    (double)(r.ru_utime.tv_usec + r.ru_stime.tv_usec) / 1e6;
		if (best.seconds < 0 || t < best.seconds)
			best = (struct usage){ t, r.ru_maxrss };
	}
	return best;
}

static void show(const char *name, unsigned long lines, struct usage u)
{
	if (u.seconds < 0)
		printf("%-34s not here\n", name);
	else
		printf("%-34s %6.2f s %8.2f M lines/s %8ld KiB\n", name, u.seconds,
		       (double)lines / u.seconds / 1e6, u.kib);
}

static void compare(char *as, unsigned n)
{
	char c[80], s[80], out[80];
	unsigned long lines;
	char *plain[] = { as, "--strip-debug", "-o", out, c, NULL }, *debug[] = { as, "-o", out, c, NULL };
	char *llvm[] = { "llvm-mc-19", "-triple", "bpfel", "-mcpu=v4", "-filetype=obj", c, "-o", out, NULL };
	char *mine[] = { as, "--strip-debug", "-o", out, s, NULL }, *gnu[] = { "bpf-as", s, "-o", out, NULL };

	snprintf(c, sizeof(c), "%s/c.s", folder);
	snprintf(s, sizeof(s), "%s/m.s", folder);
	snprintf(out, sizeof(out), "%s/out.o", folder);
	lines = generate(c, pseudoc, n);
	generate(s, mnemonic, n);
	printf("%u instructions, %lu lines\n", n, lines);
	show("ebpf-as, pseudo-C", lines, measure(plain));
	show("ebpf-as, pseudo-C, line table", lines, measure(debug));
	show("llvm-mc-19", lines, measure(llvm));
	show("ebpf-as, mnemonics", lines, measure(mine));
	show("GNU as", lines, measure(gnu));
	unlink(c);
	unlink(s);
	unlink(out);
}

int main(int argc, char **argv)
{
	unsigned n = argc > 2 ? (unsigned)strtoul(argv[2], NULL, 0) : 1000000;

	if (argc < 2 || n < 16 || !mkdtemp(folder)) {
		fprintf(stderr, "usage: %s EBPF-AS [INSTRUCTIONS]\n", argv[0]);
		return 2;
	}
	compare(argv[1], n);
	compare(argv[1], n / 4);
	rmdir(folder);
	return 0;
}
