/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "channel.h"

/*
 * Mail by SMTP.  Accounts are known by their phone number, so the address is
 * made of it: RR_MAIL_TO, as {phone}@mail.example.  A mail is not taken back:
 * this channel has no to-dos (ops.channel.todos).
 */

static const char	*lack(void);
static enum message_verdict
			 deliver(struct net *, const struct message *, char *);

const struct channel	channel_mail = {
	.name = "mail",
	.url = "RR_MAIL_URL",
	.secret = "RR_MAIL_SECRET",
	.ca = "RR_MAIL_CA",
	.lack = lack,
	.deliver = deliver,
};

static const char *
lack(void)
{
	const char	*url = getenv("RR_MAIL_URL");
	const char	*from = getenv("RR_MAIL_FROM");
	const char	*to = getenv("RR_MAIL_TO");
	char		 tried[256];

	if (url == NULL || strncmp(url, "smtp", 4) != 0)
		return ("RR_MAIL_URL is no smtp address");
	if (from == NULL || !message_address_good(from))
		return ("RR_MAIL_FROM is no address");
	if (to == NULL || !message_address(to, "00000000000", tried,
	    sizeof(tried)) || !message_address_good(tried))
		return ("RR_MAIL_TO is no address with {phone} in it");

	return (NULL);
}

/* 4xx may pass; 5xx to a recipient will not. */
static enum message_verdict
deliver(struct net *net, const struct message *m, char *why)
{
	const char	*from = getenv("RR_MAIL_FROM");
	char		 to[256], *mail;
	long		 status;

	if (!message_address(getenv("RR_MAIL_TO"), m->phone, to, sizeof(to)) ||
	    (mail = message_mail(m, from, to, time(NULL))) == NULL) {
		(void)snprintf(why, NET_WHY, "邮件无法写成");
		return (MESSAGE_REFUSED);
	}
	status = net_mail(net, from, to, mail, why);
	free(mail);
	if (status == 250)
		return (MESSAGE_TAKEN);
	if (status != 0)
		(void)snprintf(why, NET_WHY, "邮件服务器答复 %ld", status);

	return (status == 550 || status == 551 || status == 553 ?
	    MESSAGE_REFUSED : MESSAGE_AGAIN);
}
