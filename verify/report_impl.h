/*
 * report_impl.h - what writing and comparing reports share.
 */
#ifndef VERIFY_REPORT_IMPL_H
#define VERIFY_REPORT_IMPL_H

#include "verify/report.h"

const char *report_column_name(enum report_number which);	/* "total_insns" */
const char *report_column_title(enum report_number which);	/* "Insns" */
const char *report_verdict(const struct report_row *row);	/* as veristat has it: "success", "failure" */

#endif
