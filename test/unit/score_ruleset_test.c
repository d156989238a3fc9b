/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/rational.h"
#include "score/ruleset.h"

#define SMALL								\
	"{\"format\":1,\"id\":\"t\",\"label\":\"试\","			\
	"\"report_kind\":\"district\",\"points\":\"10\","		\
	"\"colour\":{\"rule\":\"range_fifths\","			\
	"\"deduction_from\":[\"3\",\"5\",\"10\"]},"			\
	"\"pillars\":[{\"key\":\"p\",\"label\":\"一级\","		\
	"\"points\":\"10\",\"indicators\":["				\
	"{\"key\":\"a\",\"label\":\"甲\",\"kind\":\"two_tier\","	\
	"\"points\":\"10\",\"coefficients\":[\"1.0\",\"0.8\"],"		\
	"\"judge\":\"judge_a_v1\","					\
	"\"approval_window\":{\"days\":5,\"unit\":\"working_day\"},"	\
	"\"value_format\":\"count\"},"					\
	"{\"key\":\"r\",\"label\":\"扣\",\"kind\":\"deduction\","	\
	"\"events\":[{\"key\":\"e\",\"label\":\"事\","			\
	"\"points\":\"0.1\"}],\"judge\":\"judge_r_v1\","		\
	"\"approval_window\":{\"days\":0,\"unit\":\"day\"},"		\
	"\"value_format\":\"number\"}]}]}"

static void
number_is(const mpq_t q, const char *want)
{
	char	*got;

	got = rational_exact(q);
	assert_string_equal(got, want);
	free(got);
}

static void
the_manual_says_what_the_manual_says(void **state)
{
	static const struct {
		const char	*key;
		const char	*judge;
		const char	*points;
		const char	*coefficients[3];
		unsigned int	 days;
		int		 working;
	} want[] = {
		{ "pilots", "judge_pilots_v1", "20", { "1", "4/5" }, 5, 1 },
		{ "acceptance", "judge_acceptance_v1", "10",
		    { "1", "4/5" }, 5, 1 },
		{ "national", "judge_brand_national_v1", "25",
		    { "1", "9/10", "4/5" }, 5, 1 },
		{ "city", "judge_brand_city_v1", "15",
		    { "1", "9/10", "4/5" }, 5, 1 },
		{ "media", "judge_brand_media_v1", "10",
		    { "1", "4/5", "3/5" }, 5, 1 },
		{ "satisfaction", "judge_satisfaction_v1", "20",
		    { "1", "4/5", "3/5" }, 20, 0 },
		{ "risk", "judge_risk_v1", "0", { NULL }, 5, 1 },
	};
	static const char *const reach[][2] = {
		{ "24", "30" }, { "38", "50" }, { "12", "20" }, { "0", "0" },
	};
	static const char *const costs[] = { "1/10", "3", "5", "10" };
	const struct ruleset_indicator	*it;
	struct score_error		 error;
	struct ruleset			 rs;
	size_t				 i;
	int				 k;

	(void)state;
	assert_int_equal(ruleset_parse(&rs, ruleset_manual,
	    strlen(ruleset_manual), &error), 0);
	assert_string_equal(rs.id, "2023-03-31");
	assert_int_equal(rs.indicator_count, 7);
	for (i = 0; i < rs.indicator_count; i++) {
		it = &rs.indicators[i];
		assert_string_equal(it->key, want[i].key);
		assert_string_equal(it->judge, want[i].judge);
		assert_int_equal(it->window_days, want[i].days);
		assert_int_equal(it->window_working, want[i].working);
		number_is(it->rule.points, want[i].points);
		for (k = 0; k < efficacy_tiers(it->rule.kind); k++)
			number_is(it->rule.coefficient[k],
			    want[i].coefficients[k]);
	}
	assert_int_equal(rs.pillar_count, 4);
	for (i = 0; i < rs.pillar_count; i++) {
		number_is(rs.pillars[i].low, reach[i][0]);
		number_is(rs.pillars[i].high, reach[i][1]);
	}
	number_is(rs.low, "74");
	number_is(rs.high, "100");
	assert_int_equal(rs.indicators[6].event_count, 4);
	for (i = 0; i < 4; i++)
		number_is(rs.indicators[6].events[i].points, costs[i]);
	ruleset_release(&rs);
}

