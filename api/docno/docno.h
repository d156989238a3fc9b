/* SPDX-License-Identifier: Apache-2.0 */
/*
 * 发文字号: what number a text names, and whether two texts name one
 * document (手册四(二)2: 同一文号只可创建一次).  Pure: no database, no clock,
 * no locale, no allocation; every function may run in any thread.
 */
#ifndef DOCNO_DOCNO_H
#define DOCNO_DOCNO_H

#define DOCNO_TEXT_MAX		4096	/* bytes of a text, without NUL */
#define DOCNO_ISSUER_MAX	64	/* characters of an issuer's code */

#define DOCNO_ISSUER_SIZE	(DOCNO_ISSUER_MAX * 4 + 1)
#define DOCNO_CANONICAL_SIZE	(DOCNO_ISSUER_SIZE + 32)
#define DOCNO_KEY_SIZE		24

enum docno_verdict {
	DOCNO_EQUAL,		/* one document: block the creation */
	DOCNO_SUSPECT,		/* perhaps one document: warn and ask */
	DOCNO_DIFFERENT,	/* two documents: allow */
	DOCNO_MANUAL,		/* a text cannot be read: ask */
};

/* Why a text has no canonical form. */
enum docno_state {
	DOCNO_READ,		/* it has one */
	DOCNO_UNREAD,		/* no number, several, or one not certain */
	DOCNO_TOO_LONG,		/* over DOCNO_TEXT_MAX bytes */
	DOCNO_BAD_UTF8,		/* not valid UTF-8 */
};

struct docno {
	enum docno_state	state;
	int			year;	/* 1949-2099, 0: an order without */
	unsigned int		serial;	/* 1-999999 */
	char			issuer[DOCNO_ISSUER_SIZE];
	char			canonical[DOCNO_CANONICAL_SIZE];
	char			near_key[DOCNO_KEY_SIZE];
};

/*
 * Reads the one document number that the NUL-terminated text names, whatever
 * its brackets, widths, spaces and decoration (GB/T 9704-2012, 7.2.5 gives the
 * written form).  Returns 1 and fills all of *d; returns 0, with the reason in
 * d->state and all other members empty or 0, when nothing certain can be read:
 * nothing is ever guessed.
 */
int docno_parse(struct docno *, const char *);

/*
 * Whether two parsed texts name one document.  Symmetric.  DOCNO_MANUAL as
 * soon as one of them has no canonical form, even if both texts are the same.
 */
enum docno_verdict docno_compare_parsed(const struct docno *,
    const struct docno *);

/* docno_compare_parsed() of two NUL-terminated texts. */
enum docno_verdict docno_compare(const char *, const char *);

/* "equal", "suspect", "different" or "manual"; static storage. */
const char *docno_verdict_name(enum docno_verdict);

#endif
