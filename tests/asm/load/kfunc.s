# Functions of the kernel's.
	.extern_kfunc bpf_rcu_read_lock
	.extern_kfunc void bpf_rcu_read_unlock(void)
	.license "GPL"
	.section tc
	.func locked
	call bpf_rcu_read_lock
	call bpf_rcu_read_unlock
	r0 = TC_ACT_OK
	exit
