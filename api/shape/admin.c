/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* What the office changes on screen: bodies beside the answers. */

#define WORDS(key, low, high, text)	{				\
	.name = (key), .kind = SHAPE_TEXT, .min = (low), .max = (high),	\
	.label = (text) }
#define WORDS_OPT(key, high, text)	{				\
	.name = (key), .kind = SHAPE_TEXT, .max = (high),		\
	.optional = true, .null = true, .label = (text) }
#define KEY(key, text)		{ .name = (key), .kind = SHAPE_TEXT,	\
	.format = SHAPE_CODE, .label = (text) }
#define KEY_OPT(key, text)	{ .name = (key), .kind = SHAPE_TEXT,	\
	.format = SHAPE_CODE, .optional = true, .null = true,		\
	.label = (text) }
#define DAY_OPT(key, text)	{ .name = (key), .kind = SHAPE_TEXT,	\
	.format = SHAPE_DATE, .optional = true, .null = true,		\
	.label = (text) }

static const struct shape setting[] = {
	CODE("name"),
	TEXT("label"),
	TEXT_NULL("hint"),
	CODE("kind"),
	TEXT("value"),
	TEXT("otherwise"),
	INT_NULL("low"),
	INT_NULL("high"),
	{ .name = "choices", .kind = SHAPE_MAP, .of = &shape_text,
	    .null = true },
	BOOL("may_set"),
	TIME_NULL("changed_at"),
	END,
};

static const struct shape setting_item = WHOLE(setting, "Setting");

PAGE(setting_list, setting_item);

static const struct shape setting_body[] = {
	WORDS("value", 0, 200, "设置值"),
	END,
};

const struct shape shape_setting_body = WHOLE(setting_body, "SettingValue");

static const struct shape switch_body[] = {
	{ .name = "online", .kind = SHAPE_BOOLEAN, .label = "是否上线" },
	END,
};

const struct shape shape_switch_body = WHOLE(switch_body, "ModuleSwitch");

static const struct shape check[] = {
	{ .name = "check", .kind = SHAPE_TEXT },
	TEXT("label"),
	ARRAY("findings", shape_text),
	INT("count"),
	END,
};

static const struct shape check_item = WHOLE(check, "Check");

static const struct shape checks[] = {
	ARRAY("items", check_item),
	TEXT_NULL("next"),
	TIME("checked_at"),
	END,
};

const struct shape shape_check_list = { .kind = SHAPE_OBJECT, .of = checks };

static const struct shape unit_body[] = {
	KEY("unit", "单位代码"),
	{ .name = "kind", .kind = SHAPE_TEXT, .values = { "district",
	    "department", "cyberspace_office", "petition_office",
	    "survey_centre" }, .label = "类别" },
	WORDS("name", 1, 60, "名称"),
	WORDS("short", 1, 20, "简称"),
	{ .name = "functional_area", .kind = SHAPE_BOOLEAN,
	    .optional = true, .null = true, .label = "功能区" },
	WORDS_OPT("region", 20, "片区"),
	WORDS_OPT("sector", 20, "系统"),
	KEY_OPT("parent", "上级单位"),
	WORDS_OPT("adcode", 12, "区划代码"),
	WORDS_OPT("note", 200, "备注"),
	DAY_OPT("from", "开始日期"),
	END,
};

const struct shape shape_unit_body = WHOLE(unit_body, "UnitCreate");

static const struct shape rename_body[] = {
	WORDS("name", 1, 60, "名称"),
	WORDS("short", 1, 20, "简称"),
	DAY_OPT("from", "开始日期"),
	END,
};

const struct shape shape_rename_body = WHOLE(rename_body, "UnitRename");

static const struct shape flag_body[] = {
	{ .name = "flag", .kind = SHAPE_TEXT,
	    .values = { "chief_is_city_leader" }, .label = "标记" },
	{ .name = "on", .kind = SHAPE_BOOLEAN, .label = "标记或取消" },
	DAY_OPT("from", "开始日期"),
	END,
};

const struct shape shape_flag_body = WHOLE(flag_body, "UnitFlag");

static const struct shape unit_end_body[] = {
	DAY_OPT("to", "撤销日期"),
	KEY_OPT("successor", "承接单位"),
	END,
};

const struct shape shape_unit_end_body = WHOLE(unit_end_body, "UnitEnd");

static const struct shape unit_key[] = {
	CODE("unit"),
	END,
};

const struct shape shape_unit_key = { .kind = SHAPE_OBJECT, .of = unit_key };

static const struct shape edition[] = {
	DATE_NULL("from"),
	DATE_NULL("to"),
	INT("districts"),
	INT("functional_areas"),
	INT("departments"),
	ARRAY("changes", shape_text),
	END,
};

static const struct shape edition_item = WHOLE(edition, "Edition");

PAGE(edition_list, edition_item);

static const struct shape day[] = {
	DATE("day"),
	BOOL("working"),
	TEXT("label"),
	BOOL("may_edit"),
	END,
};

static const struct shape day_item = WHOLE(day, "RegisteredDay");

static const struct shape calendar[] = {
	INT("year"),
	ARRAY("items", day_item),
	TEXT_NULL("next"),
	END,
};

const struct shape shape_calendar_list = {
	.kind = SHAPE_OBJECT, .of = calendar,
};

/* working null: as the week has it. */
static const struct shape calendar_body[] = {
	{ .name = "working", .kind = SHAPE_BOOLEAN, .null = true,
	    .label = "是否上班" },
	WORDS_OPT("label", 20, "名称"),
	END,
};

