/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "pool.h"
#include "reply.h"
#include "score/change.h"
#include "score/preview.h"
#include "score/whatif.h"
#include "trial.h"

/*
 * Where the database gives figures and the engine scores them several times, on
 * a thread of its own, since forty units take a few milliseconds and ranges of
 * ranks some twenty: 情景测算, 若今日出表, and what moved each score since the
 * last report.  Nothing is stored.
 */

struct trial {
	struct request		*req;
	struct pool_job		 job;
	struct db_answer	 inputs;
	char			*change;	/* what is tried, or NULL */
	char			*answer;	/* NULL: the error */
	struct score_error	 error;
};

static void	inputs_known(struct request *, struct db_answer *);
static void	changes_known(struct request *, struct db_answer *);
static void	preview_known(struct request *, struct db_answer *);
static void	trial_start(struct request *, struct db_answer *, char *,
		    void (*)(void *));
static void	trial_work(void *);
static void	changes_work(void *);
static void	preview_work(void *);
static void	trial_done(void *);
static void	trial_free(struct trial *);

/* POST /reports/{id}/what-if */
void
report_what_if(struct request *req)
{
	request_call(req, req->route->db, req->route->door, NULL,
	    inputs_known);
}

static void
inputs_known(struct request *req, struct db_answer *answer)
{
	char	*change;

	if (answer->code != NULL)
		reply_answer(req, answer);
	else if ((change = cJSON_PrintUnformatted(req->body)) == NULL)
		reply_problem(req, "internal");
	else
		trial_start(req, answer, change, trial_work);
}

/* GET /reports/{id}/changes */
void
report_changes(struct request *req)
{
	request_call(req, req->route->db, req->route->door, NULL,
	    changes_known);
}

static void
changes_known(struct request *req, struct db_answer *answer)
{
	if (answer->code != NULL)
		reply_answer(req, answer);
	else
		trial_start(req, answer, NULL, changes_work);
}

/* POST /reports/preview */
void
report_preview(struct request *req)
{
	request_call(req, req->route->db, req->route->door, NULL,
	    preview_known);
}

static void
preview_known(struct request *req, struct db_answer *answer)
{
	if (answer->code != NULL)
		reply_answer(req, answer);
	else
		trial_start(req, answer, NULL, preview_work);
}

/* Takes the answer and what is tried. */
static void
trial_start(struct request *req, struct db_answer *answer, char *change,
    void (*work)(void *))
{
	struct trial	*t;

	if ((t = calloc(1, sizeof(*t))) == NULL) {
		free(change);
		reply_problem(req, "internal");
		return;
	}
	t->req = req;
	t->change = change;
	t->job.work = work;
	t->job.done = trial_done;
	t->job.arg = t;
	db_answer_take(&t->inputs, answer);
	request_hold(req);
	if (!pool_submit(POOL_SCORE, &t->job)) {
		trial_free(t);
		reply_problem(req, "overloaded");
		request_release(req);
	}
}

static void
trial_work(void *arg)
{
	struct trial	*t = arg;

	t->answer = whatif_score(t->inputs.body, t->inputs.body_len,
	    t->change, strlen(t->change), &t->error);
}

static void
changes_work(void *arg)
{
	struct trial	*t = arg;

	t->answer = change_answer(t->inputs.body, t->inputs.body_len,
	    &t->error);
}

static void
preview_work(void *arg)
{
	struct trial	*t = arg;

	t->answer = preview_answer(t->inputs.body, t->inputs.body_len,
	    &t->error);
}

static void
trial_done(void *arg)
{
	struct trial	*t = arg;
	struct request	*req = t->req;
	cJSON		*faults;
	size_t		 len;

	if (t->answer != NULL) {
		len = strlen(t->answer);
		reply_text(req, 200, "application/json", t->answer, len);
		t->answer = NULL;
	} else if (strcmp(t->error.source, "change") == 0 &&
	    (faults = cJSON_CreateArray()) != NULL) {
		reply_fault(faults, t->error.pointer, t->error.code,
		    t->error.detail);
		reply_faults(req, "fields_invalid", faults);
	} else {
		reply_problem(req, "internal");
	}
	trial_free(t);
	request_release(req);
}

static void
trial_free(struct trial *t)
{
	db_answer_release(&t->inputs);
	free(t->change);
	free(t->answer);
	free(t);
}
