/* SPDX-License-Identifier: Apache-2.0 */

#include "shape/row.h"

/* Jobs, the feed of events, the trail, the ledger, health. */

static const struct shape job[] = {
	INT("job"),
	CODE("kind"),
	TEXT("kind_label"),
	{ .name = "state", .kind = SHAPE_TEXT, .values = { "queued",
	    "running", "done", "failed", "cancelled" } },
	INT_NULL("done"),
	INT_NULL("total"),
	ANY("result"),
	TEXT_NULL("error"),
	INT("attempts"),
	INT_NULL("redone_by"),
	TIME("created_at"),
	TIME_NULL("finished_at"),
	OBJ_NULL("created_by", shape_account_brief),
	END,
};

const struct shape shape_job = WHOLE(job, "Job");

PAGE(job_list, shape_job);

static const struct shape started[] = {
	INT("job"),
	END,
};

const struct shape shape_job_started = WHOLE(started, "JobStarted");

static const struct shape channel[] = {
	CODE("channel"),
	TEXT("label"),
	BOOL("on"),
	TEXT_NULL("host"),
	TEXT("sends"),
	INT("queued"),
	TIME_NULL("oldest"),
	INT("dead"),
	TIME_NULL("sent_at"),
	TIME_NULL("failed_at"),
	TEXT_NULL("failure"),
	END,
};

const struct shape shape_channel = WHOLE(channel, "Channel");

PAGE(channel_list, shape_channel);

static const struct shape event[] = {
	TEXT("position"),
	TIME("at"),
	INT_NULL("entry"),
	CODE("module"),
	INT("version"),
	INT("revision"),
	CODE("action"),
	CODE("stage"),
	CODE_NULL("next"),
	CODE_NULL("state"),
	CODE("unit"),
	CODE_NULL("role"),
	END,
};

static const struct shape event_item = WHOLE(event, "FeedEvent");

static const struct shape feed[] = {
	ARRAY("items", event_item),
	TEXT("next"),
	BOOL("reset"),
	END,
};

const struct shape shape_event_feed = WHOLE(feed, "EventFeed");

static const struct shape audit_person[] = {
	INT("account"),
	TEXT("name"),
	TEXT_NULL("phone"),
	TEXT_NULL("units"),
	END,
};

static const struct shape audit_person_item = WHOLE(audit_person,
    "AuditPerson");

static const struct shape audit_line[] = {
	TEXT("label"),
	TEXT("text"),
	END,
};

static const struct shape audit_line_item = WHOLE(audit_line, "AuditLine");

static const struct shape audit[] = {
	INT("audit"),
	TIME("at"),
	TIME("recorded_at"),
	TEXT_NULL("request_id"),
	INT_NULL("account"),
	TEXT_NULL("name"),
	CODE_NULL("unit"),
	CODE_NULL("role"),
	TEXT("route"),
	TEXT_NULL("object"),
	INT_NULL("status"),
	TEXT_NULL("code"),
	TEXT_NULL("address"),
	TEXT_NULL("digest"),
	ANY("detail"),
	/* The same in words: what was done, about what, how it was answered. */
	TEXT("act_label"),
	TEXT("group_label"),
	TEXT_NULL("object_label"),
	TEXT_NULL("unit_label"),
	TEXT_NULL("role_label"),
	TEXT("outcome"),
	ARRAY("lines", audit_line_item),
	END,
};

static const struct shape audit_item = WHOLE(audit, "AuditRow");

static const struct shape audit_page[] = {
	ARRAY("items", audit_item),
	TEXT_NULL("next"),
	/* Whose acts alone these are; null: not asked for one account's. */
	{ .name = "person", .kind = SHAPE_OBJECT, .of = audit_person,
	    .component = "AuditPerson", .null = true },
	END,
};

const struct shape shape_audit_list = WHOLE(audit_page, "AuditPage");

PAGE(audit_people, audit_person_item);

static const struct shape audit_act[] = {
	CODE("act"),
	TEXT("label"),
	END,
};

static const struct shape audit_act_item = WHOLE(audit_act, "AuditAct");

static const struct shape audit_group[] = {
	CODE("group"),
	TEXT("label"),
	ARRAY("acts", audit_act_item),
	END,
};

static const struct shape audit_group_item = WHOLE(audit_group, "AuditGroup");

static const struct shape audit_noun[] = {
	CODE("noun"),
	TEXT("label"),
	END,
};

static const struct shape audit_noun_item = WHOLE(audit_noun, "AuditNoun");

static const struct shape audit_code[] = {
	CODE("code"),
	TEXT("label"),
	END,
};

static const struct shape audit_code_item = WHOLE(audit_code, "AuditCode");

static const struct shape audit_acts[] = {
	ARRAY("items", audit_group_item),
	ARRAY("objects", audit_noun_item),
	ARRAY("codes", audit_code_item),
	TEXT_NULL("next"),
	END,
};

const struct shape shape_audit_act_list = WHOLE(audit_acts, "AuditActs");

static const struct shape chain[] = {
	BOOL("ok"),
	INT("seals"),
	INT("rows"),	/* of both streams */
	INT("audits"),
	INT("events"),
	TIME_NULL("since"),
	TIME_NULL("sealed_at"),
	TEXT_NULL("head"),
	ANY("finding"),
	INT("era"),
	TIME("checked_at"),
	INT("unsealed"),
	END,
};

const struct shape shape_audit_verify = WHOLE(chain, "AuditVerify");

/* Facts have the columns of their module's ledger table. */
static const struct shape fact = { .kind = SHAPE_MAP, .of = &shape_any,
    .component = "Fact" };

static const struct shape ledger[] = {
	CODE("module"),
	INT("horizon"),
	TIME_NULL("as_of"),
	ARRAY("items", fact),
	TEXT_NULL("next"),
	{ .name = "count", .kind = SHAPE_INTEGER, .optional = true },
	END,
};

const struct shape shape_ledger_list = WHOLE(ledger, "LedgerList");

static const struct shape class[] = {
	CODE("class"),
	TEXT("label"),
	END,
};

static const struct shape class_item = { .kind = SHAPE_OBJECT, .of = class };
static const struct shape number = { .kind = SHAPE_INTEGER };

static const struct shape tally[] = {
	CODE("unit"),
	TEXT("name"),
	CODE("kind"),
	INT("total"),
	MAP("classes", number),
	END,
};

static const struct shape tally_item = { .kind = SHAPE_OBJECT, .of = tally };

static const struct shape tallies[] = {
	CODE("module"),
	INT("horizon"),
	TIME_NULL("as_of"),
	INT("year"),
	ARRAY("classes", class_item),
	ARRAY("items", tally_item),
	END,
};

const struct shape shape_ledger_tally = WHOLE(tallies, "LedgerTally");

static const struct shape health[] = {
	TEXT("status"),
	END,
};

const struct shape shape_health = { .kind = SHAPE_OBJECT, .of = health };

static const struct shape any[] = {
	TEXT("openapi"),
	ANY("info"),
	ANY("security"),
	ANY("paths"),
	ANY("components"),
	END,
};

const struct shape shape_openapi = { .kind = SHAPE_OBJECT, .of = any };