const struct shape shape_calendar_body = WHOLE(calendar_body, "CalendarSet");

static const struct shape code_row[] = {
	CODE("code"),
	TEXT("label"),
	TEXT_NULL("note"),
	CODE_NULL("parent"),
	INT("position"),
	DATE_NULL("from"),
	DATE_NULL("to"),
	{ .name = "state", .kind = SHAPE_TEXT,
	    .values = { "now", "later", "past" } },
	END,
};

static const struct shape code_row_item = WHOLE(code_row, "CodeRow");

/* code: the next of the class */
static const struct shape code_class[] = {
	CODE("class"),
	TEXT("label"),
	CODE("code"),
	END,
};

static const struct shape code_class_item = WHOLE(code_class, "CodeClass");

static const struct shape code_rows[] = {
	CODE("code_list"),
	TEXT("label"),
	BOOL("fixed"),
	BOOL("demo"),
	ARRAY("classes", code_class_item),
	ARRAY("parents", shape_code_parent),
	ARRAY("items", code_row_item),
	TEXT_NULL("next"),
	END,
};

const struct shape shape_code_rows = WHOLE(code_rows, "CodeRows");

static const struct shape code_body[] = {
	WORDS("label", 1, 100, "名称"),
	WORDS_OPT("note", 200, "说明"),
	KEY_OPT("parent", "上级代码"),
	{ .name = "position", .kind = SHAPE_INTEGER, .min = 0, .max = 9999,
	    .optional = true, .null = true, .label = "次序" },
	DAY_OPT("from", "开始日期"),
	END,
};

const struct shape shape_code_body = WHOLE(code_body, "CodeSet");

static const struct shape until_body[] = {
	DAY_OPT("to", "停用日期"),
	END,
};

const struct shape shape_until_body = WHOLE(until_body, "Until");

static const struct shape field_text[] = {
	INT("id"),
	TEXT("field"),
	CODE("part"),
	ANY("value"),
	DATE_NULL("from"),
	DATE_NULL("to"),
	BOOL("now"),
	OBJ("changed_by", shape_account_brief),
	TIME("changed_at"),
	END,
};

static const struct shape field_text_item = WHOLE(field_text, "FieldText");

static const struct shape field_texts[] = {
	CODE("module"),
	TEXT("label"),
	ARRAY("fields", shape_any),
	ARRAY("guidance", shape_any),
	ARRAY("items", field_text_item),
	END,
};

const struct shape shape_field_texts = WHOLE(field_texts, "FieldTexts");

/* value null: the program's own words again. */
static const struct shape field_text_body[] = {
	WORDS("field", 0, 100, "栏目"),
	{ .name = "part", .kind = SHAPE_TEXT, .values = { "guidance", "hint",
	    "example", "pattern_chips", "notes" }, .label = "内容" },
	{ .name = "value", .kind = SHAPE_ANY, .null = true,
	    .label = "文字" },
	DAY_OPT("from", "开始日期"),
	END,
};

const struct shape shape_field_text_body = WHOLE(field_text_body,
    "FieldTextSet");

static const struct shape contact[] = {
	CODE("module"),
	TEXT("module_label"),
	REF("unit", shape_unit_brief, "UnitBrief"),
	TEXT("name"),
	TEXT("phone"),
	DATE_NULL("from"),
	BOOL("may_edit"),
	END,
};

static const struct shape contact_item = WHOLE(contact, "ContactRow");

static const struct shape contacts[] = {
	ARRAY("items", contact_item),
	TEXT_NULL("next"),
	ARRAY("admin_of", shape_code),
	END,
};

const struct shape shape_contact_list = {
	.kind = SHAPE_OBJECT, .of = contacts,
};

static const struct shape contact_body[] = {
	WORDS("name", 1, 40, "联系人"),
	WORDS("phone", 5, 20, "电话"),
	END,
};

const struct shape shape_contact_body = WHOLE(contact_body, "ContactSet");

static const struct shape suggestion[] = {
	INT("id"),
	CODE("code_list"),
	TEXT("list_label"),
	CODE_NULL("code"),
	TEXT_NULL("code_label"),
	TEXT("label"),
	CODE_NULL("parent"),
	TEXT("reason"),
	REF("unit", shape_unit_brief, "UnitBrief"),
	OBJ("by", shape_account_brief),
	TIME("made_at"),
	{ .name = "state", .kind = SHAPE_TEXT,
	    .values = { "open", "accepted", "declined" } },
	TIME_NULL("decided_at"),
	OBJ_NULL("decided_by", shape_account_brief),
	TEXT_NULL("answer"),
	BOOL("may_decide"),
	END,
};

const struct shape shape_suggestion = WHOLE(suggestion, "Suggestion");

PAGE(suggestion_list, shape_suggestion);

static const struct shape suggestion_body[] = {
	KEY("code_list", "代码表"),
	KEY_OPT("code", "原有代码"),
	WORDS("label", 1, 60, "建议的名称"),
	KEY_OPT("parent", "上级代码"),
	WORDS("reason", 1, 500, "理由"),
	END,
};

const struct shape shape_suggestion_body = WHOLE(suggestion_body,
    "SuggestionCreate");

static const struct shape decision_body[] = {
	{ .name = "accept", .kind = SHAPE_BOOLEAN, .label = "是否采纳" },
	WORDS_OPT("label", 60, "采用的名称"),
	KEY_OPT("parent", "上级代码"),
	WORDS_OPT("answer", 500, "答复"),
	DAY_OPT("from", "开始日期"),
	END,
};

const struct shape shape_answer_body = WHOLE(decision_body, "SuggestionAnswer");
