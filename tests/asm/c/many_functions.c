#include "prog.h"
#define F(n) static noinline int f##n(int x) { return x * n + 1; }
F(1) F(2) F(3) F(4) F(5) F(6) F(7) F(8) F(9) F(10)
SEC("tc") int many(struct __sk_buff *s)
{
	int x = (int)s->mark;

	return f1(x) + f2(x) + f3(x) + f4(x) + f5(x) + f6(x) + f7(x) + f8(x) + f9(x) + f10(x);
}
