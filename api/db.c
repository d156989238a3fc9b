/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "db_inner.h"
#include "log.h"

#define CONNECTIONS_MAX	64
#define SWEEP_MS	100
#define DOWN_WAIT_MS	1000	/* that a call waits for a connection */
#define SQL_MAX		160

struct pool {
	struct db_conn	 conns[CONNECTIONS_MAX];
	struct db_jobs	 queue;
	int		 queued;
	uint64_t	 up_at;		/* ms: a connection was last up */
	struct db_gauge	 gauge;
};

static struct db_job	*job_new(enum db_class, int, const char *const *);
static void		 job_free(struct db_job *);
static void		 job_requeue(struct db_job *);
static void		 job_fail(struct db_job *, const char *);
static void		 job_answer(struct db_job *, struct db_answer *);
static void		 job_end(struct db_conn *, struct db_job *);
static void		 job_send(struct db_conn *, struct db_job *);
static bool		 job_write(struct db_conn *, struct db_job *);
static int		 statement_find(const char *, int);
static void		 pool_pump(struct pool *);
static struct db_conn	*pool_pick(struct pool *);
static int		 pool_up(const struct pool *);
static void		 pool_sweep(struct pool *, uint64_t);
static struct db_job	*queue_overdue(struct pool *, uint64_t);
static struct db_job	*sent_overdue(struct db_conn *, uint64_t);
static void		 sweep(void *, u_int64_t);

static struct pool	 pools[DB__MAX];

/* Doors as they are first called; the index names prepared statements. */
static struct {
	const char	*door;
	int		 count;
} statements[DB_STATEMENTS_MAX];
static int		 statement_count;

const char *
db_setup(void)
{
	return (db_setting_read());
}

void
db_start(void)
{
	struct pool	*p;
	int		 class, i;
	uint64_t	 now;

	now = kore_time_ms();
	for (class = DB_READ; class < DB__MAX; class++) {
		p = &pools[class];
		TAILQ_INIT(&p->queue);
		p->up_at = now;
		p->gauge.connections =
		    db_setting((enum db_class)class)->connections;
		for (i = 0; i < p->gauge.connections; i++) {
			db_conn_init(&p->conns[i], (enum db_class)class, 0);
			db_conn_start(&p->conns[i], now);
		}
	}

	db_listen_start();
	(void)kore_timer_add(sweep, SWEEP_MS, NULL, 0);
}

void
db_stop(void)
{
	struct db_job	*job;
	struct pool	*p;
	int		 class, i;

	for (class = DB_READ; class < DB__MAX; class++) {
		p = &pools[class];
		for (i = 0; i < p->gauge.connections; i++) {
			db_conn_close(&p->conns[i]);
			while ((job = TAILQ_FIRST(&p->conns[i].jobs)) != NULL) {
				TAILQ_REMOVE(&p->conns[i].jobs, job, list);
				job_free(job);
			}
		}
		while ((job = TAILQ_FIRST(&p->queue)) != NULL) {
			TAILQ_REMOVE(&p->queue, job, list);
			job_free(job);
		}
	}

	db_listen_stop();
}

const char *
db_call(enum db_class class, const char *door, int count,
    const char *const *values, db_done *done, void *arg)
{
	struct pool	*p;
	struct db_job	*job;
	int		 statement;

	p = &pools[class];
	p->gauge.calls++;
	if (p->queued >= db_setting(class)->queue_max) {
		p->gauge.failures++;
		return ("overloaded");
	}
	if (pool_up(p) == 0 && kore_time_ms() - p->up_at > DOWN_WAIT_MS) {
		p->gauge.failures++;
		return ("unavailable");
	}

	statement = statement_find(door, count);
	if (statement < 0 || (job = job_new(class, count, values)) == NULL)
		return ("internal");

	job->statement = statement;
	job->done = done;
	job->arg = arg;
	TAILQ_INSERT_TAIL(&p->queue, job, list);
	p->queued++;
	pool_pump(p);
	return (NULL);
}

void
db_answer_take(struct db_answer *to, struct db_answer *from)
{
	*to = *from;
	memset(from, 0, sizeof(*from));
}

void
db_answer_release(struct db_answer *a)
{
	PQclear(a->result);
	memset(a, 0, sizeof(*a));
}

bool
db_ready(void)
{
	int	class;

	for (class = DB_READ; class < DB__MAX; class++) {
		if (pool_up(&pools[class]) == 0)
			return (false);
	}

	return (true);
}

void
db_gauge(enum db_class class, struct db_gauge *out)
{
	struct pool	*p;
	int		 i;

	p = &pools[class];
	*out = p->gauge;
	out->queued = p->queued;
	out->up = pool_up(p);
	out->busy = 0;
	for (i = 0; i < p->gauge.connections; i++)
		out->busy += p->conns[i].busy;
}

