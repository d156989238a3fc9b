/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_SCENARIO_H
#define SCORE_SCENARIO_H

#include "score_error.h"

/*
 * 已存的情景测算: what was tried on a report, to be seen again.  README.md
 * describes the JSON; both texts are the caller's to free.
 */

/* Raised when the same figures may come to something else. */
#define SCENARIO_ENGINE		1

/*
 * What is kept of a trial: {engine, rules, standings}.  Two texts as those of
 * whatif_score(), whose errors these are; rules is the first one's "digest".
 */
char	*scenario_keep(const char *, size_t, const char *, size_t,
	    struct score_error *);

/*
 * The text of an answer with "engine" reckoned anew in its place: "answer",
 * "problem", "differs", and "newer" by a later edition's figures.  NULL with
 * the error filled in; a change that cannot be tried any more is no error.
 */
char	*scenario_answer(const char *, size_t, struct score_error *);

#endif
