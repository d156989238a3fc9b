/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/explain.h"
#include "score/rational.h"
#include "score/scorecard.h"

#define ALL	41

/* Three districts in one document; X is where a test changes something. */
#define UNIT(key)	"{\"unit\":\"" key "\",\"name\":\"" key "区\"}"
#define PAIR(n, d)	"{\"num\":" n ",\"den\":" d "}"
#define THREE(key, a, b, c)						\
	"\"" key "\":{\"甲\":" a ",\"乙\":" b ",\"丙\":" c "}"
#define DOCUMENT							\
	"{\"period\":\"2023Q1\",\"units\":[" UNIT("甲") "," UNIT("乙")	\
	"," UNIT("丙") "],\"inputs\":{"					\
	THREE("pilots", PAIR("12", "1"), PAIR("7", "1"),		\
	    PAIR("30", "1")) ","					\
	THREE("acceptance", PAIR("3", "4"), PAIR("0", "0"),		\
	    PAIR("1", "1")) ","						\
	THREE("national", PAIR("2", "1"), PAIR("0", "1"),		\
	    PAIR("0", "1")) ","						\
	THREE("city", PAIR("1", "1"), PAIR("4", "1"),			\
	    PAIR("10", "1")) ","					\
	THREE("media", PAIR("0", "1"), PAIR("0", "1"),			\
	    PAIR("0", "1")) ","						\
	THREE("satisfaction", PAIR("8805", "100"),			\
	    PAIR("\"90.5\"", "1"), PAIR("\"86\"", "1")) ","		\
	"\"risk\":{\"丙\":{\"events\":{\"opinion_major\":2,"		\
	"\"mass_extra\":1},\"num\":102,\"den\":10}}}}"

static char *
document(const char *from, const char *to)
{
	const char	*at;

	at = strstr(DOCUMENT, from);
	assert_non_null(at);

	return (score_text("%.*s%s%s", (int)(at - DOCUMENT), DOCUMENT, to,
	    at + strlen(from)));
}

static struct sjson *
answer(const char *text)
{
	struct score_error	 error;
	struct sjson		*tree;
	char			*out;

	out = scorecard_score(ruleset_manual, strlen(ruleset_manual), text,
	    strlen(text), &error);
	assert_non_null(out);
	tree = sjson_parse(out, strlen(out), &error);
	assert_non_null(tree);
	free(out);

	return (tree);
}

/* "units/0/total/shown" */
static void
is(const struct sjson *node, const char *path, const char *want)
{
	char	 step[64], *text;
	size_t	 len;
	long	 n;

	while (*path != '\0') {
		len = strcspn(path, "/");
		memcpy(step, path, len);
		step[len] = '\0';
		path += len + (path[len] == '/');
		if (node->type == SJSON_ARRAY) {
			n = strtol(step, NULL, 10);
			for (node = node->first; n > 0; n--)
				node = node->next;
		} else {
			node = sjson_get(node, step);
		}
		assert_non_null(node);
	}
	text = sjson_print(node);
	assert_string_equal(text, want);
	free(text);
}

