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

static int	keys_check(enum efficacy_kind, const struct sjson *,
		    struct flaws *);
static void	parts_read(struct ruleset_indicator *, const struct sjson *,
		    struct flaws *);
static int	points_read(struct efficacy_rule *, const struct sjson *,
		    struct flaws *);
static void	tiers_read(struct efficacy_rule *, const struct sjson *,
		    struct flaws *);
static void	options_read(const struct sjson *, struct efficacy_rule *,
		    struct flaws *);
static void	tie_read(const struct sjson *, struct efficacy_rule *,
		    struct flaws *);
static void	events_read(struct ruleset_indicator *, const struct sjson *,
		    struct flaws *);
static void	event_read(struct ruleset_indicator *, const struct sjson *,
		    struct flaws *);
static void	also_read(const struct sjson *, struct flaws *);
static void	source_read(const struct sjson *, const struct sjson *,
		    struct flaws *);
static const char
		*judge_read(const struct sjson *, struct flaws *);
static int	judge_is(const struct sjson *, const char *);
static void	weight_check(const struct sjson *, struct flaws *);
static void	window_read(struct ruleset_indicator *, const struct sjson *,
		    struct flaws *);
static void	days_read(struct ruleset_indicator *, const struct sjson *,
		    struct flaws *);
static void	value_read(struct ruleset_indicator *, const struct sjson *,
		    struct flaws *);
static void	texts_check(const struct sjson *, struct flaws *);
static int	is_key(const char *);

const char *
ruleset_key(const struct sjson *node, struct flaws *flaws)
{
	const char	*key;

	if ((key = sjson_want_text(node, "key", flaws_next(flaws))) == NULL)
		return (NULL);
	if (!is_key(key)) {
		(void)sjson_refuse(sjson_get(node, "key"), "key_invalid",
		    "键应为小写字母开头的小写字母、数字、下划线",
		    flaws_next(flaws));
		return (NULL);
	}

	return (key);
}

int
ruleset_only(const struct sjson *object, const char *const *keys,
    struct flaws *flaws)
{
	const struct sjson	*child;
	int			 only;

	only = 1;
	for (child = object->first; child != NULL && !flaws_full(flaws);
	    child = child->next)
		if (!sjson_known(child->key, keys)) {
			(void)sjson_refuse(child, "key_unknown",
			    "不认识的键", flaws_next(flaws));
			only = 0;
		}

	return (only);
}

int
ruleset_indicator_init(struct ruleset_indicator *it, const struct sjson *node,
    struct flaws *flaws)
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
	int			 known;

	memset(it, 0, sizeof(*it));
	mpq_init(it->value_max);
	choice = EFFICACY_DISPLAY;
	if (sjson_is(node, SJSON_OBJECT, flaws_next(flaws)) != 0) {
		efficacy_rule_init(&it->rule, (enum efficacy_kind)choice);
		return (0);
	}
	kind = sjson_want(node, "kind", SJSON_STRING, flaws_next(flaws));
	known = kind != NULL &&
	    sjson_choice(kind, kinds, &choice, flaws_next(flaws)) == 0;
	efficacy_rule_init(&it->rule, (enum efficacy_kind)choice);
	/* which keys there may be hangs on the kind */
	if (known)
		known = keys_check(it->rule.kind, node, flaws);
	parts_read(it, node, flaws);
	if (efficacy_tiers(it->rule.kind) > 0) {
		known = points_read(&it->rule, node, flaws) && known;
		tiers_read(&it->rule, node, flaws);
	}
	if (it->rule.kind == EFFICACY_DEDUCTION)
		events_read(it, node, flaws);
	it->judge = judge_read(node, flaws);
	weight_check(node, flaws);
	also_read(node, flaws);
	window_read(it, node, flaws);
	value_read(it, node, flaws);

	return (known);
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
	struct flaws	flaws;

	flaws_init(&flaws, error, 1);
	options_read(options, rule, &flaws);

	return (flaws_count(&flaws) > 0 ? -1 : 0);
}

static int
keys_check(enum efficacy_kind kind, const struct sjson *node,
    struct flaws *flaws)
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
		return (ruleset_only(node, deduction, flaws));

	return (ruleset_only(node, kind == EFFICACY_DISPLAY ? display :
	    tiered, flaws));
}

