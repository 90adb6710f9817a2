/*
 * How long objects live: as long as any descriptor is open, in whatever process, or a program, a link or a
 * pin holds them; and that memory of maps can be mapped. Through the shared library, as its users have it.
 */
#include <ebpf/bpf.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/tap.h"

static int bpf(int cmd, union bpf_attr *attr)
{
	return ebpf_bpf(cmd, attr, sizeof(*attr));
}

static int make_map(uint32_t type, uint32_t key_size, uint32_t value_size, uint32_t n, uint32_t flags)
{
	union bpf_attr attr = { .map_type = type };

	attr.key_size = key_size;
	attr.value_size = value_size;
	attr.max_entries = n;
	attr.map_flags = flags;
	return bpf(BPF_MAP_CREATE, &attr);
}

static int element(int cmd, int map, uint32_t key, uint64_t *value)
{
	union bpf_attr attr = { 0 };

	attr.map_fd = (uint32_t)map;
	attr.key = (uintptr_t)&key;
	attr.value = (uintptr_t)value;
	return bpf(cmd, &attr);
}

/* The id of a map or program: the second number of its info. */
static uint32_t id_of(int fd)
{
	uint32_t info[2] = { 0 };
	union bpf_attr attr = { .info = { .bpf_fd = (uint32_t)fd, .info_len = sizeof(info) } };

	attr.info.info = (uintptr_t)info;
	return bpf(BPF_OBJ_GET_INFO_BY_FD, &attr) ? 0 : info[1];
}

/* Whether there is something with this id. */
static bool lives(int cmd, uint32_t id)
{
	union bpf_attr attr = { .start_id = id - 1 };

	return !bpf(cmd, &attr) && attr.next_id == id;
}

static bool map_lives(uint32_t id)
{
	return lives(BPF_MAP_GET_NEXT_ID, id);
}

static bool prog_lives(uint32_t id)
{
	return lives(BPF_PROG_GET_NEXT_ID, id);
}

static int load(uint32_t type, const struct bpf_insn *insns, unsigned n)
{
	union bpf_attr attr = { .prog_type = type };

	attr.insns = (uintptr_t)insns;
	attr.insn_cnt = n;
	attr.license = (uintptr_t)"GPL";
	return bpf(BPF_PROG_LOAD, &attr);
}

enum { RETURN_2 = 2 };

/* A program that does nothing but hold a map (-1: none). */
static int load_holder(uint32_t type, int map)
{
	const struct bpf_insn with[] = {
		{ .code = 0x18, .dst_reg = 1, .src_reg = BPF_PSEUDO_MAP_FD, .imm = map }, { .code = 0 },
		{ .code = 0xb7, .imm = RETURN_2 }, { .code = 0x95 },
	};

	return map < 0 ? load(type, with + 2, 2) : load(type, with, 4);
}

static void copies(void)
{
	int map = make_map(BPF_MAP_TYPE_HASH, 4, 8, 4, 0), copy = dup(map);
	uint32_t id = id_of(map);
	uint64_t value = 5;

	ok(map >= 0 && id && map_lives(id), "a map has an id");
	close(map);
	ok(map_lives(id) && !element(BPF_MAP_UPDATE_ELEM, copy, 1, &value), "it stays while a copy of its descriptor is open");
	close(copy);
	ok(!map_lives(id), "and goes with the last one");
	ok(element(BPF_MAP_LOOKUP_ELEM, copy, 1, &value) && errno == EBADF, "whose number is nothing then");
}

static void own_files(void)
{
	int map = make_map(BPF_MAP_TYPE_ARRAY, 4, 8, 1, 0), file, other;
	uint64_t value;
	bool small;

	close(map);
	file = open("/dev/null", O_RDONLY);
	ok(file == map, "descriptors are the lowest that are free");
	ok(element(BPF_MAP_LOOKUP_ELEM, file, 0, &value) && errno == EINVAL, "what is not ours is not a map");
	other = make_map(BPF_MAP_TYPE_ARRAY, 4, 8, 1, 0);
	small = other == file + 1;
	ok(small && fcntl(other, F_GETFD) == FD_CLOEXEC, "and close on exec");
	ok(write(other, "x", 1) < 0 && read(other, &value, 8) <= 0, "they hold nothing to read or write");
	ok(mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, other, 0) == MAP_FAILED, "nor to map");
	close(file);
	close(other);
}

