/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_SHEET_H
#define RR_WORKER_SHEET_H

#include <cjson/cJSON.h>

#include "grid.h"

/*
 * What rr-parse said of a workbook (NULL: nothing), as a table; line numbers
 * are Excel's.  False where there is none: problem then says why, and where in
 * the sheet.  grid_release() either way.  Pure.
 */
bool	sheet_read(struct grid *, const cJSON *);

#endif
