/*
 * Objects, their descriptors and ids (see struct sys_object).
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run/sys.h"

enum { BUCKETS = 1024 };	/* of inodes */

/* Objects of a kind by id, which only grow. */
struct table {
	struct sys_object **items;
	uint32_t n, cap, last_id;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;	/* of all of this */
static struct sys_object *buckets[BUCKETS];
static struct table tables[SYS_KINDS];

static void lock_all(void)
{
	pthread_mutex_lock(&lock);
}

static void unlock_all(void)
{
	pthread_mutex_unlock(&lock);
}

/* A child begins with tables that nobody is changing. */
static void before_fork(void)
{
	sys_workers_lock();
	sys_pins_lock();
	lock_all();
	map_readers_lock();
}

static void after_fork(void)
{
	map_readers_unlock();
	unlock_all();
	sys_pins_unlock();
	sys_workers_unlock();
}

__attribute__((constructor)) static void prepare_for_fork(void)
{
	pthread_atfork(before_fork, after_fork, after_fork);
}

/* ---- descriptors ---- */

/*
 * Our own descriptors go where the caller's seldom get to, so that his come out as small as he is used to.
 */
static int move_away(int fd)
{
	enum { HIGH = 512 };
	int moved = fcntl(fd, F_DUPFD_CLOEXEC, HIGH);

	return moved >= 0 || (errno != EINVAL && errno != EMFILE) ? moved : fcntl(fd, F_DUPFD_CLOEXEC, 3);
}

int sys_move_away(int fd)
{
	int moved = move_away(fd), error = errno;

	close(fd);
	return moved < 0 ? -error : moved;
}

void sys_object_pin(struct sys_object *o, bool made)
{
	bool last;

	lock_all();
	if (made)
		o->pins++;
	else
		o->pins--;
	last = !made && !o->pins && !o->open;
	unlock_all();
	if (last && o->closed)
		o->closed(o);
}

static int open_keeper(struct sys_object *o, int file)
{
	static const char *const names[SYS_KINDS] = { "bpf-map", "bpf-prog", "btf", "bpf_link", "source" };
	int fd = file >= 0 ? file : memfd_create(names[o->kind], MFD_CLOEXEC | MFD_ALLOW_SEALING);
	struct stat st;
	int error = 0;

	if (fd < 0)
		return -errno;
	o->keeper = move_away(fd);
	if (o->keeper < 0 || fstat(fd, &st))
		error = -errno;
	if (file < 0)
		close(fd);
	if (error)
		return error;
	/* There is nothing in it, to read, to write or to map. */
	if (file < 0)
		fcntl(o->keeper, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
	o->dev = st.st_dev;
	o->ino = st.st_ino;
	return 0;
}

/* Whether the keeper's number is still its own: a program may have closed everything it did not know. */
static bool keeper_is_there(const struct sys_object *o)
{
	struct stat st;

	return o->keeper >= 0 && !fstat(o->keeper, &st) && st.st_dev == o->dev && st.st_ino == o->ino;
}

static void close_keeper(struct sys_object *o)
{
	if (keeper_is_there(o))
		close(o->keeper);
	o->keeper = -1;
}

/* Whether a description of the caller's is left: each has a lock. When nobody can say, one is. */
static bool has_descriptors(const struct sys_object *o)
{
	struct flock all = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	if (!keeper_is_there(o) || fcntl(o->keeper, F_OFD_GETLK, &all))
		return true;
	return all.l_type != F_UNLCK;
}

/* One more description of the object's file, with its lock. */
static int open_description(struct sys_object *o, unsigned may)
{
	static const int modes[] = { O_RDWR, O_RDONLY, O_WRONLY, O_RDWR };
	struct flock mine = { .l_type = may & SYS_MAY_READ ? F_RDLCK : F_WRLCK, .l_whence = SEEK_SET,
			      .l_start = (off_t)o->next_lock++, .l_len = 1 };
	char path[32];
	int fd;

	snprintf(path, sizeof(path), "/proc/self/fd/%d", o->keeper);
	fd = open(path, modes[may & 3] | O_CLOEXEC);
	if (fd < 0)
		return errno == ENOENT ? -ENOSYS : -errno;	/* without /proc there is no way */
	if (fcntl(fd, F_OFD_SETLK, &mine)) {
		int error = -errno;

		close(fd);
		return error;
	}
	return fd;
}

/* ---- tables ---- */

static struct sys_object **bucket_of(ino_t ino)
{
	return &buckets[ino % BUCKETS];
}

/* Index of the first object whose id is not below `id`. */
static uint32_t place_of(const struct table *t, uint32_t id)
{
	uint32_t low = 0, high = t->n;

	while (low < high) {
		uint32_t mid = low + (high - low) / 2;

		if (t->items[mid]->id < id)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static int enter(struct sys_object *o)
{
	struct table *t = &tables[o->kind];
	struct sys_object **bucket = bucket_of(o->ino);

	if (t->n == t->cap) {
		uint32_t cap = t->cap ? 2 * t->cap : 64;
		struct sys_object **items = realloc(t->items, cap * sizeof(*items));

		if (!items)
			return -ENOMEM;
		t->items = items;
		t->cap = cap;
	}
	o->id = o->refs->id = ++t->last_id;
	t->items[t->n++] = o;
	o->next = *bucket;
	*bucket = o;
	return 0;
}

static void leave(struct sys_object *o)
{
	struct table *t = &tables[o->kind];
	uint32_t at = place_of(t, o->id);

	memmove(t->items + at, t->items + at + 1, (--t->n - at) * sizeof(*t->items));
	for (struct sys_object **link = bucket_of(o->ino); *link; link = &(*link)->next)
		if (*link == o) {
			*link = o->next;
			break;
		}
}

/* A reference, unless the last one went already. */
static bool get(struct sys_object *o)
{
	int32_t refs = __atomic_load_n(&o->refs->refs, __ATOMIC_RELAXED);

	while (refs)
		if (__atomic_compare_exchange_n(&o->refs->refs, &refs, refs + 1, true, __ATOMIC_ACQUIRE,
						__ATOMIC_RELAXED))
			return true;
	return false;
}

void sys_put(struct sys_object *object)
{
	map_object_put(object->refs);
}

int sys_object_add(struct sys_object *o, int file, unsigned may)
{
	int error = open_keeper(o, file), fd;

	if (error)
		return error;
	o->open = true;
	o->narrowed = may != (SYS_MAY_READ | SYS_MAY_WRITE);
	fd = open_description(o, may);
	if (fd < 0) {
		close_keeper(o);
		return fd;
	}
	lock_all();
	error = enter(o);
	unlock_all();
	if (!error)
		return fd;
	close(fd);
	close_keeper(o);
	return error;
}

void sys_object_remove(struct sys_object *o)
{
	lock_all();
	leave(o);
	unlock_all();
	close_keeper(o);
}

int sys_object_open(struct sys_object *o, unsigned may)
{
	int fd;

	lock_all();
	if (!o->open && !get(o)) {
		unlock_all();
		return -ENOENT;
	}
	o->open = true;
	o->narrowed |= may != (SYS_MAY_READ | SYS_MAY_WRITE);
	/* Should it fail, the next sweep finds that there is no descriptor. */
	fd = open_description(o, may);
	unlock_all();
	return fd;
}

int sys_any_by_fd(uint32_t fd, struct sys_object **out, unsigned *may)
{
	struct sys_object *o;
	struct stat st;
	bool narrowed;

	if (fstat((int)fd, &st))
		return -EBADF;
	lock_all();
	for (o = *bucket_of(st.st_ino); o; o = o->next)
		if (o->ino == st.st_ino && o->dev == st.st_dev)
			break;
	if (o && !get(o))
		o = NULL;
	narrowed = o && o->narrowed;
	unlock_all();
	if (!o)
		return -EINVAL;
	*out = o;
	if (may)
		*may = SYS_MAY_READ | SYS_MAY_WRITE;
	if (may && narrowed) {
		int mode = fcntl((int)fd, F_GETFL) & O_ACCMODE;

		*may = mode == O_RDONLY ? SYS_MAY_READ : mode == O_WRONLY ? SYS_MAY_WRITE : *may;
	}
	return 0;
}

int sys_by_fd(uint32_t fd, enum sys_kind kind, struct sys_object **out, unsigned *may)
{
	int error = sys_any_by_fd(fd, out, may);

	if (error || (*out)->kind == kind)
		return error;
	sys_put(*out);
	return -EINVAL;
}

/* ---- ids ---- */

int sys_by_id(uint32_t id, enum sys_kind kind, struct sys_object **out)
{
	const struct table *t = &tables[kind];
	bool found;

	lock_all();
	{
		uint32_t at = place_of(t, id);

		found = at < t->n && t->items[at]->id == id && get(t->items[at]);
		if (found)
			*out = t->items[at];
	}
	unlock_all();
	return found ? 0 : -ENOENT;
}

uint32_t sys_next_id(uint32_t id, enum sys_kind kind)
{
	const struct table *t = &tables[kind];
	uint32_t next = 0;

	lock_all();
	if (id < UINT32_MAX) {
		uint32_t at = place_of(t, id + 1);

		next = at < t->n ? t->items[at]->id : 0;
	}
	unlock_all();
	return next;
}

/*
 * The next object behind *id that lost its last descriptor since it was looked at; its reference is the
 * caller's now.
 */
static struct sys_object *next_closed(enum sys_kind kind, uint32_t *id, bool *pinned)
{
	const struct table *t = &tables[kind];
	struct sys_object *closed = NULL;

	lock_all();
	for (uint32_t at = place_of(t, *id + 1); at < t->n && !closed; at++)
		if (t->items[at]->open && !has_descriptors(t->items[at]))
			closed = t->items[at];
	if (closed) {
		closed->open = false;
		*id = closed->id;
		*pinned = closed->pins;
	}
	unlock_all();
	return closed;
}

void sys_sweep(void)
{
	/* Sources and links first: they hold programs, which hold maps, which hold types. */
	static const enum sys_kind order[] = { SYS_SOURCE, SYS_LINK, SYS_PROG, SYS_MAP, SYS_BTF };

	sys_sweep_pins();
	for (unsigned i = 0; i < sizeof(order) / sizeof(order[0]); i++) {
		struct sys_object *o;
		uint32_t id = 0;
		bool pinned;

		while ((o = next_closed(order[i], &id, &pinned))) {
			if (!pinned && o->closed)
				o->closed(o);
			sys_put(o);
		}
	}
}

int sys_may_of_flags(uint32_t flags)
{
	switch (flags & (MAPFLAG_RDONLY | MAPFLAG_WRONLY)) {
	case MAPFLAG_RDONLY:
		return SYS_MAY_READ;
	case MAPFLAG_WRONLY:
		return SYS_MAY_WRITE;
	case 0:
		return SYS_MAY_READ | SYS_MAY_WRITE;
	default:
		return -EINVAL;
	}
}

int sys_check_token(uint32_t *flags, int32_t fd)
{
	if (!(*flags & SYS_TOKEN_FD))
		return 0;
	*flags &= ~(uint32_t)SYS_TOKEN_FD;
	return fcntl(fd, F_GETFD) < 0 ? -EBADF : -EINVAL;
}
