/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* 落实台账: assigned work, by unit, and item by item with each of its units. */

static const struct shape by_unit[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	INT("assigned"),
	INT("completed"),
	INT("under_way"),
	INT("overdue"),
	END,
};

static const struct shape by_unit_item = WHOLE(by_unit, "UnitWork");

PAGE(work_list, by_unit_item);

static const struct shape named[] = {
	INT("id"),
	TEXT("title"),
	END,
};

static const struct shape reports[] = {
	INT("due"),
	INT("on_time"),
	INT("late"),
	END,
};

static const struct shape line[] = {
	OBJ("item", named),
	OBJ_NULL("parent", named),
	REF("unit", shape_unit_brief, "UnitBrief"),
	TIME("given_at"),
	DATE("due"),
	CODE_NULL("progress"),
	TEXT_NULL("progress_label"),
	PERIOD_NULL("period"),
	TIME_NULL("reported_at"),
	INT_NULL("entry"),
	OBJ("reports", reports),
	BOOL("overdue"),
	DATE_NULL("next_due"),
	{ .name = "standing", .kind = SHAPE_TEXT,
	    .values = { "open", "done", "recalled" } },
	TEXT("standing_label"),
	TIME_NULL("ended_at"),
	END,
};

static const struct shape line_item = WHOLE(line, "WorkLine");

static const struct shape work_items[] = {
	CODE("module"),
	TEXT_NULL("parent_label"),
	ARRAY("items", line_item),
	TEXT_NULL("next"),
	END,
};

const struct shape shape_work_items = WHOLE(work_items, "WorkLedger");

static const struct shape item[] = {
	OBJ("item", named),
	INT("units"),
	INT("done"),
	INT("overdue"),
	BOOL("recalled"),
	ARRAY("rows", line_item),
	END,
};

static const struct shape item_item = WHOLE(item, "WorkItem");

static const struct shape entry_work[] = {
	CODE_NULL("module"),
	TEXT_NULL("label"),
	ARRAY("items", item_item),
	END,
};

const struct shape shape_entry_work = WHOLE(entry_work, "EntryWork");
