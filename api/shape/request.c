/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/shapes.h"

/* Bodies that routes take. */

#define ID(key, text)	{ .name = (key), .kind = SHAPE_INTEGER,		\
	.min = 1, .label = (text) }
#define CODE(key, text)	{ .name = (key), .kind = SHAPE_TEXT,		\
	.format = SHAPE_CODE, .label = (text) }
#define END		{ .name = NULL }

static const struct shape sign_in[] = {
	{ .name = "phone", .kind = SHAPE_TEXT, .format = SHAPE_PHONE,
	    .label = "手机号" },
	{ .name = "password", .kind = SHAPE_SECRET, .max = 512,
	    .label = "密码" },
	END,
};

const struct shape shape_sign_in_body = {
	.kind = SHAPE_OBJECT, .of = sign_in, .component = "SignIn",
};

static const struct shape password[] = {
	{ .name = "old", .kind = SHAPE_SECRET, .max = 512,
	    .label = "原密码" },
	{ .name = "new", .kind = SHAPE_SECRET, .max = 512,
	    .label = "新密码" },
	END,
};

const struct shape shape_password_body = {
	.kind = SHAPE_OBJECT, .of = password, .component = "PasswordChange",
};

static const struct shape role[] = {
	ID("grant", "身份"),
	END,
};

const struct shape shape_role_body = {
	.kind = SHAPE_OBJECT, .of = role, .component = "RoleSwitch",
};

static const struct shape notice_read[] = {
	{ .name = "up_to", .kind = SHAPE_INTEGER, .min = 1, .optional = true,
	    .null = true, .label = "最后一条消息" },
	{ .name = "notice", .kind = SHAPE_INTEGER, .min = 1,
	    .optional = true, .null = true, .label = "一条消息" },
	END,
};

const struct shape shape_notice_read_body = {
	.kind = SHAPE_OBJECT, .of = notice_read, .component = "NoticeRead",
};

/* The form's own values are judged by its field table (schema.h). */
static const struct shape entry[] = {
	CODE("module", "业务"),
	{ .name = "body", .kind = SHAPE_FORM, .label = "填报内容" },
	{ .name = "obligation", .kind = SHAPE_INTEGER, .min = 1,
	    .optional = true, .null = true, .label = "应报事项" },
	END,
};

const struct shape shape_entry_body = {
	.kind = SHAPE_OBJECT, .of = entry, .component = "EntryCreate",
};

static const struct shape entry_edit[] = {
	CODE("module", "业务"),
	{ .name = "body", .kind = SHAPE_FORM, .label = "填报内容" },
	END,
};

const struct shape shape_entry_edit_body = {
	.kind = SHAPE_OBJECT, .of = entry_edit, .component = "EntryEdit",
};

static const struct shape transition[] = {
	CODE("action", "办理动作"),
	{ .name = "reason_code", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "驳回原因" },
	{ .name = "note", .kind = SHAPE_TEXT, .max = 1000, .optional = true,
	    .null = true, .label = "说明" },
	{ .name = "findings", .kind = SHAPE_ANY, .optional = true,
	    .null = true, .label = "认定" },
	{ .name = "unit", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "转往的单位" },
	END,
};

const struct shape shape_transition_body = {
	.kind = SHAPE_OBJECT, .of = transition, .component = "Transition",
};

static const struct shape join[] = {
	{ .name = "reason", .kind = SHAPE_TEXT, .min = 1, .max = 500,
	    .label = "申请理由" },
	{ .name = "attachment", .kind = SHAPE_INTEGER, .min = 1,
	    .optional = true, .null = true, .label = "佐证附件" },
	END,
};

const struct shape shape_join_body = {
	.kind = SHAPE_OBJECT, .of = join, .component = "JoinRequestCreate",
};

static const struct shape join_decision[] = {
	{ .name = "grant", .kind = SHAPE_BOOLEAN, .label = "是否同意" },
	{ .name = "note", .kind = SHAPE_TEXT, .max = 500, .optional = true,
	    .null = true, .label = "说明" },
	END,
};

