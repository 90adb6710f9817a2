# Programs to copy, and traffic to run them on.
exampledir = $(docdir)/examples
dist_example_DATA = \
	examples/README.md \
	examples/count_proto.s \
	examples/count_proto_xdp.s \
	examples/flows_tc.s \
	examples/sock_example.c \
	examples/traffic.pcap \
	examples/vlan_link.s
dist_example_SCRIPTS = examples/make-traffic.sh examples/sharded.sh

check_PROGRAMS += examples/sock_example
examples_sock_example_LDADD = libebpf.la
