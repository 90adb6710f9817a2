# Pins. % is a folder in bpffs, or one that stands for it. Answers of Linux 6.18.44.
bytes ret0 = b700000000000000 9500000000000000

== pinning
m: map_create type=hash key_size=4 value_size=8 max_entries=3
= fd
p: prog_load type=xdp insns=@ret0 insn_cnt=2 license="GPL"
= fd
obj_pin path="%/map" fd=$m
= 0
obj_pin path="%/map" fd=$m
= EEXIST
obj_pin path="%/map" fd=$p
= EEXIST
obj_pin path="%/prog" fd=$p
= 0
obj_pin path="%/again" fd=$m
= 0
obj_pin path="%/none/map" fd=$m
= ENOENT
obj_pin path="%/map/below" fd=$m
= ENOTDIR
obj_pin path="%/with.dot" fd=$m
= EPERM
obj_pin path="/tmp/ebpf-tools-no-bpffs" fd=$m
= EPERM
obj_pin path="/tmp" fd=$m
= EEXIST
obj_pin path="" fd=$m
= ENOENT
obj_pin path=NULL fd=$m
= EFAULT
obj_pin path=BAD fd=$m
= EFAULT
obj_pin path="%/x" fd=-1
= EINVAL
obj_pin path="%/x" fd=0
= EINVAL
obj_pin path="%/x" fd=$m flags=1
= EINVAL
obj_pin path="%/x" fd=$m flags=8
= EINVAL
obj_pin path="%/x" fd=$m dir_fd=1
= EINVAL
obj_pin path="%/x" fd=$m flags=16384 dir_fd=0
= 0
obj_pin path="%/y" fd=$m at=20:1
= EINVAL
obj_pin path="%/y" fd=$m size=12
= 0
obj_pin path="%/y" fd=$m size=11
= EEXIST

== getting
g: obj_get path="%/map"
= fd
map_update_elem map_fd=$g key=@{u32:1} value=@{u64:7}
= 0
map_lookup_elem map_fd=$m key=@{u32:1} value=?8
= 0 | value=0700000000000000
obj_get_info_by_fd fd=$g len=104 info=?map_info
= 0 | info={ type=1 id=$m.id key_size=4 value_size=8 max_entries=3 }
q: obj_get path="%/prog"
= fd
obj_get_info_by_fd fd=$q len=8 info=?prog_info
= 0 | info={ type=6 id=$p.id }
r: obj_get path="%/map" flags=8
= fd
map_update_elem map_fd=$r key=@{u32:1} value=@{u64:7}
= EPERM
map_lookup_elem map_fd=$r key=@{u32:1} value=?8
= 0 | value=0700000000000000
w: obj_get path="%/map" flags=16
= fd
map_update_elem map_fd=$w key=@{u32:1} value=@{u64:7}
= 0
map_lookup_elem map_fd=$w key=@{u32:1} value=?8
= EPERM
obj_get path="%/map" flags=24
= EINVAL
obj_get path="%/map" flags=1
= EINVAL
obj_get path="%/map" fd=1
= EINVAL
obj_get path="%/map" dir_fd=1
= EINVAL
obj_get path="%/none"
= ENOENT
obj_get path="%/with.dot"
= EPERM
obj_get path="%/map/below"
= ENOTDIR
obj_get path="%"
= EACCES
obj_get path="/etc/passwd"
= EACCES
obj_get path="/tmp"
= EACCES
obj_get path="/no/such"
= ENOENT
obj_get path=""
= ENOENT
obj_get path=NULL
= EFAULT
obj_get path=BAD
= EFAULT

== holding
close m
close g
close r
close w
k: obj_get path="%/map"
= fd
map_lookup_elem map_fd=$k key=@{u32:1} value=?8
= 0 | value=0700000000000000
unlink "%/map"
obj_get path="%/map"
= ENOENT
map_lookup_elem map_fd=$k key=@{u32:1} value=?8
= 0 | value=0700000000000000
obj_pin path="%/map" fd=$k
= 0
close k
l: obj_get path="%/map"
= fd
map_lookup_elem map_fd=$l key=@{u32:1} value=?8
= 0 | value=0700000000000000
unlink "%/map"
unlink "%/again"
unlink "%/y"
map_lookup_elem map_fd=$l key=@{u32:1} value=?8
= 0 | value=0700000000000000
