/*
 * Values with a lock: what is copied and what is not, BPF_F_LOCK of user space, and that a value read under the
 * lock is one that was written under it, whatever other threads do.
 */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "core/btf.h"
#include "maps/map.h"
#include "tests/tap.h"

struct value { uint64_t a; uint32_t lock, b; uint64_t c[6]; };

static struct btf *btf;
static uint32_t key_type, value_type;

static void make_types(void)
{
	uint32_t word, array, lock;

	btf = btf_new();
	key_type = btf_add_int(btf, "u32", 4, 0);
	word = btf_add_int(btf, "u64", 8, 0);
	array = btf_add_array(btf, word, key_type, 6);
	lock = btf_add_composite(btf, BTF_STRUCT, "bpf_spin_lock", 4,
				 (struct btf_member[]){ { .name = "val", .type = key_type } }, 1);
	value_type = btf_add_composite(btf, BTF_STRUCT, "value", sizeof(struct value), (struct btf_member[]){
		{ .name = "a", .type = word }, { .name = "lock", .type = lock, .bit_offset = 64 },
		{ .name = "b", .type = key_type, .bit_offset = 96 },
		{ .name = "c", .type = array, .bit_offset = 128 } }, 4);
}

static struct map *make(uint32_t type, bool with_lock)
{
	struct map_def def = { .name = (char *)"locked", .type = type, .key_size = 4,
			       .value_size = sizeof(struct value), .max_entries = 8, .btf_key = key_type,
			       .btf_value = value_type };
	const struct map_env env = { .cpus = 1, .seed = 1, .btf = with_lock ? btf : NULL };
	struct map *map = NULL;

	return map_new_in(&def, &env, &map) ? NULL : map;
}

static struct value filled(uint64_t n)
{
	struct value v = { .a = n, .lock = 77, .b = (uint32_t)n };

	for (unsigned i = 0; i < 6; i++)
		v.c[i] = n;
	return v;
}

static bool holds(const struct value *v, uint64_t n, uint32_t lock)
{
	struct value want = filled(n);

	want.lock = lock;
	return !memcmp(v, &want, sizeof(want));
}

static void copies(uint32_t type, const char *name)
{
	struct map *map = make(type, true), *plain = make(type, false);
	struct value v = filled(5), got;
	uint32_t key = 3;
	struct value *inside;

	ok(!map_user_update(map, &key, &v, 0) && !map_user_lookup(map, &key, &got, 0) && holds(&got, 5, 0),
	   "%s: the lock is not copied", name);
	inside = map->ops->lookup(map, &key, 0);
	ok(inside && inside->lock == 0, "%s: not into the map, either", name);
	v = filled(6);
	ok(!map_user_update(map, &key, &v, MAP_F_LOCK) && !map_user_lookup(map, &key, &got, MAP_F_LOCK) &&
	   holds(&got, 6, 0), "%s: an update and a lookup under the lock", name);
	ok(map->ops->lookup(map, &key, 0) == (void *)inside && inside->c[5] == 6, "%s: in place", name);
	ok(map_user_update(map, &key, &v, MAP_F_LOCK | MAP_NOEXIST) == -EEXIST &&
	   !map_user_update(map, &key, &v, MAP_F_LOCK | MAP_EXIST) &&
	   map_user_update(map, &key, &v, MAP_F_LOCK | 3) == -EINVAL, "%s: with other flags", name);
	ok(map_user_update(plain, &key, &v, MAP_F_LOCK) == -EINVAL &&
	   map_user_lookup(plain, &key, &got, MAP_F_LOCK) == -EINVAL, "%s: EINVAL without a lock", name);
	ok(!map_user_update(plain, &key, &v, 0) && !map_user_lookup(plain, &key, &got, 0) && holds(&got, 6, 77),
	   "%s: without a lock all is copied", name);
	map_free(map);
	map_free(plain);
}

static void missing(void)
{
	struct map *map = make(MAP_HASH, true);
	struct value v = filled(1), got;
	uint32_t key = 3;

	ok(map_user_lookup(map, &key, &got, MAP_F_LOCK) == -ENOENT &&
	   map_user_update(map, &key, &v, MAP_F_LOCK | MAP_EXIST) == -ENOENT, "hash: no such key");
	ok(!map_user_update(map, &key, &v, MAP_F_LOCK) &&
	   !map_user_lookup_delete(map, &key, &got, MAP_F_LOCK) && holds(&got, 1, 0) &&
	   map_user_lookup(map, &key, &got, 0) == -ENOENT, "hash: added and taken out under the lock");
	map_free(map);
	map = make(MAP_LRU_HASH, true);
	ok(map && map_user_update(map, &key, &v, MAP_F_LOCK) == -EINVAL, "an LRU hash has no locks in its values");
	map_free(map);
}

enum { ROUNDS = 20000 };

static struct map *shared;

/* A program's way: the whole value under the lock. */
static void *program(void *arg)
{
	const uint32_t key = 1;

	for (uint64_t n = 0; n < ROUNDS; n++) {
		struct value *v = shared->ops->lookup(shared, &key, 0);

		map_spin_lock(&v->lock);
		v->a++;
		v->b = (uint32_t)v->a;
		for (unsigned i = 0; i < 6; i++)
			v->c[i] = v->a;
		map_spin_unlock(&v->lock);
	}
	return arg;
}

static void *reader(void *arg)
{
	unsigned *torn = arg;
	const uint32_t key = 1;
	struct value v;

	for (uint64_t n = 0; n < ROUNDS; n++)
		if (!map_user_lookup(shared, &key, &v, MAP_F_LOCK))
			*torn += !holds(&v, v.a, 0);
	return NULL;
}

static void *writer(void *arg)
{
	const uint32_t key = 1;

	for (uint64_t n = 0; n < ROUNDS; n++) {
		struct value v = filled(n << 32);

		map_user_update(shared, &key, &v, MAP_F_LOCK);
	}
	return arg;
}

static void threads(uint32_t type, const char *name)
{
	struct value v = filled(0);
	const uint32_t key = 1;
	unsigned torn = 0;
	pthread_t t[4];

	shared = make(type, true);
	map_user_update(shared, &key, &v, 0);
	pthread_create(&t[0], NULL, program, NULL);
	pthread_create(&t[1], NULL, program, NULL);
	pthread_create(&t[2], NULL, reader, &torn);
	pthread_create(&t[3], NULL, writer, NULL);
	for (unsigned i = 0; i < 4; i++)
		pthread_join(t[i], NULL);
	ok(!torn, "%s: no value read under the lock is a mixture (%u are)", name, torn);
	map_free(shared);
	shared = make(type, true);
	map_user_update(shared, &key, &v, 0);
	pthread_create(&t[0], NULL, program, NULL);
	pthread_create(&t[1], NULL, program, NULL);
	pthread_join(t[0], NULL);
	pthread_join(t[1], NULL);
	ok(!map_user_lookup(shared, &key, &v, MAP_F_LOCK) && v.a == 2 * ROUNDS, "%s: no update is lost", name);
	map_free(shared);
}

int main(void)
{
	make_types();
	copies(MAP_ARRAY, "array");
	copies(MAP_HASH, "hash");
	missing();
	threads(MAP_ARRAY, "array");
	threads(MAP_HASH, "hash");
	btf_free(btf);
	return done();
}
