# Many elements in one call. Answers of Linux 6.18.44.

== an array
a: map_create type=array key_size=4 value_size=8 max_entries=4
= fd
map_update_batch map_fd=$a keys=@{u32:0 u32:2} values=@{u64:10 u64:12} count=2
= 0
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=?32 count=4
= 0 | out_batch=03000000 keys=00000000010000000200000003000000 values=0a 00*15 0c 00*15
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=?32 count=3
= 0 | out_batch=02000000 keys=000000000100000002000000eeeeeeee values=0a 00*15 0c00000000000000 ee*8
map_lookup_batch map_fd=$a in_batch=@{u32:1} out_batch=?4 keys=?16 values=?32 count=4
= ENOENT | count=2 out_batch=03000000 keys=0200000003000000 ee*8 values=0c 00*15  ee*16
map_lookup_batch map_fd=$a in_batch=@{u32:3} out_batch=?4 keys=?16 values=?32 count=4
= ENOENT | count=0
map_lookup_batch map_fd=$a in_batch=BAD out_batch=?4 keys=?16 values=?32 count=4
= EFAULT | count=0
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=?32 count=0
= 0
map_lookup_batch map_fd=$a out_batch=NULL keys=?16 values=?32 count=4
= EFAULT | keys=00000000010000000200000003000000 values=0a 00*15 0c 00*15
map_lookup_batch map_fd=$a out_batch=?4 keys=NULL values=?32 count=4
= EFAULT | count=0
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=NULL count=4
= EFAULT | count=0 keys=00000000 ee*12
map_lookup_batch map_fd=$a out_batch=?4 keys=?8 values=?32 count=4
= EFAULT | count=0 keys=0000000001000000 values=0a 00*15  ee*16
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=?8 count=4
= EFAULT | count=0 keys=0000000001000000 ee*8 values=0a00000000000000
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=?32 count=4 elem_flags=1
= EINVAL
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=?32 count=4 elem_flags=4
= EINVAL
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=?32 count=4 flags=1
= 0 | out_batch=03000000 keys=00000000010000000200000003000000 values=0a 00*15 0c 00*15
map_lookup_batch map_fd=-1 out_batch=?4 keys=?16 values=?32 count=4
= EBADF
map_lookup_batch map_fd=0 out_batch=?4 keys=?16 values=?32 count=4
= EINVAL
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=?32 count=4 at=56:1
= EINVAL
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=?32 count=4 size=40
= 0 | out_batch=03000000 keys=00000000010000000200000003000000 values=0a 00*15 0c 00*15
map_lookup_and_delete_batch map_fd=$a out_batch=?4 keys=?16 values=?32 count=4
= E524
map_delete_batch map_fd=$a keys=@{u32:0} count=1
= E524
map_update_batch map_fd=$a keys=@{u32:0 u32:9} values=@{u64:10 u64:12} count=2
= E2BIG | count=1
map_update_batch map_fd=$a keys=@{u32:0 u32:1} values=@{u64:10} count=2
= EFAULT | count=1
map_update_batch map_fd=$a keys=@{u32:0} values=@{u64:10 u64:11} count=2
= EFAULT | count=1
map_update_batch map_fd=$a keys=@{u32:0} values=@{u64:10} count=0
= 0
map_update_batch map_fd=$a keys=@{u32:0} values=@{u64:10} count=1 elem_flags=1
= EINVAL
map_update_batch map_fd=$a keys=@{u32:0} values=@{u64:10} count=1 elem_flags=4
= EINVAL
map_update_batch map_fd=$a keys=@{u32:0} values=@{u64:10} count=1 flags=1
= 0
map_update_batch map_fd=$a keys=NULL values=@{u64:10} count=1
= EFAULT | count=0
map_update_batch map_fd=$a keys=@{u32:0} values=NULL count=1
= EFAULT | count=0
map_freeze map_fd=$a
= 0
map_update_batch map_fd=$a keys=@{u32:0} values=@{u64:10} count=1
= EPERM
map_update_batch map_fd=$a keys=@{u32:0} values=@{u64:10} count=0
= EPERM
map_lookup_batch map_fd=$a out_batch=?4 keys=?16 values=?32 count=4
= 0 | out_batch=03000000 keys=00000000010000000200000003000000 values=0a 00*15 0c 00*15

