/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "import_flaw.h"
#include "import_row.h"
#include "import_time.h"
#include "problem.h"
#include "schema.h"

static const struct field	*column_find(const struct field *,
				    enum import_purpose, const char *,
				    const struct field **);
static bool			 import_field(const struct field *,
				    enum import_purpose);
static bool			 unit_named(const struct import_table *);
static bool			 list_taken(const struct field *);
static void			 rows_add(const struct import_table *,
				    const struct grid_row *, cJSON *);
static void			 cell_add(const struct import_table *, size_t,
				    const char *, cJSON *, cJSON *,
				    const char **);
static const cJSON		*entry_words(const struct import_table *,
				    const struct field *);
static cJSON			*cell_value(const struct import_table *,
				    const struct field *, const char *);
static cJSON			*cell_list(const struct import_table *,
				    const struct field *, const char *);
static const char		*cell_word(const struct import_table *,
				    const struct field *, const char *);

/* Whose a line is: no field of a form, where it is who files. */
static const struct field	unit_column = {
	.name = "unit", .label = "填报单位", .type = FIELD_UNIT,
	.required = true,
	.hint = "这一行是哪个单位的：单位名称、简称或代码。",
};

enum import_purpose
import_purpose_of(const char *name)
{
	if (name != NULL && strcmp(name, "units") == 0)
		return (IMPORT_UNITS);
	if (name != NULL && strcmp(name, "migration") == 0)
		return (IMPORT_MIGRATION);

	return (IMPORT_OWN);
}

bool
import_table_init(struct import_table *table, const struct module *module,
    enum import_purpose purpose, const struct grid_row *head,
    const cJSON *words, char *why, size_t size)
{
	const struct field	*f;
	size_t			 i, k;

	(void)memset(table, 0, sizeof(*table));
	table->module = module;
	table->purpose = purpose;
	table->words = words;
	table->count = head->count;
	for (i = 0; i < head->count; i++) {
		f = column_find(module->form->fields, purpose,
		    head->cells[i], &table->rows[i]);
		if (f == NULL) {
			(void)snprintf(why, size, "表头“%s”不是“%s”的字段",
			    head->cells[i], module->label);
			return (false);
		}
		for (k = 0; k < i; k++) {
			if (table->columns[k] != f)
				continue;
			(void)snprintf(why, size, "表头“%s”重复",
			    head->cells[i]);
			return (false);
		}
		table->columns[i] = f;
		table->has_rows = table->has_rows || table->rows[i] != NULL;
		if (strcmp(f->name, "classified") == 0)
			table->has_classified = true;
	}
	if (purpose != IMPORT_OWN && !unit_named(table)) {
		(void)snprintf(why, size, "表头缺少“%s”，每行须写明单位",
		    unit_column.label);
		return (false);
	}

	return (true);
}

static bool
unit_named(const struct import_table *table)
{
	size_t	i;

	for (i = 0; i < table->count; i++)
		if (table->columns[i] == &unit_column)
			return (true);

	return (false);
}

/* Fields first, then the cells of lists of rows; rows says of which list. */
static const struct field *
column_find(const struct field *fields, enum import_purpose purpose,
    const char *head, const struct field **rows)
{
	const struct field	*f, *found;

	*rows = NULL;
	if (purpose != IMPORT_OWN && (strcmp(unit_column.label, head) == 0 ||
	    strcmp(unit_column.name, head) == 0))
		return (&unit_column);
	for (f = fields; f->name != NULL; f++)
		if ((strcmp(f->label, head) == 0 ||
		    strcmp(f->name, head) == 0) && import_field(f, purpose))
			return (f);
	for (f = fields; f->name != NULL; f++) {
		if (!list_taken(f))
			continue;
		found = column_find(f->fields, IMPORT_OWN, head, rows);
		if (found != NULL) {
			*rows = f;
			return (found);
		}
	}

	return (NULL);
}

static bool
list_taken(const struct field *f)
{
	return (f->type == FIELD_ROWS && !f->given && f->stage == NULL);
}

size_t
import_columns(const struct form *form, enum import_purpose purpose,
    const struct field **fields, const struct field **lists)
{
	const struct field	*f, *cell;
	size_t			 n = 0;

	if (purpose != IMPORT_OWN) {
		lists[n] = NULL;
		fields[n++] = &unit_column;
	}
	for (f = form->fields; f->name != NULL; f++) {
		if (n < GRID_COLUMNS && import_field(f, purpose)) {
			lists[n] = NULL;
			fields[n++] = f;
		}
		if (!list_taken(f))
			continue;
		for (cell = f->fields; cell->name != NULL; cell++) {
			if (n == GRID_COLUMNS ||
			    !import_field(cell, IMPORT_OWN))
				continue;
			lists[n] = f;
			fields[n++] = cell;
		}
	}

	return (n);
}

