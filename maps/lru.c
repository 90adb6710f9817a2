#include "maps/lru.h"

/* Nodes looked at in one list for one eviction. */
enum { SCAN = 32 };

void lru_init(struct lru *lru, struct htab *table, uint64_t node_at)
{
	lru->table = table;
	lru->node_at = node_at;
	for (unsigned i = 0; i < 2; i++)
		lru->lists[i] = (struct lru_list){ HTAB_NONE, HTAB_NONE, 0 };
}

static struct lru_list *list_of(struct lru *lru, enum lru_state state)
{
	return &lru->lists[state == LRU_ACTIVE];
}

static void push_head(struct lru *lru, uint32_t index, enum lru_state state)
{
	struct lru_list *list = list_of(lru, state);
	struct lru_node *node = lru_node(lru, index);

	node->state = state;
	node->prev = HTAB_NONE;
	node->next = list->head;
	if (list->head == HTAB_NONE)
		list->tail = index;
	else
		lru_node(lru, list->head)->prev = index;
	list->head = index;
	list->n++;
}

static void unlist(struct lru *lru, uint32_t index, enum lru_state then)
{
	struct lru_node *node = lru_node(lru, index);
	struct lru_list *list = list_of(lru, node->state);

	if (node->prev == HTAB_NONE)
		list->head = node->next;
	else
		lru_node(lru, node->prev)->next = node->next;
	if (node->next == HTAB_NONE)
		list->tail = node->prev;
	else
		lru_node(lru, node->next)->prev = node->prev;
	list->n--;
	node->state = then;
}

static bool was_referenced(struct lru *lru, uint32_t index)
{
	return __atomic_exchange_n(&lru_node(lru, index)->referenced, 0, __ATOMIC_RELAXED);
}

void lru_add(struct lru *lru, uint32_t index)
{
	map_spin_lock(&lru->lock);
	__atomic_store_n(&lru_node(lru, index)->referenced, 0, __ATOMIC_RELAXED);
	push_head(lru, index, LRU_INACTIVE);
	map_spin_unlock(&lru->lock);
}

bool lru_replace(struct lru *lru, uint32_t from, uint32_t to)
{
	enum lru_state state;

	map_spin_lock(&lru->lock);
	state = lru_node(lru, from)->state;
	if (state != LRU_EVICTING)
		unlist(lru, from, LRU_FREE);
	else
		lru_node(lru, from)->state = LRU_REPLACED;
	push_head(lru, to, state == LRU_ACTIVE ? LRU_ACTIVE : LRU_INACTIVE);
	map_spin_unlock(&lru->lock);
	lru_touch(lru, htab_element(lru->table, to));
	return state != LRU_EVICTING;
}

bool lru_remove(struct lru *lru, uint32_t index)
{
	bool listed;

	map_spin_lock(&lru->lock);
	listed = lru_node(lru, index)->state != LRU_EVICTING;
	if (listed)
		unlist(lru, index, LRU_FREE);
	map_spin_unlock(&lru->lock);
	return listed;
}

/* The active list gives back what was not looked up since it came there. */
static void rotate_active(struct lru *lru)
{
	for (unsigned i = 0; i < SCAN && lru->lists[1].n > lru->lists[0].n; i++) {
		uint32_t index = lru->lists[1].tail;
		bool again = was_referenced(lru, index);

		unlist(lru, index, LRU_FREE);
		push_head(lru, index, again ? LRU_ACTIVE : LRU_INACTIVE);
	}
}

/* The first from the inactive tail that was not looked up; if all were, whatever is there. */
static uint32_t pick_victim(struct lru *lru)
{
	for (unsigned i = 0; i < SCAN && lru->lists[0].n; i++) {
		uint32_t index = lru->lists[0].tail;

		if (!was_referenced(lru, index))
			return index;
		unlist(lru, index, LRU_FREE);
		push_head(lru, index, LRU_ACTIVE);
	}
	return lru->lists[0].n ? lru->lists[0].tail : lru->lists[1].tail;
}

/* Takes an element off the lists, to be evicted; waits while all are in the hands of other threads. */
static uint32_t take_victim(struct lru *lru)
{
	for (unsigned spins = 0;; spins++) {
		uint32_t victim;

		map_spin_lock(&lru->lock);
		rotate_active(lru);
		victim = pick_victim(lru);
		if (victim != HTAB_NONE)
			unlist(lru, victim, LRU_EVICTING);
		map_spin_unlock(&lru->lock);
		if (victim != HTAB_NONE)
			return victim;
		map_pause(spins);
	}
}

uint32_t lru_evict(struct lru *lru)
{
	for (;;) {
		/*
		 * From here on the element is this thread's, so that its key can be read, but it may leave
		 * the table.
		 */
		uint32_t victim = take_victim(lru);
		const void *key = htab_element(lru->table, victim);
		uint64_t hash = htab_hash(lru->table, key, lru->table->key_size);
		struct htab_bucket *home = htab_lock(lru->table, hash);
		struct htab_slot slot;
		bool replaced = lru_node(lru, victim)->state == LRU_REPLACED;

		if (!replaced && htab_find_locked(lru->table, hash, key, &slot) && slot.index == victim)
			htab_unlink(lru->table, hash, &slot);
		htab_unlock(lru->table, home);
		if (!replaced)
			return victim;
		/* Its key lives on in another element: nothing was won. */
		htab_free(lru->table, victim);
	}
}
