/* SPDX-License-Identifier: Apache-2.0 */

#include "assigned.h"

/* 手册四(四)：堵点卡点推进反馈（业务流 4），填写要求与 1b 一致。 */

static const struct field bottleneck_update_fields[] = {
	FIELD_CLASSIFIED(NULL),
	FIELD_DETAIL("推进情况"),
	FIELD_PROBLEMS,
	FIELD_PROGRESS,
	FIELD_NO_PROGRESS,
	FIELD_COMPLETION,
	{ .name = NULL },
};

static const struct module_note bottleneck_update_notes[] = {
	{
		"填写规范",
		"与“试点项目推进状态更新”“需求清单推进状态更新”等板块有"
		"关填写要求一致，请参照前文。",
	},
	{
		"填写频率",
		"在反馈时限前完成首次填写，后续每季度更新一次，直到"
		"“推进状态”为“已完成”。",
	},
	{ NULL, NULL },
};

extern const struct form bottleneck_update_form;

const struct form bottleneck_update_form = {
	.fields = bottleneck_update_fields,
	.notes = bottleneck_update_notes,
};
