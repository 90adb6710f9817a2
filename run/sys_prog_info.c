/*
 * bpf(2): the types of a program's functions, and its source lines, as BPF_PROG_LOAD gets them. The order in
 * which faults are found is the kernel's, and so are its words.
 */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "core/btf.h"
#include "core/prog.h"
#include "run/sys.h"

enum { MAX_RECORD = 252 };

/* One of the two tables of records. */
struct table {
	const char *name;		/* for the log */
	uint64_t from;
	uint32_t n, record;		/* bytes of the caller's records */
	uint32_t known;			/* bytes of ours */
	size_t record_field;		/* where to say what size is wanted */
};

/* The records in our size. A fault, 0, or -ENOMEM. */
static int read_records(struct sys_loading *l, const struct table *t, struct sys_records *out,
			struct prog_fault *fault)
{
	out->bytes = malloc((size_t)t->n * t->known);
	if (!out->bytes)
		return -ENOMEM;
	out->n = t->n;
	for (uint32_t i = 0; i < t->n; i++) {
		uint64_t at = t->from + (uint64_t)i * t->record;
		int error = 0;

		if (t->record > t->known)
			error = sys_read_zeros(at + t->known, t->record - t->known);
		if (error == -E2BIG) {
			if (sys_write(l->call->user + t->record_field, &t->known, sizeof(t->known)))
				error = -EFAULT;
			return sys_load_fault(fault, error, "nonzero tailing record in %s", t->name);
		}
		if (!error)
			error = sys_read(out->bytes + (size_t)i * t->known, at,
					 t->record < t->known ? t->record : t->known);
		if (error) {
			fault->error = error;
			return 0;
		}
	}
	return 0;
}

/* ---- functions ---- */

struct func_record { uint32_t insn, type; };

static struct func_record func_at(const struct sys_records *r, uint32_t i)
{
	struct func_record f;

	memcpy(&f, r->bytes + (size_t)i * SYS_FUNC_INFO, sizeof(f));
	return f;
}

static int check_funcs(struct sys_loading *l, const struct btf *btf)
{
	const struct sys_records *r = &l->prog->funcs;
	struct prog_fault *fault = &l->faults->early;

	for (uint32_t i = 0; i < r->n; i++) {
		struct func_record f = func_at(r, i);
		const struct btf_type *type = btf_type(btf, f.type);

		if (!i && f.insn)
			return sys_load_fault(fault, -EINVAL, "nonzero insn_off %u for the first func info record",
					      f.insn);
		if (i && f.insn <= func_at(r, i - 1).insn)
			return sys_load_fault(fault, -EINVAL, "same or smaller insn offset (%u) than previous "
					      "func info record (%u)", f.insn, func_at(r, i - 1).insn);
		if (!type || type->kind != BTF_FUNC)
			return sys_load_fault(fault, -EINVAL, "invalid type id %d in func info", (int)f.type);
	}
	return 0;
}

static int read_funcs(struct sys_loading *l, const struct btf *btf)
{
	const union sys_attr *attr = &l->call->attr;
	const struct table table = {
		"func info", attr->load.func_info, attr->load.func_info_cnt, attr->load.func_info_rec_size,
		SYS_FUNC_INFO, offsetof(union sys_attr, load.func_info_rec_size),
	};
	int error;

	if (!table.n)
		return 0;
	if (table.record < SYS_FUNC_INFO || table.record > MAX_RECORD || table.record % 4)
		return sys_load_fault(&l->faults->early, -EINVAL, "invalid func info rec size %u\n", table.record);
	error = read_records(l, &table, &l->prog->funcs, &l->faults->early);
	return error || l->faults->early.error ? error : check_funcs(l, btf);
}

/* The functions that were found by their calls get types and names. */
static int bind_funcs(struct sys_loading *l, const struct btf *btf)
{
	const struct sys_records *r = &l->prog->funcs;
	struct prog *p = &l->linked->progs[0];

	if (!r->n)
		return 0;
	if (r->n != p->n_funcs)
		return sys_load_fault(&l->faults->info, -EINVAL,
				      "number of funcs in func_info doesn't match number of subprogs\n");
	for (uint32_t i = 0; i < r->n; i++) {
		struct func_record f = func_at(r, i);
		const struct btf_type *type = btf_type(btf, f.type);
		char *name;

		if (p->funcs[i].start != f.insn)
			return sys_load_fault(&l->faults->info, -EINVAL, "func_info BTF section doesn't match "
					      "subprog layout in BPF program\n");
		name = strdup(type->name);
		if (!name)
			return -ENOMEM;
		free(p->funcs[i].name);
		p->funcs[i].name = name;
		p->funcs[i].btf_id = f.type;
		p->funcs[i].global = type->linkage == BTF_GLOBAL;
	}
	return 0;
}

