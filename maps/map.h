/*
 * map.h - maps: one file per family behind one table of operations. Errors as in bpf(2).
 *
 * Two doors lead in. A program's helpers call the operations in map_ops (or map->lookup_fast, the shortest
 * way to a value). What stands for bpf(2) - dumps, loads, the system call front - calls map_user_...(),
 * which looks at frozen maps and access flags first, and copies values.
 */
#ifndef MAPS_MAP_H
#define MAPS_MAP_H

#include <stdbool.h>
#include <stdint.h>

#include "core/mapfield.h"
#include "core/maptype.h"
#include "core/prog.h"
#include "core/vm.h"

struct map;

/* Flags of update; MAP_F_LOCK also of lookups. */
enum { MAP_ANY = 0, MAP_NOEXIST = 1, MAP_EXIST = 2, MAP_F_LOCK = 4 };

enum { MAP_MAX_CPUS = 8192 };

/* The seed of hashes where nobody asks for another. */
#define MAP_SEED 0x9e3779b97f4a7c15ull

/*
 * What maps of programs and maps of maps hold: the head of a program, and of every map. `destroy` is called
 * when the last reference goes.
 */
struct map_object {
	uint32_t id;		/* what user space sees */
	int32_t refs;
	void (*destroy)(struct map_object *object);
	void *owner;		/* of whoever gives out ids; NULL: nobody does */
};

/*
 * Which numbers stand for something outside: what a map of interfaces or of sockets may hold. NULL members
 * ask the system that this runs on.
 */
struct map_world {
	bool (*device)(void *arg, uint32_t ifindex);
	uint32_t (*mtu)(void *arg, uint32_t ifindex);	/* of a device that there is */
	int (*socket)(void *arg, uint32_t fd);	/* an AF_XDP socket: 0; -EBADF, -ENOTSOCK, -EOPNOTSUPP */
	void *arg;
};

/* What a family's create() learns besides the definition. */
struct map_env {
	unsigned cpus;		/* values of per-CPU maps, at most MAP_MAX_CPUS: one per worker */
	uint64_t seed;		/* of hashes; the same seed gives the same order of keys */
	bool alone;		/* never two threads in the map at once: it need not lock */
	const struct map_def *inner;	/* maps of maps: what the inner ones are like, else NULL */
	const struct btf *btf;		/* of the definition's types; NULL: none. Not needed any more afterwards */
	const struct map_world *world;	/* outlives the map; NULL: the system's */
};

/* Called for an element; true: that was enough. */
typedef bool map_visit(void *arg, void *key, void *value);

/*
 * Keys and values are key_size and value_size bytes. All return 0 or -errno: -ENOENT, -EEXIST, -E2BIG
 * (full), -EINVAL (flags). Any number of threads may be in any of them. An operation that a family does not
 * have is NULL.
 */
struct map_ops {
	/* The definition has passed maptype_check(). */
	int (*create)(const struct map_def *def, const struct map_env *env, struct map **out);
	void (*free)(struct map *map);
	/*
	 * The value's address, NULL: no such key. It stays readable while a running program may hold it,
	 * whatever is deleted or inserted meanwhile: element memory is recycled for other elements of the
	 * map, never freed. Of per-CPU values, that of `cpu` (others ignore it).
	 */
	void *(*lookup)(struct map *map, const void *key, unsigned cpu);
	/* Per-CPU values: sets that of `cpu` (others ignore it), zero on the other CPUs if the key is new. */
	int (*update)(struct map *map, const void *key, const void *value, uint64_t flags, unsigned cpu);
	int (*delete)(struct map *map, const void *key);
	/* The key after `key` (NULL or unknown: the first) to `next`; -ENOENT after the last. */
	int (*next_key)(struct map *map, const void *key, void *next);
	/*
	 * The key of the element in place *cursor or behind it, which becomes the place behind that one;
	 * -ENOENT: no more. For maps whose keys are found faster by their places. Starts with 0.
	 */
	int (*walk)(struct map *map, uint64_t *cursor, void *key);
	/*
	 * Calls `visit` for each element with its key and the value (that of `cpu`) until it says true; how
	 * many there were. `visit` may change the map. Each key that is there all the time is met once.
	 */
	uint64_t (*each)(struct map *map, unsigned cpu, map_visit *visit, void *arg);
	/*
	 * For bpf(2), values of map_value_bytes(). Copy the value out, and set it (per-CPU values: of all
	 * CPUs). NULL: made of the above.
	 */
	int (*copy)(struct map *map, const void *key, void *value);
	int (*store)(struct map *map, const void *key, const void *value, uint64_t flags);
	/* Copies the value out and deletes the element as one step. */
	int (*take)(struct map *map, const void *key, void *value);
	/* Helpers 87 to 89, of maps without keys. */
	int (*push)(struct map *map, const void *value, uint64_t flags);
	int (*pop)(struct map *map, void *value);
	int (*peek)(struct map *map, void *value);
	/*
	 * A file in memory that holds what user space may map; it is the map's. -1: none, also without this.
	 */
	int (*file)(const struct map *map);
	/* See map_quiesce(). */
	void (*quiesce)(struct map *map);
};