/*
 * True of what a cell can hold and the one who files fills in; of facts that
 * stand already also what was found of them.
 */
static bool
import_field(const struct field *f, enum import_purpose purpose)
{
	return (f->type != FIELD_FILES && f->type != FIELD_ROWS &&
	    !f->readonly && !f->given &&
	    (f->stage == NULL || purpose == IMPORT_MIGRATION));
}

static const char *
cell_of(const struct grid_row *row, size_t i)
{
	return (i < row->count ? row->cells[i] : "");
}

size_t
import_row_span(const struct import_table *table, const struct grid_row *rows,
    size_t count)
{
	const char	*cell;
	size_t		 n, i;

	for (n = 1; table->has_rows && n < count; n++)
		for (i = 0; i < table->count; i++) {
			cell = cell_of(&rows[n], i);
			if (table->rows[i] == NULL && cell[0] != '\0' &&
			    strcmp(cell, cell_of(&rows[0], i)) != 0)
				return (n);
		}

	return (table->has_rows ? n : 1);
}

/* The line's row of a list, without the key that its cells name. */
static cJSON *
row_of(const struct import_table *table, const struct grid_row *row,
    const struct field *list, const struct field **key, const char **keys)
{
	cJSON	*o = cJSON_CreateObject();
	size_t	 i;

	*key = NULL;
	for (i = 0; i < table->count; i++) {
		if (table->rows[i] != list || cell_of(row, i)[0] == '\0')
			continue;
		if (list->row_key != NULL && table->columns[i]->type ==
		    FIELD_UNIT && strcmp(list->row_key,
		    table->columns[i]->name) == 0) {
			*key = table->columns[i];
			*keys = row->cells[i];
			continue;
		}
		cJSON_AddItemToObject(o, table->columns[i]->name,
		    cell_value(table, table->columns[i], row->cells[i]));
	}

	return (o);
}

/* Adds what the line says of each list of rows: a row, or one for each unit. */
static void
rows_add(const struct import_table *table, const struct grid_row *row,
    cJSON *body)
{
	const struct field	*list, *key;
	const char		*keys = NULL;
	cJSON			*to, *one, *units, *unit, *copy;

	for (list = table->module->form->fields; list->name != NULL; list++) {
		if (list->type != FIELD_ROWS)
			continue;
		one = row_of(table, row, list, &key, &keys);
		if (one->child == NULL && key == NULL) {
			cJSON_Delete(one);
			continue;
		}
		to = cJSON_GetObjectItemCaseSensitive(body, list->name);
		if (to == NULL)
			to = cJSON_AddArrayToObject(body, list->name);
		if (key == NULL) {
			cJSON_AddItemToArray(to, one);
			continue;
		}
		units = cell_list(table, key, keys);
		cJSON_ArrayForEach(unit, units) {
			copy = cJSON_Duplicate(one, true);
			cJSON_AddItemToObject(copy, key->name,
			    cJSON_Duplicate(unit, true));
			cJSON_AddItemToArray(to, copy);
		}
		cJSON_Delete(units);
		cJSON_Delete(one);
	}
}

cJSON *
import_row_args(const struct import_table *table, const struct grid_row *row,
    size_t span, cJSON **errors)
{
	const struct field	*fields = table->module->form->fields;
	cJSON			*args, *body, *outer, *findings;
	const char		*stage = NULL;
	size_t			 i;

	args = cJSON_CreateObject();
	outer = cJSON_AddObjectToObject(args, "body");
	body = cJSON_AddObjectToObject(outer, "body");
	findings = cJSON_CreateObject();
	if (!table->has_classified)
		cJSON_AddFalseToObject(body, "classified");
	for (i = 0; i < table->count && i < row->count; i++)
		if (table->rows[i] == NULL && row->cells[i][0] != '\0')
			cell_add(table, i, row->cells[i], outer, findings,
			    &stage);
	for (i = 0; i < span; i++)
		rows_add(table, &row[i], body);
	*errors = cJSON_CreateArray();
	if (!schema_check(fields, "entry", body, "/body", *errors) ||
	    (stage != NULL && !schema_check(fields, stage, findings,
	    "/findings", *errors))) {
		import_flaw_words(fields, body, "/body", table->words,
		    *errors);
		import_flaw_words(fields, findings, "/findings", table->words,
		    *errors);
		cJSON_Delete(findings);
		cJSON_Delete(args);
		return (NULL);
	}
	cJSON_Delete(*errors);
	*errors = NULL;
	cJSON_AddItemToObject(args, "derived",
	    schema_derive(fields, body));
	cJSON_AddStringToObject(outer, "module", table->module->name);
	if (stage != NULL)
		cJSON_AddItemToObject(outer, "findings", findings);
	else
		cJSON_Delete(findings);

	return (args);
}