/* SMALL with texts replaced by others, each once. */
static char *
changed_all(const char *const (*edits)[2], size_t count)
{
	const char	*at;
	char		*text, *next;
	size_t		 i;

	text = score_text("%s", SMALL);
	for (i = 0; i < count; i++) {
		at = strstr(text, edits[i][0]);
		assert_non_null(at);
		next = score_text("%.*s%s%s", (int)(at - text), text,
		    edits[i][1], at + strlen(edits[i][0]));
		free(text);
		text = next;
	}

	return (text);
}

static char *
changed(const char *from, const char *to)
{
	const char *const	 edit[1][2] = { { from, to } };

	return (changed_all(edit, 1));
}

static void
a_small_rule_set_is_read(void **state)
{
	static const char *const good[][2] = {
		{ "", "" },
		{ "range_fifths", "rank_fifths" },
		{ "\"points\":\"10\",\"colour\"", "\"points\":10,\"colour\"" },
		{ "\"judge\":\"judge_a_v1\"", "\"judge\":\"judge_a_v12\","
		    "\"options\":{\"not_assessed\":\"none\","
		    "\"all_zero\":\"floor\"},\"basis\":\"手册\","
		    "\"window\":\"year\"" },
		{ "{\"key\":\"a\"", "{\"key\":\"d\",\"label\":\"示\","
		    "\"kind\":\"display\",\"judge\":\"judge_d_v1\","
		    "\"approval_window\":{\"days\":1,\"unit\":\"day\"},"
		    "\"value_format\":\"percent\"},{\"key\":\"a\"" },
	};
	struct score_error	 error;
	struct ruleset		 rs;
	char			*text;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		text = changed(good[i][0], good[i][1]);
		assert_int_equal(ruleset_parse(&rs, text, strlen(text),
		    &error), 0);
		ruleset_release(&rs);
		free(text);
	}
}

#define IN	"/pillars/0/indicators/"

