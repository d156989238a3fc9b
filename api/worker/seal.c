/* SPDX-License-Identifier: Apache-2.0 */

#include <stdio.h>
#include <string.h>

#include <cjson/cJSON.h>

#include "worker.h"

/* What a seal did that the rest of the loop needs to know. */
struct seal {
	char	generation[24];
	char	day[16];	/* the business day of the last turn */
	double	published;	/* reports, when it was last counted */
	bool	more;		/* there is more to seal at once */
	bool	stale;		/* the live cockpit is to be counted anew */
	bool	unnoted;	/* the ledger's notes are behind its horizon */
};

static bool	seal_once(struct wdb *, struct seal *);
static bool	day_turn(struct wdb *, struct seal *);
static bool	ledger_note(struct wdb *, struct seal *);

/*
 * Twice a second: what was committed gets its place and is chained, the
 * horizon is cut where something was approved, the servers are woken.  After a
 * horizon the ledger's rows are noted for the reports to come and the live
 * cockpit is counted anew; so it is when a report was published, which it is
 * compared with, and when the business day turns, which also opens what is owed
 * from that day on.  A count or a note that failed is tried again
 * with the next seal.
 */
void *
seal_loop(void *unused)
{
	struct wdb	db = { .conn = NULL };
	struct seal	seal = { .stale = true, .unnoted = true };

	(void)unused;
	while (!worker_ending()) {
		seal.more = false;
		if (!wdb_open(&db) || !seal_once(&db, &seal) ||
		    !day_turn(&db, &seal)) {
			worker_log("error", "seal", "%s", db.error);
			wdb_close(&db);
			seal.stale = true;
		} else {
			if (seal.stale)
				seal.stale = !live_refresh(&db,
				    seal.generation);
			if (seal.unnoted && !ledger_note(&db, &seal))
				worker_log("error", "seal", "%s", db.error);
		}
		if (!seal.more)
			worker_sleep(500);
	}
	wdb_close(&db);

	return (NULL);
}

static bool
seal_once(struct wdb *db, struct seal *seal)
{
	const cJSON	*generation, *published;
	PGresult	*result;
	cJSON		*answer;

	result = wdb_call(db, "select ops.seal()", 0, NULL);
	if (result == NULL)
		return (false);
	answer = cJSON_Parse(PQgetvalue(result, 0, 0));
	PQclear(result);
	seal->more = cJSON_IsTrue(cJSON_GetObjectItemCaseSensitive(answer,
	    "more"));
	if (cJSON_IsNumber(cJSON_GetObjectItemCaseSensitive(answer,
	    "horizon")))
		seal->stale = seal->unnoted = true;
	published = cJSON_GetObjectItemCaseSensitive(answer, "published");
	if (cJSON_IsNumber(published) &&
	    published->valuedouble > seal->published) {
		seal->published = published->valuedouble;
		seal->stale = true;
	}
	generation = cJSON_GetObjectItemCaseSensitive(answer, "generation");
	if (cJSON_IsNumber(generation))
		(void)snprintf(seal->generation, sizeof(seal->generation),
		    "%.0f", generation->valuedouble);
	cJSON_Delete(answer);

	return (true);
}

/* The clock of a rehearsal may turn the day either way. */
static bool
day_turn(struct wdb *db, struct seal *seal)
{
	PGresult	*result;
	const char	*today;

	result = wdb_call(db, "select ops.day_turn($1)", 1,
	    (const char *const []){ seal->day[0] == '\0' ? NULL : seal->day });
	if (result == NULL)
		return (false);
	today = PQgetvalue(result, 0, 0);
	if (strcmp(seal->day, today) != 0)
		seal->stale = true;
	(void)snprintf(seal->day, sizeof(seal->day), "%s", today);
	PQclear(result);

	return (true);
}

/* A part at a time, so that what is sealed waits for no more than that. */
static bool
ledger_note(struct wdb *db, struct seal *seal)
{
	PGresult	*result;

	result = wdb_call(db, "select report.ledger_note()", 0, NULL);
	if (result == NULL)
		return (false);
	seal->unnoted = strcmp(PQgetvalue(result, 0, 0), "t") == 0;
	PQclear(result);

	return (true);
}
