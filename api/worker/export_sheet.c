/* SPDX-License-Identifier: Apache-2.0 */

#define _GNU_SOURCE	/* asprintf */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "export_sheet.h"

/* What every filing has; values are members of the record itself. */
static const struct field entry_columns[] = {
	{ .name = "id", .label = "填报件编号", .type = FIELD_NUMBER },
	{ .name = "module_label", .label = "业务", .type = FIELD_TEXT },
	{ .name = "unit", .label = "填报单位", .type = FIELD_UNIT },
	{ .name = "title", .label = "标题", .type = FIELD_LONGTEXT },
	{ .name = "subject", .label = "所属事项", .type = FIELD_LONGTEXT },
	{ .name = "period", .label = "期次", .type = FIELD_PERIOD },
	{ .name = "state_label", .label = "状态", .type = FIELD_TEXT },
	{ .name = "desk", .label = "在谁手里", .type = FIELD_TEXT },
	{ .name = "due", .label = "应报时限", .type = FIELD_DATE },
	{ .name = "filed_by", .label = "录入人", .type = FIELD_TEXT },
	{ .name = "created_at", .label = "录入时间",
	    .type = FIELD_DATETIME },
	{ .name = "updated_at", .label = "更新时间",
	    .type = FIELD_DATETIME },
	{ .name = NULL },
};

static const struct field fact_columns[] = {
	{ .name = "entry", .label = "填报件编号", .type = FIELD_NUMBER },
	{ .name = "unit", .label = "填报单位", .type = FIELD_UNIT },
	{ .name = "subject_title", .label = "所属事项",
	    .type = FIELD_LONGTEXT },
	{ .name = "period", .label = "期次", .type = FIELD_PERIOD },
	{ .name = "approved_at", .label = "通过时间",
	    .type = FIELD_DATETIME },
	{ .name = NULL },
};

/* What a fact counts for, where facts are counted. */
static const struct field class_columns[] = {
	{ .name = "tally_class", .label = "统计类别", .type = FIELD_TEXT },
	{ .name = NULL },
};

/* Which record a row belongs to. */
static const struct field owner_columns[] = {
	{ .name = "id", .label = "填报件编号", .type = FIELD_NUMBER },
	{ .name = "entry", .label = "填报件编号", .type = FIELD_NUMBER },
	{ .name = "unit", .label = "填报单位", .type = FIELD_UNIT },
	{ .name = "title", .label = "标题", .type = FIELD_LONGTEXT },
	{ .name = "subject_title", .label = "所属事项",
	    .type = FIELD_LONGTEXT },
	{ .name = "period", .label = "期次", .type = FIELD_PERIOD },
	{ .name = NULL },
};

static void		 columns_add(struct export_table *,
			    const struct field *, const struct field *,
			    enum export_of);
static bool		 column_wanted(const struct field *, enum export_of);
static bool		 table_open(struct export_book *, const char *);
static struct xlsx_column
			 column_of(const struct field *, bool);
static const cJSON	*value_of(const cJSON *, const struct field *);
static bool		 table_add(const struct export_book *,
			    struct export_table *, const cJSON *,
			    const cJSON *);
static void		 word_add(char **, const char *);
static const char	*period_word(const char *);
static const char	*word_of(const struct field *, const cJSON *,
			    const cJSON *, const cJSON *);
static const char	*link_word(const cJSON *, const cJSON *);

bool
export_book_init(struct export_book *book, struct xlsx *xlsx,
    enum export_of of, const struct module *module, const char *name,
    const cJSON *words)
{
	const struct field	*f = module == NULL ? NULL :
				    module->form->fields;
	struct export_table	*t = &book->tables[0];

	(void)memset(book, 0, sizeof(*book));
	book->xlsx = xlsx;
	book->words = words;
	book->named = of != EXPORT_ENTRIES;
	columns_add(t, of == EXPORT_ENTRIES ? entry_columns : fact_columns, f,
	    of);
	if (of == EXPORT_TALLY)
		columns_add(t, class_columns, NULL, of);
	columns_add(t, f, NULL, of);
	t->own = t->count;
	if (!table_open(book, name))
		return (false);
	for (; f != NULL && f->name != NULL; f++) {
		if (f->type != FIELD_ROWS || book->count > EXPORT_CHILDREN)
			continue;
		t = &book->tables[book->count];
		t->rows = f;
		columns_add(t, owner_columns, f->fields, of);
		t->own = t->count;
		columns_add(t, f->fields, NULL, of);
		if (!table_open(book, f->label))
			return (false);
	}

	return (true);
}

