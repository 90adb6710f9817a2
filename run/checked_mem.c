/*
 * The memory that exists for a program. Stack, context and packet are where they are; map values, records and
 * the like stand in a tree by address, since a program may hold any number of them.
 */
#include <errno.h>
#include <stdlib.h>

#include "core/ctx.h"
#include "maps/map.h"
#include "run/checked_impl.h"

/* ---- the tree: sorted by start, and a heap by a hash of it, so that it stays flat ---- */

static uint32_t heat_of(uint64_t start)
{
	start *= 0x9e3779b97f4a7c15;
	return (uint32_t)(start >> 32) | 1;
}

/* Takes the tree apart: below `start`, and the rest. */
static void split(struct checked_node *nodes, uint32_t tree, uint64_t start, uint32_t *below, uint32_t *rest)
{
	while (tree) {
		struct checked_node *n = &nodes[tree];

		if (n->region.start < start) {
			*below = tree;
			below = &n->right;
			tree = n->right;
		} else {
			*rest = tree;
			rest = &n->left;
			tree = n->left;
		}
	}
	*below = *rest = 0;
}

static uint32_t join(struct checked_node *nodes, uint32_t low, uint32_t high)
{
	uint32_t root = 0, *to = &root;

	while (low && high) {
		if (nodes[low].heat > nodes[high].heat) {
			*to = low;
			to = &nodes[low].right;
			low = *to;
		} else {
			*to = high;
			to = &nodes[high].left;
			high = *to;
		}
	}
	*to = low ? low : high;
	return root;
}

/* The link to the node that starts at `start`, or to where it would hang. */
static uint32_t *link_of(struct checked *c, uint64_t start)
{
	uint32_t *link = &c->root;

	while (*link && c->nodes[*link].region.start != start)
		link = start < c->nodes[*link].region.start ? &c->nodes[*link].left : &c->nodes[*link].right;
	return link;
}

void checked_forget(struct checked *c)
{
	c->n_nodes = 1;
	c->root = 0;
}

bool checked_add(struct checked *c, struct checked_region region)
{
	uint32_t heat = heat_of(region.start), *link = link_of(c, region.start), node;

	if (*link) {		/* given out before */
		c->nodes[*link].region = region;
		return true;
	}
	if (c->n_nodes >= c->cap_nodes) {
		uint32_t cap = c->cap_nodes ? c->cap_nodes * 2 : 64;
		struct checked_node *nodes = realloc(c->nodes, cap * sizeof(*nodes));

		if (!nodes)
			return checked_fault(c, "out of memory");
		c->nodes = nodes;
		c->cap_nodes = cap;
	}
	node = c->n_nodes++;
	for (link = &c->root; *link && c->nodes[*link].heat > heat;)
		link = region.start < c->nodes[*link].region.start ? &c->nodes[*link].left :
			&c->nodes[*link].right;
	c->nodes[node] = (struct checked_node){ .region = region, .heat = heat };
	split(c->nodes, *link, region.start, &c->nodes[node].left, &c->nodes[node].right);
	*link = node;
	return true;
}

void checked_remove(struct checked *c, uint64_t start)
{
	uint32_t *link = link_of(c, start);

	if (*link)	/* its place stays unused until the next run */
		*link = join(c->nodes, c->nodes[*link].left, c->nodes[*link].right);
}

/* The node with the greatest start up to `address`, 0: none; and the one after it. */
static uint32_t floor_of(const struct checked *c, uint64_t address, uint32_t *next)
{
	uint32_t best = 0, n = c->root;

	*next = 0;
	while (n) {
		if (c->nodes[n].region.start <= address) {
			best = n;
			n = c->nodes[n].right;
		} else {
			*next = n;
			n = c->nodes[n].left;
		}
	}
	return best;
}

struct checked_region checked_at(const struct checked *c, uint64_t start, enum checked_kind kind)
{
	uint32_t next, n = floor_of(c, start, &next);

	if (n && c->nodes[n].region.start == start && c->nodes[n].region.kind == kind)
		return c->nodes[n].region;
	return (struct checked_region){ .kind = CHECKED_NOWHERE };
}