/* ---- lines ---- */

struct line_record { uint32_t insn, file, text, line_col; };

/* What is wrong with record number i, of which `func` is the first function not to have a line yet. */
static int check_line(struct sys_loading *l, uint32_t i, uint32_t last, const struct line_record *r,
		      uint32_t *func)
{
	struct prog_fault *fault = &l->faults->info;
	const struct prog *p = &l->linked->progs[0];
	const struct sys_btf *btf = l->prog->btf;

	if ((i && r->insn <= last) || r->insn >= p->len)
		return sys_load_fault(fault, -EINVAL, "Invalid line_info[%u].insn_off:%u (prev_offset:%u "
				      "prog->len:%u)\n", i, r->insn, last, p->len);
	if (!p->insns[r->insn].opcode)
		return sys_load_fault(fault, -EINVAL, "Invalid insn code at line_info[%u].insn_off\n", i);
	if (!btf_has_string(btf->btf, r->text) || !btf_has_string(btf->btf, r->file))
		return sys_load_fault(fault, -EINVAL, "Invalid line_info[%u].line_off or .file_name_off\n", i);
	if (*func == p->n_funcs)
		return 0;
	if (r->insn == p->funcs[*func].start)
		++*func;
	else if (p->funcs[*func].start < r->insn)
		return sys_load_fault(fault, -EINVAL, "missing bpf_line_info for func#%u\n", *func);
	return 0;
}

static int take_lines(struct sys_loading *l)
{
	const struct sys_records *from = &l->prog->lines;
	struct prog *p = &l->linked->progs[0];
	uint32_t last = 0, func = 0;

	p->lines = calloc(from->n, sizeof(*p->lines));
	if (!p->lines)
		return -ENOMEM;
	for (uint32_t i = 0; i < from->n; i++) {
		struct line_record r;
		int error;

		memcpy(&r, from->bytes + (size_t)i * SYS_LINE_INFO, sizeof(r));
		error = check_line(l, i, last, &r, &func);
		if (error || l->faults->info.error)
			return error;
		p->lines[p->n_lines++] = (struct prog_line){
			.insn = r.insn, .line = r.line_col >> 10, .col = r.line_col & 1023,
			.file = btf_string(l->prog->btf->btf, r.file),
			.text = btf_string(l->prog->btf->btf, r.text),
		};
		last = r.insn;
	}
	if (func < p->n_funcs)
		return sys_load_fault(&l->faults->info, -EINVAL, "missing bpf_line_info for %u funcs starting "
				      "from func#%u\n", p->n_funcs - func, func);
	return 0;
}

static int read_lines(struct sys_loading *l)
{
	const union sys_attr *attr = &l->call->attr;
	const struct table table = {
		"line_info", attr->load.line_info, attr->load.line_info_cnt, attr->load.line_info_rec_size,
		SYS_LINE_INFO, offsetof(union sys_attr, load.line_info_rec_size),
	};
	int error;

	if (!table.n)
		return 0;
	if (table.n > INT_MAX / SYS_LINE_INFO || table.record < SYS_LINE_INFO || table.record > MAX_RECORD ||
	    table.record % 4) {
		l->faults->info.error = -EINVAL;
		return 0;
	}
	error = read_records(l, &table, &l->prog->lines, &l->faults->info);
	return error || l->faults->info.error ? error : take_lines(l);
}

int sys_load_info(struct sys_loading *l)
{
	const union sys_attr *attr = &l->call->attr;
	struct sys_object *object;
	int error;

	if (!attr->load.func_info_cnt && !attr->load.line_info_cnt)
		return 0;
	error = sys_by_fd(attr->load.btf_fd, SYS_BTF, &object, NULL);
	if (error) {
		l->faults->early.error = error;
		return 0;
	}
	l->prog->btf = sys_btf_of(object);
	l->linked->btf = l->prog->btf->btf;
	error = read_funcs(l, l->linked->btf);
	if (!error && !l->faults->early.error)
		error = bind_funcs(l, l->linked->btf);
	if (!error && !l->faults->early.error && !l->faults->info.error)
		error = read_lines(l);
	return error;
}
