/* SPDX-License-Identifier: Apache-2.0 */

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "problem.h"

#define TYPE_PREFIX	"urn:reform-report:problem:"

static bool	member_reserved(const char *);
static void	members_merge(cJSON *, const char *);

static const struct problem problems[] = {
#define PROBLEM(c, s, t, d)						\
	{ .code = #c, .status = (s), .title = (t), .detail = (d) },
#include "problem.def"
#undef PROBLEM
};

const struct problem *
problem_all(size_t *count)
{
	*count = sizeof(problems) / sizeof(problems[0]);
	return (problems);
}

const struct problem *
problem_find(const char *code)
{
	size_t	i;

	for (i = 0; i < sizeof(problems) / sizeof(problems[0]); i++) {
		if (strcmp(problems[i].code, code) == 0)
			return (&problems[i]);
	}

	return (NULL);
}

char *
problem_print(const struct problem *p, const char *instance,
    const char *request_id, const char *extra)
{
	cJSON	*document;
	char	*text, type[128] = TYPE_PREFIX;

	if ((document = cJSON_CreateObject()) == NULL)
		return (NULL);

	(void)strncat(type, p->code, sizeof(type) - sizeof(TYPE_PREFIX));
	cJSON_AddStringToObject(document, "type", type);
	cJSON_AddStringToObject(document, "title", p->title);
	cJSON_AddNumberToObject(document, "status", p->status);
	cJSON_AddStringToObject(document, "detail", p->detail);
	if (instance != NULL)
		cJSON_AddStringToObject(document, "instance", instance);
	cJSON_AddStringToObject(document, "code", p->code);
	if (request_id != NULL)
		cJSON_AddStringToObject(document, "request_id", request_id);
	if (extra != NULL)
		members_merge(document, extra);

	text = cJSON_PrintUnformatted(document);
	cJSON_Delete(document);
	return (text);
}

/* What only this file may say. */
static bool
member_reserved(const char *name)
{
	static const char	*const names[] = {
		"type", "title", "status", "instance", "code", "request_id",
	};
	size_t			 i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		if (strcmp(names[i], name) == 0)
			return (true);
	}

	return (false);
}

static void
members_merge(cJSON *document, const char *extra)
{
	cJSON	*tree, *item;

	tree = cJSON_Parse(extra);
	while (cJSON_IsObject(tree) && (item = tree->child) != NULL) {
		(void)cJSON_DetachItemViaPointer(tree, item);
		if (item->string == NULL || member_reserved(item->string) ||
		    cJSON_IsNull(item)) {
			cJSON_Delete(item);
			continue;
		}
		cJSON_DeleteItemFromObjectCaseSensitive(document,
		    item->string);
		if (!cJSON_AddItemToObject(document, item->string, item))
			cJSON_Delete(item);
	}

	cJSON_Delete(tree);
}
