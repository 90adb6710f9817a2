/*
 * names.c - names that every text may use without defining them: constants of the kernel's headers, offsets
 * of header and context fields, sizes of these structs, numbers of helpers and map types.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "asm/as.h"
#include "core/ctx.h"
#include "core/helper.h"
#include "core/maptype.h"

static const struct known {
	const char *name;
	int64_t value;
} table[] = {
#define NAME(name, value) { #name, (int64_t)(value) },
#define HEADER(name, size) { "sizeof." #name, size },
#define FIELD(name, field, offset) { #name "." #field, offset },
#include "asm/names.def"
};

enum { N_NAMES = sizeof(table) / sizeof(table[0]), BUCKETS = 1024, MAX_NAME = 63, MAX_PROGTYPE = 64 };

static uint16_t buckets[BUCKETS];	/* 1 + index */

_Static_assert(N_NAMES < BUCKETS / 2, "names are found by hashing");

static unsigned hash(const char *p, size_t len)
{
	unsigned h = (unsigned)len;

	for (size_t i = 0; i < len; i++)
		h = h * 37 + (unsigned char)p[i];
	return (h ^ h >> 10) % BUCKETS;
}

__attribute__((constructor)) static void names_index(void)
{
	for (unsigned i = 0; i < N_NAMES; i++) {
		unsigned b = hash(table[i].name, strlen(table[i].name));

		while (buckets[b])
			b = (b + 1) % BUCKETS;
		buckets[b] = (uint16_t)(i + 1);
	}
}

/* Whether `word` is what people call the context: its UAPI name, that without underscores, or in short. */
static bool calls_ctx(const char *word, const char *ctx_name)
{
	if (!strcmp(word, ctx_name) || (!strncmp(ctx_name, "__", 2) && !strcmp(word, ctx_name + 2)))
		return true;
	return (!strcmp(word, "skb") && !strcmp(ctx_name, "__sk_buff")) ||
	       (!strcmp(word, "xdp") && !strcmp(ctx_name, "xdp_md"));
}

/* "xdp_md.data_end", "skb.cb", "sizeof.xdp_md" */
static bool ctx_value(const char *name, int64_t *value)
{
	char first[MAX_NAME + 1], element[MAX_NAME + 4];
	const char *field = strchr(name, '.') + 1;

	snprintf(first, sizeof(first), "%.*s", (int)(field - name - 1), name);
	snprintf(element, sizeof(element), "%s[0]", field);
	for (uint32_t n = 0; n < MAX_PROGTYPE; n++) {
		const struct progtype *type = progtype_by_number(n);
		const struct ctx_field *f;

		if (!type || !type->ctx_name)
			continue;
		if (!strcmp(first, "sizeof") && calls_ctx(field, type->ctx_name)) {
			*value = type->ctx_size;
			return true;
		}
		if (!calls_ctx(first, type->ctx_name))
			continue;
		f = ctx_field_by_name(type, field);
		if (!f)
			f = ctx_field_by_name(type, element);
		if (f) {
			*value = f->offset;
			return true;
		}
	}
	return false;
}

/* BPF_FUNC_map_lookup_elem, BPF_MAP_TYPE_HASH */
static bool number_of(const char *name, int64_t *value)
{
	char lower[MAX_NAME + 1];
	const struct helper *helper;
	const struct maptype *type;

	if (!strncmp(name, "BPF_FUNC_", 9)) {
		helper = helper_by_name(name + 9);
		*value = helper ? helper->id : 0;
		return helper != NULL;
	}
	if (strncmp(name, "BPF_MAP_TYPE_", 13))
		return false;
	name += 13;
	for (size_t i = 0; i <= strlen(name); i++)
		lower[i] = (char)tolower((unsigned char)name[i]);
	type = maptype_by_name(lower);
	*value = type ? type->number : 0;
	return type != NULL;
}

bool name_value(struct str word, int64_t *value)
{
	char name[MAX_NAME + 1];

	for (unsigned b = hash(word.p, word.len); buckets[b]; b = (b + 1) % BUCKETS) {
		const struct known *k = &table[buckets[b] - 1];

		if (!strncmp(k->name, word.p, word.len) && !k->name[word.len]) {
			*value = k->value;
			return true;
		}
	}
	if (word.len > MAX_NAME || *word.p == '.')
		return false;
	memcpy(name, word.p, word.len);
	name[word.len] = '\0';
	if (strchr(name, '.'))
		return ctx_value(name, value);
	return !strncmp(name, "BPF_", 4) && number_of(name, value);
}

/* Fields of the context that the word begins with, for "did you mean". */
static unsigned near_fields(struct as *as, struct str word, const char **names, unsigned n, unsigned max)
{
	const char *dot = word.len ? memchr(word.p, '.', word.len) : NULL;
	char first[MAX_NAME + 1];

	if (!dot || dot - word.p > MAX_NAME)
		return n;
	snprintf(first, sizeof(first), "%.*s", (int)(dot - word.p), word.p);
	for (uint32_t number = 0; number < MAX_PROGTYPE; number++) {
		const struct progtype *type = progtype_by_number(number);

		if (!type || !type->ctx_name || !calls_ctx(first, type->ctx_name))
			continue;
		for (unsigned i = 0; i < type->n_fields && n < max; i++) {
			size_t len = strlen(first) + strlen(type->fields[i].name) + 2;
			char *name = as_alloc(as, len);

			if (!name)
				return n;
			snprintf(name, len, "%s.%s", first, type->fields[i].name);
			names[n++] = name;
		}
		break;
	}
	return n;
}

unsigned names_like(struct as *as, struct str word, const char **names, unsigned max)
{
	unsigned n = 0;

	for (unsigned i = 0; i < N_NAMES && n < max; i++)
		names[n++] = table[i].name;
	return near_fields(as, word, names, n, max);
}
