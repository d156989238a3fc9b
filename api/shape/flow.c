/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* The menu, a module's form and flow, units, code lists, periods. */

static const struct shape submit[] = {
	CODE("action"),
	TEXT("label"),
	END,
};

static const struct shape menu_module[] = {
	CODE("module"),
	TEXT("label"),
	BOOL("online"),
	CODE_NULL("parent"),
	BOOL("may_create"),
	BOOL("bring_in"),
	BOOL("has_step"),
	BOOL("owes"),
	INT("owed"),
	INT("owed_before"),
	BOOL("ledger"),
	BOOL("assigned"),
	BOOL("tally"),
	BOOL("source"),
	OBJ_NULL("submit", submit),
	END,
};

static const struct shape menu_item = { .kind = SHAPE_OBJECT,
    .of = menu_module };

static const struct shape menu_group[] = {
	CODE("group"),
	TEXT("label"),
	ARRAY("modules", menu_item),
	END,
};

static const struct shape group_item = { .kind = SHAPE_OBJECT,
    .of = menu_group };

static const struct shape menu[] = {
	ARRAY("groups", group_item),
	END,
};

const struct shape shape_module_list = WHOLE(menu, "ModuleList");

static const struct shape stage[] = {
	CODE("stage"),
	TEXT("label"),
	CODE_NULL("unit_scope"),
	CODE_NULL("role"),
	END,
};

static const struct shape stage_item = { .kind = SHAPE_OBJECT, .of = stage };

/* What a list says of its codes besides differs: counted, unit_kinds, … */
static const struct shape code_item = { .kind = SHAPE_MAP,
    .of = &shape_any, .component = "CodeItem" };

static const struct shape code_items = { .kind = SHAPE_ARRAY,
    .of = &code_item };

/* What a code meant before: from null, always; to, the first day no longer. */
static const struct shape code_past[] = {
	CODE("code"),
	TEXT("label"),
	DATE_NULL("from"),
	DATE("to"),
	END,
};

static const struct shape code_past_item = { .kind = SHAPE_OBJECT,
    .of = code_past };

static const struct shape code_pasts = { .kind = SHAPE_ARRAY,
    .of = &code_past_item };

static const struct shape note[] = {
	TEXT("title"),
	TEXT("text"),
	END,
};

static const struct shape note_item = { .kind = SHAPE_OBJECT, .of = note };

/* The fields are field.c's own table, printed. */
static const struct shape field_item = { .kind = SHAPE_MAP,
    .of = &shape_any, .component = "Field" };

static const struct shape form[] = {
	SHA256("hash"),
	ARRAY("fields", field_item),
	END,
};

static const struct shape answers[] = {
	TEXT("label"),
	ARRAY("items", code_item),
	END,
};

/* Until when a filing can be approved for the report of a period. */
static const struct shape term[] = {
	PERIOD("period"),
	TEXT("label"),
	DATE("end"),
	TIME("closes"),
	CODE("window"),
	END,
};

static const struct shape term_item = { .kind = SHAPE_OBJECT, .of = term };

/* field: by which day of it reports count a filing. */
static const struct shape terms[] = {
	CODE("field"),
	TEXT("report"),
	ARRAY("periods", term_item),
	END,
};

static const struct shape module[] = {
	CODE("module"),
	TEXT("label"),
	CODE("group"),
	BOOL("online"),
	CODE_NULL("parent"),
	BOOL("joinable"),
	OBJ_NULL("form", form),
	ARRAY("stages", stage_item),
	MAP("code_lists", code_items),
	MAP("code_pasts", code_pasts),
	OBJ_NULL("answers", answers),
	OBJ_NULL("terms", terms),
	ARRAY("guidance", note_item),
	ARRAY("return_reasons", code_item),
	END,
};

const struct shape shape_module = WHOLE(module, "Module");

static const struct shape list_head[] = {
	CODE("code_list"),
	TEXT("label"),
	BOOL("demo"),
	BOOL("fixed"),
	BOOL("nested"),
	BOOL("may_edit"),
	END,
};

static const struct shape list_item = { .kind = SHAPE_OBJECT,
    .of = list_head };

PAGE(code_list_list, list_item);

static const struct shape parent[] = {
	CODE("code"),
	TEXT("label"),
	END,
};

const struct shape shape_code_parent = WHOLE(parent, "CodeParent");

static const struct shape list[] = {
	CODE("code_list"),
	TEXT("label"),
	BOOL("demo"),
	DATE("at"),
	ARRAY("items", code_item),
	TEXT_NULL("next"),
	ARRAY("parents", shape_code_parent),
	END,
};

const struct shape shape_code_list = WHOLE(list, "CodeList");

static const struct shape unit[] = {
	CODE("unit"),
	CODE("kind"),
	TEXT("name"),
	TEXT("short"),
	BOOL("functional_area"),
	TEXT_NULL("region"),
	TEXT_NULL("sector"),
	CODE_NULL("parent"),
	TEXT_NULL("adcode"),
	INT_NULL("tile_col"),
	INT_NULL("tile_row"),
	NUMBER_NULL("lon"),
	NUMBER_NULL("lat"),
	BOOL("reports"),
	DATE_NULL("valid_from"),
	DATE_NULL("valid_to"),
	ARRAY("flags", shape_code),
	TEXT_NULL("note"),
	CODE_NULL("successor"),
	END,
};

static const struct shape unit_item = WHOLE(unit, "Unit");

static const struct shape units[] = {
	ARRAY("items", unit_item),
	ARRAY("ended", unit_item),
	TEXT_NULL("next"),
	DATE("at"),
	END,
};

const struct shape shape_unit_list = { .kind = SHAPE_OBJECT, .of = units };

static const struct shape period[] = {
	PERIOD("period"),
	CODE("kind"),
	TEXT("label"),
	DATE("start"),
	DATE("end"),
	TIME("cut_off"),
	TIME("approval_window_end"),
	{ .name = "state", .kind = SHAPE_TEXT,
	    .values = { "running", "in_window", "closed" } },
	END,
};

static const struct shape period_item = WHOLE(period, "Period");

static const struct shape periods[] = {
	ARRAY("items", period_item),
	TEXT_NULL("next"),
	PERIOD("current"),
	PERIOD("owed"),
	PERIOD("filing"),
	DATE("opens"),
	END,
};

const struct shape shape_period_list = { .kind = SHAPE_OBJECT,
    .of = periods };
