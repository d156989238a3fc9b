/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_PAPER_H
#define RR_WORKER_PAPER_H

#include <stdbool.h>

#include <cjson/cJSON.h>

/*
 * Files of a report from its frozen document.  Each writes one file to a path
 * and says false when it could not; the same document gives the same bytes.
 */

/* All scores in one table, a unit a line; with a BOM, for Excel's sake. */
bool	 paper_csv(const cJSON *, const char *);

/*
 * What was written at the path becomes stored bytes under the name of their
 * digest, which is put out with their number; survives a crash when true.
 * The path is gone in either case.
 */
bool	 paper_store(const char *, char *, long *);

/* A member's text, or "". */
const char	*paper_text(const cJSON *, const char *);

#endif
