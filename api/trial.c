/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "json.h"
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
	cJSON			*about;		/* a preview: all but scores */
	char			*change;	/* what is tried, or NULL */
	char			*answer;	/* NULL: the error */
	struct score_error	 error;
};

static void	inputs_known(struct request *, struct db_answer *);
static void	changes_known(struct request *, struct db_answer *);
static void	trial_start(struct request *, struct db_answer *, char *,
		    void (*)(void *));
static void	trial_work(void *);
static void	changes_work(void *);
static void	trial_done(void *);
static void	figures_known(struct request *, struct db_answer *);
static void	preview_work(void *);
static void	preview_done(void *);
static void	trial_submit(struct trial *);
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
	db_answer_take(&t->inputs, answer);
	trial_submit(t);
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

/* POST /reports/preview */
void
report_preview(struct request *req)
{
	request_call(req, DB_SLOW, req->route->door, NULL, figures_known);
}

static void
figures_known(struct request *req, struct db_answer *answer)
{
	struct trial	*t;
	cJSON		*engine;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	if ((t = calloc(1, sizeof(*t))) == NULL) {
		reply_problem(req, "internal");
		return;
	}
	t->about = cJSON_Parse(answer->body);
	engine = cJSON_DetachItemFromObjectCaseSensitive(t->about, "engine");
	if (engine != NULL)
		t->change = cJSON_PrintUnformatted(engine);
	cJSON_Delete(engine);
	if (t->change == NULL) {
		trial_free(t);
		reply_problem(req, "internal");
		return;
	}
	t->req = req;
	t->job.work = preview_work;
	t->job.done = preview_done;
	trial_submit(t);
}

static void
preview_work(void *arg)
{
	struct trial	*t = arg;

	t->answer = preview_score(t->change, strlen(t->change), &t->error);
}

static void
preview_done(void *arg)
{
	struct trial	*t = arg;
	struct request	*req = t->req;
	cJSON		*scores = NULL;

	if (t->answer != NULL)
		scores = cJSON_Parse(t->answer);
	if (scores != NULL &&
	    cJSON_AddItemToObject(t->about, "scores", scores)) {
		reply_json(req, 200, t->about);
		t->about = NULL;
	} else {
		cJSON_Delete(scores);
		reply_problem(req, "internal");
	}
	trial_free(t);
	request_release(req);
}

static void
trial_submit(struct trial *t)
{
	struct request	*req = t->req;

	t->job.arg = t;
	request_hold(req);
	if (!pool_submit(POOL_SCORE, &t->job)) {
		trial_free(t);
		reply_problem(req, "overloaded");
		request_release(req);
	}
}

static void
trial_free(struct trial *t)
{
	db_answer_release(&t->inputs);
	cJSON_Delete(t->about);
	free(t->change);
	free(t->answer);
	free(t);
}
