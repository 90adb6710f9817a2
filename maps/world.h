/*
 * world.h - what the numbers in values and keys stand for: interfaces, sockets, tasks, cgroups of the system
 * that this runs on, or of whoever made the map. Private to maps/.
 */
#ifndef MAPS_WORLD_H
#define MAPS_WORLD_H

#include <stdbool.h>
#include <stdint.h>

struct map_world;

/* `world` may be NULL. */
bool world_has_device(const struct map_world *world, uint32_t ifindex);
/* An AF_XDP socket: 0; -EBADF: no descriptor; -ENOTSOCK; -EOPNOTSUPP: a socket of another kind. */
int world_xdp_socket(const struct map_world *world, uint32_t fd);

/* 0, -EBADF or -ENOTSOCK. */
int system_socket(uint32_t fd);
/* Any descriptor, one of a process (pidfd_open(2)), one of a cgroup's folder: 0 or -EBADF. */
int system_file(uint32_t fd);
int system_process(uint32_t fd);
int system_cgroup(uint32_t fd);
uint32_t system_cpus(void);
/* How many the kernel could have, which limits a CPUMAP. */
uint32_t system_cpu_limit(void);

#endif
