/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "rational.h"
#include "robust.h"
#include "scored.h"
#include "sjson_number.h"
#include "sjson_read.h"
#include "whatif.h"
#include "whatif_rules.h"
#include "whatif_told.h"

struct trial {
	const struct sjson	*document;
	const struct sjson	*change;
	struct sjson		*figures;	/* for the new rules */
	struct ruleset		 new_rules;
	struct ruleset		 other;		/* one tried instead */
	struct sjson		*fitted;	/* other, sums made to fit */
	const struct ruleset	*base;		/* what is changed, or NULL */
	struct scored		 before;
	struct scorecard	 after;
};

static struct sjson *trial_run(struct trial *, struct score_error *);
static struct sjson *trial_write(struct trial *, struct score_error *);
static struct sjson	*units_write(const struct trial *,
			    const struct robust_range *);
static void		 base_read(struct trial *);
static int		 other_read(struct trial *, const struct sjson *);
static void		 points_write(const struct trial *, struct sjson *);
static struct sjson	*more_write(const struct trial *,
			    struct score_error *);
static struct sjson	*robust_write(const struct trial *,
			    struct robust_range **);
static struct sjson	*marginal_write(const struct trial *,
			    struct score_error *);
static struct sjson	*step_write(const struct trial *, size_t, size_t,
			    struct score_error *);
static void	step_size(const struct trial *,
		    const struct ruleset_indicator *, const char *, mpq_t);
static int	after_read(struct scorecard *, const struct trial *,
		    struct score_error *);
static int	more_add(struct scorecard *, const struct sjson *,
		    struct score_error *);
static int	event_price(const struct ruleset_indicator *,
		    const struct sjson *, mpq_t, struct score_error *);
static int	value_add(struct scorecard *, size_t, size_t, const mpq_t,
		    const struct sjson *, struct score_error *);
static int	is_true(const struct sjson *);

char *
whatif_score(const char *document, size_t len, const char *change,
    size_t change_len, struct score_error *error)
{
	struct sjson	*one, *two = NULL, *tried = NULL;
	char		*answer = NULL;

	if ((one = sjson_parse(document, len, error)) == NULL)
		score_error_source(error, "document");
	else if ((two = sjson_parse(change, change_len, error)) == NULL)
		score_error_source(error, "change");
	else if ((tried = whatif_try(one, two, error)) != NULL)
		answer = sjson_print(tried);
	sjson_free(tried);
	sjson_free(two);
	sjson_free(one);

	return (answer);
}

struct sjson *
whatif_try(const struct sjson *document, const struct sjson *change,
    struct score_error *error)
{
	struct trial	 t = { .document = document, .change = change };
	struct sjson	*tried;

	if (scored_init(&t.before, document, error) != 0) {
		score_error_source(error, "document");
		return (NULL);
	}
	if ((tried = trial_run(&t, error)) == NULL)
		score_error_source(error, "change");
	scored_release(&t.before);

	return (tried);
}

static struct sjson *
trial_run(struct trial *t, struct score_error *error)
{
	struct sjson	*rules, *answer = NULL;

	rules = whatif_rules(t->document, t->change, error);
	if (rules == NULL)
		return (NULL);
	if (ruleset_init(&t->new_rules, rules, error) == 0) {
		t->figures = whatif_figures(t->document, &t->new_rules);
		base_read(t);
		if (after_read(&t->after, t, error) == 0) {
			scorecard_compute(&t->after);
			answer = trial_write(t, error);
			scorecard_release(&t->after);
		}
		if (t->base == &t->other)
			ruleset_release(&t->other);
		sjson_free(t->fitted);
		sjson_free(t->figures);
		ruleset_release(&t->new_rules);
	} else {
		whatif_place(rules, t->change, error);
	}
	sjson_free(rules);

	return (answer);
}

/*
 * A draft that does not add up may become one that does by the change: its
 * indicators are told, but full marks are the report's.
 */
static void
base_read(struct trial *t)
{
	const struct sjson	*other = sjson_get(t->document, "other");

	t->base = &t->before.rules;
	if (other != NULL && other->type != SJSON_NULL)
		t->base = other_read(t, other) == 0 ? &t->other : NULL;
}

