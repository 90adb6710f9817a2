/*
 * words.h - bytes and numbers as people write them in tests and expectations: "be16:0x806 0*20 u64:5 0a0b".
 */
#ifndef CORE_WORDS_H
#define CORE_WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct strbuf;

/* A number as C has it, or with a sign; false: none. The whole word must be one. */
bool words_number(const char *s, uint64_t *value);
/*
 * Bytes written as words: hex digits, "u64:5" (also u8, u16, u32; host order), "be16:0x800" (be32, be64),
 * any of them with "*3" for three times. Returns the length, -1: not so.
 */
long words_bytes(const char *s, uint8_t *out, size_t max);
/* Appends bytes as one word of hex digits. */
void words_hex(struct strbuf *out, const void *bytes, size_t n);

#endif
