/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/*
 * What the engine scores by, and what it says: rule sets, bands, standards,
 * scores, explanations, and the document that a report freezes.
 * api/score/README.md tells how they come about.
 */

#define OPTIONAL(key, sort, ...)	SHAPE_ROW(key, sort,		\
	.optional = true, .null = true, __VA_ARGS__)

static const struct shape exact_item = { .kind = SHAPE_EXACT };
static const struct shape decimal_item = { .kind = SHAPE_TEXT,
	.format = SHAPE_DECIMAL };
static const struct shape time_item = { .kind = SHAPE_TEXT,
	.format = SHAPE_TIME };
static const struct shape digest_item = { .kind = SHAPE_TEXT,
	.format = SHAPE_SHA256 };
static const struct shape number_item = { .kind = SHAPE_INTEGER };

/* The rule set, as it is drawn up. */
static const struct shape colour[] = {
	{ .name = "rule", .kind = SHAPE_TEXT,
	    .values = { "range_fifths", "rank_fifths" } },
	{ .name = "deduction_from", .kind = SHAPE_ARRAY, .of = &exact_item,
	    .min = 3, .max = 3, .optional = true },
	END,
};

static const struct shape length[] = {
	{ .name = "days", .kind = SHAPE_INTEGER },
	{ .name = "unit", .kind = SHAPE_TEXT,
	    .values = { "working_day", "day" } },
	END,
};

static const struct shape options[] = {
	{ .name = "not_assessed", .kind = SHAPE_TEXT, .optional = true,
	    .values = { "mean", "full", "floor", "none" } },
	{ .name = "all_zero", .kind = SHAPE_TEXT, .optional = true,
	    .values = { "top", "floor" } },
	{ .name = "tie_low", .kind = SHAPE_TEXT, .optional = true,
	    .values = { "median", "floor" } },
	END,
};

static const struct shape source[] = {
	CODE("judge"),
	{ .name = "weight", .kind = SHAPE_EXACT, .optional = true },
	END,
};

static const struct shape source_item = WHOLE(source, "RuleSource");

static const struct shape event[] = {
	CODE("key"),
	TEXT("label"),
	EXACT("points"),
	END,
};

static const struct shape event_item = WHOLE(event, "RuleEvent");

#define INDICATOR_KIND							\
	{ .name = "kind", .kind = SHAPE_TEXT, .values = { "two_tier",	\
	    "three_tier", "deduction", "display" } }

static const struct shape rule[] = {
	CODE("key"),
	TEXT("label"),
	INDICATOR_KIND,
	CODE("judge"),
	{ .name = "weight", .kind = SHAPE_EXACT, .optional = true },
	{ .name = "also", .kind = SHAPE_ARRAY, .of = &source_item,
	    .max = 9, .optional = true },
	{ .name = "window", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true },
	OBJ("approval_window", length),
	{ .name = "value_format", .kind = SHAPE_TEXT,
	    .values = { "count", "percent", "number" } },
	{ .name = "value_max", .kind = SHAPE_EXACT, .optional = true },
	{ .name = "data_owner", .kind = SHAPE_TEXT, .optional = true },
	{ .name = "basis", .kind = SHAPE_TEXT, .optional = true },
	{ .name = "points", .kind = SHAPE_EXACT, .optional = true },
	{ .name = "coefficients", .kind = SHAPE_ARRAY, .of = &exact_item,
	    .min = 2, .max = 3, .optional = true },
	{ .name = "options", .kind = SHAPE_OBJECT, .of = options,
	    .optional = true },
	{ .name = "events", .kind = SHAPE_ARRAY, .of = &event_item,
	    .optional = true },
	END,
};

static const struct shape rule_item = WHOLE(rule, "RuleIndicator");

static const struct shape pillar[] = {
	CODE("key"),
	TEXT("label"),
	EXACT("points"),
	ARRAY("indicators", rule_item),
	END,
};

static const struct shape pillar_item = WHOLE(pillar, "RulePillar");

const struct shape shape_rules[] = {
	{ .name = "format", .kind = SHAPE_INTEGER, .min = 1, .max = 1 },
	CODE("id"),
	TEXT("label"),
	CODE("report_kind"),
	EXACT("points"),
	OBJ("colour", colour),
	ARRAY("pillars", pillar_item),
	END,
};

/* Standards: what a tier's value is, and whose. */
static const struct shape standard[] = {
	FRACTION("exact"),
	DECIMAL("shown"),
	ARRAY("units", shape_code),
	END,
};

#define STANDARD(key)							\
	{ .name = (key), .kind = SHAPE_OBJECT, .of = standard,		\
	    .component = "Standard", .optional = true, .null = true }

