/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_IMPORT_BATCH_H
#define RR_WORKER_IMPORT_BATCH_H

#include <stddef.h>

#include <cjson/cJSON.h>

/*
 * Adds a line of a migration to its batch, which is made at the first: what it
 * says (args of import_row_args), or the errors that its cells have.  Consumes
 * both.
 */
void	 import_batch_add(cJSON **, size_t, cJSON *, cJSON *);

/*
 * What migration_prepare answered becomes a job's result: the batch's number,
 * and each row with what it lacks.  Counts those in order and the others.
 */
void	 import_batch_tell(cJSON *, const cJSON *, int *, int *);

#endif
