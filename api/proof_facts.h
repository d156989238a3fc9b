/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PROOF_FACTS_H
#define RR_PROOF_FACTS_H

#include "proof.h"
#include "score/sjson.h"

/* The part of a proof that asks what the facts come to. */

/*
 * A list of facts names the report that it is of, or did not yet: then it has
 * one list at least that the document has.  -1 and the error where it is
 * another's.
 */
int	proof_facts_are_its(const struct sjson *, const struct sjson *,
	    struct score_error *);

/*
 * Compares the document's figures with its facts: those listed by digest, NULL
 * where the document has them.
 */
int	proof_facts(struct proof *, const struct sjson *, const struct sjson *,
	    struct score_error *);

/* Counts what is wrong at a node, and keeps it while there is room. */
void	proof_find(struct proof *, size_t *, const struct sjson *,
	    const char *, ...) __attribute__((format(printf, 4, 5)));

#endif
