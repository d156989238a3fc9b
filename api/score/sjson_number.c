/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "rational.h"
#include "scorecard.h"
#include "sjson_number.h"

static struct sjson	*string_take(char *);

struct sjson *
sjson_exact(const mpq_t q)
{
	return (string_take(rational_exact(q)));
}

struct sjson *
sjson_shown(const mpq_t q)
{
	return (string_take(rational_shown(q, SCORECARD_PLACES)));
}

struct sjson *
sjson_number(const mpq_t q)
{
	struct sjson	*node;

	node = sjson_object();
	(void)sjson_set_take(node, "exact", sjson_exact(q));
	(void)sjson_set_take(node, "shown", sjson_shown(q));

	return (node);
}

struct sjson *
sjson_value(enum ruleset_format format, const mpq_t q)
{
	return (string_take(sjson_value_text(format, q)));
}

/* A count that is no whole number is shown as it is, not as another. */
char *
sjson_value_text(enum ruleset_format format, const mpq_t q)
{
	mpq_t	hundredfold;
	char	*number, *text;

	if (format == RULESET_COUNT && mpz_cmp_ui(mpq_denref(q), 1) == 0)
		return (rational_shown(q, 0));
	if (format != RULESET_PERCENT)
		return (rational_shown(q, SCORECARD_PLACES));

	mpq_init(hundredfold);
	mpq_set_ui(hundredfold, 100, 1);
	mpq_mul(hundredfold, hundredfold, q);
	number = rational_shown(hundredfold, SCORECARD_PLACES);
	text = score_text("%s%%", number);
	free(number);
	mpq_clear(hundredfold);

	return (text);
}

struct sjson *
sjson_coefficients(const struct efficacy_rule *rule)
{
	struct sjson	*list;
	int		 k;

	list = sjson_array();
	for (k = 0; k < efficacy_tiers(rule->kind); k++)
		(void)sjson_append_take(list,
		    sjson_exact(rule->coefficient[k]));

	return (list);
}

struct sjson *
sjson_badges(unsigned int badges)
{
	static const struct {
		unsigned int	 bit;
		const char	*key;
	} names[] = {
		{ EFFICACY_NO_SPREAD, "no_spread" },
		{ EFFICACY_NOBODY_ASSESSED, "nobody_assessed" },
		{ EFFICACY_LOW_TIE, "low_tie" },
	};
	struct sjson	*list;
	size_t		 i;

	list = sjson_array();
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (badges & names[i].bit)
			(void)sjson_append_take(list,
			    sjson_string(names[i].key));

	return (list);
}

const char *
sjson_kind_key(enum efficacy_kind kind)
{
	static const char *const keys[] = {
		[EFFICACY_TWO_TIER] = "two_tier",
		[EFFICACY_THREE_TIER] = "three_tier",
		[EFFICACY_DEDUCTION] = "deduction",
		[EFFICACY_DISPLAY] = "display",
	};

	return (keys[kind]);
}

static struct sjson *
string_take(char *text)
{
	struct sjson	*node;

	node = sjson_string(text);
	free(text);

	return (node);
}
