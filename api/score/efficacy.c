/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "efficacy.h"
#include "score_error.h"

static void	flat_compute(struct efficacy *);
static void	standards_find(struct efficacy *);
static int	value_order(const void *, const void *);
static void	nobody_score(struct efficacy *);
static void	cell_score(const struct efficacy *,
		    struct efficacy_cell *);
static int	cell_tier(const struct efficacy *, struct efficacy_cell *);
static void	cell_slope(const struct efficacy *, struct efficacy_cell *);
static void	cell_finish(const struct efficacy *, struct efficacy_cell *);
static void	absent_score(struct efficacy *);
static int	name_index(enum efficacy_kind, int);

void
efficacy_rule_init(struct efficacy_rule *rule, enum efficacy_kind kind)
{
	int	k;

	rule->kind = kind;
	rule->absent = EFFICACY_ABSENT_MEAN;
	rule->zero = EFFICACY_ZERO_TOP;
	rule->low = EFFICACY_LOW_MEDIAN;
	mpq_init(rule->points);
	for (k = 0; k < EFFICACY_TIERS; k++)
		mpq_init(rule->coefficient[k]);
}

void
efficacy_rule_release(struct efficacy_rule *rule)
{
	int	k;

	mpq_clear(rule->points);
	for (k = 0; k < EFFICACY_TIERS; k++)
		mpq_clear(rule->coefficient[k]);
}

int
efficacy_tiers(enum efficacy_kind kind)
{
	if (kind == EFFICACY_TWO_TIER)
		return (2);

	return (kind == EFFICACY_THREE_TIER ? 3 : 0);
}

const char *
efficacy_rule_flaw(const struct efficacy_rule *rule)
{
	int	k, tiers;

	tiers = efficacy_tiers(rule->kind);
	if (mpq_sgn(rule->points) < 0)
		return ("分值不能为负数");
	for (k = 0; k < tiers; k++) {
		if (mpq_sgn(rule->coefficient[k]) < 0 ||
		    mpq_cmp_ui(rule->coefficient[k], 1, 1) > 0)
			return ("系数应在 0 与 1 之间");
		if (k > 0 && mpq_cmp(rule->coefficient[k - 1],
		    rule->coefficient[k]) < 0)
			return ("系数应从高档到低档排列");
	}

	return (NULL);
}

void
efficacy_init(struct efficacy *e, const struct efficacy_rule *rule,
    size_t count)
{
	size_t	i;
	int	k;

	e->rule = rule;
	e->count = count;
	e->assessed = 0;
	e->badges = 0;
	for (k = 0; k < EFFICACY_TIERS; k++)
		mpq_init(e->standard[k]);
	e->cell = score_alloc(count, sizeof(*e->cell));
	for (i = 0; i < count; i++) {
		e->cell[i].tier = -1;
		mpq_init(e->cell[i].value);
		mpq_init(e->cell[i].coefficient);
		mpq_init(e->cell[i].score);
	}
}

void
efficacy_release(struct efficacy *e)
{
	size_t	i;
	int	k;

	for (k = 0; k < EFFICACY_TIERS; k++)
		mpq_clear(e->standard[k]);
	for (i = 0; i < e->count; i++) {
		mpq_clear(e->cell[i].value);
		mpq_clear(e->cell[i].coefficient);
		mpq_clear(e->cell[i].score);
	}
	free(e->cell);
}

void
efficacy_set(struct efficacy *e, size_t unit, const mpq_t value)
{
	if (!e->cell[unit].assessed)
		e->assessed++;
	e->cell[unit].assessed = 1;
	mpq_set(e->cell[unit].value, value);
}

void
efficacy_compute(struct efficacy *e)
{
	size_t	i;

	if (efficacy_tiers(e->rule->kind) == 0) {
		flat_compute(e);
	} else if (e->assessed == 0) {
		nobody_score(e);
	} else {
		standards_find(e);
		for (i = 0; i < e->count; i++)
			if (e->cell[i].assessed)
				cell_score(e, &e->cell[i]);
		absent_score(e);
	}
}

