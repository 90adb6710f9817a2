/*
 * filter.c - libpcap's compiler of filter expressions. One of the two files that see libpcap's headers: the
 * other is pcapfile.c, which ebpf-as does without.
 */
#include <errno.h>
#include <pcap/pcap.h>
#include <stdlib.h>

#include "core/classic.h"
#include "core/diag.h"
#include "run/filter.h"

static int copy(const struct bpf_program *from, struct classic_prog *to)
{
	to->insns = calloc(from->bf_len, sizeof(*to->insns));
	if (!to->insns)
		return -ENOMEM;
	to->n = from->bf_len;
	for (uint32_t i = 0; i < to->n; i++) {
		const struct bpf_insn *in = &from->bf_insns[i];

		to->insns[i] = (struct classic){ in->code, in->jt, in->jf, in->k };
	}
	return 0;
}

int filter_compile(const char *expression, const char *link_type, uint32_t snaplen, struct classic_prog *prog,
		   struct diags *d)
{
	const struct loc nowhere = { 0 };
	int link = link_type ? pcap_datalink_name_to_val(link_type) : DLT_EN10MB, err;
	struct bpf_program compiled;
	pcap_t *pcap;

	*prog = (struct classic_prog){ .name = "filter" };
	if (link < 0) {
		diag_error(d, nowhere, "unknown link type '%s'", link_type);
		return -EINVAL;
	}
	pcap = pcap_open_dead(link, (int)snaplen);
	if (!pcap) {
		diag_error(d, nowhere, "out of memory");
		return -ENOMEM;
	}
	if (pcap_compile(pcap, &compiled, expression, 1, PCAP_NETMASK_UNKNOWN)) {
		diag_error(d, nowhere, "filter '%s': %s", expression, pcap_geterr(pcap));
		pcap_close(pcap);
		return -EINVAL;
	}
	err = copy(&compiled, prog);
	if (err)
		diag_error(d, nowhere, "out of memory");
	pcap_freecode(&compiled);
	pcap_close(pcap);
	return err;
}
