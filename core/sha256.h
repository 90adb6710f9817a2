/*
 * sha256.h - SHA-256 (FIPS 180-4): what the kernel tells programs apart by.
 */
#ifndef CORE_SHA256_H
#define CORE_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { SHA256_BYTES = 32 };

void sha256(const void *bytes, size_t len, uint8_t digest[SHA256_BYTES]);

#endif
