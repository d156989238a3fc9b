/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "rational.h"
#include "scorecard.h"
#include "sjson_number.h"

static struct sjson	*indicators_write(const struct scorecard *);
static struct sjson	*standards_write(const struct scorecard *, size_t);
static struct sjson	*bands_write(const struct scorecard *);
static struct sjson	*index_write(const struct scorecard *,
			    const struct scorecard_index *);
static void		 range_write(struct sjson *,
			    const struct scorecard_index *);
static struct sjson	*legend_write(const struct scorecard *,
			    const struct scorecard_index *);
static struct sjson	*unit_write(const struct scorecard *, size_t);
static struct sjson	*ties_write(const struct scorecard *, size_t);
static struct sjson	*pillars_write(const struct scorecard *, size_t);
static struct sjson	*cell_write(const struct scorecard *, size_t, size_t);
static struct sjson	*unused_write(const struct scorecard *,
			    const struct sjson *);

struct sjson *
scorecard_write(const struct scorecard *card, const struct sjson *input)
{
	struct sjson	*root, *rules, *units;
	size_t		 u;

	rules = sjson_object();
	(void)sjson_set_take(rules, "id", sjson_string(card->rules->id));
	(void)sjson_set_take(rules, "label",
	    sjson_string(card->rules->label));
	units = sjson_array();
	for (u = 0; u < card->count; u++)
		(void)sjson_append_take(units, unit_write(card, u));

	root = sjson_object();
	(void)sjson_set_take(root, "rule_set", rules);
	(void)sjson_set_take(root, "indicators", indicators_write(card));
	(void)sjson_set_take(root, "bands", bands_write(card));
	(void)sjson_set_take(root, "units", units);
	(void)sjson_set_take(root, "unused_inputs",
	    unused_write(card, sjson_get(input, "inputs")));

	return (root);
}

struct sjson *
scorecard_standing(const struct scorecard *card, size_t u)
{
	struct sjson	*node;

	node = sjson_object();
	(void)sjson_set_take(node, "total", sjson_number(card->unit[u].total));
	(void)sjson_set_take(node, "rank",
	    sjson_count(card->composite.rank[u]));
	(void)sjson_set_take(node, "band",
	    sjson_count(card->composite.band[u]));

	return (node);
}

static struct sjson *
indicators_write(const struct scorecard *card)
{
	const struct ruleset_indicator	*it;
	const struct efficacy		*e;
	struct sjson			*list, *node;
	size_t				 i;

	list = sjson_array();
	for (i = 0; i < card->rules->indicator_count; i++) {
		it = &card->rules->indicators[i];
		e = &card->indicator[i];
		node = sjson_object();
		(void)sjson_set_take(node, "key", sjson_string(it->key));
		(void)sjson_set_take(node, "label", sjson_string(it->label));
		(void)sjson_set_take(node, "pillar", sjson_string(
		    card->rules->pillars[it->pillar].key));
		(void)sjson_set_take(node, "kind",
		    sjson_string(sjson_kind_key(it->rule.kind)));
		(void)sjson_set_take(node, "points",
		    sjson_exact(it->rule.points));
		(void)sjson_set_take(node, "coefficients",
		    sjson_coefficients(&it->rule));
		(void)sjson_set_take(node, "assessed",
		    sjson_count(e->assessed));
		(void)sjson_set_take(node, "standards",
		    standards_write(card, i));
		(void)sjson_set_take(node, "badges",
		    sjson_badges(e->badges));
		(void)sjson_append_take(list, node);
	}

	return (list);
}

