/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_WHATIF_TOLD_H
#define SCORE_WHATIF_TOLD_H

#include "ruleset.h"

/* What a trial tells of the rules before and after; trees of the caller. */

/*
 * What each pillar of the first, which are changed, adds up to, there and in
 * those that are tried.
 */
struct sjson	*whatif_pillars(const struct ruleset *, const struct ruleset *);

/* Every indicator with what of it may be changed. */
struct sjson	*whatif_indicators(const struct ruleset *);

#endif
