/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_ROBUST_H
#define SCORE_ROBUST_H

#include <stddef.h>
#include <stdint.h>

#include "scorecard.h"

/*
 * How firm the ranks of a computed scorecard are: the points of every scored
 * indicator are drawn anew, each within a tenth more or less of what it has,
 * and all units are ranked again.  The same seed draws the same for ever;
 * sums are exact, as everywhere here.
 *
 * A draw takes the indicators in the order of the rule set.  One with tiers
 * takes the next number of splitmix64 (the seed is its first state) and
 * multiplies its scores by (900 + number % 201) / 1000; any other takes none
 * and stays.  Best and worst are over all draws and the published rank.
 */

#define ROBUST_PERCENT	10
#define ROBUST_SAMPLES	1000
#define ROBUST_SEED	785	/* a report's ranges are the same each time */

struct robust_range {
	size_t	best;
	size_t	worst;
};

/* So many draws of so many units fit into an answer that somebody waits for. */
size_t	robust_samples(size_t);

/* A range for each unit, from a seed and so many draws. */
void	robust_ranges(const struct scorecard *, uint64_t, size_t,
	    struct robust_range *);

/*
 * The ranges of a report from its document: {"seed", "samples", "percent",
 * "units": {unit: {"best", "worst"}}}.  The caller frees the text; NULL with
 * the error filled in.
 */
char	*robust_answer(const char *, size_t, struct score_error *);

#endif