/* Whose figures they are: a district can see whom it is measured by. */
static struct sjson *
standards_write(const struct scorecard *card, size_t i)
{
	const struct efficacy	*e = &card->indicator[i];
	struct sjson		*all, *node, *units;
	size_t			 u;
	int			 k, tiers;

	all = sjson_object();
	tiers = efficacy_tiers(e->rule->kind);
	for (k = 0; k < tiers; k++) {
		node = sjson_null();
		if (e->assessed > 0) {
			units = sjson_array();
			for (u = 0; u < card->count; u++)
				if (efficacy_holds(e, u, k))
					(void)sjson_append_take(units,
					    sjson_string(card->unit[u].key));
			sjson_free(node);
			node = sjson_number(e->standard[k]);
			(void)sjson_set_take(node, "units", units);
		}
		(void)sjson_set_take(all,
		    efficacy_standard_key(e->rule->kind, k), node);
	}

	return (all);
}

static struct sjson *
bands_write(const struct scorecard *card)
{
	struct sjson	*all;
	size_t		 p;

	all = sjson_object();
	(void)sjson_set_take(all, "composite",
	    index_write(card, &card->composite));
	for (p = 0; p < card->rules->pillar_count; p++)
		if (card->pillar[p].banded)
			(void)sjson_set_take(all,
			    card->rules->pillars[p].key,
			    index_write(card, &card->pillar[p]));

	return (all);
}

static struct sjson *
index_write(const struct scorecard *card, const struct scorecard_index *index)
{
	struct sjson	*node;

	node = sjson_object();
	(void)sjson_set_take(node, "label", sjson_string(
	    index->pillar != NULL ? index->pillar->label : "综合评价指数"));
	(void)sjson_set_take(node, "rule",
	    sjson_string(band_rule_key(index->scale.rule)));
	range_write(node, index);
	(void)sjson_set_take(node, "legend", legend_write(card, index));

	return (node);
}

static void
range_write(struct sjson *node, const struct scorecard_index *index)
{
	const struct band_scale	*scale = &index->scale;
	struct sjson		*exact, *shown, *labels;
	int			 k;

	/* Deductions have no lower end; what they reach at best is 0. */
	(void)sjson_set_take(node, "low", scale->rule == BAND_DEDUCTION ?
	    sjson_null() : sjson_shown(scale->low));
	(void)sjson_set_take(node, "high", sjson_shown(scale->high));
	exact = sjson_array();
	shown = sjson_array();
	for (k = 0; k < BAND_COUNT - 1 && scale->rule != BAND_RANK; k++) {
		(void)sjson_append_take(exact, sjson_exact(scale->from[k]));
		(void)sjson_append_take(shown, sjson_shown(scale->from[k]));
	}
	labels = sjson_array();
	for (k = 0; k < BAND_COUNT; k++)
		(void)sjson_append_take(labels,
		    sjson_string(band_names[k].label));
	(void)sjson_set_take(node, "thresholds", shown);
	(void)sjson_set_take(node, "thresholds_exact", exact);
	(void)sjson_set_take(node, "labels", labels);
}

static struct sjson *
legend_write(const struct scorecard *card,
    const struct scorecard_index *index)
{
	struct sjson	*list, *node;
	char		*text;
	size_t		 u, held;
	unsigned int	 band;

	list = sjson_array();
	for (band = 1; band <= BAND_COUNT; band++) {
		held = 0;
		for (u = 0; u < card->count; u++)
			held += index->band[u] == band;
		text = band_text(&index->scale, band);
		node = sjson_object();
		(void)sjson_set_take(node, "band", sjson_count(band));
		(void)sjson_set_take(node, "letter",
		    sjson_string(band_names[band - 1].letter));
		(void)sjson_set_take(node, "colour",
		    sjson_string(band_names[band - 1].colour));
		(void)sjson_set_take(node, "label",
		    sjson_string(band_names[band - 1].label));
		(void)sjson_set_take(node, "text", sjson_string(text));
		(void)sjson_set_take(node, "units", sjson_count(held));
		(void)sjson_append_take(list, node);
		free(text);
	}

	return (list);
}

