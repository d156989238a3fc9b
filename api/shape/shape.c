/* SPDX-License-Identifier: Apache-2.0 */

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "json.h"
#include "schema.h"
#include "schema_text.h"
#include "shape/shape.h"

#define POINTER_MAX	256
#define CODE_MAX	64
#define KEY_MAX		64	/* of a map, that is called by its name */

struct spot {
	const char	*pointer;
	cJSON		*errors;
	enum shape_use	 use;
};

static const struct {
	const char	*name;		/* "format" of OpenAPI, or NULL */
	const char	*pattern;
	const char	*meant;		/* Chinese */
} formats[SHAPE_FORMAT__MAX] = {
	[SHAPE_FREE] = { NULL, NULL, "文字" },
	[SHAPE_CODE] = { NULL, "^[A-Za-z0-9_-]{1,64}$", "代码" },
	[SHAPE_DATE] = { "date", NULL, "日期，如 2023-03-31" },
	[SHAPE_TIME] = { "date-time", NULL,
	    "带时区的时间，如 2023-03-31T09:30:00+08:00" },
	[SHAPE_PERIOD] = { NULL, "^[0-9]{4}(Q[1-4]|0[1-6]B)?$",
	    "期次，如 2023Q1" },
	[SHAPE_PHONE] = { NULL, "^[0-9]{11}$", "11位手机号" },
	[SHAPE_SHA256] = { NULL, "^[0-9a-f]{64}$", "64位十六进制摘要" },
	[SHAPE_DECIMAL] = { NULL, "^-?[0-9]+(\\.[0-9]+)?$", "小数" },
	[SHAPE_FRACTION] = { NULL, "^-?[0-9]+(/[0-9]+)?$", "分数" },
};

static void	value_check(const struct spot *, const struct shape *, cJSON *);

const char *
shape_format_pattern(enum shape_format f)
{
	return (formats[f].pattern);
}

/* The word that JSON Schema has for it, or NULL. */
const char *
shape_format_name(enum shape_format f)
{
	return (formats[f].name);
}

static const char *
label_of(const struct shape *s)
{
	if (s->label != NULL)
		return (s->label);

	return (s->name != NULL ? s->name : "");
}

static void
type_error(const struct spot *at, const struct shape *s, const char *meant)
{
	schema_error(at->errors, at->pointer, "type", "“%s”应为%s",
	    label_of(s), meant);
}

static bool
all_of(const char *s, const char *set, size_t min, size_t max)
{
	size_t	n = strspn(s, set);

	return (n >= min && n <= max && s[n] == '\0');
}

/* -?digits, then mark and more digits: once at most. */
static bool
number_like(const char *s, char mark)
{
	size_t	n;

	if (*s == '-')
		s++;
	if ((n = strspn(s, "0123456789")) == 0)
		return (false);
	s += n;
	if (*s == '\0')
		return (true);

	return (*s == mark && all_of(s + 1, "0123456789", 1, (size_t)-1));
}

static bool
period_like(const char *s)
{
	if (!all_of(s, "0123456789QB", 4, 7) ||
	    strspn(s, "0123456789") < 4)
		return (false);
	if (strlen(s) == 7)
		return (s[4] == '0' && s[5] >= '1' && s[5] <= '6' &&
		    s[6] == 'B');

	return (s[4] == '\0' || schema_period_valid(s));
}

static bool
format_fits(enum shape_format f, const char *s)
{
	switch (f) {
	case SHAPE_CODE:
		return (schema_code_valid(s, CODE_MAX));
	case SHAPE_DATE:
		return (schema_date_valid(s));
	case SHAPE_TIME:
		return (schema_datetime_valid(s));
	case SHAPE_PERIOD:
		return (period_like(s));
	case SHAPE_PHONE:
		return (all_of(s, "0123456789", 11, 11));
	case SHAPE_SHA256:
		return (all_of(s, "0123456789abcdef", 64, 64));
	case SHAPE_DECIMAL:
		return (number_like(s, '.'));
	case SHAPE_FRACTION:
		return (number_like(s, '/'));
	default:
		return (true);
	}
}

