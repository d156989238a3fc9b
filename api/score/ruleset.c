/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "ruleset.h"
#include "ruleset_read.h"
#include "sjson_read.h"

#define FORMAT	"1"

static void	head_read(struct ruleset *, const struct sjson *,
		    struct flaws *);
static void	colour_read(struct ruleset *, const struct sjson *,
		    struct flaws *);
static void	breaks_read(struct ruleset *, const struct sjson *,
		    struct flaws *);
static int	pillars_read(struct ruleset *, const struct sjson *,
		    struct flaws *);
static int	pillar_read(struct ruleset *, const struct sjson *,
		    struct flaws *);
static int	pillar_taken(const struct ruleset *, const char *);
static int	indicators_read(struct ruleset *, const struct sjson *,
		    struct flaws *);
static void	total_check(struct ruleset *, const struct sjson *, int,
		    struct flaws *);
static void	pillar_check(const struct ruleset *, const struct sjson *,
		    struct flaws *);
static void	reach_add(struct ruleset *, struct ruleset_pillar *,
		    const struct efficacy_rule *);

int
ruleset_init(struct ruleset *rs, const struct sjson *tree,
    struct score_error *error)
{
	struct flaws	flaws;

	flaws_init(&flaws, error, 1);

	return (ruleset_init_all(rs, tree, &flaws));
}

int
ruleset_init_all(struct ruleset *rs, const struct sjson *tree,
    struct flaws *flaws)
{
	const struct sjson	*format;
	int			 k;

	memset(rs, 0, sizeof(*rs));
	mpq_init(rs->points);
	mpq_init(rs->low);
	mpq_init(rs->high);
	for (k = 0; k < RULESET_BREAKS; k++)
		mpq_init(rs->breaks[k]);

	if (sjson_is(tree, SJSON_OBJECT, flaws_next(flaws)) == 0) {
		head_read(rs, tree, flaws);
		format = sjson_get(tree, "format");
		/* one of another format is not judged by the rules of this */
		if (format != NULL && format->type == SJSON_NUMBER &&
		    strcmp(format->text, FORMAT) == 0)
			total_check(rs, tree, pillars_read(rs, tree, flaws),
			    flaws);
	}
	if (flaws_count(flaws) > 0) {
		ruleset_release(rs);
		return (-1);
	}

	return (0);
}

int
ruleset_parse(struct ruleset *rs, const char *text, size_t len,
    struct score_error *error)
{
	struct flaws	flaws;

	flaws_init(&flaws, error, 1);

	return (ruleset_parse_all(rs, text, len, &flaws));
}

int
ruleset_parse_all(struct ruleset *rs, const char *text, size_t len,
    struct flaws *flaws)
{
	struct sjson	*tree;

