/* SPDX-License-Identifier: Apache-2.0 */

#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "docno/docno.h"
#include "json.h"
#include "schema.h"
#include "schema_text.h"

/*
 * The shape of a body against a field table.  What may be missing, what a
 * code list holds, which units exist and every rule over several fields is
 * judged by the database at submission; a draft may lack anything.
 */

#define POINTER_MAX	256
#define CODE_MAX	32
#define ROW_ID_MAX	36

struct where {
	const struct field	*field;
	const char		*pointer;
	cJSON			*errors;
};

static void	table_check(const struct field *, const char *, cJSON *,
		    const char *, cJSON *);
static void	value_check(const struct where *, cJSON *);

/*
 * Appends {pointer, code, detail} to errors unless it is full.  The detail is
 * a Chinese sentence in printf form.
 */
void
schema_error(cJSON *errors, const char *pointer, const char *code,
    const char *fmt, ...)
{
	cJSON		*e;
	char		 detail[512];
	va_list		 ap;

	if (cJSON_GetArraySize(errors) >= SCHEMA_ERRORS_MAX)
		return;

	va_start(ap, fmt);
	/* NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized): it is started */
	vsnprintf(detail, sizeof(detail), fmt, ap);
	va_end(ap);

	e = cJSON_CreateObject();
	cJSON_AddStringToObject(e, "pointer", pointer);
	cJSON_AddStringToObject(e, "code", code);
	cJSON_AddStringToObject(e, "detail", detail);
	cJSON_AddItemToArray(errors, e);
}

/*
 * Writes prefix/key with the escapes of RFC 6901; a key from outside is cut
 * to fit, between characters.  size is at least 16.
 */
void
schema_pointer(char *out, size_t size, const char *prefix, const char *key)
{
	size_t		n;

	n = (size_t)snprintf(out, size, "%s/", prefix);
	if (n > size - 8)
		n = size - 8;
	for (; *key != '\0' && n < size - 8; key++) {
		if (*key == '~' || *key == '/') {
			out[n++] = '~';
			out[n++] = *key == '~' ? '0' : '1';
		} else {
			out[n++] = *key;
		}
	}
	/* Never end inside a character: what follows would go on with it. */
	if (((unsigned char)*key & 0xc0) == 0x80) {
		while (((unsigned char)out[n - 1] & 0xc0) == 0x80)
			n--;
		n--;
	}
	out[n] = '\0';
}

static void
null_make(cJSON *value)
{
	cJSON_free(value->valuestring);
	value->valuestring = NULL;
	cJSON_Delete(value->child);
	value->child = NULL;
	value->type = (value->type & ~0xff) | cJSON_NULL;
}

static void
number_make(cJSON *value, double number)
{
	null_make(value);
	value->type = (value->type & ~0xff) | cJSON_Number;
	cJSON_SetNumberValue(value, number);
}

static void
type_error(const struct where *w, const char *meant)
{
	schema_error(w->errors, w->pointer, "type", "“%s”应为%s",
	    w->field->label, meant);
}

/* A cleaned string, or false: an error told, or blank and turned to null. */
static bool
string_take(const struct where *w, cJSON *value, bool lines)
{
	if (!cJSON_IsString(value)) {
		type_error(w, "文字");
		return (false);
	}

	switch (schema_text_clean(value->valuestring, lines)) {
	case SCHEMA_TEXT_OK:
		break;
	case SCHEMA_TEXT_LINES:
		schema_error(w->errors, w->pointer, "line_break",
		    "“%s”只能填写一行，不能换行", w->field->label);
		return (false);
	case SCHEMA_TEXT_CONTROL:
	case SCHEMA_TEXT_UTF8:
		schema_error(w->errors, w->pointer, "control_character",
		    "“%s”含有不可见的控制字符，请清除格式后重新粘贴",
		    w->field->label);
		return (false);
	}

	if (value->valuestring[0] == '\0') {
		null_make(value);
		return (false);
	}

	return (true);
}

/*
 * A draft may still be shorter than it must become; it may never be longer
 * than it can be stored.
 */
