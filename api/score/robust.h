/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_ROBUST_H
#define SCORE_ROBUST_H

#include <stdint.h>

#include "scorecard.h"

/*
 * How firm the ranks of a computed scorecard are: the points of every scored
 * indicator are drawn anew, each within a tenth more or less of what it has,
 * and all units are ranked again.  The same seed draws the same for ever;
 * sums are exact, as everywhere here.
 */

#define ROBUST_PERCENT	10
#define ROBUST_SAMPLES	1000	/* fewer where there are many units */

struct robust_range {
	size_t	best;
	size_t	worst;
};

/* A range for each unit; so many draws are returned. */
size_t	robust_ranges(const struct scorecard *, uint64_t,
	    struct robust_range *);

#endif
