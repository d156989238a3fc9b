/* SPDX-License-Identifier: Apache-2.0 */
#include "docno/docno_inner.h"

#define YEAR_MIN	1949
#define YEAR_MAX	2099
#define SERIAL_MAX	999999

static int	digit_value(char32_t);
static int	unit_value(char32_t);
static bool	read_fence(const char32_t *, size_t *);
static size_t	read_four(const char32_t *, size_t *, int *);
static bool	read_arabic(const char32_t *, size_t *, bool, unsigned int *);
static bool	read_chinese(const char32_t *, size_t *, unsigned int *);
static bool	chinese_value(const char32_t *, size_t, unsigned int *);
static size_t	chinese_spell(char32_t *, int);
static bool	chinese_digits(const char32_t *, size_t, unsigned int *);

/*
 * 〔2021〕, 〔2021年〕, 2021年, 2021〕, 〔2021 and "2021 ": four digits of a
 * plausible year, and something that ends them.  Four digits run together
 * with the serial are read only after an opening bracket, which tells where
 * the year begins.
 */
bool
docno_read_year(const char32_t *s, size_t *at, struct docno_year *y)
{
	size_t	p, gaps;
	bool	close, nian;

	p = *at;
	y->open = read_fence(s, &p);
	gaps = read_four(s, &p, &y->year);
	if (y->year < YEAR_MIN || y->year > YEAR_MAX)
		return (false);
	y->spread = gaps == 3;
	y->glued = docno_is_digit(s[p]);
	if (y->glued) {
		y->fenced = y->open;
		*at = p;
		return (y->open && gaps == 0);
	}

	p = docno_skip_blank(s, p);
	if ((nian = s[p] == U'年'))
		p = docno_skip_blank(s, p + 1);
	close = read_fence(s, &p);
	if (!nian && close && s[p] == U'年') {
		nian = true;
		p++;
	}
	y->fenced = y->open || close;
	if (!y->fenced && !nian && s[p - 1] != ' ' && s[p] != U'第')
		return (false);
	if (gaps > 0 && !(y->open && close))
		return (false);
	*at = p;
	return (true);
}

/*
 * 443号, 第443号, 第四百四十三号, 0443.  Digits with blanks between them are
 * one number only where the year is spread the same way: in 180 181号 they
 * are a list.
 */
bool
docno_read_serial(const char32_t *s, size_t *at, bool spread,
    struct docno_serial *n)
{
	size_t	p, end;
	bool	arabic;

	p = docno_skip_blank(s, *at);
	if ((n->di = s[p] == U'第'))
		p = docno_skip_blank(s, p + 1);
	arabic = docno_is_digit(s[p]);
	if (!(arabic ? read_arabic(s, &p, spread, &n->serial) :
	    read_chinese(s, &p, &n->serial)))
		return (false);
	end = docno_skip_blank(s, p);
	n->hao = s[end] == U'号';
	if (!arabic && !n->hao)
		return (false);
	*at = n->hao ? end + 1 : p;
	return (true);
}

/*
 * Whether anything between two indexes looks like a document number, so that
 * a text with two of them is left to people.
 */
bool
docno_has_number(const char32_t *s, size_t from, size_t to)
{
	size_t	i, p;
	int	year;

	for (i = from; i < to; i++) {
		if (docno_is_digit(s[i]) || docno_is_numeral(s[i])) {
			p = docno_skip_blank(s, i + 1);
			if (p < to && s[p] == U'号')
				return (true);
		}
		p = i;
		(void)read_four(s, &p, &year);
		if (year == 0 || p > to)
			continue;
		if (i > from && docno_is_bracket(s[i - 1]) &&
		    docno_is_digit(s[p]))
			return (true);
		if (!read_fence(s, &p) || p >= to)
			continue;
		if (docno_is_digit(s[p]) || s[p] == U'第')
			return (true);
	}
	return (false);
}

/* Skips blanks and brackets; whether there was a bracket. */
static bool
read_fence(const char32_t *s, size_t *at)
{
	bool	fence;

	for (fence = false; s[*at] == ' ' || docno_is_bracket(s[*at]); ++*at)
		fence = fence || s[*at] != ' ';
	return (fence);
}

/*
 * Four digits, all Arabic, or Chinese with perhaps an Arabic 0 (二0二一).
 * Returns the number of blanks between them; the year is 0 if there are not
 * four.
 */
