# Maps: making them, and their elements one by one. Answers of Linux 6.18.44.

== the argument
map_create type=array key_size=4 value_size=4 max_entries=1
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 size=16
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 size=15
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 size=12
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 size=0
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 size=1
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 size=152
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 size=160
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 size=168
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 size=200
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 size=200 at=199:1
= E2BIG
map_create type=array key_size=4 value_size=4 max_entries=1 size=199 at=199:1
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 size=4096
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 size=4096 at=4095:1
= E2BIG
map_create type=array key_size=4 value_size=4 max_entries=1 size=4097
= E2BIG
map_create type=array key_size=4 value_size=4 max_entries=1 size=4294967295
= E2BIG
map_create type=array key_size=4 value_size=4 max_entries=1 size=300 at=168:255
= E2BIG
map_create type=array key_size=4 value_size=4 max_entries=1 size=300 at=152:1
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 at=100:1
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 at=99:1
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 at=96:1
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 at=92:1
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 excl_hash_size=1
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 excl_hash=BAD
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 excl_hash=BAD excl_hash_size=32
= EFAULT
map_create type=array key_size=4 value_size=4 max_entries=1 excl_hash=@{00*32} excl_hash_size=31
= EINVAL
map_create type=array key_size=4 value_size=4 max_entries=1 excl_hash=@{00*32} excl_hash_size=32
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 at=72:1
= fd
map_create type=array key_size=4 value_size=4 max_entries=1 at=68:1
= EINVAL

