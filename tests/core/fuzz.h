/*
 * fuzz.h - entry points for fuzzers of what reads foreign bytes. Each takes any bytes, must not crash, leak or
 * hang, and must not fail without a diagnostic.
 */
#ifndef TESTS_CORE_FUZZ_H
#define TESTS_CORE_FUZZ_H

#include <stddef.h>
#include <stdint.h>

void fuzz_object(const uint8_t *bytes, size_t len);	/* ELF, then the linker and the writer */
void fuzz_btf(const uint8_t *bytes, size_t len);	/* BTF, and BTF.ext behind it */
void fuzz_code(const uint8_t *bytes, size_t len); /* bare instructions: decoder, disassembler, link_raw() */

#endif
