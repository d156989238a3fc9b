/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_SHAPES_H
#define RR_SHAPES_H

#include "shape/shape.h"

/* Tables by subject; shape/route.c says which route uses which. */

/* shape/request.c */
extern const struct shape	shape_sign_in_body, shape_password_body,
				shape_role_body, shape_notice_read_body,
				shape_entry_body, shape_entry_edit_body,
				shape_transition_body, shape_report_body,
				shape_account_body, shape_grant_body;

#endif
