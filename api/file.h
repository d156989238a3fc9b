/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_FILE_H
#define RR_FILE_H

#include <stdbool.h>

#include "request.h"

/*
 * Once, before the workers fork: RR_BLOB_DIR, RR_BODY_DIR, libmagic.  On
 * false it has said on standard error what is wrong.
 */
bool		 file_setup(void);

request_handler	 appeal_file_create;
request_handler	 attachment_create;
request_handler	 import_create;
request_handler	 job_file;
request_handler	 stored_get;
request_handler	 template_create;
request_handler	 template_get;

#endif
