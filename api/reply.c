/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <kore/kore.h>
#include <kore/http.h>

#include "crypto.h"
#include "guard.h"
#include "log.h"
#include "metrics.h"
#include "problem.h"
#include "reply.h"

#define HEADERS_MAX	12
#define STREAM_MIN	8192	/* bytes; less is copied beside the head */
#define ETAG_HEX	32

struct reply {
	int			 status;
	const char		*code;		/* of the problem */
	const char		*type;		/* media type */
	char			*names[HEADERS_MAX];
	char			*values[HEADERS_MAX];
	size_t			 count;
	char			*text;		/* body, malloc'd, or */
	struct db_answer	 answer;	/* body of an answer */
	const char		*body;
	size_t			 len;
};

static struct reply	*reply_open(struct request *);
static void		 reply_ready(struct request *, int);
static void		 answer_put(struct request *, struct db_answer *);
static void		 etag_check(struct request *);
static const char	*etag_find(struct request *);
static void		 header_add(struct request *, const char *,
			    const char *);
static bool		 etag_listed(const char *, const char *);
static void		 headers_put(struct request *);
static void		 header_date(struct http_request *);
static void		 body_send(struct request *);
static int		 body_sent(struct netbuf *);
static void		 come_again_put(struct request *, const char *);
static void		 account(struct request *, int);

void
reply_header(struct request *r, const char *name, const char *value)
{
	if (reply_open(r) != NULL)
		header_add(r, name, value);
}

void
reply_problem(struct request *r, const char *code)
{
	reply_problem_with(r, code, NULL);
}

void
reply_problem_detail(struct request *r, const char *code, const char *detail)
{
	cJSON	*extra;

	if ((extra = cJSON_CreateObject()) != NULL)
		cJSON_AddStringToObject(extra, "detail", detail);
	reply_problem_with(r, code, extra);
}

void
reply_problem_with(struct request *r, const char *code, cJSON *extra)
{
	struct db_answer	 a;
	char			*text;

	text = extra == NULL ? NULL : cJSON_PrintUnformatted(extra);
	cJSON_Delete(extra);

	memset(&a, 0, sizeof(a));
	a.code = code;
	a.body = text;
	answer_put(r, &a);
	free(text);
}

void
reply_fault(cJSON *errors, const char *pointer, const char *code,
    const char *detail)
{
	cJSON	*item;

	if ((item = cJSON_CreateObject()) == NULL)
		return;

	cJSON_AddStringToObject(item, "pointer", pointer);
	cJSON_AddStringToObject(item, "code", code);
	cJSON_AddStringToObject(item, "detail", detail);
	if (!cJSON_AddItemToArray(errors, item))
		cJSON_Delete(item);
}

/* As ops.refuse_parameter writes it. */
void
reply_parameter(struct request *r, const char *code, const char *name,
    const char *rule)
{
	cJSON	*extra, *errors;
	char	 detail[ROUTE_FAULT_MAX + 128];

	(void)snprintf(detail, sizeof(detail), "查询参数“%s”：%s", name, rule);
	extra = cJSON_CreateObject();
	cJSON_AddStringToObject(extra, "detail", detail);
	cJSON_AddStringToObject(extra, "parameter", name);
	if ((errors = cJSON_AddArrayToObject(extra, "errors")) != NULL)
		reply_fault(errors, "", code, detail);
	reply_problem_with(r, code, extra);
}

void
reply_faults(struct request *r, const char *code, cJSON *errors)
{
	cJSON	*extra;

	if ((extra = cJSON_CreateObject()) == NULL ||
	    !cJSON_AddItemToObject(extra, "errors", errors))
		cJSON_Delete(errors);

	reply_problem_with(r, code, extra);
}

void
reply_answer(struct request *r, struct db_answer *a)
{
	char	tag[128];

	if (a->code != NULL) {
		answer_put(r, a);
		db_answer_release(a);
		return;
	}

	if (a->location != NULL)
		reply_header(r, "location", a->location);
	if (a->etag != NULL) {
		(void)snprintf(tag, sizeof(tag), "\"%s\"", a->etag);
		reply_header(r, "etag", tag);
	}
	if (reply_open(r) != NULL) {
		r->reply->body = a->body;
		r->reply->len = a->body_len;
		db_answer_take(&r->reply->answer, a);
		reply_ready(r, r->reply->answer.status);
	}
}

