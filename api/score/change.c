/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "change.h"
#include "scored.h"
#include "sjson_number.h"
#include "sjson_read.h"

static int		 changes_put(struct sjson *, const struct sjson *,
			    const struct sjson *, struct score_error *);
static void		 units_put(struct sjson *, const struct scored *,
			    const struct scored *);
static void		 nothing_put(struct sjson *);
static struct sjson	*cell_write(const struct efficacy *, size_t,
			    const struct efficacy *, size_t,
			    enum ruleset_format, mpq_t, mpq_t);
static void		 cell_split(const struct efficacy *, size_t,
			    const struct efficacy *, size_t, mpq_t, mpq_t);
static struct sjson	*score_write(const struct efficacy_cell *);
static struct sjson	*value_write(const struct efficacy_cell *,
			    enum ruleset_format);

void
change_put(struct sjson *node, const struct scorecard *before, size_t was,
    const struct scorecard *now, size_t u)
{
	const struct ruleset_indicator	*it;
	struct sjson			*cells;
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
	(void)sjson_set_take(node, "own", sjson_number(sum_own));
	(void)sjson_set_take(node, "others", sjson_number(sum_others));
	mpq_add(sum_own, sum_own, sum_others);
	(void)sjson_set_take(node, "change", sjson_number(sum_own));
	(void)sjson_set_take(node, "indicators", cells);
	mpq_clears(own, others, sum_own, sum_others, NULL);
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
change_answer(const char *text, size_t len, struct score_error *error)
{
	struct sjson	*root, *before, *now;
	char		*answer = NULL;

	if ((root = sjson_parse(text, len, error)) == NULL)
		return (NULL);
	if ((before = sjson_want(root, "before", SJSON_OBJECT | SJSON_NULL,
	    error)) != NULL && (now = sjson_want(root, "now", SJSON_OBJECT |
	    SJSON_NULL, error)) != NULL && changes_put(root, before, now,
	    error) == 0) {
		sjson_remove(before);
		sjson_remove(now);
		answer = sjson_print(root);
	}
	sjson_free(root);

	return (answer);
}

static int
changes_put(struct sjson *root, const struct sjson *before,
    const struct sjson *now, struct score_error *error)
{
	struct scored	a, b;

	if (before->type == SJSON_NULL || now->type == SJSON_NULL) {
		units_put(root, NULL, NULL);
		return (0);
	}
	if (scored_init(&a, before, error) != 0)
		return (-1);
	if (scored_init(&b, now, error) != 0) {
		scored_release(&a);
		return (-1);
	}
	units_put(root, &a, &b);
	scored_release(&b);
	scored_release(&a);

	return (0);
}

/* A unit that one of the two does not have did not move. */
static void
units_put(struct sjson *root, const struct scored *before,
    const struct scored *now)
{
	const struct sjson	*units, *key;
	struct sjson		*node;
	size_t			 was, u;

	units = sjson_get(root, "units");
	for (node = units == NULL ? NULL : units->first; node != NULL;
	    node = node->next) {
		key = sjson_get(node, "unit");
		if (before == NULL || key == NULL || key->text == NULL) {
			nothing_put(node);
			continue;
		}
		was = scorecard_find(&before->card, key->text);
		u = scorecard_find(&now->card, key->text);
		if (was < before->card.count && u < now->card.count)
			change_put(node, &before->card, was, &now->card, u);
		else
			nothing_put(node);
	}
}

static void
nothing_put(struct sjson *node)
{
	(void)sjson_set_take(node, "own", sjson_null());
	(void)sjson_set_take(node, "others", sjson_null());
	(void)sjson_set_take(node, "change", sjson_null());
	(void)sjson_set_take(node, "indicators", sjson_object());
}
