#include "verify/legal.h"

#include <errno.h>
#include <string.h>

#include "core/maptype.h"
#include "verify/log.h"
#include "verify/reg.h"
#include "verify/rules.h"

/* Fields of an opcode (RFC 9669 section 3). */
enum { CLASS_LD, CLASS_LDX, CLASS_ST, CLASS_STX, CLASS_ALU, CLASS_JMP, CLASS_JMP32, CLASS_ALU64 };
enum { MODE_IMM = 0x00, MODE_ABS = 0x20, MODE_IND = 0x40, MODE_MEM = 0x60, MODE_MEMSX = 0x80, MODE_ATOMIC = 0xc0 };
enum { CODE_NEG = 0x80, CODE_MOV = 0xb0, CODE_END = 0xd0, CODE_JA = 0x00, CODE_CALL = 0x80, CODE_EXIT = 0x90,
       CODE_JCOND = 0xe0 };
enum { OPCODE_CALLX = 0x8d, MAX_MAPS = 64 };

static void list_opcodes(bool known[256])
{
	memset(known, 0, 256);
	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++)
		known[isa_rows[id].opcode] = isa_rows[id].opcode != OPCODE_CALLX;
}

/* ---- maps ---- */

struct used { uint8_t n; uint32_t maps[MAX_MAPS]; };

static bool is_tracing(const struct progtype *type)
{
	return type->id == PROGTYPE_KPROBE || type->id == PROGTYPE_TRACEPOINT || type->id == PROGTYPE_PERF_EVENT ||
	       type->id == PROGTYPE_RAW_TRACEPOINT || type->id == PROGTYPE_RAW_TRACEPOINT_WRITABLE;
}

/* Maps whose contents stay while a program sleeps. */
static bool map_lets_sleep(uint32_t type)
{
	switch (type) {
	case MAP_HASH: case MAP_LRU_HASH: case MAP_ARRAY: case MAP_PERCPU_HASH: case MAP_PERCPU_ARRAY:
	case MAP_LRU_PERCPU_HASH: case MAP_ARRAY_OF_MAPS: case MAP_HASH_OF_MAPS: case MAP_RINGBUF:
	case MAP_USER_RINGBUF: case MAP_INODE_STORAGE: case MAP_SK_STORAGE: case MAP_TASK_STORAGE:
	case MAP_CGRP_STORAGE: case MAP_QUEUE: case MAP_STACK: case MAP_ARENA:
		return true;
	}
	return false;
}

static int use_map(struct env *env, uint32_t map, struct used *used)
{
	for (unsigned i = 0; i < used->n; i++)
		if (used->maps[i] == map)
			return 0;
	if (used->n == MAX_MAPS) {
		verbose(env, "The total number of maps per program has reached the limit of %u\n", MAX_MAPS);
		return -E2BIG;
	}
	if (is_tracing(env->prog->type) &&
	    (map_has(env, map, MAPFIELD_LIST_HEAD) || map_has(env, map, MAPFIELD_RB_ROOT))) {
		verbose(env, "tracing progs cannot use bpf_{list_head,rb_root} yet\n");
		return -EINVAL;
	}
	if (map_def_has_lock(env, map) && env->prog->type->id == PROGTYPE_SOCKET_FILTER) {
		verbose(env, "socket filter progs cannot use bpf_spin_lock yet\n");
		return -EINVAL;
	}
	if (map_def_has_lock(env, map) && is_tracing(env->prog->type)) {
		verbose(env, "tracing progs cannot use bpf_spin_lock yet\n");
		return -EINVAL;
	}
	if (is_tracing(env->prog->type) && map_has(env, map, MAPFIELD_TIMER)) {
		verbose(env, "tracing progs cannot use bpf_timer yet\n");
		return -EINVAL;
	}
	if (is_tracing(env->prog->type) && map_has(env, map, MAPFIELD_WORKQUEUE)) {
		verbose(env, "tracing progs cannot use bpf_wq yet\n");
		return -EINVAL;
	}
	if (env->prog->set->maps[map].type == MAP_STRUCT_OPS) {
		verbose(env, "bpf_struct_ops map cannot be used in prog\n");
		return -EINVAL;
	}
	if (env->sleepable && !map_lets_sleep(env->prog->set->maps[map].type)) {
		verbose(env, "Sleepable programs can only use array, hash, ringbuf and local storage maps\n");
		return -EINVAL;
	}
	if (env->prog->set->maps[map].type == MAP_ARENA)
		return unsupported(env, "arena maps");
	used->maps[used->n++] = map;
	return 0;
}

static int direct_value(struct env *env, const struct map_def *map, uint32_t off)
{
	if (off >= LIMIT_VAR_OFF) {
		verbose(env, "direct value offset of %u is not allowed\n", off);
		return -EINVAL;
	}
	if (map->type != MAP_ARRAY) {
		verbose(env, "no direct value access support for this map type\n");
		return -EINVAL;
	}
	if (map->max_entries != 1 || off >= map->value_size) {
		verbose(env, "invalid access to map value pointer, value_size=%u off=%u\n", map->value_size, off);
		return map->max_entries != 1 ? -524 : -EINVAL;
	}
	return 0;
}

