/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>
#include <string.h>

#include "openapi.h"
#include "reply.h"

request_handler	 openapi;

/* GET /openapi.json: the same for everybody, printed once per worker. */
void
openapi(struct request *req)
{
	static char	*text;
	cJSON		*doc;
	char		*copy;

	if (text == NULL) {
		doc = openapi_json();
		text = cJSON_PrintUnformatted(doc);
		cJSON_Delete(doc);
	}
	if (text == NULL || (copy = strdup(text)) == NULL) {
		reply_problem(req, "internal");
		return;
	}

	reply_text(req, 200, "application/json", copy, strlen(copy));
}
