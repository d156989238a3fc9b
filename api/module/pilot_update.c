/* SPDX-License-Identifier: Apache-2.0 */

#include "module.h"

/* 手册四(二)3.2、3.3：试点项目推进状态更新与试点成果（业务流 2b）。 */

static const struct field_example result_example[] = {
	{
		.title = "表二：试点成果填报范例（以国家第一批城市更新试点为例）",
		.values = {
			{ "name", "健全城市更新项目规划和用地管理政策体系" },
			{ "form", "形成制度成果" },
			{ "measures", "针对城市更新过程中“重存量土地盘活和短期"
			    "经济利益，轻城市品质功能与内涵提升”等问题，出台"
			    "《关于城市更新项目规划和用地管理的指导意见（试行）》，"
			    "印发《关于加强城市更新项目管理的通知》，截至2022年9月，"
			    "已完工城市更新试点示范项目8个，完成投资61.25亿元。" },
			{ "effects", "相关试点经验获住建部城市更新情况交流2022年"
			    "第4期（总第5期）刊载推广" },
		},
	},
	{ .title = NULL },
};

static const struct field result_fields[] = {
	{
		/* Kept by every update, so that no quarter counts it twice. */
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
	{ .name = NULL },
};

static const struct field pilot_update_fields[] = {
	FIELD_CLASSIFIED("若试点文件涉密，请通过电子政务内网邮箱分别传"
	    "市委改革办试点管理模块管理员和试点主管部门。"),
	{
		.name = "work_done", .label = "已开展工作",
		.type = FIELD_LONGTEXT, .max = 4000, .required = true,
		.hide_if_classified = true,
		.guidance = "“已开展工作”，要写明推动落实该项改革试点"
		    "做了哪些工作部署，条目式列举具体的工作。",
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
		.guidance = "“存在问题”，要写明影响改革试点目标实现面临"
		    "的主要困难，要聚焦体制机制问题、政策法规问题等。",
	},
	{
		.name = "progress", .label = "推进状态",
		.on_sheet = true,
		.type = FIELD_CODE, .code_list = "progress",
		.required = true,
	},
	FIELD_NO_PROGRESS,
	{
		.name = "acceptance", .label = "验收",
		.on_sheet = true,
		.type = FIELD_CODE, .code_list = "acceptance",
		.required = true,
	},
	{
		.name = "acceptance_date", .label = "验收时间",
		.type = FIELD_DATE, .past = true,
		.required_if = { .field = "acceptance",
		    .in = { "accepted", "failed" } },
	},
	{
		.name = "acceptance_evidence", .label = "验收佐证",
		.type = FIELD_FILES, .accept = FIELD_ACCEPT_EVIDENCE,
		.min = 1, .max_files = 10,
		.required_if = { .field = "acceptance",
		    .in = { "accepted" } },
		.hide_if_classified = true,
	},
	{
		.name = "results", .label = "试点成果",
		.type = FIELD_ROWS, .fields = result_fields,
		.row_key = "result_id", .max = 100, .counted = true,
		.hide_if_classified = true,
		.guidance = "“试点成果”是驾驶舱重点展示内容，后台数据库"
		    "会自动生成详细台账，请务必全面细化梳理、认真填写。"
		    "数据库统计成果数量是根据数据条数来计数，并在驾驶舱"
		    "显示，若某试点取得多项成果的，请按“+”号逐项录入"
		    "（不能将所有成果录在一条成果数据里，否则系统会默认"
		    "该试点只取得了一项成果）。",
		.examples = result_example,
	},
	{ .name = NULL },
};

extern const struct form pilot_update_form;

const struct form pilot_update_form = {
	.fields = pilot_update_fields,
	.notes = NULL,
};