== a hash
h: map_create type=hash key_size=4 value_size=8 max_entries=3
= fd
map_lookup_elem map_fd=$h key=@{u32:1} value=?8
= ENOENT
map_update_elem map_fd=$h key=@{u32:1} value=@{u64:77}
= 0
map_lookup_elem map_fd=$h key=@{u32:1} value=?8
= 0 | value=4d00000000000000
map_lookup_elem map_fd=$h key=NULL value=?8
= EFAULT
map_lookup_elem map_fd=$h key=@{u32:1} value=NULL
= EFAULT
map_lookup_elem map_fd=$h key=@{u32:1} value=READONLY
= EFAULT
map_lookup_elem map_fd=$h key=@{u16:1} value=?8
= EFAULT
map_lookup_elem map_fd=$h key=@{u32:1} value=?7
= EFAULT | value=4d000000000000
map_lookup_elem map_fd=$h key=BAD value=?8
= EFAULT
map_lookup_elem map_fd=$h key=0xffff800000000000 value=?8
= EFAULT
map_lookup_elem map_fd=$h key=-1 value=?8
= EFAULT
map_lookup_elem map_fd=-1 key=@{u32:1} value=?8
= EBADF
map_lookup_elem map_fd=1000000 key=@{u32:1} value=?8
= EBADF
map_lookup_elem map_fd=0 key=@{u32:1} value=?8
= EINVAL
map_lookup_elem map_fd=$h key=@{u32:1} value=?8 flags=1
= EINVAL
map_lookup_elem map_fd=$h key=@{u32:1} value=?8 flags=4
= EINVAL
map_lookup_elem map_fd=$h key=@{u32:1} value=?8 flags=8
= EINVAL
map_lookup_elem map_fd=$h key=@{u32:1} value=?8 at=32:1
= EINVAL
map_lookup_elem map_fd=$h key=@{u32:1} value=?8 at=4:1
= 0 | value=4d00000000000000
map_lookup_elem map_fd=$h key=@{u32:1} value=?8 size=32
= 0 | value=4d00000000000000
map_lookup_elem map_fd=$h key=@{u32:1} value=?8 size=24
= 0 | value=4d00000000000000
map_lookup_elem map_fd=$h key=@{u32:1} value=?8 size=20
= EFAULT
map_lookup_elem map_fd=$h key=@{u32:1} value=?8 size=16
= EFAULT
map_update_elem map_fd=$h key=NULL value=@{u64:77}
= EFAULT
map_update_elem map_fd=$h key=@{u32:1} value=NULL
= EFAULT
map_update_elem map_fd=$h key=@{u32:1} value=@{u32:77}
= EFAULT
map_update_elem map_fd=$h key=@{u32:1} value=@{u64:78} flags=1
= EEXIST
map_update_elem map_fd=$h key=@{u32:2} value=@{u64:78} flags=2
= ENOENT
map_update_elem map_fd=$h key=@{u32:2} value=@{u64:78} flags=3
= EINVAL
map_update_elem map_fd=$h key=@{u32:2} value=@{u64:78} flags=4
= EINVAL
map_update_elem map_fd=$h key=@{u32:2} value=@{u64:78} flags=0x100000000
= EINVAL
map_update_elem map_fd=$h key=@{u32:2} value=@{u64:78} at=32:1
= EINVAL
map_update_elem map_fd=$h key=@{u32:2} value=@{u64:78}
= 0
map_update_elem map_fd=$h key=@{u32:3} value=@{u64:79} flags=1
= 0
map_update_elem map_fd=$h key=@{u32:4} value=@{u64:80}
= E2BIG
map_update_elem map_fd=$h key=@{u32:3} value=@{u64:81} flags=2
= 0
map_lookup_elem map_fd=$h key=@{u32:3} value=?8
= 0 | value=5100000000000000
map_delete_elem map_fd=$h key=@{u32:3}
= 0
map_delete_elem map_fd=$h key=@{u32:3}
= ENOENT
map_delete_elem map_fd=$h key=NULL
= EFAULT
map_delete_elem map_fd=$h key=BAD
= EFAULT
map_delete_elem map_fd=-1 key=@{u32:1}
= EBADF
map_delete_elem map_fd=$h key=@{u32:2} value=@{u64:1}
= EINVAL
map_delete_elem map_fd=$h key=@{u32:2} flags=1
= EINVAL
map_delete_elem map_fd=$h key=@{u32:2}
= 0
map_get_next_key map_fd=$h key=NULL value=?4
= 0 | value=01000000
map_get_next_key map_fd=$h key=@{u32:99} value=?4
= 0 | value=01000000
map_get_next_key map_fd=$h key=@{u32:1} value=?4
= ENOENT
map_get_next_key map_fd=$h key=BAD value=?4
= EFAULT
map_get_next_key map_fd=$h key=NULL value=NULL
= EFAULT
map_get_next_key map_fd=$h key=NULL value=?3
= EFAULT | value=010000
map_get_next_key map_fd=$h key=NULL value=?4 flags=1
= EINVAL
map_get_next_key map_fd=-1 key=NULL value=?4
= EBADF
map_lookup_and_delete_elem map_fd=$h key=@{u32:1} value=?8 flags=1
= EINVAL
map_lookup_and_delete_elem map_fd=$h key=@{u32:1} value=?8 flags=4
= EINVAL
map_lookup_and_delete_elem map_fd=$h key=NULL value=?8
= EFAULT
map_lookup_and_delete_elem map_fd=$h key=@{u32:9} value=?8
= ENOENT
map_lookup_and_delete_elem map_fd=$h key=@{u32:1} value=?8 at=32:1
= EINVAL
map_lookup_and_delete_elem map_fd=$h key=@{u32:1} value=?8
= 0 | value=4d00000000000000
map_lookup_and_delete_elem map_fd=$h key=@{u32:1} value=?8
= ENOENT
map_update_elem map_fd=$h key=@{u32:1} value=@{u64:99}
= 0
map_lookup_and_delete_elem map_fd=$h key=@{u32:1} value=NULL
= EFAULT
map_lookup_elem map_fd=$h key=@{u32:1} value=?8
= ENOENT
map_get_next_key map_fd=$h key=NULL value=?4
= ENOENT
map_freeze map_fd=$h key=1
= EINVAL
map_freeze map_fd=-1
= EBADF
map_freeze map_fd=$h
= 0
map_freeze map_fd=$h
= EPERM
map_update_elem map_fd=$h key=@{u32:1} value=@{u64:99}
= EPERM
map_update_elem map_fd=$h key=NULL value=@{u64:99}
= EPERM
map_update_elem map_fd=$h key=@{u32:1} value=@{u64:99} flags=4
= EPERM
map_delete_elem map_fd=$h key=@{u32:1}
= EPERM
map_lookup_elem map_fd=$h key=@{u32:1} value=?8
= ENOENT
map_lookup_and_delete_elem map_fd=$h key=@{u32:1} value=?8
= EPERM

