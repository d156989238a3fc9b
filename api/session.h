/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_SESSION_H
#define RR_SESSION_H

#include <stdbool.h>

#include "request.h"

/*
 * Once, before the workers fork: reads the keys and settings that the
 * environment names.  On false it has said on standard error what is wrong.
 */
bool		 session_setup(void);

/*
 * Replies with a session as a door gave it: its id becomes an access token,
 * and the refresh token, unless NULL, goes into the cookie.  A refusal is
 * replied as it is.
 */
void		 session_reply(struct request *, struct db_answer *,
		    const char *);

/* Takes a secret out of the body, so that nothing copies it further. */
char		*session_secret_take(struct request *, const char *);

request_handler	 session_create;
request_handler	 session_refresh;
request_handler	 session_end;
request_handler	 me_password;
request_handler	 me_role;
request_handler	 account_create;
request_handler	 account_reset;

#endif