static void children(void)
{
	int map = make_map(BPF_MAP_TYPE_HASH, 4, 8, 4, 0), go[2], status;
	uint32_t id = id_of(map);
	uint64_t value = 7;
	pid_t child;
	char c;

	element(BPF_MAP_UPDATE_ELEM, map, 1, &value);
	if (pipe(go) || (child = fork()) < 0) {
		ok(false, "fork");
		return;
	}
	if (!child) {
		bool well;

		value = 0;
		well = !element(BPF_MAP_LOOKUP_ELEM, map, 1, &value) && value == 7 && map_lives(id);
		well = well && make_map(BPF_MAP_TYPE_ARRAY, 4, 8, 1, 0) >= 0;
		close(go[1]);
		_exit(read(go[0], &c, 1) == 0 && well ? 0 : 1);
	}
	close(map);
	ok(map_lives(id), "a child's descriptor keeps the map");
	close(go[0]);
	close(go[1]);
	waitpid(child, &status, 0);
	ok(WIFEXITED(status) && !WEXITSTATUS(status), "through which the child reads it");
	ok(!map_lives(id), "it goes when the child does");
}

/* A descriptor on its way between sockets is open. */
static void messages(void)
{
	int map = make_map(BPF_MAP_TYPE_HASH, 4, 8, 4, 0), pair[2], got = -1;
	char byte = 0, room[CMSG_SPACE(sizeof(int))];
	struct iovec io = { &byte, 1 };
	struct msghdr msg = { .msg_iov = &io, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof(room) };
	struct cmsghdr *head = CMSG_FIRSTHDR(&msg);
	uint32_t id = id_of(map);
	uint64_t value = 9;

	memset(room, 0, sizeof(room));
	head->cmsg_level = SOL_SOCKET;
	head->cmsg_type = SCM_RIGHTS;
	head->cmsg_len = CMSG_LEN(sizeof(int));
	memcpy(CMSG_DATA(head), &map, sizeof(map));
	if (socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) || sendmsg(pair[0], &msg, 0) != 1) {
		ok(false, "send a descriptor");
		return;
	}
	close(map);
	ok(map_lives(id), "a descriptor in a socket's queue keeps the map");
	if (recvmsg(pair[1], &msg, 0) == 1)
		memcpy(&got, CMSG_DATA(CMSG_FIRSTHDR(&msg)), sizeof(got));
	ok(!element(BPF_MAP_UPDATE_ELEM, got, 1, &value), "and is one when it comes out");
	close(got);
	close(pair[0]);
	close(pair[1]);
	ok(!map_lives(id), "until it is closed");
}

static void held_by_programs(void)
{
	int map = make_map(BPF_MAP_TYPE_HASH, 4, 8, 4, 0), prog = load_holder(BPF_PROG_TYPE_XDP, map);
	uint32_t id = id_of(map), prog_id = id_of(prog);
	union bpf_attr attr = { .map_id = id };

	ok(prog >= 0, "a program that uses a map");
	close(map);
	ok(map_lives(id), "holds it");
	map = bpf(BPF_MAP_GET_FD_BY_ID, &attr);
	ok(id_of(map) == id, "so that its id leads to it");
	close(map);
	close(prog);
	ok(!prog_lives(prog_id) && !map_lives(id), "both go with the program's descriptor");
}

static void put(int map, uint32_t key, int fd)
{
	uint64_t value = (uint32_t)fd;

	ok(!element(BPF_MAP_UPDATE_ELEM, map, key, &value), "put a descriptor into a map");
}

static void held_by_maps(void)
{
	int inner = make_map(BPF_MAP_TYPE_HASH, 4, 8, 4, 0), array = make_map(BPF_MAP_TYPE_PROG_ARRAY, 4, 4, 2, 0), outer;
	int prog = load_holder(BPF_PROG_TYPE_XDP, array);
	uint32_t inner_id = id_of(inner), prog_id = id_of(prog), array_id = id_of(array), outer_id;
	union bpf_attr attr = { .map_type = BPF_MAP_TYPE_ARRAY_OF_MAPS };

	attr.key_size = attr.value_size = 4;
	attr.max_entries = 1;
	attr.inner_map_fd = (uint32_t)inner;
	outer = bpf(BPF_MAP_CREATE, &attr);
	outer_id = id_of(outer);
	put(outer, 0, inner);
	close(inner);
	ok(map_lives(inner_id), "a map of maps holds the map inside");
	close(outer);
	ok(!map_lives(outer_id) && !map_lives(inner_id), "and lets it go");
	put(array, 0, prog);
	close(prog);
	ok(prog_lives(prog_id), "a map of programs holds a program, here one that uses the map");
	close(array);
	ok(!map_lives(array_id) && !prog_lives(prog_id), "but not when nobody has a descriptor of the map");
}