static const struct shape standards[] = {
	STANDARD("max"),
	STANDARD("median"),
	STANDARD("min"),
	END,
};

const struct shape shape_indicator_rows[] = {
	CODE("key"),
	TEXT("label"),
	CODE("pillar"),
	INDICATOR_KIND,
	FRACTION("points"),
	ARRAY("coefficients", shape_fraction),
	INT("assessed"),
	OBJ("standards", standards),
	ARRAY("badges", shape_code),
	END,
};

const struct shape shape_indicator = WHOLE(shape_indicator_rows,
    "IndicatorStandards");

/* The five bands of an index. */
static const struct shape legend[] = {
	BAND("band"),
	{ .name = "letter", .kind = SHAPE_TEXT,
	    .values = { "A", "B", "C", "D", "E" } },
	{ .name = "colour", .kind = SHAPE_TEXT,
	    .values = { "green", "blue", "yellow", "orange", "red" } },
	TEXT("label"),
	TEXT("text"),
	INT("units"),
	END,
};

static const struct shape legend_item = WHOLE(legend, "BandLegend");

static const struct shape bands[] = {
	TEXT("label"),
	{ .name = "rule", .kind = SHAPE_TEXT, .values = { "range_fifths",
	    "rank_fifths", "deduction_from" } },
	DECIMAL_NULL("low"),
	DECIMAL("high"),
	{ .name = "thresholds", .kind = SHAPE_ARRAY, .of = &decimal_item,
	    .max = 4 },
	{ .name = "thresholds_exact", .kind = SHAPE_ARRAY,
	    .of = &shape_fraction, .max = 4 },
	{ .name = "labels", .kind = SHAPE_ARRAY, .of = &shape_text, .min = 5,
	    .max = 5 },
	{ .name = "legend", .kind = SHAPE_ARRAY, .of = &legend_item,
	    .min = 5, .max = 5 },
	END,
};

const struct shape shape_bands = WHOLE(bands, "IndexBands");

/* Scores of a unit. */
static const struct shape score_pillar[] = {
	FRACTION("exact"),
	DECIMAL("shown"),
	RANK_NULL("rank"),
	BAND_NULL("band"),
	END,
};

const struct shape shape_pillar_item = WHOLE(score_pillar, "PillarScore");

#define TIER(key)							\
	{ .name = (key), .kind = SHAPE_TEXT, .values = { "S", "A", "B" }, \
	    .null = true }

const struct shape shape_cell[] = {
	FRACTION_NULL("value"),
	TEXT_NULL("value_shown"),
	TIER("tier"),
	FRACTION_NULL("coefficient"),
	REF_NULL("score", shape_score, "Score"),
	ARRAY("badges", shape_code),
	END,
};

const struct shape shape_cell_item = WHOLE(shape_cell, "IndicatorScore");

const struct shape shape_unit_score[] = {
	CODE("unit"),
	TEXT("name"),
	RANK("rank"),
	BOOL("tied"),
	ARRAY("ties", shape_code),
	BAND("band"),
	REF("total", shape_score, "Score"),
	REF("raw_total", shape_score, "Score"),
	REF("deduction", shape_score, "Score"),
	MAP("pillars", shape_pillar_item),
	MAP("indicators", shape_cell_item),
	END,
};

const struct shape shape_unit_score_item = WHOLE(shape_unit_score,
    "UnitScore");

const struct shape shape_rule_name[] = {
	CODE("id"),
	TEXT("label"),
	END,
};

static const struct shape scores[] = {
	OBJ("rule_set", shape_rule_name),
	ARRAY("indicators", shape_indicator),
	MAP("bands", shape_bands),
	ARRAY("units", shape_unit_score_item),
	ARRAY("unused_inputs", shape_text),
	END,
};

/* One score in words (得分说明). */
static const struct shape tier[] = {
	TIER("tier"),
	{ .name = "standard", .kind = SHAPE_TEXT,
	    .values = { "max", "median", "min" } },
	TEXT("label"),
	FRACTION("value"),
	FRACTION("coefficient"),
	ARRAY("units", shape_code),
	END,
};

static const struct shape priced[] = {
	CODE("key"),
	TEXT("label"),
	FRACTION("count"),
	FRACTION("points"),
	END,
};

static const struct shape priced_item = WHOLE(priced, "ExplainedEvent");

