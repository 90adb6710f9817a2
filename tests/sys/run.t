# Running programs on packets. Answers of Linux 6.18.44.
bytes ret7 = b700000007000000 9500000000000000
bytes length = 6110000000000000 9500000000000000
bytes ip = 005254000001 005254000002 0800 4500 be16:28 00*8 0a000001 0a000002 00*8

== a socket filter
f: prog_load type=socket_filter insns=@ret7 insn_cnt=2 license="GPL"
= fd
prog_test_run prog_fd=$f data_in=@ip data_size_in=42
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 data_out=?100 data_size_out=100
= 0 | retval=7 data_size_out=42 duration=* data_out=00*14 4500001c 00*8 0a0000010a000002 00*8  ee*58
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 data_out=?20 data_size_out=20
= ENOSPC | retval=7 data_size_out=42 duration=* data_out=00*14 4500001c0000
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 data_out=?42
= 0 | retval=7 data_size_out=42 duration=* data_out=00*14 4500001c 00*8 0a0000010a000002 00*8
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 data_out=?41
= EFAULT | data_out=00*14 4500001c 00*8 0a0000010a00000200000000000000
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 data_size_out=5
= ENOSPC | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$f data_in=@ip data_size_in=14
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=13
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=0
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=43
= EFAULT
prog_test_run prog_fd=$f data_in=NULL data_size_in=42
= EFAULT
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 data_out=NULL data_size_out=100
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 data_out=BAD data_size_out=100
= EFAULT
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 repeat=3
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 flags=1
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 flags=2
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 flags=4
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 cpu=1
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 batch_size=1
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 at=76:1
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 at=80:1
= EINVAL
prog_test_run prog_fd=-1 data_in=@ip data_size_in=42
= EBADF
prog_test_run prog_fd=0 data_in=@ip data_size_in=42
= EINVAL
l: prog_load type=socket_filter insns=@length insn_cnt=2 license="GPL"
= fd
prog_test_run prog_fd=$l data_in=@ip data_size_in=42
= 0 | retval=28 data_size_out=42 duration=*
prog_test_run prog_fd=$l data_in=@{00*3712} data_size_in=3712
= 0 | retval=3698 data_size_out=3712 duration=*
prog_test_run prog_fd=$l data_in=@{00*3713} data_size_in=3713
= EINVAL

