/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "scenario.h"
#include "sjson_read.h"
#include "whatif.h"

static struct sjson	*standings_write(const struct sjson *);
static void		 again_put(struct sjson *, const struct sjson *);
static struct sjson	*newer_write(const struct sjson *);
static struct sjson	*differences(const struct sjson *,
			    const struct sjson *);
static int		 is_same(const struct sjson *, const struct sjson *);
static int		 same_text(const struct sjson *, const struct sjson *);
static struct sjson	*difference(const struct sjson *, const char *,
			    const struct sjson *, const struct sjson *);

char *
scenario_keep(const char *document, size_t len, const char *change,
    size_t change_len, struct score_error *error)
{
	struct sjson	*one, *two = NULL, *tried = NULL, *root;
	char		*text = NULL;

	if ((one = sjson_parse(document, len, error)) == NULL) {
		score_error_source(error, "document");
	} else if ((two = sjson_parse(change, change_len, error)) == NULL) {
		score_error_source(error, "change");
	} else if ((tried = whatif_try(one, two, error)) != NULL) {
		root = sjson_object();
		(void)sjson_set_take(root, "engine",
		    sjson_count(SCENARIO_ENGINE));
		(void)sjson_set_take(root, "rules",
		    sjson_copy(sjson_get(one, "digest")));
		(void)sjson_set_take(root, "standings",
		    standings_write(sjson_get(tried, "units")));
		text = sjson_print(root);
		sjson_free(root);
	}
	sjson_free(tried);
	sjson_free(two);
	sjson_free(one);

	return (text);
}

/* {unit: what it came to}, of a trial's units. */
static struct sjson *
standings_write(const struct sjson *units)
{
	const struct sjson	*u;
	struct sjson		*map;

	map = sjson_object();
	for (u = units->first; u != NULL; u = u->next)
		(void)sjson_set_take(map, sjson_get(u, "unit")->text,
		    sjson_copy(sjson_get(u, "after")));

	return (map);
}

char *
scenario_answer(const char *text, size_t len, struct score_error *error)
{
	struct sjson	*root, *engine;
	char		*answer = NULL;

	if ((root = sjson_parse(text, len, error)) == NULL)
		return (NULL);
	if (sjson_is(root, SJSON_OBJECT, error) == 0 &&
	    (engine = sjson_want(root, "engine", SJSON_OBJECT, error)) !=
	    NULL && sjson_want(engine, "document", SJSON_OBJECT, error) !=
	    NULL && sjson_want(engine, "change", SJSON_OBJECT, error) !=
	    NULL && sjson_want(engine, "saved", SJSON_OBJECT, error) !=
	    NULL) {
		again_put(root, engine);
		sjson_remove(engine);
		(void)sjson_set_take(root, "engine",
		    sjson_count(SCENARIO_ENGINE));
		answer = sjson_print(root);
	}
	sjson_free(root);

	return (answer);
}

/* What comes out of the same figures now, and of a later edition's. */
static void
again_put(struct sjson *root, const struct sjson *engine)
{
	struct score_error	 error;
	struct sjson		*tried;

	tried = whatif_try(sjson_get(engine, "document"),
	    sjson_get(engine, "change"), &error);
	(void)sjson_set_take(root, "problem", tried == NULL ?
	    sjson_string(error.detail) : sjson_null());
	(void)sjson_set_take(root, "differs", tried == NULL ? sjson_array() :
	    differences(sjson_get(engine, "saved"),
	    sjson_get(tried, "units")));
	(void)sjson_set_take(root, "answer", tried == NULL ? sjson_null() :
	    tried);
	(void)sjson_set_take(root, "newer", newer_write(engine));
}

/* Null where there is no later edition. */
static struct sjson *
newer_write(const struct sjson *engine)
{
	const struct sjson	*newer = sjson_get(engine, "newer");
	struct score_error	 error;
	struct sjson		*tried, *node;

	if (newer == NULL || newer->type != SJSON_OBJECT)
		return (sjson_null());
	tried = whatif_try(newer, sjson_get(engine, "change"), &error);
	node = sjson_object();
	(void)sjson_set_take(node, "problem", tried == NULL ?
	    sjson_string(error.detail) : sjson_null());
	(void)sjson_set_take(node, "differs", tried == NULL ? sjson_array() :
	    differences(sjson_get(engine, "saved"),
	    sjson_get(tried, "units")));
	sjson_free(tried);

	return (node);
}

/* Units that came to something else, and those in one of the two alone. */
static struct sjson *
differences(const struct sjson *saved, const struct sjson *units)
{
	const struct sjson	*u, *was, *now;
	struct sjson		*list, *seen;
	const char		*key;

	list = sjson_array();
	seen = sjson_object();
	for (u = units->first; u != NULL; u = u->next) {
		key = sjson_get(u, "unit")->text;
		now = sjson_get(u, "after");
		was = sjson_get(saved, key);
		if (was == NULL || !is_same(was, now))
			(void)sjson_append_take(list, difference(
			    sjson_get(u, "name"), key, was, now));
		(void)sjson_set_take(seen, key, sjson_null());
	}
	for (was = saved->first; was != NULL; was = was->next)
		if (sjson_get(seen, was->key) == NULL)
			(void)sjson_append_take(list, difference(NULL,
			    was->key, was, NULL));
	sjson_free(seen);

	return (list);
}

/* Exactly the same total, the same rank, the same colour. */
static int
is_same(const struct sjson *a, const struct sjson *b)
{
	return (same_text(sjson_get(sjson_get(a, "total"), "exact"),
	    sjson_get(sjson_get(b, "total"), "exact")) &&
	    same_text(sjson_get(a, "rank"), sjson_get(b, "rank")) &&
	    same_text(sjson_get(a, "band"), sjson_get(b, "band")));
}

static int
same_text(const struct sjson *a, const struct sjson *b)
{
	return (a != NULL && b != NULL && a->text != NULL &&
	    b->text != NULL && strcmp(a->text, b->text) == 0);
}

/* name: NULL, where it is known no more. */
static struct sjson *
difference(const struct sjson *name, const char *key,
    const struct sjson *was, const struct sjson *now)
{
	struct sjson	*node;

	node = sjson_object();
	(void)sjson_set_take(node, "unit", sjson_string(key));
	(void)sjson_set_take(node, "name", sjson_copy(name));
	(void)sjson_set_take(node, "saved", sjson_copy(was));
	(void)sjson_set_take(node, "now", sjson_copy(now));

	return (node);
}
