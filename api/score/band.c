/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "band.h"
#include "rational.h"
#include "score_error.h"

#define PLACES	2

static char	*text_range(const struct band_scale *, unsigned int);
static char	*text_rank(const struct band_scale *, unsigned int);
static char	*text_deduction(const struct band_scale *, unsigned int);

const struct band_name	band_names[BAND_COUNT] = {
	{ "A", "green", "绿" },
	{ "B", "blue", "蓝" },
	{ "C", "yellow", "黄" },
	{ "D", "orange", "橙" },
	{ "E", "red", "红" },
};

const char *
band_rule_key(enum band_rule rule)
{
	static const char *const keys[] = {
		[BAND_RANGE] = "range_fifths",
		[BAND_RANK] = "rank_fifths",
		[BAND_DEDUCTION] = "deduction_from",
	};

	return (keys[rule]);
}

/* A pillar that only deducts has no reachable range: nothing caps it (X30). */
void
band_scale_init(struct band_scale *scale, const struct ruleset *rs,
    const struct ruleset_pillar *pillar, size_t count)
{
	mpq_t	fifth;
	int	k;

	scale->count = count;
	mpq_init(scale->low);
	mpq_init(scale->high);
	for (k = 0; k < BAND_COUNT - 1; k++)
		mpq_init(scale->from[k]);

	if (pillar != NULL && !pillar->scored) {
		scale->rule = BAND_DEDUCTION;
		for (k = 0; k < RULESET_BREAKS; k++)
			mpq_set(scale->from[k + 1], rs->breaks[k]);
		return;
	}
	scale->rule = rs->colour == RULESET_RANK_FIFTHS ? BAND_RANK :
	    BAND_RANGE;
	mpq_set(scale->low, pillar != NULL ? pillar->low : rs->low);
	mpq_set(scale->high, pillar != NULL ? pillar->high : rs->high);

	mpq_init(fifth);
	for (k = 0; k < BAND_COUNT - 1; k++) {
		mpq_set_si(fifth, BAND_COUNT - 1 - k, BAND_COUNT);
		mpq_sub(scale->from[k], scale->high, scale->low);
		mpq_mul(scale->from[k], scale->from[k], fifth);
		mpq_add(scale->from[k], scale->from[k], scale->low);
	}
	mpq_clear(fifth);
}

void
band_scale_release(struct band_scale *scale)
{
	int	k;

	for (k = 0; k < BAND_COUNT - 1; k++)
		mpq_clear(scale->from[k]);
	mpq_clear(scale->high);
	mpq_clear(scale->low);
}

unsigned int
band_of(const struct band_scale *scale, const mpq_t value, size_t rank)
{
	mpq_t		deducted;
	unsigned int	k;

	if (scale->rule == BAND_DEDUCTION) {
		if (mpq_sgn(value) >= 0)
			return (1);
		mpq_init(deducted);
		mpq_neg(deducted, value);
		for (k = BAND_COUNT - 2; k > 0; k--)
			if (mpq_cmp(deducted, scale->from[k]) >= 0)
				break;
		mpq_clear(deducted);
		return (k + 2);
	}
	for (k = 1; k < BAND_COUNT; k++) {
		if (scale->rule == BAND_RANK &&
		    rank <= band_last_rank(scale->count, k))
			break;
		if (scale->rule == BAND_RANGE &&
		    mpq_cmp(value, scale->from[k - 1]) >= 0)
			break;
	}

	return (k);
}

/* n x k / 5, half up, and the first rank is always in the first band. */
size_t
band_last_rank(size_t count, unsigned int band)
{
	size_t	last;

	last = (2 * count * band + BAND_COUNT) / (2UL * BAND_COUNT);

	return (last == 0 ? 1 : last);
}

char *
band_text(const struct band_scale *scale, unsigned int band)
{
	if (scale->rule == BAND_RANGE)
		return (text_range(scale, band));
	if (scale->rule == BAND_RANK)
		return (text_rank(scale, band));

	return (text_deduction(scale, band));
}

static char *
text_range(const struct band_scale *scale, unsigned int band)
{
	char	*from, *below, *text;

	from = rational_shown(band < BAND_COUNT ? scale->from[band - 1] :
	    scale->low, PLACES);
	below = rational_shown(band > 1 ? scale->from[band - 2] :
	    scale->high, PLACES);
	if (band == 1)
		text = score_text("≥%s", from);
	else if (band == BAND_COUNT)
		text = score_text("<%s", below);
	else
		text = score_text("≥%s 且 <%s", from, below);
	free(below);
	free(from);

	return (text);
}

static char *
text_rank(const struct band_scale *scale, unsigned int band)
{
	size_t	first, last;

	first = band == 1 ? 1 : band_last_rank(scale->count, band - 1) + 1;
	last = band_last_rank(scale->count, band);
	if (last > scale->count)
		last = scale->count;
	if (first > last)
		return (score_text("（空）"));
	if (first == last)
		return (score_text("第%zu名", first));

	return (score_text("第%zu–%zu名", first, last));
}

static char *
text_deduction(const struct band_scale *scale, unsigned int band)
{
	char	*from, *below, *text;

	if (band == 1)
		return (score_text("未扣分"));
	from = rational_plain(scale->from[band - 2]);
	below = rational_plain(scale->from[band == BAND_COUNT ? 0 : band - 1]);
	if (band == 2)
		text = score_text("扣分不足%s分", below);
	else if (band == BAND_COUNT)
		text = score_text("扣%s分及以上", from);
	else
		text = score_text("扣%s分及以上，不足%s分", from, below);
	free(below);
	free(from);

	return (text);
}