static void
text_check(const struct where *w, cJSON *value)
{
	size_t		n;

	if (!string_take(w, value, w->field->type == FIELD_LONGTEXT))
		return;

	n = schema_text_length(value->valuestring);
	if (n > (size_t)w->field->max) {
		schema_error(w->errors, w->pointer, "too_long",
		    "“%s”不能超过%d字，现为%zu字", w->field->label,
		    w->field->max, n);
	} else if (w->field->readonly &&
	    !schema_code_valid(value->valuestring, ROW_ID_MAX)) {
		schema_error(w->errors, w->pointer, "readonly",
		    "“%s”由系统编号，请原样送回或留空", w->field->label);
	}
}

static void
date_check(const struct where *w, cJSON *value)
{
	const char	*s;

	if (!string_take(w, value, false))
		return;

	s = value->valuestring;
	if (schema_date_valid(s) || ((w->field->coarse_allowed ||
	    w->field->type == FIELD_MONTH) && schema_month_valid(s)) ||
	    (w->field->coarse_allowed && schema_year_valid(s)))
		return;

	schema_error(w->errors, w->pointer, "format", "“%s”%s", w->field->label,
	    w->field->type == FIELD_MONTH ? "应为月份，如 2023-03" :
	    w->field->coarse_allowed ?
	    "应为真实的日期、月份或年份，如 2023-03-31、2023-03 或 2023" :
	    "应为真实的日期，如 2023-03-31");
}

static void
format_check(const struct where *w, cJSON *value)
{
	const char	*meant = NULL;
	const char	*s;

	if (!string_take(w, value, false))
		return;

	s = value->valuestring;
	if (w->field->type == FIELD_DATETIME && !schema_datetime_valid(s))
		meant = "带时区的时间，如 2023-03-31T09:30:00+08:00";
	else if (w->field->type == FIELD_PERIOD && !schema_period_valid(s))
		meant = "季度，如 2023Q1";
	else if ((w->field->type == FIELD_CODE ||
	    w->field->type == FIELD_UNIT) && !schema_code_valid(s, CODE_MAX))
		meant = "选项中的代码";
	if (meant != NULL) {
		schema_error(w->errors, w->pointer, "format", "“%s”应为%s",
		    w->field->label, meant);
	}
}

static void
boolean_check(const struct where *w, cJSON *value)
{
	if (!cJSON_IsBool(value))
		type_error(w, "“是”或“否”（true 或 false）");
}

/* Digits with at most that many decimals, no exponent, no leading zero. */
static bool
decimal_valid(const char *s, int decimals)
{
	size_t		n;

	if (*s == '-')
		s++;
	n = strspn(s, "0123456789");
	if (n == 0 || n > 9 || (n > 1 && s[0] == '0'))
		return (false);
	s += n;
	if (*s == '\0')
		return (true);
	if (*s != '.' || decimals == 0)
		return (false);
	n = strspn(s + 1, "0123456789");

	return (n >= 1 && n <= (size_t)decimals && s[n + 1] == '\0');
}

static void
number_check(const struct where *w, cJSON *value)
{
	const struct field	*f = w->field;
	char			 text[32];
	double			 v;

	if (cJSON_IsNumber(value) && fabs(value->valuedouble) < 1e9) {
		snprintf(text, sizeof(text), "%.*g", JSON_DIGITS_MAX,
		    value->valuedouble);
	} else if (cJSON_IsString(value)) {
		if (!string_take(w, value, false))
			return;
		snprintf(text, sizeof(text), "%s", value->valuestring);
		if (strlen(value->valuestring) >= sizeof(text))
			text[0] = '\0';
	} else {
		type_error(w, "数字");
		return;
	}

	if (!decimal_valid(text, f->decimals)) {
		schema_error(w->errors, w->pointer, "format",
		    "“%s”应为最多%d位小数的数字", f->label, f->decimals);
		return;
	}
	v = strtod(text, NULL);
	if (v < f->min || (f->max != 0 && v > f->max)) {
		schema_error(w->errors, w->pointer, "out_of_range",
		    "“%s”应在%d至%d之间，现为%s", f->label, f->min, f->max,
		    text);
		return;
	}
	number_make(value, v);
}

static void
entry_check(const struct where *w, cJSON *value)
{
	double		v;

	if (!cJSON_IsNumber(value)) {
		type_error(w, "填报件编号");
		return;
	}

	v = value->valuedouble;
	if (v < 1 || v > JSON_INTEGER_MAX || v != floor(v))
		type_error(w, "填报件编号");
}

