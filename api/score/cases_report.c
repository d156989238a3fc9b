/* SPDX-License-Identifier: Apache-2.0 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cases_report.h"
#include "schema_text.h"
#include "scorecard.h"
#include "sjson_number.h"
#include "sjson_read.h"

/* The cases' short names for the figures of the manual's indicators. */
static const struct column {
	const char	*num;		/* member of the input */
	const char	*den;		/* likewise, or NULL */
	const char	*indicator;
	const char	*score;		/* member of "scores" */
} columns[] = {
	{ "pilots", NULL, "pilots", "pilots" },
	{ "passed", "due", "acceptance", "rate" },
	{ "national", NULL, "national", "national" },
	{ "city", NULL, "city", "city" },
	{ "media", NULL, "media", "media" },
	{ "satis", NULL, "satisfaction", "satis" },
};

#define COLUMNS		(sizeof(columns) / sizeof(columns[0]))
#define RISK		"risk"

static int	report_fill(struct scorecard *, const struct sjson *,
		    struct score_error *);
static int	unit_read(struct scorecard *, size_t, const struct sjson *,
		    struct score_error *);
static int	column_read(struct scorecard *, size_t, const struct column *,
		    const struct sjson *, struct score_error *);
static int	figure_read(const struct sjson *, const char *, int *, mpq_t,
		    struct score_error *);
static int	events_read(struct scorecard *, size_t, const struct sjson *,
		    struct score_error *);
static size_t	event_find(const struct ruleset_indicator *, const char *);
static struct sjson	*report_write(const struct scorecard *);
static struct sjson	*unit_write(const struct scorecard *, size_t);

int
cases_report(struct sjson *vector, struct score_error *error)
{
	struct ruleset		 rules;
	struct scorecard	 card;
	const struct sjson	*input;
	int			 rc;

	input = sjson_want(vector, "input", SJSON_OBJECT, error);
	if (input == NULL || ruleset_parse(&rules, ruleset_manual,
	    strlen(ruleset_manual), error) != 0)
		return (-1);
	scorecard_init(&card, &rules, input->count);
	if ((rc = report_fill(&card, input, error)) == 0) {
		scorecard_compute(&card);
		(void)sjson_set_take(vector, "expected",
		    report_write(&card));
	}
	scorecard_release(&card);
	ruleset_release(&rules);

	return (rc);
}

static int
report_fill(struct scorecard *card, const struct sjson *input,
    struct score_error *error)
{
	const struct sjson	*node;
	size_t			 u;

	for (u = 0, node = input->first; node; u++, node = node->next) {
		if (schema_text_blank(node->key))
			return (sjson_refuse(node, "text_invalid",
			    "单位名称不能为空", error));
		scorecard_name(card, u, node->key, node->key);
		if (unit_read(card, u, node, error) != 0)
			return (-1);
	}

	return (0);
}

static int
unit_read(struct scorecard *card, size_t u, const struct sjson *node,
    struct score_error *error)
{
	static const char *const keys[] = {
		"pilots", "passed", "due", "national", "city", "media",
		"satis", "events", NULL,
	};
	size_t	c;

	if (sjson_is(node, SJSON_OBJECT, error) != 0 ||
	    sjson_only(node, keys, error) != 0)
		return (-1);
	for (c = 0; c < COLUMNS; c++)
		if (column_read(card, u, &columns[c], node, error) != 0)
			return (-1);
	node = sjson_get(node, "events");

	return (node == NULL ? 0 : events_read(card, u, node, error));
}

