/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/ruleset.h"
#include "score/sjson.h"
#include "score/whatif.h"

#define PAIR(n, d)	"{\"num\":" n ",\"den\":" d "}"
#define TWO(key, a, b)							\
	"\"" key "\":{\"甲\":" a ",\"乙\":" b "},"

/* 甲 leads by national, 乙 by pilots; nobody differs in the rest. */
#define FIGURES								\
	"\"units\":[{\"unit\":\"甲\",\"name\":\"甲区\"},"		\
	"{\"unit\":\"乙\",\"name\":\"乙区\"}],\"inputs\":{"		\
	TWO("pilots", PAIR("3", "1"), PAIR("9", "1"))			\
	TWO("acceptance", PAIR("1", "2"), PAIR("1", "2"))		\
	TWO("national", PAIR("4", "1"), PAIR("1", "1"))			\
	TWO("city", PAIR("1", "1"), PAIR("1", "1"))			\
	TWO("media", PAIR("0", "1"), PAIR("0", "1"))			\
	TWO("satisfaction", PAIR("90", "1"), PAIR("90", "1"))		\
	"\"risk\":{}}}"

static char *
tried(const char *change, struct score_error *error)
{
	char	*document, *answer;

	document = score_text("{\"rule_set\":%s,%s", ruleset_manual, FIGURES);
	answer = whatif_score(document, strlen(document), change,
	    strlen(change), error);
	free(document);

	return (answer);
}

static struct sjson *
answer_of(const char *change)
{
	struct score_error	 error;
	struct sjson		*tree;
	char			*text;

	if ((text = tried(change, &error)) == NULL)
		fail_msg("%s %s %s", error.source, error.code, error.pointer);
	tree = sjson_parse(text, strlen(text), &error);
	free(text);

	return (tree);
}

/* "甲" before or after: rank, and total as it is shown. */
static void
stands(const struct sjson *tree, size_t unit, const char *when,
    const char *rank, const char *total)
{
	const struct sjson	*node = sjson_get(tree, "units")->first;

	while (unit-- > 0)
		node = node->next;
	node = sjson_get(node, when);
	assert_string_equal(sjson_get(node, "rank")->text, rank);
	assert_string_equal(sjson_get(sjson_get(node, "total"), "shown")->text,
	    total);
}

static void
nothing_changed_moves_nobody(void **state)
{
	struct sjson	*tree;

	(void)state;
	tree = answer_of("{}");
	/* 16 + 25 and the full rest; 20 + 20 */
	stands(tree, 0, "before", "1", "96.00");
	stands(tree, 0, "after", "1", "96.00");
	stands(tree, 1, "after", "2", "95.00");
	assert_int_equal(sjson_get(tree, "robustness")->type, SJSON_NULL);
	assert_int_equal(sjson_get(tree, "marginal")->count, 0);
	sjson_free(tree);
}

static void
weights_move_units_and_the_total_fits(void **state)
{
	struct sjson	*tree;

	(void)state;
	tree = answer_of("{\"points\":{\"pilots\":\"30\"},"
	    "\"coefficients\":{\"national\":[\"1.0\",\"0.9\",\"0.85\"]}}");
	stands(tree, 0, "after", "2", "104.00");
	stands(tree, 1, "after", "1", "106.25");
	assert_string_equal(sjson_get(tree, "points_after")->text, "110");
	sjson_free(tree);

	tree = answer_of("{\"dropped\":[\"national\",\"risk\"]}");
	stands(tree, 0, "before", "1", "96.00");
	stands(tree, 0, "after", "2", "71.00");
	stands(tree, 1, "after", "1", "75.00");
	assert_int_equal(sjson_get(tree, "indicators")->count, 5);
	sjson_free(tree);
}

#define COUNTED	"{\"num\":31,\"den\":10,\"events\":{"			\
		"\"opinion_major\":1,\"mass_larger\":1}}"

