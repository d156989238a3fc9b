/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* What is owed, and what is done so that it is filed on time. */

#define OBLIGATION							\
	INT("obligation"),						\
	CODE("module"),							\
	TEXT("module_label"),						\
	REF("unit", shape_unit_brief, "UnitBrief"),			\
	REF_NULL("subject", shape_subject_brief, "Subject"),		\
	PERIOD_NULL("period"),						\
	DATE("due"),							\
	DATE_NULL("due_original"),					\
	DATE_NULL("filed_on"),						\
	CODE("state"),							\
	TEXT("state_label"),						\
	BOOL("late"),							\
	INT("days_left"),						\
	BOOL("overdue"),						\
	INT_NULL("extension"),						\
	INT_NULL("entry"),						\
	REF_NULL("hands", shape_hands, "Hands")

/* Where it stands inside something else. */
static const struct shape brief[] = {
	OBLIGATION,
	END,
};

static const struct shape item[] = {
	OBLIGATION,
	ARRAY("actions", shape_code),
	TIME_NULL("chased_at"),
	END,
};

const struct shape shape_obligation_item = WHOLE(item, "Obligation");

PAGE(obligation_list, shape_obligation_item);

/* One line of the page on which a unit answers many. */
static const struct shape last_time[] = {
	PERIOD_NULL("period"),
	FORM("body"),
	END,
};

static const struct shape sheet_row[] = {
	REF("obligation", item, "Obligation"),
	REF_NULL("entry", shape_entry_rows, "Entry"),
	OBJ_NULL("last", last_time),
	END,
};

static const struct shape sheet_item = WHOLE(sheet_row, "ObligationSheetRow");

PAGE(obligation_sheet, sheet_item);

static const struct shape happened[] = {
	CODE("kind"),
	TIME("at"),
	REF_NULL("by", shape_account_brief, "AccountBrief"),
	REF_NULL("unit", shape_unit_brief, "UnitBrief"),
	TEXT_NULL("note"),
	DATE_NULL("due"),
	INT_NULL("days"),
	END,
};

static const struct shape happened_item =
    WHOLE(happened, "ObligationHistory");

static const struct shape stage_time[] = {
	CODE("stage"),
	TEXT("stage_label"),
	REF_NULL("unit", shape_unit_brief, "UnitBrief"),
	INT("days"),
	BOOL("now"),
	BOOL("longest"),
	END,
};

static const struct shape stage_time_item =
    WHOLE(stage_time, "StageTime");

static const struct shape whole[] = {
	OBLIGATION,
	ARRAY("actions", shape_code),
	TIME_NULL("chased_at"),
	ARRAY("stages", stage_time_item),
	ARRAY("history", happened_item),
	END,
};

const struct shape shape_obligation = WHOLE(whole, "ObligationWhole");

/* Units by modules. */
static const struct shape column[] = {
	CODE("module"),
	TEXT("label"),
	BOOL("chase"),
	END,
};

static const struct shape column_item = { .kind = SHAPE_OBJECT, .of = column };

static const struct shape line[] = {
	CODE("unit"),
	TEXT("name"),
	TEXT("short"),
	CODE("kind"),
	END,
};

static const struct shape line_item = { .kind = SHAPE_OBJECT, .of = line };

#define COUNTS								\
	INT("open"),							\
	INT("filed"),							\
	INT("met"),							\
	INT("waived"),							\
	INT("late")

static const struct shape cell[] = {
	CODE("unit"),
	CODE("module"),
	COUNTS,
	INT("nothing"),
	INT("overdue"),
	DATE_NULL("due"),
	END,
};

static const struct shape cell_item = WHOLE(cell, "MatrixCell");

static const struct shape matrix[] = {
	PERIOD("period"),
	TEXT("label"),
	DATE("due"),
	ARRAY("modules", column_item),
	ARRAY("units", line_item),
	ARRAY("cells", cell_item),
	END,
};

const struct shape shape_obligation_matrix =
    WHOLE(matrix, "ObligationMatrix");

static const struct shape rate[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	CODE("kind"),
	INT("expected"),
	INT("on_time"),
	INT("granted"),
	INT("late"),
	INT("pending"),
	INT("waived"),
	{ .name = "rate", .kind = SHAPE_TEXT, .format = SHAPE_DECIMAL,
	    .null = true },
	{ .name = "rate_granted", .kind = SHAPE_TEXT,
	    .format = SHAPE_DECIMAL, .null = true },
	INT("returned"),
	END,
};