static bool
value_listed(const struct shape *s, const char *text)
{
	size_t	i;

	for (i = 0; s->values[i] != NULL; i++) {
		if (strcmp(s->values[i], text) == 0)
			return (true);
	}

	return (i == 0);
}

static void
text_check(const struct spot *at, const struct shape *s, cJSON *v)
{
	size_t	n;

	if (!cJSON_IsString(v)) {
		type_error(at, s, "文字");
		return;
	}
	if (at->use == SHAPE_REQUEST &&
	    schema_text_clean(v->valuestring, true) != SCHEMA_TEXT_OK) {
		schema_error(at->errors, at->pointer, "control_character",
		    "“%s”含有不可见的控制字符", label_of(s));
		return;
	}

	n = schema_text_length(v->valuestring);
	if (n == 0 && s->min > 0) {
		schema_error(at->errors, at->pointer, "too_short",
		    "请填写“%s”", label_of(s));
	} else if (n < (size_t)s->min) {
		schema_error(at->errors, at->pointer, "too_short",
		    "“%s”至少%ld字", label_of(s), s->min);
	} else if (s->max != 0 && n > (size_t)s->max) {
		schema_error(at->errors, at->pointer, "too_long",
		    "“%s”不能超过%ld字，现为%zu字", label_of(s), s->max, n);
	} else if (!format_fits(s->format, v->valuestring)) {
		schema_error(at->errors, at->pointer, "format",
		    "“%s”应为%s", label_of(s), formats[s->format].meant);
	} else if (!value_listed(s, v->valuestring)) {
		schema_error(at->errors, at->pointer, "not_listed",
		    "“%s”不在可选值之中", label_of(s));
	}
}

static void
secret_check(const struct spot *at, const struct shape *s, cJSON *v)
{
	if (!cJSON_IsString(v)) {
		type_error(at, s, "文字");
	} else if (v->valuestring[0] == '\0') {
		schema_error(at->errors, at->pointer, "too_short",
		    "请填写“%s”", label_of(s));
	} else if (strlen(v->valuestring) > (size_t)s->max) {
		schema_error(at->errors, at->pointer, "too_long",
		    "“%s”过长", label_of(s));
	}
}

static void
number_check(const struct spot *at, const struct shape *s, cJSON *v)
{
	double	d;

	if (!cJSON_IsNumber(v)) {
		type_error(at, s, "数字");
		return;
	}

	d = v->valuedouble;
	if (s->kind == SHAPE_INTEGER && (d != floor(d) ||
	    fabs(d) > JSON_INTEGER_MAX)) {
		type_error(at, s, "整数");
	} else if (d < (double)s->min && (s->min != 0 || s->max != 0)) {
		schema_error(at->errors, at->pointer, "out_of_range",
		    "“%s”不能小于%ld", label_of(s), s->min);
	} else if (s->max != 0 && d > (double)s->max) {
		schema_error(at->errors, at->pointer, "out_of_range",
		    "“%s”不能大于%ld", label_of(s), s->max);
	}
}

static bool
exact_like(const cJSON *v)
{
	if (cJSON_IsString(v))
		return (number_like(v->valuestring, '.') ||
		    number_like(v->valuestring, '/'));

	return (cJSON_IsNumber(v) && v->valuedouble == floor(v->valuedouble));
}

static const struct shape *
member_find(const struct shape *table, const char *name)
{
	for (; table->name != NULL; table++) {
		if (strcmp(table->name, name) == 0)
			return (table);
	}

	return (NULL);
}

