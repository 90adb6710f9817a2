/*
 * unpack.h - files that a program unpacks while we read.
 */
#ifndef RUN_UNPACK_H
#define RUN_UNPACK_H

#include <stdbool.h>
#include <sys/types.h>

/* The program that unpacks files of such names, NULL: none is needed. */
const char *unpack_program(const char *path);
/* The reading end of a pipe from `program` unpacking `fd`, which is closed; -1 and errno. */
int unpack_start(const char *program, int fd, pid_t *pid);
/* Waits for it and forgets it: whether it was content. It has no more to say, or nobody listens. 0: there is none. */
bool unpack_end(pid_t *pid);

#endif