static const struct shape rate_item = WHOLE(rate, "OnTimeRate");

static const struct shape rates[] = {
	PERIOD("period"),
	TEXT("label"),
	ARRAY("items", rate_item),
	END,
};

const struct shape shape_obligation_rates = WHOLE(rates, "OnTimeRates");

static const struct shape opening[] = {
	CODE("module"),
	TEXT("module_label"),
	PERIOD("period"),
	TEXT("label"),
	DATE("opens"),
	DATE("due"),
	END,
};

static const struct shape opening_item = WHOLE(opening, "Opening");

static const struct shape openings[] = {
	BOOL("own"),
	ARRAY("items", opening_item),
	END,
};

const struct shape shape_obligation_opens = WHOLE(openings, "Openings");

static const struct shape use_reason[] = {
	CODE("code"),
	TEXT("label"),
	BOOL("counted"),
	END,
};

static const struct shape use_reason_item = WHOLE(use_reason, "UsageReason");
static const struct shape use_count = { .kind = SHAPE_INTEGER };

static const struct shape use_unit[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	CODE("kind"),
	INT("submitted"),
	INT("returned"),
	INT("held"),
	MAP("by_reason", use_count),
	INT("first"),
	INT("first_clean"),
	SHAPE_TEXT_ROW("first_rate", DECIMAL, .null = true),
	INT("expected"),
	INT("on_time"),
	SHAPE_TEXT_ROW("rate", DECIMAL, .null = true),
	END,
};

static const struct shape use_unit_item = WHOLE(use_unit, "UsageOfUnit");

static const struct shape use_review[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	CODE("kind"),
	CODE("stage"),
	TEXT_NULL("stage_label"),
	INT("decided"),
	INT("returned"),
	SHAPE_TEXT_ROW("median_days", DECIMAL, ),
	INT("longest_days"),
	END,
};

static const struct shape use_review_item = WHOLE(use_review, "ReviewTime");

static const struct shape use_person[] = {
	INT("account"),
	TEXT("name"),
	INT("submitted"),
	INT("returned"),
	INT("held"),
	END,
};

static const struct shape use_person_item = WHOLE(use_person, "UsageOfPerson");

static const struct shape use[] = {
	PERIOD("period"),
	TEXT("label"),
	CODE("counted"),
	ARRAY("reasons", use_reason_item),
	ARRAY("items", use_unit_item),
	ARRAY("reviews", use_review_item),
	ARRAY("people", use_person_item),
	END,
};

const struct shape shape_usage_appraisal = WHOLE(use, "UsageAppraisal");

static const struct shape day[] = {
	DATE("day"),
	CODE("module"),
	TEXT("module_label"),
	COUNTS,
	END,
};

static const struct shape day_item = WHOLE(day, "CalendarDay");

static const struct shape other_day[] = {
	DATE("day"),
	BOOL("working"),
	TEXT("label"),
	END,
};

static const struct shape other_day_item = {
	.kind = SHAPE_OBJECT, .of = other_day,
};

static const struct shape mark[] = {
	DATE("day"),
	TEXT("label"),
	END,
};

static const struct shape mark_item = { .kind = SHAPE_OBJECT, .of = mark };

static const struct shape calendar[] = {
	DATE("from"),
	DATE("to"),
	ARRAY("items", day_item),
	ARRAY("days", other_day_item),
	ARRAY("marks", mark_item),
	END,
};

const struct shape shape_obligation_calendar =
    WHOLE(calendar, "ObligationCalendar");

/* Whom somebody still waits for. */
static const struct shape missing[] = {
	CODE("module"),
	TEXT("module_label"),
	PERIOD("period"),
	DATE("due"),
	INT("days_left"),
	INT("units"),
	INT("items"),
	INT("overdue"),
	END,
};

const struct shape shape_missing_item = WHOLE(missing, "Missing");

