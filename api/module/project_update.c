/* SPDX-License-Identifier: Apache-2.0 */

#include "module.h"
#include "module/situation.h"

/* 重大改革项目双月进展：手册四(七)只列名称，字段为本系统所定。 */

static const struct field state_fields[] = {
	{
		.name = "milestone_id", .label = "里程碑编号",
		.type = FIELD_TEXT, .max = 36, .readonly = true,
	},
	{
		.name = "name", .label = "里程碑",
		.type = FIELD_TEXT, .max = 100, .given = true,
	},
	{
		.name = "due", .label = "完成时限",
		.type = FIELD_DATE, .given = true,
	},
	{
		.name = "state", .label = "状态",
		.type = FIELD_CODE, .code_list = "milestone_state",
		.required = true,
		.hint = "本单位承担的部分；没有承担的选“不承担”。",
	},
	{
		.name = "completed_on", .label = "完成时间",
		.type = FIELD_DATE, .past = true,
		.required_if = { .field = "state", .in = { "completed" } },
	},
	{
		.name = "proof", .label = "完成依据",
		.type = FIELD_TEXT, .max = 500,
		.required_if = { .field = "state", .in = { "completed" } },
		.hint = "对照完成标志写明文件、会议或上线情况，"
		    "材料在“佐证材料”上传。",
	},
	{ .name = NULL },
};

static const struct field result_fields[] = {
	{
		.name = "result_id", .label = "成果编号",
		.type = FIELD_TEXT, .max = 36, .readonly = true,
	},
	{
		.name = "name", .label = "成果名称",
		.type = FIELD_TEXT, .max = 100, .required = true,
		.guidance = "“成果名称”，要根据成果形式进行总结凝练，"
		    "要有改革味。",
		.pattern_chips = { "搭建xxx平台", "建立xxx制度",
		    "上线xxx应用" },
	},
	{
		.name = "form", .label = "成果形式",
		.type = FIELD_CODE, .code_list = "result_form",
		.required = true,
	},
	{
		.name = "measures", .label = "具体举措及解决问题",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
		.guidance = "“具体举措及解决问题”，一般采取“针对xxx问题+"
		    "出台《xx》/上线xxx应用/建立xxx制度/召开xxx会议+"
		    "实现xxx”的结构填写，写明通过试点举措，解决了什么"
		    "问题、破除了什么堵点卡点，实现了什么效果。",
		.pattern_chips = { "针对xxx问题", "出台《xx》",
		    "上线xxx应用", "建立xxx制度", "召开xxx会议",
		    "实现xxx" },
	},
	{
		.name = "effects", .label = "具体成效",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
		.guidance = "“具体成效”，要写明相关试点成果被复制推广、"
		    "被上级表彰肯定、获5家中央媒体报道等情况。",
	},
	{
		.name = "situation", .label = "计分情形",
		.type = FIELD_CODE, .code_list = "situation",
		.hint = "成果获全国性肯定、全市推广或中央媒体报道的，"
		    "选择对应情形（表三），不再到成效晾晒重复填报。",
	},
	FIELDS_PRESS,
	FIELD_ATTENDED,
	{
		.name = "event_date", .label = "发生时间",
		.type = FIELD_DATE, .past = true,
		.hint = "选了计分情形的必填：会议、发文、刊发或批示的日期，"
		    "须在今年以来。",
	},
	{
		.name = "source", .label = "来源文件、会议、期号或版面",
		.type = FIELD_TEXT, .max = 200,
		.hint = "选了计分情形的必填；与成效晾晒来源相同的，"
		    "审核时并列核对。",
	},
	{ .name = NULL },
};

static const struct field project_update_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "milestone_states", .label = "里程碑进展",
		.type = FIELD_ROWS, .fields = state_fields,
		.row_key = "milestone_id", .given = true, .min = 1,
		.max = 50, .required = true, .hide_if_classified = true,
	},
	{
		.name = "work_done", .label = "已开展工作",
		.type = FIELD_LONGTEXT, .max = 4000, .required = true,
		.hide_if_classified = true,
		.pattern_chips = {
			"1.召开xxx会议，审议xxx文件；",
			"2.开展xxx督察/调研，指导xxx，形成xxx；",
			"3.举办xxx现场会议，推广xxx；",
			"4.开展xxx培训，明确xxx。",
		},
	},
	{
		.name = "problems", .label = "存在问题",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
		.hide_if_classified = true,
	},
	{
		.name = "next_steps", .label = "下步打算",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
		.hide_if_classified = true,
	},
	FIELD_NO_PROGRESS,
	{
		.name = "results", .label = "项目成果",
		.type = FIELD_ROWS, .fields = result_fields,
		.row_key = "result_id", .max = 100, .counted = true,
		.hide_if_classified = true,
	},
	{
		.name = "participants", .label = "参会名单",
		.type = FIELD_FILES, .accept = FIELD_ACCEPT_EVIDENCE,
		.min = 1, .max_files = 5, .hide_if_classified = true,
		.guidance = "参会范围至少为本片区内所有区县代表",
		.hint = "成果的计分情形为全市性现场推广会（C5）的必须上传，"
		    "其余不用；通过以后沿用的成果不必再传。",
	},
	{
		.name = "evidence", .label = "佐证材料",
		.type = FIELD_FILES, .accept = FIELD_ACCEPT_EVIDENCE,
		.min = 1, .max_files = 20, .hide_if_classified = true,
	},
	{ .name = NULL },
};

static const struct module_note project_update_notes[] = {
	{ "报送频率", "重大改革项目报表每两月生成一次" },
	{
		"成效亮点",
		"属于市级重大改革项目取得的成效亮点请在“重大项目管理”模块录入",
	},
	{ NULL, NULL },
};

extern const struct form project_update_form;

const struct form project_update_form = {
	.fields = project_update_fields,
	.notes = project_update_notes,
};
