/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_WHATIF_RULES_H
#define SCORE_WHATIF_RULES_H

#include "ruleset.h"
#include "sjson.h"

/*
 * The rule set of a change, as a new tree of the caller: a copy of the
 * document's (of "other", where it has one) with points, coefficients, what
 * events take off and dropped of the change put in, and the sums of pillars
 * and total made to fit.
 */
struct sjson	*whatif_rules(const struct sjson *, const struct sjson *,
		    struct score_error *);

/*
 * The document's units and inputs to be read under other rules, the caller's:
 * of a deduction with events no more than the counts of those that the rules
 * price, since what they came to was at the document's own prices.
 */
struct sjson	*whatif_figures(const struct sjson *, const struct ruleset *);

/*
 * What is wrong with the rule set that a change makes is said at the change's
 * own member, "/points/pilots", not at the place in a tree that nobody sent.
 */
void		 whatif_place(const struct sjson *, const struct sjson *,
		    struct score_error *);

#endif
