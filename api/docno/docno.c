/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#include "docno/docno_inner.h"

static bool	find(const char32_t *, struct docno_found *);
static bool	is_start(const char32_t *, size_t);
static void	spell(struct docno *, const struct docno_found *);

int
docno_parse(struct docno *d, const char *text)
{
	char32_t		s[DOCNO_TEXT_MAX + 1];
	struct docno_found	found;

	memset(d, 0, sizeof(*d));
	d->state = docno_fold(s, sizeof(s) / sizeof(s[0]), text);
	if (d->state != DOCNO_READ)
		return (0);
	if (!find(s, &found)) {
		d->state = DOCNO_UNREAD;
		return (0);
	}
	spell(d, &found);
	return (1);
}

enum docno_verdict
docno_compare_parsed(const struct docno *a, const struct docno *b)
{
	if (a->canonical[0] == '\0' || b->canonical[0] == '\0')
		return (DOCNO_MANUAL);
	if (strcmp(a->canonical, b->canonical) == 0)
		return (DOCNO_EQUAL);
	if (a->serial != b->serial)
		return (DOCNO_DIFFERENT);
	/*
	 * 财政部令第102号 is often cited with its year, 2020年第102号; a paper
	 * of another kind never lacks one.
	 */
	if (a->year != b->year && (strncmp(a->near_key, b->near_key,
	    sizeof(a->near_key)) != 0 || (a->year != 0 && b->year != 0)))
		return (DOCNO_DIFFERENT);
	return (docno_issuer_is_similar(a->issuer, b->issuer) ?
	    DOCNO_SUSPECT : DOCNO_DIFFERENT);
}

enum docno_verdict
docno_compare(const char *a, const char *b)
{
	struct docno	x, y;

	(void)docno_parse(&x, a);
	(void)docno_parse(&y, b);
	return (docno_compare_parsed(&x, &y));
}

const char *
docno_verdict_name(enum docno_verdict verdict)
{
	switch (verdict) {
	case DOCNO_EQUAL:
		return ("equal");
	case DOCNO_SUSPECT:
		return ("suspect");
	case DOCNO_DIFFERENT:
		return ("different");
	case DOCNO_MANUAL:
		break;
	}
	return ("manual");
}

/*
 * The number at the beginning, or behind a title: 关于…的通知（建办科函〔2021〕
 * 443号）.  What stands before and after must hold no other number.
 */
static bool
find(const char32_t *s, struct docno_found *found)
{
	size_t	at;

	at = docno_skip_lead(s, 0);
	if (docno_read(s, at, found))
		return (docno_is_tail(s, found->end));
	for (at++; at > 0 && s[at - 1] != 0; at++) {
		if (is_start(s, at) && docno_is_title(s, at) &&
		    docno_read(s, docno_skip_lead(s, at), found))
			return (!docno_has_number(s, 0, at) &&
			    docno_is_tail(s, found->end));
	}
	return (false);
}

static bool
is_start(const char32_t *s, size_t at)
{
	switch (s[at - 1]) {
	case ' ':
	case ':':
	case ',':
	case '"':
		return (true);
	default:
		return (docno_is_bracket(s[at - 1]));
	}
}

/* Fills the members of a number found. */
static void
spell(struct docno *d, const struct docno_found *found)
{
	char	*p;
	char	 year[16];
	size_t	 i;

	for (p = d->issuer, i = 0; i < found->issuer_len; i++)
		p += utf8proc_encode_char((utf8proc_int32_t)found->issuer[i],
		    (utf8proc_uint8_t *)p);
	d->year = found->year;
	d->serial = found->serial;
	(void)snprintf(year, sizeof(year), "%d", found->year);
	(void)snprintf(d->canonical, sizeof(d->canonical), "%s〔%s〕%u号",
	    d->issuer, found->year == 0 ? "-" : year, found->serial);
	(void)snprintf(d->near_key, sizeof(d->near_key), "%s-%u",
	    docno_issuer_is_order(found->issuer, found->issuer_len) ? "令" :
	    year, found->serial);
}
