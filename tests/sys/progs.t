# Programs: loading them, and what is known of them. Answers of Linux 6.18.44.
bytes ret0 = b700000000000000 9500000000000000
bytes bad = bf30000000000000 9500000000000000

== a program
p: prog_load type=socket_filter insns=@ret0 insn_cnt=2 license="GPL"
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL"
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" name="a_name.1"
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" name="a-name"
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" name="fifteen_letters"
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" name="sixteen__letters"
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license=NULL
= EFAULT
prog_load type=xdp insns=@ret0 insn_cnt=2 license=BAD
= EFAULT
prog_load type=xdp insns=NULL insn_cnt=2 license="GPL"
= EFAULT
prog_load type=xdp insns=@ret0 insn_cnt=0 license="GPL"
= E2BIG
prog_load type=xdp insns=@ret0 insn_cnt=1 license="GPL"
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=3 license="GPL"
= EFAULT
prog_load type=xdp insns=@ret0 insn_cnt=1000000 license="GPL"
= EFAULT
prog_load type=xdp insns=@ret0 insn_cnt=1000001 license="GPL"
= E2BIG
prog_load type=xdp insns=@ret0 insn_cnt=4294967295 license="GPL"
= E2BIG
prog_load type=0 insns=@ret0 insn_cnt=2 license="GPL"
= EINVAL
prog_load type=33 insns=@ret0 insn_cnt=2 license="GPL"
= EINVAL
prog_load type=4294967295 insns=@ret0 insn_cnt=2 license="GPL"
= EINVAL
prog_load type=xdp insns=@bad insn_cnt=2 license="GPL"
= EACCES
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" kern_version=5
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" ifindex=1
= EOPNOTSUPP
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" ifindex=99999
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" attach_btf_id=1
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" attach_fd=1
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" attach_fd=$p
= EINVAL
prog_load type=tracing insns=@ret0 insn_cnt=2 license="GPL"
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" size=32
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" size=24
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" size=23
= fd

== flags
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=1
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=2
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=3
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=4
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=8
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=16
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=32
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=64
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=128
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=256
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=512
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=65536
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=65536 token_fd=-1
= EBADF
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=0x80000000
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" token_fd=5
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" flags=65536 token_fd=$p
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 flags=65536 token_fd=-1
= EBADF
map_create type=array key_size=4 value_size=4 max_entries=1 flags=65536
= EINVAL
map_create type=array key_size=0 value_size=4 max_entries=1 flags=65536 token_fd=-1
= EINVAL
btf_load flags=65536 token_fd=-1
= EBADF
btf_load flags=65536
= EINVAL
btf_get_fd_by_id id=0 flags=65536 token_fd=-1
= EBADF
btf_get_fd_by_id id=0 flags=65536
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" keyring_id=5
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" signature_size=5
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" core_relo_rec_size=5
= fd

== types of attachment
prog_load type=cgroup_skb insns=@ret0 insn_cnt=2 license="GPL"
= fd
prog_load type=cgroup_skb insns=@ret0 insn_cnt=2 license="GPL" attach_type=1
= fd
prog_load type=cgroup_skb insns=@ret0 insn_cnt=2 license="GPL" attach_type=2
= EINVAL
prog_load type=cgroup_sock insns=@ret0 insn_cnt=2 license="GPL"
= fd
prog_load type=cgroup_sock insns=@ret0 insn_cnt=2 license="GPL" attach_type=2
= fd
prog_load type=cgroup_sock insns=@ret0 insn_cnt=2 license="GPL" attach_type=3
= EINVAL
prog_load type=cgroup_sock_addr insns=@ret0 insn_cnt=2 license="GPL"
= EINVAL
prog_load type=cgroup_sock_addr insns=@ret0 insn_cnt=2 license="GPL" attach_type=8
= fd
prog_load type=cgroup_sock_addr insns=@ret0 insn_cnt=2 license="GPL" attach_type=9
= fd
prog_load type=cgroup_sock_addr insns=@ret0 insn_cnt=2 license="GPL" attach_type=10
= fd
prog_load type=cgroup_sockopt insns=@ret0 insn_cnt=2 license="GPL"
= EINVAL
prog_load type=cgroup_sockopt insns=@ret0 insn_cnt=2 license="GPL" attach_type=21
= fd
prog_load type=cgroup_sockopt insns=@ret0 insn_cnt=2 license="GPL" attach_type=22
= fd
prog_load type=cgroup_sockopt insns=@ret0 insn_cnt=2 license="GPL" attach_type=23
= EINVAL
prog_load type=sk_lookup insns=@ret0 insn_cnt=2 license="GPL"
= EINVAL
prog_load type=sk_lookup insns=@ret0 insn_cnt=2 license="GPL" attach_type=36
= fd
prog_load type=sk_reuseport insns=@ret0 insn_cnt=2 license="GPL"
= fd
prog_load type=sk_reuseport insns=@ret0 insn_cnt=2 license="GPL" attach_type=40
= fd
prog_load type=sk_reuseport insns=@ret0 insn_cnt=2 license="GPL" attach_type=41
= EINVAL
prog_load type=netfilter insns=@ret0 insn_cnt=2 license="GPL"
= EINVAL
prog_load type=netfilter insns=@ret0 insn_cnt=2 license="GPL" attach_type=45
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" attach_type=37
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" attach_type=1000
= fd
prog_load type=socket_filter insns=@ret0 insn_cnt=2 license="GPL" attach_type=1000
= fd

