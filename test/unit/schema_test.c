/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "module.h"
#include "schema.h"
#include "schema_text.h"

static const struct field cells[] = {
	{ .name = "id", .label = "编号", .type = FIELD_TEXT, .max = 8,
	    .readonly = true },
	{ .name = "score", .label = "得分", .type = FIELD_NUMBER,
	    .max = 100, .decimals = 2, .required = true },
	{ .name = NULL },
};

static const struct field links[] = {
	{ .name = "linked", .label = "关联", .type = FIELD_ENTRY,
	    .any_unit = true, .required = true },
	{ .name = "units", .label = "责任单位", .type = FIELD_UNITS,
	    .max = 2 },
	{ .name = NULL },
};

static const struct field table[] = {
	FIELD_CLASSIFIED(NULL),
	{ .name = "title", .label = "标题", .type = FIELD_TEXT, .max = 5 },
	{ .name = "story", .label = "描述", .type = FIELD_LONGTEXT,
	    .min = 3, .max = 10, .hide_if_classified = true },
	{ .name = "day", .label = "日期", .type = FIELD_DATE },
	{ .name = "when", .label = "日期或月份", .type = FIELD_DATE,
	    .coarse_allowed = true },
	{ .name = "month", .label = "月份", .type = FIELD_MONTH },
	{ .name = "at", .label = "时间", .type = FIELD_DATETIME },
	{ .name = "level", .label = "级别", .type = FIELD_CODE,
	    .code_list = "x" },
	{ .name = "levels", .label = "各级别", .type = FIELD_CODES,
	    .code_list = "x", .max = 3 },
	{ .name = "unit", .label = "单位", .type = FIELD_UNIT },
	{ .name = "units", .label = "涉及单位", .type = FIELD_UNITS },
	{ .name = "files", .label = "附件", .type = FIELD_FILES },
	{ .name = "rows", .label = "各行", .type = FIELD_ROWS,
	    .fields = cells, .row_key = "id", .max = 3 },
	{ .name = "links", .label = "各关联", .type = FIELD_ROWS,
	    .fields = links, .row_key = "linked", .max = 3 },
	{ .name = "yes", .label = "是否", .type = FIELD_BOOLEAN },
	{ .name = "count", .label = "数量", .type = FIELD_NUMBER,
	    .min = -5, .max = 50 },
	{ .name = "period", .label = "期次", .type = FIELD_PERIOD },
	{ .name = "number", .label = "文号", .type = FIELD_DOCUMENT_NUMBER,
	    .max = 64, .hide_if_classified = true },
	{ .name = "link", .label = "关联", .type = FIELD_ENTRY },
	{ .name = "finding", .label = "认定", .type = FIELD_BOOLEAN,
	    .stage = "office_review" },
	{ .name = NULL },
};

/*
 * in: a body.  want: "pointer code" of each error in turn, joined with ";",
 * "" for a good one.  stored: the body as it must read afterwards.
 */
