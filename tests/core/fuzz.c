/*
 * The fuzzed functions. Built with -DFUZZ=fuzz_object (or another) this is a libFuzzer target; the corpus it
 * finds interesting goes to tests/core/corpus/<name>, which `make check` replays:
 *
 *   clang-19 -g -O1 -fsanitize=fuzzer,address,undefined -D_GNU_SOURCE -DFUZZ=fuzz_object -I. -o fuzz_object \
 *       tests/core/fuzz.c core/{btf,btf_ext,btf_read,ctx,diag,disasm,elf_read,elf_write,file,helper,isa,link,link_core,\
 *       link_maps,link_prog,object,prog,strbuf}.c -lelf
 */
#include "tests/core/fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "core/btf.h"
#include "core/diag.h"
#include "core/disasm.h"
#include "core/link.h"
#include "core/object.h"
#include "core/prog.h"
#include "core/strbuf.h"

static void require(bool good)
{
	if (!good)
		abort();
}

static void print_code(const struct insn *insns, size_t n)
{
	struct strbuf out = STRBUF_INIT;

	for (size_t i = 0; i < n; i++) {
		if (insns[i].id == ISA_IMM64_HI)
			continue;
		strbuf_cut(&out, 0);
		disasm(&out, &insns[i], (uint32_t)i, DISASM_PSEUDOC, NULL);
		disasm(&out, &insns[i], (uint32_t)i, DISASM_MNEMONIC, NULL);
		if (!isa_is_imm64(&insns[i]) || insns[i].id != ISA_NONE)
			disasm(&out, &insns[i], (uint32_t)i, DISASM_KERNEL, NULL);
		require(out.len);
	}
	strbuf_free(&out);
}

static void use_progs(const struct progset *set)
{
	for (uint32_t i = 0; i < set->n_progs; i++) {
		const struct prog *prog = &set->progs[i];

		require(prog->len && prog->n_funcs && prog->funcs[0].start == 0);
		require(prog->funcs[prog->n_funcs - 1].end == prog->len);
		for (uint32_t k = 0; k < prog->len; k++) {
			require(prog_func(prog, k)->start <= k && prog_func(prog, k)->end > k);
		}
		print_code(prog->insns, prog->len);
	}
}

void fuzz_object(const uint8_t *bytes, size_t len)
{
	struct diags d = { 0 };
	struct object *obj = object_read("fuzz.o", bytes, len, &d), *again;
	struct strbuf out = STRBUF_INIT;
	struct progset *set;

	require(obj || d.errors == 1);
	if (obj) {
		set = link_object(obj, &d);
		require(set ? d.errors == 0 : d.errors == 1);
		if (set)
			use_progs(set);
		progset_free(set);
		diag_free(&d);
		require(object_write(obj, &out, &d) == 0);
		again = object_read("again.o", out.s, out.len, &d);
		require(again && again->n_sections == obj->n_sections && again->n_symbols == obj->n_symbols);
		object_free(again);
	}
	object_free(obj);
	strbuf_free(&out);
	diag_free(&d);
}

/* Touches all that a user of the type would. */
static void use_type(const struct btf *btf, const struct btf_type *t)
{
	require(t->name && strlen(t->name) < SIZE_MAX);
	for (uint32_t i = 0; i < t->n; i++) {
		if (t->kind == BTF_STRUCT || t->kind == BTF_UNION)
			require(btf_type(btf, t->members[i].type) && t->members[i].name);
		else if (t->kind == BTF_FUNC_PROTO)
			require(btf_type(btf, t->params[i].type) && t->params[i].name);
		else if (t->kind == BTF_DATASEC)
			require(btf_type(btf, t->secvars[i].type) != NULL);
		else
			require(t->values[i].name != NULL);
	}
}

void fuzz_btf(const uint8_t *bytes, size_t len)
{
	size_t split;	/* where the BTF ends and the BTF.ext begins */
	struct strbuf out = STRBUF_INIT;
	struct diags d = { 0 };
	struct btf_ext *ext;
	struct btf *btf;

	if (len <= 4)
		return;
	split = (size_t)bytes[0] << 8 | bytes[1];
	bytes += 2;
	len -= 2;
	split = split < len ? split : len;
	btf = btf_read(bytes, split, "fuzz", &d);
	require(btf || d.errors == 1);
	for (uint32_t id = 1; btf && id < btf_count(btf); id++) {
		use_type(btf, btf_type(btf, id));
		btf_size(btf, id);
		require(btf_type(btf, btf_skip_modifiers(btf, id)) != NULL);
	}
	if (btf) {
		require(btf_write(btf, false, &out) == 0);
		ext = btf_ext_read(bytes + split, len - split, btf, "fuzz", &d);
		require(ext || d.errors == 1);
		if (ext)
			require(btf_ext_write(ext, btf, true, &out) == 0);
		btf_ext_free(ext);
	}
	btf_free(btf);
	strbuf_free(&out);
	diag_free(&d);
}

void fuzz_code(const uint8_t *bytes, size_t len)
{
	size_t n = len / ISA_SLOT;
	struct insn *insns = malloc(n * sizeof(*insns) + 1);
	uint8_t *again = malloc(n * ISA_SLOT + 1);
	struct diags d = { 0 };
	struct progset *set;

	isa_decode(bytes, n, false, insns);
	print_code(insns, n);
	isa_encode(insns, n, false, again);
	require(memcmp(bytes, again, n * ISA_SLOT) == 0);
	set = link_raw("fuzz", bytes, len, false, NULL, &d);
	require(set || d.errors == 1);
	if (set)
		use_progs(set);
	progset_free(set);
	diag_free(&d);
	free(insns);
	free(again);
}

#ifdef FUZZ
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	FUZZ(bytes, len);
	return 0;
}
#endif
