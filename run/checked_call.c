/*
 * Calls of helpers: arguments are held to the kinds that helper.def states, and what a helper gives becomes
 * memory that the program may reach.
 */
#include <sched.h>
#include <stdio.h>
#include <string.h>

#include "core/ctx.h"
#include "maps/map.h"
#include "maps/ringbuf.h"
#include "run/checked_impl.h"
#include "run/helpers.h"

/* Sizes that the verifier would let pass: helpers look at their low half. */
enum { MAX_SIZE = 1 << 29 };

/* A call and what its arguments turned out to be. */
struct call {
	const struct helper *helper;
	struct map *map;	/* the last map among the arguments; NULL: none */
	char who[80];		/* "bpf_map_lookup_elem(): argument 2" */
};

static bool refuse(struct checked *c, const struct call *call, uint64_t value, const char *want)
{
	struct strbuf what = STRBUF_INIT;

	checked_describe(c, value, &what);
	checked_fault(c, "%s must be %s, not %#llx%s%s%s", call->who, want, (unsigned long long)value,
		      what.len ? " (" : "", what.len ? what.s : "", what.len ? ")" : "");
	strbuf_free(&what);
	return false;
}

static bool take_map(struct checked *c, struct call *call, uint64_t value)
{
	const struct map *map = checked_at(c, value, CHECKED_MAP).map;

	if (!map)
		return refuse(c, call, value, "a map");
	if (call->helper->maps && !(call->helper->maps >> map->def.type & 1))
		return checked_fault(c, "%s: a map of type %s does not do for that", call->who,
				     map->type->name);
	call->map = (struct map *)(uintptr_t)value;
	return true;
}

/* Memory whose size is the next argument. */
static bool take_memory(struct checked *c, const struct call *call, unsigned i, bool write, bool maybe_null)
{
	bool zero_ok = i < 4 && call->helper->args[i + 1] == ARG_SIZE_OR_ZERO;
	uint64_t address = c->r[1 + i], size = c->r[2 + i];

	if (size >= MAX_SIZE)
		return checked_fault(c, "%s: %lld bytes are too many", call->who, (long long)size);
	if (!size && !zero_ok)
		return checked_fault(c, "%s: of 0 bytes", call->who);
	if (!size && (maybe_null || zero_ok))
		return true;
	return checked_reach(c, address, size, write, call->who);
}

static bool take_map_memory(struct checked *c, const struct call *call, uint64_t address, bool key,
			    bool write)
{
	if (!call->map)
		return checked_fault(c, "%s: no map goes with it", call->who);
	return checked_reach(c, address, key ? call->map->def.key_size : call->map->def.value_size, write,
			     call->who);
}

static bool take_string(struct checked *c, const struct call *call, uint64_t address)
{
	struct checked_region r = checked_find(c, address);

	if (!checked_reach(c, address, 1, false, call->who))
		return false;
	if (memchr((const void *)(uintptr_t)address, 0, r.start + r.size - address))
		return true;
	return checked_fault(c, "%s: a text without an end", call->who);
}

static bool holds(const struct checked *c, uint64_t lock)
{
	for (uint32_t i = 0; i < c->n_locks; i++)
		if (c->locks[i] == lock)
			return true;
	return false;
}

/* A lock that is not ours may be another worker's for a while; one that is just a number stays taken. */
static bool take_lock(struct checked *c, const struct call *call, uint64_t address)
{
	enum { PATIENCE = 1 << 20 };
	bool lock = call->helper->id == HELPER_spin_lock;
	uint32_t *word = POINTER(address);

	if (checked_find(c, address).kind != CHECKED_VALUE)
		return refuse(c, call, address, "a lock in a map's value");
	if (!checked_reach(c, address, sizeof(*word), true, call->who))
		return false;
	if (!lock && !holds(c, address))
		return checked_fault(c, "%s: the lock is not held", call->who);
	if (lock && holds(c, address))
		return checked_fault(c, "%s: the lock is held already", call->who);
	if (lock && c->n_locks == CHECKED_LOCKS)
		return checked_fault(c, "%s: more than %d locks at once", call->who, CHECKED_LOCKS);
	for (unsigned i = 0; lock && __atomic_load_n(word, __ATOMIC_RELAXED); i++) {
		if (i == PATIENCE)
			return checked_fault(c, "%s: the lock does not become free", call->who);
		sched_yield();
	}
	return true;
}

static bool take_function(struct checked *c, const struct call *call, uint64_t address)
{
	uint32_t pc;

	return checked_code(c, address, &pc) || refuse(c, call, address, "a function of the program");
}

