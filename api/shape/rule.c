/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* Rule sets (指标体系): versions, drafts, what they count with. */

#define RULE_SET							\
	CODE("id"),							\
	TEXT("label"),							\
	CODE("report_kind"),						\
	CODE("state"),							\
	TEXT_NULL("digest"),						\
	TIME_NULL("published_at"),					\
	INT("revision"),						\
	PERIOD_NULL("from_period"),					\
	CODE_NULL("based_on"),						\
	TIME_NULL("changed_at")

static const struct shape rule_item_rows[] = {
	RULE_SET,
	BOOL("current"),
	END,
};

static const struct shape rule_item = WHOLE(rule_item_rows, "RuleSetItem");

PAGE(rule_set_list, rule_item);

static const struct shape rule_head[] = {
	RULE_SET,
	END,
};

static const struct shape rule_set[] = {
	RULE_SET,
	BOOL("may_edit"),
	BOOL("may_publish"),
	REF("body", shape_rules, "RuleSetDocument"),
	END,
};

const struct shape shape_rule_set = WHOLE(rule_set, "RuleSet");

static const struct shape draft_body[] = {
	{ .name = "based_on", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .label = "底本" },
	{ .name = "id", .kind = SHAPE_TEXT, .format = SHAPE_CODE, .max = 40,
	    .label = "编号" },
	{ .name = "label", .kind = SHAPE_TEXT, .min = 1, .max = 100,
	    .label = "名称" },
	END,
};

const struct shape shape_rule_draft_body = WHOLE(draft_body, "RuleSetCreate");

/* The engine judges what is in it. */
static const struct shape set_body[] = {
	{ .name = "body", .kind = SHAPE_ANY, .label = "指标体系" },
	END,
};

const struct shape shape_rule_set_body = WHOLE(set_body, "RuleSetBody");

static const struct shape publish_body[] = {
	{ .name = "from_period", .kind = SHAPE_TEXT, .format = SHAPE_PERIOD,
	    .label = "起始期次" },
	END,
};

const struct shape shape_rule_publish_body = WHOLE(publish_body,
    "RuleSetPublish");

static const struct shape flaw[] = {
	TEXT("pointer"),
	CODE("code"),
	TEXT("detail"),
	END,
};

static const struct shape flaw_item = WHOLE(flaw, "RuleSetFlaw");

static const struct shape index_rows[] = {
	CODE("key"),
	TEXT("label"),
	{ .name = "points", .kind = SHAPE_TEXT, .format = SHAPE_DECIMAL },
	{ .name = "low", .kind = SHAPE_TEXT, .format = SHAPE_DECIMAL },
	{ .name = "high", .kind = SHAPE_TEXT, .format = SHAPE_DECIMAL },
	ARRAY("legend", shape_text),
	END,
};

static const struct shape index_item = WHOLE(index_rows, "RuleSetIndex");

static const struct shape check[] = {
	ARRAY("flaws", flaw_item),
	ARRAY("notes", flaw_item),
	ARRAY("indices", index_item),
	END,
};

const struct shape shape_rule_check = WHOLE(check, "RuleSetCheck");

static const struct shape field[] = {
	CODE("field"),
	ANY("before"),
	ANY("after"),
	END,
};

static const struct shape field_item = WHOLE(field, "RuleSetFieldChange");

static const struct shape part[] = {
	CODE("level"),
	TEXT("key"),
	TEXT("label"),
	CODE("change"),
	ARRAY("fields", field_item),
	END,
};

static const struct shape part_item = WHOLE(part, "RuleSetPart");

static const struct shape diff[] = {
	REF("from", rule_head, "RuleSetHead"),
	REF("to", rule_head, "RuleSetHead"),
	ARRAY("parts", part_item),
	END,
};

const struct shape shape_rule_diff = WHOLE(diff, "RuleSetDiff");

static const struct shape judge[] = {
	CODE("judge"),
	TEXT("label"),
	CODE("report_kind"),
	ARRAY("windows", shape_code),
	ANY("events"),
	END,
};

static const struct shape judge_item = WHOLE(judge, "Judge");

PAGE(judge_list, judge_item);
