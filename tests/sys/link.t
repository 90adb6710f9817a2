# Attaching programs to interfaces, or packet sources. Answers of Linux 6.18.44.

== programs
bytes pass = b700000002000000 9500000000000000
bytes next = b4000000ffffffff 9500000000000000
source dev
x: prog_load type=xdp insns=@pass insn_cnt=2 license="GPL"
= fd
x2: prog_load type=xdp insns=@pass insn_cnt=2 license="GPL"
= fd
t: prog_load type=sched_cls insns=@next insn_cnt=2 license="GPL"
= fd
t2: prog_load type=sched_cls insns=@next insn_cnt=2 license="GPL"
= fd
t3: prog_load type=sched_cls insns=@next insn_cnt=2 license="GPL"
= fd
f: prog_load type=socket_filter insns=@pass insn_cnt=2 license="GPL"
= fd
m: map_create type=array key_size=4 value_size=4 max_entries=1
= fd

== links of XDP programs
l: link_create prog_fd=$x target=$dev type=37
= fd
link_create prog_fd=$x2 target=$dev type=37
= EBUSY
obj_get_info_by_fd fd=$l len=72 info=?link_info
= 0 | len=64 info={ type=6 id=$l.id prog_id=$x.id ifindex=* }
obj_get_info_by_fd fd=$l len=8 info=?link_info
= 0 | info={ type=6 id=$l.id }
link_get_next_id id=$l.id-1
= 0 | next_id=$l.id
link_get_next_id id=2147483647
= EINVAL
link_get_next_id id=$l.id-1 flags=1
= EINVAL
link_get_fd_by_id id=$l.id
= fd
link_get_fd_by_id id=$l.id flags=1
= EINVAL
link_get_fd_by_id id=0
= ENOENT
link_create prog_fd=-1 target=$dev type=37
= EBADF
link_create prog_fd=$m target=$dev type=37
= EINVAL
link_create prog_fd=$x target=$dev type=46
= EINVAL
link_create prog_fd=$x target=99999 type=37
= EINVAL
link_create prog_fd=$x target=0 type=37
= EINVAL
link_create prog_fd=$f target=$dev type=37
= EINVAL
link_create prog_fd=$x target=$dev type=36
= EINVAL
link_create prog_fd=$x target=$dev type=1000
= EINVAL
link_create prog_fd=$x target=$dev type=37 flags=64
= EINVAL
close l
l2: link_create prog_fd=$x2 target=$dev type=37 flags=2
= fd
close l2
link_create prog_fd=$x2 target=$dev type=37 flags=1
= EINVAL
link_create prog_fd=$x2 target=$dev type=37 at=63:1
= EINVAL

== tc programs
prog_attach target=$dev prog_fd=$t type=46
= 0
prog_attach target=$dev prog_fd=$t type=46
= EEXIST
prog_attach target=$dev prog_fd=$t2 type=46 flags=8
= 0
prog_attach target=$dev prog_fd=$t3 type=46 flags=16 relative=$t2
= 0
prog_detach target=$dev prog_fd=$t2 type=46
= 0
prog_detach target=$dev prog_fd=$t2 type=46
= ENOENT
prog_attach target=$dev prog_fd=$t2 type=46 flags=8 relative=$t2
= ENOENT
prog_attach target=$dev prog_fd=$t2 type=46 flags=8 relative=$m
= EINVAL
prog_attach target=$dev prog_fd=$t2 type=46 flags=8 relative=1000
= EBADF
prog_attach target=$dev prog_fd=$t2 type=46 flags=4 replace_fd=$t3
= 0
prog_attach target=$dev prog_fd=$t3 type=46 flags=4 replace_fd=$t3
= ENOENT
prog_attach target=$dev prog_fd=$t2 type=46 flags=4 replace_fd=$t
= EEXIST
prog_attach target=$dev prog_fd=$t3 type=46 flags=4 replace_fd=-1
= EBADF
prog_attach target=$dev prog_fd=$t3 type=46 flags=1
= EINVAL
prog_attach target=$dev prog_fd=$t3 type=46 flags=64
= EINVAL
prog_attach target=$dev prog_fd=$x type=46
= EINVAL
prog_attach target=$dev prog_fd=$m type=46
= EINVAL
prog_attach target=$dev prog_fd=-1 type=46
= EBADF
prog_attach target=99999 prog_fd=$t3 type=46
= ENODEV
prog_attach target=$dev prog_fd=$x type=37
= EINVAL
prog_attach target=$dev prog_fd=$t3 type=1000
= EINVAL
prog_attach target=$dev prog_fd=$t3 type=46 at=32:1
= EINVAL
prog_detach target=$dev prog_fd=$t3 type=46
= ENOENT
prog_detach target=99999 prog_fd=$t type=46
= ENODEV
prog_detach target=$dev prog_fd=$x type=46
= EINVAL
prog_detach target=$dev prog_fd=$t type=46
= 0
prog_detach target=$dev prog_fd=$t2 type=46
= 0

== links of tc programs
a: link_create prog_fd=$t target=$dev type=46
= fd
b: link_create prog_fd=$t target=$dev type=46
= EEXIST
obj_get_info_by_fd fd=$a len=72 info=?link_info
= 0 | len=64 info={ type=11 id=$a.id prog_id=$t.id ifindex=* attach_type=46 }
c: link_create prog_fd=$t2 target=$dev type=46 flags=8200 relative=$a
= fd
link_create prog_fd=$t3 target=$dev type=46 flags=4
= ENOENT
link_create prog_fd=$t3 target=$dev type=46 flags=1
= EINVAL
prog_detach target=$dev prog_fd=$t2 type=46
= EBUSY
prog_attach target=$dev prog_fd=$t2 type=46
= EEXIST
prog_attach target=$dev prog_fd=$t3 type=46 flags=8 relative=$t2
= 0
prog_attach target=$dev prog_fd=$t3 type=46 flags=4 replace_fd=$t2
= EEXIST
close a
close c
prog_detach target=$dev prog_fd=$t3 type=46
= 0
close b
