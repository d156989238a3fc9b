/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_ENTRY_H
#define RR_ENTRY_H

#include "request.h"

request_handler	 entry_create;
request_handler	 entry_edit;
request_handler	 document_number_check;
request_handler	 entry_search;

#endif
