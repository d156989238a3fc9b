/* SPDX-License-Identifier: Apache-2.0 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"

#define SUITE		"test/data/json-test-suite"
#define TEXT(s)		(s), sizeof(s) - 1

static void	every_valid_document_is_accepted(void **);
static void	every_invalid_document_is_refused(void **);
static void	either_is_answered_without_harm(void **);
static void	bytes_that_are_no_utf8_are_refused(void **);
static void	a_body_keeps_more_rules_than_syntax(void **);
static void	the_tree_is_what_was_sent(void **);
static void	deep_documents_end_early(void **);
static void	the_offset_names_the_place(void **);

/*
 * JSONTestSuite documents that are no text and so not in its npm package,
 * written out: names as there.
 */
static const struct {
	const char	*name;
	const char	*text;
	size_t		 len;
} not_utf8[] = {
	{ "n_array_a_invalid_utf8", TEXT("[a\xe5]") },
	{ "n_array_invalid_utf8", TEXT("[\xff]") },
	{ "n_number_invalid-utf-8-in-bigger-int", TEXT("[123\xe5]") },
	{ "n_number_invalid-utf-8-in-exponent", TEXT("[1e1\xe5]") },
	{ "n_number_invalid-utf-8-in-int", TEXT("[0\xe5]\n") },
	{ "n_number_real_with_invalid_utf8_after_e", TEXT("[1e\xe5]") },
	{ "n_object_lone_continuation_byte_in_key_and_trailing_comma",
	    TEXT("{\"\xb9\":\"0\",}") },
	{ "n_string_invalid-utf-8-in-escape", TEXT("[\"\\u\xe5\"]") },
	{ "n_string_invalid_utf8_after_escape", TEXT("[\"\\\xe5\"]") },
	{ "n_structure_incomplete_UTF8_BOM", TEXT("\xef\xbb{}") },
	{ "n_structure_lone-invalid-utf-8", TEXT("\xe5") },
	{ "n_structure_single_eacute", TEXT("\xe9") },
	{ "overlong two bytes", TEXT("[\"\xc0\xaf\"]") },
	{ "overlong six bytes", TEXT("[\"\xfc\x83\xbf\xbf\xbf\xbf\"]") },
	{ "surrogate", TEXT("[\"\xed\xa0\x80\"]") },
	{ "beyond U+10FFFF", TEXT("[\"\xf4\xbf\xbf\xbf\"]") },
	{ "cut short", TEXT("[\"\xe0\xff\"]") },
	{ "latin 1", TEXT("[\"\xe9\"]") },
	{ "lone continuation", TEXT("[\"\x81\"]") },
	{ "utf-16", TEXT("\xff\xfe[\0\"\0\xe9\0\"\0]\0") },
};

static char *
slurp(const char *name, size_t *len)
{
	FILE	*f;
	char	 path[512], *text;

	(void)snprintf(path, sizeof(path), SUITE "/%s", name);
	f = fopen(path, "rb");
	assert_non_null(f);
	text = calloc(1, 1 << 20);
	assert_non_null(text);
	*len = fread(text, 1, 1 << 20, f);
	(void)fclose(f);
	return (text);
}

/* Calls json_valid() on each file of one letter; how many, how many fine. */
static void
suite_run(char letter, int *files, int *fine)
{
	struct json_error	 error;
	struct dirent		*e;
	size_t			 len;
	char			*text;
	bool			 ok;
	DIR			*dir;

	*files = *fine = 0;
	dir = opendir(SUITE);
	assert_non_null(dir);
	while ((e = readdir(dir)) != NULL) {
		if (e->d_name[0] != letter || e->d_name[1] != '_')
			continue;
		text = slurp(e->d_name, &len);
		ok = json_valid(text, len, &error);
		if (ok != (letter == 'y') && letter != 'i')
			print_message("%s: %d\n", e->d_name, ok);
		*files += 1;
		*fine += ok;
		free(text);
	}
	(void)closedir(dir);
}

static void
every_valid_document_is_accepted(void **state)
{
	int	files, fine;

	(void)state;
	suite_run('y', &files, &fine);
	assert_int_equal(files, 95);
	assert_int_equal(fine, 95);
}

