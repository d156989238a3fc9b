/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_CASES_H
#define SCORE_CASES_H

#include "sjson.h"

/*
 * A document of scoring cases: {"vectors": [{"kind": …}, …]}.  Every
 * vector's "expected" (and "standards", for the tiered kinds) is replaced
 * by what the engine computes; nothing else changes.  Kinds: two_tier,
 * three_tier, report, scorecard; README.md has their members.
 *
 * -1 with an error naming the place; some vectors may then be replaced
 * already.  Further code: kind_unknown is value_unknown.
 */
int	cases_score(struct sjson *, struct score_error *);

#endif