static void
a_document_is_scored(void **state)
{
	static const char *const want[][2] = {
		{ "rule_set/id", "\"2023-03-31\"" },
		{ "indicators/0/standards/max", "{\"exact\":\"30\","
		    "\"shown\":\"30.00\",\"units\":[\"丙\"]}" },
		{ "indicators/0/standards/min/units", "[\"乙\"]" },
		{ "indicators/1/assessed", "2" },
		{ "indicators/2/badges", "[\"low_tie\"]" },
		{ "indicators/2/standards/median/units",
		    "[\"乙\",\"丙\"]" },
		{ "indicators/4/badges", "[\"no_spread\"]" },
		{ "indicators/5/standards/median/exact", "\"1761/20\"" },
		{ "units/0/indicators/pilots/score/exact", "\"388/23\"" },
		{ "units/0/indicators/pilots/value_shown", "\"12\"" },
		{ "units/0/indicators/acceptance/value_shown",
		    "\"75.00%\"" },
		{ "units/1/indicators/acceptance/badges",
		    "[\"not_assessed\"]" },
		{ "units/1/indicators/acceptance/score/exact", "\"9\"" },
		{ "units/1/indicators/acceptance/value", "null" },
		{ "units/2/indicators/national/score/exact", "\"45/2\"" },
		{ "units/2/indicators/national/tier", "\"A\"" },
		{ "units/0/indicators/satisfaction/value_shown",
		    "\"88.05\"" },
		{ "units/2/indicators/risk/score/shown", "\"-10.20\"" },
		{ "units/2/deduction/exact", "\"-51/5\"" },
		{ "units/0/deduction/shown", "\"0.00\"" },
		{ "units/2/pillars/risk/band", "5" },
		{ "units/2/pillars/implementation/band", "1" },
		{ "units/0/pillars/risk/band", "1" },
		{ "bands/composite/low", "\"74.00\"" },
		{ "bands/composite/thresholds",
		    "[\"94.80\",\"89.60\",\"84.40\",\"79.20\"]" },
		{ "bands/composite/legend/1/text",
		    "\"≥89.60 且 <94.80\"" },
		{ "bands/risk/legend/1/text", "\"扣分不足3分\"" },
		{ "unused_inputs", "[]" },
	};
	struct sjson	*tree;
	size_t		 i;

	(void)state;
	tree = answer(DOCUMENT);
	for (i = 0; i < sizeof(want) / sizeof(want[0]); i++)
		is(tree, want[i][0], want[i][1]);
	sjson_free(tree);
}

static void
nobody_due_is_nobody_hurt(void **state)
{
	struct sjson	*tree;
	char		*first, *at, *text;

	(void)state;
	first = document(PAIR("3", "4"), PAIR("0", "0"));
	at = strstr(first, PAIR("1", "1"));	/* 丙's acceptance */
	text = score_text("%.*s%s%s", (int)(at - first), first,
	    PAIR("0", "0"), at + strlen(PAIR("1", "1")));
	tree = answer(text);
	is(tree, "indicators/1/badges", "[\"nobody_assessed\"]");
	is(tree, "indicators/1/standards/max", "null");
	is(tree, "units/1/indicators/acceptance/score/shown", "\"10.00\"");
	sjson_free(tree);
	free(text);
	free(first);
}

static void
a_dropped_indicator_is_named(void **state)
{
	struct sjson	*tree;
	char		*text;

	(void)state;
	text = document("\"inputs\":{", "\"inputs\":{\"old\":{},");
	tree = answer(text);
	is(tree, "unused_inputs", "[\"old\"]");
	sjson_free(tree);
	free(text);
}

