/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "media.h"
#include "worker/csv.h"
#include "worker/import_row.h"
#include "worker/import_time.h"
#include "worker/sheet.h"

static bool
text_read(struct grid *g, const char *text)
{
	return (csv_read(g, text, strlen(text), NULL));
}

static bool
json_read(struct grid *g, const char *json)
{
	cJSON	*said = cJSON_Parse(json);
	bool	 ok = sheet_read(g, said);

	cJSON_Delete(said);

	return (ok);
}

/* One table, as a text file and as what rr-parse says of a workbook. */
static void
both_kinds_of_tables_are_one(void **state)
{
	struct grid	grids[2];
	size_t		i;

	(void)state;
	assert_true(text_read(&grids[0],
	    "\xef\xbb\xbf任务,责任单位\r\n\r\n\"清\"\"单\n一\",渝中区\r\n"));
	assert_true(json_read(&grids[1], "{\"problem\":null,\"rows\":"
	    "[[1,\"任务\",\"责任单位\"],[3,\"清\\\"单\\n一\",\"渝中区\"]]}"));
	for (i = 0; i < 2; i++) {
		assert_int_equal(grids[i].count, 2);
		assert_int_equal(grids[i].rows[0].line, 1);
		assert_int_equal(grids[i].rows[1].line, 3);
		assert_int_equal(grids[i].rows[1].count, 2);
		assert_string_equal(grids[i].rows[0].cells[1], "责任单位");
		assert_string_equal(grids[i].rows[1].cells[0], "清\"单\n一");
		assert_string_equal(grids[i].rows[1].cells[1], "渝中区");
		grid_release(&grids[i]);
		assert_null(grids[i].rows);
	}
}

static void
what_is_no_table_says_why(void **state)
{
	static const struct {
		const char	*said;
		const char	*words;
	} cases[] = {
		{ "{\"problem\":\"formula\",\"at\":\"C5\"}", "C5：是公式" },
		{ "{\"problem\":\"merged\",\"at\":\"B5:B7\"}",
		    "B5:B7：是合并单元格" },
		{ "{\"problem\":\"entity\"}", "工作簿里有 DTD" },
		{ "{\"problem\":\"bomb\"}", "工作簿解压后过大" },
		{ "{\"problem\":\"encrypted\"}", "工作簿加了密码" },
		{ "{\"problem\":\"no_sheet\",\"sheets\":[\"甲\",7,\"乙\"]}",
		    "工作簿里有几张工作表，没有一张以业务名称命名，不知道导入"
		    "哪一张（现有：甲、乙）" },
		{ "{\"problem\":\"too_complex\"}", "工作簿太复杂" },
		{ "{\"problem\":\"what\"}", "工作簿读不出来" },
		{ "{\"problem\":null,\"rows\":[]}", "表格是空的" },
		{ "{\"problem\":null,\"rows\":[[0,\"a\"]]}", "表格读不出来" },
		{ "{\"problem\":null,\"rows\":[[1,2]]}", "表格读不出来" },
		{ "{\"problem\":null,\"rows\":[[]]}", "表格读不出来" },
		{ "", "工作簿读不出来" },
	};
	struct grid	g;
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (json_read(&g, cases[i].said) ||
		    strncmp(g.problem, cases[i].words,
		    strlen(cases[i].words)) != 0)
			fail_msg("%s: %s", cases[i].said, g.problem);
		grid_release(&g);
	}
	assert_false(text_read(&g, "a,b\n\"c,d\n"));
	assert_string_equal(g.problem, "第 2 行：引号没有成对，或引号后还有文字");
	grid_release(&g);
	assert_false(text_read(&g, ""));
	assert_string_equal(g.problem, "表格是空的");
	grid_release(&g);
	assert_false(csv_read(&g, "a\0b", 3, NULL));
	grid_release(&g);
}

