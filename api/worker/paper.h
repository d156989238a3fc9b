/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_PAPER_H
#define RR_WORKER_PAPER_H

#include <stdbool.h>

#include <cjson/cJSON.h>

#include "json.h"

/*
 * Files of a report from its frozen document.  Each writes one file to a path
 * and says false when it could not; the same document gives the same bytes.
 */

/*
 * All scores as they are shown in one table, a unit a line; with a BOM, for
 * Excel's sake, and for the same without fractions, since it reads a date in
 * 28/3.
 */
bool	 paper_csv(const cJSON *, const char *);

/* Figures, standard values, scores and ranks as formulas; folder for parts. */
bool	 paper_xlsx(const cJSON *, const char *, const char *);

/*
 * rr-worker paper FORMAT PATH: a csv or xlsx from a source on standard input;
 * an exit status.
 */
int	 paper_by_hand(const char *, const char *);

/*
 * What was written at the path becomes stored bytes under the name of their
 * digest, which is put out with their number; survives a crash when true.
 * The path is gone in either case.
 */
bool	 paper_store(const char *, char *, long *);

/* A member, or NULL. */
const cJSON	*paper_get(const cJSON *, const char *);

#endif