void
reply_json(struct request *r, int status, cJSON *tree)
{
	char	*text;

	text = cJSON_PrintUnformatted(tree);
	cJSON_Delete(tree);
	if (text == NULL)
		reply_problem(r, "internal");
	else
		reply_text(r, status, "application/json", text, strlen(text));
}

void
reply_text(struct request *r, int status, const char *type, char *text,
    size_t len)
{
	if (reply_open(r) == NULL) {
		free(text);
		return;
	}

	r->reply->text = text;
	r->reply->body = text;
	r->reply->len = len;
	r->reply->type = type;
	reply_ready(r, status);
}

void
reply_empty(struct request *r, int status)
{
	if (reply_open(r) != NULL)
		reply_ready(r, status);
}

/* The one place where an answer leaves; the request is awake. */
void
reply_send(struct request *r)
{
	struct reply	*p = r->reply;

	etag_check(r);
	guard_reply(r->http);
	headers_put(r);
	body_send(r);
	guard_leave(r->http);
	account(r, p->status);
}

/* Without a word sent, when the client has left: it is counted all the same. */
void
reply_free(struct reply *p)
{
	size_t	i;

	if (p == NULL)
		return;

	for (i = 0; i < p->count; i++) {
		free(p->names[i]);
		free(p->values[i]);
	}
	db_answer_release(&p->answer);
	free(p->text);
	free(p);
}

/* NULL: there is a reply already, or no memory. */
static struct reply *
reply_open(struct request *r)
{
	if (r->replied) {
		log_error(r->id, r->route == NULL ? "-" : r->route->name,
		    "a second reply");
		return (NULL);
	}

	if (r->reply == NULL && (r->reply = calloc(1, sizeof(*r->reply))) !=
	    NULL)
		r->reply->type = "application/json";

	return (r->reply);
}

static void
header_add(struct request *r, const char *name, const char *value)
{
	struct reply	*p = r->reply;
	char		*n, *v;

	n = strdup(name);
	v = strdup(value);
	if (n == NULL || v == NULL || p->count == HEADERS_MAX ||
	    strpbrk(v, "\r\n") != NULL) {
		log_error(r->id, "a header is left out", name);
		free(n);
		free(v);
		return;
	}

	p->names[p->count] = n;
	p->values[p->count++] = v;
}

static void
reply_ready(struct request *r, int status)
{
	r->reply->status = status;
	r->replied = true;
	if (r->http != NULL)
		http_request_wakeup(r->http);
	else
		account(r, 499);
}

/* A refusal as problem+json, with the headers its status asks for. */
static void
answer_put(struct request *r, struct db_answer *a)
{
	const struct problem	*p;
	char			*text;

	if ((p = problem_find(a->code)) == NULL) {
		log_error(r->id, "no such problem", a->code);
		p = problem_find("internal");
	}

	text = problem_print(p, r->instance, r->id, a->body);
	if (reply_open(r) == NULL) {
		free(text);
		return;
	}

	r->reply->code = p->code;
	if (p->status == 401)
		reply_header(r, "www-authenticate", "Bearer");
	else if (p->status == 503 || p->status == 504 || p->status == 429)
		come_again_put(r, a->body);

	if (text == NULL)
		reply_empty(r, p->status);
	else
		reply_text(r, p->status, "application/problem+json", text,
		    strlen(text));
}

/* Retry-After: as many seconds as the body says, or one. */
static void
come_again_put(struct request *r, const char *extra)
{
	char		 text[16];
	const cJSON	*said;
	cJSON		*tree;
	int		 seconds = 1;

	tree = extra == NULL ? NULL : cJSON_Parse(extra);
	said = cJSON_GetObjectItemCaseSensitive(tree, "retry_after");
	if (cJSON_IsNumber(said) && said->valueint > 0)
		seconds = said->valueint;
	cJSON_Delete(tree);

	(void)snprintf(text, sizeof(text), "%d", seconds);
	reply_header(r, "retry-after", text);
}