/* What it is called, and what the engine does not read. */
static void
parts_read(struct ruleset_indicator *it, const struct sjson *node,
    struct flaws *flaws)
{
	it->key = ruleset_key(node, flaws);
	it->label = sjson_want_text(node, "label", flaws_next(flaws));
	texts_check(node, flaws);
}

/* Whether they are known. */
static int
points_read(struct efficacy_rule *rule, const struct sjson *node,
    struct flaws *flaws)
{
	const struct sjson	*points;

	points = sjson_want(node, "points", SJSON_STRING | SJSON_NUMBER,
	    flaws_next(flaws));
	if (points == NULL || sjson_rational(points, SJSON_POSITIVE,
	    rule->points, flaws_next(flaws)) != 0)
		return (0);
	if (mpq_sgn(rule->points) == 0) {
		(void)sjson_refuse(points, "number_range",
		    "计分指标的分值应大于 0", flaws_next(flaws));
		return (0);
	}

	return (1);
}

static void
tiers_read(struct efficacy_rule *rule, const struct sjson *node,
    struct flaws *flaws)
{
	const struct sjson	*list, *child;
	const char		*flaw;
	int			 k, known;

	list = sjson_want(node, "coefficients", SJSON_ARRAY,
	    flaws_next(flaws));
	if (list != NULL &&
	    list->count != (size_t)efficacy_tiers(rule->kind))
		(void)sjson_refuse(list, "list_length",
		    "系数个数与档数不一致", flaws_next(flaws));
	else if (list != NULL) {
		known = 1;
		for (k = 0, child = list->first; child != NULL;
		    k++, child = child->next)
			if (sjson_rational(child, 0, rule->coefficient[k],
			    flaws_next(flaws)) != 0)
				known = 0;
		if (known && (flaw = efficacy_rule_flaw(rule)) != NULL)
			(void)sjson_refuse(list, "coefficients_invalid", flaw,
			    flaws_next(flaws));
	}
	if ((child = sjson_get(node, "options")) != NULL)
		options_read(child, rule, flaws);
}

static void
options_read(const struct sjson *options, struct efficacy_rule *rule,
    struct flaws *flaws)
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
	const struct sjson	*node;
	unsigned int		 choice;

	if (sjson_is(options, SJSON_OBJECT, flaws_next(flaws)) != 0)
		return;
	(void)ruleset_only(options, keys, flaws);
	node = sjson_get(options, "not_assessed");
	if (node != NULL &&
	    sjson_choice(node, absents, &choice, flaws_next(flaws)) == 0)
		rule->absent = (enum efficacy_absent)choice;
	node = sjson_get(options, "all_zero");
	if (node != NULL &&
	    sjson_choice(node, zeros, &choice, flaws_next(flaws)) == 0)
		rule->zero = choice ? EFFICACY_ZERO_FLOOR : EFFICACY_ZERO_TOP;
	if ((node = sjson_get(options, "tie_low")) != NULL)
		tie_read(node, rule, flaws);
}

static void
tie_read(const struct sjson *node, struct efficacy_rule *rule,
    struct flaws *flaws)
{
	static const char *const lows[] = { "median", "floor", NULL };
	unsigned int	choice;

	if (sjson_choice(node, lows, &choice, flaws_next(flaws)) != 0)
		return;
	if (rule->kind != EFFICACY_THREE_TIER)
		(void)sjson_refuse(node, "key_unknown",
		    "两档指标没有中位值，不能设 tie_low",
		    flaws_next(flaws));
	else
		rule->low = choice ? EFFICACY_LOW_FLOOR : EFFICACY_LOW_MEDIAN;
}

static void
events_read(struct ruleset_indicator *it, const struct sjson *node,
    struct flaws *flaws)
{
	const struct sjson	*list;

	list = sjson_want(node, "events", SJSON_ARRAY, flaws_next(flaws));
	if (list == NULL)
		return;
	if (list->count == 0)
		(void)sjson_refuse(list, "list_length",
		    "至少要有一类扣分事件", flaws_next(flaws));
	it->events = score_alloc(list->count, sizeof(*it->events));
	for (node = list->first; node != NULL && !flaws_full(flaws);
	    node = node->next)
		event_read(it, node, flaws);
}

