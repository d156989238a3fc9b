/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_MESSAGE_H
#define RR_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

/*
 * What leaves the system for a person through another channel, in the form
 * that the channel wants it.  No network, no clock, no database.
 */

/* UTF-8; url and todo may be NULL. */
struct message {
	const char	*id;	/* the same at every try */
	const char	*act;	/* notice, todo, todo_done */
	const char	*todo;	/* id of the to-do that is over */
	const char	*phone;
	const char	*kind;
	const char	*title;	/* of the system */
	const char	*text;
	const char	*url;
	const char	*at;	/* 2023-03-21T08:00:00+08:00 */
};

enum message_verdict {
	MESSAGE_TAKEN,		/* delivered, now or before */
	MESSAGE_AGAIN,		/* unknown, or a reason that may pass */
	MESSAGE_REFUSED,	/* would be refused again */
};

/* The body of a call to a work platform (malloc'd); NULL without memory. */
char	*message_json(const struct message *);

/*
 * A mail from one address to another as RFC 5322 has it, CRLF and 7 bits, at
 * that time (malloc'd).  NULL without memory or where an address is none.
 */
char	*message_mail(const struct message *, const char *, const char *,
	    time_t);

/* The pattern with the number in the place of {phone}; false: too long. */
bool	 message_address(const char *, const char *, char *, size_t);

/* Local part, @ and domain, and nothing that ends a header or a command. */
bool	 message_address_good(const char *);

/* What the answer of a work platform means: its status and its body. */
enum message_verdict
	 message_judge(long, const char *);

#endif