static void
object_check(const struct spot *at, const struct shape *s, cJSON *v)
{
	const struct shape	*m;
	struct spot		 inner = *at;
	cJSON			*item;
	char			 pointer[POINTER_MAX];

	inner.pointer = pointer;
	for (m = s->of; m->name != NULL; m++) {
		if (m->optional ||
		    cJSON_GetObjectItemCaseSensitive(v, m->name) != NULL)
			continue;
		schema_pointer(pointer, sizeof(pointer), at->pointer,
		    m->name);
		schema_error(at->errors, pointer, "required",
		    "缺少“%s”", label_of(m));
	}
	cJSON_ArrayForEach(item, v) {
		schema_pointer(pointer, sizeof(pointer), at->pointer,
		    item->string);
		if ((m = member_find(s->of, item->string)) == NULL) {
			schema_error(at->errors, pointer, "unknown_field",
			    "没有“%s”这个字段",
			    pointer + strlen(at->pointer) + 1);
			continue;
		}
		value_check(&inner, m, item);
	}
}

static void
items_check(const struct spot *at, const struct shape *s, cJSON *v)
{
	struct spot	 inner = *at;
	struct shape	 of;
	cJSON		*item;
	char		 pointer[POINTER_MAX], index[16];
	int		 i = 0, n = cJSON_GetArraySize(v);

	if (n < s->min || (s->max != 0 && n > s->max)) {
		schema_error(at->errors, at->pointer,
		    n < s->min ? "too_few" : "too_many",
		    "“%s”应有%ld至%ld项，现为%d项", label_of(s), s->min,
		    s->max, n);
		return;
	}

	inner.pointer = pointer;
	cJSON_ArrayForEach(item, v) {
		of = *s->of;
		/* Without a label it is called by its key, or as the list. */
		if (of.label == NULL)
			of.label = s->kind == SHAPE_MAP &&
			    strlen(item->string) <= KEY_MAX ? item->string :
			    label_of(s);
		snprintf(index, sizeof(index), "%d", i++);
		schema_pointer(pointer, sizeof(pointer), at->pointer,
		    s->kind == SHAPE_MAP ? item->string : index);
		value_check(&inner, &of, item);
	}
}

static void
value_check(const struct spot *at, const struct shape *s, cJSON *v)
{
	if (s->kind == SHAPE_ANY || s->kind == SHAPE_FORM ||
	    (s->null && cJSON_IsNull(v)))
		return;

	switch (s->kind) {
	case SHAPE_TEXT:
		text_check(at, s, v);
		break;
	case SHAPE_SECRET:
		secret_check(at, s, v);
		break;
	case SHAPE_INTEGER:
	case SHAPE_NUMBER:
		number_check(at, s, v);
		break;
	case SHAPE_EXACT:
		if (!exact_like(v))
			type_error(at, s, "整数，或写成文字的小数、分数");
		break;
	case SHAPE_BOOLEAN:
		if (!cJSON_IsBool(v))
			type_error(at, s, "“是”或“否”（true 或 false）");
		break;
	case SHAPE_OBJECT:
		if (cJSON_IsObject(v))
			object_check(at, s, v);
		else
			type_error(at, s, "一组字段");
		break;
	case SHAPE_ARRAY:
	case SHAPE_MAP:
		if (s->kind == SHAPE_ARRAY ? cJSON_IsArray(v) :
		    cJSON_IsObject(v))
			items_check(at, s, v);
		else
			type_error(at, s, s->kind == SHAPE_ARRAY ? "列表" :
			    "一组字段");
		break;
	default:
		break;
	}
}

/*
 * Holds a value against its shape: every error goes to the array errors as
 * {pointer, code, detail}, pointers under prefix ("" for the whole body).
 * True if there was none.
 */
bool
shape_check(const struct shape *s, cJSON *value, const char *prefix,
    cJSON *errors, enum shape_use use)
{
	struct spot	at = { prefix, errors, use };
	int		before = cJSON_GetArraySize(errors);

	value_check(&at, s, value);

	return (cJSON_GetArraySize(errors) == before);
}
