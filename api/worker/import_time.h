/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_IMPORT_TIME_H
#define RR_WORKER_IMPORT_TIME_H

#include <stdbool.h>

#include "field.h"

#define IMPORT_TIME_MAX	32

/*
 * A day, month, time or quarter as people and spreadsheets write it (2023/3/31,
 * 2023年3月, 2023-03-31 09:30, 2023年第一季度), as the form stores it, to a
 * buffer of IMPORT_TIME_MAX.  False where the field is none, or the cell does
 * not look like one: the form says what it should be.  Whether there is such a
 * day is the form's to say as well.  Pure.
 */
bool	import_time(const struct field *, const char *, char *);

#endif