static const struct shape extension[] = {
	INT("extension"),
	REF("obligation", brief, "ObligationBrief"),
	DATE("due"),
	DATE("due_asked"),
	TEXT("reason"),
	REF("asked_by", shape_account_brief, "AccountBrief"),
	TIME("asked_at"),
	{ .name = "state", .kind = SHAPE_TEXT,
	    .values = { "pending", "granted", "declined", "lapsed" } },
	TEXT("state_label"),
	DATE_NULL("due_granted"),
	TEXT_NULL("note"),
	REF_NULL("decided_by", shape_account_brief, "AccountBrief"),
	TIME_NULL("decided_at"),
	BOOL("decidable"),
	END,
};

const struct shape shape_extension = WHOLE(extension, "Extension");

PAGE(extension_list, shape_extension);

static const struct shape chase[] = {
	INT("chase"),
	INT_NULL("obligation"),
	INT_NULL("entry"),
	CODE("module"),
	TEXT("module_label"),
	TEXT_NULL("title"),
	REF("unit", shape_unit_brief, "UnitBrief"),
	TEXT_NULL("note"),
	TIME("at"),
	DATE_NULL("due"),
	TEXT_NULL("state_label"),
	REF_NULL("hands", shape_hands, "Hands"),
	{ .name = "outcome", .kind = SHAPE_TEXT,
	    .values = { "waiting", "moved", "done" } },
	END,
};

const struct shape shape_chase_item = WHOLE(chase, "Chase");

PAGE(chase_list, shape_chase_item);

/* Reached, and passed over since it was chased today, by whom. */
static const struct shape chased_unit[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	INT("chased"),
	INT("skipped"),
	TIME_NULL("chased_at"),
	REF_NULL("chased_by", shape_unit_brief, "UnitBrief"),
	END,
};

static const struct shape chased_item = WHOLE(chased_unit, "ChasedUnit");

static const struct shape chased[] = {
	INT("chased"),
	INT("skipped"),
	ARRAY("units", chased_item),
	END,
};

const struct shape shape_chased = WHOLE(chased, "Chased");

/* Bodies that these routes take. */

static const struct shape extension_body[] = {
	{ .name = "reason", .kind = SHAPE_TEXT, .min = 1, .max = 500,
	    .label = "延期原因" },
	{ .name = "due", .kind = SHAPE_TEXT, .format = SHAPE_DATE,
	    .label = "申请延至" },
	END,
};

const struct shape shape_extension_body = WHOLE(extension_body, "ExtensionAsk");

static const struct shape decision_body[] = {
	{ .name = "decision", .kind = SHAPE_TEXT,
	    .values = { "grant", "decline" }, .label = "办理意见" },
	{ .name = "due", .kind = SHAPE_TEXT, .format = SHAPE_DATE,
	    .optional = true, .null = true, .label = "准予延至" },
	{ .name = "note", .kind = SHAPE_TEXT, .max = 500, .optional = true,
	    .null = true, .label = "说明" },
	END,
};

const struct shape shape_decision_body =
    WHOLE(decision_body, "ExtensionDecision");

static const struct shape waiver_body[] = {
	{ .name = "reason", .kind = SHAPE_TEXT, .min = 1, .max = 500,
	    .label = "免报原因" },
	END,
};

const struct shape shape_waiver_body = WHOLE(waiver_body, "Waiver");

static const struct shape nothing_body[] = {
	{ .name = "note", .kind = SHAPE_TEXT, .max = 500, .optional = true,
	    .null = true, .label = "说明" },
	END,
};

const struct shape shape_nothing_body = WHOLE(nothing_body, "Nothing");

static const struct shape chase_body[] = {
	{ .name = "obligation", .kind = SHAPE_INTEGER, .min = 1,
	    .optional = true, .null = true, .label = "应报事项" },
	{ .name = "entry", .kind = SHAPE_INTEGER, .min = 1,
	    .optional = true, .null = true, .label = "填报件" },
	{ .name = "module", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "业务" },
	{ .name = "period", .kind = SHAPE_TEXT, .format = SHAPE_PERIOD,
	    .optional = true, .null = true, .label = "期次" },
	{ .name = "unit", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "单位" },
	{ .name = "note", .kind = SHAPE_TEXT, .max = 200, .optional = true,
	    .null = true, .label = "附言" },
	END,
};

const struct shape shape_chase_body = WHOLE(chase_body, "ChaseAsk");