static size_t
read_four(const char32_t *s, size_t *at, int *year)
{
	size_t	p, gaps;
	int	i, v, value, chinese, arabic;

	*year = 0;
	value = chinese = arabic = 0;
	gaps = 0;
	for (p = *at, i = 0; i < 4; i++, p++) {
		if (i > 0 && s[p] == ' ') {
			gaps++;
			p++;
		}
		if ((v = digit_value(s[p])) < 0)
			return (0);
		chinese += !docno_is_digit(s[p]);
		arabic += s[p] >= '1' && s[p] <= '9';
		value = value * 10 + v;
	}
	if (chinese > 0 && (arabic > 0 || docno_is_numeral(s[p]) ||
	    docno_is_digit(s[p])))
		return (0);
	*year = value;
	*at = p;
	return (gaps);
}

static bool
read_arabic(const char32_t *s, size_t *at, bool spread, unsigned int *value)
{
	size_t	p;

	*value = 0;
	for (p = *at; docno_is_digit(s[p]); p++) {
		*value = *value * 10 + (s[p] - '0');
		if (*value > SERIAL_MAX)
			return (false);
		if (spread && s[p + 1] == ' ' && docno_is_digit(s[p + 2]) &&
		    (p == *at || s[p - 1] == ' '))
			p++;
	}
	if (*value == 0 || docno_is_numeral(s[p]))
		return (false);
	*at = p;
	return (true);
}

static bool
read_chinese(const char32_t *s, size_t *at, unsigned int *value)
{
	size_t	n;

	for (n = 0; docno_is_numeral(s[*at + n]); n++)
		;
	if (!chinese_digits(s + *at, n, value) &&
	    !chinese_value(s + *at, n, value))
		return (false);
	if (docno_is_digit(s[*at + n]) || *value == 0)
		return (false);
	*at += n;
	return (true);
}

/* 四四三: digit by digit. */
static bool
chinese_digits(const char32_t *s, size_t n, unsigned int *value)
{
	size_t	i;

	if (n == 0 || n > 6)
		return (false);
	*value = 0;
	for (i = 0; i < n; i++) {
		if (digit_value(s[i]) < 0)
			return (false);
		*value = *value * 10 + (unsigned int)digit_value(s[i]);
	}
	return (true);
}

/*
 * 四百四十三, 一百零二, 十二, up to 9999: added up, then spelt again, so that
 * only what is written by the rule counts.  一百二 is 102 to some and 120 to
 * others, and so no number here.
 */
static bool
chinese_value(const char32_t *s, size_t n, unsigned int *value)
{
	char32_t	spelt[8];
	size_t		i, len, skip;
	int		digit, unit, sum;

	sum = 0;
	digit = s[0] == U'十' ? 1 : 0;
	for (i = 0; i < n && i < 8; i++) {
		if ((unit = unit_value(s[i])) > 0) {
			sum += digit * unit;
			digit = 0;
		} else
			digit = digit_value(s[i]);
	}
	sum += digit;
	if (sum < 1 || sum > 9999)
		return (false);
	len = chinese_spell(spelt, sum);
	skip = spelt[0] == U'一' && s[0] == U'十' ? 1 : 0;
	if (n != len - skip)
		return (false);
	for (i = 0; i < n; i++) {
		if (s[i] != spelt[i + skip] && (digit_value(s[i]) != 0 ||
		    digit_value(spelt[i + skip]) != 0))
			return (false);
	}
	*value = (unsigned int)sum;
	return (true);
}

/* A number of at most four digits in at most seven characters. */
static size_t
chinese_spell(char32_t *out, int value)
{
	size_t	len;
	int	unit, digit;
	bool	gap;

	len = 0;
	gap = false;
	for (unit = 1000; unit >= 1; unit /= 10) {
		if ((digit = value / unit % 10) == 0) {
			gap = len > 0;
			continue;
		}
		if (gap)
			out[len++] = U'零';
		gap = false;
		out[len++] = U"〇一二三四五六七八九"[digit];
		if (unit > 1)
			out[len++] = unit == 1000 ? U'千' :
			    unit == 100 ? U'百' : U'十';
	}
	return (len);
}

static int
digit_value(char32_t c)
{
	const char32_t	*p, *digits;

	if (docno_is_digit(c))
		return ((int)(c - '0'));
	if (c == U'零' || c == U'○' || c == U'◯')
		return (0);
	for (digits = p = U"〇一二三四五六七八九"; *p != 0; p++) {
		if (*p == c)
			return ((int)(p - digits));
	}
	return (-1);
}

static int
unit_value(char32_t c)
{
	switch (c) {
	case U'十':
		return (10);
	case U'百':
		return (100);
	case U'千':
		return (1000);
	default:
		return (0);
	}
}
