/* SPDX-License-Identifier: Apache-2.0 */

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "json.h"

#define SYNTAX_DEPTH_MAX	512
#define NUMBER_TEXT_MAX	128	/* bytes of one number in a body */

struct scan {
	const unsigned char	*at;
	const unsigned char	*end;
	bool			 strict;	/* also the rules of a body */
	bool			 exact;		/* numbers among them */
	size_t			 depth_max;
	size_t			 depth;
	enum json_fault		 fault;
	bool			 object[SYNTAX_DEPTH_MAX];
};

static cJSON	*tree_parse(const char *, size_t, bool, struct json_error *);
static bool	scan_document(struct scan *);
static bool	scan_value(struct scan *, bool *);
static bool	scan_after(struct scan *, bool *);
static bool	scan_name(struct scan *);
static bool	scan_string(struct scan *);
static bool	scan_escape(struct scan *);
static bool	scan_hex(struct scan *, unsigned int *);
static bool	scan_utf8(struct scan *);
static bool	scan_number(struct scan *);
static bool	scan_digits(struct scan *);
static bool	scan_literal(struct scan *, const char *);
static void	scan_space(struct scan *);
static bool	scan_fail(struct scan *, enum json_fault);
static bool	number_holds(struct scan *, const unsigned char *, bool);
static size_t	number_digits(const char *);
static bool	names_once(const cJSON *);
static int	name_compare(const void *, const void *);

bool
json_valid(const char *text, size_t len, struct json_error *error)
{
	struct scan	s;

	memset(&s, 0, sizeof(s));
	s.at = (const unsigned char *)text;
	s.end = s.at + len;
	s.depth_max = SYNTAX_DEPTH_MAX;

	error->fault = JSON_FINE;
	error->offset = 0;
	if (scan_document(&s))
		return (true);

	error->fault = s.fault;
	error->offset = (size_t)(s.at - (const unsigned char *)text);
	return (false);
}

cJSON *
json_parse(const char *text, size_t len, struct json_error *error)
{
	return (tree_parse(text, len, true, error));
}

cJSON *
json_read(const char *text, size_t len, struct json_error *error)
{
	return (tree_parse(text, len, false, error));
}

const char *
json_fault_text(enum json_fault fault)
{
	switch (fault) {
	case JSON_FINE:
		return ("内容正确。");
	case JSON_ENCODING:
		return ("内容不是有效的 UTF-8 文本。");
	case JSON_DEPTH:
		return ("内容嵌套层次过深。");
	case JSON_DUPLICATE:
		return ("同一个对象里有重名的字段（大小写不同也算重名）。");
	case JSON_NUL:
		return ("文本中不能含有空字符。");
	case JSON_NUMBER:
		return ("数字超出可精确表示的范围，" JSON_DIGITS_WORDS "。");
	case JSON_MEMORY:
		return ("内容过大，暂时无法处理。");
	case JSON_SYNTAX:
		break;
	}

	return ("内容不是有效的 JSON。");
}

const char *
json_text(const cJSON *object, const char *name)
{
	return (cJSON_GetStringValue(
	    cJSON_GetObjectItemCaseSensitive(object, name)));
}

const char *
json_words(const cJSON *object, const char *name)
{
	const char	*text = json_text(object, name);

	return (text != NULL ? text : "");
}

const cJSON *
json_object(const cJSON *object, const char *name)
{
	const cJSON	*item;

	item = cJSON_GetObjectItemCaseSensitive(object, name);
	return (cJSON_IsObject(item) ? item : NULL);
}

static cJSON *
tree_parse(const char *text, size_t len, bool exact, struct json_error *error)
{
	struct scan	 s;
	cJSON		*tree;

	memset(&s, 0, sizeof(s));
	s.at = (const unsigned char *)text;
	s.end = s.at + len;
	s.depth_max = JSON_DEPTH_MAX;
	s.strict = true;
	s.exact = exact;

	error->fault = JSON_FINE;
	error->offset = 0;
	if (!scan_document(&s)) {
		error->fault = s.fault;
		error->offset = (size_t)(s.at - (const unsigned char *)text);
		return (NULL);
	}

	if ((tree = cJSON_ParseWithLength(text, len)) == NULL) {
		error->fault = JSON_MEMORY;
		return (NULL);
	}

	if (!names_once(tree)) {
		error->fault = JSON_DUPLICATE;
		cJSON_Delete(tree);
		return (NULL);
	}

	return (tree);
}

/* Values and what may follow them, without recursion: depth is data. */
static bool
scan_document(struct scan *s)
{
	bool	want_value;

	want_value = true;
	do {
		scan_space(s);
		if (want_value ? !scan_value(s, &want_value) :
		    !scan_after(s, &want_value))
			return (false);
	} while (want_value || s->depth > 0);

	scan_space(s);
	return (s->at == s->end || scan_fail(s, JSON_SYNTAX));
}

