/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_OUTLINE_H
#define SCORE_OUTLINE_H

#include "flaws.h"

/*
 * What each index of a rule set can reach, for whoever draws one up: rule set
 * as JSON text to [{key, label, points, low, high, legend}], the composite
 * first.  legend has the words of the five bands, none under rank_fifths,
 * which depends on how many units there are.  The caller frees it; NULL and
 * all that the engine refuses otherwise.
 */
char	*outline_make(const char *, size_t, struct flaws *);

#endif
