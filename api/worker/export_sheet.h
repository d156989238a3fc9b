/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_EXPORT_SHEET_H
#define RR_WORKER_EXPORT_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

#include "module.h"
#include "xlsx.h"

/*
 * The sheets of a list: one of its records, then one for each list of rows
 * that the module's form has.  Columns are the form's own table; words (units,
 * lists) say what a code is called.
 */

#define EXPORT_COLUMNS	96
#define EXPORT_CHILDREN	4

enum export_of {
	EXPORT_ENTRIES,
	EXPORT_LEDGER,
	EXPORT_TALLY,	/* a ledger, each fact with its class */
};

struct export_table {
	struct xlsx_sheet	*sheet;
	const struct field	*rows;		/* NULL: the records */
	size_t			 own;		/* columns of the record */
	size_t			 count;
	const struct field	*columns[EXPORT_COLUMNS];
};

struct export_book {
	struct xlsx		*xlsx;
	const cJSON		*words;		/* borrowed */
	bool			 named;		/* references by title */
	size_t			 count;
	struct export_table	 tables[1 + EXPORT_CHILDREN];
};

/* Without a module (NULL) only what every record has. False: no sheet. */
bool	 export_book_init(struct export_book *, struct xlsx *, enum export_of,
	    const struct module *, const char *, const cJSON *);

/* Which column of the records has that name; EXPORT_COLUMNS: none. */
size_t	 export_book_column(const struct export_book *, const char *);

/* One record; false when a sheet is full. */
bool	 export_book_add(struct export_book *, const cJSON *);

/*
 * What a value is called; the caller frees it.  The last: what the record
 * refers to, [{id, title}], or NULL.  Pure.
 */
char	*export_text(const struct field *, const cJSON *, const cJSON *,
	    const cJSON *);

#endif
