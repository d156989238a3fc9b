/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_DB_H
#define RR_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Connections by what they may be kept waiting for.  Reads are pipelined on
 * two connections per worker; a write has its connection to itself, since
 * pipelined writes lose group commit and put reads behind a commit; slow
 * answers (count, search, explain) have their own so that nobody queues
 * behind them.
 */
enum db_class {
	DB_NONE,
	DB_READ,
	DB_WRITE,
	DB_SLOW,
	DB__MAX
};

/*
 * What a door answered.  Exactly one of these holds:
 *   code == NULL   status is 200, 201, 202 or 204 and body (which may be
 *                  NULL) is the client's answer;
 *   code != NULL   a refusal or a failure: a code of problem.def; body is
 *                  NULL or the JSON object of the problem's further members.
 * Texts are NUL-terminated and borrowed from result: they live until
 * db_answer_release().
 */
struct db_answer {
	int		 status;
	const char	*code;
	const char	*body;
	size_t		 body_len;
	const char	*etag;		/* without quotes, or NULL */
	const char	*location;	/* path, or NULL */
	int64_t		 generation;	/* -1: none */
	const char	*error;		/* for the log alone; NULL: none */
	void		*result;	/* private: the PGresult */
};

/*
 * Called once per accepted call, from the event loop.  The answer is borrowed
 * unless the callee takes it with db_answer_take().
 */
typedef void	db_done(void *, struct db_answer *);

/*
 * "select * from <door>($1, …, $n)" with text parameters (NULL is SQL null),
 * which are copied.  door must be a literal from the route table or a handler,
 * never text of a client.  Returns NULL when queued, and then done is called
 * exactly once; otherwise the problem code to answer with ("overloaded",
 * "unavailable", "internal"), and done is never called.
 */
const char	*db_call(enum db_class, const char *, int,
		    const char *const *, db_done *, void *);

/* Moves the answer out of a callback: the second argument is left empty. */
void		 db_answer_take(struct db_answer *, struct db_answer *);
void		 db_answer_release(struct db_answer *);

/* Called for each message on channel "rr", and with NULL after a reconnect. */
void		 db_listen(void (*)(const char *));

/* True while the LISTEN connection is up: what is cached may be trusted. */
bool		 db_listening(void);
/* True when each class has a connection that can be used now. */
bool		 db_ready(void);

struct db_gauge {
	int	connections;	/* configured */
	int	up;
	int	busy;		/* requests sent and not answered */
	int	queued;
	long	calls;
	long	failures;	/* unavailable, timeout, overloaded */
	long	retries;
	long	reconnects;
};

void		 db_gauge(enum db_class, struct db_gauge *);

/*
 * db_setup() once in the parent, before anything is given up: reads
 * RR_DATABASE_URL and RR_DB_*, resolves names of hosts.  NULL, or what is
 * wrong.  db_start() and db_stop() in each worker.
 */
const char	*db_setup(void);
void		 db_start(void);
void		 db_stop(void);

#endif
