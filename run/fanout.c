#include "run/fanout.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include "core/diag.h"
#include "run/pcapfile.h"

#ifdef __linux__
#include <linux/if_packet.h>
#include <sys/socket.h>

/* The first gets a number for the group that nobody has, the others are given it. */
static int join(struct capture *const *captures, unsigned n)
{
	uint32_t group = (PACKET_FANOUT_HASH | PACKET_FANOUT_FLAG_UNIQUEID) << 16;
	socklen_t size = sizeof(group);

	for (unsigned i = 0; i < n; i++) {
		int fd = capture_fd(captures[i]);

		if (setsockopt(fd, SOL_PACKET, PACKET_FANOUT, &group, sizeof(group)))
			return -errno;
		if (i == 0 && getsockopt(fd, SOL_PACKET, PACKET_FANOUT, &group, &size))
			return -errno;
		group = (group & 0xffff) | PACKET_FANOUT_HASH << 16;
	}
	return 0;
}

#else

static int join(struct capture *const *captures, unsigned n)
{
	(void)captures, (void)n;
	return -ENOSYS;
}

#endif

int fanout_join(struct capture *const *captures, unsigned n, const char *interface, struct diags *d)
{
	int error = join(captures, n);
	struct timespec now;

	if (error) {
		diag_error(d, (struct loc){ diag_intern(d, interface), 0, 0, 0 },
			   "cannot be shared by several workers: %s", strerror(-error));
		return error;
	}
	clock_gettime(CLOCK_REALTIME, &now);
	for (unsigned i = 0; i < n; i++)
		capture_not_before(captures[i], (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec);
	return 0;
}
