/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "scorecard.h"
#include "sjson_read.h"

static int	units_read(struct scorecard *, const struct sjson *,
		    struct score_error *);
static int	units_taken(const struct scorecard *, const struct sjson *,
		    struct score_error *);
static int	name_order(const void *, const void *);
static int	indicator_read(struct scorecard *, size_t,
		    const struct sjson *, struct score_error *);
static int	unknown_find(const struct scorecard *, const struct sjson *,
		    struct score_error *);
static int	figure_read(struct scorecard *, size_t, size_t,
		    const struct sjson *, struct score_error *);
static int	deduction_read(struct scorecard *, size_t, size_t,
		    const struct sjson *, struct score_error *);
static int	events_read(struct scorecard *, size_t, size_t,
		    const struct sjson *, struct score_error *);
static int	fraction_read(const struct sjson *, mpq_t, int *,
		    struct score_error *);

int
scorecard_read(struct scorecard *card, const struct ruleset *rules,
    const struct sjson *tree, struct score_error *error)
{
	const struct sjson	*units, *inputs;
	size_t			 i;
	int			 rc;

	if (sjson_is(tree, SJSON_OBJECT, error) != 0)
		return (-1);
	units = sjson_want(tree, "units", SJSON_ARRAY, error);
	if (units == NULL)
		return (-1);
	inputs = sjson_want(tree, "inputs", SJSON_OBJECT, error);
	if (inputs == NULL)
		return (-1);

	scorecard_init(card, rules, units->count);
	rc = units_read(card, units, error);
	for (i = 0; i < rules->indicator_count && rc == 0; i++)
		rc = indicator_read(card, i, inputs, error);
	if (rc != 0)
		scorecard_release(card);

	return (rc);
}

/* Other members (district, group …) are the report's and not looked at. */
static int
units_read(struct scorecard *card, const struct sjson *list,
    struct score_error *error)
{
	const struct sjson	*node;
	const char		*key, *name;
	size_t			 u;

	for (u = 0, node = list->first; node; u++, node = node->next) {
		if (sjson_is(node, SJSON_OBJECT, error) != 0 ||
		    (key = sjson_want_text(node, "unit", error)) == NULL ||
		    (name = sjson_want_text(node, "name", error)) == NULL)
			return (-1);
		scorecard_name(card, u, key, name);
	}

	return (units_taken(card, list, error));
}

static int
units_taken(const struct scorecard *card, const struct sjson *list,
    struct score_error *error)
{
	const struct sjson	**sorted, *node;
	size_t			  n;
	int			  rc;

	sorted = score_alloc(card->count, sizeof(struct sjson *));
	n = 0;
	for (node = list->first; node != NULL; node = node->next)
		sorted[n++] = sjson_get(node, "unit");
	qsort(sorted, n, sizeof(struct sjson *), name_order);
	rc = 0;
	while (rc == 0 && n-- > 1)
		if (name_order(&sorted[n - 1], &sorted[n]) == 0)
			rc = sjson_refuse(sorted[n], "unit_taken",
			    "单位重复出现", error);
	free(sorted);

	return (rc);
}

static int
name_order(const void *a, const void *b)
{
	const struct sjson	*const *left = a, *const *right = b;

	return (strcmp((*left)->text, (*right)->text));
}

static int
indicator_read(struct scorecard *card, size_t i, const struct sjson *inputs,
    struct score_error *error)
{
	const struct ruleset_indicator	*it = &card->rules->indicators[i];
	const struct sjson		*list, *node;
	size_t				 u, met;
	int				 rc;

	list = sjson_want(inputs, it->key, SJSON_OBJECT, error);
	if (list == NULL)
		return (-1);
	met = 0;
	for (u = 0; u < card->count; u++) {
		/* 有事法则: no record, nothing to deduct; none to show. */
		if (efficacy_tiers(it->rule.kind) == 0 &&
		    sjson_get(list, card->unit[u].key) == NULL)
			continue;
		node = sjson_want(list, card->unit[u].key, SJSON_OBJECT,
		    error);
		if (node == NULL)
			return (-1);
		met++;
		rc = it->rule.kind == EFFICACY_DEDUCTION ?
		    deduction_read(card, i, u, node, error) :
		    figure_read(card, i, u, node, error);
		if (rc != 0)
			return (-1);
	}

