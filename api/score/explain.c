/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "explain.h"
#include "sjson_number.h"

static const char	*rule_key(const struct efficacy *,
			    const struct efficacy_cell *);
static struct sjson	*standard_write(const struct scorecard *, size_t,
			    int);
static struct sjson	*events_write(const struct scorecard *, size_t,
			    size_t);
static struct sjson	*pick_write(const struct scorecard *, const char *,
			    const char *, struct score_error *);

struct sjson *
explain_write(const struct scorecard *card, size_t i, size_t u)
{
	const struct ruleset_indicator	*it = &card->rules->indicators[i];
	const struct efficacy		*e = &card->indicator[i];
	const struct efficacy_cell	*cell = &e->cell[u];
	struct sjson			*node;
	char				*text;
	int				 tier, tiers;

	tiers = efficacy_tiers(it->rule.kind);
	tier = cell->assessed ? cell->tier : -1;
	text = explain_text(card, i, u);
	node = sjson_object();
	(void)sjson_set_take(node, "unit", sjson_string(card->unit[u].key));
	(void)sjson_set_take(node, "name", sjson_string(card->unit[u].name));
	(void)sjson_set_take(node, "indicator", sjson_string(it->key));
	(void)sjson_set_take(node, "label", sjson_string(it->label));
	(void)sjson_set_take(node, "kind",
	    sjson_string(sjson_kind_key(it->rule.kind)));
	(void)sjson_set_take(node, "rule", sjson_string(rule_key(e, cell)));
	(void)sjson_set_take(node, "text", sjson_string(text));
	(void)sjson_set_take(node, "points", sjson_exact(it->rule.points));
	(void)sjson_set_take(node, "value", cell->assessed ?
	    sjson_exact(cell->value) : sjson_null());
	(void)sjson_set_take(node, "value_shown", cell->assessed ?
	    sjson_value(it->format, cell->value) : sjson_null());
	(void)sjson_set_take(node, "assessed", sjson_count(e->assessed));
	(void)sjson_set_take(node, "reached", tier >= 0 && tiers > 0 ?
	    standard_write(card, i, tier) : sjson_null());
	(void)sjson_set_take(node, "above", tier > 0 && tiers > 0 ?
	    standard_write(card, i, tier - 1) : sjson_null());
	(void)sjson_set_take(node, "coefficient", tiers > 0 && cell->scored ?
	    sjson_exact(cell->coefficient) : sjson_null());
	(void)sjson_set_take(node, "score", cell->scored ?
	    sjson_number(cell->score) : sjson_null());
	(void)sjson_set_take(node, "events", events_write(card, i, u));
	(void)sjson_set_take(node, "badges", sjson_badges(e->badges));
	free(text);

	return (node);
}

struct sjson *
explain_write_all(const struct scorecard *card)
{
	struct sjson	*all, *unit;
	size_t		 i, u;

	all = sjson_object();
	for (u = 0; u < card->count; u++) {
		unit = sjson_object();
		for (i = 0; i < card->rules->indicator_count; i++)
			(void)sjson_set_take(unit,
			    card->rules->indicators[i].key,
			    explain_write(card, i, u));
		(void)sjson_set_take(all, card->unit[u].key, unit);
	}

	return (all);
}

char *
explain_score(const char *rules_text, size_t rules_len, const char *text,
    size_t len, const char *unit, const char *indicator,
    struct score_error *error)
{
	struct ruleset		 rules;
	struct scorecard	 card;
	struct sjson		*input, *output;
	char			*answer;

	if (ruleset_parse(&rules, rules_text, rules_len, error) != 0) {
		score_error_source(error, "rule_set");
		return (NULL);
	}
	output = NULL;
	input = sjson_parse(text, len, error);
	if (input != NULL &&
	    scorecard_read(&card, &rules, input, error) == 0) {
		scorecard_compute(&card);
		output = pick_write(&card, unit, indicator, error);
		scorecard_release(&card);
	}
	if (output == NULL)
		score_error_source(error, "document");
	answer = output != NULL ? sjson_print(output) : NULL;
	sjson_free(output);
	sjson_free(input);
	ruleset_release(&rules);

