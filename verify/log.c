#include "verify/log.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/diag.h"
#include "core/disasm.h"
#include "verify/ktype.h"
#include "verify/pack.h"
#include "verify/reg.h"
#include "verify/rules.h"

void verbose(struct env *env, const char *fmt, ...)
{
	va_list ap;

	if (!env->log_level)
		return;
	va_start(ap, fmt);
	strbuf_vprintf(env->log, fmt, ap);
	va_end(ap);
}

int unsupported(struct env *env, const char *fmt, ...)
{
	char text[256];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	if (!env->unsupported)
		diag_error(env->diags, (struct loc){ .file = diag_intern(env->diags, env->prog->set->file) },
			   "unsupported: %s", text);
	env->unsupported = true;
	return -EOPNOTSUPP;
}

void log_reset(struct env *env, size_t pos)
{
	if (env->log_level && pos < log_pos(env))
		strbuf_cut(env->log, env->log_base + pos);
}

/* ---- instructions ---- */

/* Map addresses differ from run to run in the kernel; ours prints a stand-in that does not. */
static bool stand_in_address(const void *arg, uint32_t pc, const struct insn *in, uint64_t *value)
{
	const struct env *env = arg;
	uint64_t base;

	(void)pc;
	switch (in->id) {
	case ISA_LD_MAP_IDX: case ISA_LD_MAP_FD:
		base = 0xffff800000000000ull + ((uint64_t)(uint32_t)in->imm << 20);
		*value = env->allow_ptr_leaks ? base : 0;
		return true;
	case ISA_LD_MAP_IDX_VALUE: case ISA_LD_MAP_VALUE:
		base = 0xffffc90000000000ull + ((uint64_t)(uint32_t)in->imm << 20);
		*value = env->allow_ptr_leaks ? base + (uint32_t)in[1].imm : 0;
		return true;
	}
	return false;
}

void log_insn(struct env *env, uint32_t insn)
{
	struct disasm_names names = { .arg = env, .address = stand_in_address };
	struct strbuf text = STRBUF_INIT;

	if (!env->log_level)
		return;
	disasm(&text, &env->insns[insn], insn, DISASM_KERNEL, &names);
	if (strncmp(text.s, "BUG_", 4))
		strbuf_printf(env->log, "(%02x) ", env->insns[insn].opcode);
	strbuf_puts(env->log, text.s);
	strbuf_putc(env->log, '\n');
	strbuf_free(&text);
}

void log_line(struct env *env, uint32_t insn, const char *prefix, ...)
{
	const struct prog_line *line, *last = env->prev_line;
	const char *text, *file;
	va_list ap;

	if (!env->log_level || !env->prog->n_lines)
		return;
	line = prog_line(env->prog, insn);
	if (!line || line == last)
		return;
	if (last && last->line == line->line && (last->file == line->file || !strcmp(last->file, line->file)))
		return;
	va_start(ap, prefix);
	strbuf_vprintf(env->log, prefix, ap);
	va_end(ap);
	for (text = line->text; isspace((unsigned char)*text); text++)
		;
	file = strrchr(line->file, '/');
	strbuf_printf(env->log, "%s @ %s:%u\n", text, file ? file + 1 : line->file, line->line);
	env->prev_line = line;
}

void log_step(struct env *env)
{
	log_line(env, env->insn, "; ");
	env->prev_log_pos = log_pos(env);
	verbose(env, "%u: ", env->insn);
	log_insn(env, env->insn);
	env->prev_insn_print_pos = log_pos(env) - env->prev_log_pos;
	env->prev_log_pos = log_pos(env);
}

/* ---- registers ---- */

static void log_snum(struct env *env, int64_t n)
{
	if (n >= INT16_MIN && n <= INT16_MAX)
		strbuf_printf(env->log, "%" PRId64, n);
	else
		strbuf_printf(env->log, "%#" PRIx64, (uint64_t)n);
}

static void log_unum(struct env *env, uint64_t n)
{
	if (n <= UINT16_MAX)
		strbuf_printf(env->log, "%" PRIu64, n);
	else
		strbuf_printf(env->log, "%#" PRIx64, n);
}