static const struct {
	const char	*in;
	const char	*want;
	const char	*stored;
} cases[] = {
	{ "{}", "", "{}" },
	{ "[]", "/body type", NULL },
	{ "{\"classified\":false}", "", NULL },
	{ "{\"classified\":\"false\"}", "/body/classified type", NULL },
	{ "{\"classified\":0}", "/body/classified type", NULL },
	{ "{\"nosuch\":1}", "/body/nosuch unknown_field", NULL },
	{ "{\"Title\":\"x\"}", "/body/Title unknown_field", NULL },
	{ "{\"a~b/c\":1}", "/body/a~0b~1c unknown_field", NULL },
	{ "{\"__proto__\":{}}", "/body/__proto__ unknown_field", NULL },
	{ "{\"title\":\"一二三四五\"}", "", NULL },
	{ "{\"title\":\"一二三四五六\"}", "/body/title too_long", NULL },
	{ "{\"title\":\"  一二三四五 \"}", "", "{\"title\":\"一二三四五\"}" },
	{ "{\"title\":\"𠮷𠮷𠮷𠮷𠮷\"}", "", NULL },
	{ "{\"title\":\"\"}", "", "{\"title\":null}" },
	{ "{\"title\":\" \\n \"}", "", "{\"title\":null}" },
	{ "{\"title\":null}", "", "{\"title\":null}" },
	{ "{\"title\":5}", "/body/title type", NULL },
	{ "{\"title\":[\"x\"]}", "/body/title type", NULL },
	{ "{\"title\":\"a\\nb\"}", "/body/title line_break", NULL },
	{ "{\"title\":\"a\\tb\"}", "", "{\"title\":\"a b\"}" },
	{ "{\"title\":\"a\\u0007\"}", "/body/title control_character", NULL },
	{ "{\"title\":\"a\\u009b\"}", "/body/title control_character", NULL },
	{ "{\"title\":\"a\\u202eb\"}", "/body/title control_character",
	    NULL },
	{ "{\"title\":\"a\\u2028b\"}", "/body/title control_character",
	    NULL },
	{ "{\"title\":\"\\ufeffa\\u200b\"}", "", "{\"title\":\"a\"}" },
	{ "{\"story\":\"a\\r\\nb\\rc\\nd\"}", "",
	    "{\"story\":\"a\\nb\\nc\\nd\"}" },
	{ "{\"story\":\"\\r\\nx\\r\\n\"}", "", "{\"story\":\"x\"}" },
	{ "{\"story\":\"x\"}", "", NULL },
	{ "{\"story\":\"一二三四五六七八九十一\"}", "/body/story too_long",
	    NULL },
	{ "{\"day\":\"2023-03-31\"}", "", NULL },
	{ "{\"day\":\"2024-02-29\"}", "", NULL },
	{ "{\"day\":\"2023-02-29\"}", "/body/day format", NULL },
	{ "{\"day\":\"2023-04-31\"}", "/body/day format", NULL },
	{ "{\"day\":\"2023-4-1\"}", "/body/day format", NULL },
	{ "{\"day\":\"2023-00-10\"}", "/body/day format", NULL },
	{ "{\"day\":\"2023-13-01\"}", "/body/day format", NULL },
	{ "{\"day\":\"2023-03\"}", "/body/day format", NULL },
	{ "{\"day\":\"today\"}", "/body/day format", NULL },
	{ "{\"day\":\"1900-01-01\"}", "/body/day format", NULL },
	{ "{\"day\":\"20230331\"}", "/body/day format", NULL },
	{ "{\"day\":20230331}", "/body/day type", NULL },
	{ "{\"day\":\"2023-03-31 \"}", "", "{\"day\":\"2023-03-31\"}" },
	{ "{\"day\":\"\"}", "", "{\"day\":null}" },
	{ "{\"when\":\"2021-11\"}", "", NULL },
	{ "{\"when\":\"2021-11-30\"}", "", NULL },
	{ "{\"when\":\"2021-11-31\"}", "/body/when format", NULL },
	{ "{\"when\":\"2021\"}", "", NULL },
	{ "{\"when\":\"202\"}", "/body/when format", NULL },
	{ "{\"when\":\"20211\"}", "/body/when format", NULL },
	{ "{\"when\":\"1821\"}", "/body/when format", NULL },
	{ "{\"day\":\"2021\"}", "/body/day format", NULL },
	{ "{\"month\":\"2021-11\"}", "", NULL },
	{ "{\"month\":\"2021-13\"}", "/body/month format", NULL },
	{ "{\"at\":\"2023-03-31T09:30:00+08:00\"}", "", NULL },
	{ "{\"at\":\"2023-03-31T09:30:00.123456Z\"}", "", NULL },
	{ "{\"at\":\"2023-03-31T09:30:00\"}", "/body/at format", NULL },
	{ "{\"at\":\"2023-03-31 09:30:00+08:00\"}", "/body/at format", NULL },
	{ "{\"at\":\"2023-03-31T24:00:00Z\"}", "/body/at format", NULL },
	{ "{\"at\":\"2023-03-31T09:60:00Z\"}", "/body/at format", NULL },
	{ "{\"at\":\"2023-03-31T09:30:60Z\"}", "/body/at format", NULL },
	{ "{\"at\":\"2023-03-31T09:30:00.Z\"}", "/body/at format", NULL },
	{ "{\"at\":\"2023-03-31T09:30:00+8:00\"}", "/body/at format", NULL },
	{ "{\"at\":\"2023-03-31T09:30:00+15:00\"}", "/body/at format", NULL },
	{ "{\"at\":\"2023-03-31T09:30:00Zx\"}", "/body/at format", NULL },
	{ "{\"at\":\"2023-02-30T09:30:00Z\"}", "/body/at format", NULL },
	{ "{\"level\":\"N1\"}", "", NULL },
	{ "{\"level\":\"mass_larger\"}", "", NULL },
	{ "{\"level\":\"国家级\"}", "/body/level format", NULL },
	{ "{\"level\":\"a b\"}", "/body/level format", NULL },
	{ "{\"level\":\"a'--\"}", "/body/level format", NULL },
	{ "{\"level\":1}", "/body/level type", NULL },
	{ "{\"level\":\"abcdefghijklmnopqrstuvwxyz0123456\"}",
	    "/body/level format", NULL },
	{ "{\"levels\":[\"a\",\"b\"]}", "", NULL },
	{ "{\"levels\":[]}", "", "{\"levels\":null}" },
	{ "{\"levels\":\"a\"}", "/body/levels type", NULL },
	{ "{\"levels\":[\"a\",\"a\"]}", "/body/levels/1 duplicate", NULL },
	{ "{\"levels\":[\"a\",2,null]}",
	    "/body/levels/1 format;/body/levels/2 format", NULL },
	{ "{\"levels\":[\"a\",\"b\",\"c\",\"d\"]}", "/body/levels too_many",
	    NULL },
	{ "{\"unit\":\"U500101\"}", "", NULL },
	{ "{\"unit\":\"U 1\"}", "/body/unit format", NULL },
	{ "{\"units\":[\"U500101\",\"U500102\",\"U500101\"]}",
	    "/body/units/2 duplicate", NULL },
	{ "{\"files\":[1]}", "/body/files files_apart", NULL },
	{ "{\"rows\":[]}", "", "{\"rows\":null}" },
	{ "{\"rows\":{}}", "/body/rows type", NULL },
	{ "{\"rows\":[5]}", "/body/rows/0 type", NULL },
	{ "{\"rows\":[{\"id\":\"a\"},{\"id\":\"a\"}]}",
	    "/body/rows/1 duplicate", NULL },
	{ "{\"rows\":[{\"score\":1},{\"score\":1}]}", "", NULL },
	{ "{\"links\":[{\"linked\":7},{\"linked\":8}]}", "", NULL },
	{ "{\"links\":[{\"linked\":7},{\"linked\":7}]}",
	    "/body/links/1 duplicate", NULL },
	{ "{\"links\":[{\"linked\":\"7\"}]}", "/body/links/0/linked type",
	    NULL },
	{ "{\"links\":[{\"units\":[\"D18\",\"D30\"]}]}", "", NULL },
	{ "{\"links\":[{\"units\":[\"D18\",\"D18\"]}]}",
	    "/body/links/0/units/1 duplicate", NULL },
	{ "{\"links\":[{\"units\":[\"a\",\"b\",\"c\"]}]}",
	    "/body/links/0/units too_many", NULL },
	{ "{\"links\":[{\"units\":[]}]}", "",
	    "{\"links\":[{\"units\":null}]}" },
	{ "{\"rows\":[{\"id\":\"a/b\"}]}", "/body/rows/0/id readonly", NULL },
	{ "{\"rows\":[{\"nosuch\":1}]}", "/body/rows/0/nosuch unknown_field",
	    NULL },
	{ "{\"rows\":[{},{},{},{}]}", "/body/rows too_many", NULL },
	{ "{\"rows\":[{\"score\":\"88.05\"}]}", "",
	    "{\"rows\":[{\"score\":88.05}]}" },
	{ "{\"rows\":[{\"score\":88.0500000000001}]}",
	    "/body/rows/0/score format", NULL },
	{ "{\"rows\":[{\"score\":88.05}]}", "",
	    "{\"rows\":[{\"score\":88.05}]}" },
	{ "{\"rows\":[{\"score\":0}]}", "", NULL },
	{ "{\"rows\":[{\"score\":100}]}", "", NULL },
	{ "{\"rows\":[{\"score\":\"\"}]}", "",
	    "{\"rows\":[{\"score\":null}]}" },
	{ "{\"rows\":[{\"score\":88.005}]}", "/body/rows/0/score format",
	    NULL },
	{ "{\"rows\":[{\"score\":\"088\"}]}", "/body/rows/0/score format",
	    NULL },
	{ "{\"rows\":[{\"score\":\"1e1\"}]}", "/body/rows/0/score format",
	    NULL },
	{ "{\"rows\":[{\"score\":\"8.\"}]}", "/body/rows/0/score format",
	    NULL },
	{ "{\"rows\":[{\"score\":100.01}]}", "/body/rows/0/score out_of_range",
	    NULL },
	{ "{\"rows\":[{\"score\":-1}]}", "/body/rows/0/score out_of_range",
	    NULL },
	{ "{\"rows\":[{\"score\":1e300}]}", "/body/rows/0/score type", NULL },
	{ "{\"rows\":[{\"score\":true}]}", "/body/rows/0/score type", NULL },
	{ "{\"yes\":true}", "", NULL },
	{ "{\"yes\":\"true\"}", "/body/yes type", NULL },
	{ "{\"count\":-5}", "", NULL },
	{ "{\"count\":51}", "/body/count out_of_range", NULL },
	{ "{\"count\":1.5}", "/body/count format", NULL },
	{ "{\"period\":\"2023Q1\"}", "", NULL },
	{ "{\"period\":\"2023Q5\"}", "/body/period format", NULL },
	{ "{\"period\":\"2023-Q1\"}", "/body/period format", NULL },
	{ "{\"period\":\"202301B\"}", "/body/period format", NULL },
	{ "{\"link\":12}", "", NULL },
	{ "{\"link\":0}", "/body/link type", NULL },
	{ "{\"link\":1.5}", "/body/link type", NULL },
	{ "{\"link\":\"12\"}", "/body/link type", NULL },
	{ "{\"finding\":true}", "/body/finding wrong_stage", NULL },
	{ "{\"classified\":true,\"title\":\"代称\"}", "", NULL },
	{ "{\"classified\":true,\"story\":\"秘密\"}",
	    "/body/story classified", NULL },
	{ "{\"classified\":true,\"story\":\" \"}", "", NULL },
	{ "{\"classified\":true,\"story\":null}", "", NULL },
	{ "{\"day\":\"x\",\"nosuch\":1,\"title\":5}",
	    "/body/day format;/body/nosuch unknown_field;/body/title type",
	    NULL },
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
bodies_are_judged(void **state)
{
	cJSON	*body, *errors;
	char	 got[1024], *text;
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		body = cJSON_Parse(cases[i].in);
		assert_non_null(body);
		errors = cJSON_CreateArray();
		assert_int_equal(schema_check(table, "entry", body, "/body",
		    errors), cases[i].want[0] == '\0');
		errors_join(errors, got, sizeof(got));
		if (strcmp(got, cases[i].want) != 0)
			fail_msg("%s: %s", cases[i].in, got);
		text = cJSON_PrintUnformatted(body);
		if (cases[i].stored != NULL)
			assert_string_equal(text, cases[i].stored);
		free(text);
		cJSON_Delete(errors);
		cJSON_Delete(body);
	}
}

