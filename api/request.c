/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <kore/kore.h>
#include <kore/http.h>

#include "crypto.h"
#include "log.h"
#include "reply.h"
#include "request.h"

static void	values_add(cJSON *, const char *, const struct route_value *,
		    size_t);
static void	call_done(void *, struct db_answer *);
static void	call_start(struct request *, enum db_class, const char *, int,
		    const char *const *, request_step *);
static bool	digest_make(struct request *, const cJSON *,
		    char [CRYPTO_SHA256_HEX]);
static bool	digest_add(struct crypto_sha256 *, const char *);
static bool	digest_member(struct crypto_sha256 *, const cJSON *,
		    const char *);
static void	request_free(struct request *);

struct request *
request_new(void)
{
	struct request	*r;

	if ((r = calloc(1, sizeof(*r))) == NULL)
		return (NULL);

	r->holds = 1;
	r->if_match = -1;
	r->arrived = request_clock();
	return (r);
}

uint64_t
request_clock(void)
{
	struct timespec	ts;

	(void)clock_gettime(CLOCK_MONOTONIC, &ts);
	return ((uint64_t)ts.tv_sec * 1000000 + (uint64_t)ts.tv_nsec / 1000);
}

const char *
request_path(const struct request *r, const char *name)
{
	size_t	i;

	for (i = 0; i < r->match.count; i++) {
		if (strcmp(r->match.values[i].name, name) == 0)
			return (r->match.values[i].value);
	}

	return (NULL);
}

const char *
request_query(const struct request *r, const char *name)
{
	size_t	i;

	for (i = 0; i < r->query.count; i++) {
		if (strcmp(r->query.values[i].name, name) == 0)
			return (r->query.values[i].value);
	}

	return (NULL);
}

const char *
request_header(const struct request *r, const char *name)
{
	const char	*value;

	if (r->http == NULL || !http_request_header(r->http, name, &value))
		return (NULL);

	return (value);
}

bool
request_cookie(const struct request *r, const char *name, char *out,
    size_t size)
{
	const char	*at, *end;
	size_t		 len, found;

	found = 0;
	len = strlen(name);
	at = request_header(r, "cookie");
	for (; at != NULL && *at != '\0'; at = *end == '\0' ? end : end + 1) {
		at += strspn(at, " ");
		end = at + strcspn(at, ";");
		if (strncmp(at, name, len) != 0 || at[len] != '=')
			continue;
		at += len + 1;
		if (++found > 1 || (size_t)(end - at) >= size)
			return (false);
		memcpy(out, at, (size_t)(end - at));
		out[end - at] = '\0';
	}

	return (found == 1);
}

cJSON *
request_args(const struct request *r)
{
	cJSON	*args;

	if ((args = cJSON_CreateObject()) == NULL)
		return (NULL);

	cJSON_AddStringToObject(args, "request_id", r->id);
	cJSON_AddStringToObject(args, "address", r->address);
	values_add(args, "path", r->match.values, r->match.count);
	values_add(args, "query", r->query.values, r->query.count);
	if (r->body != NULL)
		cJSON_AddItemToObject(args, "body",
		    cJSON_Duplicate(r->body, true));
	if (r->if_match >= 0)
		cJSON_AddNumberToObject(args, "if_match",
		    (double)r->if_match);

	return (args);
}

void
request_call(struct request *r, enum db_class class, const char *door,
    cJSON *args, request_step *next)
{
	const char	*values[2];
	char		*text;

	if (args == NULL)
		args = request_args(r);
	text = cJSON_PrintUnformatted(args);
	cJSON_Delete(args);
	if (text == NULL) {
		reply_problem(r, "internal");
		return;
	}

	values[0] = *r->caller == '\0' ? NULL : r->caller;
	values[1] = text;
	call_start(r, class, door, 2, values, next);
	free(text);
}

