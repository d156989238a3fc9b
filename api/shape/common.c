/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* What stands in many answers. */

const struct shape shape_unit_brief[] = {
	CODE("unit"),
	TEXT("name"),
	TEXT("short"),
	END,
};

const struct shape shape_account_brief[] = {
	INT("account"),
	TEXT("name"),
	END,
};

const struct shape shape_subject_brief[] = {
	INT("id"),
	TEXT("title"),
	CODE("module"),
	END,
};

/* Something that a body links to. */
static const struct shape to[] = {
	INT("id"),
	TEXT("title"),
	CODE("module"),
	TEXT("module_label"),
	END,
};

const struct shape shape_link = WHOLE(to, "Link");

/* Whom to ask. */
const struct shape shape_contact[] = {
	TEXT("name"),
	TEXT_NULL("phone"),
	END,
};

/* In whose hands something lies. */
const struct shape shape_hands[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	CODE("role"),
	TEXT("role_label"),
	TIME("since"),
	REF_NULL("contact", shape_contact, "Contact"),
	END,
};

/* An exact score and what is shown of it. */
const struct shape shape_score[] = {
	FRACTION("exact"),
	DECIMAL("shown"),
	END,
};

const struct shape shape_code = {
	.kind = SHAPE_TEXT, .format = SHAPE_CODE,
};

const struct shape shape_fraction = {
	.kind = SHAPE_TEXT, .format = SHAPE_FRACTION,
};

const struct shape shape_text = {
	.kind = SHAPE_TEXT,
};

const struct shape shape_any = {
	.kind = SHAPE_ANY,
};

/* Bytes, and no JSON. */
const struct shape shape_file = {
	.kind = SHAPE_BYTES, .values = { "application/octet-stream" },
};

const struct shape shape_calendar_file = {
	.kind = SHAPE_BYTES, .values = { "text/calendar" },
};
