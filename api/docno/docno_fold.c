/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>
#include <utf8proc.h>

#include "docno/docno_inner.h"

static bool	is_dropped(char32_t, utf8proc_category_t);
static bool	is_blank(char32_t, utf8proc_category_t);
static char32_t	fold_mark(char32_t, utf8proc_category_t);
static char32_t	compose(char32_t);

enum docno_state
docno_fold(char32_t *out, size_t size, const char *text)
{
	const utf8proc_uint8_t	*s;
	utf8proc_ssize_t	left, n;
	utf8proc_int32_t	cp;
	utf8proc_category_t	cat;
	char32_t		c;
	size_t			len;

	left = (utf8proc_ssize_t)strnlen(text, DOCNO_TEXT_MAX + 1);
	if (left > DOCNO_TEXT_MAX)
		return (DOCNO_TOO_LONG);
	s = (const utf8proc_uint8_t *)text;
	for (len = 0; left > 0 && len + 1 < size; s += n, left -= n) {
		if ((n = utf8proc_iterate(s, left, &cp)) <= 0)
			return (DOCNO_BAD_UTF8);
		c = compose((char32_t)cp);
		cat = utf8proc_category((utf8proc_int32_t)c);
		if (is_dropped(c, cat))
			continue;
		if (is_blank(c, cat)) {
			if (len > 0 && out[len - 1] != ' ')
				out[len++] = ' ';
			continue;
		}
		out[len++] = docno_simplify(fold_mark(c, cat));
	}
	out[len] = 0;
	return (DOCNO_READ);
}

/*
 * NFKC of one character.  Characters that NFKC turns into several (㈠, ½, №)
 * and those whose meaning it loses (a footnote's ², a circled ①) become
 * foreign: 443号² must not be read as anything with a 2.
 */
static char32_t
compose(char32_t c)
{
	const utf8proc_property_t	*p;
	utf8proc_int32_t		 d[8];
	int				 last;

	p = utf8proc_get_property((utf8proc_int32_t)c);
	switch (p->decomp_type) {
	case UTF8PROC_DECOMP_TYPE_CIRCLE:
	case UTF8PROC_DECOMP_TYPE_SUPER:
	case UTF8PROC_DECOMP_TYPE_SUB:
	case UTF8PROC_DECOMP_TYPE_SQUARE:
	case UTF8PROC_DECOMP_TYPE_FRACTION:
		return (DOCNO_FOREIGN);
	default:
		break;
	}
	last = 0;
	if (utf8proc_decompose_char((utf8proc_int32_t)c, d, 8,
	    UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE,
	    &last) != 1)
		return (DOCNO_FOREIGN);
	return ((char32_t)d[0]);
}

/* Invisible ones: zero width, byte order mark, variation selectors. */
static bool
is_dropped(char32_t c, utf8proc_category_t cat)
{
	return (cat == UTF8PROC_CATEGORY_CF || (c >= 0xFE00 && c <= 0xFE0F) ||
	    (c >= 0xE0100 && c <= 0xE01EF));
}

/* File systems and forms put an underscore where a blank or bracket was. */
static bool
is_blank(char32_t c, utf8proc_category_t cat)
{
	return (cat == UTF8PROC_CATEGORY_ZS || cat == UTF8PROC_CATEGORY_ZL ||
	    cat == UTF8PROC_CATEGORY_ZP || (c >= '\t' && c <= '\r') ||
	    c == 0x85 || c == '_');
}

static char32_t
fold_mark(char32_t c, utf8proc_category_t cat)
{
	if (c >= 'a' && c <= 'z')
		return (c - 'a' + 'A');
	switch (c) {
	case U'《':
	case U'》':
		return (c);
	case '<':
	case U'«':
	case U'‹':
		return ('[');
	case '>':
	case U'»':
	case U'›':
		return (']');
	case '\'':
	case U'‚':
	case U'„':
	case U'〝':
	case U'〞':
	case U'〟':
		return ('"');
	default:
		break;
	}
	switch (cat) {
	case UTF8PROC_CATEGORY_PS:
		return ('[');
	case UTF8PROC_CATEGORY_PE:
		return (']');
	case UTF8PROC_CATEGORY_PI:
	case UTF8PROC_CATEGORY_PF:
		return ('"');
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CO:
		return (DOCNO_FOREIGN);
	default:
		return (c);
	}
}
