/* SPDX-License-Identifier: Apache-2.0 */

#include <stdint.h>
#include <string.h>

#include "schema_text.h"

#define YEAR_MIN	1949
#define YEAR_MAX	2099

static size_t	rune_read(const unsigned char *, uint32_t *);
static bool	rune_dropped(uint32_t);
static bool	rune_refused(uint32_t);

/* Bytes of the code point at p (0: not UTF-8), which goes to *rune. */
static size_t
rune_read(const unsigned char *p, uint32_t *rune)
{
	static const uint32_t	least[5] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t			i, n;

	if (p[0] < 0x80) {
		*rune = p[0];
		return (1);
	}
	if ((p[0] & 0xe0) == 0xc0)
		n = 2;
	else if ((p[0] & 0xf0) == 0xe0)
		n = 3;
	else if ((p[0] & 0xf8) == 0xf0)
		n = 4;
	else
		return (0);

	*rune = p[0] & (0x7fU >> n);
	for (i = 1; i < n; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return (0);
		*rune = *rune << 6 | (p[i] & 0x3fU);
	}
	if (*rune < least[n] || *rune > 0x10ffff ||
	    (*rune >= 0xd800 && *rune <= 0xdfff))
		return (0);

	return (n);
}

/* What office programs leave in pasted text and nobody sees. */
static bool
rune_dropped(uint32_t r)
{
	return (r == 0xfeff || r == 0x200b || r == 0x2060 || r == 0x00ad);
}

/* Controls, and marks that make text read otherwise than it is stored. */
static bool
rune_refused(uint32_t r)
{
	return ((r < 0x20 && r != '\n') || (r >= 0x7f && r <= 0x9f) ||
	    r == 0x2028 || r == 0x2029 || (r >= 0x202a && r <= 0x202e) ||
	    (r >= 0x2066 && r <= 0x2069) || (r & 0xfffe) == 0xfffe ||
	    (r >= 0xfdd0 && r <= 0xfdef));
}

/* What shows nothing: spaces of any width, joiners and fillers. */
static bool
rune_blank(uint32_t r)
{
	return (r == ' ' || (r >= 0x09 && r <= 0x0d) || r == 0xa0 ||
	    r == 0x115f || r == 0x1160 || r == 0x1680 || r == 0x180e ||
	    (r >= 0x2000 && r <= 0x200f) || r == 0x202f || r == 0x205f ||
	    (r >= 0x2060 && r <= 0x2064) || r == 0x2800 || r == 0x3000 ||
	    r == 0x3164 || (r >= 0xfe00 && r <= 0xfe0f) || r == 0xfeff ||
	    r == 0xffa0);
}

/* True where nothing of it can be seen.  Text that is not UTF-8 can. */
bool
schema_text_blank(const char *text)
{
	const unsigned char	*p = (const unsigned char *)text;
	uint32_t		 r;
	size_t			 n;

	for (; *p != '\0'; p += n) {
		if ((n = rune_read(p, &r)) == 0 || !rune_blank(r))
			return (false);
	}

	return (true);
}

/* An indent of two wide spaces before the first line stays. */
static void
text_trim(char *text)
{
	size_t	len, skip;

	skip = schema_text_blank(text) ? strlen(text) : strspn(text, " \n");
	len = strlen(text + skip);
	memmove(text, text + skip, len + 1);
	while (len > 0 && (text[len - 1] == ' ' || text[len - 1] == '\n'))
		text[--len] = '\0';
}

/*
 * Brings typed or pasted text into the form that is stored, in place (it
 * never grows): CR and CR LF become LF, tabs and no-break spaces become
 * spaces, invisible leftovers go, ends are trimmed, what is blank throughout
 * becomes empty.  With lines false a line
 * break inside is refused.  On a refusal the text may be half cleaned.
 */
enum schema_text_result
schema_text_clean(char *text, bool lines)
{
	unsigned char	*in = (unsigned char *)text;
	char		*out = text;
	uint32_t	 r;
	size_t		 n;

	for (; *in != '\0'; in += n) {
		if ((n = rune_read(in, &r)) == 0)
			return (SCHEMA_TEXT_UTF8);
		if (rune_dropped(r))
			continue;
		if (r == '\r' && in[1] == '\n')
			continue;
		if (r == '\r' || r == '\n') {
			*out++ = '\n';
		} else if (r == '\t' || r == 0x00a0) {
			*out++ = ' ';
		} else if (rune_refused(r)) {
			return (SCHEMA_TEXT_CONTROL);
		} else {
			memmove(out, in, n);
			out += n;
		}
	}
	*out = '\0';
	text_trim(text);
	if (!lines && strchr(text, '\n') != NULL)
		return (SCHEMA_TEXT_LINES);

	return (SCHEMA_TEXT_OK);
}

