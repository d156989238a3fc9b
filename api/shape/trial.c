/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* 情景测算: what is tried out on a report, and who would move. */

static const struct shape coefficients = {
	.kind = SHAPE_ARRAY, .of = &shape_text, .max = 3, .label = "系数",
};

static const struct shape prices = {
	.kind = SHAPE_MAP, .of = &shape_text, .label = "每起扣分",
};

static const struct shape more[] = {
	{ .name = "unit", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .label = "单位" },
	{ .name = "indicator", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .label = "指标" },
	{ .name = "add", .kind = SHAPE_TEXT, .max = 40, .label = "增加" },
	{ .name = "event", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .label = "扣分事件" },
	END,
};

static const struct shape more_item = WHOLE(more, "WhatIfMore");

const struct shape shape_what_if_rows[] = {
	{ .name = "rule_set", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "指标体系" },
	{ .name = "points", .kind = SHAPE_MAP, .of = &shape_text,
	    .optional = true, .label = "分值" },
	{ .name = "coefficients", .kind = SHAPE_MAP, .of = &coefficients,
	    .optional = true, .label = "系数" },
	{ .name = "events", .kind = SHAPE_MAP, .of = &prices,
	    .optional = true, .label = "每起扣分" },
	{ .name = "dropped", .kind = SHAPE_ARRAY, .of = &shape_code,
	    .max = 100, .optional = true, .label = "去掉的指标" },
	{ .name = "more", .kind = SHAPE_ARRAY, .of = &more_item, .max = 100,
	    .optional = true, .label = "增加的事实" },
	{ .name = "marginal", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "逐项看的单位" },
	{ .name = "robustness", .kind = SHAPE_BOOLEAN, .optional = true,
	    .label = "名次稳健性" },
	END,
};

const struct shape shape_what_if_body = WHOLE(shape_what_if_rows, "WhatIf");

#define STANDING							\
	REF("total", shape_score, "Score"),				\
	RANK("rank"),							\
	BAND("band")

const struct shape shape_standing[] = {
	STANDING,
	END,
};

static const struct shape range[] = {
	RANK("best"),
	RANK("worst"),
	END,
};

static const struct shape unit[] = {
	CODE("unit"),
	TEXT("name"),
	REF("before", shape_standing, "Standing"),
	REF("after", shape_standing, "Standing"),
	OBJ_NULL("range", range),
	END,
};

static const struct shape unit_item = WHOLE(unit, "WhatIfUnit");

static const struct shape event[] = {
	CODE("key"),
	TEXT("label"),
	FRACTION("points"),
	END,
};

static const struct shape event_item = WHOLE(event, "WhatIfEvent");

static const struct shape pillar[] = {
	CODE("key"),
	TEXT("label"),
	BOOL("deducts"),
	FRACTION("points_before"),
	FRACTION("points_after"),
	END,
};

static const struct shape pillar_item = WHOLE(pillar, "WhatIfPillar");

static const struct shape indicator[] = {
	CODE("key"),
	TEXT("label"),
	CODE("pillar"),
	CODE("kind"),
	FRACTION("points"),
	ARRAY("coefficients", shape_fraction),
	ARRAY("events", event_item),
	END,
};

static const struct shape indicator_item = WHOLE(indicator,
    "WhatIfIndicator");

static const struct shape robust[] = {
	INT("samples"),
	INT("percent"),
	INT("seed"),
	END,
};

static const struct shape marginal[] = {
	CODE("indicator"),
	TEXT("value_before"),
	TEXT("value_after"),
	REF("gain", shape_score, "Score"),
	STANDING,
	END,
};

static const struct shape marginal_item = WHOLE(marginal, "WhatIfStep");

static const struct shape added[] = {
	CODE("unit"),
	CODE("indicator"),
	TEXT("value_before"),
	TEXT("value_after"),
	END,
};

static const struct shape added_item = WHOLE(added, "WhatIfAdded");

const struct shape shape_what_if_answer[] = {
	FRACTION("points_before"),
	FRACTION("points_full"),
	FRACTION("points_after"),
	FRACTION("points_gap"),
	ARRAY("pillars", pillar_item),
	ARRAY("indicators", indicator_item),
	ARRAY("indicators_before", indicator_item),
	ARRAY("more", added_item),
	OBJ_NULL("robustness", robust),
	ARRAY("units", unit_item),
	ARRAY("marginal", marginal_item),
	END,
};

const struct shape shape_what_if = WHOLE(shape_what_if_answer,
    "WhatIfAnswer");
