/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_MODULE_SITUATION_H
#define RR_MODULE_SITUATION_H

/*
 * What 表三 asks of some situations: of whatever is recognised by one, be it an
 * achievement or a project's result (sql/function/filing/situation_flaws.sql).
 */

/* P1, 5家中央媒体: which, and the two declarations. */
#define FIELDS_PRESS \
	{ \
		.name = "medium", .label = "媒体", \
		.type = FIELD_CODE, .code_list = "medium", \
		.required_if = { .field = "situation", .in = { "P1" } }, \
		.guidance = "“5家中央媒体”指人民日报、新华社、光明日报、" \
		    "经济日报、中央广播电视总台。“深度专题报道”指前4家" \
		    "报纸单篇或中央广播电视总台《新闻联播》单条报道" \
		    "（不含报纸综合报道及《新闻联播》仅点名提及情形）。", \
	}, \
	{ \
		.name = "not_roundup", .label = "声明：不是综合报道", \
		.type = FIELD_BOOLEAN, \
		.required_if = { .field = "situation", .in = { "P1" } }, \
		.hint = "综合报道不计分，须声明本条为单篇或单条报道。", \
	}, \
	{ \
		.name = "not_mention_only", .label = "声明：不是仅点名提及", \
		.type = FIELD_BOOLEAN, \
		.required_if = { .field = "situation", .in = { "P1" } }, \
		.hint = "仅点名提及不计分，须声明本条为专题报道。", \
	}

/* C5, 现场推广会: who was there. */
#define FIELD_ATTENDED \
	{ \
		.name = "attended_units", .label = "参会区县", \
		.type = FIELD_UNITS, .unit_kinds = { "district" }, \
		.min = 1, .max = 60, .others = true, \
		.required_if = { .field = "situation", .in = { "C5" } }, \
		.hide_if_classified = true, \
		.guidance = "参会范围至少为本片区内所有区县代表", \
		.hint = "按参会名单填写；本区县是主办方，不必列。", \
	}

#endif
