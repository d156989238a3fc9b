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
	ARRAY("used_for", shape_code),
	END,
};

const struct shape shape_template = WHOLE(one, "PaperTemplate");

/*
 * From when on which was used; template null: the one of the program, kind
 * null: for all kinds of report.
 */
static const struct shape turn[] = {
	INT_NULL("template"),
	TEXT_NULL("name"),
	CODE_NULL("kind"),
	TEXT_NULL("kind_label"),
	TEXT("used_by"),
	TIME("used_at"),
	END,
};

static const struct shape turn_item = WHOLE(turn, "PaperTemplateUse");

/* what each kind of report is made from now */
static const struct shape of_kind[] = {
	CODE("kind"),
	TEXT("label"),
	INT_NULL("template"),
	TEXT_NULL("name"),
	END,
};

static const struct shape of_kind_item = WHOLE(of_kind, "PaperTemplateOfKind");

static const struct shape list[] = {
	ARRAY("items", shape_template),
	ARRAY("uses", turn_item),
	ARRAY("kinds", of_kind_item),
	BOOL("may_change"),
	END,
};

const struct shape shape_template_list = WHOLE(list, "PaperTemplateList");

static const struct shape use[] = {
	{ .name = "template", .kind = SHAPE_INTEGER, .min = 1, .null = true,
	    .label = "模板" },
	{ .name = "kind", .kind = SHAPE_TEXT, .values = { "district",
	    "project" }, .optional = true, .null = true,
	    .label = "哪种报表" },
	END,
};

const struct shape shape_template_use_body = WHOLE(use, "PaperTemplateChoice");
