/*
 * btf_store.h - how a struct btf keeps its types and strings: for btf.c and btf_read.c only.
 */
#ifndef CORE_BTF_STORE_H
#define CORE_BTF_STORE_H

#include "core/btf.h"

enum { BTF_MAGIC = 0xeb9f, BTF_HEADER = 24 };

/* Consecutive strings, each with its NUL, from offset `start` of the string section on. Never moves. */
struct btf_chunk {
	uint32_t start, len, cap;
	char *bytes;
};

struct btf_block;

struct btf {
	struct btf_type **types;	/* types[0] is void */
	uint32_t n_types, cap_types;
	struct btf_chunk *chunks;	/* sorted by start */
	uint32_t n_chunks;
	uint32_t *buckets;		/* hash of strings: offset, 0 free (the empty string is not in it) */
	uint32_t n_buckets, n_hashed;
	struct btf_block *blocks;	/* memory of types and their arrays */
};

/* Zeroed memory that lives as long as the btf; NULL without memory. */
void *btf_alloc(struct btf *btf, size_t size);
/* Appends a type with room for `n` items of `item` bytes behind `members`; NULL without memory. */
struct btf_type *btf_append(struct btf *btf, enum btf_kind kind, uint32_t n, size_t item);
/* Appends a chunk with these bytes (NULL: empty room of that size); NULL without memory. */
struct btf_chunk *btf_add_chunk(struct btf *btf, const char *bytes, uint32_t len);
/* Makes the strings of the first chunk findable, so that btf_add_string() shares them. */
bool btf_hash_strings(struct btf *btf);

#endif
