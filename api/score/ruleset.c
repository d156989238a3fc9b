/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "ruleset.h"
#include "ruleset_read.h"
#include "sjson_read.h"

#define FORMAT	"1"

static int	head_read(struct ruleset *, const struct sjson *,
		    struct score_error *);
static int	colour_read(struct ruleset *, const struct sjson *,
		    struct score_error *);
static int	pillars_read(struct ruleset *, const struct sjson *,
		    struct score_error *);
static int	pillar_read(struct ruleset *, const struct sjson *,
		    struct score_error *);
static int	pillar_taken(const struct ruleset *, const char *);
static int	indicators_read(struct ruleset *, const struct sjson *,
		    struct score_error *);
static void	reach_add(struct ruleset *, struct ruleset_pillar *,
		    const struct efficacy_rule *);

int
ruleset_init(struct ruleset *rs, const struct sjson *tree,
    struct score_error *error)
{
	int	k;

	memset(rs, 0, sizeof(*rs));
	mpq_init(rs->points);
	mpq_init(rs->low);
	mpq_init(rs->high);
	for (k = 0; k < RULESET_BREAKS; k++)
		mpq_init(rs->breaks[k]);

	if (head_read(rs, tree, error) != 0 ||
	    pillars_read(rs, tree, error) != 0) {
		ruleset_release(rs);
		return (-1);
	}

	return (0);
}

int
ruleset_parse(struct ruleset *rs, const char *text, size_t len,
    struct score_error *error)
{
	struct sjson	*tree;

	if ((tree = sjson_parse(text, len, error)) == NULL)
		return (-1);
	if (ruleset_init(rs, tree, error) != 0) {
		sjson_free(tree);
		return (-1);
	}
	rs->owned = tree;

	return (0);
}

void
ruleset_release(struct ruleset *rs)
{
	size_t	i;
	int	k;

	for (i = 0; i < rs->indicator_count; i++)
		ruleset_indicator_release(&rs->indicators[i]);
	free(rs->indicators);
	for (i = 0; i < rs->pillar_count; i++) {
		mpq_clear(rs->pillars[i].points);
		mpq_clear(rs->pillars[i].low);
		mpq_clear(rs->pillars[i].high);
	}
	free(rs->pillars);
	for (k = 0; k < RULESET_BREAKS; k++)
		mpq_clear(rs->breaks[k]);
	mpq_clear(rs->high);
	mpq_clear(rs->low);
	mpq_clear(rs->points);
	sjson_free(rs->owned);
}

size_t
ruleset_find(const struct ruleset *rs, const char *key)
{
	size_t	i;

	for (i = 0; i < rs->indicator_count; i++)
		if (strcmp(rs->indicators[i].key, key) == 0)
			break;

	return (i);
}

static int
head_read(struct ruleset *rs, const struct sjson *tree,
    struct score_error *error)
{
	static const char *const keys[] = {
		"format", "id", "label", "report_kind", "points", "colour",
		"pillars", NULL,
	};
	static const char *const kinds[] = { "district", "project", NULL };
	struct sjson	*node;
	unsigned int	 kind;

	if (sjson_is(tree, SJSON_OBJECT, error) != 0 ||
	    sjson_only(tree, keys, error) != 0)
		return (-1);
	node = sjson_want(tree, "format", SJSON_NUMBER, error);
	if (node == NULL)
		return (-1);
	if (strcmp(node->text, FORMAT) != 0)
		return (sjson_refuse(node, "format_unknown",
		    "只认识第 " FORMAT " 版格式", error));
	if ((rs->id = sjson_want_text(tree, "id", error)) == NULL ||
	    (rs->label = sjson_want_text(tree, "label", error)) == NULL)
		return (-1);
	node = sjson_want(tree, "report_kind", SJSON_STRING, error);
	if (node == NULL || sjson_choice(node, kinds, &kind, error) != 0)
		return (-1);
	rs->kind = kinds[kind];

	return (colour_read(rs, tree, error));
}

static int
colour_read(struct ruleset *rs, const struct sjson *tree,
    struct score_error *error)
{
	static const char *const keys[] = { "rule", "deduction_from", NULL };
	static const char *const rules[] = {
		"range_fifths", "rank_fifths", NULL,
	};
	const struct sjson	*colour, *node;
	unsigned int		 choice;
	int			 k;

	colour = sjson_want(tree, "colour", SJSON_OBJECT, error);
	if (colour == NULL || sjson_only(colour, keys, error) != 0)
		return (-1);
	node = sjson_want(colour, "rule", SJSON_STRING, error);
	if (node == NULL || sjson_choice(node, rules, &choice, error) != 0)
		return (-1);
	rs->colour = choice == 0 ? RULESET_RANGE_FIFTHS : RULESET_RANK_FIFTHS;

	node = sjson_want(colour, "deduction_from", SJSON_ARRAY, error);
	if (node == NULL)
		return (-1);
	if (node->count != RULESET_BREAKS)
		return (sjson_refuse(node, "list_length",
		    "应有三个分界：第三、四、五档从扣几分起", error));
	for (k = 0, node = node->first; node; k++, node = node->next) {
		if (sjson_rational(node, 0, rs->breaks[k], error) != 0)
			return (-1);
		if (mpq_sgn(rs->breaks[k]) <= 0 || (k > 0 &&
		    mpq_cmp(rs->breaks[k], rs->breaks[k - 1]) <= 0))
			return (sjson_refuse(node, "number_range",
			    "分界应大于 0 且逐个增大", error));
	}

