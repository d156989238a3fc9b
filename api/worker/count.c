/* SPDX-License-Identifier: Apache-2.0 */

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

#include "worker.h"

#define LANES_MAX	4

struct counting {
	const struct job	*job;
	atomic_int		 next;	/* indicator of the rule set, from 1 */
};

static void	*lane_count(void *);
static void	 counting_go_on(struct counting *, struct wdb *);
static int	 lanes_wanted(void);

void
report_count(struct wdb *db, const struct job *job)
{
	struct counting	 counting = { .job = job, .next = 1 };
	pthread_t	 lanes[LANES_MAX];
	int		 i, n = 0;

	for (i = 1; i < lanes_wanted(); i++)
		if (pthread_create(&lanes[n], NULL, lane_count, &counting) == 0)
			n++;
	counting_go_on(&counting, db);
	while (n-- > 0)
		(void)pthread_join(lanes[n], NULL);
}

static void *
lane_count(void *arg)
{
	struct wdb	 db = { .conn = NULL };

	if (wdb_open(&db))
		counting_go_on(arg, &db);
	wdb_close(&db);

	return (NULL);
}

/* Ends where there is no further indicator, or this connection fails. */
static void
counting_go_on(struct counting *counting, struct wdb *db)
{
	char		 nth[16];
	const char	*values[3] = { counting->job->id, counting->job->token,
			    nth };
	PGresult	*result;
	bool		 more = true;

	while (more) {
		(void)snprintf(nth, sizeof(nth), "%d",
		    atomic_fetch_add(&counting->next, 1));
		result = wdb_call(db,
		    "select report.run_count($1, $2, $3)", 3, values);
		more = result != NULL && PQgetvalue(result, 0, 0)[0] == 't';
		PQclear(result);
	}
}

/* One for each processor: it is PostgreSQL that works, beside us as a rule. */
static int
lanes_wanted(void)
{
	long	processors = sysconf(_SC_NPROCESSORS_ONLN);

	if (processors > LANES_MAX)
		return (LANES_MAX);

	return (processors < 1 ? 1 : (int)processors);
}
