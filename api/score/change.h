/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_CHANGE_H
#define SCORE_CHANGE_H

#include "scorecard.h"

/*
 * What moved a score between two reports under one rule set: a unit's own part
 * is what its new value would have scored by the old standards, less what it
 * scored then; the rest came from the others, whose values moved the standards.
 * The two add up to the change, exactly.  A unit that was assessed in one of
 * the two alone moved by itself; one that was in neither, by the others.
 */

/*
 * {unit: {own, others, change, indicators: {key: {before, after, own, others,
 * value_before, value}}}} for the units that both have; the first is before.
 */
struct sjson	*change_write(const struct scorecard *,
		    const struct scorecard *);

/*
 * From the JSON text of two input documents, each with its rule_set, to JSON
 * text that the caller frees; NULL with the error filled in, less its source.
 */
char	*change_score(const char *, size_t, const char *, size_t,
	    struct score_error *);

#endif
