/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* 若今日出表: what a report would say today, and what waits where. */

static const struct shape body[] = {
	{ .name = "kind", .kind = SHAPE_TEXT, .values = { "district",
	    "project" }, .optional = true, .null = true, .label = "报表" },
	{ .name = "period", .kind = SHAPE_TEXT, .format = SHAPE_PERIOD,
	    .optional = true, .null = true, .label = "期次" },
	{ .name = "unit", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "单位或项目" },
	END,
};

const struct shape shape_preview_body = WHOLE(body, "PreviewOf");

static const struct shape period[] = {
	PERIOD("period"),
	TEXT("label"),
	BOOL("default"),
	END,
};

static const struct shape period_item = WHOLE(period, "PreviewPeriod");

static const struct shape window[] = {
	CODE("indicator"),
	TEXT("label"),
	DATE("last_day"),
	INT("days_left"),
	END,
};

static const struct shape window_item = WHOLE(window, "PreviewWindow");

/* a unit or a project, by the report's own name */
static const struct shape of_item[] = {
	CODE("unit"),
	TEXT("name"),
	END,
};

static const struct shape brief_item = WHOLE(shape_unit_brief, "UnitBrief");

static const struct shape desk[] = {
	CODE("key"),
	CODE("stage"),
	TEXT("stage_label"),
	INT("entries"),
	ARRAY("units", brief_item),
	REF_NULL("desk", shape_hands, "Hands"),
	END,
};

static const struct shape desk_item = WHOLE(desk, "PreviewDesk");

static const struct shape item[] = {
	ENTRY_ITEM,
	ARRAY("indicators", shape_text),
	DATE_NULL("last_day"),
	INT_NULL("days_left"),
	TEXT_NULL("why"),
	END,
};

static const struct shape item_item = WHOLE(item, "PreviewItem");

static const struct shape gain = WHOLE(shape_score, "Score");

static const struct shape unit[] = {
	CODE("unit"),
	TEXT("name"),
	REF("approved", shape_standing, "Standing"),
	REF("pending", shape_standing, "Standing"),
	REF("gap", shape_score, "Score"),
	MAP("by_desk", gain),
	MAP("by_item", gain),
	END,
};

static const struct shape unit_item = WHOLE(unit, "PreviewUnit");

static const struct shape cell[] = {
	TEXT_NULL("value"),
	REF_NULL("score", shape_score, "Score"),
	END,
};

static const struct shape indicator[] = {
	CODE("key"),
	TEXT("label"),
	CODE("kind"),
	FRACTION("points"),
	REF("approved", cell, "PreviewCell"),
	REF("pending", cell, "PreviewCell"),
	END,
};

static const struct shape indicator_item = WHOLE(indicator,
    "PreviewIndicator");

static const struct shape scores[] = {
	ARRAY("units", unit_item),
	ARRAY("indicators", indicator_item),
	MAP("desks", gain),
	END,
};

static const struct shape answer[] = {
	CODE("kind"),
	ARRAY("kinds", shape_code),
	PERIOD("period"),
	TEXT("period_label"),
	ARRAY("periods", period_item),
	DATE("cut_off"),
	TIME("as_of"),
	OBJ("rule_set", shape_rule_name),
	OBJ_NULL("unit", of_item),
	ARRAY("windows", window_item),
	INT("entries"),
	ARRAY("desks", desk_item),
	ARRAY("items", item_item),
	OBJ("scores", scores),
	END,
};

const struct shape shape_preview = WHOLE(answer, "Preview");