/* Both lose 3.1; the figures are at the prices of the report. */
static struct sjson *
priced(const char *change, struct score_error *error)
{
	struct sjson	*document, *other, *tried;
	char		*text;

	text = score_text("{\"rule_set\":%s,%s", ruleset_manual, FIGURES);
	document = sjson_parse(text, strlen(text), error);
	free(text);
	text = "{" TWO("risk", COUNTED, COUNTED) "\"x\":0}";
	other = sjson_parse(text, strlen(text), error);
	(void)sjson_set_take(sjson_get(document, "inputs"), "risk",
	    sjson_copy(sjson_get(other, "risk")));
	sjson_free(other);
	other = sjson_parse(change, strlen(change), error);
	tried = whatif_try(document, other, error);
	sjson_free(other);
	sjson_free(document);

	return (tried);
}

static void
events_are_counted_at_the_prices_tried(void **state)
{
	const struct sjson	*node;
	struct score_error	 error;
	struct sjson		*tree;

	(void)state;
	tree = priced("{\"events\":{\"risk\":{\"mass_larger\":\"2.25\"}}}",
	    &error);
	assert_non_null(tree);
	stands(tree, 0, "before", "1", "92.90");
	stands(tree, 0, "after", "1", "93.65");
	node = sjson_get(tree, "indicators")->last;
	node = sjson_get(node, "events")->first->next;
	assert_string_equal(sjson_get(node, "key")->text, "mass_larger");
	assert_string_equal(sjson_get(node, "points")->text, "9/4");
	node = sjson_get(tree, "indicators_before")->last;
	node = sjson_get(node, "events")->first->next;
	assert_string_equal(sjson_get(node, "points")->text, "3");
	sjson_free(tree);

	assert_null(priced("{\"events\":{\"risk\":{\"storm\":\"1\"}}}",
	    &error));
	assert_string_equal(error.code, "event_unknown");
	assert_string_equal(error.pointer, "/events/risk/storm");
	assert_null(priced("{\"events\":{\"risk\":{\"mass_major\":\"0\"}}}",
	    &error));
	assert_string_equal(error.code, "number_range");
	assert_string_equal(error.pointer, "/events/risk");
	assert_null(priced("{\"events\":{\"city\":{}}}", &error));
	assert_string_equal(error.code, "indicator_unknown");
	/* Dropped with its events: nothing is taken off. */
	tree = priced("{\"dropped\":[\"risk\"]}", &error);
	assert_non_null(tree);
	stands(tree, 0, "after", "1", "96.00");
	sjson_free(tree);
}

static void
pillar_is(const struct sjson *node, const char *key, const char *before,
    const char *after, int deducts)
{
	assert_string_equal(sjson_get(node, "key")->text, key);
	assert_string_equal(sjson_get(node, "points_before")->text, before);
	assert_string_equal(sjson_get(node, "points_after")->text, after);
	assert_int_equal(sjson_get(node, "deducts")->type,
	    deducts ? SJSON_TRUE : SJSON_FALSE);
}

