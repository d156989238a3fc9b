/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_PARSE_VERDICT_H
#define RR_PARSE_VERDICT_H

#include <stdbool.h>

#define VERDICT_KINDS	4

struct verdict {
	char		 type[100];		/* as libmagic calls it */
	const char	*kinds[VERDICT_KINDS];	/* extensions it may carry */
	int		 pages;			/* -1: unknown */
	const char	*problem;		/* NULL: none */
};

/*
 * Begins a verdict and sees to it that one comes out of whatever ends the
 * process from here on: time, memory, a broken parser.  False: not arranged.
 */
bool	verdict_catch(struct verdict *);

void	verdict_type(struct verdict *, const char *);
void	verdict_kind(struct verdict *, const char *);
bool	verdict_has(const struct verdict *, const char *);

/* Prints it and ends the process. */
void	verdict_end(const struct verdict *) __attribute__((noreturn));

#endif
