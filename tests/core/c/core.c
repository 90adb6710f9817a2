/* A field whose offset only the running kernel knows. */
#include "bpf.h"

struct task { int pid, tgid; } __attribute__((preserve_access_index));

SEC("raw_tp/x")
int trace(struct task *task)
{
	return task->tgid;
}
