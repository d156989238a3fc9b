/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "ruleset_read.h"
#include "sjson_read.h"

#define KEY_MAX		63	/* a PostgreSQL name */
#define DAYS_MAX	366
#define SOURCES_MAX	9
#define LOWER		"abcdefghijklmnopqrstuvwxyz"
#define DIGITS		"0123456789"

static int	indicator_fill(struct ruleset_indicator *,
		    const struct sjson *, struct score_error *);
static int	keys_check(enum efficacy_kind, const struct sjson *,
		    struct score_error *);
static int	tiers_read(struct efficacy_rule *, const struct sjson *,
		    struct score_error *);
static int	events_read(struct ruleset_indicator *, const struct sjson *,
		    struct score_error *);
static int	event_read(struct ruleset_indicator *, const struct sjson *,
		    struct score_error *);
static int	judge_read(struct ruleset_indicator *, const struct sjson *,
		    struct score_error *);
static int	also_read(const struct sjson *, struct score_error *);
static int	source_read(const struct sjson *, const struct sjson *,
		    struct score_error *);
static const char
		*judge_name(const struct sjson *, struct score_error *);
static int	weight_check(const struct sjson *, struct score_error *);
static int	window_read(struct ruleset_indicator *, const struct sjson *,
		    struct score_error *);
static int	value_read(struct ruleset_indicator *, const struct sjson *,
		    struct score_error *);
static int	texts_check(const struct sjson *, struct score_error *);
static int	is_key(const char *);

const char *
ruleset_key(const struct sjson *node, struct score_error *error)
{
	const char	*key;

	if ((key = sjson_want_text(node, "key", error)) == NULL)
		return (NULL);
	if (!is_key(key)) {
		(void)sjson_refuse(sjson_get(node, "key"), "key_invalid",
		    "键应为小写字母开头的小写字母、数字、下划线", error);
		return (NULL);
	}

	return (key);
}

int
ruleset_indicator_init(struct ruleset_indicator *it, const struct sjson *node,
    struct score_error *error)
{
	static const char *const kinds[] = {
		[EFFICACY_TWO_TIER] = "two_tier",
		[EFFICACY_THREE_TIER] = "three_tier",
		[EFFICACY_DEDUCTION] = "deduction",
		[EFFICACY_DISPLAY] = "display",
		[EFFICACY_DISPLAY + 1] = NULL,
	};
	const struct sjson	*kind;
	unsigned int		 choice;

	if (sjson_is(node, SJSON_OBJECT, error) != 0)
		return (-1);
	kind = sjson_want(node, "kind", SJSON_STRING, error);
	if (kind == NULL || sjson_choice(kind, kinds, &choice, error) != 0 ||
	    keys_check((enum efficacy_kind)choice, node, error) != 0)
		return (-1);

	memset(it, 0, sizeof(*it));
	efficacy_rule_init(&it->rule, (enum efficacy_kind)choice);
	mpq_init(it->value_max);
	if (indicator_fill(it, node, error) != 0) {
		ruleset_indicator_release(it);
		return (-1);
	}

	return (0);
}

void
ruleset_indicator_release(struct ruleset_indicator *it)
{
	size_t	i;

	for (i = 0; i < it->event_count; i++)
		mpq_clear(it->events[i].points);
	free(it->events);
	mpq_clear(it->value_max);
	efficacy_rule_release(&it->rule);
}

int
ruleset_options(const struct sjson *options, struct efficacy_rule *rule,
    struct score_error *error)
{
	static const char *const keys[] = {
		"not_assessed", "all_zero", "tie_low", NULL,
	};
	static const char *const absents[] = {
		[EFFICACY_ABSENT_MEAN] = "mean",
		[EFFICACY_ABSENT_FULL] = "full",
		[EFFICACY_ABSENT_FLOOR] = "floor",
		[EFFICACY_ABSENT_NONE] = "none",
		[EFFICACY_ABSENT_NONE + 1] = NULL,
	};
	static const char *const zeros[] = { "top", "floor", NULL };
	static const char *const lows[] = { "median", "floor", NULL };
	const struct sjson	*node;
	unsigned int		 choice;

