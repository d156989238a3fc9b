/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "document.h"
#include "explain.h"
#include "scored.h"
#include "sjson.h"

static char		*document_print(const char *, size_t,
			    const struct scorecard *, const struct sjson *,
			    bool);

char *
document_make(const char *inputs, size_t len, bool explained,
    struct score_error *error)
{
	struct scored	 scored;
	struct sjson	*tree;
	char		*text = NULL;

	tree = sjson_parse(inputs, len, error);
	if (tree == NULL)
		return (NULL);
	if (scored_init(&scored, tree, error) == 0) {
		text = document_print(inputs, len, &scored.card, tree,
		    explained);
		scored_release(&scored);
	}
	sjson_free(tree);

	return (text);
}

/*
 * The inputs' own bytes stay as they are: what the database compares and what
 * a reader sees is one text, and no printer stands between.
 */
static char *
document_print(const char *inputs, size_t len, const struct scorecard *card,
    const struct sjson *tree, bool explained)
{
	struct sjson	*scores, *sentences;
	char		*text, *s, *x = NULL;

	while (len > 0 && inputs[len - 1] != '}')
		len--;
	scores = scorecard_write(card, tree);
	s = sjson_print(scores);
	sjson_free(scores);
	if (explained) {
		sentences = explain_write_all(card);
		x = sjson_print(sentences);
		sjson_free(sentences);
	}
	text = score_text("%.*s, \"scores\": %s%s%s}", (int)(len - 1), inputs,
	    s, explained ? ", \"explanations\": " : "", explained ? x : "");
	free(s);
	free(x);

	return (text);
}
