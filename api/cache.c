/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "cache.h"
#include "json.h"
#include "metrics.h"
#include "reply.h"

#define ENTRIES		256
#define BYTES_MAX	((size_t)16 * 1024 * 1024)	/* of one worker */
#define ANSWER_MAX	((size_t)4 * 1024 * 1024)
#define SESSIONS	1024	/* a power of two */
#define SESSION_USEC	1000000
#define KEY_MAX		1024

struct entry {
	char		*key;		/* NULL: free */
	char		*body;
	char		*etag;		/* or NULL */
	size_t		 len;
	uint64_t	 used;
};

static struct entry	*entry_find(const char *);
static void		 entry_add(const char *, const struct db_answer *);
static struct entry	*entry_oldest(bool);
static void		 entry_drop(struct entry *);
static void		 entries_drop(void);
static void		 entry_reply(struct request *, const struct entry *);
static bool		 key_print(const struct request *, char *, size_t);
static bool		 key_part(char *, size_t, const struct route_value *,
			    size_t);
static int		 value_compare(const void *, const void *);
static void		 heard(const char *);
static void		 session_known(struct request *, struct db_answer *);
static bool		 session_fresh(const struct request *);
static void		 session_keep(const struct request *);
static unsigned int	 session_slot(const char *);

static struct entry		entries[ENTRIES];
static size_t			bytes;
static uint64_t			uses;
static int64_t			generation = -1;	/* the last one heard */

/* The last caller of each slot that the database knew, and when. */
static struct {
	char		caller[REQUEST_CALLER_LEN];
	uint64_t	at;
} sessions[SESSIONS];

void
cache_start(void)
{
	db_listen(heard);
}

void
cache_stop(void)
{
	entries_drop();
}

bool
cache_reply(struct request *r)
{
	struct entry	*e;
	char		 key[KEY_MAX];

	if (!db_listening() || !key_print(r, key, sizeof(key)) ||
	    (e = entry_find(key)) == NULL) {
		metrics_cache(false);
		return (false);
	}

	metrics_cache(true);
	if (session_fresh(r))
		entry_reply(r, e);
	else
		request_call(r, DB_READ, "org.session_alive", NULL,
		    session_known);
	return (true);
}

/*
 * The generation was read in the same call as the answer.  If a newer one was
 * heard meanwhile the answer is already of the past and is not kept; without
 * one the door says that it is not equal for all.
 */
void
cache_store(struct request *r, struct db_answer *a)
{
	char	key[KEY_MAX];

	if (a->code == NULL && a->status == 200) {
		session_keep(r);
		if (db_listening() && a->generation >= 0 &&
		    a->generation >= generation && a->body != NULL &&
		    a->body_len <= ANSWER_MAX &&
		    key_print(r, key, sizeof(key)))
			entry_add(key, a);
	}

	reply_answer(r, a);
}

static struct entry *
entry_find(const char *key)
{
	size_t	i;

	for (i = 0; i < ENTRIES; i++) {
		if (entries[i].key != NULL &&
		    strcmp(entries[i].key, key) == 0) {
			entries[i].used = ++uses;
			return (&entries[i]);
		}
	}

	return (NULL);
}

static void
entry_add(const char *key, const struct db_answer *a)
{
	struct entry	*e;

	if ((e = entry_find(key)) != NULL)
		entry_drop(e);
	while (bytes + a->body_len > BYTES_MAX &&
	    (e = entry_oldest(true)) != NULL)
		entry_drop(e);

	e = entry_oldest(false);
	entry_drop(e);
	e->key = strdup(key);
	e->body = strndup(a->body, a->body_len);
	e->etag = a->etag == NULL ? NULL : strdup(a->etag);
	e->len = a->body_len;
	e->used = ++uses;
	bytes += e->len;
	if (e->key == NULL || e->body == NULL ||
	    (e->etag == NULL && a->etag != NULL))
		entry_drop(e);
}

/* The one that was used longest ago: a free one, unless it is to be taken. */
static struct entry *
entry_oldest(bool taken)
{
	struct entry	*oldest;
	size_t		 i;

	oldest = NULL;
	for (i = 0; i < ENTRIES; i++) {
		if (entries[i].key == NULL && taken)
			continue;
		if (oldest == NULL || entries[i].used < oldest->used)
			oldest = &entries[i];
	}

	return (oldest);
}

