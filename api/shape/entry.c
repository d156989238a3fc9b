/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* Entries, their versions and what happened to them. */

const struct shape shape_attachment_rows[] = {
	INT("id"),
	CODE("field"),
	STORED_FILE,
	INT_OPT("entry"),
	INT_OPT("revision"),
	END,
};

const struct shape shape_attachment = WHOLE(shape_attachment_rows,
    "Attachment");

PAGE(attachment_list, shape_attachment);

static const struct shape action[] = {
	CODE("action"),
	TEXT("label"),
	BOOL("needs_reason"),
	CODE_NULL("reason_list"),
	CODE_NULL("next"),
	TEXT_NULL("next_label"),
	ARRAY("findings", shape_code),
	ARRAY_NULL("unit_kinds", shape_code),
	ARRAY_NULL("fields", shape_code),
	BOOL("in_form"),
	END,
};

static const struct shape action_item = WHOLE(action, "Action");

static const struct shape returned[] = {
	CODE_NULL("reason_code"),
	TEXT_NULL("reason_label"),
	TEXT_NULL("note"),
	OBJ("by", shape_account_brief),
	OBJ("unit", shape_unit_brief),
	CODE("stage"),
	TEXT_NULL("stage_label"),
	TIME("at"),
	END,
};

static const struct shape owed[] = {
	INT("id"),
	DATE("due"),
	PERIOD_NULL("period"),
	CODE("state"),
	DATE_NULL("filed_on"),
	BOOL("late"),
	END,
};

static const struct shape received[] = {
	TIME("at"),
	OBJ("by", shape_account_brief),
	END,
};

static const struct shape receiver[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	REF_NULL("contact", shape_contact, "Contact"),
	OBJ_NULL("received", received),
	END,
};

static const struct shape receiver_item = { .kind = SHAPE_OBJECT,
    .of = receiver };

static const struct shape slip[] = {
	ARRAY("receivers", receiver_item),
	END,
};

/* What may be begun from the rows of a filing, and what was. */
static const struct shape drawn[] = {
	TEXT("row"),
	INT("entry"),
	TEXT_NULL("title"),
	TEXT("state_label"),
	END,
};

static const struct shape drawn_item = { .kind = SHAPE_OBJECT, .of = drawn };

static const struct shape draw[] = {
	CODE("module"),
	TEXT("label"),
	CODE("rows"),
	CODE("row"),
	CODE("link"),
	CODE("link_row"),
	BOOL("may"),
	ARRAY("made", drawn_item),
	END,
};

static const struct shape draw_item = WHOLE(draw, "EntryDraw");

/* What became of an approved entry: a demand adopted or declined. */
static const struct shape outcome[] = {
	CODE("code"),
	TEXT("label"),
	TEXT_NULL("note"),
	TIME_NULL("at"),
	REF_NULL("related", shape_subject_brief, "Subject"),
	END,
};

/* What may be begun from it. */
static const struct shape start[] = {
	CODE("module"),
	TEXT("label"),
	ANY("body"),
	END,
};

static const struct shape start_item = WHOLE(start, "Start");

/* Drafted for the unit, or come with a migration. */
static const struct shape brought[] = {
	CODE("how"),
	INT("batch"),
	OBJ("by", shape_account_brief),
	REF("unit", shape_unit_brief, "UnitBrief"),
	TIME("at"),
	OBJ_NULL("approved_by", shape_account_brief),
	END,
};

const struct shape shape_entry_rows[] = {
	INT("id"),
	CODE("module"),
	TEXT("module_label"),
	REF("unit", shape_unit_brief, "UnitBrief"),
	REF_NULL("competent_department", shape_unit_brief, "UnitBrief"),
	REF_NULL("subject", shape_subject_brief, "Subject"),
	PERIOD_NULL("period"),
	TEXT_NULL("title"),
	CODE("stage"),
	TEXT("stage_label"),
	CODE("state"),
	TEXT("state_label"),
	INT("revision"),
	INT("version"),
	INT_NULL("in_force_version"),
	SHA256("form_hash"),
	BOOL("classified"),
	FORM("body"),
	ANY("derived"),
	ARRAY("links", shape_link),
	ANY("findings"),
	ARRAY("attachments", shape_attachment),
	REF_NULL("desk", shape_hands, "Hands"),
	OBJ("created_by", shape_account_brief),
	TIME("created_at"),
	TIME("updated_at"),
	OBJ_NULL("brought_in", brought),
	ARRAY("actions", action_item),
	OBJ_NULL("last_return", returned),
	OBJ_NULL("obligation", owed),
	OBJ_NULL("outcome", outcome),
	BOOL("assigned"),
	CODE_NULL("work"),
	ARRAY("starts", start_item),
	TEXT_NULL("standing"),
	OBJ_NULL("slip", slip),
	ARRAY("warnings", shape_any),
	INT("alike"),
	ARRAY("draws", draw_item),
	END,
};

const struct shape shape_entry = WHOLE(shape_entry_rows, "Entry");

/* From which day on an update can be filed. */
static const struct shape next_update[] = {
	PERIOD("period"),
	TEXT("label"),
	DATE("opens"),
	DATE("due"),
	END,
};

static const struct shape owed_now[] = {
	INT("obligation"),
	PERIOD("period"),
	TEXT("label"),
	DATE("due"),
	END,
};

static const struct shape opens[] = {
	REF_NULL("owed", owed_now, "UpdateOwed"),
	REF_NULL("next", next_update, "UpdateNext"),
	END,
};

const struct shape shape_entry_opens = WHOLE(opens, "EntryOpens");

