/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>

#include <cjson/cJSON.h>

#include "worker.h"

#define MIGRATION_LEASE	"300 s"

static PGresult	*enter(struct wdb *, const struct job *);

/*
 * An approved batch of history enters the ledger, all rows or none, as the
 * person who approved it.  Rows and the job's end are one transaction.
 */
enum job_end
migration_run(struct wdb *db, const struct job *job, char *why)
{
	PGresult	*result;
	bool		 refused, told;

	db->code[0] = '\0';
	if (!job_beat(db, job, "0", NULL, MIGRATION_LEASE)) {
		(void)snprintf(why, WORKER_WHY, "任务已由其他进程接手");
		return (worker_end(db));
	}
	PQclear(PQexec(db->conn, "begin"));
	result = enter(db, job);
	refused = result != NULL && !PQgetisnull(result, 0, 1);
	told = result != NULL && !refused && wdb_do(db,
	    "select ops.job_finish($1, $2, $3)", 3, (const char *const []){
	    job->id, job->token, PQgetvalue(result, 0, 2) });
	PQclear(PQexec(db->conn, told || refused ? "commit" : "rollback"));
	if (!told)
		(void)snprintf(why, WORKER_WHY, "没有进入台账（%s）",
		    refused ? PQgetvalue(result, 0, 1) : db->code);
	PQclear(result);
	if (told)
		return (JOB_DONE);

	return (refused ? JOB_FAILED : worker_end(db));
}

static PGresult *
enter(struct wdb *db, const struct job *job)
{
	char	caller[80], key[64];

	(void)snprintf(caller, sizeof(caller), "job:%s.%s", job->id,
	    job->token);
	(void)snprintf(key, sizeof(key), "migration-%s", job->id);

	return (wdb_call(db, "select status, code, body from ops.act($1, "
	    "'migration_enter', $2, $2, $2, jsonb_build_object('path', "
	    "jsonb_build_object('id', $3::jsonb -> 'migration')))", 3,
	    (const char *const []){ caller, key, job->args }));
}
