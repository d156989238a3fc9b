/* SPDX-License-Identifier: Apache-2.0 */

#include "module.h"

/* 手册四(二)：改革试点项目创建分发（业务流 2a）。 */

static const struct field pilot_fields[] = {
	FIELD_CLASSIFIED("若试点文件涉密，请通过电子政务内网邮箱分别传"
	    "市委改革办试点管理模块管理员和试点主管部门。"),
	{
		.name = "name", .label = "项目名称",
		.classified_label = "项目代称（不得含涉密内容）",
		.type = FIELD_TEXT, .max = 100, .required = true,
	},
	{
		.name = "level", .label = "级别",
		.on_sheet = true,
		.type = FIELD_CODE, .code_list = "pilot_level",
		.required = true,
		.hint = "国家级：中央和国家有关部委部署；"
		    "市级：市级有关部门部署。",
	},
	{
		.name = "issuer", .label = "部署单位",
		.type = FIELD_TEXT, .max = 100, .required = true,
	},
	{
		.name = "document_title", .label = "文件标题",
		.type = FIELD_TEXT, .max = 200, .required = true,
		.hide_if_classified = true,
	},
	{
		.name = "document_number", .label = "文件文号",
		.on_sheet = true,
		.type = FIELD_DOCUMENT_NUMBER, .max = 64,
		.required_if = { .field = "no_document_number_reason",
		    .in = { "" } },
		.hide_if_classified = true,
		.guidance = "若某一项目已被某区县创建，系统会根据部署该"
		    "试点项目的文件文号自动去重，则承接了该项目的其他"
		    "区县无法继续创建该项目",
		.hint = "如：建办科函〔2021〕443号。确无文号的，"
		    "请填写无文号原因。",
	},
	{
		.name = "no_document_number_reason", .label = "无文号原因",
		.type = FIELD_TEXT, .max = 200, .hide_if_classified = true,
		.hint = "文件确无文号时填写；有文号的留空。",
	},
	{
		.name = "document_date", .label = "发文日期",
		.on_sheet = true,
		.type = FIELD_DATE, .coarse_allowed = true, .past = true,
		.required = true,
		.guidance = "党的十九大以后中央和国家有关部委、市级有关"
		    "部门部署的所有试点项目，包括已评估验收的项目；"
		    "党的十九大之前中央和国家有关部委、市级有关部门"
		    "部署，但目前仍在推进中的项目；",
		.hint = "公开文本只写到月份或年份的，填写到月份或年份即可。",
	},
	{
		/* 2017-10-18 is the opening day of the 19th Congress. */
		.name = "still_running", .label = "目前仍在推进中",
		.type = FIELD_BOOLEAN,
		.required_if = { .field = "document_date",
		    .before = "2017-10-18" },
		.hint = "发文日期早于2017年10月18日的，须说明目前是否"
		    "仍在推进中。",
	},
	{
		.name = "document_file", .label = "文件扫描件",
		.type = FIELD_FILES, .accept = { "pdf" }, .min = 1,
		.max_files = 3, .required = true,
		.hide_if_classified = true,
		.guidance = "区县录入项目时，请将部署该试点项目的文件"
		    "扫描为PDF后上传（测试阶段部分区县上传的文件照片"
		    "过于模糊，无法核对信息）。",
	},
	{
		.name = "extent", .label = "试点范围",
		.type = FIELD_CODE, .code_list = "pilot_extent",
		.required = true,
		.guidance = "中央和国家有关部委部署的改革试点，范围是"
		    "“重庆市”的暂不纳入统计填报范围。",
	},
	{
		.name = "scope_units", .label = "涉及区县",
		.type = FIELD_UNITS, .unit_kinds = { "district" },
		.min = 1, .max = 60, .required = true,
		.guidance = "尤其注意“涉及区县”栏是否将承接了该试点任务"
		    "的所有区县列举完全",
		.hint = "列全承接该试点的区县，填报区县也在内。",
	},
	{
		.name = "competent_department", .label = "主管部门",
		.type = FIELD_UNIT,
		.unit_kinds = { "department", "cyberspace_office",
		    "petition_office" },
		.required = true,
	},
	{
		.name = "acceptance_due_unstated",
		.label = "文件未规定应验收时间",
		.type = FIELD_BOOLEAN,
	},
	{
		.name = "acceptance_due", .label = "应验收时间",
		.type = FIELD_DATE,
		.required_if = { .field = "acceptance_due_unstated",
		    .in = { "", "false" } },
	},
	{
		.name = "policy_area", .label = "领域",
		.type = FIELD_CODE, .code_list = "policy_area",
		.required = true,
		.guidance = "对改革事项划分领域和跑道，有利于完善抓改革"
		    "的体系架构",
	},
	{
		.name = "track", .label = "跑道",
		.type = FIELD_CODE, .code_list = "track", .required = true,
		.guidance = "跑道的设置会根据实际情况持续细化和迭代更新，"
		    "各级各部门若对跑道的设置有意见建议的，"
		    "请联系系统管理员",
	},
	{
		.name = "units_checked", .label = "已对照文件核对涉及区县",
		.type = FIELD_BOOLEAN, .required = true, .declaration = true,
		.stage = "department_review",
		.guidance = "市级主管部门在审核确认分发项目时，请对照文件"
		    "仔细核对相关关键信息，尤其注意“涉及区县”栏是否将"
		    "承接了该试点任务的所有区县列举完全",
		.hint = "承接了该试点任务的所有区县均已列入。",
	},
	{ .name = NULL },
};

static const struct module_note pilot_notes[] = {
	{
		"填报范围界定",
		"党的十九大以后中央和国家有关部委、市级有关部门部署的所有"
		"试点项目，包括已评估验收的项目；党的十九大之前中央和国家"
		"有关部委、市级有关部门部署，但目前仍在推进中的项目；"
		"中央和国家有关部委部署的改革试点，范围是“重庆市”的"
		"暂不纳入统计填报范围。",
	},
	{
		"需要特别说明的是",
		"同一试点项目可能涉及多个区县，为避免系统出现重复数据，"
		"若某一项目已被某区县创建，系统会根据部署该试点项目的"
		"文件文号自动去重，则承接了该项目的其他区县无法继续创建"
		"该项目，待主管部门确认分发后，系统会将更新该项目推进状态"
		"的指令自动推送给所有承接了该项目的区县，报表也会给所有"
		"承接了该试点项目的区县计数。区县若存在符合统计条件的试点"
		"项目，但既无法创建又未接到更新推进状态的指令，请联系试点"
		"主管部门修改。",
	},
	{
		"主管部门审核确认",
		"市级主管部门在审核确认分发项目时，请对照文件仔细核对相关"
		"关键信息，尤其注意“涉及区县”栏是否将承接了该试点任务的"
		"所有区县列举完全，若区县填报的信息不完整、不规范，"
		"请予以修正或驳回。",
	},
	{ NULL, NULL },
};

extern const struct form pilot_form;

const struct form pilot_form = {
	.fields = pilot_fields,
	.notes = pilot_notes,
};