const char *log_tnum(struct tnum t)
{
	static _Thread_local char text[48];

	if (t.mask)
		snprintf(text, sizeof(text), "(0x%" PRIx64 "; 0x%" PRIx64 ")", t.value, t.mask);
	else if (t.value <= UINT16_MAX)
		snprintf(text, sizeof(text), "%" PRIu64, t.value);
	else
		snprintf(text, sizeof(text), "%#" PRIx64, t.value);
	return text;
}

static void sep(struct env *env, bool *first)
{
	if (!*first)
		strbuf_putc(env->log, ',');
	*first = false;
}

const char *map_shown_name(const struct map_def *map)
{
	static _Thread_local char name[16];

	snprintf(name, sizeof(name), "%s", map->name && !map->is_template ? map->name : "");
	return name;
}

static void log_map(struct env *env, const struct reg *r, bool *first)
{
	const struct map_def *map = &env->prog->set->maps[r->map];

	/* What comes out of a map of maps has no name for the verifier. */
	if (map->name && map->name[0] && !map->is_template) {
		sep(env, first);
		strbuf_printf(env->log, "map=%s", map_shown_name(map));
	}
	sep(env, first);
	strbuf_printf(env->log, "ks=%u,vs=%u", map->key_size, map->value_size);
}

/* The attributes between the parentheses. */
static void log_attributes(struct env *env, const struct reg *r)
{
	bool first = true;

	if (r->id) {
		sep(env, &first);
		strbuf_printf(env->log, "id=%u", r->id & ~ID_ADD_CONST);
	}
	if (r->id & ID_ADD_CONST)
		strbuf_printf(env->log, "%+d", r->off);
	if (r->ref) {
		sep(env, &first);
		strbuf_printf(env->log, "ref_obj_id=%u", r->ref);
	}
	if (r->kind == REG_MAP || r->kind == REG_MAP_VALUE || r->kind == REG_MAP_KEY)
		log_map(env, r, &first);
	if (r->kind != REG_SCALAR && r->off) {
		sep(env, &first);
		strbuf_puts(env->log, "off=");
		log_snum(env, r->off);
	}
	if (reg_is_packet(r)) {
		sep(env, &first);
		strbuf_puts(env->log, "r=");
		log_unum(env, (uint64_t)(int64_t)r->range);
	}
	if (r->kind == REG_DYNPTR) {
		sep(env, &first);
		strbuf_printf(env->log, "type=%s", dynptr_name(r->dynptr));
	}
	if (r->kind == REG_MEM) {
		sep(env, &first);
		strbuf_puts(env->log, "sz=");
		log_unum(env, r->mem_size);
	}
	if (!tnum_is_const(r->s.bits)) {
		scalar_print(&r->s, env->log, &first);
	} else if (r->s.bits.value) {
		sep(env, &first);
		strbuf_puts(env->log, "imm=");
		log_snum(env, (int64_t)r->s.bits.value);
	}
}

static void log_reg(struct env *env, const struct frame *f, const struct reg *r, bool precise)
{
	if (precise)
		strbuf_putc(env->log, 'P');
	if (r->kind == REG_SCALAR && scalar_is_const(&r->s)) {
		log_snum(env, (int64_t)r->s.bits.value);
		return;
	}
	strbuf_puts(env->log, reg_name(r));
	if (r->kind == REG_OBJECT)
		strbuf_puts(env->log, ktype_name(env, r->type));
	if (reg_is(r, REG_STACK)) {
		if (f->depth != r->frame)
			strbuf_printf(env->log, "[%u]", r->frame);
		if (reg_fixed_offset(r)) {
			log_snum(env, (int64_t)(r->s.bits.value + (uint64_t)(int64_t)r->off));
			return;
		}
	}
	strbuf_putc(env->log, '(');
	log_attributes(env, r);
	strbuf_putc(env->log, ')');
}

