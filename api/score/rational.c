/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "rational.h"
#include "score_error.h"

#define DIGITS		"0123456789"
#define PLAIN_PLACES	6

static size_t	whole_length(const char *);
static char	*decimal_text(const mpz_t, int, unsigned int);

int
rational_parse(mpq_t q, const char *text)
{
	char		buf[RATIONAL_TEXT_MAX + 1];
	const char	*s;
	size_t		whole, part;

	mpq_set_ui(q, 0, 1);
	if (strlen(text) > RATIONAL_TEXT_MAX)
		return (-1);
	s = text + (*text == '-');
	if ((whole = whole_length(s)) == 0)
		return (-1);

	memcpy(buf, text, strlen(text) + 1);
	if (s[whole] == '\0') {
		(void)mpz_set_str(mpq_numref(q), buf, 10);
		return (0);
	}

	part = strspn(s + whole + 1, DIGITS);
	if (part == 0 || s[whole + 1 + part] != '\0')
		return (-1);
	if (s[whole] == '/') {
		if (s[whole + 1] == '0' || mpq_set_str(q, buf, 10) != 0)
			return (-1);
	} else if (s[whole] == '.') {
		/* 88.05 is 8805/100 */
		memmove(buf + (s - text) + whole, s + whole + 1, part + 1);
		(void)mpz_set_str(mpq_numref(q), buf, 10);
		mpz_ui_pow_ui(mpq_denref(q), 10, part);
	} else {
		return (-1);
	}
	mpq_canonicalize(q);

	return (0);
}

char *
rational_exact(const mpq_t q)
{
	return (mpq_get_str(NULL, 10, q));
}

char *
rational_shown(const mpq_t q, unsigned int places)
{
	mpz_t	n, d;
	char	*text;

	mpz_init(n);
	mpz_init(d);
	mpz_ui_pow_ui(n, 10, places);
	mpz_mul(n, n, mpq_numref(q));
	mpz_abs(n, n);
	/* floor(x + 1/2) = floor((2n + d) / 2d) */
	mpz_mul_2exp(n, n, 1);
	mpz_add(n, n, mpq_denref(q));
	mpz_mul_2exp(d, mpq_denref(q), 1);
	mpz_fdiv_q(n, n, d);
	text = decimal_text(n, mpq_sgn(q) < 0 && mpz_sgn(n) != 0, places);
	mpz_clear(d);
	mpz_clear(n);

	return (text);
}

char *
rational_plain(const mpq_t q)
{
	mpz_t		n;
	unsigned int	places;
	char		*text;

	mpz_init_set_ui(n, 1);
	text = NULL;
	for (places = 0; places <= PLAIN_PLACES && text == NULL; places++) {
		if (mpz_divisible_p(n, mpq_denref(q)))
			text = rational_shown(q, places);
		mpz_mul_ui(n, n, 10);
	}
	mpz_clear(n);

	return (text != NULL ? text : rational_exact(q));
}

/* Digits before the point or the bar; 0 where a leading zero pads them. */
static size_t
whole_length(const char *s)
{
	size_t	len;

	len = strspn(s, DIGITS);
	if (len > 1 && s[0] == '0')
		return (0);

	return (len);
}

/* 912 with two places is 9.12; 5 is 0.05. */
static char *
decimal_text(const mpz_t n, int negative, unsigned int places)
{
	char	*digits, *text, *p;
	size_t	len, pad;

	digits = mpz_get_str(NULL, 10, n);
	len = strlen(digits);
	pad = len > places ? 0 : places + 1 - len;
	text = p = score_alloc(len + pad + 3, 1);
	if (negative)
		*p++ = '-';
	memset(p, '0', pad);
	memcpy(p + pad, digits, len);
	if (places > 0) {
		p += len + pad - places;
		memmove(p + 1, p, places);
		*p = '.';
	}
	free(digits);

	return (text);
}
