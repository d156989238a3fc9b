/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PROOF_H
#define RR_PROOF_H

#include <stddef.h>

#include "score/score_error.h"

/*
 * What a frozen report's document proves by itself: that its scores and
 * explanations follow from its figures and rule set, and that its figures are
 * the sums of the facts it lists, whose digests it carries.  Whether those
 * facts stood in the ledger, no document can say.
 */

#define PROOF_FINDINGS	20	/* kept with their place; all are counted */

struct proof_finding {
	char	where[192];	/* JSON pointer */
	char	detail[192];	/* Chinese */
};

struct proof {
	int			 format;	/* 1: no digests of facts */
	size_t			 units;
	size_t			 indicators;
	size_t			 facts;		/* counted, each time it is */
	size_t			 scores_wrong;
	size_t			 facts_wrong;
	size_t			 count;		/* of findings kept */
	struct proof_finding	 finding[PROOF_FINDINGS];
};

/* 0 when it could be checked, whatever was found; -1 and the error if not. */
int	proof_document(struct proof *, const char *, size_t,
	    struct score_error *);

#endif
