/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sjson_number.h"
#include "sjson_read.h"
#include "whatif_rules.h"

static int		 rules_change(struct sjson *, const struct sjson *,
			    struct score_error *);
static int		 members_put(struct sjson *, const struct sjson *,
			    const char *, struct score_error *);
static int		 events_put(struct sjson *, const struct sjson *,
			    struct score_error *);
static int		 event_put(struct sjson *, const struct sjson *,
			    struct score_error *);
static void		 unprice(struct sjson *,
			    const struct ruleset_indicator *);
static int		 dropped_take(struct sjson *, const struct sjson *,
			    struct score_error *);
static void		 empty_take(struct sjson *);
static int		 sums_fit(struct sjson *, struct score_error *);
static const struct sjson
			*indicator_of(const struct sjson *, const char *,
			    char *, size_t);
static const struct sjson
			*member_nth(const struct sjson *, const char *,
			    const char **);
static const struct sjson
			*nth(const struct sjson *, size_t);
static struct sjson	*indicator_find(const struct sjson *, const char *);

struct sjson *
whatif_rules(const struct sjson *document, const struct sjson *change,
    struct score_error *error)
{
	const struct sjson	*other;
	struct sjson		*tree;

	other = sjson_get(document, "other");
	tree = sjson_copy(other == NULL || other->type == SJSON_NULL ?
	    sjson_get(document, "rule_set") : other);
	if (rules_change(tree, change, error) != 0) {
		whatif_place(tree, change, error);
		sjson_free(tree);
		return (NULL);
	}

	return (tree);
}

void
whatif_place(const struct sjson *rules, const struct sjson *change,
    struct score_error *error)
{
	const struct sjson	*at, *key;
	char			 member[32] = "";

	if ((key = indicator_of(rules, error->pointer, member,
	    sizeof(member))) != NULL &&
	    (at = sjson_get(change, member)) != NULL &&
	    (at = sjson_get(at, key->text)) != NULL)
		sjson_pointer(at, error->pointer, sizeof(error->pointer));
	else if (strcmp(error->pointer, "/pillars") == 0 &&
	    (at = sjson_get(change, "dropped")) != NULL)
		sjson_pointer(at, error->pointer, sizeof(error->pointer));
}

/*
 * Of "/pillars/0/indicators/2/coefficients/1": the key of that indicator, a
 * string of the rules, and the member after it; NULL where a pointer is none
 * such.
 */
static const struct sjson *
indicator_of(const struct sjson *rules, const char *pointer, char *member,
    size_t size)
{
	const struct sjson	*at = rules;

	if ((at = member_nth(at, "pillars", &pointer)) == NULL ||
	    (at = member_nth(at, "indicators", &pointer)) == NULL ||
	    *pointer != '/')
		return (NULL);
	(void)snprintf(member, size, "%.*s", (int)strcspn(pointer + 1, "/"),
	    pointer + 1);
	at = sjson_get(at, "key");

	return (at != NULL && at->type == SJSON_STRING ? at : NULL);
}

/* Goes on behind "/NAME/N" of a pointer to the N-th of that member. */
static const struct sjson *
member_nth(const struct sjson *node, const char *name, const char **pointer)
{
	size_t		 length = strlen(name), n;
	const char	*at = *pointer;
	char		*end;

	if (*at != '/' || strncmp(at + 1, name, length) != 0 ||
	    at[1 + length] != '/')
		return (NULL);
	at += length + 2;
	n = strtoul(at, &end, 10);
	if (end == at)
		return (NULL);
	*pointer = end;

	return (nth(sjson_get(node, name), n));
}

static const struct sjson *
nth(const struct sjson *list, size_t n)
{
	const struct sjson	*node;

	for (node = list == NULL ? NULL : list->first; node != NULL && n > 0;
	    n--)
		node = node->next;

	return (node);
}

static int
rules_change(struct sjson *tree, const struct sjson *change,
    struct score_error *error)
{
	if (members_put(tree, change, "points", error) != 0 ||
	    members_put(tree, change, "coefficients", error) != 0 ||
	    events_put(tree, change, error) != 0 ||
	    dropped_take(tree, change, error) != 0)
		return (-1);
	/* A rule set that nobody has changed is judged as it stands. */
	if (sjson_get(change, "points") == NULL &&
	    sjson_get(change, "dropped") == NULL)
		return (0);
	empty_take(tree);

	return (sums_fit(tree, error));
}

/* {"pilots": "18"}: that member of each indicator named. */
static int
members_put(struct sjson *tree, const struct sjson *change, const char *name,
    struct score_error *error)
{
	const struct sjson	*all, *node;
	struct sjson		*indicator;

	if ((all = sjson_get(change, name)) == NULL)
		return (0);
	if (sjson_is(all, SJSON_OBJECT, error) != 0)
		return (-1);
	for (node = all->first; node != NULL; node = node->next) {
		indicator = indicator_find(tree, node->key);
		if (indicator == NULL)
			return (sjson_refuse(node, "indicator_unknown",
			    "指标体系中没有这个指标", error));
		if (sjson_get(indicator, name) == NULL)
			return (sjson_refuse(node, "indicator_unknown",
			    "这个指标不按分值计分", error));
		(void)sjson_set_take(indicator, name, sjson_copy(node));
	}

	return (0);
}

/* {"risk": {"mass_major": "6"}}: what each event of that kind takes off. */
static int
events_put(struct sjson *tree, const struct sjson *change,
    struct score_error *error)
{
	const struct sjson	*all, *node, *price;
	struct sjson		*indicator, *events;

