/*
 * format.h - the format strings of bpf_trace_printk(), bpf_trace_vprintk(), bpf_snprintf() and bpf_seq_printf():
 * which conversions there are (Linux 6.18).
 */
#ifndef CORE_FORMAT_H
#define CORE_FORMAT_H

#include <stdbool.h>

/* One conversion: % flags width length letter. */
struct format_conversion {
	const char *flags;	/* flags and width begin there */
	unsigned n_flags;	/* letters of them */
	unsigned bytes;		/* of an integer: 4, 8 */
	char letter;		/* d i u x X c s p; of other text: the letter itself */
	char pointer;		/* after p: k u (then a string), K x s S B, i I (an address), 0: nothing */
	char version;		/* of i and I: '4' or '6' */
};

enum { FORMAT_END, FORMAT_TEXT, FORMAT_CONVERSION };

/*
 * What comes next at *p, which moves behind it. `used` of the `n` arguments are taken. FORMAT_, or -EINVAL: not
 * printable, no conversion, or one argument too many.
 */
int format_next(const char **p, unsigned used, unsigned n, struct format_conversion *c);
/* Whether the kernel takes the string with that many arguments. */
bool format_valid(const char *format, unsigned n);

#endif
