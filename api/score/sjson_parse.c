/* SPDX-License-Identifier: Apache-2.0 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sjson.h"

#define CODE_NONE	UINT32_MAX

struct reader {
	const char		*begin;
	const char		*p;
	const char		*end;
	int			 depth;
	struct score_error	*error;
};

static int		 read_value(struct reader *, struct sjson *);
static int		 read_members(struct reader *, struct sjson *);
static int		 read_member(struct reader *, struct sjson *);
static int		 read_word(struct reader *, struct sjson *);
static int		 read_number(struct reader *, struct sjson *);
static char		*read_string(struct reader *, const struct sjson *);
static int		 read_escape(struct reader *, char **);
static uint32_t		 read_hex(struct reader *);
static size_t		 utf8_length(const char *, const char *);
static char		*utf8_put(char *, uint32_t);
static size_t		 skip_digits(struct reader *);
static void		 skip_space(struct reader *);
static int		 members_sort(struct reader *, struct sjson *);
static int		 key_order(const void *, const void *);
static int		 refuse(struct reader *, const struct sjson *,
			    const char *, const char *);

struct sjson *
sjson_parse(const char *text, size_t len, struct score_error *error)
{
	struct reader	 r;
	struct sjson	*root;
	int		 rc;

	r.begin = r.p = text;
	r.end = text + len;
	r.depth = 0;
	r.error = error;

	root = sjson_null();
	skip_space(&r);
	if ((rc = read_value(&r, root)) == 0) {
		skip_space(&r);
		if (r.p != r.end)
			rc = refuse(&r, NULL, "json_trailing",
			    "JSON 结束之后还有内容");
	}
	if (rc != 0) {
		sjson_free(root);
		return (NULL);
	}

	return (root);
}

/* node is an empty place, already hung into the tree, so errors can name it */
static int
read_value(struct reader *r, struct sjson *node)
{
	int	rc;

	if (r->p == r->end)
		return (refuse(r, node, "json_syntax", "JSON 不完整"));
	if (*r->p == '{' || *r->p == '[') {
		if (++r->depth > SJSON_DEPTH_MAX)
			return (refuse(r, node, "json_depth", "嵌套过深"));
		node->type = *r->p == '{' ? SJSON_OBJECT : SJSON_ARRAY;
		rc = read_members(r, node);
		r->depth--;
		return (rc);
	}
	if (*r->p == '"') {
		node->type = SJSON_STRING;
		return ((node->text = read_string(r, node)) ? 0 : -1);
	}
	if (*r->p == '-' || (*r->p >= '0' && *r->p <= '9'))
		return (read_number(r, node));

	return (read_word(r, node));
}

static int
read_members(struct reader *r, struct sjson *node)
{
	char	close;

	close = *r->p++ == '{' ? '}' : ']';
	skip_space(r);
	if (r->p < r->end && *r->p == close) {
		r->p++;
		return (0);
	}
	for (;;) {
		if (read_member(r, node) != 0)
			return (-1);
		skip_space(r);
		if (r->p == r->end || (*r->p != ',' && *r->p != close))
			return (refuse(r, node, "json_syntax",
			    "此处应为逗号或右括号"));
		if (*r->p++ == close)
			break;
		skip_space(r);
	}

	return (close == '}' ? members_sort(r, node) : 0);
}

static int
read_member(struct reader *r, struct sjson *node)
{
	struct sjson	*child;

	child = sjson_null();
	(void)sjson_append_take(node, child);
	if (node->type == SJSON_OBJECT) {
		if (r->p == r->end || *r->p != '"')
			return (refuse(r, node, "json_syntax",
			    "此处应为带双引号的键"));
		if ((child->key = read_string(r, node)) == NULL)
			return (-1);
		skip_space(r);
		if (r->p == r->end || *r->p != ':')
			return (refuse(r, child, "json_syntax",
			    "键后应为冒号"));
		r->p++;
		skip_space(r);
	}

	return (read_value(r, child));
}

