/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_CACHE_H
#define RR_CACHE_H

#include <stdbool.h>

#include "request.h"

/*
 * Answers that are equal for every caller, and for up to one second that a
 * caller's session is alive.  Both only while this worker hears of changes
 * (LISTEN); everything is dropped when that connection is made anew.
 */
void	cache_start(void);
void	cache_stop(void);

/*
 * Replies to a ROUTE_CACHEABLE request out of memory, or after asking whether
 * the session is alive.  False: nothing is kept, the door must be asked.
 */
bool	cache_reply(struct request *);

/* The step after the door of such a route: keeps the answer and replies. */
void	cache_store(struct request *, struct db_answer *);

#endif
