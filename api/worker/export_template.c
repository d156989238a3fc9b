/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "export_template.h"

#define CHOICES		"可选值"	/* a sheet's name */
#define CHOICES_MAX	512
#define CHOICE_COLUMNS	26	/* A to Z */
#define NOTE_MAX	2048

/* A field that one of these is written in. */
struct choices {
	const char	*label;
	const char	*texts[CHOICES_MAX];
	size_t		 count;
};

static void		 note_make(const struct field *, const struct field *,
			    char [NOTE_MAX]);

static struct xlsx_column
			 column_of(const struct field *, const char *);
static void		 column_choices(struct xlsx_sheet *, size_t, size_t,
			    size_t);
static bool		 choices_write(struct xlsx *, const struct choices *,
			    size_t);
static size_t		 choices_of(const struct field *, const cJSON *,
			    const char **);
static bool		 about_write(struct xlsx *, const struct module *,
			    enum import_purpose, const cJSON *);
static void		 about_line(struct xlsx_sheet *, const struct field *,
			    const struct field *, const cJSON *);
static const char	*format_word(const struct field *);

bool
export_template_write(struct xlsx *xlsx, const struct module *module,
    enum import_purpose purpose, const cJSON *words)
{
	const struct field	*fields[GRID_COLUMNS], *lists[GRID_COLUMNS];
	struct xlsx_column	 columns[GRID_COLUMNS];
	struct choices		*all;
	struct xlsx_sheet	*s;
	char			 notes[GRID_COLUMNS][NOTE_MAX];
	size_t			 n, i, k = 0;
	bool			 ok;

	if (module == NULL)
		return (false);
	n = import_columns(module->form, purpose, fields, lists);
	if (n == 0)
		return (false);
	for (i = 0; i < n; i++) {
		note_make(fields[i], lists[i], notes[i]);
		columns[i] = column_of(fields[i], notes[i]);
	}
	s = xlsx_sheet_add(xlsx, module->label, columns, n);
	if (s == NULL)
		return (false);
	all = calloc(CHOICE_COLUMNS, sizeof(*all));
	for (i = 0; all != NULL && i < n && k < CHOICE_COLUMNS; i++) {
		if (fields[i]->type != FIELD_CODE &&
		    fields[i]->type != FIELD_BOOLEAN)
			continue;
		all[k].label = fields[i]->label;
		all[k].count = choices_of(fields[i], words, all[k].texts);
		if (all[k].count == 0)
			continue;
		column_choices(s, i, k, all[k].count);
		k++;
	}
	ok = all != NULL && about_write(xlsx, module, purpose, words) &&
	    choices_write(xlsx, all, k);
	free(all);

	return (ok);
}

static struct xlsx_column
column_of(const struct field *f, const char *note)
{
	struct xlsx_column	c = { f->label, XLSX_LINE, 18, 0, note };

	if (f->type == FIELD_LONGTEXT)
		c.width = 40;
	else if (f->type == FIELD_TEXT || f->type == FIELD_UNITS)
		c.width = 26;

	return (c);
}

static void
note_make(const struct field *f, const struct field *list,
    char note[NOTE_MAX])
{
	(void)snprintf(note, NOTE_MAX, "%s%s%s\n%s\n%s",
	    list == NULL ? "" : "有几行写几行，第二行起只填这类栏目。",
	    f->required ? "必填。" : f->required_if.field != NULL ?
	    "视情况必填。" : "", format_word(f),
	    f->guidance == NULL ? "" : f->guidance,
	    f->hint == NULL ? "" : f->hint);
}

/* Offers what may be written there, of column at of the list of choices. */
static void
column_choices(struct xlsx_sheet *s, size_t column, size_t at, size_t count)
{
	char	range[80];

	(void)snprintf(range, sizeof(range), "=" CHOICES "!$%s$2:$%s$%zu",
	    xlsx_at(at).letters, xlsx_at(at).letters, count + 1);
	xlsx_choices(s, column, range);
}

/* A sheet of what may be written, a column a field. */
static bool
choices_write(struct xlsx *xlsx, const struct choices *all, size_t count)
{
	struct xlsx_column	 columns[CHOICE_COLUMNS];
	struct xlsx_sheet	*s;
	size_t			 i, row, most = 0;

	if (count == 0)
		return (true);
	for (i = 0; i < count; i++) {
		columns[i] = (struct xlsx_column){ all[i].label, XLSX_LINE,
		    26, 0, NULL };
		if (all[i].count > most)
			most = all[i].count;
	}
	s = xlsx_sheet_add(xlsx, CHOICES, columns, count);
	if (s == NULL)
		return (false);
	for (row = 0; row < most; row++) {
		for (i = 0; i < count; i++)
			if (row < all[i].count)
				xlsx_cell(s, i, all[i].texts[row]);
		xlsx_row_end(s);
	}

	return (true);
}

