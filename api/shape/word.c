/* SPDX-License-Identifier: Apache-2.0 */

#include <stddef.h>
#include <string.h>

#include "shape/word.h"

/* Those of one component alone come first. */
static const struct shape_word *const tables[] = {
	shape_words_of, shape_words_score, shape_words_a, shape_words_m,
};

const struct shape_word *
shape_words(unsigned int i)
{
	return (i < sizeof(tables) / sizeof(tables[0]) ? tables[i] : NULL);
}

const struct shape_word *
shape_word(const char *of, const char *name)
{
	const struct shape_word	*w;
	unsigned int		 i;

	for (i = 0; shape_words(i) != NULL; i++) {
		for (w = shape_words(i); w->name != NULL; w++) {
			if (strcmp(w->name, name) == 0 && (w->of == NULL ||
			    (of != NULL && strcmp(w->of, of) == 0)))
				return (w);
		}
	}

	return (NULL);
}