== logs
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1
= fd | log_true_size=98
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_buf=?text:400 log_size=400
= fd | log_true_size=98 log_buf="processed 2 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=2 log_buf=?text:400 log_size=400
= fd | log_true_size=271 log_buf="func#0 @0\nLive regs before insn:\n      0: .......... (b7) r0 = 0\n      1: 0......... (95) exit\n0: R1=ctx() R10=fp0\n0: (b7) r0 = 0                        ; R0=0\n1: (95) exit\nprocessed 2 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=0 log_buf=?text:400 log_size=400
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=0 log_size=400
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=0 log_buf=?text:400
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_size=400
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_buf=?text:400
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=16 log_buf=?text:400 log_size=400
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=15 log_buf=?text:100 log_size=1073741824
= EINVAL
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_buf=BAD log_size=400
= EFAULT | log_true_size=98
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_buf=READONLY log_size=400
= EFAULT | log_true_size=98
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_buf=?text:20 log_size=20
= ENOSPC | log_true_size=98 log_buf="ates 0 mark_read 0\n"
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=9 log_buf=?text:20 log_size=20
= ENOSPC | log_true_size=98 log_buf="processed 2 insns ("
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_buf=?text:1 log_size=1
= ENOSPC | log_true_size=98 log_buf=""
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=9 log_buf=?text:1 log_size=1
= ENOSPC | log_true_size=98 log_buf=""
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_buf=?text:20 log_size=20 size=136
= ENOSPC | log_buf="ates 0 mark_read 0\n"
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_buf=?text:400 log_size=400 log_true_size=77
= fd | log_true_size=98 log_buf="processed 2 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_buf=?text:400 log_size=400 size=140
= fd | log_buf="processed 2 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" log_true_size=77
= fd | log_true_size=0
prog_load type=xdp insns=@bad insn_cnt=2 license="GPL" log_level=1 log_buf=?text:400 log_size=400
= EACCES | log_true_size=146 log_buf="0: R1=ctx() R10=fp0\n0: (bf) r0 = r3\nR3 !read_ok\nprocessed 1 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@bad insn_cnt=2 license="GPL" log_level=1 log_buf=?text:20 log_size=20
= ENOSPC | log_true_size=146 log_buf="ates 0 mark_read 0\n"
prog_load type=xdp insns=@bad insn_cnt=2 license="GPL" log_level=9 log_buf=?text:20 log_size=20
= ENOSPC | log_true_size=146 log_buf="0: R1=ctx() R10=fp0"
prog_load type=xdp insns=@bad insn_cnt=2 license="GPL" log_level=8 log_buf=?text:400 log_size=400
= EACCES | log_true_size=110 log_buf="R3 !read_ok\nprocessed 1 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@ret0 insn_cnt=1 license="GPL" log_level=1 log_buf=?text:400 log_size=400
= EINVAL | log_true_size=130 log_buf="last insn is not an exit or jmp\nprocessed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=99 insns=@ret0 insn_cnt=2 license="GPL" log_level=1 log_buf=?text:400 log_size=400
= EINVAL

