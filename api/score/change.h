/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_CHANGE_H
#define SCORE_CHANGE_H

#include "scorecard.h"
#include "sjson.h"

/*
 * What moved a score between two reports under one rule set: a unit's own part
 * is what its new value would have scored by the old standards, less what it
 * scored then; the rest came from the others, whose values moved the standards.
 * The two add up to the change, exactly.  A unit that was assessed in one of
 * the two alone moved by itself; one that was in neither, by the others.
 */

/*
 * Puts change, own, others and indicators ({key: {before, after, own, others,
 * value_before, value}}) into the object of one unit: by index then and now.
 */
void	change_put(struct sjson *, const struct scorecard *, size_t,
	    const struct scorecard *, size_t);

/*
 * The text of an answer about two reports with its "units" told what moved
 * them, and without the documents that say so, "before" and "now"; where these
 * are no objects, nothing is compared.  The caller frees it; NULL with the
 * error filled in.
 */
char	*change_answer(const char *, size_t, struct score_error *);

#endif