== the context of a socket buffer
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*192} ctx_size_in=192 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*40 01 00*119 1c 00*31
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*8} ctx_size_in=8 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*40 01 00*119 1c 00*31
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*8} ctx_size_in=0
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=NULL ctx_size_in=8
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_out=?192 ctx_size_out=0
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_out=NULL ctx_size_out=192
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*40 01 00*119 1c 00*31
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_out=?100 ctx_size_out=100
= ENOSPC | retval=7 data_size_out=42 duration=* ctx_size_out=192 ctx_out=00*40 01 00*59
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_out=?100 ctx_size_out=192
= EFAULT | retval=7 data_size_out=42 duration=* ctx_out=00*40 01 00*59
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=BAD ctx_size_in=192
= EFAULT
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*200} ctx_size_in=200
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*199 01} ctx_size_in=200
= E2BIG
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{u32:1 00*188} ctx_size_in=192
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*8 u32:5} ctx_size_in=12 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*8 05 00*31 01 00*119 1c 00*31
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*12 u32:5} ctx_size_in=16
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*32 u32:5} ctx_size_in=36 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*32 050000000000000001 00*119 1c 00*31
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*36 u32:1} ctx_size_in=40 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*36 0100000001 00*119 1c 00*31
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*40 u32:1} ctx_size_in=44 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*40 01 00*119 1c 00*31
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*40 u32:99999} ctx_size_in=44
= ENODEV
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*48 u32:1 u32:2 u32:3 u32:4 u32:5} ctx_size_in=68 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*40 01000000000000000100000002000000030000000400000005 00*95 1c 00*31
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*68 u32:1} ctx_size_in=72
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*152 u64:77} ctx_size_in=160 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*40 01 00*111 4d000000000000001c 00*31
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*160 u32:100} ctx_size_in=164 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*40 01 00*119 64 00*31
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*160 u32:27} ctx_size_in=164
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*160 u32:28} ctx_size_in=164
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*160 u32:65536} ctx_size_in=164
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*160 u32:65537} ctx_size_in=164
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*164 u32:3} ctx_size_in=168 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*40 01 00*119 1c00000003 00*27
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*164 u32:65536} ctx_size_in=168
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*168 u64:3} ctx_size_in=176
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*176 u32:3} ctx_size_in=180 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*40 01 00*119 1c 00*15 03 00*15
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{00*184 u64:3} ctx_size_in=192 ctx_out=?192 ctx_size_out=192
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*40 01 00*119 1c 00*23 0300000000000000
bytes setmark = 6112080000000000 0702000001000000 6321080000000000 6321300000000000 b700000002000000 9500000000000000
t: prog_load type=sched_cls insns=@setmark insn_cnt=6 license="GPL"
= fd
prog_test_run prog_fd=$t data_in=@ip data_size_in=42 ctx_in=@{00*8 u32:5} ctx_size_in=12 ctx_out=?192 ctx_size_out=192
= 0 | retval=2 data_size_out=42 duration=* ctx_out=00*8 06 00*31 010000000000000006 00*111 2a 00*31
prog_test_run prog_fd=$t data_in=@ip data_size_in=42 ctx_in=@{00*8 u32:5} ctx_size_in=12 ctx_out=?192 ctx_size_out=192 repeat=3
= 0 | retval=2 data_size_out=42 duration=* ctx_out=00*8 08 00*31 010000000000000008 00*111 2a 00*31
prog_test_run prog_fd=$t data_in=@ip data_size_in=42 data_out=?42 data_size_out=42
= 0 | retval=2 duration=* data_out=00525400000100525400000208004500001c 00*8 0a0000010a000002 00*8
prog_test_run prog_fd=$t data_in=@{00*3712} data_size_in=3712
= 0 | retval=2 data_size_out=3712 duration=*
prog_test_run prog_fd=$t data_in=@ip data_size_in=14
= EINVAL
prog_test_run prog_fd=$t data_in=@ip data_size_in=15
= EINVAL
prog_test_run prog_fd=$f data_in=@ip data_size_in=15
= EINVAL
prog_test_run prog_fd=$t data_in=@{00*3713} data_size_in=3713
= EINVAL
prog_test_run prog_fd=$t data_in=@ip data_size_in=42 ctx_in=@{00*160 u32:41} ctx_size_in=164
= EINVAL
prog_test_run prog_fd=$t data_in=@ip data_size_in=42 ctx_in=@{00*160 u32:42} ctx_size_in=164
= 0 | retval=2 data_size_out=42 duration=*

