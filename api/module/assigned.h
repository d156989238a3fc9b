/* SPDX-License-Identifier: Apache-2.0 */

#ifndef RR_MODULE_ASSIGNED_H
#define RR_MODULE_ASSIGNED_H

#include "module.h"

/*
 * What assigned work has in common (手册四(一)、(四))：交办 to units, each with
 * a day, and what they report.
 */

/* 责任单位 and 反馈时限, one row a unit: sql/function/filing/effect_assign. */
extern const struct field	assigned_units[];

/* 领域 and 跑道, of every reform matter (手册三(二)). */
#define FIELD_POLICY_AREA	{					\
		.name = "policy_area", .label = "领域",			\
		.type = FIELD_CODE, .code_list = "policy_area",		\
		.required = true,					\
		.guidance = "对改革事项划分领域和跑道，有利于完善抓改革"	\
		    "的体系架构",						\
	}
#define FIELD_TRACK	{						\
		.name = "track", .label = "跑道",			\
		.type = FIELD_CODE, .code_list = "track",		\
		.required = true,					\
		.guidance = "跑道的设置会根据实际情况持续细化和迭代更新，"	\
		    "各级各部门若对跑道的设置有意见建议的，"		\
		    "请联系系统管理员",					\
	}

#define FIELD_ASSIGNED_UNITS	{					\
		.name = "units", .label = "责任单位",			\
		.type = FIELD_ROWS, .fields = assigned_units,		\
		.row_key = "unit", .min = 1, .max = 110,		\
		.required = true,					\
		.hint = "每个责任单位一行，各有反馈时限；交办后各单位"	\
		    "分别收到一项应报事项，首次反馈前可以收回。",		\
	}

/* The report of a unit: what it did, what stands in the way, how far it is. */
#define FIELD_DETAIL(text)	{					\
		.name = "progress_detail", .label = (text),		\
		.type = FIELD_LONGTEXT, .max = 4000, .required = true,	\
		.hide_if_classified = true,				\
		.guidance = "“推进详情”，要写明推动落实该项清单任务做了"	\
		    "哪些动作，这些动作要有改革味，要条目式列举。如："	\
		    "1.出台xx文件，推动xxx，调整xxx，实现xxx（写明"	\
		    "文件中的重大政策规定及取得的效果）。2.建立xxx"		\
		    "机制，实现xxx（写明机制如何运转及取得的效果）。"	\
		    "3.开发建设xx应用，汇集xxx数据，实现xxx（简要介绍"	\
		    "应用的功能及取得的效果）。等等。",			\
		.pattern_chips = {					\
			"1.出台xx文件，推动xxx，调整xxx，实现xxx",	\
			"2.建立xxx机制，实现xxx",				\
			"3.开发建设xx应用，汇集xxx数据，实现xxx",		\
		},							\
	}
#define FIELD_PROBLEMS	{						\
		.name = "problems", .label = "存在问题",			\
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,	\
		.hide_if_classified = true,				\
		.guidance = "“存在问题”，要写明推动落实该项清单任务还"	\
		    "面临的主要困难，要聚焦体制机制问题、政策法规问题"	\
		    "等，切忌泛泛而谈、言之无物。",			\
		.hint = "没有问题的写“无”，并写明理由。",			\
	}
#define FIELD_PROGRESS	{						\
		.name = "progress", .label = "推进状态",			\
		.on_sheet = true,					\
		.type = FIELD_CODE, .code_list = "progress",		\
		.required = true,					\
	}
#define FIELD_COMPLETION	{					\
		.name = "evidence", .label = "佐证材料",			\
		.type = FIELD_FILES, .accept = FIELD_ACCEPT_EVIDENCE,	\
		.min = 1, .max_files = 20,				\
		.required_if = { .field = "progress",			\
		    .in = { "completed" } },				\
		.hide_if_classified = true,				\
		.hint = "推进状态为“已完成”的，上传能证明完成的材料。",	\
	}

#endif
