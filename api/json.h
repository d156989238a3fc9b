/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_JSON_H
#define RR_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

/*
 * The gate before cJSON, which by itself accepts 33 of the 188 documents of
 * JSONTestSuite that must be refused, and any bytes as UTF-8.
 */

#define JSON_DEPTH_MAX	32	/* of a request's body */

enum json_fault {
	JSON_FINE,
	JSON_SYNTAX,		/* not RFC 8259 */
	JSON_ENCODING,		/* not UTF-8, or half a surrogate pair */
	JSON_DEPTH,
	JSON_DUPLICATE,		/* a name twice in one object */
	JSON_NUL,		/* \u0000 in a string */
	JSON_NUMBER,		/* not finite, or an integer beyond 2^53 */
	JSON_MEMORY,
};

struct json_error {
	enum json_fault	 fault;
	size_t		 offset;	/* bytes from the start */
};

/* RFC 8259 and UTF-8, nothing else: any depth up to 512. */
bool		 json_valid(const char *, size_t, struct json_error *);

/*
 * The same, and what a request's body must keep besides: JSON_DEPTH_MAX, no
 * name twice, no NUL, numbers that a double holds.  Returns the tree (free
 * with cJSON_Delete) or NULL with the error filled in.
 */
cJSON		*json_parse(const char *, size_t, struct json_error *);

/* The error as one Chinese sentence, static. */
const char	*json_fault_text(enum json_fault);

/* Case-sensitive members of the right type, or NULL; words: or "". */
const char	*json_text(const cJSON *, const char *);
const char	*json_words(const cJSON *, const char *);
const cJSON	*json_object(const cJSON *, const char *);

#endif
