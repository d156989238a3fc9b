/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* 文档模板: what a report's manuscript is filled into. */

static const struct shape one[] = {
	INT("id"),
	TEXT("name"),
	INT("size"),
	SHA256("sha256"),
	TEXT("made_by"),
	TIME("made_at"),
	CODE("state"),
	TEXT_NULL("problem"),
	BOOL("in_use"),
	END,
};

const struct shape shape_template = WHOLE(one, "PaperTemplate");

/* from when on which was used; template null: the one of the program */
static const struct shape turn[] = {
	INT_NULL("template"),
	TEXT_NULL("name"),
	TEXT("used_by"),
	TIME("used_at"),
	END,
};

static const struct shape turn_item = WHOLE(turn, "PaperTemplateUse");

static const struct shape list[] = {
	ARRAY("items", shape_template),
	ARRAY("uses", turn_item),
	INT_NULL("in_use"),
	BOOL("may_change"),
	END,
};

const struct shape shape_template_list = WHOLE(list, "PaperTemplateList");

static const struct shape use[] = {
	{ .name = "template", .kind = SHAPE_INTEGER, .min = 1, .null = true,
	    .label = "模板" },
	END,
};

const struct shape shape_template_use_body = WHOLE(use, "PaperTemplateChoice");
