/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_EXPORT_TALLY_H
#define RR_WORKER_EXPORT_TALLY_H

#include "export_sheet.h"

/*
 * The count by unit and class of a ledger whose facts are in the same workbook:
 * formulas over their sheet, with what they give.
 */
struct export_tally {
	struct xlsx_sheet	*sheet;
	const cJSON		*counted;	/* borrowed */
	size_t			 classes;
};

/* The first sheet, of what ledger.export_tally() said; false: none. */
bool	export_tally_open(struct export_tally *, struct xlsx *, const cJSON *);

/* Its rows, over the sheet of that name. */
void	export_tally_write(struct export_tally *, const struct export_book *,
	    const char *, const cJSON *);

#endif
