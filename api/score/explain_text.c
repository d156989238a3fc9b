/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "explain.h"
#include "rational.h"

static char	*product_text(const struct efficacy *,
		    const struct efficacy_cell *);
static char	*result_text(const mpq_t);
static char	*slope_text(const struct efficacy *,
		    const struct efficacy_cell *);
static char	*fixed_text(const struct efficacy *,
		    const struct efficacy_cell *);
static char	*absent_text(const struct efficacy *,
		    const struct efficacy_cell *);
static char	*deduction_text(const struct scorecard *, size_t, size_t);
static char	*events_text(const struct scorecard *, size_t, size_t);
static char	*shown_text(const struct scorecard *, size_t, size_t);
static const char	*tier_name(enum efficacy_kind, int);

char *
explain_text(const struct scorecard *card, size_t indicator, size_t unit)
{
	const struct efficacy		*e = &card->indicator[indicator];
	const struct efficacy_cell	*cell = &e->cell[unit];

	switch (cell->reason) {
	case EFFICACY_BETWEEN:
		return (slope_text(e, cell));
	case EFFICACY_ABSENT:
		return (absent_text(e, cell));
	case EFFICACY_DEDUCTED:
		return (deduction_text(card, indicator, unit));
	case EFFICACY_SHOWN:
		return (shown_text(card, indicator, unit));
	case EFFICACY_TOP:
	case EFFICACY_EVEN:
	case EFFICACY_EVEN_FLOOR:
	case EFFICACY_LOW_TIED:
	case EFFICACY_NOBODY:
		break;
	}

	return (fixed_text(e, cell));
}

/* "25 × 0.96 = 24.00" */
static char *
product_text(const struct efficacy *e, const struct efficacy_cell *cell)
{
	char	*points, *coefficient, *result, *text;

	points = rational_plain(e->rule->points);
	coefficient = rational_plain(cell->coefficient);
	result = result_text(cell->score);
	text = score_text("%s × %s = %s", points, coefficient, result);
	free(result);
	free(coefficient);
	free(points);

	return (text);
}

/* "24.00", or "388/23 ≈ 16.87" where two decimals are not the whole of it */
static char *
result_text(const mpq_t q)
{
	mpq_t	back;
	char	*shown, *plain, *text;

	shown = rational_shown(q, SCORECARD_PLACES);
	mpq_init(back);
	if (rational_parse(back, shown) == 0 && mpq_equal(back, q)) {
		mpq_clear(back);
		return (shown);
	}
	mpq_clear(back);
	plain = rational_plain(q);
	text = score_text("%s ≈ %s", plain, shown);
	free(plain);
	free(shown);

	return (text);
}

static char *
slope_text(const struct efficacy *e, const struct efficacy_cell *cell)
{
	enum { VALUE, LOW, HIGH, BASE, ABOVE, POINTS, COUNT };
	enum efficacy_kind	 kind = e->rule->kind;
	char			*n[COUNT], *product, *text;
	int			 k, tier;

	tier = cell->tier;
	n[VALUE] = rational_plain(cell->value);
	n[LOW] = rational_plain(e->standard[tier]);
	n[HIGH] = rational_plain(e->standard[tier - 1]);
	n[BASE] = rational_plain(e->rule->coefficient[tier]);
	n[ABOVE] = rational_plain(e->rule->coefficient[tier - 1]);
	n[POINTS] = rational_plain(e->rule->points);
	product = product_text(e, cell);
	text = score_text("实际值 %s，达到%s（%s %s），未达到%s（%s %s）%s："
	    "%s × [%s + (%s − %s) ÷ (%s − %s) × (%s − %s)] = %s",
	    n[VALUE], tier_name(kind, tier),
	    efficacy_standard_label(kind, tier), n[LOW],
	    tier_name(kind, tier - 1),
	    efficacy_standard_label(kind, tier - 1), n[HIGH],
	    (e->badges & EFFICACY_LOW_TIE) && tier == 1 &&
	    mpq_equal(cell->value, e->standard[2]) ?
	    "；最小值等于中位值，按达到中位值计" : "",
	    n[POINTS], n[BASE], n[VALUE], n[LOW], n[HIGH], n[LOW], n[ABOVE],
	    n[BASE], product);
	free(product);
	for (k = 0; k < COUNT; k++)
		free(n[k]);

	return (text);
}

