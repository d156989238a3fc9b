/* SPDX-License-Identifier: Apache-2.0 */

#include "scorecard.h"

char *
scorecard_score(const char *rules_text, size_t rules_len, const char *text,
    size_t len, struct score_error *error)
{
	struct ruleset		 rules;
	struct scorecard	 card;
	struct sjson		*input, *output;
	char			*answer;

	if (ruleset_parse(&rules, rules_text, rules_len, error) != 0) {
		score_error_source(error, "rule_set");
		return (NULL);
	}
	answer = NULL;
	input = sjson_parse(text, len, error);
	if (input != NULL &&
	    scorecard_read(&card, &rules, input, error) == 0) {
		scorecard_compute(&card);
		output = scorecard_write(&card, input);
		answer = sjson_print(output);
		sjson_free(output);
		scorecard_release(&card);
	} else {
		score_error_source(error, "document");
	}
	sjson_free(input);
	ruleset_release(&rules);

	return (answer);
}