	return (met == list->count ? 0 : unknown_find(card, list, error));
}

static int
unknown_find(const struct scorecard *card, const struct sjson *list,
    struct score_error *error)
{
	const struct sjson	*node;

	for (node = list->first; node != NULL; node = node->next)
		if (scorecard_find(card, node->key) == card->count)
			break;

	return (sjson_refuse(node, "unit_unknown",
	    "单位不在 units 之中", error));
}

/* num/den, den 0: not assessed (X21). */
static int
figure_read(struct scorecard *card, size_t i, size_t u,
    const struct sjson *node, struct score_error *error)
{
	const struct ruleset_indicator	*it = &card->rules->indicators[i];
	mpq_t				 value;
	int				 assessed, rc;

	mpq_init(value);
	rc = fraction_read(node, value, &assessed, error);
	if (rc == 0 && it->limited && mpq_cmp(value, it->value_max) > 0)
		rc = sjson_refuse(node, "number_range",
		    "指标值超过指标体系规定的上限", error);
	if (rc == 0 && assessed)
		scorecard_set(card, i, u, value);
	mpq_clear(value);

	return (rc);
}

/*
 * Points as num/den, or events to be priced here, or both, which then must
 * agree: the database and the rule set price the same events.
 */
static int
deduction_read(struct scorecard *card, size_t i, size_t u,
    const struct sjson *node, struct score_error *error)
{
	const struct sjson	*events;
	mpq_t			 value, priced;
	int			 assessed, rc;

	mpq_init(value);
	mpq_init(priced);
	rc = 0;
	if ((events = sjson_get(node, "events")) != NULL) {
		rc = events_read(card, i, u, events, error);
		scorecard_price(card, i, u, priced);
		mpq_set(value, priced);
	}
	if (rc == 0 && (events == NULL || sjson_get(node, "num") != NULL ||
	    sjson_get(node, "den") != NULL))
		rc = fraction_read(node, value, &assessed, error);
	if (rc == 0 && events != NULL && !mpq_equal(value, priced))
		rc = sjson_refuse(node, "deduction_mismatch",
		    "num/den 与按事件计算的扣分不一致", error);
	if (rc == 0)
		scorecard_set(card, i, u, value);
	mpq_clear(priced);
	mpq_clear(value);

	return (rc);
}

static int
events_read(struct scorecard *card, size_t i, size_t u,
    const struct sjson *events, struct score_error *error)
{
	const struct ruleset_indicator	*it = &card->rules->indicators[i];
	const struct sjson		*node;
	mpq_t				 count;
	size_t				 k;
	int				 rc;

	if (sjson_is(events, SJSON_OBJECT, error) != 0)
		return (-1);
	mpq_init(count);
	rc = 0;
	for (node = events->first; node && rc == 0; node = node->next) {
		for (k = 0; k < it->event_count; k++)
			if (strcmp(it->events[k].key, node->key) == 0)
				break;
		if (k == it->event_count)
			rc = sjson_refuse(node, "key_unknown",
			    "指标体系中没有这类扣分事件", error);
		else
			rc = sjson_rational(node,
			    SJSON_POSITIVE | SJSON_WHOLE, count, error);
		if (rc == 0)
			scorecard_event(card, i, u, k, mpq_numref(count));
	}
	mpq_clear(count);

	return (rc);
}

static int
fraction_read(const struct sjson *node, mpq_t value, int *assessed,
    struct score_error *error)
{
	const struct sjson	*num, *den;
	mpq_t			 divisor;
	int			 rc;

	num = sjson_want(node, "num", SJSON_NUMBER | SJSON_STRING, error);
	if (num == NULL)
		return (-1);
	den = sjson_want(node, "den", SJSON_NUMBER | SJSON_STRING, error);
	if (den == NULL)
		return (-1);

	mpq_init(divisor);
	rc = sjson_rational(num, SJSON_POSITIVE, value, error);
	if (rc == 0)
		rc = sjson_rational(den, SJSON_POSITIVE, divisor, error);
	*assessed = rc == 0 && mpq_sgn(divisor) != 0;
	if (*assessed)
		mpq_div(value, value, divisor);
	else if (rc == 0 && mpq_sgn(value) != 0)
		rc = sjson_refuse(num, "number_range",
		    "分母为 0 时分子应为 0（不参评）", error);
	mpq_clear(divisor);

	return (rc);
}
