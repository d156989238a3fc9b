/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* 申请补列涉及区县: requests of districts to be named by a pilot. */

static const struct shape entry[] = {
	INT("id"),
	TEXT("title"),
	REF("unit", shape_unit_brief, "UnitBrief"),
	CODE("stage"),
	TEXT("state_label"),
	REF_NULL("competent_department", shape_unit_brief, "UnitBrief"),
	BOOL("visible"),
	END,
};

const struct shape shape_join_request_rows[] = {
	INT("id"),
	CODE("state"),
	TEXT("state_label"),
	REF("unit", shape_unit_brief, "UnitBrief"),
	OBJ("entry", entry),
	TEXT("reason"),
	SHAPE_ROW("attachment", OBJECT, .of = shape_attachment_rows,
	    .component = "Attachment", .null = true),
	OBJ("made_by", shape_account_brief),
	TIME("made_at"),
	OBJ_NULL("decided_by", shape_account_brief),
	REF_NULL("decided_unit", shape_unit_brief, "UnitBrief"),
	TIME_NULL("decided_at"),
	TEXT_NULL("note"),
	BOOL("may_decide"),
	BOOL("may_withdraw"),
	END,
};

const struct shape shape_join_request = {
	.kind = SHAPE_OBJECT, .of = shape_join_request_rows,
	.component = "JoinRequest",
};

PAGE(join_request_list, shape_join_request);

static const struct shape district[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	BOOL("named"),
	TIME_NULL("tried_at"),
	TEXT_NULL("tried_title"),
	REF_NULL("request", shape_join_request_rows, "JoinRequest"),
	REF_NULL("contact", shape_contact, "Contact"),
	END,
};

static const struct shape district_item = WHOLE(district, "PilotDistrict");

static const struct shape districts[] = {
	ARRAY("items", district_item),
	TEXT_NULL("next"),
	BOOL("may_join"),
	END,
};

const struct shape shape_pilot_districts = {
	.kind = SHAPE_OBJECT, .of = districts,
};