static void
event_read(struct ruleset_indicator *it, const struct sjson *node,
    struct flaws *flaws)
{
	static const char *const keys[] = { "key", "label", "points", NULL };
	struct ruleset_event	*event;
	const struct sjson	*points;
	const char		*key;
	size_t			 i;

	if (sjson_is(node, SJSON_OBJECT, flaws_next(flaws)) != 0)
		return;
	(void)ruleset_only(node, keys, flaws);
	key = ruleset_key(node, flaws);
	for (i = 0; i < it->event_count && key != NULL; i++)
		if (it->events[i].key != NULL &&
		    strcmp(it->events[i].key, key) == 0) {
			(void)sjson_refuse(sjson_get(node, "key"),
			    "key_taken", "扣分事件的键重复",
			    flaws_next(flaws));
			break;
		}

	event = &it->events[it->event_count++];
	event->key = key;
	event->label = sjson_want_text(node, "label", flaws_next(flaws));
	mpq_init(event->points);
	points = sjson_want(node, "points", SJSON_STRING | SJSON_NUMBER,
	    flaws_next(flaws));
	if (points != NULL && sjson_rational(points, 0, event->points,
	    flaws_next(flaws)) == 0 && mpq_sgn(event->points) <= 0)
		(void)sjson_refuse(points, "number_range",
		    "每起扣分应大于 0", flaws_next(flaws));
}

/*
 * What it is counted from besides; the engine is given figures and does not
 * read these.
 */
static void
also_read(const struct sjson *node, struct flaws *flaws)
{
	const struct sjson	*list, *source;

	if ((list = sjson_get(node, "also")) == NULL ||
	    sjson_is(list, SJSON_ARRAY, flaws_next(flaws)) != 0)
		return;
	if (list->count == 0 || list->count > SOURCES_MAX) {
		(void)sjson_refuse(list, "list_length",
		    "另计的来源应为 1 至 9 个", flaws_next(flaws));
		return;
	}
	for (source = list->first; source != NULL; source = source->next)
		source_read(node, source, flaws);
}

static void
source_read(const struct sjson *indicator, const struct sjson *source,
    struct flaws *flaws)
{
	static const char *const keys[] = { "judge", "weight", NULL };
	const struct sjson	*other, *weight;
	const char		*judge;
	int			 taken;

	if (sjson_is(source, SJSON_OBJECT, flaws_next(flaws)) != 0)
		return;
	(void)ruleset_only(source, keys, flaws);
	judge = judge_read(source, flaws);
	weight_check(source, flaws);
	weight = sjson_get(source, "weight");
	if (weight != NULL && sjson_get(indicator, "events") != NULL)
		(void)sjson_refuse(weight, "key_unknown",
		    "扣分按事件定价，不设权重", flaws_next(flaws));
	if (judge == NULL)
		return;
	taken = judge_is(indicator, judge);
	other = sjson_get(indicator, "also")->first;
	for (; other != source && !taken; other = other->next)
		taken = judge_is(other, judge);
	if (taken)
		(void)sjson_refuse(sjson_get(source, "judge"), "key_taken",
		    "同一个来源只能用一次", flaws_next(flaws));
}

/* A function in ledger that is never altered once used: judge_…_v1. */
static const char *
judge_read(const struct sjson *node, struct flaws *flaws)
{
	const char	*name, *version;

	name = sjson_want_text(node, "judge", flaws_next(flaws));
	if (name == NULL)
		return (NULL);
	version = strrchr(name, '_');
	if (!is_key(name) || strncmp(name, "judge_", 6) != 0 ||
	    version < name + 6 || version[1] != 'v' ||
	    version[2] < '1' || version[2] > '9' ||
	    version[2 + strspn(version + 2, DIGITS)] != '\0') {
		(void)sjson_refuse(sjson_get(node, "judge"), "key_invalid",
		    "认定函数应形如 judge_pilots_v1", flaws_next(flaws));
		return (NULL);
	}

	return (name);
}

