/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>

#include "score/robust.h"
#include "worker.h"

/* Longer than 3,000 projects take, which are some seconds. */
#define RANGE_LEASE	"300 s"

/*
 * The rank intervals of a frozen report, from its document alone: what is kept
 * and the job's end are one transaction, and a second attempt draws the same.
 */
enum job_end
rank_range_run(struct wdb *db, const struct job *job, char *why)
{
	const char		*values[3] = { job->id, job->token, NULL };
	struct score_error	 error;
	PGresult		*result;
	char			*answer;
	enum job_end		 end = JOB_DONE;

	if (!job_beat(db, job, "0", "1", RANGE_LEASE))
		return (worker_ended(db, why, "已停止"));
	result = wdb_call(db, "select report.rank_range_source($1, $2)", 2,
	    values);
	if (result == NULL)
		return (worker_ended(db, why, "读不到报表"));
	answer = robust_answer(PQgetvalue(result, 0, 0),
	    (size_t)PQgetlength(result, 0, 0), &error);
	PQclear(result);
	if (answer == NULL) {
		(void)snprintf(why, WORKER_WHY, "测算未能完成：%s（%s %s）",
		    error.detail, error.code, error.pointer);
		return (JOB_FAILED);
	}
	values[2] = answer;
	if (!wdb_do(db, "select report.rank_range_keep($1, $2, $3)", 3, values))
		end = worker_ended(db, why, "未能保存名次区间");
	free(answer);

	return (end);
}
