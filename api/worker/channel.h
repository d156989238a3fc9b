/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_CHANNEL_H
#define RR_WORKER_CHANNEL_H

#include "message.h"
#include "net.h"

/*
 * A channel to people beside the notices of the system: what it is configured
 * by, and how it delivers one message.  The rest (queue, lease, retry) is
 * channel.c's and the same for all of them.
 */
struct channel {
	const char	*name;		/* as in ops.channel */
	const char	*url;		/* environment: address; unset: off */
	const char	*secret;	/* environment: file of its secret */
	const char	*ca;		/* environment: file of its authority */
	/* Says what is missing besides, or NULL. */
	const char	*(*lack)(void);
	/* Delivers; why (NET_WHY bytes) is for administrators. */
	enum message_verdict
			 (*deliver)(struct net *, const struct message *,
			    char *);
};

extern const struct channel	channel_yukuaizheng;
extern const struct channel	channel_mail;

#endif