	return (answer);
}

static const char *
rule_key(const struct efficacy *e, const struct efficacy_cell *cell)
{
	static const char *const keys[] = {
		[EFFICACY_TOP] = "top",
		[EFFICACY_BETWEEN] = "between",
		[EFFICACY_EVEN] = "no_spread",
		[EFFICACY_EVEN_FLOOR] = "all_zero_floor",
		[EFFICACY_LOW_TIED] = "low_tie_floor",
		[EFFICACY_NOBODY] = "nobody_assessed",
		[EFFICACY_ABSENT] = NULL,
		[EFFICACY_DEDUCTED] = "deduction",
		[EFFICACY_SHOWN] = "display",
	};
	static const char *const absents[] = {
		[EFFICACY_ABSENT_MEAN] = "not_assessed_mean",
		[EFFICACY_ABSENT_FULL] = "not_assessed_full",
		[EFFICACY_ABSENT_FLOOR] = "not_assessed_floor",
		[EFFICACY_ABSENT_NONE] = "not_assessed_none",
	};

	if (cell->reason == EFFICACY_ABSENT)
		return (absents[e->rule->absent]);

	return (keys[cell->reason]);
}

static struct sjson *
standard_write(const struct scorecard *card, size_t i, int tier)
{
	const struct efficacy	*e = &card->indicator[i];
	struct sjson		*node, *units;
	size_t			 u;

	units = sjson_array();
	for (u = 0; u < card->count; u++)
		if (efficacy_holds(e, u, tier))
			(void)sjson_append_take(units,
			    sjson_string(card->unit[u].key));
	node = sjson_object();
	(void)sjson_set_take(node, "tier",
	    sjson_string(efficacy_tier_letter(e->rule->kind, tier)));
	(void)sjson_set_take(node, "standard",
	    sjson_string(efficacy_standard_key(e->rule->kind, tier)));
	(void)sjson_set_take(node, "label",
	    sjson_string(efficacy_standard_label(e->rule->kind, tier)));
	(void)sjson_set_take(node, "value", sjson_exact(e->standard[tier]));
	(void)sjson_set_take(node, "coefficient",
	    sjson_exact(e->rule->coefficient[tier]));
	(void)sjson_set_take(node, "units", units);

	return (node);
}

static struct sjson *
events_write(const struct scorecard *card, size_t i, size_t u)
{
	const struct ruleset_indicator	*it = &card->rules->indicators[i];
	const struct scorecard_events	*events = &card->events[i][u];
	struct sjson			*list, *node;
	char				*count;
	size_t				 k;

	list = sjson_array();
	for (k = 0; k < it->event_count && events->given; k++) {
		count = mpz_get_str(NULL, 10, events->count[k]);
		node = sjson_object();
		(void)sjson_set_take(node, "key",
		    sjson_string(it->events[k].key));
		(void)sjson_set_take(node, "label",
		    sjson_string(it->events[k].label));
		(void)sjson_set_take(node, "count", sjson_string(count));
		(void)sjson_set_take(node, "points",
		    sjson_exact(it->events[k].points));
		(void)sjson_append_take(list, node);
		free(count);
	}

	return (list);
}

static struct sjson *
pick_write(const struct scorecard *card, const char *unit,
    const char *indicator, struct score_error *error)
{
	size_t	i, u;

	if ((u = scorecard_find(card, unit)) == card->count) {
		(void)score_error_set(error, "unit_unknown", "/units",
		    "报表中没有这个单位：%s", unit);
		return (NULL);
	}
	i = ruleset_find(card->rules, indicator);
	if (i == card->rules->indicator_count) {
		(void)score_error_set(error, "indicator_unknown", "/inputs",
		    "指标体系中没有这个指标：%s", indicator);
		return (NULL);
	}

	return (explain_write(card, i, u));
}
