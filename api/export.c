/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <string.h>

#include "json.h"
#include "reply.h"
#include "request.h"

request_handler	 export_create;

/* Whose rows and filters are meant by "of"; others have no filter of words. */
static const struct {
	const char	*of;
	const char	*route;
} lists[] = {
	{ "entries", "entry_list" },
	{ "ledger", "ledger_list" },
	{ "tally", "ledger_tally" },
	{ "owed", "obligation_list" },
	{ "extensions", "extension_list" },
	{ "work_items", "work_items" },
	{ "projects", "project_list" },
	{ "migrations", "migration_list" },
	{ "appeals", "appeal_board" },
	{ "audit", "audit_list" },
};

/* The members that are filters of the list, by the list's own row. */
static void
words_check(const struct route *list, const cJSON *body, cJSON *errors)
{
	const struct route_param	*p;
	const char			*value;
	char				 pointer[80], why[ROUTE_FAULT_MAX];

	for (p = list->params; p->name != NULL; p++) {
		if (p->kind == PARAM_MODULE ||
		    (value = json_text(body, p->name)) == NULL ||
		    route_word_known(p, value, why))
			continue;
		(void)snprintf(pointer, sizeof(pointer), "/%s", p->name);
		reply_fault(errors, pointer, "not_listed", why);
	}
}

/* POST /exports {of, filters of that list}: a filter is what it is there. */
void
export_create(struct request *req)
{
	const char	*of = json_text(req->body, "of");
	cJSON		*errors;
	size_t		 i;

	if ((errors = cJSON_CreateArray()) == NULL) {
		reply_problem(req, "overloaded");
		return;
	}
	for (i = 0; of != NULL && i < sizeof(lists) / sizeof(lists[0]); i++) {
		if (strcmp(lists[i].of, of) == 0)
			words_check(route_find(lists[i].route), req->body,
			    errors);
	}
	if (cJSON_GetArraySize(errors) > 0) {
		reply_faults(req, "invalid_body", errors);
		return;
	}

	cJSON_Delete(errors);
	request_act(req, NULL, NULL, NULL);
}
