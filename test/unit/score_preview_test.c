/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/preview.h"
#include "score/ruleset.h"
#include "score/scorecard.h"
#include "score/sjson.h"

#define PAIR(n, d)	"{\"num\":" n ",\"den\":" d "}"
#define TWO(key, a, b)							\
	"\"" key "\":{\"甲\":" a ",\"乙\":" b "},"

/* 甲 has two things under review, 乙 leads by pilots as it is. */
#define UNITS								\
	"\"units\":[{\"unit\":\"甲\",\"name\":\"甲区\"},"		\
	"{\"unit\":\"乙\",\"name\":\"乙区\"}],"
#define INPUTS(national, acceptance)					\
	"\"inputs\":{"							\
	TWO("pilots", PAIR("3", "1"), PAIR("9", "1"))			\
	TWO("acceptance", acceptance, PAIR("1", "2"))			\
	TWO("national", national, PAIR("1", "1"))			\
	TWO("city", PAIR("1", "1"), PAIR("1", "1"))			\
	TWO("media", PAIR("0", "1"), PAIR("0", "1"))			\
	TWO("satisfaction", PAIR("90", "1"), PAIR("90", "1"))		\
	"\"risk\":{\"甲\":" PAIR("0", "10") ",\"乙\":" PAIR("0", "10") "}}"
#define NATIONAL	"\"national\":{\"甲\":" PAIR("4", "1") "}"
#define ACCEPTANCE	"\"acceptance\":{\"甲\":" PAIR("1", "1") "}"
#define RISK		"\"risk\":{\"乙\":" PAIR("30", "10") "}"

static struct sjson *
previewed(const char *own, const char *all, const char *desks,
    const char *items)
{
	struct score_error	 error;
	struct sjson		*tree;
	char			*document, *text;

	document = score_text("{\"kind\":\"district\",\"engine\":{"
	    "\"rule_set\":%s,\"own\":%s,\"all\":{%s},\"desks\":{%s},"
	    "\"items\":{%s}," UNITS
	    INPUTS(PAIR("0", "1"), PAIR("0", "0")) "}}", ruleset_manual, own,
	    all, desks, items);
	text = preview_answer(document, strlen(document), &error);
	free(document);
	if (text == NULL)
		fail_msg("%s %s", error.code, error.pointer);
	tree = sjson_parse(text, strlen(text), &error);
	free(text);
	assert_string_equal(sjson_get(tree, "kind")->text, "district");
	assert_null(sjson_get(tree, "engine"));
	text = sjson_print(sjson_get(tree, "scores"));
	sjson_free(tree);
	tree = sjson_parse(text, strlen(text), &error);
	free(text);

	return (tree);
}

static const struct sjson *
unit_of(const struct sjson *tree, size_t n)
{
	const struct sjson	*node = sjson_get(tree, "units")->first;

	while (n-- > 0)
		node = node->next;

	return (node);
}

/* What the engine says of these figures by itself. */
static char *
scored(const char *figures, size_t unit)
{
	struct score_error	 error;
	struct sjson		*tree;
	char			*text, *total;

	text = scorecard_score(ruleset_manual, strlen(ruleset_manual),
	    figures, strlen(figures), &error);
	assert_non_null(text);
	tree = sjson_parse(text, strlen(text), &error);
	free(text);
	total = strdup(sjson_get(sjson_get(unit_of(tree, unit), "total"),
	    "exact")->text);
	sjson_free(tree);

	return (total);
}

static void
says(const struct sjson *unit, const char *when, const char *expected)
{
	assert_string_equal(sjson_get(sjson_get(sjson_get(unit, when),
	    "total"), "exact")->text, expected);
}

static void
approved_and_pending_are_the_engine_s_own_totals(void **state)
{
	struct sjson	*tree;
	char		*before, *after;

	(void)state;
	tree = previewed("null", NATIONAL "," ACCEPTANCE, "", "");
	before = scored("{" UNITS INPUTS(PAIR("0", "1"), PAIR("0", "0")) "}", 0);
	after = scored("{" UNITS INPUTS(PAIR("4", "1"), PAIR("1", "1")) "}", 0);
	says(unit_of(tree, 0), "approved", before);
	says(unit_of(tree, 0), "pending", after);
	assert_string_not_equal(before, after);
	free(before);
	free(after);
	assert_int_equal(sjson_get(tree, "units")->count, 2);
	assert_int_equal(sjson_get(tree, "indicators")->count, 0);
	sjson_free(tree);
}

