/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_CSV_H
#define RR_WORKER_CSV_H

#include <stdbool.h>
#include <stddef.h>

#define CSV_COLUMNS	64
#define CSV_ROWS	2000

/* One line of a table: cells are borrowed from the table. */
struct csv_row {
	size_t	 line;		/* where it begins in the file, from 1 */
	size_t	 count;
	char	*cells[CSV_COLUMNS];
};

struct csv {
	char		*text;
	struct csv_row	*rows;
	size_t		 count;
	size_t		 bad_line;	/* where reading stopped, or 0 */
	const char	*problem;	/* Chinese, static, or NULL */
};

/*
 * RFC 4180 from memory, which is copied: UTF-8 with or without a byte order
 * mark, or GB18030 as a Chinese Excel writes it.  Empty lines are skipped, NUL
 * is refused.  False when it is not a table of at most CSV_ROWS lines and
 * CSV_COLUMNS columns; problem and bad_line then say why.  csv_release()
 * either way.
 */
bool	csv_read(struct csv *, const char *, size_t);
void	csv_release(struct csv *);

#endif
