/* SPDX-License-Identifier: Apache-2.0 */
/* The issuer's code (机关代字): what can be one, and which are alike. */
#include <utf8proc.h>

#include "docno/docno_inner.h"

#define ALIKE_KEEP	3

static bool	has_any(const char32_t *, size_t, const char32_t *const *);
static bool	has_lone_letter(const char32_t *, size_t);
static bool	has_year(const char32_t *, size_t);
static bool	is_letter(char32_t);
static bool	is_kind(char32_t);
static size_t	unfold(char32_t *, const char *);
static bool	is_shortened(const char32_t *, size_t, const char32_t *,
		    size_t);
static bool	is_misspelt(const char32_t *, const char32_t *, size_t);
static bool	look_alike(char32_t, char32_t);

/*
 * Prose, labels and kinds of paper: a code with one of these is a sentence
 * that somebody copied, and where its code begins would be a guess.
 */
static const char32_t *const prose[] = {
	U"的", U"了", U"是", U"与", U"及", U"或", U"根据", U"依据", U"按照",
	U"依照", U"参照", U"遵照", U"贯彻", U"落实", U"执行", U"见", U"来文",
	U"收文", U"关于", U"通知", U"印发", U"转发", U"文号", U"字号",
	U"编号", U"附件", U"标题", U"文件", U"号", U"第", U"未知", U"不详",
	U"暂无",
	NULL,
};

/* Parts of an authority's full name, which a code never has. */
static const char32_t *const full_name[] = {
	U"人民政府", U"委员会", U"办公厅", U"办公室", U"管理局", U"总局",
	NULL,
};

/* Papers that an authority numbers under its full name. */
static const char32_t *const named_kind[] = {
	U"令", U"公告", U"通告",
	NULL,
};

/*
 * Characters that OCR and people take for each other; one space apart, a
 * class between two.
 */
static const char32_t alike[] =
    U" 己已巳 末未 士土 日曰 干千于 人入八 大太犬 天夭 王玉 午牛 壁璧 "
    U"梁粱 綦慕基 西酉 渝愉喻瑜榆 涪培 农衣 府付 委季 建健 科料 函涵 "
    U"发友 财材 税锐 政攻 规现 环坏 ";

bool
docno_issuer_is_order(const char32_t *s, size_t len)
{
	return (len > 0 && s[len - 1] == U'令');
}

/* Whether an authority of ours could have this code. */
bool
docno_issuer_is_sound(const char32_t *s, size_t len)
{
	size_t	i, hanzi;
	int	k;

	/* 法〔2020〕10号: the Supreme Court's; no other is so short. */
	if (len < 2 && !(len == 1 && s[0] == U'法'))
		return (false);
	if (len > DOCNO_ISSUER_MAX || has_any(s, len, prose) ||
	    has_lone_letter(s, len) || has_year(s, len))
		return (false);
	for (hanzi = i = 0; i < len; i++)
		hanzi += docno_is_hanzi(s[i]);
	if (hanzi == 0)
		return (false);
	for (k = 0; named_kind[k] != NULL; k++) {
		if (docno_prefix(s, named_kind[k]) == len)
			return (false);
	}
	return (true);
}

/* Orders and notices, which an authority numbers under its full name. */
bool
docno_issuer_is_paper(const char32_t *s, size_t len)
{
	int	k;

	for (k = 0; named_kind[k] != NULL; k++) {
		if (docno_ends_with(s, len, named_kind[k]))
			return (true);
	}
	return (false);
}

/* Whether there is a full name where a code should be. */
bool
docno_issuer_is_full_name(const char32_t *s, size_t len)
{
	return (has_any(s, len, full_name));
}

/*
 * Whether one code may be a careless spelling of the other.  Codes of one
 * length must differ by a look-alike or by two neighbours changing places;
 * otherwise the shorter must be the longer with something left out.
 */
