/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_HEADER_H
#define RR_HEADER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define HEADER_LINES_MAX	100	/* that a client may send */
#define HEADER_KEPT_MAX		22	/* Kore drops what is beyond 23 */
#define HEADER_TARGET_MAX	1990	/* bytes; Kore takes 1998 */
#define HEADER_ID_LEN		32	/* hex digits */
#define HEADER_PATH_MAX		255	/* of what a refusal names */

/*
 * The head of an HTTP/1.x request, judged by RFC 9112 before Kore sees it:
 * Kore itself takes bare LF, several Host, +4 as Content-Length, and silently
 * loses every header line after the 23rd.
 */
struct header {
	const char	*problem;	/* code of problem.def; NULL: fine */
	size_t		 len;		/* of the rewritten head */
	uint64_t	 content_length;
	bool		 has_length;
	bool		 takes_body;	/* POST, PUT, PATCH */
	bool		 expect;	/* 100-continue */
	bool		 old;		/* HTTP/1.0 */
};

/* Length of the head with its empty line, or 0 when it has not all come. */
size_t	header_end(const char *, size_t);

/*
 * Judges head (of len bytes with its empty line, in size bytes of memory) and
 * rewrites it in place to the request line, Host and the headers this program
 * reads, so that none of them can be lost; where a method with a body says no
 * length, zero is written.  False: h->problem says why.
 */
bool	header_check(struct header *, char *, size_t, size_t);

/* What a refusal names of the head it refuses; empty: not to be read. */
struct header_names {
	char	request_id[HEADER_ID_LEN + 1];	/* as nginx logs it */
	char	path[HEADER_PATH_MAX + 1];
};

/*
 * Reads the names off a head that header_check() refused, so of whatever shape,
 * and perhaps rewritten in part: len bytes of it.
 */
void	header_names_read(struct header_names *, const char *, size_t);

#endif