/* Characters (code points) as the manual counts 字; text is UTF-8. */
size_t
schema_text_length(const char *text)
{
	size_t	n = 0;

	for (; *text != '\0'; text++) {
		if (((unsigned char)*text & 0xc0) != 0x80)
			n++;
	}

	return (n);
}

/* The number in exactly n digits at p, or -1. */
static int
digits(const char *p, int n)
{
	int	v = 0;

	for (; n > 0; n--, p++) {
		if (*p < '0' || *p > '9')
			return (-1);
		v = v * 10 + (*p - '0');
	}

	return (v);
}

static int
month_days(int year, int month)
{
	static const int	days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30,
				    31, 30, 31 };

	if (month == 2 && year % 4 == 0 && (year % 100 != 0 ||
	    year % 400 == 0))
		return (29);

	return (days[month - 1]);
}

static bool
month_starts(const char *s)
{
	int	year, month;

	if (strlen(s) < 7 || s[4] != '-')
		return (false);

	year = digits(s, 4);
	month = digits(s + 5, 2);

	return (year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 &&
	    month <= 12);
}

static bool
date_starts(const char *s)
{
	int	day;

	if (!month_starts(s) || strlen(s) < 10 || s[7] != '-')
		return (false);

	day = digits(s + 8, 2);

	return (day >= 1 && day <= month_days(digits(s, 4),
	    digits(s + 5, 2)));
}

/* A day of the calendar, 2023-03-31, from 1949 to 2099. */
bool
schema_date_valid(const char *s)
{
	return (strlen(s) == 10 && date_starts(s));
}

/* A month, 2023-03. */
bool
schema_month_valid(const char *s)
{
	return (strlen(s) == 7 && month_starts(s));
}

/* A year, 2023. */
bool
schema_year_valid(const char *s)
{
	return (strlen(s) == 4 && strspn(s, "0123456789") == 4 &&
	    digits(s, 4) >= YEAR_MIN && digits(s, 4) <= YEAR_MAX);
}

/* Z or +08:00 and nothing after it. */
static bool
offset_valid(const char *s)
{
	int	hour, minute;

	if (strcmp(s, "Z") == 0)
		return (true);
	if (strlen(s) != 6 || (s[0] != '+' && s[0] != '-') || s[3] != ':')
		return (false);

	hour = digits(s + 1, 2);
	minute = digits(s + 4, 2);

	return (hour >= 0 && hour <= 14 && minute >= 0 && minute <= 59);
}

/*
 * RFC 3339 with offset, 2023-03-31T09:30:00+08:00; up to six decimals of a
 * second, no leap second.
 */
bool
schema_datetime_valid(const char *s)
{
	size_t	n;
	int	hour, minute, second;

	if (!date_starts(s) || strlen(s) < 20 || s[10] != 'T' ||
	    s[13] != ':' || s[16] != ':')
		return (false);

	hour = digits(s + 11, 2);
	minute = digits(s + 14, 2);
	second = digits(s + 17, 2);
	if (hour < 0 || hour > 23 || minute < 0 || minute > 59 ||
	    second < 0 || second > 59)
		return (false);

	s += 19;
	if (*s == '.') {
		n = strspn(s + 1, "0123456789");
		if (n < 1 || n > 6)
			return (false);
		s += n + 1;
	}

	return (offset_valid(s));
}

/* A quarter, 2023Q1. */
bool
schema_period_valid(const char *s)
{
	int	year;

	if (strlen(s) != 6 || s[4] != 'Q' || s[5] < '1' || s[5] > '4')
		return (false);

	year = digits(s, 4);

	return (year >= YEAR_MIN && year <= YEAR_MAX);
}

/* A code, unit or key: 1 to max letters, digits, '_' and '-'. */
bool
schema_code_valid(const char *s, size_t max)
{
	size_t	n;

	n = strspn(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	    "0123456789_-");

	return (n >= 1 && n <= max && s[n] == '\0');
}
