/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "channel.h"

/*
 * 渝快政: work notices and to-dos.
 *
 * The interface of the platform is not public.  This is the contract that this
 * system keeps to; whoever runs it fits the platform's own interface here, or
 * puts a small gateway between the two.  Three calls, below RR_YUKUAIZHENG_URL:
 *
 *	act		call				id in the body
 *	notice		POST /notices			of the notice
 *	todo		POST /todos			of the to-do
 *	todo_done	POST /todos/{id}/done		of that to-do
 *
 * Body of each, all texts UTF-8:
 *
 *	{"id": "8d2e…", "phone": "00012345678", "kind": "waiting",
 *	 "title": "改革报表填报系统", "text": "待本级审核：…",
 *	 "url": "https://…/entry/17" or null, "at": "2023-03-21T08:00:00+08:00"}
 *
 * Headers: Authorization: Bearer and the token of RR_YUKUAIZHENG_TOKEN;
 * Idempotency-Key, which is the same at every try of a call.
 *
 *	answer				what follows
 *	2xx {"accepted": true}		delivered
 *	409				delivered: it was there already
 *	2xx {"accepted": false}, 400,
 *	413, 422			given up: it would be refused again
 *	anything else, or none		again later, under the same id
 *
 * The receiver drops a call whose key it knows, and accepts the end of a to-do
 * that it does not know.  kind: code list notice_kind or an action's code.
 */
static const struct {
	const char	*act;
	const char	*before, *after;	/* the id of a to-do */
} calls[] = {
	{ "notice", "/notices", "" },
	{ "todo", "/todos", "" },
	{ "todo_done", "/todos/", "/done" },
};

static const char	*lack(void);
static enum message_verdict
			 deliver(struct net *, const struct message *, char *);
static bool		 path_of(const struct message *, char *, size_t);

const struct channel	channel_yukuaizheng = {
	.name = "yukuaizheng",
	.url = "RR_YUKUAIZHENG_URL",
	.secret = "RR_YUKUAIZHENG_TOKEN",
	.ca = "RR_YUKUAIZHENG_CA",
	.lack = lack,
	.deliver = deliver,
};

static const char *
lack(void)
{
	const char	*url = getenv("RR_YUKUAIZHENG_URL");

	return (url != NULL && strncmp(url, "http", 4) == 0 ? NULL :
	    "RR_YUKUAIZHENG_URL is no https address");
}

static enum message_verdict
deliver(struct net *net, const struct message *m, char *why)
{
	enum message_verdict	 verdict;
	char			 path[128], *body, *answer;
	long			 status;

	if (!path_of(m, path, sizeof(path))) {
		(void)snprintf(why, NET_WHY, "没有这一类消息：%s", m->act);
		return (MESSAGE_REFUSED);
	}
	body = message_json(m);
	answer = malloc(NET_ANSWER);
	if (body == NULL || answer == NULL) {
		(void)snprintf(why, NET_WHY, "内存不足");
		free(body);
		free(answer);
		return (MESSAGE_AGAIN);
	}
	status = net_post(net, path, body, m->id, answer, why);
	verdict = status == 0 ? MESSAGE_AGAIN : message_judge(status, answer);
	if (status != 0 && verdict == MESSAGE_AGAIN)
		(void)snprintf(why, NET_WHY, status < 300 ?
		    "对方的答复无法识别（%ld）" : "对方答复 %ld", status);
	else if (verdict == MESSAGE_REFUSED)
		(void)snprintf(why, NET_WHY, "对方不接收（%ld）", status);
	free(body);
	free(answer);

	return (verdict);
}

static bool
path_of(const struct message *m, char *out, size_t size)
{
	size_t	i;

	for (i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
		if (strcmp(calls[i].act, m->act) != 0)
			continue;
		(void)snprintf(out, size, "%s%s%s", calls[i].before,
		    m->todo == NULL ? "" : m->todo, calls[i].after);
		return (true);
	}

	return (false);
}
