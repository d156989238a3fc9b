/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Between the files of docno/ only.  A folded text is an array of code points
 * ended by 0 in which every kind of bracket is '[' or ']' (book title marks
 * stay 《 》), every blank one ' ', every quotation mark '"', Latin letters
 * are capitals and Chinese characters simplified.
 */
#ifndef DOCNO_DOCNO_INNER_H
#define DOCNO_DOCNO_INNER_H

#include <stdbool.h>
#include <stddef.h>
#include <uchar.h>

#include "docno/docno.h"

/* Stands for a character that no document number contains. */
#define DOCNO_FOREIGN	0xFFFD

/* The year of a number as it is written. */
struct docno_year {
	int	year;
	bool	fenced;		/* a bracket on at least one side */
	bool	open;		/* a bracket before it */
	bool	glued;		/* 〔2022180号: closing bracket lost */
	bool	spread;		/* 2 0 2 2: a blank after each digit */
};

struct docno_serial {
	unsigned int	serial;
	bool		di;	/* 第 before it */
	bool		hao;	/* 号 after it */
};

/* A number found in a folded text. */
struct docno_found {
	char32_t	issuer[DOCNO_ISSUER_MAX + 1];
	size_t		issuer_len;
	int		year;
	unsigned int	serial;
	size_t		end;	/* index after it */
};

/* docno_fold.c: folds into size code points; the state says what failed. */
enum docno_state docno_fold(char32_t *, size_t, const char *);

/* docno_hanzi.c: the simplified form, or the character itself. */
char32_t docno_simplify(char32_t);
/* Simplification pairs, sorted by the first, ended by 0; for the tests. */
extern const char32_t docno_hanzi[];

/* docno_class.c */
bool docno_is_bracket(char32_t);
bool docno_is_digit(char32_t);
bool docno_is_numeral(char32_t);
bool docno_is_hanzi(char32_t);
size_t docno_skip_blank(const char32_t *, size_t);
size_t docno_prefix(const char32_t *, const char32_t *);
bool docno_contains(const char32_t *, size_t, const char32_t *);
bool docno_ends_with(const char32_t *, size_t, const char32_t *);

/*
 * docno_number.c: read at an index, which moves on only when they succeed.
 */
bool docno_read_year(const char32_t *, size_t *, struct docno_year *);
bool docno_read_serial(const char32_t *, size_t *, bool,
    struct docno_serial *);
bool docno_has_number(const char32_t *, size_t, size_t);

/* docno_issuer.c */
bool docno_issuer_is_order(const char32_t *, size_t);
bool docno_issuer_is_sound(const char32_t *, size_t);
bool docno_issuer_is_paper(const char32_t *, size_t);
bool docno_issuer_is_full_name(const char32_t *, size_t);
bool docno_issuer_is_similar(const char *, const char *);

/* docno_read.c: an issuer, a year and a serial beginning at an index. */
bool docno_read(const char32_t *, size_t, struct docno_found *);

/* docno_trim.c: what may stand around a number. */
size_t docno_skip_lead(const char32_t *, size_t);
bool docno_is_title(const char32_t *, size_t);
bool docno_is_tail(const char32_t *, size_t);

#endif
