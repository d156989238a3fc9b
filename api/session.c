/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "account.h"
#include "json.h"
#include "password.h"
#include "refresh.h"
#include "reply.h"
#include "session.h"
#include "token.h"

/*
 * Signing in and staying so.  Argon2id works between two calls of the
 * database; no transaction is open meanwhile.
 */

#define SHANGHAI	((time_t)8 * 3600)
#define COOKIE_MAX	160

struct sign_in {
	int64_t		 account;	/* 0: unknown */
	char		*password;
	char		 phone[12];
	char		 refresh[REFRESH_LEN];
};

static void	sign_in_known(struct request *, struct db_answer *);
static void	sign_in_checked(struct password_job *);
static void	session_opened(struct request *, struct db_answer *);
static void	session_renewed(struct request *, struct db_answer *);
static void	session_ended(struct request *, struct db_answer *);

static bool
setting_read(const char *name, bool (*load)(const char *, const char **))
{
	const char	*path, *why = "is not set";

	if ((path = getenv(name)) == NULL || !load(path, &why)) {
		fprintf(stderr, "%s (%s): %s\n", name,
		    path != NULL ? path : "", why);
		return (false);
	}

	return (true);
}

/* The second key is there only while keys are changed. */
static bool
key_load(const char *path, const char **why)
{
	const char	*issuer = getenv("RR_ISSUER");
	const char	*other = getenv("RR_JWT_KEY_OTHER");

	return (token_start(path, issuer != NULL ? issuer : "reform-report",
	    why) && (other == NULL || access(other, F_OK) == -1 ||
	    token_accept(other, why)));
}

bool
session_setup(void)
{
	return (setting_read("RR_JWT_KEY", key_load) &&
	    setting_read("RR_SECRET", refresh_secret_load) &&
	    account_setup());
}

char *
session_secret_take(struct request *req, const char *name)
{
	cJSON	*item;
	char	*text;

	item = cJSON_DetachItemFromObjectCaseSensitive(req->body, name);
	if (item == NULL)
		return (NULL);
	text = item->valuestring;
	item->valuestring = NULL;
	cJSON_Delete(item);

	return (text);
}

static void
sign_in_free(void *state)
{
	struct sign_in	*s = state;

	password_text_free(s->password);
	free(s);
}

/* POST /sessions {phone, password} */
void
session_create(struct request *req)
{
	struct sign_in	*s;
	cJSON		*args;

	if ((s = calloc(1, sizeof(*s))) == NULL ||
	    !refresh_make(s->refresh)) {
		free(s);
		reply_problem(req, "internal");
		return;
	}
	req->state = s;
	req->state_free = sign_in_free;
	s->password = session_secret_take(req, "password");
	snprintf(s->phone, sizeof(s->phone), "%s",
	    json_text(req->body, "phone"));

	if ((args = request_args(req)) != NULL)
		cJSON_AddStringToObject(args, "phone", s->phone);
	/* It counts the attempt: a write, though it answers like a read. */
	request_call(req, DB_WRITE, "org.sign_in_begin", args, sign_in_known);
}

/*
 * What is known of the phone number: account 0 stands for nobody, with a hash
 * to work on all the same.  Nothing of it may show in the answer.
 */
static void
sign_in_known(struct request *req, struct db_answer *answer)
{
	struct sign_in		*s = req->state;
	struct password_job	*job;
	const cJSON		*account;
	const char		*hash;
	cJSON			*known;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	if ((known = cJSON_Parse(answer->body)) == NULL ||
	    (job = password_job_new(req, sign_in_checked)) == NULL) {
		cJSON_Delete(known);
		reply_problem(req, "internal");
		return;
	}

	account = cJSON_GetObjectItemCaseSensitive(known, "account");
	hash = json_text(known, "hash");
	if (cJSON_IsNumber(account))
		s->account = (int64_t)account->valuedouble;
	if (hash != NULL)
		job->known = strdup(hash);
	cJSON_Delete(known);
	job->old = s->password;
	s->password = NULL;
	password_submit_take(job);
}

static void
sign_in_checked(struct password_job *job)
{
	struct request	*req = job->req;
	struct sign_in	*s = req->state;
	char		 hash[65];
	cJSON		*args;

	if (!refresh_hash(s->refresh, hash) ||
	    (args = request_args(req)) == NULL) {
		reply_problem(req, "internal");
		return;
	}

	cJSON_AddNumberToObject(args, "account", (double)s->account);
	cJSON_AddBoolToObject(args, "ok", job->matches && s->account > 0);
	cJSON_AddStringToObject(args, "refresh_hash", hash);
	request_call(req, DB_WRITE, "org.sign_in_end", args, session_opened);
}