static void
a_wrong_document_is_refused_with_its_place(void **state)
{
	static const struct {
		const char	*from;
		const char	*to;
		const char	*code;
		const char	*pointer;
	} bad[] = {
		{ "\"units\"", "\"unit\"", "key_missing", "" },
		{ "\"inputs\"", "\"input\"", "key_missing", "" },
		{ UNIT("乙"), "\"乙\"", "type_wrong", "/units/1" },
		{ UNIT("乙"), UNIT(""), "text_invalid", "/units/1/unit" },
		{ UNIT("乙"), UNIT("甲"), "unit_taken", NULL },
		{ UNIT("乙"), UNIT("丁"), "key_missing", "/inputs/pilots" },
		{ UNIT("甲") ",", "", "unit_unknown", "/inputs/pilots/甲" },
		{ "\"pilots\"", "\"pilot\"", "key_missing", "/inputs" },
		{ PAIR("12", "1"), PAIR("12.5", "1"), "number_invalid",
		    "/inputs/pilots/甲/num" },
		{ PAIR("12", "1"), PAIR("1e2", "1"), "number_invalid",
		    "/inputs/pilots/甲/num" },
		{ PAIR("12", "1"), PAIR("-1", "1"), "number_range",
		    "/inputs/pilots/甲/num" },
		{ PAIR("12", "1"), PAIR("12", "-1"), "number_range",
		    "/inputs/pilots/甲/den" },
		{ PAIR("12", "1"), PAIR("12", "0"), "number_range",
		    "/inputs/pilots/甲/num" },
		{ PAIR("12", "1"), PAIR("null", "1"), "type_wrong",
		    "/inputs/pilots/甲/num" },
		{ PAIR("12", "1"), "{\"num\":12}", "key_missing",
		    "/inputs/pilots/甲" },
		{ PAIR("12", "1"), "12", "type_wrong",
		    "/inputs/pilots/甲" },
		{ PAIR("3", "4"), PAIR("5", "4"), "number_range",
		    "/inputs/acceptance/甲" },
		{ "8805", "10001", "number_range",
		    "/inputs/satisfaction/甲" },
		{ "mass_extra", "mass_huge", "key_unknown",
		    "/inputs/risk/丙/events/mass_huge" },
		{ "\"mass_extra\":1", "\"mass_extra\":\"1/2\"",
		    "number_range", "/inputs/risk/丙/events/mass_extra" },
		{ "\"num\":102", "\"num\":101", "deduction_mismatch",
		    "/inputs/risk/丙" },
		{ "\"risk\":{\"丙\"", "\"risk\":{\"戊\"", "unit_unknown",
		    "/inputs/risk/戊" },
		{ "\"2023Q1\"", "2023Q1", "json_syntax", "" },
	};
	struct score_error	 error;
	char			*text;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		text = document(bad[i].from, bad[i].to);
		assert_null(scorecard_score(ruleset_manual,
		    strlen(ruleset_manual), text, strlen(text), &error));
		assert_string_equal(error.code, bad[i].code);
		assert_string_equal(error.source, "document");
		if (bad[i].pointer != NULL)
			assert_string_equal(error.pointer, bad[i].pointer);
		free(text);
	}
	assert_null(scorecard_score("{}", 2, DOCUMENT, strlen(DOCUMENT),
	    &error));
	assert_string_equal(error.source, "rule_set");
}

/* X36: 8/8/9/8/8 of 41; ties go upward, the first is always green. */
static void
rank_fifths_are_as_agreed(void **state)
{
	static const size_t	last41[] = { 8, 16, 25, 33, 41 };
	unsigned int		band;

	(void)state;
	for (band = 1; band <= BAND_COUNT; band++) {
		assert_int_equal(band_last_rank(ALL, band),
		    last41[band - 1]);
		assert_int_equal(band_last_rank(1, band), 1);
	}
}

static void
tied_ranks_skip_and_share_the_upper_band(void **state)
{
	static const char	*const names[] = { "a", "b", "c", "d" };
	static const unsigned	 values[] = { 9, 5, 5, 1 };
	static const size_t	 rank[] = { 1, 2, 2, 4 };
	struct score_error	 error;
	struct scorecard	 card;
	struct ruleset		 rs;
	mpq_t			 value;
	size_t			 i, u;

	(void)state;
	assert_int_equal(ruleset_parse(&rs, ruleset_manual,
	    strlen(ruleset_manual), &error), 0);
	rs.colour = RULESET_RANK_FIFTHS;
	mpq_init(value);
	scorecard_init(&card, &rs, 4);
	for (u = 0; u < 4; u++) {
		scorecard_name(&card, u, names[u], names[u]);
		for (i = 0; i < 6; i++) {
			mpq_set_ui(value, values[u], i == 1 ? 9 : 1);
			scorecard_set(&card, i, u, value);
		}
	}
	scorecard_compute(&card);
	for (u = 0; u < 4; u++)
		assert_int_equal(card.composite.rank[u], rank[u]);
	/* of four, bands end at 1 (0.8), 2 (1.6), 2 (2.4), 3 (3.2), 4 */
	assert_int_equal(card.composite.band[1], 2);
	assert_int_equal(card.composite.band[2], 2);
	assert_int_equal(card.composite.band[3], 5);
	assert_int_equal(card.pillar[3].band[3], 1);
	scorecard_release(&card);
	mpq_clear(value);
	ruleset_release(&rs);
}

