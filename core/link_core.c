/*
 * CO-RE relocations ask for the running kernel's layout of a type. Contexts and protocol headers have one
 * layout on every kernel, the one that the compiler saw, so their instructions are right as they are; programs
 * built with vmlinux.h are full of them. Anything else needs a kernel's BTF and is refused.
 */
#include <string.h>

#include "core/link_impl.h"

enum {	/* enum bpf_core_relo_kind: what holds for a layout that never changes */
	FIELD_OFFSET, FIELD_SIZE, FIELD_EXISTS, FIELD_SIGNED, FIELD_LSHIFT, FIELD_RSHIFT,
	TYPE_EXISTS = 8, TYPE_SIZE = 9
};

/* Layouts that a network fixes. */
static const struct { const char *name; uint32_t size; } headers[] = {
	{ "ethhdr", 14 }, { "vlan_hdr", 4 }, { "vlan_ethhdr", 18 }, { "arphdr", 8 }, { "iphdr", 20 },
	{ "ipv6hdr", 40 }, { "ipv6_opt_hdr", 2 }, { "in_addr", 4 }, { "in6_addr", 16 }, { "tcphdr", 20 },
	{ "udphdr", 8 }, { "icmphdr", 8 }, { "icmp6hdr", 8 }, { "sctphdr", 12 }, { "gre_base_hdr", 4 }, { "vxlanhdr", 8 }, { "ip_esp_hdr", 8 },
	{ "ip_auth_hdr", 12 }, { "mpls_label", 4 },
};

/* A program may define a type with less in it than the real one has: the size must be right as well. */
static bool is_fixed(const struct btf_type *t)
{
	if (t->kind != BTF_STRUCT)
		return false;
	for (size_t i = 0; i < sizeof(headers) / sizeof(*headers); i++)
		if (strcmp(t->name, headers[i].name) == 0)
			return t->size == headers[i].size;
	for (unsigned id = 0; id < PROGTYPE_COUNT; id++) {
		const struct progtype *type = progtype_by_id((enum progtype_id)id);

		if (type && type->ctx_name && strcmp(t->name, type->ctx_name) == 0 && t->size == type->ctx_size)
			return true;
	}
	return false;
}

static bool check(struct linker *l, uint32_t section, const struct btf_core_info *core)
{
	const struct btf *btf = l->set->btf;
	const struct btf_type *t = btf_type(btf, btf_skip_modifiers(btf, core->type));

	if (is_fixed(t) && (core->kind <= FIELD_RSHIFT || core->kind == TYPE_EXISTS || core->kind == TYPE_SIZE))
		return true;
	link_error(l, "section '%s', byte %u: it depends on the running kernel's '%s' (a CO-RE relocation), "
		   "which is not supported yet", l->obj->sections[section].name, core->insn_off, t->name);
	link_note_line(l, section, core->insn_off / ISA_SLOT);
	return false;
}

bool link_core(struct linker *l)
{
	for (uint32_t i = 0; i < l->obj->n_sections; i++) {
		const struct btf_ext_section *ext = l->sections[i].ext;

		for (uint32_t k = 0; ext && k < ext->n_cores; k++)
			if (!check(l, i, &ext->cores[k]))
				return false;
	}
	return true;
}