static int
other_read(struct trial *t, const struct sjson *other)
{
	struct score_error	 unused;
	struct sjson		*change;

	if (ruleset_init(&t->other, other, &unused) == 0)
		return (0);
	change = sjson_object();
	(void)sjson_set_take(change, "points", sjson_object());
	t->fitted = whatif_rules(t->document, change, &unused);
	sjson_free(change);

	return (t->fitted == NULL ? -1 :
	    ruleset_init(&t->other, t->fitted, &unused));
}

static struct sjson *
trial_write(struct trial *t, struct score_error *error)
{
	struct robust_range	*range = NULL;
	struct sjson		*root, *marginal, *more;

	if ((marginal = marginal_write(t, error)) == NULL)
		return (NULL);
	if ((more = more_write(t, error)) == NULL) {
		sjson_free(marginal);
		return (NULL);
	}
	root = sjson_object();
	points_write(t, root);
	(void)sjson_set_take(root, "pillars", whatif_pillars(t->base ==
	    NULL ? &t->new_rules : t->base, &t->new_rules));
	(void)sjson_set_take(root, "indicators",
	    whatif_indicators(&t->new_rules));
	(void)sjson_set_take(root, "indicators_before", t->base == NULL ?
	    sjson_array() : whatif_indicators(t->base));
	(void)sjson_set_take(root, "more", more);
	(void)sjson_set_take(root, "robustness", robust_write(t, &range));
	(void)sjson_set_take(root, "units", units_write(t, range));
	(void)sjson_set_take(root, "marginal", marginal);
	free(range);

	return (root);
}

/* Both cards have the document's units in its order. */
static struct sjson *
units_write(const struct trial *t, const struct robust_range *range)
{
	struct sjson	*list, *node, *ends;
	size_t		 u;

	list = sjson_array();
	for (u = 0; u < t->after.count; u++) {
		node = sjson_object();
		(void)sjson_set_take(node, "unit",
		    sjson_string(t->after.unit[u].key));
		(void)sjson_set_take(node, "name",
		    sjson_string(t->after.unit[u].name));
		(void)sjson_set_take(node, "before",
		    scorecard_standing(&t->before.card, u));
		(void)sjson_set_take(node, "after",
		    scorecard_standing(&t->after, u));
		ends = sjson_null();
		if (range != NULL) {
			sjson_free(ends);
			ends = sjson_object();
			(void)sjson_set_take(ends, "best",
			    sjson_count(range[u].best));
			(void)sjson_set_take(ends, "worst",
			    sjson_count(range[u].worst));
		}
		(void)sjson_set_take(node, "range", ends);
		(void)sjson_append_take(list, node);
	}

	return (list);
}

/*
 * Full marks are those of the rule set that is changed; a trial may add up to
 * something else, and its scores are not to be read as out of full marks.
 */
static void
points_write(const struct trial *t, struct sjson *root)
{
	const struct ruleset	*full;
	mpq_t			 gap;

	full = t->base == NULL || t->fitted != NULL ? &t->before.rules :
	    t->base;
	mpq_init(gap);
	mpq_sub(gap, t->new_rules.points, full->points);
	(void)sjson_set_take(root, "points_before",
	    sjson_exact(t->before.rules.points));
	(void)sjson_set_take(root, "points_full", sjson_exact(full->points));
	(void)sjson_set_take(root, "points_after",
	    sjson_exact(t->new_rules.points));
	(void)sjson_set_take(root, "points_gap", sjson_exact(gap));
	mpq_clear(gap);
}

/* What each addition makes of a value, where several are of one, together. */
static struct sjson *
more_write(const struct trial *t, struct score_error *error)
{
	const struct sjson	*list, *node, *unit, *key;
	const struct efficacy_cell *was, *is;
	struct scorecard	 plain;
	struct sjson		*out, *item;
	size_t			 i, u;

	if (scorecard_read(&plain, &t->new_rules, t->figures, error) != 0)
		return (NULL);
	out = sjson_array();
	list = sjson_get(t->change, "more");
	for (node = list == NULL ? NULL : list->first; node != NULL;
	    node = node->next) {
		unit = sjson_get(node, "unit");
		key = sjson_get(node, "indicator");
		u = scorecard_find(&plain, unit->text);
		i = ruleset_find(&t->new_rules, key->text);
		was = &plain.indicator[i].cell[u];
		is = &t->after.indicator[i].cell[u];
		item = sjson_object();
		(void)sjson_set_take(item, "unit", sjson_copy(unit));
		(void)sjson_set_take(item, "indicator", sjson_copy(key));
		(void)sjson_set_take(item, "value_before", sjson_value(
		    t->new_rules.indicators[i].format, was->value));
		(void)sjson_set_take(item, "value_after", sjson_value(
		    t->new_rules.indicators[i].format, is->value));
		(void)sjson_append_take(out, item);
	}
	scorecard_release(&plain);

	return (out);
}