static void
deductions_are_ranked_below_zero(void **state)
{
	struct sjson	*tree;
	char		*text;

	(void)state;
	text = document("\"opinion_major\":2,\"mass_extra\":1},"
	    "\"num\":102,\"den\":10}", "\"mass_extra\":9}}");
	tree = answer(text);
	is(tree, "units/2/total", "{\"exact\":\"0\",\"shown\":\"0.00\"}");
	is(tree, "units/2/rank", "3");
	is(tree, "units/2/band", "5");
	is(tree, "units/2/deduction/exact", "\"-90\"");
	sjson_free(tree);
	free(text);
}

static void
every_score_explains_itself(void **state)
{
	static const struct {
		const char	*indicator;
		const char	*unit;
		const char	*rule;
		const char	*text;
	} want[] = {
		{ "pilots", "甲", "between", "实际值 12，达到低档（最小值 7），"
		    "未达到高档（最大值 30）：20 × [0.8 + (12 − 7) ÷ "
		    "(30 − 7) × (1 − 0.8)] = 20 × 97/115 = "
		    "388/23 ≈ 16.87" },
		{ "pilots", "丙", "top", "实际值 30，达到高档（最大值 30），"
		    "系数取 1：20 × 1 = 20.00" },
		{ "acceptance", "乙", "not_assessed_mean",
		    "本期不参评（分母为 0），取 2 个参评单位得分的平均值："
		    "9.00" },
		{ "national", "乙", "between",
		    "实际值 0，达到较优（A）档（中位值 0），"
		    "未达到优（S）档（最大值 2）；最小值等于中位值，"
		    "按达到中位值计：25 × [0.9 + (0 − 0) ÷ (2 − 0) × "
		    "(1 − 0.9)] = 25 × 0.9 = 22.50" },
		{ "city", "甲", "between",
		    "实际值 1，达到一般（B）档（最小值 1），"
		    "未达到较优（A）档（中位值 4）：15 × [0.8 + (1 − 1) ÷ "
		    "(4 − 1) × (0.9 − 0.8)] = 15 × 0.8 = 12.00" },
		{ "media", "甲", "no_spread",
		    "参评单位实际值均为 0（最大值等于最小值，本期无区分度），"
		    "都达到最高档，系数取 1：10 × 1 = 10.00" },
		{ "risk", "丙", "deduction",
		    "重大负面网络舆情 2 起 × 0.1 分，"
		    "特别重大群体性事件 1 起 × 10 分，"
		    "合计扣 10.2 分：-10.20" },
		{ "risk", "甲", "deduction", "没有扣分事件：0.00" },
	};
	struct score_error	 error;
	struct sjson		*tree;
	char			*out, *text;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(want) / sizeof(want[0]); i++) {
		out = explain_score(ruleset_manual, strlen(ruleset_manual),
		    DOCUMENT, strlen(DOCUMENT), want[i].unit,
		    want[i].indicator, &error);
		assert_non_null(out);
		tree = sjson_parse(out, strlen(out), &error);
		assert_non_null(tree);
		assert_string_equal(sjson_get(tree, "text")->text,
		    want[i].text);
		text = score_text("\"%s\"", want[i].rule);
		is(tree, "rule", text);
		free(text);
		sjson_free(tree);
		free(out);
	}
}

