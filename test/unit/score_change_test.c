/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/change.h"

/* One tiered indicator and one deduction; figures as num/den pairs. */
#define RULES								\
	"{\"format\":1,\"id\":\"t\",\"label\":\"试\",\"report_kind\":"	\
	"\"district\",\"points\":20,\"colour\":{\"rule\":"		\
	"\"range_fifths\",\"deduction_from\":[\"3\",\"5\",\"10\"]},"	\
	"\"pillars\":[{\"key\":\"p\",\"label\":\"一级\",\"points\":20,"	\
	"\"indicators\":[{\"key\":\"pilots\",\"label\":\"试点\","	\
	"\"kind\":\"two_tier\",\"judge\":\"judge_pilots_v1\","		\
	"\"approval_window\":{\"days\":5,\"unit\":\"working_day\"},"	\
	"\"value_format\":\"count\",\"points\":20,\"coefficients\":"	\
	"[\"1.0\",\"0.8\"]},{\"key\":\"risk\",\"label\":\"扣分\","	\
	"\"kind\":\"deduction\",\"judge\":\"judge_risk_v1\","		\
	"\"approval_window\":{\"days\":5,\"unit\":\"working_day\"},"	\
	"\"value_format\":\"number\",\"events\":[{\"key\":\"e\","	\
	"\"label\":\"事\",\"points\":\"0.1\"}]}]}]}"
#define CELL(key, v)	"\"" key "\":{\"num\":" v "}"
#define DOCUMENT(a, b, c, risk)						\
	"{\"rule_set\":" RULES ",\"units\":[{\"unit\":\"A\",\"name\":"	\
	"\"甲\"},{\"unit\":\"B\",\"name\":\"乙\"},{\"unit\":\"C\","	\
	"\"name\":\"丙\"}],\"inputs\":{\"pilots\":{" CELL("A", a) ","	\
	CELL("B", b) "," CELL("C", c) "},\"risk\":{" CELL("A", risk)	\
	"}}}"
#define BEFORE	DOCUMENT("2,\"den\":1", "6,\"den\":1", "10,\"den\":1",	\
	"1,\"den\":10")

/* Of an answer about three units and one that neither has. */
static struct sjson *
changed(const char *before, const char *now)
{
	struct score_error	 error;
	struct sjson		*tree;
	char			*asked, *text;

	asked = score_text("{\"units\":[{\"unit\":\"A\"},{\"unit\":\"B\"},"
	    "{\"unit\":\"C\"},{\"unit\":\"D\"}],\"before\":%s,\"now\":%s,"
	    "\"big\":12345678901234567890.10}", before, now);
	text = change_answer(asked, strlen(asked), &error);
	free(asked);
	if (text == NULL)
		fail_msg("%s %s", error.pointer, error.detail);
	tree = sjson_parse(text, strlen(text), &error);
	free(text);
	assert_non_null(tree);

	return (tree);
}

static const struct sjson *
unit_of(const struct sjson *all, const char *unit)
{
	const struct sjson	*node;

	for (node = sjson_get(all, "units")->first; node != NULL;
	    node = node->next)
		if (strcmp(sjson_get(node, "unit")->text, unit) == 0)
			return (node);
	fail_msg("no unit %s", unit);

	return (NULL);
}

/* "own others change" of a unit's indicator, or of the unit itself. */
static void
split_is(const struct sjson *all, const char *unit, const char *indicator,
    const char *own, const char *others)
{
	const struct sjson	*node = unit_of(all, unit);

	assert_non_null(node);
	if (indicator != NULL)
		node = sjson_get(sjson_get(node, "indicators"), indicator);
	assert_string_equal(sjson_get(sjson_get(node, "own"), "exact")->text,
	    own);
	assert_string_equal(sjson_get(sjson_get(node, "others"),
	    "exact")->text, others);
}