/* The door's tag or a digest of the answer, and 304 for who has it. */
static void
etag_check(struct request *r)
{
	struct reply	*p = r->reply;
	const char	*wanted, *tag;

	if (r->route == NULL || (r->route->flags & ROUTE_ETAG) == 0 ||
	    p->status != 200 || (tag = etag_find(r)) == NULL)
		return;

	if ((wanted = request_header(r, "if-none-match")) == NULL ||
	    !etag_listed(wanted, tag))
		return;

	p->status = 304;
	p->len = 0;
	r->http->flags |= HTTP_REQUEST_NO_CONTENT_LENGTH;
}

static const char *
etag_find(struct request *r)
{
	struct reply	*p = r->reply;
	char		 tag[CRYPTO_SHA256_HEX + 2];
	size_t		 i;

	for (i = 0; i < p->count; i++) {
		if (strcmp(p->names[i], "etag") == 0)
			return (p->values[i]);
	}

	tag[0] = '"';
	if (!crypto_sha256_hex(p->body, p->len, tag + 1))
		return (NULL);
	memcpy(tag + 1 + ETAG_HEX, "\"", 2);
	header_add(r, "etag", tag);
	return (i < p->count ? p->values[i] : NULL);
}

/* Weak comparison: a proxy that compresses adds W/. */
static bool
etag_listed(const char *list, const char *tag)
{
	const char	*at;
	size_t		 len;

	if (strcmp(list, "*") == 0)
		return (true);

	len = strlen(tag);
	for (at = list; (at = strchr(at, '"')) != NULL; at++) {
		if (strncmp(at, tag, len) == 0)
			return (true);
		if ((at = strchr(at + 1, '"')) == NULL)
			return (false);
	}

	return (false);
}

static void
headers_put(struct request *r)
{
	struct reply	*p = r->reply;
	size_t		 i;
	bool		 kept;

	header_date(r->http);
	http_response_header(r->http, "x-request-id", r->id);
	http_response_header(r->http, "x-content-type-options", "nosniff");
	http_response_header(r->http, "referrer-policy", "no-referrer");
	http_response_header(r->http, "vary", "Authorization");

	kept = r->route != NULL && (r->route->flags & ROUTE_ETAG) != 0 &&
	    p->status < 400;
	http_response_header(r->http, "cache-control",
	    kept ? "private, no-cache" : "no-store");
	if (p->len > 0)
		http_response_header(r->http, "content-type", p->type);

	for (i = 0; i < p->count; i++)
		http_response_header(r->http, p->names[i], p->values[i]);
}

/* RFC 9110 6.6.1: an origin with a clock says when. */
static void
header_date(struct http_request *http)
{
	static char	text[64];
	static time_t	last;
	struct tm	tm;
	time_t		now;

	if ((now = time(NULL)) != last && gmtime_r(&now, &tm) != NULL) {
		(void)strftime(text, sizeof(text),
		    "%a, %d %b %Y %H:%M:%S GMT", &tm);
		last = now;
	}

	http_response_header(http, "date", text);
}

/*
 * A large body goes out of the memory that holds it; the request's parts that
 * own it are moved to the callback.  Kore never calls that for HEAD.
 */
static void
body_send(struct request *r)
{
	struct reply	*p = r->reply, *rest;
	void		*base;

	if (p->len < STREAM_MIN || r->head || r->http->owner == NULL ||
	    (rest = calloc(1, sizeof(*rest))) == NULL) {
		http_response(r->http, p->status, p->len == 0 ? NULL : p->body,
		    p->len);
		return;
	}

	rest->text = p->text;
	p->text = NULL;
	db_answer_take(&rest->answer, &p->answer);
	memcpy(&base, &p->body, sizeof(base));	/* Kore only reads it */
	http_response_stream(r->http, p->status, base, p->len, body_sent, rest);
}

static int
body_sent(struct netbuf *nb)
{
	reply_free(nb->extra);
	return (KORE_RESULT_OK);
}

static void
account(struct request *r, int status)
{
	struct log_access	a;
	uint64_t		usec;

	usec = request_clock() - r->arrived;
	a.id = r->id;
	a.method = r->head ? "HEAD" : route_method_name(r->method);
	a.route = r->route == NULL ? "-" : r->route->name;
	a.code = r->reply == NULL ? NULL : r->reply->code;
	a.status = status;
	a.account = r->account;
	a.usec = usec;
	a.bytes = r->reply == NULL ? 0 : r->reply->len;
	log_access(&a);
	metrics_request(r->route, status, usec);
}
