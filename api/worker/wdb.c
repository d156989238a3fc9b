/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wdb.h"
#include "worker.h"

static void	failure_keep(struct wdb *, const PGresult *);

bool
wdb_open(struct wdb *db)
{
	const char	*url = getenv("RR_WORKER_DATABASE_URL");

	if (wdb_alive(db))
		return (true);
	wdb_close(db);
	db->conn = PQconnectdb(url);
	if (PQstatus(db->conn) != CONNECTION_OK) {
		failure_keep(db, NULL);
		wdb_close(db);
		return (false);
	}
	/*
	 * People's days begin in Shanghai; a worker that is gone is noticed
	 * in the middle of its statement, so that its jobs are free again.
	 */
	if (!wdb_do(db, "select set_config('timezone', 'Asia/Shanghai', "
	    "false), set_config('application_name', 'rr-worker', false), "
	    "set_config('lock_timeout', '5s', false), "
	    "set_config('statement_timeout', '120s', false), "
	    "set_config('client_connection_check_interval', '1s', false)", 0,
	    NULL)) {
		wdb_close(db);
		return (false);
	}

	return (true);
}

void
wdb_close(struct wdb *db)
{
	if (db->conn != NULL)
		PQfinish(db->conn);
	db->conn = NULL;
}

bool
wdb_alive(const struct wdb *db)
{
	return (db->conn != NULL && PQstatus(db->conn) == CONNECTION_OK);
}

PGresult *
wdb_call(struct wdb *db, const char *sql, int n, const char *const *values)
{
	PGresult	*result;

	db->code[0] = '\0';
	db->error[0] = '\0';
	result = PQexecParams(db->conn, sql, n, NULL, values, NULL, NULL, 0);
	if (PQresultStatus(result) != PGRES_TUPLES_OK ||
	    PQntuples(result) == 0) {
		failure_keep(db, result);
		PQclear(result);
		return (NULL);
	}

	return (result);
}

bool
wdb_do(struct wdb *db, const char *sql, int n, const char *const *values)
{
	PGresult	*result;

	result = wdb_call(db, sql, n, values);
	PQclear(result);

	return (result != NULL);
}

/* A refusal's own code where there is one, so that callers compare words. */
static void
failure_keep(struct wdb *db, const PGresult *result)
{
	const char	*state, *message;

	state = result == NULL ? NULL :
	    PQresultErrorField(result, PG_DIAG_SQLSTATE);
	message = result == NULL ? NULL :
	    PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
	if (message == NULL)
		message = PQerrorMessage(db->conn);
	if (state == NULL)
		state = "08000";
	(void)snprintf(db->code, sizeof(db->code), "%s",
	    strcmp(state, "RF001") == 0 ? message : state);
	(void)snprintf(db->error, sizeof(db->error), "%s: %s", state, message);
}
