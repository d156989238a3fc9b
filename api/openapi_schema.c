/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <string.h>

#include "openapi_schema.h"
#include "problem.h"
#include "shape/word.h"

#define NAME_MAX_LEN	80

static cJSON	*member_schema(const struct shape *, const char *, cJSON *);
static cJSON	*plain_schema(const struct shape *, cJSON *);

static cJSON *
type_new(const char *type, bool null)
{
	cJSON	*o = cJSON_CreateObject(), *a;

	if (!null) {
		cJSON_AddStringToObject(o, "type", type);
		return (o);
	}
	a = cJSON_AddArrayToObject(o, "type");
	cJSON_AddItemToArray(a, cJSON_CreateString(type));
	cJSON_AddItemToArray(a, cJSON_CreateString("null"));

	return (o);
}

static cJSON *
ref_new(const char *component)
{
	cJSON	*o = cJSON_CreateObject();
	char	 text[NAME_MAX_LEN + sizeof(OPENAPI_REF)];

	snprintf(text, sizeof(text), OPENAPI_REF "%s", component);
	cJSON_AddStringToObject(o, "$ref", text);

	return (o);
}

/* One of several schemas; consumes both, the second null's if wanted. */
static cJSON *
or_null_take(cJSON *schema, bool null)
{
	cJSON	*o, *a;

	if (!null)
		return (schema);
	o = cJSON_CreateObject();
	a = cJSON_AddArrayToObject(o, "anyOf");
	cJSON_AddItemToArray(a, schema);
	cJSON_AddItemToArray(a, type_new("null", false));

	return (o);
}

static void
bounds_add(cJSON *o, const char *low, const char *high, long min, long max)
{
	if (min != 0)
		cJSON_AddNumberToObject(o, low, (double)min);
	if (max != 0)
		cJSON_AddNumberToObject(o, high, (double)max);
}

static cJSON *
text_schema(const struct shape *s)
{
	cJSON		*o = type_new("string", s->null), *a;
	const char	*text;
	size_t		 i;

	if ((text = shape_format_name(s->format)) != NULL)
		cJSON_AddStringToObject(o, "format", text);
	if ((text = shape_format_pattern(s->format)) != NULL)
		cJSON_AddStringToObject(o, "pattern", text);
	if (s->kind == SHAPE_SECRET)
		cJSON_AddStringToObject(o, "format", "password");
	bounds_add(o, "minLength", "maxLength", s->min, s->max);
	if (s->values[0] == NULL)
		return (o);

	a = cJSON_AddArrayToObject(o, "enum");
	for (i = 0; s->values[i] != NULL; i++)
		cJSON_AddItemToArray(a, cJSON_CreateString(s->values[i]));
	if (s->null)
		cJSON_AddItemToArray(a, cJSON_CreateNull());

	return (o);
}

/* A double would not hold it: an integer, or a text that is exact. */
static cJSON *
exact_schema(const struct shape *s)
{
	cJSON	*o = cJSON_CreateObject(), *types;

	types = cJSON_AddArrayToObject(o, "type");
	cJSON_AddItemToArray(types, cJSON_CreateString("integer"));
	cJSON_AddItemToArray(types, cJSON_CreateString("string"));
	if (s->null)
		cJSON_AddItemToArray(types, cJSON_CreateString("null"));
	cJSON_AddStringToObject(o, "pattern",
	    "^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$");

	return (o);
}

static cJSON *
object_schema(const struct shape *s, cJSON *components)
{
	const struct shape	*m;
	cJSON			*o = type_new("object", false);
	cJSON			*properties, *required;

	properties = cJSON_AddObjectToObject(o, "properties");
	required = cJSON_CreateArray();
	for (m = s->of; m->name != NULL; m++) {
		cJSON_AddItemToObject(properties, m->name,
		    member_schema(m, s->component, components));
		if (!m->optional)
			cJSON_AddItemToArray(required,
			    cJSON_CreateString(m->name));
	}
	if (cJSON_GetArraySize(required) > 0)
		cJSON_AddItemToObject(o, "required", required);
	else
		cJSON_Delete(required);
	cJSON_AddFalseToObject(o, "additionalProperties");

	return (o);
}

