/* SPDX-License-Identifier: Apache-2.0 */

#include "module.h"

/* 市级重大改革项目：手册四(七)只列名称，字段为本系统所定。 */

static const struct field milestone_fields[] = {
	{
		/* What the updates of the participants speak of, for good. */
		.name = "milestone_id", .label = "里程碑编号",
		.type = FIELD_TEXT, .max = 36, .readonly = true,
	},
	{
		.name = "name", .label = "里程碑",
		.type = FIELD_TEXT, .max = 100, .required = true,
	},
	{
		.name = "due", .label = "完成时限",
		.type = FIELD_DATE, .required = true,
	},
	{
		.name = "mark", .label = "完成标志",
		.type = FIELD_TEXT, .max = 200, .required = true,
		.hint = "如：印发实施方案、应用上线运行。",
	},
	{ .name = NULL },
};

static const struct field pilot_fields[] = {
	{
		.name = "linked", .label = "关联试点",
		.type = FIELD_ENTRY, .entry_module = "pilot",
		.any_unit = true, .required = true,
	},
	{ .name = NULL },
};

static const struct field bottleneck_fields[] = {
	{
		.name = "linked", .label = "关联堵点卡点",
		.type = FIELD_ENTRY, .entry_module = "bottleneck",
		.any_unit = true, .required = true,
	},
	{ .name = NULL },
};

static const struct field decision_fields[] = {
	{
		.name = "linked", .label = "关联议定事项",
		.type = FIELD_ENTRY, .entry_module = "decision",
		.any_unit = true, .required = true,
	},
	{ .name = NULL },
};

static const struct field project_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "name", .label = "项目名称",
		.classified_label = "项目代称（不得含涉密内容）",
		.type = FIELD_TEXT, .max = 100, .required = true,
	},
	{
		.name = "lead_department", .label = "牵头部门",
		.on_sheet = true,
		.type = FIELD_UNIT,
		.unit_kinds = { "department", "cyberspace_office",
		    "petition_office" },
		.required = true,
		.hint = "审核各参与单位的双月进展；自己也有任务的，"
		    "同时列入参与单位。",
	},
	{
		.name = "participants", .label = "参与单位",
		.type = FIELD_UNITS,
		.unit_kinds = { "district", "department", "cyberspace_office",
		    "petition_office", "survey_centre" },
		.min = 1, .max = 100, .required = true,
		.hint = "每个参与单位每两个月报送一次进展，直到其承担的"
		    "里程碑全部完成。",
	},
	{
		.name = "goals", .label = "目标",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
		.hide_if_classified = true,
	},
	{
		.name = "milestones", .label = "里程碑",
		.type = FIELD_ROWS, .fields = milestone_fields,
		.row_key = "milestone_id", .min = 1, .max = 50,
		.required = true, .hide_if_classified = true,
	},
	{
		.name = "policy_area", .label = "领域",
		.type = FIELD_CODE, .code_list = "policy_area",
		.required = true,
		.guidance = "对改革事项划分领域和跑道，有利于完善抓改革"
		    "的体系架构",
	},
	{
		.name = "track", .label = "跑道",
		.type = FIELD_CODE, .code_list = "track", .required = true,
		.guidance = "跑道的设置会根据实际情况持续细化和迭代更新，"
		    "各级各部门若对跑道的设置有意见建议的，"
		    "请联系系统管理员",
	},
	{
		.name = "pilots", .label = "关联试点",
		.type = FIELD_ROWS, .fields = pilot_fields,
		.row_key = "linked", .max = 50,
	},
	{
		.name = "bottlenecks", .label = "关联堵点卡点",
		.type = FIELD_ROWS, .fields = bottleneck_fields,
		.row_key = "linked", .max = 50,
	},
	{
		.name = "decisions", .label = "关联议定事项",
		.type = FIELD_ROWS, .fields = decision_fields,
		.row_key = "linked", .max = 50,
	},
	{ .name = NULL },
};

static const struct module_note project_notes[] = {
	{
		"报送频率",
		"重大改革项目报表每两月生成一次",
	},
	{ NULL, NULL },
};

extern const struct form project_form;

const struct form project_form = {
	.fields = project_fields,
	.notes = project_notes,
};
