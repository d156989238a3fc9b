/* SPDX-License-Identifier: Apache-2.0 */

#include "assigned.h"

/* 手册四(一)2.2：需求清单推进（业务流 1b）。 */

static const struct field demand_task_update_fields[] = {
	FIELD_CLASSIFIED(NULL),
	FIELD_DETAIL("推进详情"),
	FIELD_PROBLEMS,
	FIELD_PROGRESS,
	FIELD_NO_PROGRESS,
	FIELD_COMPLETION,
	{ .name = NULL },
};

static const struct module_note demand_task_update_notes[] = {
	{
		"填写频次",
		"需求清单推进，首次录入在反馈时限之前，后续每季度更新"
		"一次，直至该任务的推进状态为“已完成”。",
	},
	{ NULL, NULL },
};

extern const struct form demand_task_update_form;

const struct form demand_task_update_form = {
	.fields = demand_task_update_fields,
	.notes = demand_task_update_notes,
};
