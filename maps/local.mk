noinst_LTLIBRARIES += libmaps.la
libmaps_la_SOURCES = \
	maps/array.c \
	maps/bloom.c \
	maps/cgroup.c \
	maps/defined.c \
	maps/events.h \
	maps/family.h \
	maps/hash.c \
	maps/htab.c maps/htab.h \
	maps/lpm.c \
	maps/lru.c maps/lru.h \
	maps/map.c maps/map.h \
	maps/memory.c \
	maps/objects.c maps/objects.h \
	maps/percpu_array.c \
	maps/perf.c \
	maps/queue.c \
	maps/ring.h \
	maps/readers.c \
	maps/ringbuf.c maps/ringbuf.h \
	maps/slab.c maps/slab.h \
	maps/targets.c maps/targets.h \
	maps/trie.c maps/trie.h \
	maps/trie_node.c maps/trie_node.h \
	maps/user_ringbuf.c maps/user_ringbuf.h \
	maps/value.c \
	maps/world.c maps/world.h