/* The coefficient of a tier as it stands, and why. */
static char *
fixed_text(const struct efficacy *e, const struct efficacy_cell *cell)
{
	char	*value, *coefficient, *product, *why, *text;

	value = rational_plain(cell->value);
	coefficient = rational_plain(cell->coefficient);
	product = product_text(e, cell);
	if (cell->reason == EFFICACY_NOBODY)
		why = score_text("本期没有单位参评，各单位均取最高档系数");
	else if (cell->reason == EFFICACY_EVEN)
		why = score_text("参评单位实际值均为 %s（最大值等于最小值，"
		    "本期无区分度），都达到最高档，系数取", value);
	else if (cell->reason == EFFICACY_EVEN_FLOOR)
		why = score_text("参评单位实际值均为 0，按指标体系设定"
		    "取最低档系数");
	else if (cell->reason == EFFICACY_LOW_TIED)
		why = score_text("实际值 %s 为最小值且等于中位值，"
		    "按指标体系设定取最低档系数", value);
	else
		why = score_text("实际值 %s，达到%s（最大值 %s），系数取",
		    value, tier_name(e->rule->kind, 0), value);
	text = score_text("%s %s：%s", why, coefficient, product);
	free(why);
	free(product);
	free(coefficient);
	free(value);

	return (text);
}

static char *
absent_text(const struct efficacy *e, const struct efficacy_cell *cell)
{
	char	*product, *result, *text;

	if (!cell->scored)
		return (score_text("本期不参评（分母为 0），"
		    "按指标体系设定不计分"));
	result = result_text(cell->score);
	product = product_text(e, cell);
	if (e->rule->absent == EFFICACY_ABSENT_MEAN)
		text = score_text("本期不参评（分母为 0），"
		    "取 %zu 个参评单位得分的平均值：%s", e->assessed, result);
	else
		text = score_text("本期不参评（分母为 0），"
		    "按指标体系设定取%s系数：%s",
		    e->rule->absent == EFFICACY_ABSENT_FULL ? "最高档" :
		    "最低档", product);
	free(product);
	free(result);

	return (text);
}

static char *
deduction_text(const struct scorecard *card, size_t indicator, size_t unit)
{
	const struct efficacy_cell	*cell;
	char				*events, *points, *result, *text;

	cell = &card->indicator[indicator].cell[unit];
	if (mpq_sgn(cell->value) == 0)
		return (score_text("没有扣分事件：0.00"));
	events = events_text(card, indicator, unit);
	points = rational_plain(cell->value);
	result = result_text(cell->score);
	text = score_text("%s合计扣 %s 分：%s", events, points, result);
	free(result);
	free(points);
	free(events);

	return (text);
}

/* "较大群体性事件 2 起 × 3 分，" and so on */
static char *
events_text(const struct scorecard *card, size_t indicator, size_t unit)
{
	const struct ruleset_indicator	*it;
	const struct scorecard_events	*events;
	char				*text, *longer, *count, *points;
	size_t				 k;

	it = &card->rules->indicators[indicator];
	events = &card->events[indicator][unit];
	text = score_text("%s", "");
	for (k = 0; k < it->event_count; k++) {
		if (mpz_sgn(events->count[k]) == 0)
			continue;
		count = mpz_get_str(NULL, 10, events->count[k]);
		points = rational_plain(it->events[k].points);
		longer = score_text("%s%s %s 起 × %s 分，", text,
		    it->events[k].label, count, points);
		free(points);
		free(count);
		free(text);
		text = longer;
	}

	return (text);
}

static char *
shown_text(const struct scorecard *card, size_t indicator, size_t unit)
{
	const struct efficacy_cell	*cell;
	char				*value, *text;

	cell = &card->indicator[indicator].cell[unit];
	if (!cell->assessed)
		return (score_text("展示指标，不计分；本期无数据"));
	value = rational_plain(cell->value);
	text = score_text("展示指标，不计分；实际值 %s", value);
	free(value);

	return (text);
}

/* R146 names the three; of two tiers the manual gives the values only. */
static const char *
tier_name(enum efficacy_kind kind, int tier)
{
	static const char *const three[] = {
		"优（S）档", "较优（A）档", "一般（B）档",
	};

	if (kind == EFFICACY_THREE_TIER)
		return (three[tier]);

	return (tier == 0 ? "高档" : "低档");
}
