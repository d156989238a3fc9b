/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_SCORED_H
#define SCORE_SCORED_H

#include "scorecard.h"

/* A report's document ("rule_set", "units", "inputs") and its scores. */
struct scored {
	struct ruleset		 rules;
	struct scorecard	 card;
};

/*
 * From the tree, which must outlive it and carries the pointers of an error;
 * 0, or -1 with nothing to release.
 */
int	scored_init(struct scored *, const struct sjson *,
	    struct score_error *);
void	scored_release(struct scored *);

#endif
