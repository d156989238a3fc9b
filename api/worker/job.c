/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "export_file.h"
#include "worker.h"

struct kind {
	const char	*name;
	job_run		*run;
	enum job_lane	 lane;
};

static const struct kind	kinds[] = {
	{ .name = "report", .run = report_run, .lane = JOB_WORK },
	{ .name = "import", .run = import_run, .lane = JOB_WORK },
	{ .name = "migration", .run = migration_run, .lane = JOB_WORK },
	{ .name = "template", .run = template_run, .lane = JOB_WORK },
	{ .name = "export", .run = export_run, .lane = JOB_WORK },
	{ .name = "rank_range", .run = rank_range_run, .lane = JOB_WORK },
	{ .name = "paper", .run = paper_run, .lane = JOB_PAPER },
	{ .name = "inspect", .run = inspect_run, .lane = JOB_FILES },
};

static bool	job_once(struct wdb *, const char *, const char *);
static void	job_carry_out(struct wdb *, const struct job *);
static job_run	*run_find(const char *);
static void	kinds_of(enum job_lane, char *, size_t);

/* Takes one job after another; none there: looks again in half a second. */
void *
job_loop(void *lane)
{
	struct wdb	 db = { .conn = NULL };
	char		 name[96], host[64] = "", wanted[256];

	kinds_of(*(const enum job_lane *)lane, wanted, sizeof(wanted));
	(void)gethostname(host, sizeof(host) - 1);
	(void)snprintf(name, sizeof(name), "%s/%d", host, (int)getpid());
	while (!worker_ending()) {
		if (!wdb_open(&db)) {
			worker_log("error", "job", "%s", db.error);
			worker_sleep(500);
		} else if (!job_once(&db, name, wanted)) {
			if (*(const enum job_lane *)lane == JOB_WORK)
				export_file_sweep();
			worker_sleep(500);
		}
	}
	wdb_close(&db);

	return (NULL);
}

/* "{report,import}": an array of PostgreSQL's. */
static void
kinds_of(enum job_lane lane, char *out, size_t size)
{
	size_t	i, n = 0;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]) && n < size; i++)
		if (kinds[i].lane == lane)
			n += (size_t)snprintf(out + n, size - n, "%c%s",
			    n == 0 ? '{' : ',', kinds[i].name);
	if (n < size)
		(void)snprintf(out + n, size - n, "}");
}

static bool
job_once(struct wdb *db, const char *name, const char *wanted)
{
	PGresult	*result;
	struct job	 job;
	bool		 taken;

	result = wdb_call(db, "select id, lease_token, kind, args "
	    "from ops.job_take_of($1, $2::interval, $3::text[])", 3,
	    (const char *const []){ name, WORKER_LEASE, wanted });
	if (result == NULL) {
		worker_log("error", "job", "%s", db->error);
		return (false);
	}
	taken = !PQgetisnull(result, 0, 0);
	if (taken) {
		(void)snprintf(job.id, sizeof(job.id), "%s",
		    PQgetvalue(result, 0, 0));
		(void)snprintf(job.token, sizeof(job.token), "%s",
		    PQgetvalue(result, 0, 1));
		job.kind = PQgetvalue(result, 0, 2);
		job.args = PQgetvalue(result, 0, 3);
		job_carry_out(db, &job);
	}
	PQclear(result);

	return (taken);
}

/*
 * A job that was lost is left alone: whoever has it now answers for it.  So is
 * one whose end could not be told, which comes back when its lease runs out.
 */
static void
job_carry_out(struct wdb *db, const struct job *job)
{
	char		 why[WORKER_WHY] = "";
	job_run		*run = run_find(job->kind);
	enum job_end	 end;

	if (run == NULL) {
		(void)snprintf(why, sizeof(why), "没有这一类任务：%s",
		    job->kind);
		end = JOB_FAILED;
	} else {
		end = run(db, job, why);
	}
	if (end == JOB_DONE) {
		worker_log("info", "job", "%s %s done", job->kind, job->id);
		return;
	}
	worker_log(end == JOB_LOST ? "warning" : "error", "job",
	    "%s %s: %s (%s)", job->kind, job->id, why, db->error);
	if (end == JOB_LOST || !wdb_open(db))
		return;
	if (!wdb_do(db, "select ops.job_fail($1, $2, $3, $4)", 4,
	    (const char *const []){ job->id, job->token, why,
	    end == JOB_RETRY ? "true" : "false" }))
		worker_log("error", "job", "%s: %s", job->id, db->error);
}

bool
job_beat(struct wdb *db, const struct job *job, const char *done,
    const char *total, const char *lease)
{
	PGresult	*result;
	bool		 on;

	result = wdb_call(db, "select ops.job_beat($1, $2, $3, $4, $5)", 5,
	    (const char *const []){ job->id, job->token, done, total, lease });
	if (result == NULL)
		return (false);
	on = PQgetvalue(result, 0, 0)[0] == 't';
	PQclear(result);

	return (on);
}

static job_run *
run_find(const char *name)
{
	size_t	i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(kinds[i].name, name) == 0)
			return (kinds[i].run);

	return (NULL);
}