/* Nothing is known of the shape of this one. */
static int
judge_is(const struct sjson *source, const char *name)
{
	const struct sjson	*judge;

	judge = source->type == SJSON_OBJECT ?
	    sjson_get(source, "judge") : NULL;

	return (judge != NULL && judge->type == SJSON_STRING &&
	    strcmp(judge->text, name) == 0);
}

/* A decimal: what counts is whole parts of it. */
static void
weight_check(const struct sjson *node, struct flaws *flaws)
{
	const struct sjson	*weight;
	size_t			 whole, places = 0;

	if ((weight = sjson_get(node, "weight")) == NULL ||
	    sjson_is(weight, SJSON_STRING, flaws_next(flaws)) != 0)
		return;
	whole = strspn(weight->text, DIGITS);
	if (weight->text[whole] == '.')
		places = 1 + strspn(weight->text + whole + 1, DIGITS);
	if (whole == 0 || whole > 4 || places == 1 || places > 4 ||
	    weight->text[whole + places] != '\0' ||
	    strspn(weight->text, "0.") == whole + places)
		(void)sjson_refuse(weight, "number_range",
		    "每条记录的权重应大于 0，整数不超过 4 位，小数不超过 3 位",
		    flaws_next(flaws));
}

/* X33, X55: how long after the cut-off an approval still counts. */
static void
window_read(struct ruleset_indicator *it, const struct sjson *node,
    struct flaws *flaws)
{
	static const char *const keys[] = { "days", "unit", NULL };
	static const char *const units[] = { "working_day", "day", NULL };
	const struct sjson	*window, *unit;
	unsigned int		 choice;

	window = sjson_want(node, "approval_window", SJSON_OBJECT,
	    flaws_next(flaws));
	if (window == NULL)
		return;
	(void)ruleset_only(window, keys, flaws);
	days_read(it, window, flaws);
	unit = sjson_want(window, "unit", SJSON_STRING, flaws_next(flaws));
	if (unit != NULL &&
	    sjson_choice(unit, units, &choice, flaws_next(flaws)) == 0)
		it->window_working = choice == 0;
}

static void
days_read(struct ruleset_indicator *it, const struct sjson *window,
    struct flaws *flaws)
{
	const struct sjson	*days;

	days = sjson_want(window, "days", SJSON_NUMBER, flaws_next(flaws));
	if (days == NULL)
		return;
	if (strlen(days->text) > 3 ||
	    strspn(days->text, DIGITS) != strlen(days->text) ||
	    strtoul(days->text, NULL, 10) > DAYS_MAX)
		(void)sjson_refuse(days, "number_range",
		    "天数应为 0 到 366 的整数", flaws_next(flaws));
	else
		it->window_days = (unsigned int)strtoul(days->text, NULL, 10);
}

static void
value_read(struct ruleset_indicator *it, const struct sjson *node,
    struct flaws *flaws)
{
	static const char *const formats[] = {
		[RULESET_COUNT] = "count",
		[RULESET_PERCENT] = "percent",
		[RULESET_NUMBER] = "number",
		[RULESET_NUMBER + 1] = NULL,
	};
	const struct sjson	*child;
	unsigned int		 choice;

	child = sjson_want(node, "value_format", SJSON_STRING,
	    flaws_next(flaws));
	if (child != NULL &&
	    sjson_choice(child, formats, &choice, flaws_next(flaws)) == 0)
		it->format = (enum ruleset_format)choice;
	if ((child = sjson_get(node, "value_max")) == NULL)
		return;
	it->limited = 1;
	(void)sjson_rational(child, SJSON_POSITIVE, it->value_max,
	    flaws_next(flaws));
}

/*
 * Words for people, and from when on the judge counts (the ledger's to know):
 * the engine does not read them.
 */
static void
texts_check(const struct sjson *node, struct flaws *flaws)
{
	static const char *const keys[] = { "data_owner", "basis", "window" };
	size_t	i;

	for (i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		if (sjson_get(node, keys[i]) != NULL)
			(void)sjson_want_text(node, keys[i],
			    flaws_next(flaws));
}

static int
is_key(const char *s)
{
	size_t	len;

	len = strlen(s);

	return (len > 0 && len <= KEY_MAX && strchr(LOWER, s[0]) != NULL &&
	    strspn(s, LOWER DIGITS "_") == len);
}