static void
details_name_field_and_rule(void **state)
{
	cJSON	*body, *errors;

	(void)state;
	body = cJSON_Parse("{\"title\":\"一二三四五六\"}");
	errors = cJSON_CreateArray();
	assert_false(schema_check(table, "entry", body, "/body", errors));
	assert_string_equal(cJSON_GetObjectItem(cJSON_GetArrayItem(errors, 0),
	    "detail")->valuestring, "“标题”不能超过5字，现为6字");
	cJSON_Delete(errors);
	cJSON_Delete(body);
}

static void
findings_belong_to_their_stage(void **state)
{
	cJSON	*body, *errors;

	(void)state;
	errors = cJSON_CreateArray();
	body = cJSON_Parse("{\"finding\":true}");
	assert_true(schema_check(table, "office_review", body, "/findings",
	    errors));
	cJSON_Delete(body);
	body = cJSON_Parse("{\"title\":\"x\"}");
	assert_false(schema_check(table, "office_review", body, "/findings",
	    errors));
	cJSON_Delete(body);
	cJSON_Delete(errors);
}

static void
errors_have_an_end(void **state)
{
	cJSON	*body = cJSON_CreateObject(), *errors = cJSON_CreateArray();
	char	 name[300];
	int	 i;

	(void)state;
	for (i = 0; i < 500; i++) {
		snprintf(name, sizeof(name), "field%d", i);
		cJSON_AddNumberToObject(body, name, i);
	}
	memset(name, 0, sizeof(name));
	for (i = 0; i < 98; i++)
		strcat(name, "字");
	cJSON_AddNumberToObject(body, name, 1);
	assert_false(schema_check(table, "entry", body, "/body", errors));
	assert_int_equal(cJSON_GetArraySize(errors), SCHEMA_ERRORS_MAX);
	cJSON_Delete(body);
	cJSON_Delete(errors);
}

