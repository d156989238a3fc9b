/* SPDX-License-Identifier: Apache-2.0 */

#include "assigned.h"

/* 手册四(一)2.1：改革需求填报（业务流 1a，范例见表一）。 */

static const struct field_example table_one[] = {
	{
		.title = "表一：改革需求填报范例",
		.values = {
			{ "title", "开展科技人才评价改革试点" },
			{ "description", "6月22日，习近平总书记主持召开"
			    "中央深改委第二十六次会议，强调要按照创新活动"
			    "类型，构建以创新价值、能力、贡献为导向的科技"
			    "人才评价体系，引导人尽其才、才尽其用、用有"
			    "所成。会议审议通过《关于开展科技人才评价改革"
			    "试点的工作方案》。" },
		},
	},
	{
		.title = "表一：改革需求填报范例",
		.values = {
			{ "title", "打造践行全过程人民民主基层单元" },
			{ "description", "基层反映，希望充分发挥人民代表"
			    "大会在发展全过程人民民主中的主要渠道作用，"
			    "丰富拓展基层民主实践，畅通民意诉求表达渠道。" },
		},
	},
	{
		.title = "表一：改革需求填报范例",
		.values = {
			{ "title", "实施绿色认证（“双碳”认证）集成改革" },
			{ "description", "企业反映，当前国内绿色认证种类"
			    "超40种，覆盖产品600多种，存在多头管理、职能"
			    "交叉、企业认证成本高、社会认知低等问题，迫切"
			    "需要建立统一的标准、认证和标识体系。企业还"
			    "反映，随着欧盟碳关税方案获批，碳标签认证制度"
			    "可能成为出口商品的强制性要求，对出口企业产生"
			    "较大影响。而我国目前尚未建立起相关制度，只在"
			    "粤港澳大湾区开展试点。" },
		},
	},
	{ .title = NULL },
};

static const struct field demand_fields[] = {
	FIELD_CLASSIFIED(NULL),
	{
		.name = "title", .label = "需求标题",
		.classified_label = "事项代称（不得含涉密内容）",
		.type = FIELD_TEXT, .max = 60, .required = true,
		.guidance = "“需求标题”，要高度总结凝练，要有改革味。如："
		    "建立xx机制、健全xx体系、开展xx改革、探索建立xx制度"
		    "等。",
		.pattern_chips = { "建立xx机制", "健全xx体系",
		    "开展xx改革", "探索建立xx制度" },
		.examples = table_one,
	},
	{
		.name = "demand_origin", .label = "来源渠道",
		.on_sheet = true,
		.type = FIELD_CODE, .code_list = "demand_origin",
		.required = true,
		.guidance = "改革需求来源渠道主要有4个方面：一是党中央国务"
		    "院有部署，包括习近平总书记重要讲话、重要指示批示"
		    "精神，党中央国务院（含中办、国办）重要文件要求等；"
		    "二是重庆发展有堵点，指现行的制度、机制、体制形成"
		    "了制约发展的瓶颈，要把它找出来并通过改革解决掉；"
		    "三是群众企业基层有期盼，指群众企业基层反映的、"
		    "需要改革来破题的突出问题；四是先进省市有经验，指"
		    "外省市成熟的、先进的、我市有能力、有条件复制推广"
		    "的改革经验。",
	},
	{
		.name = "description", .label = "需求描述",
		.type = FIELD_LONGTEXT, .min = 30, .max = 1000,
		.required = true, .hide_if_classified = true,
		.guidance = "“需求描述”，一般用“来源渠道+具体要求/具体"
		    "问题/具体做法+改革举措”的结构填写（详见范例，"
		    "表一）。",
		.pattern_chips = { "来源渠道",
		    "具体要求/具体问题/具体做法", "改革举措" },
		.examples = table_one,
	},
	FIELD_POLICY_AREA,
	FIELD_TRACK,
	{
		.name = "evidence", .label = "佐证材料",
		.type = FIELD_FILES, .accept = FIELD_ACCEPT_EVIDENCE,
		.max_files = 10, .hide_if_classified = true,
		.hint = "来源文件、会议材料、群众企业反映的记录等，"
		    "没有可不传。",
	},
	{ .name = NULL },
};

static const struct module_note demand_notes[] = {
	{ "改革需求来源渠道", "需求分析是改革的逻辑起点。" },
	{ "填写频次", "改革需求填报实时录入。" },
	{ NULL, NULL },
};

extern const struct form demand_form;

const struct form demand_form = {
	.fields = demand_fields,
	.notes = demand_notes,
};
