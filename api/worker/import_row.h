/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_IMPORT_ROW_H
#define RR_WORKER_IMPORT_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

#include "csv.h"
#include "module.h"

/* The columns of a table: each a field of the module's form. Pure. */
struct import_table {
	const struct module	*module;
	const cJSON		*words;		/* borrowed */
	size_t			 count;
	const struct field	*columns[CSV_COLUMNS];
	bool			 has_classified;
};

/*
 * The heading names fields by label or name, each once; files and rows of rows
 * cannot come in a table.  False with a Chinese sentence otherwise.
 */
bool	 import_table_init(struct import_table *, const struct module *,
	    const struct csv_row *, const cJSON *, char *, size_t);

/* True of what a cell can hold and the one who files fills in. */
bool	 import_field(const struct field *);

/*
 * One line as the arguments of entry_create, checked against the form like a
 * draft that is typed; the caller deletes them.  NULL where a cell does not
 * fit: errors is then an array that the caller deletes.
 */
cJSON	*import_row_args(const struct import_table *, const struct csv_row *,
	    cJSON **);

/*
 * Adds what became of a line to the result: the entry, or the code and the
 * errors, which are consumed.
 */
void	 import_row_tell(cJSON *, size_t, const char *, const cJSON *,
	    cJSON *);

#endif
