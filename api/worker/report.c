/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "score/document.h"
#include "sign.h"
#include "worker.h"

static char		*run_document(struct wdb *, const char *const *,
			    enum job_end *, char *);

/*
 * Makes a report: cut the horizon, count at it, score, sign, freeze, each a
 * call of its own, so that approvals wait for the first alone, which is short.
 * A job that was cut off finds the same horizon again, and what it had counted;
 * freezing ends the job in the same transaction, so that it never has two
 * effects.
 */
enum job_end
report_run(struct wdb *db, const struct job *job, char *why)
{
	const char	*values[5] = { job->id, job->token, NULL, NULL, NULL };
	struct sign	 sign;
	char		*document;
	enum job_end	 end;

	if (!wdb_do(db, "select report.begin($1, $2)", 2, values))
		return (worker_ended(db, why, "未能确定统计时点"));
	report_count(db, job);
	document = run_document(db, values, &end, why);
	if (document == NULL)
		return (end);
	values[2] = document;
	values[3] = sign.hex;
	values[4] = sign.public_key;
	end = JOB_DONE;
	if (!sign_text(&sign, "report", document, why)) {
		end = JOB_FAILED;
	} else if (!wdb_do(db, "select report.freeze_signed($1, $2, $3, $4, "
	    "$5)", 5, values)) {
		end = worker_ended(db, why, "未能冻结报表");
	}
	free(document);

	return (end);
}

static char *
run_document(struct wdb *db, const char *const *values, enum job_end *end,
    char *why)
{
	struct score_error	 error;
	PGresult		*result;
	char			*document;

	result = wdb_call(db, "select report.run_inputs($1, $2)", 2, values);
	if (result == NULL) {
		*end = worker_ended(db, why, "未能统计台账");
		return (NULL);
	}
	document = document_make(PQgetvalue(result, 0, 0),
	    (size_t)PQgetlength(result, 0, 0), true, &error);
	PQclear(result);
	if (document == NULL) {
		(void)snprintf(why, WORKER_WHY, "计分未能完成：%s（%s %s）",
		    error.detail, error.code, error.pointer);
		*end = JOB_FAILED;
	}

	return (document);
}
