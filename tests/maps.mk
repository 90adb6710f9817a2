# tests of maps
check_PROGRAMS += tests/maps/hash_model
TESTS += tests/maps/hash_model
tests_maps_hash_model_SOURCES = tests/maps/hash_model.c tests/tap.h
tests_maps_hash_model_LDADD = libmaps.la libcore.la
check_PROGRAMS += tests/maps/hash_threads
TESTS += tests/maps/hash_threads
tests_maps_hash_threads_SOURCES = tests/maps/hash_threads.c tests/tap.h
tests_maps_hash_threads_CFLAGS = $(AM_CFLAGS) -pthread
tests_maps_hash_threads_LDADD = libmaps.la libcore.la -lpthread
check_PROGRAMS += tests/maps/calls
TESTS += tests/maps/calls
EXTRA_DIST += tests/maps/calls-6.18.txt
tests_maps_calls_SOURCES = tests/maps/calls.c tests/tables/oracle.h tests/tap.h
tests_maps_calls_LDADD = libmaps.la libcore.la
