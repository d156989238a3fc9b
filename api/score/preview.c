/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "preview.h"
#include "scored.h"
#include "sjson_number.h"
#include "sjson_read.h"

struct preview {
	const struct sjson	*document;
	const char		*own;		/* NULL: all units, or */
	const struct sjson	*only;		/* these; NULL: all */
	struct scored		 approved;
	struct scorecard	 pending;
	struct sjson		**unit;		/* answers, as in the cards */
	struct sjson		*desks;
};

static struct sjson	*preview_make(const struct sjson *,
			    struct score_error *);
static struct sjson	*preview_run(struct preview *, struct score_error *);
static struct sjson	*units_write(struct preview *);
static int		 parts_add(struct preview *, const char *,
			    const char *, struct sjson *,
			    struct score_error *);
static void		 part_write(struct preview *,
			    const struct scorecard *, const struct sjson *,
			    const char *, struct sjson *);
static int		 is_shown(const struct preview *, size_t);
static int		 part_moves(const struct sjson *, const char *);
static struct sjson	*indicators_write(const struct preview *);
static struct sjson	*cell_write(const struct ruleset_indicator *,
			    const struct efficacy_cell *);
static int		 card_try(struct scorecard *,
			    const struct scorecard *, const struct sjson *,
			    struct score_error *);
static int		 cell_try(struct scorecard *, size_t, size_t,
			    const struct sjson *, struct score_error *);

char *
preview_answer(const char *text, size_t len, struct score_error *error)
{
	struct sjson	*root, *engine, *scores;
	char		*answer = NULL;

	if ((root = sjson_parse(text, len, error)) == NULL)
		return (NULL);
	if (sjson_is(root, SJSON_OBJECT, error) == 0 &&
	    (engine = sjson_want(root, "engine", SJSON_OBJECT, error)) !=
	    NULL && (scores = preview_make(engine, error)) != NULL) {
		sjson_remove(engine);
		(void)sjson_set_take(root, "scores", scores);
		answer = sjson_print(root);
	}
	sjson_free(root);

	return (answer);
}

static struct sjson *
preview_make(const struct sjson *document, struct score_error *error)
{
	struct preview		 p = { .document = document };
	const struct sjson	*all, *own;
	struct sjson		*scores = NULL;

	all = sjson_want(document, "all", SJSON_OBJECT, error);
	if (all == NULL || scored_init(&p.approved, document, error) != 0)
		return (NULL);
	p.only = sjson_get(document, "only");
	if (p.only != NULL && p.only->type != SJSON_ARRAY)
		p.only = NULL;
	own = sjson_get(document, "own");
	if (own != NULL && own->type == SJSON_STRING)
		p.own = own->text;
	if (card_try(&p.pending, &p.approved.card, all, error) == 0) {
		scores = preview_run(&p, error);
		scorecard_release(&p.pending);
	}
	scored_release(&p.approved);

	return (scores);
}

static struct sjson *
preview_run(struct preview *p, struct score_error *error)
{
	struct sjson	*root, *unused;

	p->unit = score_alloc(p->approved.card.count, sizeof(struct sjson *));
	p->desks = sjson_object();
	unused = sjson_object();
	root = sjson_object();
	(void)sjson_set_take(root, "units", units_write(p));
	(void)sjson_set_take(root, "indicators", indicators_write(p));
	(void)sjson_set_take(root, "desks", p->desks);
	if (parts_add(p, "desks", "by_desk", p->desks, error) != 0 ||
	    parts_add(p, "items", "by_item", unused, error) != 0) {
		sjson_free(root);
		root = NULL;
	}
	sjson_free(unused);
	free(p->unit);

	return (root);
}

/* One unit, those asked for or all, in the document's order. */
static struct sjson *
units_write(struct preview *p)
{
	struct sjson	*list, *node;
	mpq_t		 gap;
	size_t		 u;

	mpq_init(gap);
	list = sjson_array();
	for (u = 0; u < p->approved.card.count; u++) {
		if (!is_shown(p, u))
			continue;
		mpq_sub(gap, p->pending.unit[u].total,
		    p->approved.card.unit[u].total);
		node = sjson_object();
		(void)sjson_set_take(node, "unit",
		    sjson_string(p->approved.card.unit[u].key));
		(void)sjson_set_take(node, "name",
		    sjson_string(p->approved.card.unit[u].name));
		(void)sjson_set_take(node, "approved",
		    scorecard_standing(&p->approved.card, u));
		(void)sjson_set_take(node, "pending",
		    scorecard_standing(&p->pending, u));
		(void)sjson_set_take(node, "gap", sjson_number(gap));
		(void)sjson_set_take(node, "by_desk", sjson_object());
		(void)sjson_set_take(node, "by_item", sjson_object());
		(void)sjson_append_take(list, node);
		p->unit[u] = node;
	}
	mpq_clear(gap);

	return (list);
}

/* Each part of what is under review, as if it alone were approved. */
static int
parts_add(struct preview *p, const char *kind, const char *name,
    struct sjson *sums, struct score_error *error)
{
	const struct sjson	*list, *node;
	struct scorecard	 card;

	if ((list = sjson_want(p->document, kind, SJSON_OBJECT,
	    error)) == NULL)
		return (-1);
	for (node = list->first; node != NULL; node = node->next) {
		if (card_try(&card, &p->approved.card, node, error) != 0)
			return (-1);
		part_write(p, &card, node, name, sums);
		scorecard_release(&card);
	}

	return (0);
}

