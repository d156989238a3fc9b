/* SPDX-License-Identifier: Apache-2.0 */
#include "scored.h"
#include "sjson_read.h"

int
scored_init(struct scored *s, const struct sjson *document,
    struct score_error *error)
{
	const struct sjson	*set;

	if (sjson_is(document, SJSON_OBJECT, error) != 0 ||
	    (set = sjson_want(document, "rule_set", SJSON_OBJECT,
	    error)) == NULL || ruleset_init(&s->rules, set, error) != 0)
		return (-1);
	if (scorecard_read(&s->card, &s->rules, document, error) != 0) {
		ruleset_release(&s->rules);
		return (-1);
	}
	scorecard_compute(&s->card);

	return (0);
}

void
scored_release(struct scored *s)
{
	scorecard_release(&s->card);
	ruleset_release(&s->rules);
}
