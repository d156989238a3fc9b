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

/* SMALL with one text replaced by another, once. */
static char *
changed(const char *from, const char *to)
{
	const char	*at;
	char		*text;

	at = strstr(SMALL, from);
	assert_non_null(at);
	text = score_text("%.*s%s%s", (int)(at - SMALL), SMALL, to,
	    at + strlen(from));

	return (text);
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

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(the_manual_says_what_the_manual_says),
		cmocka_unit_test(a_small_rule_set_is_read),
		cmocka_unit_test(several_sources_and_their_weights_are_read),
		cmocka_unit_test(a_wrong_rule_set_is_refused_with_its_place),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