/* A member's own label is what a refusal calls it; others have words. */
static cJSON *
member_schema(const struct shape *m, const char *of, cJSON *components)
{
	const struct shape_word	*word = shape_word(of, m->name);
	cJSON			*o = openapi_schema_shape(m, components);

	if (word == NULL)
		return (o);
	if (m->label == NULL)
		cJSON_AddStringToObject(o, "title", word->title);
	if (word->about != NULL)
		cJSON_AddStringToObject(o, "description", word->about);

	return (o);
}

/* Whatever form: the values of any module that is online. */
static cJSON *
any_form_schema(void)
{
	const struct module	*m;
	cJSON			*o = cJSON_CreateObject(), *a;
	char			 name[NAME_MAX_LEN];

	a = cJSON_AddArrayToObject(o, "anyOf");
	for (m = module_all(); m->name != NULL; m++) {
		if (!module_online(m))
			continue;
		snprintf(name, sizeof(name), "form.%s", m->name);
		cJSON_AddItemToArray(a, ref_new(name));
	}

	return (o);
}

static cJSON *
plain_schema(const struct shape *s, cJSON *components)
{
	cJSON	*o;

	switch (s->kind) {
	case SHAPE_TEXT:
	case SHAPE_SECRET:
		return (text_schema(s));
	case SHAPE_INTEGER:
	case SHAPE_NUMBER:
		o = type_new(s->kind == SHAPE_INTEGER ? "integer" : "number",
		    s->null);
		bounds_add(o, "minimum", "maximum", s->min, s->max);
		return (o);
	case SHAPE_EXACT:
		return (exact_schema(s));
	case SHAPE_BOOLEAN:
		return (type_new("boolean", s->null));
	case SHAPE_OBJECT:
		return (or_null_take(object_schema(s, components), s->null));
	case SHAPE_ARRAY:
		o = type_new("array", s->null);
		cJSON_AddItemToObject(o, "items",
		    openapi_schema_shape(s->of, components));
		bounds_add(o, "minItems", "maxItems", s->min, s->max);
		return (o);
	case SHAPE_MAP:
		o = type_new("object", s->null);
		cJSON_AddItemToObject(o, "additionalProperties",
		    openapi_schema_shape(s->of, components));
		return (o);
	case SHAPE_FORM:
		return (or_null_take(any_form_schema(), s->null));
	default:
		return (cJSON_CreateObject());
	}
}

/*
 * The schema of a shape.  A shape with a component name is put under it into
 * components, once, and referred to.
 */
cJSON *
openapi_schema_shape(const struct shape *s, cJSON *components)
{
	struct shape	 whole;
	cJSON		*o;

	if (s->component == NULL) {
		o = plain_schema(s, components);
	} else {
		if (!cJSON_HasObjectItem(components, s->component)) {
			/* Its place first: a shape may hold itself. */
			cJSON_AddNullToObject(components, s->component);
			whole = *s;
			whole.null = false;
			cJSON_ReplaceItemInObjectCaseSensitive(components,
			    s->component, plain_schema(&whole, components));
		}
		o = or_null_take(ref_new(s->component), s->null);
	}
	if (s->label != NULL)
		cJSON_AddStringToObject(o, "title", s->label);

	return (o);
}

static cJSON	*fields_schema(const struct field *);