== maps
h: map_create type=hash key_size=4 value_size=8 max_entries=3
= fd
a: map_create type=array key_size=4 value_size=8 max_entries=1
= fd
a2: map_create type=array key_size=4 value_size=8 max_entries=2
= fd
bytes byfd = 18110000 u32:$h 00*8 bf16000000000000 b700000000000000 9500000000000000
prog_load type=xdp insns=@byfd insn_cnt=5 license="GPL"
= fd
bytes byvalue = 18210000 u32:$a 00000000 u32:4 b700000000000000 9500000000000000
prog_load type=xdp insns=@byvalue insn_cnt=4 license="GPL"
= fd
bytes behind = 18210000 u32:$a 00000000 u32:8 b700000000000000 9500000000000000
prog_load type=xdp insns=@behind insn_cnt=4 license="GPL" log_level=1 log_buf=?text:400 log_size=400
= EINVAL | log_true_size=154 log_buf="invalid access to map value pointer, value_size=8 off=8\nprocessed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
bytes several = 18210000 u32:$a2 00000000 u32:0 b700000000000000 9500000000000000
prog_load type=xdp insns=@several insn_cnt=4 license="GPL" log_level=1 log_buf=?text:400 log_size=400
= E524 | log_true_size=154 log_buf="invalid access to map value pointer, value_size=8 off=0\nprocessed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
bytes nomap = 18110000 u32:-1 00*8 b700000000000000 9500000000000000
prog_load type=xdp insns=@nomap insn_cnt=4 license="GPL" log_level=1 log_buf=?text:400 log_size=400
= EBADF | log_true_size=137 log_buf="fd -1 is not pointing to valid bpf_map\nprocessed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
bytes aprog = 18110000 u32:$p 00*8 b700000000000000 9500000000000000
bytes byindex = 18510000 u32:1 00*8 b700000000000000 9500000000000000
prog_load type=xdp insns=@byindex insn_cnt=4 license="GPL" log_level=1 log_buf=?text:400 log_size=400
= EPROTO | log_true_size=133 log_buf="fd_idx without fd_array is invalid\nprocessed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@byindex insn_cnt=4 license="GPL" fd_array=@{u32:$h u32:$a}
= fd
prog_load type=xdp insns=@byindex insn_cnt=4 license="GPL" fd_array=@{u32:$h u32:-1} log_level=1 log_buf=?text:400 log_size=400
= EBADF | log_true_size=137 log_buf="fd -1 is not pointing to valid bpf_map\nprocessed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@byindex insn_cnt=4 license="GPL" fd_array=@{u32:$h} log_level=1 log_buf=?text:400 log_size=400
= EFAULT | log_true_size=98 log_buf="processed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" fd_array=@{u32:$h u32:$a} fd_array_cnt=2
= fd
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" fd_array=@{u32:$h u32:$a} fd_array_cnt=3
= EFAULT
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" fd_array=@{u32:$h u32:0} fd_array_cnt=2 log_level=1 log_buf=?text:400 log_size=400
= EINVAL | log_true_size=143 log_buf="fd 0 is not pointing to valid bpf_map or btf\nprocessed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" fd_array=NULL fd_array_cnt=2 log_level=1 log_buf=?text:400 log_size=400
= EFAULT | log_true_size=98 log_buf="processed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" fd_array=@{u32:$h u32:$p} fd_array_cnt=2
= EINVAL
f: prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL" fd_array=@{u32:$h u32:$a} fd_array_cnt=2
= fd
obj_get_info_by_fd fd=$f len=232 info=?prog_info
= 0 | info={ type=6 id=$f.id tag=59f4a931744dcdc6 xlated_len=16 load_time=* n_map_ids=2 gpl_compatible=1 func_info_rec_size=8 line_info_rec_size=16 jited_line_info_rec_size=8 n_tags=1 verified_insns=2 }
bytes second = 18110000 u32:$h 00000000 u32:1 b700000000000000 9500000000000000
prog_load type=xdp insns=@second insn_cnt=4 license="GPL" log_level=1 log_buf=?text:400 log_size=400
= EINVAL | log_true_size=129 log_buf="unrecognized bpf_ld_imm64 insn\nprocessed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"
bytes odd = 18710000 u32:$h 00000000 u32:1 b700000000000000 9500000000000000
prog_load type=xdp insns=@odd insn_cnt=4 license="GPL" log_level=1 log_buf=?text:400 log_size=400
= EINVAL | log_true_size=129 log_buf="unrecognized bpf_ld_imm64 insn\nprocessed 0 insns (limit 1000000) max_states_per_insn 0 total_states 0 peak_states 0 mark_read 0\n"