/* null, or nothing due: not assessed */
static int
column_read(struct scorecard *card, size_t u, const struct column *column,
    const struct sjson *node, struct score_error *error)
{
	const struct ruleset_indicator	*it;
	mpq_t				 value, due;
	size_t				 i;
	int				 has_value, has_due, rc;

	i = ruleset_find(card->rules, column->indicator);
	it = &card->rules->indicators[i];
	mpq_init(value);
	mpq_init(due);
	mpq_set_ui(due, 1, 1);
	has_due = 1;
	rc = figure_read(node, column->num, &has_value, value, error);
	if (rc == 0 && column->den != NULL)
		rc = figure_read(node, column->den, &has_due, due, error);
	has_due = has_due && mpq_sgn(due) != 0;
	if (rc == 0 && !has_due && has_value && mpq_sgn(value) != 0)
		rc = sjson_refuse(sjson_get(node, column->num),
		    "number_range", "没有应验收项目，通过数应为 0", error);
	if (rc == 0 && has_value && has_due) {
		mpq_div(value, value, due);
		if (it->limited && mpq_cmp(value, it->value_max) > 0)
			rc = sjson_refuse(sjson_get(node, column->num),
			    "number_range", "超过上限", error);
		else
			scorecard_set(card, i, u, value);
	}
	mpq_clear(due);
	mpq_clear(value);

	return (rc);
}

static int
figure_read(const struct sjson *node, const char *key, int *has, mpq_t value,
    struct score_error *error)
{
	node = sjson_want(node, key, SJSON_NUMBER | SJSON_STRING | SJSON_NULL,
	    error);
	if (node == NULL)
		return (-1);
	*has = node->type != SJSON_NULL;
	if (!*has)
		return (0);

	return (sjson_rational(node, SJSON_LITERAL | SJSON_POSITIVE, value,
	    error));
}

static int
events_read(struct scorecard *card, size_t u, const struct sjson *events,
    struct score_error *error)
{
	const struct ruleset_indicator	*it;
	const struct sjson		*node;
	mpq_t				 value;
	size_t				 i, k;
	int				 rc;

	if (sjson_is(events, SJSON_OBJECT, error) != 0)
		return (-1);
	i = ruleset_find(card->rules, RISK);
	it = &card->rules->indicators[i];
	mpq_init(value);
	rc = 0;
	for (node = events->first; node && rc == 0; node = node->next) {
		if ((k = event_find(it, node->key)) == it->event_count)
			rc = sjson_refuse(node, "key_unknown",
			    "没有这类扣分事件", error);
		else
			rc = sjson_rational(node,
			    SJSON_POSITIVE | SJSON_WHOLE, value, error);
		if (rc == 0)
			scorecard_event(card, i, u, k, mpq_numref(value));
	}
	scorecard_price(card, i, u, value);
	scorecard_set(card, i, u, value);
	mpq_clear(value);

	return (rc);
}

/* The cases write MASS_EXTRA for mass_extra. */
static size_t
event_find(const struct ruleset_indicator *it, const char *code)
{
	const char	*key, *c;
	size_t		 k;

	for (k = 0; k < it->event_count; k++) {
		key = it->events[k].key;
		for (c = code; *c != '\0' &&
		    toupper((unsigned char)*key) == *c; c++)
			key++;
		if (*c == '\0' && *key == '\0')
			break;
	}

	return (k);
}

static struct sjson *
report_write(const struct scorecard *card)
{
	struct sjson	*expected;
	size_t		 u;

	expected = sjson_object();
	for (u = 0; u < card->count; u++)
		(void)sjson_set_take(expected, card->unit[u].key,
		    unit_write(card, u));

	return (expected);
}

static struct sjson *
unit_write(const struct scorecard *card, size_t u)
{
	const struct efficacy_cell	*cell;
	struct sjson			*node, *scores;
	mpq_t				 deduction;
	size_t				 c;

	scores = sjson_object();
	for (c = 0; c < COLUMNS; c++) {
		cell = &card->indicator[ruleset_find(card->rules,
		    columns[c].indicator)].cell[u];
		(void)sjson_set_take(scores, columns[c].score,
		    sjson_number(cell->score));
	}
	mpq_init(deduction);
	mpq_neg(deduction, card->unit[u].deduction);
	node = sjson_object();
	(void)sjson_set_take(node, "scores", scores);
	(void)sjson_set_take(node, "deduction", sjson_exact(deduction));
	(void)sjson_set_take(node, "raw_total",
	    sjson_exact(card->composite.value[u]));
	(void)sjson_set_take(node, "total",
	    sjson_number(card->unit[u].total));
	(void)sjson_set_take(node, "rank",
	    sjson_count(card->composite.rank[u]));
	mpq_clear(deduction);

	return (node);
}