/* 模 in GB18030 is a letter of UTF-8, too: only who sends it can say. */
static void
a_table_is_read_in_the_encoding_that_it_says(void **state)
{
	static const struct {
		const char	*bytes;
		const char	*charset;
		const char	*want;	/* NULL: neither encoding */
	} cases[] = {
		{ "\xc4\xa3,\xc4\xa3", NULL, "\xc4\xa3" },
		{ "\xc4\xa3,\xc4\xa3", MEDIA_UTF8, "\xc4\xa3" },
		{ "\xc4\xa3,\xc4\xa3", MEDIA_GB, "模" },
		{ "\xb8\xc4\xb8\xef,a", NULL, "改革" },
		{ "\xb8\xc4\xb8\xef,a", MEDIA_UTF8, "改革" },
		{ "\xef\xbb\xbf改,a", MEDIA_GB, "改" },
		{ "\xff,a", MEDIA_GB, NULL },
	};
	struct grid	g;
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		if (csv_read(&g, cases[i].bytes, strlen(cases[i].bytes),
		    cases[i].charset) != (cases[i].want != NULL))
			fail_msg("%zu: %s", i, g.problem);
		if (cases[i].want != NULL)
			assert_string_equal(g.rows[0].cells[0],
			    cases[i].want);
		grid_release(&g);
	}
}

/* Each line has the cells of the first, but for empty ones at the end. */
static void
a_line_has_as_many_cells_as_the_heading(void **state)
{
	static const char	rule[] = "，表头有 2 列：每行的格数须与表头相同，"
	    "文字中有逗号的须用英文双引号括起";
	char			want[GRID_WHY], text[256] = "a,b\n";
	struct grid		g;
	int			i;

	(void)state;
	assert_true(text_read(&g, "a,b,,\r\n1,,,\r\n,\r\n1,2,\r\n1,2\r\n"
	    "\"1,2\",\"\"\r\n"));
	assert_int_equal(g.count, 6);
	for (i = 0; i < 6; i++)
		assert_int_equal(g.rows[i].count, 2);
	assert_string_equal(g.rows[1].cells[1], "");
	assert_string_equal(g.rows[5].cells[0], "1,2");
	grid_release(&g);

	assert_false(text_read(&g, "a,b\n1,2\n\n1,2,x\n1\n1,,2\n"));
	(void)snprintf(want, sizeof(want), "第 4 行有 3 格、第 5 行有 1 格、"
	    "第 6 行有 3 格%s", rule);
	assert_string_equal(g.problem, want);
	grid_release(&g);

	for (i = 0; i < 12; i++)
		(void)strcat(text, "1,2,3\n");
	assert_false(text_read(&g, text));
	assert_non_null(strstr(g.problem, "第 11 行有 3 格等共 12 行，表头"));
	assert_null(strstr(g.problem, "第 12 行"));
	assert_string_equal(g.problem + strlen(g.problem) - strlen(rule), rule);
	grid_release(&g);
}

/* More rows or columns than a table may have are never kept. */
static void
a_sheet_beyond_its_bounds_is_refused(void **state)
{
	cJSON		*said = cJSON_CreateObject(), *rows, *row;
	struct grid	 g;
	int		 i;

	(void)state;
	rows = cJSON_AddArrayToObject(said, "rows");
	row = cJSON_CreateArray();
	cJSON_AddItemToArray(rows, row);
	cJSON_AddItemToArray(row, cJSON_CreateNumber(1));
	for (i = 0; i < GRID_COLUMNS; i++)
		cJSON_AddItemToArray(row, cJSON_CreateString("x"));
	assert_true(sheet_read(&g, said));
	assert_int_equal(g.rows[0].count, GRID_COLUMNS);
	grid_release(&g);
	cJSON_AddItemToArray(row, cJSON_CreateString("x"));
	assert_false(sheet_read(&g, said));
	grid_release(&g);
	cJSON_DeleteItemFromArray(row, GRID_COLUMNS + 1);
	for (i = 0; i < GRID_ROWS; i++)
		cJSON_AddItemToArray(rows, cJSON_Duplicate(row, true));
	assert_true(sheet_read(&g, said));
	assert_int_equal(g.count, GRID_ROWS + 1);
	grid_release(&g);
	cJSON_AddItemToArray(rows, cJSON_Duplicate(row, true));
	assert_false(sheet_read(&g, said));
	assert_string_equal(g.problem, "行数超过 2000");
	grid_release(&g);
	cJSON_Delete(said);
}

