/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/ruleset.h"
#include "score/scenario.h"
#include "score/sjson.h"

#define PAIR(n, d)	"{\"num\":" n ",\"den\":" d "}"
#define TWO(key, a, b)							\
	"\"" key "\":{\"甲\":" a ",\"乙\":" b "},"

/* 甲 leads by national, 乙 by pilots, of which it has so many. */
#define FIGURES(pilots)							\
	"\"units\":[{\"unit\":\"甲\",\"name\":\"甲区\"},"		\
	"{\"unit\":\"乙\",\"name\":\"乙区\"}],\"inputs\":{"		\
	TWO("pilots", PAIR("3", "1"), PAIR(pilots, "1"))		\
	TWO("acceptance", PAIR("1", "2"), PAIR("1", "2"))		\
	TWO("national", PAIR("4", "1"), PAIR("1", "1"))			\
	TWO("city", PAIR("1", "1"), PAIR("1", "1"))			\
	TWO("media", PAIR("0", "1"), PAIR("0", "1"))			\
	TWO("satisfaction", PAIR("90", "1"), PAIR("90", "1"))		\
	"\"risk\":{}}}"

#define CHANGE	"{\"points\":{\"pilots\":\"30\"}}"

static struct sjson *
tree_of(char *text)
{
	struct score_error	 error;
	struct sjson		*tree;

	assert_non_null(text);
	tree = sjson_parse(text, strlen(text), &error);
	assert_non_null(tree);
	free(text);

	return (tree);
}

static char *
kept(const char *change, struct score_error *error)
{
	char	*document, *text;

	document = score_text("{\"digest\":\"d1\",\"rule_set\":%s,%s",
	    ruleset_manual, FIGURES("9"));
	text = scenario_keep(document, strlen(document), change,
	    strlen(change), error);
	free(document);

	return (text);
}

/* Saved is what was kept of CHANGE, its 甲 as given or as it was. */
static struct sjson *
again(const char *change, const char *first, const char *newer)
{
	struct score_error	 error;
	struct sjson		*tree;
	char			*saved, *text, *answer;

	tree = tree_of(kept(CHANGE, &error));
	if (first != NULL)
		(void)sjson_set_take(sjson_get(sjson_get(tree, "standings"),
		    "甲"), "rank", sjson_string(first));
	saved = sjson_print(sjson_get(tree, "standings"));
	text = score_text("{\"scenario\":{\"id\":8},\"change\":%s,\"engine\":"
	    "{\"change\":%s,\"saved\":%s,\"document\":{\"other\":null,"
	    "\"rule_set\":%s,%s,\"newer\":%s}}", change, change, saved,
	    ruleset_manual, FIGURES("9"), newer);
	answer = scenario_answer(text, strlen(text), &error);
	free(text);
	free(saved);
	sjson_free(tree);

	return (tree_of(answer));
}

static void
what_came_out_is_kept_by_unit(void **state)
{
	struct score_error	 error;
	const struct sjson	*second;
	struct sjson		*tree;

	(void)state;
	tree = tree_of(kept(CHANGE, &error));
	assert_string_equal(sjson_get(tree, "engine")->text, "1");
	assert_string_equal(sjson_get(tree, "rules")->text, "d1");
	assert_int_equal(sjson_get(tree, "standings")->count, 2);
	second = sjson_get(sjson_get(tree, "standings"), "乙");
	/* 30 and 20 and the full 55 that both have */
	assert_string_equal(sjson_get(sjson_get(second, "total"),
	    "shown")->text, "105.00");
	assert_string_equal(sjson_get(second, "rank")->text, "1");
	sjson_free(tree);
}

static void
what_cannot_be_tried_is_not_kept(void **state)
{
	struct score_error	 error;

	(void)state;
	assert_null(kept("{\"points\":{\"none\":\"1\"}}", &error));
	assert_string_equal(error.source, "change");
	assert_string_equal(error.pointer, "/points/none");
}

