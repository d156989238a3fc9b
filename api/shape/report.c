/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* Reports, their scores and how these came about. */

/* open: not closed yet when the report was frozen */
static const struct shape window[] = {
	TIME("closes"),
	ARRAY("indicators", shape_text),
	BOOL("open"),
	END,
};

static const struct shape window_item = WHOLE(window, "ReportWindow");

/* an appeal that a further revision comes from */
static const struct shape named[] = {
	INT("id"),
	INT("report"),
	TEXT("about"),
	END,
};

static const struct shape named_item = WHOLE(named, "ReportAppeal");

#define REPORT								\
	INT("report"),							\
	CODE("kind"),							\
	PERIOD("period"),						\
	TEXT("period_label"),						\
	INT("revision"),						\
	CODE("state"),							\
	CODE("basis"),							\
	CODE("rule_set"),						\
	INT("horizon"),							\
	TIME_NULL("as_of"),						\
	DATE("cut_off"),						\
	TEXT_NULL("cut_off_reason"),					\
	TIME("approval_window_end"),					\
	ARRAY("windows", window_item),					\
	BOOL("corrects"),						\
	TEXT_NULL("reason"),						\
	CODE_NULL("cause"),						\
	TEXT_NULL("cause_label"),					\
	ARRAY("appeals", named_item),					\
	SHA256("digest"),						\
	CODE_NULL("signing_key"),					\
	TIME("frozen_at"),						\
	TIME_NULL("published_at"),					\
	BOOL("current")

static const struct shape report[] = {
	REPORT,
	END,
};

const struct shape shape_report = WHOLE(report, "Report");

static const struct shape reports[] = {
	ARRAY("items", shape_report),
	TEXT_NULL("next"),
	ARRAY("previews", shape_code),
	END,
};

const struct shape shape_report_list = WHOLE(reports, "ReportList");

static const struct shape report_whole[] = {
	REPORT,
	REF("document", shape_document, "FrozenDocument"),
	END,
};

const struct shape shape_report_document = WHOLE(report_whole,
    "ReportDocument");

/* who leads a project, by project */
static const struct shape lead[] = {
	CODE("unit"),
	TEXT("name"),
	END,
};

static const struct shape lead_item = { .kind = SHAPE_OBJECT, .of = lead };

/* between which ranks a unit lies when points are drawn anew */
#define RANGE								\
	INT("seed"),							\
	INT("samples"),							\
	INT("percent"),							\
	TIME("made_at")

static const struct shape range_ends[] = {
	RANK("best"),
	RANK("worst"),
	END,
};

static const struct shape range_item = { .kind = SHAPE_OBJECT,
    .of = range_ends };

const struct shape shape_rank_range[] = {
	RANGE,
	MAP("units", range_item),
	END,
};

static const struct shape unit_range[] = {
	RANGE,
	RANK("best"),
	RANK("worst"),
	END,
};

static const struct shape scores[] = {
	REF("report", report, "Report"),
	OBJ("rule_set", shape_rule_name),
	ARRAY("units", shape_unit_score_item),
	ARRAY("indicators", shape_indicator),
	MAP("bands", shape_bands),
	MAP("leads", lead_item),
	REF_NULL("rank_range", shape_rank_range, "RankRange"),
	END,
};

const struct shape shape_report_scores = WHOLE(scores, "ReportScores");

static const struct shape figure[] = {
	EXACT("num"),
	EXACT("den"),
	INT("counted"),
	INT("left_out"),
	END,
};

static const struct shape figure_item = { .kind = SHAPE_OBJECT,
    .of = figure };

/* Which report a number is compared with; why: it cannot be. */
const struct shape shape_compared[] = {
	INT("report"),
	CODE("period"),
	TEXT("period_label"),
	INT("revision"),
	CODE("rule_set"),
	TEXT_NULL("why"),
	END,
};

static const struct shape previous[] = {
	INT("report"),
	RANK("rank"),
	BAND_NULL("band"),
	TEXT("total"),
	REF("compared", shape_compared, "Compared"),
	END,
};

static const struct shape unit_scores[] = {
	REF("report", report, "Report"),
	CODE("unit"),
	REF("scores", shape_unit_score, "UnitScore"),
	MAP("figures", figure_item),
	OBJ_NULL("previous", previous),
	OBJ_NULL("rank_range", unit_range),
	END,
};

const struct shape shape_report_unit_scores = WHOLE(unit_scores,
    "ReportUnitScores");