/* A connection is there: pipeline mode, and whoever waited for it. */
void
db_conn_up(struct db_conn *c)
{
	if (c->class == DB_NONE) {
		db_listen_up(c);
		return;
	}

	if (!PQenterPipelineMode(c->pg)) {
		db_conn_lost(c, PQerrorMessage(c->pg));
		return;
	}

	pools[c->class].gauge.reconnects++;
	pool_pump(&pools[c->class]);
}

/*
 * What was sent on a lost connection: a read is asked once more elsewhere; of
 * a write nobody knows whether it was done, so its client hears 503 and asks
 * again under the same key.
 */
void
db_conn_down(struct db_conn *c)
{
	struct db_jobs	 jobs;
	struct db_job	*job;

	if (c->class == DB_NONE) {
		db_listen_down();
		return;
	}

	TAILQ_INIT(&jobs);
	TAILQ_CONCAT(&jobs, &c->jobs, list);
	while ((job = TAILQ_LAST(&jobs, db_jobs)) != NULL) {
		TAILQ_REMOVE(&jobs, job, list);
		PQclear(job->result);
		job->result = NULL;
		if (c->class == DB_WRITE || job->done == NULL ||
		    ++job->losses > DB_LOSSES_MAX)
			job_fail(job, "unavailable");
		else
			job_requeue(job);
	}

	pool_pump(&pools[c->class]);
}

/* Something to read: results until the first job that is not whole yet. */
void
db_conn_event(struct db_conn *c, int error)
{
	struct db_job	*job;
	PGresult	*result;

	if (!PQconsumeInput(c->pg)) {
		db_conn_lost(c, PQerrorMessage(c->pg));
		return;
	}

	while (c->pg != NULL && (job = TAILQ_FIRST(&c->jobs)) != NULL &&
	    !PQisBusy(c->pg)) {
		c->since = kore_time_ms();
		if ((result = PQgetResult(c->pg)) == NULL)
			continue;
		switch (PQresultStatus(result)) {
		case PGRES_PIPELINE_SYNC:
			PQclear(result);
			job_end(c, job);
			break;
		case PGRES_COMMAND_OK:		/* it is prepared */
		case PGRES_PIPELINE_ABORTED:	/* preparing it failed */
			PQclear(result);
			break;
		default:
			PQclear(job->result);
			job->result = result;
			if (db_result_judge(result) == DB_VERDICT_LOST) {
				db_conn_lost(c, PQerrorMessage(c->pg));
				return;
			}
			break;
		}
	}

	if (c->pg != NULL && (error || PQstatus(c->pg) == CONNECTION_BAD))
		db_conn_lost(c, PQerrorMessage(c->pg));
}

static struct db_job *
job_new(enum db_class class, int count, const char *const *values)
{
	struct db_job	*job;
	int		 i;

	if (count > DB_PARAMS_MAX ||
	    (job = calloc(1, sizeof(*job))) == NULL)
		return (NULL);

	job->class = class;
	job->count = count;
	job->deadline = kore_time_ms() + db_setting(class)->deadline_ms;
	for (i = 0; i < count; i++) {
		if (values[i] != NULL &&
		    (job->values[i] = strdup(values[i])) == NULL) {
			job_free(job);
			return (NULL);
		}
	}

	return (job);
}

static void
job_free(struct db_job *job)
{
	int	i;

	for (i = 0; i < job->count; i++)
		free(job->values[i]);
	PQclear(job->result);
	free(job);
}

/* To the head of its queue, with its old deadline. */
static void
job_requeue(struct db_job *job)
{
	struct pool	*p;

	p = &pools[job->class];
	PQclear(job->result);
	job->result = NULL;
	p->gauge.retries++;
	TAILQ_INSERT_HEAD(&p->queue, job, list);
	p->queued++;
}

static void
job_fail(struct db_job *job, const char *code)
{
	struct db_answer	a;

	memset(&a, 0, sizeof(a));
	a.code = code;
	a.generation = -1;
	pools[job->class].gauge.failures++;
	job_answer(job, &a);
}

static void
job_answer(struct db_job *job, struct db_answer *a)
{
	if (job->done != NULL)
		job->done(job->arg, a);
	db_answer_release(a);
	job_free(job);
}

/* All results of a job are there. */
static void
job_end(struct db_conn *c, struct db_job *job)
{
	struct db_answer	 a;
	struct pool		*p;
	enum db_verdict		 verdict;

	p = &pools[c->class];
	TAILQ_REMOVE(&c->jobs, job, list);
	c->busy--;

	verdict = db_result_judge(job->result);
	if (verdict == DB_VERDICT_PREPARE && !job->prepared_again) {
		/* A new name: the old one may still exist, out of date. */
		if (c->version[job->statement] % 2 == 0)
			c->version[job->statement]++;
		job->prepared_again = true;
		job_requeue(job);
	} else if (verdict == DB_VERDICT_RETRY && !job->retried) {
		job->retried = true;
		job_requeue(job);
	} else if (job->result == NULL) {
		job_fail(job, "internal");
	} else {
		db_result_answer(&a, job->result);
		job->result = NULL;
		if (a.code != NULL && strcmp(a.code, "timeout") == 0)
			p->gauge.failures++;
		job_answer(job, &a);
	}

	pool_pump(p);
}