static cJSON *
field_schema(const struct field *f)
{
	static const char *const	types[FIELD__MAX] = {
		[FIELD_CODES] = "array", [FIELD_UNITS] = "array",
		[FIELD_ROWS] = "array", [FIELD_BOOLEAN] = "boolean",
		[FIELD_NUMBER] = "number", [FIELD_ENTRY] = "integer",
	};
	const char			*type = types[f->type];
	cJSON				*o;

	o = type_new(type != NULL ? type : "string", true);
	cJSON_AddStringToObject(o, "title", f->label);
	if (f->guidance != NULL)
		cJSON_AddStringToObject(o, "description", f->guidance);
	if (f->code_list != NULL)
		cJSON_AddStringToObject(o, "x-code-list", f->code_list);
	if (type == NULL)
		bounds_add(o, "minLength", "maxLength", f->min, f->max);
	else if (strcmp(type, "array") == 0)
		bounds_add(o, "minItems", "maxItems", 0, f->max);
	else
		bounds_add(o, "minimum", "maximum", f->min, f->max);
	if (f->type == FIELD_ROWS) {
		cJSON_AddItemToObject(o, "items", fields_schema(f->fields));
	} else if (type != NULL && strcmp(type, "array") == 0) {
		cJSON_AddItemToObject(o, "items", type_new("string", false));
	} else if (f->type == FIELD_DATETIME) {
		cJSON_AddStringToObject(o, "format", "date-time");
	} else if (f->type == FIELD_DATE && !f->coarse_allowed) {
		cJSON_AddStringToObject(o, "format", "date");
	} else if (f->type == FIELD_DATE) {
		cJSON_AddStringToObject(o, "pattern",
		    "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
	} else if (f->type == FIELD_PERIOD) {
		cJSON_AddStringToObject(o, "pattern", "^[0-9]{4}Q[1-4]$");
	}

	return (o);
}

/* Nothing is required of a draft; x-required names what submission asks. */
static cJSON *
fields_schema(const struct field *table)
{
	const struct field	*f;
	cJSON			*o = type_new("object", false);
	cJSON			*properties, *required;

	properties = cJSON_AddObjectToObject(o, "properties");
	required = cJSON_AddArrayToObject(o, "x-required");
	for (f = table; f->name != NULL; f++) {
		if (f->type == FIELD_FILES)
			continue;
		cJSON_AddItemToObject(properties, f->name, field_schema(f));
		if (f->required)
			cJSON_AddItemToArray(required,
			    cJSON_CreateString(f->name));
	}
	cJSON_AddFalseToObject(o, "additionalProperties");

	return (o);
}

/* The values of a module's form; files travel apart. */
cJSON *
openapi_schema_form(const struct module *m)
{
	cJSON	*o = fields_schema(m->form->fields);

	cJSON_AddStringToObject(o, "title", m->label);

	return (o);
}

/* RFC 9457 with this program's members; code is one of problem.def. */
cJSON *
openapi_schema_problem(void)
{
	static const struct shape	fault[] = {
		{ .name = "pointer", .kind = SHAPE_TEXT },
		{ .name = "code", .kind = SHAPE_TEXT },
		{ .name = "detail", .kind = SHAPE_TEXT },
		{ .name = NULL },
	};
	static const struct shape	faults = {
		.kind = SHAPE_OBJECT, .of = fault,
	};
	static const struct shape	members[] = {
		{ .name = "type", .kind = SHAPE_TEXT },
		{ .name = "title", .kind = SHAPE_TEXT },
		{ .name = "status", .kind = SHAPE_INTEGER },
		{ .name = "detail", .kind = SHAPE_TEXT },
		{ .name = "instance", .kind = SHAPE_TEXT, .optional = true },
		{ .name = "code", .kind = SHAPE_TEXT },
		{ .name = "request_id", .kind = SHAPE_TEXT },
		{ .name = "errors", .kind = SHAPE_ARRAY, .of = &faults,
		    .optional = true },
		{ .name = NULL },
	};
	static const struct shape	whole = {
		.kind = SHAPE_OBJECT, .of = members,
	};
	const struct problem		*p;
	cJSON				*o, *codes;
	size_t				 i, n;

	o = openapi_schema_shape(&whole, NULL);
	cJSON_ReplaceItemInObjectCaseSensitive(o, "additionalProperties",
	    cJSON_CreateTrue());
	codes = cJSON_CreateArray();
	for (p = problem_all(&n), i = 0; i < n; i++)
		cJSON_AddItemToArray(codes, cJSON_CreateString(p[i].code));
	cJSON_AddItemToObject(cJSON_GetObjectItemCaseSensitive(
	    cJSON_GetObjectItemCaseSensitive(o, "properties"), "code"),
	    "enum", codes);

	return (o);
}
