/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "rational.h"
#include "schema_text.h"
#include "sjson_read.h"

static int	too_long_refuse(const struct sjson *, struct score_error *);
static void	type_names(int, char *, size_t);

int
sjson_refuse(const struct sjson *node, const char *code, const char *detail,
    struct score_error *error)
{
	char	pointer[sizeof(error->pointer)];

	sjson_pointer(node, pointer, sizeof(pointer));

	return (score_error_set(error, code, pointer, "%s", detail));
}

int
sjson_is(const struct sjson *node, int types, struct score_error *error)
{
	char	names[96], detail[128];

	if ((int)node->type & types)
		return (0);
	type_names(types, names, sizeof(names));
	(void)snprintf(detail, sizeof(detail), "类型应为%s", names);

	return (sjson_refuse(node, "type_wrong", detail, error));
}

struct sjson *
sjson_want(const struct sjson *object, const char *key, int types,
    struct score_error *error)
{
	struct sjson	*node;
	char		 detail[192];

	if ((node = sjson_get(object, key)) == NULL) {
		(void)snprintf(detail, sizeof(detail), "缺少“%s”", key);
		(void)sjson_refuse(object, "key_missing", detail, error);
		return (NULL);
	}

	return (sjson_is(node, types, error) == 0 ? node : NULL);
}

const char *
sjson_want_text(const struct sjson *object, const char *key,
    struct score_error *error)
{
	struct sjson	*node;

	if ((node = sjson_want(object, key, SJSON_STRING, error)) == NULL)
		return (NULL);
	if (schema_text_blank(node->text)) {
		(void)sjson_refuse(node, "text_invalid", "不能为空", error);
		return (NULL);
	}

	return (node->text);
}

int
sjson_known(const char *key, const char *const *keys)
{
	size_t	i;

	for (i = 0; keys[i] != NULL; i++)
		if (strcmp(keys[i], key) == 0)
			return (1);

	return (0);
}

int
sjson_only(const struct sjson *object, const char *const *keys,
    struct score_error *error)
{
	const struct sjson	*child;

	for (child = object->first; child != NULL; child = child->next)
		if (!sjson_known(child->key, keys))
			return (sjson_refuse(child, "key_unknown",
			    "不认识的键", error));

	return (0);
}

int
sjson_choice(const struct sjson *node, const char *const *texts,
    unsigned int *found, struct score_error *error)
{
	char		detail[256];
	size_t		len;
	unsigned int	i;

	if (sjson_is(node, SJSON_STRING, error) != 0)
		return (-1);
	for (i = 0; texts[i] != NULL; i++) {
		if (strcmp(texts[i], node->text) == 0) {
			*found = i;
			return (0);
		}
	}
	len = (size_t)snprintf(detail, sizeof(detail), "应为其中之一：");
	for (i = 0; texts[i] != NULL && len < sizeof(detail); i++)
		len += (size_t)snprintf(detail + len, sizeof(detail) - len,
		    "%s%s", i > 0 ? "、" : "", texts[i]);

	return (sjson_refuse(node, "value_unknown", detail, error));
}

int
sjson_rational(const struct sjson *node, int flags, mpq_t q,
    struct score_error *error)
{
	if (sjson_is(node, SJSON_NUMBER | SJSON_STRING, error) != 0)
		return (-1);
	if (node->type == SJSON_NUMBER && !(flags & SJSON_LITERAL) &&
	    strpbrk(node->text, ".eE") != NULL)
		return (sjson_refuse(node, "number_invalid", "数字只能是整数"
		    "；小数和分数请写成字符串，如 \"88.05\"、\"3/4\"",
		    error));
	if (strlen(node->text) > RATIONAL_TEXT_MAX)
		return (too_long_refuse(node, error));
	if (rational_parse(q, node->text) != 0)
		return (sjson_refuse(node, "number_invalid",
		    "应为整数、小数或分数，如 12、\"88.05\"、\"3/4\"",
		    error));
	if ((flags & SJSON_POSITIVE) && mpq_sgn(q) < 0)
		return (sjson_refuse(node, "number_range", "不能为负数",
		    error));
	if ((flags & SJSON_WHOLE) && mpz_cmp_ui(mpq_denref(q), 1) != 0)
		return (sjson_refuse(node, "number_range", "应为整数", error));

	return (0);
}

static int
too_long_refuse(const struct sjson *node, struct score_error *error)
{
	char	detail[64];

	(void)snprintf(detail, sizeof(detail),
	    "数字太长，不超过 %d 个字符", RATIONAL_TEXT_MAX);

	return (sjson_refuse(node, "number_invalid", detail, error));
}

static void
type_names(int types, char *buf, size_t size)
{
	static const struct {
		enum sjson_type	 type;
		const char	*name;
	} names[] = {
		{ SJSON_OBJECT, "对象" },
		{ SJSON_ARRAY, "数组" },
		{ SJSON_STRING, "字符串" },
		{ SJSON_NUMBER, "数字" },
		{ SJSON_TRUE, "true" },
		{ SJSON_FALSE, "false" },
		{ SJSON_NULL, "null" },
	};
	size_t	i, len;

	len = 0;
	buf[0] = '\0';
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (((int)names[i].type & types) && len < size)
			len += (size_t)snprintf(buf + len, size - len,
			    "%s%s", len > 0 ? "或" : "", names[i].name);
}
