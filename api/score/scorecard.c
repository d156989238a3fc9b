/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "scorecard.h"

struct place {
	mpq_srcptr	value;
	size_t		unit;
};

static void	index_init(struct scorecard_index *, const struct ruleset *,
		    const struct ruleset_pillar *, size_t);
static void	index_release(struct scorecard_index *, size_t);
static void	index_rank(struct scorecard_index *, size_t);
static int	place_order(const void *, const void *);
static void	unit_add(struct scorecard *, size_t);

void
scorecard_init(struct scorecard *card, const struct ruleset *rules,
    size_t count)
{
	size_t	i, u, k, events;

	card->rules = rules;
	card->count = count;
	card->unit = score_alloc(count, sizeof(*card->unit));
	for (u = 0; u < count; u++) {
		mpq_init(card->unit[u].deduction);
		mpq_init(card->unit[u].total);
	}
	card->indicator = score_alloc(rules->indicator_count,
	    sizeof(*card->indicator));
	card->events = score_alloc(rules->indicator_count,
	    sizeof(struct scorecard_events *));
	for (i = 0; i < rules->indicator_count; i++) {
		efficacy_init(&card->indicator[i],
		    &rules->indicators[i].rule, count);
		card->events[i] = score_alloc(count, sizeof(**card->events));
		events = rules->indicators[i].event_count;
		for (u = 0; u < count; u++) {
			card->events[i][u].count = score_alloc(events,
			    sizeof(mpz_t));
			for (k = 0; k < events; k++)
				mpz_init(card->events[i][u].count[k]);
		}
	}
	index_init(&card->composite, rules, NULL, count);
	card->pillar = score_alloc(rules->pillar_count,
	    sizeof(*card->pillar));
	for (i = 0; i < rules->pillar_count; i++)
		index_init(&card->pillar[i], rules, &rules->pillars[i],
		    count);
}

void
scorecard_release(struct scorecard *card)
{
	size_t	i, u, k;

	for (i = 0; i < card->rules->pillar_count; i++)
		index_release(&card->pillar[i], card->count);
	free(card->pillar);
	index_release(&card->composite, card->count);
	for (i = 0; i < card->rules->indicator_count; i++) {
		for (u = 0; u < card->count; u++) {
			for (k = 0;
			    k < card->rules->indicators[i].event_count; k++)
				mpz_clear(card->events[i][u].count[k]);
			free(card->events[i][u].count);
		}
		free(card->events[i]);
		efficacy_release(&card->indicator[i]);
	}
	free(card->events);
	free(card->indicator);
	for (u = 0; u < card->count; u++) {
		mpq_clear(card->unit[u].deduction);
		mpq_clear(card->unit[u].total);
	}
	free(card->unit);
}

void
scorecard_name(struct scorecard *card, size_t unit, const char *key,
    const char *name)
{
	card->unit[unit].key = key;
	card->unit[unit].name = name;
}

void
scorecard_set(struct scorecard *card, size_t indicator, size_t unit,
    const mpq_t value)
{
	efficacy_set(&card->indicator[indicator], unit, value);
}

void
scorecard_event(struct scorecard *card, size_t indicator, size_t unit,
    size_t event, const mpz_t count)
{
	card->events[indicator][unit].given = 1;
	mpz_set(card->events[indicator][unit].count[event], count);
}

void
scorecard_price(const struct scorecard *card, size_t indicator, size_t unit,
    mpq_t sum)
{
	const struct ruleset_indicator	*it;
	mpq_t				 cost;
	size_t				 k;

	it = &card->rules->indicators[indicator];
	mpq_init(cost);
	mpq_set_ui(sum, 0, 1);
	for (k = 0; k < it->event_count; k++) {
		mpq_set_z(cost, card->events[indicator][unit].count[k]);
		mpq_mul(cost, cost, it->events[k].points);
		mpq_add(sum, sum, cost);
	}
	mpq_clear(cost);
}

void
scorecard_compute(struct scorecard *card)
{
	size_t	i, u;

	for (i = 0; i < card->rules->indicator_count; i++)
		efficacy_compute(&card->indicator[i]);
	for (u = 0; u < card->count; u++)
		unit_add(card, u);
	index_rank(&card->composite, card->count);
	for (i = 0; i < card->rules->pillar_count; i++)
		index_rank(&card->pillar[i], card->count);
}

size_t
scorecard_find(const struct scorecard *card, const char *key)
{
	size_t	u;

	for (u = 0; u < card->count; u++)
		if (strcmp(card->unit[u].key, key) == 0)
			break;

	return (u);
}

static void
index_init(struct scorecard_index *index, const struct ruleset *rules,
    const struct ruleset_pillar *pillar, size_t count)
{
	size_t	u;

	index->pillar = pillar;
	index->banded = pillar == NULL || pillar->scored || pillar->deducts;
	band_scale_init(&index->scale, rules, pillar, count);
	index->value = score_alloc(count, sizeof(*index->value));
	index->rank = score_alloc(count, sizeof(*index->rank));
	index->band = score_alloc(count, sizeof(*index->band));
	for (u = 0; u < count; u++)
		mpq_init(index->value[u]);
}

static void
index_release(struct scorecard_index *index, size_t count)
{
	size_t	u;

	for (u = 0; u < count; u++)
		mpq_clear(index->value[u]);
	free(index->band);
	free(index->rank);
	free(index->value);
	band_scale_release(&index->scale);
}

/* Exact sums; only what is shown is rounded, and each number by itself. */
static void
unit_add(struct scorecard *card, size_t u)
{
	const struct ruleset	*rules = card->rules;
	const struct efficacy	*e;
	size_t			 i, p;

	for (i = 0; i < rules->indicator_count; i++) {
		e = &card->indicator[i];
		if (!e->cell[u].scored)
			continue;
		p = rules->indicators[i].pillar;
		mpq_add(card->pillar[p].value[u], card->pillar[p].value[u],
		    e->cell[u].score);
		mpq_add(card->composite.value[u], card->composite.value[u],
		    e->cell[u].score);
		if (e->rule->kind == EFFICACY_DEDUCTION)
			mpq_add(card->unit[u].deduction,
			    card->unit[u].deduction, e->cell[u].score);
	}
	if (mpq_sgn(card->composite.value[u]) > 0)
		mpq_set(card->unit[u].total, card->composite.value[u]);
}

/* Equal values share a rank and the next one is skipped: 1, 2, 2, 4 (X29). */
static void
index_rank(struct scorecard_index *index, size_t count)
{
	struct place	*place;
	size_t		 i, u;

	place = score_alloc(count, sizeof(*place));
	for (i = 0; i < count; i++) {
		place[i].value = index->value[i];
		place[i].unit = i;
	}
	qsort(place, count, sizeof(*place), place_order);
	for (i = 0; i < count; i++) {
		u = place[i].unit;
		index->rank[u] = i + 1;
		if (i > 0 && mpq_equal(place[i].value, place[i - 1].value))
			index->rank[u] = index->rank[place[i - 1].unit];
		if (index->banded)
			index->band[u] = band_of(&index->scale,
			    index->value[u], index->rank[u]);
	}
	free(place);
}

static int
place_order(const void *a, const void *b)
{
	const struct place	*left = a, *right = b;

	return (mpq_cmp(right->value, left->value));
}