static const struct {
	const char	*from;
	const char	*to;
	const char	*code;
	const char	*pointer;
} bad[] = {
	{ "\"format\":1", "\"format\":2", "format_unknown",
	    "/format" },
	{ "\"format\":1", "\"format\":\"1\"", "type_wrong",
	    "/format" },
	{ "\"id\":\"t\",", "", "key_missing", "" },
	{ "\"id\":\"t\"", "\"id\":\"\"", "text_invalid", "/id" },
	{ "\"id\":\"t\"", "\"id\":\"　\"", "text_invalid", "/id" },
	{ "\"id\":\"t\"", "\"Id\":\"t\"", "key_unknown", "/Id" },
	{ "district", "city", "value_unknown", "/report_kind" },
	{ "range_fifths", "fifths", "value_unknown",
	    "/colour/rule" },
	{ "\"3\",\"5\",\"10\"", "\"3\",\"5\"", "list_length",
	    "/colour/deduction_from" },
	{ "\"3\",\"5\",\"10\"", "\"3\",\"3\",\"10\"", "number_range",
	    "/colour/deduction_from/1" },
	{ "\"points\":\"10\",\"colour\"",
	    "\"points\":\"11\",\"colour\"", "points_mismatch",
	    "/points" },
	{ "\"points\":\"10\",\"ind", "\"points\":\"9\",\"ind",
	    "points_mismatch", "/pillars/0/points" },
	{ "\"key\":\"p\"", "\"key\":\"composite\"", "key_taken",
	    "/pillars/0/key" },
	{ "\"key\":\"p\"", "\"key\":\"P\"", "key_invalid",
	    "/pillars/0/key" },
	{ "\"key\":\"r\"", "\"key\":\"a\"", "key_taken",
	    IN "1/key" },
	{ "two_tier", "three_tier", "list_length",
	    IN "0/coefficients" },
	{ "two_tier", "tiers", "value_unknown", IN "0/kind" },
	{ "two_tier", "display", "key_unknown", IN "0/points" },
	{ "\"1.0\",\"0.8\"", "\"0.8\",\"1.0\"",
	    "coefficients_invalid", IN "0/coefficients" },
	{ "\"1.0\",\"0.8\"", "1.0,\"0.8\"", "number_invalid",
	    IN "0/coefficients/0" },
	{ "judge_a_v1", "judge_a", "key_invalid", IN "0/judge" },
	{ "judge_a_v1", "judge_a_v0", "key_invalid", IN "0/judge" },
	{ "judge_a_v1", "judge_v1", "key_invalid", IN "0/judge" },
	{ "judge_a_v1", "drop table", "key_invalid", IN "0/judge" },
	{ "\"days\":5", "\"days\":-5", "number_range",
	    IN "0/approval_window/days" },
	{ "\"days\":5", "\"days\":367", "number_range",
	    IN "0/approval_window/days" },
	{ "working_day", "week", "value_unknown",
	    IN "0/approval_window/unit" },
	{ "\"count\"", "\"float\"", "value_unknown",
	    IN "0/value_format" },
	{ "\"count\"", "\"count\",\"options\":{\"tie_low\":"
	    "\"floor\"}", "key_unknown", IN "0/options/tie_low" },
	{ "\"count\"", "\"count\",\"options\":{\"not_assessed\":"
	    "\"zero\"}", "value_unknown",
	    IN "0/options/not_assessed" },
	{ "\"count\"", "\"count\",\"basis\":3", "type_wrong",
	    IN "0/basis" },
	{ "\"count\"", "\"count\",\"window\":[]", "type_wrong",
	    IN "0/window" },
	{ "\"0.1\"", "\"0\"", "number_range",
	    IN "1/events/0/points" },
	{ "[{\"key\":\"e\"", "[{\"key\":\"e\",\"label\":\"重\","
	    "\"points\":1},{\"key\":\"e\"", "key_taken",
	    IN "1/events/1/key" },
	{ "\"events\":[{\"key\":\"e\",\"label\":\"事\","
	    "\"points\":\"0.1\"}]", "\"events\":[]", "list_length",
	    IN "1/events" },
	{ "\"count\"", "\"count\",\"weight\":\"1/3\"", "number_range",
	    IN "0/weight" },
	{ "\"count\"", "\"count\",\"weight\":\"0.00\"", "number_range",
	    IN "0/weight" },
	{ "\"count\"", "\"count\",\"also\":[]", "list_length",
	    IN "0/also" },
	{ "\"count\"", "\"count\",\"also\":[{\"judge\":\"judge_a_v1\"}]",
	    "key_taken", IN "0/also/0/judge" },
	{ "\"count\"", "\"count\",\"also\":[{\"judge\":\"judge_b_v1\"},"
	    "{\"judge\":\"judge_b_v1\"}]", "key_taken",
	    IN "0/also/1/judge" },
	{ "\"count\"", "\"count\",\"also\":[{\"judge\":\"judge_b\"}]",
	    "key_invalid", IN "0/also/0/judge" },
	{ "\"count\"", "\"count\",\"also\":[{\"judge\":\"judge_b_v1\","
	    "\"weight\":\"1.\"}]", "number_range",
	    IN "0/also/0/weight" },
	{ "\"number\"", "\"number\",\"also\":[{\"judge\":\"judge_b_v1\","
	    "\"weight\":\"2\"}]", "key_unknown", IN "1/also/0/weight" },
	{ "\"number\"", "\"number\",\"weight\":\"2\"", "key_unknown",
	    IN "1/weight" },
	{ "]}]}", "]}", "json_syntax", "/pillars" },
};

static void
a_wrong_rule_set_is_refused_with_its_place(void **state)
{
	struct score_error	 error;
	struct ruleset		 rs;
	char			*text;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		text = changed(bad[i].from, bad[i].to);
		assert_int_equal(ruleset_parse(&rs, text, strlen(text),
		    &error), -1);
		assert_string_equal(error.code, bad[i].code);
		assert_string_equal(error.pointer, bad[i].pointer);
		free(text);
	}
}

