/* SPDX-License-Identifier: Apache-2.0 */

#include <string.h>
#include <strings.h>

#include "field.h"

static const char *const type_names[FIELD__MAX] = {
	[FIELD_TEXT] = "text",
	[FIELD_LONGTEXT] = "longtext",
	[FIELD_DATE] = "date",
	[FIELD_MONTH] = "month",
	[FIELD_DATETIME] = "datetime",
	[FIELD_CODE] = "code",
	[FIELD_CODES] = "codes",
	[FIELD_UNIT] = "unit",
	[FIELD_UNITS] = "units",
	[FIELD_FILES] = "files",
	[FIELD_ROWS] = "rows",
	[FIELD_BOOLEAN] = "boolean",
	[FIELD_NUMBER] = "number",
	[FIELD_PERIOD] = "period",
	[FIELD_DOCUMENT_NUMBER] = "document_number",
	[FIELD_ENTRY] = "entry",
};

static cJSON	*field_json(const struct field *);

/* The word for a type as clients read it; "" for a value out of range. */
const char *
field_type_name(enum field_type type)
{
	if ((unsigned int)type >= FIELD__MAX)
		return ("");

	return (type_names[type]);
}

/* The row of that name (exact, case matters), or NULL. */
const struct field *
field_find(const struct field *table, const char *name)
{
	const struct field	*f;

	for (f = table; f->name != NULL; f++) {
		if (strcmp(f->name, name) == 0)
			return (f);
	}

	return (NULL);
}

/*
 * True if an attachment field takes files with that extension (without the
 * dot, any case).
 */
bool
field_accepts(const struct field *f, const char *extension)
{
	size_t		i;

	for (i = 0; f->accept[i] != NULL; i++) {
		if (strcasecmp(f->accept[i], extension) == 0)
			return (true);
	}

	return (false);
}

static void
text_add(cJSON *o, const char *key, const char *text)
{
	if (text == NULL)
		cJSON_AddNullToObject(o, key);
	else
		cJSON_AddStringToObject(o, key, text);
}

static void
bound_add(cJSON *o, const char *key, int value, bool known)
{
	if (known)
		cJSON_AddNumberToObject(o, key, value);
	else
		cJSON_AddNullToObject(o, key);
}

static cJSON *
list_json(const char *const *list, size_t max)
{
	cJSON	*a = cJSON_CreateArray();
	size_t	 i;

	for (i = 0; i < max && list[i] != NULL; i++)
		cJSON_AddItemToArray(a, cJSON_CreateString(list[i]));

	return (a);
}

static cJSON *
condition_json(const struct field_condition *c)
{
	cJSON	*o;

	if (c->field == NULL)
		return (cJSON_CreateNull());

	o = cJSON_CreateObject();
	cJSON_AddStringToObject(o, "field", c->field);
	cJSON_AddItemToObject(o, "in", list_json(c->in, FIELD_IN_MAX));
	text_add(o, "before", c->before);

	return (o);
}

static cJSON *
example_json(const struct field_example *e)
{
	cJSON	*o, *values;
	size_t	 i;

	o = cJSON_CreateObject();
	cJSON_AddStringToObject(o, "title", e->title);
	values = cJSON_AddObjectToObject(o, "values");
	for (i = 0; i < FIELD_CHIP_MAX && e->values[i].name != NULL; i++) {
		cJSON_AddStringToObject(values, e->values[i].name,
		    e->values[i].text);
	}

	return (o);
}

static void
shape_add(cJSON *o, const struct field *f)
{
	bool	bounded = f->min != 0 || f->max != 0;

	cJSON_AddStringToObject(o, "name", f->name);
	cJSON_AddStringToObject(o, "label", f->label);
	cJSON_AddStringToObject(o, "type", field_type_name(f->type));
	bound_add(o, "min", f->min, bounded);
	bound_add(o, "max", f->max, f->max != 0);
	bound_add(o, "decimals", f->decimals, f->type == FIELD_NUMBER);
	cJSON_AddBoolToObject(o, "required", f->required);
	cJSON_AddItemToObject(o, "required_if",
	    condition_json(&f->required_if));
	cJSON_AddBoolToObject(o, "hide_if_classified", f->hide_if_classified);
	cJSON_AddBoolToObject(o, "past", f->past);
	cJSON_AddBoolToObject(o, "coarse_allowed", f->coarse_allowed);
	cJSON_AddBoolToObject(o, "readonly", f->readonly);
	cJSON_AddBoolToObject(o, "given", f->given);
	cJSON_AddBoolToObject(o, "counted", f->counted);
	cJSON_AddBoolToObject(o, "compared", f->compared);
	cJSON_AddBoolToObject(o, "declaration", f->declaration);
	cJSON_AddBoolToObject(o, "on_sheet", f->on_sheet);
	cJSON_AddStringToObject(o, "stage",
	    f->stage != NULL ? f->stage : "entry");
}

static void
choice_add(cJSON *o, const struct field *f)
{
	text_add(o, "code_list", f->code_list);
	cJSON_AddItemToObject(o, "unit_kinds", f->unit_kinds[0] == NULL ?
	    cJSON_CreateNull() : list_json(f->unit_kinds, FIELD_LIST_MAX));
	text_add(o, "entry_module", f->entry_module);
	text_add(o, "entry_outcome", f->entry_outcome);
	text_add(o, "starts", f->starts);
	cJSON_AddBoolToObject(o, "others", f->others);
	cJSON_AddBoolToObject(o, "any_unit", f->any_unit);
	cJSON_AddItemToObject(o, "fields", f->fields == NULL ?
	    cJSON_CreateNull() : field_table_json(f->fields));
	text_add(o, "row_key", f->row_key);
	cJSON_AddItemToObject(o, "accept", f->accept[0] == NULL ?
	    cJSON_CreateNull() : list_json(f->accept, FIELD_LIST_MAX));
	bound_add(o, "max_files", f->max_files, f->max_files != 0);
}

static cJSON *
field_json(const struct field *f)
{
	const struct field_example	*e;
	cJSON				*o = cJSON_CreateObject();
	cJSON				*examples;

	shape_add(o, f);
	choice_add(o, f);
	text_add(o, "classified_label", f->classified_label);
	text_add(o, "guidance", f->guidance);
	text_add(o, "hint", f->hint);
	cJSON_AddItemToObject(o, "pattern_chips",
	    list_json(f->pattern_chips, FIELD_CHIP_MAX));
	examples = cJSON_AddArrayToObject(o, "examples");
	for (e = f->examples; e != NULL && e->title != NULL; e++)
		cJSON_AddItemToArray(examples, example_json(e));

	return (o);
}

/*
 * A table as the JSON array that clients get, every key present.  The caller
 * deletes it.  Short of memory the array lacks members: callers that store it
 * (build-time tools) run where that ends the program anyway.
 */
cJSON *
field_table_json(const struct field *table)
{
	const struct field	*f;
	cJSON			*a = cJSON_CreateArray();

	for (f = table; f->name != NULL; f++)
		cJSON_AddItemToArray(a, field_json(f));

	return (a);
}