	return (0);
}

static int
pillars_read(struct ruleset *rs, const struct sjson *tree,
    struct score_error *error)
{
	const struct sjson	*list, *node;
	mpq_t			 sum;
	size_t			 i;

	list = sjson_want(tree, "pillars", SJSON_ARRAY, error);
	if (list == NULL)
		return (-1);
	if (list->count == 0)
		return (sjson_refuse(list, "list_length",
		    "至少要有一个一级指标", error));
	rs->pillars = score_alloc(list->count, sizeof(*rs->pillars));
	for (node = list->first; node != NULL; node = node->next)
		if (pillar_read(rs, node, error) != 0)
			return (-1);

	node = sjson_want(tree, "points", SJSON_STRING | SJSON_NUMBER, error);
	if (node == NULL || sjson_rational(node, SJSON_POSITIVE, rs->points,
	    error) != 0)
		return (-1);
	mpq_init(sum);
	for (i = 0; i < rs->pillar_count; i++)
		mpq_add(sum, sum, rs->pillars[i].points);
	i = (size_t)mpq_equal(sum, rs->points);
	mpq_clear(sum);

	return (i ? 0 : sjson_refuse(node, "points_mismatch",
	    "总分不等于各一级指标分值之和", error));
}

static int
pillar_read(struct ruleset *rs, const struct sjson *node,
    struct score_error *error)
{
	static const char *const keys[] = {
		"key", "label", "points", "indicators", NULL,
	};
	struct ruleset_pillar	*pillar;
	const struct sjson	*points;
	const char		*key, *label;

	if (sjson_is(node, SJSON_OBJECT, error) != 0 ||
	    sjson_only(node, keys, error) != 0)
		return (-1);
	if ((key = ruleset_key(node, error)) == NULL ||
	    (label = sjson_want_text(node, "label", error)) == NULL)
		return (-1);
	if (pillar_taken(rs, key))
		return (sjson_refuse(sjson_get(node, "key"), "key_taken",
		    "一级指标的键重复，或用了保留的 composite", error));
	points = sjson_want(node, "points", SJSON_STRING | SJSON_NUMBER,
	    error);
	if (points == NULL)
		return (-1);

	pillar = &rs->pillars[rs->pillar_count++];
	pillar->key = key;
	pillar->label = label;
	mpq_init(pillar->points);
	mpq_init(pillar->low);
	mpq_init(pillar->high);
	if (sjson_rational(points, SJSON_POSITIVE, pillar->points,
	    error) != 0 || indicators_read(rs, node, error) != 0)
		return (-1);

	return (0);
}

/* "composite" names the composite index beside the pillars. */
static int
pillar_taken(const struct ruleset *rs, const char *key)
{
	size_t	i;

	for (i = 0; i < rs->pillar_count; i++)
		if (strcmp(rs->pillars[i].key, key) == 0)
			return (1);

	return (strcmp(key, "composite") == 0);
}

static int
indicators_read(struct ruleset *rs, const struct sjson *pillar,
    struct score_error *error)
{
	struct ruleset_indicator	*indicator;
	const struct sjson		*list, *node;
	mpq_t				 sum;
	int				 rc;

	list = sjson_want(pillar, "indicators", SJSON_ARRAY, error);
	if (list == NULL)
		return (-1);
	if (list->count == 0)
		return (sjson_refuse(list, "list_length",
		    "至少要有一个二级指标", error));
	rs->indicators = score_resize(rs->indicators, rs->indicator_count +
	    list->count, sizeof(*rs->indicators));

	mpq_init(sum);
	rc = 0;
	for (node = list->first; node && rc == 0; node = node->next) {
		indicator = &rs->indicators[rs->indicator_count];
		rc = ruleset_indicator_init(indicator, node, error);
		if (rc != 0)
			break;
		if (ruleset_find(rs, indicator->key) < rs->indicator_count)
			rc = sjson_refuse(sjson_get(node, "key"),
			    "key_taken", "二级指标的键重复", error);
		rs->indicator_count++;
		indicator->pillar = rs->pillar_count - 1;
		reach_add(rs, &rs->pillars[rs->pillar_count - 1],
		    &indicator->rule);
		mpq_add(sum, sum, indicator->rule.points);
	}
	if (rc == 0 &&
	    !mpq_equal(sum, rs->pillars[rs->pillar_count - 1].points))
		rc = sjson_refuse(sjson_get(pillar, "points"),
		    "points_mismatch",
		    "一级指标分值不等于其二级指标分值之和", error);
	mpq_clear(sum);

	return (rc);
}

/* domain: 16..20 + 8..10 + … = 74..100 before deductions */
static void
reach_add(struct ruleset *rs, struct ruleset_pillar *pillar,
    const struct efficacy_rule *rule)
{
	mpq_t	edge;
	int	tiers;

	tiers = efficacy_tiers(rule->kind);
	if (rule->kind == EFFICACY_DEDUCTION)
		pillar->deducts = 1;
	if (tiers == 0)
		return;

	pillar->scored = 1;
	mpq_init(edge);
	mpq_mul(edge, rule->points, rule->coefficient[tiers - 1]);
	mpq_add(pillar->low, pillar->low, edge);
	mpq_add(rs->low, rs->low, edge);
	mpq_mul(edge, rule->points, rule->coefficient[0]);
	mpq_add(pillar->high, pillar->high, edge);
	mpq_add(rs->high, rs->high, edge);
	mpq_clear(edge);
}