static struct sjson *
robust_write(const struct trial *t, struct robust_range **range)
{
	struct sjson	*node;
	size_t		 samples;

	if (!is_true(sjson_get(t->change, "robustness")))
		return (sjson_null());
	*range = score_alloc(t->after.count, sizeof(**range));
	samples = robust_samples(t->after.count);
	robust_ranges(&t->after, ROBUST_SEED, samples, *range);
	node = sjson_object();
	(void)sjson_set_take(node, "samples", sjson_count(samples));
	(void)sjson_set_take(node, "percent", sjson_count(ROBUST_PERCENT));
	(void)sjson_set_take(node, "seed", sjson_count(ROBUST_SEED));

	return (node);
}

/* One step up in each scored indicator, by itself; NULL and the error. */
static struct sjson *
marginal_write(const struct trial *t, struct score_error *error)
{
	const struct sjson	*own;
	struct sjson		*list, *node;
	size_t			 i, u;

	list = sjson_array();
	own = sjson_get(t->change, "marginal");
	if (own == NULL || own->type == SJSON_NULL)
		return (list);
	u = own->type == SJSON_STRING ?
	    scorecard_find(&t->after, own->text) : t->after.count;
	if (u == t->after.count) {
		(void)sjson_refuse(own, "unit_unknown", "没有这个单位",
		    error);
		sjson_free(list);
		return (NULL);
	}
	for (i = 0; i < t->after.rules->indicator_count; i++) {
		if (efficacy_tiers(t->after.rules->indicators[i].rule.kind) ==
		    0 || !t->after.indicator[i].cell[u].assessed)
			continue;
		if ((node = step_write(t, i, u, error)) != NULL)
			(void)sjson_append_take(list, node);
	}

	return (list);
}

/*
 * One more counted fact, one more point of a survey, one more passed of those
 * that are due.  Nothing at the upper limit.
 */
static struct sjson *
step_write(const struct trial *t, size_t i, size_t u,
    struct score_error *error)
{
	const struct ruleset_indicator	*it = &t->new_rules.indicators[i];
	struct scorecard		 card;
	struct sjson			*node = NULL;
	mpq_t				 step;

	if (after_read(&card, t, error) != 0)
		return (NULL);
	mpq_init(step);
	step_size(t, it, t->after.unit[u].key, step);
	if (value_add(&card, i, u, step, NULL, error) == 0) {
		scorecard_compute(&card);
		node = scorecard_standing(&card, u);
		(void)sjson_set_take(node, "indicator",
		    sjson_string(it->key));
		(void)sjson_set_take(node, "value_before",
		    sjson_value(it->format,
		    t->after.indicator[i].cell[u].value));
		(void)sjson_set_take(node, "value_after",
		    sjson_value(it->format, card.indicator[i].cell[u].value));
		mpq_sub(step, card.composite.value[u],
		    t->after.composite.value[u]);
		(void)sjson_set_take(node, "gain", sjson_number(step));
	}
	mpq_clear(step);
	scorecard_release(&card);

	return (node);
}

static void
step_size(const struct trial *t, const struct ruleset_indicator *it,
    const char *unit, mpq_t step)
{
	const struct sjson	*den;
	struct score_error	 error;

	mpq_set_ui(step, 1, 1);
	if (it->format != RULESET_PERCENT)
		return;
	den = sjson_get(sjson_get(sjson_get(sjson_get(t->document, "inputs"),
	    it->key), unit), "den");
	if (den != NULL && sjson_rational(den, SJSON_POSITIVE, step,
	    &error) == 0 && mpq_sgn(step) > 0)
		mpq_inv(step, step);
}

