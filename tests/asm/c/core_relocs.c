#include "prog.h"
/* needs -g */
struct task { int pid; long state; struct { int x, y; } pos; char name[16]; unsigned flag : 3; } __attribute__((preserve_access_index));
enum color { RED, GREEN = 5 };
SEC("kprobe/f") int core(struct task *t)
{
	int n = t->pid + (int)t->state + t->pos.y + t->name[3];

	n += (int)__builtin_preserve_field_info(t->pos.x, 0) + (int)__builtin_preserve_field_info(t->flag, 4);
	n += (int)__builtin_btf_type_id(*t, 1) + (int)__builtin_preserve_type_info(*t, 1);
	return n + (int)__builtin_preserve_enum_value(*(enum color *)GREEN, 1);
}
