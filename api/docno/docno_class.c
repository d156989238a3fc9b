/* SPDX-License-Identifier: Apache-2.0 */
#include "docno/docno_inner.h"

bool
docno_is_bracket(char32_t c)
{
	return (c == '[' || c == ']' || c == U'《' || c == U'》');
}

bool
docno_is_digit(char32_t c)
{
	return (c >= '0' && c <= '9');
}

bool
docno_is_numeral(char32_t c)
{
	const char32_t	*p;

	/* ○ and ◯ are what typists have always used for 〇. */
	for (p = U"〇零○◯一二三四五六七八九十百千"; *p != 0; p++) {
		if (*p == c)
			return (true);
	}
	return (false);
}

/* The blocks of ideographs that have no compatibility mapping. */
bool
docno_is_hanzi(char32_t c)
{
	return (c == U'〇' || (c >= 0x3400 && c <= 0x4DBF) ||
	    (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x323AF));
}

size_t
docno_skip_blank(const char32_t *s, size_t at)
{
	return (s[at] == ' ' ? at + 1 : at);
}

/* The length of word if s begins with it, or 0. */
size_t
docno_prefix(const char32_t *s, const char32_t *word)
{
	size_t	i;

	for (i = 0; word[i] != 0; i++) {
		if (s[i] != word[i])
			return (0);
	}
	return (i);
}

bool
docno_contains(const char32_t *s, size_t len, const char32_t *word)
{
	size_t	i, n;

	for (i = 0; i < len; i++) {
		n = docno_prefix(s + i, word);
		if (n > 0 && i + n <= len)
			return (true);
	}
	return (false);
}

bool
docno_ends_with(const char32_t *s, size_t len, const char32_t *word)
{
	size_t	n;

	for (n = 0; word[n] != 0; n++)
		;
	return (n <= len && docno_prefix(s + len - n, word) == n);
}
