noinst_LTLIBRARIES += libmaps.la
libmaps_la_SOURCES = \
	maps/array.c \
	maps/family.h \
	maps/hash.c \
	maps/htab.c maps/htab.h \
	maps/map.c maps/map.h
