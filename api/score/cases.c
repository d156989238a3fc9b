/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "cases.h"
#include "cases_report.h"
#include "efficacy.h"
#include "ruleset.h"
#include "scorecard.h"
#include "sjson_number.h"
#include "sjson_read.h"

static int	two_tier_score(struct sjson *, struct score_error *);
static int	three_tier_score(struct sjson *, struct score_error *);
static int	tiers_score(struct sjson *, enum efficacy_kind,
		    struct score_error *);
static int	rule_read(struct efficacy_rule *, const struct sjson *,
		    struct score_error *);
static int	values_read(struct efficacy *, const struct sjson *,
		    struct score_error *);
static void	tiers_write(struct sjson *, const struct efficacy *);
static int	report_case(struct sjson *, struct score_error *);
static int	scorecard_case(struct sjson *, struct score_error *);
static int	stray_refuse(const struct sjson *, const char *const *,
		    const char *, struct score_error *);
static int	scorecard_fill(struct sjson *, const struct ruleset *,
		    struct score_error *);

/*
 * Members that are not known are notes, but not these: whoever writes one means
 * that it counts.
 */
static const char *const switches[] = {
	"options", "not_assessed", "all_zero", "tie_low", NULL,
};

int
cases_score(struct sjson *document, struct score_error *error)
{
	static const char *const kinds[] = {
		"two_tier", "three_tier", "report", "scorecard", NULL,
	};
	static int (*const score[])(struct sjson *, struct score_error *) = {
		two_tier_score, three_tier_score, report_case,
		scorecard_case,
	};
	struct sjson		*list, *vector;
	const struct sjson	*kind;
	unsigned int		 choice;

	if (sjson_is(document, SJSON_OBJECT, error) != 0)
		return (-1);
	list = sjson_want(document, "vectors", SJSON_ARRAY, error);
	if (list == NULL)
		return (-1);
	for (vector = list->first; vector; vector = vector->next) {
		if (sjson_is(vector, SJSON_OBJECT, error) != 0)
			return (-1);
		kind = sjson_want(vector, "kind", SJSON_STRING, error);
		if (kind == NULL ||
		    sjson_choice(kind, kinds, &choice, error) != 0 ||
		    score[choice](vector, error) != 0)
			return (-1);
	}

	return (0);
}

static int
two_tier_score(struct sjson *vector, struct score_error *error)
{
	return (tiers_score(vector, EFFICACY_TWO_TIER, error));
}

static int
three_tier_score(struct sjson *vector, struct score_error *error)
{
	return (tiers_score(vector, EFFICACY_THREE_TIER, error));
}

static int
tiers_score(struct sjson *vector, enum efficacy_kind kind,
    struct score_error *error)
{
	struct efficacy_rule	 rule;
	struct efficacy		 e;
	const struct sjson	*values;
	int			 rc;

	efficacy_rule_init(&rule, kind);
	rc = rule_read(&rule, vector, error);
	if (rc == 0) {
		values = sjson_want(vector, "values", SJSON_ARRAY, error);
		rc = values != NULL ? 0 : -1;
	}
	if (rc == 0) {
		efficacy_init(&e, &rule, values->count);
		if ((rc = values_read(&e, values, error)) == 0) {
			efficacy_compute(&e);
			tiers_write(vector, &e);
		}
		efficacy_release(&e);
	}
	efficacy_rule_release(&rule);

	return (rc);
}

static int
rule_read(struct efficacy_rule *rule, const struct sjson *vector,
    struct score_error *error)
{
	const struct sjson	*list, *node;
	const char		*flaw;
	int			 k;

	node = sjson_want(vector, "total", SJSON_NUMBER | SJSON_STRING,
	    error);
	if (node == NULL || sjson_rational(node,
	    SJSON_LITERAL | SJSON_POSITIVE, rule->points, error) != 0)
		return (-1);
	if ((list = sjson_want(vector, "coeffs", SJSON_ARRAY, error)) == NULL)
		return (-1);
	if (list->count != (size_t)efficacy_tiers(rule->kind))
		return (sjson_refuse(list, "list_length",
		    "系数个数与档数不一致", error));
	for (k = 0, node = list->first; node; k++, node = node->next)
		if (sjson_rational(node, SJSON_LITERAL, rule->coefficient[k],
		    error) != 0)
			return (-1);
	if ((flaw = efficacy_rule_flaw(rule)) != NULL)
		return (sjson_refuse(list, "coefficients_invalid", flaw,
		    error));

