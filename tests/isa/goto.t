# Jumps that always jump, and the one that may.

insn if r0 == 77 goto +1
insn goto taken
bytes 150001004d000000 0500010000000000
r0=1 -> taken

insn if r0 == 77 goto +1
insn gotol taken
bytes 150001004d000000 0600000001000000
r0=1 -> taken

insn if r0 == 77 goto +1
insn goto +1
insn r0 = 5
insn r1 = 6
bytes 150001004d000000 0500010000000000 b700000005000000 b701000006000000
r0=1 -> r1=6

insn if r0 == 77 goto +1
insn gotol +1
insn r0 = 5
insn r1 = 6
bytes 150001004d000000 0600000001000000 b700000005000000 b701000006000000
r0=1 -> r1=6

# may_goto goes on until a large count is used up

insn may_goto taken
bytes e500010000000000
r0=1 -> falls
