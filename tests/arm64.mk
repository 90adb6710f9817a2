# The tests of execution again, on arm64: make check-arm64. Needs gcc-aarch64-linux-gnu and qemu-user.
EXTRA_DIST += tests/arm64.sh

.PHONY: check-arm64
check-arm64: ebpf-run$(EXEEXT)
	+@$(AM_TESTS_ENVIRONMENT) AM_TAP_AWK='$(AWK)' $(SHELL) $(srcdir)/tests/arm64.sh

distclean-local:
	rm -rf arm64 tests/arm64
