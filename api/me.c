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

static void	password_judged(struct request *, struct db_answer *);
static void	password_known(struct request *, struct db_answer *);
static void	password_checked(struct password_job *);
static void	password_used(struct request *, struct db_answer *);
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
fault_reply(struct request *req, const char *code, const char *pointer,
    const char *detail)
{
	cJSON	*errors = cJSON_CreateArray();

	reply_fault(errors, pointer, code, detail);
	reply_faults(req, code, errors);
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

	request_call(req, DB_READ, "org.password_phone", NULL,
	    password_judged);
}

/*
 * The new one by itself, each rule that it breaks, before the old one is looked
 * at: that tells nobody whether the old one is right, so it is no attempt.
 */
static void
password_judged(struct request *req, struct db_answer *answer)
{
	struct change	*c = req->state;
	unsigned int	 flaws;
	cJSON		*known, *errors;
	const char	*phone;
	int		 i;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	known = cJSON_Parse(answer->body);
	phone = json_text(known, "phone");
	flaws = password_flaws(c->fresh, phone != NULL ? phone : "");
	cJSON_Delete(known);

	errors = cJSON_CreateArray();
	for (i = 0; i < PASSWORD_FLAWS; i++) {
		if (flaws & PASSWORD_BIT(i))
			reply_fault(errors, "/new", "password_weak",
			    password_flaw_text((enum password_flaw)i));
	}
	if (strcmp(c->old, c->fresh) == 0)
		reply_fault(errors, "/new", "password_weak",
		    "新密码不能与原密码相同");
	if (cJSON_GetArraySize(errors) > 0) {
		reply_faults(req, "password_weak", errors);
		return;
	}
	cJSON_Delete(errors);

	/* It counts the attempt: a write, though it answers like a read. */
	request_call(req, DB_WRITE, "org.password_begin", NULL,
	    password_known);
}

static void
recent_take(struct password_job *job, const cJSON *recent)
{
	const cJSON	*hash;
	size_t		 n = 0;

	cJSON_ArrayForEach(hash, recent) {
		if (cJSON_IsString(hash) && n < PASSWORD_RECENT_MAX)
			job->recent[n++] = strdup(hash->valuestring);
	}
}

static void
password_known(struct request *req, struct db_answer *answer)
{
	struct change		*c = req->state;
	struct password_job	*job;
	const char		*hash;
	cJSON			*known;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	known = cJSON_Parse(answer->body);
	hash = json_text(known, "hash");
	if (hash == NULL || (job = password_job_new(req,
	    password_checked)) == NULL) {
		cJSON_Delete(known);
		reply_problem(req, "internal");
		return;
	}
	job->known = strdup(hash);
	recent_take(job, cJSON_GetObjectItemCaseSensitive(known, "recent"));
	cJSON_Delete(known);

	job->old = c->old;
	job->fresh = c->fresh;
	c->old = c->fresh = NULL;
	password_submit_take(job);
}

static void
password_checked(struct password_job *job)
{
	struct request	*req = job->req;
	struct change	*c = req->state;
	char		 hash[65];
	cJSON		*args, *derived;

	if (!job->matches) {
		fault_reply(req, "password_wrong", "/old",
		    "原密码不正确");
		return;
	}
	if (job->used) {
		/* The old one was right: this was no guess at it. */
		request_call(req, DB_WRITE, "org.password_spare", NULL,
		    password_used);
		return;
	}
	if (!job->hashed || !refresh_hash(c->refresh, hash) ||
	    (args = request_args(req)) == NULL) {
		reply_problem(req, "internal");
		return;
	}

	derived = cJSON_AddObjectToObject(args, "derived");
	cJSON_AddStringToObject(derived, "hash", job->hash);
	cJSON_AddStringToObject(derived, "refresh_hash", hash);
	request_act(req, NULL, args, password_changed);
}

static void
password_used(struct request *req, struct db_answer *answer)
{
	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	fault_reply(req, "password_weak", "/new",
	    "新密码不能与最近用过的5个密码相同");
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