/* The document's values under the new rules, with what the change adds. */
static int
after_read(struct scorecard *card, const struct trial *t,
    struct score_error *error)
{
	const struct sjson	*list, *node;

	if (scorecard_read(card, &t->new_rules, t->figures, error) != 0)
		return (-1);
	list = sjson_get(t->change, "more");
	for (node = list == NULL ? NULL : list->first; node != NULL;
	    node = node->next)
		if (more_add(card, node, error) != 0) {
			scorecard_release(card);
			return (-1);
		}

	return (0);
}

/* {"unit", "indicator", "add"[, "event"]}: so much more. */
static int
more_add(struct scorecard *card, const struct sjson *node,
    struct score_error *error)
{
	static const char *const keys[] = {
		"unit", "indicator", "add", "event", NULL,
	};
	const struct ruleset_indicator	*it;
	const struct sjson		*unit, *key, *add;
	mpq_t				 sum;
	size_t				 i, u;
	int				 rc;

	if (sjson_is(node, SJSON_OBJECT, error) != 0 ||
	    sjson_only(node, keys, error) != 0 ||
	    (unit = sjson_want(node, "unit", SJSON_STRING, error)) == NULL ||
	    (key = sjson_want(node, "indicator", SJSON_STRING, error)) ==
	    NULL || (add = sjson_want(node, "add", SJSON_STRING |
	    SJSON_NUMBER, error)) == NULL)
		return (-1);
	if ((u = scorecard_find(card, unit->text)) == card->count)
		return (sjson_refuse(unit, "unit_unknown", "没有这个单位",
		    error));
	i = ruleset_find(card->rules, key->text);
	if (i == card->rules->indicator_count)
		return (sjson_refuse(key, "indicator_unknown",
		    "指标体系中没有这个指标", error));
	it = &card->rules->indicators[i];
	mpq_init(sum);
	rc = sjson_rational(add, 0, sum, error);
	if (rc == 0 && it->rule.kind == EFFICACY_DEDUCTION)
		rc = event_price(it, node, sum, error);
	if (rc == 0)
		rc = value_add(card, i, u, sum, add, error);
	mpq_clear(sum);

	return (rc);
}

/* So many events of a kind, in points. */
static int
event_price(const struct ruleset_indicator *it, const struct sjson *node,
    mpq_t sum, struct score_error *error)
{
	const struct sjson	*event;
	size_t			 k;

	event = sjson_want(node, "event", SJSON_STRING, error);
	if (event == NULL)
		return (-1);
	for (k = 0; k < it->event_count; k++)
		if (strcmp(it->events[k].key, event->text) == 0)
			break;
	if (k == it->event_count)
		return (sjson_refuse(event, "event_unknown",
		    "指标体系中没有这类扣分事件", error));
	mpq_mul(sum, sum, it->events[k].points);

	return (0);
}

/* node: whose mistake it would be, or NULL. */
static int
value_add(struct scorecard *card, size_t i, size_t u, const mpq_t add,
    const struct sjson *node, struct score_error *error)
{
	const struct ruleset_indicator	*it = &card->rules->indicators[i];
	const struct efficacy_cell	*cell = &card->indicator[i].cell[u];
	mpq_t				 value;
	int				 rc = 0;

	mpq_init(value);
	if (cell->assessed)
		mpq_add(value, cell->value, add);
	else if (efficacy_tiers(it->rule.kind) > 0)
		rc = -1;
	else
		mpq_set(value, add);
	if (rc != 0 && node != NULL)
		(void)sjson_refuse(node, "not_assessed",
		    "这个单位本期不参评这项指标", error);
	if (rc == 0 && (mpq_sgn(value) < 0 ||
	    (it->limited && mpq_cmp(value, it->value_max) > 0)))
		rc = node == NULL ? -1 : sjson_refuse(node, "number_range",
		    "加上之后超出实际值的范围", error);
	if (rc == 0)
		scorecard_set(card, i, u, value);
	mpq_clear(value);

	return (rc);
}

static int
is_true(const struct sjson *node)
{
	return (node != NULL && node->type == SJSON_TRUE);
}
