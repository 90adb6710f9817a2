/*
 * sys.h - bpf(2) in user space: what its files share. sys.c has the table of commands, sys_user.c reads and
 * writes the caller's memory, sys_object.c holds what descriptors and ids stand for; the others are the
 * commands, by group.
 */
#ifndef RUN_SYS_H
#define RUN_SYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "maps/map.h"

enum { SYS_NAME = 16 };		/* BPF_OBJ_NAME_LEN */

/*
 * The argument, with the layout of Linux 6.18's union bpf_attr. The system's header may be older; where it
 * has a field, sys.c holds ours to it.
 */
union sys_attr {
	struct {
		uint32_t type, key_size, value_size, max_entries, flags, inner_fd, numa_node;
		char name[SYS_NAME];
		uint32_t ifindex, btf_fd, btf_key, btf_value, btf_vmlinux_value;
		uint64_t extra;
		int32_t value_btf_fd, token_fd;
		uint64_t excl_hash;
		uint32_t excl_hash_size;
	} create;
	struct {
		uint32_t map_fd;
		uint64_t key, value, flags;	/* value: also next_key */
	} elem;
	struct {
		uint64_t in_batch, out_batch, keys, values;
		uint32_t count, map_fd;
		uint64_t elem_flags, flags;
	} batch;
	struct {
		uint32_t type, insn_cnt;
		uint64_t insns, license;
		uint32_t log_level, log_size;
		uint64_t log_buf;
		uint32_t kern_version, flags;
		char name[SYS_NAME];
		uint32_t ifindex, attach_type, btf_fd, func_info_rec_size;
		uint64_t func_info;
		uint32_t func_info_cnt, line_info_rec_size;
		uint64_t line_info;
		uint32_t line_info_cnt, attach_btf_id, attach_fd, core_relo_cnt;
		uint64_t fd_array, core_relos;
		uint32_t core_relo_rec_size, log_true_size;
		int32_t token_fd;
		uint32_t fd_array_cnt;
		uint64_t signature;
		uint32_t signature_size;
		int32_t keyring_id;
	} load;
	struct {
		uint64_t path;
		uint32_t fd, flags;
		int32_t dir_fd;
	} pin;
	struct {
		uint32_t target, prog_fd, type, flags, replace_fd, relative;
		uint64_t revision;
	} attach;
	struct {
		uint32_t prog_fd, retval, data_size_in, data_size_out;
		uint64_t data_in, data_out;
		uint32_t repeat, duration, ctx_size_in, ctx_size_out;
		uint64_t ctx_in, ctx_out;
		uint32_t flags, cpu, batch_size;
	} test;
	struct {
		uint32_t id, next_id, flags;
		int32_t token_fd;
	} id;
	struct {
		uint32_t fd, len;
		uint64_t info;
	} info;
	struct {
		uint64_t bytes, log_buf;
		uint32_t size, log_size, log_level, log_true_size, flags;
		int32_t token_fd;
	} btf;
	struct {
		uint32_t prog_fd, target, type, flags;
		uint32_t relative, pad;
		uint64_t revision;
		uint64_t unused[2];		/* of other kinds of links */
		uint32_t more[3];
	} link;
};

/* A call under way. */
struct sys_call {
	union sys_attr attr;
	uint64_t user;		/* address of the caller's */
	uint32_t size;		/* of the caller's */
};

/* Each gives a value, or -errno. */
#define SYS_COMMAND(number, name, part, last) int sys_##name(struct sys_call *call);
#include "run/sys.def"

/* ---- sys_user.c: memory of the caller, which may not be there ---- */

/* 0 or -EFAULT. What lies before a page that is not there is copied. */
int sys_read(void *to, uint64_t from, size_t size);
int sys_write(uint64_t to, const void *from, size_t size);
/*
 * Reads a string of at most size - 1 letters. Its length, -EFAULT, or -E2BIG: it is longer, and `to` is cut.
 */
int64_t sys_read_string(char *to, uint64_t from, size_t size);
/* 0; -E2BIG: the `size` bytes are not all zero; -EFAULT. */
int sys_read_zeros(uint64_t from, uint64_t size);
/* Writes back a field of the caller's attr: offset and size from sys_attr. */
#define SYS_WRITE_BACK(call, field) \
	sys_write((call)->user + offsetof(union sys_attr, field), &(call)->attr.field, sizeof((call)->attr.field))
