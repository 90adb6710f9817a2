# Types of maps: what each takes, and what each does. Answers of Linux 6.18.44.

== hash
m: map_create type=hash key_size=4 value_size=8 max_entries=4 flags=0 name="hash"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=1 id=$m.id key_size=4 value_size=8 max_entries=4 name="hash" }
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=1
= fd
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=2
= EINVAL
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=4
= fd
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=8
= fd
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=16
= fd
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=24
= EINVAL
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=64
= fd
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=128
= fd
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=256
= fd
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=384
= EINVAL
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=1024
= EINVAL
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=4096
= EINVAL
map_create type=hash key_size=5 value_size=8 max_entries=4 flags=0
= fd
map_create type=hash key_size=4 value_size=8 max_entries=0 flags=0
= EINVAL
map_create type=hash key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=hash key_size=4 value_size=8 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8
= ENOENT
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}
= 0
map_lookup_elem map_fd=$m key=@{u32:1} value=?8
= 0 | value=0700000000000000
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7} flags=1
= EEXIST
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=01000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?8
= 0 | value=0700000000000000
map_delete_elem map_fd=$m key=@{u32:1}
= ENOENT
map_delete_elem map_fd=$m key=@{u64:77}
= ENOENT
map_lookup_elem map_fd=$m key=@{u64:77} value=?8
= ENOENT
map_freeze map_fd=$m
= 0

== array
m: map_create type=array key_size=4 value_size=8 max_entries=4 flags=0 name="array"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=2 id=$m.id key_size=4 value_size=8 max_entries=4 name="array" }
map_create type=array key_size=4 value_size=8 max_entries=4 flags=1
= EINVAL
map_create type=array key_size=4 value_size=8 max_entries=4 flags=2
= EINVAL
map_create type=array key_size=4 value_size=8 max_entries=4 flags=4
= fd
map_create type=array key_size=4 value_size=8 max_entries=4 flags=8
= fd
map_create type=array key_size=4 value_size=8 max_entries=4 flags=16
= fd
map_create type=array key_size=4 value_size=8 max_entries=4 flags=24
= EINVAL
map_create type=array key_size=4 value_size=8 max_entries=4 flags=64
= EINVAL
map_create type=array key_size=4 value_size=8 max_entries=4 flags=128
= fd
map_create type=array key_size=4 value_size=8 max_entries=4 flags=256
= fd
map_create type=array key_size=4 value_size=8 max_entries=4 flags=384
= EINVAL
map_create type=array key_size=4 value_size=8 max_entries=4 flags=1024
= fd
map_create type=array key_size=4 value_size=8 max_entries=4 flags=4096
= fd
map_create type=array key_size=5 value_size=8 max_entries=4 flags=0
= EINVAL
map_create type=array key_size=4 value_size=8 max_entries=0 flags=0
= EINVAL
map_create type=array key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=array key_size=4 value_size=8 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=array key_size=4 value_size=8 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=array key_size=4 value_size=8 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8
= 0 | value=00*8
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}
= 0
map_lookup_elem map_fd=$m key=@{u32:1} value=?8
= 0 | value=0700000000000000
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7} flags=1
= EEXIST
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=00000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?8
= E524
map_delete_elem map_fd=$m key=@{u32:1}
= EINVAL
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?8
= ENOENT
map_freeze map_fd=$m
= 0

== prog_array
m: map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=0 name="prog_array"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=3 id=$m.id key_size=4 value_size=4 max_entries=4 name="prog_array" }
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=1
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=2
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=4
= fd
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=8
= fd
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=16
= fd
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=24
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=64
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=128
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=256
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=384
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=1024
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=4096
= EINVAL
map_create type=prog_array key_size=5 value_size=4 max_entries=4 flags=0
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=0 flags=0
= EINVAL
map_create type=prog_array key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=prog_array key_size=4 value_size=4 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4
= ENOENT
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1}
= EBADF
map_lookup_elem map_fd=$m key=@{u32:1} value=?4
= ENOENT
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=1
= EINVAL
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=00000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?4
= E524
map_delete_elem map_fd=$m key=@{u32:1}
= ENOENT
map_delete_elem map_fd=$m key=@{u64:77}
= E2BIG
map_lookup_elem map_fd=$m key=@{u64:77} value=?4
= ENOENT
map_freeze map_fd=$m
= 0