static int immediate(struct env *env, uint32_t at, struct used *used)
{
	const struct insn *in = &env->insns[at];
	const struct prog_faults *faults = env->prog->faults;
	int err;

	if (at + 1 == env->len || in[1].opcode || in[1].dst || in[1].src || in[1].off) {
		verbose(env, "invalid bpf_ld_imm64 insn\n");
		return -EINVAL;
	}
	switch (in->src) {
	case 0: case 4:
		return 0;
	case 3:
		return unsupported(env, "addresses of kernel variables");
	case 1: case 2: case 5: case 6:
		break;
	default:
		verbose(env, "unrecognized bpf_ld_imm64 insn\n");
		return -EINVAL;
	}
	if ((in->src == 1 || in->src == 5) && in[1].imm) {
		verbose(env, "unrecognized bpf_ld_imm64 insn\n");
		return -EINVAL;
	}
	if (faults && faults->map.error && faults->map_insn == at)
		return report_fault(env, &faults->map);
	/* Descriptors are for those who make programs by bpf(2) themselves; no file can name one. */
	if (in->src == 1 || in->src == 2 || (uint32_t)in->imm >= env->prog->set->n_maps) {
		verbose(env, "fd %d is not pointing to valid bpf_map\n", in->imm);
		return -EBADF;
	}
	err = use_map(env, (uint32_t)in->imm, used);
	if (!err && in->src == 6)
		err = direct_value(env, &env->prog->set->maps[in->imm], (uint32_t)in[1].imm);
	return err;
}

int legal_check(struct env *env)
{
	struct used used = { 0 };
	bool known[256];

	list_opcodes(known);
	for (uint32_t i = 0; i < env->len; i++) {
		const struct insn *in = &env->insns[i];
		unsigned mode = in->opcode & 0xe0;
		int err;

		if ((in->opcode & 7) == CLASS_LDX && ((mode != MODE_MEM && mode != MODE_MEMSX) || in->imm)) {
			verbose(env, "BPF_LDX uses reserved fields\n");
			return -EINVAL;
		}
		if (isa_is_imm64(in)) {
			err = immediate(env, i++, &used);
			if (err)
				return err;
		} else if (!known[in->opcode]) {
			verbose(env, "unknown opcode %02x\n", in->opcode);
			return -EINVAL;
		}
	}
	return 0;
}

/* ---- during the walk ---- */

static int reserved(struct env *env, const char *what)
{
	verbose(env, "%s uses reserved fields\n", what);
	return -EINVAL;
}

static int bad_register(struct env *env, unsigned r)
{
	verbose(env, "R%u is invalid\n", r);
	return -EINVAL;
}

static int refuse_alu(struct env *env, const struct insn *in)
{
	unsigned code = in->opcode & 0xf0;
	bool by_reg = isa_src_is_reg(in), bad_off;

	if (code == CODE_NEG)
		return reserved(env, "BPF_NEG");
	if (code == CODE_END)
		return reserved(env, "BPF_END");
	if (code == CODE_MOV) {
		bool wide = (in->opcode & 7) == CLASS_ALU64;

		bad_off = in->off != 0 && !(by_reg && (in->off == 8 || in->off == 16 || (wide && in->off == 32)));
		if (bad_off || (by_reg ? in->imm != 0 : in->src != 0))
			return reserved(env, "BPF_MOV");
		return bad_register(env, in->src);
	}
	bad_off = in->off != 0 && !(in->off == 1 && (code == 0x30 || code == 0x90));
	if (bad_off || (by_reg ? in->imm != 0 : in->src != 0))
		return reserved(env, "BPF_ALU");
	return bad_register(env, in->src);
}

static int refuse_jump(struct env *env, const struct insn *in)
{
	unsigned code = in->opcode & 0xf0;
	int err;

	if (code == CODE_CALL)
		return reserved(env, "BPF_CALL");
	if (code == CODE_JA)
		return reserved(env, "BPF_JA");
	if (code == CODE_EXIT)
		return reserved(env, "BPF_EXIT");
	if (code == CODE_JCOND) {
		verbose(env, "invalid may_goto imm %d\n", in->imm);
		return -EINVAL;
	}
	err = reg_check(env, in->dst, USE_READ);
	if (err)
		return err;
	if (isa_src_is_reg(in) ? in->imm != 0 : in->src != 0)
		return reserved(env, "BPF_JMP/JMP32");
	return bad_register(env, in->src);
}

static int refuse_atomic(struct env *env, const struct insn *in)
{
	unsigned size = in->opcode & 0x18;

	for (unsigned id = ISA_IMM64_HI + 1; id < ISA_COUNT; id++) {
		if (isa_op_kinds[isa_rows[id].op] != KIND_ATOMIC || isa_rows[id].imm != in->imm)
			continue;
		if (size == 0x08 || size == 0x10) {
			verbose(env, "invalid atomic operand size\n");
			return -EINVAL;
		}
		return bad_register(env, in->src);
	}
	verbose(env, "BPF_ATOMIC uses invalid atomic opcode %02x\n", (uint32_t)in->imm);
	return -EINVAL;
}

int legal_refuse(struct env *env, const struct insn *in)
{
	unsigned mode = in->opcode & 0xe0;

	switch (in->opcode & 7) {
	case CLASS_ALU: case CLASS_ALU64:
		return refuse_alu(env, in);
	case CLASS_JMP: case CLASS_JMP32:
		return refuse_jump(env, in);
	case CLASS_LDX:
		return bad_register(env, in->src);
	case CLASS_ST:
		return reserved(env, "BPF_ST");
	case CLASS_STX:
		if (mode == MODE_ATOMIC)
			return refuse_atomic(env, in);
		if (mode != MODE_MEM || in->imm)
			return reserved(env, "BPF_STX");
		return bad_register(env, in->src);
	}
	if (mode == MODE_ABS || mode == MODE_IND) {
		int err = ld_abs_allowed(env);

		if (err)
			return err;
		return in->src >= ISA_REGS && mode == MODE_IND && !in->off ? bad_register(env, in->src) :
		       reserved(env, "BPF_LD_[ABS|IND]");
	}
	if (mode == MODE_IMM)
		return reserved(env, "BPF_LD_IMM64");
	verbose(env, "invalid BPF_LD mode\n");
	return -EINVAL;
}
