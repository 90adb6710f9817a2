/*
 * Linearizability of the hash and the trie: three threads do a few operations each on two keys, and for every
 * such history there must be an order of the operations, each between its begin and its end, in which a plain
 * table gives the same results. Lookups without a lock tell whether the key is there; those with one, the
 * value too. The table is never full: that a deletion by another thread makes room is seen a moment after the
 * key is gone, as in the kernel. In the trie key 0 is a prefix that covers key 1: what looks for key 1 finds
 * key 0 where that is all there is.
 */
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "maps/map.h"
#include "tests/maps/fast.h"
#include "tests/tap.h"

enum { THREADS = 3, OPS = 4, ALL = THREADS * OPS, KEYS = 2, ROUNDS = 6000 };
enum kind { SET, ADD, CHANGE, DELETE, IS_THERE, GET, TAKE, KINDS };

struct op {
	enum kind kind;
	uint32_t key;
	uint64_t value;		/* written or read */
	int result;
	uint32_t begin, end;	/* counted over all threads */
};

static struct map *map;
static struct op history[THREADS][OPS];
static bool nested;		/* a trie */
static uint32_t key_size, clock_now, arrived, go, rounds;

static void make_key(uint32_t i, uint8_t *key)
{
	memset(key, 0, key_size);
	if (nested) {
		memcpy(key, &(uint32_t){ i ? 8 * (key_size - 4) - 3 : 5 }, 4);
		key[key_size - 1] = i ? 0x80 : 0;
	} else {
		memcpy(key + key_size - 4, &i, 4);
	}
}

/* What a lookup asks for. */
static void make_whole(uint32_t i, uint8_t *key)
{
	make_key(i, key);
	if (nested)
		memcpy(key, &(uint32_t){ 8 * (key_size - 4) }, 4);
}

static void perform(struct op *op)
{
	uint8_t key[32], whole[32];

	make_key(op->key, key);
	make_whole(op->key, whole);
	op->begin = __atomic_fetch_add(&clock_now, 1, __ATOMIC_SEQ_CST);
	switch (op->kind) {
	case SET:
	case ADD:
	case CHANGE:
		op->result = map->ops->update(map, key, &op->value,
					      op->kind == SET	? MAP_ANY
					      : op->kind == ADD ? MAP_NOEXIST
								: MAP_EXIST,
					      0);
		break;
	case DELETE:
		op->result = map->ops->delete(map, key);
		break;
	case IS_THERE:
		op->result = fast_lookup(map, whole) ? 0 : -ENOENT;
		break;
	case GET:
		op->result = map_user_lookup(map, whole, &op->value, 0);
		break;
	case TAKE:
		op->result = map_user_lookup_delete(map, key, &op->value, 0);
		break;
	case KINDS:
		break;
	}
	op->end = __atomic_fetch_add(&clock_now, 1, __ATOMIC_SEQ_CST);
}

/* All arrive, the last lets all go. */
static void meet(uint32_t round)
{
	if (__atomic_add_fetch(&arrived, 1, __ATOMIC_ACQ_REL) == THREADS * round)
		__atomic_store_n(&go, round, __ATOMIC_RELEASE);
	for (unsigned spins = 0; __atomic_load_n(&go, __ATOMIC_ACQUIRE) < round; spins++)
		if (spins > 200)
			sched_yield();
}

static void new_round(uint64_t *rng);
static bool linear(void);

struct worker { pthread_t thread; uint32_t id; uint64_t rng; bool wrong; };

/* Worker 0 also deals the operations out before, and judges after. */
static void *work(void *arg)
{
	struct worker *w = arg;
	uint32_t round = 0;

	for (uint32_t i = 0; i < rounds; i++) {
		if (!w->id)
			new_round(&w->rng);
		meet(++round);
		for (unsigned j = 0; j < OPS; j++)
			perform(&history[w->id][j]);
		meet(++round);
		if (!w->id)
			w->wrong |= !linear();
	}
	return NULL;
}

static uint32_t rnd(uint64_t *rng, uint32_t below)
{
	*rng = *rng * 6364136223846793005ull + 1442695040888963407ull;
	return (uint32_t)((*rng >> 33) % below);
}

