/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_CASES_REPORT_H
#define SCORE_CASES_REPORT_H

#include "sjson.h"

/* A vector of kind "report", under the manual's rule set; see cases.h. */
int	cases_report(struct sjson *, struct score_error *);

#endif
