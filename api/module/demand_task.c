/* SPDX-License-Identifier: Apache-2.0 */

#include "assigned.h"

/* 手册四(一)：需求清单交办（业务流 1b 第一环节），采纳需求、交办各单位。 */

static const struct field demand_rows[] = {
	{
		.name = "demand", .label = "改革需求",
		.type = FIELD_ENTRY, .entry_module = "demand",
		.entry_outcome = "pending", .any_unit = true,
		.required = true,
	},
	{ .name = NULL },
};

static const struct field demand_task_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "title", .label = "任务",
		.classified_label = "任务代称（不得含涉密内容）",
		.type = FIELD_TEXT, .max = 80, .required = true,
		.pattern_chips = { "建立xx机制", "健全xx体系",
		    "开展xx改革", "探索建立xx制度" },
	},
	{
		.name = "requirement", .label = "任务内容",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
		.hide_if_classified = true,
		.hint = "要做什么、做到什么程度，责任单位填报时并排可见。",
	},
	{
		.name = "demands", .label = "采纳的需求",
		.type = FIELD_ROWS, .fields = demand_rows,
		.row_key = "demand", .max = 50, .hide_if_classified = true,
		.starts = "采纳，列入清单任务",
		.hint = "已通过审核的需求，这里列出尚未答复的。一条需求可以"
		    "列入几项任务，未采纳的也可以改为采纳。交办后，填报"
		    "单位看到“已采纳”。",
	},
	FIELD_ASSIGNED_UNITS,
	FIELD_POLICY_AREA,
	FIELD_TRACK,
	{ .name = NULL },
};

static const struct module_note demand_task_notes[] = {
	{
		"填写频次",
		"需求清单推进，首次录入在反馈时限之前，后续每季度更新"
		"一次，直至该任务的推进状态为“已完成”。",
	},
	{ NULL, NULL },
};

extern const struct form demand_task_form;

const struct form demand_task_form = {
	.fields = demand_task_fields,
	.notes = demand_task_notes,
};