static void new_round(uint64_t *rng)
{
	uint8_t key[32];

	for (uint32_t i = 0; i < KEYS; i++) {
		make_key(i, key);
		map->ops->delete(map, key);
	}
	for (unsigned t = 0; t < THREADS; t++)
		for (unsigned j = 0; j < OPS; j++)
			history[t][j] = (struct op){ .kind = rnd(rng, nested ? TAKE : KINDS),
						     .key = rnd(rng, KEYS), .value = t * OPS + j + 1 };
}

struct state { bool present[KEYS]; uint64_t value[KEYS]; };

/* Does the operation at the model; whether the result is what it had. */
static bool agrees(struct state *s, const struct op *op)
{
	bool looks = op->kind == IS_THERE || op->kind == GET;
	uint32_t key = looks && nested && !s->present[op->key] ? 0 : op->key;
	bool there = s->present[key];
	int want = there ? 0 : -ENOENT;

	switch (op->kind) {
	case SET:
		want = 0;
		break;
	case ADD:
		want = there ? -EEXIST : 0;
		break;
	case GET:
	case TAKE:
		if (there && op->value != s->value[key])
			return false;
		break;
	case CHANGE:
	case DELETE:
	case IS_THERE:
	case KINDS:
		break;
	}
	if (op->result != want)
		return false;
	if (!want && (op->kind == SET || op->kind == ADD || op->kind == CHANGE)) {
		s->present[op->key] = true;
		s->value[op->key] = op->value;
	} else if (op->kind == DELETE || op->kind == TAKE) {
		s->present[op->key] = false;
	}
	return true;
}

/*
 * Whether the operations from next[] on can be put in order, one of those first that began before all
 * others end.
 */
static bool order(struct state s, const unsigned *next)
{
	uint32_t first_end = UINT32_MAX;
	bool left = false;

	for (unsigned t = 0; t < THREADS; t++)
		if (next[t] < OPS && history[t][next[t]].end < first_end)
			first_end = history[t][next[t]].end;
	for (unsigned t = 0; t < THREADS; t++) {
		struct state then = s;
		unsigned rest[THREADS];

		if (next[t] == OPS)
			continue;
		left = true;
		if (history[t][next[t]].begin > first_end || !agrees(&then, &history[t][next[t]]))
			continue;
		memcpy(rest, next, sizeof(rest));
		rest[t]++;
		if (order(then, rest))
			return true;
	}
	return !left;
}

static bool linear(void)
{
	static const char *const names[] = { "set", "add", "change", "delete", "is there", "get", "take" };
	const struct state empty = { { false }, { 0 } };
	const unsigned start[THREADS] = { 0 };

	if (order(empty, start))
		return true;
	for (unsigned t = 0; t < THREADS; t++)
		for (unsigned j = 0; j < OPS; j++) {
			const struct op *op = &history[t][j];

			note("thread %u: %u-%u %s key %u value %llu: %d", t, op->begin, op->end,
			     names[op->kind], op->key, (unsigned long long)op->value, op->result);
		}
	return false;
}

static void run(uint32_t type, uint32_t size, uint64_t seed)
{
	struct map_def def = { .name = (char *)"linear", .type = type, .key_size = size, .value_size = 8,
			       .max_entries = KEYS + THREADS };
	struct worker workers[THREADS];

	key_size = size;
	nested = type == MAP_LPM_TRIE;
	def.flags = nested ? MAPFLAG_NO_PREALLOC : 0;
	arrived = go = 0;
	rounds = ROUNDS;
	if (map_new(&def, &map)) {
		ok(false, "create");
		return;
	}
	for (uint32_t i = 0; i < THREADS; i++) {
		workers[i] = (struct worker){ .id = i, .rng = seed + i };
		pthread_create(&workers[i].thread, NULL, work, &workers[i]);
	}
	for (uint32_t i = 0; i < THREADS; i++)
		pthread_join(workers[i].thread, NULL);
	ok(!workers[0].wrong, "%s, keys of %u bytes: %u histories of %u operations can be put in order",
	   maptype_by_number(type)->name, size, ROUNDS, ALL);
	map_free(map);
}

int main(int argc, char **argv)
{
	uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 0) : (uint64_t)time(NULL);

	note("seed %llu", (unsigned long long)seed);
	run(MAP_HASH, 4, seed);
	run(MAP_HASH, 8, seed);
	run(MAP_HASH, 16, seed);
	run(MAP_HASH, 20, seed);
	run(MAP_LPM_TRIE, 8, seed);
	run(MAP_LPM_TRIE, 20, seed);
	return done();
}