static int
read_word(struct reader *r, struct sjson *node)
{
	static const struct {
		const char	*word;
		enum sjson_type	 type;
	} words[] = {
		{ "null", SJSON_NULL },
		{ "true", SJSON_TRUE },
		{ "false", SJSON_FALSE },
	};
	size_t	i, len;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		len = strlen(words[i].word);
		if ((size_t)(r->end - r->p) >= len &&
		    memcmp(r->p, words[i].word, len) == 0) {
			r->p += len;
			node->type = words[i].type;
			return (0);
		}
	}

	return (refuse(r, node, "json_syntax", "此处不是合法的 JSON 值"));
}

static int
read_number(struct reader *r, struct sjson *node)
{
	const char	*start;
	size_t		 whole;

	start = r->p;
	r->p += *r->p == '-';
	if (r->p < r->end && *r->p == '0') {
		r->p++;
		whole = 1;
	} else {
		whole = skip_digits(r);
	}
	if (whole == 0)
		return (refuse(r, node, "json_number", "数字写法有误"));
	if (r->p < r->end && *r->p == '.') {
		r->p++;
		if (skip_digits(r) == 0)
			return (refuse(r, node, "json_number",
			    "小数点后缺数字"));
	}
	if (r->p < r->end && (*r->p == 'e' || *r->p == 'E')) {
		r->p++;
		if (r->p < r->end && (*r->p == '+' || *r->p == '-'))
			r->p++;
		if (skip_digits(r) == 0)
			return (refuse(r, node, "json_number",
			    "指数部分缺数字"));
	}
	node->type = SJSON_NUMBER;
	node->text = score_copy(start, (size_t)(r->p - start));

	return (0);
}

/* At the opening quote; the text without quotes, or NULL with the error. */
static char *
read_string(struct reader *r, const struct sjson *node)
{
	const char	*close;
	char		*text, *q;
	size_t		 len;

	for (close = r->p + 1; close < r->end && *close != '"'; close++)
		if (*close == '\\')
			close++;
	if (close >= r->end) {
		(void)refuse(r, node, "json_syntax", "字符串没有结束");
		return (NULL);
	}

	/* No escape is shorter than what it stands for. */
	q = text = score_alloc((size_t)(close - r->p), 1);
	for (r->p++; r->p < close;) {
		if (*r->p == '\\') {
			if (read_escape(r, &q) == 0)
				continue;
		} else if ((len = utf8_length(r->p, close)) != 0) {
			memcpy(q, r->p, len);
			q += len;
			r->p += len;
			continue;
		}
		(void)refuse(r, node, "json_string",
		    "字符串含有非法字符或转义");
		free(text);
		return (NULL);
	}
	r->p++;
	*q = '\0';

	return (text);
}

static int
read_escape(struct reader *r, char **q)
{
	static const char	letter[] = "\"\\/bfnrt";
	static const char	plain[] = "\"\\/\b\f\n\r\t";
	const char		*found;
	uint32_t		 code, low;

	r->p++;
	if (*r->p != 'u') {
		if (*r->p == '\0' || (found = strchr(letter, *r->p)) == NULL)
			return (-1);
		*(*q)++ = plain[found - letter];
		r->p++;
		return (0);
	}
	r->p++;
	if ((code = read_hex(r)) == CODE_NONE || code == 0)
		return (-1);
	if (code >= 0xdc00 && code < 0xe000)
		return (-1);
	if (code >= 0xd800 && code < 0xdc00) {
		if (r->end - r->p < 2 || r->p[0] != '\\' || r->p[1] != 'u')
			return (-1);
		r->p += 2;
		low = read_hex(r);
		if (low == CODE_NONE || low < 0xdc00 || low >= 0xe000)
			return (-1);
		code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
	}
	*q = utf8_put(*q, code);

	return (0);
}

