/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_RULESET_READ_H
#define SCORE_RULESET_READ_H

#include "ruleset.h"

/* Parts of ruleset_init_all() only; what is wrong is in the flaws. */

/* The member "key": lower case, digits, underscores, a letter first. */
const char	*ruleset_key(const struct sjson *, struct flaws *);

/* Every key that is not one of these is a flaw; whether there is none. */
int	ruleset_only(const struct sjson *, const char *const *,
	    struct flaws *);

/*
 * One indicator, to be released whatever was wrong with it.  Whether it is
 * known how many points it has, so that they can be added up.
 */
int	ruleset_indicator_init(struct ruleset_indicator *,
	    const struct sjson *, struct flaws *);
void	ruleset_indicator_release(struct ruleset_indicator *);

#endif
