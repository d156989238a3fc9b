/* SPDX-License-Identifier: Apache-2.0 */

#include "assigned.h"

/* 手册四(四)：堵点卡点录入交办（业务流 4 第一环节）。 */

static const struct field bottleneck_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "title", .label = "堵点卡点",
		.classified_label = "堵点代称（不得含涉密内容）",
		.type = FIELD_TEXT, .max = 80, .required = true,
	},
	{
		.name = "requirement", .label = "堵点内容",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
		.hide_if_classified = true,
		.hint = "堵在哪里、卡在哪个环节，要求破解到什么程度。",
	},
	FIELD_ASSIGNED_UNITS,
	FIELD_POLICY_AREA,
	FIELD_TRACK,
	{ .name = NULL },
};

static const struct module_note bottleneck_notes[] = {
	{
		"工作闭环",
		"该功能模块布局堵点卡点录入交办、状态更新、审核等功能，"
		"推动形成堵点卡点转交办工作闭环",
	},
	{
		"填写频率",
		"在反馈时限前完成首次填写，后续每季度更新一次，直到"
		"“推进状态”为“已完成”。",
	},
	{ NULL, NULL },
};

extern const struct form bottleneck_form;

const struct form bottleneck_form = {
	.fields = bottleneck_fields,
	.notes = bottleneck_notes,
};