static void held_by_links(const char *traffic)
{
	int source = ebpf_source_open(traffic, 0), prog = load_holder(BPF_PROG_TYPE_XDP, -1), link;
	uint32_t prog_id = id_of(prog), link_id;
	union bpf_attr attr = { 0 };

	attr.link_create.prog_fd = (uint32_t)prog;
	attr.link_create.target_ifindex = (uint32_t)ebpf_source_ifindex(source);
	attr.link_create.attach_type = BPF_XDP;
	link = bpf(BPF_LINK_CREATE, &attr);
	link_id = id_of(link);
	close(prog);
	ok(link >= 0 && prog_lives(prog_id), "a link holds its program");
	close(link);
	ok(!lives(BPF_LINK_GET_NEXT_ID, link_id) && !prog_lives(prog_id), "until it is closed");
	prog = load_holder(BPF_PROG_TYPE_SOCKET_FILTER, -1);
	prog_id = id_of(prog);
	ok(!ebpf_source_filter(source, prog), "a socket filter");
	close(prog);
	ok(prog_lives(prog_id), "is held by its source");
	ok(ebpf_source_run(source, 10, -1) == 10, "which runs");
	close(source);
	ok(!prog_lives(prog_id), "until that is closed");
}

static void mapped(void)
{
	int map = make_map(BPF_MAP_TYPE_ARRAY, 4, 8, 100, BPF_F_MMAPABLE);
	uint64_t *values = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, map, 0), value = 3;
	union bpf_attr attr = { .map_fd = (uint32_t)map };
	uint32_t id = id_of(map);

	ok(values != MAP_FAILED && !element(BPF_MAP_UPDATE_ELEM, map, 2, &value) && values[2] == 3,
	   "an update shows in mapped memory");
	values[99] = 8;
	ok(!element(BPF_MAP_LOOKUP_ELEM, map, 99, &value) && value == 8, "and what is written there in a lookup");
	ok(ftruncate(map, 0) < 0, "nobody takes the memory away");
	ok(bpf(BPF_MAP_FREEZE, &attr) && errno == EBUSY, "a map that is mapped for writing cannot be frozen");
	munmap(values, 4096);
	values = mmap(NULL, 4096, PROT_READ, MAP_SHARED, map, 0);
	ok(!bpf(BPF_MAP_FREEZE, &attr), "one that is mapped for reading can");
	ok(mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, map, 0) == MAP_FAILED, "and not be mapped for writing any more");
	close(map);
	ok(map_lives(id) && values[99] == 8, "a mapping keeps the map");
	munmap(values, 4096);
	ok(!map_lives(id), "until it is unmapped");
}

enum { THREADS = 4, ROUNDS = 3000 };

/* Makes, fills, shares and forgets objects while others do, and counts in a map that all have. */
static void *work(void *arg)
{
	int shared = *(int *)arg;
	uintptr_t wrong = 0;

	for (unsigned i = 0; i < ROUNDS; i++) {
		uint64_t value = i, got = 0;
		int map, prog;

		wrong += element(BPF_MAP_UPDATE_ELEM, shared, i % 8, &value) != 0;
		wrong += element(BPF_MAP_LOOKUP_ELEM, shared, i % 8, &got) != 0;
		if (i % 16)
			continue;
		map = make_map(BPF_MAP_TYPE_HASH, 4, 8, 8, 0);
		prog = load_holder(BPF_PROG_TYPE_XDP, map);
		wrong += element(BPF_MAP_UPDATE_ELEM, map, 1, &value) != 0;
		wrong += element(BPF_MAP_LOOKUP_ELEM, map, 1, &got) != 0 || got != value;
		if (i % 32) {
			uint8_t packet[64] = { 0 };
			union bpf_attr attr = { .test = { .prog_fd = (uint32_t)prog, .data_size_in = sizeof(packet) } };

			attr.test.data_in = (uintptr_t)packet;
			wrong += bpf(BPF_PROG_TEST_RUN, &attr) || attr.test.retval != RETURN_2;
		}
		close(map);
		close(prog);
	}
	return (void *)wrong;
}

static void threads(void)
{
	int shared = make_map(BPF_MAP_TYPE_HASH, 4, 8, 8, 0);
	union bpf_attr attr = { 0 };
	uint32_t id = id_of(shared);
	pthread_t all[THREADS];
	uintptr_t wrong = 0;

	for (unsigned i = 0; i < THREADS; i++)
		pthread_create(&all[i], NULL, work, &shared);
	for (unsigned i = 0; i < THREADS; i++) {
		void *result;

		pthread_join(all[i], &result);
		wrong += (uintptr_t)result;
	}
	ok(!wrong, "threads do all of this at once");
	attr.start_id = id;
	ok(bpf(BPF_MAP_GET_NEXT_ID, &attr) && errno == ENOENT, "and leave nothing behind");
	close(shared);
}

int main(void)
{
	const char *tree = getenv("top_srcdir");
	char traffic[4096];

	snprintf(traffic, sizeof(traffic), "%s/examples/traffic.pcap", tree ? tree : ".");
	copies();
	own_files();
	children();
	messages();
	held_by_programs();
	held_by_maps();
	held_by_links(traffic);
	mapped();
	threads();
	return done();
}