static const struct shape record[] = {
	INT("entry"),
	INT_NULL("version"),
	CODE_NULL("module"),
	TEXT_NULL("title"),
	TEXT_NULL("date"),
	TEXT_NULL("kind"),
	CODE_NULL("note"),
	TEXT_NULL("note_label"),
	CODE_NULL("reason"),
	TEXT_NULL("reason_label"),
	CODE_NULL("source"),
	TEXT_NULL("source_label"),
	END,
};

static const struct shape record_item = WHOLE(record, "CountedRecord");

static const struct shape indicator[] = {
	REF("report", report, "Report"),
	CODE("unit"),
	TEXT("unit_name"),
	MAP("names", shape_text),
	REF("indicator", shape_indicator_rows, "IndicatorStandards"),
	TEXT_NULL("basis_text"),
	CODE("window"),
	DATE_NULL("counts_from"),
	TIME("approval_window_end"),
	EXACT("num"),
	EXACT("den"),
	REF("score", shape_cell, "IndicatorScore"),
	REF("explanation", shape_explanation_rows, "Explanation"),
	ARRAY("counted", record_item),
	ARRAY("left_out", record_item),
	END,
};

const struct shape shape_report_indicator = WHOLE(indicator,
    "ReportIndicator");

/* A stored score or fact, a fact or figure counted anew, a ledger row. */
static const struct shape difference[] = {
	CODE("part"),
	CODE_NULL("indicator"),
	CODE_NULL("unit"),
	INT_NULL("entry"),
	INT_NULL("version"),
	CODE_NULL("relation"),
	TEXT_NULL("label"),
	CODE_NULL("how"),
	END,
};

static const struct shape difference_item = { .kind = SHAPE_OBJECT,
    .of = difference };

static const struct shape verify[] = {
	REF("report", report, "Report"),
	BOOL("stored"),
	BOOL_NULL("ledger"),
	BOOL_NULL("signed"),
	TEXT_NULL("signature"),
	TEXT_NULL("public_key"),
	BOOL_NULL("beside"),
	SHA256("digest"),
	SHA256("computed"),
	ARRAY("differences", difference_item),
	INT("differ"),
	TIME("checked_at"),
	END,
};

const struct shape shape_report_verify = WHOLE(verify, "ReportVerify");

static const struct shape signature[] = {
	INT("report"),
	CODE("kind"),
	PERIOD("period"),
	INT("revision"),
	SHA256("digest"),
	TEXT("algorithm"),
	CODE_NULL("key"),
	TEXT_NULL("signature"),
	TEXT_NULL("public_key"),
	END,
};

const struct shape shape_report_signature = WHOLE(signature,
    "ReportSignature");

static const struct shape fact_line = { .kind = SHAPE_TEXT };

static const struct shape fact_lines = { .kind = SHAPE_ARRAY,
	.of = &fact_line };

static const struct shape facts[] = {
	INT("report"),
	CODE("kind"),
	PERIOD("period"),
	INT("revision"),
	MAP("facts", fact_lines),
	END,
};

const struct shape shape_report_facts = WHOLE(facts, "ReportFacts");

static const struct shape signing_key[] = {
	CODE("key"),
	TEXT("public_key"),
	TIME("since"),
	INT("reports"),
	END,
};

static const struct shape signing_key_item = WHOLE(signing_key, "ReportKey");

PAGE(report_key_list, signing_key_item);

static const struct shape part[] = {
	REF_NULL("before", shape_score, "Score"),
	REF_NULL("after", shape_score, "Score"),
	REF("own", shape_score, "Score"),
	REF("others", shape_score, "Score"),
	TEXT_NULL("value_before"),
	TEXT_NULL("value"),
	END,
};

static const struct shape part_item = WHOLE(part, "ChangePart");

static const struct shape change[] = {
	CODE("unit"),
	TEXT("name"),
	REF("total", shape_score, "Score"),
	RANK("rank"),
	BAND("band"),
	REF_NULL("total_before", shape_score, "Score"),
	RANK_NULL("rank_before"),
	BAND_NULL("band_before"),
	REF_NULL("change", shape_score, "Score"),
	REF_NULL("own", shape_score, "Score"),
	REF_NULL("others", shape_score, "Score"),
	MAP("indicators", part_item),
	END,
};

static const struct shape change_item = WHOLE(change, "UnitChange");

static const struct shape move[] = {
	CODE("unit"),
	TEXT("name"),
	CODE("index"),
	TEXT("label"),
	BAND("band_before"),
	BAND("band"),
	END,
};

