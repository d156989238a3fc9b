/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_SCHEMA_H
#define RR_SCHEMA_H

#include <stdbool.h>

#include <cjson/cJSON.h>

#include "field.h"

/* Errors gathered for one body; more are not told. */
#define SCHEMA_ERRORS_MAX	200

bool	 schema_check(const struct field *, const char *, cJSON *,
	    const char *, cJSON *);
void	 schema_hide(const struct field *, cJSON *);
cJSON	*schema_derive(const struct field *, const cJSON *);
void	 schema_pointer(char *, size_t, const char *, const char *);
void	 schema_error(cJSON *, const char *, const char *, const char *, ...)
	    __attribute__((format(printf, 4, 5)));

#endif
