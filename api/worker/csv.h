/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_CSV_H
#define RR_WORKER_CSV_H

#include "grid.h"

/*
 * RFC 4180 from memory, which is copied: UTF-8 with or without a byte order
 * mark, or GB18030 as a Chinese Excel writes it; charset (MEDIA_GB, or NULL) is
 * what its sender says, since short texts may be either.  Empty lines are
 * skipped, NUL is refused.  False when it is not a table of at most GRID_ROWS
 * lines and GRID_COLUMNS columns, all of as many cells; problem then says why
 * and where.  grid_release() either way.
 */
bool	csv_read(struct grid *, const char *, size_t, const char *);

#endif