/* Of the common columns those that the form itself does not bring. */
static void
columns_add(struct export_table *t, const struct field *f,
    const struct field *form, enum export_of of)
{
	for (; f != NULL && f->name != NULL; f++)
		if (column_wanted(f, of) && t->count < EXPORT_COLUMNS &&
		    (form == NULL || field_find(form, f->name) == NULL))
			t->columns[t->count++] = f;
}

/*
 * Files are not in the ledger; an id and an entry are one number twice; what
 * is readonly nobody sees.
 */
static bool
column_wanted(const struct field *f, enum export_of of)
{
	if (f->type == FIELD_ROWS || f->readonly)
		return (false);
	if (of != EXPORT_ENTRIES)
		return (f->type != FIELD_FILES && strcmp(f->name, "id") != 0);

	return (strcmp(f->name, "entry") != 0 &&
	    strcmp(f->name, "subject_title") != 0);
}

static bool
table_open(struct export_book *book, const char *name)
{
	struct export_table	*t = &book->tables[book->count];
	struct xlsx_column	 columns[EXPORT_COLUMNS];
	size_t			 i;

	for (i = 0; i < t->count; i++)
		columns[i] = column_of(t->columns[i], book->named);
	t->sheet = xlsx_sheet_add(book->xlsx, name, columns, t->count);
	book->count++;

	return (t->sheet != NULL);
}

/* Named: what a field refers to is told by its title, not its number. */
static struct xlsx_column
column_of(const struct field *f, bool named)
{
	struct xlsx_column	c = { f->label, XLSX_LINE, 16, 0, NULL };

	if (f->type == FIELD_ENTRY && named) {
		c.kind = XLSX_LINES;
		c.width = 32;
		return (c);
	}
	switch (f->type) {
	case FIELD_LONGTEXT:
		c.kind = XLSX_LINES;
		c.width = f->max > 200 ? 48 : 32;
		break;
	case FIELD_TEXT:
	case FIELD_FILES:
	case FIELD_UNITS:
	case FIELD_CODES:
		c.kind = XLSX_LINES;
		c.width = f->max > 0 && f->max <= 20 ? 16 : 24;
		break;
	case FIELD_DATE:
		c.kind = XLSX_DATE;
		c.width = 12;
		break;
	case FIELD_DATETIME:
		c.kind = XLSX_TIME;
		break;
	case FIELD_NUMBER:
	case FIELD_ENTRY:
		c.kind = XLSX_NUMBER;
		c.width = 12;
		c.decimals = f->decimals;
		break;
	case FIELD_BOOLEAN:
		c.width = 10;
		break;
	default:
		c.kind = XLSX_LINES;
		break;
	}

	return (c);
}

size_t
export_book_column(const struct export_book *book, const char *name)
{
	const struct export_table	*t = &book->tables[0];
	size_t				 i;

	for (i = 0; i < t->count; i++)
		if (strcmp(t->columns[i]->name, name) == 0)
			return (i);

	return (EXPORT_COLUMNS);
}

bool
export_book_add(struct export_book *book, const cJSON *record)
{
	const cJSON	*rows, *row;
	size_t		 i;

	if (!table_add(book, &book->tables[0], record, NULL))
		return (false);
	for (i = 1; i < book->count; i++) {
		rows = value_of(record, book->tables[i].rows);
		cJSON_ArrayForEach(row, rows)
			if (!table_add(book, &book->tables[i], record, row))
				return (false);
	}

	return (true);
}

/*
 * A filing keeps its answers under body, files and findings under their own
 * names; a fact is flat.
 */
static const cJSON *
value_of(const cJSON *record, const struct field *f)
{
	static const char *const	places[] = {
		"body", "files", "findings",
	};
	const cJSON			*value;
	size_t				 i;

	value = cJSON_GetObjectItemCaseSensitive(record, f->name);
	for (i = 0; value == NULL && i < 3; i++)
		value = cJSON_GetObjectItemCaseSensitive(
		    cJSON_GetObjectItemCaseSensitive(record, places[i]),
		    f->name);

	return (value);
}

