# Test files and end-to-end tests.
EXTRA_DIST += tests/isa tests/system
