/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_NET_H
#define RR_WORKER_NET_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The worker's way to one configured host, and to no other: no redirect, no
 * proxy, no other protocol.  The only file that knows libcurl is net.c.
 */

#define NET_ANSWER	65536	/* of an answer: more is none */

struct net;

struct net_place {
	const char	*url;	/* https://…, smtps://…, smtp://… */
	const char	*secret;	/* token, user:password, or NULL */
	const char	*ca;	/* file of the authority; NULL: system's */
};

/*
 * Plain HTTP only to the machine itself; SMTP to another must begin TLS.  NULL:
 * the address is none of that, or no memory; why (NET_WHY bytes) says so.
 */
#define NET_WHY		160
struct net	*net_open(const struct net_place *, char *);
void		 net_close(struct net *);

/* Host and port, for people. */
const char	*net_host(const struct net *);

/*
 * One call: the path below the url, a JSON body, a key: the same at every
 * try.  The HTTP status, its body in answer (NET_ANSWER bytes); 0: none came,
 * and why says so without a word of what was sent.
 */
long		 net_post(struct net *, const char *, const char *,
		    const char *, char *, char *);

/* One mail.  The SMTP code of the last answer; 0: none came.  250 is yes. */
long		 net_mail(struct net *, const char *, const char *,
		    const char *, char *);

#endif
