/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "import_row.h"
#include "schema.h"

static const struct field	*column_find(const struct field *,
				    const char *);
static const cJSON		*entry_words(const struct import_table *,
				    const struct field *);
static cJSON			*cell_value(const struct import_table *,
				    const struct field *, const char *);
static cJSON			*cell_list(const struct import_table *,
				    const struct field *, const char *);
static const char		*cell_word(const struct import_table *,
				    const struct field *, const char *);

bool
import_table_init(struct import_table *table, const struct module *module,
    const struct csv_row *head, const cJSON *words, char *why, size_t size)
{
	const struct field	*f;
	size_t			 i, k;

	(void)memset(table, 0, sizeof(*table));
	table->module = module;
	table->words = words;
	table->count = head->count;
	for (i = 0; i < head->count; i++) {
		f = column_find(module->form->fields, head->cells[i]);
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
		if (strcmp(f->name, "classified") == 0)
			table->has_classified = true;
	}

	return (true);
}

static const struct field *
column_find(const struct field *f, const char *head)
{
	for (; f->name != NULL; f++)
		if ((strcmp(f->label, head) == 0 ||
		    strcmp(f->name, head) == 0) && import_field(f))
			return (f);

	return (NULL);
}

bool
import_field(const struct field *f)
{
	return (f->type != FIELD_FILES && f->type != FIELD_ROWS &&
	    !f->readonly && !f->given && f->stage == NULL);
}

cJSON *
import_row_args(const struct import_table *table, const struct csv_row *row,
    cJSON **errors)
{
	cJSON	*args, *body, *outer;
	size_t	 i;

	body = cJSON_CreateObject();
	if (!table->has_classified)
		cJSON_AddFalseToObject(body, "classified");
	for (i = 0; i < table->count && i < row->count; i++)
		if (row->cells[i][0] != '\0')
			cJSON_AddItemToObject(body, table->columns[i]->name,
			    cell_value(table, table->columns[i],
			    row->cells[i]));
	*errors = cJSON_CreateArray();
	if (!schema_check(table->module->form->fields, "entry", body,
	    "/body", *errors)) {
		cJSON_Delete(body);
		return (NULL);
	}
	cJSON_Delete(*errors);
	*errors = NULL;
	args = cJSON_CreateObject();
	cJSON_AddItemToObject(args, "derived",
	    schema_derive(table->module->form->fields, body));
	outer = cJSON_AddObjectToObject(args, "body");
	cJSON_AddStringToObject(outer, "module", table->module->name);
	cJSON_AddItemToObject(outer, "body", body);

	return (args);
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
	char		*end;
	long		 n;

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
    const cJSON *entry, cJSON *errors)
{
	cJSON	*row, *list;

	list = cJSON_GetObjectItemCaseSensitive(result, "rows");
	row = cJSON_CreateObject();
	cJSON_AddItemToArray(list, row);
	cJSON_AddNumberToObject(row, "line", (double)line);
	cJSON_AddStringToObject(row, "status",
	    code == NULL ? "accepted" : "rejected");
	if (code != NULL)
		cJSON_AddStringToObject(row, "code", code);
	if (entry != NULL)
		cJSON_AddItemToObject(row, "id", cJSON_Duplicate(entry, 1));
	if (errors != NULL)
		cJSON_AddItemToObject(row, "errors", errors);
}
