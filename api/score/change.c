/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "change.h"
#include "sjson_number.h"
#include "sjson_read.h"

/* A document that was read and computed. */
struct side {
	struct sjson		*tree;
	struct ruleset		 rules;
	struct scorecard	 card;
};

static struct sjson	*unit_write(const struct scorecard *, size_t,
			    const struct scorecard *, size_t);
static struct sjson	*cell_write(const struct efficacy *, size_t,
			    const struct efficacy *, size_t,
			    enum ruleset_format, mpq_t, mpq_t);
static void		 cell_split(const struct efficacy *, size_t,
			    const struct efficacy *, size_t, mpq_t, mpq_t);
static struct sjson	*score_write(const struct efficacy_cell *);
static struct sjson	*value_write(const struct efficacy_cell *,
			    enum ruleset_format);
static int		 side_read(struct side *, const char *, size_t,
			    struct score_error *);
static void		 side_release(struct side *);

struct sjson *
change_write(const struct scorecard *before, const struct scorecard *now)
{
	struct sjson	*all;
	size_t		 u, was;

	all = sjson_object();
	for (u = 0; u < now->count; u++) {
		was = scorecard_find(before, now->unit[u].key);
		if (was < before->count)
			(void)sjson_set_take(all, now->unit[u].key,
			    unit_write(before, was, now, u));
	}

	return (all);
}

static struct sjson *
unit_write(const struct scorecard *before, size_t was,
    const struct scorecard *now, size_t u)
{
	const struct ruleset_indicator	*it;
	struct sjson			*node, *cells;
	mpq_t				 own, others, sum_own, sum_others;
	size_t				 i, k;

	mpq_inits(own, others, sum_own, sum_others, NULL);
	cells = sjson_object();
	for (i = 0; i < now->rules->indicator_count; i++) {
		it = &now->rules->indicators[i];
		k = ruleset_find(before->rules, it->key);
		if (k == before->rules->indicator_count)
			continue;
		(void)sjson_set_take(cells, it->key, cell_write(
		    &before->indicator[k], was, &now->indicator[i], u,
		    it->format, own, others));
		mpq_add(sum_own, sum_own, own);
		mpq_add(sum_others, sum_others, others);
	}
	node = sjson_object();
	(void)sjson_set_take(node, "own", sjson_number(sum_own));
	(void)sjson_set_take(node, "others", sjson_number(sum_others));
	mpq_add(sum_own, sum_own, sum_others);
	(void)sjson_set_take(node, "change", sjson_number(sum_own));
	(void)sjson_set_take(node, "indicators", cells);
	mpq_clears(own, others, sum_own, sum_others, NULL);

	return (node);
}

static struct sjson *
cell_write(const struct efficacy *before, size_t was,
    const struct efficacy *now, size_t u, enum ruleset_format format,
    mpq_t own, mpq_t others)
{
	struct sjson	*node;

	cell_split(before, was, now, u, own, others);
	node = sjson_object();
	(void)sjson_set_take(node, "before", score_write(&before->cell[was]));
	(void)sjson_set_take(node, "after", score_write(&now->cell[u]));
	(void)sjson_set_take(node, "own", sjson_number(own));
	(void)sjson_set_take(node, "others", sjson_number(others));
	(void)sjson_set_take(node, "value_before",
	    value_write(&before->cell[was], format));
	(void)sjson_set_take(node, "value",
	    value_write(&now->cell[u], format));

	return (node);
}

/* What has no score counts as nothing, as it does in the total. */
static void
cell_split(const struct efficacy *before, size_t was,
    const struct efficacy *now, size_t u, mpq_t own, mpq_t others)
{
	const struct efficacy_cell	*a = &before->cell[was];
	const struct efficacy_cell	*b = &now->cell[u];
	mpq_t				 change;

	mpq_init(change);
	if (b->scored)
		mpq_set(change, b->score);
	if (a->scored)
		mpq_sub(change, change, a->score);
	mpq_set(own, change);
	if (!a->assessed && !b->assessed)
		mpq_set_ui(own, 0, 1);
	else if (a->assessed && b->assessed &&
	    efficacy_score_under(before, b->value, own))
		mpq_sub(own, own, a->score);
	mpq_sub(others, change, own);
	mpq_clear(change);
}

static struct sjson *
score_write(const struct efficacy_cell *cell)
{
	return (cell->scored ? sjson_number(cell->score) : sjson_null());
}

static struct sjson *
value_write(const struct efficacy_cell *cell, enum ruleset_format format)
{
	return (cell->assessed ? sjson_value(format, cell->value) :
	    sjson_null());
}

char *
change_score(const char *before, size_t before_len, const char *now,
    size_t now_len, struct score_error *error)
{
	struct side	 a, b;
	struct sjson	*changes;
	char		*text = NULL;

	if (side_read(&a, before, before_len, error) != 0)
		return (NULL);
	if (side_read(&b, now, now_len, error) == 0) {
		changes = change_write(&a.card, &b.card);
		text = sjson_print(changes);
		sjson_free(changes);
		side_release(&b);
	}
	side_release(&a);

	return (text);
}

static int
side_read(struct side *side, const char *text, size_t len,
    struct score_error *error)
{
	const struct sjson	*set;

	if ((side->tree = sjson_parse(text, len, error)) == NULL)
		return (-1);
	if (sjson_is(side->tree, SJSON_OBJECT, error) != 0 ||
	    (set = sjson_want(side->tree, "rule_set", SJSON_OBJECT,
	    error)) == NULL || ruleset_init(&side->rules, set, error) != 0) {
		sjson_free(side->tree);
		return (-1);
	}
	if (scorecard_read(&side->card, &side->rules, side->tree,
	    error) != 0) {
		ruleset_release(&side->rules);
		sjson_free(side->tree);
		return (-1);
	}
	scorecard_compute(&side->card);

	return (0);
}

static void
side_release(struct side *side)
{
	scorecard_release(&side->card);
	ruleset_release(&side->rules);
	sjson_free(side->tree);
}