	if ((tree = sjson_parse(text, len, flaws_next(flaws))) == NULL)
		return (-1);
	if (ruleset_init_all(rs, tree, flaws) != 0) {
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

	/* while one is read, a flawed indicator may have no key */
	for (i = 0; i < rs->indicator_count; i++)
		if (rs->indicators[i].key != NULL &&
		    strcmp(rs->indicators[i].key, key) == 0)
			break;

	return (i);
}

static void
head_read(struct ruleset *rs, const struct sjson *tree, struct flaws *flaws)
{
	static const char *const keys[] = {
		"format", "id", "label", "report_kind", "points", "colour",
		"pillars", NULL,
	};
	static const char *const kinds[] = { "district", "project", NULL };
	struct sjson	*node;
	unsigned int	 kind;

	(void)ruleset_only(tree, keys, flaws);
	node = sjson_want(tree, "format", SJSON_NUMBER, flaws_next(flaws));
	if (node == NULL)
		return;
	if (strcmp(node->text, FORMAT) != 0) {
		(void)sjson_refuse(node, "format_unknown",
		    "只认识第 " FORMAT " 版格式", flaws_next(flaws));
		return;
	}
	rs->id = sjson_want_text(tree, "id", flaws_next(flaws));
	rs->label = sjson_want_text(tree, "label", flaws_next(flaws));
	node = sjson_want(tree, "report_kind", SJSON_STRING,
	    flaws_next(flaws));
	if (node != NULL &&
	    sjson_choice(node, kinds, &kind, flaws_next(flaws)) == 0)
		rs->kind = kinds[kind];
	colour_read(rs, tree, flaws);
}

static void
colour_read(struct ruleset *rs, const struct sjson *tree, struct flaws *flaws)
{
	static const char *const keys[] = { "rule", "deduction_from", NULL };
	static const char *const rules[] = {
		"range_fifths", "rank_fifths", NULL,
	};
	const struct sjson	*colour, *node;
	unsigned int		 choice;

	colour = sjson_want(tree, "colour", SJSON_OBJECT, flaws_next(flaws));
	if (colour == NULL)
		return;
	(void)ruleset_only(colour, keys, flaws);
	node = sjson_want(colour, "rule", SJSON_STRING, flaws_next(flaws));
	if (node != NULL &&
	    sjson_choice(node, rules, &choice, flaws_next(flaws)) == 0)
		rs->colour = choice == 0 ? RULESET_RANGE_FIFTHS :
		    RULESET_RANK_FIFTHS;
	breaks_read(rs, colour, flaws);
}

static void
breaks_read(struct ruleset *rs, const struct sjson *colour,
    struct flaws *flaws)
{
	const struct sjson	*node;
	int			 k;

	node = sjson_want(colour, "deduction_from", SJSON_ARRAY,
	    flaws_next(flaws));
	if (node == NULL)
		return;
	if (node->count != RULESET_BREAKS) {
		(void)sjson_refuse(node, "list_length",
		    "应有三个分界：第三、四、五档从扣几分起",
		    flaws_next(flaws));
		return;
	}
	for (k = 0, node = node->first; node; k++, node = node->next) {
		if (sjson_rational(node, 0, rs->breaks[k],
		    flaws_next(flaws)) != 0)
			return;
		if (mpq_sgn(rs->breaks[k]) <= 0 || (k > 0 &&
		    mpq_cmp(rs->breaks[k], rs->breaks[k - 1]) <= 0)) {
			(void)sjson_refuse(node, "number_range",
			    "分界应大于 0 且逐个增大", flaws_next(flaws));
			return;
		}
	}
}

/* Whether the points of all pillars are known. */
static int
pillars_read(struct ruleset *rs, const struct sjson *tree,
    struct flaws *flaws)
{
	const struct sjson	*list, *node;
	int			 known;

	list = sjson_want(tree, "pillars", SJSON_ARRAY, flaws_next(flaws));
	if (list == NULL)
		return (0);
	if (list->count == 0) {
		(void)sjson_refuse(list, "list_length",
		    "至少要有一个一级指标", flaws_next(flaws));
		return (0);
	}
	rs->pillars = score_alloc(list->count, sizeof(*rs->pillars));
	known = 1;
	for (node = list->first; node != NULL && !flaws_full(flaws);
	    node = node->next)
		if (!pillar_read(rs, node, flaws))
			known = 0;

