/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_SHAPE_H
#define RR_SHAPE_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

/*
 * Shapes of JSON that is no form: bodies of requests and answers.  Requests
 * are judged by these rows before their handler runs, OpenAPI is printed from
 * them, and tests hold every reply against them.
 *
 * An object's members end with a row whose name is NULL.
 */

enum shape_kind {
	SHAPE_TEXT,	/* cleaned in requests; min and max in 字 */
	SHAPE_SECRET,	/* taken as typed; max in bytes */
	SHAPE_INTEGER,
	SHAPE_NUMBER,
	SHAPE_EXACT,	/* an integer, or a text with a decimal or fraction */
	SHAPE_BOOLEAN,
	SHAPE_OBJECT,	/* .of: its members */
	SHAPE_ARRAY,	/* .of: one row, its items */
	SHAPE_MAP,	/* .of: one row, the values of any key */
	SHAPE_FORM,	/* values of a module's form (schema.h judges them) */
	SHAPE_ANY,	/* any JSON: a document kept as it is */
	SHAPE_BYTES,	/* an answer that is no JSON; .values: its media type */
	SHAPE__MAX
};

enum shape_format {
	SHAPE_FREE,
	SHAPE_CODE,		/* letters, digits, '_', '-' */
	SHAPE_DATE,
	SHAPE_TIME,		/* RFC 3339 with offset */
	SHAPE_PERIOD,
	SHAPE_PHONE,		/* 11 digits */
	SHAPE_SHA256,
	SHAPE_DECIMAL,		/* "88.05", "-0.10" */
	SHAPE_FRACTION,		/* "1867/20" */
	SHAPE_FORMAT__MAX
};

#define SHAPE_VALUES_MAX	16

struct shape {
	const char		*name;
	enum shape_kind		 kind;
	enum shape_format	 format;
	const struct shape	*of;
	const char		*component;	/* name in OpenAPI */
	const char		*label;		/* Chinese */
	const char		*values[SHAPE_VALUES_MAX + 1];
	long			 min;
	long			 max;		/* 0: no bound */
	bool			 optional;	/* the member may be absent */
	bool			 null;		/* or null */
};

/* What a route takes and gives. */
struct shape_route {
	const char		*route;
	int			 status;	/* of success */
	const struct shape	*request;	/* JSON body, or NULL */
	const struct shape	*answer;	/* NULL: nothing, 204 */
};

enum shape_use {
	SHAPE_REQUEST,		/* texts are cleaned in place */
	SHAPE_REPLY,
};

bool			 shape_check(const struct shape *, cJSON *,
			    const char *, cJSON *, enum shape_use);
const struct shape_route
			*shape_route(const char *);
const struct shape_route
			*shape_route_all(size_t *);
const struct shape	*shape_request(const char *);
const char		*shape_format_pattern(enum shape_format);
const char		*shape_format_name(enum shape_format);

#endif