static void
job_send(struct db_conn *c, struct db_job *job)
{
	if (c->busy == 0)
		c->since = kore_time_ms();
	TAILQ_INSERT_TAIL(&c->jobs, job, list);
	c->busy++;

	if (job_write(c, job))
		db_conn_flush(c);
	else
		db_conn_lost(c, PQerrorMessage(c->pg));
}

/* version: 0 never prepared here; odd: to be prepared; even: prepared. */
static bool
job_write(struct db_conn *c, struct db_job *job)
{
	unsigned short	*version;
	char		 name[32], sql[SQL_MAX];
	int		 i, len;

	version = &c->version[job->statement];
	if (*version == 0)
		*version = 1;
	(void)snprintf(name, sizeof(name), "s%dv%d", job->statement,
	    (*version + 1) / 2);

	if (*version % 2 == 1) {
		len = snprintf(sql, sizeof(sql), "select * from %s(",
		    statements[job->statement].door);
		for (i = 1; i <= job->count; i++)
			len += snprintf(sql + len, sizeof(sql) - (size_t)len,
			    "%s$%d", i == 1 ? "" : ",", i);
		(void)snprintf(sql + len, sizeof(sql) - (size_t)len, ")");
		if (!PQsendPrepare(c->pg, name, sql, 0, NULL))
			return (false);
		(*version)++;
	}

	return (PQsendQueryPrepared(c->pg, name, job->count,
	    (const char *const *)job->values, NULL, NULL, 0) &&
	    PQpipelineSync(c->pg));
}

/* Index of the door, or -1: too many, or its name is too long. */
static int
statement_find(const char *door, int count)
{
	int	i;

	for (i = 0; i < statement_count; i++) {
		if (statements[i].count == count &&
		    strcmp(statements[i].door, door) == 0)
			return (i);
	}

	if (i == DB_STATEMENTS_MAX || strlen(door) > SQL_MAX / 2)
		return (-1);

	statements[i].door = door;
	statements[i].count = count;
	statement_count++;
	return (i);
}

static void
pool_pump(struct pool *p)
{
	struct db_conn	*c;
	struct db_job	*job;

	while ((job = TAILQ_FIRST(&p->queue)) != NULL &&
	    (c = pool_pick(p)) != NULL) {
		TAILQ_REMOVE(&p->queue, job, list);
		p->queued--;
		job_send(c, job);
	}
}

/* The least busy connection that takes another job, or NULL. */
static struct db_conn *
pool_pick(struct pool *p)
{
	struct db_conn	*best, *c;
	int		 i;

	best = NULL;
	for (i = 0; i < p->gauge.connections; i++) {
		c = &p->conns[i];
		if (c->state == DB_UP && c->busy < c->depth &&
		    (best == NULL || c->busy < best->busy))
			best = c;
	}

	return (best);
}

static int
pool_up(const struct pool *p)
{
	int	i, n;

	for (i = n = 0; i < p->gauge.connections; i++)
		n += p->conns[i].state == DB_UP;

	return (n);
}

static void
pool_sweep(struct pool *p, uint64_t now)
{
	struct db_answer	 a;
	struct db_job		*job;
	db_done			*done;
	int			 i;
	bool			 up;

	for (i = 0; i < p->gauge.connections; i++)
		db_conn_sweep(&p->conns[i], now);

	if ((up = pool_up(p) > 0))
		p->up_at = now;
	up = up || now - p->up_at <= DOWN_WAIT_MS;
	while ((job = queue_overdue(p, up ? now : UINT64_MAX)) != NULL) {
		TAILQ_REMOVE(&p->queue, job, list);
		p->queued--;
		job_fail(job, up ? "overloaded" : "unavailable");
	}

	/* Sent and not answered in time: the client hears, the job goes on. */
	for (i = 0; i < p->gauge.connections; i++) {
		while ((job = sent_overdue(&p->conns[i], now)) != NULL) {
			memset(&a, 0, sizeof(a));
			a.code = "unavailable";
			a.generation = -1;
			p->gauge.failures++;
			done = job->done;
			job->done = NULL;
			done(job->arg, &a);
		}
	}
}

/* Lists may change in every callback, so each search starts anew. */
static struct db_job *
queue_overdue(struct pool *p, uint64_t now)
{
	struct db_job	*job;

	for (job = TAILQ_FIRST(&p->queue); job != NULL &&
	    now < job->deadline; job = TAILQ_NEXT(job, list))
		;

	return (job);
}

static struct db_job *
sent_overdue(struct db_conn *c, uint64_t now)
{
	struct db_job	*job;

	for (job = TAILQ_FIRST(&c->jobs); job != NULL && (job->done == NULL ||
	    now < job->deadline); job = TAILQ_NEXT(job, list))
		;

	return (job);
}

static void
sweep(void *arg, u_int64_t now)
{
	int	class;

	(void)arg;
	for (class = DB_READ; class < DB__MAX; class++)
		pool_sweep(&pools[class], now);
	db_listen_sweep(now);
}
