/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_FLAWS_H
#define SCORE_FLAWS_H

#include "score_error.h"

/*
 * All that is wrong with an input, for a reader that goes on after an error.
 * Where one that stops gives its own struct score_error, this one gives
 * flaws_next(): a place to be filled in, which counts once it has been.
 * What comes when the list is full is left out.
 */
#define FLAWS_MAX	64	/* more are no help to anybody who mends them */

struct flaws {
	struct score_error	*list;	/* the caller's */
	size_t			 max;
	size_t			 count;	/* by flaws_count() */
	struct score_error	 spare;
};

void	flaws_init(struct flaws *, struct score_error *, size_t);

/* The next place, empty; good until the next call. */
struct score_error	*flaws_next(struct flaws *);

size_t	flaws_count(struct flaws *);

/* No place is left, so that it is of no use to read on. */
int	flaws_full(struct flaws *);

#endif