const struct shape shape_join_decision_body = {
	.kind = SHAPE_OBJECT, .of = join_decision,
	.component = "JoinRequestDecision",
};

static const struct shape appeal = { .kind = SHAPE_INTEGER, .min = 1 };

static const struct shape report[] = {
	{ .name = "kind", .kind = SHAPE_TEXT, .values = { "district",
	    "project" }, .label = "报表" },
	{ .name = "period", .kind = SHAPE_TEXT, .format = SHAPE_PERIOD,
	    .label = "期次" },
	{ .name = "rule_set", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "指标体系" },
	{ .name = "reason", .kind = SHAPE_TEXT, .max = 500,
	    .optional = true, .null = true, .label = "更正的具体说明" },
	{ .name = "cause", .kind = SHAPE_TEXT, .values = { "data", "rule",
	    "software" }, .optional = true, .null = true, .label = "更正原因" },
	{ .name = "appeals", .kind = SHAPE_ARRAY, .of = &appeal, .max = 50,
	    .optional = true, .null = true, .label = "所依据的申诉" },
	END,
};

static const struct shape cut_off[] = {
	{ .name = "kind", .kind = SHAPE_TEXT, .values = { "district",
	    "project" }, .label = "报表" },
	{ .name = "period", .kind = SHAPE_TEXT, .format = SHAPE_PERIOD,
	    .label = "期次" },
	{ .name = "day", .kind = SHAPE_TEXT, .format = SHAPE_DATE,
	    .label = "统计截止日" },
	{ .name = "reason", .kind = SHAPE_TEXT, .min = 1, .max = 500,
	    .label = "原因" },
	END,
};

const struct shape shape_cut_off_body = {
	.kind = SHAPE_OBJECT, .of = cut_off, .component = "CutOffBody",
};

const struct shape shape_report_body = {
	.kind = SHAPE_OBJECT, .of = report, .component = "ReportCreate",
};

/* The filters of the list that is wanted whole. */
static const struct shape export_list[] = {
	{ .name = "of", .kind = SHAPE_TEXT, .values = { "entries", "ledger",
	    "tally", "template", "owed", "matrix", "rates", "usage",
	    "extensions", "work", "work_items", "projects", "bulletins",
	    "migrations", "appeals", "audit" }, .label = "导出内容" },
	{ .name = "module", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "业务" },
	{ .name = "unit", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "单位" },
	{ .name = "stage", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "环节" },
	{ .name = "state", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "状态" },
	{ .name = "period", .kind = SHAPE_TEXT, .format = SHAPE_PERIOD,
	    .optional = true, .null = true, .label = "期次" },
	{ .name = "q", .kind = SHAPE_TEXT, .max = 100, .optional = true,
	    .null = true, .label = "查找的文字" },
	{ .name = "mine", .kind = SHAPE_BOOLEAN, .optional = true,
	    .null = true, .label = "只含本人录入" },
	{ .name = "subject", .kind = SHAPE_INTEGER, .min = 1,
	    .optional = true, .null = true, .label = "所属事项" },
	{ .name = "parent", .kind = SHAPE_INTEGER, .min = 1,
	    .optional = true, .null = true, .label = "来源" },
	{ .name = "as_of", .kind = SHAPE_TEXT, .format = SHAPE_TIME,
	    .optional = true, .null = true, .label = "截至时间" },
	{ .name = "year", .kind = SHAPE_INTEGER, .min = 2000, .max = 2100,
	    .optional = true, .null = true, .label = "年度" },
	{ .name = "kind", .kind = SHAPE_TEXT, .values = { "department",
	    "district" }, .optional = true, .null = true,
	    .label = "单位类别" },
	{ .name = "purpose", .kind = SHAPE_TEXT, .values = { "units",
	    "migration" }, .optional = true, .null = true,
	    .label = "模板的用途" },
	{ .name = "outcome", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "采纳情况" },
	{ .name = "late", .kind = SHAPE_BOOLEAN, .optional = true,
	    .null = true, .label = "只含逾期的" },
	{ .name = "due_from", .kind = SHAPE_TEXT, .format = SHAPE_DATE,
	    .optional = true, .null = true, .label = "截止日期自" },
	{ .name = "due_to", .kind = SHAPE_TEXT, .format = SHAPE_DATE,
	    .optional = true, .null = true, .label = "截止日期至" },
	{ .name = "traffic", .kind = SHAPE_TEXT, .values = { "overdue",
	    "soon", "on_track", "completed" }, .optional = true,
	    .null = true, .label = "项目推进状态" },
	{ .name = "from", .kind = SHAPE_TEXT, .format = SHAPE_DATE,
	    .optional = true, .null = true, .label = "日期自" },
	{ .name = "to", .kind = SHAPE_TEXT, .format = SHAPE_DATE,
	    .optional = true, .null = true, .label = "日期至" },
	{ .name = "account", .kind = SHAPE_INTEGER, .min = 1,
	    .optional = true, .null = true, .label = "账号" },
	{ .name = "group", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "操作类别" },
	{ .name = "route", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "操作" },
	{ .name = "object", .kind = SHAPE_TEXT, .max = 80, .optional = true,
	    .null = true, .label = "对象" },
	{ .name = "result", .kind = SHAPE_TEXT, .values = { "done",
	    "refused" }, .optional = true, .null = true,
	    .label = "结果" },
	{ .name = "code", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "结果代码" },
	END,
};

