/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_REQUEST_H
#define RR_REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <cjson/cJSON.h>

#include "db.h"
#include "route.h"

/*
 * One request, from the dispatcher to the reply.  When a handler runs, the
 * route, its parameters, the body's syntax and the token have been checked;
 * roles and ownership are the door's affair, never a handler's.
 *
 * A handler returns at once.  Before it returns (or in a later step) it either
 * replies (reply.h), or has started something that will call back: a door, or
 * work off the loop between request_hold() and request_release().  The struct
 * outlives the client: steps run to their end even when nobody waits, and a
 * reply to nobody is dropped.
 */

#define REQUEST_ID_LEN		33	/* with the NUL */
#define REQUEST_ADDRESS_LEN	46
#define REQUEST_SESSION_LEN	37
#define REQUEST_CALLER_LEN	64

struct reply;
struct http_request;

struct request {
	const struct route	*route;
	char			 id[REQUEST_ID_LEN];	/* 32 hex */
	char			 address[REQUEST_ADDRESS_LEN];
	char			*instance;	/* the path, as it was sent */

	int64_t			 account;	/* 0 on open routes */
	char			 session[REQUEST_SESSION_LEN];
	int64_t			 grant;
	char			 caller[REQUEST_CALLER_LEN]; /* sid.grant */

	struct route_match	 match;		/* path parameters */
	struct route_query	 query;
	cJSON			*body;		/* BODY_JSON: an object */
	int64_t			 if_match;	/* -1: absent */
	char			*key;		/* Idempotency-Key or NULL */

	/* The handler's own; freed with the request. */
	void			*state;
	void			(*state_free)(void *);

	/* Private to request.c and reply.c. */
	struct http_request	*http;		/* NULL: the client has left */
	struct reply		*reply;
	void			(*step)(struct request *, struct db_answer *);
	enum route_method	 method;
	uint64_t		 arrived;	/* µs, monotonic */
	int			 holds;
	bool			 head;
	bool			 replied;
};

typedef void	request_handler(struct request *);
typedef void	request_step(struct request *, struct db_answer *);

/* Decoded parameters by name; NULL when absent. */
const char	*request_path(const struct request *, const char *);
const char	*request_query(const struct request *, const char *);

/*
 * A header of the request, borrowed, NULL when absent or once the client has
 * left: read what is needed in the handler itself, not in later steps.
 */
const char	*request_header(const struct request *, const char *);

/* Copies a cookie's value; false when absent, repeated or too long. */
bool		 request_cookie(const struct request *, const char *, char *,
		    size_t);

/*
 * The arguments every door gets: request_id, address, path, query, body,
 * if_match (absent keys absent).  The caller may add or replace members and
 * then gives the object to request_call() or request_act().  NULL without
 * memory.
 */
cJSON		*request_args(const struct request *);

/*
 * Calls door(caller, args) of the given class and then next, or without a next
 * replies with the answer.  args is consumed, NULL stands for
 * request_args().  On a failure to queue the problem is replied here and next
 * is not called.  A refusal reaches next as answer->code.
 */
void		 request_call(struct request *, enum db_class, const char *,
		    cJSON *, request_step *);

/*
 * The same through ops.act under the given route name (NULL: the request's
 * own), with its Idempotency-Key and the digest of method, path and body.
 */
void		 request_act(struct request *, const char *, cJSON *,
		    request_step *);

/*
 * For work off the event loop: hold before handing the request over, and on
 * the loop again reply or go on, then release.  Never touch the request from
 * another thread.
 */
void		 request_hold(struct request *);
void		 request_release(struct request *);

/* Generic handlers of routes that are one door (door.c). */
request_handler	 door_read;
request_handler	 door_write;
request_handler	 entry_list;

/* report.c */
request_handler	 report_verify;

/* Answers of the process itself (ops.c). */
request_handler	 healthz;
request_handler	 readyz;
request_handler	 metrics;

/* request.c and dispatch.c, between themselves. */
struct request	*request_new(void);
uint64_t	 request_clock(void);	/* µs, monotonic */

#endif