== perf_event_array
m: map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=0 name="perf_event_arra"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=4 id=$m.id key_size=4 value_size=4 max_entries=4 name="perf_event_arra" }
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=1
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=2
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=4
= fd
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=8
= fd
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=16
= fd
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=24
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=64
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=128
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=256
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=384
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=1024
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=4096
= EINVAL
map_create type=perf_event_array key_size=5 value_size=4 max_entries=4 flags=0
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=0 flags=0
= EINVAL
map_create type=perf_event_array key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=perf_event_array key_size=4 value_size=4 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4
= E524
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1}
= EBADF
map_lookup_elem map_fd=$m key=@{u32:1} value=?4
= E524
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=1
= EINVAL
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=00000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?4
= E524
map_delete_elem map_fd=$m key=@{u32:1}
= ENOENT
map_delete_elem map_fd=$m key=@{u64:77}
= E2BIG
map_lookup_elem map_fd=$m key=@{u64:77} value=?4
= E524
map_freeze map_fd=$m
= 0

== percpu_hash
m: map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=0 name="percpu_hash"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=5 id=$m.id key_size=4 value_size=8 max_entries=4 name="percpu_hash" }
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=1
= fd
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=2
= EINVAL
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=4
= EINVAL
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=8
= fd
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=16
= fd
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=24
= EINVAL
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=64
= fd
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=128
= fd
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=256
= fd
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=384
= EINVAL
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=1024
= EINVAL
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=4096
= EINVAL
map_create type=percpu_hash key_size=5 value_size=8 max_entries=4 flags=0
= fd
map_create type=percpu_hash key_size=4 value_size=8 max_entries=0 flags=0
= EINVAL
map_create type=percpu_hash key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=percpu_hash key_size=4 value_size=8 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8*cpus
= ENOENT
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}*cpus
= 0
map_lookup_elem map_fd=$m key=@{u32:1} value=?8*cpus
= 0 | value=0700000000000000
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}*cpus flags=1
= EEXIST
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}*cpus flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8*cpus flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=01000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?8*cpus
= 0 | value=0700000000000000
map_delete_elem map_fd=$m key=@{u32:1}
= ENOENT
map_delete_elem map_fd=$m key=@{u64:77}
= ENOENT
map_lookup_elem map_fd=$m key=@{u64:77} value=?8*cpus
= ENOENT
map_freeze map_fd=$m
= 0

== percpu_array
m: map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=0 name="percpu_array"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=6 id=$m.id key_size=4 value_size=8 max_entries=4 name="percpu_array" }
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=1
= EINVAL
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=2
= EINVAL
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=4
= EINVAL
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=8
= fd
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=16
= fd
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=24
= EINVAL
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=64
= EINVAL
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=128
= fd
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=256
= fd
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=384
= EINVAL
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=1024
= EINVAL
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=4096
= EINVAL
map_create type=percpu_array key_size=5 value_size=8 max_entries=4 flags=0
= EINVAL
map_create type=percpu_array key_size=4 value_size=8 max_entries=0 flags=0
= EINVAL
map_create type=percpu_array key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=percpu_array key_size=4 value_size=8 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8*cpus
= 0 | value=00*8
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}*cpus
= 0
map_lookup_elem map_fd=$m key=@{u32:1} value=?8*cpus
= 0 | value=0700000000000000
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}*cpus flags=1
= EEXIST
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}*cpus flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8*cpus flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=00000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?8*cpus
= E524
map_delete_elem map_fd=$m key=@{u32:1}
= EINVAL
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?8*cpus
= ENOENT
map_freeze map_fd=$m
= 0