static void
times_are_read_as_people_write_them(void **state)
{
	static const struct {
		enum field_type	 type;
		const char	*cell;
		const char	*want;	/* NULL: as it stands */
	} cases[] = {
		{ FIELD_DATE, "2023-03-31", "2023-03-31" },
		{ FIELD_DATE, "2023/3/1", "2023-03-01" },
		{ FIELD_DATE, "2023.3.31", "2023-03-31" },
		{ FIELD_DATE, "2023年3月31日", "2023-03-31" },
		{ FIELD_DATE, "2023年3月", "2023-03" },
		{ FIELD_DATE, "2023年", "2023" },
		{ FIELD_DATE, "2023", "2023" },
		{ FIELD_DATE, "2023/13/45", "2023-13-45" },
		{ FIELD_DATE, "45016", NULL },
		{ FIELD_DATE, "23/3/31", NULL },
		{ FIELD_DATE, "2023-03-31 09:30", NULL },
		{ FIELD_DATE, "2023-", NULL },
		{ FIELD_DATE, "2023-003-1", NULL },
		{ FIELD_DATE, "三月", NULL },
		{ FIELD_MONTH, "2023/3", "2023-03" },
		{ FIELD_DATETIME, "2023-03-31 9:30",
		    "2023-03-31T09:30:00+08:00" },
		{ FIELD_DATETIME, "2023年3月31日 09：30",
		    "2023-03-31T09:30:00+08:00" },
		{ FIELD_DATETIME, "2023-03-31T09:30:00+08:00", NULL },
		{ FIELD_DATETIME, "2023-03-31", NULL },
		{ FIELD_PERIOD, "2023年第一季度", "2023Q1" },
		{ FIELD_PERIOD, "2023年4季度", "2023Q4" },
		{ FIELD_PERIOD, "2023Q1", NULL },
		{ FIELD_PERIOD, "2023年第五季度", NULL },
		{ FIELD_TEXT, "2023/3/31", NULL },
	};
	struct field	f = { .name = "x" };
	char		out[IMPORT_TIME_MAX];
	size_t		i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		f.type = cases[i].type;
		if (import_time(&f, cases[i].cell, out) !=
		    (cases[i].want != NULL) || (cases[i].want != NULL &&
		    strcmp(out, cases[i].want) != 0))
			fail_msg("%s", cases[i].cell);
	}
}

/* What a template heads its columns with, a table may head its own with. */
static size_t
columns_understood(enum import_purpose purpose)
{
	const struct field	*fields[GRID_COLUMNS], *lists[GRID_COLUMNS];
	const struct module	*m;
	struct import_table	 table;
	struct grid_row		 head;
	char			 why[256];
	size_t			 k, seen = 0;

	for (m = module_all(); m->name != NULL; m++) {
		if (m->parent != NULL || !module_online(m))
			continue;
		head = (struct grid_row){ .line = 1 };
		head.count = import_columns(m->form, purpose, fields, lists);
		assert_true(head.count > 0);
		for (k = 0; k < head.count; k++)
			head.cells[k] = strdup(fields[k]->label);
		if (!import_table_init(&table, m, purpose, &head, NULL, why,
		    sizeof(why)))
			fail_msg("%s: %s", m->name, why);
		for (k = 0; k < head.count; k++) {
			assert_ptr_equal(table.columns[k], fields[k]);
			assert_ptr_equal(table.rows[k], lists[k]);
			free(head.cells[k]);
		}
		seen++;
	}

	return (seen);
}

static void
every_column_of_a_template_is_understood(void **state)
{
	(void)state;
	assert_true(columns_understood(IMPORT_OWN) >= 9);
	assert_true(columns_understood(IMPORT_UNITS) >= 9);
	assert_true(columns_understood(IMPORT_MIGRATION) >= 9);
}

