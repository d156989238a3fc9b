/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "pool.h"
#include "reply.h"
#include "score/whatif.h"
#include "trial.h"

/*
 * 情景测算: the database gives a report's figures, the engine scores them
 * twice on a thread of its own, nothing is stored.  Forty units take a few
 * milliseconds, ranges of ranks some twenty.
 */

struct trial {
	struct request		*req;
	struct pool_job		 job;
	struct db_answer	 inputs;
	char			*change;
	char			*answer;	/* NULL: the error */
	struct score_error	 error;
};

static void	inputs_known(struct request *, struct db_answer *);
static void	trial_work(void *);
static void	trial_done(void *);
static void	trial_free(struct trial *);

/* POST /reports/{id}/what-if */
void
report_what_if(struct request *req)
{
	request_call(req, DB_SLOW, req->route->door, NULL, inputs_known);
}

static void
inputs_known(struct request *req, struct db_answer *answer)
{
	struct trial	*t;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	t = calloc(1, sizeof(*t));
	if (t == NULL ||
	    (t->change = cJSON_PrintUnformatted(req->body)) == NULL) {
		free(t);
		reply_problem(req, "internal");
		return;
	}
	t->req = req;
	t->job.work = trial_work;
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