== lru_hash
m: map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=0 name="lru_hash"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=9 id=$m.id key_size=4 value_size=8 max_entries=4 name="lru_hash" }
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=1
= E524
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=2
= fd
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=4
= fd
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=8
= fd
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=16
= fd
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=24
= EINVAL
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=64
= fd
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=128
= fd
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=256
= fd
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=384
= EINVAL
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=1024
= EINVAL
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=4096
= EINVAL
map_create type=lru_hash key_size=5 value_size=8 max_entries=4 flags=0
= fd
map_create type=lru_hash key_size=4 value_size=8 max_entries=0 flags=0
= EINVAL
map_create type=lru_hash key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=lru_hash key_size=4 value_size=8 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8
= ENOENT
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}
= 0
map_lookup_elem map_fd=$m key=@{u32:1} value=?8
= 0 | value=0700000000000000
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7} flags=1
= EEXIST
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=01000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?8
= 0 | value=0700000000000000
map_delete_elem map_fd=$m key=@{u32:1}
= ENOENT
map_delete_elem map_fd=$m key=@{u64:77}
= ENOENT
map_lookup_elem map_fd=$m key=@{u64:77} value=?8
= ENOENT
map_freeze map_fd=$m
= 0

== lru_percpu_hash
m: map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=0 name="lru_percpu_hash"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=10 id=$m.id key_size=4 value_size=8 max_entries=4 name="lru_percpu_hash" }
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=1
= E524
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=2
= fd
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=4
= EINVAL
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=8
= fd
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=16
= fd
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=24
= EINVAL
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=64
= fd
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=128
= fd
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=256
= fd
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=384
= EINVAL
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=1024
= EINVAL
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=4096
= EINVAL
map_create type=lru_percpu_hash key_size=5 value_size=8 max_entries=4 flags=0
= fd
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=0 flags=0
= EINVAL
map_create type=lru_percpu_hash key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=lru_percpu_hash key_size=4 value_size=8 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8*cpus
= ENOENT
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}*cpus
= 0
map_lookup_elem map_fd=$m key=@{u32:1} value=?8*cpus
= 0 | value=0700000000000000
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}*cpus flags=1
= EEXIST
map_update_elem map_fd=$m key=@{u32:1} value=@{u64:7}*cpus flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8*cpus flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=01000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?8*cpus
= 0 | value=0700000000000000
map_delete_elem map_fd=$m key=@{u32:1}
= ENOENT
map_delete_elem map_fd=$m key=@{u64:77}
= ENOENT
map_lookup_elem map_fd=$m key=@{u64:77} value=?8*cpus
= ENOENT
map_freeze map_fd=$m
= 0

== lpm_trie
m: map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=1 name="lpm_trie"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=11 id=$m.id key_size=8 value_size=8 max_entries=4 flags=1 name="lpm_trie" }
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=1
= fd
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=3
= EINVAL
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=5
= fd
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=9
= fd
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=17
= fd
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=25
= EINVAL
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=65
= EINVAL
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=129
= fd
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=257
= fd
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=385
= EINVAL
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=1025
= EINVAL
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=4097
= EINVAL
map_create type=lpm_trie key_size=9 value_size=8 max_entries=4 flags=1
= fd
map_create type=lpm_trie key_size=8 value_size=8 max_entries=0 flags=1
= EINVAL
map_create type=lpm_trie key_size=8 value_size=0 max_entries=4 flags=1
= EINVAL
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=1 extra=3
= EINVAL
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=1 inner_fd=1
= fd
map_create type=lpm_trie key_size=8 value_size=8 max_entries=4 flags=1 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:8 0a000000} value=?8
= ENOENT
map_update_elem map_fd=$m key=@{u32:8 0a000000} value=@{u64:7}
= 0
map_lookup_elem map_fd=$m key=@{u32:8 0a000000} value=?8
= 0 | value=0700000000000000
map_update_elem map_fd=$m key=@{u32:8 0a000000} value=@{u64:7} flags=1
= EEXIST
map_update_elem map_fd=$m key=@{u32:8 0a000000} value=@{u64:7} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=080000000a000000
map_lookup_and_delete_elem map_fd=$m key=@{u32:8 0a000000} value=?8
= E524
map_delete_elem map_fd=$m key=@{u32:8 0a000000}
= 0
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?8
= ENOENT
map_freeze map_fd=$m
= 0

