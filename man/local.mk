dist_man_MANS += man/ebpf-as.1 man/ebpf-asm.5 man/ebpf-run.1 man/ebpf-verify.1 man/ebpf_bpf.3 man/libebpf.3
