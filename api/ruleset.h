/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_RULESET_H
#define RR_RULESET_H

#include "request.h"

request_handler	 rule_set_edit;
request_handler	 rule_set_check;

#endif
