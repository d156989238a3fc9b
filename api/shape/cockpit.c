/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* The cockpits: of districts (手册四, 五色图与各榜单), of major projects. */

static const struct shape place[] = {
	RANK("rank"),
	BAND_NULL("band"),
	REF("total", shape_score, "Score"),
	END,
};

/* how many facts of an indicator have a note */
static const struct shape note[] = {
	CODE("note"),
	TEXT_NULL("label"),
	INT("count"),
	END,
};

static const struct shape note_item = WHOLE(note, "FigureNote");

static const struct shape notes_item = { .kind = SHAPE_ARRAY,
	.of = &note_item };

/* What is compared, whichever it is. */
#define COMPARED							\
	CODE("unit"),							\
	TEXT("name"),							\
	TEXT("short"),							\
	RANK("rank"),							\
	BOOL("tied"),							\
	BAND("band"),							\
	REF("total", shape_score, "Score"),				\
	REF("raw_total", shape_score, "Score"),				\
	REF("deduction", shape_score, "Score"),				\
	MAP("pillars", shape_pillar_item),				\
	MAP("indicators", shape_cell_item),				\
	MAP("notes", notes_item),					\
	OBJ_NULL("previous", place)

static const struct shape unit[] = {
	COMPARED,
	BOOL("functional_area"),
	TEXT_NULL("region"),
	INT_NULL("tile_col"),
	INT_NULL("tile_row"),
	END,
};

static const struct shape unit_item = WHOLE(unit, "CockpitUnit");

static const struct shape project_unit[] = {
	COMPARED,
	INT("project"),
	CODE("lead_department"),
	TEXT("lead_name"),
	END,
};

static const struct shape project_item = WHOLE(project_unit,
    "CockpitProject");

static const struct shape pillar[] = {
	CODE("key"),
	TEXT("label"),
	EXACT("points"),
	ARRAY("indicators", shape_code),
	END,
};

static const struct shape pillar_item = { .kind = SHAPE_OBJECT,
    .of = pillar };

static const struct shape rules[] = {
	CODE("id"),
	TEXT("label"),
	ARRAY("pillars", pillar_item),
	END,
};

static const struct shape totals[] = {
	INT_NULL("pilots"),
	INT_NULL("pilots_taken_on"),
	INT_NULL("pilot_results"),
	INT_NULL("accepted"),
	INT_NULL("overdue"),
	INT_NULL("achievements_national"),
	INT_NULL("achievements_city"),
	INT_NULL("media"),
	INT_NULL("risk_events"),
	INT_NULL("filings_approved"),
	INT_NULL("demands"),
	INT_NULL("demands_adopted"),
	INT_NULL("bottlenecks"),
	INT_NULL("bottlenecks_completed"),
	END,
};

static const struct shape brand[] = {
	CODE("unit"),
	INT("national"),
	INT("city"),
	INT("media"),
	END,
};

static const struct shape brand_item = { .kind = SHAPE_OBJECT, .of = brand };

static const struct shape spread[] = {
	CODE("unit"),
	INT("count"),
	END,
};

static const struct shape spread_item = { .kind = SHAPE_OBJECT,
    .of = spread };

static const struct shape pilots[] = {
	CODE("unit"),
	INT("count"),
	INT("results"),
	INT("accepted"),
	INT_NULL("overdue"),
	END,
};

static const struct shape pilots_item = { .kind = SHAPE_OBJECT,
    .of = pilots };

/* Units of every kind: districts and departments. */
#define WORKER								\
	CODE("unit"),							\
	TEXT("name"),							\
	TEXT("short"),							\
	CODE("kind")

static const struct shape demands[] = {
	WORKER,
	INT("approved"),
	INT("adopted"),
	INT("declined"),
	INT("advanced"),
	INT("completed"),
	INT("tasks"),
	INT("tasks_due"),
	INT("tasks_on_time"),
	INT("tasks_completed"),
	END,
};

const struct shape shape_demand_board = { .kind = SHAPE_OBJECT,
    .of = demands };

static const struct shape bottlenecks[] = {
	WORKER,
	INT("assigned"),
	INT("under_way"),
	INT("completed"),
	INT("due"),
	INT("on_time"),
	END,
};

const struct shape shape_bottleneck_board = { .kind = SHAPE_OBJECT,
    .of = bottlenecks };

static const struct shape boards[] = {
	ARRAY("brand", brand_item),
	ARRAY("spread", spread_item),
	ARRAY("pilots", pilots_item),
	ARRAY_NULL("demands", shape_demand_board),
	ARRAY_NULL("bottlenecks", shape_bottleneck_board),
	END,
};

static const struct shape count = { .kind = SHAPE_INTEGER };

static const struct shape pending[] = {
	INT("entries"),
	MAP("by_stage", count),
	MAP("demands", count),
	END,
};

/* who is looked for on the screen and is not there */
static const struct shape absent[] = {
	CODE("unit"),
	TEXT("name"),
	TEXT("why"),
	END,
};

static const struct shape absent_item = { .kind = SHAPE_OBJECT,
    .of = absent };

#define COCKPIT								\
	{ .name = "basis", .kind = SHAPE_TEXT,				\
	    .values = { "published", "live" } },			\
	PERIOD("period"),						\
	TEXT("period_label"),						\
	INT_NULL("report"),						\
	INT_NULL("revision"),						\
	INT("horizon"),							\
	TIME_NULL("as_of"),						\
	DATE_NULL("cut_off"),						\
	TIME("generated_at"),						\
	BOOL("rehearsal"),						\
	DATE_NULL("day"),						\
	OBJ("rule_set", rules),						\
	REF_NULL("compared", shape_compared, "Compared"),		\
	MAP("bands", shape_bands),					\
	ARRAY("absent", absent_item),					\
	ARRAY("indicators", shape_indicator),				\
	REF_NULL("rank_range", shape_rank_range, "RankRange"),		\
	{ .name = "pending", .kind = SHAPE_OBJECT, .of = pending,	\
	    .optional = true }

static const struct shape cockpit[] = {
	COCKPIT,
	ARRAY("units", unit_item),
	OBJ("totals", totals),
	OBJ("boards", boards),
	END,
};

const struct shape shape_cockpit = WHOLE(cockpit, "Cockpit");

static const struct shape project_totals[] = {
	INT("projects"),
	INT_NULL("milestones_due"),
	INT_NULL("milestones_on_time"),
	INT_NULL("updates_due"),
	INT_NULL("updates_on_time"),
	INT_NULL("results"),
	INT_NULL("bottlenecks"),
	INT_NULL("bottlenecks_completed"),
	INT_NULL("national"),
	INT_NULL("city"),
	INT_NULL("media"),
	INT_NULL("risk_events"),
	INT_NULL("filings_approved"),
	END,
};

static const struct shape standing[] = {
	CODE("unit"),
	CODE("light"),
	INT("milestones"),
	INT("completed"),
	DATE_NULL("next_due"),
	INT("participants"),
	INT_NULL("survey_year"),
	NUMBER_NULL("survey_score"),
	END,
};

static const struct shape standing_item = { .kind = SHAPE_OBJECT,
    .of = standing };

static const struct shape project_boards[] = {
	ARRAY("projects", standing_item),
	END,
};

static const struct shape project_cockpit[] = {
	COCKPIT,
	ARRAY("units", project_item),
	OBJ("totals", project_totals),
	OBJ("boards", project_boards),
	END,
};

const struct shape shape_project_cockpit = WHOLE(project_cockpit,
    "ProjectCockpit");