/* Arrays of codes or units: each well formed and named once. */
static void
list_check(const struct where *w, cJSON *value)
{
	cJSON		*item, *other;
	char		 pointer[POINTER_MAX], index[16];
	int		 i = 0;

	cJSON_ArrayForEach(item, value) {
		snprintf(index, sizeof(index), "%d", i++);
		schema_pointer(pointer, sizeof(pointer), w->pointer, index);
		if (!cJSON_IsString(item) ||
		    !schema_code_valid(item->valuestring, CODE_MAX)) {
			schema_error(w->errors, pointer, "format",
			    "“%s”第%d项应为选项中的代码", w->field->label, i);
			continue;
		}
		for (other = value->child; other != item;
		    other = other->next) {
			if (cJSON_IsString(other) && strcmp(
			    other->valuestring, item->valuestring) == 0)
				break;
		}
		if (other != item) {
			schema_error(w->errors, pointer, "duplicate",
			    "“%s”第%d项重复", w->field->label, i);
		}
	}
}

static bool
key_equal(const cJSON *a, const cJSON *b)
{
	if (cJSON_IsString(a) && cJSON_IsString(b))
		return (strcmp(a->valuestring, b->valuestring) == 0);

	return (cJSON_IsNumber(a) && cJSON_IsNumber(b) &&
	    a->valuedouble == b->valuedouble);
}

/* The row's key, a text or a number, stands in an earlier row as well. */
static void
row_key_check(const struct where *w, const cJSON *value, const cJSON *row,
    const char *pointer, int number)
{
	const struct field	*key;
	const cJSON		*mine, *theirs, *other;

	if (w->field->row_key == NULL)
		return;

	mine = cJSON_GetObjectItemCaseSensitive(row, w->field->row_key);
	key = field_find(w->field->fields, w->field->row_key);
	for (other = value->child; other != row; other = other->next) {
		theirs = cJSON_GetObjectItemCaseSensitive(other,
		    w->field->row_key);
		if (key_equal(mine, theirs)) {
			schema_error(w->errors, pointer, "duplicate",
			    "“%s”第%d行的“%s”与前面的行重复",
			    w->field->label, number, key->label);
			return;
		}
	}
}

static void
rows_check(const struct where *w, cJSON *value)
{
	cJSON		*row;
	char		 pointer[POINTER_MAX], index[16];
	int		 i = 0;

	cJSON_ArrayForEach(row, value) {
		snprintf(index, sizeof(index), "%d", i++);
		schema_pointer(pointer, sizeof(pointer), w->pointer, index);
		if (!cJSON_IsObject(row)) {
			schema_error(w->errors, pointer, "type",
			    "“%s”第%d行应为一组字段", w->field->label, i);
			continue;
		}
		table_check(w->field->fields, "entry", row, pointer,
		    w->errors);
		row_key_check(w, value, row, pointer, i);
	}
}

static void
array_check(const struct where *w, cJSON *value)
{
	int		n;

	if (!cJSON_IsArray(value)) {
		type_error(w, w->field->type == FIELD_ROWS ? "若干行" :
		    "若干选项");
		return;
	}

	n = cJSON_GetArraySize(value);
	if (n == 0) {
		null_make(value);
	} else if (w->field->max != 0 && n > w->field->max) {
		schema_error(w->errors, w->pointer, "too_many",
		    "“%s”最多%d项，现为%d项", w->field->label, w->field->max,
		    n);
	} else if (w->field->type == FIELD_ROWS) {
		rows_check(w, value);
	} else {
		list_check(w, value);
	}
}

static void
value_check(const struct where *w, cJSON *value)
{
	static void	(*const checks[FIELD__MAX])(const struct where *,
			    cJSON *) = {
		[FIELD_TEXT] = text_check,
		[FIELD_LONGTEXT] = text_check,
		[FIELD_DOCUMENT_NUMBER] = text_check,
		[FIELD_DATE] = date_check,
		[FIELD_MONTH] = date_check,
		[FIELD_DATETIME] = format_check,
		[FIELD_PERIOD] = format_check,
		[FIELD_CODE] = format_check,
		[FIELD_UNIT] = format_check,
		[FIELD_CODES] = array_check,
		[FIELD_UNITS] = array_check,
		[FIELD_ROWS] = array_check,
		[FIELD_BOOLEAN] = boolean_check,
		[FIELD_NUMBER] = number_check,
		[FIELD_ENTRY] = entry_check,
	};

	if (cJSON_IsNull(value))
		return;
	if (checks[w->field->type] == NULL) {
		schema_error(w->errors, w->pointer, "files_apart",
		    "“%s”是附件，请通过附件上传", w->field->label);
		return;
	}
	checks[w->field->type](w, value);
}