	if (sjson_is(options, SJSON_OBJECT, error) != 0 ||
	    sjson_only(options, keys, error) != 0)
		return (-1);
	if ((node = sjson_get(options, "not_assessed")) != NULL) {
		if (sjson_choice(node, absents, &choice, error) != 0)
			return (-1);
		rule->absent = (enum efficacy_absent)choice;
	}
	if ((node = sjson_get(options, "all_zero")) != NULL) {
		if (sjson_choice(node, zeros, &choice, error) != 0)
			return (-1);
		rule->zero = choice ? EFFICACY_ZERO_FLOOR : EFFICACY_ZERO_TOP;
	}
	if ((node = sjson_get(options, "tie_low")) != NULL) {
		if (sjson_choice(node, lows, &choice, error) != 0)
			return (-1);
		if (rule->kind != EFFICACY_THREE_TIER)
			return (sjson_refuse(node, "key_unknown",
			    "两档指标没有中位值，不能设 tie_low", error));
		rule->low = choice ? EFFICACY_LOW_FLOOR : EFFICACY_LOW_MEDIAN;
	}

	return (0);
}

static int
indicator_fill(struct ruleset_indicator *it, const struct sjson *node,
    struct score_error *error)
{
	if ((it->key = ruleset_key(node, error)) == NULL ||
	    (it->label = sjson_want_text(node, "label", error)) == NULL ||
	    texts_check(node, error) != 0)
		return (-1);
	if (efficacy_tiers(it->rule.kind) > 0 &&
	    tiers_read(&it->rule, node, error) != 0)
		return (-1);
	if (it->rule.kind == EFFICACY_DEDUCTION &&
	    events_read(it, node, error) != 0)
		return (-1);
	if (judge_read(it, node, error) != 0 ||
	    window_read(it, node, error) != 0)
		return (-1);

	return (value_read(it, node, error));
}

static int
keys_check(enum efficacy_kind kind, const struct sjson *node,
    struct score_error *error)
{
	static const char *const tiered[] = {
		"key", "label", "kind", "judge", "window", "approval_window",
		"value_format", "value_max", "data_owner", "basis",
		"points", "coefficients", "options", "also", "weight", NULL,
	};
	static const char *const deduction[] = {
		"key", "label", "kind", "judge", "window", "approval_window",
		"value_format", "data_owner", "basis", "events", "also",
		NULL,
	};
	static const char *const display[] = {
		"key", "label", "kind", "judge", "window", "approval_window",
		"value_format", "value_max", "data_owner", "basis", "also",
		"weight", NULL,
	};

	if (kind == EFFICACY_DEDUCTION)
		return (sjson_only(node, deduction, error));

	return (sjson_only(node, kind == EFFICACY_DISPLAY ? display : tiered,
	    error));
}

static int
tiers_read(struct efficacy_rule *rule, const struct sjson *node,
    struct score_error *error)
{
	const struct sjson	*list, *points, *child;
	const char		*flaw;
	int			 k;

	points = sjson_want(node, "points", SJSON_STRING | SJSON_NUMBER,
	    error);
	if (points == NULL ||
	    sjson_rational(points, SJSON_POSITIVE, rule->points, error) != 0)
		return (-1);
	if (mpq_sgn(rule->points) == 0)
		return (sjson_refuse(points, "number_range",
		    "计分指标的分值应大于 0", error));

	list = sjson_want(node, "coefficients", SJSON_ARRAY, error);
	if (list == NULL)
		return (-1);
	if (list->count != (size_t)efficacy_tiers(rule->kind))
		return (sjson_refuse(list, "list_length",
		    "系数个数与档数不一致", error));
	for (k = 0, child = list->first; child; k++, child = child->next)
		if (sjson_rational(child, 0, rule->coefficient[k],
		    error) != 0)
			return (-1);
	if ((flaw = efficacy_rule_flaw(rule)) != NULL)
		return (sjson_refuse(list, "coefficients_invalid", flaw,
		    error));

	child = sjson_get(node, "options");

	return (child == NULL ? 0 : ruleset_options(child, rule, error));
}