== a hash
h: map_create type=hash key_size=4 value_size=8 max_entries=8
= fd
map_lookup_batch map_fd=$h keys=?32 values=?64 out_batch=?place count=8
= ENOENT | count=0 out_batch={ number=* }
map_update_batch map_fd=$h keys=@{u32:5} values=@{u64:50} count=1
= 0
map_lookup_batch map_fd=$h keys=?32 values=?64 count=8
= EFAULT | count=0 keys=05000000 ee*28 values=3200000000000000 ee*56
map_lookup_batch map_fd=$h keys=?32 values=?64 count=0
= 0
map_lookup_batch map_fd=$h keys=?32 values=?64 count=8 flags=1
= EINVAL
map_lookup_batch map_fd=$h keys=?32 values=?64 count=8 elem_flags=2
= EINVAL
map_lookup_batch map_fd=$h keys=?32 values=?64 count=8 elem_flags=4
= EINVAL
map_lookup_batch map_fd=$h keys=?32 values=?64 count=8 in_batch=BAD
= EFAULT | count=0
map_lookup_batch map_fd=$h keys=?32 values=?64 count=8 in_batch=@{u32:-1} out_batch=?4
= ENOENT | count=0
map_lookup_batch map_fd=$h keys=?32 values=NULL count=8 out_batch=?4
= EFAULT | count=0 keys=05000000 ee*28
map_update_batch map_fd=$h keys=@{u32:5 u32:6 u32:7} values=@{u64:51 u64:61 u64:71} count=3
= 0
map_update_batch map_fd=$h keys=@{u32:1 u32:2 u32:3 u32:4 u32:8 u32:9 u32:10} values=@{00*56} count=7
= E2BIG | count=5
map_delete_batch map_fd=$h keys=@{u32:1 u32:2 u32:3 u32:4 u32:8} count=5
= 0
map_delete_batch map_fd=$h keys=@{u32:6 u32:1 u32:7} count=3
= ENOENT | count=1
map_delete_batch map_fd=$h keys=@{u32:7 u32:9} count=1
= 0
map_delete_batch map_fd=$h keys=@{u32:7} count=1 elem_flags=1
= EINVAL
map_delete_batch map_fd=$h keys=@{u32:7} count=1 flags=1
= ENOENT | count=0
map_delete_batch map_fd=$h keys=NULL count=1
= EFAULT | count=0
map_delete_batch map_fd=$h keys=NULL count=0
= 0
map_delete_batch map_fd=$h keys=@{u32:9} count=1 values=BAD
= ENOENT | count=0
map_lookup_and_delete_batch map_fd=$h keys=?32 values=?64 count=8 flags=1
= EINVAL
map_lookup_and_delete_batch map_fd=$h keys=?32 values=?64 out_batch=?4 count=0
= 0
map_lookup_and_delete_batch map_fd=$h keys=?4 values=?8 out_batch=NULL count=1
= EFAULT | count=0 keys=05000000 values=3300000000000000
map_lookup_elem map_fd=$h key=@{u32:5} value=?8
= ENOENT

== values for each CPU
p: map_create type=percpu_array key_size=4 value_size=8 max_entries=1
= fd
map_update_batch map_fd=$p keys=@{u32:0} values=@{u64:7}*cpus count=1
= 0
map_lookup_batch map_fd=$p out_batch=?4 keys=?4 values=?8*cpus count=1
= 0 | out_batch=00000000 keys=00000000 values=0700000000000000
map_delete_batch map_fd=$p keys=@{u32:0} count=1
= E524
ph: map_create type=percpu_hash key_size=4 value_size=4 max_entries=1
= fd
map_update_batch map_fd=$ph keys=@{u32:0} values=@{u32:7 u32:0}*cpus count=1
= 0
map_lookup_elem map_fd=$ph key=@{u32:0} value=?8*cpus
= 0 | value=0700000000000000
map_delete_batch map_fd=$ph keys=@{u32:0} count=1
= 0

== maps without
q: map_create type=queue value_size=8 max_entries=4
= fd
map_lookup_batch map_fd=$q keys=?4 values=?8 out_batch=?4 count=1
= E524
map_update_batch map_fd=$q keys=?4 values=?8 count=1
= E524
map_delete_batch map_fd=$q keys=?4 count=1
= E524
map_lookup_and_delete_batch map_fd=$q keys=?4 values=?8 out_batch=?4 count=1
= E524
t: map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=1
= fd
map_update_batch map_fd=$t keys=@{u32:8 0a000000 u32:16 0a010000} values=@{u64:1 u64:2} count=2
= 0
map_lookup_batch map_fd=$t keys=?32 values=?32 out_batch=?8 count=4
= ENOENT | count=2 keys=100000000a010000080000000a000000 ee*16 values=02000000000000000100000000000000 ee*16 out_batch=080000000a000000
map_lookup_batch map_fd=$t keys=?32 values=?32 out_batch=?8 count=1
= 0 | keys=100000000a010000 ee*24 values=0200000000000000 ee*24 out_batch=100000000a010000
map_delete_batch map_fd=$t keys=@{u32:8 0a000000} count=1
= 0
map_lookup_and_delete_batch map_fd=$t keys=?32 values=?32 out_batch=?8 count=4
= E524
r: map_create type=ringbuf max_entries=4096
= fd
map_lookup_batch map_fd=$r keys=?32 values=?32 out_batch=?8 count=4
= E524
map_update_batch map_fd=$r keys=?32 values=?32 count=4
= E524