/* Both slots of it, by the one at the lower address. */
static void log_dynptr(struct env *env, const struct frame *f, uint32_t i)
{
	struct reg room;
	const struct reg *r = frame_slot_reg(f, i, &room);

	strbuf_printf(env->log, " fp%d=dynptr_%s(id=%u", -8 * (int)(i + 1), dynptr_name(r->dynptr), r->id);
	if (r->ref)
		strbuf_printf(env->log, ",ref_id=%u", r->ref);
	/* What Linux 6.18 prints here is not what it says. */
	strbuf_puts(env->log, ",dynptr_id=1)");
}

static void log_slot(struct env *env, const struct frame *f, uint32_t i)
{
	static const char letters[] = { [SLOT_INVALID] = '?', [SLOT_SPILL] = 'r', [SLOT_MISC] = 'm', [SLOT_ZERO] = '0',
				        [SLOT_DYNPTR] = 'd' };
	const uint8_t *type = frame_slot_type(f, i);
	char types[9] = "";
	struct reg room;
	bool valid = false;

	for (unsigned b = 0; b < 8; b++) {
		valid |= type[b] != SLOT_INVALID;
		types[b] = letters[type[b]];
	}
	if (!valid)
		return;
	if (type[7] == SLOT_SPILL)	/* only what lies above the spilled bytes */
		types[strcspn(types, "r")] = '\0';
	strbuf_printf(env->log, " fp%d=%s", -8 * (int)(i + 1), types);
	if (type[7] == SLOT_SPILL)
		log_reg(env, f, frame_slot_reg(f, i, &room), frame_precise_slots(f, !env->capable) >> i & 1);
}

void log_state(struct env *env, const struct vstate *st, uint32_t frame, bool all)
{
	const struct frame *f = st->frames[frame];
	struct reg room;

	if (!env->log_level)
		return;
	if (f->depth)
		strbuf_printf(env->log, " frame%u:", f->depth);
	for (unsigned r = 0; r < ISA_REGS; r++) {
		const struct reg *reg = frame_reg(f, r, &room);

		if (reg->kind == REG_NONE || !(all || env->scratched_regs >> r & 1))
			continue;
		strbuf_printf(env->log, " R%u=", r);
		log_reg(env, f, reg, frame_precise_regs(f, !env->capable) >> r & 1);
	}
	for (uint32_t i = 0; i < f->stack_bytes / 8; i++) {
		if (!(all || env->scratched_slots >> i & 1))
			continue;
		if (frame_slot_type(f, i)[0] == SLOT_DYNPTR)
			log_dynptr(env, f, ++i);
		else
			log_slot(env, f, i);
	}
	for (uint32_t i = 0; i < st->n_refs && st->refs[0].id; i++)
		if (st->refs[i].id)
			strbuf_printf(env->log, i ? ",%u" : " refs=%u", st->refs[i].id);
	if (f->in_callback)
		strbuf_puts(env->log, " cb");
	if (f->in_async_callback)
		strbuf_puts(env->log, " async_cb");
	strbuf_putc(env->log, '\n');
	if (!all)
		env->scratched_regs = 0, env->scratched_slots = 0;
}

void log_insn_state(struct env *env, const struct vstate *st)
{
	size_t pos = env->prev_insn_print_pos;

	if (env->prev_log_pos && env->prev_log_pos == log_pos(env)) {
		size_t column = pos + 4 > 40 ? pos + 4 : 40;

		log_reset(env, env->prev_log_pos - 1);
		verbose(env, "%*c;", (int)((column + 7) / 8 * 8 - pos - 1), ' ');
	} else {
		verbose(env, "%u:", env->insn);
	}
	log_state(env, st, st->current, false);
}

void log_reg_mask(struct env *env, uint32_t regs)
{
	for (bool first = true; regs; regs &= regs - 1, first = false)
		verbose(env, first ? "r%d" : ",r%d", __builtin_ctz(regs));
}

void log_slot_mask(struct env *env, uint64_t slots)
{
	for (bool first = true; slots; slots &= slots - 1, first = false)
		verbose(env, first ? "%d" : ",%d", -8 * (__builtin_ctzll(slots) + 1));
}