const struct shape shape_export_body = {
	.kind = SHAPE_OBJECT, .of = export_list, .component = "ExportCreate",
};

static const struct shape account[] = {
	{ .name = "phone", .kind = SHAPE_TEXT, .format = SHAPE_PHONE,
	    .label = "手机号" },
	{ .name = "name", .kind = SHAPE_TEXT, .min = 1, .max = 40,
	    .label = "姓名" },
	END,
};

const struct shape shape_account_body = {
	.kind = SHAPE_OBJECT, .of = account, .component = "AccountCreate",
};

static const struct shape number[] = {
	{ .name = "phone", .kind = SHAPE_TEXT, .format = SHAPE_PHONE,
	    .label = "手机号" },
	END,
};

const struct shape shape_phone_body = {
	.kind = SHAPE_OBJECT, .of = number, .component = "AccountPhone",
};

/* Why an account is disabled, or taken into use again. */
static const struct shape account_stop[] = {
	{ .name = "reason", .kind = SHAPE_TEXT, .min = 1, .max = 200,
	    .label = "原因" },
	END,
};

const struct shape shape_account_stop_body = {
	.kind = SHAPE_OBJECT, .of = account_stop, .component = "AccountStop",
};

static const struct shape module_key = {
	.kind = SHAPE_TEXT, .format = SHAPE_CODE, .label = "业务",
};

static const struct shape grant[] = {
	ID("account", "账号"),
	CODE("unit", "单位"),
	{ .name = "role", .kind = SHAPE_TEXT, .values = { "clerk", "reviewer",
	    "leader", "system_admin", "security_admin", "auditor",
	    "feed_reader" }, .label = "角色" },
	{ .name = "modules", .kind = SHAPE_ARRAY, .of = &module_key,
	    .min = 1, .max = 40, .optional = true, .null = true,
	    .label = "业务范围" },
	{ .name = "admin_of", .kind = SHAPE_ARRAY, .of = &module_key,
	    .max = 40, .optional = true, .null = true,
	    .label = "管理的模块" },
	{ .name = "division", .kind = SHAPE_TEXT, .max = 60,
	    .optional = true, .null = true, .label = "处室" },
	{ .name = "from", .kind = SHAPE_TEXT, .format = SHAPE_DATE,
	    .optional = true, .null = true, .label = "第一天" },
	{ .name = "until", .kind = SHAPE_TEXT, .format = SHAPE_DATE,
	    .optional = true, .null = true, .label = "最后一天" },
	END,
};

const struct shape shape_grant_body = {
	.kind = SHAPE_OBJECT, .of = grant, .component = "GrantCreate",
};
