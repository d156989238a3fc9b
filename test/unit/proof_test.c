/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "crypto.h"
#include "proof.h"
#include "score/document.h"
#include "score/sjson.h"

/* Two units, one indicator; digests of their facts are put in by document(). */
#define RULES								\
	"{\"format\":1,\"id\":\"t\",\"label\":\"试\",\"report_kind\":"	\
	"\"district\",\"points\":20,\"colour\":{\"rule\":"		\
	"\"range_fifths\",\"deduction_from\":[\"3\",\"5\",\"10\"]},"	\
	"\"pillars\":[{\"key\":\"p\",\"label\":\"一级\",\"points\":20,"	\
	"\"indicators\":[{\"key\":\"pilots\",\"label\":\"试点\","	\
	"\"kind\":\"two_tier\",\"judge\":\"judge_pilots_v1\","		\
	"\"approval_window\":{\"days\":5,\"unit\":\"working_day\"},"	\
	"\"value_format\":\"count\",\"points\":20,\"coefficients\":"	\
	"[\"1.0\",\"0.8\"]}]}]}"
#define INPUTS								\
	"{\"format\" : %d, \"kind\" : \"district\", \"period\" : "	\
	"\"2023Q1\", \"revision\" : 1, \"rule_set\" : " RULES ", "	\
	"\"facts\" : {\"pilots\" : 2}, \"units\" : "			\
	"[{\"unit\":\"U1\",\"name\":\"甲区\"},"				\
	"{\"unit\":\"U2\",\"name\":\"乙区\"}], \"inputs\" : "		\
	"{\"pilots\": {\"U1\" : {\"num\" : 2, \"den\" : 1, "		\
	"\"events\" : {}, \"note_counts\" : {\"late\" : 1, "		\
	"\"left\" : 2}, \"left_count\" : 2, "				\
	"\"count\" : 2, \"digest\" : \"%s\"%s}, "			\
	"\"U2\" : {\"num\" : 0, \"den\" : 1, \"count\" : 0, "		\
	"\"digest\" : \"%s\"%s}}}}"
/* The facts: within the document (format 2), or in a file of their own. */
#define LISTED								\
	", \"counted\" : [[7, 1, 1, 1, null, null], "			\
	"[9, 2, 1, 2, null, \"late\"]]"
#define FACTS								\
	"{\"report\":3,\"kind\":\"district\",\"period\":\"2023Q1\","	\
	"\"revision\":1,\"facts\":{\"%s\":[\"U1 7 1 1 1 - -\","	\
	"\"U1 9 2 1 2 - late\"]}}"

#define MANY		"多多多多多多多多多多多多多多多多多多多多多多多多多多多"

static void
digest(char hex[CRYPTO_SHA256_HEX])
{
	static const char *const lines[] = {
		"U1 7 1 1 1 - -", "U1 9 2 1 2 - late",
	};
	char	all[160] = "";
	size_t	i;

	for (i = 0; i < 2; i++) {
		assert_true(crypto_sha256_hex(lines[i], strlen(lines[i]),
		    hex));
		(void)strcat(strcat(all, hex), "\n");
	}
	assert_true(crypto_sha256_hex(all, strlen(all), hex));
}

static char *
document(int format)
{
	struct score_error	 error;
	char			 hex[CRYPTO_SHA256_HEX];
	char			 none[CRYPTO_SHA256_HEX], *inputs, *text;

	digest(hex);
	assert_true(crypto_sha256_hex("", 0, none));
	inputs = score_text(INPUTS, format, hex, format == 2 ? LISTED : "",
	    none, format == 2 ? ", \"counted\" : []" : "");
	text = document_make(inputs, strlen(inputs), true, &error);
	free(inputs);
	assert_non_null(text);

	return (text);
}

static char *
replaced(const char *text, const char *from, const char *to)
{
	const char	*at = strstr(text, from);

	assert_non_null(at);

	return (score_text("%.*s%s%s", (int)(at - text), text, to,
	    at + strlen(from)));
}

/* The document with one text for another. */
static void
proved(struct proof *proof, const char *from, const char *to)
{
	struct score_error	 error;
	char			*text = document(2), *changed;

	changed = replaced(text, from, to);
	assert_int_equal(proof_document(proof, changed, strlen(changed), NULL,
	    0, &error), 0);
	assert_true(proof->listed);
	free(changed);
	free(text);
}