static void
the_same_figures_give_the_same(void **state)
{
	struct sjson	*tree;

	(void)state;
	tree = again(CHANGE, NULL, "null");
	assert_int_equal(sjson_get(tree, "differs")->count, 0);
	assert_int_equal(sjson_get(tree, "problem")->type, SJSON_NULL);
	assert_int_equal(sjson_get(tree, "newer")->type, SJSON_NULL);
	assert_int_equal(sjson_get(sjson_get(tree, "answer"), "units")->count,
	    2);
	assert_string_equal(sjson_get(tree, "engine")->text, "1");
	assert_non_null(sjson_get(tree, "scenario"));
	sjson_free(tree);
}

static void
what_differs_is_named(void **state)
{
	const struct sjson	*one;
	struct sjson		*tree;

	(void)state;
	tree = again(CHANGE, "1", "null");
	assert_int_equal(sjson_get(tree, "differs")->count, 1);
	one = sjson_get(tree, "differs")->first;
	assert_string_equal(sjson_get(one, "name")->text, "甲区");
	assert_string_equal(sjson_get(sjson_get(one, "saved"), "rank")->text,
	    "1");
	assert_string_equal(sjson_get(sjson_get(one, "now"), "rank")->text,
	    "2");
	sjson_free(tree);
}

static void
a_later_edition_is_tried_beside_it(void **state)
{
	const struct sjson	*differs, *one;
	struct sjson		*tree;
	char			*newer;

	(void)state;
	newer = score_text("{\"rule_set\":%s,%s", ruleset_manual,
	    FIGURES("2"));
	tree = again(CHANGE, NULL, newer);
	free(newer);
	assert_int_equal(sjson_get(tree, "differs")->count, 0);
	differs = sjson_get(sjson_get(tree, "newer"), "differs");
	assert_int_equal(differs->count, 2);
	one = differs->first->next;
	assert_string_equal(sjson_get(one, "unit")->text, "乙");
	assert_string_equal(sjson_get(sjson_get(one, "now"), "rank")->text,
	    "2");
	sjson_free(tree);

	/* without 甲, and 丙 instead */
	newer = score_text("{\"rule_set\":%s,\"units\":[{\"unit\":\"丙\","
	    "\"name\":\"丙区\"}],\"inputs\":{\"pilots\":{\"丙\":%s},"
	    "\"acceptance\":{\"丙\":%s},\"national\":{\"丙\":%s},"
	    "\"city\":{\"丙\":%s},\"media\":{\"丙\":%s},"
	    "\"satisfaction\":{\"丙\":%s},\"risk\":{}}}", ruleset_manual,
	    PAIR("1", "1"), PAIR("1", "2"), PAIR("1", "1"), PAIR("1", "1"),
	    PAIR("1", "1"), PAIR("90", "1"));
	tree = again(CHANGE, NULL, newer);
	free(newer);
	differs = sjson_get(sjson_get(tree, "newer"), "differs");
	assert_int_equal(differs->count, 3);
	assert_int_equal(sjson_get(differs->first, "saved")->type, SJSON_NULL);
	assert_int_equal(sjson_get(differs->last, "now")->type, SJSON_NULL);
	sjson_free(tree);
}

static void
what_cannot_be_tried_any_more_is_said(void **state)
{
	struct sjson	*tree;

	(void)state;
	tree = again("{\"points\":{\"none\":\"1\"}}", NULL, "null");
	assert_int_equal(sjson_get(tree, "problem")->type, SJSON_STRING);
	assert_int_equal(sjson_get(tree, "answer")->type, SJSON_NULL);
	assert_int_equal(sjson_get(tree, "differs")->count, 0);
	sjson_free(tree);
}

static void
an_answer_of_no_scenario_is_refused(void **state)
{
	struct score_error	 error;

	(void)state;
	assert_null(scenario_answer("{\"engine\":{}}", 13, &error));
	assert_null(scenario_answer("[]", 2, &error));
	assert_null(scenario_answer("{", 1, &error));
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(what_came_out_is_kept_by_unit),
		cmocka_unit_test(what_cannot_be_tried_is_not_kept),
		cmocka_unit_test(the_same_figures_give_the_same),
		cmocka_unit_test(what_differs_is_named),
		cmocka_unit_test(a_later_edition_is_tried_beside_it),
		cmocka_unit_test(what_cannot_be_tried_any_more_is_said),
		cmocka_unit_test(an_answer_of_no_scenario_is_refused),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
