/* SPDX-License-Identifier: Apache-2.0 */
/*
 * libFuzzer: a body of any module, put together from the fields of its form.
 * What is taken is in its stored form: taken again it is the same, and so it
 * is for the database.  What is refused says where and why, in text that can
 * be sent.
 */
#include <stdbool.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "fuzz.h"
#include "json.h"
#include "module.h"
#include "schema.h"

#define TEXT_MAX	1024

struct input {
	const uint8_t	*at;
	size_t		 left;
};

static cJSON	*value_build(struct input *, const struct field *, int);

static uint8_t
take(struct input *in)
{
	if (in->left == 0)
		return (0);
	in->left--;
	return (*in->at++);
}

/* Whatever the bytes, it is UTF-8: those above 127 stand for a character. */
static cJSON *
text_build(struct input *in)
{
	static const char *const	runes[] = {
		"\u00a0", "\u00ad", "\u1160", "\u200b", "\u2028", "\u202e",
		"\u2060", "\u3000", "\ufeff", "\xc2\x85", "\U00020bb7", "号",
		"〔", "〕", "发", "令", "２", "年", "é", "\ufffe",
	};
	char		 text[TEXT_MAX];
	const char	*rune;
	size_t		 count, n = 0;
	uint8_t		 b;

	for (count = take(in); count > 0 && in->left > 0; count--) {
		b = take(in);
		if (b == 0)
			continue;
		if (b < 0x80) {
			text[n++] = (char)b;
			continue;
		}
		rune = runes[b % (sizeof(runes) / sizeof(runes[0]))];
		memcpy(text + n, rune, strlen(rune));
		n += strlen(rune);
	}
	text[n] = '\0';

	return (cJSON_CreateString(text));
}

/* A text of which some field takes every one. */
static cJSON *
known_build(struct input *in)
{
	static const char *const	texts[] = {
		"2023-03-31", "2023-03", "2023", "2023-03-31T09:30:00+08:00",
		"2023Q1", "N4", "U500103", "88.05", "100", "-0", "0.00",
		"渝委办发[2016]58号", "建办科函〔2021〕443号", " a ",
	};

	return (cJSON_CreateString(
	    texts[take(in) % (sizeof(texts) / sizeof(texts[0]))]));
}

static cJSON *
object_build(struct input *in, const struct field *table, int depth)
{
	const struct field	*f;
	cJSON			*object = cJSON_CreateObject();
	size_t			 fields = 0, n;

	while (table[fields].name != NULL)
		fields++;
	for (n = take(in) % 32; n > 0 && in->left > 0; n--) {
		f = &table[take(in) % fields];
		if (cJSON_GetObjectItemCaseSensitive(object, f->name) == NULL)
			cJSON_AddItemToObject(object, f->name,
			    value_build(in, f, depth));
	}

	return (object);
}

static cJSON *
array_build(struct input *in, const struct field *f, int depth)
{
	cJSON	*array = cJSON_CreateArray();
	size_t	 n;

	for (n = take(in) % 8; n > 0; n--)
		cJSON_AddItemToArray(array, value_build(in, f, depth + 1));

	return (array);
}

static cJSON *
value_build(struct input *in, const struct field *f, int depth)
{
	static const double	 powers[] = { 1, 10, 100, 1e3, 1e9, 1e-9 };
	double			 number = 0;
	size_t			 bytes;
	uint8_t			 kind = take(in);

	switch (kind % 8) {
	case 0:
	case 1:
		return (text_build(in));
	case 2:
		for (bytes = take(in) % 7; bytes > 0; bytes--)
			number = number * 256 + take(in);
		number *= take(in) % 2 == 0 ? 1 : -1;
		return (cJSON_CreateNumber(number / powers[take(in) % 6]));
	case 3:
		return (cJSON_CreateBool(take(in) % 2));
	case 4:
		return (cJSON_CreateNull());
	case 5:
		if (depth < 2 && f->fields != NULL)
			return (object_build(in, f->fields, depth + 1));
		return (known_build(in));
	case 6:
		if (depth < 2)
			return (array_build(in, f, depth));
		return (text_build(in));
	default:
		return (known_build(in));
	}
}

static char *
sendable(const cJSON *tree)
{
	struct json_error	 error;
	char			*text;

	text = cJSON_PrintUnformatted(tree);
	check(text != NULL && json_valid(text, strlen(text), &error));

	return (text);
}

static void
refused_check(const cJSON *errors)
{
	const cJSON	*e;
	const char	*pointer;

	check(cJSON_GetArraySize(errors) <= SCHEMA_ERRORS_MAX);
	cJSON_ArrayForEach(e, errors) {
		pointer = json_words(e, "pointer");
		check(strncmp(pointer, "/body", strlen("/body")) == 0);
		check(*json_words(e, "code") != '\0');
		check(*json_words(e, "detail") != '\0');
	}
	cJSON_free(sendable(errors));
}

static void
taken_check(const struct field *table, cJSON *body)
{
	struct json_error	 error;
	cJSON			*again, *derived, *errors;
	char			*first, *second;

	first = sendable(body);
	again = json_parse(first, strlen(first), &error);
	check(again != NULL);
	errors = cJSON_CreateArray();
	check(schema_check(table, "entry", again, "/body", errors));
	check(cJSON_GetArraySize(errors) == 0);
	second = sendable(again);
	check(strcmp(first, second) == 0);

	schema_hide(table, again);
	cJSON_free(sendable(again));
	derived = schema_derive(table, again);
	cJSON_free(sendable(derived));

	cJSON_free(first);
	cJSON_free(second);
	cJSON_Delete(again);
	cJSON_Delete(derived);
	cJSON_Delete(errors);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input		 in = { data, size };
	const struct module	*modules = module_all();
	const struct field	*table;
	cJSON			*body, *errors;
	size_t			 count = 0;

	while (modules[count].name != NULL)
		count++;
	modules += take(&in) % count;
	if (!module_online(modules))
		return (0);
	table = modules->form->fields;
	body = object_build(&in, table, 0);
	errors = cJSON_CreateArray();

	if (schema_check(table, "entry", body, "/body", errors))
		taken_check(table, body);
	else
		refused_check(errors);

	cJSON_Delete(errors);
	cJSON_Delete(body);
	return (0);
}
