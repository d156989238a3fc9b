/* SPDX-License-Identifier: Apache-2.0 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "score/rational.h"
#include "score/sjson.h"
#include "score/sjson_read.h"

static void
numbers_are_read_exactly(void **state)
{
	static const struct {
		const char	*text;
		const char	*exact;		/* NULL: refused */
		const char	*shown;
		const char	*plain;
	} cases[] = {
		{ "0", "0", "0.00", "0" },
		{ "-0", "0", "0.00", "0" },
		{ "12", "12", "12.00", "12" },
		{ "-6", "-6", "-6.00", "-6" },
		{ "88.05", "1761/20", "88.05", "88.05" },
		{ "0.10", "1/10", "0.10", "0.1" },
		{ "6/4", "3/2", "1.50", "1.5" },
		{ "73/8", "73/8", "9.13", "9.125" },
		{ "-73/8", "-73/8", "-9.13", "-9.125" },
		{ "0.005", "1/200", "0.01", "0.005" },
		{ "-0.004", "-1/250", "0.00", "-0.004" },
		{ "388/23", "388/23", "16.87", "388/23" },
		{ "1/128", "1/128", "0.01", "1/128" },
		{ "9007199254740993", "9007199254740993",
		    "9007199254740993.00", "9007199254740993" },
		{ "", NULL, NULL, NULL },
		{ "-", NULL, NULL, NULL },
		{ "+1", NULL, NULL, NULL },
		{ " 1", NULL, NULL, NULL },
		{ "1 ", NULL, NULL, NULL },
		{ "01", NULL, NULL, NULL },
		{ "00.5", NULL, NULL, NULL },
		{ ".5", NULL, NULL, NULL },
		{ "5.", NULL, NULL, NULL },
		{ "1.2.3", NULL, NULL, NULL },
		{ "1/0", NULL, NULL, NULL },
		{ "1/02", NULL, NULL, NULL },
		{ "1/-2", NULL, NULL, NULL },
		{ "1/2/3", NULL, NULL, NULL },
		{ "1.5/2", NULL, NULL, NULL },
		{ "1e3", NULL, NULL, NULL },
		{ "0x10", NULL, NULL, NULL },
		{ "inf", NULL, NULL, NULL },
		{ "nan", NULL, NULL, NULL },
		{ "１", NULL, NULL, NULL },
	};
	char	*text;
	mpq_t	 q;
	size_t	 i;

	(void)state;
	mpq_init(q);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (cases[i].exact == NULL) {
			assert_int_equal(rational_parse(q, cases[i].text), -1);
			continue;
		}
		assert_int_equal(rational_parse(q, cases[i].text), 0);
		text = rational_exact(q);
		assert_string_equal(text, cases[i].exact);
		free(text);
		text = rational_shown(q, 2);
		assert_string_equal(text, cases[i].shown);
		free(text);
		text = rational_plain(q);
		assert_string_equal(text, cases[i].plain);
		free(text);
	}
	mpq_clear(q);
}

static void
a_number_may_have_a_thousand_characters(void **state)
{
	char	text[RATIONAL_TEXT_MAX + 2];
	mpq_t	q;

	(void)state;
	mpq_init(q);
	memset(text, '7', sizeof(text));
	text[RATIONAL_TEXT_MAX] = '\0';
	assert_int_equal(rational_parse(q, text), 0);
	text[RATIONAL_TEXT_MAX] = '7';
	text[RATIONAL_TEXT_MAX + 1] = '\0';
	assert_int_equal(rational_parse(q, text), -1);
	mpq_clear(q);
}

/* What is accepted is printed again as it was, numbers to the letter. */
static void
good_json_survives(void **state)
{
	static const char *const texts[] = {
		"null", "true", "false", "0", "-0", "1.50", "1e999",
		"12345678901234567890123456789", "\"\"", "[]", "{}",
		"[1,[2,{\"a\":[]}],\"中\"]", "{\"a\":1,\"A\":2,\"\":3}",
		"\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\"", "\"\xf0\x9f\x98\x80\"",
		"\"\xed\x9f\xbf\xee\x80\x80\xf4\x8f\xbf\xbf\"",
	};
	struct score_error	 error;
	struct sjson		*tree;
	char			*text;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		tree = sjson_parse(texts[i], strlen(texts[i]), &error);
		assert_non_null(tree);
		text = sjson_print(tree);
		assert_string_equal(text, texts[i]);
		free(text);
		sjson_free(tree);
	}
}

