/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_WORKER_EXPORT_TEMPLATE_H
#define RR_WORKER_EXPORT_TEMPLATE_H

#include <stdbool.h>

#include <cjson/cJSON.h>

#include "import_row.h"
#include "module.h"
#include "xlsx.h"

/*
 * An empty table to be filled in and imported: one column a field that a table
 * can hold, what to write there as a note, pick lists to choose from, and all
 * of it once more on a sheet of its own.
 */
bool	export_template_write(struct xlsx *, const struct module *,
	    enum import_purpose, const cJSON *);

#endif