== queue
m: map_create type=queue key_size=0 value_size=8 max_entries=4 flags=0 name="queue"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=22 id=$m.id value_size=8 max_entries=4 name="queue" }
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=1
= EINVAL
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=2
= EINVAL
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=4
= fd
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=8
= fd
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=16
= fd
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=24
= EINVAL
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=64
= EINVAL
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=128
= fd
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=256
= fd
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=384
= EINVAL
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=1024
= EINVAL
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=4096
= EINVAL
map_create type=queue key_size=1 value_size=8 max_entries=4 flags=0
= EINVAL
map_create type=queue key_size=0 value_size=8 max_entries=0 flags=0
= EINVAL
map_create type=queue key_size=0 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=queue key_size=0 value_size=8 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=NULL value=?8
= ENOENT
map_update_elem map_fd=$m key=NULL value=@{u64:7}
= 0
map_lookup_elem map_fd=$m key=NULL value=?8
= 0 | value=0700000000000000
map_update_elem map_fd=$m key=NULL value=@{u64:7} flags=1
= EINVAL
map_update_elem map_fd=$m key=NULL value=@{u64:7} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= EINVAL
map_lookup_and_delete_elem map_fd=$m key=NULL value=?8
= 0 | value=0700000000000000
map_delete_elem map_fd=$m key=NULL
= EINVAL
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?8
= EINVAL
map_freeze map_fd=$m
= 0

== stack
m: map_create type=stack key_size=0 value_size=8 max_entries=4 flags=0 name="stack"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=23 id=$m.id value_size=8 max_entries=4 name="stack" }
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=1
= EINVAL
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=2
= EINVAL
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=4
= fd
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=8
= fd
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=16
= fd
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=24
= EINVAL
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=64
= EINVAL
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=128
= fd
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=256
= fd
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=384
= EINVAL
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=1024
= EINVAL
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=4096
= EINVAL
map_create type=stack key_size=1 value_size=8 max_entries=4 flags=0
= EINVAL
map_create type=stack key_size=0 value_size=8 max_entries=0 flags=0
= EINVAL
map_create type=stack key_size=0 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=stack key_size=0 value_size=8 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=NULL value=?8
= ENOENT
map_update_elem map_fd=$m key=NULL value=@{u64:7}
= 0
map_lookup_elem map_fd=$m key=NULL value=?8
= 0 | value=0700000000000000
map_update_elem map_fd=$m key=NULL value=@{u64:7} flags=1
= EINVAL
map_update_elem map_fd=$m key=NULL value=@{u64:7} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= EINVAL
map_lookup_and_delete_elem map_fd=$m key=NULL value=?8
= 0 | value=0700000000000000
map_delete_elem map_fd=$m key=NULL
= EINVAL
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?8
= EINVAL
map_freeze map_fd=$m
= 0

== ringbuf
m: map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=0 name="ringbuf"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=27 id=$m.id max_entries=4096 name="ringbuf" }
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=1
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=2
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=4
= fd
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=8
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=16
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=24
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=64
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=128
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=256
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=384
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=1024
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=4096
= EINVAL
map_create type=ringbuf key_size=1 value_size=0 max_entries=4096 flags=0
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=0 flags=0
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=0
= fd
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=0 extra=3
= EINVAL
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=0 inner_fd=1
= fd
map_create type=ringbuf key_size=0 value_size=0 max_entries=4096 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=NULL value=?8
= E524
map_update_elem map_fd=$m key=NULL value=@{u64:7}
= E524
map_lookup_elem map_fd=$m key=NULL value=?8
= E524
map_update_elem map_fd=$m key=NULL value=@{u64:7} flags=1
= E524
map_update_elem map_fd=$m key=NULL value=@{u64:7} flags=3
= E524
map_lookup_elem map_fd=$m key=@{u32:1} value=?8 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= E524
map_lookup_and_delete_elem map_fd=$m key=NULL value=?8
= E524
map_delete_elem map_fd=$m key=NULL
= E524
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?8
= EINVAL
map_freeze map_fd=$m
= 0