static void
a_part_is_worth_what_it_brings_alone(void **state)
{
	const struct sjson	*own;
	struct sjson		*tree;

	(void)state;
	tree = previewed("\"甲\"", NATIONAL "," ACCEPTANCE,
	    "\"1\":{" NATIONAL "},\"2\":{" ACCEPTANCE "}",
	    "\"17\":{" NATIONAL "},\"18\":{}");
	assert_int_equal(sjson_get(tree, "units")->count, 1);
	own = unit_of(tree, 0);
	/* 20 of 25 at the floor, 25 at the top; the mean of 10 alike */
	assert_string_equal(sjson_get(sjson_get(sjson_get(own, "by_desk"),
	    "1"), "shown")->text, "5.00");
	assert_string_equal(sjson_get(sjson_get(sjson_get(own, "by_item"),
	    "17"), "exact")->text, "5");
	assert_string_equal(sjson_get(sjson_get(sjson_get(own, "by_item"),
	    "18"), "exact")->text, "0");
	assert_string_equal(sjson_get(sjson_get(sjson_get(tree, "desks"),
	    "1"), "exact")->text, "5");
	assert_int_equal(sjson_get(tree, "indicators")->count, 7);
	sjson_free(tree);
}

static void
not_assessed_becomes_assessed_and_is_said(void **state)
{
	const struct sjson	*node;
	struct sjson		*tree;

	(void)state;
	tree = previewed("\"甲\"", ACCEPTANCE, "", "");
	node = sjson_get(tree, "indicators")->first->next;
	assert_string_equal(sjson_get(node, "key")->text, "acceptance");
	assert_int_equal(sjson_get(sjson_get(node, "approved"),
	    "value")->type, SJSON_NULL);
	assert_string_equal(sjson_get(sjson_get(node, "pending"),
	    "value")->text, "100.00%");
	sjson_free(tree);
}

static void
of_all_units_a_desk_concerns_those_it_moves(void **state)
{
	struct sjson	*tree;

	(void)state;
	tree = previewed("null", RISK, "\"1\":{" RISK "}", "");
	assert_int_equal(sjson_get(unit_of(tree, 0), "by_desk")->count, 0);
	assert_string_equal(sjson_get(sjson_get(sjson_get(unit_of(tree, 1),
	    "by_desk"), "1"), "exact")->text, "-3");
	assert_string_equal(sjson_get(sjson_get(tree, "desks"),
	    "1")->first->text, "-3");
	sjson_free(tree);
}

static void
figures_that_are_none_are_refused(void **state)
{
	static const char *const bad[] = {
		"[]", "{\"units\":[],\"inputs\":{}}", "{",
		"{\"engine\":{\"units\":[],\"inputs\":{}}}",
	};
	struct score_error	 error;
	char			*document;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_null(preview_answer(bad[i], strlen(bad[i]), &error));
	document = score_text("{\"engine\":{\"rule_set\":%s,\"all\":{"
	    "\"pilots\":{\"甲\":{\"num\":-1,\"den\":1}}},\"desks\":{},"
	    "\"items\":{}," UNITS
	    INPUTS(PAIR("0", "1"), PAIR("0", "0")) "}}", ruleset_manual);
	assert_null(preview_answer(document, strlen(document), &error));
	assert_string_equal(error.code, "number_range");
	free(document);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(approved_and_pending_are_the_engine_s_own_totals),
		cmocka_unit_test(a_part_is_worth_what_it_brings_alone),
		cmocka_unit_test(not_assessed_becomes_assessed_and_is_said),
		cmocka_unit_test(of_all_units_a_desk_concerns_those_it_moves),
		cmocka_unit_test(figures_that_are_none_are_refused),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