== XDP
x: prog_load type=xdp insns=@ret7 insn_cnt=2 license="GPL"
= fd
prog_test_run prog_fd=$x data_in=@ip data_size_in=42
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 data_out=?100 data_size_out=100
= 0 | retval=7 data_size_out=42 duration=* data_out=00525400000100525400000208004500001c 00*8 0a0000010a000002 00*8  ee*58
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 data_out=?20 data_size_out=20
= ENOSPC | retval=7 data_size_out=42 duration=* data_out=00525400000100525400000208004500001c0000
prog_test_run prog_fd=$x data_in=@ip data_size_in=14
= 0 | retval=7 data_size_out=14 duration=*
prog_test_run prog_fd=$x data_in=@ip data_size_in=13
= EINVAL
prog_test_run prog_fd=$x data_in=@{00*3520} data_size_in=3520
= 0 | retval=7 data_size_out=3520 duration=*
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 flags=1
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 flags=4
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 cpu=1
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 batch_size=1
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:42} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | retval=7 data_size_out=42 duration=* ctx_out=000000002a 00*19
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:41} ctx_size_in=8
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:4 u32:42} ctx_size_in=8 ctx_out=?24 ctx_size_out=24 data_out=?100 data_size_out=100
= 0 | retval=7 data_size_out=42 duration=* ctx_out=040000002a 00*19 data_out=00525400000100525400000208004500001c 00*8 0a0000010a000002 00*8  ee*58
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:3 u32:42} ctx_size_in=8
= EINVAL
prog_test_run prog_fd=$x data_in=@{00*300} data_size_in=300 ctx_in=@{u32:252 u32:300} ctx_size_in=8
= EINVAL
prog_test_run prog_fd=$x data_in=@{00*300} data_size_in=300 ctx_in=@{u32:256 u32:300} ctx_size_in=8
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:42 u32:1} ctx_size_in=12
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:42 u32:0 u32:99999} ctx_size_in=16
= ENODEV
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:42 u32:0 u32:1} ctx_size_in=16
= 0 | retval=7 data_size_out=42 duration=*
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:42 u32:0 u32:0 u32:1} ctx_size_in=20
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:42 u32:0 u32:0 u32:0 u32:1} ctx_size_in=24
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:42 00*16 01} ctx_size_in=25
= E2BIG
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_out=?24 ctx_size_out=24
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*24
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:43} ctx_size_in=8
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:0} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | retval=7 data_size_out=42 duration=* ctx_out=00*24
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:4 u32:3} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:4 u32:20} ctx_size_in=8 ctx_out=?24 ctx_size_out=24 data_out=?100 data_size_out=100
= 0 | retval=7 data_size_out=42 duration=* ctx_out=0400000014 00*19 data_out=00525400000100525400000208004500001c 00*8 0a0000010a000002 00*8  ee*58
prog_test_run prog_fd=$x data_in=@{00*300} data_size_in=300 ctx_in=@{u32:216 u32:300} ctx_size_in=8
= 0 | retval=7 data_size_out=300 duration=*
prog_test_run prog_fd=$x data_in=@{00*300} data_size_in=300 ctx_in=@{u32:220 u32:300} ctx_size_in=8
= EINVAL
prog_test_run prog_fd=$x data_in=@{00*300} data_size_in=300 ctx_in=@{u32:248 u32:300} ctx_size_in=8
= EINVAL
prog_test_run prog_fd=$x data_in=@{00*20} data_size_in=20 ctx_in=@{u32:8 u32:20} ctx_size_in=8
= EINVAL
prog_test_run prog_fd=$x data_in=@{00*20} data_size_in=20 ctx_in=@{u32:20 u32:20} ctx_size_in=8
= EINVAL
prog_test_run prog_fd=$x data_in=@{00*3524} data_size_in=3524 ctx_in=@{u32:4 u32:3524} ctx_size_in=8
= 0 | retval=7 data_size_out=3524 duration=*
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:42 u32:0 u32:1 u32:1} ctx_size_in=20
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:42 u32:0 u32:1 u32:0} ctx_size_in=20 ctx_out=?24 ctx_size_out=24
= 0 | retval=7 data_size_out=42 duration=* ctx_out=000000002a0000000000000001 00*11
xc: prog_load type=xdp insns=@ret7 insn_cnt=2 license="GPL" attach_type=35
= fd
prog_test_run prog_fd=$xc data_in=@ip data_size_in=42
= EINVAL
d: prog_load type=xdp insns=@ret7 insn_cnt=2 license="GPL" attach_type=33
= fd
prog_test_run prog_fd=$d data_in=@ip data_size_in=42
= EINVAL

== types that do not
c: prog_load type=cgroup_sock insns=@ret7 insn_cnt=2 license="GPL" attach_type=2
= EINVAL
so: prog_load type=sock_ops insns=@ret7 insn_cnt=2 license="GPL"
= EINVAL
prog_test_run prog_fd=$so data_in=@ip data_size_in=42
= EBADF
prog_test_run prog_fd=$so
= EBADF

