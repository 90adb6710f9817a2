/*
 * Packets on their way after a redirect: to one interface, to all, through the programs of a map's entries.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/diag.h"
#include "core/strbuf.h"
#include "maps/targets.h"
#include "run/load.h"
#include "run/state.h"
#include "tests/tap.h"

static const char source[] =
	"	.map devs, type=devmap, key_size=4, value_size=8, max_entries=8\n"
	"	.map hashed, type=devmap_hash, key_size=4, value_size=4, max_entries=8\n"
	"	.map cpus, type=cpumap, key_size=4, value_size=8, max_entries=2\n"
	"	.map socks, type=xskmap, key_size=4, value_size=4, max_entries=4\n"
	"	.section xdp,\"ax\",@progbits\n"
#define GO(name, map, key, flags) \
	"	.globl " name "\n	.type " name ",@function\n" name ":\n" \
	"	r1 = " map " ll\n	r2 = " key "\n	r3 = " flags "\n	call bpf_redirect_map\n	exit\n"
	GO("one", "devs", "1", "0")
	GO("all", "devs", "0", "8")
	GO("others", "devs", "0", "24")
	GO("all_hashed", "hashed", "0", "8")
	GO("cpu", "cpus", "0", "0")
	GO("sock", "socks", "3", "0")
	GO("missing", "devs", "5", "2")
	"	.globl plain\n	.type plain,@function\nplain:\n"
	"	r1 = 9\n	r2 = 0\n	call bpf_redirect\n	exit\n"
	"	.section xdp/devmap,\"ax\",@progbits\n"
	/* Writes the interface's number into the packet's first byte; interface 3 gets none. */
	"	.globl stamp\n	.type stamp,@function\nstamp:\n"
	"	r2 = *(u32 *)(r1 + 0)\n	r3 = *(u32 *)(r1 + 4)\n	r4 = r2\n	r4 += 1\n	if r4 > r3 goto 4f\n"
	"	r5 = *(u32 *)(r1 + 20)\n	*(u8 *)(r2 + 0) = r5\n	if r5 == 3 goto 4f\n	r0 = 2\n	exit\n"
	"4:	r0 = 1\n	exit\n"
	"	.section xdp/cpumap,\"ax\",@progbits\n"
	"	.globl shorter\n	.type shorter,@function\nshorter:\n"
	"	r2 = -4\n	call bpf_xdp_adjust_tail\n	r0 = 2\n	exit\n"
	"	.globl on\n	.type on,@function\non:\n"
	"	r1 = devs ll\n	r2 = 2\n	r3 = 0\n	call bpf_redirect_map\n	exit\n"
	"	.globl again\n	.type again,@function\nagain:\n"
	"	r1 = cpus ll\n	r2 = 1\n	r3 = 0\n	call bpf_redirect_map\n	exit\n";

static struct run_set *set;
static struct run_state *state;
static struct strbuf sent = STRBUF_INIT;

/* "DEVICE 3: 0304 (20)": the first bytes and the length. */
static int send_it(void *arg, const struct redirect_hop *hop)
{
	static const char *const names[] = { "nowhere", "device", "ingress", "peer", "neigh", "devices", "cpu",
					     "socket" };
	int *limit = arg;

	strbuf_printf(&sent, "%s%s %u: %02x (%zu)", sent.len ? ", " : "", names[hop->kind], hop->target,
		      hop->bytes[0], hop->len);
	return limit && !--*limit ? -ECANCELED : 0;
}

static bool prepare(const char *name)
{
	struct strbuf log = STRBUF_INIT, text = STRBUF_INIT;
	struct diags d = { 0 };
	int error = run_prepare(set, run_find(set, name, &d), &log, &d);

	diag_render(&d, false, &text);
	if (error)
		note("%s: %s%s", name, log.s, text.s);
	strbuf_free(&log);
	strbuf_free(&text);
	diag_free(&d);
	return !error;
}

static struct run_prog *prog(const char *name)
{
	struct diags d = { 0 };
	struct run_prog *found = run_find(set, name, &d);

	diag_free(&d);
	return found;
}

static struct map *map(const char *name)
{
	for (uint32_t i = 0; i < set->linked->n_maps; i++)
		if (!strcmp(set->linked->maps[i].name, name))
			return set->maps[i];
	return NULL;
}