/* 174 files, 12 of not_utf8[], and two that are only long. */
static void
every_invalid_document_is_refused(void **state)
{
	struct json_error	 error;
	char			*deep;
	size_t			 i, n;
	int			 files, fine;

	(void)state;
	suite_run('n', &files, &fine);
	assert_int_equal(files, 174);
	assert_int_equal(fine, 0);

	n = 0;
	for (i = 0; i < sizeof(not_utf8) / sizeof(not_utf8[0]); i++) {
		n += strncmp(not_utf8[i].name, "n_", 2) == 0;
		assert_false(json_valid(not_utf8[i].text, not_utf8[i].len,
		    &error));
	}
	assert_int_equal(files + n + 2, 188);

	/* n_structure_100000_opening_arrays, n_structure_open_array_object */
	deep = malloc(250000);
	assert_non_null(deep);
	memset(deep, '[', 100000);
	assert_false(json_valid(deep, 100000, &error));
	for (i = 0; i < 250000; i += 5)
		memcpy(deep + i, "[{\"\":", 5);
	assert_false(json_valid(deep, 250000, &error));
	free(deep);
}

static void
either_is_answered_without_harm(void **state)
{
	int	files, fine;

	(void)state;
	suite_run('i', &files, &fine);
	assert_int_equal(files, 22);
	assert_in_range(fine, 1, 22);
}

static void
bytes_that_are_no_utf8_are_refused(void **state)
{
	struct json_error	error;
	size_t			i;

	(void)state;
	for (i = 0; i < sizeof(not_utf8) / sizeof(not_utf8[0]); i++) {
		assert_null(json_parse(not_utf8[i].text, not_utf8[i].len,
		    &error));
		assert_int_not_equal(error.fault, JSON_FINE);
	}
	assert_false(json_valid(TEXT("[\"\xed\xa0\x80\"]"), &error));
	assert_int_equal(error.fault, JSON_ENCODING);
}

static void
a_body_keeps_more_rules_than_syntax(void **state)
{
	static const struct {
		const char	*text;
		enum json_fault	 fault;
	} cases[] = {
		{ "{\"a\":1,\"a\":1}", JSON_DUPLICATE },
		{ "{\"role\":1,\"b\":0,\"Role\":2}", JSON_DUPLICATE },
		{ "{\"a\":[{\"b\":1,\"b\":2}]}", JSON_DUPLICATE },
		{ "{\"a\":\"x\\u0000y\"}", JSON_NUL },
		{ "{\"a\\u0000\":1}", JSON_NUL },
		{ "{\"a\":1e999}", JSON_NUMBER },
		{ "{\"a\":-1e999}", JSON_NUMBER },
		{ "{\"a\":9007199254740992}", JSON_NUMBER },
		{ "{\"a\":-9007199254740992}", JSON_NUMBER },
		{ "{\"a\":1000000000000000}", JSON_NUMBER },
		{ "{\"a\":-1000000000000000}", JSON_NUMBER },
		{ "{\"a\":\"\\ud800\"}", JSON_ENCODING },
		{ "{\"a\":\"\\udc00\\ud800\"}", JSON_ENCODING },
		{ "{\"a\":999999999999999}", JSON_FINE },
		{ "{\"a\":88.05,\"b\":\"\\ud83d\\ude00\"}", JSON_FINE },
		{ "{\"a\":{\"x\":1},\"b\":{\"x\":1}}", JSON_FINE },
	};
	struct json_error	 error;
	cJSON			*tree;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		tree = json_parse(cases[i].text, strlen(cases[i].text), &error);
		assert_int_equal(error.fault, cases[i].fault);
		assert_int_equal(tree != NULL, cases[i].fault == JSON_FINE);
		cJSON_Delete(tree);
		if (i < 4)
			assert_true(json_valid(cases[i].text,
			    strlen(cases[i].text), &error));
	}
	assert_null(json_parse(TEXT("{\"a\":\"b\0c\"}"), &error));
}

/*
 * The first column is what is sent, the second what cJSON prints of it: the
 * same number, or none because it would be another.
 */
