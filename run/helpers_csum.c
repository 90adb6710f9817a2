/*
 * Helpers on Internet checksums (RFC 1071, RFC 1624). Sums are kept as 32 bits in the machine's byte order
 * with end-around carries, as the kernel keeps them: a program may pass a sum from one helper to the next.
 */
#include <string.h>

#include "run/helpers.h"

enum { FIELD_SIZE = 0xf, PSEUDO_HEADER = 0x10, MARK_MANGLED_0 = 0x20, MARK_ENFORCE = 0x40, FOR_IPV6 = 0x80 };
enum { MAX_OFFSET = 0xffff };

static uint32_t sum_add(uint32_t a, uint32_t b)
{
	uint32_t sum = a + b;

	return sum + (sum < b);
}

static uint32_t sum_sub(uint32_t a, uint32_t b)
{
	return sum_add(a, ~b);
}

/* To 16 bits, carries added in. */
static uint16_t sum_to16(uint32_t sum)
{
	sum = (sum >> 16) + (sum & 0xffff);
	sum += sum >> 16;
	return (uint16_t)sum;
}

static uint16_t sum_fold(uint32_t sum)
{
	return (uint16_t)~sum_to16(sum);
}

/* The sum over n bytes, a multiple of 4, added to `sum`. */
static uint32_t sum_bytes(const uint8_t *p, uint64_t n, uint32_t sum)
{
	uint64_t total = sum;

	for (; n; n -= 4, p += 4) {
		uint32_t word;

		memcpy(&word, p, 4);
		total += word;
	}
	while (total >> 32)
		total = (total & UINT32_MAX) + (total >> 32);
	return (uint32_t)total;
}

BODY(csum_diff)
{
	const uint8_t *from = POINTER(r1), *to = POINTER(r3);
	uint64_t from_size = (uint32_t)r2, to_size = (uint32_t)r4;
	uint32_t seed = (uint32_t)r5;

	if ((from_size | to_size) % 4)
		return ERROR(EINVAL);
	if (from_size && to_size)
		return sum_to16(sum_sub(sum_bytes(to, to_size, seed), sum_bytes(from, from_size, 0)));
	if (to_size)
		return sum_to16(sum_bytes(to, to_size, seed));
	if (from_size)
		return sum_to16(~sum_bytes(from, from_size, ~seed));
	return sum_to16(seed);
}

/* Packets from a file carry no sum that hardware has computed. */
BODY(csum_update)
{
	return ERROR(KERNEL_ENOTSUPP);
}

BODY(csum_level)
{
	enum { QUERY, INC, DEC, RESET, MAX_LEVEL = 3 };
	int8_t *level = &state_of(vm)->packet.csum_level;

	switch ((uint32_t)r2) {
	case QUERY:
		return *level < 0 ? ERROR(EACCES) : (uint64_t)*level;
	case INC:
		*level += *level < MAX_LEVEL;
		return 0;
	case DEC:
		*level -= *level >= 0;
		return 0;
	case RESET:
		*level = -1;
		return 0;
	}
	return ERROR(EINVAL);
}

/* The checksum field at `offset`, or NULL. */
static uint8_t *checksum_at(const struct vm *vm, uint64_t offset)
{
	if (offset > MAX_OFFSET || offset & 1 || offset + 2 > packet_len(vm))
		return NULL;
	return vm->data + offset;
}

/* The checksum after a field of `size` bytes (0: `to` is a difference) went from `from` to `to`. */
static int replace(uint16_t *check, uint32_t from, uint32_t to, uint64_t size)
{
	uint32_t sum = (uint16_t)~*check;

	switch (size) {
	case 0:
		if (from)
			return -EINVAL;
		*check = sum_fold(sum_add(to, sum));
		return 0;
	case 2:
		*check = sum_fold(sum_add(sum_sub(sum, (uint16_t)from) , (uint16_t)to));
		return 0;
	case 4:
		*check = sum_fold(sum_add(sum_sub(sum, from), to));
		return 0;
	}
	return -EINVAL;
}

BODY(l3_csum_replace)
{
	uint8_t *at = checksum_at(vm, (uint32_t)r2);
	uint16_t check;
	int error;

	if (r5 & ~(uint64_t)FIELD_SIZE)
		return ERROR(EINVAL);
	if (!at)
		return ERROR(EFAULT);
	memcpy(&check, at, 2);
	error = replace(&check, (uint32_t)r3, (uint32_t)r4, r5);
	if (error)
		return ERROR(-error);
	memcpy(at, &check, 2);
	context_refresh(state_of(vm));
	return 0;
}

BODY(l4_csum_replace)
{
	uint8_t *at = checksum_at(vm, (uint32_t)r2);
	uint16_t check;
	int error;

	if (r5 & ~(uint64_t)(FIELD_SIZE | PSEUDO_HEADER | MARK_MANGLED_0 | MARK_ENFORCE | FOR_IPV6))
		return ERROR(EINVAL);
	if (!at)
		return ERROR(EFAULT);
	memcpy(&check, at, 2);
	/* UDP over IPv4: no checksum stays none. */
	if (r5 & MARK_MANGLED_0 && !(r5 & MARK_ENFORCE) && !check)
		return 0;
	error = replace(&check, (uint32_t)r3, (uint32_t)r4, r5 & FIELD_SIZE);
	if (error)
		return ERROR(-error);
	if (r5 & MARK_MANGLED_0 && !check)
		check = 0xffff;
	memcpy(at, &check, 2);
	context_refresh(state_of(vm));
	return 0;
}