/* Runs a program on 20 bytes of 0xaa that came in by interface 1, and delivers. */
static void goes(const char *name, int n, const char *want, int *limit)
{
	uint8_t packet[20];
	int got;

	memset(packet, 0xaa, sizeof(packet));
	strbuf_cut(&sent, 0);
	packet_view(state, packet, sizeof(packet), sizeof(packet), 0);
	run_execute(state, prog(name));
	got = redirect_deliver(state, send_it, limit);
	ok(got == n && !strcmp(sent.s ? sent.s : "", want), "%s: %s", name, *want ? want : "nowhere");
	if (got != n || strcmp(sent.s ? sent.s : "", want))
		note("got %d: %s", got, sent.s);
}

static bool any_device(void *arg, uint32_t ifindex)
{
	(void)arg;
	return ifindex < 100;
}

static int any_socket(void *arg, uint32_t fd)
{
	(void)arg;
	return fd < 100 ? 0 : -EBADF;
}

static bool put(const char *name, uint32_t key, uint32_t number, const char *then)
{
	return !map_set_target(map(name), &key, number, then ? &prog(then)->object : NULL, 0);
}

static void deliveries(void)
{
	int limit = 2;

	goes("plain", 1, "device 9: aa (20)", NULL);
	goes("missing", 0, "", NULL);
	goes("one", 0, "", NULL);
	ok(put("devs", 1, 7, NULL) && !put("devs", 1, 100, NULL), "interfaces that the world has");
	goes("one", 1, "device 7: aa (20)", NULL);
	ok(put("devs", 0, 1, NULL) && put("devs", 2, 8, "stamp") && put("devs", 3, 3, "stamp"), "with programs");
	goes("all", 3, "device 1: aa (20), device 7: aa (20), device 8: 08 (20)", NULL);
	goes("others", 2, "device 7: aa (20), device 8: 08 (20)", NULL);
	goes("all", -ECANCELED, "device 1: aa (20), device 7: aa (20)", &limit);
	ok(put("hashed", 77, 5, NULL), "a hash of interfaces");
	goes("all_hashed", 1, "device 5: aa (20)", NULL);
	ok(put("cpus", 0, 10, NULL), "a queue for a CPU");
	goes("cpu", 1, "cpu 0: aa (20)", NULL);
	ok(put("cpus", 0, 10, "shorter"), "with a program");
	goes("cpu", 1, "cpu 0: aa (16)", NULL);
	ok(put("cpus", 0, 10, "on"), "one that redirects to an interface with a program");
	goes("cpu", 1, "device 8: 08 (20)", NULL);
	ok(put("cpus", 0, 10, "again") && put("cpus", 1, 10, "again"), "one that redirects for ever");
	goes("cpu", 0, "", NULL);
	ok(put("socks", 3, 44, NULL) && !put("socks", 3, 100, NULL), "sockets that the world has");
	goes("sock", 1, "socket 44: aa (20)", NULL);
}

int main(void)
{
	static const char *const names[] = { "one", "all", "others", "all_hashed", "cpu", "sock", "missing", "plain",
					     "stamp", "shorter", "on", "again" };
	const struct map_world world = { .device = any_device, .socket = any_socket };
	char path[] = "/tmp/ebpf-redirect-XXXXXX.s";
	int fd = mkstemps(path, 2);
	struct diags d = { 0 };
	bool good = true;

	ok(write(fd, source, sizeof(source) - 1) == sizeof(source) - 1, "write the programs");
	for (unsigned engine = 0; engine < 2; engine++) {
		const struct run_options options = { .engine = engine ? RUN_ENGINE_INTERP : RUN_ENGINE_JIT,
						     .world = &world };

		if (!ok(!run_open(path, &options, &set, &d), "open"))
			break;
		for (unsigned i = 0; i < sizeof(names) / sizeof(names[0]); i++)
			good &= prepare(names[i]);
		ok(good, "prepare");
		state = run_state_new(1, NULL);
		if (good)
			deliveries();
		run_state_free(state);
		run_close(set);
	}
	close(fd);
	unlink(path);
	strbuf_free(&sent);
	diag_free(&d);
	return done();
}
