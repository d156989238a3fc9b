/* SPDX-License-Identifier: Apache-2.0 */
/* Between the files of db alone. */

#ifndef RR_DB_INNER_H
#define RR_DB_INNER_H

#include <sys/types.h>
#include <sys/queue.h>

#include <libpq-fe.h>

#include <kore/kore.h>

#include "db.h"

#define DB_STATEMENTS_MAX	128	/* different doors */
#define DB_PARAMS_MAX		8
#define DB_HOSTS_MAX		16	/* addresses to try */
#define DB_LOSSES_MAX		4	/* of one read; restarts cut all */

/* One call of a door. */
struct db_job {
	TAILQ_ENTRY(db_job)	 list;
	enum db_class		 class;
	int			 statement;	/* index of its door */
	int			 count;
	char			*values[DB_PARAMS_MAX];
	db_done			*done;		/* NULL: nobody waits */
	void			*arg;
	uint64_t		 deadline;	/* ms */
	PGresult		*result;
	bool			 retried;	/* 40001, 40P01 */
	int			 losses;	/* connections lost under it */
	bool			 prepared_again;
};

TAILQ_HEAD(db_jobs, db_job);

enum db_state {
	DB_DOWN,
	DB_CONNECTING,
	DB_UP,
};

/* Static for the life of the worker: an event of the past does no harm. */
struct db_conn {
	struct kore_event	 evt;		/* first: Kore's epoll data */
	enum db_class		 class;		/* DB_NONE: listens */
	enum db_state		 state;
	PGconn			*pg;
	int			 host;		/* next to try */
	int			 tried;		/* hosts in this round */
	int			 depth;		/* jobs at once */
	int			 busy;
	uint64_t		 since;		/* ms: state or progress */
	uint64_t		 retry_at;
	unsigned int		 backoff;	/* ms */
	bool			 waiting;	/* for writability */
	struct db_jobs		 jobs;		/* sent, in order */
	unsigned short		 version[DB_STATEMENTS_MAX];
};

/* db_setting.c */
struct db_setting {
	int		 connections;
	int		 depth;
	int		 queue_max;
	unsigned int	 statement_ms;
	unsigned int	 deadline_ms;
};

const struct db_setting	*db_setting(enum db_class);
const char		*db_setting_read(void);
int			 db_hosts(void);
PGconn			*db_host_connect(int, enum db_class);

/* db_conn.c: connecting, without ever waiting. */
#define DB_CONNECT_MS	2000

void	db_conn_init(struct db_conn *, enum db_class, int);
void	db_conn_start(struct db_conn *, uint64_t);
void	db_conn_poll(struct db_conn *);
void	db_conn_sweep(struct db_conn *, uint64_t);
void	db_conn_flush(struct db_conn *);
void	db_conn_lost(struct db_conn *, const char *);
void	db_conn_close(struct db_conn *);

/* db.c: what connections tell. */
void	db_conn_up(struct db_conn *);
void	db_conn_down(struct db_conn *);
void	db_conn_event(struct db_conn *, int);

/* db_listen.c */
void	db_listen_start(void);
void	db_listen_stop(void);
void	db_listen_up(struct db_conn *);
void	db_listen_down(void);
void	db_listen_event(struct db_conn *, int);
void	db_listen_sweep(uint64_t);

/* db_result.c */
enum db_verdict {
	DB_VERDICT_ANSWER,
	DB_VERDICT_RETRY,	/* once more may succeed */
	DB_VERDICT_PREPARE,	/* the prepared statement is out of date */
	DB_VERDICT_LOST,	/* the connection is of no use */
};

enum db_verdict	db_result_judge(const PGresult *);
void		db_result_answer(struct db_answer *, PGresult *);

#endif
