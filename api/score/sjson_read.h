/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_SJSON_READ_H
#define SCORE_SJSON_READ_H

#include <gmp.h>

#include "sjson.h"

/*
 * Reading a tree strictly.  Each says -1 (or NULL) and fills in the error
 * with the place; the codes are type_wrong, key_missing, key_unknown,
 * value_unknown, number_invalid, number_range and text_invalid.
 */

#define SJSON_LITERAL	1	/* a decimal may be a JSON number, too: 88.5 */
#define SJSON_POSITIVE	2	/* zero or more */
#define SJSON_WHOLE	4	/* no fraction */

/* The error at a node, with an own sentence. */
int	sjson_refuse(const struct sjson *, const char *, const char *,
	    struct score_error *);

/* The node must be of one of these types (enum sjson_type, or'ed). */
int	sjson_is(const struct sjson *, int, struct score_error *);

/* A member that must be there, of one of these types. */
struct sjson	*sjson_want(const struct sjson *, const char *, int,
		    struct score_error *);

/* As sjson_want; the text is the tree's.  Empty text is refused. */
const char	*sjson_want_text(const struct sjson *, const char *,
		    struct score_error *);

/* One of these keys; the list ends with NULL. */
int	sjson_known(const char *, const char *const *);

/* The object may have these keys only; the first other one is refused. */
int	sjson_only(const struct sjson *, const char *const *,
	    struct score_error *);

/*
 * Which of the texts a string is, into the index; the list ends with NULL.
 */
int	sjson_choice(const struct sjson *, const char *const *, unsigned int *,
	    struct score_error *);

/*
 * An exact number: a JSON integer, or a string with an integer, a decimal
 * or a fraction.  A JSON number with a fraction or an exponent is refused
 * unless SJSON_LITERAL allows the former: other readers make a double of it.
 */
int	sjson_rational(const struct sjson *, int, mpq_t, struct score_error *);

#endif
