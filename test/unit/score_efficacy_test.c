/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/cases.h"
#include "score/efficacy.h"
#include "score/rational.h"
#include "score/ruleset.h"

#define CASES	"test/data/score-cases.json"

/* One indicator in one line: values and scores, blank-separated, - = none. */
struct row {
	const char		*why;
	enum efficacy_kind	 kind;
	const char		*coefficients;
	const char		*values;
	const char		*scores;	/* of 10 points */
	unsigned int		 badges;
	enum efficacy_absent	 absent;
	enum efficacy_zero	 zero;
	enum efficacy_low	 low;
};

static const struct row	rows[] = {
	{ .why = "two tiers: the two standards and the slope between",
	  .kind = EFFICACY_TWO_TIER, .coefficients = "1.0 0.8",
	  .values = "0 5 10", .scores = "8 9 10" },
	{ .why = "three tiers: both slopes",
	  .kind = EFFICACY_THREE_TIER, .coefficients = "1.0 0.9 0.8",
	  .values = "0 2 5 8 10", .scores = "8 42/5 9 48/5 10" },
	{ .why = "X25: even count, the median is nobody's",
	  .kind = EFFICACY_THREE_TIER, .coefficients = "1.0 0.8 0.6",
	  .values = "1 2 3 5", .scores = "6 22/3 42/5 10" },
	{ .why = "one unit reaches the maximum",
	  .kind = EFFICACY_THREE_TIER, .coefficients = "1.0 0.9 0.8",
	  .values = "3", .scores = "10", .badges = EFFICACY_NO_SPREAD },
	{ .why = "X24: all equal", .kind = EFFICACY_TWO_TIER,
	  .coefficients = "1.0 0.8", .values = "7 7 7",
	  .scores = "10 10 10", .badges = EFFICACY_NO_SPREAD },
	{ .why = "X24: all zero, too", .kind = EFFICACY_THREE_TIER,
	  .coefficients = "1.0 0.8 0.6", .values = "0 0 0",
	  .scores = "10 10 10", .badges = EFFICACY_NO_SPREAD },
	{ .why = "X24: the switch lowers all-zero",
	  .kind = EFFICACY_THREE_TIER, .coefficients = "1.0 0.8 0.6",
	  .values = "0 0 0", .scores = "6 6 6",
	  .badges = EFFICACY_NO_SPREAD, .zero = EFFICACY_ZERO_FLOOR },
	{ .why = "X24: the switch leaves all-seven alone",
	  .kind = EFFICACY_TWO_TIER, .coefficients = "1.0 0.8",
	  .values = "7 7", .scores = "10 10",
	  .badges = EFFICACY_NO_SPREAD, .zero = EFFICACY_ZERO_FLOOR },
	{ .why = "X27: zeros reach the median",
	  .kind = EFFICACY_THREE_TIER, .coefficients = "1.0 0.8 0.6",
	  .values = "0 0 0 1 4", .scores = "8 8 8 17/2 10",
	  .badges = EFFICACY_LOW_TIE },
	{ .why = "X27: the switch sends them to the floor, nobody else",
	  .kind = EFFICACY_THREE_TIER, .coefficients = "1.0 0.8 0.6",
	  .values = "0 0 0 1 4", .scores = "6 6 6 17/2 10",
	  .badges = EFFICACY_LOW_TIE, .low = EFFICACY_LOW_FLOOR },
	{ .why = "X27: the switch does not touch a plain minimum",
	  .kind = EFFICACY_THREE_TIER, .coefficients = "1.0 0.8 0.6",
	  .values = "0 1 2", .scores = "6 8 10", .low = EFFICACY_LOW_FLOOR },
	{ .why = "X28: median = max",
	  .kind = EFFICACY_THREE_TIER, .coefficients = "1.0 0.9 0.8",
	  .values = "0 1 2 2 2", .scores = "8 17/2 10 10 10" },
	{ .why = "X26: ties at the median",
	  .kind = EFFICACY_THREE_TIER, .coefficients = "1.0 0.9 0.8",
	  .values = "0 4 4 4 9", .scores = "8 9 9 9 10" },
	{ .why = "X21: mean of the scored, outside the standards",
	  .kind = EFFICACY_TWO_TIER, .coefficients = "1.0 0.8",
	  .values = "- 1 3/4 1/2 - 0", .scores = "73/8 10 19/2 9 73/8 8" },
	{ .why = "X21 full", .kind = EFFICACY_TWO_TIER,
	  .coefficients = "0.9 0.8", .values = "- 1 0", .scores = "9 9 8",
	  .absent = EFFICACY_ABSENT_FULL },
	{ .why = "X21 floor", .kind = EFFICACY_THREE_TIER,
	  .coefficients = "1.0 0.8 0.6", .values = "- 1 0",
	  .scores = "6 10 6", .absent = EFFICACY_ABSENT_FLOOR },
	{ .why = "X21 none", .kind = EFFICACY_TWO_TIER,
	  .coefficients = "1.0 0.8", .values = "- 1 0", .scores = "- 10 8",
	  .absent = EFFICACY_ABSENT_NONE },
	{ .why = "X54: nobody assessed, whatever the switch",
	  .kind = EFFICACY_THREE_TIER, .coefficients = "1.0 0.9 0.8",
	  .values = "- -", .scores = "10 10",
	  .badges = EFFICACY_NOBODY_ASSESSED,
	  .absent = EFFICACY_ABSENT_NONE },
	{ .why = "no units at all", .kind = EFFICACY_TWO_TIER,
	  .coefficients = "1.0 0.8", .values = "", .scores = "",
	  .badges = EFFICACY_NOBODY_ASSESSED },
	{ .why = "beyond 2^53 the last digit still decides",
	  .kind = EFFICACY_TWO_TIER, .coefficients = "1 0",
	  .values = "9007199254740991 9007199254740992 9007199254740993",
	  .scores = "0 5 10" },
	{ .why = "deductions are negative scores, absent ones are 0",
	  .kind = EFFICACY_DEDUCTION, .values = "0.1 - 10",
	  .scores = "-1/10 0 -10" },
	{ .why = "display: no score", .kind = EFFICACY_DISPLAY,
	  .values = "88.5 -", .scores = "- -" },
};

