/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_RULESET_READ_H
#define SCORE_RULESET_READ_H

#include "ruleset.h"

/* Parts of ruleset_init() only. */

/* The member "key": lower case, digits, underscores, a letter first. */
const char	*ruleset_key(const struct sjson *, struct score_error *);

/* One indicator; -1 with an error, and then nothing is to be released. */
int	ruleset_indicator_init(struct ruleset_indicator *,
	    const struct sjson *, struct score_error *);
void	ruleset_indicator_release(struct ruleset_indicator *);

#endif
