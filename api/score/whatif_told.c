/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "sjson_number.h"
#include "whatif_told.h"

static void		 pillar_points(const struct ruleset *, const char *,
			    mpq_t);
static struct sjson	*events_write(const struct ruleset_indicator *);

struct sjson *
whatif_pillars(const struct ruleset *all, const struct ruleset *tried)
{
	struct sjson	*list, *node;
	mpq_t		 points;
	size_t		 i;

	list = sjson_array();
	mpq_init(points);
	for (i = 0; i < all->pillar_count; i++) {
		pillar_points(tried, all->pillars[i].key, points);
		node = sjson_object();
		(void)sjson_set_take(node, "key",
		    sjson_string(all->pillars[i].key));
		(void)sjson_set_take(node, "label",
		    sjson_string(all->pillars[i].label));
		(void)sjson_set_take(node, "deducts",
		    sjson_boolean(all->pillars[i].deducts &&
		    !all->pillars[i].scored));
		(void)sjson_set_take(node, "points_before",
		    sjson_exact(all->pillars[i].points));
		(void)sjson_set_take(node, "points_after",
		    sjson_exact(points));
		(void)sjson_append_take(list, node);
	}
	mpq_clear(points);

	return (list);
}

/* 0 where that pillar was dropped with its last indicator. */
static void
pillar_points(const struct ruleset *rules, const char *key, mpq_t points)
{
	size_t	i;

	mpq_set_ui(points, 0, 1);
	for (i = 0; i < rules->pillar_count; i++)
		if (strcmp(rules->pillars[i].key, key) == 0)
			mpq_set(points, rules->pillars[i].points);
}

struct sjson *
whatif_indicators(const struct ruleset *rules)
{
	const struct ruleset_indicator	*it;
	struct sjson			*list, *node;
	size_t				 i;

	list = sjson_array();
	for (i = 0; i < rules->indicator_count; i++) {
		it = &rules->indicators[i];
		node = sjson_object();
		(void)sjson_set_take(node, "key", sjson_string(it->key));
		(void)sjson_set_take(node, "label", sjson_string(it->label));
		(void)sjson_set_take(node, "pillar",
		    sjson_string(rules->pillars[it->pillar].key));
		(void)sjson_set_take(node, "kind",
		    sjson_string(sjson_kind_key(it->rule.kind)));
		(void)sjson_set_take(node, "points",
		    sjson_exact(it->rule.points));
		(void)sjson_set_take(node, "coefficients",
		    sjson_coefficients(&it->rule));
		(void)sjson_set_take(node, "events", events_write(it));
		(void)sjson_append_take(list, node);
	}

	return (list);
}

static struct sjson *
events_write(const struct ruleset_indicator *it)
{
	struct sjson	*list, *node;
	size_t		 k;

	list = sjson_array();
	for (k = 0; k < it->event_count; k++) {
		node = sjson_object();
		(void)sjson_set_take(node, "key",
		    sjson_string(it->events[k].key));
		(void)sjson_set_take(node, "label",
		    sjson_string(it->events[k].label));
		(void)sjson_set_take(node, "points",
		    sjson_exact(it->events[k].points));
		(void)sjson_append_take(list, node);
	}

	return (list);
}
