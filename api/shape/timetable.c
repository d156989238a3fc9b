/* SPDX-License-Identifier: Apache-2.0 */

/* When things open, close and are counted. */

#include "shape/row.h"

static const struct shape window[] = {
	TIME("closes"),
	ARRAY("indicators", shape_text),
	END,
};

static const struct shape window_item = WHOLE(window, "ApprovalWindow");

static const struct shape made[] = {
	INT("report"),
	INT("revision"),
	CODE("state"),
	TIME("frozen_at"),
	TIME_NULL("published_at"),
	END,
};

/* another last day that the office has set; by: for the office alone */
static const struct shape cut_off[] = {
	DATE("day"),
	TEXT("reason"),
	TIME("at"),
	TEXT_NULL("by"),
	END,
};

static const struct shape cut_off_item = WHOLE(cut_off, "CutOff");

static const struct shape cut_off_set[] = {
	CODE("kind"),
	PERIOD("period"),
	DATE("cut_off"),
	ARRAY("cut_offs", cut_off_item),
	END,
};

const struct shape shape_cut_off_set = WHOLE(cut_off_set, "CutOffSet");

static const struct shape next_period[] = {
	PERIOD("period"),
	TEXT("label"),
	DATE("from"),
	DATE("from_was"),
	END,
};

/* What happened on these days goes from one report into the other. */
static const struct shape moved[] = {
	DATE("from"),
	DATE("to"),
	PERIOD("out_of"),
	PERIOD("into"),
	TEXT("out_of_label"),
	TEXT("into_label"),
	END,
};

static const struct shape foretold[] = {
	CODE("kind"),
	PERIOD("period"),
	DATE("was"),
	DATE("day"),
	ARRAY("windows", window_item),
	TIME_NULL("ready_at"),
	ARRAY("windows_was", window_item),
	TIME_NULL("ready_was"),
	REF("next", next_period, "CutOffNext"),
	REF("moved", moved, "CutOffMoved"),
	END,
};

const struct shape shape_cut_off_foretell = WHOLE(foretold, "CutOffForetold");

static const struct shape term[] = {
	CODE("kind"),
	TEXT("kind_label"),
	PERIOD("period"),
	TEXT("label"),
	DATE("start"),
	DATE("opens"),
	DATE("end"),
	DATE("cut_off"),
	ARRAY("cut_offs", cut_off_item),
	BOOL("may_set"),
	CODE_NULL("rule_set"),
	ARRAY("windows", window_item),
	TIME_NULL("ready_at"),
	REF_NULL("report", made, "ReportMade"),
	END,
};

static const struct shape term_item = WHOLE(term, "TimetablePeriod");

static const struct shape timetable[] = {
	INT("year"),
	BOOL("auto"),
	ARRAY("items", term_item),
	END,
};

const struct shape shape_report_timetable = WHOLE(timetable, "Timetable");
