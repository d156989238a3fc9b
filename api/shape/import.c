/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* What the office brings in for units: drafts, and migrations. */

#define IMPORT_ROWS							\
	INT("id"),							\
	CODE("module"),							\
	TEXT("module_label"),						\
	TEXT("name"),							\
	SHA256("sha256"),						\
	OBJ("by", shape_account_brief),					\
	REF("unit", shape_unit_brief, "UnitBrief"),			\
	TIME("at"),							\
	INT("units"),							\
	INT("drafts"),							\
	INT("open")

static const struct shape drafted[] = { IMPORT_ROWS, END };

const struct shape shape_drafted_item = WHOLE(drafted, "Drafted");

PAGE(import_list, shape_drafted_item);

static const struct shape import[] = {
	IMPORT_ROWS,
	ARRAY("items", shape_entry_item),
	BOOL("may_submit"),
	END,
};

const struct shape shape_import = WHOLE(import, "DraftedEntries");

static const struct shape submitted[] = {
	INT("submitted"),
	INT("left"),
	END,
};

const struct shape shape_import_submitted = {
	.kind = SHAPE_OBJECT, .of = submitted,
};

static const struct shape migration[] = {
	INT("id"),
	CODE("module"),
	TEXT("module_label"),
	TEXT("name"),
	SHA256("sha256"),
	INT("rows"),
	INT("units"),
	INT("flawed"),
	INT("waived"),
	INT("own"),
	CODE("state"),
	TEXT("state_label"),
	INT("revision"),
	TEXT_NULL("reason"),
	OBJ("prepared_by", shape_account_brief),
	TIME("prepared_at"),
	TIME_NULL("handed_at"),
	OBJ_NULL("decided_by", shape_account_brief),
	TIME_NULL("decided_at"),
	TEXT_NULL("note"),
	TIME_NULL("entered_at"),
	ARRAY("actions", shape_code),
	END,
};

const struct shape shape_migration = WHOLE(migration, "Migration");

PAGE(migration_list, shape_migration);

static const struct shape flaw[] = {
	TEXT("pointer"),
	CODE("code"),
	TEXT("detail"),
	END,
};

static const struct shape flaw_item = { .kind = SHAPE_OBJECT, .of = flaw };

static const struct shape migration_row[] = {
	INT("line"),
	REF_NULL("unit", shape_unit_brief, "UnitBrief"),
	TEXT_NULL("unit_word"),
	TEXT("title"),
	ANY("body"),
	ANY("findings"),
	ARRAY("flaws", flaw_item),
	ARRAY("waived", flaw_item),
	INT_NULL("entry"),
	END,
};

static const struct shape migration_row_item = WHOLE(migration_row,
    "MigrationRow");

PAGE(migration_row_list, migration_row_item);

static const struct shape migration_act[] = {
	{ .name = "action", .kind = SHAPE_TEXT, .values = { "hand", "approve",
	    "refuse", "drop" }, .label = "办理" },
	{ .name = "note", .kind = SHAPE_TEXT, .max = 1000, .optional = true,
	    .null = true, .label = "说明" },
	END,
};

const struct shape shape_migration_body = {
	.kind = SHAPE_OBJECT, .of = migration_act, .component = "MigrationAct",
};