static void
escapes_become_characters(void **state)
{
	static const char	 in[] =
	    " [ \"\\u4E2d\\ud83d\\ude00\\/\\u00e9\" ]\r\n\t";
	struct score_error	 error;
	struct sjson		*tree;

	(void)state;
	tree = sjson_parse(in, sizeof(in) - 1, &error);
	assert_non_null(tree);
	assert_string_equal(tree->first->text, "中\xf0\x9f\x98\x80/é");
	sjson_free(tree);
}

static void
bad_json_is_refused(void **state)
{
	static const struct {
		const char	*text;
		const char	*code;
		const char	*pointer;
	} cases[] = {
		{ "", "json_syntax", "" },
		{ "nul", "json_syntax", "" },
		{ "True", "json_syntax", "" },
		{ "NaN", "json_syntax", "" },
		{ "-Infinity", "json_number", "" },
		{ "[1,]", "json_syntax", "/1" },
		{ "[1 2]", "json_syntax", "" },
		{ "[1", "json_syntax", "" },
		{ "[", "json_syntax", "/0" },
		{ "{\"a\":1,}", "json_syntax", "" },
		{ "{a:1}", "json_syntax", "" },
		{ "{\"a\" 1}", "json_syntax", "/a" },
		{ "{\"a\":", "json_syntax", "/a" },
		{ "{\"a\":{\"b/~\":tru}}", "json_syntax", "/a/b~1~0" },
		{ "{\"a\":1,\"b\":2,\"a\":3}", "key_duplicate", "/a" },
		{ "{\"a\":1,\"\\u0061\":3}", "key_duplicate", "/a" },
		{ "1 1", "json_trailing", "" },
		{ "01", "json_trailing", "" },
		{ "1.", "json_number", "" },
		{ "-", "json_number", "" },
		{ "1e", "json_number", "" },
		{ "1e+", "json_number", "" },
		{ ".5", "json_syntax", "" },
		{ "+1", "json_syntax", "" },
		{ "\"a", "json_syntax", "" },
		{ "\"a\\", "json_syntax", "" },
		{ "\"a\\\"", "json_syntax", "" },
		{ "\"\t\"", "json_string", "" },
		{ "\"\\x\"", "json_string", "" },
		{ "\"\\u12\"", "json_string", "" },
		{ "\"\\u000\"\"", "json_string", "" },
		{ "\"\\u0000\"", "json_string", "" },
		{ "\"\\ud800\"", "json_string", "" },
		{ "\"\\udc00\"", "json_string", "" },
		{ "\"\\ud800\\u0041\"", "json_string", "" },
		{ "\"\xff\"", "json_string", "" },
		{ "\"\xc0\xaf\"", "json_string", "" },
		{ "\"\xe0\x80\xaf\"", "json_string", "" },
		{ "\"\xed\xa0\x80\"", "json_string", "" },
		{ "\"\xf5\x80\x80\x80\"", "json_string", "" },
		{ "\"\xe4\xb8\"", "json_string", "" },
		{ "\xef\xbb\xbf{}", "json_syntax", "" },
		{ "\f1", "json_syntax", "" },
	};
	struct score_error	error;
	size_t			i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_null(sjson_parse(cases[i].text, strlen(cases[i].text),
		    &error));
		assert_string_equal(error.code, cases[i].code);
		assert_string_equal(error.pointer, cases[i].pointer);
		assert_true(strlen(error.detail) > 0);
	}
	assert_null(sjson_parse("\"\0\"", 3, &error));
	assert_null(sjson_parse("1\0", 2, &error));
}

static void
nesting_is_bounded(void **state)
{
	char			 text[2 * (SJSON_DEPTH_MAX + 1)];
	struct score_error	 error;
	struct sjson		*tree;

	(void)state;
	memset(text, '[', SJSON_DEPTH_MAX);
	memset(text + SJSON_DEPTH_MAX, ']', SJSON_DEPTH_MAX);
	tree = sjson_parse(text, 2 * (size_t)SJSON_DEPTH_MAX, &error);
	assert_non_null(tree);
	sjson_free(tree);
	memset(text, '[', sizeof(text));
	assert_null(sjson_parse(text, sizeof(text), &error));
	assert_string_equal(error.code, "json_depth");
}

static void
an_error_names_line_and_byte(void **state)
{
	static const char	in[] = "{\n \"a\": 1,\n \"b\": x\n}";
	struct score_error	error;

	(void)state;
	assert_null(sjson_parse(in, sizeof(in) - 1, &error));
	assert_string_equal(error.pointer, "/b");
	assert_non_null(strstr(error.detail, "第 3 行第 7 字节"));
}