/* Puts a cell where it belongs: whose it is, what was found, or the filing. */
static void
cell_add(const struct import_table *table, size_t i, const char *cell,
    cJSON *outer, cJSON *findings, const char **stage)
{
	const struct field	*f = table->columns[i];
	cJSON			*to;

	if (f == &unit_column) {
		to = outer;
	} else if (f->stage != NULL) {
		to = findings;
		*stage = f->stage;
	} else {
		to = cJSON_GetObjectItemCaseSensitive(outer, "body");
	}
	cJSON_AddItemToObject(to, f->name, cell_value(table, f, cell));
}

/* What a link of that field may name: numbers by title. */
static const cJSON *
entry_words(const struct import_table *table, const struct field *f)
{
	if (f->entry_module == NULL)
		return (NULL);

	return (cJSON_GetObjectItemCaseSensitive(
	    cJSON_GetObjectItemCaseSensitive(table->words, "entries"),
	    f->entry_module));
}

/* A cell that does not look like its type stays a text: the form refuses it. */
static cJSON *
cell_value(const struct import_table *table, const struct field *f,
    const char *cell)
{
	const cJSON	*found;
	char		 time[IMPORT_TIME_MAX], *end;
	long		 n;

	if (import_time(f, cell, time))
		return (cJSON_CreateString(time));
	switch (f->type) {
	case FIELD_BOOLEAN:
		if (strcmp(cell, "是") == 0 || strcmp(cell, "true") == 0)
			return (cJSON_CreateTrue());
		if (strcmp(cell, "否") == 0 || strcmp(cell, "false") == 0)
			return (cJSON_CreateFalse());
		break;
	case FIELD_ENTRY:
		n = strtol(cell, &end, 10);
		if (*end == '\0' && n > 0)
			return (cJSON_CreateNumber((double)n));
		found = cJSON_GetObjectItemCaseSensitive(
		    entry_words(table, f), cell);
		if (found != NULL)
			return (cJSON_Duplicate(found, 1));
		break;
	case FIELD_CODES:
	case FIELD_UNITS:
		return (cell_list(table, f, cell));
	case FIELD_CODE:
	case FIELD_UNIT:
		return (cJSON_CreateString(cell_word(table, f, cell)));
	default:
		break;
	}

	return (cJSON_CreateString(cell));
}

/* Several in one cell: by semicolon or 、, of either width. */
static cJSON *
cell_list(const struct import_table *table, const struct field *f,
    const char *cell)
{
	static const char *const	marks[] = { ";", "；", "、", "\n" };
	const char			*p = cell, *next, *at;
	char				*word;
	cJSON				*list = cJSON_CreateArray();
	size_t				 i, skip;

	while (*p != '\0') {
		next = p + strlen(p);
		skip = 0;
		for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
			at = strstr(p, marks[i]);
			if (at != NULL && at < next) {
				next = at;
				skip = strlen(marks[i]);
			}
		}
		word = strndup(p, (size_t)(next - p));
		if (word != NULL && word[0] != '\0')
			cJSON_AddItemToArray(list, cJSON_CreateString(
			    cell_word(table, f, word)));
		free(word);
		p = next + skip;
	}

	return (list);
}

/* A unit or a code by the word people use; what is none stays as it is. */
static const char *
cell_word(const struct import_table *table, const struct field *f,
    const char *cell)
{
	const cJSON	*words, *found;

	if (f->type == FIELD_UNIT || f->type == FIELD_UNITS)
		words = cJSON_GetObjectItemCaseSensitive(table->words,
		    "units");
	else
		words = cJSON_GetObjectItemCaseSensitive(
		    cJSON_GetObjectItemCaseSensitive(table->words, "lists"),
		    f->code_list);
	found = cJSON_GetObjectItemCaseSensitive(words, cell);

	return (cJSON_IsString(found) ? found->valuestring : cell);
}

void
import_row_tell(cJSON *result, size_t line, const char *code,
    const char *detail, const cJSON *entry, cJSON *errors)
{
	const struct problem	*p = code == NULL ? NULL : problem_find(code);
	cJSON			*row, *list;

	list = cJSON_GetObjectItemCaseSensitive(result, "rows");
	row = cJSON_CreateObject();
	cJSON_AddItemToArray(list, row);
	cJSON_AddNumberToObject(row, "line", (double)line);
	cJSON_AddStringToObject(row, "status",
	    code == NULL ? "accepted" : "rejected");
	if (code != NULL)
		cJSON_AddStringToObject(row, "code", code);
	if (p != NULL && detail == NULL)
		detail = p->detail != NULL ? p->detail : p->title;
	if (detail != NULL)
		cJSON_AddStringToObject(row, "detail", detail);
	if (entry != NULL)
		cJSON_AddItemToObject(row, "id", cJSON_Duplicate(entry, 1));
	if (errors != NULL)
		cJSON_AddItemToObject(row, "errors", errors);
}
