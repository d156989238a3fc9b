/* SPDX-License-Identifier: Apache-2.0 */

#include "module.h"
#include "module/situation.h"

/* 手册四(三)：成效晾晒（业务流 3，情形见表三）。 */

static const struct field_example problem_example[] = {
	{
		.title = "表二：试点成果填报范例（以国家第一批城市更新试点为例）",
		.values = {
			{ "problem_solved", "针对城市更新过程中“重存量土地盘活和"
			    "短期经济利益，轻城市品质功能与内涵提升”等问题，出台"
			    "《关于城市更新项目规划和用地管理的指导意见（试行）》，"
			    "印发《关于加强城市更新项目管理的通知》，截至2022年9月，"
			    "已完工城市更新试点示范项目8个，完成投资61.25亿元。" },
		},
	},
	{ .title = NULL },
};

static const struct field_example result_example[] = {
	{
		.title = "表二：试点成果填报范例（以国家第一批城市更新试点为例）",
		.values = {
			{ "main_results", "相关试点经验获住建部城市更新情况交流"
			    "2022年第4期（总第5期）刊载推广" },
		},
	},
	{ .title = NULL },
};

static const struct field achievement_fields[] = {
	FIELD_CLASSIFIED("若佐证材料涉密，请通过电子政务内网邮箱传市委"
	    "改革办相关管理员。"),
	{
		.name = "matter", .label = "改革事项",
		.classified_label = "事项代称（不得含涉密内容）",
		.type = FIELD_TEXT, .max = 60, .required = true,
		.guidance = "“改革事项”，要高度总结凝练，有改革味。",
		.pattern_chips = { "建立xxx机制", "健全xxx体系",
		    "开展xxx改革", "探索建立xxx制度" },
	},
	{
		.name = "situation", .label = "计分情形",
		.on_sheet = true,
		.type = FIELD_CODE, .code_list = "situation",
		.required = true,
		.guidance = "要做好自查，确定满足报表计分条件的才录入"
		    "（详见表三），不符合条件的数据，市委改革办将予以"
		    "驳回，数据被驳回次数纳入系统使用情况考评。",
	},
	{
		.name = "event_date", .label = "发生时间",
		.on_sheet = true,
		.type = FIELD_DATE, .past = true, .required = true,
		.guidance = "只填报今年以来（2023年1月1日0时之后）改革经验"
		    "获肯定、推广、报道的情形。",
	},
	FIELDS_PRESS,
	{
		.name = "source", .label = "来源文件、会议、期号或版面",
		.on_sheet = true,
		.type = FIELD_TEXT, .max = 200, .required = true,
		.hide_if_classified = true,
		.hint = "同一单位、同一情形、同一来源只计一次。",
	},
	{
		.name = "problem_solved", .label = "解决问题",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
		.hide_if_classified = true,
		.guidance = "“解决问题”“主要成果”，填写要求与“试点成果”"
		    "模块一致",
		.pattern_chips = { "针对xxx问题", "出台《xx》",
		    "上线xxx应用", "建立xxx制度", "召开xxx会议",
		    "实现xxx" },
		.examples = problem_example,
	},
	{
		.name = "main_results", .label = "主要成果",
		.type = FIELD_LONGTEXT, .max = 2000, .required = true,
		.hide_if_classified = true,
		.guidance = "“解决问题”“主要成果”，填写要求与“试点成果”"
		    "模块一致",
		.examples = result_example,
	},
	{
		.name = "spread_units", .label = "推广到的区县",
		.type = FIELD_UNITS, .unit_kinds = { "district" },
		.max = 60, .others = true,
	},
	{
		.name = "pilot_result", .label = "关联试点成果",
		.type = FIELD_ENTRY, .entry_module = "pilot_update",
		.hint = "本条成效出自本单位试点的，选择对应的试点推进"
		    "状态更新，不必重复填写。",
	},
	{
		.name = "pilot_result_row", .label = "成果编号",
		.type = FIELD_TEXT, .max = 36, .readonly = true,
		.hide_if_classified = true,
	},
	FIELD_ATTENDED,
	{
		.name = "participants", .label = "参会名单",
		.type = FIELD_FILES, .accept = FIELD_ACCEPT_EVIDENCE,
		.min = 1, .max_files = 5,
		.required_if = { .field = "situation", .in = { "C5" } },
		.hide_if_classified = true,
		.guidance = "参会范围至少为本片区内所有区县代表",
	},
	{
		.name = "evidence", .label = "佐证材料",
		.type = FIELD_FILES, .accept = FIELD_ACCEPT_EVIDENCE,
		.min = 1, .max_files = 20, .required = true,
		.hide_if_classified = true,
		.guidance = "“佐证材料”，要能充分印证本条改革经验满足报表"
		    "计分条件，比如召开全市推广会，则需上传会议通知、"
		    "新闻报道等。若佐证材料涉密，请通过电子政务内网邮箱"
		    "传市委改革办相关管理员。",
	},
	{ .name = NULL },
};

static const struct module_note achievement_notes[] = {
	{
		"填报范围界定",
		"一是只填报今年以来（2023年1月1日0时之后）改革经验获肯定、"
		"推广、报道的情形。二是要做好自查，确定满足报表计分条件的"
		"才录入（详见表三），不符合条件的数据，市委改革办将予以"
		"驳回，数据被驳回次数纳入系统使用情况考评。",
	},
	{
		"需要特别说明的有",
		"一是目前虽暂未开发建设市级部门驾驶舱，但市级部门取得的"
		"改革成效也应通过本系统录入，后台数据库会自动生成台账，"
		"作为市级部门绩效评价重要依据。二是属于市级重大改革项目"
		"取得的成效亮点请在“重大项目管理”模块录入(暂未上线)。",
	},
	{
		"表三：改革经验获全国性肯定评价",
		"获全国性肯定评价：①在党和国家领导人出席的全国性会议作经验"
		"交流。②获党中央国务院或中办国办发文通报表彰。③在党中央"
		"国务院或中办国办文件中得到肯定性表述。④被中央和国家有关"
		"部委工作简报刊发（单篇或单自然段以上）。⑤获党和国家领导人"
		"肯定性批示。⑥在国家部委主要领导出席的全国性会议作经验"
		"交流。⑦在国家部委文件中得到肯定性表述。",
	},
	{
		"表三：改革经验获全市推广（仅区县需要填报此类情形）",
		"获全市推广：①获市委市政府（含两办）文件点名推广。②在有"
		"市委或市政府主要领导出席的全市性会议上作经验交流。③在"
		"本区县召开有市领导参加的改革经验现场推广会。④改革经验被"
		"列入市委“最佳实践”案例。⑤在本区县召开有市级部门主要"
		"负责人参加的全市性改革经验现场推广会（参会范围至少为本"
		"片区内所有区县代表）。⑥获市级部门文件点名推广（单篇或"
		"单自然段以上介绍本区县改革经验）。⑦获市委改革办《改革"
		"工作简报》刊载推广。⑧获市领导肯定性批示（本单位主要领导"
		"是市领导的除外）。",
	},
	{
		"表三：改革经验被5家中央媒体深度专题报道",
		"“5家中央媒体”指人民日报、新华社、光明日报、经济日报、中央"
		"广播电视总台。“深度专题报道”指前4家报纸单篇或中央广播"
		"电视总台《新闻联播》单条报道（不含报纸综合报道及《新闻"
		"联播》仅点名提及情形）。",
	},
	{ NULL, NULL },
};

extern const struct form achievement_form;

const struct form achievement_form = {
	.fields = achievement_fields,
	.notes = achievement_notes,
};
