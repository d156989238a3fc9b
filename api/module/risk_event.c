/* SPDX-License-Identifier: Apache-2.0 */

#include "module.h"

/* 手册四(五)：改革风险（业务流 5），有事法则、按件次扣分。 */

static const struct field risk_event_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "kind", .label = "类型",
		.on_sheet = true,
		.type = FIELD_CODE, .code_list = "risk_kind",
		.required = true,
	},
	{
		.name = "level", .label = "等级",
		.on_sheet = true,
		.type = FIELD_CODE, .code_list = "risk_level",
		.required = true,
		.guidance = "“重大负面舆情”以“八张问题清单”中认定的重大"
		    "负面网络舆情标准为依据，发生一起因改革引发的重大"
		    "负面网络舆情扣0.1分；按照《重庆市群体性事件应急"
		    "预案》（渝委办发〔2016〕58号）等有关规定，对群体性"
		    "事件划分为“较大”“重大”“特别重大”三类，发生一起因"
		    "改革引发的较大群体性事件扣3分，重大群体性事件扣5分，"
		    "特别重大群体性事件扣10分。",
	},
	{
		.name = "occurred_at", .label = "发生时间",
		.on_sheet = true,
		.type = FIELD_DATETIME, .past = true, .required = true,
	},
	{
		.name = "districts", .label = "涉及区县",
		.type = FIELD_UNITS, .unit_kinds = { "district" },
		.max = 60,
		.required_if = { .field = "project", .in = { "" } },
		.hint = "涉及区县、涉及项目至少填写一项；涉及多个区县的，"
		    "每个区县分别扣分。",
	},
	{
		.name = "project", .label = "涉及项目",
		.type = FIELD_TEXT, .max = 100, .hide_if_classified = true,
		.hint = "市级重大改革项目请照写“重大改革项目一览”中的名称，"
		    "认定后扣该项目的分；其他项目不计入项目报表。",
	},
	{
		.name = "details", .label = "详情",
		.type = FIELD_LONGTEXT, .max = 4000, .required = true,
		.hide_if_classified = true,
	},
	{
		.name = "basis", .label = "认定依据",
		.type = FIELD_LONGTEXT, .max = 500, .required = true,
		.hide_if_classified = true,
	},
	{
		.name = "list_number", .label = "清单编号",
		.type = FIELD_TEXT, .max = 64, .hide_if_classified = true,
		.hint = "列入“八张问题清单”的，填写清单编号。",
	},
	{
		.name = "caused_by_reform", .label = "因改革引发",
		.type = FIELD_BOOLEAN, .required = true,
		.stage = "office_review",
		.hint = "由市委改革办审核时认定；认定为“是”的才扣分。",
	},
	{
		.name = "caused_grounds", .label = "认定理由",
		.type = FIELD_LONGTEXT, .max = 500, .required = true,
		.stage = "office_review", .hide_if_classified = true,
	},
	{ .name = NULL },
};

static const struct module_note risk_event_notes[] = {
	{
		"评价内容",
		"主要考察改革推进过程中是否引发重大负面舆情或群体性事件，"
		"采取“有事法则”按件次扣分。",
	},
	{ "填写频率", "采取有事法则、实时填报。" },
	{ NULL, NULL },
};

extern const struct form risk_event_form;

const struct form risk_event_form = {
	.fields = risk_event_fields,
	.notes = risk_event_notes,
};
