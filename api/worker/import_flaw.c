/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "import_flaw.h"

#define WORD_SHOWN	120

static const cJSON	*value_at(const struct field *, const cJSON *,
			    const char *, const struct field **);
static bool		 named(const struct field *);
static int		 shown(const char *);
static void		 word_tell(cJSON *, const struct field *, const char *,
			    const cJSON *);

/*
 * A table names units and options by their words: the form, which knows codes
 * alone, would ask for one where no such word is.
 */
void
import_flaw_words(const struct field *fields, const cJSON *body,
    const char *prefix, const cJSON *words, cJSON *errors)
{
	const struct field	*f;
	const cJSON		*value;
	cJSON			*e;
	const char		*pointer, *code;
	size_t			 n = strlen(prefix);

	cJSON_ArrayForEach(e, errors) {
		code = cJSON_GetStringValue(
		    cJSON_GetObjectItemCaseSensitive(e, "code"));
		pointer = cJSON_GetStringValue(
		    cJSON_GetObjectItemCaseSensitive(e, "pointer"));
		if (code == NULL || strcmp(code, "format") != 0 ||
		    pointer == NULL || strncmp(pointer, prefix, n) != 0)
			continue;
		value = value_at(fields, body, pointer + n, &f);
		if (f != NULL && cJSON_IsString(value) && named(f))
			word_tell(e, f, value->valuestring, words);
	}
}

/* What a pointer of the form's check leads to, and the field that it is of. */
static const cJSON *
value_at(const struct field *fields, const cJSON *value, const char *pointer,
    const struct field **of)
{
	char	*copy = strdup(pointer), *token, *rest = NULL;

	*of = NULL;
	for (token = copy == NULL ? NULL : strtok_r(copy, "/", &rest);
	    token != NULL && value != NULL;
	    token = strtok_r(NULL, "/", &rest)) {
		if (cJSON_IsArray(value)) {
			value = cJSON_GetArrayItem(value,
			    (int)strtol(token, NULL, 10));
			continue;
		}
		*of = fields == NULL ? NULL : field_find(fields, token);
		fields = *of == NULL ? NULL : (*of)->fields;
		value = cJSON_GetObjectItemCaseSensitive(value, token);
	}
	free(copy);

	return (*of == NULL ? NULL : value);
}

static bool
named(const struct field *f)
{
	return (f->type == FIELD_UNIT || f->type == FIELD_UNITS ||
	    f->type == FIELD_CODE || f->type == FIELD_CODES);
}

/* How many bytes of a word are said: not all of it, and whole characters. */
static int
shown(const char *word)
{
	size_t	n = strlen(word);

	if (n > WORD_SHOWN)
		for (n = WORD_SHOWN;
		    ((unsigned char)word[n] & 0xc0) == 0x80; n--)
			;

	return ((int)n);
}

static void
word_tell(cJSON *e, const struct field *f, const char *word,
    const cJSON *words)
{
	const char	*ended;
	char		 detail[512];

	ended = cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(
	    cJSON_GetObjectItemCaseSensitive(words, "ended"), word));
	if (f->type == FIELD_CODE || f->type == FIELD_CODES)
		(void)snprintf(detail, sizeof(detail),
		    "“%s”中没有“%.*s”这一项", f->label, shown(word), word);
	else if (ended != NULL)
		(void)snprintf(detail, sizeof(detail),
		    "%s已不在填报单位之列", ended);
	else
		(void)snprintf(detail, sizeof(detail),
		    "没有“%.*s”这个单位", shown(word), word);
	cJSON_ReplaceItemInObjectCaseSensitive(e, "code",
	    cJSON_CreateString("not_listed"));
	cJSON_ReplaceItemInObjectCaseSensitive(e, "detail",
	    cJSON_CreateString(detail));
}
