#include "prog.h"
/* needs v3 */
u64 wide;
u32 narrow;
SEC("xdp") int fetch(struct xdp_md *ctx)
{
	u64 r = __sync_fetch_and_add(&wide, 1);

	r += __sync_fetch_and_or(&wide, r) + __sync_fetch_and_and(&wide, 15) + __sync_fetch_and_xor(&wide, 3);
	r += __sync_lock_test_and_set(&wide, 9) + __sync_val_compare_and_swap(&wide, 4, 5);
	r += __sync_fetch_and_add(&narrow, 1) + __sync_fetch_and_or(&narrow, (u32)r);
	r += __sync_lock_test_and_set(&narrow, 9) + __sync_val_compare_and_swap(&narrow, 4, 5);
	__sync_fetch_and_xor(&wide, 1);
	__sync_fetch_and_and(&narrow, 1);
	return (int)r;
}