static void
own_change_and_moved_standards_add_up(void **state)
{
	struct sjson	*all;

	(void)state;
	/* A: 17 by the old standards, 16 then, 16 now */
	all = changed(BEFORE, DOCUMENT("4,\"den\":1", "6,\"den\":1",
	    "14,\"den\":1", "3,\"den\":10"));
	split_is(all, "A", "pilots", "1", "-1");
	split_is(all, "A", "risk", "-1/5", "0");
	split_is(all, "A", NULL, "4/5", "-1");
	assert_string_equal(sjson_get(sjson_get(unit_of(all, "A"),
	    "change"), "exact")->text, "-1/5");
	/* B stood still: 18 then, 16 + 2/10 x 4 now */
	split_is(all, "B", "pilots", "0", "-6/5");
	/* C was the maximum and still is */
	split_is(all, "C", "pilots", "0", "0");
	sjson_free(all);
}

static void
a_value_outside_the_old_standards_is_held_at_their_ends(void **state)
{
	struct sjson	*all;

	(void)state;
	all = changed(BEFORE, DOCUMENT("1,\"den\":1", "12,\"den\":1",
	    "10,\"den\":1", "1,\"den\":10"));
	/* lower than the least: the bottom coefficient, then and now */
	split_is(all, "A", "pilots", "0", "0");
	/* higher than the highest: the top one */
	split_is(all, "B", "pilots", "2", "0");
	split_is(all, "C", "pilots", "0", "-8/11");
	sjson_free(all);
}

static void
who_was_not_assessed_moves_by_itself_or_by_the_others(void **state)
{
	struct sjson	*all;

	(void)state;
	all = changed(DOCUMENT("0,\"den\":0", "0,\"den\":0", "0,\"den\":0",
	    "0,\"den\":0"), BEFORE);
	/* nobody had standards: 20 for all */
	split_is(all, "A", "pilots", "-4", "0");
	sjson_free(all);
	all = changed(DOCUMENT("0,\"den\":0", "6,\"den\":1", "10,\"den\":1",
	    "0,\"den\":0"), DOCUMENT("0,\"den\":0", "6,\"den\":1",
	    "6,\"den\":1", "0,\"den\":0"));
	/* the mean of the others, 18, became 20 */
	split_is(all, "A", "pilots", "0", "2");
	sjson_free(all);
}

static void
what_is_no_document_says_where(void **state)
{
	static const char *const	bad[] = { "[", "{}",
		"{\"before\":{},\"now\":" BEFORE "}",
		"{\"before\":" BEFORE ",\"now\":{}}",
		"{\"before\":" BEFORE ",\"now\":[]}" };
	struct score_error		error;
	size_t				i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_null(change_answer(bad[i], strlen(bad[i]), &error));
	assert_null(change_answer(bad[2], strlen(bad[2]), &error));
	assert_string_equal(error.code, "key_missing");
	assert_string_equal(error.pointer, "/before");
}

static void
where_nothing_is_compared_nothing_moved(void **state)
{
	const struct sjson	*unit;
	struct sjson		*all;

	(void)state;
	all = changed("null", "null");
	unit = unit_of(all, "A");
	assert_int_equal(sjson_get(unit, "change")->type, SJSON_NULL);
	assert_int_equal(sjson_get(unit, "indicators")->count, 0);
	sjson_free(all);
	/* D is in neither */
	all = changed(BEFORE, BEFORE);
	assert_int_equal(sjson_get(unit_of(all, "D"), "own")->type,
	    SJSON_NULL);
	assert_null(sjson_get(all, "before"));
	assert_null(sjson_get(all, "now"));
	/* what else it says stays as it was written */
	assert_string_equal(sjson_get(all, "big")->text,
	    "12345678901234567890.10");
	sjson_free(all);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(own_change_and_moved_standards_add_up),
		cmocka_unit_test(
		    a_value_outside_the_old_standards_is_held_at_their_ends),
		cmocka_unit_test(
		    who_was_not_assessed_moves_by_itself_or_by_the_others),
		cmocka_unit_test(what_is_no_document_says_where),
		cmocka_unit_test(where_nothing_is_compared_nothing_moved),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
