/*
 * bpf(2): BPF_OBJ_PIN and BPF_OBJ_GET, in a directory that stands for a mount of bpffs.
 *
 * A pin is a small file there. This process keeps it open and locked, and knows what it stands for by its
 * inode; when it is unlinked, by whomever, the object is let go. Pins end with the process: a file that
 * nobody has locked is one that another process left behind.
 */
#include <ebpf/bpf.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run/sys.h"

enum { PATH_FD = 1 << 14 };		/* of file_flags: dir_fd is given */

static const char content[] = "pinned by libebpf\n";

struct pin {
	struct pin *next;
	struct sys_object *object;	/* with a reference */
	int fd;
	dev_t dev;
	ino_t ino;
	pid_t pid;			/* whose it is: a child has only copies */
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;	/* before that of objects */
static struct pin *pins;
static char *root;			/* the directory, without links in it; NULL: none is mounted */
static bool asked;			/* the environment was looked at */

void sys_pins_lock(void)
{
	pthread_mutex_lock(&lock);
}

void sys_pins_unlock(void)
{
	pthread_mutex_unlock(&lock);
}

static int mount_at(const char *directory)
{
	char *real = realpath(directory, NULL);
	struct stat st;

	if (!real)
		return -errno;
	if (stat(real, &st) || !S_ISDIR(st.st_mode)) {
		free(real);
		return -ENOTDIR;
	}
	free(root);
	root = real;
	return 0;
}

int ebpf_bpffs(const char *directory)
{
	int error;

	sys_pins_lock();
	asked = true;
	error = mount_at(directory);
	sys_pins_unlock();
	if (!error)
		return 0;
	errno = -error;
	return -1;
}

/* ---- where ---- */

/* A path: the directory it leads to, opened, and the last name. */
struct place {
	char path[PATH_MAX];
	const char *name;
	int dir;
};

static int find_place(const struct sys_call *call, struct place *p)
{
	int from = call->attr.pin.flags & PATH_FD ? call->attr.pin.dir_fd : AT_FDCWD;
	int64_t len = sys_read_string(p->path, call->attr.pin.path, sizeof(p->path));
	char *slash;

	if (len < 0)
		return len == -E2BIG ? -ENAMETOOLONG : (int)len;
	if (!len)
		return -ENOENT;
	slash = strrchr(p->path, '/');
	p->name = slash ? slash + 1 : p->path;
	if (!slash) {
		p->dir = openat(from, ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
	} else if (slash == p->path) {
		p->dir = open("/", O_PATH | O_DIRECTORY | O_CLOEXEC);
	} else {
		*slash = 0;
		p->dir = openat(from, p->path, O_PATH | O_DIRECTORY | O_CLOEXEC);
	}
	return p->dir < 0 ? -errno : 0;
}

/* Whether the directory is in what stands for bpffs. */
static bool is_inside(int dir)
{
	char link[32], path[PATH_MAX];
	const char *from = asked ? NULL : getenv("EBPF_BPFFS");
	ssize_t len;
	size_t n;

	asked = true;
	if (from)
		mount_at(from);
	snprintf(link, sizeof(link), "/proc/self/fd/%d", dir);
	len = readlink(link, path, sizeof(path) - 1);
	if (!root || len < 0)
		return false;
	path[len] = 0;
	n = strlen(root);
	return !strncmp(path, root, n) && (!path[n] || path[n] == '/' || n == 1);
}

/* ---- pins ---- */

/* Whether the file is one of ours that nobody holds any more. */
static bool left_behind(int dir, const char *name)
{
	struct flock all = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int fd = openat(dir, name, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	char found[sizeof(content)];
	bool left;

	left = fd >= 0 && read(fd, found, sizeof(found)) == (ssize_t)strlen(content) &&
	       !memcmp(found, content, strlen(content)) && !fcntl(fd, F_OFD_GETLK, &all) &&
	       all.l_type == F_UNLCK;
	if (fd >= 0)
		close(fd);
	return left;
}

static int make_file(const struct place *p)
{
	const int flags = O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW;
	struct flock mine = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
	int fd = openat(p->dir, p->name, flags, 0600), error;

	if (fd < 0 && errno == EEXIST && is_inside(p->dir) && left_behind(p->dir, p->name) &&
	    !unlinkat(p->dir, p->name, 0))
		fd = openat(p->dir, p->name, flags, 0600);
	if (fd < 0)
		return -errno;
	if (fcntl(fd, F_OFD_SETLK, &mine) || write(fd, content, strlen(content)) != (ssize_t)strlen(content)) {
		error = -errno;
		unlinkat(p->dir, p->name, 0);
		close(fd);
		return error;
	}
	return sys_move_away(fd);
}

static int add_pin(const struct place *p, struct sys_object *object)
{
	struct pin *pin = calloc(1, sizeof(*pin));
	struct stat st;

	if (!pin)
		return -ENOMEM;
	pin->fd = make_file(p);
	if (pin->fd < 0 || fstat(pin->fd, &st)) {
		int error = pin->fd < 0 ? pin->fd : -errno;

		free(pin);
		return error;
	}
	pin->object = object;
	pin->dev = st.st_dev;
	pin->ino = st.st_ino;
	pin->pid = getpid();
	pin->next = pins;
	pins = pin;
	sys_object_pin(object, true);
	return 0;
}

static int pin_at(const struct place *p, struct sys_object *object)
{
	struct stat st;

	if (!*p->name)
		return -ENOENT;
	if (!fstatat(p->dir, p->name, &st, AT_SYMLINK_NOFOLLOW) && !(is_inside(p->dir) && left_behind(p->dir, p->name)))
		return -EEXIST;
	if (!is_inside(p->dir) || strchr(p->name, '.'))
		return -EPERM;
	return add_pin(p, object);
}

int sys_obj_pin(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	struct sys_object *object;
	struct place place;
	int error;

	if (attr->pin.flags & ~(uint32_t)PATH_FD || (!(attr->pin.flags & PATH_FD) && attr->pin.dir_fd))
		return -EINVAL;
	sys_sweep();
	if (sys_any_by_fd(attr->pin.fd, &object, NULL))
		return -EINVAL;		/* a descriptor of nothing, too */
	error = 0;
	if (object->kind == SYS_BTF)
		error = -EINVAL;
	if (!error)
		error = find_place(call, &place);
	if (!error) {
		sys_pins_lock();
		error = pin_at(&place, object);
		sys_pins_unlock();
		close(place.dir);
	}
	if (error)
		sys_put(object);
	return error;
}

/* The object of the file, with a reference; -EACCES: it is no pin. */
static int find_pin(const struct stat *st, struct sys_object **out)
{
	for (struct pin *pin = pins; pin; pin = pin->next)
		if (pin->dev == st->st_dev && pin->ino == st->st_ino) {
			*out = pin->object;
			map_object_get(pin->object->refs);
			return 0;
		}
	return -EACCES;
}

static int look_at(const struct place *p, unsigned may, struct sys_object **out)
{
	int access = (may & SYS_MAY_READ ? R_OK : 0) | (may & SYS_MAY_WRITE ? W_OK : 0);
	const char *name = *p->name ? p->name : ".";
	struct stat st;

	if (strcmp(name, ".") && strchr(name, '.') && is_inside(p->dir))
		return -EPERM;
	if (fstatat(p->dir, name, &st, 0) || faccessat(p->dir, name, access, AT_EACCESS))
		return -errno;
	return find_pin(&st, out);
}

int sys_obj_get(struct sys_call *call)
{
	const union sys_attr *attr = &call->attr;
	int may = sys_may_of_flags(attr->pin.flags), result;
	struct sys_object *object = NULL;
	struct place place;

	if (attr->pin.fd || attr->pin.flags & ~(uint32_t)(MAPFLAG_RDONLY | MAPFLAG_WRONLY | PATH_FD) ||
	    (!(attr->pin.flags & PATH_FD) && attr->pin.dir_fd))
		return -EINVAL;
	if (may < 0)
		return may;
	sys_sweep();
	result = find_place(call, &place);
	if (result)
		return result;
	sys_pins_lock();
	result = look_at(&place, (unsigned)may, &object);
	sys_pins_unlock();
	close(place.dir);
	if (result)
		return result;
	if (object->kind == SYS_LINK && may != (SYS_MAY_READ | SYS_MAY_WRITE))
		result = -EINVAL;
	else
		result = sys_object_open(object, object->kind == SYS_MAP ? (unsigned)may : SYS_MAY_READ | SYS_MAY_WRITE);
	sys_put(object);
	return result;
}

/* ---- the end of pins ---- */

/* The first pin whose file was unlinked, taken out of the list. */
static struct pin *next_gone(void)
{
	struct stat st;

	sys_pins_lock();
	for (struct pin **link = &pins; *link; link = &(*link)->next) {
		struct pin *pin = *link;

		if (!fstat(pin->fd, &st) && st.st_ino == pin->ino && st.st_nlink)
			continue;
		*link = pin->next;
		sys_pins_unlock();
		return pin;
	}
	sys_pins_unlock();
	return NULL;
}

void sys_sweep_pins(void)
{
	struct pin *pin;
	struct stat st;

	while ((pin = next_gone())) {
		if (!fstat(pin->fd, &st) && st.st_ino == pin->ino)
			close(pin->fd);
		sys_object_pin(pin->object, false);
		sys_put(pin->object);
		free(pin);
	}
}

/* The process ends, and with it what its pins stand for. */
__attribute__((destructor)) static void remove_pins(void)
{
	for (struct pin *pin = pins; pin; pin = pin->next) {
		char link[32], path[PATH_MAX];
		ssize_t len;
		struct stat st;

		snprintf(link, sizeof(link), "/proc/self/fd/%d", pin->fd);
		len = pin->pid == getpid() ? readlink(link, path, sizeof(path) - 1) : -1;
		if (len < 0)
			continue;
		path[len] = 0;
		if (!lstat(path, &st) && st.st_ino == pin->ino && st.st_dev == pin->dev)
			unlink(path);
	}
}
