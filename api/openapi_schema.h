/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_OPENAPI_SCHEMA_H
#define RR_OPENAPI_SCHEMA_H

#include <cjson/cJSON.h>

#include "module.h"
#include "shape/shape.h"

/* JSON Schema (2020-12) of shapes and forms; used by openapi.c. */

#define OPENAPI_REF	"#/components/schemas/"

cJSON	*openapi_schema_shape(const struct shape *, cJSON *);
cJSON	*openapi_schema_form(const struct module *);
cJSON	*openapi_schema_problem(void);

#endif