	return (known);
}

/* Whether its points are known. */
static int
pillar_read(struct ruleset *rs, const struct sjson *node, struct flaws *flaws)
{
	static const char *const keys[] = {
		"key", "label", "points", "indicators", NULL,
	};
	struct ruleset_pillar	*pillar;
	const struct sjson	*points;
	const char		*key;
	int			 known;

	if (sjson_is(node, SJSON_OBJECT, flaws_next(flaws)) != 0)
		return (0);
	(void)ruleset_only(node, keys, flaws);
	key = ruleset_key(node, flaws);
	if (key != NULL && pillar_taken(rs, key))
		(void)sjson_refuse(sjson_get(node, "key"), "key_taken",
		    "一级指标的键重复，或用了保留的 composite",
		    flaws_next(flaws));

	pillar = &rs->pillars[rs->pillar_count++];
	pillar->key = key;
	pillar->label = sjson_want_text(node, "label", flaws_next(flaws));
	mpq_init(pillar->points);
	mpq_init(pillar->low);
	mpq_init(pillar->high);
	points = sjson_want(node, "points", SJSON_STRING | SJSON_NUMBER,
	    flaws_next(flaws));
	known = points != NULL && sjson_rational(points, SJSON_POSITIVE,
	    pillar->points, flaws_next(flaws)) == 0;
	if (indicators_read(rs, node, flaws) && known)
		pillar_check(rs, points, flaws);

	return (known);
}

/* "composite" names the composite index beside the pillars. */
static int
pillar_taken(const struct ruleset *rs, const char *key)
{
	size_t	i;

	for (i = 0; i < rs->pillar_count; i++)
		if (rs->pillars[i].key != NULL &&
		    strcmp(rs->pillars[i].key, key) == 0)
			return (1);

	return (strcmp(key, "composite") == 0);
}

/* Whether the points of all of them are known. */
static int
indicators_read(struct ruleset *rs, const struct sjson *pillar,
    struct flaws *flaws)
{
	struct ruleset_indicator	*indicator;
	const struct sjson		*list, *node;
	int				 known;

	list = sjson_want(pillar, "indicators", SJSON_ARRAY,
	    flaws_next(flaws));
	if (list == NULL)
		return (0);
	if (list->count == 0) {
		(void)sjson_refuse(list, "list_length",
		    "至少要有一个二级指标", flaws_next(flaws));
		return (0);
	}
	rs->indicators = score_resize(rs->indicators, rs->indicator_count +
	    list->count, sizeof(*rs->indicators));

	known = 1;
	for (node = list->first; node != NULL && !flaws_full(flaws);
	    node = node->next) {
		indicator = &rs->indicators[rs->indicator_count];
		if (!ruleset_indicator_init(indicator, node, flaws))
			known = 0;
		if (indicator->key != NULL &&
		    ruleset_find(rs, indicator->key) < rs->indicator_count)
			(void)sjson_refuse(sjson_get(node, "key"),
			    "key_taken", "二级指标的键重复",
			    flaws_next(flaws));
		rs->indicator_count++;
		indicator->pillar = rs->pillar_count - 1;
		reach_add(rs, &rs->pillars[rs->pillar_count - 1],
		    &indicator->rule);
	}

	return (known);
}

/* known: the points of every pillar are. */
static void
total_check(struct ruleset *rs, const struct sjson *tree, int known,
    struct flaws *flaws)
{
	const struct sjson	*node;
	mpq_t			 sum;
	size_t			 i;

	node = sjson_want(tree, "points", SJSON_STRING | SJSON_NUMBER,
	    flaws_next(flaws));
	if (node == NULL || sjson_rational(node, SJSON_POSITIVE, rs->points,
	    flaws_next(flaws)) != 0 || !known)
		return;
	mpq_init(sum);
	for (i = 0; i < rs->pillar_count; i++)
		mpq_add(sum, sum, rs->pillars[i].points);
	if (!mpq_equal(sum, rs->points))
		(void)sjson_refuse(node, "points_mismatch",
		    "总分不等于各一级指标分值之和", flaws_next(flaws));
	mpq_clear(sum);
}

/* The points of the pillar that was read last, and of its indicators. */
static void
pillar_check(const struct ruleset *rs, const struct sjson *points,
    struct flaws *flaws)
{
	mpq_t	sum;
	size_t	i;

	mpq_init(sum);
	for (i = rs->indicator_count; i > 0 &&
	    rs->indicators[i - 1].pillar == rs->pillar_count - 1; i--)
		mpq_add(sum, sum, rs->indicators[i - 1].rule.points);
	if (!mpq_equal(sum, rs->pillars[rs->pillar_count - 1].points))
		(void)sjson_refuse(points, "points_mismatch",
		    "一级指标分值不等于其二级指标分值之和",
		    flaws_next(flaws));
	mpq_clear(sum);
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