/* The same in format 3, one text changed in the document or in the facts. */
static void
proved_apart(struct proof *proof, const char *from, const char *to,
    const char *fact, const char *other)
{
	struct score_error	 error;
	char			 hex[CRYPTO_SHA256_HEX];
	char			*text = document(3), *changed, *facts, *listed;

	digest(hex);
	facts = score_text(FACTS, hex);
	listed = replaced(facts, fact, other);
	changed = replaced(text, from, to);
	assert_int_equal(proof_document(proof, changed, strlen(changed),
	    listed, strlen(listed), &error), 0);
	assert_int_equal(proof->format, 3);
	free(changed);
	free(listed);
	free(facts);
	free(text);
}

static void
what_the_engine_wrote_holds(void **state)
{
	struct proof	proof;

	(void)state;
	proved(&proof, "甲区", "甲区");
	assert_int_equal(proof.format, 2);
	assert_int_equal(proof.units, 2);
	assert_int_equal(proof.facts, 2);
	assert_int_equal(proof.scores_wrong + proof.facts_wrong, 0);
}

static void
a_number_that_does_not_follow_is_named(void **state)
{
	struct proof	proof;

	(void)state;
	proved(&proof, "\"rank\":2", "\"rank\":1");
	assert_int_equal(proof.scores_wrong, 1);
	assert_string_equal(proof.finding[0].where, "/scores/units/1/rank");
	assert_string_equal(proof.finding[0].detail, "写的是 1，应为 2");
	proved(&proof, "\"shown\":\"16.00\"", "\"shown\":\"17.00\"");
	assert_true(proof.scores_wrong >= 1);
	proved(&proof, "{\"U1\":{\"pilots\":{\"unit\":\"U1\"",
	    "{\"U1\":{\"pilots\":{\"unit\":\"U2\"");
	assert_int_equal(proof.scores_wrong, 1);
	assert_string_equal(proof.finding[0].where,
	    "/explanations/U1/pilots/unit");
}

static void
a_fact_that_does_not_add_up_is_named(void **state)
{
	struct proof	proof;

	(void)state;
	proved(&proof, "[7, 1, 1, 1, null, null]", "[8, 1, 1, 1, null, null]");
	assert_int_equal(proof.facts_wrong, 1);
	assert_string_equal(proof.finding[0].where,
	    "/inputs/pilots/U1/digest");
	proved(&proof, "[7, 1, 1, 1, null, null], ", "");
	assert_int_equal(proof.facts_wrong, 3);
	assert_int_equal(proof.scores_wrong, 0);
	/* A judge's own den may be another than its facts', but for all units. */
	proved(&proof, "\"den\" : 1", "\"den\" : 5");
	assert_int_equal(proof.facts_wrong, 1);
	assert_string_equal(proof.finding[proof.count - 1].detail,
	    "den 与所列事实不符");
	proved(&proof, "\"num\" : 2", "\"num\" : 3");
	assert_int_equal(proof.facts_wrong, 1);
	assert_true(proof.scores_wrong > 0);
}

static void
facts_of_their_own_file_add_up(void **state)
{
	struct score_error	 error;
	struct proof		 proof;
	char			*text = document(3);

	(void)state;
	assert_int_equal(proof_document(&proof, text, strlen(text), NULL, 0,
	    &error), 0);
	assert_false(proof.listed);
	assert_int_equal(proof.scores_wrong + proof.facts_wrong, 0);
	assert_int_equal(proof_document(&proof, text, strlen(text), "{}", 2,
	    &error), -1);
	free(text);
	proved_apart(&proof, "甲区", "甲区", "U1 7", "U1 7");
	assert_true(proof.listed);
	assert_int_equal(proof.facts, 2);
	assert_int_equal(proof.scores_wrong + proof.facts_wrong, 0);
	proved_apart(&proof, "甲区", "甲区", "U1 7 1", "U1 8 1");
	assert_int_equal(proof.facts_wrong, 1);
	assert_string_equal(proof.finding[0].where,
	    "/inputs/pilots/U1/digest");
	/* From which of several sources: part of what is hashed. */
	proved_apart(&proof, "甲区", "甲区", "U1 7 1 1 1 - -",
	    "U1 7 1 1 1 - - judge_pilots_v1");
	assert_int_equal(proof.facts, 2);
	assert_int_equal(proof.facts_wrong, 1);
	proved_apart(&proof, "甲区", "甲区", "\"U1 7 1 1 1 - -\",", "");
	assert_int_equal(proof.facts_wrong, 3);
	proved_apart(&proof, "\"num\" : 2", "\"num\" : 3", "U1", "U1");
	assert_int_equal(proof.facts_wrong, 1);
	proved_apart(&proof, "甲区", "甲区", "\"facts\":{\"", "\"facts\":{\"0");
	assert_int_equal(proof.facts_wrong, 1);
	assert_non_null(strstr(proof.finding[0].detail, "没有列出"));
}

