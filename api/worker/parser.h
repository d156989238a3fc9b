/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_PARSER_H
#define RR_WORKER_PARSER_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

/*
 * What a user uploaded is parsed by nobody but rr-parse, one file a process, in
 * a sandbox of its own.
 */

/*
 * The stored file of that digest, open to be read; -1 when there is none, or
 * it is no digest.
 */
int	 parser_file(const char *);

/*
 * What rr-parse says of an open file, which the caller deletes; of a workbook,
 * the sheet that may have that name (NULL: what kind of file it is).  NULL when
 * it said nothing, no JSON, or more bytes than that.
 */
cJSON	*parser_ask(int, const char *, size_t);

#endif
