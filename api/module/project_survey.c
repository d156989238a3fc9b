/* SPDX-License-Identifier: Apache-2.0 */

#include "module.h"

/* 手册四(六)2：重大改革项目满意度（业务流 6b），只展示、不计分。 */

static const struct field project_survey_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "project", .label = "项目",
		.type = FIELD_ENTRY, .entry_module = "project",
		.any_unit = true, .required = true,
	},
	{
		.name = "year", .label = "年度",
		.on_sheet = true,
		.type = FIELD_NUMBER, .min = 2017, .max = 2100,
		.required = true,
		.guidance = "一般一个项目一年一次",
	},
	{
		.name = "score", .label = "满意度得分",
		.on_sheet = true,
		.type = FIELD_NUMBER, .min = 0, .max = 100, .decimals = 2,
		.required = true,
	},
	{
		.name = "report", .label = "调查报告",
		.type = FIELD_FILES, .accept = { "pdf" }, .min = 1,
		.max_files = 3, .required = true,
		.hide_if_classified = true,
	},
	{
		.name = "conclusion", .label = "调查结论",
		.type = FIELD_LONGTEXT, .max = 4000, .required = true,
		.hide_if_classified = true,
	},
	{ .name = NULL },
};

static const struct module_note project_survey_notes[] = {
	{
		"只展示、不计分",
		"鉴于各改革项目的利益主体、受惠群体不一，难以拉通评比，"
		"作为展示指标，不纳入改革报表生成指数",
	},
	{
		"收集方式",
		"每年末通过互联网收集统计群众、企业、基层对改革项目成效"
		"评价意见，检视改革“惠民有感”情况",
	},
	{ NULL, NULL },
};

extern const struct form project_survey_form;

const struct form project_survey_form = {
	.fields = project_survey_fields,
	.notes = project_survey_notes,
};
