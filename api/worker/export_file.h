/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_EXPORT_FILE_H
#define RR_WORKER_EXPORT_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

#include "worker.h"

/*
 * Files that the worker makes for a person: RR_BLOB_DIR/export, named by their
 * digest, sent by nginx, gone after EXPORT_HOURS.
 */

#define EXPORT_HOURS	24
#define EXPORT_PATH_MAX	4200
/* The folder (made if there is none), and a path in it for a file to be. */
bool	 export_file_path(const struct job *, char *, size_t, char *, size_t);

/*
 * Gives what was written at the path its name, and adds to the job's result
 * what a download needs: {"file": {sha256, name, media_type, size,
 * expires_at}}.  False: the disk failed; the path is removed.
 */
bool	 export_file_keep(const char *, const char *, const char *, cJSON *);

/* The digest of what lies at a path and its size; on the disk when true. */
bool	 export_file_digest(const char *, char *, long *);

/* Removes what has expired; looks at most every ten minutes. */
void	 export_file_sweep(void);

#endif