== bloom_filter
m: map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=0 name="bloom_filter"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=30 id=$m.id value_size=8 max_entries=4 name="bloom_filter" }
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=1
= EINVAL
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=2
= EINVAL
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=4
= fd
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=8
= fd
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=16
= fd
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=24
= EINVAL
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=64
= fd
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=128
= fd
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=256
= fd
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=384
= EINVAL
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=1024
= EINVAL
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=4096
= EINVAL
map_create type=bloom_filter key_size=1 value_size=8 max_entries=4 flags=0
= EINVAL
map_create type=bloom_filter key_size=0 value_size=8 max_entries=0 flags=0
= EINVAL
map_create type=bloom_filter key_size=0 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=0 extra=3
= fd
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=bloom_filter key_size=0 value_size=8 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=NULL value=?8
= ENOENT
map_update_elem map_fd=$m key=NULL value=@{u64:7}
= 0
map_lookup_elem map_fd=$m key=NULL value=?8@{u64:7}
= 0 | value=0700000000000000
map_update_elem map_fd=$m key=NULL value=@{u64:7} flags=1
= EINVAL
map_update_elem map_fd=$m key=NULL value=@{u64:7} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?8 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= EOPNOTSUPP
map_lookup_and_delete_elem map_fd=$m key=NULL value=?8
= E524
map_delete_elem map_fd=$m key=NULL
= EOPNOTSUPP
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?8
= EINVAL
map_freeze map_fd=$m
= 0

== user_ringbuf
m: map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=0 name="user_ringbuf"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=31 id=$m.id max_entries=4096 name="user_ringbuf" }
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=1
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=2
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=4
= fd
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=8
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=16
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=24
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=64
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=128
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=256
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=384
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=1024
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=4096
= EINVAL
map_create type=user_ringbuf key_size=1 value_size=0 max_entries=4096 flags=0
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=0 flags=0
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=0
= fd
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=0 extra=3
= EINVAL
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=0 inner_fd=1
= fd
map_create type=user_ringbuf key_size=0 value_size=0 max_entries=4096 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=NULL value=?8
= E524
map_update_elem map_fd=$m key=NULL value=@{u64:7}
= E524
map_lookup_elem map_fd=$m key=NULL value=?8
= E524
map_update_elem map_fd=$m key=NULL value=@{u64:7} flags=1
= E524
map_update_elem map_fd=$m key=NULL value=@{u64:7} flags=3
= E524
map_lookup_elem map_fd=$m key=@{u32:1} value=?8 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= E524
map_lookup_and_delete_elem map_fd=$m key=NULL value=?8
= E524
map_delete_elem map_fd=$m key=NULL
= E524
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?8
= EINVAL
map_freeze map_fd=$m
= 0

== devmap
m: map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=0 name="devmap"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=14 id=$m.id key_size=4 value_size=4 max_entries=4 flags=128 name="devmap" }
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=1
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=2
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=4
= fd
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=8
= fd
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=16
= fd
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=24
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=64
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=128
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=256
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=384
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=1024
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=4096
= EINVAL
map_create type=devmap key_size=5 value_size=4 max_entries=4 flags=0
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=0 flags=0
= EINVAL
map_create type=devmap key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=devmap key_size=4 value_size=4 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4
= ENOENT
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=1
= EEXIST
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=00000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?4
= E524
map_delete_elem map_fd=$m key=@{u32:1}
= 0
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?4
= ENOENT
map_freeze map_fd=$m
= 0