static void
facts_of_another_unit_or_form_are_refused(void **state)
{
	static const char *const bad[] = {
		"U2 7 1 1 1 - -", "U1 7 1 1 1 -", "U1 7 1 1 1 - - -",
		"U1 7 1 x 1 - -", "U1 7 1 1 1 - - judge_a_v1 -", "",
	};
	struct score_error	 error;
	struct proof		 proof;
	char			 hex[CRYPTO_SHA256_HEX];
	char			*text = document(3), *facts, *changed;
	size_t			 i;

	(void)state;
	digest(hex);
	facts = score_text(FACTS, hex);
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		changed = replaced(facts, "U1 7 1 1 1 - -", bad[i]);
		assert_int_equal(proof_document(&proof, text, strlen(text),
		    changed, strlen(changed), &error), -1);
		free(changed);
	}
	free(facts);
	free(text);
}

/* What is told beside the value: notes, events, the whole city's. */
static void
numbers_beside_the_facts_follow_from_them(void **state)
{
	static const struct {
		const char	*from, *to, *where;
		size_t		 wrong;
	} bad[] = {
		{ "\"late\" : 1", "\"late\" : 0", "U1/note_counts/late", 1 },
		{ "\"late\" : 1", "\"late\" : 2", "U1/note_counts/left", 1 },
		{ "\"late\" : 1", "\"late\" : -1", "U1/note_counts/late", 1 },
		{ "\"late\" : 1", "\"late\" : 1.5", "U1/note_counts/late", 1 },
		{ "\"late\" : 1, ", "", "U1/note_counts", 1 },
		{ "\"left\" : 2", "\"left\" : 3", "U1/note_counts/left", 1 },
		{ "\"left_count\" : 2", "\"left_count\" : 1",
		    "U1/note_counts/left", 1 },
		{ "\"left_count\" : 2", "\"left_count\" : \"2\"",
		    "U1/left_count", 1 },
		{ "\"left\" : 2}, \"left_count\" : 2, \"count\" : 2",
		    "\"left\" : 2}, \"left_count\" : 2, \"count\" : 3",
		    "/inputs/pilots/U1", 1 },
		{ "\"events\" : {}", "\"events\" : {\"mass\" : 1}",
		    "U1/events/mass", 1 },
		{ "\"facts\" : {\"pilots\" : 2}",
		    "\"facts\" : {\"pilots\" : 1}", "/facts/pilots", 1 },
		{ "\"facts\" : {\"pilots\" : 2}",
		    "\"facts\" : {\"pilots\" : \"2\"}", "/facts/pilots", 1 },
		/* Of units that are compared no longer there may be more. */
		{ "\"facts\" : {\"pilots\" : 2}",
		    "\"facts\" : {\"pilots\" : 3}", NULL, 0 },
		{ "\"left\" : 2", "\"left\" : 0", NULL, 0 },
	};
	struct proof	proof;
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		proved_apart(&proof, bad[i].from, bad[i].to, "U1", "U1");
		assert_int_equal(proof.facts_wrong, bad[i].wrong);
		assert_int_equal(proof.scores_wrong, 0);
		if (bad[i].where != NULL)
			assert_non_null(strstr(proof.finding[0].where,
			    bad[i].where));
	}
}

static void
facts_of_another_report_are_told_apart(void **state)
{
	static const struct {
		const char	*from, *to, *detail;
	} other[] = {
		{ "2023Q1", "2023Q2", "（district 2023Q2 第 1 版）" },
		{ "\"revision\":1", "\"revision\":2", "第 2 版" },
		{ "district", "project", "（project 2023Q1" },
	};
	struct score_error	 error;
	struct proof		 proof;
	char			 hex[CRYPTO_SHA256_HEX];
	char			*text = document(3), *facts, *old, *changed;
	size_t			 i;

	(void)state;
	digest(hex);
	facts = score_text(FACTS, hex);
	for (i = 0; i < sizeof(other) / sizeof(other[0]); i++) {
		changed = replaced(facts, other[i].from, other[i].to);
		assert_int_equal(proof_document(&proof, text, strlen(text),
		    changed, strlen(changed), &error), -1);
		assert_string_equal(error.code, "facts_of_another");
		assert_non_null(strstr(error.detail, "另一份报表"));
		assert_non_null(strstr(error.detail, other[i].detail));
		free(changed);
	}
	/* A list that does not say of what it is. */
	old = replaced(facts, "\"kind\":\"district\",\"period\":\"2023Q1\","
	    "\"revision\":1,", "");
	assert_int_equal(proof_document(&proof, text, strlen(text), old,
	    strlen(old), &error), 0);
	assert_int_equal(proof.facts_wrong, 0);
	changed = replaced(old, "\"facts\":{\"", "\"facts\":{\"0");
	assert_int_equal(proof_document(&proof, text, strlen(text), changed,
	    strlen(changed), &error), -1);
	assert_string_equal(error.code, "facts_of_another");
	free(changed);
	free(old);
	free(facts);
	free(text);
}