void
request_act(struct request *r, const char *route, cJSON *args,
    request_step *next)
{
	const char	*values[6];
	char		*text, digest[CRYPTO_SHA256_HEX];

	if (args == NULL)
		args = request_args(r);
	text = digest_make(r, args, digest) ? cJSON_PrintUnformatted(args) :
	    NULL;
	cJSON_Delete(args);
	if (text == NULL) {
		reply_problem(r, "internal");
		return;
	}

	values[0] = r->caller;
	values[1] = route == NULL ? r->route->name : route;
	values[2] = r->key;
	values[3] = digest;
	values[4] = r->id;
	values[5] = text;
	call_start(r, DB_WRITE, "ops.act", 6, values, next);
	free(text);
}

void
request_hold(struct request *r)
{
	r->holds++;
}

/*
 * The dispatcher's own hold goes last.  When all others have gone and there
 * still is no reply, nobody is left to make one: a client must not wait for
 * ever over a mistake of a handler.
 */
void
request_release(struct request *r)
{
	if (--r->holds == 0) {
		request_free(r);
	} else if (r->holds == 1 && !r->replied && r->http != NULL) {
		log_error(r->id, r->route->name, "handler ended in no reply");
		reply_problem(r, "internal");
	}
}

static void
values_add(cJSON *args, const char *name, const struct route_value *values,
    size_t count)
{
	cJSON	*object;
	size_t	 i;

	if (count == 0 || (object = cJSON_AddObjectToObject(args, name)) ==
	    NULL)
		return;

	for (i = 0; i < count; i++)
		cJSON_AddStringToObject(object, values[i].name,
		    values[i].value);
}

static void
call_start(struct request *r, enum db_class class, const char *door,
    int count, const char *const *values, request_step *next)
{
	const char	*code;

	r->step = next == NULL ? reply_answer : next;
	request_hold(r);
	if ((code = db_call(class, door, count, values, call_done, r)) !=
	    NULL) {
		reply_problem(r, code);
		request_release(r);
	}
}

static void
call_done(void *arg, struct db_answer *answer)
{
	struct request	*r = arg;

	if (answer->error != NULL)
		log_error(r->id, r->route->name, answer->error);

	r->step(r, answer);
	request_release(r);
}

/*
 * What an Idempotency-Key stands for, and what the trail keeps of a body.  Of
 * the arguments' body, never of the raw one: a handler takes secrets out, and
 * the digest of a short secret is the secret.
 */
static bool
digest_make(struct request *r, const cJSON *args,
    char digest[CRYPTO_SHA256_HEX])
{
	struct crypto_sha256	*sum;
	bool			 fine;

	if ((sum = crypto_sha256_start()) == NULL)
		return (false);

	fine = digest_add(sum, route_method_name(r->method)) &&
	    digest_add(sum, " ") && digest_add(sum, r->instance) &&
	    digest_member(sum, args, "query") &&
	    digest_member(sum, args, "body");

	return (crypto_sha256_finish_take(sum, digest) && fine);
}

static bool
digest_add(struct crypto_sha256 *sum, const char *text)
{
	return (crypto_sha256_add(sum, text, strlen(text)));
}

static bool
digest_member(struct crypto_sha256 *sum, const cJSON *args, const char *name)
{
	const cJSON	*item;
	char		*text;
	bool		 fine;

	item = cJSON_GetObjectItemCaseSensitive(args, name);
	if (item == NULL)
		return (digest_add(sum, "\n"));
	if ((text = cJSON_PrintUnformatted(item)) == NULL)
		return (false);

	fine = digest_add(sum, "\n") && digest_add(sum, text);
	free(text);
	return (fine);
}

static void
request_free(struct request *r)
{
	if (r->state_free != NULL)
		r->state_free(r->state);
	route_query_release(&r->query);
	reply_free(r->reply);
	cJSON_Delete(r->body);
	free(r->instance);
	free(r->key);
	free(r);
}