== devmap_hash
m: map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=0 name="devmap_hash"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=25 id=$m.id key_size=4 value_size=4 max_entries=4 flags=128 name="devmap_hash" }
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=1
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=2
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=4
= fd
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=8
= fd
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=16
= fd
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=24
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=64
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=128
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=256
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=384
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=1024
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=4096
= EINVAL
map_create type=devmap_hash key_size=5 value_size=4 max_entries=4 flags=0
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=0 flags=0
= EINVAL
map_create type=devmap_hash key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=devmap_hash key_size=4 value_size=4 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4
= ENOENT
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=1
= EINVAL
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= ENOENT
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?4
= E524
map_delete_elem map_fd=$m key=@{u32:1}
= ENOENT
map_delete_elem map_fd=$m key=@{u64:77}
= ENOENT
map_lookup_elem map_fd=$m key=@{u64:77} value=?4
= ENOENT
map_freeze map_fd=$m
= 0

== cpumap
m: map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=0 name="cpumap"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=16 id=$m.id key_size=4 value_size=4 max_entries=2 name="cpumap" }
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=1
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=2
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=4
= fd
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=8
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=16
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=24
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=64
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=128
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=256
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=384
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=1024
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=4096
= EINVAL
map_create type=cpumap key_size=5 value_size=4 max_entries=2 flags=0
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=0 flags=0
= EINVAL
map_create type=cpumap key_size=4 value_size=0 max_entries=2 flags=0
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=0 extra=3
= EINVAL
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=0 inner_fd=1
= fd
map_create type=cpumap key_size=4 value_size=4 max_entries=2 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4
= ENOENT
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=1
= EEXIST
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=00000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?4
= E524
map_delete_elem map_fd=$m key=@{u32:1}
= 0
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?4
= ENOENT
map_freeze map_fd=$m
= 0

== xskmap
m: map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=0 name="xskmap"
= fd
obj_get_info_by_fd fd=$m len=104 info=?map_info
= 0 | info={ type=17 id=$m.id key_size=4 value_size=4 max_entries=4 name="xskmap" }
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=1
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=2
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=4
= fd
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=8
= fd
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=16
= fd
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=24
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=64
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=128
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=256
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=384
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=1024
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=4096
= EINVAL
map_create type=xskmap key_size=5 value_size=4 max_entries=4 flags=0
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=0 flags=0
= EINVAL
map_create type=xskmap key_size=4 value_size=0 max_entries=4 flags=0
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=0 extra=3
= EINVAL
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=0 inner_fd=1
= fd
map_create type=xskmap key_size=4 value_size=4 max_entries=4 flags=0 ifindex=99999
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4
= EOPNOTSUPP
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=1
= EBADF
map_update_elem map_fd=$m key=@{u32:1} value=@{u32:-1} flags=3
= EINVAL
map_lookup_elem map_fd=$m key=@{u32:1} value=?4 flags=4
= EINVAL
map_get_next_key map_fd=$m key=NULL value=?8
= 0 | value=00000000eeeeeeee
map_lookup_and_delete_elem map_fd=$m key=@{u32:1} value=?4
= E524
map_delete_elem map_fd=$m key=@{u32:1}
= 0
map_delete_elem map_fd=$m key=@{u64:77}
= EINVAL
map_lookup_elem map_fd=$m key=@{u64:77} value=?4
= EOPNOTSUPP
map_freeze map_fd=$m
= 0