static void
what_a_change_started_from_is_told(void **state)
{
	const struct sjson	*node;
	struct sjson		*tree;

	(void)state;
	tree = answer_of("{\"points\":{\"national\":\"35\"},"
	    "\"dropped\":[\"city\"],\"more\":[{\"unit\":\"乙\","
	    "\"indicator\":\"pilots\",\"add\":\"2\"}]}");
	assert_string_equal(sjson_get(tree, "points_full")->text, "100");
	assert_string_equal(sjson_get(tree, "points_after")->text, "95");
	assert_string_equal(sjson_get(tree, "points_gap")->text, "-5");
	assert_int_equal(sjson_get(tree, "indicators")->count, 6);
	assert_int_equal(sjson_get(tree, "indicators_before")->count, 7);
	node = sjson_get(tree, "indicators_before")->first->next->next;
	assert_string_equal(sjson_get(node, "key")->text, "national");
	assert_string_equal(sjson_get(node, "points")->text, "25");
	assert_string_equal(sjson_get(node, "pillar")->text, "brand");
	node = sjson_get(tree, "pillars")->first;
	pillar_is(node, "implementation", "30", "30", 0);
	pillar_is(node->next, "brand", "50", "45", 0);
	pillar_is(sjson_get(tree, "pillars")->last, "risk", "0", "0", 1);
	node = sjson_get(tree, "more")->first;
	assert_string_equal(sjson_get(node, "value_before")->text, "9");
	assert_string_equal(sjson_get(node, "value_after")->text, "11");
	sjson_free(tree);
	tree = answer_of("{}");
	assert_string_equal(sjson_get(tree, "points_gap")->text, "0");
	sjson_free(tree);
	tree = answer_of("{\"dropped\":[\"satisfaction\"]}");
	node = sjson_get(tree, "pillars")->first->next->next;
	pillar_is(node, "satisfaction", "20", "0", 0);
	sjson_free(tree);
}

static void
a_draft_that_does_not_add_up_is_told(void **state)
{
	struct score_error	 error;
	struct sjson		*document, *other, *change, *tree;
	char			*text;

	(void)state;
	text = score_text("{\"rule_set\":%s,\"other\":%s,%s", ruleset_manual,
	    ruleset_manual, FIGURES);
	document = sjson_parse(text, strlen(text), &error);
	free(text);
	other = sjson_get(sjson_get(document, "other"), "pillars")->first;
	other = sjson_get(other, "indicators")->first;
	(void)sjson_set_take(other, "points", sjson_string("26"));
	change = sjson_parse("{\"dropped\":[\"media\"]}", 21, &error);
	tree = whatif_try(document, change, &error);
	assert_non_null(tree);
	/* Its own points, and what of it could be put back. */
	assert_int_equal(sjson_get(tree, "indicators_before")->count, 7);
	assert_int_equal(sjson_get(tree, "indicators")->count, 6);
	pillar_is(sjson_get(tree, "pillars")->first, "implementation", "36",
	    "36", 0);
	pillar_is(sjson_get(tree, "pillars")->first->next, "brand", "50",
	    "40", 0);
	assert_string_equal(sjson_get(tree, "points_full")->text, "100");
	assert_string_equal(sjson_get(tree, "points_gap")->text, "-4");
	sjson_free(tree);
	sjson_free(change);
	sjson_free(document);
}

static void
more_facts_are_added_before_scoring(void **state)
{
	struct sjson	*tree;

	(void)state;
	tree = answer_of("{\"more\":[{\"unit\":\"乙\",\"indicator\":"
	    "\"national\",\"add\":\"3\"},{\"unit\":\"甲\",\"indicator\":"
	    "\"risk\",\"add\":\"2\",\"event\":\"mass_larger\"}]}");
	stands(tree, 1, "after", "1", "100.00");
	stands(tree, 0, "after", "2", "90.00");
	sjson_free(tree);
}

static void
one_step_up_is_told_for_each_indicator(void **state)
{
	const struct sjson	*step;
	struct sjson		*tree;
	size_t			 n = 0;

	(void)state;
	tree = answer_of("{\"marginal\":\"乙\"}");
	for (step = sjson_get(tree, "marginal")->first; step != NULL;
	    step = step->next, n++)
		if (strcmp(sjson_get(step, "indicator")->text,
		    "national") == 0)
			break;
	assert_non_null(step);
	assert_string_equal(sjson_get(step, "value_before")->text, "1");
	assert_string_equal(sjson_get(step, "value_after")->text, "2");
	sjson_free(tree);

	/* acceptance: one more passed of two; it ends at all of them */
	tree = answer_of("{\"marginal\":\"甲\",\"more\":[{\"unit\":\"甲\","
	    "\"indicator\":\"acceptance\",\"add\":\"1/2\"}]}");
	for (step = sjson_get(tree, "marginal")->first; step != NULL;
	    step = step->next)
		assert_string_not_equal(sjson_get(step, "indicator")->text,
		    "acceptance");
	sjson_free(tree);
}