/* A long unknown name is cut between characters, not inside one. */
static void
pointer_stays_utf8(void **state)
{
	cJSON		*body, *errors;
	char		 name[700];
	const char	*p;
	int		 i, shift;

	(void)state;
	for (shift = 0; shift < 3; shift++) {
		memset(name, 0, sizeof(name));
		for (i = 0; i < shift; i++)
			strcat(name, "x");
		for (i = 0; i < 200; i++)
			strcat(name, "字");
		body = cJSON_CreateObject();
		errors = cJSON_CreateArray();
		cJSON_AddNumberToObject(body, name, 1);
		schema_check(table, "entry", body, "/body", errors);
		p = cJSON_GetObjectItem(cJSON_GetArrayItem(errors, 0),
		    "pointer")->valuestring;
		assert_true(strlen(p) < 256);
		assert_true(strlen(p) > 200);
		assert_int_equal((strlen(p) - strlen("/body/") - shift) % 3,
		    0);
		cJSON_Delete(body);
		cJSON_Delete(errors);
	}
}

static void
classified_clears_what_it_hides(void **state)
{
	cJSON	*body;
	char	*text;

	(void)state;
	body = cJSON_Parse("{\"classified\":true,\"title\":\"x\"}");
	schema_hide(table, body);
	text = cJSON_PrintUnformatted(body);
	assert_string_equal(text, "{\"classified\":true,\"title\":\"x\","
	    "\"story\":null,\"number\":null}");
	free(text);
	cJSON_Delete(body);

	body = cJSON_Parse("{\"classified\":false}");
	schema_hide(table, body);
	assert_int_equal(cJSON_GetArraySize(body), 1);
	cJSON_Delete(body);
}

