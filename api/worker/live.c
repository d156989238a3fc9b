/* SPDX-License-Identifier: Apache-2.0 */

#include <stdlib.h>

#include "score/document.h"
#include "worker.h"

static bool	kind_refresh(struct wdb *, const char *, const char *);

/*
 * The live cockpits, one a kind of report: counted here once per horizon and
 * stored, since a request that counted would wait for every fact there is.
 */
bool
live_refresh(struct wdb *db, const char *generation)
{
	static const char *const	kinds[] = { "district", "project" };
	bool				good = true;
	size_t				i;

	for (i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (!kind_refresh(db, kinds[i], generation))
			good = false;

	return (good);
}

static bool
kind_refresh(struct wdb *db, const char *kind, const char *generation)
{
	struct score_error	 error;
	PGresult		*result;
	char			*document;
	bool			 stored;

	result = wdb_call(db, "select report.inputs($1, null, null, true)", 1,
	    (const char *const []){ kind });
	if (result == NULL) {
		worker_log("error", "live", "%s", db->error);
		return (false);
	}
	if (PQgetisnull(result, 0, 0)) {	/* nothing to compare */
		PQclear(result);
		return (true);
	}
	document = document_make(PQgetvalue(result, 0, 0),
	    (size_t)PQgetlength(result, 0, 0), false, &error);
	PQclear(result);
	if (document == NULL) {
		worker_log("error", "live", "%s %s: %s", error.code,
		    error.pointer, error.detail);
		return (false);
	}
	stored = wdb_do(db, "select report.live_store("
	    "($1::text::json ->> 'horizon')::bigint, $2::bigint, $1::text)", 2,
	    (const char *const []){ document, generation });
	if (!stored)
		worker_log("error", "live", "%s", db->error);
	free(document);

	return (stored);
}