static uint32_t
read_hex(struct reader *r)
{
	static const char	digits[] = "0123456789abcdef";
	const char		*found;
	uint32_t		 code;
	int			 i;

	code = 0;
	for (i = 0; i < 4; i++, r->p++) {
		if (r->p >= r->end || *r->p == '\0')
			return (CODE_NONE);
		found = strchr(digits, *r->p >= 'A' && *r->p <= 'F' ?
		    *r->p - 'A' + 'a' : *r->p);
		if (found == NULL)
			return (CODE_NONE);
		code = code << 4 | (uint32_t)(found - digits);
	}

	return (code);
}

/* Bytes of the character at p, 0 if it is a control or bad UTF-8. */
static size_t
utf8_length(const char *p, const char *end)
{
	static const uint32_t	 least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char	*s;
	uint32_t		 code;
	size_t			 len, i;

	s = (const unsigned char *)p;
	if (s[0] < 0x80)
		return (s[0] >= 0x20);
	if (s[0] < 0xc2 || s[0] > 0xf4)
		return (0);
	len = s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : 4;
	if ((size_t)(end - p) < len)
		return (0);
	code = s[0] & (0x7fU >> len);
	for (i = 1; i < len; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return (0);
		code = code << 6 | (s[i] & 0x3fU);
	}
	if (code < least[len] || code > 0x10ffff ||
	    (code >= 0xd800 && code < 0xe000))
		return (0);

	return (len);
}

static char *
utf8_put(char *q, uint32_t code)
{
	if (code < 0x80) {
		*q++ = (char)code;
		return (q);
	}
	if (code < 0x800) {
		*q++ = (char)(0xc0 | code >> 6);
	} else {
		if (code < 0x10000) {
			*q++ = (char)(0xe0 | code >> 12);
		} else {
			*q++ = (char)(0xf0 | code >> 18);
			*q++ = (char)(0x80 | (code >> 12 & 0x3f));
		}
		*q++ = (char)(0x80 | (code >> 6 & 0x3f));
	}
	*q++ = (char)(0x80 | (code & 0x3f));

	return (q);
}

static size_t
skip_digits(struct reader *r)
{
	const char	*start;

	start = r->p;
	while (r->p < r->end && *r->p >= '0' && *r->p <= '9')
		r->p++;

	return ((size_t)(r->p - start));
}

static void
skip_space(struct reader *r)
{
	while (r->p < r->end && (*r->p == ' ' || *r->p == '\t' ||
	    *r->p == '\n' || *r->p == '\r'))
		r->p++;
}

/* Finds duplicates and makes sjson_get() a binary search. */
static int
members_sort(struct reader *r, struct sjson *node)
{
	struct sjson	*child;
	size_t		 i;

	node->sorted = score_alloc(node->count, sizeof(struct sjson *));
	i = 0;
	for (child = node->first; child != NULL; child = child->next)
		node->sorted[i++] = child;
	qsort(node->sorted, node->count, sizeof(struct sjson *), key_order);
	for (i = 1; i < node->count; i++)
		if (key_order(&node->sorted[i - 1], &node->sorted[i]) == 0)
			return (refuse(r, node->sorted[i], "key_duplicate",
			    "键重复出现"));

	return (0);
}

static int
key_order(const void *a, const void *b)
{
	const struct sjson	*const *left = a, *const *right = b;

	return (strcmp((*left)->key, (*right)->key));
}

static int
refuse(struct reader *r, const struct sjson *node, const char *code,
    const char *detail)
{
	char		 pointer[sizeof(r->error->pointer)];
	const char	*s, *line;
	size_t		 lines;

	lines = 1;
	line = r->begin;
	for (s = r->begin; s < r->p; s++) {
		if (*s == '\n') {
			lines++;
			line = s + 1;
		}
	}
	sjson_pointer(node, pointer, sizeof(pointer));

	return (score_error_set(r->error, code, pointer,
	    "第 %zu 行第 %zu 字节：%s", lines, (size_t)(r->p - line) + 1,
	    detail));
}
