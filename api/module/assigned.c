/* SPDX-License-Identifier: Apache-2.0 */

#include "assigned.h"

const struct field assigned_units[] = {
	{
		.name = "unit", .label = "责任单位",
		.type = FIELD_UNIT, .unit_kinds = { "district", "department",
		    "cyberspace_office", "petition_office", "survey_centre" },
		.required = true,
	},
	{
		.name = "due", .label = "反馈时限",
		.type = FIELD_DATE, .required = true,
	},
	{ .name = NULL },
};