/* The head of every map; families put it first in their own struct. */
struct map {
	struct map_object object;	/* first: a program that looks up an inner map gets its address */
	const struct map_ops *ops;
	const struct maptype *type;
	struct map_def def;		/* sizes, flags, name (owned copy); btf ids as in the program's set */
	bool frozen;			/* user space may not write */
	/*
	 * Arrays: where element 0 is, and the distance of elements; NULL, 0 for other families. For
	 * inlining.
	 */
	uint8_t *elements;
	uint32_t stride;
	/*
	 * Helper 1 for this map: r1 the map, r2 the key, vm->cpu; the value's address or 0. Specialised for
	 * the key size. A caller that knows the map calls it without any prologue. NULL: the family has no
	 * lookup.
	 */
	vm_helper lookup_fast;
	unsigned cpus;
	struct mapfields fields;	/* parts of the value that are nobody's to copy */
};

/*
 * A map by its definition: 0, or -errno as BPF_MAP_CREATE would give. -EOPNOTSUPP: a type that the kernel
 * has and we do not. Initial data is copied in, data maps marked frozen are frozen. `env` NULL: one CPU, a
 * fixed seed.
 */
int map_new(const struct map_def *def, struct map **out);
int map_new_in(const struct map_def *def, const struct map_env *env, struct map **out);
/* Drops the caller's reference; maps that others hold live on. NULL is nothing. */
void map_free(struct map *map);

void map_object_get(struct map_object *object);
void map_object_put(struct map_object *object);
/*
 * PROG_ARRAY, ARRAY_OF_MAPS, HASH_OF_MAPS: puts an object at a key, with a reference of its own. Errors as
 * BPF_MAP_UPDATE_ELEM has them; -EINVAL also for an inner map that is not like the others.
 */
int map_set_object(struct map *map, const void *key, struct map_object *object, uint64_t flags);
/* What the maps inside ARRAY_OF_MAPS and HASH_OF_MAPS are like, without a name; NULL: no such map. */
const struct map_def *map_inner(const struct map *map);
/*
 * The object at a key, NULL: none. It stays for as long as the caller's thread is a reader that began before;
 * no map keeps it for others when it is replaced or deleted.
 */
struct map_object *map_object_at(struct map *map, const void *key);

/*
 * A thread that runs programs, which may hold objects that are taken out of maps meanwhile: it is a reader
 * from adding to removing, but for the times from an end to the next begin, when it holds none. The struct is
 * the caller's, and stays where it is. Both cost little enough for every batch of packets.
 */
struct map_reader { uint64_t since; struct map_reader *next; };
void map_reader_add(struct map_reader *reader);
void map_reader_remove(struct map_reader *reader);
void map_reader_begin(struct map_reader *reader);
void map_reader_end(struct map_reader *reader);
/* Around a fork: adding and removing wait. */
void map_readers_lock(void);
void map_readers_unlock(void);
/*
 * Lets go of objects that were replaced or deleted and that no reader can hold any more. That happens
 * whenever one is replaced or deleted, too; here for what was held then. Any map, any thread, any time.
 */
void map_quiesce(struct map *map);

/*
 * An update with MAP_F_LOCK among its flags: in place, under the lock that the value holds. -EINVAL also if
 * it holds none. And the locks of values, which programs take themselves.
 */
int map_update_locked(struct map *map, const void *key, const void *value, uint64_t flags);
void map_spin_lock(uint32_t *lock);
void map_spin_unlock(uint32_t *lock);

/* Whether values have a lock, for MAP_F_LOCK. */
bool map_has_lock(const struct map *map);
/* Bytes of a value as bpf(2) passes it: of per-CPU maps value_size rounded up to 8 for each CPU. */
uint64_t map_value_bytes(const struct map *map);

/* A file in memory for user space to map, owned by the map; -1: this map has none. */
int map_storage_file(const struct map *map);

/*
 * What the caller of bpf(2) may do by the map's flags: MAP_MAY_. Freezing takes MAP_MAY_WRITE from everybody.
 */
enum { MAP_MAY_READ = 1, MAP_MAY_WRITE = 2 };
unsigned map_rights(const struct map *map);

/* bpf(2): BPF_MAP_LOOKUP_ELEM and its kin, with their errors, for a caller with these rights. */
int map_call_lookup(struct map *map, unsigned rights, const void *key, void *value, uint64_t flags);
int map_call_update(struct map *map, unsigned rights, const void *key, const void *value, uint64_t flags);
int map_call_delete(struct map *map, unsigned rights, const void *key);
int map_call_next_key(struct map *map, unsigned rights, const void *key, void *next);
int map_call_lookup_delete(struct map *map, unsigned rights, const void *key, void *value, uint64_t flags);
int map_call_freeze(struct map *map, unsigned rights);
/* The same for callers with the rights that the map's flags give. */
int map_user_lookup(struct map *map, const void *key, void *value, uint64_t flags);
int map_user_update(struct map *map, const void *key, const void *value, uint64_t flags);
int map_user_delete(struct map *map, const void *key);
int map_user_next_key(struct map *map, const void *key, void *next);
int map_user_lookup_delete(struct map *map, const void *key, void *value, uint64_t flags);
int map_user_freeze(struct map *map);

#endif
