/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PROOF_H
#define RR_PROOF_H

#include <stdbool.h>
#include <stddef.h>

#include "score/score_error.h"

/*
 * What a frozen report's document proves by itself: that its scores and
 * explanations follow from its figures and rule set, and that its figures are
 * the sums of the facts whose digests it carries.  Formats 1 and 2 list them;
 * format 3 leaves them to a file of their own (GET /reports/{id}/facts).
 * Whether those facts stood in the ledger, no document can say.
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
	bool			 listed;	/* facts were there to check */
	size_t			 facts;		/* counted, each time it is */
	size_t			 scores_wrong;
	size_t			 facts_wrong;
	size_t			 count;		/* of findings kept */
	struct proof_finding	 finding[PROOF_FINDINGS];
};

/*
 * The document and the answer that lists its facts, NULL for none.  0 when it
 * could be checked, whatever was found; -1 and the error if not.
 */
int	proof_document(struct proof *, const char *, size_t, const char *,
	    size_t, struct score_error *);

#endif
