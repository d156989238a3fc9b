/* SPDX-License-Identifier: Apache-2.0 */

#include <string.h>

#include "metrics.h"
#include "reply.h"
#include "request.h"

/* Answers of the process about itself. */

/* It runs; of the database nothing, or one restart would follow another. */
void
healthz(struct request *r)
{
	cJSON	*body;

	if ((body = cJSON_CreateObject()) != NULL)
		cJSON_AddStringToObject(body, "status", "ok");
	reply_json(r, 200, body);
}

/* It can do its work: each class of connections has one that is up. */
void
readyz(struct request *r)
{
	cJSON	*body;

	if (!db_ready()) {
		reply_problem(r, "unavailable");
		return;
	}

	if ((body = cJSON_CreateObject()) != NULL) {
		cJSON_AddStringToObject(body, "status", "ready");
		cJSON_AddBoolToObject(body, "listening", db_listening());
	}
	reply_json(r, 200, body);
}

void
metrics(struct request *r)
{
	char	*text;
	size_t	 len;

	if ((text = metrics_print(&len)) == NULL)
		reply_problem(r, "overloaded");
	else
		reply_text(r, 200, "text/plain; version=0.0.4; charset=utf-8",
		    text, len);
}