static void
a_number_is_kept_or_refused_never_changed(void **state)
{
	static const char	*const cases[][2] = {
		{ "0", "0" },
		{ "0.00", "0" },
		{ "0e99", "0" },
		{ "88.05", "88.05" },
		{ "88.0500000000000", "88.05" },
		{ "123456789012345e-20", "1.23456789012345e-06" },
		{ "0.123456789012345", "0.123456789012345" },
		{ "-123456789012.345", "-123456789012.345" },
		{ "1e22", "1e+22" },
		{ "1.79769313486231e308", "1.79769313486231e+308" },
		{ "2.2250738585073e-308", "2.2250738585073e-308" },
		/* A digit more than a double is sure to keep. */
		{ "22222222222222222.0", NULL },
		{ "9007199254740991", NULL },
		{ "9007199254740991.0", NULL },
		{ "0.1234567890123456", NULL },
		{ "0.10000000000000001", NULL },
		{ "12345678901234567e5", NULL },
		/* Too large, and too small for all of its digits. */
		{ "1.8e308", NULL },
		{ "1.23456789012345e-310", NULL },
		{ "-1e-400", NULL },
		/* Seventy zeros are no digits that count. */
		{ "0.00000000000000000000000000000000000000000000000000"
		    "000000000000000000001", "1e-71" },
	};
	struct json_error	 error;
	cJSON			*tree;
	char			*text;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		tree = json_parse(cases[i][0], strlen(cases[i][0]), &error);
		if (cases[i][1] == NULL) {
			assert_null(tree);
			assert_int_equal(error.fault, JSON_NUMBER);
			continue;
		}
		assert_non_null(tree);
		text = cJSON_PrintUnformatted(tree);
		assert_string_equal(text, cases[i][1]);
		cJSON_free(text);
		cJSON_Delete(tree);
	}
}

static void
the_tree_is_what_was_sent(void **state)
{
	static const char	 text[] =
	    "{\"module\":\"pilot\",\"body\":{\"name\":\"改革\"},\"n\":7}";
	struct json_error	 error;
	cJSON			*tree;

	(void)state;
	tree = json_parse(text, sizeof(text) - 1, &error);
	assert_non_null(tree);
	assert_string_equal(json_text(tree, "module"), "pilot");
	assert_null(json_text(tree, "Module"));
	assert_null(json_text(tree, "n"));
	assert_string_equal(json_text(json_object(tree, "body"), "name"),
	    "改革");
	assert_null(json_object(tree, "module"));
	cJSON_Delete(tree);
}

static void
deep_documents_end_early(void **state)
{
	struct json_error	 error;
	cJSON			*tree;
	char			 text[2 * (JSON_DEPTH_MAX + 1)];
	size_t			 n;

	(void)state;
	for (n = JSON_DEPTH_MAX; n <= JSON_DEPTH_MAX + 1; n++) {
		memset(text, '[', n);
		memset(text + n, ']', n);
		tree = json_parse(text, 2 * n, &error);
		assert_int_equal(tree != NULL, n == JSON_DEPTH_MAX);
		cJSON_Delete(tree);
	}
	assert_int_equal(error.fault, JSON_DEPTH);
}

static void
the_offset_names_the_place(void **state)
{
	struct json_error	error;

	(void)state;
	assert_null(json_parse(TEXT("{\"a\": tru}"), &error));
	assert_int_equal(error.fault, JSON_SYNTAX);
	assert_int_equal(error.offset, 6);
	assert_null(json_parse("", 0, &error));
	assert_int_equal(error.fault, JSON_SYNTAX);
	assert_string_equal(json_fault_text(JSON_SYNTAX),
	    "内容不是有效的 JSON。");
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(every_valid_document_is_accepted),
		cmocka_unit_test(every_invalid_document_is_refused),
		cmocka_unit_test(either_is_answered_without_harm),
		cmocka_unit_test(bytes_that_are_no_utf8_are_refused),
		cmocka_unit_test(a_body_keeps_more_rules_than_syntax),
		cmocka_unit_test(a_number_is_kept_or_refused_never_changed),
		cmocka_unit_test(the_tree_is_what_was_sent),
		cmocka_unit_test(deep_documents_end_early),
		cmocka_unit_test(the_offset_names_the_place),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
