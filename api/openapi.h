/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_OPENAPI_H
#define RR_OPENAPI_H

#include <cjson/cJSON.h>

/*
 * OpenAPI 3.1 of all routes, printed from the tables that the server itself
 * works by.  The caller deletes it; NULL without memory.
 */
cJSON	*openapi_json(void);

/* The routes as rows, what the trail can name, the problems: for rr-print. */
cJSON	*openapi_routes_json(void);
cJSON	*openapi_acts_json(void);
cJSON	*openapi_problems_json(void);

#endif