== maps of maps and programs
bytes ret0 = b700000000000000 9500000000000000
i: map_create type=array key_size=4 value_size=8 max_entries=2
= fd
i3: map_create type=array key_size=4 value_size=8 max_entries=3
= fd
ih: map_create type=hash key_size=4 value_size=8 max_entries=2
= fd
o: map_create type=array_of_maps key_size=4 value_size=4 max_entries=2 inner_fd=$i
= fd
map_create type=array_of_maps key_size=4 value_size=4 max_entries=2 inner_fd=-1
= EBADF
map_create type=array_of_maps key_size=4 value_size=4 max_entries=2 inner_fd=0
= EINVAL
map_create type=array_of_maps key_size=4 value_size=4 max_entries=2 inner_fd=$o
= EINVAL
map_create type=array_of_maps key_size=4 value_size=8 max_entries=2 inner_fd=$i
= EINVAL
oh: map_create type=hash_of_maps key_size=4 value_size=4 max_entries=2 inner_fd=$i
= fd
map_update_elem map_fd=$o key=@{u32:0} value=@{u32:$i}
= 0
map_update_elem map_fd=$o key=@{u32:0} value=@{u32:$i3}
= EINVAL
map_update_elem map_fd=$o key=@{u32:0} value=@{u32:$ih}
= EINVAL
map_update_elem map_fd=$o key=@{u32:0} value=@{u32:-1}
= EBADF
map_update_elem map_fd=$o key=@{u32:0} value=@{u32:0}
= EINVAL
map_update_elem map_fd=$o key=@{u32:2} value=@{u32:$i}
= E2BIG
map_update_elem map_fd=$o key=@{u32:0} value=@{u32:$i} flags=1
= EINVAL
map_lookup_elem map_fd=$o key=@{u32:0} value=?id
= 0 | value={ map=$i.id }
map_lookup_elem map_fd=$o key=@{u32:1} value=?id
= ENOENT
map_lookup_elem map_fd=$o key=@{u32:9} value=?id
= ENOENT
map_delete_elem map_fd=$o key=@{u32:0}
= 0
map_delete_elem map_fd=$o key=@{u32:0}
= ENOENT
map_update_elem map_fd=$oh key=@{u32:5} value=@{u32:$i}
= 0
map_update_elem map_fd=$oh key=@{u32:5} value=@{u32:$i} flags=1
= EEXIST
map_update_elem map_fd=$oh key=@{u32:6} value=@{u32:$i} flags=2
= ENOENT
map_update_elem map_fd=$oh key=@{u32:6} value=@{u32:$ih}
= EINVAL
map_lookup_elem map_fd=$oh key=@{u32:5} value=?id
= 0 | value={ map=$i.id }
map_get_next_key map_fd=$oh key=NULL value=?4
= 0 | value=05000000
map_delete_elem map_fd=$oh key=@{u32:5}
= 0
map_delete_elem map_fd=$oh key=@{u32:5}
= ENOENT
x: prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL"
= fd
x2: prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL"
= fd
s: prog_load type=socket_filter insns=@ret0 insn_cnt=2 license="GPL"
= fd
p: map_create type=prog_array key_size=4 value_size=4 max_entries=2
= fd
map_update_elem map_fd=$p key=@{u32:0} value=@{u32:$x}
= 0
map_update_elem map_fd=$p key=@{u32:1} value=@{u32:$x2}
= 0
map_update_elem map_fd=$p key=@{u32:1} value=@{u32:$s}
= EINVAL
map_update_elem map_fd=$p key=@{u32:1} value=@{u32:$i}
= EINVAL
map_update_elem map_fd=$p key=@{u32:1} value=@{u32:-1}
= EBADF
map_update_elem map_fd=$p key=@{u32:2} value=@{u32:$x}
= E2BIG
map_update_elem map_fd=$p key=@{u32:0} value=@{u32:$x} flags=1
= EINVAL
map_lookup_elem map_fd=$p key=@{u32:0} value=?progid
= 0 | value={ prog=$x.id }
map_delete_elem map_fd=$p key=@{u32:0}
= 0
map_delete_elem map_fd=$p key=@{u32:0}
= ENOENT
map_lookup_elem map_fd=$p key=@{u32:0} value=?progid
= ENOENT
bytes usesp = 18110000 u32:$p 00*8 b700000000000000 9500000000000000
prog_load type=socket_filter insns=@usesp insn_cnt=4 license="GPL"
= EINVAL
prog_load type=xdp insns=@usesp insn_cnt=4 license="GPL"
= fd
