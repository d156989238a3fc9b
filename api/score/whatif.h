/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_WHATIF_H
#define SCORE_WHATIF_H

#include "score_error.h"

struct sjson;

/*
 * 情景测算: a report's inputs under its own rule set and under a changed
 * one, or with a few more facts; who moves.  README.md describes the JSON.
 * The first text is {rule_set, units, inputs[, other]}, the second the
 * change; the answer is the caller's to free.  NULL and the error otherwise,
 * whose source says which of the two: "document" or "change".  Further codes:
 * unit_unknown, indicator_unknown, event_unknown, not_assessed.
 */
char	*whatif_score(const char *, size_t, const char *, size_t,
	    struct score_error *);

/* The same of trees; the answer is one, the caller's to free. */
struct sjson	*whatif_try(const struct sjson *, const struct sjson *,
		    struct score_error *);

#endif
