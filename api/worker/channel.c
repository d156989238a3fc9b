/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "channel.h"
#include "json.h"
#include "worker.h"

#define LOOK_MS		1000
#define LEASE		"60 s"	/* longer than any call of net.c */
#define PAUSE_MS_MAX	60000

enum turn {
	TURN_NONE,	/* nothing is due */
	TURN_DONE,	/* one was delivered, or refused for good */
	TURN_FAILED,	/* the channel, or the database, did not answer */
};

static struct net	*channel_open(const struct channel *);
static bool	 secret_read(const char *, char *, size_t);
static bool	 channel_tell(struct wdb *, const struct channel *,
		    const struct net *);
static enum turn channel_once(struct wdb *, const struct channel *,
		    struct net *);
static enum turn channel_send(struct wdb *, const struct channel *,
		    struct net *, const cJSON *);

/*
 * One message after another, in the order in which they became due, at least
 * once: a message is marked when its answer is there, and one that was sent and
 * not marked goes again under the same id.  A channel that does not answer is
 * left in peace a little longer each time, so that a long queue does not wear
 * out its tries on a host that is down.  Not configured: says so and ends.
 */
void *
channel_loop(void *arg)
{
	const struct channel	*channel = *(const struct channel *const *)arg;
	struct net		*net = channel_open(channel);
	struct wdb		 db = { .conn = NULL };
	unsigned int		 pause = LOOK_MS;
	bool			 told = false;

	while (!worker_ending()) {
		if (!wdb_open(&db) ||
		    (!told && !channel_tell(&db, channel, net))) {
			worker_log("error", channel->name, "%s", db.error);
			wdb_close(&db);
			worker_sleep(LOOK_MS);
			continue;
		}
		told = true;
		if (net == NULL)
			break;
		switch (channel_once(&db, channel, net)) {
		case TURN_NONE:
			worker_sleep(LOOK_MS);
			break;
		case TURN_DONE:
			pause = LOOK_MS;
			break;
		case TURN_FAILED:
			worker_sleep(pause);
			if ((pause *= 2) > PAUSE_MS_MAX)
				pause = PAUSE_MS_MAX;
			break;
		}
	}
	wdb_close(&db);
	net_close(net);

	return (NULL);
}

/* NULL: not configured, or wrongly, which the log says without the secret. */
static struct net *
channel_open(const struct channel *channel)
{
	char			 secret[1024] = "", why[NET_WHY];
	const char		*file = getenv(channel->secret), *lack;
	const char		*ca = getenv(channel->ca);
	struct net_place	 place = { .url = getenv(channel->url) };
	struct net		*net;

	if (place.url == NULL || place.url[0] == '\0')
		return (NULL);
	if ((lack = channel->lack()) != NULL) {
		worker_log("error", channel->name, "off: %s", lack);
		return (NULL);
	}
	if (file != NULL && file[0] != '\0' &&
	    !secret_read(file, secret, sizeof(secret))) {
		worker_log("error", channel->name,
		    "off: %s cannot be read or is no single line",
		    channel->secret);
		return (NULL);
	}
	place.secret = secret;
	place.ca = ca;
	net = net_open(&place, why);
	explicit_bzero(secret, sizeof(secret));
	if (net == NULL)
		worker_log("error", channel->name, "off: %s: %s", channel->url,
		    why);
	else
		worker_log("info", channel->name, "on: %s", net_host(net));

	return (net);
}

/* One line, without its end. */
static bool
secret_read(const char *name, char *out, size_t size)
{
	FILE	*file = fopen(name, "re");
	size_t	 n;

	if (file == NULL)
		return (false);
	n = fread(out, 1, size - 1, file);
	(void)fclose(file);
	while (n > 0 && (out[n - 1] == '\n' || out[n - 1] == '\r'))
		n--;
	out[n] = '\0';

	return (n > 0 && n < size - 1 && strpbrk(out, "\r\n") == NULL);
}

static bool
channel_tell(struct wdb *db, const struct channel *channel,
    const struct net *net)
{
	return (wdb_do(db, "select ops.channel_set($1, $2)", 2,
	    (const char *const []){ channel->name,
	    net == NULL ? NULL : net_host(net) }));
}

static enum turn
channel_once(struct wdb *db, const struct channel *channel, struct net *net)
{
	PGresult	*result;
	cJSON		*taken = NULL;
	enum turn	 turn = TURN_NONE;

	result = wdb_call(db, "select ops.outbox_take($1, $2::interval)", 2,
	    (const char *const []){ channel->name, LEASE });
	if (result == NULL) {
		worker_log("error", channel->name, "%s", db->error);
		return (TURN_FAILED);
	}
	if (!PQgetisnull(result, 0, 0)) {
		taken = cJSON_Parse(PQgetvalue(result, 0, 0));
		turn = channel_send(db, channel, net, taken);
		cJSON_Delete(taken);
	}
	PQclear(result);

	return (turn);
}

/* The log names a message by its number: no phone, no word of it. */
static enum turn
channel_send(struct wdb *db, const struct channel *channel, struct net *net,
    const cJSON *taken)
{
	struct message		 m = {
		.id = json_text(taken, "id"), .act = json_text(taken, "act"),
		.todo = json_text(taken, "todo"),
		.phone = json_text(taken, "phone"),
		.kind = json_text(taken, "kind"),
		.title = json_text(taken, "title"),
		.text = json_text(taken, "text"),
		.url = json_text(taken, "url"),
		.at = json_text(taken, "at"),
	};
	const char		*number = json_text(taken, "message");
	char			 why[NET_WHY] = "";
	enum message_verdict	 verdict = MESSAGE_REFUSED;

	if (number == NULL)
		return (TURN_FAILED);
	if (m.phone == NULL)
		(void)snprintf(why, sizeof(why), "账号没有手机号");
	else
		verdict = channel->deliver(net, &m, why);
	if (!wdb_do(db, "select ops.outbox_end($1, $2, $3, $4)", 4,
	    (const char *const []){ number, json_text(taken, "token"),
	    verdict == MESSAGE_TAKEN ? NULL : why,
	    verdict == MESSAGE_REFUSED ? "true" : "false" }))
		worker_log("error", channel->name, "%s: %s", number, db->error);
	if (verdict == MESSAGE_TAKEN)
		return (TURN_DONE);
	worker_log("warning", channel->name, "%s: %s", number, why);

	return (verdict == MESSAGE_AGAIN ? TURN_FAILED : TURN_DONE);
}
