/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_WDB_H
#define RR_WORKER_WDB_H

#include <stdbool.h>
#include <stddef.h>

#include <libpq-fe.h>

/*
 * The worker's connections: blocking, one per thread, role rr_worker, which
 * may execute its doors and see no table.
 */
struct wdb {
	PGconn	*conn;
	char	 code[64];	/* SQLSTATE, or message of an RF001 refusal */
	char	 error[512];	/* of the last failed call, for the log */
};

/*
 * Connects by RR_WORKER_DATABASE_URL; false when the server cannot be reached
 * now.  A connection that was lost is made anew by the next wdb_open().
 */
bool		 wdb_open(struct wdb *);
void		 wdb_close(struct wdb *);

/*
 * One statement with text parameters (NULL is SQL null).  The result has one
 * row at least and is the caller's; NULL on a failure, which code and error
 * describe.
 */
PGresult	*wdb_call(struct wdb *, const char *, int,
		    const char *const *);

/* The same where only success matters. */
bool		 wdb_do(struct wdb *, const char *, int, const char *const *);

/* False once the connection is gone. */
bool		 wdb_alive(const struct wdb *);

#endif
