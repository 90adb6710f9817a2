#include "maps/world.h"

#include <errno.h>
#include <net/if.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "maps/map.h"

bool world_has_device(const struct map_world *world, uint32_t ifindex)
{
	char name[IF_NAMESIZE];

	return world && world->device ? world->device(world->arg, ifindex) : if_indextoname(ifindex, name) != NULL;
}

/* The socket's address family, -EBADF or -ENOTSOCK. */
static int family_of(uint32_t fd)
{
	socklen_t len = sizeof(int);
	int domain;

	if (getsockopt((int)fd, SOL_SOCKET, SO_DOMAIN, &domain, &len))
		return errno == ENOTSOCK ? -ENOTSOCK : -EBADF;
	return domain;
}

int world_xdp_socket(const struct map_world *world, uint32_t fd)
{
	int family;

	if (world && world->socket)
		return world->socket(world->arg, fd);
	family = family_of(fd);
	return family < 0 ? family : family == AF_XDP ? 0 : -EOPNOTSUPP;
}

int system_socket(uint32_t fd)
{
	int family = family_of(fd);

	return family < 0 ? family : 0;
}

int system_file(uint32_t fd)
{
	struct stat st;

	return fstat((int)fd, &st) ? -EBADF : 0;
}

int system_process(uint32_t fd)
{
	/* No signal at all: only the descriptor is looked at. */
	return syscall(SYS_pidfd_send_signal, (int)fd, 0, NULL, 0) && errno == EBADF ? -EBADF : 0;
}

int system_cgroup(uint32_t fd)
{
	enum { CGROUP2 = 0x63677270 };	/* CGROUP2_SUPER_MAGIC of <linux/magic.h> */
	struct statfs fs;

	return fstatfs((int)fd, &fs) || fs.f_type != CGROUP2 ? -EBADF : 0;
}

uint32_t system_cpus(void)
{
	long n = sysconf(_SC_NPROCESSORS_CONF);

	return n > 0 ? (uint32_t)n : 1;
}

uint32_t system_cpu_limit(void)
{
	FILE *f = fopen("/sys/devices/system/cpu/kernel_max", "re");
	uint32_t last;
	bool known;

	if (!f)
		return UINT32_MAX;
	known = fscanf(f, "%u", &last) == 1;
	fclose(f);
	return known && last != UINT32_MAX ? last + 1 : UINT32_MAX;
}
