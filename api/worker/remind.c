/* SPDX-License-Identifier: Apache-2.0 */

#include "worker.h"

#define LOOK_MS	1000

static bool	remind_once(struct wdb *);

/*
 * Reminders of what is due, once a business day.  Which day it is, whether the
 * hour has come and who is told, the database says: a look costs one row.  A
 * thread of its own, so that a morning's thousands delay no seal and no job.
 */
void *
remind_loop(void *unused)
{
	struct wdb	db = { .conn = NULL };

	(void)unused;
	while (!worker_ending()) {
		if (!wdb_open(&db) || !remind_once(&db)) {
			worker_log("error", "remind", "%s", db.error);
			wdb_close(&db);
		}
		worker_sleep(LOOK_MS);
	}
	wdb_close(&db);

	return (NULL);
}

static bool
remind_once(struct wdb *db)
{
	PGresult	*result;

	result = wdb_call(db, "select filing.remind()", 0, NULL);
	if (result == NULL)
		return (false);
	if (!PQgetisnull(result, 0, 0))
		worker_log("info", "remind", "%s", PQgetvalue(result, 0, 0));
	PQclear(result);

	return (true);
}
