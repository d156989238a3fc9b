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

/* An exact score and what is shown of it. */
const struct shape shape_score[] = {
	{ .name = "exact", .kind = SHAPE_TEXT, .format = SHAPE_FRACTION },
	{ .name = "shown", .kind = SHAPE_TEXT, .format = SHAPE_DECIMAL },
	END,
};

const struct shape shape_code = {
	.kind = SHAPE_TEXT, .format = SHAPE_CODE,
};

const struct shape shape_text = {
	.kind = SHAPE_TEXT,
};

const struct shape shape_any = {
	.kind = SHAPE_ANY,
};
