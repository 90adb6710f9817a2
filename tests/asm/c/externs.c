#include "prog.h"
extern int kernel_function(struct __sk_buff *skb, u32 x) EXT(".ksyms");
extern const int kernel_variable EXT(".ksyms");
extern u32 LINUX_VERSION EXT(".kconfig");
extern int optional(void) __attribute__((weak)) EXT(".ksyms");
SEC("tc") int outside(struct __sk_buff *skb)
{
	if (optional)
		return optional();
	return kernel_function(skb, LINUX_VERSION) + (int)(long)&kernel_variable;
}
