/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>
#include <string.h>

#include "scenario.h"
#include "sjson_read.h"
#include "whatif.h"

static struct sjson	*standings_write(const struct sjson *);
static void		 again_put(struct sjson *, const struct sjson *);
static struct sjson	*newer_write(const struct sjson *);
static struct sjson	*trial_again(const struct sjson *, const char *,
			    struct score_error *);
static struct sjson	*differences(const struct sjson *,
			    const struct sjson *);
static int		 is_same(const struct sjson *, const struct sjson *);
static int		 same_text(const struct sjson *, const struct sjson *);
static struct sjson	*difference(const struct sjson *, const char *,
			    const struct sjson *, const struct sjson *);
static struct sjson	*copy(const struct sjson *);

char *
scenario_keep(const char *document, size_t len, const char *change,
    size_t change_len, struct score_error *error)
{
	struct score_error	 none;
	struct sjson		*tried, *read, *root;
	char			*answer, *text;

	answer = whatif_score(document, len, change, change_len, error);
	if (answer == NULL)
		return (NULL);
	tried = sjson_parse(answer, strlen(answer), &none);
	read = sjson_parse(document, len, &none);
	root = sjson_object();
	(void)sjson_set_take(root, "engine", sjson_count(SCENARIO_ENGINE));
	(void)sjson_set_take(root, "rules", copy(sjson_get(read, "digest")));
	(void)sjson_set_take(root, "standings",
	    standings_write(sjson_get(tried, "units")));
	text = sjson_print(root);
	sjson_free(root);
	sjson_free(read);
	sjson_free(tried);
	free(answer);

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
		    copy(sjson_get(u, "after")));

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

	tried = trial_again(engine, "document", &error);
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
	tried = trial_again(engine, "newer", &error);
	node = sjson_object();
	(void)sjson_set_take(node, "problem", tried == NULL ?
	    sjson_string(error.detail) : sjson_null());
	(void)sjson_set_take(node, "differs", tried == NULL ? sjson_array() :
	    differences(sjson_get(engine, "saved"),
	    sjson_get(tried, "units")));
	sjson_free(tried);

	return (node);
}

/* The answer of a trial as a tree, or NULL and why there is none. */
static struct sjson *
trial_again(const struct sjson *engine, const char *key,
    struct score_error *error)
{
	struct sjson	*tree = NULL;
	char		*document, *change, *answer;

	document = sjson_print(sjson_get(engine, key));
	change = sjson_print(sjson_get(engine, "change"));
	answer = whatif_score(document, strlen(document), change,
	    strlen(change), error);
	if (answer != NULL)
		tree = sjson_parse(answer, strlen(answer), error);
	free(answer);
	free(change);
	free(document);

	return (tree);
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
	(void)sjson_set_take(node, "name", copy(name));
	(void)sjson_set_take(node, "saved", copy(was));
	(void)sjson_set_take(node, "now", copy(now));

	return (node);
}

/* A tree of its own; null for none.  What was printed can be read. */
static struct sjson *
copy(const struct sjson *node)
{
	struct score_error	 error;
	struct sjson		*tree;
	char			*text;

	if (node == NULL)
		return (sjson_null());
	text = sjson_print(node);
	tree = sjson_parse(text, strlen(text), &error);
	free(text);

	return (tree == NULL ? sjson_null() : tree);
}