== how much of a packet is seen
bytes seen = 6112000000000000 6110040000000000 1f20000000000000 9500000000000000
x: prog_load type=xdp insns=@seen insn_cnt=4 license="GPL"
= fd
prog_test_run prog_fd=$x data_in=@ip data_size_in=42
= 0 | retval=42 data_size_out=42 duration=*
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_out=?24 ctx_size_out=24
= 0 | data_size_out=42 duration=* ctx_out=00*24
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:0} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | data_size_out=42 duration=* ctx_out=00*24
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:13} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | retval=13 data_size_out=42 duration=* ctx_out=000000000d 00*19
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:20} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | retval=20 data_size_out=42 duration=* ctx_out=0000000014 00*19
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:4 u32:20} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | retval=16 data_size_out=42 duration=* ctx_out=0400000014 00*19
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:4 u32:17} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | retval=13 data_size_out=42 duration=* ctx_out=0400000011 00*19
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:8 u32:20} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | retval=12 data_size_out=42 duration=* ctx_out=0800000014 00*19
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:20 u32:20} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | data_size_out=42 duration=* ctx_out=1400000014 00*19
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:28 u32:42} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | retval=14 data_size_out=42 duration=* ctx_out=1c0000002a 00*19
prog_test_run prog_fd=$x data_in=@ip data_size_in=42 ctx_in=@{u32:32 u32:42} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= EINVAL
prog_test_run prog_fd=$x data_in=@ip data_size_in=13 ctx_in=@{u32:0 u32:13} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= EINVAL
prog_test_run prog_fd=$x data_in=@{00*3521} data_size_in=3521
= 0 | retval=3520 data_size_out=3521 duration=*
prog_test_run prog_fd=$x data_in=@{00*5000} data_size_in=5000
= 0 | retval=3520 data_size_out=5000 duration=*
prog_test_run prog_fd=$x data_in=@{00*50000} data_size_in=50000
= 0 | retval=3520 data_size_out=50000 duration=*
prog_test_run prog_fd=$x data_in=@{00*65000} data_size_in=65000
= 0 | retval=3520 data_size_out=65000 duration=*
f: prog_load type=xdp insns=@seen insn_cnt=4 license="GPL" flags=32
= fd
prog_test_run prog_fd=$f data_in=@{00*5000} data_size_in=5000
= 0 | retval=3520 data_size_out=5000 duration=*
prog_test_run prog_fd=$f data_in=@ip data_size_in=42 ctx_in=@{u32:0 u32:20} ctx_size_in=8 ctx_out=?24 ctx_size_out=24
= 0 | retval=20 data_size_out=42 duration=* ctx_out=0000000014 00*19
bytes slen = 6110000000000000 9500000000000000
t: prog_load type=sched_cls insns=@slen insn_cnt=2 license="GPL"
= fd
prog_test_run prog_fd=$t data_in=@{00*3712} data_size_in=3712
= 0 | retval=3712 data_size_out=3712 duration=*
prog_test_run prog_fd=$t data_in=@{00*3713} data_size_in=3713
= EINVAL
prog_test_run prog_fd=$t data_in=@{00*5000} data_size_in=5000
= EINVAL
prog_test_run prog_fd=$t data_in=@{00*60000} data_size_in=60000
= EINVAL
prog_test_run prog_fd=$t data_in=@{00*14} data_size_in=14
= 0 | retval=14 data_size_out=14 duration=*
prog_test_run prog_fd=$f data_in=@{00*14} data_size_in=14
= 0 | retval=14 data_size_out=14 duration=*
prog_test_run prog_fd=$x data_in=@{00*65000} data_size_in=65000 data_out=?65000
= 0 | retval=3520 data_size_out=65000 duration=* data_out=00*65000
prog_test_run prog_fd=$t data_in=@{00*14} data_size_in=14
= 0 | retval=14 data_size_out=14 duration=*
prog_test_run prog_fd=$t data_in=@{00*15} data_size_in=15
= 0 | retval=15 data_size_out=15 duration=*
prog_test_run prog_fd=$t data_in=@ip data_size_in=15
= EINVAL
prog_test_run prog_fd=$t data_in=@ip data_size_in=33
= EINVAL
prog_test_run prog_fd=$t data_in=@ip data_size_in=34
= 0 | retval=34 data_size_out=34 duration=*
prog_test_run prog_fd=$t data_in=@{00*12 86dd 00*40} data_size_in=54
= 0 | retval=54 data_size_out=54 duration=*
prog_test_run prog_fd=$t data_in=@{00*12 86dd 00*40} data_size_in=53
= EINVAL