static int
events_read(struct ruleset_indicator *it, const struct sjson *node,
    struct score_error *error)
{
	const struct sjson	*list;

	list = sjson_want(node, "events", SJSON_ARRAY, error);
	if (list == NULL)
		return (-1);
	if (list->count == 0)
		return (sjson_refuse(list, "list_length",
		    "至少要有一类扣分事件", error));
	it->events = score_alloc(list->count, sizeof(*it->events));
	for (node = list->first; node != NULL; node = node->next)
		if (event_read(it, node, error) != 0)
			return (-1);

	return (0);
}

static int
event_read(struct ruleset_indicator *it, const struct sjson *node,
    struct score_error *error)
{
	static const char *const keys[] = { "key", "label", "points", NULL };
	struct ruleset_event	*event;
	const struct sjson	*points;
	const char		*key, *label;
	size_t			 i;

	if (sjson_is(node, SJSON_OBJECT, error) != 0 ||
	    sjson_only(node, keys, error) != 0 ||
	    (key = ruleset_key(node, error)) == NULL ||
	    (label = sjson_want_text(node, "label", error)) == NULL)
		return (-1);
	for (i = 0; i < it->event_count; i++)
		if (strcmp(it->events[i].key, key) == 0)
			return (sjson_refuse(sjson_get(node, "key"),
			    "key_taken", "扣分事件的键重复", error));
	points = sjson_want(node, "points", SJSON_STRING | SJSON_NUMBER,
	    error);
	if (points == NULL)
		return (-1);

	event = &it->events[it->event_count++];
	event->key = key;
	event->label = label;
	mpq_init(event->points);
	if (sjson_rational(points, 0, event->points, error) != 0)
		return (-1);
	if (mpq_sgn(event->points) <= 0)
		return (sjson_refuse(points, "number_range",
		    "每起扣分应大于 0", error));

	return (0);
}

/* What it is counted from: one source, or several and what each weighs. */
static int
judge_read(struct ruleset_indicator *it, const struct sjson *node,
    struct score_error *error)
{
	if ((it->judge = judge_name(node, error)) == NULL ||
	    weight_check(node, error) != 0)
		return (-1);

	return (also_read(node, error));
}

/* The engine is given figures and does not read these. */
static int
also_read(const struct sjson *node, struct score_error *error)
{
	const struct sjson	*list, *source;

	if ((list = sjson_get(node, "also")) == NULL)
		return (0);
	if (sjson_is(list, SJSON_ARRAY, error) != 0)
		return (-1);
	if (list->count == 0 || list->count > SOURCES_MAX)
		return (sjson_refuse(list, "list_length",
		    "另计的来源应为 1 至 9 个", error));
	for (source = list->first; source != NULL; source = source->next)
		if (source_read(node, source, error) != 0)
			return (-1);

	return (0);
}

static int
source_read(const struct sjson *indicator, const struct sjson *source,
    struct score_error *error)
{
	static const char *const keys[] = { "judge", "weight", NULL };
	const struct sjson	*other, *weight;
	const char		*judge;
	int			 taken;

	if (sjson_is(source, SJSON_OBJECT, error) != 0 ||
	    sjson_only(source, keys, error) != 0 ||
	    (judge = judge_name(source, error)) == NULL ||
	    weight_check(source, error) != 0)
		return (-1);
	weight = sjson_get(source, "weight");
	if (weight != NULL && sjson_get(indicator, "events") != NULL)
		return (sjson_refuse(weight, "key_unknown",
		    "扣分按事件定价，不设权重", error));
	taken = strcmp(judge, sjson_get(indicator, "judge")->text) == 0;
	other = sjson_get(indicator, "also")->first;
	for (; other != source && !taken; other = other->next)
		taken = strcmp(judge, sjson_get(other, "judge")->text) == 0;

	return (taken ? sjson_refuse(sjson_get(source, "judge"), "key_taken",
	    "同一个来源只能用一次", error) : 0);
}

