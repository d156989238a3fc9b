/* SPDX-License-Identifier: Apache-2.0 */
/* What may stand before and after a number without making it doubtful. */
#include "docno/docno_inner.h"

#define EXTENSION_MAX	5
#define TITLE_MIN	4
#define MARKS_MAX	8

static bool	is_mark(char32_t);
static size_t	skip_marks(const char32_t *, size_t);
static size_t	skip_label(const char32_t *, size_t);
static size_t	skip_item(const char32_t *, size_t);
static size_t	skip_word(const char32_t *, size_t);
static size_t	skip_extension(const char32_t *, size_t);
static size_t	skip_copy(const char32_t *, size_t);
static size_t	skip_annex(const char32_t *, size_t);

static const char32_t *const labels[] = {
	U"发文字号", U"发文文号", U"发文号", U"文件文号", U"文件字号",
	U"文件编号", U"文件号", U"公文文号", U"公文字号", U"部署文号",
	U"依据文号", U"文号", U"字号", U"编号",
	NULL,
};

/* What a title ends with. */
static const char32_t *const papers[] = {
	U"》", U"通知", U"意见", U"批复", U"决定", U"决议", U"方案", U"办法",
	U"复函", U"的函", U"公告", U"通告", U"规定", U"细则", U"纲要",
	U"规划", U"报告", U"请示", U"通报", U"措施", U"要点", U"条例",
	U"名单",
	NULL,
};

/* What people write behind a number, mostly in names of files. */
static const char32_t *const words[] = {
	U"红头文件", U"文件", U"文", U"的通知", U"通知", U"扫描件", U"扫描版",
	U"复印件", U"影印件", U"原件", U"正文", U"正本", U"副本", U"盖章版",
	U"签章版", U"公开版", U"电子版", U"节选", U"全文", U"定稿", U"终稿",
	NULL,
};

/* Past marks, list numbers and labels: "1. 【文号】：". */
size_t
docno_skip_lead(const char32_t *s, size_t at)
{
	size_t	p;

	for (;;) {
		p = skip_marks(s, at);
		p = skip_label(s, p);
		p = skip_item(s, p);
		if (p == at)
			return (p);
		at = p;
	}
}

/* Whether the first len characters are a title or end with a label. */
bool
docno_is_title(const char32_t *s, size_t len)
{
	int	k;

	/* A few, so that a text of marks alone costs no square of itself. */
	for (k = 0; k < MARKS_MAX && len > 0 && s[len - 1] != U'》' &&
	    is_mark(s[len - 1]); k++)
		len--;
	for (k = 0; labels[k] != NULL; k++) {
		if (docno_ends_with(s, len, labels[k]))
			return (true);
	}
	for (k = 0; len >= TITLE_MIN && papers[k] != NULL; k++) {
		if (docno_ends_with(s, len, papers[k]))
			return (true);
	}
	return (false);
}

/*
 * Whether all from at on is decoration.  Anything else, be it another number,
 * 之一 or 等, may change which document is meant.
 */
bool
docno_is_tail(const char32_t *s, size_t at)
{
	size_t	p, end;

	for (;; at = p) {
		if (s[at] == U'《' || docno_prefix(s + at, U"关于") > 0) {
			for (end = at; s[end] != 0; end++)
				;
			return (!docno_has_number(s, at, end));
		}
		if ((p = skip_copy(s, at)) > at)
			continue;
		if ((p = skip_extension(s, at)) > at)
			continue;
		if (is_mark(s[at])) {
			p = at + 1;
			continue;
		}
		if ((p = skip_annex(s, at)) > at)
			continue;
		if ((p = skip_word(s, at)) == at)
			return (s[at] == 0);
	}
}

static bool
is_mark(char32_t c)
{
	const char32_t	*p;

	for (p = U" []》\".,:;!?*·。、-–—―•●■□◆★☆※#|"; *p != 0; p++) {
		if (*p == c)
			return (true);
	}
	return (false);
}

static size_t
skip_marks(const char32_t *s, size_t at)
{
	while (s[at] == U'《' || is_mark(s[at]))
		at++;
	return (at);
}

static size_t
skip_label(const char32_t *s, size_t at)
{
	size_t	n;
	int	k;

	for (k = 0; labels[k] != NULL; k++) {
		if ((n = docno_prefix(s + at, labels[k])) == 0)
			continue;
		at += n;
		return (s[at] == U'为' || s[at] == U'是' ? at + 1 : at);
	}
	return (at);
}

/* "1." "12、" "3)" before the number, as lists have them. */
static size_t
skip_item(const char32_t *s, size_t at)
{
	size_t	p;

	for (p = at; p < at + 2 && docno_is_digit(s[p]); p++)
		;
	if (p == at || (s[p] != '.' && s[p] != U'、' && s[p] != ']'))
		return (at);
	return (p + 1);
}

static size_t
skip_word(const char32_t *s, size_t at)
{
	size_t	n;
	int	k;

	for (k = 0; words[k] != NULL; k++) {
		if ((n = docno_prefix(s + at, words[k])) > 0)
			return (at + n);
	}
	return (at);
}

/* ".PDF": a few letters and digits, at least one a letter. */
static size_t
skip_extension(const char32_t *s, size_t at)
{
	size_t	p;
	bool	letter;

	if (s[at] != '.')
		return (at);
	letter = false;
	for (p = at + 1; p <= at + EXTENSION_MAX; p++) {
		if (s[p] >= 'A' && s[p] <= 'Z')
			letter = true;
		else if (!docno_is_digit(s[p]))
			break;
	}
	return (letter ? p : at);
}

/* "(1).PDF": a browser's second download of one file. */
static size_t
skip_copy(const char32_t *s, size_t at)
{
	size_t	p, end;

	p = docno_skip_blank(s, at);
	if (s[p] != '[')
		return (at);
	for (p++, end = p; end < p + 2 && docno_is_digit(s[end]); end++)
		;
	if (end == p || s[end] != ']')
		return (at);
	return (skip_extension(s, end + 1) > end + 1 ? end + 1 : at);
}

/* 附件, 附件1, 附件二: a part of the document has the document's number. */
static size_t
skip_annex(const char32_t *s, size_t at)
{
	size_t	p, end;

	if ((p = docno_prefix(s + at, U"附件")) == 0)
		return (at);
	p = docno_skip_blank(s, at + p);
	for (end = p; end < p + 2 && (docno_is_digit(s[end]) ||
	    docno_is_numeral(s[end])); end++)
		;
	return (end);
}
