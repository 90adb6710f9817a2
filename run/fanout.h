/*
 * fanout.h - one interface, several captures: the kernel spreads packets over them by their flows.
 */
#ifndef RUN_FANOUT_H
#define RUN_FANOUT_H

struct capture;
struct diags;

/*
 * Joins `n` captures of one interface. Packets that came while only some had joined are left out by all. 0, or -errno
 * and a diagnostic.
 */
int fanout_join(struct capture *const *captures, unsigned n, const char *interface, struct diags *d);

#endif