static void
an_explanation_has_its_parts(void **state)
{
	struct score_error	 error;
	struct sjson		*tree;
	char			*out;

	(void)state;
	out = explain_score(ruleset_manual, strlen(ruleset_manual), DOCUMENT,
	    strlen(DOCUMENT), "甲", "pilots", &error);
	assert_non_null(out);
	tree = sjson_parse(out, strlen(out), &error);
	is(tree, "reached", "{\"tier\":\"B\",\"standard\":\"min\","
	    "\"label\":\"最小值\",\"value\":\"7\",\"coefficient\":\"4/5\","
	    "\"units\":[\"乙\"]}");
	is(tree, "above/value", "\"30\"");
	is(tree, "coefficient", "\"97/115\"");
	is(tree, "score", "{\"exact\":\"388/23\",\"shown\":\"16.87\"}");
	sjson_free(tree);
	free(out);
	assert_null(explain_score(ruleset_manual, strlen(ruleset_manual),
	    DOCUMENT, strlen(DOCUMENT), "丁", "pilots", &error));
	assert_string_equal(error.code, "unit_unknown");
	assert_null(explain_score(ruleset_manual, strlen(ruleset_manual),
	    DOCUMENT, strlen(DOCUMENT), "甲", "none", &error));
	assert_string_equal(error.code, "indicator_unknown");
}

/* The switches' own sentences, on one indicator by hand. */
static void
the_switches_explain_themselves(void **state)
{
	static const struct {
		enum efficacy_absent	 absent;
		enum efficacy_zero	 zero;
		enum efficacy_low	 low;
		const char		*values;	/* 'x' not assessed */
		const char		*part;
	} cases[] = {
		{ EFFICACY_ABSENT_FULL, 0, 0, "x012", "取最高档系数" },
		{ EFFICACY_ABSENT_FLOOR, 0, 0, "x012", "取最低档系数" },
		{ EFFICACY_ABSENT_NONE, 0, 0, "x012", "不计分" },
		{ 0, EFFICACY_ZERO_FLOOR, 0, "0000", "均为 0，按指标体系" },
		{ 0, 0, EFFICACY_LOW_FLOOR, "0001", "等于中位值，按指标" },
		{ 0, 0, 0, "xxxx", "没有单位参评" },
	};
	struct score_error	 error;
	struct scorecard	 card;
	struct ruleset		 rs;
	char			*text;
	mpq_t			 value;
	size_t			 i, u;

	(void)state;
	assert_int_equal(ruleset_parse(&rs, ruleset_manual,
	    strlen(ruleset_manual), &error), 0);
	mpq_init(value);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		rs.indicators[2].rule.absent = cases[i].absent;
		rs.indicators[2].rule.zero = cases[i].zero;
		rs.indicators[2].rule.low = cases[i].low;
		scorecard_init(&card, &rs, 4);
		for (u = 0; u < 4; u++) {
			if (cases[i].values[u] == 'x')
				continue;
			mpq_set_ui(value, (unsigned)(cases[i].values[u] -
			    '0'), 1);
			scorecard_set(&card, 2, u, value);
		}
		scorecard_compute(&card);
		text = explain_text(&card, 2, 0);
		assert_non_null(strstr(text, cases[i].part));
		free(text);
		scorecard_release(&card);
	}
	mpq_clear(value);
	ruleset_release(&rs);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(a_document_is_scored),
		cmocka_unit_test(nobody_due_is_nobody_hurt),
		cmocka_unit_test(a_dropped_indicator_is_named),
		cmocka_unit_test(a_wrong_document_is_refused_with_its_place),
		cmocka_unit_test(rank_fifths_are_as_agreed),
		cmocka_unit_test(tied_ranks_skip_and_share_the_upper_band),
		cmocka_unit_test(deductions_are_ranked_below_zero),
		cmocka_unit_test(every_score_explains_itself),
		cmocka_unit_test(an_explanation_has_its_parts),
		cmocka_unit_test(the_switches_explain_themselves),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
