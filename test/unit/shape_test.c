/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "route.h"
#include "shape/shapes.h"

static const struct shape number = { .kind = SHAPE_INTEGER, .min = 1,
    .max = 9, .label = "数" };

static const struct shape inner[] = {
	{ .name = "code", .kind = SHAPE_TEXT, .format = SHAPE_CODE },
	{ .name = "when", .kind = SHAPE_TEXT, .format = SHAPE_TIME,
	    .null = true },
	{ .name = NULL },
};

static const struct shape members[] = {
	{ .name = "text", .kind = SHAPE_TEXT, .min = 2, .max = 4,
	    .optional = true },
	{ .name = "secret", .kind = SHAPE_SECRET, .max = 8,
	    .optional = true },
	{ .name = "list", .kind = SHAPE_ARRAY, .of = &number, .min = 1,
	    .max = 3, .optional = true },
	{ .name = "map", .kind = SHAPE_MAP, .of = &number,
	    .optional = true },
	{ .name = "yes", .kind = SHAPE_BOOLEAN, .optional = true },
	{ .name = "part", .kind = SHAPE_OBJECT, .of = inner,
	    .optional = true, .null = true },
	{ .name = "word", .kind = SHAPE_TEXT, .values = { "a", "b" },
	    .optional = true },
	{ .name = "period", .kind = SHAPE_TEXT, .format = SHAPE_PERIOD,
	    .optional = true },
	{ .name = "phone", .kind = SHAPE_TEXT, .format = SHAPE_PHONE,
	    .optional = true },
	{ .name = "sum", .kind = SHAPE_TEXT, .format = SHAPE_SHA256,
	    .optional = true },
	{ .name = "decimal", .kind = SHAPE_TEXT, .format = SHAPE_DECIMAL,
	    .optional = true },
	{ .name = "fraction", .kind = SHAPE_TEXT, .format = SHAPE_FRACTION,
	    .optional = true },
	{ .name = "exact", .kind = SHAPE_EXACT, .optional = true },
	{ .name = "any", .kind = SHAPE_ANY, .optional = true },
	{ .name = NULL },
};

static const struct shape whole = { .kind = SHAPE_OBJECT, .of = members };

static const struct {
	const char	*in;
	const char	*want;		/* "pointer code;…" */
} cases[] = {
	{ "{}", "" },
	{ "[]", " type" },
	{ "{\"x\":1}", "/x unknown_field" },
	{ "{\"text\":\"ab\"}", "" },
	{ "{\"text\":\"a\"}", "/text too_short" },
	{ "{\"text\":\"一二三四\"}", "" },
	{ "{\"text\":\"一二三四五\"}", "/text too_long" },
	{ "{\"text\":null}", "/text type" },
	{ "{\"text\":\"a\\u0001b\"}", "/text control_character" },
	{ "{\"secret\":\" a\\t\"}", "" },
	{ "{\"secret\":\"\"}", "/secret too_short" },
	{ "{\"secret\":\"123456789\"}", "/secret too_long" },
	{ "{\"secret\":5}", "/secret type" },
	{ "{\"list\":[1,9]}", "" },
	{ "{\"list\":[]}", "/list too_few" },
	{ "{\"list\":[1,2,3,4]}", "/list too_many" },
	{ "{\"list\":[0,10,1.5,\"1\"]}", "/list too_many" },
	{ "{\"list\":[0,10,1.5]}",
	    "/list/0 out_of_range;/list/1 out_of_range;/list/2 type" },
	{ "{\"list\":{}}", "/list type" },
	{ "{\"map\":{\"a/b\":1,\"c\":0}}", "/map/c out_of_range" },
	{ "{\"map\":[]}", "/map type" },
	{ "{\"yes\":true}", "" },
	{ "{\"yes\":1}", "/yes type" },
	{ "{\"part\":null}", "" },
	{ "{\"part\":{}}",
	    "/part/code required;/part/when required" },
	{ "{\"part\":{\"code\":\"a b\",\"when\":null}}",
	    "/part/code format" },
	{ "{\"part\":{\"code\":\"a\",\"when\":\"2023-03-31\"}}",
	    "/part/when format" },
	{ "{\"word\":\"a\"}", "" },
	{ "{\"word\":\"c\"}", "/word not_listed" },
	{ "{\"period\":\"2023Q4\"}", "" },
	{ "{\"period\":\"202306B\"}", "" },
	{ "{\"period\":\"2023\"}", "" },
	{ "{\"period\":\"202307B\"}", "/period format" },
	{ "{\"period\":\"2023Q5\"}", "/period format" },
	{ "{\"period\":\"2023Q\"}", "/period format" },
	{ "{\"phone\":\"00012345678\"}", "" },
	{ "{\"phone\":\"0001234567\"}", "/phone format" },
	{ "{\"phone\":\"+0012345678\"}", "/phone format" },
	{ "{\"sum\":\"ab\"}", "/sum format" },
	{ "{\"decimal\":\"-0.10\"}", "" },
	{ "{\"decimal\":\"1.\"}", "/decimal format" },
	{ "{\"decimal\":\"1/2\"}", "/decimal format" },
	{ "{\"fraction\":\"-1867/20\"}", "" },
	{ "{\"fraction\":\"1/\"}", "/fraction format" },
	{ "{\"exact\":-3}", "" },
	{ "{\"exact\":\"88.05\"}", "" },
	{ "{\"exact\":\"3/4\"}", "" },
	{ "{\"exact\":0.5}", "/exact type" },
	{ "{\"exact\":\"1e3\"}", "/exact type" },
	{ "{\"exact\":null}", "/exact type" },
	{ "{\"any\":{\"x\":[null]}}", "" },
};

