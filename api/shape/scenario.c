/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* 已存的情景测算: what was tried on a report, and what comes of it now. */

#define NAME	{ .name = "name", .kind = SHAPE_TEXT, .min = 1,		\
		    .max = 60, .label = "名称" }
#define NOTE	{ .name = "note", .kind = SHAPE_TEXT, .max = 500,	\
		    .optional = true, .label = "说明" }

static const struct shape body[] = {
	NAME,
	NOTE,
	REF("what_if", shape_what_if_rows, "WhatIf"),
	END,
};

const struct shape shape_scenario_body = WHOLE(body, "ScenarioCreate");

static const struct shape name_body[] = {
	NAME,
	NOTE,
	END,
};

const struct shape shape_scenario_name_body = WHOLE(name_body,
    "ScenarioName");

static const struct shape report[] = {
	INT("report"),
	CODE("kind"),
	PERIOD("period"),
	TEXT("period_label"),
	INT("revision"),
	CODE("rule_set"),
	END,
};

static const struct shape newer[] = {
	INT("report"),
	INT("revision"),
	TEXT_NULL("cause_label"),
	END,
};

/* state: same, changed or gone since. */
static const struct shape rule_set[] = {
	CODE("id"),
	CODE("state"),
	END,
};

static const struct shape scenario[] = {
	INT("id"),
	TEXT("name"),
	TEXT("note"),
	OBJ("report", report),
	OBJ_NULL("newer", newer),
	OBJ_NULL("rule_set", rule_set),
	INT("engine"),
	INT("revision"),
	TEXT("made_by"),
	TIME("made_at"),
	TEXT("changed_by"),
	TIME("changed_at"),
	END,
};

const struct shape shape_scenario = WHOLE(scenario, "Scenario");

static const struct shape list[] = {
	ARRAY("items", shape_scenario),
	TEXT_NULL("next"),
	INT("most"),
	END,
};

const struct shape shape_scenario_list = { .kind = SHAPE_OBJECT, .of = list };

static const struct shape differs[] = {
	CODE("unit"),
	TEXT_NULL("name"),
	REF_NULL("saved", shape_standing, "Standing"),
	REF_NULL("now", shape_standing, "Standing"),
	END,
};

static const struct shape differs_item = WHOLE(differs, "ScenarioDiffers");

static const struct shape by_newer[] = {
	TEXT_NULL("problem"),
	ARRAY("differs", differs_item),
	END,
};

static const struct shape again[] = {
	REF("scenario", scenario, "Scenario"),
	REF("change", shape_what_if_rows, "WhatIf"),
	INT("engine"),
	TEXT_NULL("problem"),
	ARRAY("differs", differs_item),
	REF_NULL("answer", shape_what_if_answer, "WhatIfAnswer"),
	OBJ_NULL("newer", by_newer),
	END,
};

const struct shape shape_scenario_again = WHOLE(again, "ScenarioAgain");
