/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "json.h"
#include "password.h"
#include "refresh.h"
#include "reply.h"
#include "session.h"

/* The own account: another password, another role. */

struct change {
	char	*old;
	char	*fresh;
	char	 refresh[REFRESH_LEN];
};

static void	password_known(struct request *, struct db_answer *);
static void	password_checked(struct password_job *);
static void	password_changed(struct request *, struct db_answer *);
static void	role_switched(struct request *, struct db_answer *);

static void
change_free(void *state)
{
	struct change	*c = state;

	password_text_free(c->old);
	password_text_free(c->fresh);
	free(c);
}

static void
flaw_reply(struct request *req, const char *detail)
{
	cJSON	*errors = cJSON_CreateArray();

	reply_fault(errors, "/new", "password_weak", detail);
	reply_faults(req, "password_weak", errors);
}

/* PUT /me/password {old, new} */
void
me_password(struct request *req)
{
	struct change	*c;

	if ((c = calloc(1, sizeof(*c))) == NULL || !refresh_make(c->refresh)) {
		free(c);
		reply_problem(req, "internal");
		return;
	}
	req->state = c;
	req->state_free = change_free;
	c->old = session_secret_take(req, "old");
	c->fresh = session_secret_take(req, "new");

	if (strcmp(c->old, c->fresh) == 0) {
		flaw_reply(req, "新密码不能与原密码相同");
		return;
	}
	request_call(req, DB_READ, "org.password_begin", NULL,
	    password_known);
}

static void
password_known(struct request *req, struct db_answer *answer)
{
	enum password_flaw	 flaw;
	struct change		*c = req->state;
	struct password_job	*job;
	const char		*hash, *phone;
	cJSON			*known;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	known = cJSON_Parse(answer->body);
	hash = json_text(known, "hash");
	phone = json_text(known, "phone");
	flaw = password_judge(c->fresh, phone != NULL ? phone : "");
	if (hash == NULL || (job = password_job_new(req,
	    password_checked)) == NULL) {
		cJSON_Delete(known);
		reply_problem(req, "internal");
		return;
	}
	job->known = strdup(hash);
	cJSON_Delete(known);
	if (flaw != PASSWORD_FINE) {
		password_job_free(job);
		flaw_reply(req, password_flaw_text(flaw));
		return;
	}

	job->old = c->old;
	job->fresh = c->fresh;
	c->old = c->fresh = NULL;
	password_submit_take(job);
}

/*
 * A wrong old password goes to the database too: there the attempt is counted
 * as one of signing in is.
 */
static void
password_checked(struct password_job *job)
{
	struct request	*req = job->req;
	struct change	*c = req->state;
	char		 hash[65];
	cJSON		*args, *body;

	if ((job->matches && !job->hashed) ||
	    !refresh_hash(c->refresh, hash) ||
	    (args = request_args(req)) == NULL) {
		reply_problem(req, "internal");
		return;
	}

	cJSON_DeleteItemFromObjectCaseSensitive(args, "body");
	body = cJSON_AddObjectToObject(args, "body");
	cJSON_AddBoolToObject(body, "ok", job->matches);
	if (job->matches) {
		cJSON_AddStringToObject(body, "hash", job->hash);
		cJSON_AddStringToObject(body, "refresh_hash", hash);
	}
	request_act(req, NULL, args, password_changed);
}

static void
password_changed(struct request *req, struct db_answer *answer)
{
	struct change	*c = req->state;

	session_reply(req, answer, c->refresh);
}

/* PUT /me/role {grant}: the session stays, its token says another grant. */
void
me_role(struct request *req)
{
	request_act(req, NULL, NULL, role_switched);
}

static void
role_switched(struct request *req, struct db_answer *answer)
{
	session_reply(req, answer, NULL);
}