static void
errors_join(const cJSON *errors, char *out, size_t size)
{
	const cJSON	*e;
	size_t		 n = 0;

	out[0] = '\0';
	cJSON_ArrayForEach(e, errors) {
		n += (size_t)snprintf(out + n, size - n, "%s%s %s",
		    n > 0 ? ";" : "",
		    cJSON_GetObjectItem(e, "pointer")->valuestring,
		    cJSON_GetObjectItem(e, "code")->valuestring);
		assert_true(n < size);
	}
}

static void
values_are_held_against_their_shape(void **state)
{
	cJSON	*v, *errors;
	char	 got[512];
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		v = cJSON_Parse(cases[i].in);
		assert_non_null(v);
		errors = cJSON_CreateArray();
		assert_int_equal(shape_check(&whole, v, "", errors,
		    SHAPE_REQUEST), cases[i].want[0] == '\0');
		errors_join(errors, got, sizeof(got));
		if (strcmp(got, cases[i].want) != 0)
			fail_msg("%s: %s", cases[i].in, got);
		cJSON_Delete(errors);
		cJSON_Delete(v);
	}
}

static void
only_requests_are_cleaned(void **state)
{
	cJSON	*v, *errors = cJSON_CreateArray();

	(void)state;
	v = cJSON_Parse("{\"text\":\" ab \",\"secret\":\" x \"}");
	assert_true(shape_check(&whole, v, "", errors, SHAPE_REPLY));
	assert_string_equal(cJSON_GetObjectItem(v, "text")->valuestring,
	    " ab ");
	assert_true(shape_check(&whole, v, "", errors, SHAPE_REQUEST));
	assert_string_equal(cJSON_GetObjectItem(v, "text")->valuestring,
	    "ab");
	assert_string_equal(cJSON_GetObjectItem(v, "secret")->valuestring,
	    " x ");
	cJSON_Delete(v);
	cJSON_Delete(errors);
}

/* What has no label of its own is called by its key, or as its list. */
static void
items_have_a_name(void **state)
{
	static const struct shape	 text = { .kind = SHAPE_TEXT };
	static const struct shape	 both[] = {
		{ .name = "points", .kind = SHAPE_MAP, .of = &text,
		    .label = "分值", .optional = true },
		{ .name = "dropped", .kind = SHAPE_ARRAY, .of = &text,
		    .label = "去掉的指标", .max = 9, .optional = true },
		{ .name = NULL },
	};
	static const struct shape	 body = { .kind = SHAPE_OBJECT,
	    .of = both };
	static const char *const	 said[] = { "“pilots”应为文字",
	    "“分值”应为文字", "“去掉的指标”应为文字" };
	cJSON	*v, *map, *errors = cJSON_CreateArray();
	char	 key[400];
	size_t	 i;

	(void)state;
	v = cJSON_Parse("{\"points\":{\"pilots\":1},\"dropped\":[1]}");
	memset(key, 'k', sizeof(key) - 1);
	key[sizeof(key) - 1] = '\0';
	map = cJSON_GetObjectItem(v, "points");
	cJSON_AddNumberToObject(map, key, 0);
	assert_false(shape_check(&body, v, "", errors, SHAPE_REQUEST));
	assert_int_equal(cJSON_GetArraySize(errors), 3);
	for (i = 0; i < 3; i++)
		assert_string_equal(cJSON_GetObjectItem(cJSON_GetArrayItem(
		    errors, (int)i), "detail")->valuestring, said[i]);
	cJSON_Delete(v);
	cJSON_Delete(errors);
}

/* Pointers never run over, whatever keys a client nests. */
static void
long_keys_are_cut(void **state)
{
	cJSON	*v = cJSON_CreateObject(), *map, *errors = cJSON_CreateArray();
	char	 key[400];

	(void)state;
	memset(key, 'k', sizeof(key) - 1);
	key[sizeof(key) - 1] = '\0';
	map = cJSON_AddObjectToObject(v, "map");
	cJSON_AddNumberToObject(map, key, 0);
	assert_false(shape_check(&whole, v, "", errors, SHAPE_REQUEST));
	assert_true(strlen(cJSON_GetObjectItem(cJSON_GetArrayItem(errors, 0),
	    "pointer")->valuestring) < 256);
	cJSON_Delete(v);
	cJSON_Delete(errors);
}

/* shape/route.c and routes.def name the same routes and bodies. */
static void
every_route_has_its_shape(void **state)
{
	const struct shape_route	*s;
	const struct route		*r;
	size_t				 i, n;

	(void)state;
	for (r = route_all(&n), i = 0; i < n; i++, r++) {
		s = shape_route(r->name);
		if (r->audience == AUDIENCE_OPERATOR) {
			assert_null(s);
			continue;
		}
		if (s == NULL)
			fail_msg("%s has no shape", r->name);
		if ((r->body == BODY_JSON) != (s->request != NULL))
			fail_msg("%s: body", r->name);
		if (s->status == 204 && s->answer != NULL)
			fail_msg("%s: 204 with an answer", r->name);
		if (s->status != 204 && s->answer == NULL)
			fail_msg("%s: no answer", r->name);
	}
	for (s = shape_route_all(&n), i = 0; i < n; i++, s++) {
		if (route_find(s->route) == NULL)
			fail_msg("%s is no route", s->route);
		assert_ptr_equal(shape_route(s->route), s);
	}
	assert_null(shape_route("nosuch"));
	assert_null(shape_request("me_get"));
	assert_ptr_equal(shape_request("session_create"),
	    &shape_sign_in_body);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_held_against_their_shape),
		cmocka_unit_test(only_requests_are_cleaned),
		cmocka_unit_test(items_have_a_name),
		cmocka_unit_test(long_keys_are_cut),
		cmocka_unit_test(every_route_has_its_shape),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