static void
document_number_gives_its_keys(void **state)
{
	static const struct {
		const char	*body;
		const char	*want;	/* document_key, "null", "absent" */
	} numbers[] = {
		{ "{\"number\":\"渝委办发[2016]58号\"}",
		    "渝委办发〔2016〕58号" },
		{ "{\"number\":\"建办科函〔2021〕443号\"}",
		    "建办科函〔2021〕443号" },
		{ "{\"number\":\"没有文号\"}", "null" },
		{ "{\"number\":null}", "null" },
		{ "{\"title\":\"x\"}", "absent" },
	};
	const cJSON	*key;
	cJSON		*body, *derived;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		body = cJSON_Parse(numbers[i].body);
		derived = schema_derive(table, body);
		key = cJSON_GetObjectItem(derived, "document_key");
		assert_string_equal(key == NULL ? "absent" :
		    cJSON_IsNull(key) ? "null" : key->valuestring,
		    numbers[i].want);
		assert_int_equal(key != NULL,
		    cJSON_HasObjectItem(derived, "near_key"));
		cJSON_Delete(derived);
		cJSON_Delete(body);
	}
}

static void
text_is_counted_and_refused(void **state)
{
	char	bad[][8] = {
		"\xff", "\xc0\x80", "\xed\xa0\x80", "\xe4\xb8",
		"\xf4\x90\x80\x80", "\x80",
	};
	char	blank[][16] = {
		"", " \n\t", "\xc2\xa0", "　", "　 　\n", "\xe2\x80\x8d",
		"\xe2\xa0\x80", "\xe3\x85\xa4", "\xef\xb8\x8f",
	};
	char	fine[] = "1. 出台\r\n（一）推动", indent[] = "　　一是。 ";
	size_t	i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(schema_text_clean(bad[i], true),
		    SCHEMA_TEXT_UTF8);
	}
	for (i = 0; i < sizeof(blank) / sizeof(blank[0]); i++) {
		assert_true(schema_text_blank(blank[i]));
		assert_int_equal(schema_text_clean(blank[i], true),
		    SCHEMA_TEXT_OK);
		assert_string_equal(blank[i], "");
	}
	assert_int_equal(schema_text_clean(fine, true), SCHEMA_TEXT_OK);
	assert_string_equal(fine, "1. 出台\n（一）推动");
	assert_int_equal(schema_text_clean(indent, true), SCHEMA_TEXT_OK);
	assert_string_equal(indent, "　　一是。");
	assert_int_equal(schema_text_length(fine), 11);
	assert_int_equal(schema_text_length(""), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bodies_are_judged),
		cmocka_unit_test(details_name_field_and_rule),
		cmocka_unit_test(findings_belong_to_their_stage),
		cmocka_unit_test(errors_have_an_end),
		cmocka_unit_test(pointer_stays_utf8),
		cmocka_unit_test(classified_clears_what_it_hides),
		cmocka_unit_test(document_number_gives_its_keys),
		cmocka_unit_test(text_is_counted_and_refused),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