== what is known
q: prog_load type=xdp insns=@byfd insn_cnt=5 license="GPL" name="some_name"
= fd
obj_get_info_by_fd fd=$q len=232 info=?prog_info
= 0 | info={ type=6 id=$q.id tag=0628190f9d9964fd xlated_len=40 load_time=* n_map_ids=1 name="some_name" gpl_compatible=1 func_info_rec_size=8 line_info_rec_size=16 jited_line_info_rec_size=8 n_tags=1 verified_insns=4 }
obj_get_info_by_fd fd=$q len=16 info=?prog_info
= 0 | info={ type=6 id=$q.id tag=0628190f9d9964fd }
obj_get_info_by_fd fd=$q len=0 info=NULL
= 0
obj_get_info_by_fd fd=$q len=232 info=NULL
= EFAULT
obj_get_info_by_fd fd=$q len=4096 info=?prog_info
= 0 | len=232 info={ type=6 id=$q.id tag=0628190f9d9964fd xlated_len=40 load_time=* n_map_ids=1 name="some_name" gpl_compatible=1 func_info_rec_size=8 line_info_rec_size=16 jited_line_info_rec_size=8 n_tags=1 verified_insns=4 }
obj_get_info_by_fd fd=$q len=4097 info=?prog_info
= E2BIG
obj_get_info_by_fd fd=-1 len=232 info=?prog_info
= EBADFD
obj_get_info_by_fd fd=0 len=232 info=?prog_info
= EINVAL
obj_get_info_by_fd fd=$h len=104 info=?map_info
= 0 | info={ type=1 id=$h.id key_size=4 value_size=8 max_entries=3 }
obj_get_info_by_fd fd=$h len=40 info=?map_info
= 0 | info={ type=1 id=$h.id key_size=4 value_size=8 max_entries=3 }
obj_get_info_by_fd fd=$h len=300 info=?map_info
= 0 | len=104 info={ type=1 id=$h.id key_size=4 value_size=8 max_entries=3 }
obj_get_info_by_fd fd=$h len=104 info=READONLY
= EFAULT
obj_get_info_by_fd fd=$h len=104 info=?100
= EFAULT
obj_get_info_by_fd fd=$h len=104 info=?map_info at=16:1
= EINVAL
n: prog_load type=xdp insns=@ret0 insn_cnt=2 license="none"
= fd
obj_get_info_by_fd fd=$n len=232 info=?prog_info
= 0 | info={ type=6 id=$n.id tag=59f4a931744dcdc6 xlated_len=16 load_time=* func_info_rec_size=8 line_info_rec_size=16 jited_line_info_rec_size=8 n_tags=1 verified_insns=2 }
prog_get_next_id id=$q.id-1
= 0 | next_id=$q.id
prog_get_next_id id=2147483647
= EINVAL
prog_get_next_id id=2147483646
= ENOENT
prog_get_next_id id=4294967295
= EINVAL
prog_get_next_id id=$q.id-1 flags=1
= EINVAL
prog_get_next_id id=$q.id-1 size=8
= 0 | next_id=$q.id
prog_get_next_id id=$q.id-1 size=4
= 0 | next_id=$q.id
map_get_next_id id=$h.id-1
= 0 | next_id=$h.id
prog_get_fd_by_id id=$q.id
= fd
prog_get_fd_by_id id=$q.id flags=1
= EINVAL
prog_get_fd_by_id id=$q.id next_id=1
= EINVAL
prog_get_fd_by_id id=0
= ENOENT
prog_get_fd_by_id id=4294967295
= ENOENT
r: map_get_fd_by_id id=$h.id flags=8
= fd
map_update_elem map_fd=$r key=@{u32:1} value=@{u64:1}
= EPERM
map_lookup_elem map_fd=$r key=@{u32:1} value=?8
= ENOENT
map_freeze map_fd=$r
= EPERM
w: map_get_fd_by_id id=$h.id flags=16
= fd
map_update_elem map_fd=$w key=@{u32:1} value=@{u64:1}
= 0
map_lookup_elem map_fd=$w key=@{u32:1} value=?8
= EPERM
map_lookup_elem map_fd=$w key=@{u32:1} value=?8 flags=1
= EINVAL
map_lookup_elem map_fd=$r key=@{u32:1} value=?8
= 0 | value=0100000000000000
map_get_next_key map_fd=$w key=NULL value=?4
= EPERM
map_get_next_key map_fd=$r key=NULL value=?4
= 0 | value=01000000
map_lookup_and_delete_elem map_fd=$w key=@{u32:1} value=?8
= EPERM
map_lookup_and_delete_elem map_fd=$r key=@{u32:1} value=?8
= EPERM
map_get_fd_by_id id=$h.id flags=24
= EINVAL
map_get_fd_by_id id=$h.id flags=1
= EINVAL
map_get_fd_by_id id=0
= ENOENT
map_get_fd_by_id id=$h.id token_fd=1
= EINVAL
map_get_fd_by_id id=$h.id next_id=1
= fd
ro: map_create type=hash key_size=4 value_size=8 max_entries=3 flags=8
= fd
map_update_elem map_fd=$ro key=@{u32:1} value=@{u64:1}
= EPERM
rw: map_get_fd_by_id id=$ro.id
= fd
map_update_elem map_fd=$rw key=@{u32:1} value=@{u64:1}
= 0
map_lookup_elem map_fd=$ro key=@{u32:1} value=?8
= 0 | value=0100000000000000
