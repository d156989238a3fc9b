/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "robust.h"
#include "scored.h"
#include "sjson.h"

#define WORK_MAX	400000	/* units times draws: some 0.1 s */
#define SAMPLES_MIN	100
#define WHOLE		1000	/* a factor of 1, in thousandths */
#define SPREAD		(WHOLE * ROBUST_PERCENT / 100)

struct place {
	mpz_t	value;
	size_t	unit;
};

struct draw {
	const struct scorecard	*card;
	mpz_t			*share;	/* [indicator * units + unit] */
	unsigned long		*factor; /* one an indicator */
	struct place		*place;
	uint64_t		 state;
};

static struct sjson	*ranges_write(const struct scorecard *,
			    const struct robust_range *);
static void	shares_fill(struct draw *);
static void	factors_draw(struct draw *);
static void	units_rank(struct draw *, struct robust_range *);
static int	place_order(const void *, const void *);
static uint64_t	next(uint64_t *);

size_t
robust_samples(size_t units)
{
	size_t	samples = units > 0 ? WORK_MAX / units : 0;

	if (samples > ROBUST_SAMPLES)
		return (ROBUST_SAMPLES);

	return (samples < SAMPLES_MIN ? SAMPLES_MIN : samples);
}

char *
robust_answer(const char *document, size_t len, struct score_error *error)
{
	struct scored		 scored;
	struct robust_range	*range;
	struct sjson		*tree, *answer;
	char			*text = NULL;

	if ((tree = sjson_parse(document, len, error)) == NULL)
		return (NULL);
	if (scored_init(&scored, tree, error) == 0) {
		range = score_alloc(scored.card.count, sizeof(*range));
		robust_ranges(&scored.card, ROBUST_SEED, ROBUST_SAMPLES,
		    range);
		answer = ranges_write(&scored.card, range);
		text = sjson_print(answer);
		sjson_free(answer);
		free(range);
		scored_release(&scored);
	}
	sjson_free(tree);

	return (text);
}

static struct sjson *
ranges_write(const struct scorecard *card, const struct robust_range *range)
{
	struct sjson	*root, *units, *ends;
	size_t		 u;

	root = sjson_object();
	(void)sjson_set_take(root, "seed", sjson_count(ROBUST_SEED));
	(void)sjson_set_take(root, "samples", sjson_count(ROBUST_SAMPLES));
	(void)sjson_set_take(root, "percent", sjson_count(ROBUST_PERCENT));
	units = sjson_object();
	for (u = 0; u < card->count; u++) {
		ends = sjson_object();
		(void)sjson_set_take(ends, "best", sjson_count(range[u].best));
		(void)sjson_set_take(ends, "worst",
		    sjson_count(range[u].worst));
		(void)sjson_set_take(units, card->unit[u].key, ends);
	}
	(void)sjson_set_take(root, "units", units);

	return (root);
}

void
robust_ranges(const struct scorecard *card, uint64_t seed, size_t samples,
    struct robust_range *range)
{
	struct draw	d = { .card = card, .state = seed };
	size_t		i, u, n, cells;

	cells = card->rules->indicator_count * card->count;
	d.share = score_alloc(cells, sizeof(*d.share));
	d.factor = score_alloc(card->rules->indicator_count,
	    sizeof(*d.factor));
	d.place = score_alloc(card->count, sizeof(*d.place));
	for (i = 0; i < cells; i++)
		mpz_init(d.share[i]);
	for (u = 0; u < card->count; u++) {
		mpz_init(d.place[u].value);
		range[u].best = range[u].worst = card->composite.rank[u];
	}

	shares_fill(&d);
	for (n = 0; n < samples; n++) {
		factors_draw(&d);
		units_rank(&d, range);
	}

	for (u = 0; u < card->count; u++)
		mpz_clear(d.place[u].value);
	for (i = 0; i < cells; i++)
		mpz_clear(d.share[i]);
	free(d.place);
	free(d.factor);
	free(d.share);
}

/* Every score over one denominator, so that the draws add whole numbers. */
static void
shares_fill(struct draw *d)
{
	const struct efficacy_cell	*cell;
	size_t				 i, u, count = d->card->count;
	mpz_t				 common, by;

	mpz_init_set_ui(common, 1);
	mpz_init(by);
	for (i = 0; i < d->card->rules->indicator_count; i++)
		for (u = 0; u < count; u++) {
			cell = &d->card->indicator[i].cell[u];
			if (cell->scored)
				mpz_lcm(common, common,
				    mpq_denref(cell->score));
		}
	for (i = 0; i < d->card->rules->indicator_count; i++)
		for (u = 0; u < count; u++) {
			cell = &d->card->indicator[i].cell[u];
			if (!cell->scored)
				continue;
			mpz_divexact(by, common, mpq_denref(cell->score));
			mpz_mul(d->share[i * count + u], by,
			    mpq_numref(cell->score));
		}
	mpz_clear(by);
	mpz_clear(common);
}

/* What an event takes off is no weight and stays. */
static void
factors_draw(struct draw *d)
{
	size_t	i;

	for (i = 0; i < d->card->rules->indicator_count; i++)
		d->factor[i] = efficacy_tiers(
		    d->card->rules->indicators[i].rule.kind) == 0 ? WHOLE :
		    WHOLE - SPREAD + next(&d->state) % (2 * SPREAD + 1);
}

static void
units_rank(struct draw *d, struct robust_range *range)
{
	size_t	i, u, rank, count = d->card->count;

	for (u = 0; u < count; u++) {
		d->place[u].unit = u;
		mpz_set_ui(d->place[u].value, 0);
		for (i = 0; i < d->card->rules->indicator_count; i++)
			mpz_addmul_ui(d->place[u].value,
			    d->share[i * count + u], d->factor[i]);
	}
	qsort(d->place, count, sizeof(*d->place), place_order);
	rank = 1;
	for (i = 0; i < count; i++) {
		if (i > 0 && mpz_cmp(d->place[i].value,
		    d->place[i - 1].value) != 0)
			rank = i + 1;
		u = d->place[i].unit;
		if (rank < range[u].best)
			range[u].best = rank;
		if (rank > range[u].worst)
			range[u].worst = rank;
	}
}

static int
place_order(const void *a, const void *b)
{
	const struct place	*left = a, *right = b;

	return (mpz_cmp(right->value, left->value));
}

/* splitmix64: small, and the same on every machine. */
static uint64_t
next(uint64_t *state)
{
	uint64_t	z;

	z = (*state += 0x9e3779b97f4a7c15U);
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;

	return (z ^ (z >> 31));
}
