/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_REPLY_H
#define RR_REPLY_H

#include <stddef.h>

#include <cjson/cJSON.h>

#include "request.h"

/*
 * The one way out.  Exactly one of these per request (a second one is ignored
 * and logged); headers before it.  Date, ETag, Cache-Control, the security
 * headers and HEAD are done here for all.
 */

/* A further header; name and value are copied, a CR or LF refuses it. */
void	 reply_header(struct request *, const char *, const char *);

/* The problem of problem.def by its code, with its default detail. */
void	 reply_problem(struct request *, const char *);

/* The same; extra is consumed: "detail", "errors", extension members. */
void	 reply_problem_with(struct request *, const char *, cJSON *);

/* The same with one Chinese sentence as detail. */
void	 reply_problem_detail(struct request *, const char *, const char *);

/*
 * A list of field errors: reply_fault() collects {pointer, code, detail}, the
 * pointer an RFC 6901 path into the body; reply_problem_with() or
 * reply_faults() sends them all at once.
 */
void	 reply_fault(cJSON *, const char *, const char *, const char *);
void	 reply_faults(struct request *, const char *, cJSON *);

/*
 * A query parameter that cannot be: code, its name and the rule, a Chinese
 * sentence.  The problem has them as "parameter" and as its one error, which
 * points nowhere: a query is no document.
 */
void	 reply_parameter(struct request *, const char *, const char *,
	    const char *);

/* What a door answered: success or refusal. The answer is taken. */
void	 reply_answer(struct request *, struct db_answer *);

/* A tree as JSON (consumed), or ready text (malloc'd, consumed). */
void	 reply_json(struct request *, int, cJSON *);
void	 reply_text(struct request *, int, const char *, char *, size_t);

/* No body: 204, or 200 with X-Accel-Redirect set before. */
void	 reply_empty(struct request *, int);

/* Sends what was replied; the dispatcher alone calls these two. */
void	 reply_send(struct request *);
void	 reply_free(struct reply *);

#endif
