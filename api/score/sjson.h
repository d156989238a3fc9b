/* SPDX-License-Identifier: Apache-2.0 */
#ifndef SCORE_SJSON_H
#define SCORE_SJSON_H

#include <stddef.h>

#include "score_error.h"

/*
 * A JSON tree that keeps every number as it was written.  cJSON makes a
 * double of it and jansson a 64-bit integer; a score must do neither.  The
 * reader takes RFC 8259 and nothing more, and refuses duplicate keys, NUL,
 * lone surrogates, bad UTF-8, trailing text and more than SJSON_DEPTH_MAX
 * levels.
 */
#define SJSON_DEPTH_MAX		64

enum sjson_type {
	SJSON_NULL = 1,
	SJSON_FALSE = 2,
	SJSON_TRUE = 4,
	SJSON_NUMBER = 8,
	SJSON_STRING = 16,
	SJSON_ARRAY = 32,
	SJSON_OBJECT = 64,
};

struct sjson {
	enum sjson_type	  type;
	char		 *key;		/* in an object, else NULL */
	char		 *text;		/* of a string or number, else NULL */
	struct sjson	 *parent;
	struct sjson	 *first;	/* members in their order */
	struct sjson	 *last;
	struct sjson	 *next;
	struct sjson	**sorted;	/* members by key, NULL if changed */
	size_t		  count;
};

/* NULL and an error (codes json_*, key_duplicate) where it is not JSON. */
struct sjson	*sjson_parse(const char *, size_t, struct score_error *);
void		 sjson_free(struct sjson *);

/*
 * As text, two arrangements: one line, or one space of indent a level and a
 * line feed at the end.  The caller frees it.
 */
char		*sjson_print(const struct sjson *);
char		*sjson_print_lines(const struct sjson *);

/* A tree of its own, the caller's; null of nothing (NULL). */
struct sjson	*sjson_copy(const struct sjson *);

/* Member of an object, or NULL; the key's case matters. */
struct sjson	*sjson_get(const struct sjson *, const char *);

/* Write where the node stands ("/vectors/3/values/2") into size bytes. */
void		 sjson_pointer(const struct sjson *, char *, size_t);

struct sjson	*sjson_object(void);
struct sjson	*sjson_array(void);
struct sjson	*sjson_null(void);
struct sjson	*sjson_boolean(int);
struct sjson	*sjson_count(size_t);
struct sjson	*sjson_string(const char *);

/*
 * Put a child at the end, or in the place of the member of that key; the
 * tree owns it from then on.  The tree is returned.
 */
struct sjson	*sjson_append_take(struct sjson *, struct sjson *);
struct sjson	*sjson_set_take(struct sjson *, const char *, struct sjson *);

/* Take a node out of its tree and free it, with all that is below it. */
void		 sjson_remove(struct sjson *);

#endif