static void
entry_drop(struct entry *e)
{
	bytes -= e->len;
	free(e->key);
	free(e->body);
	free(e->etag);
	memset(e, 0, sizeof(*e));
}

static void
entries_drop(void)
{
	size_t	i;

	for (i = 0; i < ENTRIES; i++)
		entry_drop(&entries[i]);
}

/* A copy: the entry may be dropped while a slow client still reads. */
static void
entry_reply(struct request *r, const struct entry *e)
{
	char	*text, tag[128];

	if ((text = malloc(e->len + 1)) == NULL) {
		reply_problem(r, "overloaded");
		return;
	}

	memcpy(text, e->body, e->len + 1);
	if (e->etag != NULL) {
		(void)snprintf(tag, sizeof(tag), "\"%s\"", e->etag);
		reply_header(r, "etag", tag);
	}
	reply_text(r, 200, "application/json", text, e->len);
}

/* Route, path values, and query values in one order whatever the client's. */
static bool
key_print(const struct request *r, char *out, size_t size)
{
	struct route_value	values[ROUTE_PARAMS];

	(void)snprintf(out, size, "%s", r->route->name);
	memcpy(values, r->query.values, r->query.count * sizeof(values[0]));
	qsort(values, r->query.count, sizeof(values[0]), value_compare);

	return (key_part(out, size, r->match.values, r->match.count) &&
	    key_part(out, size, values, r->query.count));
}

static bool
key_part(char *out, size_t size, const struct route_value *values,
    size_t count)
{
	size_t	i, len;
	int	n;

	len = strlen(out);
	for (i = 0; i < count; i++) {
		n = snprintf(out + len, size - len, "\n%s=%s", values[i].name,
		    values[i].value);
		if (n < 0 || (size_t)n >= size - len)
			return (false);
		len += (size_t)n;
	}

	return (true);
}

static int
value_compare(const void *a, const void *b)
{
	return (strcmp(((const struct route_value *)a)->name,
	    ((const struct route_value *)b)->name));
}

/*
 * {"generation":N} of the sealer, {"session":…} or {"account":…} of the rare
 * change of a right; NULL when messages may have been lost.
 */
static void
heard(const char *text)
{
	struct json_error	 error;
	const cJSON		*number;
	cJSON			*message;

	message = text == NULL ? NULL : json_parse(text, strlen(text), &error);
	number = cJSON_GetObjectItemCaseSensitive(message, "generation");
	if (cJSON_IsNumber(number) && number->valuedouble >= 0) {
		if ((int64_t)number->valuedouble > generation)
			generation = (int64_t)number->valuedouble;
	} else {
		memset(sessions, 0, sizeof(sessions));
	}
	if (message == NULL)
		generation = -1;	/* a restored database may count anew */
	if (message == NULL || cJSON_IsNumber(number))
		entries_drop();

	cJSON_Delete(message);
}

static void
session_known(struct request *r, struct db_answer *a)
{
	struct entry	*e;
	char		 key[KEY_MAX];

	if (a->code != NULL) {
		reply_answer(r, a);
		return;
	}

	session_keep(r);
	if (key_print(r, key, sizeof(key)) && (e = entry_find(key)) != NULL)
		entry_reply(r, e);
	else
		request_call(r, r->route->db, r->route->door, NULL,
		    cache_store);
}

static bool
session_fresh(const struct request *r)
{
	unsigned int	slot;

	slot = session_slot(r->caller);
	return (strcmp(sessions[slot].caller, r->caller) == 0 &&
	    request_clock() - sessions[slot].at < SESSION_USEC);
}

static void
session_keep(const struct request *r)
{
	unsigned int	slot;

	if (!db_listening())
		return;

	slot = session_slot(r->caller);
	memcpy(sessions[slot].caller, r->caller, REQUEST_CALLER_LEN);
	sessions[slot].at = request_clock();
}

/* FNV-1a: callers share slots harmlessly. */
static unsigned int
session_slot(const char *caller)
{
	uint32_t	h;

	for (h = 2166136261U; *caller != '\0'; caller++)
		h = (h ^ (unsigned char)*caller) * 16777619U;

	return (h & (SESSIONS - 1));
}
