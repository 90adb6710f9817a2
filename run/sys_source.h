/*
 * sys_source.h - packet sources that programs are attached to by bpf(2): a capture file or an interface,
 * which the caller opens and runs.
 */
#ifndef RUN_SYS_SOURCE_H
#define RUN_SYS_SOURCE_H

#include <pthread.h>

#include "run/dispatch.h"
#include "run/source.h"
#include "run/sys.h"

enum { SYS_ATTACHMENTS = 64 };		/* at one source, as at one interface in the kernel */

struct sys_link;

/* A program at a source. */
struct sys_attached {
	struct attachment attachment;	/* first */
	struct sys_prog *prog;		/* with a reference */
	struct sys_link *link;		/* NULL: none holds it in place */
};

struct sys_source {
	struct sys_object object;
	struct map_object head;
	pthread_mutex_t lock;		/* of all below: programs are attached between batches of packets */
	pthread_mutex_t running;	/* one runs it at a time */
	char *name;
	uint32_t ifindex;
	struct capture *capture;
	struct source source;
	struct sys_attached *attached[SYS_ATTACHMENTS];	/* by the number of their tally */
	struct tally tallies[SYS_ATTACHMENTS];
	bool ended;
};

/* An open source, with a reference: -ENODEV. */
int sys_source_by_ifindex(uint32_t ifindex, struct sys_source **out);
void sys_source_put(struct sys_source *s);
/*
 * Puts a program at its hook, as number `at` of those there (UINT32_MAX: the last), with s->lock held.
 * *out: it. -EOPNOTSUPP: it cannot run; -ERANGE: too many; -ENOMEM. The program's reference is taken over
 * if it succeeds.
 */
int sys_source_add(struct sys_source *s, struct sys_prog *prog, struct sys_link *link, uint32_t at,
		   struct sys_attached **out);
void sys_source_remove(struct sys_source *s, struct sys_attached *a);

#endif