const struct shape shape_explanation_rows[] = {
	CODE("unit"),
	TEXT("name"),
	CODE("indicator"),
	TEXT("label"),
	INDICATOR_KIND,
	{ .name = "rule", .kind = SHAPE_TEXT, .values = { "top", "between",
	    "no_spread", "all_zero_floor", "low_tie_floor",
	    "nobody_assessed", "not_assessed_mean", "not_assessed_full",
	    "not_assessed_floor", "not_assessed_none", "deduction",
	    "display" } },
	TEXT("text"),
	FRACTION("points"),
	FRACTION_NULL("value"),
	TEXT_NULL("value_shown"),
	INT("assessed"),
	REF_NULL("reached", tier, "ExplainedTier"),
	REF_NULL("above", tier, "ExplainedTier"),
	FRACTION_NULL("coefficient"),
	REF_NULL("score", shape_score, "Score"),
	ARRAY("events", priced_item),
	ARRAY("badges", shape_code),
	END,
};

const struct shape shape_explanation = WHOLE(shape_explanation_rows,
    "Explanation");

static const struct shape explanations = { .kind = SHAPE_MAP,
	.of = &shape_explanation };

/* Figures of a unit and indicator, and the facts behind them by digest. */
static const struct shape figure[] = {
	EXACT("num"),
	EXACT("den"),
	OPTIONAL("note_counts", MAP, .of = &number_item),
	OPTIONAL("events", MAP, .of = &exact_item),
	OPTIONAL("count", INTEGER),
	OPTIONAL("digest", TEXT, .format = SHAPE_SHA256),
	OPTIONAL("left_count", INTEGER),
	OPTIONAL("left_digest", TEXT, .format = SHAPE_SHA256),
	/* Of format 2, which listed them. */
	OPTIONAL("counted", ARRAY, .of = &shape_any),
	OPTIONAL("left_out", ARRAY, .of = &shape_any),
	OPTIONAL("notes", ARRAY, .of = &shape_any),
	END,
};

static const struct shape figure_item = WHOLE(figure, "DocumentFigure");

static const struct shape figures_of = { .kind = SHAPE_MAP,
	.of = &figure_item };

/* Who is compared: a district, or a project with who leads it. */
static const struct shape compared[] = {
	CODE("unit"),
	TEXT("name"),
	OPTIONAL("short", TEXT),
	OPTIONAL("functional_area", BOOLEAN),
	OPTIONAL("region", TEXT),
	OPTIONAL("tile_col", INTEGER),
	OPTIONAL("tile_row", INTEGER),
	OPTIONAL("project", INTEGER),
	OPTIONAL("lead_department", TEXT, .format = SHAPE_CODE),
	OPTIONAL("lead_name", TEXT),
	END,
};

static const struct shape compared_item = WHOLE(compared, "DocumentUnit");

/* Beside the scores: of a district's results, or how a project stands. */
static const struct shape beside[] = {
	OPTIONAL("results", INTEGER),
	OPTIONAL("spread", INTEGER),
	OPTIONAL("light", TEXT, .format = SHAPE_CODE),
	OPTIONAL("milestones", INTEGER),
	OPTIONAL("completed", INTEGER),
	OPTIONAL("next_due", TEXT, .format = SHAPE_DATE),
	OPTIONAL("participants", INTEGER),
	OPTIONAL("survey_year", INTEGER),
	OPTIONAL("survey_score", NUMBER),
	END,
};

static const struct shape beside_item = WHOLE(beside, "DocumentBeside");

static const struct shape figures[] = {
	INT("filings_approved"),
	MAP("units", beside_item),
	END,
};

static const struct shape work[] = {
	OPTIONAL("demands", ARRAY, .of = &shape_demand_board),
	OPTIONAL("bottlenecks", ARRAY, .of = &shape_bottleneck_board),
	END,
};

static const struct shape ledger[] = {
	INT("rows"),
	SHA256("digest"),
	END,
};

/* What is optional came with a later format, which is named first. */
const struct shape shape_document[] = {
	{ .name = "format", .kind = SHAPE_INTEGER, .min = 1, .max = 3,
	    .optional = true },
	OPTIONAL("kind", TEXT, .format = SHAPE_CODE),
	PERIOD("period"),
	INT("revision"),
	{ .name = "basis", .kind = SHAPE_TEXT,
	    .values = { "frozen", "live" } },
	INT("horizon"),
	TIME_NULL("as_of"),
	DATE("cut_off"),
	BOOL("corrects"),
	TEXT_NULL("reason"),
	OPTIONAL("cause", TEXT, .format = SHAPE_CODE),
	MAP("approval_window", time_item),
	TIME("approval_window_end"),
	MAP("judges", digest_item),
	REF("rule_set", shape_rules, "RuleSetDocument"),
	ARRAY("units", compared_item),
	MAP("inputs", figures_of),
	OPTIONAL("facts", MAP, .of = &number_item),
	OPTIONAL("ledger", OBJECT, .of = ledger),
	OPTIONAL("figures", OBJECT, .of = figures),
	OPTIONAL("work", OBJECT, .of = work),
	REF("scores", scores, "DocumentScores"),
	MAP("explanations", explanations),
	END,
};
