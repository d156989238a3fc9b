/* SPDX-License-Identifier: Apache-2.0 */

#include "cache.h"
#include "reply.h"
#include "request.h"

/*
 * Routes that are one door: the arguments go in, the answer comes out.  What
 * may be done is the door's affair; this file knows none of them by name.
 */

void
door_read(struct request *r)
{
	if ((r->route->flags & ROUTE_CACHEABLE) == 0)
		request_call(r, r->route->db, r->route->door, NULL, NULL);
	else if (!cache_reply(r))
		request_call(r, r->route->db, r->route->door, NULL,
		    cache_store);
}

void
door_write(struct request *r)
{
	request_act(r, NULL, NULL, NULL);
}

/* Counting and searching may take long: not on the connections of the rest. */
void
entry_list(struct request *r)
{
	enum db_class	class;

	class = request_query(r, "q") != NULL ||
	    request_query(r, "count") != NULL ? DB_SLOW : DB_READ;
	request_call(r, class, r->route->door, NULL, NULL);
}
