/* SPDX-License-Identifier: Apache-2.0 */
/* The grammar of a number: issuer, year, serial. */
#include <string.h>

#include "docno/docno_inner.h"

/* The issuer's code as far as it is read, blanks left out. */
struct issuer {
	char32_t	s[DOCNO_ISSUER_MAX + 1];
	size_t		len;
	size_t		part;		/* where its last part begins */
	size_t		code;		/* after an authority's name, or 0 */
};

static bool	issuer_add(struct issuer *, char32_t);
static bool	issuer_end(struct issuer *, const char32_t *, size_t *);
static bool	issuer_is_sound(const struct issuer *);
static bool	is_name(const char32_t *, size_t);
static bool	read_tail(const char32_t *, size_t, const struct issuer *,
		    struct docno_found *);
static bool	read_dated(const char32_t *, size_t *, struct issuer *,
		    struct docno_found *);
static bool	read_order(const char32_t *, size_t *, struct issuer *,
		    struct docno_found *);
static size_t	close_fence(const char32_t *, size_t, bool);

bool
docno_read(const char32_t *s, size_t at, struct docno_found *found)
{
	struct issuer	issuer;

	memset(&issuer, 0, sizeof(issuer));
	for (;; at++) {
		if (docno_is_digit(s[at]) || docno_is_bracket(s[at]) ||
		    s[at] == U'第')
			return (read_tail(s, at, &issuer, found));
		/* 二〇二一年 begins the year, 三峡办 an issuer. */
		if (docno_is_numeral(s[at]) &&
		    read_tail(s, at, &issuer, found))
			return (true);
		if (!issuer_add(&issuer, s[at]))
			return (false);
	}
}

static bool
issuer_add(struct issuer *issuer, char32_t c)
{
	if (c == ' ') {
		if (is_name(issuer->s + issuer->part,
		    issuer->len - issuer->part))
			issuer->code = issuer->len;
		issuer->part = issuer->len;
		return (true);
	}
	if (!docno_is_hanzi(c) && !(c >= 'A' && c <= 'Z'))
		return (false);
	if (issuer->len == DOCNO_ISSUER_MAX)
		return (false);
	issuer->s[issuer->len++] = c;
	return (true);
}

/* 财政部 财税: an authority's name, not the first half of a code. */
static bool
is_name(const char32_t *s, size_t len)
{
	const char32_t	*p;

	for (p = U"部局厅署院委会区县市"; len >= 3 && *p != 0; p++) {
		if (s[len - 1] == *p)
			return (true);
	}
	return (false);
}

/* 2024年第65号公告 is 公告2024年第65号: the kind goes to the issuer. */
static bool
issuer_end(struct issuer *issuer, const char32_t *s, size_t *at)
{
	static const char32_t *const kinds[] = { U"公告", U"通告", U"令" };
	size_t	i, k, n;

	for (k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++) {
		if ((n = docno_prefix(s + *at, kinds[k])) == 0)
			continue;
		*at += n;
		if (docno_ends_with(issuer->s, issuer->len, kinds[k]))
			return (true);
		for (i = 0; i < n; i++) {
			if (!issuer_add(issuer, kinds[k][i]))
				return (false);
		}
		return (true);
	}
	return (false);
}

static bool
issuer_is_sound(const struct issuer *issuer)
{
	if (!docno_issuer_is_sound(issuer->s, issuer->len))
		return (false);
	if (docno_issuer_is_paper(issuer->s, issuer->len))
		return (true);
	return (!docno_issuer_is_full_name(issuer->s, issuer->len) &&
	    (issuer->code == 0 || issuer->code == issuer->len));
}

/* What follows the issuer, which is copied since the caller may go on. */
static bool
read_tail(const char32_t *s, size_t at, const struct issuer *before,
    struct docno_found *found)
{
	struct issuer	issuer;
	size_t		p;

	issuer = *before;
	p = at;
	if (!read_dated(s, &p, &issuer, found)) {
		issuer = *before;
		p = at;
		if (!read_order(s, &p, &issuer, found))
			return (false);
	}
	if (!issuer_is_sound(&issuer))
		return (false);
	memcpy(found->issuer, issuer.s, sizeof(found->issuer));
	found->issuer_len = issuer.len;
	found->end = p;
	return (true);
}

/* 〔2021〕443号, 2021年第443号 */
static bool
read_dated(const char32_t *s, size_t *at, struct issuer *issuer,
    struct docno_found *found)
{
	struct docno_year	y;
	struct docno_serial	n;

	if (!docno_read_year(s, at, &y) ||
	    !docno_read_serial(s, at, y.spread, &n))
		return (false);
	/* Without a bracket something else must say which is the number. */
	if (!y.fenced && !n.di && !n.hao)
		return (false);
	if (y.glued && !n.hao && docno_is_bracket(s[*at]))
		return (false);
	/* A letter that touches the year is a bracket misread. */
	if (!y.open && issuer->len > 0 &&
	    !docno_is_hanzi(issuer->s[issuer->len - 1]))
		return (false);
	if (!y.fenced && n.hao)
		(void)issuer_end(issuer, s, at);
	found->year = y.year;
	found->serial = n.serial;
	return (true);
}

/*
 * 令第102号, 令（第102号）, 第102号令, 令〔-〕102号: only orders are counted
 * through the years, so only they have a number without a year.
 */
static bool
read_order(const char32_t *s, size_t *at, struct issuer *issuer,
    struct docno_found *found)
{
	struct docno_serial	n;
	size_t			dash;
	bool			fence;

	if ((dash = docno_prefix(s + *at, U"[-]")) > 0)
		*at += dash;
	fence = s[*at] == '[';
	*at += fence;
	if (!docno_read_serial(s, at, false, &n) || (!n.di && !n.hao))
		return (false);
	*at = close_fence(s, *at, fence);
	if (!docno_issuer_is_order(issuer->s, issuer->len) &&
	    (dash > 0 || !n.hao || s[*at] != U'令' ||
	    !issuer_end(issuer, s, at)))
		return (false);
	found->year = 0;
	found->serial = n.serial;
	return (true);
}

static size_t
close_fence(const char32_t *s, size_t at, bool open)
{
	return (open && s[at] == ']' ? at + 1 : at);
}
