/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_GRID_H
#define RR_WORKER_GRID_H

#include <stdbool.h>
#include <stddef.h>

/*
 * A table that somebody uploads, as texts in lines, whatever kind of file it
 * was: csv.h and sheet.h read one, import_row.h knows what it says.
 */

#define GRID_COLUMNS	64
#define GRID_ROWS	2000	/* below the heading */
#define GRID_WHY	1024

/* One line of a table: cells are borrowed from the table. */
struct grid_row {
	size_t	 line;		/* where it begins in the file, from 1 */
	size_t	 count;
	char	*cells[GRID_COLUMNS];
};

struct grid {
	char		*text;		/* what the cells are in */
	struct grid_row	*rows;
	size_t		 count;
	char		 problem[GRID_WHY];	/* Chinese */
};

/* Notes why there is no table, printf-style; always false. */
bool	grid_refuse(struct grid *, const char *, ...)
	    __attribute__((format(printf, 2, 3)));
void	grid_release(struct grid *);

#endif
