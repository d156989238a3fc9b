/* SPDX-License-Identifier: Apache-2.0 */
/*
 * libFuzzer: a table that somebody uploads.  What is read stays within its
 * bounds; what is not says where and why.
 */
#include <string.h>

#include "fuzz.h"
#include "worker/csv.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct grid	t;
	size_t		i, k, line;

	memset(&t, 0, sizeof(t));
	if (csv_read(&t, (const char *)data, size, NULL)) {
		check(t.count <= GRID_ROWS + 1);	/* and its head */
		for (i = line = 0; i < t.count; i++) {
			check(t.rows[i].count <= GRID_COLUMNS);
			check(t.rows[i].line > line);
			line = t.rows[i].line;
			for (k = 0; k < t.rows[i].count; k++)
				check(strlen(t.rows[i].cells[k]) <= 4 * size);
		}
	} else {
		check(t.problem[0] != '\0');
	}
	grid_release(&t);
	return (0);
}
