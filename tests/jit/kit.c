#include "tests/jit/kit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/strbuf.h"

uint64_t rnd(uint64_t *state)
{
	uint64_t z = *state += 0x9e3779b97f4a7c15;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
	z = (z ^ z >> 27) * 0x94d049bb133111eb;
	return z ^ z >> 31;
}

/* Outside the linear part: negative offsets give something, others are outside the packet. */
static uint64_t load_packet(uint64_t offset, uint64_t bytes, uint64_t r3, uint64_t r4, uint64_t r5,
			    struct vm *vm)
{
	(void)r3, (void)r4, (void)r5, (void)vm;
	return (int64_t)offset < -1000 ? (offset * 7 + bytes) & 0xff : UINT64_MAX;
}

static uint64_t mix(uint64_t r1, uint64_t r2, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	vm->time_ns++;
	return r1 * 3 + (r2 ^ r3) - r4 * r5 + vm->time_ns;
}

static uint64_t lookup(uint64_t handle, uint64_t key, uint64_t r3, uint64_t r4, uint64_t r5, struct vm *vm)
{
	const struct kit *k = vm->runner;
	uint32_t index;

	(void)r3, (void)r4, (void)r5;
	memcpy(&index, (void *)(uintptr_t)key, 4);
	if (handle != k->map.handle || index >= k->map.max_entries)
		return 0;
	return (uint64_t)(uintptr_t)k->map.elements + index * k->map.stride;
}

void kit_reset_memory(struct kit *k)
{
	memset(&k->vm, 0, sizeof(k->vm));
	for (unsigned i = 0; i < sizeof(k->memory); i++)
		k->memory[i] = (uint8_t)(i * 37 + 11);
	for (unsigned i = 0; i < sizeof(k->packet); i++)
		k->packet[i] = (uint8_t)(i * 91 + 5);
	for (unsigned i = 0; i < 16; i++)
		k->elements[i] = 0x0102030405060708 * (i + 1);
	k->vm.data = k->packet;
	k->vm.data_end = k->packet + sizeof(k->packet);
	k->vm.ctx[0] = (uint64_t)(uintptr_t)k->memory;
	k->vm.ctx[1] = sizeof(k->memory);
	k->vm.ctx[2] = 0x1122334455667788;
	k->vm.runner = k;
}

void kit_init(struct kit *k)
{
	memset(k, 0, sizeof(*k));
	for (unsigned i = 0; i < 256; i++)
		k->helpers[i] = mix;
	k->helpers[1] = lookup;
	k->map = (struct jit_map){ 0x5555aaaa, (uint8_t *)k->elements, 16, 8, NULL };
	k->env = (struct jit_env){ .maps = &k->map, .n_maps = 1, .helpers = k->helpers, .n_helpers = 256,
				   .load_packet = load_packet };
	kit_func(k);
}

void kit_free(struct kit *k)
{
	free(k->insns);
	proof_free(k->proof);
	k->insns = NULL;
	k->proof = NULL;
}

uint32_t kit_add(struct kit *k, struct insn in)
{
	if (in.id != ISA_IMM64_HI) {
		const struct isa_row *row = &isa_rows[in.id];

		in.opcode = row->opcode;
		in.src = row->src == ISA_REG ? in.src : (uint8_t)row->src;
		in.off = row->off == ISA_ANY ? in.off : (int16_t)row->off;
		in.imm = row->imm == ISA_ANY ? in.imm : row->imm;
	}
	if (k->n == k->cap) {
		k->cap = k->cap ? k->cap * 2 : 256;
		k->insns = realloc(k->insns, k->cap * sizeof(*k->insns));
		if (!k->insns)
			abort();
	}
	k->insns[k->n] = in;
	return k->n++;
}

void kit_imm64(struct kit *k, unsigned dst, uint64_t value)
{
	kit_add(k, I(LD_IMM64, .dst = (uint8_t)dst, .imm = (int32_t)(uint32_t)value));
	kit_add(k, I(IMM64_HI, .imm = (int32_t)(value >> 32)));
}

void kit_func(struct kit *k)
{
	k->funcs[k->prog.n_funcs++].start = k->n;
}

void kit_finish(struct kit *k)
{
	proof_free(k->proof);
	k->prog.insns = k->insns;
	k->prog.len = k->n;
	k->prog.funcs = k->funcs;
	for (uint32_t f = 0; f < k->prog.n_funcs; f++)
		k->funcs[f].end = f + 1 < k->prog.n_funcs ? k->funcs[f + 1].start : k->n;
	k->proof = proof_new(k->n, k->prog.n_funcs);
	for (uint32_t i = 0; i < k->n; i++) {
		unsigned kind = isa_op_kinds[isa_row(&k->insns[i])->op];

		k->proof->facts[i].flags = PROOF_SEEN | PROOF_TAKEN | PROOF_FALLS;
		if (kind == KIND_LOAD || kind == KIND_STORE || kind == KIND_ATOMIC)
			k->proof->facts[i].mem = PROOF_MEM_DIRECT;
	}
	for (uint32_t f = 0; f < k->prog.n_funcs; f++) {
		k->proof->funcs[f].stack_depth = ISA_STACK;
		k->proof->funcs[f].reached = true;
	}
}

CALLS_CODE int kit_native(struct kit *k, unsigned flags, uint64_t *result)
{
	struct code *code;
	int err;

	k->env.flags = flags;
	err = jit_compile(&k->prog, k->proof, &k->env, &code, NULL);
	if (err)
		return err;
	kit_reset_memory(k);
	*result = code_function(code)(&k->vm);
	code_free(code);
	return 0;
}

bool kit_agree(struct kit *k, unsigned flags, uint64_t *result)
{
	struct ref_env e = { .prog = &k->prog, .env = &k->env, .steps = 100000000 };
	uint64_t expected, elements[16];
	uint8_t memory[sizeof(k->memory)];
	struct vm vm;
	int err;

	kit_reset_memory(k);
	expected = ref_run(&e, &k->vm);
	memcpy(memory, k->memory, sizeof(memory));
	memcpy(elements, k->elements, sizeof(elements));
	vm = k->vm;
	err = kit_native(k, flags, result);
	if (err) {
		printf("# compile: %d\n", err);
		return false;
	}
	if (*result != expected)
		printf("# r0 = %#llx, expected %#llx\n", (unsigned long long)*result,
		       (unsigned long long)expected);
	return *result == expected && !memcmp(memory, k->memory, sizeof(memory)) &&
	       !memcmp(elements, k->elements, sizeof(elements)) && !memcmp(&vm, &k->vm, sizeof(vm));
}