static void
table_check(const struct field *table, const char *stage, cJSON *body,
    const char *prefix, cJSON *errors)
{
	const struct field	*f;
	struct where		 w;
	cJSON			*value;
	char			 pointer[POINTER_MAX];

	cJSON_ArrayForEach(value, body) {
		schema_pointer(pointer, sizeof(pointer), prefix, value->string);
		f = field_find(table, value->string);
		if (f == NULL) {
			schema_error(errors, pointer, "unknown_field",
			    "没有“%s”这个字段", pointer + strlen(prefix) + 1);
			continue;
		}
		if (strcmp(f->stage != NULL ? f->stage : "entry",
		    stage) != 0) {
			schema_error(errors, pointer, "wrong_stage",
			    "“%s”不在本环节填写", f->label);
			continue;
		}
		w.field = f;
		w.pointer = pointer;
		w.errors = errors;
		value_check(&w, value);
	}
}

static void
hidden_check(const struct field *table, const cJSON *body, const char *prefix,
    cJSON *errors)
{
	const struct field	*f;
	const cJSON		*value;
	char			 pointer[POINTER_MAX];

	if (!cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(body,
	    "classified")))
		return;

	cJSON_ArrayForEach(value, body) {
		f = field_find(table, value->string);
		if (f == NULL || !f->hide_if_classified ||
		    cJSON_IsNull(value))
			continue;
		schema_pointer(pointer, sizeof(pointer), prefix, value->string);
		schema_error(errors, pointer, "classified",
		    "涉密事项不得在本系统填写“%s”，请线下报送", f->label);
	}
}

/*
 * Checks an object against the table and brings its values into stored form:
 * blank texts and empty lists become null, line ends LF, numbers numbers.
 * Fields of another stage than the one given ("entry", "office_review") are
 * refused.  Every error goes to the array errors with a JSON pointer under
 * prefix ("/body"); true if there was none.  The body must have come through
 * the strict JSON gate (valid UTF-8, no duplicate keys).
 */
bool
schema_check(const struct field *table, const char *stage, cJSON *body,
    const char *prefix, cJSON *errors)
{
	int		before = cJSON_GetArraySize(errors);

	if (!cJSON_IsObject(body)) {
		schema_error(errors, prefix, "type", "填报内容应为一组字段");
		return (false);
	}

	table_check(table, stage, body, prefix, errors);
	hidden_check(table, body, prefix, errors);

	return (cJSON_GetArraySize(errors) == before);
}

/*
 * Where a body says classified, adds a null for each field that a classified
 * matter must not carry, so that merging it into an older draft clears them.
 */
void
schema_hide(const struct field *table, cJSON *body)
{
	const struct field	*f;

	if (!cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(body,
	    "classified")))
		return;

	for (f = table; f->name != NULL; f++) {
		if (f->hide_if_classified && f->type != FIELD_FILES &&
		    cJSON_GetObjectItemCaseSensitive(body, f->name) == NULL)
			cJSON_AddNullToObject(body, f->name);
	}
}

/*
 * What is computed from a body beside it.  A 发文字号 gives document_key (its
 * canonical form) and near_key; both are null where nothing certain can be
 * read, and absent where the body does not speak of it.  The caller deletes
 * the object, which may be empty.
 */
cJSON *
schema_derive(const struct field *table, const cJSON *body)
{
	const struct field	*f;
	const cJSON		*value;
	struct docno		 number;
	cJSON			*out = cJSON_CreateObject();

	for (f = table; f->name != NULL; f++) {
		if (f->type != FIELD_DOCUMENT_NUMBER)
			continue;
		value = cJSON_GetObjectItemCaseSensitive(body, f->name);
		if (value == NULL)
			continue;
		if (cJSON_IsString(value) &&
		    docno_parse(&number, value->valuestring)) {
			cJSON_AddStringToObject(out, "document_key",
			    number.canonical);
			cJSON_AddStringToObject(out, "near_key",
			    number.near_key);
		} else {
			cJSON_AddNullToObject(out, "document_key");
			cJSON_AddNullToObject(out, "near_key");
		}
	}

	return (out);
}
