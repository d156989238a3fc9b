/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "sheet.h"

/* A limit as it stands in its message. */
#define DIGITS_(n)	#n
#define DIGITS(n)	DIGITS_(n)

static bool	 sheet_refuse(struct grid *, const cJSON *);
static bool	 names_refuse(struct grid *, const cJSON *);
static size_t	 text_size(const cJSON *);
static bool	 row_take(struct grid *, const cJSON *, char **);

bool
sheet_read(struct grid *grid, const cJSON *said)
{
	const cJSON	*rows, *row;
	char		*text;
	int		 n;

	(void)memset(grid, 0, sizeof(*grid));
	rows = cJSON_GetObjectItemCaseSensitive(said, "rows");
	if (!cJSON_IsArray(rows))
		return (sheet_refuse(grid, said));
	n = cJSON_GetArraySize(rows);
	if (n == 0)
		return (grid_refuse(grid, "表格是空的"));
	if (n > GRID_ROWS + 1)
		return (grid_refuse(grid, "行数超过 %d", GRID_ROWS));
	grid->rows = calloc((size_t)n, sizeof(*grid->rows));
	grid->text = text = malloc(text_size(rows));
	if (grid->rows == NULL || text == NULL)
		return (grid_refuse(grid, "内存不足"));
	cJSON_ArrayForEach(row, rows)
		if (!row_take(grid, row, &text))
			return (grid_refuse(grid, "表格读不出来"));

	return (true);
}

static size_t
text_size(const cJSON *rows)
{
	const cJSON	*row, *cell;
	size_t		 size = 1;

	cJSON_ArrayForEach(row, rows)
		cJSON_ArrayForEach(cell, row)
			if (cJSON_IsString(cell))
				size += strlen(cell->valuestring) + 1;

	return (size);
}

/* [line, "cell", …] */
static bool
row_take(struct grid *grid, const cJSON *row, char **text)
{
	struct grid_row	*to = &grid->rows[grid->count];
	const cJSON	*cell = row->child;
	size_t		 len;

	if (!cJSON_IsNumber(cell) || cell->valuedouble < 1)
		return (false);
	to->line = (size_t)cell->valuedouble;
	while ((cell = cell->next) != NULL) {
		if (!cJSON_IsString(cell) || to->count == GRID_COLUMNS)
			return (false);
		len = strlen(cell->valuestring) + 1;
		(void)memcpy(*text, cell->valuestring, len);
		to->cells[to->count++] = *text;
		*text += len;
	}
	grid->count++;

	return (true);
}

/* What rr-parse found, for somebody who has the sheet before him. */
static bool
sheet_refuse(struct grid *grid, const cJSON *said)
{
	static const struct {
		const char	*code;
		const char	*words;
	} problems[] = {
		{ "damaged", "不是完整的 xlsx 工作簿，请用 Excel 或 WPS 打开后"
		    "另存为 xlsx 再上传" },
		{ "encrypted", "工作簿加了密码，请去掉密码后再上传" },
		{ "bomb", "工作簿解压后过大，没有打开。请只保留要导入的表" },
		{ "entity", "工作簿里有 DTD 或实体声明，不是办公软件生成的，"
		    "没有打开" },
		{ "merged", "是合并单元格，请取消合并，逐行填写" },
		{ "formula", "是公式，请复制后“选择性粘贴—数值”" },
		{ "error", "是错误值（如 #REF!），请改为要填的内容" },
		{ "rows", "行数超过 " DIGITS(GRID_ROWS) "，请分几次导入" },
		{ "columns", "列数超过 " DIGITS(GRID_COLUMNS) },
		{ "too_complex", "工作簿太复杂，没有读完。请把要导入的表复制到"
		    "新的工作簿" },
	};
	const char	*code, *at;
	size_t		 i;

	code = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(said,
	    "problem"));
	at = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(said,
	    "at"));
	if (code != NULL && strcmp(code, "no_sheet") == 0)
		return (names_refuse(grid, said));
	for (i = 0; i < sizeof(problems) / sizeof(problems[0]); i++)
		if (code != NULL && strcmp(code, problems[i].code) == 0)
			return (grid_refuse(grid, "%s%s%s",
			    at != NULL ? at : "", at != NULL ? "：" : "",
			    problems[i].words));

	return (grid_refuse(grid, "工作簿读不出来"));
}

static bool
names_refuse(struct grid *grid, const cJSON *said)
{
	const cJSON	*names, *name;
	char		 list[300] = "";
	size_t		 len = 0, n;

	names = cJSON_GetObjectItemCaseSensitive(said, "sheets");
	cJSON_ArrayForEach(name, names) {
		n = cJSON_IsString(name) ? strlen(name->valuestring) : 0;
		if (n == 0 || len + n + 4 > sizeof(list))
			continue;
		if (len > 0) {
			(void)memcpy(list + len, "、", 4);
			len += strlen("、");
		}
		(void)memcpy(list + len, name->valuestring, n + 1);
		len += n;
	}

	return (grid_refuse(grid, "工作簿里有几张工作表，没有一张以业务名称"
	    "命名，不知道导入哪一张（现有：%s）", list));
}
