/* SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "db_inner.h"
#include "log.h"

#define BACKOFF_MIN	100	/* ms */
#define BACKOFF_MAX	1000

static void	conn_handle(void *, int);
static void	conn_next(struct db_conn *, const char *);
static void	conn_watch(struct db_conn *, bool);
static void	notice_drop(void *, const char *);

void
db_conn_init(struct db_conn *c, enum db_class class, int host)
{
	memset(c, 0, sizeof(*c));
	c->evt.type = KORE_TYPE_PGSQL_CONN;
	c->evt.handle = conn_handle;
	c->class = class;
	c->depth = db_setting(class)->depth;
	c->backoff = BACKOFF_MIN;
	c->host = host;
	TAILQ_INIT(&c->jobs);
}

/* Begins to connect to the next host; the rest is events and db_conn_sweep. */
void
db_conn_start(struct db_conn *c, uint64_t now)
{
	c->state = DB_CONNECTING;
	c->since = now;
	c->waiting = false;
	c->evt.flags = 0;
	memset(c->version, 0, sizeof(c->version));

	c->pg = db_host_connect(c->host, c->class);
	if (c->pg == NULL || PQstatus(c->pg) == CONNECTION_BAD) {
		conn_next(c, c->pg == NULL ? "out of memory" :
		    PQerrorMessage(c->pg));
		return;
	}

	(void)PQsetNoticeProcessor(c->pg, notice_drop, NULL);
	conn_watch(c, true);
}

void
db_conn_poll(struct db_conn *c)
{
	switch (PQconnectPoll(c->pg)) {
	case PGRES_POLLING_READING:
		conn_watch(c, false);
		break;
	case PGRES_POLLING_WRITING:
		conn_watch(c, true);
		break;
	case PGRES_POLLING_OK:
		conn_watch(c, false);
		c->state = DB_UP;
		c->since = kore_time_ms();
		c->tried = 0;
		c->backoff = BACKOFF_MIN;
		(void)PQsetnonblocking(c->pg, 1);
		db_conn_up(c);
		break;
	default:
		conn_next(c, PQerrorMessage(c->pg));
		break;
	}
}

/* Called ten times a second. */
void
db_conn_sweep(struct db_conn *c, uint64_t now)
{
	const struct db_setting	*setting;

	switch (c->state) {
	case DB_DOWN:
		if (now >= c->retry_at)
			db_conn_start(c, now);
		break;
	case DB_CONNECTING:
		if (now - c->since >= DB_CONNECT_MS)
			conn_next(c, "no answer to the connection");
		break;
	case DB_UP:
		/* The server would have ended the statement long ago. */
		setting = db_setting(c->class);
		if (c->busy > 0 && now - c->since >=
		    setting->statement_ms + DB_CONNECT_MS)
			db_conn_lost(c, "no answer to a statement");
		break;
	}
}

/* Sends what waits in libpq's buffer; asks to hear when more fits. */
void
db_conn_flush(struct db_conn *c)
{
	int	rc;

	rc = PQflush(c->pg);
	if (rc < 0)
		db_conn_lost(c, PQerrorMessage(c->pg));
	else if ((rc == 1) != c->waiting)
		conn_watch(c, rc == 1);
}

/* The connection is of no use: told to db.c, and tried again soon. */
void
db_conn_lost(struct db_conn *c, const char *why)
{
	log_event("database connection lost", why);
	db_conn_close(c);
	c->retry_at = kore_time_ms() + c->backoff;
	db_conn_down(c);
}

/*
 * Closing the descriptor takes it out of epoll; kore_platform_disable_read()
 * would be fatal when libpq has closed it already.
 */
void
db_conn_close(struct db_conn *c)
{
	PQfinish(c->pg);
	c->pg = NULL;
	c->state = DB_DOWN;
	c->busy = 0;
}

static void
conn_handle(void *arg, int error)
{
	struct db_conn	*c = arg;
	bool		 writable;

	writable = c->evt.flags & KORE_EVENT_WRITE;
	c->evt.flags = 0;
	switch (c->state) {
	case DB_DOWN:
		return;
	case DB_CONNECTING:
		db_conn_poll(c);
		return;
	case DB_UP:
		break;
	}

	if (writable && c->waiting)
		db_conn_flush(c);
	if (c->state != DB_UP)
		return;

	if (c->class == DB_NONE)
		db_listen_event(c, error);
	else
		db_conn_event(c, error);
}

/* This host does not answer: the next at once, after all of them a pause. */
static void
conn_next(struct db_conn *c, const char *why)
{
	uint64_t	now;

	now = kore_time_ms();
	if (c->tried == 0 && c->backoff == BACKOFF_MIN)
		log_event("database connection failed", why);

	db_conn_close(c);
	c->host = (c->host + 1) % db_hosts();
	c->retry_at = now;
	if (++c->tried >= db_hosts()) {
		c->tried = 0;
		c->retry_at = now + c->backoff;
		if ((c->backoff *= 2) > BACKOFF_MAX)
			c->backoff = BACKOFF_MAX;
	}
	/* The sweep starts the next try: never deeper in this stack. */
}

static void
conn_watch(struct db_conn *c, bool writing)
{
	c->waiting = writing;
	if (writing)
		kore_platform_event_level_all(PQsocket(c->pg), c);
	else
		kore_platform_event_level_read(PQsocket(c->pg), c);
}

static void
notice_drop(void *arg, const char *message)
{
	(void)arg;
	(void)message;
}
