/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_SHAPE_WORD_H
#define RR_SHAPE_WORD_H

#include <stddef.h>

/*
 * What the members of answers are called in Chinese, and in what they are
 * measured, for the OpenAPI description alone: answering asks for none of it.
 * A name means one thing everywhere, but for the shapes that say otherwise.
 */
struct shape_word {
	const char	*of;		/* component, NULL: any */
	const char	*name;
	const char	*title;
	const char	*about;		/* unit, range, codes; or NULL */
};

#define W(key, label)		{ NULL, key, label, NULL }
#define WA(key, label, more)	{ NULL, key, label, more }
#define O(type, key, label, more)	{ type, key, label, more }
#define WORDS_END		{ NULL, NULL, NULL, NULL }

/* The word for a member of a component (or of none, NULL); NULL: no word. */
const struct shape_word	*shape_word(const char *, const char *);

/* Every word there is, table by table; NULL after the last table. */
const struct shape_word	*shape_words(unsigned int);

extern const struct shape_word	shape_words_of[], shape_words_score[],
				shape_words_a[], shape_words_m[];

#endif