/* *open is set to whether another value must come first. */
static bool
scan_value(struct scan *s, bool *open)
{
	bool	object;

	*open = false;
	if (s->at == s->end)
		return (scan_fail(s, JSON_SYNTAX));

	switch (*s->at) {
	case '"':
		return (scan_string(s));
	case 't':
		return (scan_literal(s, "true"));
	case 'f':
		return (scan_literal(s, "false"));
	case 'n':
		return (scan_literal(s, "null"));
	case '{':
	case '[':
		break;
	default:
		return (scan_number(s));
	}

	if (s->depth == s->depth_max)
		return (scan_fail(s, JSON_DEPTH));

	object = *s->at++ == '{';
	s->object[s->depth++] = object;
	scan_space(s);
	if (s->at != s->end && *s->at == (object ? '}' : ']'))
		return (true);	/* scan_after() closes it */

	*open = true;
	return (!object || scan_name(s));
}

static bool
scan_after(struct scan *s, bool *open)
{
	bool	object;

	*open = false;
	object = s->object[s->depth - 1];
	if (s->at == s->end)
		return (scan_fail(s, JSON_SYNTAX));

	if (*s->at == (object ? '}' : ']')) {
		s->at++;
		s->depth--;
		return (true);
	}

	if (*s->at != ',')
		return (scan_fail(s, JSON_SYNTAX));

	s->at++;
	*open = true;
	scan_space(s);
	return (!object || scan_name(s));
}

static bool
scan_name(struct scan *s)
{
	if (s->at == s->end || *s->at != '"')
		return (scan_fail(s, JSON_SYNTAX));
	if (!scan_string(s))
		return (false);

	scan_space(s);
	if (s->at == s->end || *s->at != ':')
		return (scan_fail(s, JSON_SYNTAX));

	s->at++;
	return (true);
}

static bool
scan_string(struct scan *s)
{
	for (s->at++; s->at != s->end; ) {
		if (*s->at == '"') {
			s->at++;
			return (true);
		}
		if (*s->at < 0x20)
			return (scan_fail(s, JSON_SYNTAX));
		if (*s->at == '\\') {
			if (!scan_escape(s))
				return (false);
		} else if (*s->at < 0x80) {
			s->at++;
		} else if (!scan_utf8(s)) {
			return (scan_fail(s, JSON_ENCODING));
		}
	}

	return (scan_fail(s, JSON_SYNTAX));
}

static bool
scan_escape(struct scan *s)
{
	unsigned int	high, low;

	s->at++;
	if (s->at == s->end)
		return (scan_fail(s, JSON_SYNTAX));

	if (*s->at != 'u') {
		if (*s->at == '\0' || strchr("\"\\/bfnrt", *s->at) == NULL)
			return (scan_fail(s, JSON_SYNTAX));
		s->at++;
		return (true);
	}

	if (!scan_hex(s, &high))
		return (scan_fail(s, JSON_SYNTAX));
	if (high == 0 && s->strict)
		return (scan_fail(s, JSON_NUL));
	if (high < 0xd800 || high > 0xdfff)
		return (true);

	/* A pair or nothing: half of one is no character. */
	if (high > 0xdbff || s->end - s->at < 6 || *s->at != '\\')
		return (scan_fail(s, JSON_ENCODING));

	s->at++;
	if (*s->at != 'u' || !scan_hex(s, &low) || low < 0xdc00 ||
	    low > 0xdfff)
		return (scan_fail(s, JSON_ENCODING));

	return (true);
}

/* From the "u" of an escape. */
static bool
scan_hex(struct scan *s, unsigned int *out)
{
	int		i;
	unsigned char	c;

	if (s->end - s->at < 5)
		return (false);

	*out = 0;
	for (i = 1; i < 5; i++) {
		c = s->at[i];
		if (c >= '0' && c <= '9')
			*out = *out * 16 + (c - '0');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			*out = *out * 16 + ((c | 0x20) - 'a' + 10);
		else
			return (false);
	}

	s->at += 5;
	return (true);
}

