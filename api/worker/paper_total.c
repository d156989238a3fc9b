/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "paper.h"
#include "paper_xlsx.h"
#include "score/rational.h"

#define PLACES_LEAST	2
#define PLACES_MOST	8

static bool	 raw_total(mpq_t, const cJSON *);
static bool	 alike(const mpq_t, const mpq_t, unsigned int);
static bool	 muddled(const cJSON *, const char *, unsigned int);

/*
 * The rule of frontend/src/score/apart.ts: two decimals, and more where units
 * that differ would look the same.  A total below 0 is shown as 0.
 */
void
paper_total(const cJSON *units, const cJSON *unit, char *out, size_t size)
{
	unsigned int	 places = PLACES_LEAST;
	const char	*shown = paper_shown(unit, "raw_total");
	char		*text;
	mpq_t		 own;

	(void)snprintf(out, size, "%s", paper_shown(unit, "total"));
	mpq_init(own);
	if (raw_total(own, unit) && mpq_sgn(own) >= 0) {
		while (places < PLACES_MOST && muddled(units, shown, places))
			places++;
		text = rational_shown(own, places);
		(void)snprintf(out, size, "%s", text);
		free(text);
	}
	mpq_clear(own);
}

/* Without a stroke, in which Excel would read a date. */
void
paper_exact(const cJSON *unit, char *num, char *den, size_t size)
{
	mpq_t	own;

	num[0] = den[0] = '\0';
	mpq_init(own);
	if (raw_total(own, unit)) {
		(void)gmp_snprintf(num, size, "%Zd", mpq_numref(own));
		(void)gmp_snprintf(den, size, "%Zd", mpq_denref(own));
	}
	mpq_clear(own);
}

static bool
raw_total(mpq_t q, const cJSON *unit)
{
	return (rational_parse(q, json_words(paper_get(unit, "raw_total"),
	    "exact")) == 0);
}

static bool
alike(const mpq_t a, const mpq_t b, unsigned int places)
{
	char	*x = rational_shown(a, places);
	char	*y = rational_shown(b, places);
	bool	 same = strcmp(x, y) == 0;

	free(x);
	free(y);

	return (same);
}

/*
 * Whether, of those that are shown so with two decimals, some that differ look
 * the same with so many.
 */
static bool
muddled(const cJSON *units, const char *shown, unsigned int places)
{
	const cJSON	*u, *v;
	bool		 found = false;
	mpq_t		 a, b;

	mpq_inits(a, b, NULL);
	cJSON_ArrayForEach(u, units) {
		if (strcmp(paper_shown(u, "raw_total"), shown) != 0 ||
		    !raw_total(a, u))
			continue;
		for (v = u->next; v != NULL && !found; v = v->next)
			found = strcmp(paper_shown(v, "raw_total"),
			    shown) == 0 && raw_total(b, v) &&
			    !mpq_equal(a, b) && alike(a, b, places);
	}
	mpq_clears(a, b, NULL);

	return (found);
}
