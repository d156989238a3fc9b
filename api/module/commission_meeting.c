/* SPDX-License-Identifier: Apache-2.0 */

#include "assigned.h"

/* 深改委会议：手册四(七)只列名称，字段为本系统所定。 */

static const struct field agenda_fields[] = {
	{
		.name = "title", .label = "议题",
		.type = FIELD_TEXT, .max = 100, .required = true,
	},
	{
		.name = "reporting_unit", .label = "汇报单位",
		.type = FIELD_UNIT,
		.unit_kinds = { "district", "department", "reform_office",
		    "cyberspace_office", "petition_office", "survey_centre" },
	},
	{ .name = NULL },
};

static const struct field decision_rows[] = {
	{
		/* Which filing of module decision has come of it, for good. */
		.name = "decision_id", .label = "议定事项编号",
		.type = FIELD_TEXT, .max = 36, .readonly = true,
	},
	{
		.name = "title", .label = "议定事项",
		.type = FIELD_TEXT, .max = 80, .required = true,
	},
	{
		.name = "requirement", .label = "落实要求",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
	},
	{
		.name = "units", .label = "责任单位",
		.type = FIELD_UNITS,
		.unit_kinds = { "district", "department", "cyberspace_office",
		    "petition_office", "survey_centre" },
		.min = 1, .max = 110, .required = true,
	},
	{
		.name = "due", .label = "反馈时限",
		.type = FIELD_DATE, .required = true,
	},
	FIELD_POLICY_AREA,
	FIELD_TRACK,
	{ .name = NULL },
};

static const struct field commission_meeting_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "number", .label = "次第",
		.type = FIELD_NUMBER, .min = 1, .max = 999, .required = true,
		.hint = "第几次会议，只填数字。",
	},
	{
		.name = "held_on", .label = "日期",
		.on_sheet = true,
		.type = FIELD_DATE, .past = true, .required = true,
	},
	{
		.name = "agenda", .label = "议题",
		.type = FIELD_ROWS, .fields = agenda_fields,
		.row_key = "title", .min = 1, .max = 30, .required = true,
		.hide_if_classified = true,
	},
	{
		.name = "papers", .label = "议题材料",
		.type = FIELD_FILES, .accept = FIELD_ACCEPT_EVIDENCE,
		.max_files = 30, .hide_if_classified = true,
	},
	{
		.name = "minutes", .label = "纪要",
		.type = FIELD_FILES, .accept = FIELD_ACCEPT_EVIDENCE,
		.max_files = 5, .hide_if_classified = true,
		.hint = "会议纪要印发后上传；没有印发的，可以以后再补。",
	},
	{
		.name = "decisions", .label = "议定事项",
		.type = FIELD_ROWS, .fields = decision_rows,
		.row_key = "decision_id", .max = 30, .hide_if_classified = true,
		.hint = "审核通过时，每项自动交办给责任单位，逐项反馈直至"
		    "已完成；交办以后的调整和收回，在该事项自己的页面办理。",
	},
	{ .name = NULL },
};

extern const struct form commission_meeting_form;

const struct form commission_meeting_form = {
	.fields = commission_meeting_fields,
	.notes = NULL,
};