static const struct shape gone[] = {
	CODE("unit"),
	TEXT("name"),
	REF_NULL("total_before", shape_score, "Score"),
	INT_NULL("rank_before"),
	INT_NULL("band_before"),
	TEXT("why"),
	END,
};

static const struct shape gone_item = WHOLE(gone, "UnitGone");

static const struct shape move_item = WHOLE(move, "ColourChange");

/* how: gone, added, changed; label: why it is left out, or how it is counted */
static const struct shape edition_fact[] = {
	INT("entry"),
	INT_NULL("version"),
	TEXT_NULL("title"),
	CODE("how"),
	TEXT_NULL("label"),
	END,
};

static const struct shape edition_fact_item = WHOLE(edition_fact,
    "EditionFact");

#define EDITION_PLACE							\
	CODE("unit"),							\
	TEXT("name"),							\
	CODE("indicator"),						\
	TEXT("label")

static const struct shape edition_figure[] = {
	EDITION_PLACE,
	TEXT_NULL("value_before"),
	TEXT_NULL("value"),
	REF_NULL("score_before", shape_score, "Score"),
	REF_NULL("score", shape_score, "Score"),
	ARRAY("facts", edition_fact_item),
	END,
};

static const struct shape edition_figure_item = WHOLE(edition_figure,
    "EditionFigure");

static const struct shape edition_left[] = {
	EDITION_PLACE,
	ARRAY("facts", edition_fact_item),
	END,
};

static const struct shape edition_left_item = WHOLE(edition_left,
    "EditionLeftOut");

static const struct shape edition_total[] = {
	CODE("unit"),
	TEXT("name"),
	REF_NULL("total_before", shape_score, "Score"),
	REF_NULL("total", shape_score, "Score"),
	INT_NULL("rank_before"),
	INT_NULL("rank"),
	INT_NULL("band_before"),
	INT_NULL("band"),
	END,
};

static const struct shape edition_total_item = WHOLE(edition_total,
    "EditionTotal");

/* against the published edition before it */
static const struct shape edition[] = {
	INT("report"),
	INT("revision"),
	INT("differ"),
	ARRAY("about", shape_text),
	ARRAY("totals", edition_total_item),
	ARRAY("figures", edition_figure_item),
	ARRAY("left_out", edition_left_item),
	END,
};

static const struct shape changes[] = {
	REF("report", report, "Report"),
	REF_NULL("previous", report, "Report"),
	BOOL("comparable"),
	TEXT_NULL("why"),
	TEXT_NULL("note"),
	REF_NULL("edition", edition, "EditionChanges"),
	ARRAY("units", change_item),
	ARRAY("moved", move_item),
	ARRAY("gone", gone_item),
	END,
};

const struct shape shape_report_changes = WHOLE(changes, "ReportChanges");

static const struct shape standing[] = {
	FRACTION_NULL("exact"),
	DECIMAL_NULL("shown"),
	RANK_NULL("rank"),
	BAND_NULL("band"),
	END,
};

static const struct shape standing_item = WHOLE(standing, "TrendScore");

static const struct shape point[] = {
	INT("report"),
	CODE("period"),
	TEXT("period_label"),
	INT("revision"),
	TEXT_NULL("cause_label"),
	TEXT_NULL("reason"),
	CODE("rule_set"),
	REF_NULL("compared", shape_compared, "Compared"),
	TEXT_NULL("note"),
	{ .name = "scores", .kind = SHAPE_MAP, .of = &standing_item,
	    .null = true },
	END,
};

static const struct shape point_item = WHOLE(point, "TrendPoint");

static const struct shape trend_index[] = {
	CODE("key"),
	TEXT("label"),
	END,
};

static const struct shape trend_index_item = WHOLE(trend_index, "TrendIndex");

static const struct shape trend[] = {
	CODE("kind"),
	CODE("unit"),
	ARRAY("indices", trend_index_item),
	ARRAY("points", point_item),
	END,
};

const struct shape shape_report_trend = WHOLE(trend, "Trend");

/* Bytes that were made once and are kept. */
static const struct shape paper[] = {
	CODE("format"),
	TEXT("label"),
	TEXT("name"),
	TEXT("media_type"),
	SHA256("sha256"),
	INT("size"),
	TIME("made_at"),
	END,
};

static const struct shape paper_item = WHOLE(paper, "ReportPaper");

static const struct shape papers[] = {
	ARRAY("items", paper_item),
	BOOL("making"),
	BOOL("may_make"),
	END,
};

const struct shape shape_paper_list = WHOLE(papers, "ReportPapers");
