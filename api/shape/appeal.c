/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* 申诉: a unit contests a score, the office answers. */

static const struct shape entry = { .kind = SHAPE_INTEGER, .min = 1 };

static const struct shape code = { .kind = SHAPE_TEXT, .format = SHAPE_CODE };

/* What a report scores: a unit, or a project. */
static const struct shape measured[] = {
	CODE("unit"),
	TEXT("name"),
	END,
};

/* a revision that it led to */
static const struct shape corrected[] = {
	INT("report"),
	INT("revision"),
	END,
};

static const struct shape corrected_item = WHOLE(corrected, "AppealRevision");

/* a file of an appeal, or of its answer */
static const struct shape file[] = {
	INT("id"),
	BOOL("answers"),
	STORED_FILE,
	BOOL("may_remove"),
	END,
};

const struct shape shape_appeal_file = WHOLE(file, "AppealFile");

/* what may be attached */
static const struct shape files_rule[] = {
	ARRAY("accept", code),
	INT("max_files"),
	END,
};

static const struct shape appeal[] = {
	INT("id"),
	INT("report"),
	CODE("kind"),
	CODE("period"),
	TEXT("period_label"),
	INT("revision"),
	REF("unit", shape_unit_brief, "UnitBrief"),
	OBJ("measured", measured),
	CODE("indicator"),
	TEXT_NULL("indicator_label"),
	CODE("state"),
	TEXT("state_label"),
	TEXT_NULL("text"),
	ARRAY("entries", entry),
	ARRAY("files", shape_appeal_file),
	TIME("made_at"),
	TIME("until"),
	DATE("due"),
	INT("days"),
	TEXT_NULL("answer"),
	ARRAY("corrected", corrected_item),
	TIME_NULL("decided_at"),
	TIME_NULL("withdrawn_at"),
	BOOL("may_withdraw"),
	BOOL("may_attach"),
	BOOL("may_decide"),
	END,
};

const struct shape shape_appeal = WHOLE(appeal, "Appeal");

static const struct shape appeals[] = {
	ARRAY("items", shape_appeal),
	TEXT_NULL("next"),
	OBJ("files", files_rule),
	TIME_NULL("until"),
	REF_NULL("contact", shape_contact, "Contact"),
	ARRAY("may_appeal_for", code),
	END,
};

const struct shape shape_appeal_list = WHOLE(appeals, "AppealList");

static const struct shape board[] = {
	ARRAY("items", shape_appeal),
	TEXT_NULL("next"),
	OBJ("files", files_rule),
	INT("open"),
	END,
};

const struct shape shape_appeal_board = WHOLE(board, "AppealBoard");

static const struct shape body[] = {
	{ .name = "indicator", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .label = "指标" },
	{ .name = "unit", .kind = SHAPE_TEXT, .format = SHAPE_CODE,
	    .optional = true, .null = true, .label = "参评对象" },
	{ .name = "text", .kind = SHAPE_TEXT, .min = 1, .max = 2000,
	    .label = "申诉理由" },
	{ .name = "entries", .kind = SHAPE_ARRAY, .of = &entry, .max = 20,
	    .optional = true, .null = true, .label = "所引填报件" },
	END,
};

const struct shape shape_appeal_body = WHOLE(body, "AppealCreate");

static const struct shape decision[] = {
	{ .name = "uphold", .kind = SHAPE_BOOLEAN, .label = "申诉是否成立" },
	{ .name = "answer", .kind = SHAPE_TEXT, .min = 1, .max = 2000,
	    .label = "答复" },
	END,
};

const struct shape shape_appeal_decision_body = WHOLE(decision,
    "AppealDecision");
