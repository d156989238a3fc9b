/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pool.h"
#include "reply.h"
#include "score/change.h"
#include "score/document.h"
#include "score/preview.h"
#include "score/scenario.h"
#include "score/whatif.h"
#include "trial.h"

/*
 * Where the database gives figures and the engine scores them several times, on
 * a thread of its own, since forty units take a few milliseconds and ranges of
 * ranks some twenty: 情景测算, 若今日出表, what moved each score since the
 * last report, the cockpit of an earlier day.  Nothing is stored but what is
 * saved as a scenario; that and the cockpit go on to a door.
 */

struct trial {
	struct request		*req;
	struct pool_job		 job;
	struct db_answer	 inputs;
	char			*change;	/* what is tried, or NULL */
	const char		*place;		/* of it, in the body */
	char			*answer;	/* NULL: the error */
	struct score_error	 error;
	void			(*said)(struct request *, char *);
};

#define POINTER_MAX	300

static void	inputs_known(struct request *, struct db_answer *);
static void	changes_known(struct request *, struct db_answer *);
static void	preview_known(struct request *, struct db_answer *);
static void	day_known(struct request *, struct db_answer *);
static void	tried_known(struct request *, struct db_answer *);
static void	scenario_known(struct request *, struct db_answer *);
static struct trial	*trial_new(struct request *, struct db_answer *,
		    void (*)(void *));
static void	trial_submit(struct trial *);
static void	answer_take(struct request *, char *);
static cJSON	*args_with_take(struct request *, const char *, char *);
static void	kept_take(struct request *, char *);
static void	day_take(struct request *, char *);
static void	trial_work(void *);
static void	changes_work(void *);
static void	preview_work(void *);
static void	day_work(void *);
static void	keep_work(void *);
static void	scenario_work(void *);
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
	struct trial	*t;

	if ((t = trial_new(req, answer, trial_work)) == NULL)
		return;
	t->change = cJSON_PrintUnformatted(req->body);
	t->place = "";
	trial_submit(t);
}

/* POST /reports/{id}/scenarios: tried as by the route above, then kept. */
void
scenario_create(struct request *req)
{
	cJSON	*args, *what;

	args = request_args(req);
	what = cJSON_Duplicate(cJSON_GetObjectItemCaseSensitive(req->body,
	    "what_if"), true);
	if (args == NULL || what == NULL ||
	    !cJSON_ReplaceItemInObjectCaseSensitive(args, "body", what)) {
		cJSON_Delete(args);
		cJSON_Delete(what);
		reply_problem(req, "internal");
		return;
	}
	request_call(req, DB_SLOW, "report.report_what_if", args,
	    tried_known);
}

static void
tried_known(struct request *req, struct db_answer *answer)
{
	struct trial	*t;

	if ((t = trial_new(req, answer, keep_work)) == NULL)
		return;
	t->change = cJSON_PrintUnformatted(cJSON_GetObjectItemCaseSensitive(
	    req->body, "what_if"));
	t->place = "/what_if";
	t->said = kept_take;
	trial_submit(t);
}

/* GET /scenarios/{id} */
void
scenario_get(struct request *req)
{
	request_call(req, req->route->db, req->route->door, NULL,
	    scenario_known);
}

static void
scenario_known(struct request *req, struct db_answer *answer)
{
	struct trial	*t;

	if ((t = trial_new(req, answer, scenario_work)) != NULL)
		trial_submit(t);
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
	struct trial	*t;

	if ((t = trial_new(req, answer, changes_work)) != NULL)
		trial_submit(t);
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
	struct trial	*t;

	if ((t = trial_new(req, answer, preview_work)) != NULL)
		trial_submit(t);
}

