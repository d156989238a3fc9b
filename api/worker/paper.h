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
 * All scores as they are shown in one table, a unit a line, and exactly what
 * the ranks go by; with a BOM, for Excel's sake, and for the same without
 * fractions in one cell, since it reads a date in 28/3.
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

/* What a document compares: 项目 or 单位. */
const char	*paper_noun(const cJSON *);

#define PAPER_TOTAL	64

/*
 * What a unit has, beside all of them, as a ranking shows it: two decimals, and
 * more where others that differ would look the same.
 */
void	 paper_total(const cJSON *, const cJSON *, char *, size_t);

/* What its rank goes by, exactly: numerator and denominator. */
void	 paper_exact(const cJSON *, char *, char *, size_t);

/* A member, or NULL. */
const cJSON	*paper_get(const cJSON *, const char *);

#endif
