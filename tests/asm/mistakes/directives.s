# Mistakes in directives and maps.
	.globel f
	.sectoin xdp
	.byte 256, -129, "text"
	.long
	.p2align 99
	.zero -1
	.type f, @functoin
	.section .data,"aq"
	.map m, type=hsah, key=u32, value=u64, max_entries=1
	.map n, type=hash, key=u33, value=u64, max_entries=1
	.map o, type=hash, kay=u32
	.map p, key=u32
	.map q, type=hash, key={ u32 a; u32 a; }, value=u8[3], type=array
	.map
	.license GPL
	.ascii unquoted
	.popsection
	.align 3
	.bss
	.quad 1
	r1 = 1
