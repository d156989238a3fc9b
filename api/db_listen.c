/* SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "db_inner.h"

#define BEAT_MS		2000	/* between questions whether it still hears */

/*
 * One connection of its own that listens on channel "rr".  A connection that
 * is dead without a word would leave the cache trusting itself, so it is asked
 * a question every two seconds.
 */
static struct db_conn	 conn;
static bool		 listening;
static uint64_t		 beat_at;
static void		(*hear)(const char *);

static void	statement_send(const char *);

void
db_listen(void (*cb)(const char *))
{
	hear = cb;
}

bool
db_listening(void)
{
	return (listening);
}

void
db_listen_start(void)
{
	db_conn_init(&conn, DB_NONE, 0);
	db_conn_start(&conn, kore_time_ms());
}

void
db_listen_stop(void)
{
	db_conn_close(&conn);
	listening = false;
}

void
db_listen_up(struct db_conn *c)
{
	(void)c;
	statement_send("listen rr");
}

void
db_listen_down(void)
{
	listening = false;
	if (hear != NULL)
		hear(NULL);
}

void
db_listen_event(struct db_conn *c, int error)
{
	PGresult	*result;
	PGnotify	*n;
	bool		 failed;

	if (!PQconsumeInput(c->pg)) {
		db_conn_lost(c, PQerrorMessage(c->pg));
		return;
	}

	failed = error != 0;
	while (c->busy > 0 && !PQisBusy(c->pg)) {
		if ((result = PQgetResult(c->pg)) == NULL) {
			c->busy = 0;
			break;
		}
		if (PQresultStatus(result) == PGRES_FATAL_ERROR)
			failed = true;
		PQclear(result);
	}

	/* What was cached before LISTEN was answered may miss a message. */
	if (!failed && !listening && c->busy == 0) {
		listening = true;
		if (hear != NULL)
			hear(NULL);
	}

	while ((n = PQnotifies(c->pg)) != NULL) {
		if (hear != NULL && strcmp(n->relname, "rr") == 0)
			hear(n->extra);
		PQfreemem(n);
	}

	if (failed || PQstatus(c->pg) == CONNECTION_BAD)
		db_conn_lost(c, PQerrorMessage(c->pg));
}

void
db_listen_sweep(uint64_t now)
{
	db_conn_sweep(&conn, now);
	if (conn.state != DB_UP || now < beat_at)
		return;

	if (conn.busy > 0)
		db_conn_lost(&conn, "no answer to a question");
	else
		statement_send("select 1");
}

static void
statement_send(const char *sql)
{
	beat_at = kore_time_ms() + BEAT_MS;
	conn.since = kore_time_ms();
	conn.busy = 1;
	if (PQsendQuery(conn.pg, sql))
		db_conn_flush(&conn);
	else
		db_conn_lost(&conn, PQerrorMessage(conn.pg));
}
