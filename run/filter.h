/*
 * filter.h - filter expressions of pcap-filter(7) to classic BPF, through libpcap.
 */
#ifndef RUN_FILTER_H
#define RUN_FILTER_H

#include <stdint.h>

struct classic_prog;
struct diags;

enum { FILTER_SNAPLEN = 262144 };	/* what a match returns when nobody says: whole packets */

/*
 * Compiles `expression` for packets of a link type as pcap names it ("EN10MB", "RAW"; NULL: Ethernet) into
 * *prog, which classic_free() frees. 0, or -EINVAL and a diagnostic.
 */
int filter_compile(const char *expression, const char *link_type, uint32_t snaplen, struct classic_prog *prog,
		   struct diags *d);

#endif
