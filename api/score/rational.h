/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_RATIONAL_H
#define SCORE_RATIONAL_H

#include <gmp.h>

/* Longest number text that is read: bounds the work, not the arithmetic. */
#define RATIONAL_TEXT_MAX	1000

/*
 * Read "12", "-3", "88.05" or "3/4" exactly.  Refused (-1, q is then 0): a
 * plus sign, blanks, leading zeros, an exponent, a missing digit, a zero
 * denominator, more than RATIONAL_TEXT_MAX characters.
 */
int	rational_parse(mpq_t, const char *);

/* The three texts of a number; each is the caller's to free(). */

/* Exact and canonical: "8", "41/5", "-1/10". */
char	*rational_exact(const mpq_t);

/*
 * Rounded to so many decimals, halves away from zero (四舍五入); used only
 * for show (X29).  Never "-0.00".
 */
char	*rational_shown(const mpq_t, unsigned int);

/* A decimal if it ends within six places ("0.96"), else as rational_exact. */
char	*rational_plain(const mpq_t);

#endif
