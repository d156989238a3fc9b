/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/robust.h"
#include "score/ruleset.h"
#include "score/sjson.h"

#define PAIR(n, d)	"{\"num\":" n ",\"den\":" d "}"
#define TWO(key, a, b)							\
	"\"" key "\":{\"甲\":" a ",\"乙\":" b "},"

/* pilots of 20, national of 25: 甲 leads by 1 where 乙 has all pilots. */
#define FIGURES(risk)							\
	"\"units\":[{\"unit\":\"甲\",\"name\":\"甲区\"},"		\
	"{\"unit\":\"乙\",\"name\":\"乙区\"}],\"inputs\":{"		\
	TWO("pilots", PAIR("3", "1"), PAIR("9", "1"))			\
	TWO("acceptance", PAIR("1", "2"), PAIR("1", "2"))		\
	TWO("national", PAIR("4", "1"), PAIR("1", "1"))			\
	TWO("city", PAIR("1", "1"), PAIR("1", "1"))			\
	TWO("media", PAIR("0", "1"), PAIR("0", "1"))			\
	TWO("satisfaction", PAIR("90", "1"), PAIR("90", "1"))		\
	"\"risk\":{" risk "}}}"

static char *
answered(const char *figures, struct score_error *error)
{
	char	*document, *answer;

	document = score_text("{\"rule_set\":%s,%s", ruleset_manual, figures);
	answer = robust_answer(document, strlen(document), error);
	free(document);

	return (answer);
}

static void
interval(const struct sjson *tree, const char *unit, const char *best,
    const char *worst)
{
	const struct sjson	*ends;

	ends = sjson_get(sjson_get(tree, "units"), unit);
	assert_string_equal(sjson_get(ends, "best")->text, best);
	assert_string_equal(sjson_get(ends, "worst")->text, worst);
}

static void
a_document_gives_its_intervals_and_how_they_came(void **state)
{
	struct score_error	 error;
	struct sjson		*tree;
	char			*one, *two;

	(void)state;
	one = answered(FIGURES(""), &error);
	two = answered(FIGURES(""), &error);
	assert_non_null(one);
	assert_string_equal(one, two);
	free(two);
	tree = sjson_parse(one, strlen(one), &error);
	free(one);
	assert_string_equal(sjson_get(tree, "seed")->text, "785");
	assert_string_equal(sjson_get(tree, "samples")->text, "1000");
	assert_string_equal(sjson_get(tree, "percent")->text, "10");
	interval(tree, "甲", "1", "1");
	interval(tree, "乙", "2", "2");
	sjson_free(tree);
}

/* 甲 pays 1 for an event: the lead is gone, and the two change places. */
static void
what_an_event_takes_off_is_not_drawn(void **state)
{
	struct score_error	 error;
	struct sjson		*tree;
	char			*text;

	(void)state;
	text = answered(FIGURES("\"甲\":" PAIR("1", "1")), &error);
	assert_non_null(text);
	tree = sjson_parse(text, strlen(text), &error);
	free(text);
	interval(tree, "甲", "1", "2");
	interval(tree, "乙", "1", "2");
	sjson_free(tree);
}

static void
what_is_no_document_is_said(void **state)
{
	struct score_error	error;

	(void)state;
	assert_null(robust_answer("{}", 2, &error));
	assert_string_equal(error.code, "key_missing");
}

/* Where somebody waits there are fewer draws of many units, never too few. */
static void
who_waits_gets_fewer_draws_of_many_units(void **state)
{
	(void)state;
	assert_int_equal(robust_samples(41), ROBUST_SAMPLES);
	assert_int_equal(robust_samples(1000), 400);
	assert_int_equal(robust_samples(100000), 100);
	assert_int_equal(robust_samples(0), 100);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(
		    a_document_gives_its_intervals_and_how_they_came),
		cmocka_unit_test(what_an_event_takes_off_is_not_drawn),
		cmocka_unit_test(what_is_no_document_is_said),
		cmocka_unit_test(who_waits_gets_fewer_draws_of_many_units),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