int
efficacy_score_under(const struct efficacy *e, const mpq_t value, mpq_t score)
{
	struct efficacy_cell	cell;
	int			bottom;

	bottom = efficacy_tiers(e->rule->kind) - 1;
	if (bottom < 0 || e->assessed == 0)
		return (0);
	mpq_inits(cell.value, cell.coefficient, cell.score, NULL);
	mpq_set(cell.value, mpq_cmp(value, e->standard[bottom]) < 0 ?
	    e->standard[bottom] : value);
	if (mpq_cmp(value, e->standard[0]) > 0) {
		mpq_set(cell.coefficient, e->rule->coefficient[0]);
		cell_finish(e, &cell);
	} else {
		cell_score(e, &cell);
	}
	mpq_set(score, cell.score);
	mpq_clears(cell.value, cell.coefficient, cell.score, NULL);

	return (1);
}

int
efficacy_holds(const struct efficacy *e, size_t unit, int tier)
{
	return (e->cell[unit].assessed &&
	    mpq_equal(e->cell[unit].value, e->standard[tier]));
}

const char *
efficacy_standard_key(enum efficacy_kind kind, int tier)
{
	static const char	*const keys[] = { "max", "median", "min" };

	return (keys[name_index(kind, tier)]);
}

const char *
efficacy_standard_label(enum efficacy_kind kind, int tier)
{
	static const char	*const labels[] = {
		"最大值", "中位值", "最小值",
	};

	return (labels[name_index(kind, tier)]);
}

const char *
efficacy_tier_letter(enum efficacy_kind kind, int tier)
{
	static const char	*const letters[] = { "S", "A", "B" };

	return (letters[name_index(kind, tier)]);
}

/* Deductions and figures for show; without a record nothing is deducted. */
static void
flat_compute(struct efficacy *e)
{
	struct efficacy_cell	*cell;
	size_t			 i;

	for (i = 0; i < e->count; i++) {
		cell = &e->cell[i];
		if (e->rule->kind == EFFICACY_DISPLAY) {
			cell->reason = EFFICACY_SHOWN;
			continue;
		}
		cell->reason = EFFICACY_DEDUCTED;
		cell->assessed = 1;
		cell->scored = 1;
		mpq_neg(cell->score, cell->value);
	}
	if (e->rule->kind == EFFICACY_DEDUCTION)
		e->assessed = e->count;
}

/* Maximum, median (even count: exact mean of the middle two, X25), minimum. */
static void
standards_find(struct efficacy *e)
{
	mpq_srcptr	*values;
	size_t		 i, n;
	int		 bottom;

	values = score_alloc(e->assessed, sizeof(mpq_srcptr));
	n = 0;
	for (i = 0; i < e->count; i++)
		if (e->cell[i].assessed)
			values[n++] = e->cell[i].value;
	qsort(values, n, sizeof(mpq_srcptr), value_order);

	bottom = efficacy_tiers(e->rule->kind) - 1;
	mpq_set(e->standard[0], values[n - 1]);
	if (bottom == 2) {
		mpq_add(e->standard[1], values[(n - 1) / 2], values[n / 2]);
		mpq_div_2exp(e->standard[1], e->standard[1], 1);
	}
	mpq_set(e->standard[bottom], values[0]);
	free(values);

	if (mpq_equal(e->standard[0], e->standard[bottom]))
		e->badges |= EFFICACY_NO_SPREAD;
	else if (bottom == 2 && mpq_equal(e->standard[1], e->standard[2]))
		e->badges |= EFFICACY_LOW_TIE;
}

static int
value_order(const void *a, const void *b)
{
	const mpq_srcptr	*left = a, *right = b;

	return (mpq_cmp(*left, *right));
}

/* X54: nobody had anything to be assessed by; nobody is to lose by it. */
static void
nobody_score(struct efficacy *e)
{
	struct efficacy_cell	*cell;
	size_t			 i;

	e->badges |= EFFICACY_NOBODY_ASSESSED;
	for (i = 0; i < e->count; i++) {
		cell = &e->cell[i];
		cell->reason = EFFICACY_NOBODY;
		cell->tier = 0;
		mpq_set(cell->coefficient, e->rule->coefficient[0]);
		cell_finish(e, cell);
	}
}