static void
several_sources_and_their_weights_are_read(void **state)
{
	struct score_error	 error;
	struct ruleset		 rs;
	char			*text;

	(void)state;
	text = changed("\"count\"", "\"count\",\"weight\":\"2\",\"also\":["
	    "{\"judge\":\"judge_b_v1\"},{\"judge\":\"judge_c_v12\","
	    "\"weight\":\"0.125\"}]");
	assert_int_equal(ruleset_parse(&rs, text, strlen(text), &error), 0);
	assert_string_equal(rs.indicators[0].judge, "judge_a_v1");
	ruleset_release(&rs);
	free(text);
}

static void
flaws_are(const char *text, const char *const (*want)[2], size_t count)
{
	struct score_error	 list[FLAWS_MAX], first;
	struct ruleset		 rs;
	struct flaws		 flaws;
	size_t			 i;

	flaws_init(&flaws, list, FLAWS_MAX);
	assert_int_equal(ruleset_parse_all(&rs, text, strlen(text), &flaws),
	    -1);
	for (i = 0; i < flaws_count(&flaws) && i < count; i++) {
		assert_string_equal(list[i].pointer, want[i][0]);
		assert_string_equal(list[i].code, want[i][1]);
		assert_string_not_equal(list[i].detail, "");
	}
	assert_int_equal(flaws_count(&flaws), count);
	/* who asks for one is given the first of them */
	assert_int_equal(ruleset_parse(&rs, text, strlen(text), &first), -1);
	assert_string_equal(first.pointer, list[0].pointer);
	assert_string_equal(first.detail, list[0].detail);
}

static void
all_that_is_wrong_is_named_at_once(void **state)
{
	static const char *const edits[][2] = {
		{ "\"label\":\"试\"", "\"label\":\"\"" },
		{ "range_fifths", "fifths" },
		{ "\"3\",\"5\",\"10\"", "\"3\",\"x\",\"10\"" },
		{ "\"key\":\"a\"", "\"key\":\"A\",\"odd\":1,\"basis\":\"\"" },
		{ "\"1.0\",\"0.8\"", "\"0.8\",\"1.0\"" },
		{ "judge_a_v1", "judge_a" },
		{ "\"days\":5,\"unit\":\"working_day\"",
		    "\"days\":999,\"unit\":\"week\"" },
		{ "\"count\"", "\"count\",\"options\":{\"all_zero\":\"x\","
		    "\"tie_low\":\"floor\"},\"value_max\":\"-1\","
		    "\"also\":[{},{\"judge\":\"judge_b_v1\",\"weight\":\"0\"},"
		    "3,{\"judge\":\"judge_b_v1\"}]" },
		{ "\"key\":\"e\",\"label\":\"事\",\"points\":\"0.1\"",
		    "\"key\":\"e\",\"points\":\"0\"" },
		{ "\"number\"", "\"float\"" },
	};
	static const char *const want[][2] = {
		{ "/label", "text_invalid" },
		{ "/colour/rule", "value_unknown" },
		{ "/colour/deduction_from/1", "number_invalid" },
		{ IN "0/odd", "key_unknown" },
		{ IN "0/key", "key_invalid" },
		{ IN "0/basis", "text_invalid" },
		{ IN "0/coefficients", "coefficients_invalid" },
		{ IN "0/options/all_zero", "value_unknown" },
		{ IN "0/options/tie_low", "key_unknown" },
		{ IN "0/judge", "key_invalid" },
		{ IN "0/also/0", "key_missing" },
		{ IN "0/also/1/weight", "number_range" },
		{ IN "0/also/2", "type_wrong" },
		{ IN "0/also/3/judge", "key_taken" },
		{ IN "0/approval_window/days", "number_range" },
		{ IN "0/approval_window/unit", "value_unknown" },
		{ IN "0/value_max", "number_range" },
		{ IN "1/events/0", "key_missing" },
		{ IN "1/events/0/points", "number_range" },
		{ IN "1/value_format", "value_unknown" },
	};
	char	*text;

	(void)state;
	text = changed_all(edits, sizeof(edits) / sizeof(edits[0]));
	flaws_are(text, want, sizeof(want) / sizeof(want[0]));
	free(text);
}

