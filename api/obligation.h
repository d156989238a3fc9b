/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_OBLIGATION_H
#define RR_OBLIGATION_H

#include "request.h"

/* Handlers about what is owed (routes.def). */
request_handler	 obligation_ics;

#endif