/* Whether the caller's attr is long enough to have the field. */
#define SYS_HAS(call, field) \
	((call)->size >= offsetof(union sys_attr, field) + sizeof((call)->attr.field))
/* Copies an object's name, which must end within it: 0 or -EINVAL. */
int sys_name(char to[SYS_NAME], const char from[SYS_NAME]);

/* ---- sys_object.c ---- */

enum sys_kind { SYS_MAP, SYS_PROG, SYS_BTF, SYS_LINK, SYS_SOURCE, SYS_KINDS };

enum { SYS_MAY_READ = 1, SYS_MAY_WRITE = 2 };

/*
 * What descriptors stand for. Behind each object is a file in memory of its own, whose inode tells which
 * object a descriptor is of, however it was duplicated. Every open file description that the caller got has
 * a lock of its own on that file, and `keeper`, a description of ours, asks whether any are left. So the
 * object knows when its last descriptor is closed, in whatever process, and nobody has to catch close().
 */
struct sys_object {
	struct map_object *refs;	/* counts holders: programs, maps, links, calls; 1 for all descriptors */
	enum sys_kind kind;
	uint32_t id;
	int keeper;
	dev_t dev;
	ino_t ino;
	uint64_t next_lock;		/* where the next description has its lock */
	bool open;			/* had descriptors when last looked at */
	bool narrowed;			/* some may only read, or only write */
	uint32_t pins;
	struct sys_object *next;	/* same bucket of inodes */
	/*
	 * The last descriptor was closed and no pin is left; others may hold it still. NULL: nothing to do.
	 */
	void (*closed)(struct sys_object *object);
};

/*
 * Gives the object an id and a first descriptor, which is returned, or -errno and nothing has happened.
 * `file`: a file in memory that the descriptors shall be of, -1: an empty one. The caller has the one
 * reference, which becomes the descriptors'.
 */
int sys_object_add(struct sys_object *object, int file, unsigned may);
/* Called when object->refs says that nobody holds it: takes it out of the tables. */
void sys_object_remove(struct sys_object *object);
/* One more descriptor. -errno. */
int sys_object_open(struct sys_object *object, unsigned may);
void sys_put(struct sys_object *object);
/*
 * The object of a descriptor, with a reference. -EBADF, or -EINVAL: not of that kind. `may` (may be NULL)
 * becomes SYS_MAY_.
 */
int sys_by_fd(uint32_t fd, enum sys_kind kind, struct sys_object **out, unsigned *may);
/* Whatever kind it is. */
int sys_any_by_fd(uint32_t fd, struct sys_object **out, unsigned *may);
/* -ENOENT. */
int sys_by_id(uint32_t id, enum sys_kind kind, struct sys_object **out);
/* The first id after `id` that is in use; 0: none. */
uint32_t sys_next_id(uint32_t id, enum sys_kind kind);
/* Lets go of objects whose last descriptor was closed. */
void sys_sweep(void);
/* Flags that say that token_fd is one: no such file exists here. 0, -EBADF or -EINVAL. */
enum { SYS_TOKEN_FD = 1 << 16 };
int sys_check_token(uint32_t *flags, int32_t fd);
/* Puts a descriptor of ours where it is in nobody's way, and closes the old one. -errno: both are closed. */
int sys_move_away(int fd);
/* A pin was made, or went: with a reference that is the pin's. */
void sys_object_pin(struct sys_object *object, bool made);
/* What the descriptor may do, of BPF_F_RDONLY and BPF_F_WRONLY in any flags: SYS_MAY_, -EINVAL for both. */
int sys_may_of_flags(uint32_t flags);

/* ---- maps ---- */

enum { SYS_DIGEST = 32 };	/* SHA-256 */

struct sys_map {
	struct sys_object object;
	struct map *map;
	struct sys_btf *btf;		/* types of key and value, with a reference; NULL: none */
	struct sys_btf *inner_btf;	/* of the maps inside, the same */
	uint8_t only[SYS_DIGEST];	/* the digest of the one program that may use it */
	bool exclusive;
	/* Maps of programs: what the first program that it met is like; all others must be the same. */
	bool met;
	const struct progtype *met_type;
	uint32_t met_attach_type, met_flags;
	bool met_code;
	void (*destroy)(struct map_object *object);	/* the map's own */
};

static inline struct sys_map *sys_map_of(struct sys_object *object)
{
	return (struct sys_map *)object;
}