/* A function in ledger that is never altered once used: judge_…_v1. */
static const char *
judge_name(const struct sjson *node, struct score_error *error)
{
	const char	*name, *version;

	if ((name = sjson_want_text(node, "judge", error)) == NULL)
		return (NULL);
	version = strrchr(name, '_');
	if (!is_key(name) || strncmp(name, "judge_", 6) != 0 ||
	    version < name + 6 || version[1] != 'v' ||
	    version[2] < '1' || version[2] > '9' ||
	    version[2 + strspn(version + 2, DIGITS)] != '\0') {
		(void)sjson_refuse(sjson_get(node, "judge"), "key_invalid",
		    "认定函数应形如 judge_pilots_v1", error);
		return (NULL);
	}

	return (name);
}

/* A decimal: what counts is whole parts of it. */
static int
weight_check(const struct sjson *node, struct score_error *error)
{
	const struct sjson	*weight;
	size_t			 whole, places = 0;

	if ((weight = sjson_get(node, "weight")) == NULL)
		return (0);
	if (sjson_is(weight, SJSON_STRING, error) != 0)
		return (-1);
	whole = strspn(weight->text, DIGITS);
	if (weight->text[whole] == '.')
		places = 1 + strspn(weight->text + whole + 1, DIGITS);
	if (whole == 0 || whole > 4 || places == 1 || places > 4 ||
	    weight->text[whole + places] != '\0' ||
	    strspn(weight->text, "0.") == whole + places)
		return (sjson_refuse(weight, "number_range",
		    "每条记录的权重应大于 0，整数不超过 4 位，小数不超过 3 位",
		    error));

	return (0);
}

/* X33, X55: how long after the cut-off an approval still counts. */
static int
window_read(struct ruleset_indicator *it, const struct sjson *node,
    struct score_error *error)
{
	static const char *const keys[] = { "days", "unit", NULL };
	static const char *const units[] = { "working_day", "day", NULL };
	const struct sjson	*window, *days;
	unsigned int		 choice;

	window = sjson_want(node, "approval_window", SJSON_OBJECT, error);
	if (window == NULL || sjson_only(window, keys, error) != 0)
		return (-1);
	days = sjson_want(window, "days", SJSON_NUMBER, error);
	if (days == NULL)
		return (-1);
	if (strlen(days->text) > 3 ||
	    strspn(days->text, DIGITS) != strlen(days->text) ||
	    strtoul(days->text, NULL, 10) > DAYS_MAX)
		return (sjson_refuse(days, "number_range",
		    "天数应为 0 到 366 的整数", error));
	it->window_days = (unsigned int)strtoul(days->text, NULL, 10);
	days = sjson_want(window, "unit", SJSON_STRING, error);
	if (days == NULL || sjson_choice(days, units, &choice, error) != 0)
		return (-1);
	it->window_working = choice == 0;

	return (0);
}

static int
value_read(struct ruleset_indicator *it, const struct sjson *node,
    struct score_error *error)
{
	static const char *const formats[] = {
		[RULESET_COUNT] = "count",
		[RULESET_PERCENT] = "percent",
		[RULESET_NUMBER] = "number",
		[RULESET_NUMBER + 1] = NULL,
	};
	const struct sjson	*child;
	unsigned int		 choice;

	child = sjson_want(node, "value_format", SJSON_STRING, error);
	if (child == NULL ||
	    sjson_choice(child, formats, &choice, error) != 0)
		return (-1);
	it->format = (enum ruleset_format)choice;
	if ((child = sjson_get(node, "value_max")) == NULL)
		return (0);
	it->limited = 1;

	return (sjson_rational(child, SJSON_POSITIVE, it->value_max, error));
}

/*
 * Words for people, and from when on the judge counts (the ledger's to know):
 * the engine does not read them.
 */
static int
texts_check(const struct sjson *node, struct score_error *error)
{
	static const char *const keys[] = { "data_owner", "basis", "window" };
	size_t	i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (sjson_get(node, keys[i]) != NULL &&
		    sjson_want_text(node, keys[i], error) == NULL)
			return (-1);

	return (0);
}

static int
is_key(const char *s)
{
	size_t	len;

	len = strlen(s);

	return (len > 0 && len <= KEY_MAX && strchr(LOWER, s[0]) != NULL &&
	    strspn(s, LOWER DIGITS "_") == len);
}
