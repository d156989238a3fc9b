/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "band.h"
#include "outline.h"
#include "sjson_number.h"

static struct sjson	*index_write(const struct ruleset *,
			    const struct ruleset_pillar *);
static struct sjson	*legend_write(const struct ruleset *,
			    const struct ruleset_pillar *);

char *
outline_make(const char *text, size_t len, struct flaws *flaws)
{
	struct ruleset	 rules;
	struct sjson	*list;
	char		*answer;
	size_t		 i;

	if (ruleset_parse_all(&rules, text, len, flaws) != 0)
		return (NULL);
	list = sjson_array();
	(void)sjson_append_take(list, index_write(&rules, NULL));
	for (i = 0; i < rules.pillar_count; i++)
		(void)sjson_append_take(list,
		    index_write(&rules, &rules.pillars[i]));
	answer = sjson_print(list);
	sjson_free(list);
	ruleset_release(&rules);

	return (answer);
}

static struct sjson *
index_write(const struct ruleset *rules, const struct ruleset_pillar *pillar)
{
	struct sjson	*node;

	node = sjson_object();
	(void)sjson_set_take(node, "key",
	    sjson_string(pillar == NULL ? "composite" : pillar->key));
	(void)sjson_set_take(node, "label",
	    sjson_string(pillar == NULL ? "综合评价指数" : pillar->label));
	(void)sjson_set_take(node, "points", sjson_shown(
	    pillar == NULL ? rules->points : pillar->points));
	(void)sjson_set_take(node, "low", sjson_shown(
	    pillar == NULL ? rules->low : pillar->low));
	(void)sjson_set_take(node, "high", sjson_shown(
	    pillar == NULL ? rules->high : pillar->high));
	(void)sjson_set_take(node, "legend", legend_write(rules, pillar));

	return (node);
}

static struct sjson *
legend_write(const struct ruleset *rules, const struct ruleset_pillar *pillar)
{
	struct band_scale	 scale;
	struct sjson		*list;
	unsigned int		 band;
	char			*text;

	list = sjson_array();
	if (pillar != NULL && !pillar->scored && !pillar->deducts)
		return (list);
	band_scale_init(&scale, rules, pillar, 0);
	for (band = 1; band <= BAND_COUNT && scale.rule != BAND_RANK;
	    band++) {
		text = band_text(&scale, band);
		(void)sjson_append_take(list, sjson_string(text));
		free(text);
	}
	band_scale_release(&scale);

	return (list);
}
