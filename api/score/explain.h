/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_EXPLAIN_H
#define SCORE_EXPLAIN_H

#include "scorecard.h"

/*
 * 得分说明: the formula of one unit and indicator with its numbers put in.
 * Works on a computed scorecard; indices as there.
 */

/* One line of Chinese; the caller frees it. */
char	*explain_text(const struct scorecard *, size_t, size_t);

/* The same in parts, with the text among them; README.md has the members. */
struct sjson	*explain_write(const struct scorecard *, size_t, size_t);

/* All of them: {unit: {indicator: explanation}}, as a frozen report has it. */
struct sjson	*explain_write_all(const struct scorecard *);

/*
 * From JSON text to JSON text, as scorecard_score(); unit and indicator by
 * their keys.  Further codes: unit_unknown, indicator_unknown.
 */
char	*explain_score(const char *, size_t, const char *, size_t,
	    const char *, const char *, struct score_error *);

#endif
