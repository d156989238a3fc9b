/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_LOG_H
#define RR_LOG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct log_access {
	const char	*id;
	const char	*method;
	const char	*route;		/* its name; "-": none */
	const char	*code;		/* of a problem, or NULL */
	int		 status;	/* 499: the client did not wait */
	int64_t		 account;
	uint64_t	 usec;
	size_t		 bytes;
};

/*
 * RR_LOG: a path, "-" (standard output) or unset (the same).  One JSON object
 * a line, written whole with O_APPEND.  No query, no body, no phone number
 * ever goes into it.  NULL, or what is wrong.
 */
const char	*log_open(void);

void		 log_access(const struct log_access *);

/* An error of a request: text is for the log alone, never for a client. */
void		 log_error(const char *, const char *, const char *);

/* Something of the process: two texts. */
void		 log_event(const char *, const char *);

#endif
