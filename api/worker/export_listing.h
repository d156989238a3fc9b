/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_EXPORT_LISTING_H
#define RR_WORKER_EXPORT_LISTING_H

#include <stdbool.h>

#include <cjson/cJSON.h>

#include "xlsx.h"

/*
 * A table of the screen: what filing.export_listing() says, part after part,
 * each {"sheets": [{"name", "columns", "rows", "foot"}], "next"}.  The first
 * part opens the sheets; what sums the rows comes below the last one.
 */

#define LISTING_SHEETS	4

struct export_listing {
	struct xlsx		*xlsx;
	size_t			 count;		/* sheets; 0: none yet */
	struct xlsx_sheet	*sheets[LISTING_SHEETS];
	size_t			 columns[LISTING_SHEETS];
	long			 rows;		/* of the first sheet */
};

/* One part; false: a sheet is full, or the part is no table. */
bool	export_listing_add(struct export_listing *, const cJSON *);

#endif
