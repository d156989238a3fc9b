/* SPDX-License-Identifier: Apache-2.0 */

#include "assigned.h"

/*
 * 议定事项：随深改委会议审核通过而交办，也可以在会议之后补录。手册四(七)
 * 只列会议名称，字段比照堵点卡点。
 */

static const struct field decision_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "meeting", .label = "会议",
		.type = FIELD_ENTRY, .entry_module = "commission_meeting",
		.any_unit = true, .required = true,
		.starts = "补录议定事项",
		.hint = "已审核通过的深改委会议。",
	},
	{
		/* The row of the meeting that it came of; none: it was added. */
		.name = "decision_id", .label = "议定事项编号",
		.type = FIELD_TEXT, .max = 36, .readonly = true,
	},
	{
		.name = "title", .label = "议定事项",
		.classified_label = "事项代称（不得含涉密内容）",
		.type = FIELD_TEXT, .max = 80, .required = true,
	},
	{
		.name = "requirement", .label = "落实要求",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
		.hide_if_classified = true,
		.hint = "要做什么、做到什么程度，责任单位填报时并排可见。",
	},
	FIELD_ASSIGNED_UNITS,
	FIELD_POLICY_AREA,
	FIELD_TRACK,
	{ .name = NULL },
};

extern const struct form decision_form;

const struct form decision_form = {
	.fields = decision_fields,
	.notes = NULL,
};
