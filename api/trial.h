/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_TRIAL_H
#define RR_TRIAL_H

#include "request.h"

request_handler	 cockpit_get, report_changes, report_preview, report_what_if,
		 scenario_create, scenario_get;

#endif