/* What follows from another flaw alone would only be in the way. */
static void
sums_are_compared_where_every_addend_is_known(void **state)
{
	static const struct {
		const char	*edits[2][2];
		const char	*want[2][2];
		size_t		 count;
	} cases[] = {
		{ { { "\"points\":\"10\",\"ind", "\"points\":\"x\",\"ind" },
		    { "\"points\":\"10\",\"colour",
		    "\"points\":\"9\",\"colour" } },
		    { { "/pillars/0/points", "number_invalid" } }, 1 },
		{ { { "\"points\":\"10\",\"coef", "\"points\":\"\",\"coef" },
		    { "\"points\":\"10\",\"colour",
		    "\"points\":\"9\",\"colour" } },
		    { { IN "0/points", "number_invalid" },
		    { "/points", "points_mismatch" } }, 2 },
		{ { { "\"points\":\"10\",\"coef", "\"points\":\"8\",\"coef" },
		    { "\"points\":\"10\",\"colour",
		    "\"points\":\"9\",\"colour" } },
		    { { "/pillars/0/points", "points_mismatch" },
		    { "/points", "points_mismatch" } }, 2 },
		{ { { "two_tier", "tiers" }, { "", "" } },
		    { { IN "0/kind", "value_unknown" } }, 1 },
		{ { { "two_tier", "display" }, { "", "" } },
		    { { IN "0/points", "key_unknown" },
		    { IN "0/coefficients", "key_unknown" } }, 2 },
	};
	char	*text;
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		text = changed_all(cases[i].edits, 2);
		flaws_are(text, cases[i].want, cases[i].count);
		free(text);
	}
}

static void
what_is_no_rule_set_at_all_is_refused_whole(void **state)
{
	static const struct {
		const char	*text;
		const char	*want[2];
	} cases[] = {
		{ "null", { "", "type_wrong" } },
		{ "[]", { "", "type_wrong" } },
		{ "{\"format\":2,\"pillars\":5}",
		    { "/format", "format_unknown" } },
		{ "{\"format\":1,", { "", "json_syntax" } },
	};
	struct score_error	 list[FLAWS_MAX];
	struct ruleset		 rs;
	struct flaws		 flaws;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		flaws_init(&flaws, list, FLAWS_MAX);
		assert_int_equal(ruleset_parse_all(&rs, cases[i].text,
		    strlen(cases[i].text), &flaws), -1);
		assert_int_equal(flaws_count(&flaws), 1);
		assert_string_equal(list[0].pointer, cases[i].want[0]);
		assert_string_equal(list[0].code, cases[i].want[1]);
	}
}

static void
more_than_anybody_mends_at_once_is_left_out(void **state)
{
	static const size_t	 room[] = { 1, FLAWS_MAX / 2, FLAWS_MAX };
	struct score_error	 list[FLAWS_MAX + 1];
	struct ruleset		 rs;
	struct flaws		 flaws;
	char			*text, *more;
	size_t			 i;

	(void)state;
	text = changed("\"id\":\"t\"", "\"id\":\"\"");
	for (i = 0; i < FLAWS_MAX + 5; i++) {
		more = score_text("%.*s,\"odd%zu\":{}}",
		    (int)strlen(text) - 1, text, i);
		free(text);
		text = more;
	}
	for (i = 0; i < sizeof(room) / sizeof(room[0]); i++) {
		memset(list, 'x', sizeof(list));
		flaws_init(&flaws, list, room[i]);
		assert_int_equal(ruleset_parse_all(&rs, text, strlen(text),
		    &flaws), -1);
		assert_int_equal(flaws_count(&flaws), room[i]);
		assert_int_equal(list[room[i]].code[0], 'x');
	}
	free(text);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(the_manual_says_what_the_manual_says),
		cmocka_unit_test(a_small_rule_set_is_read),
		cmocka_unit_test(several_sources_and_their_weights_are_read),
		cmocka_unit_test(a_wrong_rule_set_is_refused_with_its_place),
		cmocka_unit_test(all_that_is_wrong_is_named_at_once),
		cmocka_unit_test(sums_are_compared_where_every_addend_is_known),
		cmocka_unit_test(what_is_no_rule_set_at_all_is_refused_whole),
		cmocka_unit_test(more_than_anybody_mends_at_once_is_left_out),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
