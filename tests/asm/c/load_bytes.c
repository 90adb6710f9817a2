#include "prog.h"
u64 llvm_bpf_load_byte(void *skb, u64 off) __asm__("llvm.bpf.load.byte");
u64 llvm_bpf_load_half(void *skb, u64 off) __asm__("llvm.bpf.load.half");
u64 llvm_bpf_load_word(void *skb, u64 off) __asm__("llvm.bpf.load.word");
SEC("socket") int legacy(struct __sk_buff *skb)
{
	u64 n = llvm_bpf_load_byte(skb, 23) + llvm_bpf_load_half(skb, 12);

	return (int)(n + llvm_bpf_load_word(skb, n));
}