/* One character of two to four bytes by RFC 3629: no overlong, no surrogate. */
static bool
scan_utf8(struct scan *s)
{
	size_t		n, i;
	unsigned int	code;
	unsigned char	c;

	c = *s->at;
	if (c >= 0xc2 && c <= 0xdf) {
		n = 2;
		code = c & 0x1f;
	} else if (c >= 0xe0 && c <= 0xef) {
		n = 3;
		code = c & 0x0f;
	} else if (c >= 0xf0 && c <= 0xf4) {
		n = 4;
		code = c & 0x07;
	} else {
		return (false);
	}

	if ((size_t)(s->end - s->at) < n)
		return (false);
	for (i = 1; i < n; i++) {
		if ((s->at[i] & 0xc0) != 0x80)
			return (false);
		code = code << 6 | (s->at[i] & 0x3f);
	}

	if ((n == 3 && code < 0x800) || (n == 4 && code < 0x10000) ||
	    (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff)
		return (false);

	s->at += n;
	return (true);
}

static bool
scan_number(struct scan *s)
{
	const unsigned char	*start;
	bool			 integer;

	start = s->at;
	integer = true;
	if (*s->at == '-')
		s->at++;
	if (s->at != s->end && *s->at == '0')
		s->at++;
	else if (!scan_digits(s))
		return (scan_fail(s, JSON_SYNTAX));

	if (s->at != s->end && *s->at == '.') {
		integer = false;
		s->at++;
		if (!scan_digits(s))
			return (scan_fail(s, JSON_SYNTAX));
	}

	if (s->at != s->end && (*s->at | 0x20) == 'e') {
		integer = false;
		s->at++;
		if (s->at != s->end && (*s->at == '+' || *s->at == '-'))
			s->at++;
		if (!scan_digits(s))
			return (scan_fail(s, JSON_SYNTAX));
	}

	return (!s->exact || number_holds(s, start, integer));
}

/* One or more. */
static bool
scan_digits(struct scan *s)
{
	const unsigned char	*start;

	start = s->at;
	while (s->at != s->end && *s->at >= '0' && *s->at <= '9')
		s->at++;

	return (s->at != start);
}

static bool
scan_literal(struct scan *s, const char *word)
{
	size_t	len;

	len = strlen(word);
	if ((size_t)(s->end - s->at) < len || memcmp(s->at, word, len) != 0)
		return (scan_fail(s, JSON_SYNTAX));

	s->at += len;
	return (true);
}

static void
scan_space(struct scan *s)
{
	while (s->at != s->end && (*s->at == ' ' || *s->at == '\t' ||
	    *s->at == '\n' || *s->at == '\r'))
		s->at++;
}

static bool
scan_fail(struct scan *s, enum json_fault fault)
{
	s->fault = fault;
	return (false);
}

/*
 * cJSON makes a double of what it reads and prints that double to 15 digits
 * or 17: 1e999 comes out as null, 1e-400 as 0, 2^53 - 1 as 2^53 - 2, without
 * a word.  Only a number that comes out as it went in may pass.
 */
static bool
number_holds(struct scan *s, const unsigned char *start, bool integer)
{
	double	value;
	char	text[NUMBER_TEXT_MAX];
	size_t	digits, len;

	len = (size_t)(s->at - start);
	if (len >= sizeof(text))
		return (scan_fail(s, JSON_NUMBER));

	memcpy(text, start, len);
	text[len] = '\0';
	value = fabs(strtod(text, NULL));
	digits = number_digits(text);
	if (digits > JSON_DIGITS_MAX || !isfinite(value) ||
	    (digits > 0 && value < DBL_MIN) ||
	    (integer && value > JSON_INTEGER_MAX))
		return (scan_fail(s, JSON_NUMBER));

	return (true);
}

/* From the first that is not 0 to the last; none in a zero. */
static size_t
number_digits(const char *text)
{
	size_t	n, zeros;

	n = zeros = 0;
	for (; *text != '\0' && (*text | 0x20) != 'e'; text++) {
		if (*text >= '1' && *text <= '9') {
			n += zeros + 1;
			zeros = 0;
		} else if (*text == '0' && n > 0) {
			zeros++;
		}
	}

	return (n);
}

/*
 * cJSON_GetObjectItem() finds "Role" when asked for "role", so names that
 * differ in case only count as the same.  Recursion ends at JSON_DEPTH_MAX.
 */
static bool
names_once(const cJSON *tree)
{
	const cJSON	*item;
	const char	**names;
	size_t		 n, i;
	bool		 once;

	n = 0;
	for (item = tree->child; item != NULL; item = item->next) {
		if (!names_once(item))
			return (false);
		n++;
	}

	if (!cJSON_IsObject(tree) || n < 2)
		return (true);
	if ((names = calloc(n, sizeof(*names))) == NULL)
		return (false);

	i = 0;
	cJSON_ArrayForEach(item, tree)
		names[i++] = item->string;
	qsort(names, n, sizeof(*names), name_compare);

	once = true;
	for (i = 1; i < n && once; i++)
		once = strcasecmp(names[i - 1], names[i]) != 0;

	free(names);
	return (once);
}

static int
name_compare(const void *a, const void *b)
{
	return (strcasecmp(*(const char *const *)a, *(const char *const *)b));
}
