/*
 * ebpf.h - libebpf: BPF programs in user space. A program is read from an object file or an assembly source,
 * verified as the Linux kernel would, compiled to machine code, and run over packets; its maps are read and
 * written from outside.
 *
 *     char *message = NULL;
 *     struct ebpf_object *obj = ebpf_open("count_proto.o", NULL, &message);
 *     struct ebpf_program *prog = obj ? ebpf_program_by_name(obj, NULL, &message) : NULL;
 *
 *     if (!prog || ebpf_load(prog, &message))
 *             fprintf(stderr, "%s", message ? message : "out of memory\n");
 *     else
 *             ebpf_run(prog, packet, len, time_ns, &result);
 *     free(message);
 *     ebpf_close(obj);
 *
 * Functions that return int give 0, or a negative errno. A `message` may be NULL (not wanted); else *message
 * becomes a text that the caller frees, or NULL when there is nothing to say. Names returned are owned by the
 * object and live as long as it does. An object is for one thread at a time; objects are independent.
 */
#ifndef EBPF_EBPF_H
#define EBPF_EBPF_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A file's programs, and the maps that they share. */
struct ebpf_object;
struct ebpf_program;
struct ebpf_map;

enum ebpf_engine {
	EBPF_ENGINE_JIT,		/* machine code; the interpreter on hosts without a JIT */
	EBPF_ENGINE_INTERPRETER
};

/* Start with { .size = sizeof(struct ebpf_options) }: zero in the rest is the default. */
struct ebpf_options {
	size_t size;			/* of this struct, as the caller knows it */
	enum ebpf_engine engine;
	uint32_t log_level;		/* of the verifier, as in bpf(2): 1, 2, 4 added up; 0: rejections only */
	uint64_t seed;			/* of bpf_get_prandom_u32() */
	/* Gets what bpf_trace_printk() prints; NULL: nobody does. */
	void (*trace)(void *arg, const char *text, size_t len);
	void *trace_arg;
};

/* The library's version, "0.1.0". */
const char *ebpf_version(void);

/*
 * Opens an object (ELF for BPF), or an assembly source if the name ends in .s or .S, and creates its maps.
 * NULL and a message when it cannot be read. `options` may be NULL.
 */
struct ebpf_object *ebpf_open(const char *path, const struct ebpf_options *options, char **message);
/* Frees the object with its programs and maps. NULL is fine. */
void ebpf_close(struct ebpf_object *obj);

/* ---- programs ---- */

/* The program of that name, or with NULL the only one. NULL and a message when there is none. */
struct ebpf_program *ebpf_program_by_name(struct ebpf_object *obj, const char *name, char **message);
/* Program number `index`, from 0; NULL past the last. */
struct ebpf_program *ebpf_program_at(struct ebpf_object *obj, unsigned index);
const char *ebpf_program_name(const struct ebpf_program *prog);
const char *ebpf_program_section(const struct ebpf_program *prog);
/* "xdp", "sched_cls", "socket_filter" and so on; NULL: the section's name says nothing. */
const char *ebpf_program_type(const struct ebpf_program *prog);

/*
 * Verifies and compiles. -EACCES: rejected; *message is the verifier's log. Other errors: the program cannot run
 * here, and *message says why. Loading again does nothing.
 */
int ebpf_load(struct ebpf_program *prog, char **message);

struct ebpf_result {
	uint32_t value;			/* what the program returned: XDP_PASS, TC_ACT_SHOT, bytes to keep ... */
	const char *verdict;		/* that in words: "XDP_PASS"; static */
	const void *packet;		/* as the program left it; valid until the next run or ebpf_close() */
	size_t len;			/* bytes of it */
};

/*
 * Runs a loaded program on a copy of the packet, `len` bytes from the Ethernet header on. bpf_ktime_get_ns() is
 * `time_ns`. `result` may be NULL. -EINVAL: not loaded.
 */
int ebpf_run(struct ebpf_program *prog, const void *packet, size_t len, uint64_t time_ns, struct ebpf_result *result);

/* ---- maps ---- */

/* NULL: no map of that name. */
struct ebpf_map *ebpf_map_by_name(struct ebpf_object *obj, const char *name);
/* Map number `index`, from 0; NULL past the last. */
struct ebpf_map *ebpf_map_at(struct ebpf_object *obj, unsigned index);
const char *ebpf_map_name(const struct ebpf_map *map);
uint32_t ebpf_map_key_size(const struct ebpf_map *map);
/* Bytes of a value as the functions below pass it (per-CPU maps: all CPUs' values). */
size_t ebpf_map_value_size(const struct ebpf_map *map);

/* Flags of ebpf_map_update(), as BPF_ANY, BPF_NOEXIST, BPF_EXIST of bpf(2). */
enum { EBPF_ANY = 0, EBPF_NOEXIST = 1, EBPF_EXIST = 2 };

/* With the errors of bpf(2): -ENOENT, -EEXIST, -E2BIG (full), -EINVAL, -EPERM (frozen). */
int ebpf_map_lookup(struct ebpf_map *map, const void *key, void *value);
int ebpf_map_update(struct ebpf_map *map, const void *key, const void *value, uint64_t flags);
int ebpf_map_delete(struct ebpf_map *map, const void *key);
/* The key after `key` (NULL: the first) to *next; -ENOENT after the last. */
int ebpf_map_next_key(struct ebpf_map *map, const void *key, void *next);

enum ebpf_dump { EBPF_DUMP_TEXT, EBPF_DUMP_JSON, EBPF_DUMP_PRETTY_JSON };

/* The whole map as `bpftool map dump` prints it: a text that the caller frees, NULL without memory. */
char *ebpf_map_dump(struct ebpf_map *map, enum ebpf_dump form);

#ifdef __cplusplus
}
#endif

#endif
