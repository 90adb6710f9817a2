# tests of run
EXTRA_DIST += tests/run/interp.c tests/run/mkprog.h