	if (stray_refuse(vector, switches + 1, "开关应写在 options 之内",
	    error) != 0)
		return (-1);
	node = sjson_get(vector, "options");

	return (node == NULL ? 0 : ruleset_options(node, rule, error));
}

/* null: not assessed */
static int
values_read(struct efficacy *e, const struct sjson *values,
    struct score_error *error)
{
	const struct sjson	*node;
	mpq_t			 value;
	size_t			 i;
	int			 rc;

	mpq_init(value);
	rc = 0;
	for (i = 0, node = values->first; node; i++, node = node->next) {
		if (node->type == SJSON_NULL)
			continue;
		rc = sjson_rational(node, SJSON_LITERAL, value, error);
		if (rc != 0)
			break;
		efficacy_set(e, i, value);
	}
	mpq_clear(value);

	return (rc);
}

static void
tiers_write(struct sjson *vector, const struct efficacy *e)
{
	struct sjson	*standards, *expected, *node;
	size_t		 i;
	int		 k;

	standards = sjson_object();
	for (k = 0; k < efficacy_tiers(e->rule->kind); k++)
		(void)sjson_set_take(standards,
		    efficacy_standard_key(e->rule->kind, k),
		    e->assessed > 0 ? sjson_exact(e->standard[k]) :
		    sjson_null());
	expected = sjson_array();
	for (i = 0; i < e->count; i++) {
		if (e->cell[i].scored) {
			node = sjson_number(e->cell[i].score);
		} else {
			node = sjson_object();
			(void)sjson_set_take(node, "exact", sjson_null());
			(void)sjson_set_take(node, "shown", sjson_null());
		}
		(void)sjson_append_take(expected, node);
	}
	(void)sjson_set_take(vector, "standards", standards);
	(void)sjson_set_take(vector, "expected", expected);
}

/* The figures of the manual's indicators, under its rules and no other. */
static int
report_case(struct sjson *vector, struct score_error *error)
{
	static const char *const rules[] = { "rule_set", NULL };
	static const char	 why[] =
	    "report 按手册的指标体系计算，不能另定规则；要另定请用 scorecard";

	if (stray_refuse(vector, switches, why, error) != 0 ||
	    stray_refuse(vector, rules, why, error) != 0)
		return (-1);

	return (cases_report(vector, error));
}

/* A whole input document, under its own rule set or the manual's. */
static int
scorecard_case(struct sjson *vector, struct score_error *error)
{
	struct ruleset		 rules;
	const struct sjson	*node;
	int			 rc;

	if (stray_refuse(vector, switches,
	    "开关应写在 rule_set 的指标之内", error) != 0)
		return (-1);
	if ((node = sjson_get(vector, "rule_set")) != NULL)
		rc = ruleset_init(&rules, node, error);
	else
		rc = ruleset_parse(&rules, ruleset_manual,
		    strlen(ruleset_manual), error);
	if (rc != 0)
		return (-1);
	rc = scorecard_fill(vector, &rules, error);
	ruleset_release(&rules);

	return (rc);
}

static int
scorecard_fill(struct sjson *vector, const struct ruleset *rules,
    struct score_error *error)
{
	struct scorecard	 card;
	const struct sjson	*document;

	document = sjson_want(vector, "document", SJSON_OBJECT, error);
	if (document == NULL ||
	    scorecard_read(&card, rules, document, error) != 0)
		return (-1);
	scorecard_compute(&card);
	(void)sjson_set_take(vector, "expected",
	    scorecard_write(&card, document));
	scorecard_release(&card);

	return (0);
}

static int
stray_refuse(const struct sjson *vector, const char *const *keys,
    const char *why, struct score_error *error)
{
	const struct sjson	*node;

	for (; *keys != NULL; keys++)
		if ((node = sjson_get(vector, *keys)) != NULL)
			return (sjson_refuse(node, "key_unknown", why, error));

	return (0);
}