/* Lines of other units name theirs, and what was found goes beside the body. */
static void
a_line_says_whose_it_is_and_what_was_found(void **state)
{
	const struct module	*m = module_find("pilot");
	struct import_table	 table;
	struct grid_row		 head = { .line = 1, .count = 3 };
	struct grid_row		 row = { .line = 2, .count = 3 };
	char			 why[256];
	cJSON			*args, *body, *errors, *words;

	(void)state;
	head.cells[0] = (char []){ "项目名称" };
	head.cells[1] = (char []){ "填报单位" };
	head.cells[2] = (char []){ "units_checked" };
	row.cells[0] = (char []){ "城市更新试点" };
	row.cells[1] = (char []){ "渝中区" };
	row.cells[2] = (char []){ "是" };
	words = cJSON_Parse("{\"units\": {\"渝中区\": \"U500103\"}}");
	assert_false(import_table_init(&table, m, IMPORT_OWN, &head, words, why,
	    sizeof(why)));
	assert_false(import_table_init(&table, m, IMPORT_UNITS, &head, words,
	    why, sizeof(why)));
	assert_true(import_table_init(&table, m, IMPORT_MIGRATION, &head, words,
	    why, sizeof(why)));
	args = import_row_args(&table, &row, 1, &errors);
	assert_non_null(args);
	body = cJSON_GetObjectItemCaseSensitive(args, "body");
	assert_string_equal("U500103", cJSON_GetStringValue(
	    cJSON_GetObjectItemCaseSensitive(body, "unit")));
	assert_true(cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(
	    cJSON_GetObjectItemCaseSensitive(body, "findings"),
	    "units_checked")));
	assert_null(cJSON_GetObjectItemCaseSensitive(
	    cJSON_GetObjectItemCaseSensitive(body, "body"), "unit"));
	assert_null(cJSON_GetObjectItemCaseSensitive(
	    cJSON_GetObjectItemCaseSensitive(body, "body"), "units_checked"));
	cJSON_Delete(args);
	row.cells[2] = (char []){ "也许" };
	assert_null(import_row_args(&table, &row, 1, &errors));
	assert_string_equal("/findings/units_checked", cJSON_GetStringValue(
	    cJSON_GetObjectItemCaseSensitive(cJSON_GetArrayItem(errors, 0),
	    "pointer")));
	cJSON_Delete(errors);
	head.count = row.count = 1;
	assert_false(import_table_init(&table, m, IMPORT_UNITS, &head, words,
	    why, sizeof(why)));
	assert_non_null(strstr(why, "填报单位"));
	cJSON_Delete(words);
}

/* The findings of a line of assigned tasks, as code and sentence. */
static void
line_found(const char *unit, const char *track, const char *code,
    const char *detail)
{
	const struct module	*m = module_find("demand_task");
	struct import_table	 table;
	struct grid_row		 head = { .line = 1, .count = 3 };
	struct grid_row		 row = { .line = 2, .count = 3 };
	char			 why[256];
	cJSON			*errors, *words;

	head.cells[0] = (char []){ "任务" };
	head.cells[1] = (char []){ "责任单位" };
	head.cells[2] = (char []){ "跑道" };
	row.cells[0] = (char []){ "建立清单" };
	row.cells[1] = strdup(unit);
	row.cells[2] = strdup(track);
	words = cJSON_Parse("{\"units\": {\"渝中\": \"U500103\"}, \"ended\": "
	    "{\"江北\": \"江北区\"}, \"lists\": {\"track\": "
	    "{\"教育\": \"education\"}}}");
	assert_true(import_table_init(&table, m, IMPORT_OWN, &head, words, why,
	    sizeof(why)));
	assert_null(import_row_args(&table, &row, 1, &errors));
	assert_int_equal(cJSON_GetArraySize(errors), 1);
	assert_string_equal(code, cJSON_GetStringValue(
	    cJSON_GetObjectItemCaseSensitive(errors->child, "code")));
	assert_string_equal(detail, cJSON_GetStringValue(
	    cJSON_GetObjectItemCaseSensitive(errors->child, "detail")));
	cJSON_Delete(errors);
	cJSON_Delete(words);
	free(row.cells[1]);
	free(row.cells[2]);
}

static void
a_word_that_names_nothing_is_said(void **state)
{
	char	detail[256], word[256] = "";
	int	i;

	(void)state;
	line_found("渝中、火星区", "教育", "not_listed", "没有“火星区”这个单位");
	line_found("渝中、江北", "教育", "not_listed",
	    "江北区已不在填报单位之列");
	line_found("渝中", "不存在", "not_listed",
	    "“跑道”中没有“不存在”这一项");
	/* A long word is cut between characters. */
	for (i = 0; i < 61; i++)
		(void)strcat(word, i == 0 ? "x" : "长");
	(void)snprintf(detail, sizeof(detail), "没有“%.118s”这个单位", word);
	line_found(word, "教育", "not_listed", detail);
}

int
main(void)
{
	const struct CMUnitTest	tests[] = {
		cmocka_unit_test(both_kinds_of_tables_are_one),
		cmocka_unit_test(what_is_no_table_says_why),
		cmocka_unit_test(a_table_is_read_in_the_encoding_that_it_says),
		cmocka_unit_test(a_line_has_as_many_cells_as_the_heading),
		cmocka_unit_test(a_sheet_beyond_its_bounds_is_refused),
		cmocka_unit_test(times_are_read_as_people_write_them),
		cmocka_unit_test(every_column_of_a_template_is_understood),
		cmocka_unit_test(a_line_says_whose_it_is_and_what_was_found),
		cmocka_unit_test(a_word_that_names_nothing_is_said),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
