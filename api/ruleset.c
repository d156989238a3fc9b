/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reply.h"
#include "request.h"
#include "ruleset.h"
#include "score/outline.h"

/*
 * Drawing up a rule set: whether it can be scored is judged here by the engine
 * that will score with it, everything else (who, which draft, whether its
 * sources exist) by the door.
 */

#define POINTER_MAX	300

static char	*body_print(const struct request *);
static char	*body_outline(const char *, cJSON *);

/* PUT /rule-sets/{rule_set} {body}: the whole of it. */
void
rule_set_edit(struct request *req)
{
	cJSON	*args, *flaws;
	char	*text, *outline;

	text = body_print(req);
	flaws = cJSON_CreateArray();
	if (text == NULL || flaws == NULL) {
		free(text);
		cJSON_Delete(flaws);
		reply_problem(req, "internal");
		return;
	}
	if ((outline = body_outline(text, flaws)) == NULL) {
		free(text);
		reply_faults(req, "fields_invalid", flaws);
		return;
	}
	free(outline);
	cJSON_Delete(flaws);
	if ((args = request_args(req)) != NULL)
		cJSON_AddStringToObject(args, "text", text);
	free(text);
	request_act(req, NULL, args, NULL);
}

/* POST /rule-sets/{rule_set}/check {body}: nothing is kept. */
void
rule_set_check(struct request *req)
{
	cJSON	*args, *flaws;
	char	*text, *outline;

	text = body_print(req);
	flaws = cJSON_CreateArray();
	args = request_args(req);
	if (text == NULL || flaws == NULL || args == NULL) {
		free(text);
		cJSON_Delete(flaws);
		cJSON_Delete(args);
		reply_problem(req, "internal");
		return;
	}
	outline = body_outline(text, flaws);
	cJSON_AddItemToObject(args, "flaws", flaws);
	cJSON_AddItemToObject(args, "indices", outline == NULL ?
	    cJSON_CreateArray() : cJSON_Parse(outline));
	cJSON_AddStringToObject(args, "text", text);
	free(outline);
	free(text);
	request_call(req, DB_READ, req->route->door, args, NULL);
}

static char *
body_print(const struct request *req)
{
	return (cJSON_PrintUnformatted(cJSON_GetObjectItemCaseSensitive(
	    req->body, "body")));
}

/* What the engine makes of it; NULL and a fault, placed in the request. */
static char *
body_outline(const char *text, cJSON *flaws)
{
	struct score_error	 error;
	char			*outline, at[POINTER_MAX];

	outline = outline_make(text, strlen(text), &error);
	if (outline == NULL) {
		(void)snprintf(at, sizeof(at), "/body%s", error.pointer);
		reply_fault(flaws, at, error.code, error.detail);
	}

	return (outline);
}