static void
a_long_error_keeps_whole_characters(void **state)
{
	char			name[2000];
	struct score_error	error;
	size_t			i;

	(void)state;
	for (i = 0; i + 3 < sizeof(name); i += 3)
		memcpy(name + i, "渝", 3);
	name[i] = '\0';
	(void)score_error_set(&error, name, name, "a%s", name);
	assert_int_equal(strlen(error.code) % 3, 0);
	assert_int_equal(strlen(error.pointer) % 3, 0);
	assert_int_equal(strlen(error.detail) % 3, 1);
}

static void
a_member_is_replaced_in_its_place(void **state)
{
	static const char	 in[] = "{\"a\":1,\"b\":2,\"c\":3}";
	struct score_error	 error;
	struct sjson		*tree;
	char			*text;

	(void)state;
	tree = sjson_parse(in, sizeof(in) - 1, &error);
	(void)sjson_set_take(tree, "a", sjson_string("x"));
	(void)sjson_set_take(tree, "c", sjson_boolean(0));
	(void)sjson_set_take(tree, "d", sjson_null());
	(void)sjson_set_take(tree, "b", sjson_count(7));
	text = sjson_print(tree);
	assert_string_equal(text, "{\"a\":\"x\",\"b\":7,\"c\":false,"
	    "\"d\":null}");
	assert_string_equal(sjson_get(tree, "b")->text, "7");
	assert_null(sjson_get(tree, "B"));
	free(text);
	sjson_free(tree);
}

static void
only_integers_and_strings_are_numbers(void **state)
{
	static const struct {
		const char	*text;
		int		 flags;
		const char	*code;		/* NULL: accepted */
	} cases[] = {
		{ "7", 0, NULL }, { "\"7.5\"", 0, NULL },
		{ "-7", 0, NULL }, { "7.5", SJSON_LITERAL, NULL },
		{ "7.5", 0, "number_invalid" },
		{ "7e2", SJSON_LITERAL, "number_invalid" },
		{ "7e2", 0, "number_invalid" },
		{ "\"7e2\"", 0, "number_invalid" },
		{ "-7", SJSON_POSITIVE, "number_range" },
		{ "\"1/2\"", SJSON_WHOLE, "number_range" },
		{ "\"4/2\"", SJSON_WHOLE, NULL },
		{ "null", 0, "type_wrong" }, { "[1]", 0, "type_wrong" },
	};
	struct score_error	 error;
	struct sjson		*tree;
	mpq_t			 q;
	size_t			 i;
	int			 rc;

	(void)state;
	mpq_init(q);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		tree = sjson_parse(cases[i].text, strlen(cases[i].text),
		    &error);
		rc = sjson_rational(tree, cases[i].flags, q, &error);
		assert_int_equal(rc, cases[i].code == NULL ? 0 : -1);
		if (cases[i].code != NULL)
			assert_string_equal(error.code, cases[i].code);
		sjson_free(tree);
	}
	mpq_clear(q);
}

static void
a_number_that_is_too_long_is_told_so(void **state)
{
	struct score_error	 error;
	struct sjson		*tree;
	mpq_t			 q;
	char			 text[RATIONAL_TEXT_MAX + 1];

	(void)state;
	mpq_init(q);
	memset(text, '7', sizeof(text));
	tree = sjson_parse(text, sizeof(text), &error);
	assert_non_null(tree);
	assert_int_equal(sjson_rational(tree, 0, q, &error), -1);
	assert_string_equal(error.code, "number_invalid");
	assert_non_null(strstr(error.detail, "太长"));
	sjson_free(tree);
	mpq_clear(q);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(numbers_are_read_exactly),
		cmocka_unit_test(a_number_may_have_a_thousand_characters),
		cmocka_unit_test(good_json_survives),
		cmocka_unit_test(escapes_become_characters),
		cmocka_unit_test(bad_json_is_refused),
		cmocka_unit_test(nesting_is_bounded),
		cmocka_unit_test(an_error_names_line_and_byte),
		cmocka_unit_test(a_long_error_keeps_whole_characters),
		cmocka_unit_test(a_member_is_replaced_in_its_place),
		cmocka_unit_test(only_integers_and_strings_are_numbers),
		cmocka_unit_test(a_number_that_is_too_long_is_told_so),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
