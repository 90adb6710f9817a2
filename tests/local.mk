EXTRA_DIST += tests/tap.h tests/layers.sh
TESTS += tests/layers.sh

# Every part lists its tests in a file of its own.
include tests/core.mk
include tests/asm.mk
include tests/tables.mk
include tests/verify.mk
include tests/jit.mk
include tests/run.mk
include tests/maps.mk
include tests/filter.mk
include tests/sys.mk
include tests/system.mk
include tests/arm64.mk
