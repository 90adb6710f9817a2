# tests of maps
check_PROGRAMS += tests/maps/hash_model
TESTS += tests/maps/hash_model
tests_maps_hash_model_SOURCES = tests/maps/hash_model.c tests/tap.h
tests_maps_hash_model_LDADD = libmaps.la libcore.la
