/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "db_inner.h"
#include "problem.h"

static const char	*state_of(const PGresult *);
static const char	*state_code(const char *, const PGresult *);
static const char	*error_print(const PGresult *);
static const char	*field_text(const PGresult *, const char *, size_t *);

/* A statement's result; NULL stands for a connection that broke. */
enum db_verdict
db_result_judge(const PGresult *result)
{
	static const struct {
		const char	*state;		/* or its class */
		enum db_verdict	 verdict;
	} states[] = {
		{ "40001", DB_VERDICT_RETRY },		/* serialization */
		{ "40P01", DB_VERDICT_RETRY },		/* deadlock */
		{ "0A000", DB_VERDICT_PREPARE },	/* plan is stale */
		{ "26000", DB_VERDICT_PREPARE },	/* no such statement */
		{ "42883", DB_VERDICT_PREPARE },	/* function replaced */
		{ "25006", DB_VERDICT_LOST },		/* became a standby */
		{ "57P", DB_VERDICT_LOST },		/* server is going */
		{ "08", DB_VERDICT_LOST },
	};
	const char		*state;
	size_t			 i;

	if (result == NULL)
		return (DB_VERDICT_LOST);
	if (PQresultStatus(result) == PGRES_TUPLES_OK)
		return (DB_VERDICT_ANSWER);
	if (PQresultStatus(result) == PGRES_FATAL_ERROR &&
	    *state_of(result) == '\0')
		return (DB_VERDICT_LOST);	/* libpq's own error */

	state = state_of(result);
	for (i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		if (strncmp(state, states[i].state,
		    strlen(states[i].state)) == 0)
			return (states[i].verdict);
	}

	return (DB_VERDICT_ANSWER);
}

/* The result is taken into the answer. */
void
db_result_answer(struct db_answer *a, PGresult *result)
{
	const char	*text;

	memset(a, 0, sizeof(*a));
	a->generation = -1;
	a->result = result;

	if (PQresultStatus(result) != PGRES_TUPLES_OK) {
		a->code = state_code(state_of(result), result);
		if (strcmp(state_of(result), "RF001") == 0 &&
		    strcmp(a->code, "internal") != 0)
			a->body = PQresultErrorField(result,
			    PG_DIAG_MESSAGE_DETAIL);
		else
			a->error = error_print(result);
		a->body_len = a->body == NULL ? 0 : strlen(a->body);
		return;
	}

	if ((text = field_text(result, "status", NULL)) != NULL)
		a->status = (int)strtol(text, NULL, 10);
	a->code = field_text(result, "code", NULL);
	a->body = field_text(result, "body", &a->body_len);
	a->etag = field_text(result, "etag", NULL);
	a->location = field_text(result, "location", NULL);
	if ((text = field_text(result, "generation", NULL)) != NULL)
		a->generation = strtoll(text, NULL, 10);

	if (a->code != NULL && problem_find(a->code) == NULL) {
		a->error = a->code;
		a->code = "internal";
	} else if (a->code == NULL && (a->status < 200 || a->status > 299)) {
		a->error = "a door gave no answer";
		a->code = "internal";
	}
}

static const char *
state_of(const PGresult *result)
{
	const char	*state;

	state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
	return (state == NULL ? "" : state);
}

/* SQLSTATE to a code of problem.def. */
static const char *
state_code(const char *state, const PGresult *result)
{
	static const struct {
		const char	*state;
		const char	*code;
	} codes[] = {
		{ "57014", "timeout" },
		{ "55P03", "overloaded" },	/* waited for a lock */
		{ "40", "overloaded" },		/* and a retry did not help */
		{ "53", "unavailable" },	/* out of disk, connections */
		{ "57P", "unavailable" },
		{ "25006", "unavailable" },
		{ "08", "unavailable" },
		{ "23505", "conflict" },
		{ "23P01", "conflict" },
		{ "22", "invalid_body" },
		{ "23", "invalid_body" },
	};
	const struct problem	*p;
	const char		*name;
	size_t			 i;

	name = PQresultErrorField(result, strcmp(state, "RF001") == 0 ?
	    PG_DIAG_MESSAGE_PRIMARY : PG_DIAG_CONSTRAINT_NAME);
	if (name != NULL && (p = problem_find(name)) != NULL)
		return (p->code);

	for (i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
		if (strncmp(state, codes[i].state,
		    strlen(codes[i].state)) == 0)
			return (codes[i].code);
	}

	return ("internal");
}

/*
 * For the log: where, and what unless it would quote the client.  "invalid
 * input syntax for type bigint" names the input; a phone number is one.
 */
static const char *
error_print(const PGresult *result)
{
	static char	 text[1024];
	const char	*state, *message, *context;

	state = state_of(result);
	message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
	context = PQresultErrorField(result, PG_DIAG_CONTEXT);
	if (strncmp(state, "22", 2) == 0 || strncmp(state, "23", 2) == 0)
		message = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
	(void)snprintf(text, sizeof(text), "%s: %s: %s", state,
	    message == NULL ? "-" : message, context == NULL ? "-" : context);
	return (text);
}

static const char *
field_text(const PGresult *result, const char *name, size_t *len)
{
	int	column;

	column = PQfnumber(result, name);
	if (column < 0 || PQntuples(result) != 1 ||
	    PQgetisnull(result, 0, column))
		return (NULL);

	if (len != NULL)
		*len = (size_t)PQgetlength(result, 0, column);
	return (PQgetvalue(result, 0, column));
}
