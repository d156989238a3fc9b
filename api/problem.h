/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PROBLEM_H
#define RR_PROBLEM_H

#include <stddef.h>

/*
 * The one table code → status → words (problem.def), printed as RFC 9457
 * application/problem+json.  SQL names a code, never a status.
 */
struct problem {
	const char	*code;
	int		 status;
	const char	*title;		/* Chinese, short */
	const char	*detail;	/* Chinese, where nothing better is */
};

const struct problem	*problem_all(size_t *);

/* By code; NULL when problem.def has no such row. */
const struct problem	*problem_find(const char *);

/*
 * The document: type, title, status, detail, instance, code, request_id and
 * the members of extra, a JSON object text or NULL.  extra may replace
 * "detail" and add "errors" and extension members, nothing else: members with
 * other reserved names are dropped, an extra that is no object is ignored.
 * Returns malloc'd text or NULL without memory.
 */
char			*problem_print(const struct problem *, const char *,
			    const char *, const char *);

#endif