static struct sjson *
unit_write(const struct scorecard *card, size_t u)
{
	const struct scorecard_unit	*unit = &card->unit[u];
	struct sjson			*node, *cells, *ties;
	size_t				 i;

	cells = sjson_object();
	for (i = 0; i < card->rules->indicator_count; i++)
		(void)sjson_set_take(cells, card->rules->indicators[i].key,
		    cell_write(card, i, u));
	ties = ties_write(card, u);

	node = sjson_object();
	(void)sjson_set_take(node, "unit", sjson_string(unit->key));
	(void)sjson_set_take(node, "name", sjson_string(unit->name));
	(void)sjson_set_take(node, "rank",
	    sjson_count(card->composite.rank[u]));
	(void)sjson_set_take(node, "tied", sjson_boolean(ties->count > 0));
	(void)sjson_set_take(node, "ties", ties);
	(void)sjson_set_take(node, "band",
	    sjson_count(card->composite.band[u]));
	(void)sjson_set_take(node, "total", sjson_number(unit->total));
	(void)sjson_set_take(node, "raw_total",
	    sjson_number(card->composite.value[u]));
	(void)sjson_set_take(node, "deduction",
	    sjson_number(unit->deduction));
	(void)sjson_set_take(node, "pillars", pillars_write(card, u));
	(void)sjson_set_take(node, "indicators", cells);

	return (node);
}

/* The others that share its rank. */
static struct sjson *
ties_write(const struct scorecard *card, size_t u)
{
	struct sjson	*list;
	size_t		 other;

	list = sjson_array();
	for (other = 0; other < card->count; other++)
		if (other != u &&
		    card->composite.rank[other] == card->composite.rank[u])
			(void)sjson_append_take(list,
			    sjson_string(card->unit[other].key));

	return (list);
}

static struct sjson *
pillars_write(const struct scorecard *card, size_t u)
{
	const struct scorecard_index	*index;
	struct sjson			*all, *node;
	size_t				 p;

	all = sjson_object();
	for (p = 0; p < card->rules->pillar_count; p++) {
		index = &card->pillar[p];
		node = sjson_number(index->value[u]);
		(void)sjson_set_take(node, "rank", index->banded ?
		    sjson_count(index->rank[u]) : sjson_null());
		(void)sjson_set_take(node, "band", index->banded ?
		    sjson_count(index->band[u]) : sjson_null());
		(void)sjson_set_take(all, index->pillar->key, node);
	}

	return (all);
}

static struct sjson *
cell_write(const struct scorecard *card, size_t i, size_t u)
{
	const struct ruleset_indicator	*it = &card->rules->indicators[i];
	const struct efficacy_cell	*cell = &card->indicator[i].cell[u];
	struct sjson			*node, *badges;
	int				 tiered;

	tiered = efficacy_tiers(it->rule.kind) > 0;
	badges = sjson_array();
	if (tiered && !cell->assessed)
		(void)sjson_append_take(badges, sjson_string("not_assessed"));

	node = sjson_object();
	(void)sjson_set_take(node, "value", cell->assessed ?
	    sjson_exact(cell->value) : sjson_null());
	(void)sjson_set_take(node, "value_shown", cell->assessed ?
	    sjson_value(it->format, cell->value) : sjson_null());
	(void)sjson_set_take(node, "tier", cell->tier < 0 ? sjson_null() :
	    sjson_string(efficacy_tier_letter(it->rule.kind, cell->tier)));
	(void)sjson_set_take(node, "coefficient", tiered && cell->scored ?
	    sjson_exact(cell->coefficient) : sjson_null());
	(void)sjson_set_take(node, "score", cell->scored ?
	    sjson_number(cell->score) : sjson_null());
	(void)sjson_set_take(node, "badges", badges);

	return (node);
}

/* A what-if may drop an indicator; say so rather than pass it over. */
static struct sjson *
unused_write(const struct scorecard *card, const struct sjson *inputs)
{
	const struct sjson	*node;
	struct sjson		*list;

	list = sjson_array();
	for (node = inputs->first; node != NULL; node = node->next)
		if (ruleset_find(card->rules, node->key) ==
		    card->rules->indicator_count)
			(void)sjson_append_take(list,
			    sjson_string(node->key));

	return (list);
}
