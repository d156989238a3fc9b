/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "account.h"
#include "password.h"
#include "reply.h"
#include "session.h"

/*
 * Accounts get a one-time code that opens nothing but choosing a password.
 * It is shown once, in the answer that made it; the database has its hash.
 */

#define INITIAL_MAX	64

/*
 * 手册二(一): 初始密码为123456.  Off unless an installation says so: a code
 * that everybody knows is only for demonstrations.
 */
static char	initial[INITIAL_MAX];

static void	code_hashed(struct password_job *);
static void	code_stored(struct request *, struct db_answer *);

/* Reads RR_INITIAL_PASSWORD; false, said on standard error: too long. */
bool
account_setup(void)
{
	const char	*fixed = getenv("RR_INITIAL_PASSWORD");

	if (fixed != NULL && strlen(fixed) >= sizeof(initial)) {
		fprintf(stderr, "RR_INITIAL_PASSWORD: longer than %d bytes\n",
		    INITIAL_MAX - 1);
		return (false);
	}
	snprintf(initial, sizeof(initial), "%s", fixed != NULL ? fixed : "");

	return (true);
}

static void
code_free(void *state)
{
	password_text_free(state);
}

static char *
code_make(void)
{
	char	code[PASSWORD_CODE_LEN];

	if (initial[0] != '\0')
		return (strdup(initial));

	return (password_code_make(code) ? strdup(code) : NULL);
}

static void
code_start(struct request *req)
{
	struct password_job	*job;
	char			*code;

	job = password_job_new(req, code_hashed);
	code = code_make();
	if (job == NULL || code == NULL ||
	    (job->fresh = strdup(code)) == NULL) {
		password_job_free(job);
		password_text_free(code);
		reply_problem(req, "internal");
		return;
	}

	req->state = code;
	req->state_free = code_free;
	password_submit_take(job);
}

/* POST /admin/accounts {phone, name} */
void
account_create(struct request *req)
{
	code_start(req);
}

/* POST /admin/accounts/{id}/reset */
void
account_reset(struct request *req)
{
	code_start(req);
}

static void
code_hashed(struct password_job *job)
{
	struct request	*req = job->req;
	cJSON		*args, *derived;

	if (!job->hashed || (args = request_args(req)) == NULL) {
		reply_problem(req, "internal");
		return;
	}

	derived = cJSON_AddObjectToObject(args, "derived");
	cJSON_AddStringToObject(derived, "hash", job->hash);
	request_act(req, NULL, args, code_stored);
}

static void
code_stored(struct request *req, struct db_answer *answer)
{
	cJSON	*body;
	int	 status = answer->status;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	body = answer->body != NULL ? cJSON_Parse(answer->body) :
	    cJSON_CreateObject();
	if (body == NULL || cJSON_AddStringToObject(body, "initial_password",
	    req->state) == NULL) {
		cJSON_Delete(body);
		reply_problem(req, "internal");
		return;
	}

	if (answer->location != NULL)
		reply_header(req, "location", answer->location);
	reply_json(req, status, body);
}