static void
cell_score(const struct efficacy *e, struct efficacy_cell *cell)
{
	cell->tier = cell_tier(e, cell);
	mpq_set(cell->coefficient, e->rule->coefficient[cell->tier]);
	if (cell->reason == EFFICACY_BETWEEN)
		cell_slope(e, cell);
	cell_finish(e, cell);
}

/* The one rule, and the two switches that may override it. */
static int
cell_tier(const struct efficacy *e, struct efficacy_cell *cell)
{
	int	tier, bottom;

	bottom = efficacy_tiers(e->rule->kind) - 1;
	if (e->badges & EFFICACY_NO_SPREAD) {
		cell->reason = EFFICACY_EVEN;
		if (e->rule->zero == EFFICACY_ZERO_TOP ||
		    mpq_sgn(e->standard[0]) != 0)
			return (0);
		cell->reason = EFFICACY_EVEN_FLOOR;
		return (bottom);
	}
	if ((e->badges & EFFICACY_LOW_TIE) &&
	    e->rule->low == EFFICACY_LOW_FLOOR &&
	    mpq_equal(cell->value, e->standard[bottom])) {
		cell->reason = EFFICACY_LOW_TIED;
		return (bottom);
	}
	for (tier = 0; tier < bottom; tier++)
		if (mpq_cmp(cell->value, e->standard[tier]) >= 0)
			break;
	cell->reason = tier == 0 ? EFFICACY_TOP : EFFICACY_BETWEEN;

	return (tier);
}

/* coefficient += (v - s) / (s_up - s) x (c_up - c) */
static void
cell_slope(const struct efficacy *e, struct efficacy_cell *cell)
{
	mpq_t	part, whole;
	int	k;

	k = cell->tier;
	mpq_init(part);
	mpq_init(whole);
	mpq_sub(part, cell->value, e->standard[k]);
	mpq_sub(whole, e->standard[k - 1], e->standard[k]);
	mpq_div(part, part, whole);
	mpq_sub(whole, e->rule->coefficient[k - 1], e->rule->coefficient[k]);
	mpq_mul(part, part, whole);
	mpq_add(cell->coefficient, cell->coefficient, part);
	mpq_clear(whole);
	mpq_clear(part);
}

static void
cell_finish(const struct efficacy *e, struct efficacy_cell *cell)
{
	cell->scored = 1;
	mpq_mul(cell->score, e->rule->points, cell->coefficient);
}

/* Units outside the standards; they change nobody else's score (X21). */
static void
absent_score(struct efficacy *e)
{
	const struct efficacy_rule	*rule = e->rule;
	struct efficacy_cell		*cell;
	mpq_t				 mean, n;
	size_t				 i;

	mpq_init(mean);
	mpq_init(n);
	for (i = 0; i < e->count; i++)
		if (e->cell[i].assessed)
			mpq_add(mean, mean, e->cell[i].coefficient);
	mpq_set_ui(n, e->assessed, 1);
	mpq_div(mean, mean, n);

	for (i = 0; i < e->count; i++) {
		cell = &e->cell[i];
		if (cell->assessed)
			continue;
		cell->reason = EFFICACY_ABSENT;
		if (rule->absent == EFFICACY_ABSENT_NONE)
			continue;
		if (rule->absent == EFFICACY_ABSENT_MEAN)
			mpq_set(cell->coefficient, mean);
		else
			mpq_set(cell->coefficient, rule->coefficient[
			    rule->absent == EFFICACY_ABSENT_FULL ? 0 :
			    efficacy_tiers(rule->kind) - 1]);
		cell_finish(e, cell);
	}
	mpq_clear(n);
	mpq_clear(mean);
}

/* Two tiers have the maximum and the minimum, no median. */
static int
name_index(enum efficacy_kind kind, int tier)
{
	return (kind == EFFICACY_TWO_TIER && tier > 0 ? 2 : tier);
}
