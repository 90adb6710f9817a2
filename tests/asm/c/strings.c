#include "prog.h"
SEC("socket") int talk(struct __sk_buff *skb)
{
	static const char fmt[] = "len %d \"quoted\" \\ and \ttab\n";
	const char local[] = "abc\x01\xff\177def";

	trace(fmt, sizeof(fmt), skb->len);
	trace(local, sizeof(local));
	return 0;
}
char _license[] SEC("license") = "GPL";