static char *
word(const char **s, char *buf)
{
	size_t	len;

	*s += strspn(*s, " ");
	len = strcspn(*s, " ");
	memcpy(buf, *s, len);
	buf[len] = '\0';
	*s += len;

	return (len > 0 ? buf : NULL);
}

static void
rule_fill(struct efficacy_rule *rule, const struct row *row)
{
	char		 buf[64];
	const char	*s;
	int		 k;

	efficacy_rule_init(rule, row->kind);
	rule->absent = row->absent;
	rule->zero = row->zero;
	rule->low = row->low;
	mpq_set_ui(rule->points, row->kind == EFFICACY_DEDUCTION ? 0 : 10, 1);
	s = row->coefficients;
	for (k = 0; k < efficacy_tiers(row->kind); k++)
		(void)rational_parse(rule->coefficient[k], word(&s, buf));
	assert_null(efficacy_rule_flaw(rule));
}

static void
row_check(const struct row *row)
{
	struct efficacy_rule	 rule;
	struct efficacy		 e;
	char			 buf[64], *got;
	const char		*s;
	mpq_t			 value;
	size_t			 i, n;

	rule_fill(&rule, row);
	for (n = 0, s = row->values; word(&s, buf) != NULL;)
		n++;
	efficacy_init(&e, &rule, n);
	mpq_init(value);
	for (i = 0, s = row->values; i < n; i++) {
		if (strcmp(word(&s, buf), "-") == 0)
			continue;
		assert_int_equal(rational_parse(value, buf), 0);
		efficacy_set(&e, i, value);
	}
	mpq_clear(value);

	efficacy_compute(&e);
	assert_int_equal(e.badges, row->badges);
	for (i = 0, s = row->scores; i < n; i++) {
		assert_non_null(word(&s, buf));
		if (strcmp(buf, "-") == 0) {
			assert_false(e.cell[i].scored);
			continue;
		}
		assert_true(e.cell[i].scored);
		got = rational_exact(e.cell[i].score);
		assert_string_equal(got, buf);
		free(got);
	}
	efficacy_release(&e);
	efficacy_rule_release(&rule);
}

static void
every_row_scores_as_worked_out(void **state)
{
	size_t	i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		print_message("           %s\n", rows[i].why);
		row_check(&rows[i]);
	}
}