	if ((all = sjson_get(change, "events")) == NULL)
		return (0);
	if (sjson_is(all, SJSON_OBJECT, error) != 0)
		return (-1);
	for (node = all->first; node != NULL; node = node->next) {
		indicator = indicator_find(tree, node->key);
		events = indicator == NULL ? NULL :
		    sjson_get(indicator, "events");
		if (events == NULL)
			return (sjson_refuse(node, "indicator_unknown",
			    "指标体系中没有这个扣分指标", error));
		if (sjson_is(node, SJSON_OBJECT, error) != 0)
			return (-1);
		for (price = node->first; price != NULL; price = price->next)
			if (event_put(events, price, error) != 0)
				return (-1);
	}

	return (0);
}

static int
event_put(struct sjson *events, const struct sjson *price,
    struct score_error *error)
{
	const struct sjson	*key;
	struct sjson		*node;

	for (node = events->first; node != NULL; node = node->next) {
		key = sjson_get(node, "key");
		if (key == NULL || key->type != SJSON_STRING ||
		    strcmp(key->text, price->key) != 0)
			continue;
		(void)sjson_set_take(node, "points", sjson_copy(price));
		return (0);
	}

	return (sjson_refuse(price, "event_unknown",
	    "指标体系中没有这类扣分事件", error));
}

struct sjson *
whatif_figures(const struct sjson *document, const struct ruleset *rules)
{
	struct sjson	*tree, *list, *node;
	size_t		 i;

	tree = sjson_object();
	(void)sjson_set_take(tree, "units",
	    sjson_copy(sjson_get(document, "units")));
	(void)sjson_set_take(tree, "inputs",
	    sjson_copy(sjson_get(document, "inputs")));
	for (i = 0; i < rules->indicator_count; i++) {
		if (rules->indicators[i].rule.kind != EFFICACY_DEDUCTION)
			continue;
		list = sjson_get(sjson_get(tree, "inputs"),
		    rules->indicators[i].key);
		for (node = list == NULL ? NULL : list->first; node != NULL;
		    node = node->next)
			unprice(node, &rules->indicators[i]);
	}

	return (tree);
}

static void
unprice(struct sjson *figure, const struct ruleset_indicator *it)
{
	struct sjson	*events, *node, *next;
	size_t		 k;

	events = sjson_get(figure, "events");
	if (events == NULL || events->type != SJSON_OBJECT)
		return;
	for (node = events->first; node != NULL; node = next) {
		next = node->next;
		for (k = 0; k < it->event_count; k++)
			if (strcmp(it->events[k].key, node->key) == 0)
				break;
		if (k == it->event_count)
			sjson_remove(node);
	}
	if ((node = sjson_get(figure, "num")) != NULL)
		sjson_remove(node);
	if ((node = sjson_get(figure, "den")) != NULL)
		sjson_remove(node);
}

static int
dropped_take(struct sjson *tree, const struct sjson *change,
    struct score_error *error)
{
	const struct sjson	*list, *node;
	struct sjson		*indicator;

	if ((list = sjson_get(change, "dropped")) == NULL)
		return (0);
	if (sjson_is(list, SJSON_ARRAY, error) != 0)
		return (-1);
	for (node = list->first; node != NULL; node = node->next) {
		if (sjson_is(node, SJSON_STRING, error) != 0)
			return (-1);
		indicator = indicator_find(tree, node->text);
		if (indicator == NULL)
			return (sjson_refuse(node, "indicator_unknown",
			    "指标体系中没有这个指标", error));
		sjson_remove(indicator);
	}

	return (0);
}

/* A pillar whose last indicator went goes with it. */
static void
empty_take(struct sjson *tree)
{
	struct sjson	*pillars, *pillar, *next, *list;

	pillars = sjson_get(tree, "pillars");
	for (pillar = pillars == NULL ? NULL : pillars->first; pillar != NULL;
	    pillar = next) {
		next = pillar->next;
		list = sjson_get(pillar, "indicators");
		if (list != NULL && list->count == 0)
			sjson_remove(pillar);
	}
}

static int
sums_fit(struct sjson *tree, struct score_error *error)
{
	struct sjson	*pillars, *pillar, *list, *node, *points;
	mpq_t		 all, sum, one;
	int		 rc = 0;

	mpq_init(all);
	mpq_init(sum);
	mpq_init(one);
	pillars = sjson_get(tree, "pillars");
	for (pillar = pillars == NULL ? NULL : pillars->first;
	    pillar != NULL && rc == 0; pillar = pillar->next) {
		mpq_set_ui(sum, 0, 1);
		list = sjson_get(pillar, "indicators");
		for (node = list == NULL ? NULL : list->first;
		    node != NULL && rc == 0; node = node->next) {
			if ((points = sjson_get(node, "points")) == NULL)
				continue;
			rc = sjson_rational(points, SJSON_POSITIVE, one,
			    error);
			mpq_add(sum, sum, one);
		}
		mpq_add(all, all, sum);
		(void)sjson_set_take(pillar, "points", sjson_exact(sum));
	}
	(void)sjson_set_take(tree, "points", sjson_exact(all));
	mpq_clear(one);
	mpq_clear(sum);
	mpq_clear(all);

	return (rc);
}

static struct sjson *
indicator_find(const struct sjson *tree, const char *key)
{
	struct sjson		*pillars, *pillar, *list, *node;
	const struct sjson	*own;

	pillars = sjson_get(tree, "pillars");
	for (pillar = pillars == NULL ? NULL : pillars->first; pillar != NULL;
	    pillar = pillar->next) {
		list = sjson_get(pillar, "indicators");
		for (node = list == NULL ? NULL : list->first; node != NULL;
		    node = node->next) {
			own = sjson_get(node, "key");
			if (own != NULL && own->type == SJSON_STRING &&
			    strcmp(own->text, key) == 0)
				return (node);
		}
	}

	return (NULL);
}