static void
ranges_are_the_same_each_time(void **state)
{
	struct sjson		*tree;
	const struct sjson	*range;
	struct score_error	 error;
	char			*one, *two;

	(void)state;
	one = tried("{\"robustness\":true}", &error);
	two = tried("{\"robustness\":true}", &error);
	assert_string_equal(one, two);
	free(two);
	tree = sjson_parse(one, strlen(one), &error);
	free(one);
	/* 甲 leads by 1: 5 of national against 4 of pilots, 10 % each way */
	range = sjson_get(sjson_get(tree, "units")->first, "range");
	assert_string_equal(sjson_get(range, "best")->text, "1");
	assert_string_equal(sjson_get(range, "worst")->text, "1");
	sjson_free(tree);

	tree = answer_of("{\"robustness\":true,"
	    "\"points\":{\"pilots\":\"24\"}}");
	range = sjson_get(sjson_get(tree, "units")->first, "range");
	assert_string_equal(sjson_get(range, "best")->text, "1");
	assert_string_equal(sjson_get(range, "worst")->text, "2");
	sjson_free(tree);
}

static void
what_cannot_be_tried_is_said(void **state)
{
	static const struct {
		const char	*change;
		const char	*code;
		const char	*pointer;
	} bad[] = {
		{ "{\"points\":{\"none\":\"1\"}}", "indicator_unknown",
		    "/points/none" },
		{ "{\"points\":{\"risk\":\"1\"}}", "indicator_unknown",
		    "/points/risk" },
		{ "{\"points\":{\"pilots\":\"-1\"}}", "number_range",
		    "/points/pilots" },
		{ "{\"points\":{\"pilots\":\"x\"}}", "number_invalid",
		    "/points/pilots" },
		{ "{\"coefficients\":{\"pilots\":[\"0.8\",\"1.0\"]}}",
		    "coefficients_invalid", "/coefficients/pilots" },
		{ "{\"dropped\":[\"none\"]}", "indicator_unknown",
		    "/dropped/0" },
		{ "{\"marginal\":\"丙\"}", "unit_unknown", "/marginal" },
		{ "{\"more\":[{\"unit\":\"丙\",\"indicator\":\"city\","
		    "\"add\":\"1\"}]}", "unit_unknown", "/more/0/unit" },
		{ "{\"more\":[{\"unit\":\"甲\",\"indicator\":\"risk\","
		    "\"add\":\"1\",\"event\":\"none\"}]}", "event_unknown",
		    "/more/0/event" },
		{ "{\"more\":[{\"unit\":\"甲\",\"indicator\":\"satisfaction\","
		    "\"add\":\"11\"}]}", "number_range", "/more/0/add" },
		{ "{\"dropped\":[\"pilots\",\"acceptance\",\"national\","
		    "\"city\",\"media\",\"satisfaction\",\"risk\"]}",
		    "list_length", "/dropped" },
	};
	struct score_error	 error;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_null(tried(bad[i].change, &error));
		assert_string_equal(error.source, "change");
		assert_string_equal(error.code, bad[i].code);
		assert_string_equal(error.pointer, bad[i].pointer);
	}
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(nothing_changed_moves_nobody),
		cmocka_unit_test(weights_move_units_and_the_total_fits),
		cmocka_unit_test(events_are_counted_at_the_prices_tried),
		cmocka_unit_test(what_a_change_started_from_is_told),
		cmocka_unit_test(a_draft_that_does_not_add_up_is_told),
		cmocka_unit_test(more_facts_are_added_before_scoring),
		cmocka_unit_test(one_step_up_is_told_for_each_indicator),
		cmocka_unit_test(ranges_are_the_same_each_time),
		cmocka_unit_test(what_cannot_be_tried_is_said),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