static bool take_record(struct checked *c, const struct call *call, uint64_t address)
{
	return checked_at(c, address, CHECKED_RECORD).kind == CHECKED_RECORD ||
	       refuse(c, call, address, "a record that was reserved in a ring buffer");
}

static bool take_fixed(struct checked *c, const struct call *call, uint64_t address, unsigned size,
		       bool write)
{
	if (write && address % size)
		return checked_fault(c, "%s at %#llx is not aligned to %u bytes", call->who,
				     (unsigned long long)address, size);
	return checked_reach(c, address, size, write, call->who);
}

static bool take_argument(struct checked *c, struct call *call, unsigned i)
{
	uint64_t value = c->r[1 + i];
	enum helper_arg arg = (enum helper_arg)call->helper->args[i];

	snprintf(call->who, sizeof(call->who), "bpf_%s(): argument %u", call->helper->name, i + 1);
	switch (arg) {
	case ARG_NONE: case ARG_ANY: case ARG_SIZE: case ARG_SIZE_OR_ZERO: case ARG_CONST_ALLOC_SIZE:
	case ARG_STACK_OR_NULL:		/* only handed on to a callback */
		return true;
	case ARG_CONST_MAP:
		return take_map(c, call, value);
	case ARG_MAP_KEY:
		return take_map_memory(c, call, value, true, false);
	case ARG_MAP_VALUE:
		return take_map_memory(c, call, value, false, false);
	case ARG_MAP_VALUE_OR_NULL:
		return !value || take_map_memory(c, call, value, false, false);
	case ARG_MAP_VALUE_UNINIT:
		/* A Bloom filter only looks at it. */
		return take_map_memory(c, call, value, false, call->map &&
				       call->map->def.type != MAP_BLOOM_FILTER);
	case ARG_MEM: case ARG_MEM_UNINIT:
		return take_memory(c, call, i, true, false);
	case ARG_MEM_OR_NULL:
		return take_memory(c, call, i, true, true);
	case ARG_MEM_RDONLY:
		return take_memory(c, call, i, false, false);
	case ARG_MEM_RDONLY_OR_NULL:
		return take_memory(c, call, i, false, true);
	case ARG_FIXED_MEM:
		return take_fixed(c, call, value, call->helper->arg_extra[i], false);
	case ARG_INT_PTR: case ARG_LONG_PTR:
		return take_fixed(c, call, value, call->helper->arg_extra[i], true);
	case ARG_CTX:
		return value == checked_ctx(c) || refuse(c, call, value, "the context");
	case ARG_CTX_OR_NULL:
		return !value || value == checked_ctx(c) || refuse(c, call, value, "the context or NULL");
	case ARG_SPIN_LOCK:
		return take_lock(c, call, value);
	case ARG_ALLOC_MEM:
		return take_record(c, call, value);
	case ARG_ALLOC_MEM_OR_NULL:
		return !value || take_record(c, call, value);
	case ARG_FUNC:
		return take_function(c, call, value);
	case ARG_CONST_STR:
		return take_string(c, call, value);
	case ARG_SOCKET_OR_NULL: case ARG_BTF_SOCK_COMMON_OR_NULL: case ARG_OBJECT_OR_NULL:
		return !value || refuse(c, call, value, "NULL, since there are no kernel objects here");
	case ARG_SOCK_COMMON: case ARG_SOCKET: case ARG_BTF_SOCK_COMMON: case ARG_OBJECT: case ARG_PERCPU_BTF_ID:
		return refuse(c, call, value, "a kernel object, and there are none here");
	case ARG_TIMER: case ARG_KPTR: case ARG_KPTR_OBJECT_OR_NULL: case ARG_DYNPTR: case ARG_DYNPTR_UNINIT:
	case ARG_DYNPTR_OF:
		break;
	}
	return checked_fault(c, "%s cannot be checked: only a verified program may call this", call->who);
}

/* ---- results ---- */

static bool give_value(struct checked *c, const struct call *call, uint64_t address)
{
	struct checked_region r = {
		.kind = CHECKED_VALUE, .start = address, .size = call->map->def.value_size, .map = call->map,
		.readonly = call->map->def.flags & MAPFLAG_RDONLY_PROG,
	};

	if (call->map->def.type == MAP_ARRAY_OF_MAPS || call->map->def.type == MAP_HASH_OF_MAPS) {
		r.kind = CHECKED_MAP;
		r.map = (const struct map *)(uintptr_t)address;
		r.size = sizeof(*r.map);
	}
	return checked_add(c, r);
}

