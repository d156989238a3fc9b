/* SPDX-License-Identifier: Apache-2.0 */

#include "module.h"

/* 手册四(六)1：区县改革满意度（业务流 6a），每季度一次。 */

static const struct field survey_row_fields[] = {
	{
		.name = "unit", .label = "区县",
		.type = FIELD_UNIT, .unit_kinds = { "district" },
		.required = true,
	},
	{
		.name = "score", .label = "满意度得分",
		.type = FIELD_NUMBER, .min = 0, .max = 100, .decimals = 2,
		.required = true,
	},
	{ .name = NULL },
};

static const struct field district_survey_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "period", .label = "期次",
		.type = FIELD_PERIOD, .required = true,
	},
	{
		.name = "rows", .label = "各区县满意度得分",
		.type = FIELD_ROWS, .fields = survey_row_fields,
		.row_key = "unit", .min = 1, .max = 60, .required = true,
		.compared = true,
		.hint = "可从表格中复制“区县、得分”两列后整块粘贴，或"
		    "选择 .csv 文件填入。",
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

static const struct module_note district_survey_notes[] = {
	{
		"社情民意电话调查满意度（20分）",
		"设置改革满意度相关问题，由市社情民意调查中心每季度开展一次"
		"区县改革满意度调查。",
	},
	{ "填写频率", "每季度更新一次。" },
	{ NULL, NULL },
};

extern const struct form district_survey_form;

const struct form district_survey_form = {
	.fields = district_survey_fields,
	.notes = district_survey_notes,
};
