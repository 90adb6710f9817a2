/*
 * Helpers on sockets, tunnels, transformations and cgroups of a packet. A packet from a file or from a capture
 * belongs to none: lookups find nothing, and since the verifier insists that programs look at what they got,
 * what takes a socket is never reached with one.
 */
#include <string.h>

#include "run/helpers.h"

#define FINDS_NOTHING(name) BODY(name) { return 0; }
FINDS_NOTHING(sk_lookup_tcp)
FINDS_NOTHING(sk_lookup_udp)
FINDS_NOTHING(skc_lookup_tcp)
FINDS_NOTHING(sk_fullsock)
FINDS_NOTHING(tcp_sock)
FINDS_NOTHING(get_listener_sock)
FINDS_NOTHING(skc_to_tcp6_sock)
FINDS_NOTHING(skc_to_tcp_sock)
FINDS_NOTHING(skc_to_tcp_timewait_sock)
FINDS_NOTHING(skc_to_tcp_request_sock)
FINDS_NOTHING(skc_to_udp6_sock)
FINDS_NOTHING(skc_to_unix_sock)
FINDS_NOTHING(skc_to_mptcp_sock)
FINDS_NOTHING(sk_release)
/* 0 is the id of no cgroup. */
FINDS_NOTHING(skb_cgroup_id)
FINDS_NOTHING(skb_ancestor_cgroup_id)
FINDS_NOTHING(skb_cgroup_classid)

BODY(sk_assign)
{
	return ERROR(EINVAL);
}

BODY(tcp_check_syncookie)
{
	return ERROR(EINVAL);
}

BODY(tcp_gen_syncookie)
{
	return ERROR(EINVAL);
}

static uint64_t clear(uint64_t to, uint64_t size, int error)
{
	memset(POINTER(to), 0, (uint32_t)size);
	return ERROR(error);
}

BODY(skb_get_tunnel_key)
{
	return clear(r2, r3, EINVAL);
}

BODY(skb_get_tunnel_opt)
{
	return clear(r2, r3, ENOENT);
}

BODY(skb_get_xfrm_state)
{
	return clear(r3, r4, EINVAL);
}
