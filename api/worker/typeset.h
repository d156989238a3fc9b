/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_TYPESET_H
#define RR_WORKER_TYPESET_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Has rr-paper fill a template with data (JSON text of so many bytes) and
 * writes what it made to a path.  False: nothing; what was wrong is in the
 * log, and nothing is left at the path; what is wrong with the template, which
 * no second attempt mends, is in the last buffer (TYPESET_SAID bytes), too.
 * Returns early when the worker is asked to end.
 */
#define TYPESET_SAID	800
bool	typeset(const char *, const char *, size_t, const char *, char *);

#endif