static struct checked_region any_below(const struct checked *c, uint32_t n, enum checked_kind kind)
{
	struct checked_region found = { .kind = CHECKED_NOWHERE };

	if (n && c->nodes[n].region.kind == kind)
		return c->nodes[n].region;
	if (n)
		found = any_below(c, c->nodes[n].left, kind);
	if (n && found.kind == CHECKED_NOWHERE)
		found = any_below(c, c->nodes[n].right, kind);
	return found;
}

struct checked_region checked_any(const struct checked *c, enum checked_kind kind)
{
	return any_below(c, c->root, kind);
}

/* ---- what is always there ---- */

enum { FIXED_REGIONS = 4 };

/* Context, packet, and the stack frame that the address is nearest to: to out[]; how many. */
static unsigned fixed_regions(const struct checked *c, uint64_t address, struct checked_region *out)
{
	const struct vm *vm = c->vm;
	const struct progtype *type = c->frames[c->depth].prog->type;
	uint64_t stack = (uintptr_t)c->stack, into = address - stack;
	unsigned n = 0;

	if (type)
		out[n++] = (struct checked_region){ .kind = CHECKED_CTX, .start = checked_ctx(c),
						    .size = type->ctx_size };
	if (vm->data_meta < vm->data)
		out[n++] = (struct checked_region){ .kind = CHECKED_META, .start = (uintptr_t)vm->data_meta,
						    .size = (uint64_t)(vm->data - vm->data_meta) };
	if (vm->data)
		out[n++] = (struct checked_region){ .kind = CHECKED_PACKET, .start = (uintptr_t)vm->data,
						    .size = packet_len(vm) };
	if (into < (uint64_t)CHECKED_FRAMES * CHECKED_FRAME_BYTES) {
		/* The half of the gap above a frame is nearer to that frame. */
		uint64_t frame = into < ISA_STACK / 2 ? 0 : (into - ISA_STACK / 2) / CHECKED_FRAME_BYTES;

		out[n++] = (struct checked_region){
			.kind = CHECKED_STACK, .frame = (uint32_t)frame, .size = ISA_STACK,
			.start = stack + frame * CHECKED_FRAME_BYTES + ISA_STACK
		};
	}
	return n;
}

static bool inside(const struct checked_region *r, uint64_t address, uint64_t size)
{
	return address >= r->start && size <= r->size && address - r->start <= r->size - size;
}

struct checked_region checked_find(const struct checked *c, uint64_t address)
{
	struct checked_region fixed[FIXED_REGIONS];
	uint32_t next, n;
	unsigned n_fixed = fixed_regions(c, address, fixed);

	for (unsigned i = 0; i < n_fixed; i++)
		if (inside(&fixed[i], address, 1))
			return fixed[i];
	n = floor_of(c, address, &next);
	if (n && inside(&c->nodes[n].region, address, 1))
		return c->nodes[n].region;
	return (struct checked_region){ .kind = CHECKED_NOWHERE };
}

/* ---- in words ---- */

static void name_region(const struct checked *c, const struct checked_region *r, struct strbuf *out)
{
	const char *map = r->map && r->map->def.name ? r->map->def.name : "?";

	switch ((enum checked_kind)r->kind) {
	case CHECKED_NOWHERE: case CHECKED_CODE:
		strbuf_puts(out, "the program's instructions");
		break;
	case CHECKED_STACK:
		if (r->frame > c->depth)
			strbuf_puts(out, "the stack of a function that has returned");
		else
			strbuf_printf(out, "the stack of '%s'",
				      prog_func(c->frames[r->frame].prog, c->frames[r->frame].pc)->name);
		break;
	case CHECKED_CTX:
		strbuf_printf(out, "the context (struct %s)", c->frames[c->depth].prog->type->ctx_name);
		break;
	case CHECKED_PACKET:
		strbuf_puts(out, "the packet");
		break;
	case CHECKED_META:
		strbuf_puts(out, "the packet's metadata");
		break;
	case CHECKED_VALUE:
		strbuf_printf(out, "a value of map '%s'", map);
		break;
	case CHECKED_KEY:
		strbuf_printf(out, "a key of map '%s'", map);
		break;
	case CHECKED_RECORD:
		strbuf_printf(out, "a record of ring buffer '%s'", map);
		break;
	case CHECKED_MAP:
		strbuf_printf(out, "map '%s' itself", map);
		break;
	}
}

