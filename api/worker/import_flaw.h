/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_IMPORT_FLAW_H
#define RR_WORKER_IMPORT_FLAW_H

#include <cjson/cJSON.h>

#include "field.h"

/*
 * Of what the form's check found in a body, under that prefix of a pointer:
 * where a cell named a unit or an option that is none, says so with the word
 * that stood there (filing.import_words), under not_listed.  Pure.
 */
void	import_flaw_words(const struct field *, const cJSON *, const char *,
	    const cJSON *, cJSON *);

#endif
