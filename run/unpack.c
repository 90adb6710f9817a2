#include "run/unpack.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const struct { const char *suffix, *program; } unpackers[] = {
	{ ".gz", "gzip" }, { ".bz2", "bzip2" }, { ".xz", "xz" }, { ".zst", "zstd" }, { ".lz4", "lz4" },
};

const char *unpack_program(const char *path)
{
	size_t len = strlen(path);

	for (size_t i = 0; i < sizeof(unpackers) / sizeof(unpackers[0]); i++) {
		size_t n = strlen(unpackers[i].suffix);

		if (len > n && !strcmp(path + len - n, unpackers[i].suffix))
			return unpackers[i].program;
	}
	return NULL;
}

int unpack_start(const char *program, int fd, pid_t *pid)
{
	char *argv[] = { (char *)(uintptr_t)program, (char[]){ "-dc" }, NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t pipe_signal;
	int ends[2], error;

	if (pipe2(ends, O_CLOEXEC)) {
		close(fd);
		return -1;
	}
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, fd, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
	/* Whoever ignores SIGPIPE should not make others do so: when nobody reads any more, it is to end. */
	sigemptyset(&pipe_signal);
	sigaddset(&pipe_signal, SIGPIPE);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigdefault(&attributes, &pipe_signal);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
	error = posix_spawnp(pid, program, &actions, &attributes, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	close(fd);
	close(ends[1]);
	if (!error)
		return ends[0];
	close(ends[0]);
	*pid = 0;
	errno = error;
	return -1;
}

bool unpack_end(pid_t *pid)
{
	int status = 0;
	pid_t gone = *pid;

	*pid = 0;
	return !gone || (waitpid(gone, &status, 0) == gone && WIFEXITED(status) && !WEXITSTATUS(status));
}
