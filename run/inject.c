#include "run/inject.h"

#include <errno.h>
#include <net/if.h>
#include <string.h>
#include <unistd.h>

#include "core/diag.h"

#ifdef __linux__
#include <linux/if_packet.h>
#include <sys/socket.h>

/* Protocol 0: it sends, and gets nothing. */
static int open_socket(const char *interface)
{
	struct sockaddr_ll to = { .sll_family = AF_PACKET, .sll_ifindex = (int)if_nametoindex(interface) };
	int fd = to.sll_ifindex ? socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0) : -1, error;

	if (fd < 0)
		return -errno;
	if (!bind(fd, (struct sockaddr *)&to, sizeof(to)))
		return fd;
	error = -errno;
	close(fd);
	return error;
}

#else

static int open_socket(const char *interface)
{
	(void)interface;
	return -ENOSYS;
}

#endif

int inject_open(const char *interface, struct diags *d)
{
	int fd = open_socket(interface);

	if (fd >= 0)
		return fd;
	diag_error(d, (struct loc){ diag_intern(d, interface), 0, 0, 0 }, "cannot send: %s", strerror(-fd));
	if (fd == -EPERM)
		diag_note(d, (struct loc){ NULL, 0, 0, 0 }, "this takes the capability CAP_NET_RAW: "
			  "run as root, or `setcap cap_net_raw+ep` on ebpf-run");
	return fd;
}

int inject_send(int fd, const uint8_t *bytes, size_t len)
{
	ssize_t got;

	do
		got = write(fd, bytes, len);
	while (got < 0 && errno == EINTR);
	return got < 0 ? -errno : 0;
}