static bool give_record(struct checked *c, const struct call *call, uint64_t address, uint64_t size)
{
	c->n_records++;
	return checked_add(c, (struct checked_region){ .kind = CHECKED_RECORD, .start = address, .size = size,
						       .map = call->map, .pc = checked_frame(c)->pc });
}

/* `size`: r2 before the call. */
static bool take_result(struct checked *c, const struct call *call, uint64_t size)
{
	switch ((enum helper_ret)call->helper->ret) {
	case RET_INTEGER: case RET_VOID:
		return true;
	case RET_MAP_VALUE: case RET_MAP_VALUE_OR_NULL:
		return !c->r[0] || !call->map || give_value(c, call, c->r[0]);
	case RET_ALLOC_MEM_OR_NULL:
		return !c->r[0] || give_record(c, call, c->r[0], size);
	case RET_SOCKET_OR_NULL: case RET_TCP_SOCK_OR_NULL: case RET_SOCK_COMMON_OR_NULL: case RET_MEM_OR_BTF_ID:
	case RET_MEM_OR_BTF_ID_OR_NULL: case RET_OBJECT: case RET_OBJECT_OR_NULL: case RET_TRUSTED_OBJECT:
	case RET_KPTR_OR_NULL: case RET_DYNPTR_MEM_OR_NULL:
		return true;	/* an address of nothing that the program may reach */
	}
	return true;
}

/* Locks and records, which a program has to give back. */
static void note_duties(struct checked *c, uint32_t id, uint64_t r1)
{
	switch (id) {
	case HELPER_spin_lock:
		c->locks[c->n_locks++] = r1;
		break;
	case HELPER_spin_unlock:
		for (uint32_t i = 0; i < c->n_locks; i++)
			if (c->locks[i] == r1)
				c->locks[i] = c->locks[--c->n_locks];
		break;
	case HELPER_ringbuf_submit: case HELPER_ringbuf_discard:
		checked_remove(c, r1);
		c->n_records--;
		break;
	}
}

static const struct helper *find(struct checked *c, uint32_t id)
{
	const struct progtype *type = checked_frame(c)->prog->type;
	const struct helper *any = helper_by_id(id), *h = type ? helper_for(id, type) : any;

	if (!any)
		checked_fault(c, "there is no helper number %d", (int32_t)id);
	else if (!run_helpers[id])
		checked_fault(c, "bpf_%s() means nothing outside the kernel", any->name);
	else if (!h)
		checked_fault(c, "programs of type %s cannot call bpf_%s()", type->name, any->name);
	else
		return h;
	return NULL;
}

bool checked_helper(struct checked *c, uint32_t id)
{
	struct call call = { .helper = find(c, id) };
	const struct map *each_map = c->each_map;
	uint64_t r1 = c->r[1], r2 = c->r[2];

	if (!call.helper)
		return false;
	for (unsigned i = 0; i < 5; i++)
		if (!take_argument(c, &call, i))
			return false;
	c->each_map = id == HELPER_for_each_map_elem ? call.map : NULL;
	c->r[0] = run_helpers[id](r1, r2, c->r[3], c->r[4], c->r[5], c->vm);
	c->each_map = each_map;
	if (c->failed)
		return false;		/* in a callback */
	note_duties(c, id, r1);
	return take_result(c, &call, r2);
}

bool checked_element(struct checked *c, uint64_t key, uint64_t value)
{
	const struct map *map = c->each_map;

	return checked_add(c, (struct checked_region){ .kind = CHECKED_KEY, .start = key, .map = map,
						       .size = map->def.key_size, .readonly = true }) &&
	       checked_add(c, (struct checked_region){ .kind = CHECKED_VALUE, .start = value, .map = map,
						       .size = map->def.value_size,
						       .readonly = map->def.flags & MAPFLAG_RDONLY_PROG });
}

void checked_settle(struct checked *c)
{
	struct checked_region record;

	if (c->n_locks)
		checked_fault(c, "it ended holding a lock");
	for (uint32_t i = 0; i < c->n_locks; i++)
		__atomic_store_n((uint32_t *)POINTER(c->locks[i]), 0, __ATOMIC_RELEASE);
	for (; c->n_records; c->n_records--) {
		record = checked_any(c, CHECKED_RECORD);
		checked_fault(c,
			      "it ended without submitting or discarding the record of ring buffer '%s' that "
			      "instruction %u reserved", record.map->def.name, record.pc);
		map_ringbuf_discard(POINTER(record.start));
		checked_remove(c, record.start);
	}
}
