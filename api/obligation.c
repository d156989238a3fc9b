/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "ical.h"
#include "json.h"
#include "obligation.h"
#include "reply.h"

#define ALARM_DAYS	3

static void	feed_known(struct request *, struct db_answer *);

/* GET /obligations.ics: what the own unit owes, for any calendar program. */
void
obligation_ics(struct request *req)
{
	request_call(req, DB_READ, req->route->door, NULL, feed_known);
}

static int
number_of(const cJSON *o, const char *name)
{
	const cJSON	*n = cJSON_GetObjectItemCaseSensitive(o, name);

	return (cJSON_IsNumber(n) ? n->valueint : 0);
}

static bool
event_add(struct ical *calendar, const cJSON *item, const char *url)
{
	const char	*state = json_text(item, "state");
	char		 uid[64], link[512], about[256];
	int		 id = number_of(item, "obligation");
	bool		 open = state != NULL && strcmp(state, "open") == 0;

	(void)snprintf(uid, sizeof(uid), "obligation-%d@reform-report", id);
	(void)snprintf(link, sizeof(link), "%s/#/obligations/%d", url, id);
	(void)snprintf(about, sizeof(about), "状态：%s%s%s",
	    json_text(item, "state_label"),
	    json_text(item, "due_original") != NULL ? "\n原截止日期：" : "",
	    json_text(item, "due_original") != NULL ?
	    json_text(item, "due_original") : "");

	return (ical_event(calendar, &(const struct ical_event){
	    .uid = uid,
	    .stamp = json_text(item, "stamp"),
	    .day = json_text(item, "due"),
	    .summary = json_text(item, "title"),
	    .description = about,
	    .url = *url != '\0' ? link : NULL,
	    .sequence = number_of(item, "sequence"),
	    .alarm_days = open ? ALARM_DAYS : 0,
	    .cancelled = state != NULL && strcmp(state, "waived") == 0,
	}));
}

static void
feed_known(struct request *req, struct db_answer *answer)
{
	struct ical	*calendar;
	const cJSON	*item;
	const char	*url;
	cJSON		*body;
	char		*text = NULL, name[256];
	size_t		 len;
	bool		 good = true;

	if (answer->code != NULL) {
		reply_answer(req, answer);
		return;
	}
	body = cJSON_Parse(answer->body);
	url = json_text(body, "url");
	(void)snprintf(name, sizeof(name), "%s应报事项",
	    json_text(body, "unit") != NULL ? json_text(body, "unit") : "");
	if (url != NULL && (calendar = ical_start(name)) != NULL) {
		cJSON_ArrayForEach(item, cJSON_GetObjectItemCaseSensitive(body,
		    "items"))
			good = event_add(calendar, item, url) && good;
		text = ical_finish_take(calendar, &len);
	}
	cJSON_Delete(body);

	if (text == NULL || !good) {
		free(text);
		reply_problem(req, "internal");
		return;
	}
	reply_header(req, "content-disposition",
	    "attachment; filename=\"obligations.ics\"");
	reply_text(req, 200, "text/calendar; charset=utf-8", text, len);
}
