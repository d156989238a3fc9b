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

static void	body_judge(struct request *, bool);
static char	*body_outline(const char *, cJSON *);

/* PUT /rule-sets/{rule_set} {body}: the whole of it. */
void
rule_set_edit(struct request *req)
{
	body_judge(req, true);
}

/* POST /rule-sets/{rule_set}/check {body}: nothing is kept. */
void
rule_set_check(struct request *req)
{
	body_judge(req, false);
}

/*
 * The body as text and what the engine makes of it.  The door adds what else
 * is wrong, so that everything is said at once, and keeps none that has a flaw.
 */
static void
body_judge(struct request *req, bool keep)
{
	cJSON	*args, *flaws;
	char	*text, *outline;

	text = cJSON_PrintUnformatted(cJSON_GetObjectItemCaseSensitive(
	    req->body, "body"));
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
	cJSON_AddStringToObject(args, "text", text);
	if (!keep)
		cJSON_AddItemToObject(args, "indices", outline == NULL ?
		    cJSON_CreateArray() : cJSON_Parse(outline));
	free(outline);
	free(text);
	if (keep)
		request_act(req, NULL, args, NULL);
	else
		request_call(req, DB_READ, req->route->door, args, NULL);
}

/* NULL and the flaws, placed in the request. */
static char *
body_outline(const char *text, cJSON *flaws)
{
	struct score_error	 list[FLAWS_MAX];
	struct flaws		 found;
	char			*outline, at[POINTER_MAX];
	size_t			 i;

	flaws_init(&found, list, FLAWS_MAX);
	outline = outline_make(text, strlen(text), &found);
	for (i = 0; i < flaws_count(&found); i++) {
		(void)snprintf(at, sizeof(at), "/body%s", list[i].pointer);
		reply_fault(flaws, at, list[i].code, list[i].detail);
	}

	return (outline);
}
