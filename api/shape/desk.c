/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* The desk, notices, and who holds a document number. */

static const struct shape notice[] = {
	INT("notice"),
	CODE("kind"),
	TEXT("kind_label"),
	TEXT("text"),
	INT_NULL("entry"),
	INT_NULL("obligation"),
	TIME("at"),
	BOOL("read"),
	END,
};

static const struct shape notice_item = WHOLE(notice, "Notice");

PAGE(notice_list, notice_item);

static const struct shape counts[] = {
	INT("waiting"),
	INT("returned"),
	INT("drafts"),
	INT("under_way"),
	INT("owed"),
	INT("overdue"),
	INT("overdue_awaited"),
	INT("to_decide"),
	INT("appeals"),
	INT("outcomes"),
	INT("suggestions"),
	INT("joins"),
	INT("unread"),
	END,
};

static const struct shape desk[] = {
	ARRAY("waiting", shape_entry_waiting),
	INT("waiting_count"),
	ARRAY("mine", shape_entry_item),
	ARRAY("owed", shape_obligation_item),
	ARRAY("chased", shape_chase_item),
	ARRAY("extensions", shape_extension),
	ARRAY("missing", shape_missing_item),
	ARRAY("appeals", shape_appeal),
	ARRAY("outcomes", shape_entry_waiting),
	ARRAY("suggestions", shape_suggestion),
	ARRAY("own_appeals", shape_appeal),
	ARRAY("drafted", shape_drafted_item),
	ARRAY("notices", notice_item),
	OBJ("counts", counts),
	END,
};

const struct shape shape_desk = WHOLE(desk, "DeskAnswer");

static const struct shape holder[] = {
	INT_NULL("entry"),
	REF("unit", shape_unit_brief, "UnitBrief"),
	TEXT_NULL("title"),
	TEXT_NULL("document_number"),
	CODE("stage"),
	TEXT_NULL("stage_label"),
	CODE("state"),
	TIME("since"),
	DATE_NULL("lapses_on"),
	REF_NULL("competent_department", shape_unit_brief, "UnitBrief"),
	REF_NULL("contact", shape_contact, "Contact"),
	INT_NULL("join"),
	REF_NULL("request", shape_join_request_rows, "JoinRequest"),
	END,
};

static const struct shape same[] = {
	TEXT("detail"),
	REF("holder", holder, "Holder"),
	BOOL_NULL("same_name"),
	END,
};

static const struct shape same_item = { .kind = SHAPE_OBJECT, .of = same };

static const struct shape near[] = {
	TEXT("detail"),
	REF("holder", holder, "Holder"),
	TEXT("canonical"),
	{ .name = "verdict", .kind = SHAPE_TEXT,
	    .values = { "equal", "suspect", "manual" } },
	END,
};

static const struct shape near_item = { .kind = SHAPE_OBJECT, .of = near };

static const struct shape elsewhere[] = {
	TEXT("detail"),
	REF("holder", holder, "Holder"),
	TEXT_NULL("canonical"),
	END,
};

static const struct shape elsewhere_item = {
	.kind = SHAPE_OBJECT, .of = elsewhere
};

static const struct shape number[] = {
	TEXT_NULL("canonical"),
	BOOL("taken"),
	ARRAY("same", same_item),
	ARRAY("near", near_item),
	ARRAY("elsewhere", elsewhere_item),
	END,
};

const struct shape shape_document_number = WHOLE(number, "DocumentNumber");
