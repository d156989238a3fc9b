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

static const struct shape term[] = {
	CODE("kind"),
	TEXT("kind_label"),
	PERIOD("period"),
	TEXT("label"),
	DATE("start"),
	DATE("opens"),
	DATE("end"),
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