/* To a unit asked for all parts, of all units to those whose figures move. */
static void
part_write(struct preview *p, const struct scorecard *card,
    const struct sjson *figures, const char *name, struct sjson *sums)
{
	mpq_t	 gain, sum;
	size_t	 u;
	int	 moves;

	mpq_init(gain);
	mpq_init(sum);
	for (u = 0; u < card->count; u++) {
		moves = part_moves(figures, card->unit[u].key);
		mpq_sub(gain, card->unit[u].total,
		    p->approved.card.unit[u].total);
		if (moves && (p->own != NULL || p->unit[u] != NULL))
			mpq_add(sum, sum, gain);
		if (p->unit[u] != NULL && (moves || p->own != NULL))
			(void)sjson_set_take(sjson_get(p->unit[u], name),
			    figures->key, sjson_number(gain));
	}
	(void)sjson_set_take(sums, figures->key, sjson_number(sum));
	mpq_clear(sum);
	mpq_clear(gain);
}

/* All are counted, for a rank is among all; a reader may get some. */
static int
is_shown(const struct preview *p, size_t u)
{
	const char		*key = p->approved.card.unit[u].key;
	const struct sjson	*node;

	if (p->own != NULL)
		return (strcmp(p->own, key) == 0);
	if (p->only == NULL)
		return (1);
	for (node = p->only->first; node != NULL; node = node->next)
		if (node->type == SJSON_STRING && strcmp(node->text,
		    key) == 0)
			return (1);

	return (0);
}

static int
part_moves(const struct sjson *figures, const char *unit)
{
	const struct sjson	*node;

	for (node = figures->first; node != NULL; node = node->next)
		if (sjson_get(node, unit) != NULL)
			return (1);

	return (0);
}

/* Of one unit; nothing of all. */
static struct sjson *
indicators_write(const struct preview *p)
{
	const struct ruleset_indicator	*it;
	struct sjson			*list, *node;
	size_t				 i, u;

	list = sjson_array();
	if (p->own == NULL)
		return (list);
	u = scorecard_find(&p->approved.card, p->own);
	if (u == p->approved.card.count)
		return (list);
	for (i = 0; i < p->approved.rules.indicator_count; i++) {
		it = &p->approved.rules.indicators[i];
		node = sjson_object();
		(void)sjson_set_take(node, "key", sjson_string(it->key));
		(void)sjson_set_take(node, "label", sjson_string(it->label));
		(void)sjson_set_take(node, "kind",
		    sjson_string(sjson_kind_key(it->rule.kind)));
		(void)sjson_set_take(node, "points",
		    sjson_exact(it->rule.points));
		(void)sjson_set_take(node, "approved", cell_write(it,
		    &p->approved.card.indicator[i].cell[u]));
		(void)sjson_set_take(node, "pending", cell_write(it,
		    &p->pending.indicator[i].cell[u]));
		(void)sjson_append_take(list, node);
	}

	return (list);
}

static struct sjson *
cell_write(const struct ruleset_indicator *it,
    const struct efficacy_cell *cell)
{
	struct sjson	*node;

	node = sjson_object();
	(void)sjson_set_take(node, "value", cell->assessed ?
	    sjson_value(it->format, cell->value) : sjson_null());
	(void)sjson_set_take(node, "score", cell->scored ?
	    sjson_number(cell->score) : sjson_null());

	return (node);
}

/* The base, with other figures where there are some; computed. */
static int
card_try(struct scorecard *card, const struct scorecard *base,
    const struct sjson *figures, struct score_error *error)
{
	const struct ruleset_indicator	*it;
	const struct efficacy_cell	*cell;
	const struct sjson		*units, *node;
	size_t				 i, u;
	int				 rc = 0;

	scorecard_init(card, base->rules, base->count);
	for (u = 0; u < base->count; u++)
		scorecard_name(card, u, base->unit[u].key,
		    base->unit[u].name);
	for (i = 0; i < base->rules->indicator_count; i++) {
		it = &base->rules->indicators[i];
		units = sjson_get(figures, it->key);
		for (u = 0; u < base->count && rc == 0; u++) {
			cell = &base->indicator[i].cell[u];
			node = units == NULL ? NULL :
			    sjson_get(units, base->unit[u].key);
			if (node != NULL)
				rc = cell_try(card, i, u, node, error);
			else if (cell->assessed)
				scorecard_set(card, i, u, cell->value);
		}
	}
	if (rc == 0)
		scorecard_compute(card);
	else
		scorecard_release(card);

	return (rc);
}

/* num/den, den 0: not assessed (X21); of a deduction: nothing. */
static int
cell_try(struct scorecard *card, size_t i, size_t u,
    const struct sjson *node, struct score_error *error)
{
	const struct sjson	*num, *den;
	mpq_t			 value, divisor;
	int			 rc;

	num = sjson_want(node, "num", SJSON_NUMBER | SJSON_STRING, error);
	if (num == NULL)
		return (-1);
	den = sjson_want(node, "den", SJSON_NUMBER | SJSON_STRING, error);
	if (den == NULL)
		return (-1);
	mpq_init(value);
	mpq_init(divisor);
	rc = sjson_rational(num, SJSON_POSITIVE, value, error);
	if (rc == 0)
		rc = sjson_rational(den, SJSON_POSITIVE, divisor, error);
	if (rc == 0 && mpq_sgn(divisor) != 0) {
		mpq_div(value, value, divisor);
		scorecard_set(card, i, u, value);
	}
	mpq_clear(divisor);
	mpq_clear(value);

	return (rc);
}
