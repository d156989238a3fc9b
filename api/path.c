/* SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "path.h"

#define CODE_MAX	64
#define LIMIT_MAX	200

static int	hex_value(char);
static bool	escape_at(const char *);
static bool	text_fine(const char *);
static size_t	utf8_length(const unsigned char *);
static bool	code_fine(const char *);
static bool	id_fine(const char *);
static bool	limit_fine(const char *);
static bool	period_fine(const char *);
static bool	time_fine(const char *);
static bool	date_fine(const char *);
static bool	digits(const char *, const char *);
static int	number_at(const char *, size_t);

bool
path_decode(char *text, bool plus)
{
	char	*in, *out;

	for (in = out = text; *in != '\0'; out++) {
		if (*in == '%') {
			if (!escape_at(in))
				return (false);
			*out = (char)(hex_value(in[1]) << 4 | hex_value(in[2]));
			if (*out == '\0')
				return (false);
			in += 3;
		} else {
			*out = plus && *in == '+' ? ' ' : *in;
			in++;
		}
	}
	*out = '\0';

	for (in = strchr(text, '%'); in != NULL; in = strchr(in + 1, '%')) {
		if (escape_at(in))
			return (false);
	}

	return (text_fine(text));
}

const char *
path_fault(enum param_kind kind, const char *text)
{
	switch (kind) {
	case PARAM_TEXT:
		return (strlen(text) <= ROUTE_TEXT_MAX ? NULL :
		    "文字过长。");
	case PARAM_CODE:
		return (code_fine(text) ? NULL :
		    "应为 1 至 64 个字母、数字或 - _ . 字符。");
	case PARAM_ID:
		return (id_fine(text) ? NULL : "应为正整数编号。");
	case PARAM_LIMIT:
		return (limit_fine(text) ? NULL : "应为 1 至 200 的整数。");
	case PARAM_PERIOD:
		return (period_fine(text) ? NULL :
		    "应为期间，如 2023Q1、202302B（第二个双月）或 2023。");
	case PARAM_TIME:
	case PARAM_AS_OF:
		return (time_fine(text) ? NULL :
		    "应为日期或带时区的时间，如 2023-03-31T23:59:59+08:00。");
	case PARAM_FLAG:
		return (strcmp(text, "true") == 0 ||
		    strcmp(text, "false") == 0 ? NULL :
		    "应为 true 或 false。");
	case PARAM_COUNT:
		return (strcmp(text, "exact") == 0 ? NULL : "只能是 exact。");
	case PARAM_WORD:
	case PARAM_MODULE:
	case PARAM_GROUP:
		return (NULL);	/* of a closed list: route.c */
	case PARAM__MAX:
		break;
	}

	return ("不支持的参数类型。");
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return (c - '0');
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		return ((c | 0x20) - 'a' + 10);

	return (-1);
}

static bool
escape_at(const char *at)
{
	return (*at == '%' && hex_value(at[1]) >= 0 && hex_value(at[2]) >= 0);
}

static bool
text_fine(const char *text)
{
	const unsigned char	*at;
	size_t			 n;

	for (at = (const unsigned char *)text; *at != '\0'; at += n) {
		if (*at < ' ' || *at == 0x7f || (n = utf8_length(at)) == 0)
			return (false);
	}

	return (true);
}

/* Of the character at a NUL-terminated text, by RFC 3629; 0: none. */
static size_t
utf8_length(const unsigned char *at)
{
	unsigned int	code;
	size_t		n, i;

	if (*at < 0x80)
		return (1);

	n = *at >= 0xf0 ? 4 : *at >= 0xe0 ? 3 : 2;
	if (*at < 0xc2 || *at > 0xf4)
		return (0);

	code = *at & (0x7fU >> n);
	for (i = 1; i < n; i++) {
		if ((at[i] & 0xc0) != 0x80)
			return (0);
		code = code << 6 | (at[i] & 0x3f);
	}

	if ((n == 3 && (code < 0x800 || (code & 0xf800) == 0xd800)) ||
	    (n == 4 && (code < 0x10000 || code > 0x10ffff)))
		return (0);

	return (n);
}

/* "." and ".." are no codes: a code may become a file's name. */
static bool
code_fine(const char *text)
{
	size_t	n;

	n = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	    "0123456789_.-");
	return (n > 0 && n <= CODE_MAX && text[n] == '\0' && *text != '.');
}

static bool
id_fine(const char *text)
{
	static const char	most[] = "9223372036854775807";
	size_t			n;

	n = strspn(text, "0123456789");
	if (n == 0 || text[n] != '\0' || *text == '0' || n > sizeof(most) - 1)
		return (false);

	return (n < sizeof(most) - 1 || strcmp(text, most) <= 0);
}

static bool
limit_fine(const char *text)
{
	return (id_fine(text) && strlen(text) <= 3 &&
	    number_at(text, strlen(text)) <= LIMIT_MAX);
}

/* 2023, 2023Q1, 202302B (second two-month period of the year). */
static bool
period_fine(const char *text)
{
	size_t	n;

	n = strlen(text);
	if (n == 4)
		return (digits(text, "dddd"));
	if (n == 6)
		return (digits(text, "ddddQd") && text[5] >= '1' &&
		    text[5] <= '4');

	return (n == 7 && digits(text, "ddddddB") && text[4] == '0' &&
	    text[5] >= '1' && text[5] <= '6');
}

/* RFC 3339 with an offset, or a date alone. */
static bool
time_fine(const char *text)
{
	const char	*at;

	if (!date_fine(text))
		return (false);
	if (text[10] == '\0')
		return (true);
	if ((text[10] != 'T' && text[10] != 't') ||
	    strlen(text) < sizeof("2023-03-31T23:59:59Z") - 1 ||
	    !digits(text + 11, "dd:dd:dd") || number_at(text + 11, 2) > 23 ||
	    number_at(text + 14, 2) > 59 || number_at(text + 17, 2) > 60)
		return (false);

	at = text + 19;
	if (*at == '.') {
		at++;
		if (*at < '0' || *at > '9')
			return (false);
		at += strspn(at, "0123456789");
	}

	if ((*at == 'Z' || *at == 'z') && at[1] == '\0')
		return (at - text <= 29);

	return ((*at == '+' || *at == '-') && strlen(at) == 6 &&
	    digits(at + 1, "dd:dd") && number_at(at + 1, 2) <= 15 &&
	    number_at(at + 4, 2) <= 59 && at - text <= 29);
}

static bool
date_fine(const char *text)
{
	static const int	days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
	};
	int			year, month, day;

	if (!digits(text, "dddd-dd-dd"))
		return (false);

	year = number_at(text, 4);
	month = number_at(text + 5, 2);
	day = number_at(text + 8, 2);
	if (year < 1 || month < 1 || month > 12 || day < 1)
		return (false);

	return (day <= days[month - 1] + (month == 2 && year % 4 == 0 &&
	    (year % 100 != 0 || year % 400 == 0)));
}

/* The text begins as the pattern: d is a digit, the rest is itself. */
static bool
digits(const char *text, const char *pattern)
{
	for (; *pattern != '\0'; text++, pattern++) {
		if (*pattern == 'd' ? *text < '0' || *text > '9' :
		    *text != *pattern)
			return (false);
	}

	return (true);
}

static int
number_at(const char *text, size_t len)
{
	int	value;

	for (value = 0; len-- > 0; text++)
		value = value * 10 + (*text - '0');

	return (value);
}