static const struct shape update[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	OBJ_NULL("obligation", owed),
	CODE_NULL("state"),
	TEXT_NULL("state_label"),
	REF_NULL("entry", shape_entry_rows, "Entry"),
	REF_NULL("contact", shape_contact, "Contact"),
	REF_NULL("next", next_update, "UpdateNext"),
	END,
};

static const struct shape update_item = WHOLE(update, "EntryUpdate");

static const struct shape alike[] = {
	CODE("why"),
	TEXT("why_label"),
	REF("entry", shape_entry_rows, "Entry"),
	REF_NULL("contact", shape_contact, "Contact"),
	END,
};

static const struct shape alike_item = WHOLE(alike, "EntryAlike");

PAGE(entry_alike, alike_item);

static const struct shape period_item = {
	.kind = SHAPE_TEXT, .format = SHAPE_PERIOD,
};

static const struct shape updates[] = {
	OBJ("subject", shape_subject_brief),
	PERIOD_NULL("period"),
	ARRAY("periods", period_item),
	ARRAY("items", update_item),
	END,
};

const struct shape shape_entry_updates = {
	.kind = SHAPE_OBJECT, .of = updates,
};

/* The last two with sheet=true alone: filing.sheet_item. */
static const struct shape item[] = {
	ENTRY_ITEM,
	{ .name = "approved_at", .kind = SHAPE_TEXT, .format = SHAPE_TIME,
	    .null = true, .optional = true },
	{ .name = "answers", .kind = SHAPE_ANY, .optional = true },
	END,
};

const struct shape shape_entry_item = WHOLE(item, "EntryItem");

PAGE(entry_list, shape_entry_item);

static const struct shape waiting[] = {
	ENTRY_ITEM,
	TIME("since"),
	INT("days"),
	END,
};

const struct shape shape_entry_waiting = WHOLE(waiting, "EntryWaiting");

#define VERSION								\
	INT("version"),							\
	OBJ("author", shape_account_brief),				\
	OBJ("unit", shape_unit_brief),					\
	TIME("written_at"),						\
	TIME_NULL("frozen_at"),						\
	SHA256("form_hash"),						\
	BOOL("in_force")

static const struct shape version_head[] = {
	VERSION,
	BOOL("current"),
	END,
};

static const struct shape version_item = WHOLE(version_head, "VersionItem");

PAGE(version_list, version_item);

static const struct shape version[] = {
	INT("entry"),
	VERSION,
	FORM("body"),
	ANY("derived"),
	ARRAY("attachments", shape_attachment),
	END,
};

const struct shape shape_version = WHOLE(version, "Version");

static const struct shape event[] = {
	INT("event"),
	TIME("at"),
	CODE("action"),
	TEXT_NULL("action_label"),
	CODE("stage"),
	TEXT_NULL("stage_label"),
	CODE_NULL("next"),
	TEXT_NULL("next_label"),
	CODE_NULL("state"),
	INT("version"),
	INT("revision"),
	OBJ("by", shape_account_brief),
	OBJ("unit", shape_unit_brief),
	CODE("role"),
	TEXT_NULL("role_label"),
	CODE_NULL("reason_code"),
	TEXT_NULL("reason_label"),
	TEXT_NULL("note"),
	ANY("findings"),
	REF_NULL("target", shape_unit_brief, "UnitBrief"),
	REF_NULL("related", shape_subject_brief, "Subject"),
	END,
};

static const struct shape event_item = WHOLE(event, "EntryEvent");

PAGE(entry_history, event_item);

static const struct shape change[] = {
	TEXT("pointer"),
	TEXT("label"),
	ANY("from"),
	ANY("to"),
	{ .name = "kind", .kind = SHAPE_TEXT,
	    .values = { "text", "value", "rows", "files" } },
	END,
};

static const struct shape change_item = WHOLE(change, "Change");

static const struct shape diff[] = {
	INT("from"),
	INT("to"),
	ARRAY("changes", change_item),
	END,
};

const struct shape shape_entry_diff = WHOLE(diff, "Diff");

/* What a search finds: units by name, filings by module. */
static const struct shape found[] = {
	REF("entry", item, "EntryItem"),
	TEXT_NULL("number"),
	END,
};

static const struct shape found_item = { .kind = SHAPE_OBJECT, .of = found };

static const struct shape found_group[] = {
	CODE("module"),
	TEXT("label"),
	ARRAY("items", found_item),
	TEXT_NULL("next"),
	END,
};

static const struct shape found_group_item = { .kind = SHAPE_OBJECT,
    .of = found_group };

static const struct shape found_unit = { .kind = SHAPE_OBJECT,
    .of = shape_unit_brief };

static const struct shape found_module[] = {
	CODE("module"),
	TEXT("label"),
	END,
};

static const struct shape found_module_item = WHOLE(found_module,
    "FoundModule");

static const struct shape search[] = {
	TEXT_NULL("canonical"),
	ARRAY("modules", found_module_item),
	ARRAY("units", found_unit),
	ARRAY("groups", found_group_item),
	END,
};

const struct shape shape_search = WHOLE(search, "SearchResult");

static const struct shape unit_item = { .kind = SHAPE_OBJECT,
    .of = shape_unit_brief, .component = "UnitBrief" };

static const struct shape assignment[] = {
	REF("unit", shape_unit_brief, "UnitBrief"),
	DATE("first_due"),
	ARRAY("handed_from", unit_item),
	CODE_NULL("progress"),
	TEXT_NULL("progress_label"),
	PERIOD_NULL("period"),
	TEXT_NULL("detail"),
	INT_NULL("last"),
	OBJ_NULL("owed", owed),
	INT_NULL("entry"),
	TEXT_NULL("state_label"),
	REF_NULL("desk", shape_hands, "Hands"),
	END,
};

static const struct shape assignment_item = WHOLE(assignment, "Assignment");

PAGE(assignment_list, assignment_item);