static void
a_report_is_of_its_rule_sets_kind(void **state)
{
	struct proof	proof;

	(void)state;
	proved(&proof, "\"kind\" : \"district\"", "\"kind\" : \"project\"");
	assert_int_equal(proof.scores_wrong, 1);
	assert_string_equal(proof.finding[0].where, "/kind");
	assert_non_null(strstr(proof.finding[0].detail, "project"));
	proved(&proof, "\"kind\" : \"district\"", "\"kind\" : 1");
	assert_int_equal(proof.scores_wrong, 1);
}

static bool
whole_characters(const char *text)
{
	struct score_error	 error;
	char			*quoted = score_text("\"%s\"", text);
	struct sjson		*tree;

	tree = sjson_parse(quoted, strlen(quoted), &error);
	free(quoted);
	sjson_free(tree);

	return (tree != NULL);
}

/* A sentence that differs late is shown from there, in whole characters. */
static void
what_differs_is_shown_where_it_does(void **state)
{
	const char	*text, *at;
	struct proof	 proof;
	char		*whole = document(2), *last, *all;
	size_t		 i;

	(void)state;
	assert_non_null(text = strstr(whole, "\"explanations\""));
	assert_non_null(text = strstr(text, "\"text\":\""));
	assert_non_null(at = strchr(text + strlen("\"text\":\""), '"'));
	last = score_text("%.*s", (int)(at - text), text);
	for (i = 0; i < 3; i++) {
		all = score_text("%s%.*s改\xc2\xb7尾", last, (int)i, "ab");
		proved(&proof, last, all);
		assert_int_equal(proof.scores_wrong, 1);
		assert_non_null(strstr(proof.finding[0].detail, "改·尾"));
		free(all);
		/* Far longer than there is room for, cut in every place. */
		all = score_text("%s%.*s" MANY MANY MANY, last, (int)i, "ab");
		proved(&proof, last, all);
		assert_non_null(strstr(proof.finding[0].detail, "多…，应为"));
		assert_true(whole_characters(proof.finding[0].detail));
		free(all);
	}
	free(last);
	free(whole);
}

static void
many_findings_are_counted_and_few_kept(void **state)
{
	struct proof	proof;

	(void)state;
	proved(&proof, "\"coefficients\":[\"1.0\",\"0.8\"]",
	    "\"coefficients\":[\"0.9\",\"0.1\"]");
	assert_true(proof.scores_wrong > PROOF_FINDINGS);
	assert_int_equal(proof.count, PROOF_FINDINGS);
}

static void
what_is_no_document_is_refused(void **state)
{
	static const char *const bad[] = {
		"", "[]", "{}", "{\"format\":2}", "{\"rule_set\":{}}",
	};
	struct score_error	error;
	struct proof		proof;
	size_t			i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(proof_document(&proof, bad[i],
		    strlen(bad[i]), NULL, 0, &error), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_the_engine_wrote_holds),
		cmocka_unit_test(a_number_that_does_not_follow_is_named),
		cmocka_unit_test(a_fact_that_does_not_add_up_is_named),
		cmocka_unit_test(facts_of_their_own_file_add_up),
		cmocka_unit_test(facts_of_another_unit_or_form_are_refused),
		cmocka_unit_test(numbers_beside_the_facts_follow_from_them),
		cmocka_unit_test(facts_of_another_report_are_told_apart),
		cmocka_unit_test(a_report_is_of_its_rule_sets_kind),
		cmocka_unit_test(what_differs_is_shown_where_it_does),
		cmocka_unit_test(many_findings_are_counted_and_few_kept),
		cmocka_unit_test(what_is_no_document_is_refused),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