/* What may be written there, borrowed from the words. */
static size_t
choices_of(const struct field *f, const cJSON *words, const char **out)
{
	const cJSON	*list = NULL, *word;
	size_t		 n = 0;

	if (f->type == FIELD_BOOLEAN) {
		out[0] = "是";
		out[1] = "否";
		return (2);
	}
	if (f->type == FIELD_CODE || f->type == FIELD_CODES)
		list = cJSON_GetObjectItemCaseSensitive(
		    cJSON_GetObjectItemCaseSensitive(words, "lists"),
		    f->code_list);
	cJSON_ArrayForEach(word, list)
		if (n < CHOICES_MAX && cJSON_IsString(word))
			out[n++] = word->valuestring;

	return (n);
}

static bool
about_write(struct xlsx *xlsx, const struct module *module,
    enum import_purpose purpose, const cJSON *words)
{
	static const struct xlsx_column	columns[] = {
		{ "栏目", XLSX_LINE, 22, 0, NULL },
		{ "是否必填", XLSX_LINE, 12, 0, NULL },
		{ "写法", XLSX_LINES, 40, 0, NULL },
		{ "要求", XLSX_LINES, 60, 0, NULL },
		{ "可选值", XLSX_LINES, 60, 0, NULL },
	};
	const struct field	*fields[GRID_COLUMNS], *lists[GRID_COLUMNS];
	struct xlsx_sheet	*s;
	size_t			 n, i;

	s = xlsx_sheet_add(xlsx, "填写说明", columns, 5);
	if (s == NULL)
		return (false);
	n = import_columns(module->form, purpose, fields, lists);
	for (i = 0; i < n; i++)
		about_line(s, fields[i], lists[i], words);

	return (true);
}

static void
about_line(struct xlsx_sheet *s, const struct field *f,
    const struct field *list, const cJSON *words)
{
	const char	*choices[CHOICES_MAX];
	char		 text[16384];
	size_t		 n, i, len = 0;

	xlsx_cell(s, 0, f->label);
	xlsx_cell(s, 1, f->required ? "必填" : f->required_if.field != NULL ?
	    "视情况必填" : "选填");
	xlsx_cell(s, 2, format_word(f));
	(void)snprintf(text, sizeof(text), "%s%s%s%s",
	    list == NULL ? "" : "一件有几行就写几行，第二行起只填这类栏目。\n",
	    f->guidance == NULL ? "" : f->guidance,
	    f->guidance != NULL && f->hint != NULL ? "\n" : "",
	    f->hint == NULL ? "" : f->hint);
	xlsx_cell(s, 3, text);
	text[0] = '\0';
	n = choices_of(f, words, choices);
	for (i = 0; i < n && len + strlen(choices[i]) + 8 < sizeof(text); i++)
		len += (size_t)snprintf(text + len, sizeof(text) - len,
		    "%s%s", i == 0 ? "" : "、", choices[i]);
	xlsx_cell(s, 4, text);
	xlsx_row_end(s);
}

static const char *
format_word(const struct field *f)
{
	static const char *const	words[FIELD__MAX] = {
		[FIELD_TEXT] = "文字，一行",
		[FIELD_LONGTEXT] = "文字，可以分行",
		[FIELD_DATE] = "日期，如 2023-03-31",
		[FIELD_MONTH] = "月份，如 2023-03",
		[FIELD_DATETIME] = "日期和时间，如 2023-03-31 09:30",
		[FIELD_CODE] = "从可选值中选一个",
		[FIELD_CODES] = "从可选值中选，几个之间用“、”隔开",
		[FIELD_UNIT] = "单位名称或简称",
		[FIELD_UNITS] = "单位名称或简称，几个之间用“、”隔开",
		[FIELD_BOOLEAN] = "是或否",
		[FIELD_NUMBER] = "数字",
		[FIELD_PERIOD] = "期次，如 2023年第一季度",
		[FIELD_DOCUMENT_NUMBER] = "文号，如 渝府发〔2023〕1号",
		[FIELD_ENTRY] = "填报件编号",
	};

	return (words[f->type] == NULL ? "" : words[f->type]);
}