static void
session_opened(struct request *req, struct db_answer *answer)
{
	struct sign_in	*s = req->state;

	session_reply(req, answer, s->refresh);
}

static bool
token_add(cJSON *body, time_t now)
{
	struct token_claims	 c = { .issued = now,
				    .expires = now + TOKEN_LIFETIME };
	const cJSON		*account, *grant;
	const char		*session = json_text(body, "session");
	struct tm		 tm;
	time_t			 shown = c.expires + SHANGHAI;
	char			 token[TOKEN_SIZE], text[32];

	account = cJSON_GetObjectItemCaseSensitive(json_object(body,
	    "account"), "account");
	grant = cJSON_GetObjectItemCaseSensitive(body, "active_grant");
	if (session == NULL || strlen(session) >= sizeof(c.session) ||
	    !cJSON_IsNumber(account) || !cJSON_IsNumber(grant))
		return (false);

	c.account = (int64_t)account->valuedouble;
	c.grant = (int64_t)grant->valuedouble;
	memcpy(c.session, session, strlen(session) + 1);
	if (!token_mint(&c, token) || gmtime_r(&shown, &tm) == NULL ||
	    strftime(text, sizeof(text), "%Y-%m-%dT%H:%M:%S+08:00", &tm) == 0)
		return (false);

	cJSON_DeleteItemFromObjectCaseSensitive(body, "session");
	cJSON_AddStringToObject(body, "token", token);

	return (cJSON_AddStringToObject(body, "expires_at", text) != NULL);
}

void
session_reply(struct request *req, struct db_answer *answer,
    const char *refresh)
{
	cJSON	*body;
	char	 cookie[COOKIE_MAX];
	int	 status = answer->status;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	body = cJSON_Parse(answer->body);
	if (body == NULL || !token_add(body, time(NULL)) || (refresh != NULL &&
	    !refresh_cookie_text(refresh, cookie, sizeof(cookie)))) {
		cJSON_Delete(body);
		reply_problem(req, "internal");
		return;
	}

	if (refresh != NULL)
		reply_header(req, "set-cookie", cookie);
	reply_json(req, status, body);
}

static void
cookie_clear(struct request *req)
{
	char	cookie[COOKIE_MAX];

	if (refresh_cookie_text(NULL, cookie, sizeof(cookie)))
		reply_header(req, "set-cookie", cookie);
}

/* POST /sessions/refresh: the cookie is all it needs. */
void
session_refresh(struct request *req)
{
	struct sign_in	*s;
	cJSON		*args;
	char		 old[REFRESH_LEN], hash[65], next[65];

	if (!refresh_same_origin(request_header(req, "sec-fetch-site"),
	    request_header(req, "origin"), request_header(req, "host"))) {
		reply_problem_detail(req, "forbidden",
		    "不接受其他网站发起的续期请求");
		return;
	}
	if (!request_cookie(req, REFRESH_COOKIE, old, sizeof(old)) ||
	    !refresh_valid(old)) {
		cookie_clear(req);
		reply_problem(req, "refresh_invalid");
		return;
	}
	if ((s = calloc(1, sizeof(*s))) == NULL ||
	    !refresh_successor(old, s->refresh) ||
	    !refresh_hash(old, hash) || !refresh_hash(s->refresh, next) ||
	    (args = request_args(req)) == NULL) {
		free(s);
		reply_problem(req, "internal");
		return;
	}

	req->state = s;
	req->state_free = sign_in_free;
	cJSON_AddStringToObject(args, "refresh_hash", hash);
	cJSON_AddStringToObject(args, "next_hash", next);
	request_call(req, DB_WRITE, "org.session_refresh", args,
	    session_renewed);
}

static void
session_renewed(struct request *req, struct db_answer *answer)
{
	struct sign_in	*s = req->state;

	if (answer->code != NULL && (strcmp(answer->code,
	    "refresh_invalid") == 0 || strcmp(answer->code,
	    "unit_ended") == 0))
		cookie_clear(req);
	session_reply(req, answer, s->refresh);
}

/* DELETE /sessions/current */
void
session_end(struct request *req)
{
	request_act(req, NULL, NULL, session_ended);
}

static void
session_ended(struct request *req, struct db_answer *answer)
{
	if (answer->code == NULL)
		cookie_clear(req);
	reply_answer(req, answer);
}