/* ---- types ---- */

struct sys_btf {
	struct sys_object object;
	struct map_object head;
	struct btf *btf;
	uint8_t *bytes;			/* as they were loaded */
	uint32_t size;
};

static inline struct sys_btf *sys_btf_of(struct sys_object *object)
{
	return (struct sys_btf *)object;
}

/* ---- programs ---- */

/* What was given with a program of its functions and lines, in records of the kernel's sizes. */
struct sys_records {
	uint8_t *bytes;
	uint32_t n;
};

enum { SYS_FUNC_INFO = 8, SYS_LINE_INFO = 16 };		/* bytes of a record */

struct sys_prog {
	struct sys_object object;
	struct run_set *set;		/* with this one program */
	struct run_prog *prog;
	struct sys_btf *btf;		/* with a reference; NULL: none */
	uint8_t *insns;			/* as loaded, maps by index */
	struct sys_records funcs, lines;
	char name[SYS_NAME];
	uint8_t digest[SYS_DIGEST];	/* of the instructions without descriptors; the tag is its beginning */
	uint64_t load_time;
	uint32_t uid, verified_insns;
	bool runs;			/* has code */
};

static inline struct sys_prog *sys_prog_of(struct sys_object *object)
{
	return (struct sys_prog *)object;
}

/* ---- a program being loaded: sys_prog.c, sys_prog_maps.c, sys_prog_info.c ---- */

struct prog;
struct prog_faults;

struct sys_loading {
	const struct sys_call *call;
	struct sys_prog *prog;
	struct progset *linked;
	struct prog_faults *faults;
	struct map **maps;		/* one per linked->maps, each with a reference; NULL: a template */
	uint32_t n_maps;
};

/* The maps of fd_array, when its length is given, are the program's. The same. */
int sys_load_array(struct sys_loading *l);
/* Resolves references to maps: fills linked->maps and maps. What is wrong becomes a fault. 0, -ENOMEM. */
int sys_load_maps(struct sys_loading *l);
/* Reads types of functions and source lines: the same. */
int sys_load_info(struct sys_loading *l);
/* A fault with a text; -ENOMEM. */
struct prog_fault;
__attribute__((format(printf, 3, 4))) int sys_load_fault(struct prog_fault *fault, int error, const char *fmt, ...);

/* Whether a log wanted like this can be: 0 or -EINVAL. */
int sys_log_check(uint32_t level, uint64_t buffer, uint32_t size);
/*
 * Writes a log of which the caller has room for a part. What the call gives then: `error`, -ENOSPC or
 * -EFAULT; *true_size is how much room it wants.
 */
struct strbuf;
int sys_log_write(struct strbuf *log, uint32_t level, uint64_t buffer, uint32_t size, int error,
		  uint32_t *true_size);

/* Whether programs of its type run here, though this one may call what means nothing here. */
bool sys_prog_runs_here(const struct sys_prog *prog);
/* Whether a map of programs may hold the program, and, which comes to the same, be used by it. */
bool sys_map_suits(struct sys_map *m, const struct sys_prog *prog);

/* ---- sys_worker.c: a worker for each CPU ---- */

struct run_state;

/* A worker that nobody runs programs on; waits for one. NULL without memory. */
struct run_state *sys_worker_get(void);
void sys_worker_put(struct run_state *state);
/*
 * Something in a map of maps or of programs was replaced. Workers that run may hold it: when one is put
 * back, what nobody holds any more goes.
 */
void sys_objects_changed(void);
/* Both before the lock of objects; for fork(). */
void sys_workers_lock(void);
void sys_workers_unlock(void);
/* How many workers there are: CPUs that the machine could have, as libbpf counts them. */
unsigned sys_cpus(void);

/* ---- sys_pin.c ---- */

/* Before the lock of objects; for fork(). */
void sys_pins_lock(void);
void sys_pins_unlock(void);
/* Lets go of objects whose pins were unlinked. */
void sys_sweep_pins(void);

/* ---- sys_link.c ---- */

/* struct bpf_link_info of links to interfaces. */
struct sys_link_info {
	uint32_t type, id, prog_id, pad, ifindex, attach_type;
	uint64_t other[5];
};

struct sys_attached;
/* A program is taken away from its source: its link, if it has one, holds nothing any more. */
void sys_link_lost(struct sys_attached *attached);
int sys_link_info(struct sys_object *object, struct sys_link_info *info);

#endif
