/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_IMPORT_ROW_H
#define RR_WORKER_IMPORT_ROW_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

#include "grid.h"
#include "module.h"

/*
 * Whose the lines are: the own unit's; drafts of the unit that a column names;
 * or facts of one, with what the approving stage finds, that stand already.
 */
enum import_purpose {
	IMPORT_OWN,
	IMPORT_UNITS,
	IMPORT_MIGRATION
};

/*
 * The columns of a table: each a field of the module's form, or a cell of one
 * of its lists of rows, which is then in rows[].  Pure.
 */
struct import_table {
	const struct module	*module;
	const cJSON		*words;		/* borrowed */
	size_t			 count;
	const struct field	*columns[GRID_COLUMNS];
	const struct field	*rows[GRID_COLUMNS];
	enum import_purpose	 purpose;
	bool			 has_classified;
	bool			 has_rows;
};

/* By the word of the interface: units, migration; NULL or another: the own. */
enum import_purpose	 import_purpose_of(const char *);

/*
 * The heading names fields by label or name, each once; files cannot come in a
 * table, and lines of other units name theirs.  False with a Chinese sentence
 * otherwise.
 */
bool	 import_table_init(struct import_table *, const struct module *,
	    enum import_purpose, const struct grid_row *, const cJSON *, char *,
	    size_t);

/*
 * Each column that a table of that form may have, in the form's order: a field,
 * and the list of rows that it is a cell of, or NULL.  Answers how many, at
 * most GRID_COLUMNS.
 */
size_t	 import_columns(const struct form *, enum import_purpose,
	    const struct field **, const struct field **);

/*
 * How many lines, from the first of them, are one filing: one, and with lists
 * of rows those below it that say nothing else than it of its own fields, or
 * leave them empty.  The last argument is how many lines there are.
 */
size_t	 import_row_span(const struct import_table *, const struct grid_row *,
	    size_t);

/*
 * That many lines as the arguments of entry_create (body.unit and body.findings
 * beside them, where the purpose knows them), checked against the form
 * like a draft that is typed; the caller deletes them.  Several units in one
 * cell are a row each.  NULL where a cell does not fit: errors is then an array
 * that the caller deletes.
 */
cJSON	*import_row_args(const struct import_table *, const struct grid_row *,
	    size_t, cJSON **);

/*
 * Adds what became of a line to the result: the entry, or the code, in words
 * (NULL: those of problem.def) and the errors, which are consumed.
 */
void	 import_row_tell(cJSON *, size_t, const char *, const char *,
	    const cJSON *, cJSON *);

#endif
