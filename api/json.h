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
#define JSON_DIGITS_MAX	15	/* of a number; a double is sure to keep them */
#define JSON_DIGITS_WORDS	"最多15位有效数字"
#define JSON_INTEGER_MAX	999999999999999.0

enum json_fault {
	JSON_FINE,
	JSON_SYNTAX,		/* not RFC 8259 */
	JSON_ENCODING,		/* not UTF-8, or half a surrogate pair */
	JSON_DEPTH,
	JSON_DUPLICATE,		/* a name twice in one object */
	JSON_NUL,		/* \u0000 in a string */
	JSON_NUMBER,		/* would not be the same when printed again */
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
 * name twice, no NUL, no number that would be another when printed again.
 * Returns the tree (free with cJSON_Delete) or NULL with the error filled in.
 */
cJSON		*json_parse(const char *, size_t, struct json_error *);

/* As json_parse, of what is only looked at: its numbers may be rounded. */
cJSON		*json_read(const char *, size_t, struct json_error *);

/* The error as one Chinese sentence, static. */
const char	*json_fault_text(enum json_fault);

/* Case-sensitive members of the right type, or NULL; words: or "". */
const char	*json_text(const cJSON *, const char *);
const char	*json_words(const cJSON *, const char *);
const cJSON	*json_object(const cJSON *, const char *);

#endif
