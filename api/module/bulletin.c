/* SPDX-License-Identifier: Apache-2.0 */

#include "module.h"

/* 工作动态：手册四(七)只列名称，字段为本系统所定。 */

static const struct field related_fields[] = {
	{
		.name = "linked", .label = "关联事项",
		.type = FIELD_ENTRY, .any_unit = true, .required = true,
	},
	{ .name = NULL },
};

static const struct field bulletin_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "title", .label = "标题",
		.type = FIELD_TEXT, .max = 60, .required = true,
	},
	{
		.name = "body", .label = "正文",
		.type = FIELD_LONGTEXT, .max = 3000, .required = true,
		.hide_if_classified = true,
		.hint = "发布后全市各单位都能看到，不得写入涉密内容。",
	},
	{
		.name = "related", .label = "关联事项",
		.type = FIELD_ROWS, .fields = related_fields,
		.row_key = "linked", .max = 20,
		.hint = "与本条动态有关的试点、成效、堵点等，"
		    "只能选择已通过的填报件。",
	},
	{ .name = NULL },
};

extern const struct form bulletin_form;

const struct form bulletin_form = {
	.fields = bulletin_fields,
	.notes = NULL,
};