/* Monotone, equal for equal, never below the floor or above the top. */
static void
more_never_scores_less(void **state)
{
	struct efficacy_rule	rule;
	struct efficacy		e;
	struct row		row = { .kind = EFFICACY_THREE_TIER,
				    .coefficients = "1.0 0.9 0.8" };
	mpq_t			value;
	unsigned int		bits, i, k;
	int			order;

	(void)state;
	mpq_init(value);
	rule_fill(&rule, &row);
	/* all 4^6 settings of six units to 0..3 */
	for (bits = 0; bits < 1U << 12; bits++) {
		efficacy_init(&e, &rule, 6);
		for (i = 0; i < 6; i++) {
			mpq_set_ui(value, bits >> (2 * i) & 3, 1);
			efficacy_set(&e, i, value);
		}
		efficacy_compute(&e);
		for (i = 0; i < 6; i++) {
			assert_true(mpq_cmp_ui(e.cell[i].score, 8, 1) >= 0);
			assert_true(mpq_cmp_ui(e.cell[i].score, 10, 1) <= 0);
			for (k = 0; k < i; k++) {
				order = mpq_cmp(e.cell[i].value,
				    e.cell[k].value);
				assert_int_equal(order > 0,
				    mpq_cmp(e.cell[i].score,
				    e.cell[k].score) > 0);
			}
		}
		efficacy_release(&e);
	}
	efficacy_rule_release(&rule);
	mpq_clear(value);
}

static void
a_flawed_rule_is_named(void **state)
{
	struct efficacy_rule	rule;
	struct row		row = { .kind = EFFICACY_TWO_TIER,
				    .coefficients = "1.0 0.8" };

	(void)state;
	rule_fill(&rule, &row);
	mpq_set_si(rule.points, -1, 1);
	assert_non_null(efficacy_rule_flaw(&rule));
	mpq_set_ui(rule.points, 1, 1);
	mpq_set_ui(rule.coefficient[0], 11, 10);
	assert_non_null(efficacy_rule_flaw(&rule));
	mpq_set_ui(rule.coefficient[0], 1, 2);
	assert_non_null(efficacy_rule_flaw(&rule));
	mpq_set_si(rule.coefficient[1], -1, 2);
	assert_non_null(efficacy_rule_flaw(&rule));
	efficacy_rule_release(&rule);
}

static char *
file_read(const char *path, size_t *len)
{
	static char	 text[1 << 17];
	FILE		*f;

	f = fopen(path, "rb");
	assert_non_null(f);
	*len = fread(text, 1, sizeof(text) - 1, f);
	text[*len] = '\0';
	assert_true(feof(f));
	(void)fclose(f);

	return (text);
}

/* Answers are taken out first: they must come back from the engine. */
static void
the_worked_cases_come_back(void **state)
{
	struct score_error	 error;
	struct sjson		*tree, *vector;
	char			*want, *got;
	size_t			 len;

	(void)state;
	want = file_read(CASES, &len);
	tree = sjson_parse(want, len, &error);
	assert_non_null(tree);
	for (vector = sjson_get(tree, "vectors")->first; vector != NULL;
	    vector = vector->next) {
		(void)sjson_set_take(vector, "expected", sjson_null());
		if (sjson_get(vector, "standards") != NULL)
			(void)sjson_set_take(vector, "standards",
			    sjson_null());
	}
	assert_int_equal(cases_score(tree, &error), 0);
	got = sjson_print_lines(tree);
	got[strlen(got) - 1] = '\0';
	assert_string_equal(got, want);
	free(got);
	sjson_free(tree);
}

/* The program carries a copy made by the assembler; a stale one fails. */
static void
the_embedded_rule_set_is_the_file(void **state)
{
	size_t	len;

	(void)state;
	assert_string_equal(ruleset_manual,
	    file_read("sql/data/rule-set-2023-03-31.json", &len));
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(every_row_scores_as_worked_out),
		cmocka_unit_test(more_never_scores_less),
		cmocka_unit_test(a_flawed_rule_is_named),
		cmocka_unit_test(the_worked_cases_come_back),
		cmocka_unit_test(the_embedded_rule_set_is_the_file),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
