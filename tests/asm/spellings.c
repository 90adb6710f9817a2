/*
 * The many ways to write one instruction: what other assemblers, the kernel and bpftool write means the same
 * as the pseudo-C beside it.
 */
#include "tests/asm/tools.h"

static const struct {
	const char *text, *same;
} pairs[] = {
	/* GNU as, normal dialect */
	{ "mov %r1,%r2", "r1 = r2" },
	{ "add %fp, -8", "r10 += -8" },
	{ "mov32 %r1, 5", "w1 = 5" },
	{ "ldxdw %r1, [%r2+8]", "r1 = *(u64 *)(r2 + 8)" },
	{ "ldxb %r1,[%r2+-1]", "r1 = *(u8 *)(r2 - 1)" },
	{ "stdw [%r10+-8],7", "*(u64 *)(r10 - 8) = 7" },
	{ "endbe %r0,16", "r0 = be16 r0" },
	{ "jeq %r1,%r2,+3", "if r1 == r2 goto +3" },
	{ "ja 1f\n1:", "goto +0" },
	{ "1: ja 1b", "goto -1" },
	{ "xadddw [%r1+0],%r2", "lock *(u64 *)(r1 + 0) += r2" },
	{ "ldindw %r3,4", "r0 = *(u32 *)skb[r3 + 4]" },
	{ "lddw %r1,-1", "r1 = -1 ll" },
	{ "call %r3", "callx r3" },
	/* uBPF */
	{ "mov r1, 0x10", "r1 = 16" },
	{ "add64 r1, r2", "r1 += r2" },
	{ "be16 r0", "r0 = be16 r0" },
	{ "stxw [r10-4], r1", "*(u32 *)(r10 - 4) = r1" },
	{ "ldxw r1, [r2]", "r1 = *(u32 *)(r2 + 0)" },
	{ "jeq r1, 0, +2", "if r1 == 0 goto +2" },
	{ "jsgt32 r1, -1, -2", "if w1 s> -1 goto -2" },
	{ "lock fetch add [r1+8], r2", "r2 = atomic_fetch_add((u64 *)(r1 + 8), r2)" },
	{ "lock add32 [r1], r2", "lock *(u32 *)(r1 + 0) += w2" },
	{ "lock xchg [r1], r2", "r2 = xchg_64(r1 + 0, r2)" },
	{ "call local f\nf: exit", "call pc+0\nexit" },
	{ "call local +1", "call pc+1" },
	{ "neg r1", "r1 = -r1" },
	{ "lock cmpxchg32 [r1], r2", "w0 = cmpxchg32_32(r1 + 0, w0, w2)" },
	/* rbpf */
	{ "neg64 r1", "r1 = -r1" },
	{ "ldabsb 14", "r0 = *(u8 *)skb[14]" },
	{ "mod32 r1, r2", "w1 %= w2" },
	/* LLVM, and blanks where people put them */
	{ "R1 = R2", "r1 = r2" },
	{ "r1=*(u8*)(r2+4)", "r1 = *(u8 *)(r2 + 4)" },
	{ "r1 = *( u16 * ) ( r2 )", "r1 = *(u16 *)(r2 + 0)" },
	{ "r0 = *(u8*)skb[r1]", "r0 = *(u8 *)skb[r1 + 0]" },
	{ "*(u32 *)(r1 + 0) = r2", "*(u32 *)(r1 + 0) = w2" },
	{ "r1 = w2", "w1 = w2" },
	{ "r1 = 5 ll; exit", "r1 = 5 ll\nexit" },
	{ "r1 = 'a'", "r1 = 97" },
	{ "r1 = (3 + 4) * 2 - 1", "r1 = 13" },
	{ "r1 = 1 << 4 | 1", "r1 = 17" },
	{ "r1 = 0b101 ^ 017", "r1 = 10" },
	{ "r1 = ~0", "r1 = -1" },
	{ "r1 = -7 / 2", "r1 = -3" },
	{ "*(u8 *)(r1 - 8 + 4) = 1", "*(u8 *)(r1 - 4) = 1" },
	{ "r1 = x\nx = 5", "r1 = 5" },
	{ "x = 5\nx = x + 1\nr1 = x", "r1 = 6" },
	{ "a:b: r1 = b - a", "r1 = 0" },
	{ "r1 = b - a\na: exit\nb:", "r1 = 8\nexit" },
	{ "goto .+16", "goto +1" },
	{ "r1 = 5 /* two */ // three", "r1 = 5" },
	{ "r1 = /* over\nlines */ 5", "r1 = 5" },
	{ "r1 = \\\n5", "r1 = 5" },
	{ "; r1 = 1\nexit", "exit" },
	{ ".Lset = 5\nr1 = .Lset", "r1 = 5" },
	{ ".2byte 1, 2, 3, 4", ".8byte 0x4000300020001" },
	{ "r1 = (b - a) / 8 * 2 + 1\na: exit\nb:", "r1 = 3\nexit" },
	{ ".long ~(b - a) & 15\na: exit\nb:", ".long 7\nexit" },
	{ "x = (b - a) / 4\nr1 = x + 1\na: exit\nb:", "r1 = 3\nexit" },
	{ ".byte 1\n.org 8\n.byte 2", ".byte 1\n.zero 7\n.byte 2" },
	/* gcc */
	{ ".byte 1\n.align 3\n.byte 2\n\t.ident\t\"GCC: 12\"", ".byte 1\n.zero 7\n.byte 2" },
	{ ".byte 1\n.align 8\n.byte 2", ".byte 1\n.zero 7\n.byte 2" },
	{ ".4byte 1\t; remark\n\t.ident\t\"GCC: 12\"", ".4byte 1" },
	/* the kernel's log and bpftool prog dump xlated */
	{ "   0: (b7) r0 = 0                        ; R0_w=0", "r0 = 0" },
	{ "0: R1=ctx() R10=fp0\n0: (7b) *(u64 *)(r10 -8) = r1", "*(u64 *)(r10 - 8) = r1" },
	{ "0: (18) r1 = 0xffff888103a71c00", "r1 = 0xffff888103a71c00 ll" },
	{ "0: (18) r1 = 5", "r1 = 5 ll" },
	{ "0: (18) r1 = map[id:5]", "ld_pseudo r1, 1, 5" },
	{ "0: (18) r1 = map[id:5][0]+8", "ld_pseudo r1, 2, 0x800000005" },
	{ "0: (85) call bpf_map_lookup_elem#1", "call 1" },
	{ "0: (85) call bpf_map_lookup_elem#187654", "call 1" },
	{ "0: (85) call pc+2#bpf_prog_c6b6ac6d34c89134_f", "call pc+2" },
	{ "0: (15) if r0 == 0x0 goto pc+3", "if r0 == 0 goto +3" },
	{ "0: (05) goto pc-1", "goto -1" },
	{ "0: (55) if r3 != 0xffffffff goto pc+2", "if r3 != -1 goto +2" },
	{ "0: (e5) may_goto pc+1", "may_goto +1" },
	{ "0: (db) r2 = atomic64_fetch_add((u64 *)(r1 +0), r2)",
	  "r2 = atomic_fetch_add((u64 *)(r1 + 0), r2)" },
	{ "0: (c3) lock *(u32 *)(r1 +0) += r2", "lock *(u32 *)(r1 + 0) += w2" },
	{ "from 1 to 4: R0=0 R10=fp0\n0: (95) exit\nprocessed 1 insns (limit 1000000)", "exit" },
	{ "int f(struct __sk_buff * skb):\n; return 0;\n0: (95) exit", "exit" },
};

/* The bytes of .text; NULL: it does not assemble. */
static struct object *bytes_of(const char *text, const struct strbuf **bytes)
{
	struct asm_options options = { .no_debug = true };
	struct strbuf b = STRBUF_INIT;
	struct object *obj;

	strbuf_puts(&b, text);
	obj = assemble("spelling.s", &b, &options);
	*bytes = section_bytes(obj, ".text");
	strbuf_free(&b);
	return obj;
}

int main(void)
{
	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
		const struct strbuf *a, *b;
		struct object *first = bytes_of(pairs[i].text, &a), *second = bytes_of(pairs[i].same, &b);
		char name[160];

		/* One line for the harness, without its comment sign. */
		snprintf(name, sizeof(name), "%s  =  %s", pairs[i].text, pairs[i].same);
		for (char *p = name; *p; p++)
			*p = *p == '\n' ? '|' : *p == '#' ? '@' : *p;
		ok(a && b && a->len && a->len == b->len && !memcmp(a->s, b->s, a->len), "%s", name);
		object_free(first);
		object_free(second);
	}
	return done();
}