/* GET /cockpits/{kind}: as kept, or counted for the day that is asked for. */
void
cockpit_get(struct request *req)
{
	cJSON	*args;

	if (request_query(req, "day") == NULL) {
		door_read(req);
		return;
	}
	args = request_args(req);
	if (args == NULL || cJSON_AddStringToObject(args, "kind",
	    strrchr(req->route->path, '/') + 1) == NULL) {
		cJSON_Delete(args);
		reply_problem(req, "internal");
		return;
	}
	request_call(req, DB_SLOW, "report.cockpit_day_source", args,
	    day_known);
}

static void
day_known(struct request *req, struct db_answer *answer)
{
	struct trial	*t;

	if ((t = trial_new(req, answer, day_work)) == NULL)
		return;
	t->said = day_take;
	trial_submit(t);
}

/* Takes the answer; a refusal is replied, and then there is no trial. */
static struct trial *
trial_new(struct request *req, struct db_answer *answer, void (*work)(void *))
{
	struct trial	*t;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return (NULL);
	}
	if ((t = calloc(1, sizeof(*t))) == NULL) {
		reply_problem(req, "internal");
		return (NULL);
	}
	t->req = req;
	t->said = answer_take;
	t->job.work = work;
	t->job.done = trial_done;
	t->job.arg = t;
	db_answer_take(&t->inputs, answer);

	return (t);
}

/* place: something is tried, which there must be memory for. */
static void
trial_submit(struct trial *t)
{
	struct request	*req = t->req;

	if (t->place != NULL && t->change == NULL) {
		trial_free(t);
		reply_problem(req, "internal");
		return;
	}
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
day_work(void *arg)
{
	struct trial	*t = arg;

	t->answer = document_make(t->inputs.body, t->inputs.body_len, false,
	    &t->error);
}

static void
keep_work(void *arg)
{
	struct trial	*t = arg;

	t->answer = scenario_keep(t->inputs.body, t->inputs.body_len,
	    t->change, strlen(t->change), &t->error);
}

static void
scenario_work(void *arg)
{
	struct trial	*t = arg;

	t->answer = scenario_answer(t->inputs.body, t->inputs.body_len,
	    &t->error);
}

static void
trial_done(void *arg)
{
	struct trial	*t = arg;
	struct request	*req = t->req;
	char		 at[POINTER_MAX];
	cJSON		*faults;

	if (t->answer != NULL) {
		t->said(req, t->answer);
		t->answer = NULL;
	} else if (strcmp(t->error.source, "change") == 0 &&
	    (faults = cJSON_CreateArray()) != NULL) {
		(void)snprintf(at, sizeof(at), "%s%s", t->place,
		    t->error.pointer);
		reply_fault(faults, at, t->error.code, t->error.detail);
		reply_faults(req, "fields_invalid", faults);
	} else {
		reply_problem(req, "internal");
	}
	trial_free(t);
	request_release(req);
}

static void
answer_take(struct request *req, char *text)
{
	reply_text(req, 200, "application/json", text, strlen(text));
}

/* What came out goes on to the door, beside what was asked. */
static cJSON *
args_with_take(struct request *req, const char *name, char *text)
{
	cJSON	*args, *part;

	args = request_args(req);
	part = cJSON_Parse(text);
	free(text);
	if (args == NULL || part == NULL ||
	    !cJSON_AddItemToObject(args, name, part)) {
		cJSON_Delete(args);
		cJSON_Delete(part);
		reply_problem(req, "internal");
		return (NULL);
	}

	return (args);
}

static void
kept_take(struct request *req, char *text)
{
	cJSON	*args;

	if ((args = args_with_take(req, "kept", text)) != NULL)
		request_act(req, NULL, args, NULL);
}

static void
day_take(struct request *req, char *text)
{
	cJSON	*args;

	if ((args = args_with_take(req, "document", text)) != NULL)
		request_call(req, DB_SLOW, "report.cockpit_day", args, NULL);
}

static void
trial_free(struct trial *t)
{
	db_answer_release(&t->inputs);
	free(t->change);
	free(t->answer);
	free(t);
}