bool
docno_issuer_is_similar(const char *a, const char *b)
{
	char32_t	x[DOCNO_ISSUER_MAX + 1], y[DOCNO_ISSUER_MAX + 1];
	size_t		nx, ny;

	nx = unfold(x, a);
	ny = unfold(y, b);
	if (nx == ny)
		return (is_misspelt(x, y, nx));
	return (nx > ny ? is_shortened(x, nx, y, ny) :
	    is_shortened(y, ny, x, nx));
}

static bool
has_any(const char32_t *s, size_t len, const char32_t *const *words)
{
	for (; *words != NULL; words++) {
		if (docno_contains(s, len, *words))
			return (true);
	}
	return (false);
}

static bool
is_letter(char32_t c)
{
	return (c >= 'A' && c <= 'Z');
}

/* A letter alone is how OCR writes a digit or a bracket: 渝府发l2022〕. */
static bool
has_lone_letter(const char32_t *s, size_t len)
{
	size_t	i;

	for (i = 0; i < len; i++) {
		if (is_letter(s[i]) && (i == 0 || !is_letter(s[i - 1])) &&
		    (i + 1 == len || !is_letter(s[i + 1])))
			return (true);
	}
	return (false);
}

/* Four numerals in a row are a second year. */
static bool
has_year(const char32_t *s, size_t len)
{
	size_t	i, run;

	for (run = i = 0; i < len; i++) {
		run = docno_is_numeral(s[i]) ? run + 1 : 0;
		if (run == 4)
			return (true);
	}
	return (false);
}

/* Characters that say which office or what kind of paper, not whose. */
static bool
is_kind(char32_t c)
{
	const char32_t	*p;

	for (p = U"办厅室字发函文电规令公告通"; *p != 0; p++) {
		if (*p == c)
			return (true);
	}
	return (false);
}

static size_t
unfold(char32_t *out, const char *text)
{
	const utf8proc_uint8_t	*s;
	utf8proc_int32_t	cp;
	utf8proc_ssize_t	n;
	size_t			len;

	s = (const utf8proc_uint8_t *)text;
	for (len = 0; *s != 0 && len < DOCNO_ISSUER_MAX; s += n) {
		if ((n = utf8proc_iterate(s, -1, &cp)) <= 0)
			break;
		out[len++] = (char32_t)cp;
	}
	out[len] = 0;
	return (len);
}

/*
 * Whether the short code is the long one less a place in front (开州府发,
 * 府发), less characters of kind (渝府办发, 渝府发), or less one more
 * character; but where only two characters are left (国税发, 国发) the missing
 * one was the authority itself.
 */
static bool
is_shortened(const char32_t *s, size_t len, const char32_t *t, size_t short_len)
{
	size_t	i, j, other;

	if (docno_ends_with(s, len, t))
		return (true);
	other = 0;
	for (i = j = 0; i < len; i++) {
		if (j < short_len && s[i] == t[j])
			j++;
		else
			other += !is_kind(s[i]);
	}
	if (j < short_len)
		return (false);
	return (other == 0 || (other == 1 && short_len >= ALIKE_KEEP));
}

static bool
is_misspelt(const char32_t *s, const char32_t *t, size_t len)
{
	size_t	i, first, last;

	first = last = len;
	for (i = 0; i < len; i++) {
		if (s[i] == t[i])
			continue;
		if (first == len)
			first = i;
		last = i;
	}
	if (first == len)
		return (true);
	if (first == last)
		return (look_alike(s[first], t[first]));
	return (last == first + 1 && s[first] == t[last] &&
	    s[last] == t[first]);
}

static bool
look_alike(char32_t a, char32_t b)
{
	const char32_t	*p;
	bool		has_a, has_b;

	has_a = has_b = false;
	for (p = alike; *p != 0; p++) {
		if (*p == ' ')
			has_a = has_b = false;
		has_a = has_a || *p == a;
		has_b = has_b || *p == b;
		if (has_a && has_b)
			return (true);
	}
	return (false);
}