static bool
table_add(const struct export_book *book, struct export_table *t,
    const cJSON *record, const cJSON *row)
{
	const cJSON	*value;
	char		*text;
	size_t		 i;

	if (xlsx_rows(t->sheet) >= XLSX_ROWS_MAX)
		return (false);
	for (i = 0; i < t->count; i++) {
		value = i < t->own ? value_of(record, t->columns[i]) :
		    cJSON_GetObjectItemCaseSensitive(row,
		    t->columns[i]->name);
		text = export_text(t->columns[i], value, book->words,
		    cJSON_GetObjectItemCaseSensitive(record, "links"));
		xlsx_cell(t->sheet, i, text);
		free(text);
	}
	xlsx_row_end(t->sheet);

	return (true);
}

char *
export_text(const struct field *f, const cJSON *value, const cJSON *words,
    const cJSON *links)
{
	const cJSON	*item;
	char		*text = strdup("");

	if (cJSON_IsArray(value)) {
		/* The ledger's rows may be objects of one member. */
		cJSON_ArrayForEach(item, value)
			word_add(&text, word_of(f, cJSON_IsObject(item) ?
			    item->child : item, words, links));
	} else if (value != NULL && !cJSON_IsNull(value)) {
		word_add(&text, word_of(f, value, words, links));
	}

	return (text);
}

static void
word_add(char **text, const char *word)
{
	char	*both = NULL;

	if (word == NULL || *text == NULL)
		return;
	if (asprintf(&both, "%s%s%s", *text, **text == '\0' ? "" : "、",
	    word) < 0)
		abort();
	free(*text);
	*text = both;
}

/* Borrowed, or in a buffer until the next call. */
static const char *
word_of(const struct field *f, const cJSON *value, const cJSON *words,
    const cJSON *links)
{
	static _Thread_local char	number[64];
	const cJSON			*list = NULL, *word;
	const char			*named;

	if (cJSON_IsBool(value))
		return (cJSON_IsTrue(value) ? "是" : "否");
	if (f->type == FIELD_ENTRY && (named = link_word(links, value)) != NULL)
		return (named);
	if (cJSON_IsNumber(value)) {
		(void)snprintf(number, sizeof(number), "%.*f", f->decimals,
		    value->valuedouble);
		return (number);
	}
	if (!cJSON_IsString(value))
		return (NULL);
	if (f->type == FIELD_UNIT || f->type == FIELD_UNITS)
		list = cJSON_GetObjectItemCaseSensitive(words, "units");
	else if (f->type == FIELD_PERIOD)
		return (period_word(value->valuestring));
	else if (f->code_list != NULL)
		list = cJSON_GetObjectItemCaseSensitive(
		    cJSON_GetObjectItemCaseSensitive(words, "lists"),
		    f->code_list);
	word = cJSON_GetObjectItemCaseSensitive(list, value->valuestring);

	return (cJSON_IsString(word) ? word->valuestring :
	    value->valuestring);
}

/* NULL where nothing is known by that number. */
static const char *
link_word(const cJSON *links, const cJSON *value)
{
	const cJSON	*link, *id, *title;

	cJSON_ArrayForEach(link, links) {
		id = cJSON_GetObjectItemCaseSensitive(link, "id");
		title = cJSON_GetObjectItemCaseSensitive(link, "title");
		if (cJSON_IsNumber(value) && cJSON_IsNumber(id) &&
		    id->valuedouble == value->valuedouble)
			return (cJSON_IsString(title) ? title->valuestring :
			    NULL);
	}

	return (NULL);
}

/* 2023Q1: 2023年第一季度; 202302B: 2023年第二个双月; else as it is. */
static const char *
period_word(const char *period)
{
	static const char *const	ordinals[] = {
		"一", "二", "三", "四", "五", "六",
	};
	static _Thread_local char	word[48];
	size_t				n;

	n = strlen(period);
	if (n == 6 && period[4] == 'Q' && period[5] >= '1' && period[5] <= '4')
		(void)snprintf(word, sizeof(word), "%.4s年第%s季度", period,
		    ordinals[period[5] - '1']);
	else if (n == 7 && period[6] == 'B' && period[5] >= '1' &&
	    period[5] <= '6')
		(void)snprintf(word, sizeof(word), "%.4s年第%s个双月", period,
		    ordinals[period[5] - '1']);
	else
		return (period);

	return (word);
}
