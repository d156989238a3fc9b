/* SPDX-License-Identifier: Apache-2.0 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "problem.h"

static const char *
member(const cJSON *tree, const char *name)
{
	return (cJSON_GetStringValue(
	    cJSON_GetObjectItemCaseSensitive(tree, name)));
}

static cJSON *
printed(const char *code, const char *extra)
{
	cJSON	*tree;
	char	*text;

	assert_non_null(problem_find(code));
	text = problem_print(problem_find(code), "/api/v1/entries/7", "ab12",
	    extra);
	assert_non_null(text);
	tree = cJSON_Parse(text);
	assert_non_null(tree);
	free(text);
	return (tree);
}

static void
every_row_is_whole_and_codes_are_unique(void **state)
{
	const struct problem	*all;
	const char		*c;
	size_t			 n, i;

	(void)state;
	all = problem_all(&n);
	assert_true(n > 50);
	for (i = 0; i < n; i++) {
		assert_ptr_equal(problem_find(all[i].code), &all[i]);
		for (c = all[i].code; *c != '\0'; c++)
			assert_true(islower((unsigned char)*c) || *c == '_');
		assert_in_range(all[i].status, 400, 599);
		assert_true((unsigned char)all[i].title[0] >= 0x80);
		assert_true(strlen(all[i].detail) > 6);
		if (i > 0)
			assert_true(all[i].status >= all[i - 1].status);
	}
	assert_null(problem_find("no_such_code"));
}

static void
the_document_has_the_members_of_rfc_9457(void **state)
{
	cJSON	*tree;

	(void)state;
	tree = printed("wrong_stage", NULL);
	assert_string_equal(member(tree, "type"),
	    "urn:reform-report:problem:wrong_stage");
	assert_string_equal(member(tree, "code"), "wrong_stage");
	assert_string_equal(member(tree, "instance"), "/api/v1/entries/7");
	assert_string_equal(member(tree, "request_id"), "ab12");
	assert_string_equal(member(tree, "title"), "当前环节不能进行此操作");
	assert_non_null(member(tree, "detail"));
	assert_int_equal(cJSON_GetObjectItem(tree, "status")->valueint, 409);
	assert_null(cJSON_GetObjectItem(tree, "errors"));
	cJSON_Delete(tree);
}

static void
extra_members_come_from_the_door_but_not_the_reserved(void **state)
{
	cJSON	*tree;

	(void)state;
	tree = printed("document_number_taken", "{\"detail\":\"已有\","
	    "\"holder\":{\"entry\":3},\"status\":200,\"code\":\"x\","
	    "\"type\":\"y\",\"title\":\"z\",\"request_id\":\"0\","
	    "\"instance\":null,\"note\":null,"
	    "\"errors\":[{\"pointer\":\"/name\",\"code\":\"required\"}]}");
	assert_string_equal(member(tree, "detail"), "已有");
	assert_string_equal(member(tree, "code"), "document_number_taken");
	assert_string_equal(member(tree, "request_id"), "ab12");
	assert_string_equal(member(tree, "instance"), "/api/v1/entries/7");
	assert_int_equal(cJSON_GetObjectItem(tree, "status")->valueint, 409);
	assert_null(cJSON_GetObjectItem(tree, "note"));
	assert_int_equal(cJSON_GetObjectItem(cJSON_GetObjectItem(tree,
	    "holder"), "entry")->valueint, 3);
	assert_int_equal(cJSON_GetArraySize(cJSON_GetObjectItem(tree,
	    "errors")), 1);
	cJSON_Delete(tree);
}

static void
an_extra_that_is_no_object_is_ignored(void **state)
{
	static const char *const extras[] = { "", "[1]", "\"a\"", "{", "null" };
	cJSON	*tree;
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(extras) / sizeof(extras[0]); i++) {
		tree = printed("not_found", extras[i]);
		assert_int_equal(cJSON_GetArraySize(tree), 7);
		cJSON_Delete(tree);
	}
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(every_row_is_whole_and_codes_are_unique),
		cmocka_unit_test(the_document_has_the_members_of_rfc_9457),
		cmocka_unit_test(
		    extra_members_come_from_the_door_but_not_the_reserved),
		cmocka_unit_test(an_extra_that_is_no_object_is_ignored),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
