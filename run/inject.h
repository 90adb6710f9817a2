/*
 * inject.h - packets sent by an interface, as its own stack would: from the Ethernet header on. Takes CAP_NET_RAW.
 */
#ifndef RUN_INJECT_H
#define RUN_INJECT_H

#include <stddef.h>
#include <stdint.h>

struct diags;

/* A descriptor; -errno and a diagnostic. */
int inject_open(const char *interface, struct diags *d);
/* 0; -errno: the interface did not take it, such as -EMSGSIZE, -ENETDOWN. */
int inject_send(int fd, const uint8_t *bytes, size_t len);

#endif
