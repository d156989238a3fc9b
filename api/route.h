/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_ROUTE_H
#define RR_ROUTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "db.h"

/*
 * Routes as a table (routes.def).  Everything that may be said of a request
 * before its handler runs is a column here: who may call, which connections it
 * uses, what body and which query parameters it takes.  This file knows
 * neither Kore nor libpq: rr-print and openapi.c read the same rows.
 */

#define ROUTE_BASE		"/api/v1"
#define ROUTE_SEGMENTS		8	/* of a path, at most */
#define ROUTE_PARAMS		16	/* of a query, at most */
#define ROUTE_TEXT_MAX		400	/* bytes of one decoded parameter */
#define ROUTE_FAULT_MAX		512	/* bytes of a sentence why not */
#define ROUTE_BODY_MAX		(1024 * 1024)	/* bytes that Kore takes */

enum route_method {
	METHOD_GET	= 0x01,
	METHOD_POST	= 0x02,
	METHOD_PUT	= 0x04,
	METHOD_PATCH	= 0x08,
	METHOD_DELETE	= 0x10,
};

enum route_audience {
	AUDIENCE_OPEN,		/* no token */
	AUDIENCE_SESSION,	/* a valid access token */
	AUDIENCE_MUST_CHANGE,	/* also while the password must be changed */
	AUDIENCE_OPERATOR,	/* the second listener only, never nginx */
};

enum route_body {
	BODY_NONE,
	BODY_JSON,	/* one object; parsed, checked, in request->body */
	BODY_FILE,	/* nginx keeps the bytes: X-Body-File names them */
	BODY_TABLE,	/* the same, Content-Type a table's: media.h */
};

#define ROUTE_IF_MATCH		0x01	/* If-Match must name a revision */
#define ROUTE_KEYED		0x02	/* Idempotency-Key is honoured */
#define ROUTE_CACHEABLE		0x04	/* equal for every caller */
#define ROUTE_ETAG		0x08	/* If-None-Match gives 304 */
#define ROUTE_ACT		0x10	/* a write through ops.act */
#define ROUTE_ABSOLUTE		0x20	/* path is not below ROUTE_BASE */
#define ROUTE_TRAIL		0x40	/* leaves a trail past ops.act */

/* What an auditor looks for: every route belongs to one. */
enum route_group {
	GROUP_SIGN_IN,
	GROUP_FILING,
	GROUP_OWED,
	GROUP_REPORT,
	GROUP_TAKE,
	GROUP_BRING,
	GROUP_RIGHT,
	GROUP_SETTING,
	GROUP_SYSTEM,
	GROUP__MAX
};

enum param_kind {
	PARAM_TEXT,	/* UTF-8, no control characters */
	PARAM_CODE,	/* [A-Za-z0-9_.-]{1,64} */
	PARAM_ID,	/* 1..2^63-1, no leading zero */
	PARAM_LIMIT,	/* 1..200 */
	PARAM_PERIOD,	/* 2023Q1, 202302B, 2023 */
	PARAM_TIME,	/* RFC 3339 date-time with offset, or a date */
	PARAM_AS_OF,	/* the same; a date is its end */
	PARAM_FLAG,	/* true | false */
	PARAM_COUNT,	/* exact */
	PARAM_WORD,	/* one of .words */
	PARAM_MODULE,	/* a name of modules.def */
	PARAM_GROUP,	/* a group of acts on the trail */
	PARAM__MAX
};

struct route_param {
	const char	*name;		/* NULL ends a list */
	enum param_kind	 kind;
	const char	*words;		/* of PARAM_WORD, by blanks */
};

struct route {
	const char			*name;
	enum route_group		 group;
	enum route_method		 method;
	const char			*path;	/* "/entries/{id}/history" */
	enum route_audience		 audience;
	enum db_class			 db;
	enum route_body			 body;
	int				 flags;
	const char			*handler;	/* its C name */
	const char			*door;	/* NULL: only C */
	const char			*label;	/* Chinese */
	const char			*summary;	/* English */
	const struct route_param	*params;	/* of the query */
};

/* An act without a request, as the trail calls it. */
struct route_inner {
	const char		*name;
	enum route_group	 group;
	const char		*label;
};

/* One path or query parameter: value is decoded, NUL-terminated UTF-8. */
struct route_value {
	const char	*name;
	char		*value;
};

enum route_found {
	ROUTE_OK,
	ROUTE_MISSING,		/* 404 */
	ROUTE_METHOD,		/* 405: methods says which exist */
	ROUTE_BAD,		/* 400: the path is not decodable */
};

struct route_match {
	const struct route	*route;
	unsigned int		 methods;	/* METHOD_*, of this path */
	size_t			 count;
	struct route_value	 values[ROUTE_SEGMENTS];
	char			 text[1024];	/* where values point to */
};

/* What is wrong with a query string; param is decoded as far as possible. */
struct route_fault {
	const char	*code;	/* unknown_parameter or invalid_parameter */
	char		 param[65];
	char		 detail[ROUTE_FAULT_MAX];	/* Chinese */
};

struct route_query {
	size_t			 count;
	struct route_value	 values[ROUTE_PARAMS];
	char			*text;	/* where values point to */
};

const struct route	*route_all(size_t *);
const struct route	*route_find(const char *);	/* by name */
const struct route_inner
			*route_inner_all(size_t *);
const char		*route_group_code(enum route_group);
const char		*route_group_label(enum route_group);
const char		*route_method_name(enum route_method);
const char		*route_param_kind_name(enum param_kind);
const char		*route_param_word(const struct route_param *,
			    size_t, size_t *);
bool			 route_word_known(const struct route_param *,
			    const char *, char [ROUTE_FAULT_MAX]);
enum param_kind		 route_path_kind(const char *);	/* of {name} */

enum route_found	 route_match(struct route_match *, unsigned int,
			    const char *);
bool			 route_query_parse(struct route_query *,
			    const struct route *, const char *,
			    struct route_fault *);
void			 route_query_release(struct route_query *);
size_t			 route_allow(unsigned int, char *, size_t);

#endif