void checked_describe(const struct checked *c, uint64_t address, struct strbuf *out)
{
	struct checked_region r = checked_find(c, address);
	uint32_t pc;

	if (checked_code(c, address, &pc)) {
		strbuf_printf(out, "instruction %u", pc);
		return;
	}
	if (r.kind == CHECKED_NOWHERE)
		return;
	name_region(c, &r, out);
	if (r.kind == CHECKED_STACK)
		strbuf_printf(out, ", r10 - %llu",
			      (unsigned long long)(r.start + r.size - address));
	else if (address != r.start)
		strbuf_printf(out, ", offset %llu", (unsigned long long)(address - r.start));
}

/* How far the access is from the region, without those of its bytes that are in it. */
static uint64_t distance(const struct checked_region *r, uint64_t address, uint64_t size)
{
	uint64_t end = r->start + r->size;

	if (address >= end)
		return address - end;
	if (address >= r->start)
		return 0;
	return address + size > r->start ? 0 : r->start - address - size + 1;
}

/* "8 bytes past the end of a value of map 'counters'". */
static void say_near(const struct checked *c, const struct checked_region *r, uint64_t address, uint64_t size,
		     struct strbuf *out)
{
	uint64_t end = r->start + r->size, off;

	if (address >= end) {
		off = address - end;
		if (off)
			strbuf_printf(out, "%llu byte%s past the end of ", (unsigned long long)off, off == 1 ?
				      "" : "s");
		else
			strbuf_puts(out, "just past the end of ");
	} else if (address < r->start) {
		off = r->start - address;
		strbuf_printf(out, "%llu byte%s before ", (unsigned long long)off, off == 1 ? "" : "s");
	} else {
		off = address + size - end;
		strbuf_printf(out, "%llu of the bytes are past the end of ", (unsigned long long)off);
	}
	name_region(c, r, out);
	strbuf_printf(out, " (%llu bytes)", (unsigned long long)r->size);
}

static void say_where(const struct checked *c, uint64_t address, uint64_t size, struct strbuf *out)
{
	enum { FAR = 65536, NULL_PAGE = 4096 };
	struct checked_region near[FIXED_REGIONS + 2], *best = NULL;
	uint32_t after, before = floor_of(c, address, &after);
	unsigned n = fixed_regions(c, address, near);

	if (before)
		near[n++] = c->nodes[before].region;
	if (after)
		near[n++] = c->nodes[after].region;
	for (unsigned i = 0; i < n; i++)
		if (!best || distance(&near[i], address, size) < distance(best, address, size))
			best = &near[i];
	if (address < NULL_PAGE)
		strbuf_printf(out, "a null pointer%s", address ? " and an offset" : "");
	else if (best && distance(best, address, size) < FAR)
		say_near(c, best, address, size, out);
	else
		strbuf_puts(out, "nothing that the program has is near");
}

bool checked_reach(struct checked *c, uint64_t address, uint64_t size, bool write, const char *who)
{
	struct checked_region r = checked_find(c, address);
	struct strbuf text = STRBUF_INIT;
	bool memory = r.kind != CHECKED_NOWHERE && r.kind != CHECKED_MAP && r.kind != CHECKED_CTX &&
		      !(r.kind == CHECKED_STACK && r.frame > c->depth);

	if (memory && inside(&r, address, size) && !(write && r.readonly))
		return true;
	if (memory && inside(&r, address, size)) {
		checked_describe(c, address, &text);
		strbuf_puts(&text, ", which is read-only");
	} else if (r.kind != CHECKED_NOWHERE && !memory) {
		checked_describe(c, address, &text);
		if (r.kind == CHECKED_CTX)
			strbuf_puts(&text, ", whose fields only instructions may use");
		else if (r.kind == CHECKED_MAP)
			strbuf_puts(&text, ", which is no memory");
	} else {
		say_where(c, address, size, &text);
	}
	checked_fault(c, "%s at %#llx: %s", who, (unsigned long long)address, text.s);
	strbuf_free(&text);
	return false;
}
