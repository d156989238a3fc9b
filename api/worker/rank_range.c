/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>

#include "score/robust.h"
#include "sign.h"
#include "worker.h"

/* Longer than 3,000 projects take, which are some seconds. */
#define RANGE_LEASE	"300 s"

static enum job_end	range_keep(struct wdb *, const struct job *,
			    const char *, char *);

/*
 * The rank intervals of a frozen report, from its document alone: what is kept
 * and the job's end are one transaction, and a second attempt draws the same.
 */
enum job_end
rank_range_run(struct wdb *db, const struct job *job, char *why)
{
	const char		*values[2] = { job->id, job->token };
	struct score_error	 error;
	PGresult		*result;
	char			*answer;
	enum job_end		 end;

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
	end = range_keep(db, job, answer, why);
	free(answer);

	return (end);
}

static enum job_end
range_keep(struct wdb *db, const struct job *job, const char *answer,
    char *why)
{
	const char	*values[5] = { job->id, job->token, answer };
	struct sign	 sign;
	PGresult	*said;
	bool		 ok;

	said = wdb_call(db, "select report.rank_range_to_sign($1, $2, $3)", 3,
	    values);
	if (said == NULL)
		return (worker_ended(db, why, "未能保存名次区间"));
	ok = sign_text(&sign, "rank_range", PQgetvalue(said, 0, 0), why);
	PQclear(said);
	if (!ok)
		return (JOB_FAILED);
	values[3] = sign.hex;
	values[4] = sign.public_key;
	if (!wdb_do(db, "select report.rank_range_keep($1, $2, $3, $4, $5)", 5,
	    values))
		return (worker_ended(db, why, "未能保存名次区间"));

	return (JOB_DONE);
}
