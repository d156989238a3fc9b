/* SPDX-License-Identifier: Apache-2.0 */

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "grid.h"

bool
grid_refuse(struct grid *grid, const char *format, ...)
{
	va_list	ap;

	va_start(ap, format);
	(void)vsnprintf(grid->problem, sizeof(grid->problem), format, ap);
	va_end(ap);

	return (false);
}

void
grid_release(struct grid *grid)
{
	free(grid->text);
	free(grid->rows);
	(void)memset(grid, 0, sizeof(*grid));
}
