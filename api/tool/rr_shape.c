/* SPDX-License-Identifier: Apache-2.0 */

/*
 * rr-shape: holds replies against the shapes of their routes.  Standard input
 * is a JSON object a line, {"route", "status", "body"}; what does not fit is
 * printed as {"route", "errors"}, a line each, and ends in exit status 1.
 * Problems (status 400 and over) and replies without a body are passed by.
 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"
#include "shape/shape.h"

static void
fault_add(cJSON *errors, const char *code)
{
	cJSON	*e = cJSON_CreateObject();

	cJSON_AddStringToObject(e, "pointer", "");
	cJSON_AddStringToObject(e, "code", code);
	cJSON_AddItemToArray(errors, e);
}

static void
reply_judge(cJSON *line, cJSON *errors)
{
	const struct shape_route	*r;
	const cJSON			*status;
	cJSON				*body;
	const char			*name = json_text(line, "route");

	status = cJSON_GetObjectItemCaseSensitive(line, "status");
	body = cJSON_GetObjectItemCaseSensitive(line, "body");
	if (name == NULL || !cJSON_IsNumber(status)) {
		fault_add(errors, "line_without_route_or_status");
	} else if (status->valueint >= 400 || status->valueint == 304) {
		return;
	} else if ((r = shape_route(name)) == NULL) {
		fault_add(errors, "route_without_shape");
	} else if (status->valueint != r->status) {
		fault_add(errors, "other_status");
	} else if (r->answer != NULL && body == NULL) {
		fault_add(errors, "no_body");
	} else if (r->answer != NULL) {
		shape_check(r->answer, body, "", errors, SHAPE_REPLY);
	}
}

/* True if the reply is as it should be. */
static int
line_judge(char *text)
{
	cJSON	*line, *errors, *out;
	char	*told;
	int	 fine;

	errors = cJSON_CreateArray();
	if ((line = cJSON_Parse(text)) == NULL)
		fault_add(errors, "no_json");
	else
		reply_judge(line, errors);

	fine = cJSON_GetArraySize(errors) == 0;
	if (!fine) {
		out = cJSON_CreateObject();
		cJSON_AddItemToObject(out, "route", cJSON_Duplicate(
		    cJSON_GetObjectItemCaseSensitive(line, "route"), true));
		cJSON_AddItemReferenceToObject(out, "errors", errors);
		if ((told = cJSON_PrintUnformatted(out)) != NULL)
			puts(told);
		free(told);
		cJSON_Delete(out);
	}
	cJSON_Delete(errors);
	cJSON_Delete(line);

	return (fine);
}

int
main(void)
{
	char	*text = NULL;
	size_t	 size = 0;
	long	 lines = 0, bad = 0;

	while (getline(&text, &size, stdin) != -1) {
		lines++;
		if (!line_judge(text))
			bad++;
	}
	free(text);
	fprintf(stderr, "rr-shape: %ld replies, %ld not of their shape\n",
	    lines, bad);

	return (bad > 0 || ferror(stdin));
}
