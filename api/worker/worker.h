/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_WORKER_H
#define RR_WORKER_WORKER_H

#include <stdbool.h>
#include <stdint.h>

#include "wdb.h"

/*
 * rr-worker: what must not be done in a request.  Threads: one seals the
 * trail and keeps the live cockpit's answer, one carries out jobs that people
 * wait for, one looks at files, of which there may be a great many, one sets
 * reports, which takes half a minute each, one reminds people of what is due,
 * and one a configured channel delivers what people are told besides.  As many
 * processes as wanted may run; PostgreSQL decides who seals, who has a job and
 * who reminds.
 */

#define WORKER_LEASE		"30 s"

/* A job as it was taken; texts are borrowed from the result. */
struct job {
	char		 id[24];
	char		 token[40];
	const char	*kind;
	const char	*args;	/* JSON object */
};

enum job_end {
	JOB_DONE,	/* its effect and its end are committed */
	JOB_LOST,	/* another worker has it: nothing was committed */
	JOB_RETRY,	/* failed for a reason that may pass */
	JOB_FAILED,	/* will never succeed; why says what a person needs */
};

/*
 * One kind of job.  why (WORKER_WHY bytes) is Chinese and for the person who
 * asked; details go to the log.
 */
#define WORKER_WHY		1024
typedef enum job_end	job_run(struct wdb *, const struct job *, char *);

job_run		 report_run;
job_run		 import_run;
job_run		 migration_run;
job_run		 inspect_run;
job_run		 export_run;
job_run		 paper_run;
job_run		 rank_range_run;
job_run		 template_run;

/*
 * Counts the indicators of a report that has begun side by side, on this and as
 * many more connections as there are processors, four at most.  One that could
 * not be counted here is counted by report.run_inputs, which says why if it
 * cannot either.
 */
void		 report_count(struct wdb *, const struct job *);

enum job_lane {
	JOB_WORK,
	JOB_FILES,
	JOB_PAPER,
};

/*
 * They return only when the worker is asked to end, channel_loop also where its
 * channel is not configured; job_loop is of a lane, channel_loop of a channel.
 */
void		*seal_loop(void *);
void		*job_loop(void *);
void		*remind_loop(void *);
void		*channel_loop(void *);

/*
 * Counts the live cockpit anew at the newest horizon and stores it as the
 * answer of the given generation.
 */
bool		 live_refresh(struct wdb *, const char *);

/* True once SIGTERM or SIGINT came. */
bool		 worker_ending(void);

/* Sleeps so many milliseconds, or until the worker is asked to end. */
void		 worker_sleep(unsigned int);

/* One JSON line on standard error: level, event, printf-style detail. */
void		 worker_log(const char *, const char *, const char *, ...)
		    __attribute__((format(printf, 3, 4)));

/* True when the failure may pass: connection, lock, deadlock, timeout. */
bool		 worker_may_pass(const struct wdb *);

/* How a job ends whose last call failed. */
enum job_end	 worker_end(const struct wdb *);

/* The same, and why: what could not be done, and the code of the call. */
enum job_end	 worker_ended(const struct wdb *, char *, const char *);

/* The path of a program that lies beside this one: buffer and its size. */
bool		 worker_beside(const char *, char *, size_t);

/*
 * Says how far a job has come, done of total (NULL: nobody knows), and asks for
 * the lease again for so long ("120 s").  False: asked to stop, or another
 * worker has it.
 */
bool		 job_beat(struct wdb *, const struct job *, const char *,
		    const char *, const char *);

#endif
