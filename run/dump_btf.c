/*
 * Values by their BTF types, in the words of bpftool's dumper.
 */
#include <ctype.h>
#include <string.h>

#include "core/btf.h"
#include "core/json.h"
#include "run/dump.h"

struct typed {
	struct json *j;
	const struct btf *btf;
	bool plain;
	unsigned depth;
	const uint8_t *end;	/* of the value: types of a damaged file may say more than there is */
};

static void any(struct typed *t, uint32_t id, const uint8_t *data);

static uint64_t read_bits(const uint8_t *data, unsigned at, unsigned bits)
{
	uint64_t value = 0;

	/* Little-endian hosts number bits from the low end, big-endian ones from the high end. */
	for (unsigned i = 0; i < bits; i++) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
		value |= (uint64_t)(data[(at + i) / 8] >> (at + i) % 8 & 1) << i;
#else
		value = value << 1 | (data[(at + i) / 8] >> (7 - (at + i) % 8) & 1);
#endif
	}
	return value;
}

static void hexadecimal(struct typed *t, uint64_t high, uint64_t low)
{
	const char *quote = t->plain ? "" : "\"";

	if (high)
		json_raw(t->j, "%s0x%llx%016llx%s", quote, (unsigned long long)high, (unsigned long long)low,
			 quote);
	else
		json_raw(t->j, "%s0x%llx%s", quote, (unsigned long long)low, quote);
}

static void bit_field(struct typed *t, const uint8_t *data, unsigned at, unsigned bits)
{
	uint64_t low, high;

	if (data > t->end || (size_t)(t->end - data) < (at + bits + 7) / 8) {
		json_raw(t->j, "null");
		return;
	}
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	low = read_bits(data, at, bits > 64 ? 64 : bits);
	high = bits > 64 ? read_bits(data, at + 64, bits - 64) : 0;
#else
	high = bits > 64 ? read_bits(data, at, bits - 64) : 0;
	low = read_bits(data, bits > 64 ? at + bits - 64 : at, bits > 64 ? 64 : bits);
#endif
	hexadecimal(t, high, low);
}

static void integer(struct typed *t, const struct btf_type *type, const uint8_t *data)
{
	unsigned bits = type->bits;
	uint64_t value;

	if (type->bit_offset || bits != type->size * 8 || bits > 64) {
		bit_field(t, data, type->bit_offset, bits > 128 ? 128 : bits);
		return;
	}
	value = read_bits(data, 0, bits);
	if (type->encoding & BTF_INT_BOOL_ENC) {
		json_raw(t->j, "%s", value ? "true" : "false");
	} else if (type->encoding & BTF_INT_CHAR_ENC) {
		if (isprint((int)value))
			json_raw(t->j, "\"%c\"", (int)value);
		else
			json_raw(t->j, t->plain ? "0x%x" : "\"\\u00%02x\"", (unsigned)value);
	} else if (type->encoding & BTF_INT_SIGNED_ENC) {
		json_raw(t->j, "%lld", (long long)((int64_t)(value << (64 - bits)) >> (64 - bits)));
	} else {
		json_raw(t->j, "%llu", (unsigned long long)value);
	}
}

static void pointer(struct typed *t, const uint8_t *data)
{
	uint64_t value = read_bits(data, 0, 64);

	if (!t->plain)
		json_raw(t->j, "%llu", (unsigned long long)value);
	else if (value)
		json_raw(t->j, "0x%llx", (unsigned long long)value);
	else
		json_raw(t->j, "(nil)");
}

static void enumeration(struct typed *t, const struct btf_type *type, const uint8_t *data)
{
	unsigned bits = type->size * 8;
	uint64_t value = read_bits(data, 0, bits), mask = bits < 64 ? (1ull << bits) - 1 : UINT64_MAX;

	for (uint32_t i = 0; i < type->n; i++)
		if (((uint64_t)type->values[i].value & mask) == value) {
			json_string(t->j, type->values[i].name);
			return;
		}
	json_raw(t->j, "%lld", (long long)((int64_t)(value << (64 - bits)) >> (64 - bits)));
}

/* Printable text with its end inside. */
static bool is_text(const struct typed *t, const struct btf_type *array, const uint8_t *data)
{
	const struct btf_type *element = btf_type(t->btf, btf_skip_modifiers(t->btf, array->type));

	if (!element || element->kind != BTF_INT || element->size != 1 ||
	    (!(element->encoding & BTF_INT_CHAR_ENC) && strcmp(element->name, "char")))
		return false;
	for (uint32_t i = 0; i < array->nelems; i++) {
		if (!data[i])
			return true;
		if (data[i] < 0x20 || data[i] >= 0x7f)
			return false;
	}
	return false;
}

static void array(struct typed *t, const struct btf_type *type, const uint8_t *data)
{
	int64_t size = btf_size(t->btf, type->type);

	if (is_text(t, type, data)) {
		json_string(t->j, (const char *)data);
		return;
	}
	json_open(t->j, '[');
	for (uint32_t i = 0; size > 0 && i < type->nelems; i++)
		any(t, type->type, data + (size_t)i * (size_t)size);
	json_close(t->j, ']');
}

static void composite(struct typed *t, const struct btf_type *type, const uint8_t *data)
{
	json_open(t->j, '{');
	for (uint32_t i = 0; i < type->n; i++) {
		const struct btf_member *member = &type->members[i];

		json_name(t->j, member->name);
		if (member->bit_size)
			bit_field(t, data + member->bit_offset / 8, member->bit_offset % 8, member->bit_size);
		else
			any(t, member->type, data + member->bit_offset / 8);
	}
	json_close(t->j, '}');
}

static void variables(struct typed *t, const struct btf_type *type, const uint8_t *data)
{
	json_open(t->j, '{');
	json_name(t->j, type->name);
	json_open(t->j, '[');
	for (uint32_t i = 0; i < type->n; i++) {
		const struct btf_type *var = btf_type(t->btf, type->secvars[i].type);

		json_open(t->j, '{');
		if (var) {
			json_name(t->j, var->name);
			any(t, var->type, data + type->secvars[i].offset);
		}
		json_close(t->j, '}');
	}
	json_close(t->j, ']');
	json_close(t->j, '}');
}

/* Types may nest, and in a damaged file without end. */
static void any(struct typed *t, uint32_t id, const uint8_t *data)
{
	enum { MAX_DEPTH = 64 };
	const struct btf_type *type = btf_type(t->btf, btf_skip_modifiers(t->btf, id));
	int64_t size = btf_size(t->btf, id);

	if (!type || t->depth >= MAX_DEPTH || data > t->end || size > t->end - data) {
		json_raw(t->j, "null");
		return;
	}
	t->depth++;
	switch (type->kind) {
	case BTF_INT:
		integer(t, type, data);
		break;
	case BTF_PTR:
		pointer(t, data);
		break;
	case BTF_ENUM:
	case BTF_ENUM64:
		enumeration(t, type, data);
		break;
	case BTF_ARRAY:
		array(t, type, data);
		break;
	case BTF_STRUCT:
	case BTF_UNION:
		composite(t, type, data);
		break;
	case BTF_DATASEC:
		variables(t, type, data);
		break;
	case BTF_FLOAT:
		bit_field(t, data, 0, type->size * 8 > 128 ? 128 : type->size * 8);
		break;
	default:
		json_raw(t->j, "null");
	}
	t->depth--;
}

void dump_typed(struct json *j, const struct btf *btf, uint32_t type, const void *data, size_t size,
		bool plain)
{
	struct typed t = { j, btf, plain, 0, (const uint8_t *)data + size };

	any(&t, type, data);
}
